//! One PC of a world: a real book on a real file, its keys, its clock, and the exchange that is under way.
//!
//! A power cut is played by copying the files as they lie on the disk and going on with the copy; a cut within a commit
//! leaves a torn end of SQLite's log. It must never go on with a book that did not open.

use super::clock::Habit;
use super::fault::{Fault, Promise, Well};
use nigiwai_book::Book;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_sync::device_key::DeviceKey;
use nigiwai_sync::enrol::{Request, Response, WardLink};
use nigiwai_sync::exchange::Exchange;
use nigiwai_sync::letter::AtWard;
use rusqlite::config::DbConfig;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// Tables in which room may be missing.
pub const TABLES: [&str; 5] = ["book_journal", "book_reach", "book_digest", "book_meta", "shop"];

/// A PC.
pub struct Pc {
    /// Its street.
    pub street: usize,
    /// Its place among all PCs.
    pub no: usize,
    /// The book.
    pub book: Book,
    /// Its own key.
    pub key: DeviceKey,
    /// The association's key.
    pub association_key: [u8; 32],
    /// What it remembers of the ward.
    pub link: WardLink,
    /// Its clock.
    pub habit: Habit,
    /// The exchange under way.
    pub running: Option<Running>,
    /// What the ward has, as its last answer by file said.
    pub at_ward: AtWard,
    /// The streams of which it has read a page, where a mutant asks for it.
    pub read_once: BTreeSet<String>,
    /// A copy of the file, as on a second disk.
    pub copy: Option<PathBuf>,
    /// Whether the ward shut it out.
    pub shut_out: bool,
    /// Whether its last exchange failed and nobody wrote since.
    pub gave_up: bool,
    life: u32,
}

/// An exchange under way.
pub struct Running {
    /// The real one.
    pub exchange: Exchange,
    /// What waits to be carried to the ward.
    pub out: Option<Request>,
    /// What was answered and has not been read.
    pub answer: Option<Response>,
    /// Whether something was changed on the way: then any "no" is a right one.
    pub bent: bool,
}

/// What a PC is made of.
pub struct Parts {
    /// Its street and its place among all PCs.
    pub place: (usize, usize),
    /// The book.
    pub book: Book,
    /// Its own key.
    pub key: DeviceKey,
    /// The association's key.
    pub association_key: [u8; 32],
    /// What it remembers of the ward.
    pub link: WardLink,
}

impl Pc {
    /// A PC that has just begun.
    pub fn of(parts: Parts) -> Pc {
        Pc {
            street: parts.place.0,
            no: parts.place.1,
            book: parts.book,
            key: parts.key,
            association_key: parts.association_key,
            link: parts.link,
            habit: Habit::Right,
            running: None,
            at_ward: AtWard::new(),
            read_once: BTreeSet::new(),
            copy: None,
            shut_out: false,
            gave_up: false,
            life: 0,
        }
    }

    /// Lets room be missing in a table from now on, or nowhere.
    pub fn room(&mut self, missing_in: &str) -> Well {
        let set = self.book.set_setting("no_room", missing_in);
        set.map_err(|cause| Fault::of(Promise::NothingStuck, format!("the simulator's own hand: {cause}")))
    }

    /// The name under which it logs in.
    pub fn login(&self) -> Id {
        self.link.login(&self.book).clone()
    }

    /// What its clock shows.
    pub fn now(&self, now: Moment) -> Moment {
        self.habit.shows(now)
    }

    /// How long SQLite's log is now.
    pub fn log_length(&self) -> u64 {
        std::fs::metadata(log_of(self.book.path())).map(|file| file.len()).unwrap_or_default()
    }

    /// Power fails. With `within`, it fails in the commit that began at this length of the log, so many 256ths into it.
    pub fn loses_power(&mut self, within: Option<(u64, u8)>) -> Well {
        let next = self.next_file();
        self.copied_as_it_lies(&next)?;
        if let Some((before, part)) = within.filter(|(before, _)| *before < self.log_length()) {
            let torn = before + (self.log_length() - before) * u64::from(part) / 256;
            let file = std::fs::OpenOptions::new().write(true).open(log_of(&next)).map_err(|cause| lost(&cause))?;
            file.set_len(torn).map_err(|cause| lost(&cause))?;
        }
        self.goes_on_with(&next)
    }

    /// The files as they lie on the disk, copied by other hands.
    pub fn copied_as_it_lies(&self, to: &Path) -> Well {
        for (from, to) in [(self.book.path().to_path_buf(), to.to_path_buf()), (log_of(self.book.path()), log_of(to))] {
            if from.exists() {
                std::fs::copy(&from, &to).map_err(|cause| lost(&cause))?;
            }
        }
        Ok(())
    }

    /// Copies the book as a backup does.
    pub fn copies_book(&mut self) -> Well {
        let path = self.book.path().with_file_name(format!("pc{}.copy", self.no));
        std::fs::remove_file(&path).ok();
        let copied = self.book.backup_to(&path);
        copied.map_err(|cause| Fault::of(Promise::NothingLost, format!("a backup: {cause}")))?;
        self.copy = Some(path);
        Ok(())
    }

    /// The backup takes the place of the book, which is gone.
    pub fn puts_copy_back(&mut self, copy: &Path) -> Well {
        let next = self.next_file();
        std::fs::copy(copy, &next).map_err(|cause| Fault::of(Promise::NothingStuck, cause.to_string()))?;
        self.goes_on_with(&next)
    }

    fn next_file(&mut self) -> PathBuf {
        self.life += 1;
        self.book.path().with_file_name(format!("pc{}-{}.book", self.no, self.life))
    }

    fn goes_on_with(&mut self, next: &Path) -> Well {
        let opened = Book::open(next, Some(self.association_key));
        let before = self.book.path().to_path_buf();
        let nobody_tidies = last_to_close(&before);
        self.book =
            opened.map_err(|cause| Fault::of(Promise::NothingLost, format!("the book does not open: {cause}")))?;
        self.running = None;
        drop(nobody_tidies);
        for file in [log_of(&before), before] {
            std::fs::remove_file(file).ok();
        }
        Ok(())
    }
}

fn lost(cause: &std::io::Error) -> Fault {
    Fault::of(Promise::NothingStuck, format!("a disk of the simulator: {cause}"))
}

/// Somebody else who has the file open, so that closing the book writes nothing more into it: after a power cut nobody
/// tidies up, and it would take as long as the rest.
fn last_to_close(path: &Path) -> Option<rusqlite::Connection> {
    let other = rusqlite::Connection::open(path).ok()?;
    other.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).ok()?;
    other.pragma_query_value(None, "application_id", |row| row.get::<_, i64>(0)).ok()?;
    Some(other)
}

/// Prepares a book's file so that a statement in the middle of a commit can find no room.
pub fn prepare(book: &Book) -> Well {
    let trigger = |table: &str| {
        let asked = format!("(SELECT value FROM book_setting WHERE name = 'no_room') = '{table}'");
        let end = "BEGIN SELECT RAISE(ROLLBACK, 'no room'); END;";
        format!("CREATE TRIGGER no_room_{table} BEFORE INSERT ON \"{table}\" WHEN {asked} {end}")
    };
    let hand = rusqlite::Connection::open(book.path());
    let done = hand.and_then(|hand| hand.execute_batch(&TABLES.map(trigger).concat()));
    done.map_err(|cause| Fault::of(Promise::NothingStuck, format!("the simulator's own hand: {cause}")))
}

fn log_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push("-wal");
    PathBuf::from(name)
}
