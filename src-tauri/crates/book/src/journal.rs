//! The journal's table: writing a line down, and reading the lines about one record.
//!
//! A row's bytes are never changed. What may change is its state, when its group is complete or a newer program can
//! read it.

use crate::chain::Hash;
use crate::error::BookError;
use crate::fold::{Said, SeenNo};
use crate::intake::Read;
use crate::reach::Reach;
use crate::stub;
use nigiwai_core::id::Id;
use nigiwai_core::line::Line;
use nigiwai_core::record::Stream;
use rusqlite::{Connection, OptionalExtension, named_params};
use std::sync::Arc;

/// What became of a line here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    /// Its effect stands in the tables.
    Applied = 0,
    /// The rest of its group has not come yet.
    Waiting = 1,
    /// A newer program wrote it; kept unread.
    Held = 2,
    /// Unreadable; kept and shown.
    Quarantined = 3,
    /// Erased for good with its whole record: nothing but a stub is left.
    Erased = 4,
}

impl State {
    pub(crate) fn of(number: i64) -> State {
        match number {
            0 => State::Applied,
            1 => State::Waiting,
            2 => State::Held,
            4 => State::Erased,
            _ => State::Quarantined,
        }
    }
}

/// The bytes of a line as they came or go, and what they hash to.
pub(crate) struct Kept<'k> {
    pub stream: Stream,
    pub device: u32,
    pub n: u64,
    pub clear: &'k [u8],
    pub sealed: &'k [u8],
    pub hash: Hash,
    pub chain: Hash,
}

/// A line of the journal as it stands there.
pub(crate) struct Row {
    pub arrival: i64,
    pub stream: Stream,
    pub device: u32,
    pub n: u64,
    pub state: State,
    pub clear: Vec<u8>,
    pub sealed: Vec<u8>,
    pub hash: Hash,
    pub chain: Hash,
}

/// Writes a line down; without `line` it is an unreadable one.
pub(crate) fn insert(conn: &Connection, kept: &Kept<'_>, line: Option<&Line>, state: State) -> Result<(), BookError> {
    let known = Known::of(conn, (kept.stream, kept.device, kept.n), line)?;
    let mut insert = conn.prepare_cached(include_str!("journal/insert.sql"))?;
    insert.execute(named_params! {
        ":stream": kept.stream.letter(), ":device": kept.device, ":n": kept.n.cast_signed(),
        ":state": state as i64, ":last": known.last, ":root": known.root, ":undoes": known.undoes, ":hlc": known.hlc,
        ":person": known.person, ":act": known.act, ":import": known.import, ":kind": known.kind,
        ":record": known.record, ":clear": kept.clear, ":sealed": kept.sealed, ":hash": kept.hash,
        ":chain": kept.chain,
    })?;
    Ok(())
}

/// Notes what is known of a line after it was read again.
pub(crate) fn read_again(conn: &Connection, row: &Row, read: &Read) -> Result<(), BookError> {
    let known = Known::of(conn, (row.stream, row.device, row.n), read.line.as_ref())?;
    let mut update = conn.prepare_cached(include_str!("journal/read_again.sql"))?;
    update.execute(named_params! {
        ":arrival": row.arrival, ":state": read.state as i64, ":last": known.last, ":root": known.root,
        ":undoes": known.undoes, ":hlc": known.hlc, ":person": known.person, ":act": known.act,
        ":import": known.import, ":kind": known.kind, ":record": known.record, ":clear": read.clear,
    })?;
    Ok(())
}

/// The columns that are read from a line, empty where it is unreadable.
struct Known<'l> {
    last: i64,
    root: i64,
    undoes: i64,
    hlc: i64,
    person: &'l str,
    act: &'l str,
    import: &'l str,
    kind: u32,
    record: &'l str,
}

impl<'l> Known<'l> {
    fn of(conn: &Connection, name: (Stream, u32, u64), line: Option<&'l Line>) -> Result<Known<'l>, BookError> {
        let n = name.2.cast_signed();
        let Some(line) = line else {
            return Ok(Known {
                last: n,
                root: n,
                undoes: 0,
                hlc: 0,
                person: "",
                act: "",
                import: "",
                kind: 0,
                record: "",
            });
        };
        Ok(Known {
            last: line.g.map_or(n, |(first, length)| (first + u64::from(length) - 1).cast_signed()),
            root: root(conn, name, line)?.cast_signed(),
            undoes: line.u.as_ref().map_or(0, |(_, n)| n.cast_signed()),
            hlc: line.h.0.cast_signed(),
            person: line.p.as_str(),
            act: &line.a,
            import: line.i.as_ref().map_or("", Id::as_str),
            kind: line.k,
            record: line.r.as_str(),
        })
    }
}

/// The first line of the act: of the whole import, of the group, or the line itself.
fn root(conn: &Connection, (stream, device, n): (Stream, u32, u64), line: &Line) -> Result<u64, BookError> {
    let alone = line.g.map_or(n, |(first, _)| first);
    let Some(import) = &line.i else { return Ok(alone) };
    let mut first = conn.prepare_cached(include_str!("journal/import_root.sql"))?;
    let known = first.query_row(
        named_params! { ":import": import.as_str(), ":stream": stream.letter(), ":device": device },
        |row| row.get::<_, i64>("root"),
    );
    Ok(known.optional()?.map_or(alone, i64::cast_unsigned))
}

/// Changes what became of a line.
pub(crate) fn set_state(conn: &Connection, arrival: i64, state: State) -> Result<(), BookError> {
    let mut update = conn.prepare_cached("UPDATE book_journal SET state = :state WHERE arrival = :arrival")?;
    update.execute(named_params! { ":state": state as i64, ":arrival": arrival })?;
    Ok(())
}

/// Notes what the author had seen from line `n` on.
pub(crate) fn note_seen(
    conn: &Connection,
    (stream, device, n): (Stream, u32, u64),
    seen: &SeenNo,
) -> Result<(), BookError> {
    let mut insert = conn.prepare_cached(include_str!("journal/note_seen.sql"))?;
    insert.execute(named_params! {
        ":stream": stream.letter(), ":device": device, ":n": n.cast_signed(), ":seen": write_seen(seen),
    })?;
    Ok(())
}

/// What the author of line `n` had seen.
pub(crate) fn seen_at(conn: &Connection, (stream, device, n): (Stream, u32, u64)) -> Result<SeenNo, BookError> {
    let mut query = conn.prepare_cached(include_str!("journal/seen_at.sql"))?;
    let text: Option<String> = query
        .query_row(named_params! { ":stream": stream.letter(), ":device": device, ":n": n.cast_signed() }, |row| {
            row.get("seen")
        })
        .optional()?;
    Ok(text.map(|text| read_seen(&text)).unwrap_or_default())
}

/// The applied lines about one record, as they arrived.
pub(crate) fn said_of(conn: &Connection, reach: &Reach, (kind, record): (u32, &Id)) -> Result<Vec<Said>, BookError> {
    let mut query = conn.prepare_cached(include_str!("journal/said_of.sql"))?;
    let mut rows = query.query(named_params! { ":kind": kind, ":record": record.as_str() })?;
    let mut said = Vec::new();
    while let Some(row) = rows.next()? {
        let clear: Vec<u8> = row.get("clear")?;
        let seen: Option<String> = row.get("seen")?;
        let device: u32 = row.get("device")?;
        said.push(Said {
            device,
            author: reach.device(device),
            seen: Arc::new(seen.map(|text| read_seen(&text)).unwrap_or_default()),
            line: read_line(&clear)?,
        });
    }
    Ok(said)
}

/// A line that was readable when it was written down.
pub(crate) fn read_line(clear: &[u8]) -> Result<Line, BookError> {
    serde_json::from_slice(clear).map_err(|cause| BookError::damaged(format!("a line of the journal: {cause}")))
}

fn write_seen(seen: &SeenNo) -> String {
    let parts: Vec<String> = seen.iter().map(|(device, n)| format!("{device}:{n}")).collect();
    parts.join(",")
}

fn read_seen(text: &str) -> SeenNo {
    let parts = text.split(',').filter_map(|part| part.split_once(':'));
    parts.filter_map(|(device, n)| Some((device.parse().ok()?, n.parse().ok()?))).collect()
}

/// The lines of a device that wait for a group which ends no later than `end`, with their places in the table and
/// what they become.
pub(crate) fn waiting(
    conn: &Connection,
    (stream, device): (Stream, u32),
    end: u64,
) -> Result<Vec<(i64, State, Line)>, BookError> {
    let mut query = conn.prepare_cached(include_str!("journal/waiting.sql"))?;
    let mut rows =
        query.query(named_params! { ":stream": stream.letter(), ":device": device, ":end": end.cast_signed() })?;
    let mut waiting = Vec::new();
    while let Some(row) = rows.next()? {
        let ripe = if stub::is_whole(&row.get::<_, Vec<u8>>("sealed")?) { State::Erased } else { State::Applied };
        waiting.push((row.get("arrival")?, ripe, read_line(&row.get::<_, Vec<u8>>("clear")?)?));
    }
    Ok(waiting)
}

/// The next lines after a place in the table, in the order in which they came.
pub(crate) fn page(conn: &Connection, after: i64) -> Result<Vec<Row>, BookError> {
    let mut query = conn.prepare_cached(include_str!("journal/page.sql"))?;
    let mut rows = query.query(named_params! { ":after": after })?;
    let mut page = Vec::new();
    while let Some(row) = rows.next()? {
        let letter: String = row.get("stream")?;
        page.push(Row {
            arrival: row.get("arrival")?,
            stream: Stream::from_letter(&letter).ok_or_else(|| BookError::damaged("a stream without a letter"))?,
            device: row.get("device")?,
            n: row.get::<_, i64>("n")?.cast_unsigned(),
            state: State::of(row.get("state")?),
            clear: row.get("clear")?,
            sealed: row.get("sealed")?,
            hash: row.get("hash")?,
            chain: row.get("chain")?,
        });
    }
    Ok(page)
}
