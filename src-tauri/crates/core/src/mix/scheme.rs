//! The same shops sorted by the ways that others use: the public sheets, the survey, the town centres abroad.
//!
//! Nothing of it is stored: the class is kept and the tables in `assets/masters/trade-schemes.json` say the rest. A
//! shop whose class has no place in a way is counted apart and in no share.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::quotient::codes_of;
use super::{MixUnit, Share, count_of};
use crate::trade::{SummarySeven, SurveyFive, TownCentreUse, TradeSchemes};

/// A way to sort shops besides the eleven trades and the five groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Scheme {
    /// The seven of the public one-page sheets.
    #[default]
    Seven,
    /// The headings of the national survey.
    Survey,
    /// The town-centre health check.
    TownCentre,
}

/// One line of a way to sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SchemeRow {
    /// Its code; words under `trade.scheme.<scheme>.<code>`.
    pub code: String,
    /// Its shops among those that have a place in this way.
    pub share: Share,
}

/// The rows of one way, in the order of its codes; every code has a row, also without a shop.
pub fn mix_by_scheme(units: &[MixUnit], scheme: Scheme) -> Vec<SchemeRow> {
    let schemes = TradeSchemes::built_in();
    let codes = codes_of(units);
    let code = |value: Option<serde_json::Value>| value.and_then(|one| one.as_str().map(str::to_owned));
    let json = |of: &str| match scheme {
        Scheme::Seven => code(schemes.seven(of).and_then(|one| serde_json::to_value(one).ok())),
        Scheme::Survey => code(schemes.survey(of).and_then(|one| serde_json::to_value(one).ok())),
        Scheme::TownCentre => code(schemes.town_centre(of).and_then(|one| serde_json::to_value(one).ok())),
    };
    let placed: Vec<String> = codes.iter().filter_map(|one| json(one)).collect();
    let all = match scheme {
        Scheme::Seven => names(&SummarySeven::ALL),
        Scheme::Survey => names(&SurveyFive::ALL),
        Scheme::TownCentre => names(&TownCentreUse::ALL),
    };
    let of = count_of(placed.len());
    let row = |code: String| {
        let n = count_of(placed.iter().filter(|one| **one == code).count());
        SchemeRow { code, share: Share::new(n, of) }
    };
    all.into_iter().map(row).collect()
}

fn names<T: Serialize>(all: &[T]) -> Vec<String> {
    let name = |one: &T| serde_json::to_value(one).ok().and_then(|value| value.as_str().map(str::to_owned));
    all.iter().filter_map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mix::tests::shops;

    fn counts(units: &[MixUnit], scheme: Scheme) -> Vec<(String, u32)> {
        let rows = mix_by_scheme(units, scheme);
        rows.into_iter().filter(|row| row.share.n > 0).map(|row| (row.code, row.share.n)).collect()
    }

    #[test]
    fn the_table_of_the_field_page_sorts_a_small_street() {
        // domain.md 3.4: greengrocer, books, clothes, ramen, barber, bank, cinema, clinic.
        let units = shops(&[
            ("5821", 1),
            ("6061", 1),
            ("5731", 2),
            ("7624", 3),
            ("7821", 1),
            ("6221", 1),
            ("8011", 1),
            ("8331", 1),
        ]);
        let pairs = |of: &[(&str, u32)]| of.iter().map(|(c, n)| ((*c).to_owned(), *n)).collect::<Vec<_>>();
        assert_eq!(
            counts(&units, Scheme::TownCentre),
            pairs(&[
                ("convenience", 1),
                ("comparison", 3),
                ("retail_service", 1),
                ("leisure_service", 4),
                ("business_service", 1),
                ("health_community", 1)
            ])
        );
        assert_eq!(
            counts(&units, Scheme::Seven),
            pairs(&[("retail", 4), ("dining", 3), ("services", 2), ("finance", 1), ("medical", 1)])
        );
        assert_eq!(
            counts(&units, Scheme::Survey),
            pairs(&[("daily_goods", 2), ("clothing", 2), ("dining", 3), ("services", 3), ("other", 1)])
        );
    }

    #[test]
    fn a_shop_without_a_place_is_in_no_share() {
        let units = shops(&[("5821", 5), ("9411", 1)]);
        assert_eq!(mix_by_scheme(&units, Scheme::TownCentre)[0].share, Share::new(5, 5), "a shrine is no shop");
    }
}
