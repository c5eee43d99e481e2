//! The trash: records that somebody removed. They stay in the book until they are restored; nothing empties it.

use crate::book::Book;
use crate::error::BookError;
use crate::fold::unsuperseded;
use crate::journal;
use crate::reach::Reach;
use crate::row;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::{Fields, KindSpec};

/// A record in the trash.
#[derive(Debug, Clone, PartialEq)]
pub struct TrashLine {
    /// What kind of record it is.
    pub kind: &'static KindSpec,
    /// The record.
    pub record: Id,
    /// Its fields as they were.
    pub fields: Fields,
    /// When it was removed, by the clock of the PC where that was done.
    pub at: Moment,
    /// Who removed it.
    pub person: Id,
}

impl Book {
    /// The records in the trash, last removed first.
    pub fn trash(&self) -> Result<Vec<TrashLine>, BookError> {
        let reach = Reach::load(&self.conn)?;
        let mut trash = Vec::new();
        for kind in self.catalog.kinds() {
            for row in row::read_all(&self.conn, kind, &kind.removed, &[])? {
                let said = journal::said_of(&self.conn, &reach, (kind.spec.number, &row.id))?;
                let all: Vec<_> = said.iter().collect();
                let last = unsuperseded(&all).into_iter().max_by_key(|one| one.rank());
                let (at, person) = last.map(|one| (shown(one.line.h), one.line.p.clone())).unwrap_or_default();
                trash.push(TrashLine { kind: kind.spec, record: row.id, fields: row.stored.fields, at, person });
            }
        }
        trash.sort_by(|a, b| b.at.cmp(&a.at).then_with(|| a.record.cmp(&b.record)));
        Ok(trash)
    }
}

/// The time that people are shown.
pub(crate) fn shown(clock: nigiwai_core::line::Hlc) -> Moment {
    Moment(i64::try_from(clock.milliseconds()).unwrap_or_default())
}
