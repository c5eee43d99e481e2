//! The proof that a book holds together: its file, its lines, and that the tables say what the journal says.
//!
//! The tables are compared with the plain fold, not with the fast way by which they were written.

use crate::apply::conflicting_cells;
use crate::book::Book;
use crate::catalog::KindSql;
use crate::chain::{self, Hash, START};
use crate::error::BookError;
use crate::fold::fold;
use crate::found;
use crate::intake;
use crate::journal::{self, Row, State};
use crate::outgoing::NotApplied;
use crate::reach::Reach;
use crate::row;
use crate::seal::Place;
use nigiwai_core::id::Id;
use nigiwai_core::record::Stream;
use rusqlite::named_params;
use std::collections::BTreeMap;

/// What a proof counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified {
    /// Lines of the journal.
    pub lines: u64,
    /// Records, in the trash or not.
    pub records: u64,
    /// Conflicts that wait for a person.
    pub conflicts: u64,
    /// Lines that do not stand in the tables, and why.
    pub not_applied: NotApplied,
    /// The state digest, equal on books that are equal.
    pub state: Hash,
}

impl Book {
    /// Proves that the book holds together, or says with [`BookError::Damaged`] what does not.
    pub fn verify(&self) -> Result<Verified, BookError> {
        let found: String = self.conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        if found != "ok" {
            return Err(BookError::damaged(found));
        }
        let reach = Reach::load(&self.conn)?;
        let lines = self.verify_lines(&reach)?;
        let mut records = 0;
        for kind in self.catalog.kinds() {
            records += self.verify_kind(&reach, kind)?;
        }
        let conflicts: i64 = self.conn.query_row("SELECT count(*) FROM book_conflict", [], |row| row.get(0))?;
        let conflicts = conflicts.cast_unsigned();
        Ok(Verified { lines, records, conflicts, not_applied: self.not_applied()?, state: self.state_digest()? })
    }

    /// A digest over the records of every kind with their heads, equal on books that are equal.
    pub fn state_digest(&self) -> Result<Hash, BookError> {
        let reach = Reach::load(&self.conn)?;
        let mut sum = START;
        for kind in self.catalog.kinds() {
            for row in row::read_all(&self.conn, kind, &kind.state, &[])? {
                let conflicts = conflicting_cells(&self.conn, kind.spec.number, &row.id)?;
                let text = format!("{} {conflicts:?} {}", kind.spec.number, state_of(&reach, &row));
                sum = chain::add(&sum, &chain::line_hash(text.as_bytes()));
            }
        }
        Ok(sum)
    }

    fn verify_lines(&self, reach: &Reach) -> Result<u64, BookError> {
        let mut last: BTreeMap<(Stream, u32), (u64, Hash)> = BTreeMap::new();
        let mut sums: BTreeMap<Stream, Hash> = BTreeMap::new();
        let (mut after, mut lines) = (0, 0);
        loop {
            let rows = journal::page(&self.conn, after)?;
            let Some(end) = rows.last() else { break };
            after = end.arrival;
            for row in &rows {
                self.verify_line(reach, row)?;
                let (n, before) = last.get(&(row.stream, row.device)).copied().unwrap_or((0, START));
                let chained = chain::chain_on(&before, &row.hash);
                require(row.n == n + 1 && row.chain == chained, "the chain of a device's lines")?;
                last.insert((row.stream, row.device), (row.n, chained));
                let more = chain::line_digest(row.stream, &reach.device(row.device), row.n, &row.hash);
                let sum = sums.entry(row.stream).or_insert(START);
                *sum = chain::add(sum, &more);
                lines += 1;
            }
        }
        for (stream, device, mark) in reach.marks() {
            let (n, chained) = last.get(&(stream, device)).copied().unwrap_or((0, START));
            require((mark.stored, mark.chain) == (n, chained), "how far the lines of a device reach")?;
        }
        let same = |stream: &Stream| reach.sum(*stream) == sums.get(stream).copied().unwrap_or(START);
        require(Stream::ALL.iter().all(same), "the sum over the lines of a stream")?;
        Ok(lines)
    }

    fn verify_line(&self, reach: &Reach, row: &Row) -> Result<(), BookError> {
        let bytes = if row.stream == Stream::P { &row.sealed } else { &row.clear };
        require(chain::line_hash(bytes) == row.hash, "the bytes of a line")?;
        let device = reach.device(row.device);
        let place = Place { stream: row.stream, book: &self.book_id, device: &device, n: row.n };
        let read = intake::read(&self.seal, &self.catalog, &place, bytes);
        if row.state == State::Held && row.clear.is_empty() {
            return Ok(());
        }
        let state = if row.state == State::Waiting { State::Waiting } else { read.state };
        require(row.state == state && read.clear == row.clear, "what a line says inside its seal")
    }

    fn verify_kind(&self, reach: &Reach, kind: &KindSql) -> Result<u64, BookError> {
        let mut query = self.conn.prepare_cached(include_str!("verify/records_of.sql"))?;
        let records = query.query_map(named_params! { ":kind": kind.spec.number }, |row| Ok(Id(row.get("record")?)))?;
        let mut count = 0;
        for record in records {
            let record = record?;
            let said = journal::said_of(&self.conn, reach, (kind.spec.number, &record))?;
            let row = row::read(&self.conn, kind, &record)?;
            let same = match (fold(kind.spec, &said), row) {
                (Some(folded), Some(row)) => {
                    let conflicts = conflicting_cells(&self.conn, kind.spec.number, &record)?;
                    let words = found::noted(&self.conn, kind.spec.number, &record)?;
                    words == found::text_of(kind, &row.stored.fields)
                        && row::of(kind.spec, &record, &folded) == row
                        && folded.conflicts == conflicts
                }
                (folded, row) => folded.is_none() && row.is_none(),
            };
            require(same, &format!("record {record} of {}", kind.spec.name))?;
            count += 1;
        }
        let rows: i64 = self.conn.query_row(&kind.count, [], |row| row.get(0))?;
        require(rows.cast_unsigned() == count, &format!("the number of records of {}", kind.spec.name))?;
        Ok(count)
    }
}

fn require(holds: bool, what: &str) -> Result<(), BookError> {
    if holds { Ok(()) } else { Err(BookError::damaged(what)) }
}

/// A record as text that is the same on every PC: devices by their names, not by a file's short numbers.
fn state_of(reach: &Reach, row: &row::Row) -> String {
    let dot = |dot: &crate::heads::Dot| (reach.device(dot.device), dot.n);
    let mut heads: BTreeMap<u32, Vec<(Id, u64)>> = BTreeMap::new();
    for (cell, dots) in row.heads.mentioned() {
        let mut dots: Vec<_> = dots.iter().map(dot).collect();
        dots.sort();
        heads.insert(cell, dots);
    }
    let (birth, stored) = (dot(&row.heads.birth), &row.stored);
    let fields = serde_json::to_string(&(&stored.fields, &stored.beyond)).expect("maps with text keys");
    format!("{} {} {} {birth:?} {heads:?} {fields}", row.id, stored.gone, row.born.0)
}
