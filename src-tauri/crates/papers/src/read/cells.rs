//! Reads the cells of a workbook as text.
//!
//! Rows are taken one by one and never as one block: a single cell at the far corner would make a block of gigabytes.
//! A newcomer prints numbers with `{}` and gets 3.5999999999999996, or forgets that a date is a number with a format.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, SheetVisible, Xls, XlsError, Xlsb, Xlsx, XlsxError};

use super::bomb::refuse_a_bomb;
use super::{COLUMN_LIMIT, FileKind, ROW_LIMIT, ReadRefusal, Sheet, Workbook};

/// Reads every sheet of a workbook. A reader that panics on a damaged file counts as "broken".
pub(super) fn read_workbook(kind: FileKind, bytes: &[u8]) -> Result<Workbook, ReadRefusal> {
    if kind != FileKind::Xls {
        refuse_a_bomb(bytes)?;
    }
    let attempt = catch_unwind(AssertUnwindSafe(|| match kind {
        FileKind::Xls => read_all(Xls::new(Cursor::new(bytes)).map_err(old_excel)?),
        FileKind::Xlsb => read_all(Xlsb::new(Cursor::new(bytes)).map_err(|cause| broken(&cause))?),
        FileKind::Ods => read_all(Ods::new(Cursor::new(bytes)).map_err(|cause| broken(&cause))?),
        _ => read_xlsx(bytes),
    }));
    let sheets = attempt.unwrap_or_else(|_| Err(ReadRefusal::Broken { cause: "the reader gave up".to_owned() }))?;
    Ok(Workbook { sheets, encoding: None })
}

fn broken(cause: &dyn std::fmt::Display) -> ReadRefusal {
    ReadRefusal::Broken { cause: cause.to_string() }
}

fn old_excel(cause: XlsError) -> ReadRefusal {
    match cause {
        XlsError::Password => ReadRefusal::PasswordProtected,
        other => broken(&other),
    }
}

fn read_xlsx(bytes: &[u8]) -> Result<Vec<Sheet>, ReadRefusal> {
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(|cause| match cause {
        XlsxError::Password => ReadRefusal::PasswordProtected,
        other => broken(&other),
    })?;
    let listed: Vec<(String, bool)> = tabs(book.sheets_metadata());
    let mut sheets = Vec::new();
    for (name, hidden) in listed {
        // A chart sheet has no cells.
        let Ok(mut reader) = book.worksheet_cells_reader(&name) else { continue };
        let mut page = Page::default();
        while let Some(cell) = reader.next_cell().map_err(|cause| broken(&cause))? {
            let (row, column) = cell.get_position();
            page.put(row, column, shown_ref(cell.get_value()));
        }
        sheets.push(page.into_sheet(name, hidden)?);
    }
    Ok(sheets)
}

fn read_all<'a, R: Reader<Cursor<&'a [u8]>>>(mut book: R) -> Result<Vec<Sheet>, ReadRefusal> {
    let mut sheets = Vec::new();
    for (name, hidden) in tabs(book.sheets_metadata()) {
        let Ok(range) = book.worksheet_range(&name) else { continue };
        let (top, left) = range.start().unwrap_or((0, 0));
        let mut page = Page::default();
        for (row, column, cell) in range.used_cells() {
            page.put(top + row as u32, left + column as u32, shown(cell));
        }
        sheets.push(page.into_sheet(name, hidden)?);
    }
    Ok(sheets)
}

fn tabs(metadata: &[calamine::Sheet]) -> Vec<(String, bool)> {
    metadata.iter().map(|sheet| (sheet.name.clone(), sheet.visible != SheetVisible::Visible)).collect()
}

/// A sheet while it is being read: only rows that hold something take room.
#[derive(Default)]
struct Page {
    rows: BTreeMap<u32, Vec<String>>,
    last_left_out: Option<u32>,
    left_out: usize,
    cut: bool,
}

impl Page {
    fn put(&mut self, row: u32, column: u32, text: String) {
        if text.is_empty() {
            return;
        }
        let column = column as usize;
        if column >= COLUMN_LIMIT {
            self.cut = true;
            return;
        }
        if self.rows.len() >= ROW_LIMIT && !self.rows.contains_key(&row) {
            self.left_out += usize::from(self.last_left_out != Some(row));
            self.last_left_out = Some(row);
            return;
        }
        let cells = self.rows.entry(row).or_default();
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
    }

    fn into_sheet(self, name: String, hidden: bool) -> Result<Sheet, ReadRefusal> {
        if self.left_out > 0 {
            return Err(ReadRefusal::TooManyRows { rows: self.rows.len() + self.left_out, limit: ROW_LIMIT });
        }
        let mut rows = Vec::new();
        for (row, cells) in self.rows {
            rows.resize(row as usize, Vec::new());
            rows.push(cells);
        }
        Ok(Sheet { name, rows, hidden, cut_at_the_right: self.cut })
    }
}

fn shown(cell: &Data) -> String {
    match cell {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => shown_number(*number),
        Data::String(text) => shown_text(text),
        Data::Bool(truth) => shown_truth(*truth),
        Data::DateTime(moment) => shown_moment(moment),
        Data::DateTimeIso(text) => without_midnight(text),
        Data::DurationIso(text) => text.clone(),
        Data::Error(_) | Data::Empty => String::new(),
    }
}

fn shown_ref(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::SharedString(text) => shown_text(text),
        other => shown(&Data::from(other.clone())),
    }
}

fn shown_text(text: &str) -> String {
    text.replace("\r\n", "\n").replace("_x000D_\n", "\n").trim_end_matches('\n').to_owned()
}

fn shown_truth(truth: bool) -> String {
    if truth { "TRUE" } else { "FALSE" }.to_owned()
}

/// Excel keeps 15 digits; what comes after them is noise of the binary form.
fn shown_number(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    if rounded.fract() == 0.0 && rounded.abs() < 1e15 { format!("{rounded:.0}") } else { rounded.to_string() }
}

fn shown_moment(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
    let days = moment.as_f64();
    if moment.is_duration() {
        let minutes = (days * 1440.0).round() as i64;
        format!("{}:{:02}", minutes / 60, minutes % 60)
    } else if days < 1.0 {
        format!("{hour:02}:{minute:02}")
    } else if hour == 0 && minute == 0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
    }
}

fn without_midnight(text: &str) -> String {
    text.strip_suffix("T00:00:00").unwrap_or(text).replace('T', " ")
}
