//! Japanese eras (和暦): how a day is printed, and how what a person typed is read.
//!
//! The book keeps Gregorian days only; an era exists on paper and on screens. The first year of an era is printed
//! 元年, never 1年. A new era is one more line in [`Era`]; nothing else may know when an era began.

mod read;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use read::{DayRefusal, read_day, read_fiscal_year};

use crate::day::Day;

/// An era of the Japanese calendar since 1868.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Era {
    /// 明治, counted from the first day of its first year.
    Meiji,
    /// 大正, from 30 July 1912.
    Taisho,
    /// 昭和, from 25 December 1926.
    Showa,
    /// 平成, from 8 January 1989.
    Heisei,
    /// 令和, from 1 May 2019.
    Reiwa,
}

impl Era {
    /// Every era, oldest first.
    pub const ALL: [Era; 5] = [Era::Meiji, Era::Taisho, Era::Showa, Era::Heisei, Era::Reiwa];

    /// The era that this day lies in; nothing before 1868.
    pub fn of(day: Day) -> Option<Era> {
        Era::ALL.into_iter().rev().find(|era| era.first_day() <= day)
    }

    /// The two characters that are printed.
    pub fn name(self) -> &'static str {
        ["明治", "大正", "昭和", "平成", "令和"][self as usize]
    }

    /// The letter that stands for it on forms: M, T, S, H or R.
    pub fn letter(self) -> char {
        ['M', 'T', 'S', 'H', 'R'][self as usize]
    }

    /// The day on which the era began.
    pub fn first_day(self) -> Day {
        let (year, month, day) =
            [(1868, 1, 25), (1912, 7, 30), (1926, 12, 25), (1989, 1, 8), (2019, 5, 1)][self as usize];
        Day::new(year, month, day).expect("every era began on a day")
    }

    /// The last day of the era, if it has ended.
    pub fn last_day(self) -> Option<Day> {
        Era::ALL.into_iter().find(|next| *next > self).map(|next| next.first_day().add_days(-1))
    }

    /// The Gregorian year of this year of the era; the first year is 1.
    pub fn western_year(self, year: i32) -> i32 {
        self.first_day().year() + year - 1
    }

    /// The year of this era in which a Gregorian year lies; the first year is 1.
    pub fn year_of(self, western: i32) -> i32 {
        western - self.first_day().year() + 1
    }
}

/// How a day is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Style {
    /// 令和8年11月22日（日）
    Wareki,
    /// 令和8年（2026年）11月22日（日）
    Both,
    /// 2026年11月22日（日）
    Western,
    /// 11月22日（日）
    Short,
    /// 令和8年11月22日, as forms want it
    Form,
    /// R8.11.22, for narrow columns
    Narrow,
    /// Sun 22 Nov 2026
    English,
}

/// Prints a day. Before 1868 there is no era here, so the Gregorian year stands instead.
pub fn format_day(day: Day, style: Style) -> String {
    let (month, date) = (day.month(), day.day_of_month());
    let weekday = format!("（{}）", day.weekday().kanji());
    match style {
        Style::Wareki => format!("{}{month}月{date}日{weekday}", year_in_era(day)),
        Style::Both if Era::of(day).is_some() => {
            format!("{}（{}年）{month}月{date}日{weekday}", year_in_era(day), day.year())
        }
        Style::Both | Style::Western => format!("{}年{month}月{date}日{weekday}", day.year()),
        Style::Short => format!("{month}月{date}日{weekday}"),
        Style::Form => format!("{}{month}月{date}日", year_in_era(day)),
        Style::Narrow => narrow(day),
        Style::English => format!("{} {date} {} {}", day.weekday().english(), english_month(month), day.year()),
    }
}

/// Prints the year of a day with its era: 令和8年, 令和元年.
pub fn year_in_era(day: Day) -> String {
    match Era::of(day) {
        Some(era) => format!("{}{}年", era.name(), year_number(era.year_of(day.year()))),
        None => format!("{}年", day.year()),
    }
}

/// Prints a fiscal year (April to March): 令和8年度.
///
/// The era is the one at the end of its first calendar year, so 2019 is 令和元年度 as the government prints it.
pub fn format_fiscal_year(fiscal_year: i32) -> String {
    match Day::new(fiscal_year, 12, 31) {
        Some(day) => format!("{}度", year_in_era(day)),
        None => format!("{fiscal_year}年度"),
    }
}

/// Prints the short number that forms and event numbers carry for a fiscal year: R8.
pub fn fiscal_year_mark(fiscal_year: i32) -> String {
    let era = Day::new(fiscal_year, 12, 31).and_then(Era::of);
    era.map_or_else(|| fiscal_year.to_string(), |era| format!("{}{}", era.letter(), era.year_of(fiscal_year)))
}

fn narrow(day: Day) -> String {
    let (month, date) = (day.month(), day.day_of_month());
    match Era::of(day) {
        Some(era) => format!("{}{}.{month}.{date}", era.letter(), era.year_of(day.year())),
        None => format!("{}.{month}.{date}", day.year()),
    }
}

fn year_number(year: i32) -> String {
    if year == 1 { "元".to_owned() } else { year.to_string() }
}

fn english_month(month: u32) -> &'static str {
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month as usize - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, style: Style) -> String {
        format_day(Day::parse(text).expect("a day in the test"), style)
    }

    #[test]
    fn today_is_printed_as_the_pictures_print_it() {
        assert_eq!(shown("2026-11-22", Style::Wareki), "令和8年11月22日（日）");
        assert_eq!(shown("2026-11-22", Style::Short), "11月22日（日）");
        assert_eq!(shown("2026-11-22", Style::Both), "令和8年（2026年）11月22日（日）");
        assert_eq!(shown("2026-11-22", Style::Western), "2026年11月22日（日）");
        assert_eq!(shown("2026-11-22", Style::Form), "令和8年11月22日");
        assert_eq!(shown("2026-11-22", Style::Narrow), "R8.11.22");
        assert_eq!(shown("2026-11-22", Style::English), "Sun 22 Nov 2026");
    }

    #[test]
    fn an_era_changes_between_two_midnights() {
        let form = |text| shown(text, Style::Form);
        assert_eq!(form("2019-04-30"), "平成31年4月30日");
        assert_eq!(form("2019-05-01"), "令和元年5月1日");
        assert_eq!(form("1989-01-07"), "昭和64年1月7日");
        assert_eq!(form("1989-01-08"), "平成元年1月8日");
        assert_eq!(form("1926-12-24"), "大正15年12月24日");
        assert_eq!(form("1926-12-25"), "昭和元年12月25日");
        assert_eq!(form("1912-07-29"), "明治45年7月29日");
        assert_eq!(form("1912-07-30"), "大正元年7月30日");
        assert_eq!(form("1867-12-31"), "1867年12月31日");
    }

    #[test]
    fn a_fiscal_year_is_named_as_the_government_names_it() {
        assert_eq!(format_fiscal_year(2026), "令和8年度");
        assert_eq!(format_fiscal_year(2019), "令和元年度");
        assert_eq!(format_fiscal_year(2018), "平成30年度");
        assert_eq!(format_fiscal_year(1988), "昭和63年度");
        assert_eq!(fiscal_year_mark(2026), "R8");
    }

    #[test]
    fn an_era_ends_the_day_before_the_next_one() {
        assert_eq!(Era::Heisei.last_day(), Day::parse("2019-04-30"));
        assert_eq!(Era::Reiwa.last_day(), None);
    }
}
