//! Undo: taking back the last act of this PC that was not taken back yet, an import in one step.
//!
//! Only what still stands as the act left it is written back. What somebody changed since is kept and listed with
//! both values. Values are compared, not lines: a change that was itself taken back is no change.

use crate::birth::BEGIN;
use crate::book::Book;
use crate::error::BookError;
use crate::fold::{Folded, Said, fold};
use crate::heads::LIFE;
use crate::journal;
use crate::page::Page;
use crate::row;
use crate::trash::shown;
use crate::write::Written;
use nigiwai_core::act::Act;
use nigiwai_core::book_key::{KeyBox, LaterKey, PcKey};
use nigiwai_core::erasure::Erasure;
use nigiwai_core::id::Id;
use nigiwai_core::line::{Deed, Hlc, Line};
use nigiwai_core::moment::Moment;
use nigiwai_core::record::{Fields, KindSpec, Record};
use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The act that would be undone.
#[derive(Debug, Clone, PartialEq)]
pub struct UndoLine {
    /// The name of the act.
    pub act: String,
    /// How many records it changed.
    pub count: usize,
    /// When it was done.
    pub at: Moment,
    /// Its first line, by device and n.
    pub group: (Id, u64),
}

/// A cell that was kept because somebody changed it since.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    /// What kind of record it is.
    pub kind: &'static KindSpec,
    /// The record.
    pub record: Id,
    /// The cell; 0 where the whole record was kept.
    pub cell: u32,
    /// What the undo would have written.
    pub ours: Fields,
    /// What stands there.
    pub now: Fields,
}

/// What an undo did.
#[derive(Debug, Clone, PartialEq)]
pub struct Undone {
    /// The name of the act that was taken back.
    pub act_name: String,
    /// How many records were written back.
    pub records: usize,
    /// What was kept.
    pub kept: Vec<Clash>,
}

impl Book {
    /// The act that [`Book::undo`] would take back: of this PC, not taken back yet, and itself no undo.
    pub fn undoable(&self) -> Result<Option<UndoLine>, BookError> {
        undoable(&self.conn, &self.device.id)
    }

    /// Takes back the last act of this PC. Errors where there is none.
    pub fn undo(&mut self, act: Act) -> Result<Written<Undone>, BookError> {
        let target = self.undoable()?.ok_or(BookError::NothingToUndo)?;
        let group = target.group.clone();
        self.write_undoing(act, Some(group), |page| {
            let still = undoable(page.applier.conn, &page.own.1)?;
            if still.as_ref() != Some(&target) {
                return Err(BookError::NothingToUndo);
            }
            let lines = lines_of(page.applier.conn, &target.group)?;
            take_back(page, target, &lines)
        })
    }
}

fn undoable(conn: &Connection, device: &Id) -> Result<Option<UndoLine>, BookError> {
    let mut query = conn.prepare_cached(include_str!("undo/undoable.sql"))?;
    let values = named_params! { ":device": device.as_str(), ":begin": BEGIN, ":erasure": Erasure::KIND.number,
    ":key": LaterKey::KIND.number, ":box": KeyBox::KIND.number, ":pc": PcKey::KIND.number };
    let found = query.query_row(values, |row| {
        let root = row.get::<_, i64>("root")?.cast_unsigned();
        let clock = Hlc(row.get::<_, i64>("hlc")?.cast_unsigned());
        Ok(UndoLine { act: row.get("act")?, count: 0, at: shown(clock), group: (device.clone(), root) })
    });
    let Some(mut line) = found.optional()? else { return Ok(None) };
    let mut count = conn.prepare_cached(include_str!("undo/count.sql"))?;
    let values = named_params! { ":device": device.as_str(), ":root": line.group.1.cast_signed() };
    let records: i64 = count.query_row(values, |row| row.get("records"))?;
    line.count = usize::try_from(records).unwrap_or_default();
    Ok(Some(line))
}

fn lines_of(conn: &Connection, (device, root): &(Id, u64)) -> Result<Vec<Line>, BookError> {
    let mut query = conn.prepare_cached(include_str!("undo/lines_of.sql"))?;
    let mut rows = query.query(named_params! { ":device": device.as_str(), ":root": root.cast_signed() })?;
    let mut lines = Vec::new();
    while let Some(row) = rows.next()? {
        lines.push(journal::read_line(&row.get::<_, Vec<u8>>("clear")?)?);
    }
    Ok(lines)
}

fn take_back(page: &mut Page<'_>, target: UndoLine, lines: &[Line]) -> Result<Undone, BookError> {
    let mut records: BTreeMap<(u32, &Id), BTreeSet<u64>> = BTreeMap::new();
    for line in lines {
        records.entry((line.k, &line.r)).or_default().insert(line.n);
    }
    let mut undone = Undone { act_name: target.act, records: 0, kept: Vec::new() };
    for ((number, record), ours) in records {
        let kind = page.applier.catalog.kind(number).ok_or(BookError::UnknownKind(number))?.spec;
        let said = journal::said_of(page.applier.conn, &page.reach, (number, record))?;
        if let Some(was) = Was::of(kind, &said, (page.own.0, &ours)) {
            let before = page.said.len();
            was.put_back(page, (kind, record), &mut undone.kept)?;
            undone.records += usize::from(page.said.len() > before);
        }
    }
    if let (true, Some(first)) = (page.said.is_empty(), lines.first()) {
        mark_as_tried(page, first)?;
    }
    Ok(undone)
}

/// Writes a line that changes nothing, so that the same act is not offered again.
fn mark_as_tried(page: &mut Page<'_>, first: &Line) -> Result<(), BookError> {
    let kind = page.applier.catalog.kind(first.k).ok_or(BookError::UnknownKind(first.k))?;
    let row = row::read(page.applier.conn, kind, &first.r)?;
    let deed = if row.is_some_and(|row| row.stored.gone) { Deed::Del } else { Deed::Put };
    page.say(kind.spec, &first.r, (deed, Fields::new()))
}

/// A record before an act, right after it, and now.
struct Was {
    before: Option<Folded>,
    after: Folded,
    now: Folded,
    cells: BTreeSet<u32>,
}

impl Was {
    fn of(kind: &KindSpec, said: &[Said], (device, ours): (u32, &BTreeSet<u64>)) -> Option<Was> {
        let mine = |one: &Said| one.device == device && ours.contains(&one.line.n);
        let first = said.iter().filter(|one| mine(one)).min_by_key(|one| one.line.n)?;
        let last = said.iter().filter(|one| mine(one)).max_by_key(|one| one.line.n)?;
        let part =
            |keep: &dyn Fn(&Said) -> bool| -> Vec<Said> { said.iter().filter(|one| keep(one)).cloned().collect() };
        let mut cells: BTreeSet<u32> = said.iter().filter(|one| mine(one)).flat_map(|one| one.cells(kind)).collect();
        cells.remove(&LIFE);
        Some(Was {
            before: fold(kind, &part(&|one| first.has_seen(one.dot()))),
            after: fold(kind, &part(&|one| one.dot() == last.dot() || last.has_seen(one.dot())))?,
            now: fold(kind, said)?,
            cells,
        })
    }

    fn put_back(
        &self,
        page: &mut Page<'_>,
        (kind, record): (&'static KindSpec, &Id),
        kept: &mut Vec<Clash>,
    ) -> Result<(), BookError> {
        let clash = |cell, ours, now| Clash { kind, record: record.clone(), cell, ours, now };
        let Some(before) = &self.before else {
            if self.changed_since() {
                kept.push(clash(LIFE, Fields::new(), self.now.fields.clone()));
                return Ok(());
            }
            return if self.now.gone { Ok(()) } else { page.say(kind, record, (Deed::Del, Fields::new())) };
        };
        let mut back = Fields::new();
        for cell in &self.cells {
            let (was, left, now) =
                (part_of(kind, before, *cell), part_of(kind, &self.after, *cell), part_of(kind, &self.now, *cell));
            if now == left && !self.now.conflicts.contains(cell) {
                back.extend(whole(kind, *cell, (&was, &left)));
            } else if now != was {
                kept.push(clash(*cell, was, now));
            }
        }
        let revive = self.after.gone && !before.gone && self.now.gone;
        if !back.is_empty() || revive {
            page.say(kind, record, (Deed::Put, back))?;
        }
        let bury = before.gone && !self.now.gone;
        if bury && self.changed_since() {
            kept.push(clash(LIFE, Fields::new(), self.now.fields.clone()));
        } else if bury {
            page.say(kind, record, (Deed::Del, Fields::new()))?;
        }
        Ok(())
    }

    fn changed_since(&self) -> bool {
        self.now.fields != self.after.fields || !self.now.conflicts.is_empty()
    }
}

fn part_of(kind: &KindSpec, folded: &Folded, cell: u32) -> Fields {
    let fields = folded.fields.iter().filter(|(field, _)| kind.cell_of(**field) == cell);
    fields.map(|(field, value)| (*field, value.clone())).collect()
}

/// A cell as it was, every field said: those that were not known then become so again.
fn whole(kind: &KindSpec, cell: u32, (was, left): (&Fields, &Fields)) -> Fields {
    let mut whole: Fields = left.keys().map(|field| (*field, Value::Null)).collect();
    whole
        .extend(kind.fields.iter().filter(|field| field.cell == cell).map(|field| (field.number, row::unknown(field))));
    whole.extend(was.clone());
    whole
}
