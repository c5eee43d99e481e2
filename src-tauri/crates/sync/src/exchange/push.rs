//! Handing lines to the ward.
//!
//! What is sent again is harmless: the ward compares and takes only what is new. The ward's chain after the last line
//! must be the book's own, or something between the two is wrong and nothing is marked as received. The ward's own words
//! go back to it only as far as its signature proves them.

use super::{Awaited, Exchange, Task};
use crate::enrol::{Request, Response, read};
use crate::messages::{PushAnswer, PushHead, Refusal, covered};
use crate::trouble::ExchangeTrouble;
use crate::{frame, hex, words};
use nigiwai_book::{Book, Cursor, SealedLine, chain};
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;

/// Small lines by the thousand, submissions a few at a time: a request stays far below the ward's limit.
const MOST_LINES: [usize; 2] = [2_000, 8];

/// So often the ward may say in one exchange that it has less: more than there are PCs, and never without end.
const MOST_GAPS: u32 = 50;

/// What the awaited answer is about.
pub(super) struct Sent {
    pub stream: Stream,
    pub device: Id,
    pub upto: u64,
    pub chain: [u8; 32],
}

impl Exchange {
    /// The next lines of a device; nothing when there are none.
    pub(super) fn push(
        &mut self,
        book: &Book,
        (stream, device): (Stream, &Id),
        after: u64,
    ) -> Result<Option<Request>, ExchangeTrouble> {
        let (most, ward_signature) = match stream {
            Stream::P => (MOST_LINES[0], String::new()),
            Stream::S => (MOST_LINES[1], String::new()),
            Stream::R => match words::proof(book, &self.link, (device, after))? {
                Some((n, signature)) => (usize::try_from(n - after).unwrap_or(usize::MAX), signature),
                None => return Ok(None),
            },
        };
        let lines = book.lines_after(stream, device, after, most)?;
        let Some(last) = lines.last() else { return Ok(None) };
        let before = if after == 0 { chain::START } else { book.chain_at(stream, device, after)? };
        let (mut head, end) = push_head(book, stream, before, &lines);
        head.ward_signature = ward_signature;
        head.signature = self.key.sign(&head.text(&self.link.association));
        self.waiting_for = Awaited::Pushed { stream, device: device.clone(), upto: last.n, chain: end };
        let body = frame::pack(&head, lines.iter().map(|line| line.bytes.as_slice()));
        Ok(Some(Request { method: "POST", path: "/v1/push".into(), body, bearer: Some(self.link.token.clone()) }))
    }

    pub(super) fn take_pushed(
        &mut self,
        (book, now): (&mut Book, Moment),
        answer: &Response,
        sent: Sent,
    ) -> Result<(), ExchangeTrouble> {
        if let Some(after) = gap(answer) {
            return self.push_from(sent, after);
        }
        let taken: PushAnswer = read(answer)?;
        if taken.acked < sent.upto || taken.last < taken.before {
            return Err(ExchangeTrouble::Nonsense);
        }
        if taken.acked == sent.upto && hex::exactly(&taken.chain) != Some(sent.chain) {
            return Err(ExchangeTrouble::Fork { device: sent.device, n: sent.upto });
        }
        let peer = self.link.peer();
        if sent.device == book.device().id {
            book.set_acked(&peer, sent.stream, sent.upto)?;
        }
        if book.cursor(&peer, sent.stream)? == taken.before && taken.last > taken.before {
            let cursor = Cursor { peer, seq: taken.last };
            book.absorb(sent.stream, &[], Some(cursor), now)?;
            self.tasks.retain(|task| !matches!(task, Task::Pull { stream, all: false, .. } if *stream == sent.stream));
        }
        self.report.pushed += taken.last - taken.before;
        self.tasks.push_front(Task::Push { stream: sent.stream, device: sent.device, after: sent.upto });
        Ok(())
    }

    /// The ward has less than we thought, because it went back to a copy meanwhile: begin where it is.
    fn push_from(&mut self, sent: Sent, after: u64) -> Result<(), ExchangeTrouble> {
        self.gaps += 1;
        if after >= sent.upto || self.gaps > MOST_GAPS {
            return Err(ExchangeTrouble::Nonsense);
        }
        self.tasks.push_front(Task::Push { stream: sent.stream, device: sent.device, after });
        Ok(())
    }
}

/// The head of a push, not yet signed.
pub(crate) fn push_head(book: &Book, stream: Stream, before: [u8; 32], lines: &[SealedLine]) -> (PushHead, [u8; 32]) {
    let end = lines.iter().fold(before, |so_far, line| chain::chain(&so_far, &line.bytes));
    let head = PushHead {
        stream: stream.letter().to_string(),
        device: lines[0].device.clone(),
        epoch: book.device().epoch.clone(),
        from_n: lines[0].n,
        prev_chain: hex::encode(&before),
        count: lines.len() as u64,
        chain: hex::encode(&end),
        covered: covered(lines.iter().map(|line| line.bytes.as_slice())),
        signature: String::new(),
        ward_signature: String::new(),
    };
    (head, end)
}

/// The number after which the ward wants the lines, if that is what it says.
fn gap(answer: &Response) -> Option<u64> {
    let refusal: Refusal = serde_json::from_slice(&answer.body).ok()?;
    (answer.status == 409 && refusal.code == "gap").then_some(refusal.n).flatten()
}
