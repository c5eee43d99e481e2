//! Undo, history, trash: what the journal knows, told with names.

use crate::desk::{Desk, names};
use crate::start::device_name_of;
use crate::views::*;
use nigiwai_book::{Book, Change};
use nigiwai_core::act::Act;
use nigiwai_core::association::{Person, import_person};
use nigiwai_core::book_key::is_about_keys;
use nigiwai_core::dues::DuesReceipt;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::kinds::kind_named;
use nigiwai_core::record::{Fields, KindSpec, Record};
use serde_json::Value;

impl Desk {
    pub(crate) fn undo(&self, _: Nothing) -> Result<UndoAnswer, Failure> {
        let person = self.seat().person.clone().ok_or_else(|| Failure::new("nobody_at_the_desk"))?;
        let act = Act::new("undo", &person, self.now());
        let now = self.now();
        let answer = self.with_book(|book| {
            if book.undoable()?.is_none() {
                return Ok(UndoAnswer::default());
            }
            let written = book.undo(act)?;
            let undone = &written.value;
            let mut kept = Vec::new();
            for clash in &undone.kept {
                kept.push(KeptLine {
                    kind: clash.kind.name.to_string(),
                    record: clash.record.clone(),
                    title: title_of(book, clash.kind, &clash.record)?,
                    fields: field_names(clash.kind, &clash.ours, &clash.now),
                    ours: texts(&clash.ours),
                    now: texts(&clash.now),
                });
            }
            Ok(UndoAnswer {
                act: undone.act_name.clone(),
                records: u32::try_from(undone.records).unwrap_or(u32::MAX),
                kept,
                touched: names(&written.touched),
            })
        })?;
        self.seat().saved = Some(now);
        Ok(answer)
    }

    pub(crate) fn history(&self, ask: HistoryAsk) -> Result<History, Failure> {
        let kind = named(&ask.kind)?;
        self.read(|book| {
            let mut rows = Vec::new();
            for line in book.history(kind, &ask.record)? {
                rows.push(HistoryRow {
                    at: line.at.0,
                    person: person_name(book, &line.person)?,
                    device: device_name_of(book, &line.device)?,
                    act: line.act.clone(),
                    removed: line.deed == nigiwai_core::line::Deed::Del,
                    undo: line.undo,
                    changes: line.changes.iter().map(field_change).collect(),
                });
            }
            rows.extend(crate::erase::erasures_of(book, kind, &ask.record)?);
            rows.sort_by_key(|row| std::cmp::Reverse(row.at));
            Ok(History { title: title_of(book, kind, &ask.record)?, rows })
        })
    }

    pub(crate) fn trash(&self, _: Nothing) -> Result<Trash, Failure> {
        self.read(|book| {
            let mut rows = Vec::new();
            for line in book.trash()? {
                rows.push(TrashRow {
                    kind: line.kind.name.to_string(),
                    title: title_from(line.kind, &line.fields),
                    person: person_name(book, &line.person)?,
                    record: line.record,
                    at: line.at.0,
                });
            }
            rows.sort_by_key(|row| std::cmp::Reverse(row.at));
            Ok(Trash { rows })
        })
    }

    pub(crate) fn remove_record(&self, ask: RecordAsk) -> Result<Done, Failure> {
        let kind = named(&ask.kind)?;
        if is_about_keys(kind.number) {
            return Err(Failure::new("erase_stays"));
        }
        // A receipt is out of the house: it can be spoilt, never gone.
        if kind.number == DuesReceipt::KIND.number {
            return Err(Failure::new("dues_receipt_stays"));
        }
        self.done("remove_record", |page| {
            page.remove(kind, &ask.record)?;
            Ok(ask.record)
        })
    }

    pub(crate) fn restore_record(&self, ask: RecordAsk) -> Result<Done, Failure> {
        let kind = named(&ask.kind)?;
        self.done("restore_record", |page| {
            page.restore(kind, &ask.record)?;
            Ok(ask.record)
        })
    }
}

/// The declaration of a kind that the screen named.
pub(crate) fn named(name: &str) -> Result<&'static KindSpec, Failure> {
    kind_named(name).ok_or_else(|| Failure::new("kind_unknown").with("kind", name))
}

/// Who it was; an import is a person of its own.
pub(crate) fn person_name(book: &Book, person: &Id) -> Result<String, Failure> {
    if *person == import_person() {
        return Ok(String::new());
    }
    Ok(book.get::<Person>(person)?.map(|one| one.name).unwrap_or_default())
}

/// What a record is called in lists, also when it lies in the trash.
pub(crate) fn title_of(book: &Book, kind: &KindSpec, record: &Id) -> Result<String, Failure> {
    let stored = book.fields(kind, record)?;
    let title = stored.map(|one| title_from(kind, &one.fields)).unwrap_or_default();
    Ok(title)
}

/// The first of these fields that says something is what people call a record by.
const TITLE_FIELDS: [&str; 9] = ["name", "title", "code", "outside", "number", "area", "position", "day", "from"];

pub(crate) fn title_from(kind: &KindSpec, fields: &Fields) -> String {
    let text = |name: &str| {
        let field = kind.fields.iter().find(|field| field.name == name)?;
        fields.get(&field.number).and_then(Value::as_str).filter(|text| !text.is_empty()).map(str::to_string)
    };
    TITLE_FIELDS.iter().find_map(|name| text(name)).unwrap_or_default()
}

fn field_change(change: &Change) -> FieldChange {
    FieldChange {
        field: change.field.name.to_string(),
        before: text(Some(&change.before)),
        after: text(Some(&change.after)),
    }
}

/// A value as text; a choice as its code.
pub(crate) fn text(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

fn texts(fields: &Fields) -> String {
    fields.values().map(|value| text(Some(value))).collect::<Vec<_>>().join(" ")
}

fn field_names(kind: &KindSpec, ours: &Fields, now: &Fields) -> Vec<String> {
    let numbers: std::collections::BTreeSet<u32> = ours.keys().chain(now.keys()).copied().collect();
    numbers.into_iter().filter_map(|one| kind.field(one)).map(|field| field.name.to_string()).collect()
}
