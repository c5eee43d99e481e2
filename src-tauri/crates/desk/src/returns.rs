//! Returns to the ward: what could be sent, every value before it is sent, and the sending.
//!
//! What leaves is a copy that a person saw. A submission is written once and never changed; a correction is a new
//! version. Sending needs no network: the copy waits in the book and goes with the next exchange or file.

use crate::desk::Desk;
use crate::sent::Sent;
use crate::snapshot::{build, leave_out};
use crate::views::*;
use crate::ward::snapshot_of;
use nigiwai_book::{Book, Page};
use nigiwai_core::day::Day;
use nigiwai_core::event::{Event, EventState};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::submission::{Definition, Snapshot, SnapshotRow, Submission};
use std::collections::BTreeMap;

impl Desk {
    pub(crate) fn check_return(&self, ask: ReturnAsk) -> Result<ReturnCheck, Failure> {
        self.read(|book| {
            let title = title_of(book, ask.definition, &ask.subject)?;
            let snapshot = build(book, ask.definition, &ask.subject)?;
            let sent = Sent::of(book)?;
            let last = newest(book, &sent, (ask.definition, &ask.subject))?;
            let before = last.as_ref().map(snapshot_of).unwrap_or_default();
            let decided = last.as_ref().filter(|one| sent.decisions().iter().any(|line| line.submission == one.id));
            let word = decided.and_then(|one| sent.replies_to(one).first().copied());
            Ok(ReturnCheck {
                title,
                version: last.as_ref().map_or(1, |one| one.version + 1),
                before: if last.is_some() { differences(&before, &snapshot) } else { BTreeMap::new() },
                nothing: snapshot.sections.iter().all(|section| section.rows.is_empty()),
                missing: missing(&snapshot),
                definition: ask.definition,
                subject: ask.subject,
                snapshot,
                remarks: word.map(crate::ward::remarks_of).unwrap_or_default(),
            })
        })
    }

    pub(crate) fn send_return(&self, ask: SendReturn) -> Result<Done, Failure> {
        let (snapshot, new) = self.read(|book| {
            let snapshot = leave_out(build(book, ask.definition, &ask.subject)?, &ask.leave_out);
            let sent = Sent::of(book)?;
            let last = newest(book, &sent, (ask.definition, &ask.subject))?;
            let same = last.as_ref().is_some_and(|one| one.values == values_as_sent(&snapshot));
            if same && !sent.is_returned(last.as_ref()) {
                return Err(Failure::new("sent_already").with("version", last.map_or(0, |one| one.version)));
            }
            let (version, title) =
                (last.map_or(1, |one| one.version + 1), title_of(book, ask.definition, &ask.subject)?);
            Ok((snapshot, NewVersion { about: (ask.definition, ask.subject), title, version, by_itself: false }))
        })?;
        self.done("send_return", |page| put_version(page, new, &snapshot))
    }
}

/// What a new version is, beside its values.
pub(crate) struct NewVersion {
    /// What it is about, and which one.
    pub about: (Definition, String),
    /// A line for lists.
    pub title: String,
    /// From 1.
    pub version: i64,
    /// Whether it goes by itself.
    pub by_itself: bool,
}

/// The values as they are sent and hashed.
fn values_as_sent(snapshot: &Snapshot) -> String {
    serde_json::to_string(snapshot).expect("texts always serialise")
}

/// Writes a version down; it goes with the next exchange or file.
pub(crate) fn put_version(page: &mut Page<'_>, new: NewVersion, snapshot: &Snapshot) -> Result<Id, Failure> {
    let values = values_as_sent(snapshot);
    let submission = Submission {
        id: page.new_id(),
        definition: new.about.0,
        subject: new.about.1,
        version: new.version,
        title: new.title,
        hash: blake3::hash(values.as_bytes()).to_hex().to_string(),
        values,
        sent: page.now().0,
        nothing: snapshot.sections.iter().all(|section| section.rows.is_empty()),
        by_itself: new.by_itself,
    };
    page.put(&submission)?;
    Ok(submission.id)
}

/// The newest version of a thing that was sent, with its values.
fn newest(book: &Book, sent: &Sent, (definition, subject): (Definition, &str)) -> Result<Option<Submission>, Failure> {
    let last = sent.newest(definition, subject).map(|one| book.get(&one.id)).transpose()?;
    Ok(last.flatten())
}

/// What could be sent now: the street, events that changed, months with records.
pub(crate) fn to_send(book: &Book, today: Day, sent: &Sent) -> Result<Vec<ToSend>, Failure> {
    let mut list: Vec<ToSend> = street_to_send(book, today, sent)?.into_iter().collect();
    let (from, before) = (today.add_days(-120).to_string(), today.add_days(181).to_string());
    let mut near: Vec<Event> = book.list_between("starts", (&from, &before))?;
    near.sort_by(|a, b| a.id.cmp(&b.id));
    for event in near.into_iter().filter(|event| event.state != EventState::Cancelled) {
        list.extend(if_changed(book, (Definition::Event, event.id.0), &["permits", "sign_ups"], sent)?);
    }
    for month in [today.add_months(-1), today].map(|day| day.to_string()[..7].to_string()) {
        let parts = ["patrols", "cleanings", "inspections"];
        let changed = if_changed(book, (Definition::Month, month), &parts, sent)?;
        list.extend(changed.filter(|one| one.facts.iter().any(|fact| fact.count > 0)));
    }
    Ok(list)
}

/// A return that could be sent, if it differs from what was sent last or the ward returned that.
fn if_changed(
    book: &Book,
    (definition, subject): (Definition, String),
    sections: &[&str],
    sent: &Sent,
) -> Result<Option<ToSend>, Failure> {
    let now = build(book, definition, &subject)?;
    let last = newest(book, sent, (definition, &subject))?;
    let same = last.as_ref().is_some_and(|one| is_same(&snapshot_of(one), &now));
    let version = last.as_ref().map_or(0, |one| one.version);
    let returned = sent.is_returned(last.as_ref());
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
fn street_to_send(book: &Book, today: Day, sent: &Sent) -> Result<Option<ToSend>, Failure> {
    let subject = today.to_string();
    let last = newest(book, sent, (Definition::Street, &subject))?;
    let street = build(book, Definition::Street, &subject)?;
    let same = last.as_ref().is_some_and(|one| is_same(&snapshot_of(one), &street));
    let returned = sent.is_returned(last.as_ref());
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

/// Whether no value differs: what [`differences`] would answer, without writing down the name of each.
fn is_same(before: &Snapshot, now: &Snapshot) -> bool {
    let (before, now) = (rows_of(before), rows_of(now));
    let filled = |row: &SnapshotRow| row.fields.iter().any(|field| !field.value.is_empty());
    let holds = |all: &BTreeMap<(&str, &str), &SnapshotRow>, place: &(&str, &str), row: &SnapshotRow| {
        all.get(place).map_or(!filled(row), |other| fields_of(other) == fields_of(row))
    };
    before.iter().all(|(place, row)| holds(&now, place, row))
        && now.iter().all(|(place, row)| holds(&before, place, row))
}

fn rows_of(snapshot: &Snapshot) -> BTreeMap<(&str, &str), &SnapshotRow> {
    let sections = snapshot.sections.iter();
    sections.flat_map(|part| part.rows.iter().map(|row| ((part.code.as_str(), row.id.as_str()), row))).collect()
}

/// The values of a row that are known.
fn fields_of(row: &SnapshotRow) -> BTreeMap<&str, &str> {
    let known = row.fields.iter().filter(|field| !field.value.is_empty());
    known.map(|field| (field.field.as_str(), field.value.as_str())).collect()
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
