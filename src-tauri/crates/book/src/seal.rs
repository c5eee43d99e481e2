//! The seal around a line of stream P: what the ward carries and cannot read.
//!
//! Envelope: version, which key, nonce, then XChaCha20-Poly1305 over the line, compressed with the dictionary. Bound to
//! stream, book, device and n, so no line can be put in another's place. The nonce is a keyed hash of place and content:
//! a copied PC that writes line 7 twice never uses one nonce for two contents. Version 1 wrote all 24 bytes of the nonce;
//! version 2 writes 16, which are as good for a hash, and eight zeros are known (`decisions/0014-figures.md`). Both are of
//! the book's first key; version 3 names a later key by its tag. All are opened for ever. Never change `p-v1.dict`, not by
//! a byte: every line ever sealed needs it.

use crate::ring::{Ring, Tag};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use nigiwai_core::id::Id;
use nigiwai_core::record::Stream;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use zstd::bulk::{Compressor, Decompressor};
use zstd::dict::{DecoderDictionary, EncoderDictionary};
use zstd::zstd_safe::{CParameter, get_frame_content_size};

/// No line is longer than this when it is opened; more is an attack on the memory.
pub const LONGEST_LINE: u64 = 4 << 20;

const WITH_TAG: u8 = 3;
const VERSION: u8 = 2;
const WITH_LONG_NONCE: u8 = 1;
const FIRST_KEY: u8 = 1;
const NONCE: usize = 24;
const WRITTEN_NONCE: usize = 16;
const DICTIONARY: &[u8] = include_bytes!("p-v1.dict");
const FRAME_MAGIC: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
const LEVEL: i32 = 3;

/// Where a line stands; the seal holds only there.
#[derive(Debug, Clone, Copy)]
pub struct Place<'p> {
    /// The stream.
    pub stream: Stream,
    /// The book.
    pub book: &'p Id,
    /// The device that wrote it.
    pub device: &'p Id,
    /// Its number.
    pub n: u64,
}

/// Why a sealed line could not be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealTrouble {
    /// Sealed by a newer program.
    #[error("the seal is of a newer version")]
    Newer,
    /// Sealed with a later key that has not come to this PC.
    #[error("the key of the seal is not here")]
    KeyNotHere,
    /// The key, the place or the bytes are not the ones that were sealed.
    #[error("the seal is broken")]
    Broken,
    /// The content is too long or not compressed as it should be.
    #[error("the content of the seal is unreadable")]
    Content,
}

/// Seals and opens lines with an association's keys.
pub struct Seal {
    first: Lock,
    later: BTreeMap<Tag, Lock>,
    newest: Option<Tag>,
    check: String,
    packer: RefCell<Compressor<'static>>,
    opener: RefCell<Decompressor<'static>>,
}

/// What one key seals and opens with.
struct Lock {
    cipher: XChaCha20Poly1305,
    nonce_key: [u8; 32],
}

impl Lock {
    fn of(key: &[u8; 32]) -> Lock {
        let derive = |context: &str| blake3::derive_key(context, key);
        Lock {
            cipher: XChaCha20Poly1305::new(&derive("nigiwai 2026 line seal v1").into()),
            nonce_key: derive("nigiwai 2026 line nonce v1"),
        }
    }
}

impl Seal {
    /// The seal of an association with one key.
    pub fn new(association_key: &[u8; 32]) -> Seal {
        Seal::of(&Ring::new(*association_key))
    }

    /// The seal of an association; what seals is derived from its keys.
    pub fn of(ring: &Ring) -> Seal {
        let check = blake3::derive_key("nigiwai 2026 book key check v1", ring.first());
        let mut packer = Compressor::with_prepared_dictionary(encoder()).expect("memory for a compressor");
        packer.set_parameter(CParameter::DictIdFlag(false)).expect("the dictionary's number can be left out");
        Seal {
            first: Lock::of(ring.first()),
            later: ring.later().map(|(tag, key)| (tag, Lock::of(key))).collect(),
            newest: ring.later().next_back().map(|(tag, _)| tag),
            check: blake3::hash(&check).to_hex()[..16].to_string(),
            packer: RefCell::new(packer),
            opener: RefCell::new(Decompressor::with_prepared_dictionary(decoder()).expect("memory for a decompressor")),
        }
    }

    /// Letters by which a book recognises its first key without holding it.
    pub fn check(&self) -> &str {
        &self.check
    }

    /// Seals a line's bytes with the newest key.
    pub fn seal(&self, place: &Place<'_>, clear: &[u8]) -> Vec<u8> {
        self.seal_bound(self.newest, &bound(place), clear)
    }

    /// Seals a line's bytes with the first key: for lines about keys, which a PC must read before it has a later one.
    pub(crate) fn seal_for_all(&self, place: &Place<'_>, clear: &[u8]) -> Vec<u8> {
        self.seal_bound(None, &bound(place), clear)
    }

    /// Seals what is left of an erased line, bound to its place and to the hash of the line as it was.
    pub(crate) fn seal_husk(&self, place: &Place<'_>, hash: &[u8; 32], husk: &[u8]) -> Vec<u8> {
        self.seal_bound(self.newest, &bound_husk(place, hash), husk)
    }

    fn seal_bound(&self, tag: Option<Tag>, bound: &[u8], clear: &[u8]) -> Vec<u8> {
        let later = tag.and_then(|tag| Some((tag, self.later.get(&tag)?)));
        let (head, lock) = match &later {
            Some((tag, lock)) => ([&[WITH_TAG], tag.as_slice()].concat(), *lock),
            None => (vec![VERSION, FIRST_KEY], &self.first),
        };
        let packed = self.packer.borrow_mut().compress(clear).expect("a line fits into memory");
        let content = packed.strip_prefix(&FRAME_MAGIC).unwrap_or(&packed);
        let mut hasher = blake3::Hasher::new_keyed(&lock.nonce_key);
        hasher.update(&(bound.len() as u64).to_be_bytes()).update(bound).update(clear);
        let hash = hasher.finalize();
        let written = &hash.as_bytes()[..WRITTEN_NONCE];
        let payload = Payload { msg: content, aad: bound };
        let sealed = lock.cipher.encrypt(&whole_nonce(written), payload).expect("a line is not endless");
        [head.as_slice(), written, &sealed].concat()
    }

    /// Opens a sealed line and gives its bytes.
    pub fn open(&self, place: &Place<'_>, sealed: &[u8]) -> Result<Vec<u8>, SealTrouble> {
        self.open_bound(&bound(place), sealed)
    }

    /// Opens what is left of an erased line.
    pub(crate) fn open_husk(&self, place: &Place<'_>, hash: &[u8; 32], sealed: &[u8]) -> Result<Vec<u8>, SealTrouble> {
        self.open_bound(&bound_husk(place, hash), sealed)
    }

    /// Whether something was sealed with a key that is here.
    pub(crate) fn has_key_of(&self, sealed: &[u8]) -> bool {
        self.lock_of(sealed).is_ok()
    }

    /// The key that sealed it, how much of the nonce is written, and what comes after the head.
    fn lock_of<'s>(&self, sealed: &'s [u8]) -> Result<(&Lock, usize, &'s [u8]), SealTrouble> {
        match sealed {
            [VERSION, FIRST_KEY, rest @ ..] => Ok((&self.first, WRITTEN_NONCE, rest)),
            [WITH_LONG_NONCE, FIRST_KEY, rest @ ..] => Ok((&self.first, NONCE, rest)),
            [WITH_TAG, a, b, c, d, rest @ ..] => {
                let lock = self.later.get(&[*a, *b, *c, *d]).ok_or(SealTrouble::KeyNotHere)?;
                Ok((lock, WRITTEN_NONCE, rest))
            }
            [version, number, ..] if *version > WITH_TAG || *number > FIRST_KEY => Err(SealTrouble::Newer),
            _ => Err(SealTrouble::Broken),
        }
    }

    fn open_bound(&self, bound: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealTrouble> {
        let (lock, written, rest) = self.lock_of(sealed)?;
        let (nonce, body) = rest.split_at_checked(written).ok_or(SealTrouble::Broken)?;
        let payload = Payload { msg: body, aad: bound };
        let content = lock.cipher.decrypt(&whole_nonce(nonce), payload).map_err(|_| SealTrouble::Broken)?;
        let frame = [FRAME_MAGIC.as_slice(), &content].concat();
        let length = get_frame_content_size(&frame).ok().flatten().filter(|length| *length <= LONGEST_LINE);
        let length = usize::try_from(length.ok_or(SealTrouble::Content)?).map_err(|_| SealTrouble::Content)?;
        self.opener.borrow_mut().decompress(&frame, length).map_err(|_| SealTrouble::Content)
    }
}

/// The nonce as the cipher wants it, from what is written of it; the rest is zeros.
fn whole_nonce(written: &[u8]) -> XNonce {
    let mut nonce = [0; NONCE];
    nonce[..written.len()].copy_from_slice(written);
    nonce.into()
}

/// What the seal is bound to; a zero byte ends each name, for none of them holds one.
fn bound(place: &Place<'_>) -> Vec<u8> {
    let names = [place.stream.letter(), place.book.as_str(), place.device.as_str()];
    let mut bound: Vec<u8> = names.iter().flat_map(|name| name.bytes().chain([0])).collect();
    bound.extend_from_slice(&place.n.to_be_bytes());
    bound
}

/// A husk is bound to more than a line, so that neither opens as the other.
fn bound_husk(place: &Place<'_>, hash: &[u8; 32]) -> Vec<u8> {
    [bound(place).as_slice(), b"erased", hash].concat()
}

fn encoder() -> &'static EncoderDictionary<'static> {
    static ENCODER: OnceLock<EncoderDictionary<'static>> = OnceLock::new();
    ENCODER.get_or_init(|| EncoderDictionary::copy(DICTIONARY, LEVEL))
}

fn decoder() -> &'static DecoderDictionary<'static> {
    static DECODER: OnceLock<DecoderDictionary<'static>> = OnceLock::new();
    DECODER.get_or_init(|| DecoderDictionary::copy(DICTIONARY))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place<'p>(book: &'p Id, device: &'p Id, n: u64) -> Place<'p> {
        Place { stream: Stream::P, book, device, n }
    }

    #[test]
    fn a_line_opens_only_where_it_was_sealed_and_only_with_its_key() {
        let (book, device, other) = (Id::from("book"), Id::from("pc"), Id::from("other"));
        let seal = Seal::new(&[7; 32]);
        let sealed = seal.seal(&place(&book, &device, 3), b"dues of Tofu Ito");
        assert_eq!(seal.open(&place(&book, &device, 3), &sealed), Ok(b"dues of Tofu Ito".to_vec()));
        for wrong in [place(&book, &device, 4), place(&book, &other, 3), place(&other, &device, 3)] {
            assert_eq!(seal.open(&wrong, &sealed), Err(SealTrouble::Broken));
        }
        assert_eq!(Seal::new(&[8; 32]).open(&place(&book, &device, 3), &sealed), Err(SealTrouble::Broken));
    }

    #[test]
    fn every_flipped_bit_is_noticed() {
        let (book, device) = (Id::from("book"), Id::from("pc"));
        let seal = Seal::new(&[7; 32]);
        let sealed = seal.seal(&place(&book, &device, 1), b"{\"n\":1}");
        for at in 0..sealed.len() * 8 {
            let mut bent = sealed.clone();
            bent[at / 8] ^= 1 << (at % 8);
            assert!(seal.open(&place(&book, &device, 1), &bent).is_err(), "bit {at}");
        }
        for length in 0..sealed.len() {
            assert!(seal.open(&place(&book, &device, 1), &sealed[..length]).is_err(), "cut at {length}");
        }
    }

    #[test]
    fn a_copied_pc_never_uses_one_nonce_for_two_contents() {
        let (book, device) = (Id::from("book"), Id::from("pc"));
        let seal = Seal::new(&[7; 32]);
        let here = place(&book, &device, 9);
        assert_ne!(seal.seal(&here, b"one")[2..18], seal.seal(&here, b"two")[2..18]);
        assert_eq!(seal.seal(&here, b"one"), seal.seal(&here, b"one"), "the same line stays the same bytes");
    }

    #[test]
    fn a_line_of_the_first_version_opens_for_ever_and_one_of_a_later_version_is_kept_for_later() {
        let (book, device) = (Id::from("book"), Id::from("pc"));
        let first = "0101dcb5dcc1feed200408699ad3cbb6a46034c200846a6511dc9290918bd364c0142f9e3dd6be59fd9a680ca7300042\
                     b1ce26f97cb32421c0c7622345cf51e5e5f06a81d7648de47ceb0486330c01b3fc5311f9b86d585e97f4e8263c0cf2f3\
                     3e69864d438c";
        let letters: Vec<char> = first.chars().collect();
        let byte = |pair: &[char]| u8::from_str_radix(&pair.iter().collect::<String>(), 16).expect("two letters");
        let mut sealed: Vec<u8> = letters.chunks(2).map(byte).collect();
        let seal = Seal::new(&[7; 32]);
        let line = r#"{"n":3,"s":1,"h":117654321,"p":"ito","a":"save_shop","k":5,"r":"tofu","o":"put","f":{"1":"豆腐の伊藤"}}"#;
        let here = place(&book, &device, 3);
        assert_eq!(seal.open(&here, &sealed), Ok(line.as_bytes().to_vec()));
        assert_eq!(seal.seal(&here, line.as_bytes()).len() + 8, sealed.len());
        sealed[0] = 4;
        assert_eq!(seal.open(&here, &sealed), Err(SealTrouble::Newer));
        (sealed[0], sealed[1]) = (1, 2);
        assert_eq!(seal.open(&here, &sealed), Err(SealTrouble::Newer));
    }

    #[test]
    fn a_later_key_seals_and_who_does_not_have_it_knows_that_it_lacks_a_key() {
        let (book, device) = (Id::from("book"), Id::from("pc"));
        let here = place(&book, &device, 5);
        let mut ring = Ring::new([7; 32]);
        let before = Seal::of(&ring);
        let old = before.seal(&here, b"before");
        ring.add(1, [8; 32]);
        let both = Seal::of(&ring);
        let new = both.seal(&here, b"after");
        assert_eq!((both.open(&here, &old), both.open(&here, &new)), (Ok(b"before".to_vec()), Ok(b"after".to_vec())));
        assert_eq!(before.open(&here, &new), Err(SealTrouble::KeyNotHere));
        assert_eq!(before.open(&here, &both.seal_for_all(&here, b"about keys")), Ok(b"about keys".to_vec()));
        assert_eq!((both.has_key_of(&new), before.has_key_of(&new)), (true, false));
        for at in 5 * 8..new.len() * 8 {
            let mut bent = new.clone();
            bent[at / 8] ^= 1 << (at % 8);
            assert_eq!(both.open(&here, &bent), Err(SealTrouble::Broken), "bit {at}");
        }
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked() {
        let (book, device) = (Id::from("book"), Id::from("pc"));
        let seal = Seal::new(&[7; 32]);
        let here = place(&book, &device, 1);
        let bomb = vec![b' '; usize::try_from(LONGEST_LINE).expect("fits") + 1];
        assert_eq!(seal.open(&here, &seal.seal(&here, &bomb)), Err(SealTrouble::Content));
    }
}
