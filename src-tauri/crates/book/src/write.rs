//! The one write path: an immediate transaction, a page, then the lines, all of it or nothing.
//!
//! A write longer than a group becomes several groups of one import, still one transaction and one undo step.

use crate::apply::Applier;
use crate::book::Book;
use crate::chain;
use crate::error::BookError;
use crate::fold::{Said, SeenNo};
use crate::intake::GROUP_LIMIT;
use crate::journal::{self, Kept, State};
use crate::page::Page;
use crate::reach::{self, Reach};
use crate::seal::Place;
use nigiwai_core::act::Act;
use nigiwai_core::book_key::is_about_keys;
use nigiwai_core::erasure::Erasure;
use nigiwai_core::id::Id;
use nigiwai_core::line::{Line, Seen};
use nigiwai_core::record::{Record, Stream};
use rusqlite::{Transaction, TransactionBehavior};
use std::collections::{BTreeMap, BTreeSet};

/// What a write left behind.
#[derive(Debug, Clone, PartialEq)]
pub struct Written<T> {
    /// What the writer answered.
    pub value: T,
    /// The names of the kinds that changed.
    pub touched: BTreeSet<&'static str>,
    /// The first line that was written, by device and n; nothing when nothing changed.
    pub group: Option<(Id, u64)>,
    /// How many lines were written.
    pub lines: usize,
}

impl Book {
    /// Lets `f` fill a page, then writes it down: records and their lines, all of them or none.
    ///
    /// An error of `f` leaves the book as it was.
    pub fn write<T, E: From<BookError>>(
        &mut self,
        act: Act,
        f: impl FnOnce(&mut Page<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        self.write_undoing(act, None, f)
    }

    /// A write whose lines take back the act that began with this line.
    pub(crate) fn write_undoing<T, E: From<BookError>>(
        &mut self,
        act: Act,
        undoes: Option<(Id, u64)>,
        f: impl FnOnce(&mut Page<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let transaction = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate);
        let transaction = transaction.map_err(BookError::from)?;
        let mut written = self.fill_page(act, undoes, f)?;
        let erased = written.touched.contains(Erasure::KIND.name) && self.carry_out_erasures(&mut written.touched)?;
        transaction.commit().map_err(BookError::from)?;
        if erased {
            self.sweep_file();
        }
        Ok(written)
    }

    /// Fills and writes down a page within a transaction that the caller ends.
    pub(crate) fn fill_page<T, E: From<BookError>>(
        &self,
        act: Act,
        undoes: Option<(Id, u64)>,
        f: impl FnOnce(&mut Page<'_>) -> Result<T, E>,
    ) -> Result<Written<T>, E> {
        let mut page = self.page(act, undoes)?;
        let value = f(&mut page)?;
        let group =
            page.said.iter().min_by_key(|said| self.stream_of(said)).map(|said| (said.author.clone(), said.line.n));
        let (lines, touched) = self.write_down(page)?;
        Ok(Written { value, touched, group, lines })
    }

    fn page(&self, act: Act, undoes: Option<(Id, u64)>) -> Result<Page<'_>, BookError> {
        let mut reach = Reach::load(&self.conn)?;
        let number = reach.number(&self.conn, &self.device.id)?;
        let clock = reach::clock(&self.conn)?.tick(act.now.0.max(0).cast_unsigned());
        Ok(Page {
            applier: Applier::new(&self.conn, &self.catalog, &self.gate),
            reach,
            own: (number, self.device.id.clone()),
            clock,
            undoes,
            said: Vec::new(),
            latest: BTreeMap::new(),
            seen: BTreeMap::new(),
            made: 0,
            act,
        })
    }

    fn stream_of(&self, said: &Said) -> Stream {
        self.catalog.kind(said.line.k).map_or(Stream::P, |kind| kind.spec.stream)
    }

    fn write_down(&self, mut page: Page<'_>) -> Result<(usize, BTreeSet<&'static str>), BookError> {
        if page.said.is_empty() {
            return Ok((0, BTreeSet::new()));
        }
        let mut streams: BTreeMap<Stream, Vec<Said>> = BTreeMap::new();
        for said in std::mem::take(&mut page.said) {
            streams.entry(self.stream_of(&said)).or_default().push(said);
        }
        let longest = streams.values().map(Vec::len).max().unwrap_or_default();
        let import = match &page.act.import {
            None if longest > GROUP_LIMIT as usize => Some(page.new_id()),
            import => import.clone(),
        };
        let mut lines = 0;
        for (stream, said) in streams {
            lines += said.len();
            let seen = said[0].seen.clone();
            let first = (stream, page.own.0, said[0].line.n);
            let vv = self.note_own_seen(&page.reach, first, &seen)?;
            page.reach.claim(stream, &seen);
            let written = grouped(said.into_iter().map(|said| said.line).collect(), import.as_ref(), vv);
            page.reach.mark_mut(stream, page.own.0).stored = first.2 - 1;
            for line in &written {
                self.write_line(&mut page.reach, first, line)?;
            }
        }
        page.reach.save(&self.conn)?;
        reach::set_clock(&self.conn, page.clock)?;
        Ok((lines, page.applier.touched))
    }

    /// Notes what this device has seen, where that grew since its line before; that first line says so.
    fn note_own_seen(
        &self,
        reach: &Reach,
        (stream, own, n): (Stream, u32, u64),
        seen: &SeenNo,
    ) -> Result<Option<Seen>, BookError> {
        if journal::seen_at(&self.conn, (stream, own, n))? == *seen {
            return Ok(None);
        }
        journal::note_seen(&self.conn, (stream, own, n), seen)?;
        Ok(Some(seen.iter().map(|(device, n)| (reach.device(*device), *n)).collect()))
    }

    fn write_line(
        &self,
        reach: &mut Reach,
        (stream, own, _): (Stream, u32, u64),
        line: &Line,
    ) -> Result<(), BookError> {
        let clear = chain::sealed_clear(line);
        let place = Place { stream, book: &self.book_id, device: &self.device.id, n: line.n };
        let sealed = match stream {
            Stream::P if is_about_keys(line.k) => self.seal.seal_for_all(&place, &clear),
            Stream::P => self.seal.seal(&place, &clear),
            Stream::S | Stream::R => Vec::new(),
        };
        let hash = chain::line_hash(if stream == Stream::P { &sealed } else { &clear });
        reach.keep((stream, own, line.n), &hash);
        reach.pass(stream, own, line.n);
        let chain = reach.mark(stream, own).chain;
        let kept = Kept { stream, device: own, n: line.n, clear: &clear, sealed: &sealed, hash, chain };
        journal::insert(&self.conn, &kept, Some(line), State::Applied)
    }
}

/// Ties the lines of one write in one stream together.
fn grouped(mut lines: Vec<Line>, import: Option<&Id>, vv: Option<Seen>) -> Vec<Line> {
    for group in lines.chunks_mut(GROUP_LIMIT as usize) {
        let first = group[0].n;
        let length = u32::try_from(group.len()).unwrap_or(GROUP_LIMIT);
        for line in group.iter_mut() {
            line.g = (length > 1).then_some((first, length));
            line.i = import.cloned();
        }
    }
    lines[0].vv = vv;
    lines
}
