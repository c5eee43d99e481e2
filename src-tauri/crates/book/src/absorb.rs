//! Taking in lines that others wrote: one transaction for the lines, their effect, and the cursor that covers them.
//!
//! Safe to repeat. A line that cannot be read delays no other; only a fork or a gap stops the whole batch, because
//! then something is wrong with a device, not with a line.

use crate::apply::Applier;
use crate::book::Book;
use crate::chain;
use crate::erase;
use crate::error::BookError;
use crate::fold::{Said, SeenNo};
use crate::intake::{self, Read};
use crate::journal::{self, Kept, State};
use crate::outgoing::SealedLine;
use crate::reach::{self, Reach};
use crate::seal::Place;
use crate::stub;
use nigiwai_core::id::Id;
use nigiwai_core::line::{Hlc, Line, Seen};
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;
use rusqlite::{OptionalExtension, Transaction, TransactionBehavior, named_params};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A line from a clock further ahead than this does not move our clock; nothing else depends on it.
const FURTHEST_AHEAD_MS: i64 = 24 * 60 * 60 * 1000;

/// How far a carrier's own numbering is covered by the lines handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// The carrier: a ward's server.
    pub peer: String,
    /// Its last number that is covered.
    pub seq: u64,
}

/// What became of the lines handed in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Absorbed {
    /// Lines whose effect is in the book now, lines that had waited for them included.
    pub applied: usize,
    /// Lines that were here already.
    pub already: usize,
    /// Lines of a newer program, kept unread.
    pub held: usize,
    /// Lines that cannot be read, kept and shown.
    pub quarantined: usize,
    /// Lines whose group is not complete yet.
    pub waiting: usize,
    /// The names of the kinds that changed.
    pub touched: BTreeSet<&'static str>,
    /// Conflicts that were not there before.
    pub conflicts: usize,
}

impl Book {
    /// Takes in lines of one stream, in any order, and moves the carrier's cursor with them: all of it or nothing.
    ///
    /// Lines that are here already are compared and counted. Errors: [`BookError::Fork`] where a line is here with
    /// other content, [`BookError::Gap`] where lines before it are missing; nothing is stored then.
    #[expect(
        clippy::too_many_arguments,
        reason = "the cursor must not be moved apart from the lines, nor the time guessed"
    )]
    pub fn absorb(
        &mut self,
        stream: Stream,
        lines: &[SealedLine],
        cursor: Option<Cursor>,
        now: Moment,
    ) -> Result<Absorbed, BookError> {
        let transaction = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        let mut taking = Taking::begin(self, stream, lines)?;
        taking.furthest = now.add_ms(FURTHEST_AHEAD_MS);
        for line in in_order(lines) {
            taking.take(line)?;
        }
        let mut absorbed = taking.end()?;
        let erased = self.carry_out_erasures(&mut absorbed.touched)?;
        if let Some(cursor) = cursor {
            set_cursor(self, stream, &cursor)?;
        }
        transaction.commit()?;
        if erased {
            self.sweep_file();
        }
        Ok(absorbed)
    }
}

fn set_cursor(book: &Book, stream: Stream, cursor: &Cursor) -> Result<(), BookError> {
    let mut set = book.conn.prepare_cached(include_str!("absorb/set_cursor.sql"))?;
    let seq = cursor.seq.cast_signed();
    set.execute(named_params! { ":peer": cursor.peer, ":stream": stream.letter(), ":seq": seq })?;
    Ok(())
}

/// The lines as they came where each device's numbers rise, which keeps causes before effects; else sorted.
fn in_order(lines: &[SealedLine]) -> Vec<&SealedLine> {
    let mut last: BTreeMap<&Id, u64> = BTreeMap::new();
    let rising = lines.iter().all(|line| last.insert(&line.device, line.n).is_none_or(|before| before <= line.n));
    let mut ordered: Vec<&SealedLine> = lines.iter().collect();
    if !rising {
        ordered.sort_by_key(|line| (&line.device, line.n));
    }
    ordered
}

/// A batch being taken in.
struct Taking<'t> {
    book: &'t Book,
    stream: Stream,
    applier: Applier<'t>,
    reach: Reach,
    /// The last n that the batch brings of each device.
    ends: BTreeMap<Id, u64>,
    seen: BTreeMap<u32, Arc<SeenNo>>,
    ripened: BTreeSet<u32>,
    clock: Hlc,
    furthest: Moment,
    done: Absorbed,
}

impl<'t> Taking<'t> {
    fn begin(book: &'t Book, stream: Stream, lines: &[SealedLine]) -> Result<Taking<'t>, BookError> {
        let mut ends = BTreeMap::new();
        for line in lines {
            let end = ends.entry(line.device.clone()).or_insert(line.n);
            *end = line.n.max(*end);
        }
        Ok(Taking {
            book,
            stream,
            applier: Applier::new(&book.conn, &book.catalog, &book.gate),
            reach: Reach::load(&book.conn)?,
            ends,
            seen: BTreeMap::new(),
            ripened: BTreeSet::new(),
            clock: reach::clock(&book.conn)?,
            furthest: Moment(0),
            done: Absorbed::default(),
        })
    }

    fn end(mut self) -> Result<Absorbed, BookError> {
        self.reach.save(&self.book.conn)?;
        reach::set_clock(&self.book.conn, self.clock)?;
        self.done.touched = self.applier.touched;
        self.done.conflicts = self.applier.conflicts;
        Ok(self.done)
    }

    fn take(&mut self, line: &SealedLine) -> Result<(), BookError> {
        if !intake::sane_id(&line.device) || !intake::fits(line.n) {
            return Err(BookError::damaged("a line without a usable device and number"));
        }
        let device = self.reach.number(&self.book.conn, &line.device)?;
        let expected = self.reach.mark(self.stream, device).stored + 1;
        if line.n >= 1 && line.n < expected {
            return self.compare(device, line);
        }
        if line.n != expected {
            return Err(BookError::Gap { device: line.device.clone(), expected, found: line.n });
        }
        if self.ripened.insert(device) {
            self.ripen(device, &line.device)?;
        }
        self.keep(device, line)
    }

    fn compare(&mut self, device: u32, line: &SealedLine) -> Result<(), BookError> {
        let mut query = self.book.conn.prepare_cached(include_str!("absorb/hash_of.sql"))?;
        let here: Option<chain::Hash> = query
            .query_row(
                named_params! { ":stream": self.stream.letter(), ":device": device, ":n": line.n.cast_signed() },
                |row| row.get("hash"),
            )
            .optional()?;
        if here != Some(chain::line_hash(&line.bytes)) {
            return Err(BookError::Fork { device: line.device.clone(), n: line.n });
        }
        self.done.already += 1;
        Ok(())
    }

    fn keep(&mut self, device: u32, line: &SealedLine) -> Result<(), BookError> {
        let place = Place { stream: self.stream, book: &self.book.book_id, device: &line.device, n: line.n };
        let mut read = intake::read(&self.book.seal, &self.book.catalog, &place, &line.bytes);
        if stub::is_stub(&line.bytes) && (self.stream != Stream::P || read.state == State::Quarantined) {
            return Err(BookError::Forged { device: line.device.clone(), n: line.n });
        }
        let end = self.ends.get(&line.device).copied().unwrap_or(line.n);
        if read.line.as_ref().is_some_and(|line| last_of_group(line) > end) {
            read.state = State::Waiting;
        }
        let hash = chain::line_hash(&line.bytes);
        self.reach.keep((self.stream, device, line.n), &hash);
        self.note_seen(device, line.n, read.seen.as_ref())?;
        let chain = self.reach.mark(self.stream, device).chain;
        let sealed: &[u8] = if self.stream == Stream::P { &line.bytes } else { &[] };
        let kept = Kept { stream: self.stream, device, n: line.n, clear: &read.clear, sealed, hash, chain };
        journal::insert(&self.book.conn, &kept, read.line.as_ref(), read.state)?;
        if stub::is_stub(&line.bytes) {
            erase::note(&self.book.conn, device, line.n)?;
        }
        self.conclude(device, line, read)
    }

    /// What follows from a line once it is written down.
    fn conclude(&mut self, device: u32, line: &SealedLine, read: Read) -> Result<(), BookError> {
        match (read.state, read.line) {
            (State::Applied, Some(said)) => self.apply(device, &line.device, said)?,
            (State::Waiting, _) => self.done.waiting += 1,
            (State::Held, _) => self.done.held += 1,
            (State::Erased, _) => {}
            _ => self.done.quarantined += 1,
        }
        if read.passable && read.state != State::Waiting {
            self.reach.pass(self.stream, device, line.n);
        }
        Ok(())
    }

    fn apply(&mut self, device: u32, author: &Id, line: Line) -> Result<(), BookError> {
        if line.h.milliseconds() <= self.furthest.0.max(0).cast_unsigned() {
            self.clock = self.clock.max(line.h);
        }
        let seen = self.seen_by(device, line.n)?;
        let said = Said { device, author: author.clone(), seen, line };
        self.applier.apply(&self.reach, &said)?;
        self.done.applied += 1;
        Ok(())
    }

    /// What a device had seen at its line n; asked in rising order of n.
    fn seen_by(&mut self, device: u32, n: u64) -> Result<Arc<SeenNo>, BookError> {
        if let Some(seen) = self.seen.get(&device) {
            return Ok(seen.clone());
        }
        let seen = Arc::new(journal::seen_at(&self.book.conn, (self.stream, device, n))?);
        self.seen.insert(device, seen.clone());
        Ok(seen)
    }

    fn note_seen(&mut self, device: u32, n: u64, seen: Option<&Seen>) -> Result<(), BookError> {
        let Some(seen) = seen else { return Ok(()) };
        let seen = self.reach.numbered(&self.book.conn, device, seen)?;
        self.reach.claim(self.stream, &seen);
        journal::note_seen(&self.book.conn, (self.stream, device, n), &seen)?;
        self.seen.insert(device, Arc::new(seen));
        Ok(())
    }

    /// Applies lines that had waited for the rest of their group, now that it comes.
    fn ripen(&mut self, device: u32, author: &Id) -> Result<(), BookError> {
        let end = self.ends.get(author).copied().unwrap_or_default();
        for (arrival, ripe, line) in journal::waiting(&self.book.conn, (self.stream, device), end)? {
            journal::set_state(&self.book.conn, arrival, ripe)?;
            let n = line.n;
            self.seen.insert(device, Arc::new(journal::seen_at(&self.book.conn, (self.stream, device, n))?));
            if ripe == State::Applied {
                self.apply(device, author, line)?;
            }
            self.reach.pass(self.stream, device, n);
        }
        Ok(())
    }
}

/// The n of the last line of a line's group.
pub(crate) fn last_of_group(line: &Line) -> u64 {
    line.g.map_or(line.n, |(first, length)| first + u64::from(length) - 1)
}
