//! Copies of a book: written beside, proved, then named. A copy that was not proved never carries its final name.
//!
//! A copy is never opened where it lies: opening may bring a file up to date, and a copy stays as it was made. So it is
//! proved, looked at and put back as a second file, see [`Book::open_copy`].

use crate::book::Book;
use crate::catalog::Catalog;
use crate::chain::Hash;
use crate::error::BookError;
use crate::open::{check_format, look_at_header, meta, open_file};
use crate::ring::Ring;
use crate::schema;
use crate::verify::Verified;
use nigiwai_core::id::Id;
use nigiwai_core::line::Seen;
use nigiwai_core::record::Stream;
use rusqlite::{Connection, OpenFlags, named_params};
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// A record that has lines beyond some point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beyond {
    /// Its kind's number.
    pub kind: u32,
    /// The record.
    pub record: Id,
    /// How many lines.
    pub lines: u64,
}

impl Book {
    /// Writes a copy of the book and proves it. Errors where something stands at the path already.
    ///
    /// The proof: the copy holds together by itself, and every line that stood here when it was begun stands in it,
    /// to the last byte. Whoever goes on writing in a copy must first call [`Book::become_new_device`].
    pub fn backup_to(&self, path: &Path) -> Result<Verified, BookError> {
        if path.exists() {
            return Err(BookError::Exists);
        }
        let ends = self.ends()?;
        let part = with_ending(path, ".part");
        remove_book(&part)?;
        vacuum_into(&self.conn, &part)?;
        let copy = Book::open(&part, Some(self.ring.clone()))?;
        let proved = copy.verify()?;
        for (stream, device, n, chain) in ends {
            if copy.chain_at(stream, &device, n).ok() != Some(chain) {
                return Err(BookError::damaged("the copy lacks lines of the book"));
            }
        }
        drop(copy);
        name_for_good(&part, path)?;
        Ok(proved)
    }

    /// Whether this program would bring the file up to date when opening it.
    pub fn needs_upgrade(path: &Path) -> Result<bool, BookError> {
        look_at_header(path)?;
        let conn = open_file(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        check_format(&conn)?;
        Ok(meta(&conn, "kinds")?.as_deref() != Some(schema::fingerprint(&Catalog::current()).as_str()))
    }

    /// Copies a file that an older program wrote, as it is, and tries the upgrade on another copy of it first.
    pub fn copy_before_upgrade(path: &Path, to: &Path, keys: Option<Ring>) -> Result<Verified, BookError> {
        if to.exists() {
            return Err(BookError::Exists);
        }
        let part = with_ending(to, ".part");
        remove_book(&part)?;
        let conn = open_file(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        vacuum_into(&conn, &part)?;
        drop(conn);
        let (tried, proved) = Book::open_copy(&part, &with_ending(to, ".try"), keys)?;
        tried.discard()?;
        name_for_good(&part, to)?;
        Ok(proved)
    }

    /// Opens a copy of a copy: the file at `path` stays as it is, `to` is the book that was opened and proved.
    pub fn open_copy(path: &Path, to: &Path, keys: Option<Ring>) -> Result<(Book, Verified), BookError> {
        look_at_header(path)?;
        remove_book(to)?;
        for ending in ["", "-wal"] {
            let from = with_ending(path, ending);
            if from.exists() {
                fs::copy(&from, with_ending(to, ending))?;
            }
        }
        let opened = Book::open(to, keys).and_then(|book| {
            let proved = book.verify()?;
            Ok((book, proved))
        });
        if opened.is_err() {
            remove_book(to)?;
        }
        opened
    }

    /// Closes a copy and removes its file. Only for what [`Book::open_copy`] made.
    pub fn discard(self) -> Result<(), BookError> {
        let path = self.path.clone();
        drop(self);
        remove_book(&path)
    }

    /// Closes the book and lets it take another file's place: at each moment one whole book stands there.
    ///
    /// Errors with [`BookError::Busy`] while another program has that file open; nothing is changed then.
    pub fn take_place_of(self, path: &Path) -> Result<(), BookError> {
        let own = self.path.clone();
        drop(self);
        if with_ending(path, "-wal").exists() {
            return Err(BookError::Busy);
        }
        name_for_good(&own, path)
    }

    /// Sets a file that cannot be opened aside, to the last byte; what stands at `path` may be replaced then.
    pub fn set_aside(path: &Path, aside: &Path) -> Result<(), BookError> {
        for ending in ["", "-wal"] {
            let from = with_ending(path, ending);
            if from.exists() {
                fs::copy(&from, with_ending(aside, ending))?;
            }
        }
        for ending in ["-wal", "-shm"] {
            let beside = with_ending(path, ending);
            if beside.exists() {
                fs::remove_file(beside)?;
            }
        }
        Ok(())
    }

    /// The records with lines beyond what somebody has.
    pub fn beyond(&self, stream: Stream, seen: &Seen) -> Result<Vec<Beyond>, BookError> {
        let mut found: BTreeMap<(u32, Id), u64> = BTreeMap::new();
        let mut query = self.conn.prepare_cached(include_str!("backup/beyond.sql"))?;
        for device in self.heads(stream)?.keys() {
            let after = seen.get(device).copied().unwrap_or_default().cast_signed();
            let values = named_params! { ":stream": stream.letter(), ":device": device.as_str(), ":after": after };
            let mut rows = query.query(values)?;
            while let Some(row) = rows.next()? {
                let lines = row.get::<_, i64>("lines")?.cast_unsigned();
                *found.entry((row.get("kind")?, Id(row.get("record")?))).or_default() += lines;
            }
        }
        Ok(found.into_iter().map(|((kind, record), lines)| Beyond { kind, record, lines }).collect())
    }

    /// Where each device's lines end, with the chain there.
    fn ends(&self) -> Result<Vec<(Stream, Id, u64, Hash)>, BookError> {
        let mut ends = Vec::new();
        for stream in Stream::ALL {
            for (device, n) in self.heads(stream)? {
                let chain = self.chain_at(stream, &device, n)?;
                ends.push((stream, device, n, chain));
            }
        }
        Ok(ends)
    }
}

fn vacuum_into(conn: &Connection, path: &Path) -> Result<(), BookError> {
    let name = path.to_str().ok_or_else(|| std::io::Error::other("the path is not readable as text"))?;
    conn.execute("VACUUM INTO :path", named_params! { ":path": name })?;
    Ok(())
}

/// On the disk first, then under its name.
fn name_for_good(part: &Path, path: &Path) -> Result<(), BookError> {
    File::options().write(true).open(part)?.sync_all()?;
    fs::rename(part, path)?;
    #[cfg(unix)]
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Removes what an earlier, unfinished copy left.
fn remove_book(path: &Path) -> Result<(), BookError> {
    for ending in ["", "-wal", "-shm"] {
        let file = with_ending(path, ending);
        if file.exists() {
            fs::remove_file(file)?;
        }
    }
    Ok(())
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push(ending);
    PathBuf::from(name)
}
