//! Reading a line that came from elsewhere: is it whole, is it ours to interpret, is it sane?
//!
//! Nothing is dropped: what a newer program wrote or a key seals that is not here yet is held, what cannot be read is
//! quarantined, both visibly. A line
//! that passes here can be applied without a further check.

use crate::catalog::Catalog;
use crate::journal::State;
use crate::seal::{Place, Seal, SealTrouble};
use crate::stub;
use nigiwai_core::id::Id;
use nigiwai_core::line::{Line, SCHEMA, Seen};
use nigiwai_core::record::Stream;
use serde::Deserialize;

/// The most lines of one group, and the most devices that a line may name.
pub(crate) const GROUP_LIMIT: u32 = 500;
const DEVICE_LIMIT: usize = 1_000;
const ID_LIMIT: usize = 64;

/// A line that was read, as far as it could be.
pub(crate) struct Read {
    /// The bytes inside the seal; empty where the seal did not open.
    pub clear: Vec<u8>,
    /// The line, where this version can interpret it.
    pub line: Option<Line>,
    /// What the author had seen, where it could be read.
    pub seen: Option<Seen>,
    pub state: State,
    /// Whether later lines of ours may say that they have seen this one although it was not applied.
    pub passable: bool,
}

/// What every version of a line has.
#[derive(Deserialize)]
struct Head {
    n: u64,
    s: u32,
    #[serde(default)]
    k: u32,
    #[serde(default)]
    vv: Option<Seen>,
}

/// Reads the bytes of a line as they travelled.
pub(crate) fn read(seal: &Seal, catalog: &Catalog, place: &Place<'_>, bytes: &[u8]) -> Read {
    match place.stream {
        Stream::P if stub::is_stub(bytes) => read_stub(seal, catalog, place, bytes),
        Stream::P => match seal.open(place, bytes) {
            Ok(clear) => read_clear(catalog, place, clear),
            Err(SealTrouble::Newer | SealTrouble::KeyNotHere) => held(Vec::new(), None, false),
            Err(SealTrouble::Broken | SealTrouble::Content) => quarantined(Vec::new()),
        },
        Stream::S | Stream::R => read_clear(catalog, place, bytes.to_vec()),
    }
}

/// Reads what is left of an erased line. A husk of a whole record says nothing but what its author had seen.
fn read_stub(seal: &Seal, catalog: &Catalog, place: &Place<'_>, bytes: &[u8]) -> Read {
    let husk = match stub::open(seal, place, bytes) {
        Ok(husk) => husk,
        Err(SealTrouble::Newer | SealTrouble::KeyNotHere) => return held(Vec::new(), None, false),
        Err(SealTrouble::Broken | SealTrouble::Content) => return quarantined(Vec::new()),
    };
    let read = read_clear(catalog, place, husk);
    let state = if stub::is_whole(bytes) && read.state == State::Applied { State::Erased } else { read.state };
    Read { state, ..read }
}

/// Reads the bytes inside a seal.
pub(crate) fn read_clear(catalog: &Catalog, place: &Place<'_>, clear: Vec<u8>) -> Read {
    let Ok(head) = serde_json::from_slice::<Head>(&clear) else { return quarantined(clear) };
    if head.n != place.n || head.vv.as_ref().is_some_and(|seen| !sane_seen(seen)) {
        return quarantined(clear);
    }
    if head.s > SCHEMA {
        return held(clear, head.vv, catalog.kind(head.k).is_none());
    }
    let Ok(line) = serde_json::from_slice::<Line>(&clear) else { return quarantined(clear) };
    if !sane(&line) {
        return quarantined(clear);
    }
    match catalog.kind(line.k) {
        None => held(clear, head.vv, true),
        Some(kind) if kind.spec.stream != place.stream => quarantined(clear),
        Some(_) => Read { clear, line: Some(line), seen: head.vv, state: State::Applied, passable: true },
    }
}

fn held(clear: Vec<u8>, seen: Option<Seen>, passable: bool) -> Read {
    Read { clear, line: None, seen, state: State::Held, passable }
}

fn quarantined(clear: Vec<u8>) -> Read {
    Read { clear, line: None, seen: None, state: State::Quarantined, passable: true }
}

fn sane(line: &Line) -> bool {
    let group = line.g.is_none_or(|(first, length)| {
        (1..=GROUP_LIMIT).contains(&length) && first >= 1 && first <= line.n && line.n - first < u64::from(length)
    });
    let import = line.i.as_ref().is_none_or(sane_id);
    let undo = line.u.as_ref().is_none_or(|(device, n)| sane_id(device) && fits(*n));
    let clock = fits(line.h.0);
    group && import && undo && clock && sane_id(&line.r) && line.p.0.len() <= ID_LIMIT && !line.f.contains_key(&0)
}

fn sane_seen(seen: &Seen) -> bool {
    seen.len() <= DEVICE_LIMIT && seen.iter().all(|(device, n)| sane_id(device) && fits(*n))
}

/// Whether the table can hold the number.
pub(crate) fn fits(number: u64) -> bool {
    i64::try_from(number).is_ok()
}

/// Whether something may be an id: short, and without the byte that ends names.
pub(crate) fn sane_id(id: &Id) -> bool {
    !id.is_empty() && id.0.len() <= ID_LIMIT && !id.0.bytes().any(|letter| letter < b' ')
}
