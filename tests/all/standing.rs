//! How a PC stands with the ward: proved equal, counted on both sides, a receipt on paper, a clock that is wrong.

use nigiwai_tests::cast::{Pc, clock_shows, minutes_pass};
use nigiwai_tests::town::Town;
use serde_json::{Value, json};

const STREET: &str = "さくら坂商店会";

fn enrolled(town: &Town) -> Pc {
    let pc = Pc::of(STREET);
    pc.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
    pc
}

fn same(pc: &Pc) -> Value {
    pc.must("ward_view", json!({}))["same"].clone()
}

fn sends_month(pc: &Pc) -> Value {
    pc.must("record_patrol", json!({ "id": "", "day": "2026-11-20", "people": 3 }));
    pc.must("send_return", json!({ "definition": "month", "subject": "2026-11" }))["id"].clone()
}

#[test]
fn after_an_exchange_both_are_proved_equal_and_counted_by_year_and_kind() {
    let town = Town::new();
    let pc = enrolled(&town);
    minutes_pass(1);
    sends_month(&pc);
    let waiting = same(&pc)["counted"].clone();
    assert_eq!((&waiting[0]["sent"], &waiting[0]["received"]), (&json!(1), &json!(0)), "no receipt yet");
    pc.must("exchange", json!({}));
    let standing = same(&pc);
    assert_eq!(standing["equal"], true);
    let at_ward: u64 = town.does(|ward| {
        let id = ward.associations().unwrap()[0].id.clone();
        let last = |stream| ward.store().stream(&id, stream).unwrap().last;
        nigiwai_core::record::Stream::ALL.into_iter().map(last).sum()
    });
    assert_eq!(standing["lines"], at_ward, "as many lines as the ward has");
    let line = json!({ "year": "2026-04-01", "definition": "month", "sent": 1, "received": 1, "accepted": 0 });
    assert_eq!(standing["counted"], json!([line]));
}

#[test]
fn each_record_says_in_words_where_it_stands_with_the_ward() {
    let town = Town::new();
    let pc = enrolled(&town);
    let patrol = pc.must("record_patrol", json!({ "id": "", "day": "2026-11-20", "people": 3 }))["id"].clone();
    let stands = || pc.must("record_standing", json!({ "kind": "patrol", "record": patrol }));
    assert_eq!((&stands()["sendable"], &stands()["state"]), (&json!(true), &Value::Null), "here only");
    pc.must("send_return", json!({ "definition": "month", "subject": "2026-11" }));
    assert_eq!(stands()["state"], "waiting");
    pc.must("exchange", json!({}));
    assert_eq!((&stands()["state"], &stands()["number"]), (&json!("received"), &json!("R8-0001")));
    let officer = town.officer();
    let page = officer.links("/street", "/street/").iter().flat_map(|page| officer.links(page, "/submission/")).next();
    let place = format!("at:patrols/{}/patrol.people", patrol.as_str().unwrap());
    officer
        .fills(&page.unwrap(), &[("decision", "return"), ("comment", ""), (place.as_str(), "人数を確かめてください")]);
    pc.must("exchange", json!({}));
    let returned = stands();
    assert_eq!((&returned["state"], &returned["reason"]), (&json!("returned"), &json!("人数を確かめてください")));
    assert_eq!(returned["field"], "patrol.people");
    let person = pc.must("start_state", json!({}))["person"]["id"].clone();
    let never = pc.must("record_standing", json!({ "kind": "person", "record": person }));
    assert_eq!(never["sendable"], false, "a person is never sent");
}

#[test]
fn the_wards_receipt_is_a_paper_once_it_has_come() {
    let town = Town::new();
    let pc = enrolled(&town);
    let id = sends_month(&pc);
    let ask = json!({ "id": id, "path": pc.file("受付票.pdf") });
    assert_eq!(pc.refused("print_receipt", ask.clone()), "no_receipt_yet");
    pc.must("exchange", json!({}));
    pc.must("print_receipt", ask);
    let bytes = std::fs::read(pc.file("受付票.pdf")).unwrap();
    assert!(bytes.starts_with(b"%PDF-"), "a paper");
    if let Some(folder) = std::env::var_os("NIGIWAI_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join("receipt.pdf"), bytes).unwrap();
    }
}

#[test]
fn a_clock_that_is_years_ahead_is_told_and_stops_nothing() {
    let town = Town::new();
    let pc = enrolled(&town);
    assert_eq!(pc.must("home_view", json!({}))["clock_minutes"], 0, "seconds are not spoken of");
    clock_shows("2029-11-22", "09:12"); // the ward's clock stays in 2026
    pc.must("save_shop", json!({ "id": "tofu", "name": "豆腐いとう" }));
    sends_month(&pc);
    assert_eq!(pc.must("exchange", json!({}))["trouble"], Value::Null);
    assert_eq!(town.received().len(), 1, "it arrives all the same");
    let minutes = pc.must("home_view", json!({}))["clock_minutes"].as_i64().unwrap();
    assert_eq!((minutes + 720) / 1440, 365 + 365 + 366, "2028 has a day more");
    let plan = json!({ "template": "morning_market", "name": "朝市", "starts": "2029-12-16", "stall_limit": 5 });
    let event = pc.must("plan_event", plan)["id"].clone();
    pc.must("sign_up_for_event", json!({ "id": "", "event": event, "outside": "そば処かとう", "stalls": 1 }));
    let form = pc.must("event_card", json!({ "event": event }))["sign_ups"][0]["sign_up"].clone();
    let taken = nigiwai_core::moment::Moment(form["taken"].as_i64().unwrap());
    assert_eq!(taken.day_in_japan().to_string(), "2026-11-22", "by the ward's clock");
    assert!(form["clock_offset"].as_i64().unwrap() < 0, "and the record says so");
}

#[test]
fn what_went_out_days_ago_is_told_with_its_day_and_not_with_a_time_alone() {
    let town = Town::new();
    let pc = enrolled(&town);
    sends_month(&pc);
    pc.must("exchange", json!({}));
    let badge = || pc.must("start_state", json!({}))["badge"].clone();
    assert_eq!(badge(), json!({ "kind": "sent", "count": 0, "time": "09:12" }));
    minutes_pass(2 * 24 * 60);
    assert_eq!(badge()["time"], "11月22日（日）");
}
