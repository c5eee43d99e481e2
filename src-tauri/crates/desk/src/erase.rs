//! 完全に消す: looking what would go and what would stay elsewhere, and doing it.
//!
//! The one act that cannot be taken back, so the name must be typed. What lies in safety copies and at the ward as a
//! submission is listed, never touched. Carrying it out is the book's, see `nigiwai_book::erase`.

use crate::copies::{lines_of, second_folder};
use crate::desk::Desk;
use crate::history::{named, person_name, text, title_from, title_of};
use crate::start::{backup_of, device_name_of};
use crate::views::*;
use nigiwai_book::Book;
use nigiwai_core::attachment::Attachment;
use nigiwai_core::erasure::{Erasure, Extent, accept_erasure, extents, particulars};
use nigiwai_core::failure::Failure;
use nigiwai_core::fold::fold;
use nigiwai_core::id::Id;
use nigiwai_core::kinds::KINDS;
use nigiwai_core::record::{Fields, KindSpec, Record, Shape};
use nigiwai_core::submission::Submission;
use std::path::Path;

/// Fields by which a person is told apart.
const TELLING: [&str; 6] = ["name", "owner", "contact", "phone", "mail", "outside"];
/// Words shorter than this stand in too many places to mean the same person.
const SHORTEST: usize = 3;
const MOST_ALSO: usize = 30;

impl Desk {
    pub(crate) fn look_at_erasure(&self, ask: RecordAsk) -> Result<EraseLook, Failure> {
        let kind = named(&ask.kind)?;
        let copies = self.place.copies();
        self.read(|book| {
            let stored = book.fields(kind, &ask.record)?.ok_or_else(|| Failure::new("record_gone"))?;
            let words = telling_words(kind, &stored.fields);
            let personal = particulars(kind);
            let held = |number: &u32| stored.fields.get(number).is_some_and(|value| !text(Some(value)).is_empty());
            let mut ways: Vec<EraseExtent> = extents(kind).into_iter().map(shown).collect();
            if !personal.iter().any(held) {
                ways.retain(|way| *way == EraseExtent::Whole);
            }
            Ok(EraseLook {
                title: title_from(kind, &stored.fields),
                extents: ways,
                particulars: personal
                    .iter()
                    .filter(|number| held(number))
                    .filter_map(|number| Some(kind.field(*number)?.name.to_string()))
                    .collect(),
                also: also(book, (kind, &ask.record), &words)?,
                photos: u32::try_from(photos_of(book, kind, &ask.record)?.len()).unwrap_or(u32::MAX),
                copies: copies_of(book, &copies)?,
                submissions: submissions_naming(book, &ask.record, &words)?,
            })
        })
    }

    pub(crate) fn erase_for_good(&self, form: EraseForm) -> Result<Done, Failure> {
        let kind = named(&form.kind)?;
        let person = self.seat().person.clone().unwrap_or_default();
        let extent = if form.extent == EraseExtent::Whole { Extent::Whole } else { Extent::Particulars };
        let title = self.read(|book| title_of(book, kind, &form.record))?;
        accept_erasure((kind, &form.record), (extent, &person), (&title, &form.typed)).map_err(|refusal| {
            let failure = Failure::new(refusal.code()).with("name", title.clone());
            if title.is_empty() { failure } else { failure.at("typed") }
        })?;
        let mut erasures = vec![Erasure { reason: form.reason, ..Erasure::of(kind, &form.record, extent) }];
        for line in form.also.iter().filter(|line| !line.by_hand) {
            let kind = named(&line.kind)?;
            if extents(kind).contains(&Extent::Particulars) && line.record != person {
                let least = Erasure::of(kind, &line.record, Extent::Particulars);
                erasures.push(Erasure { reason: form.reason, ..least });
            }
        }
        if extent == Extent::Whole {
            for photo in self.read(|book| photos_of(book, kind, &form.record))? {
                let whole = Erasure::of(Attachment::KIND, &photo.id, Extent::Whole);
                erasures.push(Erasure { reason: form.reason, ..whole });
            }
        }
        self.done("erase_for_good", |page| {
            for erasure in erasures {
                let id = page.new_id();
                page.put(&Erasure { id, ..erasure })?;
            }
            Ok(form.record)
        })
    }

    pub(crate) fn erased_list(&self, _: Nothing) -> Result<ErasedList, Failure> {
        self.read(|book| {
            let mut rows = Vec::new();
            for erasure in book.erasures()? {
                rows.extend(erased_row(book, &erasure)?);
            }
            rows.sort_by_key(|row| std::cmp::Reverse(row.at));
            Ok(ErasedList { rows })
        })
    }
}

/// The photos and papers of a record, in the trash or not: they go with it.
fn photos_of(book: &Book, kind: &KindSpec, record: &Id) -> Result<Vec<Attachment>, Failure> {
    let mut photos = book.attachments()?;
    photos.retain(|one| one.owner_kind == kind.name && one.owner == *record);
    Ok(photos)
}

fn shown(extent: Extent) -> EraseExtent {
    match extent {
        Extent::Whole => EraseExtent::Whole,
        Extent::Particulars => EraseExtent::Particulars,
    }
}

/// When, by whom and why something was erased.
fn erased_row(book: &Book, erasure: &Erasure) -> Result<Option<ErasedRow>, Failure> {
    let Some(line) = book.history(Erasure::KIND, &erasure.id)?.pop() else { return Ok(None) };
    let kind = nigiwai_core::kinds::kind(erasure.kind_number()).map_or("", |kind| kind.name);
    Ok(Some(ErasedRow {
        kind: kind.to_string(),
        at: line.at.0,
        person: person_name(book, &line.person)?,
        device: device_name_of(book, &line.device)?,
        whole: erasure.is_whole(),
        reason: erasure.reason,
    }))
}

/// The erasures of one record, as lines of its history.
pub(crate) fn erasures_of(book: &Book, kind: &KindSpec, record: &Id) -> Result<Vec<HistoryRow>, Failure> {
    let mut rows = Vec::new();
    let about = |one: &Erasure| one.kind_number() == kind.number && one.record == *record;
    for erasure in book.erasures()?.iter().filter(|one| about(one)) {
        let Some(row) = erased_row(book, erasure)? else { continue };
        let act = "erase_for_good".to_string();
        rows.push(HistoryRow { at: row.at, person: row.person, device: row.device, act, ..HistoryRow::default() });
    }
    Ok(rows)
}

fn telling_words(kind: &KindSpec, fields: &Fields) -> Vec<String> {
    let telling = kind.fields.iter().filter(|field| TELLING.contains(&field.name));
    let words = telling.map(|field| fold(&text(fields.get(&field.number))));
    words.filter(|word| word.chars().count() >= SHORTEST).collect()
}

/// Other records in which one of the words stands.
fn also(book: &Book, (kind, record): (&KindSpec, &Id), words: &[String]) -> Result<Vec<AlsoLine>, Failure> {
    let mut lines = Vec::new();
    for other in KINDS.iter().filter(|other| !extents(other).is_empty() && !words.is_empty()) {
        for (id, fields) in book.all_fields(other)? {
            if (other.number == kind.number && id == *record) || lines.len() == MOST_ALSO {
                continue;
            }
            let found = fields_holding(other, &fields, words);
            if !found.is_empty() {
                let personal = particulars(other);
                let by_hand = !found.iter().all(|number| personal.contains(number));
                let title = title_from(other, &fields);
                lines.push(AlsoLine { kind: other.name.to_string(), record: id, title, by_hand });
            }
        }
    }
    Ok(lines)
}

/// The fields of a record in which one of the words stands.
fn fields_holding(kind: &KindSpec, fields: &Fields, words: &[String]) -> Vec<u32> {
    let texts = kind.fields.iter().filter(|field| field.shape == Shape::Text);
    let holds = |number: &u32| {
        let held = fold(&text(fields.get(number)));
        words.iter().any(|word| held.contains(word))
    };
    texts.map(|field| field.number).filter(holds).collect()
}

/// The safety copies that are known here: those that the program made, here and in the second place, and the last one
/// that a person made.
fn copies_of(book: &Book, folder: &Path) -> Result<Vec<CopyLine>, Failure> {
    let mut copies = lines_of(folder);
    if let Some(second) = second_folder(book)? {
        copies.extend(lines_of(&second));
    }
    let (at, path) = backup_of(book)?;
    if at > 0 && Path::new(&path).exists() && !copies.iter().any(|copy| copy.path == path) {
        copies.push(CopyLine { at, path, ..CopyLine::default() });
    }
    copies.sort_by_key(|copy| std::cmp::Reverse(copy.at));
    Ok(copies)
}

/// What was sent to the ward and names the record, or holds one of its words.
fn submissions_naming(book: &Book, record: &Id, words: &[String]) -> Result<Vec<SubmissionLine>, Failure> {
    let named = |one: &Submission| {
        let values = fold(&one.values);
        one.values.contains(record.as_str()) || words.iter().any(|word| values.contains(word))
    };
    let naming: Vec<Id> = book.list::<Submission>()?.into_iter().filter(named).map(|one| one.id).collect();
    let lines = crate::sent::Sent::of(book)?.lines(book)?;
    Ok(lines.into_iter().filter(|line| naming.contains(&line.id)).collect())
}
