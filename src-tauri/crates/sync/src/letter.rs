//! The exchange with the ward by file: a letter there, an answer back, with the very messages of the network inside.
//!
//! A letter holds pushes, an answer holds how far the ward is and its pages, so both ends do with a file what they do
//! with the wire, and come to the same end and the same receipts. A letter may be taken twice, late or never: the next
//! one holds everything that no answer has confirmed. What a newcomer gets wrong: a letter is no bundle. A bundle is
//! for the association's own PCs and is sealed with its key; a letter is signed for the ward.

mod file;

use crate::device_key::DeviceKey;
use crate::enrol::{WardLink, enrolled_as};
use crate::exchange::{Exchange, ExchangeReport};
use crate::frame;
use crate::hex;
use crate::messages::{Enrol, Enrolled, Hello, HelloAnswer, plain_code};
use crate::page;
use crate::trouble::ExchangeTrouble;
use nigiwai_book::{Book, SealedLine, chain};
use nigiwai_core::id::Id;
use nigiwai_core::line::Seen;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use file::{Opened, open_answer, open_letter, seal_answer};

const PROOF: &str = "nigiwai 2026-11 the ward that gave a one-time code answers by file";
const MOST_LINES: [usize; 2] = [2_000, 8];
const MOST_STUBS: usize = 500;

/// How many lines of each device the ward is known to have, by the stream's letter.
pub type AtWard = BTreeMap<String, Seen>;

/// What a letter says about itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LetterHead {
    /// The association at the ward; empty where the PC asks to be let in.
    #[serde(default)]
    pub association: Id,
    /// The name under which the PC is enrolled.
    pub device: Id,
    /// When it was written, by the PC's clock: milliseconds.
    pub made: i64,
    /// The one-time code and the PC's key, where it asks to be let in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enrol: Option<Enrol>,
    /// How far the PC is, as in every exchange.
    pub hello: Hello,
    /// By the stream's letter: up to which of its own lines it needs no bytes.
    pub mine: BTreeMap<String, u64>,
    /// How many of the last parts are photos of submissions, each whole and plain.
    #[serde(default)]
    pub photos: usize,
    /// BLAKE3 of the content, hexadecimal.
    #[serde(default)]
    pub content: String,
}

/// What an answer says about itself; signed by the ward.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AnswerHead {
    /// The association at the ward.
    pub association: Id,
    /// When it was written, by the ward's clock: milliseconds.
    pub made: i64,
    /// Where a PC was let in: what it is to remember, without a token.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enrolled: Option<Enrolled>,
    /// That whoever let the PC in knows the one-time code, see [`proof_of`].
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub proof: String,
    /// Where the ward stands after the letter.
    pub hello: HelloAnswer,
    /// BLAKE3 of the content, hexadecimal.
    #[serde(default)]
    pub content: String,
}

/// Only the ward and the PC know the code, so nobody between them can put another ward's key in.
pub fn proof_of(code: &str, enrolled: &Enrolled) -> String {
    let key = blake3::derive_key(PROOF, plain_code(code).as_bytes());
    let text = format!("{}\n{}\n{}", enrolled.association_id, enrolled.ward_device, enrolled.ward_key);
    hex::encode(blake3::keyed_hash(&key, text.as_bytes()).as_bytes())
}

/// From whom a letter is: an enrolled PC, or one that asks to be let in with a code.
#[derive(Debug, Clone, Copy)]
pub enum Sender<'s> {
    /// An enrolled PC.
    Known(&'s WardLink),
    /// A PC with its one-time code.
    New(&'s str),
}

/// Writes a letter: everything that the ward is not known to have, whoever wrote it, and photos of submissions.
pub fn write_letter(
    book: &Book,
    (sender, key): (Sender<'_>, &DeviceKey),
    (known, photos): (&AtWard, Vec<Vec<u8>>),
    now: Moment,
) -> Result<Vec<u8>, ExchangeTrouble> {
    let device = match sender {
        Sender::Known(link) => link.login(book).clone(),
        Sender::New(_) => book.device().id.clone(),
    };
    let mut head = LetterHead {
        association: Id::default(),
        device: device.clone(),
        made: now.0,
        enrol: None,
        hello: Hello::default(),
        mine: BTreeMap::new(),
        photos: photos.len(),
        content: String::new(),
    };
    let mut pushes = Vec::new();
    for stream in Stream::ALL {
        let ours = book.heads(stream)?;
        let letter = stream.letter().to_string();
        let read_up_to = match sender {
            Sender::Known(link) => book.cursor(&link.peer(), stream)?,
            Sender::New(_) => 0,
        };
        head.hello.streams.insert(letter.clone(), (ours.values().sum(), read_up_to));
        head.mine.insert(letter.clone(), ours.get(&device).copied().unwrap_or_default());
        if stream != Stream::R {
            pushes.extend(pushes_of(book, (stream, &ours), known.get(&letter))?);
        }
    }
    if let (Sender::Known(link), Some(there)) = (sender, known.get(Stream::P.letter())) {
        pushes.extend(stubs_for(book, &link.peer(), there)?);
    }
    match sender {
        Sender::Known(link) => head.association = link.association.clone(),
        Sender::New(code) => head.enrol = Some(crate::enrol::enrol_of(book, code, key)),
    }
    pushes.extend(photos);
    Ok(file::seal_letter(&head, key, &pushes))
}

/// The lines of every device beyond what the ward has, as the bodies of pushes.
fn pushes_of(
    book: &Book,
    (stream, ours): (Stream, &Seen),
    known: Option<&Seen>,
) -> Result<Vec<Vec<u8>>, ExchangeTrouble> {
    let mut pushes = Vec::new();
    for (device, end) in ours {
        let mut after = known.and_then(|seen| seen.get(device)).copied().unwrap_or_default().min(*end);
        loop {
            let lines = book.lines_after(stream, device, after, MOST_LINES[usize::from(stream != Stream::P)])?;
            let Some(last) = lines.last() else { break };
            let before = if after == 0 { chain::START } else { book.chain_at(stream, device, after)? };
            let (head, _) = crate::exchange::push_head(book, stream, before, &lines);
            pushes.push(frame::pack(&head, lines.iter().map(|line| line.bytes.as_slice())));
            after = last.n;
        }
    }
    Ok(pushes)
}

/// The stubs of erased lines that the ward has and was not told of over the wire; told again in every letter.
fn stubs_for(book: &Book, peer: &str, there: &Seen) -> Result<Vec<Vec<u8>>, ExchangeTrouble> {
    let erased = book.erased_after(book.told_erased(peer)?, MOST_STUBS)?;
    let known = erased.into_iter().filter(|line| there.get(&line.device).is_some_and(|n| line.n <= *n));
    let mut pushes = Vec::new();
    for line in known {
        let before = if line.n == 1 { chain::START } else { book.chain_at(Stream::P, &line.device, line.n - 1)? };
        let line = SealedLine { device: line.device, n: line.n, bytes: line.bytes };
        let (head, _) = crate::exchange::push_head(book, Stream::P, before, std::slice::from_ref(&line));
        pushes.push(frame::pack(&head, [line.bytes.as_slice()].into_iter()));
    }
    Ok(pushes)
}

/// What an answer brought.
#[derive(Debug)]
pub struct Answered {
    /// What is to be remembered of the ward.
    pub link: WardLink,
    /// What the ward has, for the next letter.
    pub at_ward: AtWard,
    /// The ward's clock when it wrote the answer.
    pub made: Moment,
    /// What changed here.
    pub report: ExchangeReport,
}

/// Takes an answer in: what the ward has is marked, what it says is stored, page by page as over the wire.
pub fn take_answer(
    book: &mut Book,
    (sender, key): (Sender<'_>, &DeviceKey),
    bytes: &[u8],
    now: Moment,
) -> Result<Answered, ExchangeTrouble> {
    let opened: Opened<AnswerHead> = open_answer(bytes)?;
    let mut link = match sender {
        Sender::Known(link) => link.clone(),
        Sender::New(code) => first_link(&opened.head, code)?,
    };
    if opened.head.association != link.association {
        return Err(ExchangeTrouble::OtherBook);
    }
    if opened.public_key != link.ward_key {
        return Err(ExchangeTrouble::Forged);
    }
    link.timeline.clone_from(&opened.head.hello.timeline);
    let (mut exchange, _) = Exchange::begin(book, &link, key)?;
    for part in &opened.parts {
        exchange.take_page_of_file(book, part, now)?;
    }
    let report = exchange.take_hello_of_file(book, &opened.head.hello)?;
    let heads = |(letter, head): (&String, &crate::messages::StreamHead)| {
        (letter.clone(), head.heads.clone().unwrap_or_default())
    };
    let at_ward = opened.head.hello.streams.iter().map(heads).collect();
    Ok(Answered { link, at_ward, made: Moment(opened.head.made), report })
}

/// The first answer brings the ward's key; it is believed if whoever made it knew the code.
fn first_link(head: &AnswerHead, code: &str) -> Result<WardLink, ExchangeTrouble> {
    let enrolled = head.enrolled.clone().ok_or(ExchangeTrouble::NotEnrolled)?;
    if head.proof != proof_of(code, &enrolled) {
        return Err(ExchangeTrouble::Forged);
    }
    enrolled_as(enrolled, "")
}

/// How far an answer's page goes.
pub(crate) fn span(body: &[u8]) -> Result<(Stream, u64, u64), ExchangeTrouble> {
    let (head, lines) = page::unpack(body)?;
    let stream = Stream::from_letter(&head.stream).ok_or(ExchangeTrouble::Nonsense)?;
    let after = head.first.checked_sub(1).ok_or(ExchangeTrouble::Nonsense)?;
    Ok((stream, after, after + lines.len() as u64))
}
