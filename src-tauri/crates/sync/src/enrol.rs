//! Becoming known to the ward, by a one-time code; and what a PC remembers of it, the [`WardLink`].
//!
//! A code lets a device push and pull. It never brings the book's key: that comes from a recovery sheet, a handover
//! file or another PC. Requests are made here and answers read; somebody else carries them.

use crate::device_key::DeviceKey;
use crate::messages::{
    AnswerWord, AskWord, DevicesAsk, Enrol, Enrolled, Found, KeepKey, KnownDevice, KnownDevices, Lookup, Meeting,
    MeetingAnswer, MeetingAsk, Meetings, Refusal,
};
use crate::trouble::ExchangeTrouble;
use crate::{hex, trouble::Nonsense};
use nigiwai_book::Book;
use nigiwai_core::id::Id;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// What is to be sent to the ward's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `POST`, `PUT` or `DELETE`.
    pub method: &'static str,
    /// Path and query, beginning with `/v1/`.
    pub path: String,
    /// The body; empty for `GET`.
    pub body: Vec<u8>,
    /// For the header `Authorization: Bearer …`.
    pub bearer: Option<String>,
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub body: Vec<u8>,
}

/// What a PC remembers of its ward; kept among the PC's settings, never in the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WardLink {
    /// Where the ward's server is, e.g. `https://…`; this crate never reads it.
    pub address: String,
    /// The association at the ward.
    pub association: Id,
    /// Its name at the ward.
    pub association_name: String,
    /// The ward's name.
    pub ward_name: String,
    /// With which the ward signs.
    pub ward_key: String,
    /// The ward's own device id. Its words come under other names; what makes them its own is the signature.
    pub ward_device: Id,
    /// Under which name this PC was enrolled, where it has become another device since: a restored book.
    #[serde(default, skip_serializing_if = "Id::is_empty")]
    pub device: Id,
    /// The timeline last met, "" before the first exchange.
    #[serde(default)]
    pub timeline: String,
    /// The bearer token last given; it is good for some minutes.
    #[serde(default)]
    pub token: String,
}

impl WardLink {
    /// The name under which this PC logs in at the ward.
    pub fn login<'a>(&'a self, book: &'a Book) -> &'a Id {
        if self.device.is_empty() { &book.device().id } else { &self.device }
    }

    /// The name under which the book keeps cursors for this ward.
    pub fn peer(&self) -> String {
        format!("ward:{}:{}", self.association, self.timeline)
    }
}

/// Asks which book a code belongs to; for a PC without a book that has a recovery sheet.
pub fn lookup_request(code: &str) -> Request {
    post("/v1/lookup", &Lookup { code: code.to_string() }, None)
}

/// Reads the answer to [`lookup_request`].
pub fn found(response: &Response) -> Result<Found, ExchangeTrouble> {
    read(response)
}

/// Asks to be let in with a code.
pub fn enrol_request(book: &Book, code: &str, key: &DeviceKey) -> Request {
    post("/v1/enrol", &enrol_of(book, code, key), None)
}

/// What a PC says of itself when it asks to be let in.
pub(crate) fn enrol_of(book: &Book, code: &str, key: &DeviceKey) -> Enrol {
    let device = book.device();
    Enrol {
        code: code.to_string(),
        device: device.id.clone(),
        public_key: key.public(),
        book_id: book.book_id().clone(),
    }
}

/// Reads the answer to [`enrol_request`].
pub fn enrolled(response: &Response, address: &str) -> Result<WardLink, ExchangeTrouble> {
    enrolled_as(read(response)?, address)
}

/// What is remembered of a ward that let this PC in.
pub(crate) fn enrolled_as(given: Enrolled, address: &str) -> Result<WardLink, ExchangeTrouble> {
    if hex::exactly::<32>(&given.ward_key).is_none() || given.association_id.is_empty() || given.ward_device.is_empty()
    {
        return Err(ExchangeTrouble::Nonsense);
    }
    Ok(WardLink {
        address: address.to_string(),
        association: given.association_id,
        association_name: given.association_name,
        ward_name: given.ward_name,
        ward_key: given.ward_key,
        ward_device: given.ward_device,
        device: Id::default(),
        timeline: String::new(),
        token: given.token,
    })
}

/// Leaves the key, wrapped under the recovery sheet, at the ward. The token is that of the last exchange.
pub fn keep_key_request(link: &WardLink, wrapped: &[u8]) -> Request {
    let request = post("/v1/key", &KeepKey { wrapped_key: hex::encode(wrapped) }, Some(&link.token));
    Request { method: "PUT", ..request }
}

/// The new PC's word in a meeting; the code says of which association.
pub fn meeting_ask_request(code: &str, meeting: &Id, word: AskWord) -> Request {
    post("/v1/meeting/ask", &MeetingAsk { code: code.to_string(), meeting: meeting.clone(), word }, None)
}

/// Reads the answer to [`meeting_ask_request`].
pub fn met(response: &Response) -> Result<Meeting, ExchangeTrouble> {
    read(response)
}

/// The word of the PC that has the key. The token is that of the last exchange.
pub fn meeting_answer_request(link: &WardLink, meeting: &Id, word: AnswerWord) -> Request {
    post("/v1/meeting/answer", &MeetingAnswer { meeting: meeting.clone(), word }, Some(&link.token))
}

/// Reads the answer to [`meeting_answer_request`].
pub fn meetings(response: &Response) -> Result<Vec<Meeting>, ExchangeTrouble> {
    read::<Meetings>(response).map(|all| all.meetings)
}

/// Asks which PCs are let in, and shuts one out if it is named.
pub fn devices_request(link: &WardLink, revoke: &Id) -> Request {
    post("/v1/devices", &DevicesAsk { revoke: revoke.clone() }, Some(&link.token))
}

/// Reads the answer to [`devices_request`].
pub fn devices(response: &Response) -> Result<Vec<KnownDevice>, ExchangeTrouble> {
    read::<KnownDevices>(response).map(|all| all.devices)
}

/// Reads an answer that says nothing but yes.
pub fn kept(response: &Response) -> Result<(), ExchangeTrouble> {
    read::<serde_json::Value>(response).map(|_| ())
}

pub(crate) fn post(path: &str, message: &impl Serialize, bearer: Option<&str>) -> Request {
    let body = serde_json::to_vec(message).expect("messages are plain JSON");
    Request { method: "POST", path: path.to_string(), body, bearer: bearer.map(str::to_string) }
}

pub(crate) fn read<T: DeserializeOwned>(response: &Response) -> Result<T, ExchangeTrouble> {
    if response.status != 200 {
        return Err(trouble_of(response));
    }
    Ok(serde_json::from_slice(&response.body).map_err(|_| Nonsense)?)
}

/// What a "no" of the ward means here.
pub(crate) fn trouble_of(response: &Response) -> ExchangeTrouble {
    let Ok(refusal) = serde_json::from_slice::<Refusal>(&response.body) else {
        return match response.status {
            507 | 413 => ExchangeTrouble::ServerFull,
            429 | 500..=599 => ExchangeTrouble::ServerTrouble(response.status),
            _ => ExchangeTrouble::Nonsense,
        };
    };
    match refusal.code.as_str() {
        "wrong_code" => ExchangeTrouble::WrongCode,
        "used_code" => ExchangeTrouble::UsedCode,
        "expired_code" => ExchangeTrouble::ExpiredCode,
        "locked_code" => ExchangeTrouble::LockedCode,
        "revoked" => ExchangeTrouble::Revoked,
        "not_enrolled" | "token" => ExchangeTrouble::NotEnrolled,
        "other_book" => ExchangeTrouble::OtherBook,
        "meeting_over" => ExchangeTrouble::MeetingOver,
        "fork" => ExchangeTrouble::Fork { device: refusal.device, n: refusal.n.unwrap_or_default() },
        "server_full" | "files_full" => ExchangeTrouble::ServerFull,
        "server_trouble" => ExchangeTrouble::ServerTrouble(response.status),
        _ => ExchangeTrouble::Nonsense,
    }
}
