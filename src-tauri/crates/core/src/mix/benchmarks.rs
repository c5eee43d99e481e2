//! National figures to stand beside a street's own.
//!
//! A benchmark never enters a calculation with the street's figures: surveys differ in year and in how they divide.
//! It carries its survey and year so that the screen can say so, and `sure` is false where only an article was found.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::trade::{TradeGroup, TradeTableError};

const BUILT_IN: &str = include_str!("../../../../../assets/masters/benchmarks.json");

/// A figure of a survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Benchmark {
    /// In thousandths.
    pub permille: u32,
    /// The survey, as a code whose words are in `trade.survey.…`.
    pub survey: String,
    /// The year of the survey.
    pub year: u16,
    /// False where the survey itself was not seen, only an article on it.
    pub sure: bool,
    /// Where the figure was found.
    pub source: String,
}

/// All figures that the program has.
#[derive(Debug, Clone, Default)]
pub struct Benchmarks {
    by_name: BTreeMap<String, Benchmark>,
}

#[derive(Deserialize)]
struct BenchmarkFile {
    benchmarks: Vec<BenchmarkRow>,
}

#[derive(Deserialize)]
struct BenchmarkRow {
    of: String,
    #[serde(flatten)]
    figure: Benchmark,
}

impl Benchmarks {
    /// The figures that come with the program.
    pub fn built_in() -> &'static Self {
        static FIGURES: OnceLock<Benchmarks> = OnceLock::new();
        FIGURES.get_or_init(|| Self::from_json(BUILT_IN).expect("the shipped benchmarks are read by a test"))
    }

    /// Reads a table of figures.
    pub fn from_json(text: &str) -> Result<Self, TradeTableError> {
        let file: BenchmarkFile = serde_json::from_str(text).map_err(|e| TradeTableError::Json(e.to_string()))?;
        Ok(Self { by_name: file.benchmarks.into_iter().map(|row| (row.of, row.figure)).collect() })
    }

    /// The figure for a group; there is none for services and for the rest.
    pub fn group(&self, group: TradeGroup) -> Option<Benchmark> {
        let name = match group {
            TradeGroup::Convenience => "convenience",
            TradeGroup::Comparison => "comparison",
            TradeGroup::Dining => "dining",
            TradeGroup::Services | TradeGroup::Other => return None,
        };
        self.by_name.get(name).cloned()
    }

    /// The figure for vacancy.
    pub fn vacancy(&self) -> Option<Benchmark> {
        self.by_name.get("vacancy").cloned()
    }

    /// The figure of that name, such as `survey_dining`.
    pub fn named(&self, name: &str) -> Option<Benchmark> {
        self.by_name.get(name).cloned()
    }

    /// The figure for chain shops.
    pub fn chains(&self) -> Option<Benchmark> {
        self.by_name.get("chain").cloned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_the_field_page_are_there_with_their_survey() {
        // domain.md 3.2.
        let figures = Benchmarks::built_in();
        let permille = |b: Option<Benchmark>| b.map(|b| (b.permille, b.year));
        assert_eq!(permille(figures.group(TradeGroup::Dining)), Some((387, 2024)));
        assert_eq!(permille(figures.group(TradeGroup::Comparison)), Some((169, 2024)));
        assert_eq!(permille(figures.group(TradeGroup::Convenience)), Some((162, 2024)));
        assert_eq!(permille(figures.vacancy()), Some((136, 2021)));
        assert_eq!(permille(figures.chains()), Some((106, 2021)));
        assert_eq!(figures.group(TradeGroup::Services), None);
        let survey = ["dining", "clothing", "services"].map(|of| figures.named(&format!("survey_{of}")));
        assert_eq!(survey.map(permille), [Some((280, 2021)), Some((152, 2021)), Some((137, 2021))]);
    }
}
