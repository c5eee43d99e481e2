//! Telling the ward which lines were erased: their stubs are pushed once more, in the places where the lines stand.
//!
//! Each PC tells every stub that it made or took in; the ward takes what is new and says yes to the rest. It comes after all
//! other tasks of a round, so that the ward has the lines. What was told is remembered for each run of the
//! ward's process: a ward that went back to a backup has begun again, and is told again.

use super::push::push_head;
use super::{Awaited, Exchange, Task};
use crate::enrol::{Request, Response, read};
use crate::frame;
use crate::messages::{PushAnswer, Refusal};
use crate::trouble::ExchangeTrouble;
use nigiwai_book::{Book, SealedLine, chain};
use nigiwai_core::record::Stream;

impl Exchange {
    /// The next stub that the ward was not told of; nothing when there is none.
    pub(super) fn erase(&mut self, book: &Book) -> Result<Option<Request>, ExchangeTrouble> {
        let told = book.told_erased(&self.run_of_peer())?;
        let Some(erased) = book.erased_after(told, 1)?.pop() else { return Ok(None) };
        let before = match erased.n {
            1 => chain::START,
            n => book.chain_at(Stream::P, &erased.device, n - 1)?,
        };
        let line = SealedLine { device: erased.device, n: erased.n, bytes: erased.bytes };
        let (mut head, _) = push_head(book, Stream::P, before, std::slice::from_ref(&line));
        head.signature = self.key.sign(&head.text(&self.link.association));
        self.waiting_for = Awaited::Erased { no: erased.no };
        let body = frame::pack(&head, [line.bytes.as_slice()].into_iter());
        Ok(Some(Request { method: "POST", path: "/v1/push".into(), body, bearer: Some(self.link.token.clone()) }))
    }

    fn run_of_peer(&self) -> String {
        format!("{}:{}", self.link.peer(), self.run)
    }

    pub(super) fn take_erased(&mut self, book: &mut Book, answer: &Response, no: u64) -> Result<(), ExchangeTrouble> {
        if lacks_the_line(answer) {
            return Ok(());
        }
        let taken: PushAnswer = read(answer)?;
        book.set_told_erased(&self.run_of_peer(), no)?;
        self.report.pushed += taken.last.saturating_sub(taken.before);
        self.tasks.push_back(Task::Erase);
        Ok(())
    }
}

/// The ward does not have the lines before this one yet: it is told in a later exchange.
fn lacks_the_line(answer: &Response) -> bool {
    answer.status == 409 && serde_json::from_slice::<Refusal>(&answer.body).is_ok_and(|refusal| refusal.code == "gap")
}
