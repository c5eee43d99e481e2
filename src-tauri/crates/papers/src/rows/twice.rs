//! Finds rows that may be the same shop, so that a person can look at the two side by side.
//!
//! It only notes; nothing is merged. Two shops of one chain share a name and differ in phone, and ホームワークス may
//! hold two units: with different phones nothing is said, and without phones the note is a question.

use std::collections::BTreeMap;

use nigiwai_core::fold::fold;

use super::{ImportRow, RowNote};
use crate::column::Column;

/// Notes each later row that repeats the name (and phone) or the unit of an earlier one, and the earlier one too.
pub(super) fn note_shops_twice(rows: &mut [ImportRow]) {
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    let mut by_unit: BTreeMap<String, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for (place, row) in rows.iter().enumerate() {
        if let Some(name) = row.values.get(&Column::ShopName) {
            let same_name = by_name.entry(plain(name)).or_default();
            if let Some(other) = same_name.iter().find(|other| phones_agree(row, &rows[**other])) {
                found.push((place, *other, Same::Shop));
            }
            same_name.push(place);
        }
        if let Some(unit) = row.values.get(&Column::Unit).filter(|unit| !unit.is_empty()) {
            let key = format!("{}\u{0}{}", plain(unit), row.values.get(&Column::Floor).map_or("", String::as_str));
            if let Some(other) = by_unit.get(&key) {
                found.push((place, *other, Same::Unit));
            } else {
                by_unit.insert(key, place);
            }
        }
    }
    for (place, other, same) in found {
        let (row, other_row) = (rows[place].row_number, rows[other].row_number);
        rows[place].notes.push(same.note(other_row));
        rows[other].notes.push(same.note(row));
    }
}

/// Folded, and without the spaces that some put into a name and others do not.
fn plain(name: &str) -> String {
    fold(name).split_whitespace().collect()
}

#[derive(Clone, Copy)]
enum Same {
    Shop,
    Unit,
}

impl Same {
    fn note(self, other_row: usize) -> RowNote {
        match self {
            Same::Shop => RowNote::SameShopTwice { other_row },
            Same::Unit => RowNote::SameUnitTwice { other_row },
        }
    }
}

/// Equal, or not known in one of the rows.
fn phones_agree(one: &ImportRow, other: &ImportRow) -> bool {
    let digits = |row: &ImportRow| {
        row.values.get(&Column::Phone).map(|text| text.chars().filter(char::is_ascii_digit).collect::<String>())
    };
    match (digits(one), digits(other)) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    }
}
