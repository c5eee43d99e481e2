//! Conflicts: cells to which two people gave different values without knowing of each other. A person decides.
//!
//! Deciding is an ordinary write whose author has seen all sides, so it closes the conflict on every PC.

use crate::book::Book;
use crate::error::BookError;
use crate::fold::{Folded, Said, fold};
use crate::heads::LIFE;
use crate::journal;
use crate::page::Page;
use crate::reach::Reach;
use crate::row;
use crate::trash::shown;
use crate::write::Written;
use nigiwai_core::act::Act;
use nigiwai_core::id::Id;
use nigiwai_core::line::Deed;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::{Fields, KindSpec};

/// One value of a cell in conflict.
#[derive(Debug, Clone, PartialEq)]
pub struct SideValue {
    /// The fields of the cell; those that are missing are "not known yet". About a removal: what the line wrote.
    pub fields: Fields,
    /// Whether this side kept the record or removed it.
    pub deed: Deed,
    /// Who wrote it.
    pub person: Id,
    /// At which PC.
    pub device: Id,
    /// When, by that PC's clock.
    pub at: Moment,
    /// Whether it is what the book shows meanwhile.
    pub shown: bool,
}

/// A cell about which people disagree without knowing it.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// What kind of record it is.
    pub kind: &'static KindSpec,
    /// The record.
    pub record: Id,
    /// The cell; 0 where one side removed the record and another changed it.
    pub cell: u32,
    /// Whether it is about removing the record.
    pub deletion: bool,
    /// What each side wrote, the one that is shown first.
    pub sides: Vec<SideValue>,
}

impl Book {
    /// Everything about which a person must decide, by kind and record.
    pub fn conflicts(&self) -> Result<Vec<Conflict>, BookError> {
        let reach = Reach::load(&self.conn)?;
        let mut query = self.conn.prepare_cached(include_str!("conflict/all.sql"))?;
        let mut rows = query.query([])?;
        let mut conflicts = Vec::new();
        while let Some(row) = rows.next()? {
            let (number, record, cell) = (row.get("kind")?, Id(row.get("record")?), row.get("cell")?);
            let kind = self.catalog.kind(number).ok_or(BookError::UnknownKind(number))?.spec;
            let said = journal::said_of(&self.conn, &reach, (number, &record))?;
            if let Some(folded) = fold(kind, &said) {
                let sides = sides(kind, &said, (&folded, cell));
                conflicts.push(Conflict { kind, record, cell, deletion: cell == LIFE, sides });
            }
        }
        Ok(conflicts)
    }

    /// Settles a conflict with the value that a person chose; for a removal it keeps the record.
    ///
    /// To settle a removal by removing, remove the record in an ordinary write. Errors where nothing is in conflict.
    pub fn resolve(&mut self, act: Act, conflict: (u32, Id, u32), chosen: Fields) -> Result<Written<()>, BookError> {
        self.write(act, |page| settle(page, &conflict, chosen))
    }
}

fn settle(page: &mut Page<'_>, (kind, record, cell): &(u32, Id, u32), mut chosen: Fields) -> Result<(), BookError> {
    if !crate::apply::conflicting_cells(page.applier.conn, *kind, record)?.contains(cell) {
        return Err(BookError::NoConflict);
    }
    let spec = page.applier.catalog.kind(*kind).ok_or(BookError::UnknownKind(*kind))?.spec;
    chosen.retain(|field, _| spec.cell_of(*field) == *cell);
    for field in spec.fields.iter().filter(|field| field.cell == *cell) {
        chosen.entry(field.number).or_insert_with(|| row::unknown(field));
    }
    page.say(spec, record, (Deed::Put, chosen))
}

fn sides(kind: &KindSpec, said: &[Said], (folded, cell): (&Folded, u32)) -> Vec<SideValue> {
    let heads = folded.cells.get(&cell).map(Vec::as_slice).unwrap_or_default();
    let mut heads: Vec<&Said> = said.iter().filter(|one| heads.contains(&one.dot())).collect();
    heads.sort_by(|a, b| (b.line.o == Deed::Put, b.rank()).cmp(&(a.line.o == Deed::Put, a.rank())));
    let side = |(at, one): (usize, &&Said)| SideValue {
        fields: if cell == LIFE { one.line.f.clone() } else { one.value_of(kind, cell) },
        deed: one.line.o,
        person: one.line.p.clone(),
        device: one.author.clone(),
        at: shown(one.line.h),
        shown: at == 0,
    };
    heads.iter().enumerate().map(side).collect()
}
