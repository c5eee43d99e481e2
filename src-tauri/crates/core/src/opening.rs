//! Opening hours by weekday: several spans a day, closed days, public holidays, 不定休.
//!
//! A shop open past midnight belongs to the day on which it opened: 18:00 to 26:00 on a Friday is open on Friday's line
//! only. A newcomer would get wrong that a weekday without a line is not known; a closed one says so.

pub mod matrix;
pub mod words;

use crate::choice;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The last minute that a span may reach: 30:00, six in the morning of the next day.
pub const LATEST: u32 = 30 * 60;

choice! {
    /// What is known of one weekday.
    OpenState {
        /// Not known yet.
        Unknown = "",
        /// 休み.
        Closed = "closed",
        /// Open in its spans.
        Open = "open",
    }
}

/// A stretch of opening, in minutes after the midnight with which the day began.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
pub struct Span {
    /// Opens.
    pub from: u32,
    /// Closes; past 24:00 where it is open after midnight.
    pub until: u32,
}

/// One weekday.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DayHours {
    /// What is known.
    pub state: OpenState,
    /// The spans, earliest first; empty unless open.
    pub spans: Vec<Span>,
}

/// A week of opening.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Week {
    /// Monday first; always seven.
    pub days: Vec<DayHours>,
    /// Public holidays.
    pub holidays: DayHours,
    /// 不定休: closed now and then besides.
    pub irregular: bool,
}

impl Default for Week {
    fn default() -> Week {
        Week { days: vec![DayHours::default(); 7], holidays: DayHours::default(), irregular: false }
    }
}

/// Why hours cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HoursRefusal {
    /// A span closes before it opens, or after 30:00.
    #[error("line {line}: closes before it opens")]
    Backwards {
        /// 0 Monday to 6 Sunday, 7 holidays.
        line: usize,
    },
    /// Two spans of a day overlap.
    #[error("line {line}: spans overlap")]
    Overlap {
        /// 0 Monday to 6 Sunday, 7 holidays.
        line: usize,
    },
    /// An open day without a span.
    #[error("line {line}: open without hours")]
    NoSpan {
        /// 0 Monday to 6 Sunday, 7 holidays.
        line: usize,
    },
}

impl Week {
    /// Reads what the book stores; what cannot be read is not known.
    pub fn read(text: &str) -> Week {
        let mut week = Week::default();
        for part in text.split(';') {
            let (name, rest) = part.trim().split_once(' ').unwrap_or((part.trim(), ""));
            let place = match name {
                "irregular" => {
                    week.irregular = true;
                    continue;
                }
                "holidays" => &mut week.holidays,
                number => match number.parse::<usize>().ok().filter(|n| (1..=7).contains(n)) {
                    Some(number) => &mut week.days[number - 1],
                    None => continue,
                },
            };
            *place = day_of(rest);
        }
        week
    }

    /// As the book stores it: `1 10:00-19:00;2 closed;7 11:30-14:00 17:00-26:00;irregular`; nothing known is "".
    pub fn text(&self) -> String {
        let mut parts: Vec<String> = Vec::new();
        for (index, day) in self.days.iter().take(7).enumerate() {
            parts.extend(text_of(day).map(|text| format!("{} {text}", index + 1)));
        }
        parts.extend(text_of(&self.holidays).map(|text| format!("holidays {text}")));
        if self.irregular {
            parts.push("irregular".to_string());
        }
        parts.join(";")
    }

    /// The week with its spans in order, or why it cannot be kept.
    pub fn checked(mut self) -> Result<Week, HoursRefusal> {
        self.days.resize(7, DayHours::default());
        for (line, day) in self.days.iter_mut().chain([&mut self.holidays]).enumerate() {
            if day.state != OpenState::Open {
                day.spans.clear();
                continue;
            }
            day.spans.sort();
            if day.spans.is_empty() {
                return Err(HoursRefusal::NoSpan { line });
            }
            if day.spans.iter().any(|span| span.from >= span.until || span.until > LATEST || span.from >= 24 * 60) {
                return Err(HoursRefusal::Backwards { line });
            }
            if day.spans.windows(2).any(|two| two[0].until > two[1].from) {
                return Err(HoursRefusal::Overlap { line });
            }
        }
        Ok(self)
    }

    /// Whether it is open on a weekday (0 Monday) at a minute of that day; `None` where nobody knows.
    ///
    /// Minutes past midnight count to the evening before: ask Friday at 25:00, not Saturday at 1:00.
    pub fn open_at(&self, weekday: usize, minute: u32) -> Option<bool> {
        let day = self.days.get(weekday)?;
        match day.state {
            OpenState::Unknown => None,
            OpenState::Closed => Some(false),
            OpenState::Open => Some(day.spans.iter().any(|span| span.from <= minute && minute < span.until)),
        }
    }
}

fn day_of(text: &str) -> DayHours {
    if text == "closed" {
        return DayHours { state: OpenState::Closed, spans: Vec::new() };
    }
    let spans: Vec<Span> = text.split(' ').filter_map(span_of).collect();
    if spans.is_empty() { DayHours::default() } else { DayHours { state: OpenState::Open, spans } }
}

fn span_of(text: &str) -> Option<Span> {
    let (from, until) = text.split_once('-')?;
    Some(Span { from: minutes(from)?, until: minutes(until)? })
}

/// Minutes of "9:30", "09:30" or "26:00"; `None` where it is no time of a day up to 30:00.
pub fn minutes(text: &str) -> Option<u32> {
    let (hour, minute) = text.trim().split_once(':')?;
    let (hour, minute) = (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok()?);
    (minute < 60 && hour * 60 + minute <= LATEST).then_some(hour * 60 + minute)
}

fn text_of(day: &DayHours) -> Option<String> {
    let clock = |minutes: u32| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    match day.state {
        OpenState::Unknown => None,
        OpenState::Closed => Some("closed".to_string()),
        OpenState::Open => {
            let spans = day.spans.iter().map(|span| format!("{}-{}", clock(span.from), clock(span.until)));
            Some(spans.collect::<Vec<_>>().join(" "))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(spans: &[(u32, u32)]) -> DayHours {
        DayHours {
            state: OpenState::Open,
            spans: spans.iter().map(|(from, until)| Span { from: from * 60, until: until * 60 }).collect(),
        }
    }

    #[test]
    fn a_week_reads_back_as_it_was_written() {
        let mut week = Week { irregular: true, ..Week::default() };
        week.days[0] = DayHours { state: OpenState::Closed, spans: Vec::new() };
        week.days[4] = open(&[(11, 14), (17, 26)]);
        week.holidays = open(&[(10, 18)]);
        assert_eq!(week.text(), "1 closed;5 11:00-14:00 17:00-26:00;holidays 10:00-18:00;irregular");
        assert_eq!(Week::read(&week.text()), week);
        assert_eq!(Week::default().text(), "");
        assert_eq!(Week::read("8 nonsense;x"), Week::default(), "what cannot be read is not known");
    }

    #[test]
    fn a_bar_is_open_on_friday_at_one_in_the_night_and_nobody_knows_of_saturday() {
        let week = Week::read("1 closed;5 18:00-26:00");
        assert_eq!(week.open_at(4, 25 * 60), Some(true));
        assert_eq!(week.open_at(4, 17 * 60), Some(false));
        assert_eq!(week.open_at(0, 12 * 60), Some(false));
        assert_eq!(week.open_at(5, 12 * 60), None);
    }

    #[test]
    fn hours_that_cannot_be_are_refused_at_their_day() {
        let with = |day: DayHours| {
            let mut week = Week::default();
            week.days[2] = day;
            week.checked()
        };
        assert_eq!(with(open(&[(19, 10)])), Err(HoursRefusal::Backwards { line: 2 }));
        assert_eq!(with(open(&[(10, 15), (14, 19)])), Err(HoursRefusal::Overlap { line: 2 }));
        assert_eq!(with(open(&[])), Err(HoursRefusal::NoSpan { line: 2 }));
        assert_eq!(with(open(&[(17, 22), (11, 14)])).unwrap().days[2], open(&[(11, 14), (17, 22)]), "put in order");
    }
}
