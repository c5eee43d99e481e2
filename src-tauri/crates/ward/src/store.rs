//! What the ward keeps, and the one small trait in front of it.
//!
//! Reading is a method each; every change is a list of [`Deed`]s that happen together or not at all, and are on the
//! disk when [`Store::commit`] returns. SQL is written below this file and nowhere else in the ward. Rules are not
//! made here: whoever commits has decided.

mod sqlite;

use nigiwai_core::id::Id;
use nigiwai_core::record::Stream;
use nigiwai_sync::files::Offer;
use std::collections::{BTreeMap, BTreeSet};

pub use sqlite::Sqlite;

/// The store could not do its part.
#[derive(Debug, thiserror::Error)]
pub enum StoreTrouble {
    /// The disk is full; nothing was stored.
    #[error("the disk is full")]
    Full,
    /// SQLite said no.
    #[error("the store: {0}")]
    Sqlite(#[source] rusqlite::Error),
    /// The disk said no to a file.
    #[error("the store's files: {0}")]
    Files(#[source] std::io::Error),
    /// Something in the store contradicts itself.
    #[error("the store is damaged: {0}")]
    Damaged(String),
}

/// An association.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Association {
    /// Its id in addresses.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Its book; empty until its first device comes.
    pub book: Id,
    /// The book's key as wrapped by the association, or empty.
    pub wrapped_key: String,
    /// When the ward added it, in milliseconds.
    pub added: i64,
}

/// A one-time code.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Code {
    /// Its first letters.
    pub locator: String,
    /// Hash of all its letters.
    pub hash: String,
    /// Whom it lets in.
    pub association: Id,
    /// Good until then.
    pub until: i64,
    /// When it was used, or 0.
    pub used: i64,
    /// How often somebody was wrong.
    pub wrong: i64,
}

/// A device that was let in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Device {
    /// Whose it is.
    pub association: Id,
    /// Its id.
    pub id: Id,
    /// With which its signatures are checked.
    pub public_key: String,
    /// When it came.
    pub added: i64,
    /// When it was shut out, or 0.
    pub revoked: i64,
}

/// A challenge, a token or an officer's session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Pass {
    /// Hash of what the other side holds.
    pub hash: String,
    /// `challenge`, `token` or `officer`.
    pub kind: String,
    /// The association, or empty.
    pub scope: Id,
    /// Device or officer.
    pub name: String,
    /// Good until then.
    pub until: i64,
}

/// A meeting of two PCs of an association, see `nigiwai_sync::meeting`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MeetingRow {
    /// Whose it is.
    pub association: Id,
    /// Its id.
    pub id: Id,
    /// The meeting as JSON.
    pub content: String,
    /// Good until then.
    pub until: i64,
}

/// Where a stream stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StreamState {
    /// Number of its last line.
    pub last: u64,
    /// Sum over its lines.
    pub digest: [u8; 32],
}

/// A line as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptLine {
    /// Its number in the stream.
    pub seq: u64,
    /// Whose it is.
    pub device: Id,
    /// Its number at that device.
    pub n: u64,
    /// As it travels.
    pub bytes: Vec<u8>,
    /// The device's chain after it.
    pub chain: [u8; 32],
}

/// A submission as received and as decided on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sent {
    /// Who sent it.
    pub association: Id,
    /// The record.
    pub id: Id,
    /// What it is about: `street`, `event`, `month`.
    pub definition: String,
    /// Which one.
    pub subject: String,
    /// Its version.
    pub version: i64,
    /// A line for lists.
    pub title: String,
    /// The values as JSON.
    pub content: String,
    /// Hash of the values.
    pub hash: String,
    /// Whether there was nothing to report.
    pub nothing: bool,
    /// When it was sent, by the PC's clock.
    pub sent: i64,
    /// When it arrived, by the ward's clock.
    pub arrived: i64,
    /// Receipt number.
    pub number: String,
    /// `received`, `returned` or `accepted`.
    pub state: String,
    /// When the officer decided, or 0.
    pub decided: i64,
    /// Who decided.
    pub officer: String,
    /// Words to the whole.
    pub comment: String,
    /// Words at fields, as JSON.
    pub at_fields: String,
}

/// A file that somebody offered, and how far it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// Whose it is.
    pub association: Id,
    /// Its name here.
    pub name: String,
    /// What was offered.
    pub offer: Offer,
    /// Bytes that are here.
    pub bytes: u64,
    /// Whether every piece is here.
    pub complete: bool,
}

/// A notice as written.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Written {
    /// Its id.
    pub id: Id,
    /// To whom; empty: to all.
    pub association: Id,
    /// Title.
    pub title: String,
    /// Words.
    pub body: String,
    /// When.
    pub at: i64,
    /// Last day that it matters, or "".
    pub until: String,
    /// Who wrote it.
    pub officer: String,
}

/// A ward's officer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Officer {
    /// The name to log in with.
    pub name: String,
    /// Salt of the password's hash.
    pub salt: String,
    /// The password's hash.
    pub hash: String,
    /// Wrong tries in a row.
    pub wrong: i64,
    /// Locked until then, or 0.
    pub locked: i64,
}

/// One change. A `Put` writes the whole row.
#[derive(Debug, Clone)]
pub enum Deed {
    /// A value of the server's own.
    Meta(&'static str, String),
    /// An association.
    Association(Association),
    /// A code.
    Code(Code),
    /// A device.
    Device(Device),
    /// A pass.
    Pass(Pass),
    /// A pass is over.
    Drop(String),
    /// Every pass that ended before then is over.
    DropPassed(i64),
    /// Lines of one stream, numbered without a gap after its last, and where the stream stands then.
    Lines(Id, Stream, Vec<KeptLine>, StreamState),
    /// A stub takes a line's place in its stream; nothing of the line stays in the store's files.
    Erase(Id, Stream, KeptLine),
    /// Two PCs meet; the whole meeting as it stands.
    Meeting(MeetingRow),
    /// A submission.
    Sent(Box<Sent>),
    /// The files that a submission names.
    Named(Id, Id, Vec<String>),
    /// A file that was offered.
    Parcel(Parcel),
    /// A notice.
    Notice(Written),
    /// An officer.
    Officer(Officer),
}

/// What the ward keeps.
pub trait Store: Send {
    /// Does all of it or nothing; on the disk when it returns.
    fn commit(&mut self, deeds: Vec<Deed>) -> Result<(), StoreTrouble>;
    /// A value of the server's own.
    fn meta(&self, name: &str) -> Result<Option<String>, StoreTrouble>;
    /// Every association, by name.
    fn associations(&self) -> Result<Vec<Association>, StoreTrouble>;
    /// A code by its first letters.
    fn code(&self, locator: &str) -> Result<Option<Code>, StoreTrouble>;
    /// The devices of an association.
    fn devices(&self, association: &Id) -> Result<Vec<Device>, StoreTrouble>;
    /// A pass by its hash.
    fn pass(&self, hash: &str) -> Result<Option<Pass>, StoreTrouble>;
    /// The meetings of an association, oldest first.
    fn meetings(&self, association: &Id) -> Result<Vec<MeetingRow>, StoreTrouble>;
    /// Where a stream stands.
    fn stream(&self, association: &Id, stream: Stream) -> Result<StreamState, StoreTrouble>;
    /// How many lines it has of each device.
    fn heads(&self, association: &Id, stream: Stream) -> Result<BTreeMap<Id, u64>, StoreTrouble>;
    /// Lines after a number, in order; at most so many.
    fn lines(&self, association: &Id, stream: Stream, range: (u64, usize)) -> Result<Vec<KeptLine>, StoreTrouble>;
    /// Lines of one device from a number on; at most so many.
    fn lines_of(&self, place: (&Id, Stream), device: &Id, range: (u64, usize)) -> Result<Vec<KeptLine>, StoreTrouble>;
    /// Every submission, or those of one association, oldest first; without their values.
    fn sent_list(&self, association: Option<&Id>) -> Result<Vec<Sent>, StoreTrouble>;
    /// One submission with its values.
    fn sent(&self, association: &Id, id: &Id) -> Result<Option<Sent>, StoreTrouble>;
    /// A file that was offered.
    fn parcel(&self, association: &Id, name: &str) -> Result<Option<Parcel>, StoreTrouble>;
    /// The submissions that name a file.
    fn naming(&self, association: &Id, name: &str) -> Result<Vec<Id>, StoreTrouble>;
    /// Bytes of all files that an association left here.
    fn file_bytes(&self, association: &Id) -> Result<u64, StoreTrouble>;
    /// Keeps a piece of a file; on the disk when it returns.
    fn keep_piece(&self, of: (&Id, &str), n: u32, bytes: &[u8]) -> Result<(), StoreTrouble>;
    /// A piece of a file.
    fn piece(&self, of: (&Id, &str), n: u32) -> Result<Option<Vec<u8>>, StoreTrouble>;
    /// The numbers of the pieces that are here.
    fn pieces_here(&self, of: (&Id, &str)) -> Result<BTreeSet<u32>, StoreTrouble>;
    /// Throws the pieces of a file away: they do not make what its name says.
    fn drop_pieces(&self, of: (&Id, &str)) -> Result<(), StoreTrouble>;
    /// The notices, newest first.
    fn notices(&self) -> Result<Vec<Written>, StoreTrouble>;
    /// An officer.
    fn officer(&self, name: &str) -> Result<Option<Officer>, StoreTrouble>;
    /// Checks that the file holds together; says what does not.
    fn check(&self) -> Result<Vec<String>, StoreTrouble>;
    /// Writes a whole copy to a path where nothing is yet.
    fn copy_to(&self, path: &std::path::Path) -> Result<(), StoreTrouble>;
}
