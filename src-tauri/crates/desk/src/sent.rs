//! What was sent to the ward and what came back, as lists need it: without the values, which are long.
//!
//! It reads each table once, and a version's values only where they are asked for. What a newcomer gets wrong: a street
//! sends for twenty years, so nothing here may look at every reply for every version.

use crate::files::photos_confirmed;
use crate::views::{ReplyLine, SubmissionLine};
use crate::ward::{link_of, remarks_of, unsent};
use nigiwai_book::Book;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::record::Stream;
use nigiwai_core::submission::{Definition, Reply, ReplyState, Submission, SubmissionState, state_of};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Everything that was sent, and the ward's words on it.
pub(crate) struct Sent {
    submissions: Vec<Submission>,
    replies: BTreeMap<Id, Vec<Reply>>,
    arrived: bool,
}

impl Sent {
    /// As the book knows it now.
    pub(crate) fn of(book: &Book) -> Result<Sent, Failure> {
        let mut replies: BTreeMap<Id, Vec<Reply>> = BTreeMap::new();
        for reply in book.list::<Reply>()? {
            replies.entry(reply.submission.clone()).or_default().push(reply);
        }
        let arrived = unsent(book, Stream::S)? == 0 && link_of(book)?.is_some();
        Ok(Sent { submissions: book.list_in_short()?, replies, arrived })
    }

    /// Everything that was sent, newest first.
    pub(crate) fn lines(&self, book: &Book) -> Result<Vec<SubmissionLine>, Failure> {
        let lines: Result<Vec<SubmissionLine>, Failure> =
            self.submissions.iter().map(|one| self.line(book, one)).collect();
        let mut lines = lines?;
        lines.sort_by_key(|line| (Reverse(line.sent), Reverse(line.version)));
        Ok(lines)
    }

    /// One version as a line.
    pub(crate) fn line(&self, book: &Book, one: &Submission) -> Result<SubmissionLine, Failure> {
        let number = self.about(&one.id).iter().find(|reply| !reply.number.is_empty());
        let (photos_sent, photos) = photos_of(book, one)?;
        Ok(SubmissionLine {
            photos,
            photos_sent,
            state: Some(self.state(one)),
            number: number.map(|reply| reply.number.clone()).unwrap_or_default(),
            id: one.id.clone(),
            definition: one.definition,
            subject: one.subject.clone(),
            title: one.title.clone(),
            version: one.version,
            sent: one.sent,
            hash: one.hash.clone(),
            by_itself: one.by_itself,
        })
    }

    /// The newest version of each thing that was sent, newest first, without its values.
    pub(crate) fn newest_first(&self) -> Vec<&Submission> {
        let mut newest: BTreeMap<(Definition, &str), &Submission> = BTreeMap::new();
        for one in &self.submissions {
            let known = newest.entry(thing(one.definition, &one.subject)).or_insert(one);
            if (known.version, known.sent) < (one.version, one.sent) {
                *known = one;
            }
        }
        let mut all: Vec<&Submission> = newest.into_values().collect();
        all.sort_by_key(|one| Reverse(one.sent));
        all
    }

    /// The ward's words on this very version, newest first.
    pub(crate) fn replies_to(&self, one: &Submission) -> Vec<&Reply> {
        let mut replies: Vec<&Reply> = self.about(&one.id).iter().filter(|reply| reply.hash == one.hash).collect();
        replies.sort_by_key(|reply| Reverse((reply.at, &reply.id)));
        replies
    }

    /// The last decision on each thing that was sent, newest first; a returned version that was sent again is done.
    pub(crate) fn decisions(&self) -> Vec<ReplyLine> {
        let mut lines: Vec<ReplyLine> = self.decided().map(|(one, reply)| reply_line(reply, one)).collect();
        lines.sort_by_key(|line| Reverse(line.at));
        lines
    }

    /// What the ward has accepted of a kind of return: its subjects.
    pub(crate) fn accepted(&self, definition: Definition) -> BTreeSet<&str> {
        let own =
            self.decided().filter(|(one, reply)| one.definition == definition && reply.state == ReplyState::Accepted);
        own.map(|(one, _)| one.subject.as_str()).collect()
    }

    /// The newest version of each thing that the ward has decided, with its last decision.
    fn decided(&self) -> impl Iterator<Item = (&Submission, &Reply)> {
        let mut highest: BTreeMap<(Definition, &str), i64> = BTreeMap::new();
        for one in &self.submissions {
            let version = highest.entry(thing(one.definition, &one.subject)).or_default();
            *version = one.version.max(*version);
        }
        let newest = move |one: &&Submission| highest.get(&thing(one.definition, &one.subject)) == Some(&one.version);
        self.submissions.iter().filter(newest).filter_map(|one| {
            let decided = self.replies_to(one).into_iter().find(|reply| reply.state != ReplyState::Received);
            Some((one, decided?))
        })
    }

    /// The newest version of a thing that was sent, without its values.
    pub(crate) fn newest(&self, definition: Definition, subject: &str) -> Option<&Submission> {
        let wanted = thing(definition, subject);
        let own = self.submissions.iter().filter(|one| thing(one.definition, &one.subject) == wanted);
        own.max_by_key(|one| (one.version, one.sent))
    }

    /// The newest version of a kind of return of which something is true, without its values.
    pub(crate) fn newest_where(&self, definition: Definition, is: impl Fn(&Submission) -> bool) -> Option<&Submission> {
        let own = self.submissions.iter().filter(|one| one.definition == definition && is(one));
        own.max_by_key(|one| (one.version, one.sent))
    }

    /// Whether the ward returned this version.
    pub(crate) fn is_returned(&self, version: Option<&Submission>) -> bool {
        version.is_some_and(|one| self.state(one) == SubmissionState::Returned)
    }

    fn state(&self, one: &Submission) -> SubmissionState {
        state_of(one, self.arrived, self.about(&one.id))
    }

    fn about(&self, submission: &Id) -> &[Reply] {
        self.replies.get(submission).map_or(&[], Vec::as_slice)
    }
}

/// What a return is about; there is one street, whatever the day of the return.
fn thing(definition: Definition, subject: &str) -> (Definition, &str) {
    (definition, if definition == Definition::Street { "" } else { subject })
}

/// How many photos of a version the ward confirmed, of how many. A street's values are the longest and name none.
fn photos_of(book: &Book, one: &Submission) -> Result<(u32, u32), Failure> {
    if one.definition == Definition::Street {
        return Ok((0, 0));
    }
    let whole = book.get::<Submission>(&one.id)?;
    whole.map_or(Ok((0, 0)), |whole| photos_confirmed(book, &whole))
}

/// A reply as lists show it.
pub(crate) fn reply_line(reply: &Reply, submission: &Submission) -> ReplyLine {
    ReplyLine {
        submission: submission.id.clone(),
        title: submission.title.clone(),
        definition: submission.definition.code().to_string(),
        state: reply.state.code().to_string(),
        number: reply.number.clone(),
        remarks: u32::try_from(remarks_of(reply).len()).unwrap_or(0),
        at: reply.at,
    }
}
