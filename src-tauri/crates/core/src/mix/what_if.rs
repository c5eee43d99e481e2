//! もし…: the mix as it would be if a shop came into an empty premises.
//!
//! Nothing is saved here; the book knows nothing of it. Only premises that stand empty now can be filled.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::MixUnit;
use crate::failure::Failure;
use crate::street::UnitState;
use crate::trade::{TradeCode, category_of};

/// A trade tried out in a premises.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Candidate {
    /// The empty premises.
    pub unit: String,
    /// The trade that would come in.
    pub trade: TradeCode,
}

/// Why a trial makes no sense.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "code")]
pub enum WhatIfRefusal {
    /// There is no such premises.
    #[error("no premises {unit}")]
    UnknownUnit {
        /// The premises asked for.
        unit: String,
    },
    /// It does not stand empty, or two candidates are for the same premises.
    #[error("premises {unit} is not empty")]
    NotEmpty {
        /// The premises asked for.
        unit: String,
    },
    /// The class is unknown or is no shop.
    #[error("no trade {trade}")]
    UnknownTrade {
        /// The number asked for.
        trade: String,
    },
}

impl From<WhatIfRefusal> for Failure {
    fn from(refusal: WhatIfRefusal) -> Self {
        Failure::new(match refusal {
            WhatIfRefusal::UnknownUnit { .. } => "what_if_unknown_unit",
            WhatIfRefusal::NotEmpty { .. } => "what_if_not_empty",
            WhatIfRefusal::UnknownTrade { .. } => "what_if_unknown_trade",
        })
    }
}

/// The units with the candidates in their places, in the same order.
pub fn what_if(units: &[MixUnit], candidates: &[Candidate]) -> Result<Vec<MixUnit>, WhatIfRefusal> {
    let mut units = units.to_vec();
    for candidate in candidates {
        let unit = units.iter_mut().find(|u| u.id == candidate.unit);
        let unit = unit.ok_or_else(|| WhatIfRefusal::UnknownUnit { unit: candidate.unit.clone() })?;
        if !unit.state.is_vacant() {
            return Err(WhatIfRefusal::NotEmpty { unit: candidate.unit.clone() });
        }
        let category = category_of(&candidate.trade);
        unit.category =
            Some(category.ok_or_else(|| WhatIfRefusal::UnknownTrade { trade: candidate.trade.code.clone() })?);
        unit.trade = Some(candidate.trade.clone());
        unit.state = UnitState::InUse;
        unit.chain = None;
        unit.member = None;
    }
    Ok(units)
}
