//! Reads one cell by the meaning of its column.
//!
//! Each reader either gives a value or a note, and a changed value always leaves a note with the old text. A newcomer
//! strips brackets from names: 「BONHEUR（ボヌール）」 is the name.

use nigiwai_core::address::postcode;
use nigiwai_core::corporate_number::read_corporate_number;
use nigiwai_core::day::Day;
use nigiwai_core::wareki::{DayRefusal, Era, read_day};
use unicode_normalization::UnicodeNormalization;

use super::length::{LengthUnit, Reading, read_length};
use super::phone::{Phone, read_phone};
use super::{ImportRow, RowNote};
use crate::column::Column;

/// No word for a vacancy is longer, brackets and spaces included.
const LONGEST_VACANT: usize = 14;

/// Whether a cell says that nobody trades here: （空き店舗）, (空), 空室 …, and nothing else.
pub fn says_vacant(text: &str) -> bool {
    const WORDS: [&str; 17] = [
        "空",
        "空き",
        "空店舗",
        "空き店舗",
        "空店",
        "空室",
        "空き室",
        "空家",
        "空き家",
        "空区画",
        "空き区画",
        "空テナント",
        "空きテナント",
        "テナント募集中",
        "募集中",
        "vacant",
        "閉店",
    ];
    if text.chars().nth(LONGEST_VACANT).is_some() {
        return false;
    }
    let plain: String = text.nfkc().flat_map(char::to_lowercase).filter(|mark| mark.is_alphanumeric()).collect();
    WORDS.contains(&plain.as_str())
}

impl ImportRow {
    /// Takes one filled cell; the unit of plain lengths and today settle what the cell leaves open.
    pub(super) fn take(&mut self, column: Column, text: &str, (unit, today): (LengthUnit, Day)) {
        if text.contains('\u{fffd}') {
            self.notes.push(RowNote::LostCharacter { column, text: text.to_owned() });
        }
        match column {
            Column::Frontage => self.take_frontage(text, unit),
            Column::Dues => self.take_whole_number(column, text),
            Column::Floor => self.take_floor(text),
            Column::Phone => self.take_phone(text),
            Column::Opened | Column::Joined => self.take_day(column, text, today),
            Column::CorporateNumber => self.take_corporate_number(text),
            Column::Postcode => self.put(column, &postcode(text).unwrap_or_else(|| text.to_owned())),
            Column::TradeCode | Column::TradeRevision => self.put(column, &number_as_read(text)),
            Column::Mail | Column::Website => self.put(column, &text.nfkc().collect::<String>()),
            _ => self.put(column, text),
        }
    }

    /// The first text wins; columns that may repeat are joined.
    fn put(&mut self, column: Column, text: &str) {
        match self.values.get_mut(&column) {
            None => {
                self.values.insert(column, text.to_owned());
            }
            Some(before) if column.may_repeat() => {
                before.push(' ');
                before.push_str(text);
            }
            Some(_) => {}
        }
    }

    fn take_frontage(&mut self, text: &str, unit: LengthUnit) {
        let column = Column::Frontage;
        let text_kept = text.to_owned();
        match read_length(text, unit) {
            Reading::Plain(value) => self.put(column, &value),
            Reading::Read(value) => {
                self.put(column, &value);
                self.notes.push(RowNote::NumberRead { column, text: text_kept, value });
            }
            Reading::Unsure(suggestion) => {
                self.notes.push(RowNote::NotANumber { column, text: text_kept, suggestion });
            }
        }
    }

    fn take_whole_number(&mut self, column: Column, text: &str) {
        let plain: String = text.nfkc().filter(|mark| !mark.is_whitespace() && !",、¥円".contains(*mark)).collect();
        match plain.parse::<i64>() {
            Ok(number) => self.put(column, &number.to_string()),
            Err(_) => {
                let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
                let suggestion = Some(digits).filter(|digits| !digits.is_empty());
                self.notes.push(RowNote::NotANumber { column, text: text.to_owned(), suggestion });
            }
        }
    }

    /// 1, 1F, １階, B1, 地下1階. The first floor is 1, the first below ground −1.
    fn take_floor(&mut self, text: &str) {
        let plain: String = text.nfkc().flat_map(char::to_lowercase).filter(|mark| !mark.is_whitespace()).collect();
        let below = plain.starts_with('b') || plain.starts_with("地下") || plain.starts_with('-');
        let digits = plain.trim_start_matches(['b', '-', '地', '下', '上']).trim_end_matches(['階', 'f']);
        match (digits.parse::<i64>(), below) {
            (Ok(number), true) => self.put(Column::Floor, &(-number).to_string()),
            (Ok(number), false) => self.put(Column::Floor, &number.to_string()),
            (Err(_), _) => {
                let text = text.to_owned();
                self.notes.push(RowNote::NotANumber { column: Column::Floor, text, suggestion: None });
            }
        }
    }

    fn take_phone(&mut self, text: &str) {
        match read_phone(text) {
            Phone::AsIs => self.put(Column::Phone, text),
            Phone::Tidied(value) => {
                self.put(Column::Phone, &value);
                self.notes.push(RowNote::PhoneTidied { text: text.to_owned(), value });
            }
            Phone::Not => {
                self.put(Column::Phone, text);
                self.notes.push(RowNote::NotAPhone { text: text.to_owned() });
            }
        }
    }

    fn take_corporate_number(&mut self, text: &str) {
        match read_corporate_number(text) {
            Ok(number) if number.is_empty() => {}
            Ok(number) => self.put(Column::CorporateNumber, &number),
            Err(_) => self.notes.push(RowNote::NotACorporateNumber { text: text.to_owned() }),
        }
    }

    fn take_day(&mut self, column: Column, text: &str, today: Day) {
        if let Some(year) = lone_year(text) {
            self.notes.push(RowNote::YearOnly { column, text: text.to_owned(), year });
            return;
        }
        match read_day(text, today) {
            Ok(day) => self.put(column, &iso(day)),
            Err(DayRefusal::Empty) => {}
            Err(why) => self.notes.push(RowNote::ImpossibleDate { column, text: text.to_owned(), why }),
        }
    }
}

/// 5891, also where a spreadsheet made 5891.0 of it; 第14回 is 14.
fn number_as_read(text: &str) -> String {
    let plain: String = text.nfkc().filter(|mark| !mark.is_whitespace()).collect();
    plain.trim_end_matches(".0").chars().filter(char::is_ascii_alphanumeric).collect()
}

fn iso(day: Day) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day_of_month())
}

/// 1977年, 昭和52年, S52, 1977: a year and no more.
fn lone_year(text: &str) -> Option<i32> {
    let plain: String = text.nfkc().filter(|mark| !mark.is_whitespace()).collect();
    let plain = plain.trim_end_matches(['創', '開', '業', '店', '頃', 'ご', 'ろ']).trim_end_matches('年');
    for era in Era::ALL {
        let letter = era.letter();
        let rest = plain.strip_prefix(era.name()).or_else(|| plain.strip_prefix(letter));
        let rest = rest.or_else(|| plain.strip_prefix(letter.to_ascii_lowercase()));
        if let Some(rest) = rest {
            let year = if rest == "元" { 1 } else { rest.parse::<i32>().ok()? };
            return (1..=64).contains(&year).then(|| era.western_year(year));
        }
    }
    plain.parse::<i32>().ok().filter(|year| (1600..=2199).contains(year))
}
