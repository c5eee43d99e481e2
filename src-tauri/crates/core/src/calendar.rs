//! Which days an office is open, and why it is closed on the others.
//!
//! Holidays and closures are data (`assets/masters/holidays.json`, `office-closures.json`): the law changes, a ward
//! closes for stocktaking, and neither may need a new program. A year for which the Cabinet Office's own list is
//! given follows that list alone. Outside the years of the rules only weekends and the year's end are known.

mod given;
mod rules;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use given::read_holiday_csv;
pub use rules::Holiday;

use crate::day::{Day, Weekday};
use rules::HolidayRules;

/// Holidays and office closures, asked day by day.
#[derive(Clone, Debug)]
pub struct Calendar {
    holidays: BTreeMap<Day, Holiday>,
    closures: Closures,
}

/// Why an office is closed on a day. The strongest reason is told: a holiday on a Sunday is a holiday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "reason", rename_all = "snake_case")]
pub enum ClosedReason {
    /// A public holiday.
    Holiday(Holiday),
    /// A stretch of the year in which offices close: 年末年始.
    Period {
        /// The closure's id in the master, also the last part of its word key.
        id: String,
        /// Its Japanese name.
        name: String,
    },
    /// A single day that the office announced.
    Announced {
        /// What the office called it.
        name: String,
    },
    /// A weekday on which the office never opens.
    Weekday {
        /// Which weekday.
        weekday: Weekday,
    },
}

/// A day on which the office is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ClosedDay {
    /// The day.
    pub day: Day,
    /// Why it is closed.
    pub because: ClosedReason,
}

/// A master file that this program cannot use.
#[derive(Debug, thiserror::Error)]
#[error("the {master} master cannot be used")]
pub struct MasterTrouble {
    /// Which master.
    pub master: &'static str,
    /// What the reader said.
    #[source]
    pub cause: serde_json::Error,
}

#[derive(Clone, Debug, Deserialize)]
struct Closures {
    weekdays: Vec<Weekday>,
    holidays: bool,
    periods: Vec<Period>,
    days: Vec<AnnouncedDay>,
}

#[derive(Clone, Debug, Deserialize)]
struct Period {
    id: String,
    name: String,
    from: String,
    to: String,
}

#[derive(Clone, Debug, Deserialize)]
struct AnnouncedDay {
    day: Day,
    name: String,
}

/// No office is closed longer than this in a row; a search that runs further has met damaged data.
const LONGEST_CLOSURE: usize = 60;

impl Calendar {
    /// The calendar that ships with the program.
    pub fn built_in() -> &'static Calendar {
        static BUILT_IN: OnceLock<Calendar> = OnceLock::new();
        BUILT_IN.get_or_init(|| {
            let holidays = include_str!("../../../../assets/masters/holidays.json");
            let closures = include_str!("../../../../assets/masters/office-closures.json");
            Calendar::from_masters(holidays, closures).expect("the masters in the program are tested")
        })
    }

    /// A calendar from the texts of the two masters, as the ward may send them.
    pub fn from_masters(holidays: &str, closures: &str) -> Result<Calendar, MasterTrouble> {
        let rules: HolidayRules =
            serde_json::from_str(holidays).map_err(|cause| MasterTrouble { master: "holidays", cause })?;
        let closures =
            serde_json::from_str(closures).map_err(|cause| MasterTrouble { master: "office-closures", cause })?;
        Ok(Calendar { holidays: rules.all_days(), closures })
    }

    /// The same calendar, but each year that `given` names follows `given` alone: the official list beats the rules.
    pub fn with_given_holidays(&self, given: &BTreeMap<Day, String>) -> Calendar {
        let years: Vec<i32> = given.keys().map(|day| day.year()).collect();
        let mut holidays = self.holidays.clone();
        holidays.retain(|day, _| !years.contains(&day.year()));
        holidays.extend(given.iter().map(|(day, name)| (*day, self.named(name))));
        Calendar { holidays, closures: self.closures.clone() }
    }

    /// The same calendar with days on which the counters are closed besides, as the ward announced them.
    pub fn with_closed(&self, days: impl IntoIterator<Item = (Day, String)>) -> Calendar {
        let mut calendar = self.clone();
        calendar.closures.days.extend(days.into_iter().map(|(day, name)| AnnouncedDay { day, name }));
        calendar
    }

    /// The holiday on this day, if it is one.
    pub fn holiday(&self, day: Day) -> Option<&Holiday> {
        self.holidays.get(&day)
    }

    /// The Japanese name of the holiday on this day, if it is one.
    pub fn holiday_name(&self, day: Day) -> Option<&str> {
        self.holiday(day).map(|holiday| holiday.name.as_str())
    }

    /// The holidays from `first` to `last`, both included, in order.
    pub fn holidays_between(&self, first: Day, last: Day) -> Vec<(Day, &Holiday)> {
        if first > last {
            return Vec::new();
        }
        self.holidays.range(first..=last).map(|(day, holiday)| (*day, holiday)).collect()
    }

    /// Why the office is closed on this day; nothing if it is open.
    pub fn closed_because(&self, day: Day) -> Option<ClosedReason> {
        let closures = &self.closures;
        if let Some(holiday) = self.holiday(day).filter(|_| closures.holidays) {
            return Some(ClosedReason::Holiday(holiday.clone()));
        }
        if let Some(period) = closures.periods.iter().find(|period| period.covers(day)) {
            return Some(ClosedReason::Period { id: period.id.clone(), name: period.name.clone() });
        }
        if let Some(announced) = closures.days.iter().find(|announced| announced.day == day) {
            return Some(ClosedReason::Announced { name: announced.name.clone() });
        }
        let weekday = day.weekday();
        closures.weekdays.contains(&weekday).then_some(ClosedReason::Weekday { weekday })
    }

    /// Whether the office takes papers on this day.
    pub fn is_open(&self, day: Day) -> bool {
        self.closed_because(day).is_none()
    }

    /// This day if the office is open, else the last open day before it.
    pub fn previous_open(&self, day: Day) -> Day {
        self.nearest_open(day, -1)
    }

    /// This day if the office is open, else the first open day after it.
    pub fn next_open(&self, day: Day) -> Day {
        self.nearest_open(day, 1)
    }

    /// The `n`th open day before `day`, which itself is not counted; with 0, `day` or the open day before it.
    pub fn open_days_before(&self, day: Day, n: u32) -> Day {
        let mut at = day;
        for _ in 0..n {
            at = self.previous_open(at.add_days(-1));
        }
        self.previous_open(at)
    }

    /// The closed days from `first` to `last`, both included: what the small calendar hatches.
    pub fn closed_between(&self, first: Day, last: Day) -> Vec<ClosedDay> {
        (0..=last.days_since(first))
            .map(|step| first.add_days(step))
            .filter_map(|day| self.closed_because(day).map(|because| ClosedDay { day, because }))
            .collect()
    }

    fn nearest_open(&self, day: Day, step: i64) -> Day {
        let mut at = day;
        for _ in 0..LONGEST_CLOSURE {
            if self.is_open(at) {
                return at;
            }
            at = at.add_days(step);
        }
        day
    }

    /// The holiday of this name, with the id of its words where the rules know the name.
    fn named(&self, name: &str) -> Holiday {
        let known = self.holidays.values().find(|holiday| holiday.name == name);
        known.cloned().unwrap_or_else(|| Holiday { id: String::new(), name: name.to_owned() })
    }
}

impl Period {
    fn covers(&self, day: Day) -> bool {
        let at = format!("{:02}-{:02}", day.month(), day.day_of_month());
        if self.from <= self.to { self.from <= at && at <= self.to } else { self.from <= at || at <= self.to }
    }
}

#[cfg(test)]
mod tests;
