//! Folding everything again: the tables made anew from the journal alone.
//!
//! Used after an upgrade, where lines that were held may be readable now, and wherever the tables are in doubt.

use crate::absorb::last_of_group;
use crate::apply::Applier;
use crate::book::Book;
use crate::error::BookError;
use crate::fold::{Said, SeenNo};
use crate::intake::{self, Read};
use crate::journal::{self, Row, State};
use crate::reach::Reach;
use crate::seal::Place;
use crate::stub;
use nigiwai_core::record::Stream;
use rusqlite::{Transaction, TransactionBehavior};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

impl Book {
    /// Makes the tables anew from the journal; lines that could not be read before are tried again.
    pub fn rebuild(&mut self) -> Result<(), BookError> {
        let transaction = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        self.fold_again()?;
        transaction.commit()?;
        Ok(())
    }

    /// Folds everything again within a transaction that the caller ends.
    pub(crate) fn fold_again(&self) -> Result<(), BookError> {
        let mut reach = Reach::load(&self.conn)?;
        reach.forget_applied();
        self.empty_tables()?;
        let mut again = Again {
            book: self,
            applier: Applier::new(&self.conn, &self.catalog, &self.gate),
            reach,
            seen: BTreeMap::new(),
        };
        let mut after = 0;
        loop {
            let rows = journal::page(&self.conn, after)?;
            let Some(last) = rows.last() else { break };
            after = last.arrival;
            for row in rows {
                again.take(row)?;
            }
        }
        again.reach.save(&self.conn)?;
        self.carry_out_erasures(&mut BTreeSet::new())?;
        Ok(())
    }

    fn empty_tables(&self) -> Result<(), BookError> {
        let _open = self.gate.open();
        for kind in self.catalog.kinds() {
            self.conn.execute_batch(&kind.clear())?;
        }
        self.conn.execute_batch("DELETE FROM book_conflict; DELETE FROM book_found")?;
        Ok(())
    }
}

/// A journal being folded from its beginning.
struct Again<'b> {
    book: &'b Book,
    applier: Applier<'b>,
    reach: Reach,
    seen: BTreeMap<(Stream, u32), Arc<SeenNo>>,
}

impl Again<'_> {
    fn take(&mut self, row: Row) -> Result<(), BookError> {
        let author = self.reach.device(row.device);
        let place = Place { stream: row.stream, book: &self.book.book_id, device: &author, n: row.n };
        let mut read = if row.clear.is_empty() || row.stream != Stream::P || stub::is_stub(&row.sealed) {
            let bytes = if row.stream == Stream::P { &row.sealed } else { &row.clear };
            intake::read(&self.book.seal, &self.book.catalog, &place, bytes)
        } else {
            intake::read_clear(&self.book.catalog, &place, row.clear.clone())
        };
        let stored = self.reach.mark(row.stream, row.device).stored;
        if read.line.as_ref().is_some_and(|line| last_of_group(line) > stored) {
            read.state = State::Waiting;
        }
        self.note_seen(&row, &read)?;
        if row.state != read.state {
            journal::read_again(&self.book.conn, &row, &read)?;
        }
        if read.passable && read.state != State::Waiting {
            self.reach.pass(row.stream, row.device, row.n);
        }
        match (read.state, read.line) {
            (State::Applied, Some(line)) => {
                let seen = self.seen.get(&(row.stream, row.device)).cloned().unwrap_or_default();
                self.applier.apply(&self.reach, &Said { device: row.device, author, seen, line })
            }
            _ => Ok(()),
        }
    }

    fn note_seen(&mut self, row: &Row, read: &Read) -> Result<(), BookError> {
        let Some(seen) = &read.seen else { return Ok(()) };
        let seen = self.reach.numbered(&self.book.conn, row.device, seen)?;
        self.reach.claim(row.stream, &seen);
        journal::note_seen(&self.book.conn, (row.stream, row.device, row.n), &seen)?;
        self.seen.insert((row.stream, row.device), Arc::new(seen));
        Ok(())
    }
}
