//! A month of the calendar, counted so that stretches of months can be added. Never a day: dues go by whole months.

use crate::day::Day;

/// A month; the months of all years counted through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(i64);

impl Month {
    /// Reads `2026-04`.
    pub fn parse(text: &str) -> Option<Month> {
        if text.len() != 7 {
            return None;
        }
        Day::parse(&format!("{text}-01")).map(Month::of)
    }

    /// The month of a day.
    pub fn of(day: Day) -> Month {
        Month(i64::from(day.year()) * 12 + i64::from(day.month()) - 1)
    }

    /// So many months later, or earlier.
    pub fn later(self, months: i64) -> Month {
        Month(self.0 + months)
    }

    /// Months from `earlier` to this one.
    pub fn since(self, earlier: Month) -> i64 {
        self.0 - earlier.0
    }

    /// The first month of the stretch of so many months that this one lies in; stretches begin in April.
    pub fn stretch(self, months: i64) -> Month {
        let april = 3;
        Month((self.0 - april).div_euclid(months) * months + april)
    }

    /// Its first day.
    pub fn first_day(self) -> Day {
        let (year, month) = (self.0.div_euclid(12), self.0.rem_euclid(12) + 1);
        let whole = |n: i64| i32::try_from(n).unwrap_or(i32::MAX);
        Day::new(whole(year), month.unsigned_abs() as u32, 1).unwrap_or_else(far_away)
    }

    /// Its last day.
    pub fn last_day(self) -> Day {
        self.first_day().end_of_month()
    }
}

/// The last month that a book can mean.
fn far_away() -> Day {
    Day::new(9999, 12, 1).expect("the calendar has a year 9999")
}

impl std::fmt::Display for Month {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(&self.first_day().to_string()[..7])
    }
}
