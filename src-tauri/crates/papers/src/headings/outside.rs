//! Rows that stand in the sheet but are not shops: titles, totals, remarks, headings said again.
//!
//! When in doubt a row is taken, for a shop too much is seen and struck out, a shop too few is not missed until the
//! summer fair. A vacancy (空き店舗) is a row of the list and never left out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

use super::words;
use crate::column::Column;

/// Why a row is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LeftOut {
    /// Nothing in it.
    Blank,
    /// Above the list: its title, its date.
    Above,
    /// 合計, 計.
    Total,
    /// A remark: ※ …
    Remark,
    /// The heading said again, as on each printed page.
    HeadingAgain,
    /// A line that names a part of the list: １丁目.
    Section,
    /// The person took it out.
    ByHand,
}

const TOTALS: [&str; 9] = ["合計", "計", "小計", "総計", "総合計", "総数", "会員数", "件数", "total"];
const REMARKS: [&str; 6] = ["※", "*", "注)", "(注", "注:", "以上"];

/// A row above the list.
pub(super) fn above(cells: &[String]) -> Option<LeftOut> {
    Some(if filled(cells).next().is_none() { LeftOut::Blank } else { LeftOut::Above })
}

/// A row below the heading; nothing if it is a row of the list.
pub(super) fn within(cells: &[String], headings: &[String], columns: &[Column]) -> Option<LeftOut> {
    let texts: Vec<(usize, String)> = filled(cells).collect();
    let Some((first_column, first)) = texts.first() else { return Some(LeftOut::Blank) };
    let total = |text: &String| TOTALS.contains(&text.as_str()) || text.starts_with("合計");
    let vacant = texts.iter().any(|(_, text)| crate::rows::says_vacant(text));
    if total(first) || texts.iter().any(|(_, text)| text == "合計") {
        return Some(LeftOut::Total);
    }
    if texts.len() <= 2 && REMARKS.iter().any(|mark| first.starts_with(mark)) {
        return Some(LeftOut::Remark);
    }
    if texts.len() >= 2 && repeats_heading(cells, headings) {
        return Some(LeftOut::HeadingAgain);
    }
    let meaning = columns.get(*first_column).copied().unwrap_or(Column::Skip);
    let lone_words = texts.len() == 1 && !matches!(meaning, Column::ShopName | Column::Unit);
    let words = first.chars().any(|mark| !mark.is_ascii_digit());
    (lone_words && words && !vacant && headings.len() > 1).then_some(LeftOut::Section)
}

fn filled(cells: &[String]) -> impl Iterator<Item = (usize, String)> {
    let plain = |cell: &String| cell.nfkc().filter(|mark| !mark.is_whitespace()).collect::<String>().to_lowercase();
    cells.iter().map(plain).enumerate().filter(|(_, text)| !text.is_empty())
}

/// The same words as the heading, or a second line under it in which every cell is such a word.
fn repeats_heading(cells: &[String], headings: &[String]) -> bool {
    let same = !headings.is_empty()
        && cells.iter().enumerate().all(|(place, cell)| cell.is_empty() || headings.get(place) == Some(cell));
    let mut words_only = cells.iter().filter(|cell| !cell.trim().is_empty());
    same || words_only.all(|cell| words::exact_meaning(cell).is_some())
}
