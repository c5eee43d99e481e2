//! The words of the sample in another season than that of its files: no summer festival in January.
//!
//! Days are moved by whole weeks, so an event of July may come to lie in any month. Where that is another season, the
//! row's own other words are taken; `{season}` and `{month}` in them are those of the day as it now is.

use super::table::Row;
use nigiwai_core::day::Day;

/// The words in `column`, or in `other` where the day has come into another season.
pub(crate) fn words(row: &Row, (column, other): (&str, &str), (written, now): (&str, &str)) -> String {
    let moved = is_another_season(written, now) && !row.text(other).is_empty();
    filled(row.text(if moved { other } else { column }), now)
}

/// Whether two days lie two months of the year apart or more.
pub(crate) fn is_another_season(written: &str, now: &str) -> bool {
    let month = |text: &str| Day::parse(text).map(Day::month);
    let Some((written, now)) = month(written).zip(month(now)) else { return false };
    let apart = written.abs_diff(now);
    apart.min(12 - apart) >= 2
}

fn filled(words: &str, now: &str) -> String {
    let month = Day::parse(now).map(Day::month).unwrap_or_default();
    let season = match month {
        3..=5 => "春",
        6..=8 => "夏",
        9..=11 => "秋",
        _ => "冬",
    };
    words.replace("{season}", season).replace("{month}", &month.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn november_and_december_are_one_season_and_july_is_another() {
        assert!(!is_another_season("2026-11-22", "2027-12-20"));
        assert!(!is_another_season("2026-12-12", "2028-01-15"), "the year's end is no edge");
        assert!(is_another_season("2026-07-25", "2027-01-16"));
    }
}
