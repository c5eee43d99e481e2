//! Two PCs meet and a person compares six digits: how the book's key comes to a new PC with the ward in the middle.
//!
//! 1. The new PC sends a *commitment*: a hash of its public key and its chance. 2. The PC that has the key
//!    answers with its own public key and chance. 3. Only then the new PC shows what it had committed to. Both show six
//!    digits of a hash over all of it. 4. A person sees that they are the same and presses on both; only then the key is
//!    sealed to the new PC's public key, by the old PC's.
//!
//! Why the one in the middle cannot choose digits: whoever stands between must commit to a key of his own before the
//! old PC shows its chance, and must show the new PC a chance of his own before the new PC shows its. So each screen's
//! digits hold chance that he did not know when he was bound: they are the same on both only by luck, 1 in 1,000,000 a
//! try, and every try needs a person's press. Why he cannot slip in another key afterwards: the box is sealed by the
//! key that went into the digits. It must never answer twice in one meeting, and never take a second answer.

use crate::hex;
use crate::messages::{AnswerWord, AskWord, Meeting};
use crate::sealed_box::BoxKey;
use nigiwai_book::Ring;
use nigiwai_core::id::Id;
use serde::{Deserialize, Serialize};

const PURPOSE: &str = "nigiwai 2026-11 the key of the book, after six digits";

/// Why a meeting came to nothing. Both begin anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MeetingRefusal {
    /// What was shown is not what was committed to, or was changed later: somebody stands between.
    #[error("somebody stands between the two PCs")]
    Between,
    /// Nothing has come from the other PC yet.
    #[error("the other PC has not answered")]
    NotYet,
}

/// What the new PC is given in the end: all keys, the first one first.
#[derive(Serialize, Deserialize)]
struct Given {
    book: Id,
    key: String,
}

/// The new PC's side.
pub struct Asking {
    book: Id,
    key: BoxKey,
    nonce: String,
    offer: Option<(String, String)>,
}

/// The side of the PC that has the key.
pub struct Answering {
    book: Id,
    commitment: String,
    key: BoxKey,
    nonce: String,
    shown: Option<(String, String)>,
}

impl Asking {
    /// Begins to ask for the key of a book.
    pub fn new(book: &Id) -> Asking {
        Asking { book: book.clone(), key: BoxKey::new(), nonce: chance(), offer: None }
    }

    /// The first word: the commitment.
    pub fn ask(&self) -> AskWord {
        AskWord::Ask { commitment: self.commitment() }
    }

    fn commitment(&self) -> String {
        commitment_to(&self.book, (&self.key.public(), &self.nonce))
    }

    /// Takes the other PC's answer and shows what was committed to; a second, other answer is refused.
    pub fn reveal(&mut self, meeting: &Meeting) -> Result<AskWord, MeetingRefusal> {
        if meeting.offer_key.is_empty() {
            return Err(MeetingRefusal::NotYet);
        }
        let offer = (meeting.offer_key.clone(), meeting.offer_nonce.clone());
        if meeting.commitment != self.commitment() || *self.offer.get_or_insert_with(|| offer.clone()) != offer {
            return Err(MeetingRefusal::Between);
        }
        Ok(AskWord::Reveal { key: self.key.public(), nonce: self.nonce.clone() })
    }

    /// The digits, once the other PC has answered.
    pub fn digits(&self) -> Option<String> {
        let (key, nonce) = self.offer.as_ref()?;
        Some(digits_of(&self.book, (&self.key.public(), &self.nonce), (key, nonce)))
    }

    /// Opens the keys. To be called only after a person said that the digits are the same.
    pub fn take(&self, meeting: &Meeting) -> Result<Ring, MeetingRefusal> {
        if meeting.sealed.is_empty() {
            return Err(MeetingRefusal::NotYet);
        }
        let (offer_key, _) = self.offer.as_ref().ok_or(MeetingRefusal::Between)?;
        let sealed = hex::decode(&meeting.sealed).ok_or(MeetingRefusal::Between)?;
        let opened = self.key.open_from(offer_key, PURPOSE.as_bytes(), &sealed).map_err(|_| MeetingRefusal::Between)?;
        let given: Given = serde_json::from_slice(&opened).map_err(|_| MeetingRefusal::Between)?;
        let keys = hex::decode(&given.key).filter(|_| given.book == self.book);
        keys.and_then(|keys| Ring::from_bytes(&keys)).ok_or(MeetingRefusal::Between)
    }
}

impl Answering {
    /// Begins to answer a PC that asks.
    pub fn new(book: &Id, meeting: &Meeting) -> Answering {
        Answering {
            book: book.clone(),
            commitment: meeting.commitment.clone(),
            key: BoxKey::new(),
            nonce: chance(),
            shown: None,
        }
    }

    /// The answer: this PC's public key and chance.
    pub fn offer(&self) -> AnswerWord {
        AnswerWord::Offer { key: self.key.public(), nonce: self.nonce.clone() }
    }

    /// Looks at what the new PC shows, and gives the digits.
    pub fn digits(&mut self, meeting: &Meeting) -> Result<String, MeetingRefusal> {
        if meeting.key.is_empty() {
            return Err(MeetingRefusal::NotYet);
        }
        let shown = (meeting.key.clone(), meeting.nonce.clone());
        if commitment_to(&self.book, (&shown.0, &shown.1)) != self.commitment
            || *self.shown.get_or_insert_with(|| shown.clone()) != shown
        {
            return Err(MeetingRefusal::Between);
        }
        Ok(digits_of(&self.book, (&shown.0, &shown.1), (&self.key.public(), &self.nonce)))
    }

    /// Seals the keys to the new PC. To be called only after a person said that the digits are the same.
    pub fn seal(&self, ring: &Ring) -> Result<AnswerWord, MeetingRefusal> {
        let (key, _) = self.shown.as_ref().ok_or(MeetingRefusal::NotYet)?;
        let given = Given { book: self.book.clone(), key: hex::encode(&ring.to_bytes()) };
        let given = serde_json::to_vec(&given).expect("two texts are plain JSON");
        let sealed = self.key.seal_to(key, PURPOSE.as_bytes(), &given).map_err(|_| MeetingRefusal::Between)?;
        Ok(AnswerWord::Seal { sealed: hex::encode(&sealed) })
    }
}

fn chance() -> String {
    let mut nonce = [0; 32];
    getrandom::fill(&mut nonce).expect("the system gives chance");
    hex::encode(&nonce)
}

fn commitment_to(book: &Id, (key, nonce): (&str, &str)) -> String {
    hex::encode(blake3::hash(&joined("nigiwai 2026-11 commitment", &[book.as_str(), key, nonce])).as_bytes())
}

fn digits_of(book: &Id, (key, nonce): (&str, &str), offer: (&str, &str)) -> String {
    let parts = [book.as_str(), key, nonce, offer.0, offer.1];
    let hash = blake3::hash(&joined("nigiwai 2026-11 six digits", &parts));
    let number = hash.as_bytes()[..8].iter().fold(0u64, |sum, byte| sum << 8 | u64::from(*byte));
    let digits = format!("{:06}", number % 1_000_000);
    format!("{} {}", &digits[..3], &digits[3..])
}

/// Each part with its length before it, so that no two lists of parts read the same.
fn joined(purpose: &str, parts: &[&str]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for part in [purpose].iter().chain(parts) {
        bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
        bytes.extend_from_slice(part.as_bytes());
    }
    bytes
}

#[cfg(test)]
mod tests;
