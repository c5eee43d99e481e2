//! Reads a table from a file that somebody brought: Excel, OpenDocument, CSV, tab-separated text.
//!
//! It must never trust the file: a name that lies, a password, a bomb and half a download are everyday guests, and
//! each gets its own answer. What a newcomer gets wrong: cells come back as *text*, exactly as a person would read
//! them (a date in ISO form, 3 instead of 3.0, an Excel error as nothing); meaning is given by [`crate::rows`].

mod bomb;
mod cells;
mod kind;
mod text;

use nigiwai_core::failure::Failure;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use kind::FileKind;

/// More rows than this are refused: no street has them, and the window could not show them.
pub const ROW_LIMIT: usize = 100_000;
/// Cells to the right of this column are left out.
pub const COLUMN_LIMIT: usize = 256;
/// A file, or what it unpacks to, must stay below this.
pub const SIZE_LIMIT: u64 = 300_000_000;

/// Everything that stood in the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Workbook {
    /// The sheets in the file's order; a CSV is one sheet named after the file.
    pub sheets: Vec<Sheet>,
    /// How the text was encoded; nothing for workbooks.
    pub encoding: Option<Encoding>,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Sheet {
    /// Name on its tab.
    pub name: String,
    /// Rows from the first of the sheet, so that `rows[4]` is row 5 in Excel. Rows may differ in length.
    pub rows: Vec<Vec<String>>,
    /// Hidden in Excel: shown last, and never chosen by itself.
    pub hidden: bool,
    /// Something stood to the right of [`COLUMN_LIMIT`] and was left out.
    pub cut_at_the_right: bool,
}

/// Encoding of a text file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// What Excel in Japan writes: Shift_JIS with the additions of Windows.
    Cp932,
    /// UTF-16, either order.
    Utf16,
}

/// Why a file was not read. The file itself is never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum ReadRefusal {
    /// No cell holds anything.
    #[error("nothing in it")]
    Empty,
    /// The ending of the name and the content differ, and the content is no table of ours.
    #[error("{name} looks like {looks_like:?}")]
    NotWhatItsNameSays {
        /// Name of the file.
        name: String,
        /// What the content looks like.
        looks_like: FileKind,
    },
    /// A workbook that cannot be read to its end.
    #[error("broken: {cause}")]
    Broken {
        /// For logs.
        cause: String,
    },
    /// Opens with a password only.
    #[error("password needed")]
    PasswordProtected,
    /// More rows than [`ROW_LIMIT`].
    #[error("{rows} rows, at most {limit}")]
    TooManyRows {
        /// Rows that hold something.
        rows: usize,
        /// Rows that are taken.
        limit: usize,
    },
    /// Larger than [`SIZE_LIMIT`], packed or unpacked.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// Text in no encoding known here.
    #[error("{unreadable} places cannot be read")]
    UnknownEncoding {
        /// Places that do not read as text in the likeliest encoding.
        unreadable: usize,
    },
    /// A PDF, a picture, a letter: not a table.
    #[error("a {looks_like:?} is not a table")]
    NotATable {
        /// What it is.
        looks_like: FileKind,
    },
}

/// Reads `bytes`; `file_name` is only compared with what the content says.
///
/// A CSV that is named .xlsx is refused although it could be read, because then two programs would see two things.
pub fn read_table(file_name: &str, bytes: &[u8]) -> Result<Workbook, ReadRefusal> {
    if bytes.len() as u64 > SIZE_LIMIT {
        return Err(ReadRefusal::TooLarge { limit: SIZE_LIMIT });
    }
    if bytes.is_empty() {
        return Err(ReadRefusal::Empty);
    }
    let named = kind::by_name(file_name);
    let found = kind::by_content(bytes)?;
    let workbook = match found {
        FileKind::Xlsx | FileKind::Xlsb | FileKind::Ods | FileKind::Xls => {
            refuse_a_wrong_name(file_name, named, found)?;
            cells::read_workbook(found, bytes)?
        }
        FileKind::Text => {
            refuse_a_wrong_name(file_name, named, found)?;
            text::read_text(file_name, bytes)?
        }
        FileKind::WebPage | FileKind::Archive | FileKind::Unknown if named.is_some() => {
            return Err(wrong_name(file_name, found));
        }
        _ => return Err(ReadRefusal::NotATable { looks_like: found }),
    };
    if workbook.sheets.iter().all(|sheet| sheet.rows.iter().flatten().all(|cell| cell.trim().is_empty())) {
        return Err(ReadRefusal::Empty);
    }
    Ok(workbook)
}

fn refuse_a_wrong_name(name: &str, named: Option<FileKind>, found: FileKind) -> Result<(), ReadRefusal> {
    match named {
        None => Ok(()),
        Some(named) if named == found => Ok(()),
        // A workbook with macros, or one kind of Excel under the ending of another: Excel warns, but opens it.
        Some(named) if named.is_workbook() && found.is_workbook() => Ok(()),
        Some(_) => Err(wrong_name(name, found)),
    }
}

fn wrong_name(name: &str, found: FileKind) -> ReadRefusal {
    ReadRefusal::NotWhatItsNameSays { name: name.to_owned(), looks_like: found }
}

impl From<ReadRefusal> for Failure {
    fn from(refusal: ReadRefusal) -> Failure {
        match refusal {
            ReadRefusal::Empty => Failure::new("file_empty"),
            ReadRefusal::NotWhatItsNameSays { name, looks_like } => {
                // The kind is for logs and the help page; the sentence names the file only.
                Failure::new("file_not_what_its_name_says").with("name", name).with("looks_like", looks_like.code())
            }
            ReadRefusal::Broken { .. } => Failure::new("file_broken"),
            ReadRefusal::PasswordProtected => Failure::new("file_password_protected"),
            ReadRefusal::TooManyRows { rows, limit } => {
                Failure::new("file_too_many_rows").with("rows", rows).with("limit", limit)
            }
            ReadRefusal::TooLarge { limit } => Failure::new("file_too_large").with("megabytes", limit / 1_000_000),
            ReadRefusal::UnknownEncoding { unreadable } => {
                Failure::new("file_unknown_encoding").with("places", unreadable)
            }
            ReadRefusal::NotATable { looks_like: FileKind::Pdf } => Failure::new("file_is_pdf"),
            ReadRefusal::NotATable { looks_like: FileKind::Picture } => Failure::new("file_is_picture"),
            ReadRefusal::NotATable { looks_like: FileKind::Letter } => Failure::new("file_is_letter"),
            ReadRefusal::NotATable { .. } => Failure::new("file_not_a_table"),
        }
    }
}
