//! Location quotients: is a trade more frequent here than elsewhere, counted among retail shops only?
//!
//! LQ = (n here ÷ N here) ÷ (n there ÷ N there); 1 is as frequent as there. The reference is data with its source and
//! year, and a row whose reference counts fewer than five shops is not shown. A newcomer would count all shops as N:
//! the reference knows retail only, so a barber on the street changes nothing here.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{MixUnit, SMALLEST_N, count_of};
use crate::street::UnitState;
use crate::trade::{TradeRevisions, TradeTableError};

const BUILT_IN: &str = include_str!("../../../../../assets/masters/mix-reference.json");

/// The street or area that is compared with.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct MixReference {
    /// Its code; words under `trade.reference.<code>`.
    pub code: String,
    /// The year of its survey.
    pub year: u16,
    /// False where the survey itself was not seen.
    pub sure: bool,
    /// Where the counts were found.
    pub source: String,
    /// What is counted among.
    pub of: ReferenceWhole,
    /// The rows; a wider one may hold a narrower one.
    pub rows: Vec<ReferenceRow>,
}

/// All shops that the reference counts among.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ReferenceWhole {
    /// Beginnings of class numbers.
    pub codes: Vec<String>,
    /// How many there.
    pub n: u32,
}

/// One row of the reference.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ReferenceRow {
    /// Its code; words under `trade.reference_row.<code>`.
    pub code: String,
    /// Beginnings of class numbers.
    pub codes: Vec<String>,
    /// How many there.
    pub n: u32,
}

/// A row of the street beside the reference.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct QuotientRow {
    /// The row's code.
    pub code: String,
    /// Shops here.
    pub n: u32,
    /// Retail shops here.
    pub of: u32,
    /// Shops there.
    pub there_n: u32,
    /// Retail shops there.
    pub there_of: u32,
    /// The quotient; absent where here are fewer than five retail shops.
    pub quotient: Option<f64>,
}

impl MixReference {
    /// The reference that comes with the program.
    pub fn built_in() -> &'static Self {
        static TABLE: OnceLock<MixReference> = OnceLock::new();
        TABLE.get_or_init(|| Self::from_json(BUILT_IN).expect("the shipped reference is read by a test"))
    }

    /// Reads a reference, as the ward may send another one.
    pub fn from_json(text: &str) -> Result<Self, TradeTableError> {
        serde_json::from_str(text).map_err(|cause| TradeTableError::Json(cause.to_string()))
    }

    /// The rows of these premises; those whose reference is too small are left out.
    pub fn rows_for(&self, units: &[MixUnit]) -> Vec<QuotientRow> {
        let codes = codes_of(units);
        let begins = |prefixes: &[String]| {
            count_of(codes.iter().filter(|code| prefixes.iter().any(|p| code.starts_with(p.as_str()))).count())
        };
        let of = begins(&self.of.codes);
        let row = |row: &ReferenceRow| {
            let n = begins(&row.codes);
            QuotientRow {
                code: row.code.clone(),
                n,
                of,
                there_n: row.n,
                there_of: self.of.n,
                quotient: location_quotient((n, of), (row.n, self.of.n)),
            }
        };
        self.rows.iter().filter(|one| one.n >= SMALLEST_N).map(row).collect()
    }
}

/// (n ÷ N here) ÷ (n ÷ N there); `None` where either whole or the count there is under five.
pub fn location_quotient((n, of): (u32, u32), (there_n, there_of): (u32, u32)) -> Option<f64> {
    let known = of >= SMALLEST_N && there_n >= SMALLEST_N && there_of >= there_n;
    known.then(|| (f64::from(n) / f64::from(of)) / (f64::from(there_n) / f64::from(there_of)))
}

/// The class numbers of the revision in force of all shops in use whose class is known.
pub(super) fn codes_of(units: &[MixUnit]) -> Vec<String> {
    let revisions = TradeRevisions::built_in();
    let in_use = units.iter().filter(|unit| unit.state == UnitState::InUse);
    in_use.filter_map(|unit| revisions.convert(unit.trade.as_ref()?)).map(|converted| converted.code.code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mix::tests::shops;

    #[test]
    fn the_national_shares_of_the_reference_are_those_of_its_table() {
        // 7,548 fishmongers and 127,396 food shops among 427,463: divided by hand.
        let reference = MixReference::built_in();
        let share = |code: &str| {
            let row = reference.rows.iter().find(|row| row.code == code).expect("the row is in the table");
            f64::from(row.n) / f64::from(reference.of.n)
        };
        assert!((share("fish") - 0.017_658).abs() < 1e-6);
        assert!((share("foods") - 0.298_028).abs() < 1e-6);
        assert!(reference.sure && reference.year == 2007);
    }

    #[test]
    fn one_fishmonger_among_twenty_is_almost_three_times_as_many_as_elsewhere() {
        // 5 % here against 1.7658 % there; the barbers count in neither.
        let units = shops(&[("5841", 1), ("5731", 19), ("7821", 30)]);
        let rows = MixReference::built_in().rows_for(&units);
        let fish = rows.iter().find(|row| row.code == "fish").expect("counted");
        assert_eq!((fish.n, fish.of), (1, 20));
        assert!((fish.quotient.expect("twenty shops") - 2.8316).abs() < 1e-3);
    }

    #[test]
    fn a_reference_of_four_shops_says_nothing() {
        assert_eq!(location_quotient((1, 20), (4, 1000)), None);
        assert_eq!(location_quotient((1, 4), (500, 1000)), None, "four shops here say nothing either");
        assert_eq!(location_quotient((10, 20), (500, 1000)), Some(1.0));
    }

    #[test]
    fn a_convenience_store_of_the_old_list_counts_as_food_there_and_here() {
        let mut units = shops(&[("5731", 9)]);
        units.push(crate::mix::tests::shop_of("k", "5891", 13));
        let rows = MixReference::built_in().rows_for(&units);
        assert_eq!(rows.iter().find(|row| row.code == "foods").map(|row| row.n), Some(1));
    }
}
