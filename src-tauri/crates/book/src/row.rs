//! A record's row: reading it, writing it as folded, and what a value becomes in a column.
//!
//! Only `apply` and the fold write rows. A value that does not fit its column (from a newer program, or a broken one)
//! is "not known yet" here and stays in its line for ever.

use crate::catalog::{KindSql, OWN_COLUMNS};
use crate::error::BookError;
use crate::fold::Folded;
use crate::heads::Heads;
use nigiwai_core::id::Id;
use nigiwai_core::line::Hlc;
use nigiwai_core::record::{FieldSpec, Fields, KindSpec, Shape};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, params_from_iter};
use serde_json::Value;

/// A record as it stands in the book.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Stored {
    /// Known fields that differ from "not known yet".
    pub fields: Fields,
    /// Fields of a newer version, kept and passed on.
    pub beyond: Fields,
    /// Whether the record is in the trash.
    pub gone: bool,
}

/// A row with what the fold needs.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    pub id: Id,
    pub stored: Stored,
    pub heads: Heads,
    pub born: Hlc,
}

/// A value as the fold compares it: nothing where it means "not known yet" or cannot stand in the field.
pub(crate) fn settled(kind: &KindSpec, field: u32, value: &Value) -> Option<Value> {
    let Some(spec) = kind.field(field) else { return (!value.is_null()).then(|| value.clone()) };
    match spec.shape {
        Shape::Text | Shape::Choice(_) | Shape::Reference => {
            value.as_str().filter(|text| !text.is_empty()).map(Value::from)
        }
        Shape::Number => value.as_i64().filter(|number| *number != 0).map(Value::from),
        Shape::Flag => value.as_bool().filter(|flag| *flag).map(Value::from),
    }
}

/// The value of "not known yet".
pub(crate) fn unknown(spec: &FieldSpec) -> Value {
    match spec.shape {
        Shape::Text | Shape::Choice(_) | Shape::Reference => Value::from(""),
        Shape::Number => Value::from(0),
        Shape::Flag => Value::from(false),
    }
}

/// What stands in the column for a value.
pub(crate) fn column(spec: &FieldSpec, value: Option<&Value>) -> Sql {
    match spec.shape {
        Shape::Text | Shape::Choice(_) | Shape::Reference => {
            Sql::Text(value.and_then(Value::as_str).unwrap_or_default().to_string())
        }
        Shape::Number => Sql::Integer(value.and_then(Value::as_i64).unwrap_or_default()),
        Shape::Flag => Sql::Integer(i64::from(value.and_then(Value::as_bool).unwrap_or_default())),
    }
}

/// The row of a record, in the trash or not.
pub(crate) fn read(conn: &Connection, kind: &KindSql, id: &Id) -> Result<Option<Row>, BookError> {
    let mut statement = conn.prepare_cached(&kind.get)?;
    let row = statement.query_row([id.as_str()], |row| Ok(read_row(kind.spec, row))).optional()?;
    row.transpose()
}

/// Rows of a query that selects all columns in the catalogue's order.
pub(crate) fn read_all(conn: &Connection, kind: &KindSql, sql: &str, values: &[Sql]) -> Result<Vec<Row>, BookError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read_row(kind.spec, row)?);
    }
    Ok(found)
}

fn read_row(kind: &KindSpec, row: &rusqlite::Row<'_>) -> Result<Row, BookError> {
    let heads: String = row.get(2)?;
    let beyond: String = row.get(3)?;
    let mut stored = Stored { gone: row.get::<_, i64>(1)? != 0, beyond: read_beyond(&beyond)?, fields: Fields::new() };
    for (at, field) in kind.fields.iter().enumerate() {
        if let Some(value) = read_column(field.shape, row, at + OWN_COLUMNS.len())? {
            stored.fields.insert(field.number, value);
        }
    }
    Ok(Row {
        id: Id(row.get(0)?),
        stored,
        heads: Heads::read(&heads).ok_or_else(|| BookError::damaged("heads of a record"))?,
        born: Hlc(row.get::<_, i64>(4)?.cast_unsigned()),
    })
}

fn read_column(shape: Shape, row: &rusqlite::Row<'_>, at: usize) -> Result<Option<Value>, BookError> {
    Ok(match shape {
        Shape::Text | Shape::Choice(_) | Shape::Reference => {
            Some(row.get::<_, String>(at)?).filter(|text| !text.is_empty()).map(Value::from)
        }
        Shape::Number => Some(row.get::<_, i64>(at)?).filter(|number| *number != 0).map(Value::from),
        Shape::Flag => (row.get::<_, i64>(at)? != 0).then_some(Value::Bool(true)),
    })
}

fn read_beyond(text: &str) -> Result<Fields, BookError> {
    if text.is_empty() {
        return Ok(Fields::new());
    }
    serde_json::from_str(text).map_err(|_| BookError::damaged("unknown fields of a record"))
}

/// The text of the column for unknown fields.
pub(crate) fn write_beyond(beyond: &Fields) -> String {
    if beyond.is_empty() { String::new() } else { serde_json::to_string(beyond).expect("a map with text keys") }
}

/// The row of a record as folded.
pub(crate) fn of(kind: &KindSpec, id: &Id, folded: &Folded) -> Row {
    let (fields, beyond) = folded.fields.clone().into_iter().partition(|(field, _)| kind.field(*field).is_some());
    let stored = Stored { fields, beyond, gone: folded.gone };
    Row { id: id.clone(), stored, heads: folded.heads.clone(), born: folded.born }
}

/// Writes a record as folded, whatever stood there before.
pub(crate) fn write(conn: &Connection, kind: &KindSql, row: &Row) -> Result<(), BookError> {
    let mut values = vec![
        Sql::Text(row.id.0.clone()),
        Sql::Integer(i64::from(row.stored.gone)),
        Sql::Text(row.heads.write()),
        Sql::Text(write_beyond(&row.stored.beyond)),
        Sql::Integer(row.born.0.cast_signed()),
    ];
    values.extend(kind.spec.fields.iter().map(|field| column(field, row.stored.fields.get(&field.number))));
    conn.prepare_cached(&kind.insert)?.execute(params_from_iter(values))?;
    Ok(())
}
