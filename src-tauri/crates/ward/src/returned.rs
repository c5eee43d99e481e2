//! What PCs hand back of the ward's own words, after the ward went back to a copy of its store.
//!
//! A word comes back only with the ward's own signature over its chain, so nobody can put one into its mouth. What
//! follows from the words (numbers, states, notices) is remembered with them; a newer decision is never undone by an
//! older word. What a newcomer gets wrong: submissions may come back before or after the words about them.

use crate::store::{Deed, KeptLine, Sent, StoreTrouble, Written};
use crate::ward::Ward;
use nigiwai_core::id::Id;
use nigiwai_core::line::Line;
use nigiwai_core::record::{Record, Stream};
use nigiwai_core::submission::{Notice, Reply, ReplyState};
use nigiwai_sync::device_key::signed_by;
use nigiwai_sync::messages::{PushHead, replies_text};

impl Ward {
    /// Whether lines of stream R are this ward's own, by its signature over the chain after the last.
    pub(crate) fn said_by_us(&self, association: &Id, head: &PushHead) -> bool {
        let Some(last) = head.from_n.checked_add(head.count).and_then(|end| end.checked_sub(1)) else { return false };
        let text = replies_text(association, &head.device, last, &head.chain);
        signed_by(&self.key.public(), &text, &head.ward_signature)
    }

    /// What follows from words that came back.
    pub(crate) fn remember(&self, association: &Id, words: &[KeptLine]) -> Result<Vec<Deed>, StoreTrouble> {
        let mut deeds = Vec::new();
        let mut known = self.store.notices()?;
        let words: Vec<Line> = words.iter().filter_map(read).collect();
        deeds.extend(self.rules_remembered(&words)?);
        for line in words {
            if line.k == Notice::KIND.number && !known.iter().any(|notice| notice.id == line.r) {
                let notice = notice_of(association, &line);
                known.push(notice.clone());
                deeds.push(Deed::Notice(notice));
            }
            if line.k == Reply::KIND.number {
                let reply = Reply::from_fields(line.r.clone(), &line.f);
                if let Some(sent) = self.store.sent(association, &reply.submission)? {
                    deeds.extend(judged(sent, &reply).map(|sent| Deed::Sent(Box::new(sent))));
                }
                deeds.extend(self.number_after(&reply)?);
            }
        }
        Ok(deeds)
    }

    /// A submission as it was received and judged before the ward forgot it; nothing where it is really new.
    pub(crate) fn said_before(&self, association: &Id, sent: &Sent) -> Result<Option<Sent>, StoreTrouble> {
        let words = self.store.lines(association, Stream::R, (0, usize::MAX >> 1))?;
        let replies = words.iter().filter_map(read).filter(|line| line.k == Reply::KIND.number);
        let mut about: Vec<Reply> = replies
            .map(|line| Reply::from_fields(line.r.clone(), &line.f))
            .filter(|reply| reply.submission == sent.id && reply.hash == sent.hash)
            .collect();
        about.sort_by_key(|reply| reply.at);
        let Some(first) = about.first() else { return Ok(None) };
        let received = Sent { number: first.number.clone(), arrived: first.at, ..sent.clone() };
        Ok(Some(about.iter().fold(received, |sent, reply| judged(sent.clone(), reply).unwrap_or(sent))))
    }

    /// The last number given, where a word that came back has a later one of the same year.
    fn number_after(&self, reply: &Reply) -> Result<Option<Deed>, StoreTrouble> {
        let last = self.store.meta("last_number")?.unwrap_or_default();
        let parts = |number: &str| {
            let (year, count) = number.split_once('-')?;
            Some((year.to_string(), count.parse::<u32>().ok()?))
        };
        let (Some((year, given)), last) = (parts(&reply.number), parts(&last)) else { return Ok(None) };
        let later = last.is_none_or(|(of, count)| of == year && count < given);
        Ok(later.then(|| Deed::Meta("last_number", format!("{year}-{given}"))))
    }
}

fn read(kept: &KeptLine) -> Option<Line> {
    serde_json::from_slice(&kept.bytes).ok()
}

/// The submission after a decision that it did not know; nothing where the reply decides nothing, or nothing new.
fn judged(sent: Sent, reply: &Reply) -> Option<Sent> {
    let decides = matches!(reply.state, ReplyState::Accepted | ReplyState::Returned);
    (decides && reply.hash == sent.hash && sent.decided < reply.at).then(|| Sent {
        state: reply.state.code().to_string(),
        decided: reply.at,
        comment: reply.comment.clone(),
        at_fields: reply.at_fields.clone(),
        ..sent
    })
}

fn notice_of(association: &Id, line: &Line) -> Written {
    let notice = Notice::from_fields(line.r.clone(), &line.f);
    Written {
        id: notice.id,
        association: association.clone(),
        title: notice.title,
        body: notice.body,
        at: notice.at,
        until: notice.until,
        officer: String::new(),
    }
}
