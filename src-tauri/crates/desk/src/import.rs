//! Taking in a list from Excel: the file is read anew at each look, the preview keeps nothing.
//!
//! Nothing is guessed silently: a guess is shown, can be corrected, and the whole import is one undo step. Rows that
//! a person leaves out are counted, never dropped without a word.

mod beside;
mod layout;
mod lines;
mod numbers;
mod take;
mod update;

use crate::desk::Desk;
use crate::failures::file_failure;
use crate::views::*;
use nigiwai_core::failure::Failure;
use nigiwai_core::trade::{ShopText, suggest};
use nigiwai_papers::column::Column;
use nigiwai_papers::headings::{Guess, guess, likely_sheet};
use nigiwai_papers::read::{Encoding, Sheet, Workbook, read_table};
use nigiwai_papers::rows::{ImportRow, read_rows};
use std::collections::BTreeMap;
use std::path::Path;

/// A list as read under a choice.
struct Reading {
    book: Workbook,
    sheet: usize,
    guess: Guess,
    rows: Vec<ImportRow>,
    hash: String,
    layout_known: bool,
}

impl Desk {
    pub(crate) fn look_into_list(&self, choice: ImportChoice) -> Result<ImportPreview, Failure> {
        let reading = self.read_list(&choice)?;
        let came_in_before = self.read(|book| Ok(book.setting(&format!("import {}", reading.hash))?))?;
        let sheet = &reading.book.sheets[reading.sheet];
        let kept = kept_rows(&reading, &choice);
        let revision = numbers::revision_of(&choice, (sheet, &reading.guess), &kept);
        let trades = lines::trades_of(&kept, &choice, revision);
        let street = self.street()?;
        let update = beside::wanted(&street, choice.mode)
            .then(|| beside::beside(&street, &kept, &choice.turned, &self.today().to_string()));
        Ok(ImportPreview {
            update: update.map(beside::seen),
            codes: numbers::seen(&kept, &choice, revision),
            layout_known: reading.layout_known,
            file: file_name(&choice.path),
            sheets: reading.book.sheets.iter().map(sheet_line).collect(),
            sheet: sheet.name.clone(),
            heading_row: u32::try_from(reading.guess.heading_row.unwrap_or(0)).unwrap_or(0),
            encoding: reading.book.encoding.map(encoding_code).unwrap_or_default().to_string(),
            columns: columns_of(sheet, &reading.guess),
            lines: kept.iter().take(200).map(|row| lines::line_of(row, sheet, &reading.guess, &trades)).collect(),
            total: count(kept.len()),
            vacant: count(kept.iter().filter(|row| row.vacant).count()),
            with_trade: count(trades.len()),
            notes: lines::notes_of(&reading.rows, &choice),
            left_out: reading.guess.left_out.iter().map(|one| lines::left_out_line(one, sheet)).collect(),
            guesses: lines::guesses_of(&kept, &trades),
            came_in_before: came_in_before.and_then(|at| at.parse().ok()).unwrap_or(0),
            choices: Column::ALL.iter().map(code_of).collect(),
        })
    }

    fn read_list(&self, choice: &ImportChoice) -> Result<Reading, Failure> {
        let path = Path::new(&choice.path);
        let size = std::fs::metadata(path).map_err(|cause| file_failure(&cause, path))?.len();
        if size > nigiwai_papers::read::SIZE_LIMIT {
            return Err(Failure::new("file_too_large").with("megabytes", nigiwai_papers::read::SIZE_LIMIT / 1_000_000));
        }
        let bytes = std::fs::read(path).map_err(|cause| file_failure(&cause, path))?;
        let book = read_table(&file_name(&choice.path), &bytes)?;
        let named = book.sheets.iter().position(|sheet| sheet.name == choice.sheet && !choice.sheet.is_empty());
        let sheet = named.or_else(|| likely_sheet(&book.sheets)).ok_or_else(|| Failure::new("file_empty"))?;
        let mut guess = corrected(&book.sheets[sheet], choice);
        let known = self.layout_of(&book.sheets[sheet], &guess)?.filter(|_| choice.columns.is_empty());
        let layout_known = known.is_some();
        guess.columns = known.unwrap_or(guess.columns);
        let rows = read_rows(&book.sheets[sheet], &guess, self.today());
        if rows.is_empty() {
            return Err(Failure::new("file_empty"));
        }
        Ok(Reading { hash: blake3::hash(&bytes).to_hex().to_string(), book, sheet, guess, rows, layout_known })
    }
}

/// The guess with what a person corrected.
fn corrected(sheet: &Sheet, choice: &ImportChoice) -> Guess {
    let mut guess = guess(sheet);
    let heading = usize::try_from(choice.heading_row).unwrap_or(0);
    if heading > 0 && guess.heading_row != Some(heading) {
        let below = Sheet { rows: blanked_until(sheet, heading), ..sheet.clone() };
        guess = nigiwai_papers::headings::guess(&below);
        guess.heading_row = Some(heading);
        guess.first = guess.first.max(heading + 1);
    }
    for (index, code) in choice.columns.iter().enumerate() {
        if let (Some(column), Ok(chosen)) = (guess.columns.get_mut(index), serde_json::from_value(code.as_str().into()))
        {
            *column = chosen;
        }
    }
    guess
}

fn blanked_until(sheet: &Sheet, heading: usize) -> Vec<Vec<String>> {
    sheet
        .rows
        .iter()
        .enumerate()
        .map(|(index, row)| if index + 1 < heading { Vec::new() } else { row.clone() })
        .collect()
}

/// The rows that come in: those that a person did not leave out and that name a shop or a unit, answers applied.
fn kept_rows(reading: &Reading, choice: &ImportChoice) -> Vec<ImportRow> {
    let mut answers: BTreeMap<usize, Vec<&ImportAnswer>> = BTreeMap::new();
    for answer in &choice.answers {
        answers.entry(usize::try_from(answer.row).unwrap_or(0)).or_default().push(answer);
    }
    let mut kept = Vec::new();
    for row in &reading.rows {
        let own = answers.get(&row.row_number).map_or(&[][..], Vec::as_slice);
        if own.iter().any(|answer| answer.answer == AnswerKind::LeaveOut) {
            continue;
        }
        let mut row = row.clone();
        for answer in own {
            lines::apply_answer(&mut row, answer);
        }
        let named = row.values.contains_key(&Column::ShopName) || row.values.contains_key(&Column::Unit);
        if named || row.vacant {
            kept.push(row);
        }
    }
    kept
}

/// Suggestions for one row, best first.
fn suggested(row: &ImportRow) -> Vec<nigiwai_core::trade::Suggestion> {
    let text = |column| row.values.get(&column).map_or("", String::as_str);
    let description = [text(Column::Description), text(Column::Notes)].join(" ");
    suggest(&ShopText { name: text(Column::ShopName), description: description.trim(), trade: text(Column::Trade) })
}

fn columns_of(sheet: &Sheet, guess: &Guess) -> Vec<ImportColumn> {
    let headings = guess.heading_row.and_then(|row| sheet.rows.get(row - 1));
    let heading = |index: usize| headings.and_then(|row| row.get(index)).cloned().unwrap_or_default();
    guess
        .columns
        .iter()
        .enumerate()
        .map(|(index, column)| ImportColumn { heading: heading(index), column: code_of(column) })
        .collect()
}

fn sheet_line(sheet: &Sheet) -> ImportSheet {
    let filled = sheet.rows.iter().filter(|row| row.iter().any(|cell| !cell.trim().is_empty())).count();
    ImportSheet { name: sheet.name.clone(), rows: count(filled) }
}

/// The stable code of a column or of a kind of file.
fn code_of(of: &impl serde::Serialize) -> String {
    serde_json::to_value(of).ok().and_then(|code| code.as_str().map(str::to_string)).unwrap_or_default()
}

fn encoding_code(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Utf8 => "utf8",
        Encoding::Cp932 => "cp932",
        Encoding::Utf16 => "utf16",
    }
}

fn file_name(path: &str) -> String {
    Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
