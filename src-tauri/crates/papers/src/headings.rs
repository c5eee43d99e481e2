//! Finds the table inside a sheet: which row is its heading, where it ends, and what each column means.
//!
//! People put a title, 「平成25年4月1日現在」 and a blank row above, and a total and remarks below. A guess is only
//! a guess: everything in [`Guess`] can be corrected by the person, and [`crate::rows`] obeys it. A newcomer takes
//! the first row for the heading, or counts rows from zero: rows here carry the numbers that Excel shows.

mod content;
mod outside;
mod words;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::column::Column;
use crate::read::Sheet;
use crate::rows::LengthUnit;

pub use outside::LeftOut;

/// A heading lies within the first rows of a list, or there is none.
const SEARCHED_ROWS: usize = 30;

/// What a sheet seems to hold. Rows are numbered as in Excel, from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Guess {
    /// Row of the heading, if there is one.
    pub heading_row: Option<usize>,
    /// First row of the list.
    pub first: usize,
    /// Last row of the list; smaller than `first` if the list is empty.
    pub last: usize,
    /// Meaning of each column, from the left.
    pub columns: Vec<Column>,
    /// Rows with something in them that are not taken, and why.
    pub left_out: Vec<LeftOutRow>,
    /// Unit of plain numbers in the frontage column: 「間口（間）」 means something else than 「間口(m)」.
    pub frontage_unit: LengthUnit,
}

/// A row that is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeftOutRow {
    /// Row as in Excel.
    pub row: usize,
    /// Why.
    pub why: LeftOut,
}

/// Guesses what `sheet` holds. Never fails: a sheet that makes no sense comes back with every column unused.
pub fn guess(sheet: &Sheet) -> Guess {
    let heading = heading_row(sheet);
    let body_start = heading.map_or_else(|| first_wide_row(sheet), |row| row + 1);
    let headings: &[String] = heading.map_or(&[], |row| &sheet.rows[row]);
    let rough = columns_of(sheet, headings, body_start);
    let mut left_out = Vec::new();
    let mut taken = Vec::new();
    for (place, cells) in sheet.rows.iter().enumerate().filter(|(place, _)| Some(*place) != heading) {
        let why = if place < body_start { outside::above(cells) } else { outside::within(cells, headings, &rough) };
        match why {
            Some(LeftOut::Blank) => {}
            Some(why) => left_out.push(LeftOutRow { row: place + 1, why }),
            None => taken.push(place),
        }
    }
    Guess {
        heading_row: heading.map(|row| row + 1),
        first: taken.first().map_or(body_start + 1, |row| row + 1),
        last: taken.last().map_or(body_start, |row| row + 1),
        columns: rough,
        left_out,
        frontage_unit: words::frontage_unit(headings),
    }
}

/// The sheet that a person most likely means: the visible one with the most rows under a heading.
pub fn likely_sheet(sheets: &[Sheet]) -> Option<usize> {
    let rows_of = |sheet: &Sheet| {
        let guess = guess(sheet);
        let named = guess.columns.contains(&Column::ShopName);
        (named, (guess.last + 1).saturating_sub(guess.first))
    };
    let visible = sheets.iter().enumerate().filter(|(_, sheet)| !sheet.hidden);
    visible.max_by_key(|(place, sheet)| (rows_of(sheet), std::cmp::Reverse(*place))).map(|(place, _)| place)
}

/// The row in which most cells are words that head columns; two at least, or one that names the shop.
fn heading_row(sheet: &Sheet) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (place, cells) in sheet.rows.iter().enumerate().take(SEARCHED_ROWS) {
        let found: Vec<Column> = cells.iter().filter_map(|cell| words::meaning(cell)).collect();
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let enough = found.len() >= 2 || (filled >= 1 && found.contains(&Column::ShopName));
        if enough && found.len() * 2 >= filled && best.is_none_or(|(score, _)| found.len() > score) {
            best = Some((found.len(), place));
        }
    }
    best.map(|(_, place)| place)
}

fn first_wide_row(sheet: &Sheet) -> usize {
    let filled = |cells: &Vec<String>| cells.iter().filter(|cell| !cell.trim().is_empty()).count();
    let usual = sheet.rows.iter().map(filled).max().unwrap_or(0);
    sheet.rows.iter().position(|cells| filled(cells) * 2 >= usual && filled(cells) > 0).unwrap_or(0)
}

fn columns_of(sheet: &Sheet, headings: &[String], body_start: usize) -> Vec<Column> {
    let body = sheet.rows.get(body_start..).unwrap_or(&[]);
    let width = body.iter().map(Vec::len).max().unwrap_or(0).max(headings.len());
    let mut columns = vec![None; width];
    let mut used = BTreeSet::new();
    for exact in [true, false] {
        for (place, heading) in headings.iter().enumerate() {
            if columns[place].is_some() {
                continue;
            }
            let meaning = if exact { words::exact_meaning(heading) } else { words::meaning(heading) };
            columns[place] = meaning.filter(|column| column.may_repeat() || used.insert(*column));
        }
    }
    content::settle_number(&mut columns, body);
    content::fill_gaps(&mut columns, headings, body);
    columns.into_iter().map(|column| column.unwrap_or(Column::Skip)).collect()
}
