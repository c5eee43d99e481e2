//! The return of the street each month by itself: once an officer has said so, and only what an officer has seen.

use nigiwai_tests::cast::{Pc, clock_shows, each, minutes_pass};
use nigiwai_tests::town::Town;
use serde_json::{Value, json};

const STREET: &str = "さくら坂商店街振興組合";

fn unit(pc: &Pc, code: &str) -> Value {
    pc.must("add_premises", json!({ "code": code, "side": "left", "frontage": 540 }))["id"].clone()
}

fn opens(pc: &Pc, unit: &Value, name: &str, day: &str) {
    let shop = json!({ "id": "", "name": name, "hours": "" });
    pc.must("tell_change", json!({ "premises": unit, "kind": "opened", "day": day, "shop": shop }));
}

/// An association on the ward's network with one shop, 豆腐いとう, whose hours nobody knows.
fn enrolled(town: &Town) -> Pc {
    let pc = Pc::of(STREET);
    pc.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
    opens(&pc, &unit(&pc, "1-1"), "豆腐いとう", "2026-04-01");
    pc
}

fn sends_by_hand(pc: &Pc, day: &str, leave_out: &[String]) {
    pc.must("send_return", json!({ "definition": "street", "subject": day, "leave_out": leave_out }));
}

fn monthly(pc: &Pc) -> Value {
    pc.must("monthly_return", json!({}))
}

/// A day in the office: the PC exchanges with the ward.
fn a_day(pc: &Pc, day: &str) {
    clock_shows(day, "09:12");
    assert_eq!(pc.must("exchange", json!({}))["trouble"], Value::Null);
}

/// The days of the street's returns that went by themselves, oldest first.
fn by_itself(pc: &Pc) -> Vec<String> {
    let view = pc.must("ward_view", json!({}));
    let lines = view["submissions"].as_array().expect("a list");
    let own = lines.iter().filter(|line| line["by_itself"] == true);
    let mut days: Vec<String> = own.map(|line| line["subject"].as_str().expect("a day").to_string()).collect();
    days.sort();
    days
}

/// The values of the newest return, as they went.
fn sent(pc: &Pc) -> String {
    let view = pc.must("ward_view", json!({}));
    pc.must("submission_card", json!({ "id": view["submissions"][0]["id"] }))["snapshot"].to_string()
}

#[test]
fn it_goes_once_a_month_and_months_without_a_network_are_not_caught_up() {
    let town = Town::new();
    let pc = enrolled(&town);
    sends_by_hand(&pc, "2026-11-22", &[]);
    pc.must("order_monthly_return", json!({ "go": true }));
    assert_eq!((&monthly(&pc)["state"], &monthly(&pc)["next"]), (&json!("on"), &json!("2026-12-01")));
    a_day(&pc, "2026-11-29");
    assert_eq!(by_itself(&pc), [""; 0], "this month an officer has sent it");
    a_day(&pc, "2026-12-03");
    a_day(&pc, "2026-12-04");
    assert_eq!(by_itself(&pc), ["2026-12-03"]);
    let news = pc.must("home_view", json!({}))["monthly"].clone();
    assert_eq!((&news["waiting"], news["sent"].is_number()), (&json!(0), true), "the first screen says so");
    a_day(&pc, "2027-05-07");
    assert_eq!(by_itself(&pc), ["2026-12-03", "2027-05-07"], "from January to April there was no network");
    assert_eq!(town.received().len(), 3, "and the ward has each once");
}

#[test]
fn a_new_shop_and_a_field_that_was_empty_wait_until_an_officer_has_seen_them() {
    let town = Town::new();
    let pc = enrolled(&town);
    sends_by_hand(&pc, "2026-11-22", &[]);
    pc.must("order_monthly_return", json!({ "go": true }));
    minutes_pass(1);
    opens(&pc, &unit(&pc, "1-2"), "酒場よる", "2026-11-25");
    let tofu = pc.must("search", json!({ "query": "豆腐いとう" }))["hits"][0]["id"].clone();
    let card = pc.must("shop_card", json!({ "shop": tofu }))["shop"].clone();
    let mut changed = card.clone();
    changed["name"] = json!("豆腐いとう二代目");
    changed["hours"] = json!("朝8時から");
    pc.must("save_shop", changed);
    clock_shows("2026-11-26", "09:12");
    let waiting = monthly(&pc)["waiting"].clone();
    assert_eq!(each(&waiting, "name"), [&json!("1-2"), &json!("豆腐いとう二代目"), &json!("酒場よる")]);
    a_day(&pc, "2026-12-03");
    let went = sent(&pc);
    assert!(went.contains("豆腐いとう二代目"), "a value that changed goes");
    assert!(!went.contains("酒場よる") && !went.contains("朝8時から") && !went.contains("\"1-2\""), "{went}");
    assert_eq!(pc.must("home_view", json!({}))["monthly"]["waiting"], 3);
    sends_by_hand(&pc, "2026-12-04", &[]);
    assert_eq!(monthly(&pc)["waiting"], json!([]), "now an officer has seen them");
    a_day(&pc, "2027-01-04");
    assert!(sent(&pc).contains("酒場よる") && sent(&pc).contains("朝8時から"));
}

#[test]
fn what_an_officer_left_out_never_goes_by_itself() {
    let town = Town::new();
    let pc = enrolled(&town);
    let check = pc.must("check_return", json!({ "definition": "street", "subject": "2026-11-22" }));
    let shops = check["snapshot"]["sections"].as_array().expect("sections").iter().find(|part| part["code"] == "shops");
    let shop = shops.expect("shops")["rows"][0]["id"].as_str().expect("an id").to_string();
    sends_by_hand(&pc, "2026-11-22", &[format!("shops/{shop}")]);
    pc.must("order_monthly_return", json!({ "go": true }));
    assert_eq!(monthly(&pc)["waiting"], json!([]));
    a_day(&pc, "2026-12-03");
    assert_eq!(by_itself(&pc), ["2026-12-03"]);
    assert!(!sent(&pc).contains("豆腐いとう"));
}

#[test]
fn two_pcs_send_one_return_a_month_and_the_second_takes_over_when_told() {
    let town = Town::new();
    let office = enrolled(&town);
    sends_by_hand(&office, "2026-11-22", &[]);
    office.must("order_monthly_return", json!({ "go": true }));
    let hall = office.second("会館のPC");
    hall.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
    a_day(&office, "2026-11-23");
    a_day(&hall, "2026-11-23");
    assert_eq!(monthly(&hall)["state"], "elsewhere");
    a_day(&hall, "2026-12-02");
    a_day(&office, "2026-12-02");
    a_day(&hall, "2026-12-02");
    a_day(&office, "2026-12-02");
    assert_eq!((by_itself(&hall).len(), by_itself(&office).len()), (1, 1));
    hall.must("order_monthly_return", json!({ "go": true }));
    a_day(&hall, "2027-01-05");
    assert_eq!(by_itself(&hall), ["2026-12-02", "2027-01-05"], "the office's PC is gone");
}

#[test]
fn it_stops_at_once_and_rests_while_the_ward_waits_for_a_correction() {
    let town = Town::new();
    let pc = enrolled(&town);
    sends_by_hand(&pc, "2026-11-22", &[]);
    pc.must("order_monthly_return", json!({ "go": true }));
    a_day(&pc, "2026-11-23");
    let officer = town.officer();
    let page = officer.links("/street", "/street/").iter().flat_map(|page| officer.links(page, "/submission/")).next();
    officer.fills(&page.expect("one came"), &[("decision", "return"), ("comment", "確かめてください")]);
    a_day(&pc, "2026-12-03");
    a_day(&pc, "2026-12-04");
    assert_eq!((by_itself(&pc).len(), &monthly(&pc)["state"]), (0, &json!("returned")));
    sends_by_hand(&pc, "2026-12-05", &[]);
    pc.must("order_monthly_return", json!({ "go": false }));
    a_day(&pc, "2027-01-05");
    assert_eq!((by_itself(&pc).len(), &monthly(&pc)["state"]), (0, &json!("off")));
}

#[test]
fn it_is_refused_before_an_officer_has_seen_the_values_or_without_the_ward() {
    let alone = Pc::of(STREET);
    assert_eq!(alone.refused("order_monthly_return", json!({ "go": true })), "monthly_needs_ward");
    let town = Town::new();
    let pc = enrolled(&town);
    assert_eq!(pc.refused("order_monthly_return", json!({ "go": true })), "monthly_needs_seen");
}
