//! A message with a head that people may read (one JSON value) and parts that are kept byte for byte.
//!
//! Layout before compression: length and bytes of the head, then length and bytes of each part; lengths are 32 bits,
//! little end first. It must never trust a length: what comes from outside is bounded before memory is asked for.

use crate::trouble::Nonsense;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::io::Read;

/// The most that one message may hold after unpacking. A page of lines stays far below.
pub const MOST_BYTES: usize = 16 * 1024 * 1024;
/// The most parts in one message.
pub const MOST_PARTS: usize = 20_000;
const LEVEL: i32 = 1;

/// Packs a head and parts into the body of a message.
pub fn pack<'a>(head: &impl Serialize, parts: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    zstd::bulk::compress(&plain(head, parts), LEVEL).expect("packing bytes in memory cannot fail")
}

/// The same without compression, for what is hashed or sealed as a whole.
pub fn plain<'a>(head: &impl Serialize, parts: impl Iterator<Item = &'a [u8]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    push_part(&mut bytes, &serde_json::to_vec(head).expect("messages are plain JSON"));
    for part in parts {
        push_part(&mut bytes, part);
    }
    bytes
}

/// Unpacks a body; refuses one that grows beyond [`MOST_BYTES`] or is cut.
pub fn unpack<T: DeserializeOwned>(body: &[u8]) -> Result<(T, Vec<Vec<u8>>), Nonsense> {
    let bytes = inflate(body, MOST_BYTES)?;
    let mut rest = bytes.as_slice();
    let head = serde_json::from_slice(take_part(&mut rest)?).map_err(|_| Nonsense)?;
    Ok((head, take_parts(rest, MOST_PARTS)?))
}

/// Takes everything that is left as parts, at most so many.
pub fn take_parts(mut rest: &[u8], most: usize) -> Result<Vec<Vec<u8>>, Nonsense> {
    let mut parts = Vec::new();
    while !rest.is_empty() {
        if parts.len() == most {
            return Err(Nonsense);
        }
        parts.push(take_part(&mut rest)?.to_vec());
    }
    Ok(parts)
}

/// Decompresses at most `limit` bytes.
pub fn inflate(body: &[u8], limit: usize) -> Result<Vec<u8>, Nonsense> {
    let mut bytes = Vec::new();
    let unpacking = zstd::stream::read::Decoder::new(body).map_err(|_| Nonsense)?;
    unpacking.take(limit as u64 + 1).read_to_end(&mut bytes).map_err(|_| Nonsense)?;
    if bytes.len() > limit { Err(Nonsense) } else { Ok(bytes) }
}

/// Appends a part with its length.
pub fn push_part(bytes: &mut Vec<u8>, part: &[u8]) {
    let length = u32::try_from(part.len()).expect("a part is far smaller than 4 GiB");
    bytes.extend_from_slice(&length.to_le_bytes());
    bytes.extend_from_slice(part);
}

/// Takes the next part off the front.
pub fn take_part<'a>(rest: &mut &'a [u8]) -> Result<&'a [u8], Nonsense> {
    let (length, after) = rest.split_first_chunk::<4>().ok_or(Nonsense)?;
    let length = u32::from_le_bytes(*length) as usize;
    if length > after.len() {
        return Err(Nonsense);
    }
    let (part, after) = after.split_at(length);
    *rest = after;
    Ok(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_comes_back_part_by_part() {
        let parts: [&[u8]; 3] = [b"one", b"", &[0, 255]];
        let body = pack(&vec![7], parts.into_iter());
        let (head, back): (Vec<u32>, Vec<Vec<u8>>) = unpack(&body).unwrap();
        assert_eq!(head, [7]);
        assert_eq!(back, parts);
    }

    #[test]
    fn a_small_body_that_grows_without_end_is_refused() {
        let bomb = zstd::bulk::compress(&vec![0; MOST_BYTES + 100], 3).unwrap();
        assert!(bomb.len() < 10_000, "it looks harmless from outside");
        assert_eq!(unpack::<u32>(&bomb), Err(Nonsense));
    }

    #[test]
    fn a_body_cut_anywhere_is_refused_and_never_panics() {
        let whole = plain(&"head", [b"a part".as_slice()].into_iter());
        for cut in 1..whole.len() {
            let body = zstd::bulk::compress(&whole[..cut], 1).unwrap();
            let met: Result<(String, Vec<Vec<u8>>), Nonsense> = unpack(&body);
            assert!(met.is_err() || cut == whole.len() - 10, "cut at {cut}");
        }
        assert_eq!(unpack::<u32>(b"no zstd at all"), Err(Nonsense));
    }
}
