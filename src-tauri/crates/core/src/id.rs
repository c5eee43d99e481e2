//! The name of a record, a person, a device: 32 hexadecimal letters of a UUIDv7, made where the record is made.
//!
//! The empty id means "not known yet"; it is what an unset reference holds. Never read an order out of an id.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A record's name for life; equal on every PC. Empty: not known yet.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Id(pub String);

impl Id {
    /// Makes an id from the time and ten bytes of chance, both handed in.
    pub fn new(milliseconds: u64, chance: &[u8; 10]) -> Id {
        let uuid = uuid::Builder::from_unix_timestamp_millis(milliseconds, chance).into_uuid();
        Id(uuid.simple().to_string())
    }

    /// An id that always comes out the same, for what exists once in a book, such as the association itself.
    pub fn fixed(name: &str) -> Id {
        let mut letters: String = name.bytes().map(|byte| format!("{byte:02x}")).collect();
        letters.truncate(32);
        Id(format!("{letters:0<32}"))
    }

    /// Whether nothing is named.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The last six letters, by which two people tell PCs apart on the telephone; the first ones are only the time.
    pub fn short(&self) -> &str {
        self.0.get(self.0.len().saturating_sub(6)..).unwrap_or(&self.0)
    }

    /// The letters.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str(&self.0)
    }
}

impl From<&str> for Id {
    fn from(letters: &str) -> Id {
        Id(letters.to_string())
    }
}
