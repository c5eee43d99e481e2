//! The longest rows of closed shutters.
//!
//! A row is counted along one side of one block: a crossing between two blocks ends it, and so does a house or a
//! building site. A side passage within the block does not: walking past it, the next shutter is closed as well.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{MixUnit, count_of};
use crate::street::{DEFAULT_FRONTAGE_CM, Side, UnitState};

/// Empty premises one after another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VacantRun {
    /// The side.
    pub side: Side,
    /// The block.
    pub block: String,
    /// The premises, in walking order.
    pub units: Vec<String>,
    /// Their frontage together.
    pub length_cm: u32,
    /// How many of them have no known frontage and were taken as the usual one.
    pub estimated_n: u32,
}

/// The longest row on each known side that has an empty premises; by number, then by length, the first of equals.
pub fn longest_vacant_runs(units: &[MixUnit]) -> Vec<VacantRun> {
    [Side::Left, Side::Right].into_iter().filter_map(|side| longest_on(units, side)).collect()
}

/// Every row of two or more empty premises, the longest first; equals in walking order, the left side first.
pub fn vacant_runs(units: &[MixUnit]) -> Vec<VacantRun> {
    let mut runs: Vec<VacantRun> =
        [Side::Left, Side::Right].into_iter().flat_map(|side| runs_on(units, side)).collect();
    runs.retain(|run| run.units.len() > 1);
    runs.sort_by_key(|run| std::cmp::Reverse(run.rank()));
    runs
}

fn longest_on(units: &[MixUnit], side: Side) -> Option<VacantRun> {
    runs_on(units, side).into_iter().reduce(|longest, run| if run.rank() > longest.rank() { run } else { longest })
}

fn runs_on(units: &[MixUnit], side: Side) -> Vec<VacantRun> {
    let mut runs: Vec<VacantRun> = Vec::new();
    let mut goes_on = false;
    for unit in units.iter().filter(|u| u.side == side && u.state != UnitState::Passage) {
        if !unit.state.is_vacant() {
            goes_on = false;
            continue;
        }
        let run = match runs.pop_if(|run| goes_on && run.block == unit.block) {
            Some(run) => run,
            None => VacantRun::new(side, &unit.block),
        };
        runs.push(extended(run, unit));
        goes_on = true;
    }
    runs
}

impl VacantRun {
    fn new(side: Side, block: &str) -> Self {
        Self { side, block: block.to_owned(), units: Vec::new(), length_cm: 0, estimated_n: 0 }
    }

    /// How many premises stand empty in a row.
    pub fn count(&self) -> u32 {
        count_of(self.units.len())
    }

    fn rank(&self) -> (usize, u32) {
        (self.units.len(), self.length_cm)
    }
}

fn extended(mut run: VacantRun, unit: &MixUnit) -> VacantRun {
    let estimated = unit.frontage_cm == 0;
    run.units.push(unit.id.clone());
    run.length_cm = run.length_cm.saturating_add(if estimated { DEFAULT_FRONTAGE_CM } else { unit.frontage_cm });
    run.estimated_n += u32::from(estimated);
    run
}
