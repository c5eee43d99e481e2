//! The tables: what `base.sql` writes by hand and what follows from the declarations of kinds.
//!
//! An older file is brought up to date by adding what is missing; nothing is ever dropped or renamed. `schema.sql`
//! beside this folder is the whole of it for reading, and a test keeps it true.

use crate::catalog::{Catalog, OWN_COLUMNS, column_type, quoted};
use crate::error::BookError;
use nigiwai_core::record::{FieldSpec, KindSpec, Reading, Shape};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Marks a SQLite file as a book: "NGWI".
pub(crate) const APPLICATION: i64 = 0x4e47_5749;

/// Format of the file; a program refuses a higher one.
pub(crate) const FORMAT: i64 = 1;

const BASE: &str = include_str!("base.sql");
const LATER: &str = include_str!("base_later.sql");

/// Every statement of a new book.
pub(crate) fn text(catalog: &Catalog) -> String {
    let mut text = [BASE, LATER].join("\n");
    for kind in catalog.kinds() {
        text.push('\n');
        text.push_str(&table(kind.spec));
        text.push_str(&rest(kind.spec).join(""));
    }
    text
}

/// A short name for the declarations, to notice that a file was written under others.
pub(crate) fn fingerprint(catalog: &Catalog) -> String {
    let text = format!("{}\n-- folding {}", text(catalog), crate::found::FOLDING);
    blake3::hash(text.as_bytes()).to_hex()[..16].to_string()
}

/// Makes the tables of a new book.
pub(crate) fn create(conn: &Connection, catalog: &Catalog) -> Result<(), BookError> {
    conn.execute_batch(&text(catalog))?;
    conn.pragma_update(None, "application_id", APPLICATION)?;
    conn.pragma_update(None, "user_version", FORMAT)?;
    Ok(())
}

/// Adds the tables and columns that an older file lacks.
pub(crate) fn add_missing(conn: &Connection, catalog: &Catalog) -> Result<(), BookError> {
    conn.execute_batch(LATER)?;
    for kind in catalog.kinds() {
        let columns = columns(conn, kind.spec.name)?;
        if columns.is_empty() {
            conn.execute_batch(&table(kind.spec))?;
        }
        for field in kind.spec.fields.iter().filter(|field| !columns.is_empty() && !columns.contains(field.name)) {
            let (table, column) = (quoted(kind.spec.name), quoted(field.name));
            conn.execute_batch(&format!("ALTER TABLE {table} ADD COLUMN {column} {}", column_type(field.shape)))?;
        }
        conn.execute_batch(&rest(kind.spec).join(""))?;
    }
    Ok(())
}

fn columns(conn: &Connection, table: &str) -> Result<BTreeSet<String>, BookError> {
    let mut statement = conn.prepare("SELECT name FROM pragma_table_info(:table)")?;
    let names = statement.query_map(rusqlite::named_params! { ":table": table }, |row| row.get("name"))?;
    Ok(names.collect::<Result<_, _>>()?)
}

/// What is long comes last: SQLite walks through all of it to reach what stands behind.
fn table(kind: &KindSpec) -> String {
    let [id, gone, heads, beyond, born] = OWN_COLUMNS.map(quoted);
    let mut lines = vec![
        format!("  {id} TEXT NOT NULL PRIMARY KEY"),
        format!("  {gone} INTEGER NOT NULL DEFAULT 0"),
        format!("  {heads} TEXT NOT NULL DEFAULT ''"),
        format!("  {beyond} TEXT NOT NULL DEFAULT ''"),
        format!("  {born} INTEGER NOT NULL DEFAULT 0"),
    ];
    let is_long = |field: &&FieldSpec| field.reading == Reading::Long;
    let fields = kind.fields.iter().filter(|field| !is_long(field)).chain(kind.fields.iter().filter(is_long));
    lines.extend(fields.map(|field| format!("  {} {}", quoted(field.name), column_type(field.shape))));
    format!("CREATE TABLE {} (\n{}\n) STRICT;\n", quoted(kind.name), lines.join(",\n"))
}

/// Indexes, and the triggers that keep the gate.
fn rest(kind: &KindSpec) -> Vec<String> {
    let mut rest: Vec<String> = indexes(kind)
        .into_iter()
        .map(|fields| {
            let index = quoted(&format!("{}_by_{}", kind.name, fields.join("_and_")));
            let columns: Vec<String> = fields.iter().map(|field| quoted(field)).collect();
            format!("CREATE INDEX IF NOT EXISTS {index} ON {} ({});\n", quoted(kind.name), columns.join(", "))
        })
        .collect();
    let (table, removed) = (quoted(kind.name), quoted(&format!("{}_removed", kind.name)));
    rest.push(format!("CREATE INDEX IF NOT EXISTS {removed} ON {table} (\"id\") WHERE \"gone\" = 1;\n"));
    for deed in ["INSERT", "UPDATE", "DELETE"] {
        let trigger = quoted(&format!("{}_{}_is_journalled", kind.name, deed.to_lowercase()));
        rest.push(format!(
            "CREATE TRIGGER IF NOT EXISTS {trigger} BEFORE {deed} ON {} WHEN journal_open() = 0\n\
             BEGIN SELECT RAISE(ABORT, 'a record changes only with a line in the journal'); END;\n",
            quoted(kind.name)
        ));
    }
    rest
}

/// The fields of each index: every `Sought` field, and every reference.
///
/// A reference's index goes on with the kind's first `Sought` field, so that the last inspection of a lamp is found
/// without a look at the others.
fn indexes(kind: &KindSpec) -> Vec<Vec<&'static str>> {
    let sought: Vec<&str> =
        kind.fields.iter().filter(|one| one.reading == Reading::Sought).map(|one| one.name).collect();
    let references = kind.fields.iter().filter(|field| field.shape == Shape::Reference);
    let longer = references.map(|field| [field.name].into_iter().chain(sought.first().copied()).collect());
    longer.chain(sought.iter().map(|field| vec![*field])).collect()
}
