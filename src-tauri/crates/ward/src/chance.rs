//! Ids, tokens and codes from the system's chance.
//!
//! What is handed out is stored only as a hash, so that a copy of the store lets nobody in.

use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_sync::{hex, recovery};

/// So many random bytes.
pub(crate) fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).expect("the system gives chance");
    bytes
}

/// A new id.
pub(crate) fn id(now: Moment) -> Id {
    Id::new(now.0.max(0).cast_unsigned(), &bytes())
}

/// 256 bits as letters.
pub(crate) fn token() -> String {
    hex::encode(&bytes::<32>())
}

/// Letters that are not mistaken for each other.
pub(crate) fn letters(count: usize) -> String {
    bytes::<64>().iter().take(count).map(|byte| recovery::letter(usize::from(byte & 31))).collect()
}

/// What is stored of a token or a code.
pub(crate) fn hash(handed_out: &str) -> String {
    hex::encode(blake3::hash(handed_out.as_bytes()).as_bytes())
}
