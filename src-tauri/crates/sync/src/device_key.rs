//! A device's signing key (Ed25519). The ward's server has one too; it signs its words with it.
//!
//! Where the secret is kept is the desk's or the server's business; it must never go into the book or beside it.

use crate::hex;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

/// A signing key in memory.
#[derive(Clone)]
pub struct DeviceKey(SigningKey);

impl DeviceKey {
    /// A new key from 32 bytes of the system's chance.
    pub fn new() -> DeviceKey {
        let mut secret = [0; 32];
        getrandom::fill(&mut secret).expect("the system gives chance");
        DeviceKey::from_bytes(&secret)
    }

    /// The key of a kept secret.
    pub fn from_bytes(secret: &[u8; 32]) -> DeviceKey {
        DeviceKey(SigningKey::from_bytes(secret))
    }

    /// The secret, to be put where only this user can read it.
    pub fn to_bytes(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// What others check signatures with, in hexadecimal letters.
    pub fn public(&self) -> String {
        hex::encode(self.0.verifying_key().as_bytes())
    }

    /// Signs a text.
    pub fn sign(&self, text: &[u8]) -> String {
        hex::encode(&self.0.sign(text).to_bytes())
    }
}

impl Default for DeviceKey {
    fn default() -> DeviceKey {
        DeviceKey::new()
    }
}

impl std::fmt::Debug for DeviceKey {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(to, "DeviceKey({})", self.public())
    }
}

/// Whether `signature` over `text` was made by the owner of `public`. Anything unreadable is a no.
pub fn signed_by(public: &str, text: &[u8], signature: &str) -> bool {
    let key = hex::exactly::<32>(public).and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok());
    let signature = hex::exactly::<64>(signature).map(|bytes| Signature::from_bytes(&bytes));
    match (key, signature) {
        (Some(key), Some(signature)) => key.verify_strict(text, &signature).is_ok(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_key_that_signed_is_believed() {
        let (ours, theirs) = (DeviceKey::from_bytes(&[1; 32]), DeviceKey::from_bytes(&[2; 32]));
        let signature = ours.sign(b"words");
        assert!(signed_by(&ours.public(), b"words", &signature));
        assert!(!signed_by(&ours.public(), b"other words", &signature));
        assert!(!signed_by(&theirs.public(), b"words", &signature));
        assert!(!signed_by("not a key", b"words", &signature));
        assert!(!signed_by(&ours.public(), b"words", "00"));
    }
}
