//! A bundle: the same lines with the same seals, as one file for a USB stick.
//!
//! It gives the same end as the network. Its head says whose book it is and how far its maker was; head and content
//! are bound by a hash, by the maker's signature and by a seal that only PCs of the association can make. A bundle
//! taken in twice, late or in another order changes nothing more. It must never be taken into another book.

mod file;

use crate::device_key::DeviceKey;
use crate::hex;
use crate::page::{self, PageLine, Run};
use crate::trouble::ExchangeTrouble;
use crate::words;
use file::Envelope;
use nigiwai_book::Book;
use nigiwai_core::id::Id;
use nigiwai_core::line::Seen;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How far a PC had everything, by the stream's letter.
pub type BundleHeads = BTreeMap<String, Seen>;

const BATCH: usize = 5_000;

/// The keys that a bundle is made with.
#[derive(Debug, Clone, Copy)]
pub struct BundleKeys<'a> {
    /// The association's key.
    pub association: &'a [u8; 32],
    /// This PC's key.
    pub device: &'a DeviceKey,
}

/// What a bundle says about itself; readable without any key, so that a person is asked about the right file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct BundleHead {
    /// The book.
    pub book: Id,
    /// The PC that made it.
    pub device: Id,
    /// When it was made: milliseconds since 1970.
    pub made: i64,
    /// How far its maker was, line by line; a small answer leaves out what is named here.
    pub heads: BundleHeads,
    /// The lines in it, by the stream's letter.
    pub runs: BTreeMap<String, Vec<Run>>,
    /// BLAKE3 of the content, hexadecimal.
    pub content: String,
    /// The ward's signatures under its words in here, so that whoever takes them in can prove them too.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub words: BTreeMap<Id, Vec<(u64, String)>>,
}

impl BundleHead {
    /// How many lines are in it.
    pub fn lines(&self) -> u64 {
        self.runs.values().flatten().map(|run| run.count).sum()
    }
}

/// What a bundle brought.
#[derive(Debug, Clone, PartialEq)]
pub struct AbsorbedBundle {
    /// What it says about itself. Its `heads` make a small answer: `make_bundle(book, keys, Some(&heads), now)`.
    pub head: BundleHead,
    /// Lines that were new here.
    pub applied: u64,
    /// Lines that were here before.
    pub already: u64,
    /// Kinds of records that changed.
    pub touched: BTreeSet<&'static str>,
    /// Conflicts that the new lines opened.
    pub conflicts: u64,
}

/// Makes a bundle of everything, or of what the other PC lacks as far as it is known.
pub fn make_bundle(
    book: &Book,
    keys: BundleKeys<'_>,
    other: Option<&BundleHeads>,
    now: Moment,
) -> Result<Vec<u8>, ExchangeTrouble> {
    let (mut heads, mut runs, mut parts) = (BundleHeads::new(), BTreeMap::new(), Vec::new());
    for stream in Stream::ALL {
        let ours = book.heads(stream)?;
        let theirs = other.and_then(|heads| heads.get(stream.letter()));
        let lines = lines_beyond(book, stream, (&ours, theirs))?;
        runs.insert(stream.letter().to_string(), page::runs(&lines));
        parts.extend(lines.into_iter().filter_map(|line| line.bytes));
        heads.insert(stream.letter().to_string(), ours);
    }
    let content = file::pack_content(&parts);
    let head = BundleHead {
        book: book.book_id().clone(),
        device: book.device().id.clone(),
        made: now.0,
        heads,
        runs,
        content: hex::encode(blake3::hash(&content).as_bytes()),
        words: words::known(book)?,
    };
    Ok(Envelope::seal(&head, keys).write(&content))
}

/// What a file says about itself, before it is taken in.
pub fn look_at(bytes: &[u8]) -> Result<BundleHead, ExchangeTrouble> {
    file::open(bytes).map(|opened| opened.head)
}

/// Takes a bundle in. Refuses another association's, a broken one, and one that no PC of the association made.
pub fn absorb_bundle(
    book: &mut Book,
    association_key: &[u8; 32],
    bytes: &[u8],
    now: Moment,
) -> Result<AbsorbedBundle, ExchangeTrouble> {
    let opened = file::open(bytes)?;
    if opened.head.book != *book.book_id() {
        return Err(ExchangeTrouble::OtherBook);
    }
    opened.envelope.check_seal(association_key)?;
    words::keep(book, &opened.head.words)?;
    let mut absorbed =
        AbsorbedBundle { head: opened.head, applied: 0, already: 0, touched: BTreeSet::new(), conflicts: 0 };
    for (stream, lines) in opened.lines {
        let met = book.absorb(stream, &page::sealed(lines), None, now)?;
        absorbed.applied += met.applied as u64;
        absorbed.already += met.already as u64;
        absorbed.touched.extend(met.touched);
        absorbed.conflicts += met.conflicts as u64;
    }
    Ok(absorbed)
}

fn lines_beyond(
    book: &Book,
    stream: Stream,
    (ours, theirs): (&Seen, Option<&Seen>),
) -> Result<Vec<PageLine>, ExchangeTrouble> {
    let mut lines = Vec::new();
    for device in ours.keys() {
        let mut after = theirs.and_then(|seen| seen.get(device)).copied().unwrap_or_default();
        loop {
            let batch = book.lines_after(stream, device, after, BATCH)?;
            let Some(last) = batch.last() else { break };
            after = last.n;
            lines.extend(batch.into_iter().map(|line| PageLine {
                device: line.device,
                n: line.n,
                bytes: Some(line.bytes),
            }));
        }
    }
    Ok(lines)
}
