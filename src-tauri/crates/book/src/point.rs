//! Making everything that names one record name another: what a merge of two records needs.
//!
//! Every kind that a book keeps is looked at by its declaration, so a kind that is declared tomorrow follows too. Records in
//! the trash are left as they are: restored, they name what they named.

use crate::error::BookError;
use crate::page::{Page, changed_cells};
use crate::row;
use nigiwai_core::id::Id;
use nigiwai_core::kinds::kinds_of;
use nigiwai_core::line::Deed;
use nigiwai_core::record::{Shape, Stream};
use serde_json::Value;

impl Page<'_> {
    /// Lets every live record that refers to `old` refer to `new`; says how many did.
    pub fn point_to(&mut self, old: &Id, new: &Id) -> Result<usize, BookError> {
        let mut turned = 0;
        for kind in kinds_of(Stream::P) {
            for field in kind.fields.iter().filter(|field| field.shape == Shape::Reference) {
                let known = self.applier.catalog.known(kind)?;
                let values = [row::column(field, Some(&Value::from(old.as_str())))];
                let found = row::read_all(self.applier.conn, known, &known.naming(field), &values)?;
                for row in found {
                    let before = row.stored.fields;
                    let mut after = before.clone();
                    after.insert(field.number, Value::from(new.as_str()));
                    let written = changed_cells(kind, &before, &before, &after);
                    self.say(kind, &row.id, (Deed::Put, written))?;
                    turned += 1;
                }
            }
        }
        Ok(turned)
    }
}
