//! What people really type into a field for a day, and what they must be told when it is none.
//!
//! Today is 令和8年11月22日 in every scene unless it says otherwise.

use proptest::prelude::*;

use super::*;
use crate::wareki::{Style, format_day};

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day in the test")
}

fn read(text: &str) -> Result<Day, DayRefusal> {
    read_day(text, day("2026-11-22"))
}

#[test]
fn the_same_day_is_understood_however_it_is_written() {
    for text in [
        "R8.11.22",
        "r8.11.22",
        "Ｒ８．１１．２２",
        "R8-11-22",
        "R8/11/22",
        "R.8.11.22",
        "R081122",
        "令和8年11月22日",
        "令和８年１１月２２日",
        "令和八年十一月二十二日",
        "令和 8 年 11 月 22 日",
        "令8.11.22",
        "㋿8年11月22日",
        "令和8年11月22日（日）",
        "令和8年11月22日(日曜日)",
        "2026/11/22",
        "2026-11-22",
        "2026.11.22",
        "2026年11月22日",
        "西暦2026年11月22日",
        "二〇二六年十一月二十二日",
        "8-11-22",
        "8.11.22",
        "8/11/22",
        "8年11月22日",
        "20261122",
        "２０２６１１２２",
        "46348",
        "11/22",
        "11月22日",
        " 2026-11-22 ",
        "2026-11-22 00:00:00",
        "2026-11-22T09:30:00Z",
    ] {
        assert_eq!(read(text), Ok(day("2026-11-22")), "{text}");
    }
}

#[test]
fn old_lists_are_read_in_the_era_they_name() {
    assert_eq!(read("平成31.4.1"), Ok(day("2019-04-01")));
    assert_eq!(read("H31.4.30"), Ok(day("2019-04-30")));
    assert_eq!(read("令和元年5月1日"), Ok(day("2019-05-01")));
    assert_eq!(read("R元.5.1"), Ok(day("2019-05-01")));
    assert_eq!(read("昭和六十四年一月七日"), Ok(day("1989-01-07")));
    assert_eq!(read("S39.10.10"), Ok(day("1964-10-10")));
    assert_eq!(read("大正12年9月1日"), Ok(day("1923-09-01")));
    assert_eq!(read("46348.375"), Ok(day("2026-11-22")), "nine in the morning in a spreadsheet");
    assert_eq!(read("45982"), Ok(day("2025-11-21")), "a spreadsheet shows this number as 2025/11/21");
}

#[test]
fn a_fiscal_year_is_understood_as_forms_name_it() {
    let year = |text| read_fiscal_year(text, day("2026-11-22"));
    for text in ["令和8年度", "令和八年度", "R8", "r8", "Ｒ８年度", "8", "8年度", "2026", "2026年度", "西暦2026年"]
    {
        assert_eq!(year(text), Ok(2026), "{text}");
    }
    assert_eq!(year("令和元年度"), Ok(2019));
    assert_eq!(year("平成31年度"), Ok(2019));
    assert_eq!(year("昭和63年度"), Ok(1988));
    assert!(matches!(year("昭和64年度"), Err(DayRefusal::EraEnded { meant, .. }) if meant == day("1989-04-01")));
    for text in ["R0", "55", "来年度", "R8.4", "20265", "9999"] {
        assert!(matches!(year(text), Err(DayRefusal::Unreadable { .. })), "{text}");
    }
}

#[test]
fn a_day_without_its_year_lies_in_this_fiscal_year() {
    assert_eq!(read("3/31"), Ok(day("2027-03-31")));
    assert_eq!(read("4月1日"), Ok(day("2026-04-01")));
    assert_eq!(read_day("4/10", day("2027-02-01")), Ok(day("2026-04-10")));
}

#[test]
fn a_day_that_the_month_does_not_have_is_refused_with_its_last_day() {
    assert_eq!(read("令和8年2月30日"), Err(DayRefusal::NoSuchDay { year: 2026, month: 2, day: 30, last: 28 }));
    assert_eq!(read("R10.2.30"), Err(DayRefusal::NoSuchDay { year: 2028, month: 2, day: 30, last: 29 }));
    assert_eq!(read("20261131"), Err(DayRefusal::NoSuchDay { year: 2026, month: 11, day: 31, last: 30 }));
    assert_eq!(read("2026/13/1"), Err(DayRefusal::NoSuchMonth { month: 13 }));
    assert_eq!(read("R8.11.0"), Err(DayRefusal::NoSuchDay { year: 2026, month: 11, day: 0, last: 30 }));
}

#[test]
fn a_year_after_its_era_is_refused_with_the_day_that_was_meant() {
    let refused = read("昭和70年4月1日").expect_err("Showa ended in its 64th year");
    assert_eq!(refused, DayRefusal::EraEnded { era: Era::Showa, last: day("1989-01-07"), meant: day("1995-04-01") });
    assert_eq!(format_day(day("1995-04-01"), Style::Form), "平成7年4月1日");
    assert!(matches!(read("平成31年5月1日"), Err(DayRefusal::EraEnded { meant, .. }) if meant == day("2019-05-01")));
    assert!(matches!(read("令和元年4月1日"), Err(DayRefusal::EraNotBegun { meant, .. }) if meant == day("2019-04-01")));
}

#[test]
fn two_digits_that_may_be_showa_or_this_century_are_asked_about() {
    let asked = DayRefusal::WhichYear { wareki: day("2044-11-22"), western: day("2026-11-22") };
    assert_eq!(read("26-11-22"), Err(asked));
    assert!(matches!(read("55.4.1"), Err(DayRefusal::WhichYear { western, .. }) if western == day("1955-04-01")));
}

#[test]
fn a_weekday_that_does_not_fit_is_noticed_before_it_is_printed_on_a_poster() {
    let refused =
        DayRefusal::WeekdayDiffers { day: day("2026-11-22"), written: Weekday::Monday, actual: Weekday::Sunday };
    assert_eq!(read("令和8年11月22日（月）"), Err(refused));
}

#[test]
fn what_is_no_day_is_not_guessed_at() {
    assert_eq!(read("  "), Err(DayRefusal::Empty));
    for text in
        ["未定", "11月", "令和8年", "2026", "12345678", "123456", "R8", "8月ごろ", "2026/11", "1/2/3/4", "99999", "-"]
    {
        let refused = read(text).expect_err(text);
        assert!(
            matches!(refused, DayRefusal::Unreadable { .. } | DayRefusal::NoSuchMonth { .. }),
            "{text} gave {refused:?}"
        );
    }
}

#[test]
fn every_refusal_has_its_words_and_fills_every_gap_in_them() {
    let words: std::collections::BTreeMap<String, String> =
        serde_json::from_str(include_str!("../../../../../../assets/words/ja/calendar.json")).expect("a word file");
    for text in ["", "未定", "2026/13/1", "R8.2.30", "S70.4.1", "R1.4.1", "26.11.22", "R8.11.22(月)"] {
        let refusal = serde_json::to_value(read(text).expect_err(text)).expect("plain values");
        let code = refusal["code"].as_str().expect("every refusal has a code");
        let said = words.get(&format!("calendar.refusal.{code}")).unwrap_or_else(|| panic!("no words for {code}"));
        for gap in said.split('{').skip(1).filter_map(|rest| rest.split_once('}')) {
            assert!(refusal.get(gap.0).is_some(), "{code} has no value for {}", gap.0);
        }
    }
}

proptest! {
    #[test]
    fn every_printed_day_reads_back(offset in 0i64..114_000) {
        let some = day("1873-01-01").add_days(offset);
        for style in [Style::Wareki, Style::Western, Style::Form, Style::Narrow] {
            prop_assert_eq!(read(&format_day(some, style)), Ok(some));
        }
    }

    #[test]
    fn no_text_breaks_the_reader(text in "\\PC{0,24}") {
        let _ = (read(&text), read_fiscal_year(&text, day("2026-11-22")));
    }

    #[test]
    fn no_mixture_of_date_marks_breaks_the_reader(text in "[0-9RHS令和平成昭元年月日一二十百〇./() T:-]{0,20}") {
        let _ = (read(&text), read_fiscal_year(&text, day("2026-11-22")));
    }
}
