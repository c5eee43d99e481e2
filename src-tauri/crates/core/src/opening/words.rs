//! Opening hours as people write them, where they are plain: 10:00〜19:00（水曜定休）, 24時間, 11:30〜14:00、17:00〜翌1:00.
//!
//! What is not understood whole is not understood at all, for half a sentence of hours is a wrong week. Words without a
//! closed day count as open every day, and [`ReadHours::names_days_off`] says that nobody wrote one.

use super::{DayHours, OpenState, Span, Week, minutes};
use unicode_normalization::UnicodeNormalization;

/// A week read from words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadHours {
    /// The week.
    pub week: Week,
    /// Whether the words say anything of days off.
    pub names_days_off: bool,
}

const WEEKDAYS: [char; 7] = ['月', '火', '水', '木', '金', '土', '日'];

/// Reads plain words; `None` where anything in them is not understood.
pub fn read_hours(text: &str) -> Option<ReadHours> {
    let plain: String = text.nfkc().collect();
    let plain = plain.replace(['〜', '～', '-', '–', '−', '―', '~'], "~").replace("から", "~");
    let mut spans: Vec<Span> = Vec::new();
    let mut off: Vec<usize> = Vec::new();
    let mut names_days_off = false;
    let mut irregular = false;
    for part in plain.split(['(', ')', '、', ',', '/', ' ', '。']).map(str::trim).filter(|part| !part.is_empty()) {
        match part {
            "24時間" | "24時間営業" => spans.push(Span { from: 0, until: 24 * 60 }),
            "無休" | "年中無休" => names_days_off = true,
            "不定休" => (irregular, names_days_off) = (true, true),
            _ if part.contains('~') => spans.push(span_of(part)?),
            _ => {
                off.extend(days_off(part)?);
                names_days_off = true;
            }
        }
    }
    spans.sort();
    if spans.is_empty() {
        return None;
    }
    let day = |at: usize| match off.contains(&at) {
        true => DayHours { state: OpenState::Closed, spans: Vec::new() },
        false => DayHours { state: OpenState::Open, spans: spans.clone() },
    };
    let week = Week { days: (0..7).map(day).collect(), irregular, ..Week::default() };
    Some(ReadHours { week: week.checked().ok()?, names_days_off })
}

/// 10:00~19:00, 10時~19時30分, 17:00~翌1:00.
fn span_of(part: &str) -> Option<Span> {
    let (from, until) = part.split_once('~')?;
    let (until, night) = match until.trim().strip_prefix('翌') {
        Some(rest) => (rest, 24 * 60),
        None => (until, 0),
    };
    let (from, mut until) = (clock(from)?, clock(until)? + night);
    if until <= from {
        until += 24 * 60;
    }
    Some(Span { from, until })
}

fn clock(text: &str) -> Option<u32> {
    let text = text.trim();
    if let Some((hour, rest)) = text.split_once('時') {
        let minute = match rest.trim() {
            "" => "00",
            "半" => "30",
            rest => rest.strip_suffix('分')?,
        };
        return minutes(&format!("{hour}:{minute}"));
    }
    minutes(text)
}

/// 水曜定休, 木・日は休み, 定休日:水曜日 → the weekdays named; `None` where something else is said.
fn days_off(part: &str) -> Option<Vec<usize>> {
    let rest = ["定休日", "定休", "は休み", "休み", "休", "曜日", "曜", ":", "は"]
        .iter()
        .fold(part.to_owned(), |text, word| text.replace(word, ""));
    let says_off = part.contains('休');
    let marks: Vec<char> = rest.chars().filter(|mark| !['・', '·', ' '].contains(mark)).collect();
    let days: Option<Vec<usize>> = marks.iter().map(|mark| WEEKDAYS.iter().position(|day| day == mark)).collect();
    days.filter(|days| says_off && !days.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Option<(String, bool)> {
        read_hours(words).map(|read| (read.week.text(), read.names_days_off))
    }

    #[test]
    fn the_hours_of_the_sample_street_are_read_as_they_stand_there() {
        let every = |hours: &str| (1..=7).map(|day| format!("{day} {hours}")).collect::<Vec<_>>().join(";");
        assert_eq!(text("10:00〜19:00"), Some((every("10:00-19:00"), false)));
        assert_eq!(text("19:00〜翌1:00"), Some((every("19:00-25:00"), false)));
        assert_eq!(text("24時間"), Some((every("00:00-24:00"), false)));
        let week = "1 09:00-18:00;2 09:00-18:00;3 09:00-18:00;4 closed;5 09:00-18:00;6 09:00-18:00;7 closed";
        assert_eq!(text("9:00〜18:00（木・日は休み）"), Some((week.into(), true)));
    }

    #[test]
    fn other_everyday_ways_to_write_it_are_read_too() {
        assert_eq!(text("１０時～１９時半 水曜定休").map(|read| read.0.contains("3 closed;4 10:00-19:30")), Some(true));
        assert_eq!(text("11:30-14:00、17:00-22:00 不定休").map(|read| read.0.ends_with("irregular")), Some(true));
        assert_eq!(text("18:00〜2:00").map(|read| read.0.starts_with("1 18:00-26:00")), Some(true));
    }

    #[test]
    fn what_is_not_plain_is_not_read() {
        for words in
            ["", "日によります", "10:00〜19:00（土は17:00まで）", "お昼ごろから", "10:00〜", "第3水曜休み 10:00〜18:00"]
        {
            assert_eq!(text(words), None, "{words}");
        }
    }
}
