//! The seal around a piece of a file: what the ward carries between PCs and cannot read.
//!
//! Envelope: version 1, key number, nonce of 24 bytes, then XChaCha20-Poly1305 over the piece, bound to book, file,
//! place and length. The nonce is a keyed hash of what the seal is bound to, and the file's hash stands for its content:
//! every PC seals a file into the same bytes, so a piece that is present is never sent again. A photo is compressed
//! already, so it is not packed here.

use crate::seal::SealTrouble;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use nigiwai_core::id::Id;

const VERSION: u8 = 1;
const KEY_NUMBER: u8 = 1;
const NONCE: usize = 24;
const HEAD: usize = 2 + NONCE;

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

/// Seals and opens pieces of files with one association's key.
pub struct FileSeal {
    cipher: XChaCha20Poly1305,
    nonce_key: [u8; 32],
    name_key: [u8; 32],
}

impl FileSeal {
    /// The seal of an association; the keys in use are derived from its one key.
    pub fn new(association_key: &[u8; 32]) -> FileSeal {
        let derive = |context: &str| blake3::derive_key(context, association_key);
        FileSeal {
            cipher: XChaCha20Poly1305::new(&derive("nigiwai 2026 file seal v1").into()),
            nonce_key: derive("nigiwai 2026 file nonce v1"),
            name_key: derive("nigiwai 2026 file name v1"),
        }
    }

    /// The name under which the ward keeps the sealed file. It tells nobody which file it is.
    pub fn name(&self, hash: &str) -> String {
        blake3::keyed_hash(&self.name_key, hash.as_bytes()).to_hex().to_string()
    }

    /// Seals a piece.
    pub fn seal(&self, place: &PiecePlace<'_>, piece: &[u8]) -> Vec<u8> {
        let bound = bound(place);
        let nonce = blake3::keyed_hash(&self.nonce_key, &bound);
        let payload = Payload { msg: piece, aad: &bound };
        let nonce = XNonce::from_slice(&nonce.as_bytes()[..NONCE]);
        let sealed = self.cipher.encrypt(nonce, payload).expect("a piece is a megabyte at most");
        [&[VERSION, KEY_NUMBER], nonce.as_slice(), &sealed].concat()
    }

    /// Opens a sealed piece.
    pub fn open(&self, place: &PiecePlace<'_>, sealed: &[u8]) -> Result<Vec<u8>, SealTrouble> {
        match sealed {
            [VERSION, KEY_NUMBER, ..] if sealed.len() > HEAD => {}
            [version, number, ..] if (*version, *number) > (VERSION, KEY_NUMBER) => return Err(SealTrouble::Newer),
            _ => return Err(SealTrouble::Broken),
        }
        let (nonce, body) = sealed[2..].split_at(NONCE);
        let payload = Payload { msg: body, aad: &bound(place) };
        self.cipher.decrypt(XNonce::from_slice(nonce), payload).map_err(|_| SealTrouble::Broken)
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
    fn two_pcs_seal_alike_and_the_name_tells_nothing_to_who_has_no_key() {
        let book = Id::from("book");
        let place = PiecePlace { book: &book, hash: "aa", size: 5, n: 0 };
        let (one, two) = (FileSeal::new(&[7; 32]), FileSeal::new(&[7; 32]));
        assert_eq!(one.seal(&place, b"photo"), two.seal(&place, b"photo"));
        assert_eq!(one.name("aa"), two.name("aa"));
        assert_ne!(one.name("aa"), FileSeal::new(&[8; 32]).name("aa"));
    }
}
