//! When a procedure is needed at all: what an event does, and what a rule asks for.
//!
//! An officer ticks what the event has (fire, a road, food); each procedure names the one thing that calls for it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something that an event has or does, and that an office may want to know of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Feature {
    /// It stands on or uses a public road.
    RoadUse,
    /// A road is closed to traffic for it.
    RoadClosure,
    /// Stalls use fire or heat.
    FireUse,
    /// Food is handed out or sold.
    Food,
    /// Food is sold by people who do this for a living.
    FoodByTraders,
    /// Alcohol is sold.
    Alcohol,
    /// Loudspeakers are used.
    Loudspeaker,
    /// It takes place in a public park.
    Park,
    /// It takes place in a school or a hall of the ward.
    PublicHall,
    /// A crowd is expected that needs guiding.
    Crowd,
    /// Prizes are drawn or given.
    Prizes,
    /// Music is played or performed.
    Music,
    /// Fire fighting or evacuation is practised.
    Drill,
    /// Fireworks are lit.
    Fireworks,
    /// A grant pays for part of it.
    Grant,
    /// A plan that a grant was given for has changed.
    ChangedPlan,
    /// The members met and decided the accounts.
    GeneralMeeting,
    /// Officers were changed.
    OfficersChanged,
}

/// What an event has, as far as the officers have said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EventFacts {
    /// What was ticked.
    pub features: BTreeSet<Feature>,
    /// How many stalls are planned.
    pub stalls: u32,
}

/// What makes a procedure necessary; nothing at all means always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Condition {
    /// The event has this.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feature: Option<Feature>,
    /// The event has at least so many stalls; 0 asks for none.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub stalls_at_least: u32,
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

impl Condition {
    /// Whether an event with these facts needs the procedure.
    pub fn applies(&self, facts: &EventFacts) -> bool {
        self.feature.is_none_or(|feature| facts.features.contains(&feature)) && facts.stalls >= self.stalls_at_least
    }

    /// Whether every event needs it, whatever it does.
    pub fn is_always(&self) -> bool {
        *self == Condition::default()
    }
}

impl EventFacts {
    /// The facts of an event that has these features and no stalls yet.
    pub fn with(features: impl IntoIterator<Item = Feature>) -> EventFacts {
        EventFacts { features: features.into_iter().collect(), stalls: 0 }
    }
}
