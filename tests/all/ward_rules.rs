//! What the ward lays down reaches the desk: the rule's day beside the planned one, on the first screen and at the event.
//!
//! The server is the real one; the officer fills the page in a browser.

use nigiwai_tests::cast::Pc;
use nigiwai_tests::town::Town;
use serde_json::{Value, json};

const STREET: &str = "さくら坂商店街振興組合";

fn road_occupancy(pc: &Pc) -> Value {
    let card = pc.event("夜市");
    let lines = card["permits"].as_array().expect("a list").clone();
    lines.into_iter().find(|line| line["permit"]["procedure"] == "road_occupancy").expect("the permit of the road")
}

/// Saturday 20 March 2027: ten open days before it is 8 March, fifteen is 1 March, both Mondays.
#[test]
fn a_longer_last_day_of_the_ward_is_shown_beside_the_planned_one_and_a_press_takes_it() {
    let town = Town::new();
    let pc = Pc::sample();
    pc.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
    pc.must(
        "plan_event",
        json!({ "template": "summer_festival", "name": "夜市", "starts": "2027-03-20", "ends": "", "opens": "",
                "closes": "", "place": "", "stall_limit": 0 }),
    );
    assert_eq!(road_occupancy(&pc)["permit"]["due"], "2027-03-08");
    assert_eq!(pc.must("home_view", json!({}))["sooner"], json!([]));
    let officer = town.officer();
    let closed = [("part", "closed_day"), ("about", "2026-12-25"), ("words", "庁舎の点検")];
    assert_eq!(officer.fills("/rules", &closed), 303);
    let mut by_hand = road_occupancy(&pc)["permit"].clone();
    by_hand["due"] = json!("2027-03-10");
    pc.must("save_permit", by_hand);
    pc.must("exchange", json!({}));
    assert_eq!(pc.must("home_view", json!({}))["sooner"], json!([]), "a day chosen by hand is not the ward's doing");
    pc.must("undo", json!({}));
    let rule = [
        ("part", "last_day"),
        ("about", "road_occupancy"),
        ("kind", "open_days_before"),
        ("n", "15"),
        ("source", "区の通知 第12号"),
    ];
    assert_eq!(officer.fills("/rules", &rule), 303);
    pc.must("exchange", json!({}));

    let line = road_occupancy(&pc);
    assert_eq!(line["permit"]["due"], "2027-03-08", "no planned day moves by itself");
    assert_eq!((&line["why"]["by_rule"], &line["why"]["source"]), (&json!("2027-03-01"), &json!("区の通知 第12号")));
    let home = pc.must("home_view", json!({}));
    let sooner = home["sooner"].as_array().unwrap();
    assert!(sooner.iter().any(|one| one["id"] == line["permit"]["id"] && one["due"] == "2027-03-01"), "{sooner:?}");
    assert!(home["notices"].to_string().contains("期限が変わりました：道路占用許可"));
    let rules = pc.must("ward_rules", json!({}));
    let known = rules["procedures"].as_array().unwrap().iter().find(|one| one["id"] == "road_occupancy").unwrap();
    assert_eq!((&known["n"], &known["sure"]), (&json!(15), &json!(true)));
    assert!(known["laid_down"].as_i64().unwrap() > 0);

    let mut permit = line["permit"].clone();
    permit["due"] = json!("2027-03-01");
    pc.must("save_permit", permit);
    assert_eq!(road_occupancy(&pc)["why"]["by_rule"], "2027-03-01");
    let home = pc.must("home_view", json!({}));
    assert!(home["sooner"].as_array().unwrap().iter().all(|one| one["id"] != line["permit"]["id"]));
}
