//! The history of a record: who changed what, when, from which value to which. Read from the journal, nothing else.

use crate::book::Book;
use crate::error::BookError;
use crate::fold::{Said, seen_before};
use crate::heads::LIFE;
use crate::journal;
use crate::reach::Reach;
use crate::row;
use crate::trash::shown;
use nigiwai_core::id::Id;
use nigiwai_core::line::Deed;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::{FieldSpec, KindSpec};
use serde_json::Value;

/// One field that a line changed.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// The field.
    pub field: &'static FieldSpec,
    /// What its author saw before.
    pub before: Value,
    /// What the author wrote.
    pub after: Value,
}

/// One line of a record's history.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryLine {
    /// When, by the clock of the PC where it was done.
    pub at: Moment,
    /// Who did it.
    pub person: Id,
    /// At which PC.
    pub device: Id,
    /// The name of the act.
    pub act: String,
    /// Whether the record was written or removed.
    pub deed: Deed,
    /// The fields that changed; fields of a newer program are left out.
    pub changes: Vec<Change>,
    /// Whether it took something back.
    pub undo: bool,
}

impl Book {
    /// The history of a record, newest first.
    pub fn history(&self, kind: &KindSpec, id: &Id) -> Result<Vec<HistoryLine>, BookError> {
        let kind = self.catalog.known(kind)?.spec;
        let reach = Reach::load(&self.conn)?;
        let mut said = journal::said_of(&self.conn, &reach, (kind.number, id))?;
        said.sort_by(|a, b| b.rank().cmp(&a.rank()));
        Ok(said.iter().map(|one| line(kind, &said, one)).collect())
    }
}

fn line(kind: &'static KindSpec, said: &[Said], one: &Said) -> HistoryLine {
    HistoryLine {
        at: shown(one.line.h),
        person: one.line.p.clone(),
        device: one.author.clone(),
        act: one.line.a.clone(),
        deed: one.line.o,
        changes: changes(kind, said, one),
        undo: one.line.u.is_some(),
    }
}

fn changes(kind: &'static KindSpec, said: &[Said], one: &Said) -> Vec<Change> {
    let mut changes = Vec::new();
    for cell in one.cells(kind).into_iter().filter(|cell| *cell != LIFE) {
        let (before, after) = (seen_before(kind, said, one, cell), one.value_of(kind, cell));
        for field in kind.fields.iter().filter(|field| field.cell == cell) {
            let (before, after) = (before.get(&field.number), after.get(&field.number));
            if before != after {
                let value = |value: Option<&Value>| value.cloned().unwrap_or_else(|| row::unknown(field));
                changes.push(Change { field, before: value(before), after: value(after) });
            }
        }
    }
    changes.sort_by_key(|change| change.field.number);
    changes
}
