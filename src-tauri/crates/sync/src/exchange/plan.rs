//! What to do after the ward said how far it is.
//!
//! A line that the ward lacks is pushed whoever wrote it, so a PC without a network reaches the ward through the stick
//! and another PC, and a ward that went back to a backup gets everything again, its own words included. Numbers of such a
//! ward were given twice: where it has lines that a PC lacks although the PC read everything, the PC reads from the start.

use super::{Exchange, Task, stream_of};
use crate::messages::{HelloAnswer, StreamHead, fingerprint};
use crate::trouble::ExchangeTrouble;
use nigiwai_book::{Book, Cursor};
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;

impl Exchange {
    pub(super) fn take_hello(&mut self, book: &mut Book, answer: &HelloAnswer) -> Result<(), ExchangeTrouble> {
        if answer.timeline.is_empty() || answer.streams.len() != Stream::ALL.len() {
            return Err(ExchangeTrouble::Nonsense);
        }
        self.link.timeline.clone_from(&answer.timeline);
        self.run.clone_from(&answer.run);
        self.report.run.clone_from(&answer.run);
        (self.report.ward_clock, self.report.asking) = (answer.now, answer.asking);
        self.report.equal = true;
        let mut differing = false;
        for (letter, head) in &answer.streams {
            let stream = stream_of(letter)?;
            self.report.equal &= self.plan(book, stream, head)? == Standing::Equal;
            differing |= self.standing(book, stream, head)? == Standing::Differs;
        }
        if differing {
            return self.ask_for_everything();
        }
        self.tasks.push_back(Task::Erase);
        Ok(())
    }

    fn plan(&mut self, book: &mut Book, stream: Stream, head: &StreamHead) -> Result<Standing, ExchangeTrouble> {
        let standing = self.standing(book, stream, head)?;
        let (peer, own) = (self.link.peer(), book.device().id.clone());
        let local = book.heads(stream)?;
        let own_n = local.get(&own).copied().unwrap_or_default();
        let at_ward = |device| head.heads.as_ref().map_or(0, |heads| heads.get(device).copied().unwrap_or_default());
        if standing == Standing::Equal {
            book.set_acked(&peer, stream, own_n)?;
            return Ok(standing);
        }
        if head.heads.is_some() {
            if stream != Stream::R {
                book.set_acked(&peer, stream, own_n.min(at_ward(&own)))?;
            }
            let lacking = local.iter().filter(|(device, n)| at_ward(device) < **n);
            self.tasks.extend(lacking.map(|(device, _)| Task::Push {
                stream,
                device: device.clone(),
                after: at_ward(device),
            }));
        }
        let read_up_to = book.cursor(&peer, stream)?;
        let has = |device: &Id| local.get(device).copied().unwrap_or_default();
        let lacks = head.heads.iter().flatten().any(|(device, n)| has(device) < *n);
        if head.last != read_up_to || lacks {
            let from_the_start = head.last <= read_up_to;
            if from_the_start {
                forget_cursor(book, (&peer, stream))?;
            }
            let after = if from_the_start { 0 } else { read_up_to };
            self.tasks.push_back(Task::Pull { stream, after, all: false });
        }
        Ok(standing)
    }

    fn standing(&self, book: &Book, stream: Stream, head: &StreamHead) -> Result<Standing, ExchangeTrouble> {
        let lines: u64 = book.heads(stream)?.values().sum();
        if lines != head.last || book.cursor(&self.link.peer(), stream)? != head.last {
            return Ok(Standing::Apart);
        }
        let same = fingerprint(&book.digest(stream)?) == head.print;
        Ok(if same { Standing::Equal } else { Standing::Differs })
    }

    /// As many lines, yet other ones: everything is read once more; if that does not mend it, a person must know.
    fn ask_for_everything(&mut self) -> Result<(), ExchangeTrouble> {
        if self.asked_for_all {
            return Err(ExchangeTrouble::DigestMismatch);
        }
        self.asked_for_all = true;
        self.tasks.clear();
        self.tasks.extend(Stream::ALL.map(|stream| Task::Pull { stream, after: 0, all: true }));
        Ok(())
    }
}

/// What was read under these numbers counts no more: the next page, by wire or by file, is the first.
pub(super) fn forget_cursor(book: &mut Book, (peer, stream): (&str, Stream)) -> Result<(), ExchangeTrouble> {
    let cursor = Cursor { peer: peer.to_string(), seq: 0 };
    book.absorb(stream, &[], Some(cursor), Moment(0))?;
    Ok(())
}

/// How two sides stand in one stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// The same lines.
    Equal,
    /// One has what the other lacks, or may.
    Apart,
    /// As many lines, everything read, and yet not the same.
    Differs,
}
