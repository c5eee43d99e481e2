//! Putting the book back from a copy: what would change is shown first, the present book is copied first.
//!
//! The book goes on as a new device, so that no line is ever written twice under one name. What was sent to the ward
//! and what the ward answered stays. What a newcomer gets wrong: this is for a book that is damaged or lost. Records
//! that the ward or another PC has come back with the next exchange; to take an act back there is undo.

use crate::copies::BEGUN;
use crate::desk::{Desk, Seat};
use crate::failures::file_failure;
use crate::history::title_of;
use crate::keys;
use crate::views::*;
use crate::ward::link_of;
use nigiwai_book::{Beyond, Book, Verified};
use nigiwai_core::association::Person;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::kinds::kind;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;
use nigiwai_core::safety_copy::CopyReason;
use std::path::{Path, PathBuf};

const MOST_SHOWN: usize = 200;
const BATCH: usize = 1_000;

impl Desk {
    /// Opens every line of a copy and compares it with the book; changes nothing.
    pub(crate) fn look_at_copy(&self, ask: FileAsk) -> Result<RestorePreview, Failure> {
        let (copy, proved) = self.open_copy(Path::new(&ask.path))?;
        let files = self.look_at_files(&copy, Path::new(&ask.path))?;
        let looked = self.compare(&copy, &proved, &ask.path).map(|preview| RestorePreview {
            files: files.named,
            files_missing: files.missing,
            ..preview
        });
        copy.discard()?;
        looked
    }

    fn compare(&self, copy: &Book, proved: &Verified, path: &str) -> Result<RestorePreview, Failure> {
        let mut preview = RestorePreview {
            path: path.to_string(),
            at: copy.setting(BEGUN)?.and_then(|text| text.parse().ok()).unwrap_or(0),
            device: crate::start::device_name_of(copy, &copy.device().id)?,
            records: small(proved.records),
            lines: small(proved.lines),
            ..RestorePreview::default()
        };
        let seat = self.seat();
        let Some(book) = &seat.book else { return Ok(preview) };
        let after = book.beyond(Stream::P, &copy.heads(Stream::P)?)?;
        preview.compared = true;
        preview.enrolled = link_of(book)?.is_some();
        preview.after_count = u32::try_from(after.len()).unwrap_or(u32::MAX);
        preview.lines_after = small(after.iter().map(|one| one.lines).sum());
        let unsent = crate::ward::unsent(book, Stream::P)?;
        preview.at_ward = if preview.enrolled { preview.lines_after.saturating_sub(unsent) } else { 0 };
        preview.sent_after = small(book.beyond(Stream::S, &copy.heads(Stream::S)?)?.iter().map(|one| one.lines).sum());
        for one in after.iter().take(MOST_SHOWN) {
            preview.after.extend(record_after((book, copy), one)?);
        }
        Ok(preview)
    }

    /// Puts a copy in the book's place. Asked for by a person who saw what it changes.
    pub(crate) fn restore_copy(&self, ask: FileAsk) -> Result<StartState, Failure> {
        let now = self.now();
        let whole = self.seat().book.is_some();
        if whole {
            self.copy_before(CopyReason::Restore)?;
        }
        let (copy, _) = self.open_copy(Path::new(&ask.path))?;
        let person = self.seat().person.clone();
        let put_back = self.put_back(copy, now);
        self.reopen();
        put_back?;
        self.sit_down_again(person)?;
        self.take_files_back(Path::new(&ask.path))?;
        self.start_state(Nothing::default())
    }

    fn put_back(&self, mut copy: Book, now: Moment) -> Result<(), Failure> {
        let mut seat = self.seat();
        let before = copy.device().clone();
        match &seat.book {
            Some(book) => {
                carry_settings(book, &mut copy)?;
                carry_what_was_sent(book, &mut copy, now)?;
                keep_enrolment(&mut copy, &book.device().id.clone())?;
            }
            None => keep_enrolment(&mut copy, &before.id)?,
        }
        let name = seat.book.as_ref().map_or(before.name, |book| book.device().name.clone());
        copy.become_new_device(&name, now)?;
        let path = self.place.book();
        if seat.book.is_none() && path.exists() {
            Book::set_aside(&path, &self.place.books.join(format!("damaged-{}.book", now.0)))?;
        }
        *seat = Seat { settings: seat.settings.clone(), ..Seat::default() };
        Ok(copy.take_place_of(&path)?)
    }

    /// The person who pressed the button still sits here; this PC's new name is said in the book.
    pub(crate) fn sit_down_again(&self, person: Option<Id>) -> Result<(), Failure> {
        let persons: Vec<Person> = self.read(|book| Ok(book.list()?))?;
        let known = person.filter(|id| persons.iter().any(|one| one.id == *id));
        let first = persons.iter().find(|one| !one.left).map(|one| one.id.clone());
        self.seat().person = known.clone().or(first);
        self.name_this_pc()?;
        self.seat().person = known;
        Ok(())
    }

    /// Opens a copy as a second file, with this PC's key of its book.
    fn open_copy(&self, path: &Path) -> Result<(Book, Verified), Failure> {
        std::fs::create_dir_all(&self.place.books).map_err(|cause| file_failure(&cause, &self.place.books))?;
        let beside = self.place.books.join("copy-being-looked-at.book");
        let id = self.book_of(path)?;
        let own = self.seat().book.as_ref().map(|book| book.book_id().clone());
        if own.is_some_and(|own| own != id) {
            return Err(Failure::new("copy_of_other_book"));
        }
        let key = keys::find(&self.place, &id).map(|(secrets, _)| secrets.ring());
        Ok(Book::open_copy(path, &beside, key)?)
    }

    /// Whose book a copy is; it is read beside, so that a write-protected stick is no hindrance.
    fn book_of(&self, path: &Path) -> Result<Id, Failure> {
        if !path.is_file() {
            return Err(Failure::new("book_missing"));
        }
        let beside: PathBuf = self.place.books.join("copy-being-named.book");
        let failed = |cause: std::io::Error| file_failure(&cause, path);
        std::fs::copy(path, &beside).map_err(failed)?;
        let id = Book::id_of(&beside);
        std::fs::remove_file(&beside).map_err(failed)?;
        Ok(id?)
    }
}

fn small(n: u64) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn record_after((book, copy): (&Book, &Book), one: &Beyond) -> Result<Option<RecordAfter>, Failure> {
    let Some(kind) = kind(one.kind) else { return Ok(None) };
    Ok(Some(RecordAfter {
        kind: kind.name.to_string(),
        title: title_of(book, kind, &one.record)?,
        new: copy.fields(kind, &one.record)?.is_none(),
        record: one.record.clone(),
    }))
}

/// This PC's settings go on as they are; which lists were taken in is the copy's own matter.
fn carry_settings(book: &Book, copy: &mut Book) -> Result<(), Failure> {
    for (name, value) in book.settings()? {
        if !name.starts_with("import ") {
            copy.set_setting(&name, &value)?;
        }
    }
    Ok(())
}

/// What was sent stays sent, and what the ward answered stays answered.
fn carry_what_was_sent(book: &Book, copy: &mut Book, now: Moment) -> Result<(), Failure> {
    for stream in [Stream::S, Stream::R] {
        let there = copy.heads(stream)?;
        for device in book.heads(stream)?.into_keys() {
            let mut after = there.get(&device).copied().unwrap_or_default();
            loop {
                let lines = book.lines_after(stream, &device, after, BATCH)?;
                let Some(last) = lines.last() else { break };
                after = last.n;
                copy.absorb(stream, &lines, None, now)?;
            }
        }
    }
    Ok(())
}

/// The ward knows this PC by the name under which it was enrolled; it goes on logging in under it.
pub(crate) fn keep_enrolment(copy: &mut Book, before: &Id) -> Result<(), Failure> {
    let Some(mut link) = link_of(copy)? else { return Ok(()) };
    if link.device.is_empty() {
        link.device = before.clone();
    }
    copy.set_setting("ward", &serde_json::to_string(&link).expect("texts always serialise"))?;
    Ok(())
}
