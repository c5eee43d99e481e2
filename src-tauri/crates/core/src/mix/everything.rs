//! Every indicator of a street in one call: what the detailed page shows, and what `bench mix` measures.
//!
//! It decides nothing: each figure is computed where its rule lives. What needs the past (churn, survival) needs the
//! tenancies and stands in [`super::turnover`].

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{
    Mix, MixReference, MixUnit, Neighbours, QuotientRow, Scheme, SchemeRow, VacantRun, mix_by_scheme, mix_of,
    neighbours_of, vacant_runs,
};

/// All that can be said of a street on one day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Everything {
    /// Counts, shares and measures of variety.
    pub mix: Mix,
    /// Trades beside the reference.
    pub quotients: Vec<QuotientRow>,
    /// Who stands next door to whom.
    pub neighbours: Neighbours,
    /// Every row of two or more empty premises.
    pub runs: Vec<VacantRun>,
    /// The same shops sorted in the three other ways.
    pub schemes: Vec<Vec<SchemeRow>>,
}

/// Everything of these premises, which come in walking order.
pub fn everything_of(units: &[MixUnit]) -> Everything {
    Everything {
        mix: mix_of(units),
        quotients: MixReference::built_in().rows_for(units),
        neighbours: neighbours_of(units),
        runs: vacant_runs(units),
        schemes: [Scheme::Seven, Scheme::Survey, Scheme::TownCentre].map(|way| mix_by_scheme(units, way)).to_vec(),
    }
}
