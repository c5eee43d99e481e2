//! The gate in front of the records' tables: shut, except while `apply` works.
//!
//! Triggers ask the SQL function `journal_open()`, which exists only on our own connections; so neither a slip in
//! this crate nor another program can change a record without a line in the journal.

use crate::error::BookError;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the tables of the records may be changed on one connection.
#[derive(Clone)]
pub(crate) struct Gate(Arc<AtomicBool>);

/// The gate held open; dropping it shuts the gate.
pub(crate) struct Opened<'g>(&'g Gate);

impl Gate {
    /// A shut gate on this connection.
    pub(crate) fn on(conn: &Connection) -> Result<Gate, BookError> {
        let gate = Gate(Arc::new(AtomicBool::new(false)));
        let asked = gate.clone();
        conn.create_scalar_function("journal_open", 0, FunctionFlags::SQLITE_UTF8, move |_| {
            Ok(asked.0.load(Ordering::Relaxed))
        })?;
        Ok(gate)
    }

    /// Opens the gate until the answer is dropped.
    pub(crate) fn open(&self) -> Opened<'_> {
        self.0.store(true, Ordering::Relaxed);
        Opened(self)
    }
}

impl Drop for Opened<'_> {
    fn drop(&mut self) {
        self.0.0.store(false, Ordering::Relaxed);
    }
}
