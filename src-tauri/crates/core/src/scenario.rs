//! もし: trades tried out in empty premises, saved under a name so that officers can compare and come back.
//!
//! It stays in the association: nothing here is a plan, and no return may name it. What the street would be like is never
//! stored; it follows from the street and the placements. A newcomer would get wrong that a premises can be let in the
//! meantime: its placement stays, and is left out of the count.

use crate::failure::Failure;
use crate::mix::{Candidate, MixUnit};
use crate::record;
use crate::trade::{TradeCode, category_of};

record! {
    /// A thought about the street.
    Scenario = 50 "scenario" in P {
        /// As the officers call it.
        1 name: String [Association];
        /// What they thought.
        2 notes: String [Association];
    }
}

record! {
    /// A trade tried out in a premises.
    Placement = 51 "placement" in P {
        /// The scenario.
        1 scenario: crate::id::Id [Association];
        /// The premises.
        2 premises: crate::id::Id [Association];
        /// Trade class of the Japan Standard Industrial Classification.
        3 trade_code: String [Association, cell 3];
        /// Revision of the classification.
        4 trade_revision: i64 [Association, cell 3];
    }
}

/// Why a trade cannot be tried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlacementRefusal {
    /// No trade was chosen, or it is none of a street.
    #[error("no trade")]
    NoTrade,
    /// The premises is unknown, or somebody trades there.
    #[error("not empty")]
    NotEmpty,
}

impl PlacementRefusal {
    /// The code of the failure.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoTrade => "what_if_unknown_trade",
            Self::NotEmpty => "what_if_not_empty",
        }
    }
}

impl From<PlacementRefusal> for Failure {
    fn from(refusal: PlacementRefusal) -> Self {
        Failure::new(refusal.code())
    }
}

impl Placement {
    /// The trade, if it is known.
    pub fn trade(&self) -> Option<TradeCode> {
        TradeCode::from_field(&self.trade_code, self.trade_revision)
    }

    /// Whether it can be tried out on this street.
    pub fn check(&self, units: &[MixUnit]) -> Result<(), PlacementRefusal> {
        if self.trade().and_then(|trade| category_of(&trade)).is_none() {
            return Err(PlacementRefusal::NoTrade);
        }
        if is_empty(units, self.premises.as_str()) { Ok(()) } else { Err(PlacementRefusal::NotEmpty) }
    }
}

/// The placements that still find their premises empty, one for each premises: the later id wins.
pub fn candidates(units: &[MixUnit], placements: &[Placement]) -> Vec<Candidate> {
    let mut found: std::collections::BTreeMap<&str, &Placement> = std::collections::BTreeMap::new();
    for placement in placements.iter().filter(|one| one.check(units).is_ok()) {
        let place = found.entry(placement.premises.as_str()).or_insert(placement);
        if placement.id > place.id {
            *place = placement;
        }
    }
    let candidate =
        |(unit, placement): (&str, &Placement)| Some(Candidate { unit: unit.to_owned(), trade: placement.trade()? });
    found.into_iter().filter_map(candidate).collect()
}

fn is_empty(units: &[MixUnit], premises: &str) -> bool {
    units.iter().any(|unit| unit.id == premises && unit.state.is_vacant())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;
    use crate::mix::{mix_of, what_if};
    use crate::premises::Side;
    use crate::street::UnitState;
    use proptest::prelude::*;

    fn unit(id: String, state: UnitState) -> MixUnit {
        MixUnit {
            id,
            category: None,
            trade: None,
            state,
            block: "1".into(),
            side: Side::Left,
            frontage_cm: 500,
            chain: None,
            member: None,
        }
    }

    fn placement(id: &str, premises: &str, code: &str) -> Placement {
        Placement {
            id: Id::from(id),
            scenario: Id::from("s"),
            premises: Id::from(premises),
            trade_code: code.into(),
            trade_revision: 14,
        }
    }

    #[test]
    fn a_premises_that_was_let_meanwhile_is_left_out_and_two_thoughts_for_one_are_one() {
        let units = [unit("a".into(), UnitState::Vacant), unit("b".into(), UnitState::InUse)];
        let thoughts = [placement("1", "a", "5841"), placement("2", "a", "5831"), placement("3", "b", "5841")];
        let found = candidates(&units, &thoughts);
        assert_eq!(found, [Candidate { unit: "a".into(), trade: TradeCode::current("5831") }]);
        assert_eq!(thoughts[2].check(&units), Err(PlacementRefusal::NotEmpty));
        assert_eq!(placement("4", "a", "9411").check(&units), Err(PlacementRefusal::NoTrade), "a shrine is no shop");
    }

    proptest! {
        #[test]
        fn a_scenario_and_its_undoing_leave_the_street_as_before(
            states in prop::collection::vec(prop::bool::ANY, 1..40),
            tried in prop::collection::vec((0usize..40, prop::sample::select(vec!["5841", "7624", "7821"])), 0..12),
        ) {
            let state = |vacant: bool| if vacant { UnitState::Vacant } else { UnitState::InUse };
            let units: Vec<MixUnit> =
                states.iter().enumerate().map(|(at, vacant)| unit(at.to_string(), state(*vacant))).collect();
            let mut thoughts: Vec<Placement> = tried
                .iter()
                .enumerate()
                .map(|(at, (place, code))| placement(&at.to_string(), &place.to_string(), code))
                .collect();
            let with = what_if(&units, &candidates(&units, &thoughts)).expect("only empty premises are tried");
            let filled = with.iter().zip(&units).filter(|(a, b)| a != b).count();
            prop_assert_eq!(mix_of(&with).n_vacant as usize + filled, mix_of(&units).n_vacant as usize);
            thoughts.clear();
            let back = what_if(&units, &candidates(&units, &thoughts)).expect("nothing is tried");
            prop_assert_eq!(mix_of(&back), mix_of(&units));
        }
    }
}
