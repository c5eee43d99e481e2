//! The street drawn to scale: which premises stands where along it, row by row.
//!
//! Everything is whole centimetres, so two machines draw alike. A frontage that nobody has measured counts as
//! [`DEFAULT_FRONTAGE_CM`] and is marked as estimated; it must never be written back as if it were measured. A newcomer
//! would cut rows at every 80 m: a shop is never cut in two, it moves to the next row instead.

mod place;
mod rearrange;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use place::{MetresPerRow, StreetBox, StreetLayout, StreetRow, StreetTick, place};
pub use rearrange::{Frontage, Placing, StreetRefusal, join_units, move_unit, placings_changed, split_unit};

pub use crate::premises::Side;
use crate::premises::UnitUse;

/// What a frontage counts as until somebody measures it: three 間 of 1.8 m.
pub const DEFAULT_FRONTAGE_CM: u32 = 540;

/// What a premises is used as on a given day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UnitState {
    /// A shop or an office is in it.
    InUse,
    /// It stands empty.
    Vacant,
    /// It became a house.
    House,
    /// A car park or bare ground.
    Parking,
    /// It is being rebuilt.
    Rebuilding,
    /// No premises: a side street between two of them.
    Passage,
}

impl UnitState {
    /// The state of a premises from what it is and whether somebody trades there.
    pub fn of(use_now: UnitUse, occupied: bool) -> Self {
        match (use_now, occupied) {
            (UnitUse::Shop, true) => Self::InUse,
            (UnitUse::Shop, false) => Self::Vacant,
            (UnitUse::House, _) => Self::House,
            (UnitUse::Parking, _) => Self::Parking,
            (UnitUse::Works, _) => Self::Rebuilding,
            (UnitUse::Passage, _) => Self::Passage,
        }
    }

    /// Empty, and so part of the vacancy rate.
    pub fn is_vacant(self) -> bool {
        self == Self::Vacant
    }

    /// Neither in use nor empty, and so in no rate.
    pub fn is_other_use(self) -> bool {
        matches!(self, Self::House | Self::Parking | Self::Rebuilding)
    }
}

/// A premises, or a side street, as the drawing needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StreetUnit {
    /// The premises.
    pub id: String,
    /// Its frontage; 0 is not known.
    pub frontage_cm: u32,
    /// What it is used as.
    pub state: UnitState,
    /// The name of a side street: one that has it on both sides crosses the street and is drawn straight across.
    pub passage_name: String,
}

impl StreetUnit {
    /// Its width on the drawing, and whether that is an estimate.
    pub fn width(&self) -> (u32, bool) {
        match self.frontage_cm {
            0 => (DEFAULT_FRONTAGE_CM, true),
            known => (known, false),
        }
    }
}

/// A block with both its sides, each in walking order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StreetBlock {
    /// The block.
    pub id: String,
    /// The left side, seen from the beginning of the street.
    pub left: Vec<StreetUnit>,
    /// The right side.
    pub right: Vec<StreetUnit>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_premises_is_empty_only_where_a_shop_could_be() {
        assert_eq!(UnitState::of(UnitUse::Shop, false), UnitState::Vacant);
        assert_eq!(UnitState::of(UnitUse::House, false), UnitState::House);
        assert!(UnitState::Parking.is_other_use() && !UnitState::Parking.is_vacant());
        assert!(!UnitState::Passage.is_other_use());
    }
}
