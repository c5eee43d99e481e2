//! Returns to the ward: what could be sent, every value before it is sent, and the sending.
//!
//! What leaves is a copy that a person saw. A submission is written once and never changed; a correction is a new
//! version. Sending needs no network: the copy waits in the book and goes with the next exchange or file.

use crate::desk::Desk;
use crate::safety::{Log, sums};
use crate::snapshot::{build, leave_out};
use crate::views::*;
use crate::ward::{is_returned, newest, snapshot_of, submission_lines};
use nigiwai_book::Book;
use nigiwai_core::day::Day;
use nigiwai_core::event::{Event, EventState};
use nigiwai_core::failure::Failure;
use nigiwai_core::submission::{Definition, Snapshot, Submission};
use std::collections::BTreeMap;

impl Desk {
    pub(crate) fn check_return(&self, ask: ReturnAsk) -> Result<ReturnCheck, Failure> {
        self.read(|book| {
            let title = title_of(book, ask.definition, &ask.subject)?;
            let snapshot = build(book, ask.definition, &ask.subject)?;
            let last = newest(book, ask.definition, &ask.subject)?;
            let before = last.as_ref().map(snapshot_of).unwrap_or_default();
            let remarks = match &last {
                Some(one) => crate::ward::reply_lines(book)?
                    .iter()
                    .find(|line| line.submission == one.id)
                    .map(|_| remarks(book, one))
                    .transpose()?
                    .unwrap_or_default(),
                None => BTreeMap::new(),
            };
            Ok(ReturnCheck {
                title,
                version: last.as_ref().map_or(1, |one| one.version + 1),
                before: if last.is_some() { differences(&before, &snapshot) } else { BTreeMap::new() },
                nothing: snapshot.sections.iter().all(|section| section.rows.is_empty()),
                missing: missing(&snapshot),
                definition: ask.definition,
                subject: ask.subject,
                snapshot,
                remarks,
            })
        })
    }

    pub(crate) fn send_return(&self, ask: SendReturn) -> Result<Done, Failure> {
        let now = self.now();
        let (values, version, title) = self.read(|book| {
            let snapshot = leave_out(build(book, ask.definition, &ask.subject)?, &ask.leave_out);
            let last = newest(book, ask.definition, &ask.subject)?;
            let values = serde_json::to_string(&snapshot).expect("texts always serialise");
            if last.as_ref().is_some_and(|one| one.values == values)
                && !is_returned(&submission_lines(book)?, last.as_ref())
            {
                return Err(Failure::new("sent_already").with("version", last.map_or(0, |one| one.version)));
            }
            Ok((values, last.map_or(1, |one| one.version + 1), title_of(book, ask.definition, &ask.subject)?))
        })?;
        let empty = serde_json::from_str::<Snapshot>(&values)
            .is_ok_and(|one| one.sections.iter().all(|section| section.rows.is_empty()));
        self.done("send_return", |page| {
            let submission = Submission {
                id: page.new_id(),
                definition: ask.definition,
                subject: ask.subject,
                version,
                title,
                hash: blake3::hash(values.as_bytes()).to_hex().to_string(),
                values,
                sent: now.0,
                nothing: empty,
            };
            page.put(&submission)?;
            Ok(submission.id)
        })
    }
}

fn remarks(book: &Book, submission: &Submission) -> Result<BTreeMap<String, String>, Failure> {
    let replies: Vec<nigiwai_core::submission::Reply> = book.list()?;
    let own = replies.iter().filter(|one| one.submission == submission.id && one.hash == submission.hash);
    Ok(own.max_by_key(|one| one.at).map(crate::ward::remarks_of).unwrap_or_default())
}

/// What could be sent now: the street, events that changed, months with records.
pub(crate) fn to_send(book: &Book, today: Day) -> Result<Vec<ToSend>, Failure> {
    let sent = submission_lines(book)?;
    let mut list: Vec<ToSend> = street_to_send(book, today, &sent)?.into_iter().collect();
    for event in book.list::<Event>()? {
        let near = Day::parse(&event.starts).is_some_and(|day| (-120..=180).contains(&day.days_since(today)));
        if near && event.state != EventState::Cancelled {
            list.extend(if_changed(book, (Definition::Event, event.id.0), &["permits", "sign_ups"], &sent)?);
        }
    }
    let log = Log::of(book)?;
    for month in [today.add_months(-1), today].map(|day| day.to_string()[..7].to_string()) {
        let of_month = sums(&log.within(|day| day.starts_with(&month)));
        if of_month.patrols + of_month.cleanings + of_month.inspections > 0 {
            list.extend(if_changed(book, (Definition::Month, month), &["patrols", "cleanings", "inspections"], &sent)?);
        }
    }
    Ok(list)
}

/// A return that could be sent, if it differs from what was sent last or the ward returned that.
fn if_changed(
    book: &Book,
    (definition, subject): (Definition, String),
    sections: &[&str],
    sent: &[SubmissionLine],
) -> Result<Option<ToSend>, Failure> {
    let now = build(book, definition, &subject)?;
    let last = newest(book, definition, &subject)?;
    let same = last.as_ref().is_some_and(|one| differences(&snapshot_of(one), &now).is_empty());
    let version = last.as_ref().map_or(0, |one| one.version);
    let returned = is_returned(sent, last.as_ref());
    if same && !returned {
        return Ok(None);
    }
    Ok(Some(ToSend {
        definition,
        title: title_of(book, definition, &subject)?,
        facts: facts(&now, sections),
        changed: last.is_some(),
        version: version + 1,
        returned,
        subject,
    }))
}

/// The street as of today, compared with the street as it was sent last, whatever day that was.
fn street_to_send(book: &Book, today: Day, sent: &[SubmissionLine]) -> Result<Option<ToSend>, Failure> {
    let subject = today.to_string();
    let last = newest(book, Definition::Street, &subject)?;
    let street = build(book, Definition::Street, &subject)?;
    let same = last.as_ref().is_some_and(|one| differences(&snapshot_of(one), &street).is_empty());
    let returned = is_returned(sent, last.as_ref());
    let empty = street.sections.iter().all(|section| section.code == "association" || section.rows.is_empty());
    if (same && !returned) || empty {
        return Ok(None);
    }
    let version = last.as_ref().map_or(0, |one| one.version);
    Ok(Some(ToSend {
        definition: Definition::Street,
        title: subject.clone(),
        facts: facts(&street, &["premises", "shops"]),
        changed: last.is_some(),
        version: version + 1,
        returned,
        subject,
    }))
}

fn facts(snapshot: &Snapshot, sections: &[&str]) -> Vec<Fact> {
    let rows = |code: &str| {
        snapshot.sections.iter().find(|section| section.code == code).map_or(0, |section| section.rows.len())
    };
    sections
        .iter()
        .map(|code| Fact { code: (*code).to_string(), count: u32::try_from(rows(code)).unwrap_or(0) })
        .collect()
}

/// What a return is called: an event by its name, the others by their day or month.
fn title_of(book: &Book, definition: Definition, subject: &str) -> Result<String, Failure> {
    match definition {
        Definition::Event => Ok(book.get::<Event>(&subject.into())?.ok_or_else(|| Failure::new("record_gone"))?.name),
        Definition::Street | Definition::Month => {
            let day = if definition == Definition::Month { format!("{subject}-01") } else { subject.to_string() };
            let known = Day::parse(&day).is_some();
            let unreadable = || Failure::new("day_unreadable").with("text", subject).at("subject");
            if known { Ok(subject.to_string()) } else { Err(unreadable()) }
        }
        Definition::Unknown => Err(Failure::new("definition_unknown")),
    }
}

fn values_of(snapshot: &Snapshot) -> BTreeMap<String, String> {
    let mut values = BTreeMap::new();
    for file in &snapshot.files {
        values.insert(format!("files/{}/hash", file.id), file.hash.clone());
    }
    for section in &snapshot.sections {
        for row in &section.rows {
            for field in &row.fields {
                values.insert(format!("{}/{}/{}", section.code, row.id, field.field), field.value.clone());
            }
        }
    }
    values
}

/// Values of before, where they differ from now; a value that is new differs from "".
fn differences(before: &Snapshot, now: &Snapshot) -> BTreeMap<String, String> {
    let (before, now) = (values_of(before), values_of(now));
    let keys: std::collections::BTreeSet<&String> = before.keys().chain(now.keys()).collect();
    let value = |of: &BTreeMap<String, String>, key: &String| of.get(key).cloned().unwrap_or_default();
    keys.into_iter()
        .filter(|key| value(&before, key) != value(&now, key))
        .map(|key| (key.clone(), value(&before, key)))
        .collect()
}

fn missing(snapshot: &Snapshot) -> Vec<String> {
    let wanted = ["association.legal_form", "event.starts", "event.place"];
    let fields = snapshot.sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.fields);
    fields
        .filter(|field| field.value.is_empty() && wanted.contains(&field.field.as_str()))
        .map(|field| field.field.clone())
        .collect()
}
