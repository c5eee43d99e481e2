//! How far the book has each device's lines: loaded when a transaction begins, written back before it ends.
//!
//! Nothing of this is kept between transactions, because `nigiwai-desk` may write to the same file meanwhile.

use crate::chain::{self, Hash, START};
use crate::error::BookError;
use crate::fold::SeenNo;
use nigiwai_core::id::Id;
use nigiwai_core::line::{Hlc, Seen};
use nigiwai_core::record::Stream;
use rusqlite::{Connection, named_params};
use std::collections::BTreeMap;

/// One device's lines in one stream.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Mark {
    /// The last line kept.
    pub stored: u64,
    /// The last line whose effect a line of ours may claim to have seen.
    pub applied: u64,
    /// The furthest that a line of another device has seen.
    pub claimed: u64,
    pub chain: Hash,
    changed: bool,
}

/// Every device's lines, and the sums over the streams.
pub(crate) struct Reach {
    ids: BTreeMap<u32, Id>,
    numbers: BTreeMap<Id, u32>,
    marks: BTreeMap<(Stream, u32), Mark>,
    sums: BTreeMap<Stream, Hash>,
}

impl Reach {
    /// Reads how far the book is.
    pub(crate) fn load(conn: &Connection) -> Result<Reach, BookError> {
        let mut reach =
            Reach { ids: BTreeMap::new(), numbers: BTreeMap::new(), marks: BTreeMap::new(), sums: BTreeMap::new() };
        let mut devices = conn.prepare_cached("SELECT no, id FROM book_device")?;
        let mut rows = devices.query([])?;
        while let Some(row) = rows.next()? {
            reach.name(row.get("no")?, Id(row.get("id")?));
        }
        let mut marks =
            conn.prepare_cached("SELECT stream, device, stored, applied, claimed, chain FROM book_reach")?;
        let mut rows = marks.query([])?;
        while let Some(row) = rows.next()? {
            let mark = Mark {
                stored: unsigned(row.get("stored")?),
                applied: unsigned(row.get("applied")?),
                claimed: unsigned(row.get("claimed")?),
                chain: row.get("chain")?,
                changed: false,
            };
            reach.marks.insert((read_stream(&row.get::<_, String>("stream")?)?, row.get("device")?), mark);
        }
        let mut sums = conn.prepare_cached("SELECT stream, sum FROM book_digest")?;
        let mut rows = sums.query([])?;
        while let Some(row) = rows.next()? {
            reach.sums.insert(read_stream(&row.get::<_, String>("stream")?)?, row.get("sum")?);
        }
        Ok(reach)
    }

    fn name(&mut self, number: u32, id: Id) {
        self.numbers.insert(id.clone(), number);
        self.ids.insert(number, id);
    }

    /// The short number of a device, made if it is new here.
    pub(crate) fn number(&mut self, conn: &Connection, id: &Id) -> Result<u32, BookError> {
        if let Some(number) = self.numbers.get(id) {
            return Ok(*number);
        }
        let number = self.ids.last_key_value().map_or(1, |(last, _)| last + 1);
        let mut insert = conn.prepare_cached("INSERT INTO book_device (no, id) VALUES (:no, :id)")?;
        insert.execute(named_params! { ":no": number, ":id": id.as_str() })?;
        self.name(number, id.clone());
        Ok(number)
    }

    /// What an author had seen, in short numbers; what a device says of itself means nothing.
    pub(crate) fn numbered(&mut self, conn: &Connection, author: u32, seen: &Seen) -> Result<SeenNo, BookError> {
        let mut numbered = SeenNo::new();
        for (device, n) in seen {
            let device = self.number(conn, device)?;
            if device != author && *n > 0 {
                numbered.insert(device, *n);
            }
        }
        Ok(numbered)
    }

    /// The device of a short number.
    pub(crate) fn device(&self, number: u32) -> Id {
        self.ids.get(&number).cloned().unwrap_or_default()
    }

    /// The mark of a device, all zero where it has no lines.
    pub(crate) fn mark(&self, stream: Stream, device: u32) -> Mark {
        self.marks.get(&(stream, device)).cloned().unwrap_or_default()
    }

    /// The mark of a device, to be changed.
    pub(crate) fn mark_mut(&mut self, stream: Stream, device: u32) -> &mut Mark {
        let mark = self.marks.entry((stream, device)).or_default();
        mark.changed = true;
        mark
    }

    /// Notes that a line was kept: prefix, chain and sum.
    pub(crate) fn keep(&mut self, (stream, device, n): (Stream, u32, u64), hash: &Hash) {
        let author = self.device(device);
        let mark = self.mark_mut(stream, device);
        mark.stored = n;
        mark.chain = chain::chain_on(&mark.chain, hash);
        let sum = self.sum(stream);
        self.sums.insert(stream, chain::add(&sum, &chain::line_digest(stream, &author, n, hash)));
    }

    /// Notes that the line's effect is known here; a line held before it stops the count.
    pub(crate) fn pass(&mut self, stream: Stream, device: u32, n: u64) {
        let mark = self.mark_mut(stream, device);
        if mark.applied + 1 == n {
            mark.applied = n;
        }
    }

    /// Notes how far a line's author had seen the others.
    pub(crate) fn claim(&mut self, stream: Stream, seen: &SeenNo) {
        for (device, n) in seen {
            if self.mark(stream, *device).claimed < *n {
                self.mark_mut(stream, *device).claimed = *n;
            }
        }
    }

    /// Forgets what was applied and claimed, before everything is folded again.
    pub(crate) fn forget_applied(&mut self) {
        for mark in self.marks.values_mut() {
            (mark.applied, mark.claimed, mark.changed) = (0, 0, true);
        }
    }

    /// The sum over a stream's lines.
    pub(crate) fn sum(&self, stream: Stream) -> Hash {
        self.sums.get(&stream).copied().unwrap_or(START)
    }

    /// What a line written now by `own` may say that it has seen.
    pub(crate) fn seen_from(&self, stream: Stream, own: u32) -> SeenNo {
        let others =
            self.marks.iter().filter(|((of, device), mark)| *of == stream && *device != own && mark.applied > 0);
        others.map(|((_, device), mark)| (*device, mark.applied)).collect()
    }

    /// Every mark, for the proof.
    pub(crate) fn marks(&self) -> impl Iterator<Item = (Stream, u32, &Mark)> {
        self.marks.iter().map(|((stream, device), mark)| (*stream, *device, mark))
    }

    /// Writes back what changed.
    pub(crate) fn save(&mut self, conn: &Connection) -> Result<(), BookError> {
        let mut write = conn.prepare_cached(include_str!("reach/save.sql"))?;
        for ((stream, device), mark) in self.marks.iter_mut().filter(|(_, mark)| mark.changed) {
            write.execute(named_params! {
                ":stream": stream.letter(), ":device": device, ":stored": mark.stored.cast_signed(),
                ":applied": mark.applied.cast_signed(),
                ":claimed": mark.claimed.cast_signed(), ":chain": mark.chain,
            })?;
            mark.changed = false;
        }
        let mut write =
            conn.prepare_cached("INSERT OR REPLACE INTO book_digest (stream, sum) VALUES (:stream, :sum)")?;
        for (stream, sum) in &self.sums {
            write.execute(named_params! { ":stream": stream.letter(), ":sum": sum })?;
        }
        Ok(())
    }
}

fn unsigned(number: i64) -> u64 {
    number.cast_unsigned()
}

fn read_stream(letter: &str) -> Result<Stream, BookError> {
    Stream::from_letter(letter).ok_or_else(|| BookError::damaged("a stream without a letter"))
}

/// The book's clock: at least every line that was written or taken in.
pub(crate) fn clock(conn: &Connection) -> Result<Hlc, BookError> {
    let text: Option<String> = crate::open::meta(conn, "clock")?;
    Ok(Hlc(text.and_then(|text| text.parse().ok()).unwrap_or_default()))
}

/// Sets the book's clock.
pub(crate) fn set_clock(conn: &Connection, clock: Hlc) -> Result<(), BookError> {
    crate::open::set_meta(conn, "clock", &clock.0.to_string())
}
