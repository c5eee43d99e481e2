//! Taking in a list from Excel: what was found, what it would become, what a person should look at.
//!
//! The preview keeps nothing: the file is read again with the same choice when it is taken in.

use super::{codes, view};
use nigiwai_core::id::Id;
use nigiwai_core::trade::TradeCategory;
use serde_json::Value;
use std::collections::BTreeMap;

codes! {
    /// What a list does to a register that is not empty.
    ImportMode {
        /// An empty register is filled, another one is brought up to date.
        #[default]
        Usual,
        /// Everything comes in as new units and shops.
        Add,
        /// What is known is brought up to date, the rest is added.
        Update,
    }
    /// What a row means for the register.
    ImportState {
        /// Nothing to do: the register says the same.
        #[default]
        Same,
        /// A known shop or unit of which the list says something else.
        Changed,
        /// Not in the register yet: comes in.
        New,
        /// Several shops could be meant: stays out.
        Several,
        /// Another shop holds the unit: stays out, a person tells what happened.
        Taken,
        /// The list says that the unit is vacant, the register has a shop: stays out, a person tells what happened.
        NowVacant,
    }
    /// How a person answered a note.
    AnswerKind {
        /// Take the suggestion.
        #[default]
        Suggestion,
        /// Leave the cell empty.
        Empty,
        /// Leave the row out.
        LeaveOut,
    }
}

view! {
    /// A file and how to read it; empty parts are guessed.
    ImportChoice {
        /// The file.
        path: String,
        /// Sheet name, "" guessed.
        sheet: String,
        /// Row of the headings from 1, 0 guessed.
        heading_row: u32,
        /// Column codes by position, empty guessed.
        columns: Vec<String>,
        /// Answers to notes.
        answers: Vec<ImportAnswer>,
        /// Trades that a person chose, by row number: JSIC code.
        trades: Vec<ImportTrade>,
        /// Whether suggested trades that are sure come in as confirmed.
        take_suggestions: bool,
        /// Whether the register is brought up to date or added to.
        mode: ImportMode,
        /// Rows and fields of which a person chose the other way than proposed.
        turned: Vec<ImportTurn>,
        /// Of which revision the numbers of trades are: 13 or 14; 0 guessed.
        revision: u32,
    }
    /// A class that an old number may be today.
    ImportCodeOption {
        /// Its number.
        code: String,
        /// Its official name.
        name: String,
    }
    /// An old number that was split.
    ImportCodeQuestion {
        /// The number in the list.
        code: String,
        /// What it was called.
        was: String,
        /// The rows that have it.
        rows: Vec<u32>,
        /// What it may be, the usual one first.
        options: Vec<ImportCodeOption>,
        /// What a person chose, "" nothing yet.
        chosen: String,
    }
    /// Numbers of the national classification in a list.
    ImportCodes {
        /// 13 or 14.
        revision: u32,
        /// Whether the list says so, or its words leave no doubt.
        sure: bool,
        /// Whether a person said so.
        said: bool,
        /// Rows with a number.
        rows: u32,
        /// Rows whose number no revision knows.
        unknown: u32,
        /// Numbers to choose for.
        asked: Vec<ImportCodeQuestion>,
    }
    /// A row or a field turned from what was proposed.
    ImportTurn {
        /// Row number in Excel.
        row: u32,
        /// Column code, "" the whole row.
        column: String,
    }
    /// A field that differs between list and register.
    ImportDifference {
        /// Column code.
        column: String,
        /// What the register has.
        before: String,
        /// What the list has.
        after: String,
        /// Whether it will be taken from the list.
        taken: bool,
    }
    /// A row beside what the register has.
    ImportChange {
        /// Row number in Excel.
        row: u32,
        /// What it means.
        state: ImportState,
        /// The shop's name as the list has it.
        name: String,
        /// The unit's code.
        unit: String,
        /// The shop's name as the register has it, "" none.
        known_as: String,
        /// How it was recognised: a code of `known_by`, "" not at all.
        known_by: String,
        /// Whether the row will be taken.
        taken: bool,
        /// The fields that differ.
        differences: Vec<ImportDifference>,
    }
    /// A list beside the register.
    ImportUpdate {
        /// Rows that the register has alike.
        same: u32,
        /// Rows that come in new.
        new: u32,
        /// Rows that are known and differ.
        changed: u32,
        /// Rows that stay out until a person tells what happened.
        asked: u32,
        /// These rows, without those that are the same.
        changes: Vec<ImportChange>,
        /// Shops of the register that the list does not name; they stay.
        missing: Vec<String>,
    }
    /// An answer to a note.
    ImportAnswer {
        /// Row number in Excel.
        row: u32,
        /// Column code.
        column: String,
        /// The answer.
        answer: AnswerKind,
    }
    /// A trade chosen for a row.
    ImportTrade {
        /// Row number in Excel.
        row: u32,
        /// JSIC code of revision 14.
        code: String,
    }
    /// A sheet of the file.
    ImportSheet {
        /// Name.
        name: String,
        /// Rows with anything in them.
        rows: u32,
    }
    /// A column of the file.
    ImportColumn {
        /// Excel's heading.
        heading: String,
        /// What it is taken for: a column code such as "shop_name", "skip".
        column: String,
    }
    /// A cell of the preview.
    ImportCell {
        /// What Excel says.
        was: String,
        /// What it becomes.
        becomes: String,
        /// Whether a person should look at it.
        wrong: bool,
    }
    /// A row of the preview.
    ImportLine {
        /// Row number in Excel.
        row: u32,
        /// Cells by position.
        cells: Vec<ImportCell>,
        /// Whether it is a vacant unit.
        vacant: bool,
        /// The trade that it gets.
        category: Option<TradeCategory>,
        /// The class in its official words.
        trade_name: String,
        /// The word that gave the trade.
        matched: String,
    }
    /// Something to look at.
    ImportNote {
        /// Row number in Excel.
        row: u32,
        /// The other row, where the note is about two.
        other_row: u32,
        /// Column code.
        column: String,
        /// The words' key is `import_note.<code>`.
        code: String,
        /// Values for the words.
        #[ts(type = "Record<string, string | number>")]
        values: BTreeMap<String, Value>,
        /// What would be taken instead, "" none.
        suggestion: String,
        /// How it was answered, if it was.
        answered: Option<AnswerKind>,
    }
    /// A row that is not part of the list.
    LeftOutLine {
        /// Row number in Excel.
        row: u32,
        /// Its first words.
        text: String,
        /// Why: the words' key is `left_out.<code>`.
        code: String,
    }
    /// A trade as guessed for several rows.
    TradeGuess {
        /// The words that led to it.
        words: String,
        /// Row numbers.
        rows: Vec<u32>,
        /// The category.
        category: Option<TradeCategory>,
        /// The class.
        trade_name: String,
        /// Code.
        code: String,
    }
    /// What would come in.
    ImportPreview {
        /// File name without its folder.
        file: String,
        /// Sheets.
        sheets: Vec<ImportSheet>,
        /// The sheet that is read.
        sheet: String,
        /// Row of the headings from 1, 0 none.
        heading_row: u32,
        /// How a CSV is encoded, "" a workbook.
        encoding: String,
        /// Columns.
        columns: Vec<ImportColumn>,
        /// First rows, at most 200.
        lines: Vec<ImportLine>,
        /// How many rows come in.
        total: u32,
        /// Of these, vacant units.
        vacant: u32,
        /// Of these, with a trade.
        with_trade: u32,
        /// What to look at.
        notes: Vec<ImportNote>,
        /// Rows that stay out.
        left_out: Vec<LeftOutLine>,
        /// Trades as guessed.
        guesses: Vec<TradeGuess>,
        /// Whether the same file came in before: when, milliseconds, 0 no.
        came_in_before: i64,
        /// Column codes to choose from.
        choices: Vec<String>,
        /// Whether the columns are those that a person set for such headings before.
        layout_known: bool,
        /// The list beside the register, where it is brought up to date.
        update: Option<ImportUpdate>,
        /// Its numbers of trades, where it has any.
        codes: Option<ImportCodes>,
    }
    /// What came in.
    ImportDone {
        /// Kinds touched.
        touched: Vec<String>,
        /// Units made.
        units: u32,
        /// Shops made.
        shops: u32,
        /// Vacant units.
        vacant: u32,
        /// Known shops and units that were brought up to date.
        changed: u32,
        /// Rows left out by a person or without a name and unit.
        left_out: u32,
        /// The import, for undo.
        import: Id,
        /// The act, for the undo bar.
        act: String,
    }
}
