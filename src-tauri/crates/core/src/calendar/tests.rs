//! The calendar against lists that other people made: the Cabinet Office's years, and another program's 120 years.

use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day in the test")
}

fn holidays_of(year: i32) -> Vec<(String, String)> {
    let calendar = Calendar::built_in();
    let (first, last) = (day(&format!("{year}-01-01")), day(&format!("{year}-12-31")));
    let all = calendar.holidays_between(first, last);
    all.into_iter().map(|(day, holiday)| (day.to_string()[5..].to_owned(), holiday.name.clone())).collect()
}

fn expect_year(year: i32, expected: &[(&str, &str)]) {
    let expected: Vec<(String, String)> =
        expected.iter().map(|(day, name)| ((*day).to_owned(), (*name).to_owned())).collect();
    assert_eq!(holidays_of(year), expected);
}

/// Typed from the Cabinet Office's announcement for 2026.
#[test]
fn the_holidays_of_2026_are_those_announced() {
    expect_year(
        2026,
        &[
            ("01-01", "元日"),
            ("01-12", "成人の日"),
            ("02-11", "建国記念の日"),
            ("02-23", "天皇誕生日"),
            ("03-20", "春分の日"),
            ("04-29", "昭和の日"),
            ("05-03", "憲法記念日"),
            ("05-04", "みどりの日"),
            ("05-05", "こどもの日"),
            ("05-06", "振替休日"),
            ("07-20", "海の日"),
            ("08-11", "山の日"),
            ("09-21", "敬老の日"),
            ("09-22", "国民の休日"),
            ("09-23", "秋分の日"),
            ("10-12", "スポーツの日"),
            ("11-03", "文化の日"),
            ("11-23", "勤労感謝の日"),
        ],
    );
}

/// Typed from the list printed in 2019, the year of the accession.
#[test]
fn ten_days_in_a_row_were_free_in_2019() {
    let spring: Vec<(String, String)> =
        holidays_of(2019).into_iter().filter(|(day, _)| ("04-20".."05-10").contains(&day.as_str())).collect();
    let days: Vec<&str> = spring.iter().map(|(day, _)| day.as_str()).collect();
    assert_eq!(days, ["04-29", "04-30", "05-01", "05-02", "05-03", "05-04", "05-05", "05-06"]);
    let calendar = Calendar::built_in();
    assert_eq!(calendar.holiday_name(day("2019-05-01")), Some("即位の日"));
    assert_eq!(calendar.holiday_name(day("2019-10-22")), Some("即位礼正殿の儀"));
    assert_eq!(calendar.holiday_name(day("2019-12-23")), None, "no birthday was kept that year");
    assert_eq!(calendar.previous_open(day("2019-05-06")), day("2019-04-26"));
}

#[test]
fn the_olympic_summers_moved_three_holidays() {
    let summer = |year| -> Vec<String> {
        let kept = |day: &String| ("07-01".."08-31").contains(&day.as_str()) || day.starts_with("10");
        holidays_of(year).into_iter().map(|(day, _)| day).filter(kept).collect()
    };
    assert_eq!(summer(2020), ["07-23", "07-24", "08-10"]);
    assert_eq!(summer(2021), ["07-22", "07-23", "08-08", "08-09"]);
    assert_eq!(Calendar::built_in().holiday_name(day("2021-08-09")), Some("振替休日"));
}

#[test]
fn substitutes_and_days_between_fall_where_the_law_puts_them() {
    let calendar = Calendar::built_in();
    for (text, name) in [
        ("2026-05-06", "振替休日"),
        ("2026-09-22", "国民の休日"),
        ("2027-03-22", "振替休日"),
        ("2032-09-21", "国民の休日"),
        ("1988-05-04", "国民の休日"),
        ("1987-05-04", "振替休日"),
        ("2009-05-06", "振替休日"),
    ] {
        assert_eq!(calendar.holiday_name(day(text)), Some(name), "{text}");
    }
    assert_eq!(calendar.holiday_name(day("1986-05-04")), None, "before 2007 a Sunday between stayed a Sunday");
}

#[test]
fn the_equinoxes_are_the_announced_ones() {
    for text in ["2026-03-20", "2027-03-21", "2028-03-20"] {
        assert_eq!(Calendar::built_in().holiday_name(day(text)), Some("春分の日"), "{text}");
    }
    for text in ["2026-09-23", "2027-09-23", "2028-09-22"] {
        assert_eq!(Calendar::built_in().holiday_name(day(text)), Some("秋分の日"), "{text}");
    }
}

#[test]
fn every_holiday_of_120_years_agrees_with_another_program() {
    let mut years = 0;
    for line in include_str!("expected-days.txt").lines().filter(|line| !line.starts_with('#')) {
        let mut parts = line.split(' ');
        let year: i32 = parts.next().and_then(|year| year.parse().ok()).expect("a year");
        let ours: Vec<String> = holidays_of(year).into_iter().map(|(day, _)| day.replace('-', "")).collect();
        assert_eq!(ours, parts.collect::<Vec<&str>>(), "{year}");
        years += 1;
    }
    assert_eq!(years, 120);
}

#[test]
fn the_official_list_beats_the_rules_for_its_years_only() {
    let list = "国民の祝日・休日月日,国民の祝日・休日名称\r\n2031/1/1,元日\r\n2031/7/1,臨時の祝日\r\n";
    let calendar = Calendar::built_in().with_given_holidays(&read_holiday_csv(list));
    assert_eq!(calendar.holiday_name(day("2031-07-01")), Some("臨時の祝日"));
    assert_eq!(calendar.holiday(day("2031-01-01")).map(|holiday| holiday.id.as_str()), Some("new_year"));
    assert_eq!(calendar.holiday_name(day("2031-11-03")), None, "the list of that year does not have it");
    assert_eq!(calendar.holiday_name(day("2032-11-03")), Some("文化の日"));
}

#[test]
fn offices_close_from_29_december_to_3_january() {
    let calendar = Calendar::built_in();
    assert!(calendar.is_open(day("2026-12-28")));
    let closed = calendar.closed_between(day("2026-12-28"), day("2027-01-04"));
    let days: Vec<String> = closed.iter().map(|closed| closed.day.to_string()).collect();
    assert_eq!(days, ["2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02", "2027-01-03"]);
    assert!(matches!(&closed[0].because, ClosedReason::Period { id, .. } if id == "year_end"));
    assert!(matches!(&closed[3].because, ClosedReason::Holiday(holiday) if holiday.name == "元日"));
    assert_eq!(calendar.previous_open(day("2027-01-03")), day("2026-12-28"));
    assert_eq!(calendar.next_open(day("2026-12-29")), day("2027-01-04"));
}

#[test]
fn the_third_of_january_is_closed_even_on_a_weekday() {
    assert!(!Calendar::built_in().is_open(day("2025-01-03")), "a Friday");
    assert!(Calendar::built_in().is_open(day("2025-01-06")));
}

#[test]
fn an_office_of_its_own_habits_is_only_other_data() {
    let holidays = include_str!("../../../../../assets/masters/holidays.json");
    let closures = r#"{ "weekdays": ["wednesday"], "holidays": false, "periods": [],
        "days": [{ "day": "2026-10-09", "name": "棚卸し" }] }"#;
    let calendar = Calendar::from_masters(holidays, closures).expect("both can be read");
    assert!(calendar.is_open(day("2026-11-23")) && calendar.is_open(day("2026-11-22")));
    assert!(!calendar.is_open(day("2026-11-25")));
    let announced = ClosedReason::Announced { name: "棚卸し".to_owned() };
    assert_eq!(calendar.closed_because(day("2026-10-09")), Some(announced));
}

#[test]
fn a_master_that_cannot_be_read_is_named() {
    let trouble = Calendar::from_masters("{}", "{}").expect_err("an empty master");
    assert_eq!(trouble.master, "holidays");
}

proptest! {
    #[test]
    fn the_previous_open_day_is_open_and_never_later(offset in 0i64..43_000) {
        let calendar = Calendar::built_in();
        let some = day("1980-01-10").add_days(offset);
        let open = calendar.previous_open(some);
        prop_assert!(open <= some && calendar.is_open(open));
        prop_assert!(some.days_since(open) <= 12, "no closure is longer than the spring of 2019");
        prop_assert!(calendar.next_open(some) >= some);
    }

    #[test]
    fn counting_one_more_open_day_goes_further_back(offset in 0i64..40_000, n in 1u32..60) {
        let calendar = Calendar::built_in();
        let some = day("1981-01-10").add_days(offset);
        let (fewer, more) = (calendar.open_days_before(some, n), calendar.open_days_before(some, n + 1));
        prop_assert!(more < fewer && calendar.is_open(more));
        let counted = (1..=some.days_since(more)).filter(|back| calendar.is_open(some.add_days(-back))).count();
        prop_assert_eq!(counted as u32, n + 1);
    }
}
