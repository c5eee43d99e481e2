//! Opening a book: telling a book from other files, an old one from a new one, a whole one from a damaged one.
//!
//! A damaged book is never repaired here and never overwritten; the caller sets it aside and says so.

use crate::book::{Book, Device};
use crate::catalog::Catalog;
use crate::error::BookError;
use crate::gate::Gate;
use crate::ring::Ring;
use crate::schema;
use crate::seal::Seal;
use nigiwai_core::id::Id;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, OptionalExtension, Transaction, TransactionBehavior, named_params};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

const SQLITE_HEADER: &[u8; 16] = b"SQLite format 3\0";
const PATIENCE: Duration = Duration::from_secs(10);

impl Book {
    /// Opens a book.
    ///
    /// Errors say what is wrong: no file, no book, damaged, newer than this program, without its key or with another's.
    pub fn open(path: &Path, keys: Option<impl Into<Ring>>) -> Result<Book, BookError> {
        Book::open_knowing(path, keys, Catalog::current())
    }

    /// Whose book a file is, without its key: what is needed to look for the key.
    pub fn id_of(path: &Path) -> Result<Id, BookError> {
        look_at_header(path)?;
        let conn = open_file(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        check_format(&conn)?;
        check_whole(&conn)?;
        Ok(Id(known(&conn, "book")?))
    }

    /// Opens a book with the kinds of some version of the program.
    pub(crate) fn open_knowing(
        path: &Path,
        keys: Option<impl Into<Ring>>,
        catalog: Arc<Catalog>,
    ) -> Result<Book, BookError> {
        look_at_header(path)?;
        let conn = open_file(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        check_format(&conn)?;
        settle_in(&conn)?;
        let gate = Gate::on(&conn)?;
        check_whole(&conn)?;
        let ring: Ring = keys.ok_or(BookError::NoKey)?.into();
        let seal = Seal::of(&ring);
        if seal.check() != known(&conn, "key_check")? {
            return Err(BookError::WrongKey);
        }
        let book_id = Id(known(&conn, "book")?);
        let device = Device {
            id: Id(known(&conn, "device")?),
            name: known(&conn, "device_name")?,
            epoch: Id(known(&conn, "epoch")?),
        };
        let mut book = Book { conn, path: path.to_path_buf(), book_id, device, catalog, gate, seal, ring };
        book.bring_up_to_date()?;
        book.read_what_waited()?;
        book.sweep_if_left()?;
        book.clear_shelf()?;
        Ok(book)
    }

    /// Adds what this program's kinds need and folds everything again, if the file was last used by another version.
    fn bring_up_to_date(&mut self) -> Result<(), BookError> {
        let print = schema::fingerprint(&self.catalog);
        if meta(&self.conn, "kinds")?.as_ref() == Some(&print) {
            return Ok(());
        }
        let transaction = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        schema::add_missing(&self.conn, &self.catalog)?;
        self.fold_again()?;
        set_meta(&self.conn, "kinds", &print)?;
        transaction.commit()?;
        Ok(())
    }
}

/// Opens a file without changing it.
///
/// A statement is planned once: without the guarantee SQLite plans most of ours again for each new value.
pub(crate) fn open_file(path: &Path, flags: OpenFlags) -> Result<Connection, BookError> {
    let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.busy_timeout(PATIENCE)?;
    conn.set_prepared_statement_cache_capacity(256);
    Ok(conn)
}

/// Makes a connection what every book has: a commit is on the disk when it is answered.
pub(crate) fn settle_in(conn: &Connection) -> Result<(), BookError> {
    conn.pragma_update(None, "journal_mode", "WAL")?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    conn.pragma_update(None, "cache_size", -16_000)?;
    Ok(())
}

/// Looks at the file before SQLite does: opening must not change a file that is something else.
pub(crate) fn look_at_header(path: &Path) -> Result<(), BookError> {
    if !path.exists() {
        return Err(BookError::Missing);
    }
    let mut header = Vec::new();
    std::fs::File::open(path)?.take(100).read_to_end(&mut header)?;
    if header.len() == 100 && header.starts_with(SQLITE_HEADER) { Ok(()) } else { Err(BookError::NotABook) }
}

fn check_whole(conn: &Connection) -> Result<(), BookError> {
    let found: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if found == "ok" { Ok(()) } else { Err(BookError::damaged(found)) }
}

/// The mark and the format are asked through SQLite: right after a crash they may stand in the log beside the file.
pub(crate) fn check_format(conn: &Connection) -> Result<(), BookError> {
    let mark: i64 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if mark != schema::APPLICATION {
        return Err(BookError::NotABook);
    }
    let format: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if format > schema::FORMAT { Err(BookError::Newer { schema: format }) } else { Ok(()) }
}

/// A fact about the file.
pub(crate) fn meta(conn: &Connection, name: &str) -> Result<Option<String>, BookError> {
    let mut query = conn.prepare_cached("SELECT value FROM book_meta WHERE name = :name")?;
    Ok(query.query_row(named_params! { ":name": name }, |row| row.get("value")).optional()?)
}

/// A fact that every book has.
fn known(conn: &Connection, name: &str) -> Result<String, BookError> {
    meta(conn, name)?.ok_or_else(|| BookError::damaged(format!("the book does not say its {name}")))
}

/// Sets a fact about the file.
pub(crate) fn set_meta(conn: &Connection, name: &str, value: &str) -> Result<(), BookError> {
    let mut insert = conn.prepare_cached("INSERT OR REPLACE INTO book_meta (name, value) VALUES (:name, :value)")?;
    insert.execute(named_params! { ":name": name, ":value": value })?;
    Ok(())
}
