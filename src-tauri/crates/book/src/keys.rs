//! Later keys come to an open book: what is written from then on is sealed with the newest, and what waited is read.
//!
//! The book is told its keys and never keeps one. A line whose key is not here is held: kept, chained, handed on, and not
//! in the tables. What a newcomer gets wrong: nothing is lost by taking up a key late, however late.

use crate::book::Book;
use crate::error::BookError;
use crate::ring::Ring;
use crate::seal::Seal;
use crate::stub;
use nigiwai_core::book_key::KeyBook;

impl Book {
    /// Takes up the keys of a ring, all of which belong to this book, and reads the lines that waited for them.
    pub fn take_keys(&mut self, ring: &Ring) -> Result<(), BookError> {
        let seal = Seal::of(ring);
        if seal.check() != self.seal.check() {
            return Err(BookError::WrongKey);
        }
        (self.seal, self.ring) = (seal, ring.clone());
        self.read_what_waited()
    }

    /// What the records say about keys.
    pub fn key_book(&self) -> Result<KeyBook, BookError> {
        Ok(KeyBook { keys: self.list()?, boxes: self.list()?, pcs: self.list()? })
    }

    /// Folds everything again where a line waits whose key is here; another program may have left it so.
    pub(crate) fn read_what_waited(&mut self) -> Result<(), BookError> {
        if self.a_key_is_here_now()? {
            self.rebuild()?;
            self.sweep_if_left()?;
        }
        Ok(())
    }

    fn a_key_is_here_now(&self) -> Result<bool, BookError> {
        let mut query = self.conn.prepare_cached(include_str!("keys/locked.sql"))?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let sealed: Vec<u8> = row.get("sealed")?;
            if self.seal.has_key_of(stub::seal_in(&sealed)) {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
