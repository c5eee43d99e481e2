//! One open book: whose it is, where it lies. Reading is in [`crate::read`], writing in [`crate::write`], taking in what
//! others wrote in [`crate::absorb`].
//!
//! Reading never changes anything and never needs the journal, except where history is asked for.

use crate::catalog::Catalog;
use crate::error::BookError;
use crate::gate::Gate;
use crate::ring::Ring;
use crate::row::{self, Stored};
use crate::seal::Seal;
use crate::trash::shown;
use nigiwai_core::id::Id;
use nigiwai_core::line::Hlc;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::{Fields, KindSpec};
use rusqlite::{Connection, OptionalExtension, named_params};
use std::path::{Path, PathBuf};
use std::sync::Arc;

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
    pub(crate) ring: Ring,
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

    /// The keys that the book reads and seals with.
    pub fn ring(&self) -> &Ring {
        &self.ring
    }

    /// The fields of every live record of a kind, by id.
    pub fn all_fields(&self, kind: &KindSpec) -> Result<Vec<(Id, Fields)>, BookError> {
        let kind = self.catalog.known(kind)?;
        let rows = row::read_all(&self.conn, kind, &format!("{} WHERE \"gone\" = 0 ORDER BY \"id\"", kind.all), &[])?;
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
