//! From the holiday master to the days of each year: fixed days, Mondays, equinoxes, substitutes, days between.
//!
//! The order matters: first the named holidays of a year, then the substitute for one that fell on a Sunday, then the
//! day between two named ones. A substitute is no named holiday, so it makes no further day free.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::{Day, Weekday};

/// A public holiday.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Holiday {
    /// The last part of its word key (`calendar.holiday.<id>`); "" if only the official list knows it.
    pub id: String,
    /// Its Japanese name.
    pub name: String,
}

/// The holiday master as it is written in the file.
#[derive(Debug, Deserialize)]
pub(super) struct HolidayRules {
    first_year: i32,
    last_year: i32,
    holidays: Vec<HolidayRule>,
    equinox_step: f64,
    substitute: Substitute,
    between: Between,
}

#[derive(Debug, Deserialize)]
struct HolidayRule {
    id: String,
    name: String,
    on: On,
    #[serde(default = "long_ago")]
    from: i32,
    #[serde(default = "never")]
    to: i32,
    #[serde(default)]
    except: Vec<i32>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum On {
    Fixed(String),
    Once(Day),
    Monday { month: u32, nth: u32 },
    Equinox { month: u32, base_1980: f64 },
}

#[derive(Debug, Deserialize)]
struct Substitute {
    id: String,
    name: String,
    /// Before this year only the Monday itself could become free.
    next_free_day_from: i32,
}

#[derive(Debug, Deserialize)]
struct Between {
    id: String,
    name: String,
    from: i32,
    /// Before this year a Sunday or a substitute between two holidays stayed what it was.
    sunday_and_substitute_count_from: i32,
}

fn long_ago() -> i32 {
    i32::MIN
}

fn never() -> i32 {
    i32::MAX
}

impl HolidayRules {
    /// Every holiday of every year that the rules speak of.
    pub(super) fn all_days(&self) -> BTreeMap<Day, Holiday> {
        (self.first_year..=self.last_year).flat_map(|year| self.days_of(year)).collect()
    }

    fn days_of(&self, year: i32) -> BTreeMap<Day, Holiday> {
        let named: BTreeMap<Day, Holiday> = self
            .holidays
            .iter()
            .filter(|rule| rule.from <= year && year <= rule.to && !rule.except.contains(&year))
            .filter_map(|rule| Some((self.day_of(&rule.on, year)?, Holiday::of(&rule.id, &rule.name))))
            .collect();
        let mut days = named.clone();
        for (day, holiday) in self.substitutes(&named, year) {
            days.entry(day).or_insert(holiday);
        }
        for (day, holiday) in self.days_between(&named, year) {
            days.entry(day).or_insert(holiday);
        }
        days
    }

    fn day_of(&self, on: &On, year: i32) -> Option<Day> {
        match on {
            On::Fixed(month_day) => Day::parse(&format!("{year:04}-{month_day}")),
            On::Once(day) => (day.year() == year).then_some(*day),
            On::Monday { month, nth } => {
                let first = Day::new(year, *month, 1)?;
                let to_monday = (7 - first.weekday() as i64) % 7;
                Some(first.add_days(to_monday + 7 * i64::from(*nth - 1)))
            }
            On::Equinox { month, base_1980 } => {
                let years = year - 1980;
                let drift = base_1980 + self.equinox_step * f64::from(years);
                Day::new(year, *month, drift.floor() as u32 - (years / 4) as u32)
            }
        }
    }

    fn substitutes(&self, named: &BTreeMap<Day, Holiday>, year: i32) -> Vec<(Day, Holiday)> {
        let rule = &self.substitute;
        let mut found = Vec::new();
        for sunday in named.keys().filter(|day| day.weekday() == Weekday::Sunday) {
            let mut free = sunday.add_days(1);
            while year >= rule.next_free_day_from && named.contains_key(&free) {
                free = free.add_days(1);
            }
            found.push((free, Holiday::of(&rule.id, &rule.name)));
        }
        found
    }

    fn days_between(&self, named: &BTreeMap<Day, Holiday>, year: i32) -> Vec<(Day, Holiday)> {
        let rule = &self.between;
        if year < rule.from {
            return Vec::new();
        }
        let any_day = year >= rule.sunday_and_substitute_count_from;
        let middle = |day: &Day| {
            let middle = day.add_days(1);
            let counts = any_day || middle.weekday() != Weekday::Sunday;
            (counts && !named.contains_key(&middle) && named.contains_key(&day.add_days(2))).then_some(middle)
        };
        named.keys().filter_map(middle).map(|day| (day, Holiday::of(&rule.id, &rule.name))).collect()
    }
}

impl Holiday {
    fn of(id: &str, name: &str) -> Holiday {
        Holiday { id: id.to_owned(), name: name.to_owned() }
    }
}
