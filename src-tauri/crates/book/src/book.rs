//! One open book: reading it. Writing is in [`crate::write`], taking in what others wrote in [`crate::absorb`].
//!
//! Reading never changes anything and never needs the journal, except where history is asked for.

use crate::catalog::Catalog;
use crate::error::BookError;
use crate::gate::Gate;
use crate::row::{self, Stored};
use crate::seal::Seal;
use crate::trash::shown;
use nigiwai_core::id::Id;
use nigiwai_core::line::Hlc;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::{Fields, KindSpec, Record};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, named_params};
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The keys of an association, as its PCs hold them.
#[derive(Clone)]
pub struct Keys {
    /// The key from which the seal of stream P is derived. The ward never has it.
    pub association_key: [u8; 32],
}

/// This PC, as the book names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Device {
    /// The name under which its lines are written.
    pub id: Id,
    /// What people call the PC.
    pub name: String,
    /// Chance made with the device: a restored or copied file is told apart by it.
    pub epoch: Id,
}

/// One open book.
pub struct Book {
    pub(crate) conn: Connection,
    pub(crate) path: PathBuf,
    pub(crate) book_id: Id,
    pub(crate) device: Device,
    pub(crate) catalog: Arc<Catalog>,
    pub(crate) gate: Gate,
    pub(crate) seal: Seal,
    pub(crate) keys: Keys,
}

impl Book {
    /// The book's name for life, equal on every PC of the association.
    pub fn book_id(&self) -> &Id {
        &self.book_id
    }

    /// This PC.
    pub fn device(&self) -> &Device {
        &self.device
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The keys that the book was opened with.
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// A record; nothing when it is absent or in the trash.
    pub fn get<R: Record>(&self, id: &Id) -> Result<Option<R>, BookError> {
        get(&self.conn, &self.catalog, id)
    }

    /// The live records of a kind, by id.
    pub fn list<R: Record>(&self) -> Result<Vec<R>, BookError> {
        list(&self.conn, &self.catalog)
    }

    /// The live records of a kind whose field has this value, by id.
    ///
    /// References are indexed. Errors where the kind has no field of that name.
    pub fn list_by<R: Record>(&self, field: &str, value: &Value) -> Result<Vec<R>, BookError> {
        list_by(&self.conn, &self.catalog, (field, value))
    }

    /// The fields of every live record of a kind, by id.
    pub fn all_fields(&self, kind: &KindSpec) -> Result<Vec<(Id, Fields)>, BookError> {
        let kind = self.catalog.known(kind)?;
        let rows = row::read_all(&self.conn, kind, &format!("{} ORDER BY \"id\"", kind.list), &[Sql::Integer(0)])?;
        Ok(rows.into_iter().map(|row| (row.id, row.stored.fields)).collect())
    }

    /// When a device last wrote something that is here, by its own clock; the beginning of time if it never did.
    pub fn last_written(&self, device: &Id) -> Result<Moment, BookError> {
        let mut query = self.conn.prepare_cached(include_str!("journal/last_written.sql"))?;
        let clock: Option<i64> =
            query.query_row(named_params! { ":device": device.as_str() }, |row| row.get("hlc")).optional()?;
        Ok(shown(Hlc(clock.unwrap_or_default().cast_unsigned())))
    }

    /// A record's fields as stored, in the trash or not; nothing when the book never had it.
    pub fn fields(&self, kind: &KindSpec, id: &Id) -> Result<Option<Stored>, BookError> {
        Ok(row::read(&self.conn, self.catalog.known(kind)?, id)?.map(|row| row.stored))
    }
}

/// A live record.
pub(crate) fn get<R: Record>(conn: &Connection, catalog: &Catalog, id: &Id) -> Result<Option<R>, BookError> {
    let row = row::read(conn, catalog.known(R::KIND)?, id)?;
    Ok(row.filter(|row| !row.stored.gone).map(|row| R::from_fields(row.id, &row.stored.fields)))
}

/// The live records of a kind, by id.
pub(crate) fn list<R: Record>(conn: &Connection, catalog: &Catalog) -> Result<Vec<R>, BookError> {
    let kind = catalog.known(R::KIND)?;
    let rows = row::read_all(conn, kind, &format!("{} ORDER BY \"id\"", kind.list), &[Sql::Integer(0)])?;
    Ok(rows.into_iter().map(|row| R::from_fields(row.id, &row.stored.fields)).collect())
}

/// The live records of a kind whose field has this value, by id.
pub(crate) fn list_by<R: Record>(
    conn: &Connection,
    catalog: &Catalog,
    (field, value): (&str, &Value),
) -> Result<Vec<R>, BookError> {
    let kind = catalog.known(R::KIND)?;
    let field = kind.field_named(field)?;
    let values = [Sql::Integer(0), row::column(field, Some(value))];
    let rows = row::read_all(conn, kind, &kind.list_by(field), &values)?;
    Ok(rows.into_iter().map(|row| R::from_fields(row.id, &row.stored.fields)).collect())
}
