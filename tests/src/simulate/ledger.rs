//! The ledger: every line that was ever committed anywhere, by its place and the hash of its bytes.
//!
//! It is kept outside the machines, so it remembers what they forget. A place has one content for ever (I3); what
//! stands here must be found again at the end (I1, I11), unless its only disk was destroyed on purpose.

use super::fault::{Fault, Promise, Well};
use nigiwai_book::chain::{Hash, line_hash};
use nigiwai_book::{Book, SealedLine};
use nigiwai_core::id::Id;
use nigiwai_core::record::Stream;
use std::collections::BTreeMap;

/// The name of a line: street, stream, device, n.
pub type Place = (usize, Stream, Id, u64);

/// Every line.
#[derive(Default)]
pub struct Ledger {
    lines: BTreeMap<Place, Hash>,
    /// Every line as it was first written, whatever became of it.
    written: BTreeMap<Place, Vec<u8>>,
}

impl Ledger {
    /// Notes a line that is on a disk. Another content at its place is a broken promise.
    pub fn note(&mut self, (street, stream): (usize, Stream), line: &SealedLine) -> Well {
        let hash = line_hash(&line.bytes);
        let place = (street, stream, line.device.clone(), line.n);
        self.written.entry(place.clone()).or_insert_with(|| line.bytes.clone());
        let before = self.lines.insert(place, hash);
        if before.is_some_and(|before| before != hash) {
            let seen = format!("line {} of {stream:?} has two contents", line.n);
            return Err(Fault::of(Promise::NothingLost, seen));
        }
        Ok(())
    }

    /// Notes the lines that a book has and the ledger does not know yet; gives how many.
    pub fn note_own(&mut self, street: usize, book: &Book) -> Well<u64> {
        let own = &book.device().id;
        let mut new = 0;
        for stream in [Stream::P, Stream::S] {
            let from = (street, stream, own.clone(), 0);
            let to = (street, stream, own.clone(), u64::MAX);
            let known = self.lines.range(from..to).next_back().map_or(0, |((.., n), _)| *n);
            for line in readable(book.lines_after(stream, own, known, usize::MAX))? {
                self.note((street, stream), &line)?;
                new += 1;
            }
        }
        Ok(new)
    }

    /// Notes every line of a stream of a book.
    pub fn note_all(&mut self, street: usize, book: &Book, stream: Stream) -> Well {
        for device in readable(book.heads(stream))?.keys() {
            for line in readable(book.lines_after(stream, device, 0, usize::MAX))? {
                self.note((street, stream), &line)?;
            }
        }
        Ok(())
    }

    /// The lines of a street whose disk was the only one: forgets those that `held` does not know.
    pub fn forget(&mut self, street: usize, held: impl Fn(&Place) -> bool) {
        self.lines.retain(|place, _| place.0 != street || held(place));
    }

    /// The lines of a street.
    pub fn of(&self, street: usize) -> impl Iterator<Item = (&Place, &Hash)> {
        self.lines.iter().filter(move |(place, _)| place.0 == street)
    }

    /// A line as it was written, before anybody erased it.
    pub fn as_written(&self, place: &Place) -> Option<&[u8]> {
        self.written.get(place).map(Vec::as_slice)
    }

    /// How many lines there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether nothing was written yet.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
}

/// What a book must be able to say at any time.
pub fn readable<T>(answer: Result<T, nigiwai_book::BookError>) -> Well<T> {
    answer.map_err(|cause| Fault::of(Promise::NothingLost, format!("a book cannot be read: {cause}")))
}
