//! The kinds that this program knows, each with its SQL made once from the declaration.
//!
//! The only place where a column's name meets SQL text; names come from the declarations alone, never from outside.

use crate::error::BookError;
use nigiwai_core::kinds::KINDS;
use nigiwai_core::record::{FieldSpec, KindSpec, Reading, Shape};
use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

/// The columns that every record has before its fields.
pub(crate) const OWN_COLUMNS: [&str; 5] = ["id", "gone", "heads", "beyond", "born"];

/// A kind and its statements.
pub(crate) struct KindSql {
    pub spec: &'static KindSpec,
    pub get: String,
    /// Live records with their id and fields, to be asked further; and the same without what is long.
    pub live: String,
    pub live_in_short: String,
    pub count_live: String,
    /// Every record with all columns, to be asked further; and those in the trash.
    pub all: String,
    pub removed: String,
    /// The fields in which people look for words.
    pub found: Vec<u32>,
    pub insert: String,
    pub state: String,
    pub count: String,
}

/// Every kind that this program knows.
pub(crate) struct Catalog {
    kinds: BTreeMap<u32, KindSql>,
}

impl Catalog {
    /// The kinds of this version of the program.
    pub(crate) fn current() -> Arc<Catalog> {
        static CURRENT: OnceLock<Arc<Catalog>> = OnceLock::new();
        CURRENT.get_or_init(|| Arc::new(Catalog::of(KINDS))).clone()
    }

    /// A catalogue of these kinds.
    pub(crate) fn of(kinds: &[&'static KindSpec]) -> Catalog {
        Catalog { kinds: kinds.iter().map(|spec| (spec.number, KindSql::of(spec))).collect() }
    }

    pub(crate) fn kind(&self, number: u32) -> Option<&KindSql> {
        self.kinds.get(&number)
    }

    /// The statements of a kind that must be known.
    pub(crate) fn known(&self, spec: &KindSpec) -> Result<&KindSql, BookError> {
        self.kind(spec.number).ok_or(BookError::UnknownKind(spec.number))
    }

    pub(crate) fn kinds(&self) -> impl Iterator<Item = &KindSql> {
        self.kinds.values()
    }
}

impl KindSql {
    fn of(spec: &'static KindSpec) -> KindSql {
        let table = quoted(spec.name);
        let fields: Vec<String> = spec.fields.iter().map(|field| quoted(field.name)).collect();
        let own = OWN_COLUMNS.map(quoted).join(", ");
        let all = [own.as_str(), &fields.join(", ")].join(", ");
        let places: Vec<String> = (1..=OWN_COLUMNS.len() + fields.len()).map(|at| format!("?{at}")).collect();
        KindSql {
            spec,
            get: format!("SELECT {all} FROM {table} WHERE \"id\" = ?1"),
            live: live(spec, |field| quoted(field.name)),
            live_in_short: live(spec, |field| match field.reading {
                Reading::Long => "''".to_string(),
                _ => quoted(field.name),
            }),
            count_live: format!("SELECT count(*) FROM {table} WHERE \"gone\" = 0"),
            removed: format!("SELECT {all} FROM {table} WHERE \"gone\" = 1"),
            all: format!("SELECT {all} FROM {table}"),
            found: spec.fields.iter().filter(|one| one.reading == Reading::Found).map(|one| one.number).collect(),
            insert: format!("INSERT OR REPLACE INTO {table} ({all}) VALUES ({})", places.join(", ")),
            state: format!("SELECT {all} FROM {table} ORDER BY \"id\""),
            count: format!("SELECT count(*) FROM {table}"),
        }
    }

    /// Sets heads, life, unknown fields and these fields of one record, in this order; the id comes last.
    pub(crate) fn update(&self, fields: &[&FieldSpec]) -> String {
        let mut sets = vec!["\"heads\" = ?1".to_string(), "\"gone\" = ?2".to_string(), "\"beyond\" = ?3".to_string()];
        sets.extend(fields.iter().enumerate().map(|(at, field)| format!("{} = ?{}", quoted(field.name), at + 4)));
        let last = fields.len() + 4;
        format!("UPDATE {} SET {} WHERE \"id\" = ?{last}", quoted(self.spec.name), sets.join(", "))
    }

    /// Takes away the row of a record of which no line says anything any more.
    pub(crate) fn vanish(&self) -> String {
        format!("DELETE FROM {} WHERE \"id\" = ?1", quoted(self.spec.name))
    }

    /// Live records, with all columns, whose field equals the parameter.
    pub(crate) fn naming(&self, field: &FieldSpec) -> String {
        format!("{} WHERE \"gone\" = 0 AND {} = ?1 ORDER BY \"id\"", self.all, quoted(field.name))
    }

    /// Empties the table, before it is folded again.
    pub(crate) fn clear(&self) -> String {
        format!("DELETE FROM {}", quoted(self.spec.name))
    }

    /// The field of that name.
    pub(crate) fn field_named(&self, name: &str) -> Result<&'static FieldSpec, BookError> {
        let found = self.spec.fields.iter().find(|field| field.name == name);
        found.ok_or_else(|| BookError::UnknownField { kind: self.spec.name, field: name.to_string() })
    }
}

/// Live records of a kind: the id, then its fields in their order.
fn live(spec: &KindSpec, column: impl Fn(&FieldSpec) -> String) -> String {
    let columns: Vec<String> = ["\"id\"".to_string()].into_iter().chain(spec.fields.iter().map(column)).collect();
    format!("SELECT {} FROM {} WHERE \"gone\" = 0", columns.join(", "), quoted(spec.name))
}

/// The column type of a shape.
pub(crate) fn column_type(shape: Shape) -> &'static str {
    match shape {
        Shape::Text | Shape::Choice(_) | Shape::Reference => "TEXT NOT NULL DEFAULT ''",
        Shape::Number | Shape::Flag => "INTEGER NOT NULL DEFAULT 0",
    }
}

/// A name of a declaration as SQL writes it: some of them (`from`, `until`) are SQL's own words.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_declaration_takes_a_name_that_the_book_needs_itself() {
        for kind in KINDS {
            assert!(!kind.name.starts_with("book_"), "{}", kind.name);
            assert!(kind.name.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'_'), "{}", kind.name);
            for field in kind.fields {
                assert!(!OWN_COLUMNS.contains(&field.name), "{}.{}", kind.name, field.name);
                assert!(field.number != 0 && field.cell != 0, "{}.{}: 0 is life", kind.name, field.name);
                assert!(field.name.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'_'));
            }
        }
    }
}
