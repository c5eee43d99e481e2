//! A second PC: bundle files, the handover file, the recovery sheet, joining, and safety copies.
//!
//! The key comes from an enrolled PC or the sheet, never from the ward. A file gives the same result as the network.

use crate::copied_files::Way;
use crate::copies::BEGUN;
use crate::desk::{Desk, Seat, names};
use crate::exchange::failure_of;
use crate::failures::file_failure;
use crate::files_by_hand::named;
use crate::gone_out;
use crate::keys::{self, Secrets};
use crate::place::mark_of;
use crate::views::*;
use nigiwai_book::Book;
use nigiwai_core::association::{Association, Person, association_id};
use nigiwai_core::failure::Failure;
use nigiwai_core::safety_copy::{CopyReason, SafetyCopy};
use nigiwai_sync::bundle::{BundleKeys, absorb_bundle, make_bundle};
use nigiwai_sync::device_key::DeviceKey;
use nigiwai_sync::handover::{Handover, HandoverRefusal, lock, unlock};
use nigiwai_sync::recovery::SheetSecret;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// A handover file: the locked key, and the book as a bundle behind it.
#[derive(Serialize, Deserialize)]
struct HandoverFile {
    key: String,
    bundle: Vec<u8>,
}

impl Desk {
    pub(crate) fn write_bundle(&self, ask: FileAsk) -> Result<FileAnswer, Failure> {
        let bytes = self.bundle()?;
        write_whole(&ask.path, &bytes)?;
        let records = nigiwai_sync::bundle::look_at(&bytes).map_err(|trouble| failure_of(&trouble))?.lines();
        let files = self.lay_files_beside(Path::new(&ask.path))?;
        Ok(FileAnswer { path: ask.path, records: u32::try_from(records).unwrap_or(u32::MAX), files })
    }

    pub(crate) fn read_bundle(&self, ask: FileAsk) -> Result<ExchangeAnswer, Failure> {
        let path = Path::new(&ask.path);
        let bytes = std::fs::read(path).map_err(|cause| file_failure(&cause, path))?;
        let now = self.now();
        let key = self.secrets()?.association_key;
        let absorbed =
            self.with_book(|book| absorb_bundle(book, &key, &bytes, now).map_err(|trouble| failure_of(&trouble)))?;
        self.settle_keys()?;
        let files_came = self.take_files_beside(path)?;
        Ok(ExchangeAnswer {
            files_came,
            pulled: u32::try_from(absorbed.applied).unwrap_or(u32::MAX),
            conflicts: u32::try_from(absorbed.conflicts).unwrap_or(u32::MAX),
            touched: names(&absorbed.touched),
            ..ExchangeAnswer::default()
        })
    }

    pub(crate) fn write_handover(&self, form: HandoverForm) -> Result<FileAnswer, Failure> {
        if form.password.chars().count() < 8 {
            return Err(Failure::new("password_short").at("password"));
        }
        let bundle = self.bundle()?;
        let ring = self.secrets()?.ring();
        let book = self.read(|book| Ok(book.book_id().clone()))?;
        let key = String::from_utf8(lock(&Handover { book, ring }, &form.password)).expect("the locked key is letters");
        let file = serde_json::to_vec(&HandoverFile { key, bundle }).expect("letters and bytes always serialise");
        write_whole(&form.path, &file)?;
        let files = self.lay_files_beside(Path::new(&form.path))?;
        Ok(FileAnswer { path: form.path, records: 0, files })
    }

    pub(crate) fn join_by_handover(&self, form: JoinForm) -> Result<StartState, Failure> {
        if self.seat().book.is_some() {
            return Err(Failure::new("book_there_already"));
        }
        let path = Path::new(&form.path);
        let bytes = std::fs::read(path).map_err(|cause| file_failure(&cause, path))?;
        let file: HandoverFile = serde_json::from_slice(&bytes).map_err(|_| Failure::new("not_a_handover"))?;
        let handover = unlock(file.key.as_bytes(), &form.password).map_err(|refusal| match refusal {
            HandoverRefusal::WrongPassword => Failure::new("password_wrong").at("password"),
            HandoverRefusal::NotAHandover => Failure::new("not_a_handover"),
        })?;
        let device = if form.device_name.trim().is_empty() { "PC 2" } else { form.device_name.trim() };
        self.join(&handover, device, &file.bundle)?;
        self.take_files_beside(path)?;
        self.start_state(Nothing::default())
    }

    fn join(&self, handover: &Handover, device: &str, bundle: &[u8]) -> Result<(), Failure> {
        std::fs::create_dir_all(&self.place.books).map_err(|cause| file_failure(&cause, &self.place.books))?;
        let secrets = Secrets::make(Some(&handover.ring))?;
        let now = self.now();
        let path = self.place.book();
        let mut book = Book::create_joining(&path, &handover.book, device, now, handover.ring.clone())?;
        book.stand_at(&mark_of(&path), now)?;
        absorb_bundle(&mut book, handover.ring.first(), bundle, now).map_err(|trouble| failure_of(&trouble))?;
        keys::keep(&self.place, &handover.book, &secrets)?;
        let first = book.list::<Person>()?.into_iter().find(|person| !person.left).map(|person| person.id);
        let settings = self.seat().settings.clone();
        *self.seat() = Seat { book: Some(book), secrets: Some(secrets), settings, person: first, ..Seat::default() };
        self.name_this_pc()?;
        self.seat().person = None;
        Ok(())
    }

    pub(crate) fn print_recovery_sheet(&self, ask: FileAsk) -> Result<FileAnswer, Failure> {
        let groups = SheetSecret::of(self.secrets()?.ring().newest()).groups();
        let person = self.seat().person.clone().unwrap_or_default();
        let (association, made_by) = self.read(|book| {
            let association: Association = book.get(&association_id())?.unwrap_or_default();
            Ok((association.name, crate::history::person_name(book, &person)?))
        })?;
        let bytes = crate::papers::recovery_sheet(association, made_by, groups, self.today())?;
        write_whole(&ask.path, &bytes)?;
        Ok(FileAnswer { path: ask.path, records: 1, files: 0 })
    }

    /// A copy on this PC and in the second place; or, where a file is named, just there.
    pub(crate) fn backup_now(&self, ask: FileAsk) -> Result<FileAnswer, Failure> {
        let path = if ask.path.is_empty() { self.make_copy(CopyReason::Hand)? } else { self.copy_to(&ask.path)? };
        let records = self.read(|book| Ok(book.verify()?.records))?;
        Ok(FileAnswer {
            path: path.display().to_string(),
            records: u32::try_from(records).unwrap_or(u32::MAX),
            files: 0,
        })
    }

    fn copy_to(&self, path: &str) -> Result<PathBuf, Failure> {
        let (now, path) = (self.now(), PathBuf::from(path));
        let copy = SafetyCopy { number: 1, at: now, reason: CopyReason::Hand };
        let path = if path.is_dir() { path.join(format!("nigiwai-{}", copy.file_name())) } else { path };
        self.with_book(|book| {
            book.set_setting(BEGUN, &now.0.to_string())?;
            book.backup_to(&path)?;
            book.set_setting("backup_at", &now.0.to_string())?;
            book.set_setting("backup_place", &path.display().to_string())?;
            Ok(())
        })?;
        let files = self.read(named)?.into_keys().collect();
        self.keep_files_of(&path, files, Way::Carried)?;
        Ok(path)
    }

    pub(crate) fn verify_book(&self, _: Nothing) -> Result<BookProof, Failure> {
        if self.seat().book.is_some() {
            self.take_up_keys()?;
        }
        let (found, files) = self.read(|book| Ok((book.verify()?, book.verify_files()?)))?;
        let small = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        let many = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let left = &found.not_applied;
        Ok(BookProof {
            lines: small(found.lines),
            records: small(found.records),
            conflicts: small(found.conflicts),
            files: small(files.named).saturating_sub(many(files.missing.len() + files.damaged.len())),
            files_missing: many(files.missing.len()),
            files_damaged: many(files.damaged.len()),
            not_applied: small(left.waiting + left.held + left.locked + left.quarantined),
            state: found.state.iter().map(|byte| format!("{byte:02x}")).collect(),
        })
    }

    fn bundle(&self) -> Result<Vec<u8>, Failure> {
        let secrets = self.secrets()?;
        let device = DeviceKey::from_bytes(&secrets.device_key);
        let keys = BundleKeys { association: &secrets.association_key, device: &device };
        self.read(|book| {
            gone_out::note(&self.place, book)?;
            make_bundle(book, keys, None, self.now()).map_err(|trouble| failure_of(&trouble))
        })
    }

    pub(crate) fn secrets(&self) -> Result<Secrets, Failure> {
        self.seat().secrets.clone().ok_or_else(|| Failure::new("no_book"))
    }
}

/// Writes a file so that it is whole or not there: first beside it, then renamed.
pub(crate) fn write_whole(path: &str, bytes: &[u8]) -> Result<(), Failure> {
    let path = Path::new(path);
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".part");
    let beside = path.with_file_name(name);
    let written = std::fs::write(&beside, bytes).and_then(|()| std::fs::File::open(&beside)?.sync_all());
    if let Err(cause) = written.and_then(|()| std::fs::rename(&beside, path)) {
        let failure = file_failure(&cause, path);
        return match std::fs::remove_file(&beside) {
            Ok(()) | Err(_) => Err(failure),
        };
    }
    Ok(())
}
