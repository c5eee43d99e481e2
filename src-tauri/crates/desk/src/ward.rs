//! The screen 区との連絡: the connection, what could be sent, what was sent, what came back.

use crate::desk::Desk;
use crate::files::files_state;
use crate::returns::to_send;
use crate::sent::{Sent, reply_line};
use crate::views::*;
use nigiwai_book::Book;
use nigiwai_core::failure::Failure;
use nigiwai_core::kinds::KINDS;
use nigiwai_core::record::{FieldSpec, KindSpec, Level, Stream};
use nigiwai_core::submission::{Notice, Reply, Snapshot, Submission};
use nigiwai_sync::enrol::WardLink;
use std::collections::BTreeMap;

impl Desk {
    pub(crate) fn ward_view(&self, _: Nothing) -> Result<WardView, Failure> {
        let (trouble, files_trouble) = {
            let seat = self.seat();
            (seat.exchange_trouble.clone(), seat.files_trouble.clone())
        };
        let today = self.today();
        self.read(|book| {
            let link = link_of(book)?;
            let (held, quarantined) = not_applied(book)?;
            let sent = Sent::of(book)?;
            Ok(WardView {
                ward: WardLine {
                    enrolled: link.is_some(),
                    by_file: link.as_ref().is_some_and(|link| link.address.is_empty()),
                    code_kept: book.setting("ward_code")?.is_some_and(|code| !code.is_empty()),
                    ward_name: link.as_ref().map(|link| link.ward_name.clone()).unwrap_or_default(),
                    address: link.as_ref().map(|link| link.address.clone()).unwrap_or_default(),
                    last_exchange: book.setting("last_exchange")?.and_then(|at| at.parse().ok()).unwrap_or(0),
                    trouble,
                },
                same: crate::standing::same_as_ward(book, &sent.lines(book)?)?,
                to_send: to_send(book, today, &sent)?,
                submissions: sent.lines(book)?,
                replies: sent.decisions(),
                notices: notice_lines(book)?,
                conflicts: u32::try_from(book.conflicts()?.len()).unwrap_or(u32::MAX),
                unsent_lines: unsent(book, Stream::P)? + unsent(book, Stream::S)?,
                held,
                quarantined,
                files: files_state(book, files_trouble)?,
            })
        })
    }

    pub(crate) fn submission_card(&self, ask: SubmissionAsk) -> Result<SubmissionCard, Failure> {
        self.read(|book| {
            let submission: Submission = book.get(&ask.id)?.ok_or_else(|| Failure::new("record_gone"))?;
            let sent = Sent::of(book)?;
            let replies = sent.replies_to(&submission);
            let last = replies.first();
            Ok(SubmissionCard {
                line: sent.line(book, &submission)?,
                snapshot: snapshot_of(&submission),
                comment: last.map(|reply| reply.comment.clone()).unwrap_or_default(),
                remarks: last.map(|reply| remarks_of(reply)).unwrap_or_default(),
                replies: replies.iter().map(|reply| reply_line(reply, &submission)).collect(),
            })
        })
    }

    pub(crate) fn sendable_fields(&self, _: Nothing) -> Result<SendableFields, Failure> {
        let mut fields = SendableFields::default();
        for kind in KINDS.iter().filter(|kind| kind.stream == Stream::P) {
            for field in kind.fields {
                match field.level {
                    Level::Ward => fields.fields.push(sendable(kind, field)),
                    Level::Association => fields.kept.push(sendable(kind, field)),
                }
            }
        }
        Ok(fields)
    }
}

fn sendable(kind: &KindSpec, field: &FieldSpec) -> SendableField {
    SendableField {
        kind: kind.name.to_string(),
        field: field.name.to_string(),
        unit: field.unit.to_string(),
        named_by: crate::snapshot::named_by(kind.name, field.name),
    }
}

/// The ward's connection, if this PC is enrolled.
pub(crate) fn link_of(book: &Book) -> Result<Option<WardLink>, Failure> {
    Ok(book.setting("ward")?.and_then(|text| serde_json::from_str(&text).ok()))
}

/// How many lines of a stream the ward's server does not have from this PC.
pub(crate) fn unsent(book: &Book, stream: Stream) -> Result<u32, Failure> {
    let Some(link) = link_of(book)? else { return Ok(0) };
    let own = book.heads(stream)?.get(&book.device().id).copied().unwrap_or(0);
    let acked = book.acked(&link.peer(), stream)?;
    Ok(u32::try_from(own.saturating_sub(acked)).unwrap_or(u32::MAX))
}

fn not_applied(book: &Book) -> Result<(u32, u32), Failure> {
    let counts = book.not_applied()?;
    Ok((u32::try_from(counts.held).unwrap_or(u32::MAX), u32::try_from(counts.quarantined).unwrap_or(u32::MAX)))
}

/// The values of a submission.
pub(crate) fn snapshot_of(submission: &Submission) -> Snapshot {
    serde_json::from_str(&submission.values).unwrap_or_default()
}

/// The ward's words by `section/row/field`.
pub(crate) fn remarks_of(reply: &Reply) -> BTreeMap<String, String> {
    serde_json::from_str(&reply.at_fields).unwrap_or_default()
}

/// The ward's notices, newest first.
pub(crate) fn notice_lines(book: &Book) -> Result<Vec<NoticeLine>, Failure> {
    let line = |one: Notice| NoticeLine { id: one.id, title: one.title, body: one.body, at: one.at, until: one.until };
    let mut lines: Vec<NoticeLine> = book.list::<Notice>()?.into_iter().map(line).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.at));
    Ok(lines)
}
