//! Taking lines in: checked, numbered, stored, and only then acknowledged.
//!
//! The same lines may come again; they are compared and nothing is stored twice. Other bytes at a place that is taken
//! are a fork: the whole push is refused. Only a stub, which has the hash of the line that it stands for, takes that
//! line's place: it was erased for good by a PC of the association. A line of stream S that makes no sense is kept and
//! said so; it never stops the lines after it.

use crate::members::Who;
use crate::received;
use crate::refused::Refused;
use crate::store::{Deed, KeptLine, StreamState};
use crate::ward::Ward;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;
use nigiwai_sync::chain;
use nigiwai_sync::device_key::signed_by;
use nigiwai_sync::messages::{PushAnswer, PushHead, covered};
use nigiwai_sync::{frame, hex, stub};

/// The longest line of the book, and of a submission with its values.
const LONGEST: [usize; 2] = [1024 * 1024, 4 * 1024 * 1024];
const LONGEST_ID: usize = 64;

/// A push that is whole in itself.
struct Batch {
    stream: Stream,
    head: PushHead,
    before: [u8; 32],
    parts: Vec<Vec<u8>>,
}

impl Ward {
    /// Stores what is new of a push and says up to where everything is there.
    pub fn push(&mut self, who: &Who, body: &[u8], now: Moment) -> Result<PushAnswer, Refused> {
        let batch = self.read_batch(body)?;
        let device = self.device(&who.association, &who.device)?;
        if !signed_by(&device.public_key, &batch.head.text(&who.association), &batch.head.signature) {
            return Err(Refused::new(403, "not_enrolled"));
        }
        self.take_batch(who, &batch, now)
    }

    /// The same for a push out of a letter, whose signature covers everything in it.
    pub(crate) fn push_of_letter(&mut self, who: &Who, body: &[u8], now: Moment) -> Result<PushAnswer, Refused> {
        let batch = self.read_batch(body)?;
        self.take_batch(who, &batch, now)
    }

    fn take_batch(&mut self, who: &Who, batch: &Batch, now: Moment) -> Result<PushAnswer, Refused> {
        if batch.stream == Stream::R && !self.said_by_us(&who.association, &batch.head) {
            return Err(Refused::new(403, "not_yours"));
        }
        let (have, erased) = self.have(who, batch)?;
        let state = self.store.stream(&who.association, batch.stream)?;
        let fresh = self.number(batch, have, &state);
        let end = StreamState {
            last: state.last + fresh.len() as u64,
            digest: fresh.iter().fold(state.digest, |sum, line| {
                let hash = chain::line_hash(&line.bytes);
                chain::add(&sum, &chain::line_digest(batch.stream, &line.device, line.n, &hash))
            }),
        };
        let mut answer = PushAnswer {
            acked: have.max(batch.head.from_n + batch.head.count - 1),
            chain: batch.head.chain.clone(),
            before: state.last,
            last: end.last,
            statuses: Vec::new(),
        };
        if fresh.is_empty() && erased.is_empty() {
            return Ok(answer);
        }
        let place = |line| Deed::Erase(who.association.clone(), batch.stream, line);
        let mut deeds: Vec<Deed> = erased.into_iter().map(place).collect();
        if batch.stream == Stream::R {
            deeds = self.remember(&who.association, &fresh)?;
        }
        if batch.stream == Stream::S {
            let (sent, statuses) = received::read(&who.association, &fresh, now);
            deeds = self.receive(&who.association, sent, now)?;
            answer.statuses = statuses;
        }
        deeds.push(Deed::Lines(who.association.clone(), batch.stream, fresh, end));
        self.store.commit(deeds)?;
        Ok(answer)
    }

    /// Checks everything that can be checked without looking at what is stored.
    fn read_batch(&self, body: &[u8]) -> Result<Batch, Refused> {
        let (head, parts): (PushHead, Vec<Vec<u8>>) = frame::unpack(body)?;
        let stream = Stream::from_letter(&head.stream).ok_or_else(Refused::nonsense)?;
        if stream != Stream::R && head.device == self.device {
            return Err(Refused::new(403, "not_yours"));
        }
        let longest = LONGEST[usize::from(stream == Stream::S)];
        let whole = head.count == parts.len() as u64
            && head.count > 0
            && head.from_n > 0
            && i64::try_from(head.from_n.saturating_add(head.count)).is_ok()
            && (1..=LONGEST_ID).contains(&head.device.0.len())
            && parts.iter().all(|part| part.len() <= longest)
            && head.covered == covered(parts.iter().map(Vec::as_slice))
            && (stream == Stream::P || !parts.iter().any(|part| stub::is_stub(part)));
        let before = hex::exactly(&head.prev_chain).filter(|_| whole).ok_or_else(Refused::nonsense)?;
        let end = parts.iter().fold(before, |so_far, part| chain::chain(&so_far, part));
        if hex::exactly(&head.chain) != Some(end) {
            return Err(Refused::nonsense());
        }
        Ok(Batch { stream, head, before, parts })
    }

    /// How far the device's lines go here, once it is sure that the batch continues or repeats them; and the lines in
    /// whose places it brings stubs.
    fn have(&self, who: &Who, batch: &Batch) -> Result<(u64, Vec<KeptLine>), Refused> {
        let (device, from) = (&batch.head.device, batch.head.from_n);
        let have = self.store.heads(&who.association, batch.stream)?.get(device).copied().unwrap_or_default();
        if from > have + 1 {
            return Err(Refused::at(409, "gap", (device, have)));
        }
        let place = (&who.association, batch.stream);
        let stored_before = match from {
            1 => chain::START,
            _ => self.store.lines_of(place, device, (from - 1, 1))?.first().map_or(chain::START, |line| line.chain),
        };
        if stored_before != batch.before {
            return Err(Refused::at(409, "fork", (device, from - 1)));
        }
        let overlap = self.store.lines_of(place, device, (from, batch.parts.len()))?;
        let mut erased = Vec::new();
        for (stored, sent) in overlap.into_iter().zip(&batch.parts).filter(|(stored, sent)| stored.bytes != **sent) {
            if chain::line_hash(&stored.bytes) != chain::line_hash(sent) {
                return Err(Refused::at(409, "fork", (device, stored.n)));
            }
            if says_less(&stored.bytes, sent) {
                erased.push(KeptLine { bytes: sent.clone(), ..stored });
            }
        }
        Ok((have, erased))
    }

    /// The lines that are new here, numbered on from the stream's last.
    fn number(&self, batch: &Batch, have: u64, state: &StreamState) -> Vec<KeptLine> {
        let mut so_far = batch.before;
        let mut fresh = Vec::new();
        for (bytes, n) in batch.parts.iter().zip(batch.head.from_n..) {
            so_far = chain::chain(&so_far, bytes);
            if n > have {
                let seq = state.last + fresh.len() as u64 + 1;
                let device: Id = batch.head.device.clone();
                fresh.push(KeptLine { seq, device, n, bytes: bytes.clone(), chain: so_far });
            }
        }
        fresh
    }
}

/// Whether a stub takes the place of what is stored: of a line always, of another stub if less is left in it.
fn says_less(stored: &[u8], sent: &[u8]) -> bool {
    stub::is_stub(sent) && (!stub::is_stub(stored) || sent.len() < stored.len())
}
