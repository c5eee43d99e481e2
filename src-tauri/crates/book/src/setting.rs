//! One PC's settings, kept in its file but outside the journal: they never travel.

use crate::book::Book;
use crate::error::BookError;
use rusqlite::{OptionalExtension, named_params};
use std::collections::BTreeMap;

impl Book {
    /// A setting of this PC.
    pub fn setting(&self, name: &str) -> Result<Option<String>, BookError> {
        let mut query = self.conn.prepare_cached("SELECT value FROM book_setting WHERE name = :name")?;
        Ok(query.query_row(named_params! { ":name": name }, |row| row.get("value")).optional()?)
    }

    /// Every setting of this PC, by name.
    pub fn settings(&self) -> Result<BTreeMap<String, String>, BookError> {
        let mut query = self.conn.prepare_cached("SELECT name, value FROM book_setting ORDER BY name")?;
        let rows = query.query_map([], |row| Ok((row.get("name")?, row.get("value")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Keeps a setting of this PC.
    pub fn set_setting(&mut self, name: &str, value: &str) -> Result<(), BookError> {
        let sql = "INSERT OR REPLACE INTO book_setting (name, value) VALUES (:name, :value)";
        self.conn.prepare_cached(sql)?.execute(named_params! { ":name": name, ":value": value })?;
        Ok(())
    }
}
