//! A calendar day, as people mean it: no hour, no zone.
//!
//! Records keep a day as the text `2026-11-22`, and "" for a day that nobody knows yet. A day must never pass
//! through a moment or a zone on its way to a screen: that is how the 22nd becomes the 21st.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use ts_rs::TS;

/// One day of the Gregorian calendar; written `2026-11-22` everywhere outside this type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, TS)]
#[ts(type = "string")]
pub struct Day(NaiveDate);

/// A day of the week, Monday first as in the national data standards.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    /// 月
    Monday,
    /// 火
    Tuesday,
    /// 水
    Wednesday,
    /// 木
    Thursday,
    /// 金
    Friday,
    /// 土
    Saturday,
    /// 日
    Sunday,
}

impl Weekday {
    const ALL: [Weekday; 7] = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];

    /// The one Japanese character of this weekday, as printed in （日）.
    pub fn kanji(self) -> char {
        ['月', '火', '水', '木', '金', '土', '日'][self as usize]
    }

    /// The weekday that this character stands for, if any.
    pub fn from_kanji(mark: char) -> Option<Weekday> {
        Weekday::ALL.into_iter().find(|weekday| weekday.kanji() == mark)
    }

    /// The three English letters of this weekday.
    pub fn english(self) -> &'static str {
        ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][self as usize]
    }
}

impl Day {
    /// The day with these numbers, or nothing if the calendar has no such day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Day> {
        NaiveDate::from_ymd_opt(year, month, day).map(Day)
    }

    /// Reads exactly `2026-11-22`; for what people type there is [`crate::wareki::read_day`].
    pub fn parse(text: &str) -> Option<Day> {
        let shape = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shape {
            return None;
        }
        Day::new(text[0..4].parse().ok()?, text[5..7].parse().ok()?, text[8..10].parse().ok()?)
    }

    /// The day that a record's field holds; "" (not known yet) and damaged texts are nothing.
    pub fn from_field(field: &str) -> Option<Day> {
        Day::parse(field)
    }

    /// The four-digit year.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, from 1.
    pub fn day_of_month(self) -> u32 {
        self.0.day()
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        Weekday::ALL[self.0.weekday().num_days_from_monday() as usize]
    }

    /// The day so many days later, or earlier for a negative number. Stops at the ends of the calendar.
    pub fn add_days(self, days: i64) -> Day {
        let end = if days < 0 { NaiveDate::MIN } else { NaiveDate::MAX };
        Day(chrono::TimeDelta::try_days(days).and_then(|step| self.0.checked_add_signed(step)).unwrap_or(end))
    }

    /// The same day so many months later, or earlier; where that month is too short, its last day.
    pub fn add_months(self, months: i32) -> Day {
        let count = self.year() * 12 + self.month() as i32 - 1 + months;
        let (year, month) = (count.div_euclid(12), count.rem_euclid(12) as u32 + 1);
        Day::new(year, month, self.day_of_month().min(days_in_month(year, month))).unwrap_or(self)
    }

    /// Days from `earlier` to this day; negative if this day comes first.
    pub fn days_since(self, earlier: Day) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// The Japanese fiscal year (年度) that this day lies in: it begins on 1 April.
    pub fn fiscal_year(self) -> i32 {
        if self.month() >= 4 { self.year() } else { self.year() - 1 }
    }

    /// The last day of this day's month.
    pub fn end_of_month(self) -> Day {
        Day::new(self.year(), self.month(), days_in_month(self.year(), self.month())).unwrap_or(self)
    }

    /// Eight digits, as iCalendar and file names want them: `20261122`.
    pub fn compact(self) -> String {
        format!("{:04}{:02}{:02}", self.year(), self.month(), self.day_of_month())
    }
}

/// How many days this month has; 0 for a month that does not exist.
pub fn days_in_month(year: i32, month: u32) -> u32 {
    (28..=31).rev().find(|day| NaiveDate::from_ymd_opt(year, month, *day).is_some()).unwrap_or(0)
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day_of_month())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(input: D) -> Result<Self, D::Error> {
        let text = String::deserialize(input)?;
        Day::parse(&text).ok_or_else(|| serde::de::Error::custom(format!("not a day: {text}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        Day::parse(text).expect("a day in the test")
    }

    #[test]
    fn the_fair_of_november_2026_falls_on_a_sunday() {
        assert_eq!(day("2026-11-22").weekday(), Weekday::Sunday);
        assert_eq!(day("2026-08-01").weekday(), Weekday::Saturday);
    }

    #[test]
    fn a_field_that_nobody_filled_is_no_day() {
        for field in ["", "2026-13-01", "2026-02-29", "2026/11/22", "2026-1-2", "令和8年11月", "20-26-11-2"] {
            assert_eq!(Day::from_field(field), None, "{field}");
        }
    }

    #[test]
    fn march_still_belongs_to_the_year_before() {
        assert_eq!(day("2027-03-31").fiscal_year(), 2026);
        assert_eq!(day("2027-04-01").fiscal_year(), 2027);
    }

    #[test]
    fn one_month_after_the_31st_is_the_last_day_of_a_short_month() {
        assert_eq!(day("2026-01-31").add_months(1), day("2026-02-28"));
        assert_eq!(day("2028-01-31").add_months(1), day("2028-02-29"));
        assert_eq!(day("2026-12-12").add_months(1), day("2027-01-12"));
        assert_eq!(day("2026-01-15").add_months(-1), day("2025-12-15"));
    }

    #[test]
    fn a_day_travels_as_plain_text() {
        assert_eq!(serde_json::to_string(&day("2026-11-22")).expect("json"), "\"2026-11-22\"");
        assert!(serde_json::from_str::<Day>("\"2026-02-30\"").is_err());
    }

    proptest! {
        #[test]
        fn any_day_reads_back_as_itself(offset in -40_000i64..60_000) {
            let some = day("2000-01-01").add_days(offset);
            prop_assert_eq!(Day::parse(&some.to_string()), Some(some));
            prop_assert_eq!(some.days_since(day("2000-01-01")), offset);
        }
    }
}
