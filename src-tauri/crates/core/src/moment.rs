//! A point in time, in milliseconds since 1970 (UTC), and what a clock on a wall in Japan shows at it.
//!
//! No rule reads a clock: whoever calls hands the moment in. Japan has been at UTC+9 without summer time since
//! 1952, so the machine's own zone is never asked, and a PC set to another zone still shows Tokyo's day.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Day;

const JAPAN_AHEAD_MS: i64 = 9 * 60 * 60 * 1000;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const MINUTE_MS: i64 = 60 * 1000;

/// Milliseconds since 1970-01-01T00:00Z. 0 stands for "not known yet" in a record.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct Moment(pub i64);

impl Moment {
    /// The moment that this field holds, or nothing where it was never filled.
    pub fn from_field(milliseconds: i64) -> Option<Moment> {
        (milliseconds != 0).then_some(Moment(milliseconds))
    }

    /// The moment at which Japan's clocks show this time of that day. Hours up to 47 run into the next day.
    pub fn in_japan(day: Day, hour: u32, minute: u32) -> Moment {
        let days = day.days_since(epoch());
        Moment(days * DAY_MS + i64::from(hour * 60 + minute) * MINUTE_MS - JAPAN_AHEAD_MS)
    }

    /// The day that the calendar in Japan shows at this moment.
    pub fn day_in_japan(self) -> Day {
        epoch().add_days((self.0 + JAPAN_AHEAD_MS).div_euclid(DAY_MS))
    }

    /// The time in Japan as `09:05`.
    pub fn hh_mm(self) -> String {
        let minutes = self.minute_of_day();
        format!("{:02}:{:02}", minutes / 60, minutes % 60)
    }

    /// Minutes since midnight in Japan, 0 to 1439.
    pub fn minute_of_day(self) -> i64 {
        (self.0 + JAPAN_AHEAD_MS).rem_euclid(DAY_MS) / MINUTE_MS
    }

    /// The moment so many milliseconds later, or earlier for a negative number.
    pub fn add_ms(self, milliseconds: i64) -> Moment {
        Moment(self.0.saturating_add(milliseconds))
    }

    /// Milliseconds from `earlier` to this moment; negative if this one comes first.
    pub fn ms_since(self, earlier: Moment) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

impl fmt::Display for Moment {
    /// Japan's day and time with its offset, as in ISO 8601: for logs and files, not for screens.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}T{}+09:00", self.day_in_japan(), self.hh_mm())
    }
}

fn epoch() -> Day {
    Day::new(1970, 1, 1).expect("1970 began on a day")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn late_in_the_evening_utc_japan_already_has_the_next_day() {
        let evening = Moment(1_795_359_600_000); // 2026-11-22T15:00:00Z, by `date -u`
        assert_eq!(evening.day_in_japan().to_string(), "2026-11-23");
        assert_eq!(evening.hh_mm(), "00:00");
        assert_eq!(Moment(evening.0 - 1).day_in_japan().to_string(), "2026-11-22");
        assert_eq!(Moment(evening.0 - 1).hh_mm(), "23:59");
    }

    #[test]
    fn the_beginning_of_1970_was_nine_in_the_morning_in_japan() {
        assert_eq!(Moment(0).to_string(), "1970-01-01T09:00+09:00");
        assert_eq!(Moment(-DAY_MS).day_in_japan().to_string(), "1969-12-31");
    }

    #[test]
    fn a_time_on_the_wall_becomes_the_same_moment_again() {
        let day = Day::new(2026, 12, 12).expect("a day");
        let opening = Moment::in_japan(day, 10, 30);
        assert_eq!((opening.day_in_japan(), opening.hh_mm()), (day, "10:30".to_owned()));
    }

    #[test]
    fn a_moment_that_nobody_wrote_down_is_none() {
        assert_eq!(Moment::from_field(0), None);
        assert_eq!(serde_json::to_string(&Moment(5)).expect("json"), "5");
    }
}
