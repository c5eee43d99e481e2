//! Tables and calendars as files for other programs: XLSX, CSV, ICS.
//!
//! It gives bytes and opens nothing; the desk asks where they go. Nothing is replaced in silence: what CP932 cannot
//! hold is listed first. A newcomer writes a phone number as a number and loses its zero: only columns of a number
//! kind become numbers.

mod cp932;
mod csv;
mod ics;
mod xlsx;

use nigiwai_core::day::Day;

pub use cp932::{Loss, LossKind, LossReport, losses};
pub use csv::{OnLoss, cp932_csv, utf8_csv};
pub use ics::{CalendarEntry, EntryStatus, When, calendar_ics};
pub use xlsx::{TableNotWritten, xlsx};

/// A table without its rows, which may be too many to hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableHead {
    /// Name of the sheet, at most 31 characters in Excel; longer ones are cut.
    pub name: String,
    /// Columns from the left.
    pub columns: Vec<OutColumn>,
    /// The day that stands in the file as its date. The clock is not asked.
    pub made_on: Day,
}

/// One column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutColumn {
    /// Its heading.
    pub heading: String,
    /// What its cells are.
    pub kind: CellKind,
}

impl OutColumn {
    /// A column of texts.
    pub fn text(heading: &str) -> OutColumn {
        OutColumn { heading: heading.to_owned(), kind: CellKind::Text }
    }

    /// A column of numbers.
    pub fn number(heading: &str) -> OutColumn {
        OutColumn { heading: heading.to_owned(), kind: CellKind::Number }
    }
}

/// What the cells of a column are. A cell that does not read as its kind is written as text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellKind {
    /// As it stands; also phones, codes and everything with a leading zero.
    Text,
    /// A number, with thousands parted in Excel.
    Number,
    /// An ISO day, shown as a day in Excel.
    Day,
}
