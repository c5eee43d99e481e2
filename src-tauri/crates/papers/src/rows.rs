//! Turns the rows of a list into values for the register, and says of each what was doubtful.
//!
//! Names stay exactly as typed: 髙 is not 高. A value that cannot be used is left empty and noted, never bent; one
//! bad row never stops the others. A newcomer reports a vacancy as a missing name: 「（空き店舗）」 is a unit without
//! a tenant, and counts.

mod length;
mod phone;
mod twice;
mod values;

use std::collections::BTreeMap;

use nigiwai_core::day::Day;
use nigiwai_core::wareki::DayRefusal;
use serde::Serialize;
use ts_rs::TS;

use crate::column::Column;
use crate::headings::Guess;
use crate::read::Sheet;

pub use length::{LengthUnit, metres};
pub use phone::tidy_phone;
pub use values::says_vacant;

/// One row of the list, ready for the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportRow {
    /// Row as in Excel, from 1.
    pub row_number: usize,
    /// Values by meaning; what is empty or unusable is missing. Frontage is in metres ("3.6"), dues are whole yen,
    /// an opening day is ISO.
    pub values: BTreeMap<Column, String>,
    /// The unit stands empty.
    pub vacant: bool,
    /// What was doubtful or changed, in the order of the columns.
    pub notes: Vec<RowNote>,
}

/// Something to show beside a cell. The word of each is `row_note.<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum RowNote {
    /// Not a number; a suggestion if the words could be one (二間 → 3.6). The value is left empty.
    NotANumber {
        /// Which cell.
        column: Column,
        /// What stood there.
        text: String,
        /// What it probably means, in the unit of the register.
        suggestion: Option<String>,
    },
    /// A number in everyday form was read; the old text is kept here.
    NumberRead {
        /// Which cell.
        column: Column,
        /// What stood there.
        text: String,
        /// What was taken.
        value: String,
    },
    /// A day that the calendar does not have, or no day at all. The value is left empty.
    ImpossibleDate {
        /// Which cell.
        column: Column,
        /// What stood there.
        text: String,
        /// Why.
        why: DayRefusal,
    },
    /// Only a year is known. The value is left empty, for a day would be made up.
    YearOnly {
        /// Which cell.
        column: Column,
        /// What stood there.
        text: String,
        /// The Gregorian year.
        year: i32,
    },
    /// A phone number was given its usual form.
    PhoneTidied {
        /// What stood there.
        text: String,
        /// What was taken.
        value: String,
    },
    /// Not a phone number; taken as it stands.
    NotAPhone {
        /// What stood there.
        text: String,
    },
    /// A 法人番号 of which a digit is wrong or missing. The value is left empty.
    NotACorporateNumber {
        /// What stood there.
        text: String,
    },
    /// The row has no name, and does not say that the unit is vacant.
    EmptyName,
    /// No trade stands there.
    EmptyTrade,
    /// The same shop seems to stand in another row too.
    SameShopTwice {
        /// That row, as in Excel.
        other_row: usize,
    },
    /// The same unit stands in another row too.
    SameUnitTwice {
        /// That row, as in Excel.
        other_row: usize,
    },
    /// The sign U+FFFD stands in a text: another program has lost a character there.
    LostCharacter {
        /// Which cell.
        column: Column,
        /// What stands there.
        text: String,
    },
}

/// Reads the rows that `mapping` names; `today` settles days that were written without a year.
pub fn read_rows(sheet: &Sheet, mapping: &Guess, today: Day) -> Vec<ImportRow> {
    let left_out: std::collections::BTreeSet<usize> = mapping.left_out.iter().map(|row| row.row).collect();
    let mut rows: Vec<ImportRow> = (mapping.first..=mapping.last)
        .filter(|number| !left_out.contains(number) && Some(*number) != mapping.heading_row)
        .filter_map(|number| Some((number, sheet.rows.get(number.checked_sub(1)?)?)))
        .filter(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()))
        .map(|(number, cells)| read_row(number, cells, mapping, today))
        .collect();
    twice::note_shops_twice(&mut rows);
    rows
}

fn read_row(row_number: usize, cells: &[String], mapping: &Guess, today: Day) -> ImportRow {
    let mut row = ImportRow { row_number, values: BTreeMap::new(), vacant: false, notes: Vec::new() };
    for (place, column) in mapping.columns.iter().enumerate().filter(|(_, column)| **column != Column::Skip) {
        let text = cells.get(place).map_or("", |cell| cell.trim());
        if !text.is_empty() {
            row.take(*column, text, (mapping.frontage_unit, today));
        }
    }
    let says_vacant_in = |column: Column| row.values.get(&column).is_some_and(|text| says_vacant(text));
    row.vacant = says_vacant_in(Column::ShopName)
        || (!row.values.contains_key(&Column::ShopName)
            && [Column::Trade, Column::Description, Column::Notes].into_iter().any(says_vacant_in));
    if row.vacant {
        row.values.remove(&Column::ShopName);
        row.values.retain(|column, text| *column != Column::Trade || !says_vacant(text));
    } else if !row.values.contains_key(&Column::ShopName) {
        row.notes.push(RowNote::EmptyName);
    } else if mapping.columns.contains(&Column::Trade) && !row.values.contains_key(&Column::Trade) {
        row.notes.push(RowNote::EmptyTrade);
    }
    row
}
