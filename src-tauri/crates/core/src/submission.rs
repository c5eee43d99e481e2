//! What was sent to the ward and what the ward answered.
//!
//! A submission is an immutable copy of values that a person saw; a new version is a new record. The state in words
//! is never stored: it follows from what was sent (S) and the ward's replies (R), see [`state_of`].

use crate::choice;
use crate::record;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

choice! {
    /// What a return is about.
    Definition {
        /// Not known by this version.
        Unknown = "",
        /// 街区・お店・業種の構成.
        Street = "street",
        /// One event.
        Event = "event",
        /// A month's activities for safety and the environment.
        Month = "month",
    }
}

choice! {
    /// What the ward said.
    ReplyState {
        /// Not known by this version.
        Unknown = "",
        /// 受け取りました.
        Received = "received",
        /// 差戻し.
        Returned = "returned",
        /// 受付（確定）.
        Accepted = "accepted",
    }
}

record! {
    /// A copy of values, as sent. Never changed after it was written.
    Submission = 16 "submission" in S {
        /// What it is about.
        1 definition: Definition [Ward; Sought];
        /// Which one: a day for the street, an event's id, a month as `YYYY-MM`.
        2 subject: String [Ward; Sought];
        /// From 1; a resubmission is one higher.
        3 version: i64 [Ward];
        /// A line for lists, e.g. "夏まつり" or "2026-11".
        4 title: String [Ward];
        /// The values as JSON: `{"sections":[…]}`, see [`Snapshot`].
        5 values: String [Ward; Long];
        /// BLAKE3 of the values' bytes, hexadecimal.
        6 hash: String [Ward];
        /// When it was confirmed: milliseconds since 1970.
        7 sent: i64 [Ward, unit "ms"];
        /// Whether there was nothing to report.
        8 nothing: bool [Ward];
        /// Whether it went by itself, by the word of an officer that stands ([`crate::standing_return`]).
        9 by_itself: bool [Ward];
    }
}

record! {
    /// The ward's word on one version of a submission. Only the ward writes it.
    Reply = 17 "reply" in R {
        /// The submission.
        1 submission: crate::id::Id [Ward];
        /// Hash of the version that was judged.
        2 hash: String [Ward];
        /// What the ward said.
        3 state: ReplyState [Ward];
        /// Receipt number.
        4 number: String [Ward];
        /// When: milliseconds since 1970, by the ward's clock.
        5 at: i64 [Ward, unit "ms"];
        /// Words to the whole.
        6 comment: String [Ward];
        /// Words at a field: JSON object from `section/row/field` to the words.
        7 at_fields: String [Ward];
    }
}

record! {
    /// A notice from the ward.
    Notice = 18 "notice" in R {
        /// Title.
        1 title: String [Ward];
        /// Words.
        2 body: String [Ward];
        /// When: milliseconds since 1970.
        3 at: i64 [Ward, unit "ms"];
        /// Last day that it matters, or "".
        4 until: String [Ward];
    }
}

/// One field of a row, as it will be sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SnapshotField {
    /// `kind.field` of the declaration, or a figure's code such as `mix.vacant`.
    pub field: String,
    /// The value as people read it.
    pub value: String,
}

/// One row of a section: a record or a figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SnapshotRow {
    /// The record's id, or a code.
    pub id: String,
    /// What it is called in lists.
    pub name: String,
    /// Its fields.
    pub fields: Vec<SnapshotField>,
}

/// A part of a submission.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SnapshotSection {
    /// The section's code; its word is `section.<code>`.
    pub code: String,
    /// Its rows.
    pub rows: Vec<SnapshotRow>,
}

/// A photo that goes along: the ward counts the submission as received when its bytes hash to this.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
pub struct SnapshotFile {
    /// The attachment's id.
    pub id: String,
    /// Where it belongs: `section/row`.
    pub of: String,
    /// BLAKE3 of the copy that travels, hexadecimal.
    pub hash: String,
    /// Its bytes.
    pub size: i64,
    /// What is to be seen.
    pub caption: String,
    /// When it was taken, or "".
    pub taken: String,
}

/// Every value of a submission.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize, TS)]
pub struct Snapshot {
    /// The parts.
    pub sections: Vec<SnapshotSection>,
    /// The photos; submissions from before there were any have none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[ts(as = "Vec<SnapshotFile>")]
    pub files: Vec<SnapshotFile>,
}

/// Where a submission stands, from the sender's side.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SubmissionState {
    /// Saved on this PC, not sent yet.
    Waiting,
    /// The ward's server has it.
    Sent,
    /// The ward's server confirmed it with a number.
    Received,
    /// The officer returned it with a reason.
    Returned,
    /// The officer accepted it.
    Accepted,
}

/// The state of one version: the last reply that judged this very version decides.
pub fn state_of(submission: &Submission, acknowledged: bool, replies: &[Reply]) -> SubmissionState {
    let judged = |reply: &&Reply| reply.submission == submission.id && reply.hash == submission.hash;
    match replies.iter().filter(judged).max_by_key(|reply| (reply.at, reply.id.clone())).map(|reply| reply.state) {
        Some(ReplyState::Accepted) => SubmissionState::Accepted,
        Some(ReplyState::Returned) => SubmissionState::Returned,
        Some(ReplyState::Received | ReplyState::Unknown) => SubmissionState::Received,
        None if acknowledged => SubmissionState::Sent,
        None => SubmissionState::Waiting,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::Id;

    #[test]
    fn a_word_about_another_version_changes_nothing() {
        let sent = Submission { id: Id::from("s"), hash: "new".into(), ..Submission::default() };
        let about = |hash: &str, state, at| Reply {
            submission: Id::from("s"),
            hash: hash.into(),
            state,
            at,
            ..Reply::default()
        };
        let old = about("old", ReplyState::Accepted, 9);
        assert_eq!(state_of(&sent, false, std::slice::from_ref(&old)), SubmissionState::Waiting);
        let replies = [old, about("new", ReplyState::Received, 10), about("new", ReplyState::Returned, 11)];
        assert_eq!(state_of(&sent, true, &replies), SubmissionState::Returned);
    }
}
