//! The bytes of letters and answers: a mark, the envelope (head, key, signature) with its length, the packed content.
//!
//! A file that was cut, changed or made by something else is told before anything of it is used. Whether the key that
//! signed is the right one is decided by whoever reads.

use super::{AnswerHead, LetterHead};
use crate::device_key::{DeviceKey, signed_by};
use crate::frame::{inflate, push_part, take_part, take_parts};
use crate::hex;
use crate::trouble::ExchangeTrouble;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

const LETTER: &[u8] = b"NIGIWAI LETTER ";
const ANSWER: &[u8] = b"NIGIWAI ANSWER ";
const FORMAT: u8 = b'1';
const MOST_CONTENT: usize = 512 * 1024 * 1024;
const MOST_PARTS: usize = 200_000;
const LEVEL: i32 = 3;

#[derive(Serialize, Deserialize)]
struct Envelope {
    head: String,
    public_key: String,
    signature: String,
}

/// A file that holds together.
#[derive(Debug)]
pub struct Opened<Head> {
    /// What it says about itself.
    pub head: Head,
    /// The key that signed it.
    pub public_key: String,
    /// What is in it: messages as over the wire.
    pub parts: Vec<Vec<u8>>,
}

/// Seals a letter with the PC's key.
pub(super) fn seal_letter(head: &LetterHead, key: &DeviceKey, parts: &[Vec<u8>]) -> Vec<u8> {
    let content = pack(parts);
    let head = LetterHead { content: hash(&content), ..head.clone() };
    seal(LETTER, &serde_json::to_string(&head).expect("a head is plain JSON"), key, &content)
}

/// Seals an answer with the ward's key.
pub fn seal_answer(head: &AnswerHead, key: &DeviceKey, parts: &[Vec<u8>]) -> Vec<u8> {
    let content = pack(parts);
    let head = AnswerHead { content: hash(&content), ..head.clone() };
    seal(ANSWER, &serde_json::to_string(&head).expect("a head is plain JSON"), key, &content)
}

/// Opens a letter.
pub fn open_letter(bytes: &[u8]) -> Result<Opened<LetterHead>, ExchangeTrouble> {
    let (envelope, content) = open(LETTER, bytes)?;
    let head: LetterHead = whole(&envelope)?;
    finish((envelope, &head.content.clone()), head, content)
}

/// Opens an answer.
pub fn open_answer(bytes: &[u8]) -> Result<Opened<AnswerHead>, ExchangeTrouble> {
    let (envelope, content) = open(ANSWER, bytes)?;
    let head: AnswerHead = whole(&envelope)?;
    finish((envelope, &head.content.clone()), head, content)
}

fn seal(mark: &[u8], head: &str, key: &DeviceKey, content: &[u8]) -> Vec<u8> {
    let signature = key.sign(head.as_bytes());
    let envelope = Envelope { head: head.to_string(), public_key: key.public(), signature };
    let mut bytes = [mark, &[FORMAT, b'\n']].concat();
    push_part(&mut bytes, &serde_json::to_vec(&envelope).expect("an envelope is plain JSON"));
    bytes.extend_from_slice(content);
    bytes
}

fn open<'b>(mark: &[u8], bytes: &'b [u8]) -> Result<(Envelope, &'b [u8]), ExchangeTrouble> {
    let mut rest = bytes.strip_prefix(mark).ok_or(ExchangeTrouble::Broken)?;
    match rest {
        [FORMAT, b'\n', after @ ..] => rest = after,
        [b'2'..=b'9', b'\n', ..] => return Err(ExchangeTrouble::Newer),
        _ => return Err(ExchangeTrouble::Broken),
    }
    let envelope = take_part(&mut rest).map_err(|_| ExchangeTrouble::Broken)?;
    Ok((serde_json::from_slice(envelope).map_err(|_| ExchangeTrouble::Broken)?, rest))
}

fn whole<Head: DeserializeOwned>(envelope: &Envelope) -> Result<Head, ExchangeTrouble> {
    if !signed_by(&envelope.public_key, envelope.head.as_bytes(), &envelope.signature) {
        return Err(ExchangeTrouble::Broken);
    }
    serde_json::from_str(&envelope.head).map_err(|_| ExchangeTrouble::Broken)
}

fn finish<Head>(
    (envelope, content_hash): (Envelope, &str),
    head: Head,
    content: &[u8],
) -> Result<Opened<Head>, ExchangeTrouble> {
    if hash(content) != content_hash {
        return Err(ExchangeTrouble::Broken);
    }
    let plain = inflate(content, MOST_CONTENT).map_err(|_| ExchangeTrouble::Broken)?;
    let parts = take_parts(&plain, MOST_PARTS).map_err(|_| ExchangeTrouble::Broken)?;
    Ok(Opened { head, public_key: envelope.public_key, parts })
}

fn pack(parts: &[Vec<u8>]) -> Vec<u8> {
    let mut plain = Vec::new();
    for part in parts {
        push_part(&mut plain, part);
    }
    zstd::bulk::compress(&plain, LEVEL).expect("packing bytes in memory cannot fail")
}

fn hash(content: &[u8]) -> String {
    hex::encode(blake3::hash(content).as_bytes())
}
