//! Where one record stands with the ward: on this PC only, waiting, sent, received, returned with a reason, accepted.
//!
//! It follows from the newest thing that was sent with the record in it; nothing of it is stored.

use crate::desk::Desk;
use crate::history::named;
use crate::sent::Sent;
use crate::views::*;
use crate::ward::snapshot_of;
use nigiwai_core::failure::Failure;
use nigiwai_core::submission::Submission;
use std::collections::BTreeMap;

impl Desk {
    pub(crate) fn record_standing(&self, ask: RecordAsk) -> Result<RecordStanding, Failure> {
        let kind = named(&ask.kind)?;
        let named_anywhere =
            kind.fields.iter().any(|field| !crate::snapshot::named_by(kind.name, field.name).is_empty());
        if !named_anywhere {
            return Ok(RecordStanding::default());
        }
        self.read(|book| {
            let standing = RecordStanding { sendable: true, ..RecordStanding::default() };
            let sent = Sent::of(book)?;
            for short in sent.newest_first() {
                let Some(one) = book.get::<Submission>(&short.id)? else { continue };
                if !one.values.contains(ask.record.as_str()) {
                    continue;
                }
                let Some(section) = section_with(&one, ask.record.as_str()) else { continue };
                let line = sent.line(book, &one)?;
                let beginning = format!("{section}/{}/", ask.record);
                let remarks: BTreeMap<String, String> =
                    sent.replies_to(&one).first().map(|reply| crate::ward::remarks_of(reply)).unwrap_or_default();
                let reason = remarks.iter().find(|(place, _)| place.starts_with(&beginning));
                return Ok(RecordStanding {
                    submission: one.id,
                    state: line.state,
                    number: line.number,
                    sent: one.sent,
                    field: reason.map(|(place, _)| place[beginning.len()..].to_string()).unwrap_or_default(),
                    reason: reason.map(|(_, words)| words.clone()).unwrap_or_default(),
                    ..standing
                });
            }
            Ok(standing)
        })
    }
}

fn section_with(one: &Submission, record: &str) -> Option<String> {
    let sections = snapshot_of(one).sections;
    sections.into_iter().find(|section| section.rows.iter().any(|row| row.id == record)).map(|section| section.code)
}
