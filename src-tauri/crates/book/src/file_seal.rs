//! The seal around a piece of a file: what the ward carries between PCs and cannot read.
//!
//! Envelope: version, which key, nonce of 24 bytes, then XChaCha20-Poly1305 over the piece, bound to book, file, place and
//! length. Version 1 is of the book's first key, version 2 names a later one by its tag. The nonce is a keyed hash of what the seal is bound to, and the file's hash stands for its content:
//! every PC seals a file into the same bytes, so a piece that is present is never sent again. A photo is compressed
//! already, so it is not packed here.

use crate::ring::{Ring, Tag};
use crate::seal::SealTrouble;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use nigiwai_core::id::Id;

const VERSION: u8 = 1;
const WITH_TAG: u8 = 2;
const FIRST_KEY: u8 = 1;
const NONCE: usize = 24;

/// Which piece of which file.
#[derive(Debug, Clone, Copy)]
pub struct PiecePlace<'p> {
    /// The book.
    pub book: &'p Id,
    /// BLAKE3 of the whole file.
    pub hash: &'p str,
    /// Bytes of the whole file.
    pub size: u64,
    /// Which piece, from 0.
    pub n: u32,
}

/// Seals and opens pieces of files with an association's keys.
pub struct FileSeal {
    first: Lock,
    later: Vec<(Tag, Lock)>,
}

/// What one key seals, opens and names with.
struct Lock {
    cipher: XChaCha20Poly1305,
    nonce_key: [u8; 32],
    name_key: [u8; 32],
}

impl Lock {
    fn of(key: &[u8; 32]) -> Lock {
        let derive = |context: &str| blake3::derive_key(context, key);
        Lock {
            cipher: XChaCha20Poly1305::new(&derive("nigiwai 2026 file seal v1").into()),
            nonce_key: derive("nigiwai 2026 file nonce v1"),
            name_key: derive("nigiwai 2026 file name v1"),
        }
    }

    fn name(&self, hash: &str) -> String {
        blake3::keyed_hash(&self.name_key, hash.as_bytes()).to_hex().to_string()
    }
}

impl FileSeal {
    /// The seal of an association with one key.
    pub fn new(association_key: &[u8; 32]) -> FileSeal {
        FileSeal::of(&Ring::new(*association_key))
    }

    /// The seal of an association; what seals is derived from its keys.
    pub fn of(ring: &Ring) -> FileSeal {
        FileSeal { first: Lock::of(ring.first()), later: ring.later().map(|(tag, key)| (tag, Lock::of(key))).collect() }
    }

    /// The name under which the ward keeps a file that is sealed now. It tells nobody which file it is.
    pub fn name(&self, hash: &str) -> String {
        self.later.last().map_or(&self.first, |(_, lock)| lock).name(hash)
    }

    /// Every name under which a file may lie, that of the newest key first.
    pub fn names(&self, hash: &str) -> Vec<String> {
        let later = self.later.iter().rev().map(|(_, lock)| lock);
        later.chain([&self.first]).map(|lock| lock.name(hash)).collect()
    }

    /// Seals a piece with the newest key.
    pub fn seal(&self, place: &PiecePlace<'_>, piece: &[u8]) -> Vec<u8> {
        let (head, lock) = match self.later.last() {
            Some((tag, lock)) => ([&[WITH_TAG], tag.as_slice()].concat(), lock),
            None => (vec![VERSION, FIRST_KEY], &self.first),
        };
        let bound = bound(place);
        let nonce = blake3::keyed_hash(&lock.nonce_key, &bound);
        let payload = Payload { msg: piece, aad: &bound };
        let nonce = XNonce::from_slice(&nonce.as_bytes()[..NONCE]);
        let sealed = lock.cipher.encrypt(nonce, payload).expect("a piece is a megabyte at most");
        [head.as_slice(), nonce.as_slice(), &sealed].concat()
    }

    /// Opens a sealed piece.
    pub fn open(&self, place: &PiecePlace<'_>, sealed: &[u8]) -> Result<Vec<u8>, SealTrouble> {
        let (lock, rest) = match sealed {
            [VERSION, FIRST_KEY, rest @ ..] => (&self.first, rest),
            [WITH_TAG, a, b, c, d, rest @ ..] => {
                let found = self.later.iter().find(|(tag, _)| *tag == [*a, *b, *c, *d]);
                (&found.ok_or(SealTrouble::KeyNotHere)?.1, rest)
            }
            [version, number, ..] if *version > WITH_TAG || *number > FIRST_KEY => return Err(SealTrouble::Newer),
            _ => return Err(SealTrouble::Broken),
        };
        let (nonce, body) = rest.split_at_checked(NONCE).ok_or(SealTrouble::Broken)?;
        let payload = Payload { msg: body, aad: &bound(place) };
        lock.cipher.decrypt(XNonce::from_slice(nonce), payload).map_err(|_| SealTrouble::Broken)
    }
}

/// What the seal is bound to; a zero byte ends each name, for none of them holds one.
fn bound(place: &PiecePlace<'_>) -> Vec<u8> {
    let names = [place.book.as_str(), place.hash];
    let mut bound: Vec<u8> = names.iter().flat_map(|name| name.bytes().chain([0])).collect();
    bound.extend_from_slice(&place.size.to_be_bytes());
    bound.extend_from_slice(&place.n.to_be_bytes());
    bound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_opens_only_as_what_it_was_sealed() {
        let (book, other) = (Id::from("book"), Id::from("other"));
        let seal = FileSeal::new(&[7; 32]);
        let place = PiecePlace { book: &book, hash: "aa", size: 5, n: 0 };
        let sealed = seal.seal(&place, b"photo");
        assert_eq!(seal.open(&place, &sealed), Ok(b"photo".to_vec()));
        for wrong in [
            PiecePlace { book: &other, ..place },
            PiecePlace { hash: "ab", ..place },
            PiecePlace { size: 6, ..place },
            PiecePlace { n: 1, ..place },
        ] {
            assert_eq!(seal.open(&wrong, &sealed), Err(SealTrouble::Broken));
        }
        assert_eq!(FileSeal::new(&[8; 32]).open(&place, &sealed), Err(SealTrouble::Broken));
        for length in 0..sealed.len() {
            assert!(seal.open(&place, &sealed[..length]).is_err(), "cut at {length}");
        }
    }

    #[test]
    fn a_later_key_gives_a_file_another_name_and_both_open() {
        let book = Id::from("book");
        let place = PiecePlace { book: &book, hash: "aa", size: 5, n: 0 };
        let mut ring = Ring::new([7; 32]);
        let before = FileSeal::of(&ring);
        ring.add(1, [8; 32]);
        let both = FileSeal::of(&ring);
        assert_eq!(both.names("aa"), [both.name("aa"), before.name("aa")]);
        let (old, new) = (before.seal(&place, b"photo"), both.seal(&place, b"photo"));
        assert_eq!((both.open(&place, &old), both.open(&place, &new)), (Ok(b"photo".to_vec()), Ok(b"photo".to_vec())));
        assert_eq!(before.open(&place, &new), Err(SealTrouble::KeyNotHere));
    }

    #[test]
    fn two_pcs_seal_alike_and_the_name_tells_nothing_to_who_has_no_key() {
        let book = Id::from("book");
        let place = PiecePlace { book: &book, hash: "aa", size: 5, n: 0 };
        let (one, two) = (FileSeal::new(&[7; 32]), FileSeal::new(&[7; 32]));
        assert_eq!(one.seal(&place, b"photo"), two.seal(&place, b"photo"));
        assert_eq!(one.name("aa"), two.name("aa"));
        assert_ne!(one.name("aa"), FileSeal::new(&[8; 32]).name("aa"));
    }
}
