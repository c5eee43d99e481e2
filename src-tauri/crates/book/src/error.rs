//! What can be broken about a book. Everyday refusals are the core's; a screen's sentence is made from these by the desk.
//!
//! Never match on the text: each case that somebody acts on has a name of its own.

use nigiwai_core::id::Id;
use rusqlite::ErrorCode;

/// Something about the book or its disk is not as it must be.
#[derive(Debug, thiserror::Error)]
pub enum BookError {
    /// There is no file at the path.
    #[error("there is no book at this place")]
    Missing,
    /// The file is something else.
    #[error("the file is not a book")]
    NotABook,
    /// The file is a book whose content does not hold together.
    #[error("the book is damaged: {what}")]
    Damaged {
        /// What was found, for the log.
        what: String,
    },
    /// A newer program wrote the file.
    #[error("the book is of format {schema}, newer than this program")]
    Newer {
        /// The format of the file.
        schema: i64,
    },
    /// A book stands at the path already.
    #[error("there is a book already")]
    Exists,
    /// The association's key was not given.
    #[error("the key of the book is missing")]
    NoKey,
    /// The key given is another association's.
    #[error("the key is not this book's")]
    WrongKey,
    /// Another program holds the book.
    #[error("another program is writing in the book")]
    Busy,
    /// The disk is full.
    #[error("the disk is full")]
    Full,
    /// Two different lines claim to be the same line of a device: a copied or restored PC.
    #[error("line {n} of device {device} exists twice with different content")]
    Fork {
        /// The device.
        device: Id,
        /// The number of the line.
        n: u64,
    },
    /// Lines are missing before the ones handed in.
    #[error("line {expected} of device {device} is missing before {found}")]
    Gap {
        /// The device.
        device: Id,
        /// The number that must come next.
        expected: u64,
        /// The number that came.
        found: u64,
    },
    /// A line is said to be erased, and no PC of the association said so.
    #[error("line {n} of device {device} is said to be erased by nobody who may")]
    Forged {
        /// The device.
        device: Id,
        /// The number of the line.
        n: u64,
    },
    /// The record was erased for good; nothing is written into it again.
    #[error("the record of {kind} was erased for good")]
    Erased {
        /// The kind's name.
        kind: &'static str,
    },
    /// A record must have a name before it is put.
    #[error("a record of {kind} has no id")]
    NoId {
        /// The kind's name.
        kind: &'static str,
    },
    /// The record is not in the book.
    #[error("there is no such record of {kind}")]
    NoRecord {
        /// The kind's name.
        kind: &'static str,
    },
    /// The kind is not in this version's list.
    #[error("kind {0} is not known")]
    UnknownKind(u32),
    /// The kind has no such field.
    #[error("{kind} has no field {field}")]
    UnknownField {
        /// The kind's name.
        kind: &'static str,
        /// What was asked for.
        field: String,
    },
    /// What was sent is never changed, and what the ward says only the ward writes.
    #[error("a record of {kind} is not written again here")]
    Immutable {
        /// The kind's name.
        kind: &'static str,
    },
    /// There is nothing that could be taken back.
    #[error("there is nothing to undo")]
    NothingToUndo,
    /// The conflict was settled already.
    #[error("the conflict is settled already")]
    NoConflict,
    /// SQLite said no for another reason.
    #[error("the record store: {0}")]
    Sqlite(#[source] rusqlite::Error),
    /// The file system said no.
    #[error("the file: {0}")]
    File(#[source] std::io::Error),
}

impl BookError {
    pub(crate) fn damaged(what: impl Into<String>) -> BookError {
        BookError::Damaged { what: what.into() }
    }
}

impl From<rusqlite::Error> for BookError {
    fn from(error: rusqlite::Error) -> BookError {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => BookError::Busy,
            Some(ErrorCode::DiskFull) => BookError::Full,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => BookError::damaged(error.to_string()),
            _ => BookError::Sqlite(error),
        }
    }
}

impl From<std::io::Error> for BookError {
    fn from(error: std::io::Error) -> BookError {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => BookError::Full,
            _ => BookError::File(error),
        }
    }
}
