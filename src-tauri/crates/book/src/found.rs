//! What people look for by words, folded beforehand: one text for each record of a kind that has such fields.
//!
//! Written wherever a record's row is written, folded again with the tables, never journalled and never shown. What a
//! newcomer gets wrong: a text stays while its record lies in the trash; whoever shows a hit reads the live record.

use crate::apply::Applier;
use crate::book::Book;
use crate::catalog::KindSql;
use crate::error::BookError;
use nigiwai_core::fold::fold;
use nigiwai_core::id::Id;
use nigiwai_core::record::{Fields, Record};
use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::Value;
use std::collections::BTreeMap;

/// How texts were folded; count it up with every change of folding, and each book folds its texts again.
pub(crate) const FOLDING: u32 = 1;

impl Book {
    /// The folded texts of a kind by record, also of records in the trash.
    pub fn found_texts<R: Record>(&self) -> Result<BTreeMap<Id, String>, BookError> {
        let mut query = self.conn.prepare_cached(include_str!("found/of_kind.sql"))?;
        let texts = query.query_map(named_params! { ":kind": R::KIND.number }, |row| {
            Ok((Id(row.get("record")?), row.get("text")?))
        })?;
        Ok(texts.collect::<Result<_, _>>()?)
    }
}

impl Applier<'_> {
    /// Notes the words of a record as its row stands now.
    pub(crate) fn note_words(&self, kind: &KindSql, id: &Id, fields: &Fields) -> Result<(), BookError> {
        let Some(text) = text_of(kind, fields) else { return Ok(()) };
        let mut note = self.conn.prepare_cached(include_str!("found/note.sql"))?;
        note.execute(named_params! { ":kind": kind.spec.number, ":record": id.as_str(), ":text": text })?;
        Ok(())
    }

    /// Forgets the words of a record that is not there any more: an erased name must not be found either.
    pub(crate) fn forget_words(&self, kind: &KindSql, id: &Id) -> Result<(), BookError> {
        let mut forget = self.conn.prepare_cached(include_str!("found/forget.sql"))?;
        forget.execute(named_params! { ":kind": kind.spec.number, ":record": id.as_str() })?;
        Ok(())
    }
}

/// The folded words of a record; nothing where its kind has no such fields.
pub(crate) fn text_of(kind: &KindSql, fields: &Fields) -> Option<String> {
    if kind.found.is_empty() {
        return None;
    }
    let words = kind.found.iter().filter_map(|field| fields.get(field).and_then(Value::as_str));
    Some(fold(&words.filter(|words| !words.is_empty()).collect::<Vec<_>>().join(" ")))
}

/// The text that is noted of a record.
pub(crate) fn noted(conn: &Connection, kind: u32, id: &Id) -> Result<Option<String>, BookError> {
    let mut query = conn.prepare_cached(include_str!("found/of_record.sql"))?;
    let text = query.query_row(named_params! { ":kind": kind, ":record": id.as_str() }, |row| row.get("text"));
    Ok(text.optional()?)
}
