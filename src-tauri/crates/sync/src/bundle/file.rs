//! The bytes of a bundle file: a mark, the envelope (head, signature, seal) with its length, the packed content.
//!
//! A file that was cut, changed or made by something else is [`ExchangeTrouble::Broken`] before anything is read into
//! a book. What a newcomer gets wrong: the signature covers the head's text exactly as written, never a re-made one.

use super::{BundleHead, BundleKeys};
use crate::device_key::signed_by;
use crate::frame::{self, inflate, push_part, take_part};
use crate::hex;
use crate::page::{self, PageLine};
use crate::trouble::ExchangeTrouble;
use nigiwai_core::record::Stream;
use serde::{Deserialize, Serialize};

const MARK: &[u8] = b"NIGIWAI BUNDLE ";
const FORMAT: u8 = b'1';
const MOST_CONTENT: usize = 512 * 1024 * 1024;
const MOST_LINES: usize = 8_000_000;
const LEVEL: i32 = 3;
const PURPOSE: &str = "nigiwai 2026-11 bundle made by a device of the association";

/// What stands around the head.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Envelope {
    /// The head as JSON text.
    head: String,
    /// The maker's public key.
    public_key: String,
    /// The maker's signature over the head's text.
    signature: String,
    /// Made with the association's key: only its PCs can.
    seal: String,
}

/// A file that holds together.
pub(crate) struct Opened {
    pub head: BundleHead,
    pub envelope: Envelope,
    pub lines: Vec<(Stream, Vec<PageLine>)>,
}

impl Envelope {
    pub(super) fn seal(head: &BundleHead, keys: BundleKeys<'_>) -> Envelope {
        let head = serde_json::to_string(head).expect("a head is plain JSON");
        let signature = keys.device.sign(head.as_bytes());
        let seal = seal_of(keys.association, &head);
        Envelope { head, public_key: keys.device.public(), signature, seal: hex::encode(seal.as_bytes()) }
    }

    pub(super) fn write(&self, content: &[u8]) -> Vec<u8> {
        let mut bytes = [MARK, &[FORMAT, b'\n']].concat();
        push_part(&mut bytes, &serde_json::to_vec(self).expect("an envelope is plain JSON"));
        bytes.extend_from_slice(content);
        bytes
    }

    /// Whether a PC of the association made it.
    pub(super) fn check_seal(&self, association_key: &[u8; 32]) -> Result<(), ExchangeTrouble> {
        let given = hex::exactly::<32>(&self.seal).map(blake3::Hash::from_bytes);
        let right = given.is_some_and(|seal| seal == seal_of(association_key, &self.head));
        if right { Ok(()) } else { Err(ExchangeTrouble::Forged) }
    }
}

/// Packs the lines' bytes.
pub(super) fn pack_content(parts: &[Vec<u8>]) -> Vec<u8> {
    let mut plain = Vec::new();
    for part in parts {
        push_part(&mut plain, part);
    }
    zstd::bulk::compress(&plain, LEVEL).expect("packing bytes in memory cannot fail")
}

/// Opens a file and checks everything that can be checked without a key of the association.
pub(super) fn open(bytes: &[u8]) -> Result<Opened, ExchangeTrouble> {
    let mut rest = bytes.strip_prefix(MARK).ok_or(ExchangeTrouble::Broken)?;
    match rest {
        [FORMAT, b'\n', after @ ..] => rest = after,
        [b'2'..=b'9', b'\n', ..] => return Err(ExchangeTrouble::Newer),
        _ => return Err(ExchangeTrouble::Broken),
    }
    let broken = |_| ExchangeTrouble::Broken;
    let envelope = take_part(&mut rest).map_err(broken)?;
    let envelope: Envelope = serde_json::from_slice(envelope).map_err(|_| ExchangeTrouble::Broken)?;
    let head: BundleHead = serde_json::from_str(&envelope.head).map_err(|_| ExchangeTrouble::Broken)?;
    let whole = hex::exactly::<32>(&head.content) == Some(*blake3::hash(rest).as_bytes());
    if !whole || !signed_by(&envelope.public_key, envelope.head.as_bytes(), &envelope.signature) {
        return Err(ExchangeTrouble::Broken);
    }
    let content = inflate(rest, MOST_CONTENT).map_err(broken)?;
    let mut parts = frame::take_parts(&content, MOST_LINES).map_err(broken)?.into_iter();
    let mut lines = Vec::new();
    for stream in Stream::ALL {
        let runs = head.runs.get(stream.letter()).map(Vec::as_slice).unwrap_or_default();
        let count: u64 = runs.iter().fold(0, |sum, run| run.count.saturating_add(sum));
        let count = usize::try_from(count).ok().filter(|count| *count <= parts.len()).ok_or(ExchangeTrouble::Broken)?;
        let of_stream = parts.by_ref().take(count).collect();
        lines.push((stream, page::spread(runs, of_stream).map_err(broken)?));
    }
    if parts.next().is_some() {
        return Err(ExchangeTrouble::Broken);
    }
    Ok(Opened { head, envelope, lines })
}

fn seal_of(association_key: &[u8; 32], head: &str) -> blake3::Hash {
    blake3::keyed_hash(&blake3::derive_key(PURPOSE, association_key), head.as_bytes())
}
