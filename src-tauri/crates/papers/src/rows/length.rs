//! Reads a length as a shopping street writes it: 5.4, ５．４m, 5m40, 3間半, 二間, 12尺.
//!
//! The register keeps metres. One 間 is 6 尺 or 1.818 m (20/11 m). What is written in plain words is offered, not
//! taken: 「二間」 may also be two rooms. A newcomer reads "5m40" as 5.4 by luck and "5m4" as 5.4 by mistake.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

/// A unit of length in somebody's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LengthUnit {
    /// m.
    #[default]
    Metre,
    /// cm.
    Centimetre,
    /// mm, as on drawings.
    Millimetre,
    /// 間.
    Ken,
    /// 尺.
    Shaku,
}

impl LengthUnit {
    /// Millimetres in one unit, as a fraction: 間 is 20/11 m by the law of 1891.
    fn millimetres(self) -> (f64, f64) {
        match self {
            LengthUnit::Metre => (1000.0, 1.0),
            LengthUnit::Centimetre => (10.0, 1.0),
            LengthUnit::Millimetre => (1.0, 1.0),
            LengthUnit::Ken => (20_000.0, 11.0),
            LengthUnit::Shaku => (10_000.0, 33.0),
        }
    }
}

/// What became of a cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// A plain number of metres.
    Plain(String),
    /// Understood without doubt, though written otherwise.
    Read(String),
    /// Not taken; perhaps this is meant.
    Unsure(Option<String>),
}

/// Metres with two decimals at most: 3.64, 5.4, 7.
pub fn metres(number: f64, unit: LengthUnit) -> String {
    let (top, bottom) = unit.millimetres();
    let centimetres = (number * top / bottom / 10.0).round() as i64;
    let text = format!("{}.{:02}", centimetres / 100, centimetres % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

pub(super) fn read_length(text: &str, unit: LengthUnit) -> Reading {
    let plain: String = text.nfkc().flat_map(char::to_lowercase).filter(|mark| !mark.is_whitespace()).collect();
    let plain = plain.replace("約", "").replace("メートル", "m").replace("米", "m").replace(',', "");
    if let Ok(number) = plain.parse::<f64>() {
        return match (usable(number, unit), unit) {
            (Some(value), LengthUnit::Metre) => Reading::Plain(value),
            (Some(value), _) => Reading::Read(value),
            (None, _) => Reading::Unsure(None),
        };
    }
    let kanji_digits = plain.chars().any(|mark| kanji_digit(mark).is_some());
    let digits = with_digits(&plain);
    let Some((number, unit)) = with_unit(&digits) else { return Reading::Unsure(None) };
    match (usable(number, unit), kanji_digits || unit == LengthUnit::Ken) {
        (Some(_), true) if unit == LengthUnit::Ken => Reading::Unsure(Some(to_a_decimetre(number))),
        (Some(value), true) => Reading::Unsure(Some(value)),
        (Some(value), false) => Reading::Read(value),
        (None, _) => Reading::Unsure(None),
    }
}

/// 二間 is 3.64 m by the book, but nobody measured it to the centimetre: one decimal is offered.
fn to_a_decimetre(ken: f64) -> String {
    let (top, bottom) = LengthUnit::Ken.millimetres();
    metres((ken * top / bottom / 100.0).round() / 10.0, LengthUnit::Metre)
}

/// The number and the unit that stand in a text; halves and smaller units are added in.
fn with_unit(text: &str) -> Option<(f64, LengthUnit)> {
    const UNITS: [(&str, LengthUnit); 6] = [
        ("cm", LengthUnit::Centimetre),
        ("mm", LengthUnit::Millimetre),
        ("センチ", LengthUnit::Centimetre),
        ("間", LengthUnit::Ken),
        ("尺", LengthUnit::Shaku),
        ("m", LengthUnit::Metre),
    ];
    let (sign, unit) = UNITS.into_iter().find(|(sign, _)| text.contains(sign))?;
    let (whole, rest) = text.split_once(sign)?;
    let whole: f64 = whole.parse().ok()?;
    let rest = rest.trim_end_matches("cm").trim_end_matches('尺');
    let part = match (rest, unit) {
        ("", _) => 0.0,
        ("半", _) => 0.5,
        // 5m40 is 40 cm more; 5m4 is not clear and is not read.
        (digits, LengthUnit::Metre) if digits.len() == 2 => digits.parse::<f64>().ok()? / 100.0,
        (digits, LengthUnit::Ken) => digits.parse::<f64>().ok()? / 6.0,
        _ => return None,
    };
    Some((whole + part, unit))
}

/// A shop front is between 30 cm and 300 m; anything else is another kind of number.
fn usable(number: f64, unit: LengthUnit) -> Option<String> {
    let (top, bottom) = unit.millimetres();
    let millimetres = number * top / bottom;
    (300.0..=300_000.0).contains(&millimetres).then(|| metres(number, unit))
}

fn with_digits(text: &str) -> String {
    let mut out = String::new();
    let marks: Vec<char> = text.chars().collect();
    for (place, mark) in marks.iter().enumerate() {
        match kanji_digit(*mark) {
            None => out.push(*mark),
            Some(10) => {
                let before = place.checked_sub(1).and_then(|place| kanji_digit(marks[place]));
                let after = marks.get(place + 1).and_then(|mark| kanji_digit(*mark));
                out.push_str(if before.is_none() { "1" } else { "" });
                out.push_str(if after.is_none() { "0" } else { "" });
            }
            Some(digit) => out.push_str(&digit.to_string()),
        }
    }
    out
}

fn kanji_digit(mark: char) -> Option<usize> {
    "〇一二三四五六七八九十".chars().position(|digit| digit == mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Reading {
        read_length(text, LengthUnit::Metre)
    }

    #[test]
    fn metres_are_read_however_they_are_typed() {
        assert_eq!(read("5.4"), Reading::Plain("5.4".to_owned()));
        assert_eq!(read("５．４"), Reading::Plain("5.4".to_owned()));
        assert_eq!(read("5.4m"), Reading::Read("5.4".to_owned()));
        assert_eq!(read("5.4 ｍ"), Reading::Read("5.4".to_owned()));
        assert_eq!(read("5m40"), Reading::Read("5.4".to_owned()));
        assert_eq!(read("540cm"), Reading::Read("5.4".to_owned()));
        assert_eq!(read("約7メートル"), Reading::Read("7".to_owned()));
    }

    #[test]
    fn ken_are_offered_and_not_taken() {
        assert_eq!(read("二間"), Reading::Unsure(Some("3.6".to_owned())));
        assert_eq!(read("3間半"), Reading::Unsure(Some("6.4".to_owned())));
        assert_eq!(read("２間３尺"), Reading::Unsure(Some("4.5".to_owned())));
        assert_eq!(read("十二間"), Reading::Unsure(Some("21.8".to_owned())));
    }

    #[test]
    fn what_is_no_length_is_left_alone() {
        for text in ["不明", "5m4", "-3", "0", "二階", "9999"] {
            assert_eq!(read(text), Reading::Unsure(None), "{text}");
        }
    }

    #[test]
    fn a_heading_in_ken_makes_plain_numbers_ken() {
        assert_eq!(read_length("2", LengthUnit::Ken), Reading::Read("3.64".to_owned()));
        assert_eq!(read_length("12", LengthUnit::Shaku), Reading::Read("3.64".to_owned()));
    }
}
