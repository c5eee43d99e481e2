//! The record book: one SQLite file, its journal, and everything that follows from the journal.
//!
//! The only crate with SQL. Every change goes through [`Book::write`] or [`Book::absorb`]; both end in the same
//! `apply`, which alone changes the tables of the records. What a newcomer gets wrong: a table is never the truth.
//! The truth is the journal, and [`Book::rebuild`] makes the tables from it again.

mod absorb;
mod apply;
mod backup;
mod birth;
mod book;
mod catalog;
pub mod chain;
mod conflict;
mod erase;
mod error;
mod failure;
pub mod file_seal;
mod fold;
mod found;
mod gate;
mod gone_files;
mod heads;
mod history;
mod intake;
mod journal;
mod keys;
mod open;
mod outgoing;
mod page;
mod point;
mod reach;
mod read;
mod rebuild;
pub mod ring;
mod row;
mod schema;
pub mod seal;
mod setting;
pub mod shelf;
pub mod stub;
mod trash;
mod undo;
mod verify;
mod write;

#[cfg(test)]
mod tests;

pub use absorb::{Absorbed, Cursor};
pub use backup::Beyond;
pub use birth::Birth;
pub use book::{Book, Device};
pub use conflict::{Conflict, SideValue};
pub use erase::ErasedLine;
pub use error::BookError;
pub use history::{Change, HistoryLine};
pub use outgoing::{NotApplied, SealedLine};
pub use page::Page;
pub use ring::Ring;
pub use row::Stored;
pub use trash::TrashLine;
pub use undo::{Clash, UndoLine, Undone};
pub use verify::Verified;
pub use write::Written;
