//! The handover file: the book's keys for one more PC, locked with a password that is said, not sent.
//!
//! Argon2id makes guessing slow, XChaCha20-Poly1305 locks. `age` would do the same with some sixty more packages to
//! keep. What a newcomer gets wrong: the file alone is not safe with a short password, so it is thrown away after use.

use crate::hex;
use crate::recovery::{self, plain_letter};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use nigiwai_book::Ring;
use nigiwai_core::id::Id;
use serde::{Deserialize, Serialize};

const MEMORY_KIB: u32 = 32 * 1024;
const ROUNDS: u32 = 3;
const MARK: &str = "nigiwai-handover-1";

/// What the next PC needs to join.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// The book.
    pub book: Id,
    /// Its keys.
    pub ring: Ring,
}

/// Why a handover file does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HandoverRefusal {
    /// The password is not the one.
    #[error("wrong password")]
    WrongPassword,
    /// The file is no handover file, or was cut.
    #[error("no handover file")]
    NotAHandover,
}

#[derive(Serialize, Deserialize)]
struct Locked {
    file: String,
    book: Id,
    salt: String,
    nonce: String,
    locked: String,
}

/// Makes the file's bytes.
pub fn lock(handover: &Handover, password: &str) -> Vec<u8> {
    let (mut salt, mut nonce) = ([0; 16], [0; 24]);
    getrandom::fill(&mut salt).expect("the system gives chance");
    getrandom::fill(&mut nonce).expect("the system gives chance");
    let payload = Payload { msg: &handover.ring.to_bytes(), aad: handover.book.as_str().as_bytes() };
    let locked =
        cipher(password, &salt).encrypt(XNonce::from_slice(&nonce), payload).expect("a few keys can be sealed");
    let file = Locked {
        file: MARK.to_string(),
        book: handover.book.clone(),
        salt: hex::encode(&salt),
        nonce: hex::encode(&nonce),
        locked: hex::encode(&locked),
    };
    serde_json::to_vec_pretty(&file).expect("letters only")
}

/// Opens a file's bytes.
pub fn unlock(bytes: &[u8], password: &str) -> Result<Handover, HandoverRefusal> {
    let file: Locked = serde_json::from_slice(bytes).map_err(|_| HandoverRefusal::NotAHandover)?;
    let salt = hex::exactly::<16>(&file.salt).ok_or(HandoverRefusal::NotAHandover)?;
    let nonce = hex::exactly::<24>(&file.nonce).ok_or(HandoverRefusal::NotAHandover)?;
    let locked = hex::decode(&file.locked).filter(|_| file.file == MARK).ok_or(HandoverRefusal::NotAHandover)?;
    let payload = Payload { msg: &locked, aad: file.book.as_str().as_bytes() };
    let opened = cipher(password, &salt).decrypt(XNonce::from_slice(&nonce), payload);
    let keys = opened.map_err(|_| HandoverRefusal::WrongPassword)?;
    let ring = Ring::from_bytes(&keys).ok_or(HandoverRefusal::NotAHandover)?;
    Ok(Handover { book: file.book, ring })
}

/// A password that can be read out over the telephone: twelve letters in three groups.
pub fn spoken_password() -> String {
    let mut chance = [0; 12];
    getrandom::fill(&mut chance).expect("the system gives chance");
    let letters: String = chance.iter().map(|byte| recovery::letter(usize::from(byte & 31))).collect();
    format!("{}-{}-{}", &letters[..4], &letters[4..8], &letters[8..])
}

fn cipher(password: &str, salt: &[u8]) -> XChaCha20Poly1305 {
    let heard = password.chars().filter(|letter| !letter.is_whitespace() && *letter != '-');
    let plain: String = heard.map(|letter| plain_letter(letter).unwrap_or(letter)).collect();
    let params = Params::new(MEMORY_KIB, ROUNDS, 1, Some(32)).expect("the numbers are within argon2's limits");
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(plain.as_bytes(), salt, &mut key)
        .expect("salt and key have a length that argon2 takes");
    XChaCha20Poly1305::new(&key.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_pc_opens_the_file_with_the_password_as_it_was_said() {
        let mut ring = Ring::new([3; 32]);
        ring.add(1, [4; 32]);
        let handover = Handover { book: Id::from("b"), ring };
        let file = lock(&handover, "AB01-CDEF-GH23");
        assert_eq!(unlock(&file, "ab ol cdef gh23"), Ok(handover), "as heard: o for 0, l for 1");
        assert_eq!(unlock(&file, "AB01-CDEF-GH24"), Err(HandoverRefusal::WrongPassword));
        assert_eq!(unlock(b"{}", "x"), Err(HandoverRefusal::NotAHandover));
        let password = spoken_password();
        assert_eq!((password.len(), password.matches('-').count()), (14, 2));
    }
}
