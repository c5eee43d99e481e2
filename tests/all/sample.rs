//! The sample street: what a person finds who tries the program before beginning an own book.
//!
//! Figures here were counted in the files of `assets/sample-street` by hand, not by the program.

use nigiwai_tests::cast::{Pc, clock_shows, each};
use serde_json::{Value, json};
use std::time::Instant;

#[test]
fn the_sample_is_a_whole_street_in_the_middle_of_its_work() {
    let begun = Instant::now();
    let pc = Pc::sample();
    println!("the sample street took {} ms", begun.elapsed().as_millis());
    let register = pc.must("register_view", json!({}));
    assert_eq!(register["counts"]["shops"], 105);
    assert_eq!(register["counts"]["vacant"], 11);
    assert_eq!(register["counts"]["no_trade"], 0, "every trade of the sample is confirmed");
    let street = pc.must("street_view", json!({ "metres": 80 }));
    assert_eq!(each(&street["blocks"], "name"), ["一丁目", "二丁目", "三丁目"]);
    assert_eq!(street["floors"], json!([-1, 2]), "bars below, a music school and a tax adviser above");
    let years: Vec<usize> = [2024, 2025, 2026]
        .map(|year| pc.must("event_list", json!({ "fiscal_year": year }))["rows"].as_array().map_or(0, Vec::len))
        .to_vec();
    assert_eq!(years, [3, 4, 5], "twelve events in three fiscal years");
    let market = pc.event("年の瀬市");
    assert_eq!((&market["event"]["number"], &market["event"]["starts"]), (&json!("R8-04"), &json!("2026-12-12")));
    assert_eq!(market["counts"]["asked"], 18);
    assert_eq!(market["counts"]["confirmed"], 13);
    assert_eq!((&market["counts"]["within"], &market["counts"]["waiting"]), (&json!(2), &json!(3)));
    assert_eq!(pc.must("verify_book", json!({}))["conflicts"], 0);
}

#[test]
fn the_first_screen_of_the_sample_has_something_late_and_something_for_this_week() {
    let pc = Pc::sample();
    let home = pc.must("home_view", json!({}));
    assert_eq!(each(&home["late"], "due"), ["2026-11-20"], "21 days before 12 December is a Saturday");
    let titles: Vec<String> = each(&home["this_week"], "title").into_iter().map(ToString::to_string).collect();
    assert!(titles.iter().any(|title| title.contains("道路使用許可")), "{titles:?}");
    let duties = each(&home["duties"], "state");
    assert!(duties.contains(&&json!("open")) && duties.contains(&&json!("done")), "{duties:?}");
}

#[test]
fn the_sample_is_as_alive_two_years_later() {
    clock_shows("2028-11-19", "10:00");
    let pc = Pc::sample();
    let market = pc.event("年の瀬市");
    assert_eq!(market["event"]["starts"], "2028-12-09", "the same weekday, as many days ahead");
    assert_eq!(market["event"]["number"], "R10-04");
    assert_eq!(pc.must("register_view", json!({}))["counts"]["shops"], 105);
    assert_eq!(pc.must("home_view", json!({}))["late"].as_array().map_or(0, Vec::len), 1);
}

#[test]
fn what_happened_to_a_unit_of_the_sample_is_told_with_who_told_it() {
    let pc = Pc::sample();
    let fish = pc.must("unit_card", json!({ "premises": pc.row("2-2")["premises"] }));
    assert_eq!(
        (&fish["vacant"], &fish["vacant_since"]),
        (&json!(true), &json!("2026-06-30")),
        "the day after its last"
    );
    assert_eq!(
        each(&fish["timeline"], "name")[1..],
        ["鮮魚 魚たつ", "", "かつおぶし さかいや"],
        "empty for the first week of 平成"
    );
    let shop = pc.row("カレーと珈琲 月の舟");
    let card = pc.must("shop_card", json!({ "shop": shop["shop"] }));
    assert_eq!(each(&card["tenancies"], "shop_name"), ["カレーと珈琲 月の舟", "珈琲 舟"], "the past keeps its name");
    let history = pc.must("history", json!({ "kind": "shop", "record": shop["shop"] }));
    assert_eq!(history["rows"][0]["act"], "tell_change");
    assert_eq!(history["rows"][0]["person"], "高橋 和子");
    let at = history["rows"][0]["at"].as_i64().unwrap();
    assert_eq!(at, 1_775_782_800_000, "2026-04-10 10:00 in Japan, by `date -u`");
}

#[test]
fn taking_back_the_samples_last_act_harms_nothing() {
    let pc = Pc::sample();
    let before = pc.must("register_view", json!({}));
    let answer = pc.must("undo", json!({}));
    assert_eq!((&answer["act"], &answer["records"]), (&json!("save_task"), &json!(1)));
    assert_eq!(pc.must("register_view", json!({})), before);
}

#[test]
fn whoever_leaves_the_sample_begins_an_own_book_and_the_sample_is_kept() {
    let pc = Pc::sample();
    assert_eq!(pc.must("leave_sample", json!({}))["state"], "no_book");
    let form = json!({ "association_name": "みどり坂商店会", "person_name": "山﨑 学" });
    let state = pc.must("begin_book", form);
    assert_eq!((&state["association"], &state["sample"]), (&json!("みどり坂商店会"), &json!(false)));
    assert_eq!(pc.must("home_view", json!({}))["counts"], json!({ "units": 0, "shops": 0, "events": 0 }));
    let kept = std::fs::read_dir(pc.book().parent().unwrap()).unwrap();
    assert!(kept.filter_map(Result::ok).any(|entry| entry.file_name().to_string_lossy().starts_with("sample-")));
}

#[test]
fn opened_in_another_season_the_sample_has_no_summer_festival_in_winter() {
    clock_shows("2027-05-20", "10:00");
    let pc = Pc::sample();
    let list = pc.must("event_list", json!({ "fiscal_year": 2026 }))["rows"].clone();
    let events: Vec<&Value> = list.as_array().unwrap().iter().map(|row| &row["event"]).collect();
    assert!(!events.is_empty());
    for event in &events {
        let (name, starts) = (event["name"].as_str().unwrap(), event["starts"].as_str().unwrap());
        let month: u32 = starts[5..7].parse().unwrap();
        assert!(!name.contains("夏") || (6..=8).contains(&month), "{name} {starts}");
        assert!(!name.contains("年の瀬") || [11, 12, 1].contains(&month), "{name} {starts}");
        assert!(!name.contains('{'), "{name}");
    }
    let home = pc.must("home_view", json!({}));
    let titles = [&home["late"], &home["this_week"], &home["later"]].map(|lines| lines.to_string()).concat();
    assert!(titles.contains("5月の役員会"), "{titles}");
}
