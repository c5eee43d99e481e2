//! Safety copies (予備): which there are, where the second ones go, and what putting one back would change.

use super::view;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::safety_copy::CopyReason;

view! {
    /// One copy on this PC.
    CopyLine {
        /// Its file.
        path: String,
        /// When it was made and proved: milliseconds.
        at: i64,
        /// Why.
        reason: CopyReason,
        /// Size in kilobytes.
        kilobytes: u32,
    }
    /// How many copies are kept.
    CopyRule {
        /// The last of so many days.
        days: u32,
        /// The last of so many weeks.
        weeks: u32,
        /// The last of so many months.
        months: u32,
        /// So many made before something large.
        before: u32,
    }
    /// The screen 予備.
    CopiesView {
        /// The copies on this PC, newest first.
        copies: Vec<CopyLine>,
        /// Which are kept.
        rule: CopyRule,
        /// When the last one was opened and proved: milliseconds, 0 never.
        proved_at: i64,
        /// The folder for copies in a second place, or "".
        second_place: String,
        /// Whether the folder can be reached now.
        second_there: bool,
        /// Last copy there: milliseconds, 0 never.
        second_at: i64,
        /// After so many days without one the home screen asks.
        second_days: u32,
        /// Whether it asks now.
        second_due: bool,
        /// Why the last copy could not be made.
        trouble: Option<Failure>,
    }
    /// Where copies go besides.
    CopyPlace {
        /// The folder, or "" for none.
        folder: String,
        /// After so many days without a copy there the home screen asks.
        days: u32,
    }
    /// What the program does by itself.
    KeepCopies {
        /// Whether the window is being closed.
        closing: bool,
    }
    /// What was done by itself.
    CopiesKept {
        /// How many copies were made.
        made: u32,
        /// Kinds of record whose lists are to be read again.
        touched: Vec<String>,
    }
    /// A record that was written after a copy.
    RecordAfter {
        /// Kind.
        kind: String,
        /// The record.
        record: Id,
        /// What it is called.
        title: String,
        /// Whether the copy does not have it at all.
        new: bool,
    }
    /// What putting a copy back would change; nothing is changed by looking.
    RestorePreview {
        /// The copy.
        path: String,
        /// When it was made: milliseconds, 0 not known.
        at: i64,
        /// What the PC was called on which it was made.
        device: String,
        /// Records in it.
        records: u32,
        /// Lines in it; all of them were opened and checked.
        lines: u32,
        /// Photos and papers that its records name.
        files: u32,
        /// Those that are neither beside it nor on this PC.
        files_missing: u32,
        /// Whether the book that is open now could be compared.
        compared: bool,
        /// Records written after the copy, at most 200.
        after: Vec<RecordAfter>,
        /// How many records were written after the copy.
        after_count: u32,
        /// Lines written after the copy.
        lines_after: u32,
        /// How many of these the ward's server has: they come back with the next exchange.
        at_ward: u32,
        /// Whether this PC exchanges with a ward.
        enrolled: bool,
        /// What was sent to the ward after the copy; it stays.
        sent_after: u32,
    }
}
