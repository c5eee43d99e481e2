//! Guesses what a column means from what stands in it, where its heading does not say.
//!
//! It must never overrule a heading that is clear; it only fills gaps and settles 「番号」, which is a running number
//! in one list and the unit's code in the next.

use unicode_normalization::UnicodeNormalization;

use crate::column::Column;

/// Whether a text looks like one kind of value.
type Test = fn(&str) -> bool;

/// 「番号」 over 1-1, 1-2 … is the unit; over 1, 2, 3 it is only a number.
pub(super) fn settle_number(columns: &mut [Option<Column>], body: &[Vec<String>]) {
    let Some(place) = columns.iter().position(|column| *column == Some(Column::Number)) else { return };
    let has_unit = columns.contains(&Some(Column::Unit));
    let texts = texts_of(body, place);
    let codes = texts.iter().filter(|text| looks_like_unit(text)).count();
    if !has_unit && codes * 2 > texts.len() {
        columns[place] = Some(Column::Unit);
    }
}

/// Gives a meaning to columns whose heading gave none.
pub(super) fn fill_gaps(columns: &mut [Option<Column>], headings: &[String], body: &[Vec<String>]) {
    const TESTS: [(Column, Test); 6] = [
        (Column::Mail, looks_like_mail),
        (Column::Website, looks_like_website),
        (Column::Phone, looks_like_phone),
        (Column::Address, looks_like_address),
        (Column::Unit, looks_like_unit),
        (Column::Number, looks_like_number),
    ];
    for place in 0..columns.len() {
        let texts = texts_of(body, place);
        if columns[place].is_some() || texts.is_empty() {
            continue;
        }
        let mostly = |test: Test| texts.iter().filter(|text| test(text)).count() * 10 >= texts.len() * 6;
        let free = |column: Column| !columns.contains(&Some(column));
        columns[place] = TESTS.iter().find(|(column, test)| free(*column) && mostly(*test)).map(|(column, _)| *column);
    }
    name_the_shop(columns, headings, body);
}

/// Without a column of names there is no list: the first column of short, different words is it.
fn name_the_shop(columns: &mut [Option<Column>], headings: &[String], body: &[Vec<String>]) {
    if columns.contains(&Some(Column::ShopName)) {
        return;
    }
    let candidate = (0..columns.len()).filter(|place| columns[*place].is_none()).find(|place| {
        let texts = texts_of(body, *place);
        let different: std::collections::BTreeSet<&String> = texts.iter().collect();
        let short = texts.iter().filter(|text| text.chars().count() <= 20).count();
        texts.len() * 2 >= body.len().min(20)
            && different.len() * 10 >= texts.len() * 7
            && short * 10 >= texts.len() * 8
    });
    // A list of officers has a column of persons and no shops: then nothing is forced.
    let persons = headings.iter().any(|heading| heading.contains("役職"));
    if let Some(place) = candidate.filter(|_| !persons) {
        columns[place] = Some(Column::ShopName);
    }
}

fn texts_of(body: &[Vec<String>], place: usize) -> Vec<String> {
    let plain = |cell: &String| cell.nfkc().collect::<String>().trim().to_owned();
    body.iter().filter_map(|cells| cells.get(place)).map(plain).filter(|text| !text.is_empty()).take(2000).collect()
}

fn looks_like_mail(text: &str) -> bool {
    text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains(' '))
}

fn looks_like_website(text: &str) -> bool {
    text.starts_with("http") || text.starts_with("www.")
}

fn looks_like_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let signs = text.chars().all(|mark| mark.is_ascii_digit() || "-()+ ‐−–ー".contains(mark));
    signs && (9..=11).contains(&digits) && (text.contains('-') || text.starts_with('0'))
}

fn looks_like_address(text: &str) -> bool {
    let names_place = ["区", "市", "町", "丁目", "番地", "村"].iter().any(|word| text.contains(word));
    names_place && text.chars().any(|mark| mark.is_ascii_digit()) && text.chars().count() >= 5
}

/// A01, 1-1, 2-3-B, 101号: short, with a digit, and more than a plain number.
fn looks_like_unit(text: &str) -> bool {
    let count = text.chars().count();
    let signs = text.chars().all(|mark| mark.is_ascii_alphanumeric() || "-‐－ー号区画".contains(mark));
    (2..=7).contains(&count) && signs && text.chars().any(|mark| mark.is_ascii_digit()) && !looks_like_number(text)
}

fn looks_like_number(text: &str) -> bool {
    !text.is_empty() && text.len() <= 5 && text.chars().all(|mark| mark.is_ascii_digit())
}
