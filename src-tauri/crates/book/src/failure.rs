//! What a screen is told when the book is broken: the code of each case that people act on differently.
//!
//! Words are `failure.<code>`; the cause travels as a value for the log and for 詳しく, never as the sentence.

use crate::error::BookError;
use nigiwai_core::failure::Failure;

impl From<BookError> for Failure {
    fn from(error: BookError) -> Failure {
        let code = match &error {
            BookError::Missing => "book_missing",
            BookError::NotABook => "book_not_a_book",
            BookError::Damaged { .. } => "book_damaged",
            BookError::Newer { .. } => "book_newer",
            BookError::Exists => "book_there_already",
            BookError::NoKey | BookError::WrongKey => "book_without_key",
            BookError::Busy => "book_busy",
            BookError::Full => "disk_full",
            BookError::Fork { .. } => "ward_fork",
            BookError::Forged { .. } => "ward_forged",
            BookError::NoRecord { .. } | BookError::Erased { .. } => "record_gone",
            BookError::Immutable { .. } => "record_immutable",
            BookError::NothingToUndo => "nothing_to_undo",
            BookError::NoConflict => "conflict_settled",
            BookError::Gap { .. }
            | BookError::NoId { .. }
            | BookError::UnknownKind(_)
            | BookError::UnknownField { .. } => "book_trouble",
            BookError::Sqlite(_) | BookError::File(_) => "book_trouble",
        };
        Failure::new(code).with("cause", error.to_string())
    }
}
