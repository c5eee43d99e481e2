//! Safety copies of the book (予備): why one is made, when the next is due, and which are kept.
//!
//! A copy is told by its number, which only rises, and not by its day: a clock that was years wrong must not make the
//! rule throw the last copy away. Nothing here knows a file but by its name. A newcomer would get wrong that thinning
//! is done again and again: thinning each day must keep what thinning once at the end would keep.

use crate::choice;
use crate::day::Day;
use crate::moment::Moment;
use std::collections::{BTreeMap, BTreeSet};

/// So many days keep their last copy.
pub const DAYS_KEPT: usize = 14;
/// So many weeks keep their last copy.
pub const WEEKS_KEPT: usize = 8;
/// So many months keep their last copy.
pub const MONTHS_KEPT: usize = 24;
/// So many copies made before something large are kept besides.
pub const BEFORE_KEPT: usize = 10;
/// After so many days without a copy in a second place the home screen asks, where nobody chose another number.
pub const SECOND_PLACE_DAYS: u32 = 30;

const ENDING: &str = ".book";
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

choice! {
    /// Why a copy was made.
    CopyReason {
        /// Not known by this version.
        Unknown = "",
        /// The first of the day.
        Daily = "daily",
        /// When the window was closed.
        Closing = "closing",
        /// A person pressed the button.
        Hand = "hand",
        /// Before a new version of the program changed the book.
        Upgrade = "upgrade",
        /// Before a list was taken in.
        Import = "import",
        /// Before the book was put back from a copy.
        Restore = "restore",
    }
}

impl CopyReason {
    /// Whether it was made before something large; such copies are counted apart.
    fn is_before(self) -> bool {
        matches!(self, CopyReason::Upgrade | CopyReason::Import | CopyReason::Restore)
    }
}

/// One copy, as its name says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct SafetyCopy {
    /// Rises with every copy; the order in which they were made.
    pub number: u32,
    /// When, by the PC's clock.
    pub at: Moment,
    /// Why.
    pub reason: CopyReason,
}

impl SafetyCopy {
    /// The name of its file: `2026-11-22-0912-daily-00007.book`, readable by people and by [`SafetyCopy::named`].
    pub fn file_name(&self) -> String {
        let time = self.at.hh_mm().replace(':', "");
        format!("{}-{time}-{}-{:05}{ENDING}", self.at.day_in_japan(), self.reason.code(), self.number)
    }

    /// The copy that a file's name tells of; nothing where the program did not give the name.
    pub fn named(name: &str) -> Option<SafetyCopy> {
        let parts: Vec<&str> = name.strip_suffix(ENDING)?.split('-').collect();
        let [year, month, day, time, reason, number] = parts.as_slice() else { return None };
        let day = Day::parse(&format!("{year}-{month}-{day}"))?;
        let (hour, minute) = (time.get(..2)?.parse().ok()?, time.get(2..)?.parse().ok()?);
        let reason = CopyReason::ALL.iter().copied().find(|one| one.code() == *reason && !reason.is_empty())?;
        let copy = SafetyCopy { number: number.parse().ok()?, at: Moment::in_japan(day, hour, minute), reason };
        (copy.file_name() == name).then_some(copy)
    }
}

/// The numbers of the copies that are kept: the last of each of 14 days, 8 weeks and 24 months, the last 10 made before
/// something large, and always the newest.
pub fn copies_kept(made: &[SafetyCopy]) -> BTreeSet<u32> {
    let (before, regular): (Vec<&SafetyCopy>, Vec<&SafetyCopy>) = made.iter().partition(|copy| copy.reason.is_before());
    let mut kept = last_of_each(&regular, DAYS_KEPT, |day| day.days_since(first_day()));
    kept.extend(last_of_each(&regular, WEEKS_KEPT, week));
    kept.extend(last_of_each(&regular, MONTHS_KEPT, |day| i64::from(day.year()) * 12 + i64::from(day.month())));
    let mut numbers: Vec<u32> = before.iter().map(|copy| copy.number).collect();
    numbers.sort_unstable_by(|a, b| b.cmp(a));
    kept.extend(numbers.into_iter().take(BEFORE_KEPT));
    kept.extend(made.iter().map(|copy| copy.number).max());
    kept
}

fn last_of_each(made: &[&SafetyCopy], most: usize, span: impl Fn(Day) -> i64) -> BTreeSet<u32> {
    let mut last: BTreeMap<i64, u32> = BTreeMap::new();
    for copy in made {
        let number = last.entry(span(copy.at.day_in_japan())).or_insert(copy.number);
        *number = copy.number.max(*number);
    }
    last.into_values().rev().take(most).collect()
}

/// Weeks begin on Sunday, as on the wall calendar of the office.
fn week(day: Day) -> i64 {
    day.days_since(first_day()).div_euclid(7)
}

/// The first Sunday of 1970.
fn first_day() -> Day {
    Day::new(1970, 1, 4).expect("a day of January")
}

/// Whether the copy of the day is still to be made. A day that the clock has only by mistake counts like any other.
pub fn daily_copy_is_due(made: &[SafetyCopy], now: Moment) -> bool {
    made.iter().max().is_none_or(|last| last.at.day_in_japan() != now.day_in_japan())
}

/// Whether a copy in a second place is to be asked for: never made, or `days` ago. A clock that went back asks nothing.
pub fn second_place_is_due(last: Option<Moment>, days: u32, now: Moment) -> bool {
    last.is_none_or(|last| now.ms_since(last) >= i64::from(days) * DAY_MS)
}

#[cfg(test)]
mod tests;
