//! Numbers of the national classification in a list: of which revision they are, and what they mean today.
//!
//! The trap: revision 14 gave numbers of revision 13 to other trades, so a number never speaks for itself. The list says the
//! revision in a column or in its heading; else the everyday words beside the numbers say under which revision they agree;
//! else a person says it. A number that was split is asked about and never guessed.

use super::{count, suggested};
use crate::views::*;
use nigiwai_core::trade::{CURRENT_REVISION, Converted, TradeClasses, TradeCode, TradeRevisions};
use nigiwai_papers::column::Column;
use nigiwai_papers::headings::Guess;
use nigiwai_papers::read::Sheet;
use nigiwai_papers::rows::ImportRow;
use std::collections::BTreeMap;

/// The revision before the one in force.
const BEFORE: u8 = 13;
/// So many rows tell which revision a list is of.
const ENOUGH: usize = 300;

/// Of which revision the numbers of a list are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Revision {
    /// 13 or 14.
    pub number: u8,
    /// Whether the list or a person said so, or its words leave no doubt.
    pub sure: bool,
}

/// What a person said, what the heading says, or under which revision numbers and words agree.
pub(super) fn revision_of(choice: &ImportChoice, (sheet, guess): (&Sheet, &Guess), rows: &[ImportRow]) -> Revision {
    if let Some(said) = u8::try_from(choice.revision).ok().filter(|one| *one != 0) {
        return Revision { number: said, sure: true };
    }
    let mut with = rows.iter().filter(|row| row.values.contains_key(&Column::TradeCode)).peekable();
    if with.peek().is_some() && with.all(|row| own_revision(row).is_some()) {
        return Revision { number: CURRENT_REVISION, sure: true };
    }
    if let Some(number) = from_heading(sheet, guess) {
        return Revision { number, sure: true };
    }
    let mut agree: BTreeMap<u8, usize> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.values.contains_key(&Column::TradeCode)).take(ENOUGH) {
        let words: Vec<String> = suggested(row).into_iter().map(|one| one.code.code).collect();
        let says =
            |revision: u8| converted(row, revision).is_some_and(|one| one.choices.iter().any(|c| words.contains(c)));
        match (says(BEFORE), says(CURRENT_REVISION)) {
            (true, false) => *agree.entry(BEFORE).or_default() += 1,
            (false, true) => *agree.entry(CURRENT_REVISION).or_default() += 1,
            _ => {}
        }
    }
    let of = |revision: u8| agree.get(&revision).copied().unwrap_or(0);
    let (old, new) = (of(BEFORE), of(CURRENT_REVISION));
    Revision { number: if old > new { BEFORE } else { CURRENT_REVISION }, sure: old.max(new) > 4 * old.min(new) }
}

/// 13 or 14, where the heading over the numbers says it: 産業分類（平成25年）, JSIC 第14回.
fn from_heading(sheet: &Sheet, guess: &Guess) -> Option<u8> {
    let place = guess.columns.iter().position(|column| *column == Column::TradeCode)?;
    let heading = sheet.rows.get(guess.heading_row?.checked_sub(1)?)?.get(place)?;
    let plain = nigiwai_core::fold::fold(heading);
    let says = |words: &[&str]| words.iter().any(|word| plain.contains(&nigiwai_core::fold::fold(word)));
    if says(&["平成25", "第13", "2013", "h25"]) {
        return Some(BEFORE);
    }
    says(&["令和5", "令和6", "第14", "2023", "2024"]).then_some(CURRENT_REVISION)
}

/// The revision that stands beside a row's number.
fn own_revision(row: &ImportRow) -> Option<u8> {
    row.values.get(&Column::TradeRevision)?.parse().ok()
}

/// What a row's number means today; a column of its own says the revision first.
pub(super) fn converted(row: &ImportRow, revision: u8) -> Option<Converted> {
    let own = own_revision(row).unwrap_or(revision);
    let code = row.values.get(&Column::TradeCode)?.clone();
    TradeRevisions::built_in().convert(&TradeCode { code, revision: own })
}

/// What is said about a list's numbers: their revision, those to choose for, those that nobody knows.
pub(super) fn seen(rows: &[ImportRow], choice: &ImportChoice, revision: Revision) -> Option<ImportCodes> {
    let with: Vec<&ImportRow> = rows.iter().filter(|row| row.values.contains_key(&Column::TradeCode)).collect();
    if with.is_empty() {
        return None;
    }
    let mut asked: BTreeMap<String, ImportCodeQuestion> = BTreeMap::new();
    let mut unknown = 0;
    for row in &with {
        let code = row.values.get(&Column::TradeCode).cloned().unwrap_or_default();
        match converted(row, revision.number) {
            None => unknown += 1,
            Some(found) if !found.certain => {
                let question = asked.entry(code.clone()).or_insert_with(|| question(&code, &found));
                question.rows.push(count(row.row_number));
            }
            Some(_) => {}
        }
    }
    for question in asked.values_mut() {
        let of_row = |one: &&ImportTrade| question.rows.first() == Some(&one.row);
        question.chosen = choice.trades.iter().find(of_row).map(|one| one.code.clone()).unwrap_or_default();
    }
    Some(ImportCodes {
        revision: u32::from(revision.number),
        sure: revision.sure,
        said: choice.revision != 0,
        rows: count(with.len()),
        unknown,
        asked: asked.into_values().collect(),
    })
}

fn question(code: &str, found: &Converted) -> ImportCodeQuestion {
    let name = |code: &String| TradeClasses::built_in().get(code).map(|class| class.name.clone()).unwrap_or_default();
    ImportCodeQuestion {
        code: code.to_string(),
        was: TradeRevisions::built_in().name_in_13(code).unwrap_or_default().to_string(),
        rows: Vec::new(),
        options: found.choices.iter().map(|code| ImportCodeOption { name: name(code), code: code.clone() }).collect(),
        chosen: String::new(),
    }
}
