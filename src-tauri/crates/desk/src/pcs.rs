//! The PCs that use the book: the list, letting one in by six digits, and shutting one out.
//!
//! The key leaves this PC only after a person here pressed that the digits are the same. The ward only carries.

use crate::carrier::carry;
use crate::desk::Desk;
use crate::exchange::failure_of;
use crate::keys;
use crate::new_key::pc_key_state;
use crate::start::device_name_of;
use crate::views::*;
use crate::ward::link_of;
use nigiwai_book::Book;
use nigiwai_core::association::Device;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_sync::enrol::{self, Request, Response, WardLink};
use nigiwai_sync::meeting::{Answering, MeetingRefusal};
use nigiwai_sync::messages::{AnswerWord, KnownDevice, Meeting};

/// A new PC that is being answered.
pub(crate) struct Letting {
    answering: Answering,
    meeting: Meeting,
    stage: JoinStage,
    digits: String,
}

impl Desk {
    pub(crate) fn pc_list(&self, _: Nothing) -> Result<PcList, Failure> {
        self.pcs_after(&Id::default())
    }

    /// Shuts a PC out: at the ward at once, and of what is written from now on by a new key that it never gets.
    ///
    /// Where the ward is reached by file only, or there is none, the new key alone does it.
    pub(crate) fn shut_out_pc(&self, ask: PcAsk) -> Result<PcList, Failure> {
        let (own, link, key_book) =
            self.read(|book| Ok((book.device().id.clone(), link_of(book)?, book.key_book()?)))?;
        if ask.device == own || ask.device.is_empty() {
            return Err(Failure::new("pc_is_this_one"));
        }
        if link.is_some_and(|link| !link.address.is_empty()) {
            let known = self.ask_devices(&Id::default())?;
            if known.iter().any(|one| one.id == ask.device && one.revoked == 0) {
                self.ask_devices(&ask.device)?;
            }
        }
        if !key_book.shut_out().contains(&ask.device) {
            self.make_key(&ask.device, "shut_out_pc")?;
        }
        self.pcs_after(&Id::default())
    }

    fn pcs_after(&self, revoke: &Id) -> Result<PcList, Failure> {
        let enrolled = self.read(|book| Ok(link_of(book)?.is_some()))?;
        let asked = if enrolled { self.ask_devices(revoke) } else { Ok(Vec::new()) };
        let (known, trouble) = match asked {
            Ok(known) => (known, None),
            Err(failure) => (Vec::new(), Some(failure)),
        };
        self.read(|book| {
            let key_place = keys::find(&self.place, book.book_id()).map_or("file", |(_, place)| place).to_string();
            Ok(PcList { pcs: pc_lines(book, &known)?, enrolled, key_place, trouble })
        })
    }

    fn ask_devices(&self, revoke: &Id) -> Result<Vec<KnownDevice>, Failure> {
        let answer = self.ask_ward(|link| enrol::devices_request(link, revoke))?;
        enrol::devices(&answer).map_err(|trouble| failure_of(&trouble))
    }

    /// Who asks for the key, and how far the one is that is being answered.
    pub(crate) fn asking_pcs(&self, _: Nothing) -> Result<AskingPcs, Failure> {
        let meetings = self.answer(&Id::default(), AnswerWord::Look)?;
        let mut seat = self.seat();
        if let Some(letting) = &mut seat.letting {
            letting.look(&meetings);
        }
        let asking = |one: &&Meeting| one.offer_key.is_empty();
        let line = |one: &Meeting| AskingPc { meeting: one.id.clone(), asked: one.asked };
        let pcs = meetings.iter().filter(asking).map(line).collect();
        Ok(match &seat.letting {
            None => AskingPcs { pcs, ..AskingPcs::default() },
            Some(letting) => AskingPcs {
                pcs,
                meeting: letting.meeting.id.clone(),
                asked: letting.meeting.asked,
                stage: letting.stage,
                digits: letting.digits.clone(),
            },
        })
    }

    /// A person wants to see the digits of a PC that asks.
    pub(crate) fn show_digits(&self, ask: MeetingAsk) -> Result<AskingPcs, Failure> {
        let meetings = self.answer(&Id::default(), AnswerWord::Look)?;
        let found = meetings.into_iter().find(|one| one.id == ask.meeting && one.offer_key.is_empty());
        let meeting = found.ok_or_else(|| Failure::new("ward_meeting_over"))?;
        let book = self.read(|book| Ok(book.book_id().clone()))?;
        let answering = Answering::new(&book, &meeting);
        self.answer(&meeting.id, answering.offer())?;
        let stage = JoinStage::Asked;
        self.seat().letting = Some(Letting { answering, meeting, stage, digits: String::new() });
        self.asking_pcs(Nothing::default())
    }

    /// A person says that the digits are the same on both: the key is sealed to that PC and handed over.
    pub(crate) fn digits_same(&self, ask: MeetingAsk) -> Result<AskingPcs, Failure> {
        let ring = self.secrets()?.ring();
        let word = {
            let seat = self.seat();
            let letting = seat.letting.as_ref().filter(|one| one.meeting.id == ask.meeting);
            let compared = letting.filter(|one| one.stage == JoinStage::Compare);
            let letting = compared.ok_or_else(|| Failure::new("digits_not_compared"))?;
            letting.answering.seal(&ring).map_err(|_| Failure::new("somebody_between"))?
        };
        self.answer(&ask.meeting, word)?;
        if let Some(letting) = &mut self.seat().letting {
            letting.stage = JoinStage::Given;
        }
        self.asking_pcs(Nothing::default())
    }

    /// A person says that the digits differ, or that nobody here asked.
    pub(crate) fn refuse_pc(&self, ask: MeetingAsk) -> Result<AskingPcs, Failure> {
        self.seat().letting = None;
        if !ask.meeting.is_empty() {
            match self.answer(&ask.meeting, AnswerWord::Refuse) {
                Err(failure) if failure.code != "ward_meeting_over" => return Err(failure),
                Ok(_) | Err(_) => {}
            }
        }
        self.asking_pcs(Nothing::default())
    }

    fn answer(&self, meeting: &Id, word: AnswerWord) -> Result<Vec<Meeting>, Failure> {
        let answer = self.ask_ward(|link| enrol::meeting_answer_request(link, meeting, word.clone()))?;
        enrol::meetings(&answer).map_err(|trouble| failure_of(&trouble))
    }

    /// Asks the ward something; where it wants a login first, an exchange makes one.
    fn ask_ward(&self, request: impl Fn(&WardLink) -> Request) -> Result<Response, Failure> {
        let enrolled = || self.read(link_of)?.ok_or_else(|| Failure::new("not_enrolled"));
        let link = enrolled()?;
        if link.address.is_empty() {
            return Err(Failure::new("ward_by_file_only"));
        }
        let answer = carry(&link.address, &request(&link))?;
        if answer.status != 401 {
            return Ok(answer);
        }
        self.run_exchange(&link)?;
        let link = enrolled()?;
        carry(&link.address, &request(&link))
    }
}

impl Letting {
    fn look(&mut self, meetings: &[Meeting]) {
        if matches!(self.stage, JoinStage::Given | JoinStage::Between) {
            return;
        }
        let Some(now) = meetings.iter().find(|one| one.id == self.meeting.id) else {
            self.stage = JoinStage::Over;
            return;
        };
        match self.answering.digits(now) {
            Ok(digits) => (self.digits, self.stage) = (digits, JoinStage::Compare),
            Err(MeetingRefusal::Between) => self.stage = JoinStage::Between,
            Err(MeetingRefusal::NotYet) => {}
        }
    }
}

/// The PCs of the book and of the ward, this one first.
fn pc_lines(book: &Book, known: &[KnownDevice]) -> Result<Vec<PcLine>, Failure> {
    let own = book.device().id.clone();
    let (named, key_book): (Vec<Device>, _) = (book.list()?, book.key_book()?);
    let mut ids: Vec<Id> = vec![own.clone()];
    for id in named.into_iter().map(|one| one.id).chain(known.iter().map(|one| one.id.clone())) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let mut lines = Vec::new();
    for id in ids {
        let at_ward = known.iter().find(|one| one.id == id);
        let name = device_name_of(book, &id)?;
        lines.push(PcLine {
            this: id == own,
            wrote: book.last_written(&id)?.0,
            name: if name.is_empty() { id.short().to_string() } else { name },
            at_ward: at_ward.is_some_and(|one| one.revoked == 0),
            revoked: at_ward.map_or(0, |one| one.revoked),
            key: pc_key_state(&key_book, &id, book.ring()),
            id,
        });
    }
    lines.sort_by_key(|line| (!line.this, line.revoked != 0, line.name.clone()));
    Ok(lines)
}
