//! The ward: what goes there, what came back, what two PCs wrote apart.

use super::attachment::FilesState;
use super::home::{NoticeLine, ReplyLine};
use super::view;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::submission::{Definition, Snapshot, SubmissionState};
use serde_json::Value;
use std::collections::BTreeMap;

view! {
    /// The connection.
    WardLine {
        /// Whether this PC is enrolled.
        enrolled: bool,
        /// Whether it exchanges by file only.
        by_file: bool,
        /// Whether a one-time code waits for the ward's answer by file.
        code_kept: bool,
        /// The ward's name.
        ward_name: String,
        /// Its address.
        address: String,
        /// Last exchange that went through: milliseconds, 0 never.
        last_exchange: i64,
        /// What was wrong at the last try, if anything.
        trouble: Option<Failure>,
    }
    /// Something that could be sent.
    ToSend {
        /// What it is about.
        definition: Definition,
        /// Which one.
        subject: String,
        /// Title.
        title: String,
        /// Figures in short: word keys `to_send.<code>` with a count.
        facts: Vec<Fact>,
        /// Whether an earlier version was sent and has changed since.
        changed: bool,
        /// Version that would be sent.
        version: i64,
        /// Whether the ward returned the last version.
        returned: bool,
    }
    /// A counted fact.
    Fact {
        /// Code.
        code: String,
        /// Count.
        count: u32,
    }
    /// Something that was sent.
    SubmissionLine {
        /// The submission.
        id: Id,
        /// What it is about.
        definition: Definition,
        /// Which one.
        subject: String,
        /// Title.
        title: String,
        /// Version.
        version: i64,
        /// When: milliseconds.
        sent: i64,
        /// Where it stands.
        state: Option<SubmissionState>,
        /// Receipt number, or "".
        number: String,
        /// Hash, for the receipt.
        hash: String,
        /// How many photos go along.
        photos: u32,
        /// How many of them the ward's server confirmed.
        photos_sent: u32,
        /// Whether it went by itself, each month.
        by_itself: bool,
    }
    /// Where one record stands with the ward.
    RecordStanding {
        /// Whether records of this kind are ever sent.
        sendable: bool,
        /// What it was last sent in, or empty: on this PC only.
        submission: Id,
        /// Where that stands.
        state: Option<SubmissionState>,
        /// Receipt number, or "".
        number: String,
        /// When it was sent: milliseconds.
        sent: i64,
        /// The field that the ward spoke to, or "".
        field: String,
        /// The ward's words there, or "".
        reason: String,
    }
    /// A receipt on paper.
    ReceiptAsk {
        /// The submission.
        id: Id,
        /// The file.
        path: String,
    }
    /// What was sent in a fiscal year, counted on both sides.
    SentCount {
        /// First day of the fiscal year.
        year: String,
        /// What it is about.
        definition: Definition,
        /// Versions sent from here.
        sent: u32,
        /// Of these the ward gave a receipt for the very same content.
        received: u32,
        /// Of these the officer accepted.
        accepted: u32,
    }
    /// Whether this PC and the ward hold the same, as proved at the last exchange.
    SameAsWard {
        /// Whether every stream's digest was the same.
        equal: bool,
        /// How many lines.
        lines: u32,
        /// When: milliseconds, 0 never.
        at: i64,
        /// How far this PC's clock is ahead of the ward's; 0 where both agree.
        clock_minutes: i32,
        /// What was sent, newest year first.
        counted: Vec<SentCount>,
    }
    /// The screen 区との連絡.
    WardView {
        /// The connection.
        ward: WardLine,
        /// What could be sent.
        to_send: Vec<ToSend>,
        /// What was sent, newest first.
        submissions: Vec<SubmissionLine>,
        /// Replies, newest first.
        replies: Vec<ReplyLine>,
        /// Notices, newest first.
        notices: Vec<NoticeLine>,
        /// Whether both hold the same.
        same: SameAsWard,
        /// How many conflicts there are.
        conflicts: u32,
        /// Lines of the book that the ward's server does not have yet.
        unsent_lines: u32,
        /// Lines held because they come from a newer version.
        held: u32,
        /// Lines that could not be read.
        quarantined: u32,
        /// Photos and papers on their way.
        files: FilesState,
    }
    /// Enrolment.
    EnrolForm {
        /// The ward's address.
        address: String,
        /// The one-time code.
        code: String,
    }
    /// The file for the ward.
    WardFileForm {
        /// Where to write it.
        path: String,
        /// The one-time code, where this PC is not enrolled yet.
        code: String,
    }
    /// What an exchange did.
    ExchangeAnswer {
        /// Lines that went out.
        pushed: u32,
        /// Lines that came in.
        pulled: u32,
        /// Photos and papers that the ward confirmed.
        files_sent: u32,
        /// Photos and papers that came.
        files_came: u32,
        /// New conflicts.
        conflicts: u32,
        /// Kinds touched.
        touched: Vec<String>,
        /// What was wrong, if anything; what was done before it stays done.
        trouble: Option<Failure>,
    }
    /// Which return.
    ReturnAsk {
        /// What it is about.
        definition: Definition,
        /// Which one.
        subject: String,
    }
    /// Every value of a return before it is sent.
    ReturnCheck {
        /// What it is about.
        definition: Definition,
        /// Which one.
        subject: String,
        /// Title.
        title: String,
        /// Version it would have.
        version: i64,
        /// The values.
        snapshot: Snapshot,
        /// Values of the version before, by `section/row/field`, where they differ.
        before: BTreeMap<String, String>,
        /// The ward's words by `section/row/field`.
        remarks: BTreeMap<String, String>,
        /// What should be filled in first: field names; sending is allowed all the same.
        missing: Vec<String>,
        /// Whether there is nothing to report.
        nothing: bool,
    }
    /// Sends what a person has seen.
    SendReturn {
        /// What it is about.
        definition: Definition,
        /// Which one.
        subject: String,
        /// Rows and fields to leave out: `section/row` or `section/row/field`.
        leave_out: Vec<String>,
    }
    /// Which submission.
    SubmissionAsk {
        /// The submission.
        id: Id,
    }
    /// A submission as sent.
    SubmissionCard {
        /// The line.
        line: SubmissionLine,
        /// The values.
        snapshot: Snapshot,
        /// The ward's words to the whole.
        comment: String,
        /// The ward's words by `section/row/field`.
        remarks: BTreeMap<String, String>,
        /// Every reply, newest first.
        replies: Vec<ReplyLine>,
    }
    /// A field that a return may name.
    SendableField {
        /// Kind.
        kind: String,
        /// Field.
        field: String,
        /// Unit.
        unit: String,
        /// Definitions that name it.
        named_by: Vec<String>,
    }
    /// The page 「区に送れるもの」.
    SendableFields {
        /// Fields that may be named.
        fields: Vec<SendableField>,
        /// Fields that never leave but in a form.
        kept: Vec<SendableField>,
    }
    /// One side of a conflict.
    ConflictSide {
        /// Values by field name, as the journal has them.
        #[ts(type = "Record<string, string | number | boolean>")]
        values: BTreeMap<String, Value>,
        /// Who wrote it.
        person: String,
        /// On which PC.
        device: String,
        /// When: milliseconds.
        at: i64,
        /// Whether it is the one shown now: the suggestion.
        shown: bool,
        /// Whether this side put the record into the trash.
        removed: bool,
    }
    /// A conflict.
    ConflictCard {
        /// Kind.
        kind: String,
        /// The record.
        record: Id,
        /// Its title.
        title: String,
        /// Number of the cell.
        cell: u32,
        /// Fields of the cell.
        fields: Vec<String>,
        /// The sides, the suggested one first.
        sides: Vec<ConflictSide>,
        /// Where the record stands: a route.
        route: String,
    }
    /// Every conflict.
    ConflictList {
        /// The conflicts.
        conflicts: Vec<ConflictCard>,
    }
    /// A person's choice.
    ResolveConflict {
        /// Kind.
        kind: String,
        /// The record.
        record: Id,
        /// The cell.
        cell: u32,
        /// The values by field name; empty with `remove` puts the record into the trash.
        #[ts(type = "Record<string, string | number | boolean>")]
        values: BTreeMap<String, Value>,
        /// Whether the record goes to the trash.
        remove: bool,
    }
    /// A handover file.
    HandoverForm {
        /// The file.
        path: String,
        /// Its password.
        password: String,
    }
    /// One paper with its last day, as it holds now.
    ProcedureLine {
        /// Its id in the masters.
        id: String,
        /// Its name.
        name: String,
        /// The office and counter.
        office: String,
        /// Code of the rule.
        rule: String,
        /// Its number, 0 where it has none.
        n: i32,
        /// Its day of the year (`03-01`), or "".
        day: String,
        /// Whether it stands on the office's own page, or the ward said it.
        sure: bool,
        /// Where it comes from.
        source: String,
        /// When somebody last looked there.
        checked_on: String,
        /// When the ward laid it down: milliseconds, 0 where it did not.
        laid_down: i64,
    }
    /// A day on which the ward's counters are closed besides the usual ones.
    ClosedDayLine {
        /// The day.
        day: String,
        /// Why.
        name: String,
        /// Where it comes from.
        source: String,
    }
    /// The rules by which last days are found.
    WardRulesView {
        /// Every paper.
        procedures: Vec<ProcedureLine>,
        /// Days that the ward closes besides.
        closed: Vec<ClosedDayLine>,
    }
}
