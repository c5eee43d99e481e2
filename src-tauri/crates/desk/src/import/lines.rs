//! How a list's rows, notes and trades look to the person who checks them.

use super::numbers::{Revision, converted};
use super::{code_of, count, suggested};
use crate::trades::option_of;
use crate::views::*;
use nigiwai_core::trade::{Confidence, TradeCategory, TradeClasses, TradeCode, category_of};
use nigiwai_papers::column::Column;
use nigiwai_papers::headings::{Guess, LeftOutRow};
use nigiwai_papers::read::Sheet;
use nigiwai_papers::rows::{ImportRow, RowNote};
use serde_json::Value;
use std::collections::BTreeMap;

/// The trade that a row would get, and the word that gave it.
#[derive(Debug, Clone)]
pub(super) struct RowTrade {
    pub code: String,
    pub category: Option<TradeCategory>,
    pub name: String,
    pub matched: String,
    pub sure: bool,
}

/// The trade of each row that gets one: a person's choice, else the best suggestion.
pub(super) fn trades_of(rows: &[ImportRow], choice: &ImportChoice, revision: Revision) -> BTreeMap<usize, RowTrade> {
    let chosen: BTreeMap<u32, &str> = choice.trades.iter().map(|one| (one.row, one.code.as_str())).collect();
    let mut trades = BTreeMap::new();
    for row in rows.iter().filter(|row| !row.vacant) {
        let own = chosen.get(&count(row.row_number)).map(|code| trade_of_code(code, String::new()));
        let trade = own.or_else(|| by_number(row, revision)).or_else(|| by_words(row, revision));
        if let Some(trade) = trade {
            trades.insert(row.row_number, trade);
        }
    }
    trades
}

/// The trade that the list's own number means; nothing where it was split, or nobody knows of which revision it is.
fn by_number(row: &ImportRow, revision: Revision) -> Option<RowTrade> {
    let found = converted(row, revision.number).filter(|one| one.certain && revision.sure)?;
    Some(trade_of_code(&found.code.code, row.values.get(&Column::TradeCode).cloned().unwrap_or_default()))
}

/// The best suggestion by words; beside a number that was split only what the number may be.
fn by_words(row: &ImportRow, revision: Revision) -> Option<RowTrade> {
    let may_be = converted(row, revision.number).filter(|_| revision.sure).map(|one| one.choices);
    let fits = |code: &String| may_be.as_ref().is_none_or(|choices| choices.contains(code));
    let best = suggested(row).into_iter().find(|one| fits(&one.code.code))?;
    let option = option_of(&best);
    Some(RowTrade {
        code: option.code,
        category: option.category,
        name: option.name,
        matched: option.matched,
        sure: best.confidence == Confidence::Sure,
    })
}

fn trade_of_code(code: &str, matched: String) -> RowTrade {
    RowTrade {
        category: category_of(&TradeCode::current(code)),
        name: TradeClasses::built_in().get(code).map(|class| class.name.clone()).unwrap_or_default(),
        code: code.to_string(),
        matched,
        sure: true,
    }
}

/// A row of the preview: each of Excel's cells and what it becomes.
pub(super) fn line_of(row: &ImportRow, sheet: &Sheet, guess: &Guess, trades: &BTreeMap<usize, RowTrade>) -> ImportLine {
    let cells = sheet.rows.get(row.row_number - 1).map_or(&[][..], Vec::as_slice);
    let wrong: Vec<Column> = row.notes.iter().filter(|note| is_question(note)).filter_map(column_of).collect();
    let cell = |(index, column): (usize, &Column)| {
        let was = cells.get(index).cloned().unwrap_or_default();
        let becomes =
            if *column == Column::Skip { String::new() } else { row.values.get(column).cloned().unwrap_or_default() };
        ImportCell {
            becomes: if column.may_repeat() { was.clone() } else { becomes },
            wrong: wrong.contains(column),
            was,
        }
    };
    let trade = trades.get(&row.row_number);
    ImportLine {
        row: count(row.row_number),
        cells: guess.columns.iter().enumerate().map(cell).collect(),
        vacant: row.vacant,
        category: trade.and_then(|one| one.category),
        trade_name: trade.map(|one| one.name.clone()).unwrap_or_default(),
        matched: trade.map(|one| one.matched.clone()).unwrap_or_default(),
    }
}

/// Whether a person should look at it; the others only say what was tidied.
fn is_question(note: &RowNote) -> bool {
    !matches!(note, RowNote::NumberRead { .. } | RowNote::PhoneTidied { .. } | RowNote::EmptyTrade)
}

fn column_of(note: &RowNote) -> Option<Column> {
    match note {
        RowNote::NotANumber { column, .. }
        | RowNote::NumberRead { column, .. }
        | RowNote::LostCharacter { column, .. }
        | RowNote::ImpossibleDate { column, .. }
        | RowNote::YearOnly { column, .. } => Some(*column),
        RowNote::NotACorporateNumber { .. } => Some(Column::CorporateNumber),
        RowNote::PhoneTidied { .. } | RowNote::NotAPhone { .. } => Some(Column::Phone),
        RowNote::EmptyName | RowNote::SameShopTwice { .. } => Some(Column::ShopName),
        RowNote::EmptyTrade => Some(Column::Trade),
        RowNote::SameUnitTwice { .. } => Some(Column::Unit),
    }
}

/// What to look at, in the order of the rows, with the answers that were given.
pub(super) fn notes_of(rows: &[ImportRow], choice: &ImportChoice) -> Vec<ImportNote> {
    let mut notes = Vec::new();
    for row in rows {
        for note in row.notes.iter().filter(|note| is_question(note)) {
            let column = column_of(note).map(|column| code_of(&column)).unwrap_or_default();
            let answered = choice
                .answers
                .iter()
                .rev()
                .find(|one| usize::try_from(one.row).ok() == Some(row.row_number) && one.column == column);
            notes.push(ImportNote {
                row: count(row.row_number),
                column,
                answered: answered.map(|one| one.answer),
                ..worded(note)
            });
        }
    }
    notes
}

fn worded(note: &RowNote) -> ImportNote {
    let Value::Object(mut fields) = serde_json::to_value(note).unwrap_or_default() else {
        return ImportNote::default();
    };
    let text = |value: Option<Value>| value.and_then(|one| one.as_str().map(str::to_string)).unwrap_or_default();
    let code = text(fields.remove("code"));
    let suggestion = text(fields.remove("suggestion"));
    let other_row =
        fields.get("other_row").and_then(Value::as_u64).and_then(|row| u32::try_from(row).ok()).unwrap_or(0);
    fields.remove("column");
    let values: BTreeMap<String, Value> =
        fields.into_iter().filter(|(_, value)| value.is_string() || value.is_number()).collect();
    ImportNote { code, suggestion, other_row, values, ..ImportNote::default() }
}

/// Does what a person answered to a note.
pub(super) fn apply_answer(row: &mut ImportRow, answer: &ImportAnswer) {
    let Ok(column) = serde_json::from_value::<Column>(answer.column.as_str().into()) else { return };
    let suggestion = row
        .notes
        .iter()
        .filter(|note| column_of(note) == Some(column))
        .map(worded)
        .find(|note| !note.suggestion.is_empty());
    match (answer.answer, suggestion) {
        (AnswerKind::Suggestion, Some(note)) => drop(row.values.insert(column, note.suggestion)),
        (AnswerKind::Empty, _) => drop(row.values.remove(&column)),
        (AnswerKind::Suggestion | AnswerKind::LeaveOut, _) => {}
    }
}

/// A row that is not part of the list, with its first words.
pub(super) fn left_out_line(one: &LeftOutRow, sheet: &Sheet) -> LeftOutLine {
    let cells = sheet.rows.get(one.row - 1).map_or(&[][..], Vec::as_slice);
    let words: Vec<&str> = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).take(3).collect();
    LeftOutLine { row: count(one.row), text: words.join(" "), code: code_of(&one.why) }
}

/// The trades as guessed, those with the most rows first.
pub(super) fn guesses_of(rows: &[ImportRow], trades: &BTreeMap<usize, RowTrade>) -> Vec<TradeGuess> {
    let mut by_words: BTreeMap<(String, String), TradeGuess> = BTreeMap::new();
    for row in rows {
        let Some(trade) = trades.get(&row.row_number) else { continue };
        let guess = by_words.entry((trade.matched.clone(), trade.code.clone())).or_insert_with(|| TradeGuess {
            words: trade.matched.clone(),
            category: trade.category,
            trade_name: trade.name.clone(),
            code: trade.code.clone(),
            rows: Vec::new(),
        });
        guess.rows.push(count(row.row_number));
    }
    let mut guesses: Vec<TradeGuess> = by_words.into_values().collect();
    guesses.sort_by(|a, b| b.rows.len().cmp(&a.rows.len()).then_with(|| a.words.cmp(&b.words)));
    guesses
}
