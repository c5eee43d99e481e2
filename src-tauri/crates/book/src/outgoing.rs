//! What the book hands to those who carry lines: how far it is, the lines themselves, and what was acknowledged.
//!
//! Lines leave as the bytes they were sealed as, never formatted again. A group is never cut.

use crate::book::Book;
use crate::chain::{Hash, START};
use crate::error::BookError;
use nigiwai_core::id::Id;
use nigiwai_core::line::Seen;
use nigiwai_core::record::Stream;
use rusqlite::{OptionalExtension, named_params};

/// A line as it travels: sealed in stream P, clear JSON in S and R.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedLine {
    /// The device that wrote it.
    pub device: Id,
    /// Its number in the stream.
    pub n: u64,
    /// The bytes that are hashed and carried.
    pub bytes: Vec<u8>,
}

/// Lines that are kept without standing in the tables; a screen shows these counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NotApplied {
    /// Waiting for the rest of their group.
    pub waiting: u64,
    /// Written by a newer program.
    pub held: u64,
    /// Sealed with a key that has not come yet.
    pub locked: u64,
    /// Unreadable.
    pub quarantined: u64,
}

impl Book {
    /// The last line that is kept of each device.
    pub fn heads(&self, stream: Stream) -> Result<Seen, BookError> {
        let mut query = self.conn.prepare_cached(include_str!("outgoing/heads.sql"))?;
        let heads = query.query_map(named_params! { ":stream": stream.letter() }, |row| {
            Ok((Id(row.get("id")?), row.get::<_, i64>("stored")?.cast_unsigned()))
        })?;
        Ok(heads.collect::<Result<_, _>>()?)
    }

    /// The chain after line `n` of a device; at 0 the start. Errors with a gap where the line is not here.
    pub fn chain_at(&self, stream: Stream, device: &Id, n: u64) -> Result<Hash, BookError> {
        if n == 0 {
            return Ok(START);
        }
        let mut query = self.conn.prepare_cached(include_str!("outgoing/chain_at.sql"))?;
        let values = named_params! { ":stream": stream.letter(), ":device": device.as_str(), ":n": n.cast_signed() };
        let found = query.query_row(values, |row| row.get("chain")).optional()?;
        found.ok_or_else(|| BookError::Gap { device: device.clone(), expected: n, found: 0 })
    }

    /// The sum over all lines of a stream, in whatever order they came.
    pub fn digest(&self, stream: Stream) -> Result<Hash, BookError> {
        let mut query = self.conn.prepare_cached("SELECT sum FROM book_digest WHERE stream = :stream")?;
        let sum = query.query_row(named_params! { ":stream": stream.letter() }, |row| row.get("sum")).optional()?;
        Ok(sum.unwrap_or(START))
    }

    /// A device's lines after `after`, at most `limit` of them, or one whole group if that is longer.
    #[expect(clippy::too_many_arguments, reason = "stream, device and n are the name of a line")]
    pub fn lines_after(
        &self,
        stream: Stream,
        device: &Id,
        after: u64,
        limit: usize,
    ) -> Result<Vec<SealedLine>, BookError> {
        let mut query = self.conn.prepare_cached(include_str!("outgoing/lines_after.sql"))?;
        let values =
            named_params! { ":stream": stream.letter(), ":device": device.as_str(), ":after": after.cast_signed() };
        let mut rows = query.query(values)?;
        let (mut lines, mut whole) = (Vec::new(), true);
        while let Some(row) = rows.next()? {
            if whole && lines.len() >= limit {
                break;
            }
            let n = row.get::<_, i64>("n")?;
            whole = row.get::<_, i64>("last")? <= n;
            lines.push(SealedLine { device: device.clone(), n: n.cast_unsigned(), bytes: row.get("bytes")? });
        }
        Ok(lines)
    }

    /// How far a carrier's numbering was taken in.
    pub fn cursor(&self, peer: &str, stream: Stream) -> Result<u64, BookError> {
        let mut query =
            self.conn.prepare_cached("SELECT seq FROM book_cursor WHERE peer = :peer AND stream = :stream")?;
        let values = named_params! { ":peer": peer, ":stream": stream.letter() };
        let seq: Option<i64> = query.query_row(values, |row| row.get("seq")).optional()?;
        Ok(seq.unwrap_or_default().cast_unsigned())
    }

    /// What a carrier has of this device's own lines.
    pub fn acked(&self, peer: &str, stream: Stream) -> Result<u64, BookError> {
        let mut query = self.conn.prepare_cached("SELECT n FROM book_acked WHERE peer = :peer AND stream = :stream")?;
        let values = named_params! { ":peer": peer, ":stream": stream.letter() };
        let n: Option<i64> = query.query_row(values, |row| row.get("n")).optional()?;
        Ok(n.unwrap_or_default().cast_unsigned())
    }

    /// Notes what a carrier has of this device's own lines.
    pub fn set_acked(&mut self, peer: &str, stream: Stream, n: u64) -> Result<(), BookError> {
        let sql = "INSERT OR REPLACE INTO book_acked (peer, stream, n) VALUES (:peer, :stream, :n)";
        let values = named_params! { ":peer": peer, ":stream": stream.letter(), ":n": n.cast_signed() };
        self.conn.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    /// How many lines are kept without standing in the tables.
    pub fn not_applied(&self) -> Result<NotApplied, BookError> {
        let mut query = self.conn.prepare_cached(include_str!("outgoing/not_applied.sql"))?;
        Ok(query.query_row([], |row| {
            Ok(NotApplied {
                waiting: row.get::<_, i64>("waiting")?.cast_unsigned(),
                held: row.get::<_, i64>("held")?.cast_unsigned(),
                locked: row.get::<_, i64>("locked")?.cast_unsigned(),
                quarantined: row.get::<_, i64>("quarantined")?.cast_unsigned(),
            })
        })?)
    }
}
