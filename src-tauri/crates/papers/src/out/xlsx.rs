//! Tables as Excel workbooks, row by row, so that 100,000 rows take no more memory than ten.
//!
//! Text is always written as text: 「=1+1」 in a name never becomes a formula, and 03-… never a date. The file's
//! date is handed in, so that the same table gives the same file. Rows go through a temporary file that Excel's own
//! format needs; it is deleted before this returns.

use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatBorder, Workbook, Worksheet, XlsxError};

use super::{CellKind, TableHead};

/// The font of Japanese Excel; where it is missing, Excel takes its own.
const FONT: &str = "游ゴシック";
/// Excel's limit for the name of a sheet.
const LONGEST_NAME: usize = 31;

/// The workbook could not be written: more rows than Excel has, or no room for the temporary file.
#[derive(Debug, thiserror::Error)]
#[error("the table was not written: {cause}")]
pub struct TableNotWritten {
    #[from]
    cause: XlsxError,
}

impl From<TableNotWritten> for Failure {
    fn from(_: TableNotWritten) -> Failure {
        Failure::new("table_not_written")
    }
}

struct Formats {
    text: Format,
    quoted: Format,
    whole: Format,
    day: Format,
    heading: Format,
}

impl Formats {
    fn new() -> Formats {
        let plain = Format::new().set_font_name(FONT).set_font_size(11);
        Formats {
            quoted: plain.clone().set_quote_prefix(),
            whole: plain.clone().set_num_format("#,##0"),
            day: plain.clone().set_num_format("yyyy/mm/dd"),
            heading: plain.clone().set_bold().set_border_bottom(FormatBorder::Thin),
            text: plain,
        }
    }
}

/// Writes one sheet with a heading that stays in sight and is printed on every page.
pub fn xlsx(head: &TableHead, rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, TableNotWritten> {
    let formats = Formats::new();
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_creation_datetime(&excel_day(head.made_on)?));
    let sheet = book.add_worksheet_with_constant_memory()?;
    sheet.set_name(sheet_name(&head.name))?;
    sheet.set_freeze_panes(1, 0)?;
    sheet.set_repeat_rows(0, 0)?;
    for (place, column) in (0u16..).zip(&head.columns) {
        sheet.set_column_width(place, width(&column.heading, column.kind))?;
    }
    for (place, column) in (0u16..).zip(&head.columns) {
        sheet.write_string_with_format(0, place, &column.heading, &formats.heading)?;
    }
    for (number, cells) in (1u32..).zip(rows) {
        for ((place, cell), column) in (0u16..).zip(&cells).zip(&head.columns) {
            write_cell(sheet, (number, place), (cell, column.kind), &formats)?;
        }
    }
    Ok(book.save_to_buffer()?)
}

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    (cell, kind): (&str, CellKind),
    formats: &Formats,
) -> Result<(), XlsxError> {
    if cell.is_empty() {
        return Ok(());
    }
    match (kind, cell.parse::<f64>(), Day::parse(cell)) {
        (CellKind::Number, Ok(number), _) if number.is_finite() => {
            let format = if number.fract() == 0.0 { &formats.whole } else { &formats.text };
            sheet.write_number_with_format(row, column, number, format)?
        }
        (CellKind::Day, _, Some(day)) if day.year() >= 1900 => {
            sheet.write_datetime_with_format(row, column, &excel_day(day)?, &formats.day)?
        }
        _ => {
            let format = if cell.starts_with(['=', '+', '-', '@']) { &formats.quoted } else { &formats.text };
            sheet.write_string_with_format(row, column, cell, format)?
        }
    };
    Ok(())
}

fn excel_day(day: Day) -> Result<ExcelDateTime, XlsxError> {
    ExcelDateTime::from_ymd(day.year().clamp(1900, 9999) as u16, day.month() as u8, day.day_of_month() as u8)
}

/// Excel forbids some signs in the name of a sheet, and more than 31 characters.
fn sheet_name(name: &str) -> String {
    let plain: String = name.chars().filter(|mark| !"[]:*?/\\'".contains(*mark)).take(LONGEST_NAME).collect();
    if plain.is_empty() { "1".to_owned() } else { plain }
}

fn width(heading: &str, kind: CellKind) -> f64 {
    let heading: usize = heading.chars().map(|mark| if mark.is_ascii() { 1 } else { 2 }).sum();
    let usual = match kind {
        CellKind::Text => 18,
        CellKind::Number => 10,
        CellKind::Day => 12,
    };
    (heading + 2).max(usual) as f64
}
