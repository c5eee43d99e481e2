//! Towns and postcodes of Tokyo, built in, so that an address is filled in without a network.
//!
//! The list is Japan Post's (`assets/masters/postcodes-tokyo.txt` names source and edition). Postcodes of single buildings and
//! firms are not in it; a town of another prefecture is written by hand.

use crate::fold::fold;
use std::collections::BTreeMap;
use std::sync::OnceLock;

const TOKYO: &str = include_str!("../../../../../assets/masters/postcodes-tokyo.txt");

/// A town with its postcode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Town {
    /// The municipality's number without its check digit.
    pub city_number: &'static str,
    /// 市区町村.
    pub city: &'static str,
    /// The town, "" the whole municipality.
    pub town: &'static str,
}

/// Every town of Tokyo.
#[derive(Debug, Default)]
pub struct Towns {
    by_postcode: BTreeMap<&'static str, Vec<Town>>,
    by_city: BTreeMap<&'static str, Vec<(String, &'static str)>>,
    cities: Vec<(&'static str, &'static str)>,
}

impl Towns {
    /// The list that is built in.
    pub fn built_in() -> &'static Towns {
        static LIST: OnceLock<Towns> = OnceLock::new();
        LIST.get_or_init(|| Towns::read(TOKYO))
    }

    fn read(text: &'static str) -> Towns {
        let mut towns = Towns::default();
        let mut at = ("", "");
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let (code, name) = line.split_once(' ').unwrap_or((line, ""));
            if let Some(number) = code.strip_prefix('@') {
                at = (number, name);
                towns.cities.push(at);
            } else {
                let town = Town { city_number: at.0, city: at.1, town: name };
                towns.by_postcode.entry(code).or_default().push(town);
                towns.by_city.entry(at.0).or_default().push((fold(name), code));
            }
        }
        towns
    }

    /// The towns of a postcode of seven digits; none where it is not of Tokyo.
    pub fn of_postcode(&self, code: &str) -> &[Town] {
        self.by_postcode.get(code).map_or(&[], Vec::as_slice)
    }

    /// The municipality with which a text begins: its name, its number, and what follows. A county may be left out.
    pub(super) fn leading_city<'t>(&self, text: &'t str) -> Option<(&'static str, &'static str, &'t str)> {
        let short = |name: &'static str| {
            let island = ["三宅島", "八丈島"].iter().find_map(|island| name.strip_prefix(island));
            name.split_once('郡').map(|(_, village)| village).or(island).unwrap_or(name)
        };
        self.cities.iter().find_map(|(number, name)| {
            let rest = text.strip_prefix(name).or_else(|| text.strip_prefix(short(name)));
            rest.map(|rest| (*name, *number, rest))
        })
    }

    /// The postcode of the longest town with which `town` begins, if only one has it.
    pub(super) fn postcode_of(&self, city: &str, town: &str) -> Option<String> {
        let folded = fold(town);
        let towns = self.by_city.get(city)?;
        let longest =
            towns.iter().filter(|(name, _)| !name.is_empty() && folded.starts_with(name)).map(|one| one.0.len());
        let longest = longest.max()?;
        let mut codes =
            towns.iter().filter(|(name, _)| name.len() == longest && folded.starts_with(name)).map(|one| one.1);
        let code = codes.next()?;
        codes.all(|other| other == code).then(|| code.to_string())
    }
}
