//! What can go wrong between two machines, in the cases that a screen or a test tells apart.
//!
//! Having no network is not among them: whoever carries the requests knows that, and nothing was changed.
//! The word for each is `failure.<code>`; nobody matches on the text of an error.

use nigiwai_book::BookError;
use nigiwai_core::id::Id;

/// Bytes from outside that mean nothing here.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the answer makes no sense")]
pub struct Nonsense;

/// Why an exchange, an enrolment or a bundle came to nothing. The book is as it was after the last whole step.
#[derive(Debug, thiserror::Error)]
pub enum ExchangeTrouble {
    /// The one-time code is not known to the ward.
    #[error("wrong code")]
    WrongCode,
    /// The one-time code was used before.
    #[error("code already used")]
    UsedCode,
    /// The one-time code is too old.
    #[error("code expired")]
    ExpiredCode,
    /// Too many wrong tries; the ward has to give a new code.
    #[error("code locked after too many tries")]
    LockedCode,
    /// The ward shut this PC out.
    #[error("this device was revoked")]
    Revoked,
    /// The ward does not know this PC, or its key does not fit.
    #[error("this device is not enrolled")]
    NotEnrolled,
    /// The ward knows the association by another book, or the bundle is another association's.
    #[error("another book")]
    OtherBook,
    /// The meeting of two PCs is over: refused, too old, or never begun.
    #[error("the meeting is over")]
    MeetingOver,
    /// Another program answered, or a broken one.
    #[error("the answer makes no sense")]
    Nonsense,
    /// Two different lines claim the same place: a copied or restored book wrote on.
    #[error("two different lines {n} of device {device}")]
    Fork {
        /// Whose line it is.
        device: Id,
        /// Which line.
        n: u64,
    },
    /// Both sides hold as many lines, yet not the same; even after everything was asked for again.
    #[error("the records differ although every line was exchanged")]
    DigestMismatch,
    /// The ward's words are not signed by the ward's key.
    #[error("not signed by the ward")]
    Forged,
    /// The server has no room.
    #[error("the server is full")]
    ServerFull,
    /// The server could not answer just now.
    #[error("the server answers with status {0}")]
    ServerTrouble(u16),
    /// The ward's answer was written for another PC of the association.
    #[error("an answer for another PC")]
    OtherPc,
    /// A bundle file that is cut or changed.
    #[error("the file is broken")]
    Broken,
    /// A file of a newer version of the program.
    #[error("made by a newer version")]
    Newer,
    /// The book itself could not do its part.
    #[error("the book: {0}")]
    Book(#[source] BookError),
}

impl From<BookError> for ExchangeTrouble {
    fn from(error: BookError) -> ExchangeTrouble {
        match error {
            BookError::Fork { device, n } => ExchangeTrouble::Fork { device, n },
            BookError::Forged { .. } => ExchangeTrouble::Forged,
            other => ExchangeTrouble::Book(other),
        }
    }
}

impl From<Nonsense> for ExchangeTrouble {
    fn from(_: Nonsense) -> ExchangeTrouble {
        ExchangeTrouble::Nonsense
    }
}

impl ExchangeTrouble {
    /// The stable code for screens, and for the ward's refusals on the wire.
    pub fn code(&self) -> &'static str {
        match self {
            ExchangeTrouble::WrongCode => "wrong_code",
            ExchangeTrouble::UsedCode => "used_code",
            ExchangeTrouble::ExpiredCode => "expired_code",
            ExchangeTrouble::LockedCode => "locked_code",
            ExchangeTrouble::Revoked => "revoked",
            ExchangeTrouble::NotEnrolled => "not_enrolled",
            ExchangeTrouble::OtherBook => "other_book",
            ExchangeTrouble::MeetingOver => "meeting_over",
            ExchangeTrouble::Nonsense => "nonsense",
            ExchangeTrouble::Fork { .. } => "fork",
            ExchangeTrouble::DigestMismatch => "digest_mismatch",
            ExchangeTrouble::Forged => "forged",
            ExchangeTrouble::ServerFull => "server_full",
            ExchangeTrouble::ServerTrouble(_) => "server_trouble",
            ExchangeTrouble::OtherPc => "other_pc",
            ExchangeTrouble::Broken => "broken_bundle",
            ExchangeTrouble::Newer => "newer_bundle",
            ExchangeTrouble::Book(_) => "book_trouble",
        }
    }
}
