//! Which copies are kept: seen day by day over years, and for every life of a PC whose clock may be wrong.

use super::*;
use proptest::prelude::*;

fn copy(number: u32, day: &str, reason: CopyReason) -> SafetyCopy {
    SafetyCopy { number, at: Moment::in_japan(Day::parse(day).expect("a day"), 17, 30), reason }
}

/// One copy at each closing, thinned each time, as the program does it.
fn office(first: &str, days: i64) -> Vec<SafetyCopy> {
    let first = Day::parse(first).expect("a day");
    let mut there: Vec<SafetyCopy> = Vec::new();
    for (number, passed) in (1..).zip(0..days) {
        there.push(copy(number, &first.add_days(passed).to_string(), CopyReason::Closing));
        let kept = copies_kept(&there);
        there.retain(|copy| kept.contains(&copy.number));
    }
    there
}

#[test]
fn after_three_years_of_every_day_there_are_days_weeks_and_months_to_go_back_to() {
    let there = office("2023-11-23", 1096); // until 2026-11-22, a Sunday
    let days: Vec<String> = there.iter().map(|copy| copy.at.day_in_japan().to_string()).collect();
    // By a wall calendar: 24 ends of months to November 2026, Saturdays back from 21 November, then each of 14 days.
    assert_eq!(days[0], "2024-12-31");
    assert_eq!(days[22], "2026-10-10", "the Saturdays begin before the last month's end");
    assert!(days.contains(&"2026-09-30".to_string()) && days.contains(&"2026-10-31".to_string()));
    assert!(["2026-10-17", "2026-10-24", "2026-11-07"].iter().all(|day| days.contains(&(*day).to_string())));
    assert_eq!(&days[days.len() - 14..][..2], ["2026-11-09", "2026-11-10"]);
    assert_eq!(days.last().map(String::as_str), Some("2026-11-22"));
    assert_eq!(days.len(), 14 + 5 + 22, "the end of October is a Saturday too");
}

#[test]
fn of_one_day_the_last_copy_stays() {
    let made = [
        copy(1, "2026-11-21", CopyReason::Daily),
        copy(2, "2026-11-22", CopyReason::Daily),
        copy(3, "2026-11-22", CopyReason::Hand),
        copy(4, "2026-11-22", CopyReason::Closing),
    ];
    assert_eq!(copies_kept(&made), BTreeSet::from([1, 4]));
}

#[test]
fn a_copy_made_before_an_import_outlives_the_closing_of_that_day() {
    let made = [copy(1, "2026-11-22", CopyReason::Import), copy(2, "2026-11-22", CopyReason::Closing)];
    assert_eq!(copies_kept(&made), BTreeSet::from([1, 2]));
}

#[test]
fn a_name_tells_day_time_reason_and_number_and_other_names_tell_nothing() {
    let made = copy(7, "2026-11-22", CopyReason::Closing);
    assert_eq!(made.file_name(), "2026-11-22-1730-closing-00007.book");
    assert_eq!(SafetyCopy::named("2026-11-22-1730-closing-00007.book"), Some(made));
    for strange in
        ["", "nigiwai.book", "2026-11-22-1730--00007.book", "2026-02-31-1730-daily-00007.book", "写真.book", ".book"]
    {
        assert_eq!(SafetyCopy::named(strange), None, "{strange}");
    }
}

#[test]
fn each_day_asks_for_one_copy_and_a_second_place_is_asked_for_after_thirty_days() {
    let made = [copy(1, "2026-11-21", CopyReason::Closing)];
    let now = |day: &str| Moment::in_japan(Day::parse(day).expect("a day"), 9, 0);
    assert!(daily_copy_is_due(&[], now("2026-11-21")));
    assert!(!daily_copy_is_due(&made, now("2026-11-21")));
    assert!(daily_copy_is_due(&made, now("2026-11-22")));
    assert!(second_place_is_due(None, SECOND_PLACE_DAYS, now("2026-11-22")));
    assert!(!second_place_is_due(Some(now("2026-11-22")), SECOND_PLACE_DAYS, now("2026-12-21")));
    assert!(second_place_is_due(Some(now("2026-11-22")), SECOND_PLACE_DAYS, now("2026-12-22")));
    assert!(!second_place_is_due(Some(now("2026-11-22")), SECOND_PLACE_DAYS, now("2020-01-01")), "a clock gone back");
}

fn any_life() -> impl Strategy<Value = Vec<SafetyCopy>> {
    let reasons = prop::sample::select(&CopyReason::ALL[1..]);
    let steps = prop::collection::vec((-400i64..400, reasons), 0..120);
    steps.prop_map(|steps| {
        let mut day = Day::parse("2026-11-22").expect("a day");
        let one = |(number, (step, reason)): (u32, (i64, CopyReason))| {
            // Mostly a day or none passes; now and then the clock jumps by a year, in either direction.
            day = day.add_days(if step.abs() > 380 { step } else { step.rem_euclid(3) });
            copy(number, &day.to_string(), reason)
        };
        (1..).zip(steps).map(one).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_the_clock_did_the_newest_stays_and_only_made_ones_are_kept(made in any_life()) {
        let kept = copies_kept(&made);
        let numbers: BTreeSet<u32> = made.iter().map(|copy| copy.number).collect();
        prop_assert!(kept.is_subset(&numbers));
        prop_assert!(numbers.last().is_none_or(|newest| kept.contains(newest)));
        prop_assert!(kept.len() <= DAYS_KEPT + WEEKS_KEPT + MONTHS_KEPT + BEFORE_KEPT + 1);
        let again: Vec<SafetyCopy> = made.iter().copied().filter(|copy| kept.contains(&copy.number)).collect();
        prop_assert_eq!(copies_kept(&again), kept, "thinning twice takes nothing more");
    }

    #[test]
    fn thinning_at_every_copy_keeps_what_thinning_once_would_keep(days in prop::collection::vec(0i64..40, 1..150)) {
        let mut day = Day::parse("2024-02-28").expect("a day");
        let (mut all, mut there) = (Vec::new(), Vec::new());
        for (number, passed) in (1..).zip(days) {
            day = day.add_days(passed);
            let one = copy(number, &day.to_string(), CopyReason::Closing);
            all.push(one);
            there.push(one);
            let kept = copies_kept(&there);
            there.retain(|copy| kept.contains(&copy.number));
        }
        let left: BTreeSet<u32> = there.iter().map(|copy| copy.number).collect();
        prop_assert_eq!(left, copies_kept(&all));
    }
}
