//! Carrying a meeting of two PCs: what each said, once and for ever, until it is over.
//!
//! The server keeps words and understands none of them. It must never let a word be said twice: whoever could say his
//! answer a second time could try for digits that fit. A meeting is gone after some minutes.

use crate::chance;
use crate::members::{Who, check_fresh};
use crate::refused::Refused;
use crate::store::{Deed, MeetingRow};
use crate::ward::Ward;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_sync::messages::{AnswerWord, AskWord, Meeting, MeetingAnswer, MeetingAsk, Meetings};

const MINUTES: i64 = 15;
const MOST_OPEN: usize = 5;
const LONGEST_WORD: usize = 10_000;

impl Ward {
    /// A word of the new PC. Its code proves the association and is not used up.
    pub fn meet(&mut self, asked: &MeetingAsk, now: Moment) -> Result<Meeting, Refused> {
        let code = self.right_code(&asked.code)?;
        check_fresh(&code, now)?;
        let association = code.association;
        if let AskWord::Ask { commitment } = &asked.word {
            return self.begin_meeting(&association, commitment, now);
        }
        let mut meeting = self.open_meeting(&association, &asked.meeting, now)?;
        match &asked.word {
            AskWord::Reveal { key, nonce } if meeting.key.is_empty() && !meeting.offer_key.is_empty() => {
                (meeting.key, meeting.nonce) = (short(key)?, short(nonce)?);
            }
            AskWord::Reveal { key, nonce } if (key, nonce) != (&meeting.key, &meeting.nonce) => {
                return Err(Refused::nonsense());
            }
            AskWord::Stop => meeting.refused = true,
            AskWord::Ask { .. } | AskWord::Look | AskWord::Reveal { .. } => return Ok(meeting),
        }
        self.keep_meeting(&association, &meeting)?;
        Ok(meeting)
    }

    /// A word of a PC that is enrolled; answers with the meetings that are open.
    pub fn answer_meeting(&mut self, who: &Who, said: &MeetingAnswer, now: Moment) -> Result<Meetings, Refused> {
        if said.word != AnswerWord::Look {
            let mut meeting = self.open_meeting(&who.association, &said.meeting, now)?;
            match &said.word {
                AnswerWord::Offer { key, nonce } if meeting.offer_key.is_empty() => {
                    (meeting.offer_key, meeting.offer_nonce) = (short(key)?, short(nonce)?);
                }
                AnswerWord::Seal { sealed } if meeting.sealed.is_empty() && !meeting.key.is_empty() => {
                    meeting.sealed = short(sealed)?;
                }
                AnswerWord::Refuse => meeting.refused = true,
                AnswerWord::Offer { .. } | AnswerWord::Seal { .. } | AnswerWord::Look => {
                    return Err(Refused::new(409, "meeting_over"));
                }
            }
            self.keep_meeting(&who.association, &meeting)?;
        }
        Ok(Meetings { meetings: self.open_meetings(&who.association, now)? })
    }

    /// How many new PCs ask and were not answered.
    pub fn asking(&self, who: &Who, now: Moment) -> Result<u32, Refused> {
        let open = self.open_meetings(&who.association, now)?;
        let waiting = open.iter().filter(|meeting| meeting.offer_key.is_empty()).count();
        Ok(u32::try_from(waiting).unwrap_or(u32::MAX))
    }

    fn begin_meeting(&mut self, association: &Id, commitment: &str, now: Moment) -> Result<Meeting, Refused> {
        let open = self.open_meetings(association, now)?;
        if let Some(again) = open.iter().find(|meeting| meeting.commitment == commitment) {
            return Ok(again.clone());
        }
        if open.len() >= MOST_OPEN || commitment.is_empty() {
            return Err(Refused::nonsense());
        }
        let meeting =
            Meeting { id: chance::id(now), asked: now.0, commitment: short(commitment)?, ..Meeting::default() };
        self.store.commit(vec![Deed::DropPassed(now.0)])?;
        self.keep_meeting(association, &meeting)?;
        Ok(meeting)
    }

    fn open_meetings(&self, association: &Id, now: Moment) -> Result<Vec<Meeting>, Refused> {
        let rows = self.store.meetings(association)?.into_iter().filter(|row| row.until >= now.0);
        let read = rows.filter_map(|row| serde_json::from_str::<Meeting>(&row.content).ok());
        Ok(read.filter(|meeting| !meeting.refused).collect())
    }

    fn open_meeting(&self, association: &Id, id: &Id, now: Moment) -> Result<Meeting, Refused> {
        let found = self.open_meetings(association, now)?.into_iter().find(|meeting| meeting.id == *id);
        found.ok_or_else(|| Refused::new(409, "meeting_over"))
    }

    fn keep_meeting(&mut self, association: &Id, meeting: &Meeting) -> Result<(), Refused> {
        let content = serde_json::to_string(meeting).expect("a meeting is plain JSON");
        let until = meeting.asked + MINUTES * 60_000;
        let row = MeetingRow { association: association.clone(), id: meeting.id.clone(), content, until };
        Ok(self.store.commit(vec![Deed::Meeting(row)])?)
    }
}

fn short(word: &str) -> Result<String, Refused> {
    if word.len() <= LONGEST_WORD { Ok(word.to_string()) } else { Err(Refused::nonsense()) }
}
