//! Reads a day as people type and print it: R8.11.22, 令和八年十一月二十二日, 2026/11/22, 8-11-22, 46348.
//!
//! Tolerant in form, strict in sense: a day that the calendar does not have is refused with what was wrong, never
//! bent into a neighbour. A year of two digits is read in the current era only while that is plausible; otherwise
//! both readings are offered, because an old list may mean Showa.

use serde::Serialize;
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

use super::Era;
use crate::day::{Day, Weekday, days_in_month};

/// Why a text is not a day. Days in it are suggestions: shown, never taken by themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS, thiserror::Error)]
#[serde(tag = "code", rename_all = "snake_case")]
pub enum DayRefusal {
    /// Nothing was written.
    #[error("nothing written")]
    Empty,
    /// Not the shape of a day.
    #[error("not a day: {text}")]
    Unreadable {
        /// What was written.
        text: String,
    },
    /// Months run from 1 to 12.
    #[error("no month {month}")]
    NoSuchMonth {
        /// The month that was written.
        month: u32,
    },
    /// The month is shorter: 令和8年2月30日.
    #[error("month {month} of {year} has {last} days")]
    NoSuchDay {
        /// The Gregorian year.
        year: i32,
        /// The month.
        month: u32,
        /// The day that was written.
        day: u32,
        /// The last day that this month has.
        last: u32,
    },
    /// The era was over by then: 昭和70年.
    #[error("{era:?} had ended before {meant}")]
    EraEnded {
        /// The era that was written.
        era: Era,
        /// The last day of that era.
        last: Day,
        /// The day that was probably meant, in the era of its time.
        meant: Day,
    },
    /// The era had not begun: 令和元年4月1日.
    #[error("{era:?} began after {meant}")]
    EraNotBegun {
        /// The era that was written.
        era: Era,
        /// The first day of that era.
        first: Day,
        /// The day that was probably meant.
        meant: Day,
    },
    /// A year of two digits that may be of the era or of the century.
    #[error("{wareki} or {western}?")]
    WhichYear {
        /// Read as a year of the current era.
        wareki: Day,
        /// Read as the last two digits of a Gregorian year.
        western: Day,
    },
    /// The weekday beside the day is not the day's.
    #[error("{day} is not that weekday")]
    WeekdayDiffers {
        /// The day that was written.
        day: Day,
        /// The weekday that was written.
        written: Weekday,
        /// The weekday that it is.
        actual: Weekday,
    },
}

const LATEST_YEAR: i32 = 2199;
const EARLIEST_YEAR: i32 = 1868;
/// How far ahead of today a two-digit year is still taken to be of the current era.
const YEARS_AHEAD: i32 = 5;
/// Serial numbers of Excel from mid 1954 to early 2119: others are more likely to be plain numbers.
const SERIALS: std::ops::Range<i64> = 20_000..80_000;

/// Reads what a person typed, or what stands in a cell. A day without a year lies in the fiscal year of `today`.
pub fn read_day(text: &str, today: Day) -> Result<Day, DayRefusal> {
    let plain: String = text.nfkc().collect::<String>().trim().to_owned();
    if plain.is_empty() {
        return Err(DayRefusal::Empty);
    }
    let unreadable = || DayRefusal::Unreadable { text: text.trim().to_owned() };
    let (body, weekday) = without_weekday(&plain);
    let (era, rest) = split_era(without_fraction(without_time(&body)));
    let numbers = numbers_of(&rest).ok_or_else(unreadable)?;
    let day = match (era, numbers.as_slice()) {
        (None, [one]) => lone_number(one).ok_or_else(unreadable)?,
        (Some(era), [one]) if one.len() == 6 => {
            era_day(era, number(&one[..2]), (number(&one[2..4]), number(&one[4..])))
        }
        (None, [month, day]) if month.len() <= 2 => in_fiscal_year(number(month), number(day), today),
        (Some(era), [year, month, day]) => era_day(era, number(year), (number(month), number(day))),
        (None, [year, month, day]) if year.len() == 4 => western_day(number(year), number(month), number(day)),
        (None, [year, month, day]) if year.len() <= 2 => short_year(number(year), (number(month), number(day)), today),
        _ => Err(unreadable()),
    }?;
    if !(EARLIEST_YEAR..=LATEST_YEAR).contains(&day.year()) {
        return Err(unreadable());
    }
    match weekday {
        Some(written) if written != day.weekday() => {
            Err(DayRefusal::WeekdayDiffers { day, written, actual: day.weekday() })
        }
        _ => Ok(day),
    }
}

/// Reads a fiscal year: 令和8年度, R8, 2026, or 8 in the current era. 昭和64年度 never began; 令和元年度 did.
pub fn read_fiscal_year(text: &str, today: Day) -> Result<i32, DayRefusal> {
    let plain: String = text.nfkc().collect::<String>().trim().to_owned();
    if plain.is_empty() {
        return Err(DayRefusal::Empty);
    }
    let unreadable = || DayRefusal::Unreadable { text: text.trim().to_owned() };
    let (era, rest) = split_era(plain.trim_end_matches("度"));
    let numbers = numbers_of(&rest).ok_or_else(unreadable)?;
    let [written] = numbers.as_slice() else { return Err(unreadable()) };
    let current = Era::of(today).unwrap_or(Era::Reiwa);
    let era = match (era, written.len()) {
        (None, 4) => None,
        (Some(era), 1..=2) => Some(era),
        (None, 1..=2) if number(written) as i32 <= current.year_of(today.year()) + YEARS_AHEAD => Some(current),
        _ => return Err(unreadable()),
    };
    let year = era.map_or(number(written) as i32, |era| era.western_year(number(written) as i32));
    let begins = Day::new(year, 4, 1).filter(|_| number(written) > 0).ok_or_else(unreadable)?;
    match era.and_then(|era| Some((era, era.last_day()?))) {
        Some((era, last)) if begins > last => Err(DayRefusal::EraEnded { era, last, meant: begins }),
        _ if !(EARLIEST_YEAR..=LATEST_YEAR).contains(&year) => Err(unreadable()),
        _ => Ok(year),
    }
}

/// Takes （日） or (日曜日) off the end.
fn without_weekday(text: &str) -> (String, Option<Weekday>) {
    let Some((before, inside)) = text.strip_suffix(')').and_then(|open| open.rsplit_once('(')) else {
        return (text.to_owned(), None);
    };
    let mut marks = inside.trim().chars();
    match (marks.next().and_then(Weekday::from_kanji), marks.as_str()) {
        (Some(weekday), "" | "曜" | "曜日") => (before.to_owned(), Some(weekday)),
        _ => (text.to_owned(), None),
    }
}

/// Takes the midnight off that spreadsheets append: 2026-11-22 00:00:00.
fn without_time(text: &str) -> &str {
    let is_time =
        |tail: &str| tail.contains(':') && tail.chars().all(|mark| mark.is_ascii_digit() || ":.Z+".contains(mark));
    match text.split_once(['T', ' ']) {
        Some((day, tail)) if !day.is_empty() && is_time(tail.trim()) => day,
        _ => text,
    }
}

/// Takes the time of day off a spreadsheet's serial number: 46348.375.
fn without_fraction(text: &str) -> &str {
    let digits = |part: &str| part.chars().all(|mark| mark.is_ascii_digit());
    match text.split_once('.') {
        Some((serial, rest)) if serial.len() == 5 && digits(serial) && digits(rest) => serial,
        _ => text,
    }
}

/// Separates the era, as word or letter, from the numbers after it. 西暦 and AD are no era.
fn split_era(text: &str) -> (Option<Era>, String) {
    let packed: String = text.chars().filter(|mark| !mark.is_whitespace()).collect();
    let packed = packed.strip_prefix("西暦").unwrap_or(&packed);
    for era in Era::ALL {
        let short: String = era.name().chars().take(1).collect();
        let letters =
            [era.name().to_owned(), short, era.letter().to_string(), era.letter().to_ascii_lowercase().to_string()];
        for mark in letters {
            if let Some(rest) = packed.strip_prefix(mark.as_str()) {
                return (Some(era), rest.trim_start_matches(['.', '-', '/']).to_owned());
            }
        }
    }
    (None, packed.to_owned())
}

/// The runs of digits, kanji numerals included, if nothing but the usual separators stands between them.
fn numbers_of(text: &str) -> Option<Vec<String>> {
    let mut numbers: Vec<String> = Vec::new();
    let mut run = String::new();
    for mark in text.chars().chain(['日']) {
        if mark.is_ascii_digit() || mark == '元' || kanji_value(mark).is_some() {
            run.push(mark);
        } else if "年月日./-‐−ー・,".contains(mark) {
            if !run.is_empty() {
                numbers.push(arabic(&std::mem::take(&mut run))?);
            }
        } else {
            return None;
        }
    }
    let sane = numbers.iter().all(|number| number.len() <= 8);
    (sane && !numbers.is_empty()).then_some(numbers)
}

/// 二十二 → 22, 二〇二六 → 2026, 元 → 1; plain digits stay.
fn arabic(run: &str) -> Option<String> {
    if run == "元" {
        return Some("1".to_owned());
    }
    if run.chars().all(|mark| mark.is_ascii_digit()) {
        return Some(run.to_owned());
    }
    let values = run.chars().map(kanji_value).collect::<Option<Vec<u32>>>()?;
    if values.iter().all(|value| *value < 10) {
        return Some(values.iter().map(u32::to_string).collect());
    }
    let (mut total, mut digit) = (0, 0);
    for value in values {
        if value < 10 {
            digit = value;
        } else {
            total += value * digit.max(1);
            digit = 0;
        }
    }
    Some((total + digit).to_string())
}

fn kanji_value(mark: char) -> Option<u32> {
    match mark {
        '〇' | '零' => Some(0),
        '十' => Some(10),
        '百' => Some(100),
        _ => "一二三四五六七八九".chars().zip(1..).find(|(numeral, _)| *numeral == mark).map(|(_, value)| value),
    }
}

fn number(digits: &str) -> u32 {
    digits.parse().unwrap_or(0)
}

/// Eight digits are a day written together; five are how a spreadsheet stores a day.
fn lone_number(digits: &str) -> Option<Result<Day, DayRefusal>> {
    if digits.len() == 8 {
        return Some(western_day(number(&digits[..4]), number(&digits[4..6]), number(&digits[6..])));
    }
    let serial: i64 = digits.parse().ok()?;
    let origin = Day::new(1899, 12, 30)?;
    (digits.len() == 5 && SERIALS.contains(&serial)).then(|| Ok(origin.add_days(serial)))
}

fn western_day(year: u32, month: u32, day: u32) -> Result<Day, DayRefusal> {
    if !(1..=12).contains(&month) {
        return Err(DayRefusal::NoSuchMonth { month });
    }
    let year = year as i32;
    let last = days_in_month(year, month);
    Day::new(year, month, day).ok_or(DayRefusal::NoSuchDay { year, month, day, last })
}

fn era_day(era: Era, year: u32, (month, day): (u32, u32)) -> Result<Day, DayRefusal> {
    let meant = western_day(era.western_year(year.min(9_999) as i32).max(0) as u32, month, day)?;
    let first = era.first_day();
    match era.last_day() {
        _ if meant < first => Err(DayRefusal::EraNotBegun { era, first, meant }),
        Some(last) if meant > last => Err(DayRefusal::EraEnded { era, last, meant }),
        _ => Ok(meant),
    }
}

/// A day without its year: the one in the fiscal year of today, since plans and ledgers are kept by that year.
fn in_fiscal_year(month: u32, day: u32, today: Day) -> Result<Day, DayRefusal> {
    let year = if month >= 4 { today.fiscal_year() } else { today.fiscal_year() + 1 };
    western_day(year as u32, month, day)
}

fn short_year(year: u32, (month, day): (u32, u32), today: Day) -> Result<Day, DayRefusal> {
    let era = Era::of(today).unwrap_or(Era::Reiwa);
    let limit = era.year_of(today.year()) + YEARS_AHEAD;
    if (1..=limit).contains(&(year as i32)) {
        return era_day(era, year, (month, day));
    }
    let century = if year as i32 <= today.year() % 100 + YEARS_AHEAD { 2000 } else { 1900 };
    let western = western_day(century + year, month, day)?;
    match western_day(era.western_year(year as i32) as u32, month, day) {
        Ok(wareki) if year > 0 => Err(DayRefusal::WhichYear { wareki, western }),
        _ => Ok(western),
    }
}

#[cfg(test)]
mod tests;
