//! Hashes that prove equality: of a line, of a device's chain of lines, and of all lines of a stream together.
//!
//! Usable without a book: the ward computes the same over the bytes that it carries. What is hashed are the bytes as
//! they travel (sealed in P, clear in S and R), so nobody needs a key to compare.

use crate::stub;
use nigiwai_core::id::Id;
use nigiwai_core::line::Line;
use nigiwai_core::record::Stream;

/// A BLAKE3 hash.
pub type Hash = [u8; 32];

/// The chain of a device before its first line.
pub const START: Hash = [0; 32];

/// The hash of a line's bytes as they travel; of a stub it is the hash of the line that it stands for.
pub fn line_hash(bytes: &[u8]) -> Hash {
    stub::hash_in(bytes).unwrap_or_else(|| *blake3::hash(bytes).as_bytes())
}

/// The chain after a line with these bytes.
pub fn chain(previous: &Hash, bytes: &[u8]) -> Hash {
    chain_on(previous, &line_hash(bytes))
}

/// The chain after a line with this hash: what an erased line still allows.
pub fn chain_on(previous: &Hash, line: &Hash) -> Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(previous).update(line);
    *hasher.finalize().as_bytes()
}

/// What one line adds to its stream's digest.
pub fn line_digest(stream: Stream, device: &Id, n: u64, line: &Hash) -> Hash {
    let mut hasher = blake3::Hasher::new();
    hasher.update(stream.letter().as_bytes()).update(&[0]).update(device.as_str().as_bytes()).update(&[0]);
    hasher.update(&n.to_be_bytes()).update(line);
    *hasher.finalize().as_bytes()
}

/// Adds two digests modulo 2^256: the order in which lines came leaves no trace.
pub fn add(sum: &Hash, more: &Hash) -> Hash {
    let mut result = START;
    let mut carry = 0u16;
    for at in (0..32).rev() {
        let digit = u16::from(sum[at]) + u16::from(more[at]) + carry;
        result[at] = digit.to_le_bytes()[0];
        carry = digit >> 8;
    }
    result
}

/// The bytes of a line that travels unsealed (streams S and R).
pub fn sealed_clear(line: &Line) -> Vec<u8> {
    serde_json::to_vec(line).expect("a line has text keys only")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_carries_through_every_digit_and_wraps() {
        let mut one = START;
        one[31] = 1;
        assert_eq!(add(&[0xff; 32], &one), START);
        let mut two_fifty_five = START;
        two_fifty_five[31] = 0xff;
        let mut expected = START;
        expected[30] = 1;
        assert_eq!(add(&two_fifty_five, &one), expected);
    }

    #[test]
    fn a_chain_knows_the_order_of_its_lines() {
        let forward = chain(&chain(&START, b"one"), b"two");
        let backward = chain(&chain(&START, b"two"), b"one");
        assert_ne!(forward, backward);
        assert_eq!(forward, chain_on(&chain_on(&START, &line_hash(b"one")), &line_hash(b"two")));
    }
}
