//! The steps in which the government's handbook speaks of vacancies: one to two tenths, three to four tenths.
//!
//! They are data, and shown with the handbook's name and year. The program adds no verdict of its own; under the first
//! step, over the last one, and on a street of fewer than five premises it says nothing.

use std::sync::OnceLock;

use serde::Deserialize;

use super::Share;
use crate::trade::TradeTableError;

const BUILT_IN: &str = include_str!("../../../../../assets/masters/vacancy-bands.json");

/// One step.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct VacancyBand {
    /// Its code; words under `mix.band.<code>`.
    pub code: String,
    /// From this share on, in thousandths.
    pub from: u32,
    /// Up to below this share.
    pub below: u32,
}

/// All steps with their source.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct VacancyBands {
    /// Where they stand.
    pub source: String,
    /// The steps, the lowest first.
    pub bands: Vec<VacancyBand>,
}

impl VacancyBands {
    /// The steps that come with the program.
    pub fn built_in() -> &'static Self {
        static TABLE: OnceLock<VacancyBands> = OnceLock::new();
        TABLE.get_or_init(|| Self::from_json(BUILT_IN).expect("the shipped bands are read by a test"))
    }

    /// Reads a table of steps.
    pub fn from_json(text: &str) -> Result<Self, TradeTableError> {
        serde_json::from_str(text).map_err(|cause| TradeTableError::Json(cause.to_string()))
    }

    /// The step that a vacancy falls into, if there is one.
    pub fn band_of(&self, vacancy: Share) -> Option<&VacancyBand> {
        let permille = vacancy.permille?;
        self.bands.iter().find(|band| (band.from..band.below).contains(&permille))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_to_two_tenths_and_three_to_four_tenths_are_the_steps_of_the_handbook() {
        let bands = VacancyBands::built_in();
        let step = |n, of| bands.band_of(Share::new(n, of)).map(|band| band.code.as_str());
        assert_eq!((step(9, 100), step(10, 100), step(29, 100)), (None, Some("light"), Some("light")));
        assert_eq!((step(30, 100), step(49, 100), step(50, 100)), (Some("middle"), Some("middle"), None));
        assert_eq!(step(2, 4), None, "half of four premises is no share");
        assert!(bands.source.contains("中小企業庁"));
    }
}
