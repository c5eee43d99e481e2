//! Patrols, cleanings and inspections: recorded in half a minute, counted for the month and the year.

use nigiwai_tests::cast::{Pc, clock_shows, each};
use serde_json::{Value, json};

#[test]
fn a_patrol_is_recorded_with_last_times_answers() {
    let pc = Pc::sample();
    let last = pc.must("last_answers", json!({}));
    assert_eq!((&last["patrol"]["from"], &last["patrol"]["findings"]), (&json!("20:00"), &json!("none")));
    let before = pc.must("safety_view", json!({}))["month_sums"]["patrols"].as_u64().unwrap();
    pc.must("record_patrol", last["patrol"].clone());
    let month = pc.must("safety_view", json!({}));
    assert_eq!(month["month_sums"]["patrols"], before + 1);
    assert_eq!(month["records"][0]["day"], "2026-11-22");
}

#[test]
fn a_month_without_a_patrol_is_seen_and_can_be_written_later() {
    let pc = Pc::sample();
    let year = pc.must("safety_view", json!({}));
    let marks = year["marks"].as_array().unwrap();
    let missed: Vec<_> = marks.iter().filter(|mark| mark["over"] == true && mark["patrols"] == 0).collect();
    assert_eq!(missed.iter().map(|mark| &mark["month"]).collect::<Vec<_>>(), ["2026-08"]);
    pc.must("record_patrol", json!({ "id": "", "day": "2026-08-22", "from": "20:00", "to": "21:00", "people": 3 }));
    let marks = pc.must("safety_view", json!({}))["marks"].clone();
    assert!(marks.as_array().unwrap().iter().all(|mark| mark["over"] == false || mark["patrols"] != 0));
}

#[test]
fn measured_and_estimated_kilograms_are_never_added_up() {
    let pc = Pc::of("さくら坂商店会");
    let clean = |day: &str, grams: i64, method: &str| json!({ "id": "", "day": day, "minutes": 60, "people": 5, "bags_burnable": 2, "grams": grams, "method": method });
    pc.must("record_cleaning", clean("2026-11-01", 7_400, "measured"));
    pc.must("record_cleaning", clean("2026-11-08", 6_000, "estimated"));
    assert_eq!(pc.refused("record_cleaning", clean("2026-11-15", 5_000, "")), "method_missing");
    let sums = pc.must("safety_view", json!({}))["month_sums"].clone();
    assert_eq!((&sums["grams_measured"], &sums["grams_estimated"]), (&json!(7_400), &json!(6_000)));
    assert_eq!((&sums["bags"], &sums["cleaning_people"]), (&json!(4), &json!(10)));
}

#[test]
fn an_inspection_that_finds_something_stays_open() {
    let pc = Pc::sample();
    let open = pc.must("safety_view", json!({}))["year_sums"]["open_findings"].as_u64().unwrap();
    let assets = pc.must("last_answers", json!({}))["assets"].clone();
    let lamp = assets.as_array().unwrap().iter().find(|asset| asset["number"] == "灯-20").unwrap()["id"].clone();
    pc.must("record_inspection", json!({ "id": "", "asset": lamp, "day": "2026-11-22", "verdict": "broken" }));
    assert_eq!(pc.must("safety_view", json!({}))["year_sums"]["open_findings"], open + 1);
}

#[test]
fn what_has_not_happened_yet_is_not_recorded() {
    clock_shows("2026-11-22", "10:00");
    let pc = Pc::of("さくら坂商店会");
    let patrol = |day: &str, people: i64| json!({ "id": "", "day": day, "people": people });
    assert_eq!(pc.refused("record_patrol", patrol("2026-11-23", 3)), "day_in_future");
    assert_eq!(pc.refused("record_patrol", patrol("2026-11-31", 3)), "day_unreadable");
    assert_eq!(pc.refused("record_patrol", patrol("2026-11-22", 0)), "people_impossible");
    assert_eq!(each(&pc.must("safety_view", json!({}))["records"], "day"), Vec::<&serde_json::Value>::new());
}

#[test]
fn what_runs_out_soon_is_told() {
    let pc = Pc::sample();
    let assets = pc.must("safety_view", json!({}))["assets"].clone();
    let aed = assets.as_array().unwrap().iter().find(|line| line["asset"]["number"] == "AED-2").unwrap().clone();
    assert_eq!(aed["expires_in"], 70, "22 November to 31 January");
    assert_eq!(aed["last"], "2026-11-04");
}

#[test]
fn a_patrol_that_was_written_wrong_is_corrected_and_the_correction_is_taken_back() {
    let pc = Pc::of("さくら坂商店会");
    let id = pc.must("record_patrol", json!({ "id": "", "day": "2026-11-20", "people": 14 }))["id"].clone();
    let ask = json!({ "kind": "patrol", "record": id });
    let mut patrol = pc.must("safety_record", ask.clone())["patrol"].clone();
    patrol["people"] = json!(4);
    pc.must("record_patrol", patrol);
    let records = pc.must("safety_view", json!({ "month": "2026-11" }))["records"].clone();
    assert_eq!((records.as_array().unwrap().len(), &records[0]["people"]), (1, &json!(4)), "no second record");
    let rows = pc.must("history", json!({ "kind": "patrol", "record": id }))["rows"].clone();
    assert!(rows.to_string().contains("correct_record"), "the history says that it was corrected: {rows}");
    pc.must("undo", json!({}));
    assert_eq!(pc.must("safety_record", ask)["patrol"]["people"], 14);
    let gone = json!({ "kind": "cleaning", "record": id });
    assert_eq!(pc.refused("safety_record", gone), "record_gone");
}

#[test]
fn a_new_book_misses_nothing_until_the_association_says_what_it_wants() {
    let pc = Pc::of("さくら坂商店会");
    let october = |pc: &Pc| pc.must("safety_view", json!({ "month": "2026-10" }));
    assert_eq!(october(&pc)["duties"], json!([]));
    pc.must("save_asset", json!({ "id": "", "kind": "aed", "number": "1", "every_months": 1 }));
    assert_eq!(october(&pc)["duties"], json!([]), "what was written down today was not missed in October");
    let card = pc.must("association_card", json!({}));
    let mut association = card["association"].clone();
    association["patrols_wanted"] = json!(2);
    association["wanted_source"] = json!("防犯カメラの補助の条件");
    pc.must("save_association", json!({ "association": association, "device": card["device"] }));
    let of = |month: &str| pc.must("safety_view", json!({ "month": month }))["duties"].clone();
    assert_eq!((of("2026-10"), of("2026-11")[0]["wanted"].clone()), (json!([]), json!(2)));
    clock_shows("2026-12-03", "09:00");
    assert_eq!(of("2026-11")[0]["state"], "missed");
    let marks = october(&pc)["marks"].clone();
    let missed: Vec<&Value> = marks.as_array().unwrap().iter().filter(|mark| mark["missed"] == true).collect();
    assert_eq!(missed.len(), 1, "only November: {marks}");
}

#[test]
fn a_return_of_the_street_needs_its_day() {
    let pc = Pc::sample();
    for (definition, subject) in [("street", ""), ("street", "いつか"), ("month", "2026-13")] {
        let ask = json!({ "definition": definition, "subject": subject });
        assert_eq!(pc.refused("check_return", ask.clone()), "day_unreadable");
        assert_eq!(pc.refused("send_return", ask), "day_unreadable", "and nothing is sent");
    }
}
