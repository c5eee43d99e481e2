//! The ward's own words: receipts, decisions and notices, written as lines of stream R.
//!
//! The ward is a device like any other there, with its own numbers and chain; only it writes in R, under a new name
//! since each start of its process: what it forgot by going back to a copy is never said again at the same place. A
//! decision names the hash of the version that it judged, and each version is decided at most once.

use crate::chance;
use crate::files::named_in;
use crate::refused::Refused;
use crate::store::{Deed, KeptLine, Sent, StoreTrouble, StreamState, Written};
use crate::ward::Ward;
use nigiwai_core::id::Id;
use nigiwai_core::line::{self, Hlc, Line, SCHEMA};
use nigiwai_core::moment::Moment;
use nigiwai_core::record::{Fields, Record, Stream};
use nigiwai_core::submission::{Notice, Reply, ReplyState};
use nigiwai_core::wareki::fiscal_year_mark;
use nigiwai_sync::chain;
use std::collections::BTreeMap;

/// What an officer decides on one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// 受け付ける.
    Accept,
    /// 差し戻す, with words to the whole and at fields (`section/row/field`).
    Return(String, BTreeMap<String, String>),
}

/// One word of the ward, before it is a line.
pub(crate) struct Word {
    act: &'static str,
    kind: u32,
    id: Id,
    fields: Fields,
}

impl Word {
    pub(crate) fn of<R: Record>(act: &'static str, record: &R) -> Word {
        Word { act, kind: R::KIND.number, id: record.id().clone(), fields: record.to_fields() }
    }
}

impl Ward {
    /// Gives each new submission its number and its receipt.
    pub(crate) fn receive(&self, association: &Id, sent: Vec<Sent>, now: Moment) -> Result<Vec<Deed>, StoreTrouble> {
        let (mut deeds, mut words) = (Vec::new(), Vec::new());
        let year = fiscal_year_mark(now.day_in_japan().fiscal_year());
        let mut count =
            self.last_number()?.strip_prefix(&format!("{year}-")).and_then(|n| n.parse().ok()).unwrap_or(0u32);
        for submission in sent {
            if self.store.sent(association, &submission.id)?.is_some() {
                continue;
            }
            if let Some(remembered) = self.said_before(association, &submission)? {
                deeds.push(Deed::Sent(Box::new(remembered)));
                continue;
            }
            count += 1;
            let mut submission = Sent { number: format!("{year}-{count:04}"), ..submission };
            let (here, all) = self.photos_here(&submission)?;
            if here == all {
                words.push(Word::of("receive", &reply_to(&submission, ReplyState::Received, now)));
            } else {
                submission.state = "receiving".to_string();
            }
            if all > 0 {
                deeds.push(Deed::Named(association.clone(), submission.id.clone(), named_in(&submission.content)));
            }
            deeds.push(Deed::Sent(Box::new(submission)));
        }
        if deeds.is_empty() {
            return Ok(deeds);
        }
        deeds.push(Deed::Meta("last_number", format!("{year}-{count}")));
        if !words.is_empty() {
            deeds.push(self.say(association, words, now)?);
        }
        Ok(deeds)
    }

    /// The receipt of a submission whose last photo came.
    pub(crate) fn receipt(&self, sent: &Sent, now: Moment) -> Result<Deed, StoreTrouble> {
        self.say(&sent.association, vec![Word::of("receive", &reply_to(sent, ReplyState::Received, now))], now)
    }

    /// Decides on a version that waits for it, and tells the association.
    pub fn decide(
        &mut self,
        of: (&Id, &Id),
        decision: Decision,
        (officer, now): (&str, Moment),
    ) -> Result<(), Refused> {
        let found = self.store.sent(of.0, of.1)?.ok_or_else(|| Refused::new(404, "no_submission"))?;
        match (found.state.as_str(), &decision) {
            ("received", _) | ("receiving", Decision::Return(..)) => {}
            ("receiving", Decision::Accept) => return Err(Refused::new(409, "photos_missing")),
            _ => return Err(Refused::new(409, "already_decided")),
        }
        let (state, comment, at_fields) = match decision {
            Decision::Accept => (ReplyState::Accepted, String::new(), BTreeMap::new()),
            Decision::Return(comment, at_fields) => (ReplyState::Returned, comment, at_fields),
        };
        if state == ReplyState::Returned && comment.is_empty() && at_fields.is_empty() {
            return Err(Refused::new(400, "reason_missing"));
        }
        let at_fields = if at_fields.is_empty() { String::new() } else { serde_json::json!(at_fields).to_string() };
        let decided = Sent {
            state: state.code().to_string(),
            decided: now.0,
            officer: officer.to_string(),
            comment: comment.clone(),
            at_fields: at_fields.clone(),
            ..found
        };
        let reply = Reply { comment, at_fields, ..reply_to(&decided, state, now) };
        let said = self.say(of.0, vec![Word::of("decide", &reply)], now)?;
        self.store.commit(vec![Deed::Sent(Box::new(decided)), said])?;
        Ok(())
    }

    /// Writes a notice to one association, or to all where none is named.
    pub fn notify(&mut self, notice: Written, now: Moment) -> Result<(), Refused> {
        if notice.title.trim().is_empty() {
            return Err(Refused::new(400, "title_missing"));
        }
        let notice = Written { id: chance::id(now), at: now.0, ..notice };
        let record = Notice {
            id: notice.id.clone(),
            title: notice.title.clone(),
            body: notice.body.clone(),
            at: now.0,
            until: notice.until.clone(),
        };
        let mut deeds = Vec::new();
        for association in self.associations()? {
            if notice.association.is_empty() || notice.association == association.id {
                deeds.push(self.say(&association.id, vec![Word::of("notify", &record)], now)?);
            }
        }
        deeds.push(Deed::Notice(notice));
        self.store.commit(deeds)?;
        Ok(())
    }

    fn last_number(&self) -> Result<String, StoreTrouble> {
        Ok(self.store.meta("last_number")?.unwrap_or_default())
    }

    /// The last line that this process wrote to an association: its number, the chain and the clock there.
    fn last_word(&self, association: &Id) -> Result<(u64, chain::Hash, Hlc), StoreTrouble> {
        let n = self.store.heads(association, Stream::R)?.get(&self.writer).copied().unwrap_or_default();
        let last = self.store.lines_of((association, Stream::R), &self.writer, (n, 1))?.pop();
        let Some(kept) = last.filter(|_| n > 0) else { return Ok((0, chain::START, Hlc::default())) };
        let damaged = |_| StoreTrouble::Damaged("the last line of R".into());
        let line: Line = serde_json::from_slice(&kept.bytes).map_err(damaged)?;
        Ok((n, kept.chain, line.h))
    }

    /// The words as the next lines of stream R.
    pub(crate) fn say(&self, association: &Id, words: Vec<Word>, now: Moment) -> Result<Deed, StoreTrouble> {
        let mut state: StreamState = self.store.stream(association, Stream::R)?;
        let (mut n, mut so_far, mut clock) = self.last_word(association)?;
        let mut lines = Vec::new();
        for word in words {
            n += 1;
            clock = clock.tick(now.0.max(0).cast_unsigned());
            let bytes = chain::sealed_clear(&line_of(word, n, clock));
            so_far = chain::chain(&so_far, &bytes);
            state.last += 1;
            let added = chain::line_digest(Stream::R, &self.writer, n, &chain::line_hash(&bytes));
            state.digest = chain::add(&state.digest, &added);
            lines.push(KeptLine { seq: state.last, device: self.writer.clone(), n, bytes, chain: so_far });
        }
        Ok(Deed::Lines(association.clone(), Stream::R, lines, state))
    }
}

fn line_of(word: Word, n: u64, clock: Hlc) -> Line {
    Line {
        n,
        s: SCHEMA,
        g: None,
        h: clock,
        p: Id::fixed("ward"),
        a: word.act.to_string(),
        i: None,
        u: None,
        k: word.kind,
        r: word.id,
        o: line::Deed::Put,
        f: word.fields,
        vv: None,
    }
}

fn reply_to(sent: &Sent, state: ReplyState, now: Moment) -> Reply {
    Reply {
        id: chance::id(now),
        submission: sent.id.clone(),
        hash: sent.hash.clone(),
        state,
        number: sent.number.clone(),
        at: now.0,
        comment: String::new(),
        at_fields: String::new(),
    }
}
