//! The same exchange where somebody carries a file: an answer's pages and its last word, as over the wire.
//!
//! A page that was read before is passed over; one that begins beyond what is here, or leaves out
//! another PC's own lines, belongs to that PC's answer.

use super::{Exchange, ExchangeReport};
use crate::enrol::Response;
use crate::letter::span;
use crate::messages::HelloAnswer;
use crate::page;
use crate::trouble::ExchangeTrouble;
use nigiwai_book::Book;
use nigiwai_core::moment::Moment;

impl Exchange {
    /// Takes one page of an answer file.
    pub(crate) fn take_page_of_file(
        &mut self,
        book: &mut Book,
        body: &[u8],
        now: Moment,
    ) -> Result<(), ExchangeTrouble> {
        let (stream, after, end) = span(body)?;
        let cursor = book.cursor(&self.link.peer(), stream)?;
        if after > cursor {
            return Err(ExchangeTrouble::OtherPc);
        }
        if end <= cursor {
            return Ok(());
        }
        let (_, lines) = page::unpack(body)?;
        let here = book.heads(stream)?.get(&self.device).copied().unwrap_or_default();
        if lines.iter().any(|line| line.bytes.is_none() && (line.device != self.device || line.n > here)) {
            return Err(ExchangeTrouble::OtherPc);
        }
        let response = Response { status: 200, body: body.to_vec() };
        self.take_page((book, now), &response, super::pull::Asked { stream, after, all: false })
    }

    /// Takes the last word of an answer file: what the ward has by now.
    pub(crate) fn take_hello_of_file(
        mut self,
        book: &mut Book,
        hello: &HelloAnswer,
    ) -> Result<ExchangeReport, ExchangeTrouble> {
        self.take_hello(book, hello)?;
        Ok(self.report)
    }
}
