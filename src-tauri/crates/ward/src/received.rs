//! Reading submissions out of stream S.
//!
//! A submission is taken as it was sent, never corrected. What cannot be read, or does not hash to what it says, is
//! `quarantined`; what a newer version wrote is `held`; both stay stored as lines and are answered as such.

use crate::store::{KeptLine, Sent};
use nigiwai_core::id::Id;
use nigiwai_core::line::{Deed, Line, SCHEMA};
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Record;
use nigiwai_core::submission::{Snapshot, Submission};
use nigiwai_sync::hex;
use nigiwai_sync::messages::LineStatus;
use serde::Deserialize;

/// What every version of a line has.
#[derive(Deserialize)]
struct Head {
    s: u32,
    k: u32,
}

/// The submissions in some new lines, and the lines that gave none.
pub(crate) fn read(association: &Id, lines: &[KeptLine], now: Moment) -> (Vec<Sent>, Vec<LineStatus>) {
    let (mut all, mut statuses) = (Vec::new(), Vec::new());
    for line in lines {
        match read_line(line) {
            Ok(submission) => all.push(sent(association, submission, now)),
            Err(state) => statuses.push(LineStatus { n: line.n, state: state.to_string() }),
        }
    }
    (all, statuses)
}

fn read_line(kept: &KeptLine) -> Result<Submission, &'static str> {
    let head: Head = serde_json::from_slice(&kept.bytes).map_err(|_| "quarantined")?;
    if head.s > SCHEMA || head.k != Submission::KIND.number {
        return Err("held");
    }
    let line: Line = serde_json::from_slice(&kept.bytes).map_err(|_| "quarantined")?;
    let submission = Submission::from_fields(line.r.clone(), &line.f);
    let readable = serde_json::from_str::<Snapshot>(&submission.values).is_ok() || submission.nothing;
    let whole = hex::encode(blake3::hash(submission.values.as_bytes()).as_bytes()) == submission.hash;
    let sane = line.o == Deed::Put && line.n == kept.n && !line.r.is_empty();
    if readable && whole && sane { Ok(submission) } else { Err("quarantined") }
}

fn sent(association: &Id, submission: Submission, now: Moment) -> Sent {
    Sent {
        association: association.clone(),
        id: submission.id,
        definition: submission.definition.code().to_string(),
        subject: submission.subject,
        version: submission.version,
        title: submission.title,
        content: submission.values,
        hash: submission.hash,
        nothing: submission.nothing,
        sent: submission.sent,
        arrived: now.0,
        state: "received".to_string(),
        ..Sent::default()
    }
}
