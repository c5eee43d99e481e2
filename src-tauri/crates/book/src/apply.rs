//! Applying a line to the tables: the only way in which a record ever changes.
//!
//! The fast way serves a line that saw everything it touches. Whatever is unusual (a line that comes late, two people
//! at once, a clock that runs back) folds the record again from all its lines, which is slower and always right.

use crate::catalog::{Catalog, KindSql};
use crate::error::BookError;
use crate::fold::{Said, fold};
use crate::gate::Gate;
use crate::heads::{Dot, Heads, LIFE};
use crate::journal;
use crate::reach::Reach;
use crate::row::{self, Row, Stored, column, settled, write_beyond};
use nigiwai_core::id::Id;
use nigiwai_core::line::Deed;
use nigiwai_core::record::{FieldSpec, Fields};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, named_params, params_from_iter};
use std::collections::BTreeSet;

/// Applies lines within one transaction, and remembers what they touched.
pub(crate) struct Applier<'a> {
    pub conn: &'a Connection,
    pub catalog: &'a Catalog,
    pub gate: &'a Gate,
    pub touched: BTreeSet<&'static str>,
    /// Conflicts that were not there before.
    pub conflicts: usize,
}

impl<'a> Applier<'a> {
    pub(crate) fn new(conn: &'a Connection, catalog: &'a Catalog, gate: &'a Gate) -> Applier<'a> {
        Applier { conn, catalog, gate, touched: BTreeSet::new(), conflicts: 0 }
    }

    /// Applies a line whose journal row is written and counted as applied.
    pub(crate) fn apply(&mut self, reach: &Reach, said: &Said) -> Result<(), BookError> {
        if self.apply_fast(reach, said)? {
            return Ok(());
        }
        self.refold(reach, (said.line.k, &said.line.r), Vec::new())
    }

    /// Applies a line that supersedes everything in its cells; answers false where that is not so.
    pub(crate) fn apply_fast(&mut self, reach: &Reach, said: &Said) -> Result<bool, BookError> {
        let kind = self.catalog.kind(said.line.k).ok_or(BookError::UnknownKind(said.line.k))?;
        self.touched.insert(kind.spec.name);
        if said.line.n <= reach.mark(kind.spec.stream, said.device).claimed {
            return Ok(false);
        }
        let _open = self.gate.open();
        let Some(row) = row::read(self.conn, kind, &said.line.r)? else {
            let row = newborn(kind, said);
            row::write(self.conn, kind, &row)?;
            self.note_words(kind, &row.id, &row.stored.fields)?;
            return Ok(true);
        };
        match superseding(kind, reach, said, &row) {
            Some(heads) => {
                self.update(kind, said, (row.stored.beyond, &heads))?;
                let cells = said.cells(kind.spec);
                if kind.found.iter().any(|field| cells.contains(&kind.spec.cell_of(*field)))
                    && let Some(now) = row::read(self.conn, kind, &row.id)?
                {
                    self.note_words(kind, &row.id, &now.stored.fields)?;
                }
                Ok(true)
            }
            None => Ok(false),
        }
    }

    fn update(&self, kind: &KindSql, said: &Said, (mut beyond, heads): (Fields, &Heads)) -> Result<(), BookError> {
        let cells = said.cells(kind.spec);
        let fields: Vec<&FieldSpec> = kind.spec.fields.iter().filter(|field| cells.contains(&field.cell)).collect();
        for (field, value) in said.line.f.iter().filter(|(field, _)| kind.spec.field(**field).is_none()) {
            match settled(kind.spec, *field, value) {
                Some(value) => beyond.insert(*field, value),
                None => beyond.remove(field),
            };
        }
        let mut values = vec![
            Sql::Text(heads.write()),
            Sql::Integer(i64::from(said.line.o == Deed::Del)),
            Sql::Text(write_beyond(&beyond)),
        ];
        values.extend(fields.iter().map(|field| column(field, said.line.f.get(&field.number))));
        values.push(Sql::Text(said.line.r.0.clone()));
        self.conn.prepare_cached(&kind.update(&fields))?.execute(params_from_iter(values))?;
        Ok(())
    }

    /// Folds one record from all its applied lines, and from `more` that are not written down yet.
    pub(crate) fn refold(&mut self, reach: &Reach, record: (u32, &Id), more: Vec<Said>) -> Result<(), BookError> {
        let kind = self.catalog.kind(record.0).ok_or(BookError::UnknownKind(record.0))?;
        let mut said = journal::said_of(self.conn, reach, record)?;
        said.extend(more);
        self.touched.insert(kind.spec.name);
        let _open = self.gate.open();
        let Some(folded) = fold(kind.spec, &said) else {
            self.conn.prepare_cached(&kind.vanish())?.execute([record.1.as_str()])?;
            self.forget_words(kind, record.1)?;
            return self.set_conflicts(record, &BTreeSet::new());
        };
        let row = row::of(kind.spec, record.1, &folded);
        row::write(self.conn, kind, &row)?;
        self.note_words(kind, &row.id, &row.stored.fields)?;
        self.set_conflicts(record, &folded.conflicts)
    }

    fn set_conflicts(&mut self, (kind, record): (u32, &Id), cells: &BTreeSet<u32>) -> Result<(), BookError> {
        let before = conflicting_cells(self.conn, kind, record)?;
        let mut delete = self.conn.prepare_cached(include_str!("apply/close_conflict.sql"))?;
        for cell in before.difference(cells) {
            delete.execute(named_params! { ":kind": kind, ":record": record.as_str(), ":cell": cell })?;
        }
        let mut insert = self.conn.prepare_cached(include_str!("apply/open_conflict.sql"))?;
        for cell in cells.difference(&before) {
            insert.execute(named_params! { ":kind": kind, ":record": record.as_str(), ":cell": cell })?;
            self.conflicts += 1;
        }
        Ok(())
    }
}

/// The cells of a record about which people disagree.
pub(crate) fn conflicting_cells(conn: &Connection, kind: u32, record: &Id) -> Result<BTreeSet<u32>, BookError> {
    let mut query = conn.prepare_cached(include_str!("apply/conflicting_cells.sql"))?;
    let cells = query.query_map(named_params! { ":kind": kind, ":record": record.as_str() }, |row| row.get("cell"))?;
    Ok(cells.collect::<Result<_, _>>()?)
}

/// A record from its only line.
fn newborn(kind: &KindSql, said: &Said) -> Row {
    let mut stored = Stored { gone: said.line.o == Deed::Del, ..Stored::default() };
    for (field, value) in &said.line.f {
        let part = if kind.spec.field(*field).is_some() { &mut stored.fields } else { &mut stored.beyond };
        part.extend(settled(kind.spec, *field, value).map(|value| (*field, value)));
    }
    Row { id: said.line.r.clone(), stored, heads: Heads::born(said.dot()), born: said.line.h }
}

/// The heads after a line that supersedes all heads of its cells; nothing where it does not, or where it is unclear.
fn superseding(kind: &KindSql, reach: &Reach, said: &Said, row: &Row) -> Option<Heads> {
    let birth = row.heads.birth;
    let author = reach.device(birth.device);
    if row.heads.split() || (said.dot() != birth && said.rank() <= (row.born, &author, birth.n)) {
        return None;
    }
    let knows = |dot: &Dot| *dot == said.dot() || said.has_seen(*dot);
    let mut heads = row.heads.clone();
    for cell in said.cells(kind.spec) {
        if cell == LIFE || said.line.o == Deed::Put {
            if !row.heads.at(cell).iter().all(knows) {
                return None;
            }
            heads.set(cell, vec![said.dot()]);
        }
    }
    Some(heads)
}
