//! The store on one SQLite file: opening it, and everything that is read from it.
//!
//! WAL and `synchronous=FULL`: what was committed survives a power cut. Only this process writes the file.

mod commit;
mod pieces;
mod read;

use super::{Store, StoreTrouble};
use pieces::Pieces;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode};
use std::path::Path;

/// The store on one file.
pub struct Sqlite {
    conn: Connection,
    pieces: Pieces,
}

impl From<rusqlite::Error> for StoreTrouble {
    fn from(error: rusqlite::Error) -> StoreTrouble {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => StoreTrouble::Full,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => StoreTrouble::Damaged(error.to_string()),
            _ => StoreTrouble::Sqlite(error),
        }
    }
}

impl Sqlite {
    /// Opens the file, or begins it.
    pub fn open(path: &Path) -> Result<Sqlite, StoreTrouble> {
        let conn = Connection::open(path)?;
        // A statement is planned once, not again for each new value.
        conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        conn.busy_timeout(std::time::Duration::from_secs(10))?;
        conn.pragma_update(None, "journal_mode", "WAL")?;
        conn.pragma_update(None, "synchronous", "FULL")?;
        conn.pragma_update(None, "secure_delete", "ON")?;
        conn.set_prepared_statement_cache_capacity(64);
        conn.execute_batch(include_str!("schema.sql"))?;
        Ok(Sqlite { conn, pieces: Pieces::beside(path) })
    }

    /// The same store as the trait that everything else knows.
    pub fn boxed(self) -> Box<dyn Store> {
        Box::new(self)
    }
}
