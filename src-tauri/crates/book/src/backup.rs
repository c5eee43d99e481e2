//! Copies of a book: written beside, proved, then named. A copy that was not proved never carries its final name.

use crate::book::Book;
use crate::error::BookError;
use rusqlite::named_params;
use std::path::{Path, PathBuf};

impl Book {
    /// Writes a copy of the book and proves it. Errors where something stands at the path already.
    ///
    /// Whoever goes on writing in a copy must first call [`Book::become_new_device`].
    pub fn backup_to(&self, path: &Path) -> Result<(), BookError> {
        if path.exists() {
            return Err(BookError::Exists);
        }
        let part = unproved(path);
        if part.exists() {
            std::fs::remove_file(&part)?;
        }
        let name = part.to_str().ok_or_else(|| std::io::Error::other("the path is not readable as text"))?;
        self.conn.execute("VACUUM INTO :path", named_params! { ":path": name })?;
        let copy = Book::open(&part, Some(self.keys.association_key))?;
        let proved = copy.verify()?;
        drop(copy);
        if proved.state != self.state_digest()? {
            return Err(BookError::damaged("the copy differs from the book"));
        }
        std::fs::File::open(&part)?.sync_all()?;
        std::fs::rename(&part, path)?;
        Ok(())
    }
}

fn unproved(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push(".part");
    PathBuf::from(name)
}
