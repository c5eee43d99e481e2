//! The last day on which a paper can still be handed in, and why it is that day.
//!
//! 「N日前まで」 counts calendar days back, and a closed counter moves the day earlier, never later. 「開庁日でN日前」
//! counts open days only. What is due after an event counts from its last day. Every lead time is data with a
//! source ([`Procedure`]): nobody may write a number of days into code.

mod condition;
mod procedure;

use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;

pub use condition::{Condition, EventFacts, Feature};
pub use procedure::{Procedure, Procedures};

use crate::calendar::{Calendar, ClosedDay};
use crate::day::{Day, days_in_month};

/// How a last day is found from the days of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeadlineRule {
    /// What is counted.
    pub count: Count,
    /// What happens when the day that was counted is a closed one.
    #[serde(default)]
    pub when_closed: WhenClosed,
}

/// The end of a stored rule that does not ask whether an office is open.
const ANY_DAY: &str = ":any_day";

/// What is counted, and from which end of the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "n", rename_all = "snake_case")]
pub enum Count {
    /// So many calendar days before the first day: 3日前まで.
    CalendarDaysBefore(u32),
    /// So many days on which the office is open before the first day: 開庁日で10日前.
    OpenDaysBefore(u32),
    /// So many calendar days after the last day.
    DaysAfter(u32),
    /// So many months after the last day.
    MonthsAfter(u32),
    /// So many months after the last day, but within its fiscal year: events in March are due by 31 March.
    MonthsAfterInFiscalYear(u32),
    /// The last such day of the year on or before the first day.
    OnDay(MonthDay),
    /// The last such day of the year before the fiscal year of the event begins: applications for next year.
    OnDayBeforeFiscalYear(MonthDay),
    /// The end of the month before the first day.
    EndOfMonthBefore,
}

/// A day of every year, written `03-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(try_from = "String", into = "String")]
#[ts(type = "string")]
pub struct MonthDay {
    month: u32,
    day: u32,
}

/// What happens to a day on which the office is closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhenClosed {
    /// The open day before it counts: for everything that an office takes in.
    #[default]
    Earlier,
    /// The day stays: for what the street does by itself, which may well be on a Sunday.
    Stay,
}

/// The days on which an event takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EventDays {
    /// The first day.
    pub first: Day,
    /// The last day; the same as the first for an event of one day.
    pub last: Day,
}

/// A last day with its reasons, so that a screen can explain it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Deadline {
    /// The last day on which it still counts.
    pub day: Day,
    /// The day that the rule names before anyone looks at the office's doors.
    pub nominal: Day,
    /// The closed days that moved it, from the nominal day on; empty if it did not move.
    pub moved_because: Vec<ClosedDay>,
    /// Closed days between the deadline and the event that a count of open days passed over.
    pub skipped: Vec<ClosedDay>,
}

impl Deadline {
    /// Days from `today` to the last day; negative once it is missed. On the day itself there are 0 left.
    pub fn days_left(&self, today: Day) -> i64 {
        self.day.days_since(today)
    }
}

impl From<Day> for EventDays {
    fn from(day: Day) -> Self {
        EventDays { first: day, last: day }
    }
}

impl EventDays {
    /// The days of an event; a last day that is not known, or lies before the first, is the first.
    pub fn new(first: Day, last: Option<Day>) -> EventDays {
        EventDays { first, last: last.unwrap_or(first).max(first) }
    }
}

impl DeadlineRule {
    /// A rule for an office: a closed day moves it earlier.
    pub fn at_office(count: Count) -> DeadlineRule {
        DeadlineRule { count, when_closed: WhenClosed::Earlier }
    }

    /// A rule for the street's own work: any day will do.
    pub fn any_day(count: Count) -> DeadlineRule {
        DeadlineRule { count, when_closed: WhenClosed::Stay }
    }

    /// The rule as a record's field keeps it: `calendar_days_before:14`; "" is no rule, a person set the day.
    pub fn from_field(field: &str) -> Option<DeadlineRule> {
        let (counted, when_closed) = match field.strip_suffix(ANY_DAY) {
            Some(counted) => (counted, WhenClosed::Stay),
            None => (field, WhenClosed::Earlier),
        };
        let count = match counted.split_once(':') {
            Some((kind, n)) => match n.parse::<u32>() {
                Ok(n) => json!({ "kind": kind, "n": n }),
                Err(_) => json!({ "kind": kind, "n": n }),
            },
            None => json!({ "kind": counted }),
        };
        Some(DeadlineRule { count: serde_json::from_value(count).ok()?, when_closed })
    }

    /// Whether the one day of the fiscal year had passed before anybody thought of the event: nothing is late then, it
    /// is only closed. A paper that counts from the event itself is never closed in this sense.
    pub fn was_closed_for_the_year(self, last: Day, today: Day) -> bool {
        matches!(self.count, Count::OnDayBeforeFiscalYear(_)) && last < today
    }

    /// What a record's field keeps of this rule.
    pub fn to_field(self) -> String {
        let end = if self.when_closed == WhenClosed::Stay { ANY_DAY } else { "" };
        let (kind, n) = match self.count {
            Count::CalendarDaysBefore(n) => ("calendar_days_before", n.to_string()),
            Count::OpenDaysBefore(n) => ("open_days_before", n.to_string()),
            Count::DaysAfter(n) => ("days_after", n.to_string()),
            Count::MonthsAfter(n) => ("months_after", n.to_string()),
            Count::MonthsAfterInFiscalYear(n) => ("months_after_in_fiscal_year", n.to_string()),
            Count::OnDay(on) => ("on_day", String::from(on)),
            Count::OnDayBeforeFiscalYear(on) => ("on_day_before_fiscal_year", String::from(on)),
            Count::EndOfMonthBefore => return format!("end_of_month_before{end}"),
        };
        format!("{kind}:{n}{end}")
    }
}

/// The last day for `rule`, for an event on these days.
///
/// A day after the event never moves to before its end: then it is the next open day.
pub fn last_day(rule: DeadlineRule, event: impl Into<EventDays>, calendar: &Calendar) -> Deadline {
    let event = event.into();
    let nominal = nominal_day(rule.count, event, calendar);
    let day = match rule.when_closed {
        WhenClosed::Stay => nominal,
        WhenClosed::Earlier => {
            let earlier = calendar.previous_open(nominal);
            let before_the_end = nominal > event.last && earlier <= event.last;
            if before_the_end { calendar.next_open(nominal) } else { earlier }
        }
    };
    let skipped = match rule.count {
        Count::OpenDaysBefore(_) => calendar.closed_between(day, event.first.add_days(-1)),
        _ => Vec::new(),
    };
    Deadline { day, nominal, moved_because: moved_over(nominal, day, calendar), skipped }
}

/// The closed days passed on the way from the nominal day to the real one, in that order.
fn moved_over(nominal: Day, day: Day, calendar: &Calendar) -> Vec<ClosedDay> {
    if day > nominal {
        return calendar.closed_between(nominal, day.add_days(-1));
    }
    let mut passed = calendar.closed_between(day.add_days(1), nominal);
    passed.reverse();
    passed
}

fn nominal_day(count: Count, event: EventDays, calendar: &Calendar) -> Day {
    match count {
        Count::CalendarDaysBefore(n) => event.first.add_days(-i64::from(n)),
        Count::OpenDaysBefore(n) => calendar.open_days_before(event.first, n),
        Count::DaysAfter(n) => event.last.add_days(i64::from(n)),
        Count::MonthsAfter(n) => event.last.add_months(months(n)),
        Count::MonthsAfterInFiscalYear(n) => {
            event.last.add_months(months(n)).min(fiscal_year_start(event.last.fiscal_year() + 1).add_days(-1))
        }
        Count::OnDay(on) => on.last_before(event.first.add_days(1)),
        Count::OnDayBeforeFiscalYear(on) => on.last_before(fiscal_year_start(event.first.fiscal_year())),
        Count::EndOfMonthBefore => event.first.add_months(-1).end_of_month(),
    }
}

fn months(n: u32) -> i32 {
    n.min(1200) as i32
}

fn fiscal_year_start(year: i32) -> Day {
    Day::new(year, 4, 1).expect("every April has a first day")
}

impl MonthDay {
    /// The day of the year with these numbers, if some year has it.
    pub fn new(month: u32, day: u32) -> Option<MonthDay> {
        (1..=days_in_month(2028, month)).contains(&day).then_some(MonthDay { month, day })
    }

    /// The last such day before `end`, which itself does not count. 29 February is the 28th in most years.
    fn last_before(self, end: Day) -> Day {
        let in_year = |year| Day::new(year, self.month, self.day.min(days_in_month(year, self.month)));
        let this_year = in_year(end.year()).filter(|day| *day < end);
        this_year.or_else(|| in_year(end.year() - 1)).unwrap_or(end)
    }
}

impl TryFrom<String> for MonthDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let parts = text.split_once('-').and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)));
        parts.and_then(|(month, day)| MonthDay::new(month, day)).ok_or(format!("no day of the year: {text}"))
    }
}

impl From<MonthDay> for String {
    fn from(on: MonthDay) -> String {
        format!("{:02}-{:02}", on.month, on.day)
    }
}

#[cfg(test)]
mod tests;
