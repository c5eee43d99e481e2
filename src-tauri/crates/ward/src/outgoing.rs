//! Telling a PC how far the ward is, and handing lines out.
//!
//! Every answer is about the association of the token and nothing else. Lines that the asking PC wrote come without
//! their bytes, so that it can check the numbers without paying for them.

use crate::members::Who;
use crate::refused::Refused;
use crate::store::KeptLine;
use crate::ward::Ward;
use nigiwai_core::record::Stream;
use nigiwai_sync::hex;
use nigiwai_sync::messages::{Hello, HelloAnswer, StreamHead, fingerprint, replies_text};
use nigiwai_sync::page::{self, PageHead, PageLine};
use std::collections::BTreeMap;

const PAGE_LINES: usize = 2_000;
const PAGE_BYTES: usize = 1024 * 1024;

/// What a PC asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Which stream.
    pub stream: Stream,
    /// The last number that it has.
    pub after: u64,
    /// Up to which of its own lines it needs no bytes.
    pub mine: u64,
}

impl Ward {
    /// How far the ward is in every stream.
    pub fn hello(&self, who: &Who, hello: &Hello) -> Result<HelloAnswer, Refused> {
        let mut streams = BTreeMap::new();
        for stream in Stream::ALL {
            let state = self.store.stream(&who.association, stream)?;
            let (lines, read_up_to) = hello.streams.get(stream.letter()).copied().unwrap_or_default();
            let heads = if lines == state.last && read_up_to == state.last {
                None
            } else {
                Some(self.store.heads(&who.association, stream)?)
            };
            let head = StreamHead { last: state.last, print: fingerprint(&state.digest), heads };
            streams.insert(stream.letter().to_string(), head);
        }
        Ok(HelloAnswer { timeline: self.timeline.clone(), run: self.writer.0.clone(), streams, now: 0, asking: 0 })
    }

    /// A page of lines.
    pub fn pull(&self, who: &Who, wanted: Wanted) -> Result<Vec<u8>, Refused> {
        if i64::try_from(wanted.after).is_err() {
            return Err(Refused::nonsense());
        }
        let state = self.store.stream(&who.association, wanted.stream)?;
        let mut kept = self.store.lines(&who.association, wanted.stream, (wanted.after, PAGE_LINES))?;
        let mut bytes = 0;
        let fitting = kept.iter().take_while(|line| {
            let fits = bytes < PAGE_BYTES;
            bytes += line.bytes.len();
            fits
        });
        let fitting = fitting.count();
        kept.truncate(fitting);
        if wanted.stream == Stream::R {
            one_writer(&mut kept);
        }
        let signature = kept.last().filter(|_| wanted.stream == Stream::R).map(|last| {
            self.key.sign(&replies_text(&who.association, &last.device, last.n, &hex::encode(&last.chain)))
        });
        let end = wanted.after + kept.len() as u64;
        let first = kept.first().map_or(end + 1, |line| line.seq);
        let yours = |line: &KeptLine| line.device == who.device && line.n <= wanted.mine;
        let lines: Vec<PageLine> = kept
            .into_iter()
            .map(|line| {
                let bytes = if yours(&line) { None } else { Some(line.bytes) };
                PageLine { device: line.device, n: line.n, bytes }
            })
            .collect();
        let head = PageHead {
            stream: wanted.stream.letter().to_string(),
            first,
            runs: page::runs(&lines),
            last: state.last,
            more: end < state.last,
            timeline: self.timeline.clone(),
            content: String::new(),
            signature: signature.unwrap_or_default(),
        };
        Ok(page::pack(&head, &lines))
    }
}

/// The signature of a page of R covers one chain, so a page holds the lines of one writer.
fn one_writer(kept: &mut Vec<KeptLine>) {
    let Some(writer) = kept.first().map(|line| line.device.clone()) else { return };
    let same = kept.iter().take_while(|line| line.device == writer).count();
    kept.truncate(same);
}
