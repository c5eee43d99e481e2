//! Reading records: one, some, the last, or how many; never more than was asked for.
//!
//! Every question stands here once, for the book and for an unfinished write alike. It must never need the journal. What
//! a newcomer gets wrong: after twenty years a list of everything is long; ask for a stretch of a field that is declared
//! `Sought`, which has an index, or for the last one.

use crate::book::Book;
use crate::catalog::{Catalog, KindSql, quoted};
use crate::error::BookError;
use crate::row;
use nigiwai_core::id::Id;
use nigiwai_core::record::{Column, Columns, FieldSpec, Record};
use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};
use serde_json::Value;

/// Where records are read: a connection and the kinds that its file has.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'b> {
    pub conn: &'b Connection,
    pub catalog: &'b Catalog,
}

impl Book {
    fn reader(&self) -> Reader<'_> {
        Reader { conn: &self.conn, catalog: &self.catalog }
    }

    /// A record; nothing when it is absent or in the trash.
    pub fn get<R: Record>(&self, id: &Id) -> Result<Option<R>, BookError> {
        self.reader().get(id)
    }

    /// The live records of a kind, by id.
    pub fn list<R: Record>(&self) -> Result<Vec<R>, BookError> {
        self.reader().list()
    }

    /// The live records of a kind, by id, without the fields that are declared `Long`: those are not known here.
    pub fn list_in_short<R: Record>(&self) -> Result<Vec<R>, BookError> {
        let kind = self.catalog.known(R::KIND)?;
        self.reader().some(&format!("{} ORDER BY \"id\"", kind.live_in_short), &[])
    }

    /// The live records of a kind whose field has this value, by id.
    ///
    /// References and `Sought` fields are indexed. Errors where the kind has no field of that name.
    pub fn list_by<R: Record>(&self, field: &str, value: &Value) -> Result<Vec<R>, BookError> {
        self.reader().list_by(field, value)
    }

    /// The live records of a kind whose text field lies from `from` on and before `before`, in its order.
    pub fn list_between<R: Record>(&self, field: &str, (from, before): (&str, &str)) -> Result<Vec<R>, BookError> {
        let kind = self.catalog.known(R::KIND)?;
        let ends = [from, before].map(|end| Sql::Text(end.to_string()));
        self.reader().some(&kind.list_between(kind.field_named(field)?), &ends)
    }

    /// The live record of a kind whose text field is the last one.
    pub fn last<R: Record>(&self, field: &str) -> Result<Option<R>, BookError> {
        let kind = self.catalog.known(R::KIND)?;
        self.reader().one(&kind.last(kind.field_named(field)?), &[])
    }

    /// Of the live records that name another in `reference`, the last by the text field, before `before`.
    pub fn last_of<R: Record>(
        &self,
        (reference, id): (&str, &Id),
        (field, before): (&str, &str),
    ) -> Result<Option<R>, BookError> {
        let kind = self.catalog.known(R::KIND)?;
        let sql = kind.last_of(kind.field_named(reference)?, kind.field_named(field)?);
        self.reader().one(&sql, &[Sql::Text(id.0.clone()), Sql::Text(before.to_string())])
    }

    /// How many live records of a kind there are.
    pub fn count<R: Record>(&self) -> Result<u32, BookError> {
        let kind = self.catalog.known(R::KIND)?;
        let count: i64 = self.conn.prepare_cached(&kind.count_live)?.query_row([], |row| row.get(0))?;
        Ok(u32::try_from(count).unwrap_or(u32::MAX))
    }
}

impl Reader<'_> {
    /// A live record.
    pub(crate) fn get<R: Record>(self, id: &Id) -> Result<Option<R>, BookError> {
        let kind = self.catalog.known(R::KIND)?;
        self.one(&format!("{} AND \"id\" = ?1", kind.live), &[Sql::Text(id.0.clone())])
    }

    /// The live records of a kind, by id.
    pub(crate) fn list<R: Record>(self) -> Result<Vec<R>, BookError> {
        let kind = self.catalog.known(R::KIND)?;
        self.some(&format!("{} ORDER BY \"id\"", kind.live), &[])
    }

    /// The live records of a kind whose field has this value, by id.
    pub(crate) fn list_by<R: Record>(self, field: &str, value: &Value) -> Result<Vec<R>, BookError> {
        let kind = self.catalog.known(R::KIND)?;
        let field = kind.field_named(field)?;
        self.some(&kind.list_by(field), &[row::column(field, Some(value))])
    }

    fn some<R: Record>(self, sql: &str, values: &[Sql]) -> Result<Vec<R>, BookError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query(params_from_iter(values))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(record(row)?);
        }
        Ok(found)
    }

    fn one<R: Record>(self, sql: &str, values: &[Sql]) -> Result<Option<R>, BookError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        Ok(statement.query_row(params_from_iter(values), record).optional()?)
    }
}

/// A row of `KindSql::live`: the id, then the fields.
fn record<R: Record>(row: &Row<'_>) -> rusqlite::Result<R> {
    Ok(R::from_columns(Id(row.get(0)?), &Fetched(row)))
}

struct Fetched<'r>(&'r Row<'r>);

impl Columns for Fetched<'_> {
    /// Tables are strict, so a column holds what was declared; anything else is not known.
    fn column(&self, at: usize) -> Column<'_> {
        match self.0.get_ref(at + 1) {
            Ok(ValueRef::Text(text)) => Column::Text(std::str::from_utf8(text).unwrap_or_default()),
            Ok(ValueRef::Integer(number)) => Column::Number(number),
            _ => Column::Text(""),
        }
    }
}

impl KindSql {
    /// Live records whose field equals the parameter, by id.
    fn list_by(&self, field: &FieldSpec) -> String {
        format!("{} AND {} = ?1 ORDER BY \"id\"", self.live, quoted(field.name))
    }

    fn list_between(&self, field: &FieldSpec) -> String {
        let field = quoted(field.name);
        format!("{} AND {field} >= ?1 AND {field} < ?2 ORDER BY {field}, \"id\"", self.live)
    }

    fn last(&self, field: &FieldSpec) -> String {
        let field = quoted(field.name);
        format!("{} ORDER BY {field} DESC, \"id\" DESC LIMIT 1", self.live)
    }

    fn last_of(&self, reference: &FieldSpec, field: &FieldSpec) -> String {
        let [reference, field] = [reference, field].map(|one| quoted(one.name));
        format!("{} AND {reference} = ?1 AND {field} < ?2 ORDER BY {field} DESC, \"id\" DESC LIMIT 1", self.live)
    }
}
