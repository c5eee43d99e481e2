//! Taking in what the ward holds: other PCs' lines and the ward's own words.
//!
//! A page is checked before the book sees it: no number is missing, and in stream R the ward's signature covers every
//! line up to the last. Lines and cursor are stored in one transaction by the book.

use super::plan::forget_cursor;
use super::{Awaited, Exchange, Task};
use crate::device_key::signed_by;
use crate::enrol::{Request, Response, trouble_of};
use crate::hex;
use crate::messages::replies_text;
use crate::page::{self, PageHead, PageLine};
use crate::trouble::ExchangeTrouble;
use crate::words::{self, Words};
use nigiwai_book::{Book, BookError, Cursor, chain};
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;

/// What the awaited page is about.
pub(super) struct Asked {
    pub stream: Stream,
    pub after: u64,
    pub all: bool,
}

impl Exchange {
    /// Asks for a page. Own lines come without their bytes, unless `all` is wanted again.
    pub(super) fn pull(
        &mut self,
        book: &Book,
        stream: Stream,
        (after, all): (u64, bool),
    ) -> Result<Request, ExchangeTrouble> {
        let mine = if all { 0 } else { book.heads(stream)?.get(&self.device).copied().unwrap_or_default() };
        self.waiting_for = Awaited::Page { stream, after, all };
        let path = format!("/v1/pull?stream={}&after={after}&mine={mine}", stream.letter());
        Ok(Request { method: "GET", path, body: Vec::new(), bearer: Some(self.link.token.clone()) })
    }

    pub(super) fn take_page(
        &mut self,
        (book, now): (&mut Book, Moment),
        answer: &Response,
        asked: Asked,
    ) -> Result<(), ExchangeTrouble> {
        if answer.status != 200 {
            return Err(trouble_of(answer));
        }
        let (head, lines) = page::unpack(&answer.body)?;
        self.check_page(&head, &lines, &asked)?;
        let end = asked.after + lines.len() as u64;
        match self.take_lines((book, now), &head, (lines, asked.stream, end)) {
            Err(ExchangeTrouble::Book(BookError::Gap { .. })) if asked.after > 0 => {
                forget_cursor(book, (&self.link.peer(), asked.stream))?;
                self.tasks.push_front(Task::Pull { stream: asked.stream, after: 0, all: asked.all });
                return Ok(());
            }
            Err(ExchangeTrouble::Book(BookError::Gap { .. })) => return Err(ExchangeTrouble::Nonsense),
            other => other?,
        }
        if head.more {
            self.tasks.push_front(Task::Pull { stream: asked.stream, after: end, all: asked.all });
        }
        Ok(())
    }

    /// Takes the lines of a page in, up to that number. A gap means that the ward's numbers are not those that were
    /// read: it went back to a copy and gave them again.
    fn take_lines(
        &mut self,
        (book, now): (&mut Book, Moment),
        head: &PageHead,
        (lines, stream, end): (Vec<PageLine>, Stream, u64),
    ) -> Result<(), ExchangeTrouble> {
        if stream == Stream::R {
            check_replies(book, (&self.link.association, &self.link.ward_key), head, &lines)?;
            if let Some(last) = lines.last() {
                let signed = (last.n, head.signature.clone());
                words::keep(book, &Words::from([(last.device.clone(), vec![signed])]))?;
            }
        }
        let cursor = Cursor { peer: self.link.peer(), seq: end };
        let absorbed = book.absorb(stream, &page::sealed(lines), Some(cursor), now)?;
        self.report.pulled += absorbed.applied as u64;
        self.report.touched.extend(absorbed.touched);
        self.report.conflicts += absorbed.conflicts as u64;
        Ok(())
    }

    fn check_page(&self, head: &PageHead, lines: &[PageLine], asked: &Asked) -> Result<(), ExchangeTrouble> {
        let end = asked.after + lines.len() as u64;
        let fits = head.stream == asked.stream.letter()
            && head.timeline == self.link.timeline
            && (lines.is_empty() || head.first == asked.after + 1)
            && (head.more == (end < head.last))
            && !(head.more && lines.is_empty())
            && lines.iter().all(|line| line.bytes.is_some() || (line.device == self.device && !asked.all));
        if fits { Ok(()) } else { Err(ExchangeTrouble::Nonsense) }
    }
}

/// The ward's words are the ward's: one writer a page, no gap, and a signature over the chain after the last.
pub(crate) fn check_replies(
    book: &Book,
    (association, ward_key): (&Id, &str),
    head: &PageHead,
    lines: &[PageLine],
) -> Result<(), ExchangeTrouble> {
    let Some((first, last)) = lines.first().zip(lines.last()) else { return Ok(()) };
    let writer = &last.device;
    let known = book.heads(Stream::R)?.get(writer).copied().unwrap_or_default();
    if first.n > known + 1 {
        return Err(BookError::Gap { device: writer.clone(), expected: known + 1, found: first.n }.into());
    }
    let mut so_far = if first.n == 1 { chain::START } else { book.chain_at(Stream::R, writer, first.n - 1)? };
    for (line, n) in lines.iter().zip(first.n..) {
        let bytes = line.bytes.as_deref().filter(|_| line.device == *writer && line.n == n);
        so_far = chain::chain(&so_far, bytes.ok_or(ExchangeTrouble::Forged)?);
    }
    let text = replies_text(association, writer, last.n, &hex::encode(&so_far));
    if signed_by(ward_key, &text, &head.signature) { Ok(()) } else { Err(ExchangeTrouble::Forged) }
}
