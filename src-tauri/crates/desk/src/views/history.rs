//! Undo, history, trash, and papers.

use super::{codes, view};
use nigiwai_core::id::Id;

codes! {
    /// The form of a paper.
    PaperForm {
        /// PDF, A4.
        #[default]
        Pdf,
        /// Excel.
        Xlsx,
        /// CSV, UTF-8 with BOM.
        CsvUtf8,
        /// CSV, CP932.
        CsvCp932,
    }
}

view! {
    /// What undo did.
    UndoAnswer {
        /// The act that was taken back, "" nothing to take back.
        act: String,
        /// Records written back.
        records: u32,
        /// What stayed because somebody changed it since.
        kept: Vec<KeptLine>,
        /// Kinds touched.
        touched: Vec<String>,
    }
    /// Something that undo left as it is.
    KeptLine {
        /// Kind.
        kind: String,
        /// The record.
        record: Id,
        /// Its title.
        title: String,
        /// Field names.
        fields: Vec<String>,
        /// What undo would have written.
        ours: String,
        /// What stands there now.
        now: String,
    }
    /// Which record.
    HistoryAsk {
        /// Kind's name.
        kind: String,
        /// The record.
        record: Id,
    }
    /// A changed field.
    FieldChange {
        /// Field's name.
        field: String,
        /// Before, as text; choices as their code.
        before: String,
        /// After.
        after: String,
    }
    /// One change.
    HistoryRow {
        /// When: milliseconds.
        at: i64,
        /// Who.
        person: String,
        /// On which PC.
        device: String,
        /// The act: words under `act.<act>`.
        act: String,
        /// Whether it put the record into the trash.
        removed: bool,
        /// Whether it took something back.
        undo: bool,
        /// What changed.
        changes: Vec<FieldChange>,
    }
    /// A record's history, newest first.
    History {
        /// The record's title.
        title: String,
        /// The changes.
        rows: Vec<HistoryRow>,
    }
    /// Something in the trash.
    TrashRow {
        /// Kind.
        kind: String,
        /// The record.
        record: Id,
        /// Title.
        title: String,
        /// When: milliseconds.
        at: i64,
        /// Who.
        person: String,
    }
    /// The trash, newest first.
    Trash {
        /// What lies in it.
        rows: Vec<TrashRow>,
    }
    /// A record.
    RecordAsk {
        /// Kind's name.
        kind: String,
        /// The record.
        record: Id,
    }
    /// What checking the whole book found; a book that does not hold together is a failure instead.
    BookProof {
        /// Lines of the journal.
        lines: u32,
        /// Records.
        records: u32,
        /// Conflicts open.
        conflicts: u32,
        /// Lines held, waiting or set aside.
        not_applied: u32,
        /// Files that records name and that are here, whole.
        files: u32,
        /// Files that records name and that are not on this PC.
        files_missing: u32,
        /// Files that are not what they were.
        files_damaged: u32,
        /// The state's digest; equal on PCs that hold the same.
        state: String,
    }
    /// A paper to be written.
    PaperAsk {
        /// The form.
        form: PaperForm,
        /// The file.
        path: String,
        /// For CP932: write although letters would be lost.
        losses_seen: bool,
    }
    /// A letter that CP932 does not have.
    LossLine {
        /// Row in the file from 1.
        row: u32,
        /// Column's heading.
        column: String,
        /// The letter.
        letter: String,
        /// What is written instead.
        instead: String,
    }
    /// What was written.
    PaperAnswer {
        /// The file, "" not written yet because losses are to be seen first.
        path: String,
        /// Rows.
        rows: u32,
        /// What would be lost.
        losses: Vec<LossLine>,
    }
}
