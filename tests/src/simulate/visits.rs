//! Meetings of machines beside the wire: six digits, letters to the ward and its answers, a folder that was copied.
//!
//! Nobody here knows more than a person would: a digit is compared, a file is carried. It must never hand a key over
//! that the protocol did not bring.

use super::desk::{Parts, Pc};
use super::fault::{Fault, Promise, Well};
use super::ledger::readable;
use super::mutant::Mutant;
use super::plan::{Fate, MOST_PCS};
use super::turn;
use super::world::World;
use nigiwai_book::{Book, Ring};
use nigiwai_core::id::Id;
use nigiwai_sync::letter::{Sender, take_answer, write_letter};
use nigiwai_sync::meeting::{Answering, Asking};
use nigiwai_sync::messages::{AnswerWord, AskWord, Meeting, MeetingAnswer, MeetingAsk};
use nigiwai_sync::trouble::ExchangeTrouble;
use nigiwai_ward::members::Who;

/// So many letters, and answers, are on their way at once.
const MOST_LETTERS: usize = 3;

/// What somebody between two PCs bends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bent {
    Nothing,
    Offer,
    Shown,
    Sealed,
}

impl Bent {
    fn of(number: u8) -> Bent {
        match number % 8 {
            0 => Bent::Offer,
            1 => Bent::Shown,
            2 => Bent::Sealed,
            _ => Bent::Nothing,
        }
    }

    /// What one side sees of the meeting.
    fn seen(self, at: Bent, meeting: &Meeting) -> Meeting {
        let mut seen = meeting.clone();
        if self == at {
            let word = match at {
                Bent::Offer => &mut seen.offer_nonce,
                Bent::Shown => &mut seen.nonce,
                _ => &mut seen.sealed,
            };
            let other = if word.starts_with('0') { "1" } else { "0" };
            word.replace_range(..1, other);
        }
        seen
    }
}

impl World {
    /// A new PC joins a street whose key it gets by six digits.
    pub(super) fn meets(&mut self, street: usize, between: u8) -> Well<bool> {
        if self.of_street(street).count() >= MOST_PCS {
            return Ok(false);
        }
        let bent = Bent::of(between);
        self.tally.faults += u64::from(bent != Bent::Nothing);
        let key = self.key_by_digits(street, bent)?;
        self.tally.note(&format!("{street} met {}", key.is_some()));
        match key {
            Some(key) if key != self.streets[street].key => {
                Err(Fault::of(Promise::NothingLeaks, "a meeting brought another key"))
            }
            Some(key) => self.joins_with(street, key).map(|()| true),
            None if bent == Bent::Nothing => Err(Fault::of(Promise::AlarmsAreTrue, "an honest meeting was refused")),
            None => Ok(true),
        }
    }

    /// The key that the new PC has in the end; nothing where one of the two saw that somebody stands between.
    fn key_by_digits(&mut self, street: usize, bent: Bent) -> Well<Option<[u8; 32]>> {
        let (name, book, now) = (self.streets[street].name.clone(), self.streets[street].book.clone(), self.now);
        let association = self.ward.association(&name, now)?;
        let code = self.ward.code(&name, now)?;
        let host = self.of_street(street).find(|pc| !pc.shut_out).map(Pc::login).unwrap_or_default();
        let who = Who { association, device: host };
        let ward = self.ward.ward();
        let mut asking = Asking::new(&book);
        let mut says = |meeting: &Id, word: AskWord| {
            ward.meet(&MeetingAsk { code: code.clone(), meeting: meeting.clone(), word }, now)
        };
        let id = says(&Id::default(), asking.ask()).map_err(|no| stuck(&no))?.id;
        let open = says(&id, AskWord::Look).map_err(|no| stuck(&no))?;
        let mut answering = Answering::new(&book, &open);
        let ward = self.ward.ward();
        let mut answers = |word: AnswerWord| {
            let said = ward.answer_meeting(&who, &MeetingAnswer { meeting: id.clone(), word }, now);
            let open = said.map_err(|no| stuck(&no))?.meetings;
            open.into_iter().find(|one| one.id == id).ok_or_else(|| stuck(&"the meeting is gone"))
        };
        let offered = answers(answering.offer())?;
        let Ok(word) = asking.reveal(&bent.seen(Bent::Offer, &offered)) else { return Ok(None) };
        let ward = self.ward.ward();
        let said = MeetingAsk { code: code.clone(), meeting: id.clone(), word };
        let shown = ward.meet(&said, now).map_err(|no| stuck(&no))?;
        let Ok(digits) = answering.digits(&bent.seen(Bent::Shown, &shown)) else { return Ok(None) };
        if asking.digits().as_ref() != Some(&digits) {
            return Ok(None);
        }
        let Ok(word) = answering.seal(&Ring::new(self.streets[street].key)) else { return Ok(None) };
        let said = MeetingAnswer { meeting: id.clone(), word };
        let given = self.ward.ward().answer_meeting(&who, &said, now).map_err(|no| stuck(&no))?;
        let given = given.meetings.into_iter().find(|one| one.id == id).unwrap_or_default();
        Ok(asking.take(&bent.seen(Bent::Sealed, &given)).ok().map(|ring| *ring.first()))
    }

    /// Other hands copy the folder to a machine that goes on with it, while the first goes on too.
    pub(super) fn is_cloned(&mut self, at: usize) -> Well<bool> {
        let street = self.pcs[at].street;
        if self.of_street(street).count() >= MOST_PCS || self.pcs[at].shut_out {
            return Ok(false);
        }
        self.tally.faults += 1;
        let path = self.next_pc();
        self.pcs[at].copied_as_it_lies(&path)?;
        let (no, now) = (self.pcs.len(), self.now);
        let mut book = readable(Book::open(&path, Some(self.streets[street].key)))?;
        if self.mutant != Mutant::CloneUnnoticed && !readable(book.stand_at(&format!("pc{no}"), now))? {
            return Err(Fault::of(Promise::AlarmsAreTrue, "a copied book did not notice that it stands elsewhere"));
        }
        let mut link = self.pcs[at].link.clone();
        link.device = self.pcs[at].login();
        let (key, association_key) = (self.pcs[at].key.clone(), self.streets[street].key);
        let mut twin = Pc::of(Parts { place: (street, no), book, key, association_key, link });
        twin.at_ward = self.pcs[at].at_ward.clone();
        self.pcs.push(twin);
        self.tally.note(&format!("{at} cloned"));
        Ok(true)
    }

    /// A letter for the ward is written and waits to be carried.
    pub(super) fn writes_letter(&mut self, at: usize) -> Well<bool> {
        let pc = &self.pcs[at];
        let from = (Sender::Known(&pc.link), &pc.key);
        let letter = write_letter(&pc.book, from, (&pc.at_ward, Vec::new()), pc.now(self.now));
        let letter = letter.map_err(|cause| stuck(&format!("a letter: {cause}")))?;
        keep(&mut self.streets[pc.street].letters, letter);
        Ok(true)
    }

    /// A letter reaches the ward. One that was not bent on the way may be refused for its sender's sake only.
    pub(super) fn takes_letter(&mut self, which: u16, fate: Fate) -> Well<bool> {
        let street = usize::from(which) % self.streets.len();
        let letters = &self.streets[street].letters;
        let Some(at) = usize::from(which / 7).checked_rem(letters.len()) else { return Ok(false) };
        let (mut letter, mut bent) = (letters[at].clone(), false);
        bend(&mut letter, fate, &mut bent);
        self.tally.faults += u64::from(bent);
        let now = self.now;
        match self.ward.ward().take_letter(&letter, now) {
            Ok(taken) => {
                let life = self.ward.life();
                self.tally.note(&format!("letter {} {}", taken.lines, taken.submissions));
                keep(&mut self.streets[street].answers, (life, taken.answer));
                Ok(true)
            }
            Err(_) if bent => Ok(true),
            Err(no) if no.status == 403 || no.status == 401 => Ok(true),
            Err(no) => Err(Fault::of(Promise::AlarmsAreTrue, format!("a letter was refused: {}", no.refusal.code))),
        }
    }

    /// An answer is read at some PC of the street. It may be meant for another, or be older than the ward's copy.
    pub(super) fn takes_answer(&mut self, at: usize, which: u16, fate: Fate) -> Well<bool> {
        let life = self.ward.life();
        let pc = &mut self.pcs[at];
        let answers = &self.streets[pc.street].answers;
        let Some(which) = usize::from(which).checked_rem(answers.len()) else { return Ok(false) };
        let ((written, mut answer), mut bent) = (answers[which].clone(), false);
        bend(&mut answer, fate, &mut bent);
        self.tally.faults += u64::from(bent);
        let now = pc.now(self.now);
        match take_answer(&mut pc.book, (Sender::Known(&pc.link), &pc.key), &answer, now) {
            Ok(_) if bent && answer != answers[which].1 => {
                Err(Fault::of(Promise::AlarmsAreTrue, "a bent answer was believed"))
            }
            Ok(answered) => {
                pc.at_ward = answered.at_ward;
                self.tally.note(&format!("{at} answer {}", answered.report.pulled));
                Ok(true)
            }
            Err(_) if bent => Ok(true),
            Err(ExchangeTrouble::OtherPc) => Ok(true),
            Err(ExchangeTrouble::Nonsense | ExchangeTrouble::DigestMismatch) if written != life => Ok(true),
            Err(other) => Err(Fault::of(Promise::AlarmsAreTrue, format!("an answer was refused: {other}"))),
        }
    }
}

fn keep<T>(some: &mut Vec<T>, one: T) {
    if some.len() == MOST_LETTERS {
        some.remove(0);
    }
    some.push(one);
}

fn bend(bytes: &mut Vec<u8>, fate: Fate, bent: &mut bool) {
    match fate {
        Fate::Cut(part) => turn::cut(bytes, part, bent),
        Fate::Flipped(bit) => turn::flip(bytes, bit, bent),
        _ => {}
    }
}

fn stuck(cause: &dyn std::fmt::Debug) -> Fault {
    Fault::of(Promise::NothingStuck, format!("{cause:?}"))
}
