//! Safety copies (予備): made by themselves and by a press, proved, carried to a second place, and thinned.
//!
//! A copy is made through a second handle on the book, so that the window goes on working. What fails is said on the
//! screens and tried again; it must never stop a person's work, except where a copy has to come first (`copy_before`).

use crate::copied_files::{Way, thin_files};
use crate::desk::Desk;
use crate::failures::file_failure;
use crate::files_by_hand::named;
use crate::views::*;
use nigiwai_book::{Book, Ring};
use nigiwai_core::association::{Association, association_id};
use nigiwai_core::failure::Failure;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;
use nigiwai_core::safety_copy::{
    BEFORE_KEPT, CopyReason, DAYS_KEPT, MONTHS_KEPT, SECOND_PLACE_DAYS, SafetyCopy, WEEKS_KEPT, copies_kept,
    daily_copy_is_due, second_place_is_due,
};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// When the copy was begun, as the copy itself knows it.
pub(crate) const BEGUN: &str = "copy_begun";
const STATE: &str = "copy_state";
const PLACE: &str = "second_place";
const PLACE_DAYS: &str = "second_place_days";
const PLACE_AT: &str = "second_place_at";
/// Tells the copies of this PC from another's on the same stick.
const MARK: &str = "copies_mark";

impl Desk {
    pub(crate) fn copies_view(&self, _: Nothing) -> Result<CopiesView, Failure> {
        let now = self.now();
        let seat = self.seat();
        let copies = lines_of(&self.place.copies());
        let mut view = CopiesView { rule: rule(), trouble: seat.copy_trouble.clone(), ..CopiesView::default() };
        view.proved_at = copies.first().map_or(0, |line| line.at);
        view.copies = copies;
        if let Some(book) = &seat.book {
            let second = Second::of(book)?;
            view.proved_at = crate::start::backup_of(book)?.0.max(view.proved_at);
            view.second_due = second.is_due(book, now)?;
            view.second_there = second.folder().is_some();
            view.second_days = second.days;
            view.second_at = second.at;
            view.second_place = second.place;
        }
        Ok(view)
    }

    /// Keeps the second place and makes the first copy there at once.
    pub(crate) fn save_copy_place(&self, form: CopyPlace) -> Result<CopiesView, Failure> {
        let folder = form.folder.trim().to_string();
        if !folder.is_empty() && !Path::new(&folder).is_dir() {
            return Err(Failure::new("folder_missing").with("folder", folder).at("folder"));
        }
        if !folder.is_empty() && Path::new(&folder).starts_with(&self.place.books) {
            return Err(Failure::new("folder_of_the_book").at("folder"));
        }
        let moved = self.with_book(|book| {
            let moved = book.setting(PLACE)?.unwrap_or_default() != folder;
            book.set_setting(PLACE, &folder)?;
            book.set_setting(PLACE_DAYS, &form.days.clamp(1, 365).to_string())?;
            Ok(moved)
        })?;
        if moved && !folder.is_empty() {
            self.make_copy(CopyReason::Hand)?;
        }
        self.copies_view(Nothing::default())
    }

    /// What is due: the copy of the day, or the copy at closing where something was written since the last.
    pub(crate) fn keep_copies(&self, ask: KeepCopies) -> Result<CopiesKept, Failure> {
        if self.seat().book.is_none() {
            return Ok(CopiesKept::default());
        }
        let made: Vec<SafetyCopy> = made_in(&self.place.copies()).into_iter().map(|(copy, _)| copy).collect();
        let due = if ask.closing { !self.copied_already()? } else { daily_copy_is_due(&made, self.now()) };
        if !due {
            return Ok(CopiesKept::default());
        }
        self.make_copy(if ask.closing { CopyReason::Closing } else { CopyReason::Daily })?;
        Ok(CopiesKept { made: 1, touched: vec!["copy".to_string()] })
    }

    /// Before something large: a copy that has to be there first, unless the last one is of this very book.
    pub(crate) fn copy_before(&self, reason: CopyReason) -> Result<(), Failure> {
        if reason != CopyReason::Restore && self.copied_already()? {
            return Ok(());
        }
        let made = self.make_copy(reason).map(|_| ());
        made.map_err(|cause| Failure::new("copy_before_failed").with("cause", cause.code))
    }

    /// Makes a copy on this PC and, where it can be reached, in the second place.
    pub(crate) fn make_copy(&self, reason: CopyReason) -> Result<PathBuf, Failure> {
        let made = self.copy_here(reason).and_then(|path| {
            self.carry_to_second_place(&path)?;
            Ok(path)
        });
        self.seat().copy_trouble = made.as_ref().err().cloned();
        made
    }

    fn copy_here(&self, reason: CopyReason) -> Result<PathBuf, Failure> {
        let (now, folder) = (self.now(), self.place.copies());
        fs::create_dir_all(&folder).map_err(|cause| file_failure(&cause, &folder))?;
        let number = made_in(&folder).iter().map(|(copy, _)| copy.number).max().unwrap_or(0) + 1;
        let target = folder.join(SafetyCopy { number, at: now, reason }.file_name());
        self.take_up_keys()?;
        let (path, ring) = self.read(|book| Ok((book.path().to_path_buf(), book.ring().clone())))?;
        let mut second = Book::open(&path, Some(ring))?;
        second.set_setting(BEGUN, &now.0.to_string())?;
        let state = state_of(&second)?;
        let mut files: BTreeSet<String> = named(&second)?.into_keys().collect();
        second.backup_to(&target)?;
        files.extend(named(&second)?.into_keys());
        self.keep_files_of(&target, files, Way::Named)?;
        second.set_setting("backup_at", &now.0.to_string())?;
        second.set_setting("backup_place", &target.display().to_string())?;
        second.set_setting(STATE, &state)?;
        thin(&folder)?;
        Ok(target)
    }

    /// Whether the newest copy is of the book as it is now.
    fn copied_already(&self) -> Result<bool, Failure> {
        let there = !made_in(&self.place.copies()).is_empty();
        self.read(|book| Ok(there && book.setting(STATE)? == Some(state_of(book)?)))
    }

    fn carry_to_second_place(&self, copy: &Path) -> Result<(), Failure> {
        let second = self.read(Second::of)?;
        let Some(folder) = second.folder() else { return Ok(()) };
        let mark = self.with_book(mark_of)?;
        let own = folder.join(format!("nigiwai-copies-{mark}"));
        carry(copy, &own).map_err(|cause| file_failure(&cause, &own))?;
        let files = self.read(named)?.into_keys().collect();
        self.keep_files_of(&own.join(copy.file_name().unwrap_or_default()), files, Way::Carried)?;
        thin(&own)?;
        let now = self.now().0.to_string();
        self.with_book(|book| Ok(book.set_setting(PLACE_AT, &now)?))
    }
}

/// The second place, as this PC's settings have it.
struct Second {
    place: String,
    days: u32,
    at: i64,
}

impl Second {
    fn of(book: &Book) -> Result<Second, Failure> {
        let number = |name: &str| Ok::<_, Failure>(book.setting(name)?.and_then(|text| text.parse::<i64>().ok()));
        Ok(Second {
            place: book.setting(PLACE)?.unwrap_or_default(),
            days: number(PLACE_DAYS)?.and_then(|days| u32::try_from(days).ok()).unwrap_or(SECOND_PLACE_DAYS),
            at: number(PLACE_AT)?.unwrap_or(0),
        })
    }

    fn folder(&self) -> Option<&Path> {
        Some(Path::new(&self.place)).filter(|folder| !self.place.is_empty() && folder.is_dir())
    }

    /// The sample street is nobody's, and asks for nothing.
    fn is_due(&self, book: &Book, now: Moment) -> Result<bool, Failure> {
        let sample = book.get::<Association>(&association_id())?.is_some_and(|one| one.sample);
        Ok(!sample && second_place_is_due(Moment::from_field(self.at), self.days, now))
    }
}

/// Whether the home screen asks for a copy in a second place.
pub(crate) fn second_place_asked(book: &Book, now: Moment) -> Result<bool, Failure> {
    Second::of(book)?.is_due(book, now)
}

/// The folder of the second copies, if it can be reached now.
pub(crate) fn second_folder(book: &Book) -> Result<Option<PathBuf>, Failure> {
    Ok(Second::of(book)?.folder().map(Path::to_path_buf))
}

/// Before the first opening by a newer program: the file as it is, and the upgrade tried on a copy.
pub(crate) fn copy_before_upgrade(path: &Path, folder: &Path, (ring, now): (Ring, Moment)) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|cause| file_failure(&cause, folder))?;
    let number = made_in(folder).iter().map(|(copy, _)| copy.number).max().unwrap_or(0) + 1;
    let copy = SafetyCopy { number, at: now, reason: CopyReason::Upgrade };
    Book::copy_before_upgrade(path, &folder.join(copy.file_name()), Some(ring))?;
    thin(folder)
}

/// Whether there are copies: a book that is gone is put back from them, never begun anew over them.
pub(crate) fn any_in(folder: &Path) -> bool {
    !made_in(folder).is_empty()
}

fn rule() -> CopyRule {
    let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    CopyRule {
        days: small(DAYS_KEPT),
        weeks: small(WEEKS_KEPT),
        months: small(MONTHS_KEPT),
        before: small(BEFORE_KEPT),
    }
}

/// The copies in a folder, oldest first; other files are not looked at.
fn made_in(folder: &Path) -> Vec<(SafetyCopy, PathBuf)> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let copy = |path: PathBuf| Some((SafetyCopy::named(path.file_name()?.to_str()?)?, path));
    let mut made: Vec<_> = entries.filter_map(|entry| copy(entry.ok()?.path())).collect();
    made.sort();
    made
}

/// The copies in a folder, newest first.
pub(crate) fn lines_of(folder: &Path) -> Vec<CopyLine> {
    let line = |(copy, path): (SafetyCopy, PathBuf)| {
        let bytes = fs::metadata(&path).map_or(0, |file| file.len());
        CopyLine {
            path: path.display().to_string(),
            at: copy.at.0,
            reason: copy.reason,
            kilobytes: u32::try_from(bytes.div_ceil(1024)).unwrap_or(u32::MAX),
        }
    };
    made_in(folder).into_iter().rev().map(line).collect()
}

/// Removes what the rule no longer keeps; only files that carry a name which the program gave.
fn thin(folder: &Path) -> Result<(), Failure> {
    let made = made_in(folder);
    let kept = copies_kept(&made.iter().map(|(copy, _)| *copy).collect::<Vec<_>>());
    for (_, path) in made.iter().filter(|(copy, _)| !kept.contains(&copy.number)) {
        fs::remove_file(path).map_err(|cause| file_failure(&cause, path))?;
    }
    let left =
        made.into_iter().filter(|(copy, _)| kept.contains(&copy.number)).map(|(_, path)| path).collect::<Vec<_>>();
    thin_files(folder, &left)
}

/// Copies a file and reads it back: a stick that lies is told at once.
fn carry(copy: &Path, folder: &Path) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let name = copy.file_name().unwrap_or_default();
    let (part, target) = (folder.join("copy.part"), folder.join(name));
    fs::copy(copy, &part)?;
    fs::File::options().write(true).open(&part)?.sync_all()?;
    if blake3::hash(&fs::read(&part)?) != blake3::hash(&fs::read(copy)?) {
        return Err(std::io::Error::other("what was read back is not what was written"));
    }
    fs::rename(part, target)
}

/// What the lines of a book come to, so that a book is not copied twice.
fn state_of(book: &Book) -> Result<String, Failure> {
    let mut state = String::new();
    for stream in Stream::ALL {
        state.extend(book.digest(stream)?.iter().map(|byte| format!("{byte:02x}")));
    }
    Ok(state)
}

fn mark_of(book: &mut Book) -> Result<String, Failure> {
    if let Some(mark) = book.setting(MARK)? {
        return Ok(mark);
    }
    let mark: String = crate::keys::chance::<3>()?.iter().map(|byte| format!("{byte:02x}")).collect();
    book.set_setting(MARK, &mark)?;
    Ok(mark)
}
