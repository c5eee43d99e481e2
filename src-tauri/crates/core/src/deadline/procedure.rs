//! Permits, notices and reports: which office, how long before, who said so and when that was checked.
//!
//! The list ships as `assets/masters/deadline-rules.json` and is only a beginning: fire stations ask for 3, 5 or 7
//! days by city. What an officer or the ward changes replaces the entry of the same id, and the screen shows the
//! source. An entry that is not `sure` must be shown as hearsay, with the advice to ask at the counter.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Condition, DeadlineRule};
use crate::calendar::MasterTrouble;
use crate::day::Day;

/// One paper that one office wants.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Procedure {
    /// Stable id; records of the book name it.
    pub id: String,
    /// Its Japanese name, as the office calls it.
    pub name: String,
    /// The task in a word of action: 道路使用許可を申請する.
    pub task: String,
    /// The office and counter.
    pub office: String,
    /// When it must be there.
    pub rule: DeadlineRule,
    /// When it is needed at all.
    #[serde(rename = "when")]
    pub condition: Condition,
    /// Whether the lead time stands on the office's own page; otherwise it is only said.
    pub sure: bool,
    /// Where the lead time comes from.
    pub source: String,
    /// When somebody last looked there.
    pub checked_on: Day,
    /// What to bring.
    pub papers: Vec<String>,
    /// The fee, 0 where none is known.
    #[serde(default)]
    pub fee_yen: u32,
    /// A sentence of advice.
    #[serde(default)]
    pub advice: String,
}

/// The procedures of one fiscal year and ward, in the order of the master.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Procedures {
    /// The fiscal year that they were checked for.
    pub fiscal_year: i32,
    /// The ward's code (団体コード).
    pub ward: String,
    /// Every procedure.
    pub procedures: Vec<Procedure>,
}

impl Procedures {
    /// The list that ships with the program.
    pub fn built_in() -> &'static Procedures {
        static BUILT_IN: OnceLock<Procedures> = OnceLock::new();
        BUILT_IN.get_or_init(|| {
            let master = include_str!("../../../../../assets/masters/deadline-rules.json");
            Procedures::from_master(master).expect("the master in the program is tested")
        })
    }

    /// A list from the text of a master, as the ward may send it.
    pub fn from_master(text: &str) -> Result<Procedures, MasterTrouble> {
        serde_json::from_str(text).map_err(|cause| MasterTrouble { master: "deadline-rules", cause })
    }

    /// The procedure of this id.
    pub fn get(&self, id: &str) -> Option<&Procedure> {
        self.procedures.iter().find(|procedure| procedure.id == id)
    }

    /// The same list with one entry changed; an id that is new is added at the end.
    pub fn with_changed(&self, changed: Procedure) -> Procedures {
        let mut list = self.clone();
        match list.procedures.iter_mut().find(|procedure| procedure.id == changed.id) {
            Some(place) => *place = changed,
            None => list.procedures.push(changed),
        }
        list
    }
}
