//! Where one record stands with the ward: on this PC only, waiting, sent, received, returned with a reason, accepted.
//!
//! It follows from the newest thing that was sent with the record in it; nothing of it is stored.

use crate::desk::Desk;
use crate::history::named;
use crate::views::*;
use crate::ward::{replies_to, snapshot_of, submission_lines};
use nigiwai_book::Book;
use nigiwai_core::failure::Failure;
use nigiwai_core::submission::{Definition, Submission};
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
            for one in newest_first(book)? {
                if !one.values.contains(ask.record.as_str()) {
                    continue;
                }
                let Some(section) = section_with(&one, ask.record.as_str()) else { continue };
                let line = submission_lines(book)?.into_iter().find(|line| line.id == one.id).unwrap_or_default();
                let beginning = format!("{section}/{}/", ask.record);
                let remarks: BTreeMap<String, String> =
                    replies_to(book, &one)?.first().map(crate::ward::remarks_of).unwrap_or_default();
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

/// The newest version of each thing that was sent, newest first; there is one street, whatever its day.
fn newest_first(book: &Book) -> Result<Vec<Submission>, Failure> {
    let mut newest: BTreeMap<(String, String), Submission> = BTreeMap::new();
    for one in book.list::<Submission>()? {
        let subject = if one.definition == Definition::Street { String::new() } else { one.subject.clone() };
        let known = newest.entry((one.definition.code().to_string(), subject)).or_insert_with(|| one.clone());
        if (known.version, known.sent) < (one.version, one.sent) {
            *known = one;
        }
    }
    let mut all: Vec<Submission> = newest.into_values().collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.sent));
    Ok(all)
}

fn section_with(one: &Submission, record: &str) -> Option<String> {
    let sections = snapshot_of(one).sections;
    sections.into_iter().find(|section| section.rows.iter().any(|row| row.id == record)).map(|section| section.code)
}
