//! Who came and who went: openings, closings, churn, and how many of those who opened are still there.
//!
//! A shop under a new name, or at another place of the same street, goes on: it neither opens nor closes. Survival
//! follows only shops whose opening was told to the book as it happened, for a list that began with the living would
//! count only those who stayed. A newcomer divides survivors by all openings; a shop that opened last month has not yet had a
//! year to survive.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Share, count_of};
use crate::day::Day;
use crate::id::Id;
use crate::occupancy::{StreetBook, holds};
use crate::shop::{Began, Tenancy};

/// Years for which survival is asked.
pub const SURVIVAL_YEARS: [u32; 3] = [1, 3, 5];

/// Openings and closings of a stretch of days.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Turnover {
    /// The day before the first that counts.
    pub after: String,
    /// The last day that counts.
    pub until: String,
    /// Shops that opened.
    pub opened: u32,
    /// Shops that closed.
    pub closed: u32,
    /// Shop units, in use and empty, at the beginning and at the end, added up: twice their average.
    pub units_twice: u32,
}

impl Turnover {
    /// (openings + closings) ÷ average units, in thousandths; `None` under five units.
    pub fn churn_permille(&self) -> Option<u32> {
        let (moves, units) = (u64::from(self.opened + self.closed), u64::from(self.units_twice));
        (units >= 2 * u64::from(super::SMALLEST_N))
            .then(|| u32::try_from((4000 * moves + units) / (2 * units)).unwrap_or(u32::MAX))
    }
}

/// How many of those who opened were still there some years later.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Survival {
    /// After so many years.
    pub years: u32,
    /// The survivors among the openings that are so long ago.
    pub share: Share,
}

/// The days of one shop under all its names: opened, "" where not known; closed, "" where it still trades.
struct Life<'a> {
    stays: Vec<&'a Tenancy>,
    opened: String,
    closed: String,
}

/// Openings and closings after `after` and up to `until`.
pub fn turnover(street: &StreetBook, after: &str, until: &str) -> Turnover {
    let lives = lives_of(street);
    let within = |day: &str| !day.is_empty() && day > after && day <= until;
    let units = |day: &str| count_of(street.on_day(day).iter().filter(|unit| unit.is_shop_unit()).count());
    Turnover {
        after: after.to_owned(),
        until: until.to_owned(),
        opened: count_of(lives.iter().filter(|life| within(&life.opened)).count()),
        closed: count_of(lives.iter().filter(|life| within(&life.closed)).count()),
        units_twice: units(after) + units(until),
    }
}

/// Survival after 1, 3 and 5 years, seen on `day`.
pub fn survival(street: &StreetBook, day: Day) -> Vec<Survival> {
    let lives = lives_of(street);
    let today = day.to_string();
    if !lives.iter().any(|life| life.was_told() && life.opened <= today) {
        return Vec::new();
    }
    let after_years = |years: u32| {
        let seen = |life: &&Life<'_>| {
            let opened = Day::parse(&life.opened).filter(|_| life.was_told())?;
            let then = opened.add_months(i32::try_from(12 * years).ok()?);
            (then <= day).then(|| life.trades_on(&then.to_string()))
        };
        let seen: Vec<bool> = lives.iter().filter_map(|life| seen(&life)).collect();
        Survival { years, share: Share::new(count_of(seen.iter().filter(|yes| **yes).count()), count_of(seen.len())) }
    };
    SURVIVAL_YEARS.map(after_years).to_vec()
}

impl Life<'_> {
    /// Whether its opening was told as it happened, and not found in a list of those who were there.
    fn was_told(&self) -> bool {
        let told = |began: Began| matches!(began, Began::Opened | Began::Replaced);
        !self.opened.is_empty() && self.stays.iter().any(|stay| stay.from == self.opened && told(stay.began))
    }

    fn trades_on(&self, day: &str) -> bool {
        self.stays.iter().any(|stay| holds(&stay.from, &stay.until, day))
    }
}

fn lives_of(street: &StreetBook) -> Vec<Life<'_>> {
    let before: BTreeMap<&Id, &Id> = street.shops.iter().map(|shop| (&shop.id, &shop.formerly)).collect();
    let mut stays: BTreeMap<&Id, Vec<&Tenancy>> = BTreeMap::new();
    for stay in street.tenancies.iter().filter(|stay| before.contains_key(&stay.shop)) {
        stays.entry(first_name_of(&stay.shop, &before)).or_default().push(stay);
    }
    let life = |stays: Vec<&'_ Tenancy>| {
        let opened = stays.iter().map(|stay| stay.from.as_str()).min().unwrap_or_default().to_owned();
        let still = stays.iter().any(|stay| stay.until.is_empty());
        let last = stays.iter().map(|stay| stay.until.as_str()).max().unwrap_or_default();
        (opened, if still { String::new() } else { last.to_owned() })
    };
    let lives = stays.into_values().map(|stays| {
        let (opened, closed) = life(stays.clone());
        Life { stays, opened, closed }
    });
    lives.collect()
}

/// The shop that this one was before all changes of name. A circle, which no screen can make, ends where it closes.
fn first_name_of<'a>(shop: &'a Id, before: &BTreeMap<&'a Id, &'a Id>) -> &'a Id {
    let mut here = shop;
    for _ in 0..before.len() {
        match before.get(here).and_then(|earlier| before.get_key_value(*earlier)) {
            Some((earlier, _)) if *earlier != shop => here = earlier,
            _ => return here,
        }
    }
    here
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::premises::Premises;
    use crate::shop::Shop;

    /// Lines of unit, shop, from, until, and the shop's earlier name.
    fn street(lines: &[(&str, &str, &str, &str, &str)]) -> StreetBook {
        let mut street = StreetBook::default();
        for (at, (unit, shop, from, until, formerly)) in lines.iter().enumerate() {
            if !street.premises.iter().any(|one| one.id.as_str() == *unit) {
                street.premises.push(Premises { id: Id::from(*unit), ..Premises::default() });
            }
            if !street.shops.iter().any(|one| one.id.as_str() == *shop) {
                street.shops.push(Shop { id: Id::from(*shop), formerly: Id::from(*formerly), ..Shop::default() });
            }
            street.tenancies.push(Tenancy {
                id: Id::from(at.to_string().as_str()),
                premises: Id::from(*unit),
                shop: Id::from(*shop),
                from: (*from).into(),
                until: (*until).into(),
                began: if *shop == "ancient" { Began::Unknown } else { Began::Opened },
                ..Tenancy::default()
            });
        }
        street
    }

    #[test]
    fn a_new_name_and_a_move_along_the_street_neither_open_nor_close() {
        let street = street(&[
            ("1", "old", "2010-04-01", "2026-03-31", ""),
            ("1", "new", "2026-04-01", "2026-06-30", "old"),
            ("2", "new", "2026-07-01", "", "old"),
            ("3", "gone", "2001-01-01", "2026-05-31", ""),
            ("3", "came", "2026-08-01", "", ""),
        ]);
        let year = turnover(&street, "2025-11-22", "2026-11-22");
        assert_eq!((year.opened, year.closed, year.units_twice), (1, 1, 6));
        assert_eq!(year.churn_permille(), None, "three premises are too few");
    }

    #[test]
    fn churn_divides_by_the_average_of_both_ends() {
        // Main Street America counts openings and closings; here 3 and 2 over 20 units: 25 %.
        let year = Turnover { opened: 3, closed: 2, units_twice: 40, ..Turnover::default() };
        assert_eq!(year.churn_permille(), Some(250));
        let odd = Turnover { opened: 1, closed: 0, units_twice: 41, ..Turnover::default() };
        assert_eq!(odd.churn_permille(), Some(49), "1 ÷ 20.5 = 4.878 %");
    }

    #[test]
    fn who_has_not_had_the_years_is_not_asked_and_who_was_there_when_the_book_began_is_left_out() {
        let lines = [
            ("1", "ancient", "1950-01-01", "", ""),
            ("2", "stayed", "2016-01-10", "", ""),
            ("3", "two years", "2018-04-01", "2020-03-31", ""),
            ("3", "three", "2020-05-01", "2024-04-30", ""),
            ("4", "four", "2022-02-01", "", ""),
            ("5", "five", "2023-12-01", "", ""),
            ("6", "half a year", "2024-01-15", "2024-07-31", ""),
            ("7", "new", "2026-06-01", "", ""),
        ];
        let seen = survival(&street(&lines), Day::parse("2026-11-22").expect("a day"));
        let shares: Vec<_> = seen.iter().map(|one| (one.years, one.share.n, one.share.of)).collect();
        // After one year: stayed, two years, three, four, five; not half a year; new is too young. After three:
        // stayed, three and four of the four that opened by November 2023. After five: stayed, of three.
        assert_eq!(shares, [(1, 5, 6), (3, 3, 4), (5, 1, 3)]);
    }

    #[test]
    fn a_list_of_those_who_are_there_says_nothing_of_survival() {
        let seen =
            survival(&street(&[("1", "ancient", "2015-01-01", "", "")]), Day::parse("2026-11-22").expect("a day"));
        assert!(seen.is_empty());
    }

    #[test]
    fn names_in_a_circle_end_somewhere() {
        let street = street(&[("1", "a", "2020-01-01", "2021-01-01", "b"), ("1", "b", "2021-01-02", "", "a")]);
        assert!(!lives_of(&street).is_empty());
    }
}
