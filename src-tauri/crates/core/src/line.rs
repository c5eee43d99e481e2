//! One line of the journal: what one person changed in one record, with what its author had seen.
//!
//! The exact bytes of a line are hashed, sealed and kept for ever, so a line is written once and never formatted
//! again. The format was settled before the first screen: `src-tauri/decisions/0002-line-format.md`. Only add to it.

use crate::id::Id;
use crate::record::Fields;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The schema number that this version writes. A reader keeps lines of a newer one without interpreting them.
pub const SCHEMA: u32 = 1;

/// How far the author had seen each other device's lines in this stream: device to its last n.
pub type Seen = BTreeMap<Id, u64>;

/// A hybrid clock: 48 bits of milliseconds, 16 bits of a counter. It breaks ties and is shown; it never decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hlc(pub u64);

impl Hlc {
    /// The next tick: never behind `self`, as late as the wall clock says. A full counter carries into the time.
    pub fn tick(self, wall_milliseconds: u64) -> Hlc {
        Hlc((self.0 + 1).max(wall_milliseconds << 16))
    }

    /// The time shown to people, in milliseconds since 1970.
    pub fn milliseconds(self) -> u64 {
        self.0 >> 16
    }
}

/// What a line does to its record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Deed {
    /// Writes fields; the record lives.
    Put,
    /// Puts the record into the trash.
    Del,
}

/// A line as its author wrote it. The stream and the device stand in the envelope around it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// The line's number in its stream and device, gap-free from 1.
    pub n: u64,
    /// Schema number of the author.
    pub s: u32,
    /// Transaction group: its first n and how many lines it has; absent for a line alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub g: Option<(u64, u32)>,
    /// Hybrid clock.
    pub h: Hlc,
    /// The person who did it.
    pub p: Id,
    /// What the person did: the name of the command.
    pub a: String,
    /// The import that the line belongs to; all groups of one import are one undo step.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub i: Option<Id>,
    /// The first line of the group that this line takes back, by device and n.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub u: Option<(Id, u64)>,
    /// The kind's number.
    pub k: u32,
    /// The record.
    pub r: Id,
    /// The deed.
    pub o: Deed,
    /// The fields written.
    #[serde(default, skip_serializing_if = "Fields::is_empty")]
    pub f: Fields,
    /// What the author had seen of the others; absent where unchanged since the author's line before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vv: Option<Seen>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_clock_never_runs_back_and_a_full_counter_carries() {
        let early = Hlc::default().tick(1_000);
        assert_eq!(early.milliseconds(), 1_000);
        assert!(early.tick(10) > early, "a PC whose clock jumped back still orders its own lines");
        assert_eq!(Hlc((7 << 16) | 0xffff).tick(7).milliseconds(), 8);
    }
}
