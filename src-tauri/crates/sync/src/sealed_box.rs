//! Sealing a few bytes to one PC's key so that only that PC opens them, and it knows which PC sealed them (HPKE in
//! authenticated mode, RFC 9180: X25519, HKDF-SHA256, ChaCha20-Poly1305).
//!
//! It must never be used with a public key that nobody vouched for: whoever is handed a wrong key seals to a stranger.

use crate::hex;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use rand_core::{OsRng, TryRngCore};

type Secret = <X25519HkdfSha256 as Kem>::PrivateKey;
type Public = <X25519HkdfSha256 as Kem>::PublicKey;
type Encapped = <X25519HkdfSha256 as Kem>::EncappedKey;

const ENCAPPED: usize = 32;
const OF_DEVICE: &str = "nigiwai 2026-11 box key of a device";

/// The box does not open: another key, another sender, another purpose, or changed on its way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the box does not open")]
pub struct Shut;

/// A key pair for sealed boxes.
#[derive(Clone)]
pub struct BoxKey {
    secret: Secret,
    public: Public,
}

impl BoxKey {
    /// A new key pair from the system's chance, for one meeting.
    pub fn new() -> BoxKey {
        let (secret, public) = X25519HkdfSha256::gen_keypair(&mut OsRng.unwrap_err());
        BoxKey { secret, public }
    }

    /// The key pair of a PC, always the same: it follows from the secret that its device key is made of.
    pub fn of_device(secret: &[u8; 32]) -> BoxKey {
        let (secret, public) = X25519HkdfSha256::derive_keypair(&blake3::derive_key(OF_DEVICE, secret));
        BoxKey { secret, public }
    }

    /// The public key in hexadecimal letters.
    pub fn public(&self) -> String {
        hex::encode(&self.public.to_bytes())
    }

    /// Seals to the owner of a public key; `purpose` must be the same when the box is opened.
    pub fn seal_to(&self, public: &str, purpose: &[u8], content: &[u8]) -> Result<Vec<u8>, Shut> {
        let mode = OpModeS::Auth((self.secret.clone(), self.public.clone()));
        let (encapped, sealed) = hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256, _>(
            &mode,
            &read_public(public)?,
            purpose,
            content,
            &[],
            &mut OsRng.unwrap_err(),
        )
        .map_err(|_| Shut)?;
        Ok([encapped.to_bytes().as_slice(), &sealed].concat())
    }

    /// Opens a box that the owner of that public key sealed to this one.
    pub fn open_from(&self, public: &str, purpose: &[u8], bytes: &[u8]) -> Result<Vec<u8>, Shut> {
        let (encapped, sealed) = bytes.split_at_checked(ENCAPPED).ok_or(Shut)?;
        let mode = OpModeR::Auth(read_public(public)?);
        let encapped = Encapped::from_bytes(encapped).map_err(|_| Shut)?;
        hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &mode,
            &self.secret,
            &encapped,
            purpose,
            sealed,
            &[],
        )
        .map_err(|_| Shut)
    }
}

impl Default for BoxKey {
    fn default() -> BoxKey {
        BoxKey::new()
    }
}

fn read_public(letters: &str) -> Result<Public, Shut> {
    let bytes = hex::exactly::<32>(letters).ok_or(Shut)?;
    Public::from_bytes(&bytes).map_err(|_| Shut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pc_has_one_key_pair_for_life_and_another_pc_another() {
        let (office, again, hall) =
            (BoxKey::of_device(&[1; 32]), BoxKey::of_device(&[1; 32]), BoxKey::of_device(&[2; 32]));
        assert_eq!(office.public(), again.public());
        assert_ne!(office.public(), hall.public());
        let sealed = office.seal_to(&office.public(), b"key", b"to itself").expect("sealed");
        assert_eq!(again.open_from(&office.public(), b"key", &sealed), Ok(b"to itself".to_vec()));
    }

    #[test]
    fn only_the_named_pc_opens_it_and_only_from_the_one_that_sealed() {
        let (office, hall, stranger) = (BoxKey::new(), BoxKey::new(), BoxKey::new());
        let sealed = office.seal_to(&hall.public(), b"key", b"the key").expect("sealed");
        assert_eq!(hall.open_from(&office.public(), b"key", &sealed), Ok(b"the key".to_vec()));
        assert_eq!(stranger.open_from(&office.public(), b"key", &sealed), Err(Shut));
        assert_eq!(hall.open_from(&stranger.public(), b"key", &sealed), Err(Shut), "a stranger seals nothing as ours");
        assert_eq!(hall.open_from(&office.public(), b"other", &sealed), Err(Shut));
        assert_eq!(hall.open_from(&office.public(), b"key", &sealed[1..]), Err(Shut));
        assert_eq!(office.seal_to("no key", b"key", b"x"), Err(Shut));
    }
}
