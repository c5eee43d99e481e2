//! Erasing for good: the lines about a record become stubs, here and on every PC that comes to know of the erasure.
//!
//! The one place where a line's bytes change. Its hash stays, so chains and digests hold; what its author had seen
//! stays, so every other record folds as before. What a newcomer gets wrong: a line that had not seen the erasure may
//! come years later from a PC that was off; it is erased as it arrives.

use crate::apply::Applier;
use crate::book::Book;
use crate::catalog::Catalog;
use crate::chain::{self, Hash};
use crate::error::BookError;
use crate::fold::SeenNo;
use crate::gone_files;
use crate::heads::Dot;
use crate::journal::{self, State};
use crate::open::{meta, set_meta};
use crate::reach::Reach;
use crate::row;
use crate::seal::Place;
use crate::stub;
use nigiwai_core::erasure::{Erasure, Extent};
use nigiwai_core::id::Id;
use nigiwai_core::line::Line;
use nigiwai_core::record::{Record, Stream};
use rusqlite::{Connection, OptionalExtension, named_params};
use std::collections::BTreeSet;

/// Says that words were erased whose traces may still lie in the file's free pages.
const UNSWEPT: &str = "unswept";

/// A line that became a stub, for those who carry lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedLine {
    /// Its place in the order of erasing in this file; what is told is remembered by it.
    pub no: u64,
    /// The device that wrote it.
    pub device: Id,
    /// Its number.
    pub n: u64,
    /// The stub.
    pub bytes: Vec<u8>,
}

/// A line about an erased record, as it stands in the journal.
struct Spoken {
    arrival: i64,
    device: u32,
    n: u64,
    state: State,
    clear: Vec<u8>,
    hash: Hash,
}

impl Book {
    /// What was erased, oldest first by id.
    pub fn erasures(&self) -> Result<Vec<Erasure>, BookError> {
        self.list()
    }

    /// Lines that became stubs after a place in their order, at most so many.
    pub fn erased_after(&self, no: u64, most: usize) -> Result<Vec<ErasedLine>, BookError> {
        let mut query = self.conn.prepare_cached(include_str!("erase/erased_after.sql"))?;
        let lines = query.query_map(named_params! { ":no": no.cast_signed(), ":most": most as i64 }, |row| {
            Ok(ErasedLine {
                no: row.get::<_, i64>("no")?.cast_unsigned(),
                device: Id(row.get("device")?),
                n: row.get::<_, i64>("n")?.cast_unsigned(),
                bytes: row.get("sealed")?,
            })
        })?;
        Ok(lines.collect::<Result<_, _>>()?)
    }

    /// Up to which place in the order of erasing a carrier was told.
    pub fn told_erased(&self, peer: &str) -> Result<u64, BookError> {
        let sql = "SELECT n FROM book_acked WHERE peer = :peer AND stream = 'erased'";
        let mut query = self.conn.prepare_cached(sql)?;
        let n: Option<i64> = query.query_row(named_params! { ":peer": peer }, |row| row.get("n")).optional()?;
        Ok(n.unwrap_or_default().cast_unsigned())
    }

    /// Notes up to which place a carrier was told.
    pub fn set_told_erased(&mut self, peer: &str, no: u64) -> Result<(), BookError> {
        let sql = "INSERT OR REPLACE INTO book_acked (peer, stream, n) VALUES (:peer, 'erased', :no)";
        self.conn.prepare_cached(sql)?.execute(named_params! { ":peer": peer, ":no": no.cast_signed() })?;
        Ok(())
    }

    /// Makes stubs of all lines that an erasure reaches, within a transaction that the caller ends.
    ///
    /// Answers whether words were erased; then the caller sweeps the file once the transaction has ended.
    pub(crate) fn carry_out_erasures(&self, touched: &mut BTreeSet<&'static str>) -> Result<bool, BookError> {
        let Some(kind) = self.catalog.kind(Erasure::KIND.number) else { return Ok(false) };
        let rows = row::read_all(&self.conn, kind, &kind.state, &[])?;
        if rows.is_empty() {
            return Ok(false);
        }
        let reach = Reach::load(&self.conn)?;
        let mut erased = false;
        for row in rows {
            let erasure = Erasure::from_fields(row.id, &row.stored.fields);
            if self.carry_out(&reach, (&erasure, row.heads.birth))? {
                let mut applier = Applier::new(&self.conn, &self.catalog, &self.gate);
                applier.refold(&reach, (erasure.kind_number(), &erasure.record), Vec::new())?;
                touched.append(&mut applier.touched);
                erased = true;
            }
        }
        if erased {
            set_meta(&self.conn, UNSWEPT, "yes")?;
        }
        Ok(erased)
    }

    fn carry_out(&self, reach: &Reach, (erasure, at): (&Erasure, Dot)) -> Result<bool, BookError> {
        if self.catalog.kind(erasure.kind_number()).is_none() {
            return Ok(false);
        }
        let mut erased = false;
        for spoken in spoken_of(&self.conn, erasure)? {
            let seen = journal::seen_at(&self.conn, (Stream::P, spoken.device, spoken.n))?;
            if !knew(&spoken, &seen, at) {
                erased |= self.make_stub(reach, erasure, &spoken)?;
            }
        }
        Ok(erased)
    }

    /// Puts a stub in a line's place; answers false where nothing is left to be erased of it.
    fn make_stub(&self, reach: &Reach, erasure: &Erasure, spoken: &Spoken) -> Result<bool, BookError> {
        let line = journal::read_line(&spoken.clear)?;
        let husk = husk_of(&line, erasure);
        let whole = erasure.is_whole();
        let state = if whole && spoken.state == State::Applied { State::Erased } else { spoken.state };
        if husk == line && state == spoken.state {
            return Ok(false);
        }
        let device = reach.device(spoken.device);
        let place = Place { stream: Stream::P, book: &self.book_id, device: &device, n: spoken.n };
        let extent = if whole { Extent::Whole } else { Extent::Particulars };
        let clear = chain::sealed_clear(&husk);
        let stub = stub::make(&self.seal, &place, (&spoken.hash, extent), &clear);
        let mut update = self.conn.prepare_cached(include_str!("erase/make_stub.sql"))?;
        update.execute(named_params! {
            ":arrival": spoken.arrival, ":state": state as i64, ":clear": clear, ":sealed": stub,
        })?;
        gone_files::note(&self.conn, &line, erasure)?;
        note(&self.conn, spoken.device, spoken.n)?;
        Ok(true)
    }

    /// Writes the file anew, so that no trace of erased words stays in its free pages or in the log beside it, and takes
    /// erased photos from the shelf.
    ///
    /// Another program may hold the file; then it is done the next time that the book is opened.
    pub(crate) fn sweep_file(&self) {
        let swept = || -> Result<bool, BookError> {
            self.conn.execute_batch("VACUUM")?;
            let busy: i64 = self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
            if busy == 0 {
                set_meta(&self.conn, UNSWEPT, "")?;
            }
            Ok(busy == 0)
        };
        match swept().and(self.clear_shelf()) {
            Ok(()) | Err(_) => {}
        }
    }

    /// Sweeps the file if that is still to be done.
    pub(crate) fn sweep_if_left(&self) -> Result<(), BookError> {
        if meta(&self.conn, UNSWEPT)?.is_some_and(|left| !left.is_empty()) {
            self.sweep_file();
        }
        Ok(())
    }
}

/// Notes a stub for those who carry lines. One that came from elsewhere too: whoever made it may be gone, and a carrier may
/// still hold the line.
pub(crate) fn note(conn: &Connection, device: u32, n: u64) -> Result<(), BookError> {
    let mut note = conn.prepare_cached(include_str!("erase/note.sql"))?;
    note.execute(named_params! { ":device": device, ":n": n.cast_signed() })?;
    Ok(())
}

/// Whether the whole record was erased, as far as this PC knows.
pub(crate) fn is_erased(
    (conn, catalog): (&Connection, &Catalog),
    (kind, record): (u32, &Id),
) -> Result<bool, BookError> {
    if catalog.kind(Erasure::KIND.number).is_none() {
        return Ok(false);
    }
    let mut query = conn.prepare_cached(include_str!("erase/is_erased.sql"))?;
    Ok(query.exists(named_params! { ":kind": kind, ":record": record.as_str() })?)
}

/// Whether the author of a line knew of the erasure; its own line is among those.
fn knew(spoken: &Spoken, seen: &SeenNo, erasure: Dot) -> bool {
    if spoken.device == erasure.device {
        return spoken.n >= erasure.n;
    }
    seen.get(&erasure.device).is_some_and(|n| erasure.n <= *n)
}

/// What stays of a line.
fn husk_of(line: &Line, erasure: &Erasure) -> Line {
    let mut husk = line.clone();
    husk.f.retain(|field, _| !erasure.takes(*field));
    husk
}

/// The lines about the erased record that stand in the tables or wait for their group.
fn spoken_of(conn: &Connection, erasure: &Erasure) -> Result<Vec<Spoken>, BookError> {
    let mut query = conn.prepare_cached(include_str!("erase/spoken_of.sql"))?;
    let values = named_params! { ":kind": erasure.kind_number(), ":record": erasure.record.as_str() };
    let lines = query.query_map(values, |row| {
        Ok(Spoken {
            arrival: row.get("arrival")?,
            device: row.get("device")?,
            n: row.get::<_, i64>("n")?.cast_unsigned(),
            state: State::of(row.get("state")?),
            clear: row.get("clear")?,
            hash: row.get("hash")?,
        })
    })?;
    Ok(lines.collect::<Result<_, _>>()?)
}
