//! Last days that people worked out by hand on a paper calendar, and what must hold for every event.

use proptest::prelude::*;

use super::*;
use crate::calendar::ClosedReason;
use crate::day::Weekday;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day in the test")
}

fn last(count: Count, event: &str) -> Deadline {
    last_day(DeadlineRule::at_office(count), day(event), Calendar::built_in())
}

fn due(procedure: &str, event: &str) -> Day {
    let procedure = Procedures::built_in().get(procedure).expect("a procedure of the master");
    last_day(procedure.rule, day(event), Calendar::built_in()).day
}

#[test]
fn for_the_fair_of_saturday_1_august_2026_the_days_are_those_worked_out_by_hand() {
    assert_eq!(last(Count::CalendarDaysBefore(3), "2026-08-01").day, day("2026-07-29"));
    assert_eq!(last(Count::CalendarDaysBefore(7), "2026-08-01").day, day("2026-07-24"));
    assert_eq!(last(Count::CalendarDaysBefore(14), "2026-08-01").day, day("2026-07-17"));
    assert_eq!(last(Count::OpenDaysBefore(10), "2026-08-01").day, day("2026-07-17"));
}

#[test]
fn a_closed_saturday_moves_the_day_to_friday_and_says_why() {
    let moved = last(Count::CalendarDaysBefore(7), "2026-08-01");
    assert_eq!(moved.nominal, day("2026-07-25"));
    let because = ClosedReason::Weekday { weekday: Weekday::Saturday };
    assert_eq!(moved.moved_because, [ClosedDay { day: day("2026-07-25"), because }]);
    assert_eq!(last(Count::CalendarDaysBefore(3), "2026-08-01").moved_because, []);
}

#[test]
fn counting_open_days_names_the_holiday_that_it_passed_over() {
    let counted = last(Count::OpenDaysBefore(10), "2026-08-01");
    let passed: Vec<String> = counted.skipped.iter().map(|closed| closed.day.to_string()).collect();
    assert_eq!(passed, ["2026-07-18", "2026-07-19", "2026-07-20", "2026-07-25", "2026-07-26"]);
    assert!(matches!(&counted.skipped[2].because, ClosedReason::Holiday(holiday) if holiday.name == "海の日"));
}

/// The days in the pictures of 年の瀬市 (12 and 13 December 2026).
#[test]
fn the_year_end_market_has_the_last_days_that_its_pictures_show() {
    assert_eq!(due("event_food", "2026-12-12"), day("2026-11-20"));
    assert_eq!(due("road_use", "2026-12-12"), day("2026-11-27"));
    assert_eq!(due("road_occupancy", "2026-12-12"), day("2026-11-30"));
    assert_eq!(due("insurance", "2026-12-12"), day("2026-12-04"));
    assert_eq!(due("stalls_fire", "2026-12-12"), day("2026-12-09"));
}

#[test]
fn a_report_is_due_a_month_after_the_last_day_but_in_march_by_the_end_of_the_year() {
    let market = EventDays::new(day("2026-12-12"), Some(day("2026-12-13")));
    let rule = Procedures::built_in().get("grant_report").expect("in the master").rule;
    assert_eq!(last_day(rule, market, Calendar::built_in()).day, day("2027-01-13"));
    assert_eq!(due("grant_report", "2027-03-07"), day("2027-03-31"));
    assert_eq!(due("grant_report", "2026-11-03"), day("2026-12-03"));
}

#[test]
fn an_event_whose_last_day_is_not_known_or_wrong_takes_one_day() {
    let first = day("2026-12-12");
    assert_eq!(EventDays::new(first, None), first.into());
    assert_eq!(EventDays::new(first, Some(day("2026-12-01"))), first.into());
}

#[test]
fn what_is_due_after_an_event_never_falls_before_its_end() {
    let saturday = last(Count::DaysAfter(1), "2026-12-12");
    assert_eq!((saturday.nominal, saturday.day), (day("2026-12-13"), day("2026-12-14")));
    assert_eq!(saturday.moved_because.len(), 1);
    let friday = last(Count::DaysAfter(1), "2026-12-11");
    assert_eq!(friday.day, day("2026-12-14"), "not on the day of the event itself");
}

#[test]
fn an_application_for_next_year_is_due_before_that_year_begins() {
    assert_eq!(due("grant_application", "2027-08-01"), day("2027-03-01"));
    assert_eq!(due("grant_application", "2027-03-20"), day("2026-02-27"), "1 March 2026 is a Sunday");
    assert_eq!(due("grant_change", "2026-12-12"), day("2026-11-30"));
    let on = Count::OnDay(MonthDay::new(8, 31).expect("a day of the year"));
    assert_eq!(last(on, "2026-08-31").day, day("2026-08-31"));
    assert_eq!(last(on, "2026-08-30").day, day("2025-08-29"), "31 August 2025 is a Sunday");
}

#[test]
fn putting_up_tents_on_a_sunday_stays_on_sunday() {
    let tents = DeadlineRule::any_day(Count::CalendarDaysBefore(1));
    let monday_fair = last_day(tents, day("2026-11-23"), Calendar::built_in());
    assert_eq!((monday_fair.day, monday_fair.moved_because.len()), (day("2026-11-22"), 0));
}

#[test]
fn new_year_fairs_are_filed_before_the_offices_close() {
    assert_eq!(due("stalls_fire", "2027-01-02"), day("2026-12-28"));
    let closed = last(Count::CalendarDaysBefore(3), "2027-01-02").moved_because;
    let passed: Vec<Day> = closed.iter().map(|closed| closed.day).collect();
    assert_eq!(passed, [day("2026-12-30"), day("2026-12-29")], "told from the counted day back");
}

#[test]
fn the_days_left_are_none_on_the_day_itself_and_negative_after_it() {
    let deadline = last(Count::CalendarDaysBefore(21), "2026-12-12");
    assert_eq!(deadline.days_left(day("2026-11-20")), 0);
    assert_eq!(deadline.days_left(day("2026-11-22")), -2);
}

#[test]
fn a_rule_survives_the_field_of_a_record() {
    for procedure in &Procedures::built_in().procedures {
        assert_eq!(DeadlineRule::from_field(&procedure.rule.to_field()), Some(procedure.rule), "{}", procedure.id);
    }
    assert_eq!(DeadlineRule::at_office(Count::CalendarDaysBefore(14)).to_field(), "calendar_days_before:14");
    let tents = DeadlineRule::any_day(Count::EndOfMonthBefore);
    assert_eq!(tents.to_field(), "end_of_month_before:any_day");
    assert_eq!(DeadlineRule::from_field(&tents.to_field()), Some(tents));
    for damaged in ["", "on_day:02-31", "calendar_days_before", "calendar_days_before:-3", "soon:3", ":any_day"] {
        assert_eq!(DeadlineRule::from_field(damaged), None, "{damaged}");
    }
}

#[test]
fn every_lead_time_says_where_it_comes_from_and_hearsay_is_marked() {
    let list = Procedures::built_in();
    let mut ids: Vec<&str> = list.procedures.iter().map(|procedure| procedure.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), list.procedures.len(), "no id twice");
    for procedure in &list.procedures {
        assert!(!procedure.source.is_empty() && !procedure.papers.is_empty(), "{}", procedure.id);
        let has_page = procedure.source.starts_with("http");
        assert!(has_page || !procedure.sure, "{} is sure without a page", procedure.id);
    }
}

#[test]
fn a_fire_station_that_asks_for_seven_days_is_one_changed_entry() {
    let list = Procedures::built_in();
    let mut changed = list.get("stalls_fire").expect("in the master").clone();
    changed.rule = DeadlineRule::at_office(Count::CalendarDaysBefore(7));
    let ours = list.with_changed(changed.clone());
    assert_eq!(ours.get("stalls_fire"), Some(&changed));
    assert_eq!(ours.procedures.len(), list.procedures.len());
}

#[test]
fn only_what_an_event_does_calls_for_a_procedure() {
    let wanted = |facts: &EventFacts| -> Vec<String> {
        let all = Procedures::built_in().procedures.iter();
        all.filter(|procedure| procedure.condition.applies(facts)).map(|procedure| procedure.id.clone()).collect()
    };
    assert_eq!(wanted(&EventFacts::default()), ["insurance"]);
    assert_eq!(wanted(&EventFacts::with([Feature::FireUse])), ["stalls_fire", "insurance"]);
    let huge = EventFacts { stalls: 100, ..EventFacts::default() };
    assert_eq!(wanted(&huge), ["designated_event", "insurance"]);
}

proptest! {
    #[test]
    fn an_office_can_always_be_reached_on_the_last_day(offset in 0i64..40_000, n in 1u32..120) {
        let calendar = Calendar::built_in();
        let event = day("1985-01-10").add_days(offset);
        for count in [Count::CalendarDaysBefore(n), Count::OpenDaysBefore(n), Count::DaysAfter(n), Count::MonthsAfter(n)] {
            let deadline = last_day(DeadlineRule::at_office(count), event, calendar);
            prop_assert!(calendar.is_open(deadline.day));
            prop_assert!(deadline.day <= deadline.nominal || deadline.nominal > event);
            prop_assert_eq!(deadline.moved_because.is_empty(), deadline.day == deadline.nominal);
        }
    }

    #[test]
    fn more_notice_never_means_a_later_day(offset in 0i64..40_000, n in 0u32..120) {
        let calendar = Calendar::built_in();
        let event = day("1985-01-10").add_days(offset);
        for count in [Count::CalendarDaysBefore, Count::OpenDaysBefore] {
            let less = last_day(DeadlineRule::at_office(count(n)), event, calendar);
            let more = last_day(DeadlineRule::at_office(count(n + 1)), event, calendar);
            prop_assert!(more.day <= less.day);
        }
        let calendar_days = last_day(DeadlineRule::at_office(Count::CalendarDaysBefore(n)), event, calendar);
        let open_days = last_day(DeadlineRule::at_office(Count::OpenDaysBefore(n)), event, calendar);
        prop_assert!(open_days.day <= calendar_days.day, "open days reach at least as far back");
    }
}
