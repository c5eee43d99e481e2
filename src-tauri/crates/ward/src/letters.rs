//! Letters from associations without a network, and the answers that they take home: the same acts as over the wire.
//!
//! A letter is believed as far as its signature: it comes from a PC that is let in, or carries a one-time code. What a
//! newcomer gets wrong: there is no second way in. Each part of a letter is a push, each part of an answer a page.

use crate::members::Who;
use crate::outgoing::Wanted;
use crate::refused::Refused;
use crate::ward::Ward;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;
use nigiwai_sync::files::{Dress, Offer};
use nigiwai_sync::hex;
use nigiwai_sync::letter::{AnswerHead, LetterHead, open_letter, proof_of, seal_answer};
use nigiwai_sync::messages::{Enrolled, Hello};
use nigiwai_sync::page;
use nigiwai_sync::trouble::ExchangeTrouble;
use std::collections::BTreeMap;

/// What became of a letter.
#[derive(Debug)]
pub struct Taken {
    /// From which association.
    pub association: String,
    /// Lines that were new here.
    pub lines: u64,
    /// Submissions that were new here.
    pub submissions: usize,
    /// The file to take home.
    pub answer: Vec<u8>,
}

/// How far the reader of an answer is: by stream, the last number that it has and its own lines that need no bytes.
type Far = BTreeMap<&'static str, (u64, u64)>;

impl Ward {
    /// Takes a letter in and writes its answer. A letter that comes again changes nothing and is answered again.
    pub fn take_letter(&mut self, bytes: &[u8], now: Moment) -> Result<Taken, Refused> {
        let opened = open_letter(bytes).map_err(|trouble| refused(&trouble))?;
        let (who, enrolled) = self.sender(&opened.head, &opened.public_key, now)?;
        let before = self.store.sent_list(Some(&who.association))?.len();
        let mut lines = 0;
        let (pushes, photos) = opened.parts.split_at(opened.parts.len().saturating_sub(opened.head.photos));
        for part in pushes {
            match self.push_of_letter(&who, part, now) {
                Ok(answer) => lines += answer.last - answer.before,
                Err(refused) if refused.refusal.code == "gap" => continue,
                Err(refused) => return Err(refused),
            }
        }
        for photo in photos {
            self.photo_of_letter(&who, photo, now)?;
        }
        let submissions = self.store.sent_list(Some(&who.association))?.len() - before;
        let code = opened.head.enrol.as_ref().map(|enrol| enrol.code.as_str()).unwrap_or_default();
        let enrolled = enrolled.map(|enrolled| (proof_of(code, &enrolled), enrolled));
        let far = far_of(&opened.head);
        let answer = self.write_answer(&who, (enrolled, &far), now)?;
        let association = self.association(&who.association)?.map(|one| one.name).unwrap_or_default();
        Ok(Taken { association, lines, submissions, answer })
    }

    /// Keeps a photo that a submission names; there may be no room for it, and the records were taken all the same.
    fn photo_of_letter(&mut self, who: &Who, bytes: &[u8], now: Moment) -> Result<(), Refused> {
        let name = hex::encode(blake3::hash(bytes).as_bytes());
        let sizes = vec![u32::try_from(bytes.len()).unwrap_or(u32::MAX)];
        let offer = Offer { dress: Dress::Plain, sizes, hashes: vec![name.clone()] };
        let kept = self.offer(who, &name, &offer).and_then(|_| self.keep_piece((who, now), (&name, 0), bytes));
        match kept {
            Err(refused) if ![403, 507].contains(&refused.status) => Err(refused),
            Ok(()) | Err(_) => Ok(()),
        }
    }

    /// Everything for an association as one file, whichever of its PCs will read it.
    pub fn answer_for(&self, association: &Id, now: Moment) -> Result<Vec<u8>, Refused> {
        let who = Who { association: association.clone(), device: Id::default() };
        let far = Stream::ALL.map(|stream| (stream.letter(), (0, 0))).into_iter().collect();
        self.write_answer(&who, (None, &far), now)
    }

    /// Who wrote a letter: let in long ago, or let in now.
    fn sender(&mut self, head: &LetterHead, public_key: &str, now: Moment) -> Result<(Who, Option<Enrolled>), Refused> {
        let Some(enrol) = &head.enrol else {
            let device = self.device(&head.association, &head.device)?;
            let known = device.public_key == public_key;
            let who = Who { association: device.association, device: device.id };
            return if known { Ok((who, None)) } else { Err(Refused::new(403, "not_enrolled")) };
        };
        if enrol.device != head.device || enrol.public_key != public_key {
            return Err(Refused::nonsense());
        }
        let enrolled = Enrolled { token: String::new(), ..self.enrol(enrol, now)? };
        let who = Who { association: enrolled.association_id.clone(), device: enrol.device.clone() };
        Ok((who, Some(enrolled)))
    }

    fn write_answer(
        &self,
        who: &Who,
        (enrolled, far): (Option<(String, Enrolled)>, &Far),
        now: Moment,
    ) -> Result<Vec<u8>, Refused> {
        let mut pages = Vec::new();
        for stream in Stream::ALL {
            let (mut after, mine) = far.get(stream.letter()).copied().unwrap_or_default();
            let last = self.store.stream(&who.association, stream)?.last;
            after = if after > last { 0 } else { after };
            while after < last {
                let body = self.pull(who, Wanted { stream, after, mine })?;
                after += page::unpack(&body)?.1.len() as u64;
                pages.push(body);
            }
        }
        let (proof, enrolled) = enrolled.map_or_else(Default::default, |(proof, one)| (proof, Some(one)));
        let hello = self.hello(who, &Hello::default())?;
        let association = who.association.clone();
        let head = AnswerHead { association, made: now.0, enrolled, proof, hello, content: String::new() };
        Ok(seal_answer(&head, &self.key, &pages))
    }
}

fn far_of(head: &LetterHead) -> Far {
    let far = |stream: Stream| {
        let read = head.hello.streams.get(stream.letter()).map_or(0, |(_, read)| *read);
        (stream.letter(), (read, head.mine.get(stream.letter()).copied().unwrap_or_default()))
    };
    Stream::ALL.map(far).into_iter().collect()
}

fn refused(trouble: &ExchangeTrouble) -> Refused {
    let code = match trouble {
        ExchangeTrouble::Newer => "letter_newer",
        _ => "letter_broken",
    };
    Refused::new(400, code)
}
