//! Files of photos that were erased for good: their bytes go from this PC's shelf, and who carries files is told.
//!
//! What is to go is noted in the transaction of the erasure, so that a power cut in between leaves it to the next opening.
//! The hash stays noted. A file that another record names stays, and one that a submission names waits for the ward's
//! answer. It must never take a file away that any record names.

use crate::book::Book;
use crate::error::BookError;
use crate::shelf::is_hash;
use nigiwai_core::attachment::Attachment;
use nigiwai_core::erasure::Erasure;
use nigiwai_core::line::Line;
use nigiwai_core::record::Record;
use nigiwai_core::submission::{Reply, Submission};
use rusqlite::{Connection, named_params};
use std::collections::BTreeSet;

const GONE: &str = "gone file ";
const TOLD: &str = "gone told ";
/// The bytes are still to be taken away.
const WAITS: &str = "waits";
const CLEARED: &str = "cleared";

/// Notes the files that an erasure takes out of a line about a photo.
pub(crate) fn note(conn: &Connection, line: &Line, erasure: &Erasure) -> Result<(), BookError> {
    if line.k != Attachment::KIND.number {
        return Ok(());
    }
    let names_a_file = |name: &str| ["hash", "original"].contains(&name);
    for field in Attachment::KIND.fields.iter().filter(|field| names_a_file(field.name)) {
        let hash = line.f.get(&field.number).and_then(|value| value.as_str()).filter(|hash| is_hash(hash));
        if let Some(hash) = hash.filter(|_| erasure.takes(field.number)) {
            let sql = "INSERT OR REPLACE INTO book_setting (name, value) VALUES (:name, :value)";
            conn.prepare_cached(sql)?.execute(named_params! { ":name": format!("{GONE}{hash}"), ":value": WAITS })?;
            let told = "DELETE FROM book_setting WHERE name LIKE :told";
            conn.prepare_cached(told)?.execute(named_params! { ":told": format!("{TOLD}% {hash}") })?;
        }
    }
    Ok(())
}

impl Book {
    /// Takes the bytes of erased files from the shelf, as far as nothing names them any more. Safe to repeat.
    pub fn clear_shelf(&self) -> Result<(), BookError> {
        let waiting = self.noted(GONE, Some(WAITS))?;
        if waiting.is_empty() {
            return Ok(());
        }
        let (named, sent) = (self.named_files()?, self.unanswered()?);
        for hash in waiting {
            if named.contains(&hash) {
                self.forget(&format!("{GONE}{hash}"))?;
            } else if !sent.iter().any(|values| values.contains(&hash)) {
                self.shelf().remove(&hash)?;
                self.note_setting(&format!("{GONE}{hash}"), CLEARED)?;
            }
        }
        Ok(())
    }

    /// Erased files of which a carrier was not told yet, by hash.
    pub fn gone_files(&self, peer: &str) -> Result<Vec<String>, BookError> {
        let told: BTreeSet<String> = self.noted(&format!("{TOLD}{peer} "), None)?.into_iter().collect();
        let gone = self.noted(GONE, Some(CLEARED))?;
        Ok(gone.into_iter().filter(|hash| !told.contains(hash)).collect())
    }

    /// Notes that a carrier was told of an erased file.
    pub fn set_gone_told(&mut self, peer: &str, hash: &str) -> Result<(), BookError> {
        self.note_setting(&format!("{TOLD}{peer} {hash}"), "yes")
    }

    /// Forgets a setting of this PC.
    pub fn forget_setting(&mut self, name: &str) -> Result<(), BookError> {
        self.forget(name)
    }

    /// Every file that a record names, in the trash or not.
    fn named_files(&self) -> Result<BTreeSet<String>, BookError> {
        Ok(self.attachments()?.into_iter().flat_map(|one| [one.hash, one.original]).collect())
    }

    /// The values of submissions that the ward has not answered: their photos may still have to go there.
    fn unanswered(&self) -> Result<Vec<String>, BookError> {
        let answered: BTreeSet<_> = self.list::<Reply>()?.into_iter().map(|reply| reply.submission).collect();
        let sent = self.list::<Submission>()?.into_iter().filter(|one| !answered.contains(&one.id));
        Ok(sent.map(|one| one.values).collect())
    }

    /// What comes after the beginning of settings' names, of those with a value.
    fn noted(&self, beginning: &str, value: Option<&str>) -> Result<Vec<String>, BookError> {
        let all = self.settings()?.into_iter().filter(|(_, held)| value.is_none_or(|value| value == held));
        Ok(all.filter_map(|(name, _)| Some(name.strip_prefix(beginning)?.to_string())).collect())
    }

    fn note_setting(&self, name: &str, value: &str) -> Result<(), BookError> {
        let sql = "INSERT OR REPLACE INTO book_setting (name, value) VALUES (:name, :value)";
        self.conn.prepare_cached(sql)?.execute(named_params! { ":name": name, ":value": value })?;
        Ok(())
    }

    fn forget(&self, name: &str) -> Result<(), BookError> {
        let mut delete = self.conn.prepare_cached("DELETE FROM book_setting WHERE name = :name")?;
        delete.execute(named_params! { ":name": name })?;
        Ok(())
    }
}
