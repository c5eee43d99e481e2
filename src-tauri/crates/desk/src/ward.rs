//! The screen 区との連絡: the connection, what could be sent, what was sent, what came back.

use crate::desk::Desk;
use crate::files::{files_state, photos_confirmed};
use crate::returns::to_send;
use crate::views::*;
use nigiwai_book::Book;
use nigiwai_core::failure::Failure;
use nigiwai_core::kinds::KINDS;
use nigiwai_core::record::{FieldSpec, KindSpec, Level, Stream};
use nigiwai_core::submission::{
    Definition, Notice, Reply, ReplyState, Snapshot, Submission, SubmissionState, state_of,
};
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
                to_send: to_send(book, today)?,
                same: crate::standing::same_as_ward(book, &submission_lines(book)?)?,
                submissions: submission_lines(book)?,
                replies: reply_lines(book)?,
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
            let line = submission_lines(book)?.into_iter().find(|line| line.id == ask.id).unwrap_or_default();
            let replies = replies_to(book, &submission)?;
            let last = replies.first();
            Ok(SubmissionCard {
                line,
                snapshot: snapshot_of(&submission),
                comment: last.map(|reply| reply.comment.clone()).unwrap_or_default(),
                remarks: last.map(remarks_of).unwrap_or_default(),
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

/// Everything that was sent, newest first.
pub(crate) fn submission_lines(book: &Book) -> Result<Vec<SubmissionLine>, Failure> {
    let replies: Vec<Reply> = book.list()?;
    let all_sent = unsent(book, Stream::S)? == 0 && link_of(book)?.is_some();
    let mut lines: Vec<SubmissionLine> = Vec::new();
    for one in book.list::<Submission>()? {
        let number = replies
            .iter()
            .filter(|reply| reply.submission == one.id && !reply.number.is_empty())
            .map(|reply| reply.number.clone())
            .next();
        let (photos_sent, photos) = photos_confirmed(book, &one)?;
        lines.push(SubmissionLine {
            photos,
            photos_sent,
            state: Some(state_of(&one, all_sent, &replies)),
            number: number.unwrap_or_default(),
            id: one.id,
            definition: one.definition,
            subject: one.subject,
            title: one.title,
            version: one.version,
            sent: one.sent,
            hash: one.hash,
        });
    }
    lines.sort_by_key(|line| (std::cmp::Reverse(line.sent), std::cmp::Reverse(line.version)));
    Ok(lines)
}

pub(crate) fn replies_to(book: &Book, submission: &Submission) -> Result<Vec<Reply>, Failure> {
    let mut replies: Vec<Reply> = book
        .list::<Reply>()?
        .into_iter()
        .filter(|one| one.submission == submission.id && one.hash == submission.hash)
        .collect();
    replies.sort_by_key(|one| std::cmp::Reverse((one.at, one.id.clone())));
    Ok(replies)
}

fn reply_line(reply: &Reply, submission: &Submission) -> ReplyLine {
    ReplyLine {
        submission: submission.id.clone(),
        title: submission.title.clone(),
        definition: nigiwai_core::record::FieldType::to_value(&submission.definition)
            .as_str()
            .unwrap_or_default()
            .to_string(),
        state: reply.state.code().to_string(),
        number: reply.number.clone(),
        remarks: u32::try_from(remarks_of(reply).len()).unwrap_or(0),
        at: reply.at,
    }
}

/// The last word of the ward on each thing that was sent, newest first; a returned version that was sent again is done.
pub(crate) fn reply_lines(book: &Book) -> Result<Vec<ReplyLine>, Failure> {
    let submissions: Vec<Submission> = book.list()?;
    let newer = |one: &Submission, other: &Submission| {
        same_thing(other, one.definition, &one.subject) && other.version > one.version
    };
    let mut lines: Vec<ReplyLine> = Vec::new();
    for one in submissions.iter().filter(|one| !submissions.iter().any(|other| newer(one, other))) {
        let decided = replies_to(book, one)?.into_iter().find(|reply| reply.state != ReplyState::Received);
        if let Some(reply) = decided {
            lines.push(reply_line(&reply, one));
        }
    }
    lines.sort_by_key(|line| std::cmp::Reverse(line.at));
    Ok(lines)
}

/// The ward's notices, newest first.
pub(crate) fn notice_lines(book: &Book) -> Result<Vec<NoticeLine>, Failure> {
    let line = |one: Notice| NoticeLine { id: one.id, title: one.title, body: one.body, at: one.at, until: one.until };
    let mut lines: Vec<NoticeLine> = book.list::<Notice>()?.into_iter().map(line).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.at));
    Ok(lines)
}

/// Whether two returns are about the same thing; there is one street, whatever the day of the return.
fn same_thing(one: &Submission, definition: Definition, subject: &str) -> bool {
    one.definition == definition && (definition == Definition::Street || one.subject == subject)
}

/// The newest version of a thing that was sent.
pub(crate) fn newest(book: &Book, definition: Definition, subject: &str) -> Result<Option<Submission>, Failure> {
    let own = book.list::<Submission>()?.into_iter().filter(|one| same_thing(one, definition, subject));
    Ok(own.max_by_key(|one| (one.version, one.sent)))
}

/// Whether the ward returned this version.
pub(crate) fn is_returned(lines: &[SubmissionLine], version: Option<&Submission>) -> bool {
    let returned =
        |one: &Submission| lines.iter().any(|line| line.id == one.id && line.state == Some(SubmissionState::Returned));
    version.is_some_and(returned)
}
