//! The keys of one association as a PC holds them: the first, and those that came after PCs were shut out.
//!
//! Kept by the desk, handed over whole, never written into the book. The newest seals; every one of them opens, for ever.
//! What a newcomer gets wrong: the order is by step and then by the key's tag, never by time, so that two PCs that made a
//! key at the same moment agree which of the two is the newest.

use std::collections::BTreeMap;

/// What a line says of the key that sealed it; it tells nothing of the key.
pub type Tag = [u8; 4];

const KEY: usize = 32;
const STEP: usize = 4;
const TAG_OF: &str = "nigiwai 2026 tag of a book key v1";

/// The keys.
#[derive(Clone, PartialEq, Eq)]
pub struct Ring {
    first: [u8; KEY],
    later: BTreeMap<(u32, Tag), [u8; KEY]>,
}

impl Ring {
    /// A ring with the first key alone.
    pub fn new(first: [u8; KEY]) -> Ring {
        Ring { first, later: BTreeMap::new() }
    }

    /// The key that the book began with; it names the book and every PC has it.
    pub fn first(&self) -> &[u8; KEY] {
        &self.first
    }

    /// The key that seals what is written from now on.
    pub fn newest(&self) -> &[u8; KEY] {
        self.later.last_key_value().map_or(&self.first, |(_, key)| key)
    }

    /// The later keys, oldest first, with their tags.
    pub fn later(&self) -> impl DoubleEndedIterator<Item = (Tag, &[u8; KEY])> {
        self.later.iter().map(|((_, tag), key)| (*tag, key))
    }

    /// Takes up a key that was made at a step; the first one has step 0. False where it is here already.
    pub fn add(&mut self, step: u32, key: [u8; KEY]) -> bool {
        key != self.first && self.later.insert((step, tag_of(&key)), key).is_none()
    }

    /// Whether the key of a tag, in hexadecimal letters, is here.
    pub fn has(&self, tag: &str) -> bool {
        self.later.keys().any(|(_, known)| tag_letters(known) == tag)
    }

    /// The later keys' tags in hexadecimal letters, oldest first.
    pub fn tags(&self) -> Vec<String> {
        self.later.keys().map(|(_, tag)| tag_letters(tag)).collect()
    }

    /// This ring as it was when each of its keys was the newest, oldest first; the last one is the ring itself.
    pub fn as_it_grew(&self) -> Vec<Ring> {
        let mut rings = vec![Ring::new(self.first)];
        for (at, key) in &self.later {
            let mut grown = rings[rings.len() - 1].clone();
            grown.later.insert(*at, *key);
            rings.push(grown);
        }
        rings
    }

    /// All keys as bytes, to be locked before they leave; a ring with the first key alone is that key.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.first.to_vec();
        for ((step, _), key) in &self.later {
            bytes.extend_from_slice(&step.to_be_bytes());
            bytes.extend_from_slice(key);
        }
        bytes
    }

    /// Reads what [`Ring::to_bytes`] wrote; nothing where it is cut.
    pub fn from_bytes(bytes: &[u8]) -> Option<Ring> {
        let (first, mut rest) = bytes.split_first_chunk::<KEY>()?;
        let mut ring = Ring::new(*first);
        while !rest.is_empty() {
            let (step, after) = rest.split_first_chunk::<STEP>()?;
            let (key, after) = after.split_first_chunk::<KEY>()?;
            ring.add(u32::from_be_bytes(*step), *key);
            rest = after;
        }
        Some(ring)
    }
}

impl From<[u8; KEY]> for Ring {
    fn from(first: [u8; KEY]) -> Ring {
        Ring::new(first)
    }
}

/// Keys are never printed.
impl std::fmt::Debug for Ring {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "Ring({} keys)", self.later.len() + 1)
    }
}

/// The tag of a key.
pub fn tag_of(key: &[u8; KEY]) -> Tag {
    let [a, b, c, d, ..] = blake3::derive_key(TAG_OF, key);
    [a, b, c, d]
}

/// A tag in hexadecimal letters, as records have it.
pub fn tag_letters(tag: &Tag) -> String {
    tag.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring() -> Ring {
        let mut ring = Ring::new([1; 32]);
        for (step, key) in [(2, [4; 32]), (1, [3; 32]), (1, [2; 32])] {
            assert!(ring.add(step, key));
        }
        ring
    }

    #[test]
    fn the_newest_is_the_one_of_the_last_step_in_whatever_order_they_came() {
        let mut ring = ring();
        assert_eq!(ring.newest(), &[4; 32]);
        assert!(!ring.add(2, [4; 32]) && !ring.add(3, [1; 32]), "a key that is here is not taken up twice");
        assert_eq!(ring.tags().len(), 3);
        assert!(ring.tags().iter().all(|tag| ring.has(tag)));
    }

    #[test]
    fn a_ring_is_read_back_and_one_with_the_first_key_alone_is_that_key() {
        assert_eq!(Ring::from_bytes(&ring().to_bytes()), Some(ring()));
        assert_eq!(Ring::new([7; 32]).to_bytes(), [7; 32]);
        let bytes = ring().to_bytes();
        let read = |length: usize| Ring::from_bytes(&bytes[..length]);
        let whole = [32, 68, 104, 140];
        assert!((0..bytes.len()).all(|length| read(length).is_some() == whole.contains(&length)));
    }

    #[test]
    fn as_it_grew_ends_with_the_whole_ring() {
        let grown = ring().as_it_grew();
        assert_eq!(grown.iter().map(|ring| ring.tags().len()).collect::<Vec<_>>(), [0, 1, 2, 3]);
        assert_eq!((grown[0].newest(), grown.last()), (&[1; 32], Some(&ring())));
    }

    #[test]
    fn no_key_is_printed() {
        assert_eq!(format!("{:?}", ring()), "Ring(4 keys)");
    }
}
