//! The messages of the ward's address `/v1`, as they stand on the wire.
//!
//! Small ones are JSON that a person may read; lines travel as bytes beside a JSON head, see [`crate::frame`]. Only
//! add to a message, never change what a field means: a PC that was off for a year still speaks the old way.

use crate::hex;
use nigiwai_book::stub;
use nigiwai_core::id::Id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A device asks with its one-time code to be let in. Each code lets in one device.
///
/// What the association calls the PC is the association's own word: older programs sent it, and it is passed over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Enrol {
    /// The code as given by the ward; case, spaces and hyphens do not matter.
    pub code: String,
    /// The device's id in its book.
    pub device: Id,
    /// The device's public key in hexadecimal letters.
    pub public_key: String,
    /// The book. The first device of an association decides it; every later one must have the same.
    pub book_id: Id,
}

/// The ward lets the device in. It brings no key of the book.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Enrolled {
    /// The association, as the ward names it in addresses.
    pub association_id: Id,
    /// Its name at the ward.
    pub association_name: String,
    /// The ward's name.
    pub ward_name: String,
    /// The public key with which the ward signs what it says; kept by the device from now on.
    pub ward_key: String,
    /// The ward's own device id; its words in stream R stand under a name of their own since each start.
    pub ward_device: Id,
    /// A bearer token for the first exchange.
    pub token: String,
}

/// A PC that has no book yet asks which book a code belongs to. It uses nothing up.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Lookup {
    /// The one-time code.
    pub code: String,
}

/// What a code belongs to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// The association's name at the ward.
    pub association_name: String,
    /// The ward's name.
    pub ward_name: String,
    /// The book, or empty if no device of the association was there yet.
    pub book_id: Id,
    /// The book's key, wrapped under the recovery sheet; empty if it was never left here. Useless without the sheet.
    pub wrapped_key: String,
}

/// An enrolled device leaves the wrapped key at the ward.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct KeepKey {
    /// Wrapped under the recovery sheet, hexadecimal.
    pub wrapped_key: String,
}

/// A device asks for a challenge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LoginAsk {
    /// The association's id at the ward.
    pub association: Id,
    /// The device.
    pub device: Id,
}

/// What the device has to sign.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Challenge {
    /// Chance of the ward, hexadecimal.
    pub nonce: String,
}

/// The signed challenge.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LoginAnswer {
    /// The association's id at the ward.
    pub association: Id,
    /// The device.
    pub device: Id,
    /// The challenge.
    pub nonce: String,
    /// Signature over [`login_text`].
    pub signature: String,
}

/// A bearer token for some minutes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Token {
    /// The token.
    pub token: String,
    /// How long it is good.
    pub minutes: u32,
}

/// The first message of every exchange, and the only one when there is nothing to do.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Hello {
    /// By the stream's letter: how many lines this PC has, and how far it has read the ward's.
    pub streams: BTreeMap<String, (u64, u64)>,
}

/// Where the ward stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HelloAnswer {
    /// Changes when the ward went back to a backup: cursors of another timeline mean nothing.
    pub timeline: String,
    /// Which run of the ward's process this is: what one run was told, another may have forgotten.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub run: String,
    /// By the stream's letter.
    pub streams: BTreeMap<String, StreamHead>,
    /// The ward's clock, in milliseconds; 0 where it does not say. For people only: no clock decides anything.
    #[serde(default)]
    pub now: i64,
    /// How many new PCs ask for the book's key and were not answered; left out where none does.
    #[serde(default, skip_serializing_if = "is_none")]
    pub asking: u32,
}

fn is_none(count: &u32) -> bool {
    *count == 0
}

/// Where the ward stands in one stream.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct StreamHead {
    /// How many lines the ward has, which is also the number of its last one.
    pub last: u64,
    /// Fingerprint of all its lines, see [`fingerprint`].
    pub print: String,
    /// How many lines it has of each device; left out where the PC has read everything and has as many.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub heads: Option<BTreeMap<Id, u64>>,
}

/// The head of a push: lines of one device in one stream, without a gap.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PushHead {
    /// The stream's letter.
    pub stream: String,
    /// Whose lines these are.
    pub device: Id,
    /// The book file's epoch at the device that sends.
    pub epoch: Id,
    /// Number of the first line.
    pub from_n: u64,
    /// The chain before the first line, hexadecimal.
    pub prev_chain: String,
    /// How many lines follow.
    pub count: u64,
    /// The chain after the last line.
    pub chain: String,
    /// Where a stub is among the lines: a hash over the bytes of all of them, see [`covered`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub covered: String,
    /// The sending device's signature over [`PushHead::text`].
    pub signature: String,
    /// In stream R: the ward's own signature, with which its words come back to a ward that forgot them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ward_signature: String,
}

impl PushHead {
    /// What is signed: which lines, after which, and that the sender stands for them.
    pub fn text(&self, association: &Id) -> Vec<u8> {
        let mut text = format!(
            "nigiwai push 1\n{association}\n{}\n{}\n{}\n{}\n{}\n{}\n{}",
            self.stream, self.device, self.epoch, self.from_n, self.prev_chain, self.count, self.chain
        );
        if !self.covered.is_empty() {
            text.push('\n');
            text.push_str(&self.covered);
        }
        text.into_bytes()
    }
}

/// What covers the bytes of lines among which a stub is. The chain takes a stub for the line in whose place it stands, so
/// it says nothing of the stub's own bytes: one bent letter would stay in that place for ever. Else empty.
pub fn covered<'l>(lines: impl Iterator<Item = &'l [u8]> + Clone) -> String {
    if !lines.clone().any(stub::is_stub) {
        return String::new();
    }
    let mut hasher = blake3::Hasher::new();
    for line in lines {
        hasher.update(&(line.len() as u64).to_be_bytes()).update(line);
    }
    hex::encode(hasher.finalize().as_bytes())
}

/// The ward has the lines for good.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PushAnswer {
    /// Everything of that device up to here is stored.
    pub acked: u64,
    /// The chain there; the sender compares it with its own.
    pub chain: String,
    /// Number of the stream's last line before this push.
    pub before: u64,
    /// Number of the stream's last line now.
    pub last: u64,
    /// Lines that are stored but not understood.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub statuses: Vec<LineStatus>,
}

/// A line that the ward keeps without using it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LineStatus {
    /// The line.
    pub n: u64,
    /// `held` (a newer version wrote it) or `quarantined` (it makes no sense).
    pub state: String,
}

/// A "no" of the ward.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Refusal {
    /// Stable code, see `ExchangeTrouble::code`; `token` asks for a login, `gap` names in `n` what is missing.
    pub code: String,
    /// The device that it is about.
    #[serde(default, skip_serializing_if = "Id::is_empty")]
    pub device: Id,
    /// The line that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<u64>,
}

/// What a device signs to log in.
pub fn login_text(association: &Id, device: &Id, nonce: &str) -> Vec<u8> {
    format!("nigiwai login 1\n{association}\n{device}\n{nonce}").into_bytes()
}

/// What the ward signs so that its words to one association cannot be made up: how far its chain goes.
pub fn replies_text(association: &Id, ward_device: &Id, n: u64, chain: &str) -> Vec<u8> {
    format!("nigiwai replies 1\n{association}\n{ward_device}\n{n}\n{chain}").into_bytes()
}

/// A short fingerprint of a stream's digest: 128 bits are plenty against accident, and keep the first message small.
pub fn fingerprint(digest: &[u8; 32]) -> String {
    crate::hex::encode(&blake3::hash(digest).as_bytes()[..16])
}

/// A one-time code as compared: upper case, without spaces and hyphens, O, I and L read as the digits they look like.
pub fn plain_code(typed: &str) -> String {
    typed.chars().filter_map(crate::recovery::plain_letter).collect()
}

/// What both PCs and the ward see of a meeting of two PCs, see [`crate::meeting`]. Nothing of it is secret, nor does
/// it say what a PC is called.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Meeting {
    /// Its name at the ward.
    pub id: Id,
    /// When it was begun: milliseconds by the ward's clock.
    pub asked: i64,
    /// What the new PC committed to, hexadecimal.
    pub commitment: String,
    /// The answering PC's public key.
    pub offer_key: String,
    /// Its chance.
    pub offer_nonce: String,
    /// The new PC's public key, shown after the answer.
    pub key: String,
    /// Its chance.
    pub nonce: String,
    /// The book's key, sealed to the new PC.
    pub sealed: String,
    /// Whether somebody said no.
    pub refused: bool,
}

/// A word of the new PC.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "word", rename_all = "snake_case")]
pub enum AskWord {
    /// Begins a meeting.
    Ask {
        /// See [`Meeting::commitment`].
        commitment: String,
    },
    /// Asks how far it is.
    Look,
    /// Shows what was committed to.
    Reveal {
        /// See [`Meeting::key`].
        key: String,
        /// See [`Meeting::nonce`].
        nonce: String,
    },
    /// Ends it.
    Stop,
}

/// The new PC speaks; its one-time code says of which association, and is not used up by it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeetingAsk {
    /// The one-time code.
    pub code: String,
    /// The meeting; empty for the first word.
    #[serde(default)]
    pub meeting: Id,
    /// What it says.
    pub word: AskWord,
}

/// A word of the PC that has the key.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "word", rename_all = "snake_case")]
pub enum AnswerWord {
    /// Asks who is there.
    Look,
    /// Answers a new PC.
    Offer {
        /// See [`Meeting::offer_key`].
        key: String,
        /// See [`Meeting::offer_nonce`].
        nonce: String,
    },
    /// Hands the sealed key over.
    Seal {
        /// See [`Meeting::sealed`].
        sealed: String,
    },
    /// Says no.
    Refuse,
}

/// An enrolled PC speaks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MeetingAnswer {
    /// The meeting; empty to see all.
    #[serde(default)]
    pub meeting: Id,
    /// What it says.
    pub word: AnswerWord,
}

/// The meetings that are open now.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Meetings {
    /// Oldest first.
    pub meetings: Vec<Meeting>,
}

/// A device of the association, as the ward knows it.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KnownDevice {
    /// Its id.
    pub id: Id,
    /// When it came: milliseconds.
    pub added: i64,
    /// When it was shut out, or 0.
    pub revoked: i64,
}

/// An enrolled device asks which devices there are, or shuts one out.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DevicesAsk {
    /// The device that is shut out from now on; empty to see only.
    pub revoke: Id,
}

/// The devices of the association.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct KnownDevices {
    /// In the order in which they came.
    pub devices: Vec<KnownDevice>,
}
