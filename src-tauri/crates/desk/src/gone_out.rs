//! How far this PC's own lines went out of the house, noted beside its key and not in the book.
//!
//! A book that somebody put back by hand from an old copy does not remember what it sent since; the note does. Such a
//! book goes on under a new name: lines under the old one would be other lines with the same numbers.

use crate::place::Place;
use nigiwai_book::Book;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::record::Stream;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The last of this PC's own lines, in the book's stream and in what was sent.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
struct GoneOut {
    device: Id,
    book: u64,
    sent: u64,
}

fn file(place: &Place, book: &Id) -> PathBuf {
    place.settings.join(format!("{book}.sent"))
}

fn of(book: &Book) -> Result<GoneOut, Failure> {
    let device = book.device().id.clone();
    let last = |stream| Ok::<u64, Failure>(book.heads(stream)?.get(&device).copied().unwrap_or_default());
    Ok(GoneOut { book: last(Stream::P)?, sent: last(Stream::S)?, device })
}

fn noted(place: &Place, book: &Id) -> Option<GoneOut> {
    serde_json::from_str(&std::fs::read_to_string(file(place, book)).ok()?).ok()
}

/// Notes how far it is, before lines leave. Where there is no room for the note the lines leave all the same.
pub(crate) fn note(place: &Place, book: &Book) -> Result<(), Failure> {
    let now = of(book)?;
    if noted(place, book.book_id()).as_ref() != Some(&now) {
        let text = serde_json::to_string(&now).expect("texts and numbers always serialise");
        std::fs::create_dir_all(&place.settings).ok();
        std::fs::write(file(place, book.book_id()), text).ok();
    }
    Ok(())
}

/// Whether the book has less under its name than went out.
pub(crate) fn is_behind(place: &Place, book: &Book) -> Result<bool, Failure> {
    let (now, noted) = (of(book)?, noted(place, book.book_id()).unwrap_or_default());
    Ok(now.device == noted.device && (now.book < noted.book || now.sent < noted.sent))
}
