//! The protocol: how the PCs of one association become equal, through the ward's server or by a file.
//!
//! Nothing here opens a connection, a file or a clock: requests are handed out, answers are handed in. A newcomer
//! looks for retries; there are none, because every message may be sent again and every answer may come twice.

pub mod bundle;
pub mod device_key;
pub mod enrol;
pub mod exchange;
pub mod files;
pub mod frame;
pub mod handover;
pub mod hex;
pub mod key_box;
pub mod letter;
pub mod meeting;
pub mod messages;
pub mod page;
pub mod recovery;
pub mod sealed_box;
pub mod trouble;
mod words;

/// Chains and digests over lines as they travel: the ward computes the same as the book.
pub use nigiwai_book::chain;

/// What stands in an erased line's place.
pub use nigiwai_book::stub;
