//! With what the dialogues of the safety screen open: the answers of last time, or a record that is to be corrected.

use super::{assets, places};
use crate::desk::Desk;
use crate::views::*;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::safety::{Asset, Cleaning, Inspection, Patrol, Verdict};

/// Findings of a patrol that can be chosen; words under `finding.<code>`.
const FINDINGS: [&str; 7] = ["none", "lamp_out", "dumping", "graffiti", "obstacle", "bicycles", "suspicious"];

impl Desk {
    pub(crate) fn last_answers(&self, _: Nothing) -> Result<LastAnswers, Failure> {
        let today = self.today().to_string();
        self.read(|book| {
            let (patrol, cleaning) = (book.last::<Patrol>("day")?, book.last::<Cleaning>("day")?);
            let all: Vec<Asset> = book.list()?;
            let due = assets(book, all.clone(), self.today())?
                .into_iter()
                .filter(|line| !line.due.is_empty())
                .min_by_key(|line| line.due.clone());
            let known = [("patrol", patrol.is_some()), ("cleaning", cleaning.is_some())];
            let asset =
                due.map(|line| line.asset.id).or_else(|| all.first().map(|one| one.id.clone())).unwrap_or_default();
            Ok(LastAnswers {
                patrol: Patrol {
                    id: Id::default(),
                    day: today.clone(),
                    findings: "none".into(),
                    notes: String::new(),
                    ..patrol.unwrap_or(Patrol {
                        from: "20:00".into(),
                        to: "21:00".into(),
                        people: 3,
                        ..Patrol::default()
                    })
                },
                cleaning: Cleaning {
                    id: Id::default(),
                    day: today.clone(),
                    notes: String::new(),
                    grams: 0,
                    ..cleaning.unwrap_or(Cleaning { minutes: 60, people: 5, bags_burnable: 1, ..Cleaning::default() })
                },
                inspection: Inspection { day: today, asset, verdict: Verdict::Good, ..Inspection::default() },
                places: places(book)?,
                assets: all,
                findings: FINDINGS.iter().map(|code| (*code).to_string()).collect(),
                known: known.iter().filter(|one| one.1).map(|one| one.0.to_string()).collect(),
            })
        })
    }

    /// A record as it stands, for the same dialogue in which it was written.
    pub(crate) fn safety_record(&self, ask: SafetyRecordAsk) -> Result<SafetyRecord, Failure> {
        let found = self.read(|book| {
            Ok(match ask.kind.as_str() {
                "patrol" => SafetyRecord { patrol: book.get(&ask.record)?, ..SafetyRecord::default() },
                "cleaning" => SafetyRecord { cleaning: book.get(&ask.record)?, ..SafetyRecord::default() },
                "inspection" => SafetyRecord { inspection: book.get(&ask.record)?, ..SafetyRecord::default() },
                _ => SafetyRecord::default(),
            })
        })?;
        if found == SafetyRecord::default() { Err(Failure::new("record_gone")) } else { Ok(found) }
    }
}
