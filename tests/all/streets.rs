//! The street on any day: splitting, joining, moving, and what happened to a tenant. Nothing is overwritten.
//!
//! The sample street is the stage; the day of the scenes is its own today.

use nigiwai_tests::cast::{Pc, each};
use serde_json::{Value, json};

fn shop_of(pc: &Pc, unit: &str, day: &str) -> Value {
    let register = pc.must("register_view", json!({ "day": day }));
    let rows = register["rows"].as_array().expect("a list has rows");
    rows.iter().find(|row| row["code"] == unit).map_or(Value::Null, |row| row["name"].clone())
}

fn tell(pc: &Pc, unit: &str, change: Value) {
    let mut change = change;
    change["premises"] = pc.row(unit)["premises"].clone();
    pc.must("tell_change", change);
}

#[test]
fn the_street_is_shown_as_it_was_on_any_day() {
    let pc = Pc::sample();
    assert_eq!(shop_of(&pc, "2-22", "2024-10-31"), "", "vacant since the cosmetics shop closed");
    assert_eq!(shop_of(&pc, "2-18", "2024-10-31"), "牛丼 はやて さくら坂店", "its last day");
    assert_eq!(shop_of(&pc, "2-18", "2024-11-19"), "", "works between two tenants");
    assert_eq!(shop_of(&pc, "2-18", "2024-11-20"), "手打ちうどん 麦わら");
    let then = pc.must("street_view", json!({ "day": "2025-10-02", "metres": 80 }));
    let now = pc.must("street_view", json!({ "metres": 80 }));
    assert!(!then.to_string().contains("占い 星のへや"), "the day before the unit was split");
    assert!(now.to_string().contains("占い 星のへや"));
}

#[test]
fn a_shop_closes_another_opens_and_both_stay_in_the_units_past() {
    let pc = Pc::sample();
    tell(&pc, "1-1", json!({ "kind": "closed", "day": "2026-12-01", "reason": "年をとったので" }));
    let shop = json!({ "id": "", "name": "おにぎり ひとつ", "trade_code": "7711", "trade_revision": 14 });
    tell(&pc, "1-1", json!({ "kind": "opened", "day": "2027-02-01", "shop": shop }));
    assert_eq!(shop_of(&pc, "1-1", "2026-11-30"), "青果 はる山");
    assert_eq!(shop_of(&pc, "1-1", "2027-01-31"), "");
    assert_eq!(shop_of(&pc, "1-1", "2027-02-01"), "おにぎり ひとつ");
    let card = pc.must("unit_card", json!({ "premises": pc.row("1-1")["premises"], "day": "2027-02-01" }));
    assert_eq!(each(&card["timeline"], "name"), ["おにぎり ひとつ", "", "青果 はる山"]);
}

#[test]
fn a_shop_that_moves_keeps_its_past_and_leaves_a_vacancy() {
    let pc = Pc::sample();
    let to = pc.row("1-5")["premises"].clone();
    tell(&pc, "1-4", json!({ "kind": "moved", "day": "2026-12-01", "to": to }));
    assert_eq!(shop_of(&pc, "1-4", "2026-12-01"), "");
    assert_eq!(shop_of(&pc, "1-5", "2026-12-01"), "やきとり 鳥八");
    let card = pc.must("shop_card", json!({ "shop": pc.row("やきとり 鳥八")["shop"] }));
    assert_eq!(each(&card["tenancies"], "code"), ["1-5", "1-4"]);
}

#[test]
fn a_new_name_a_new_shop_and_works_are_told_apart() {
    let pc = Pc::sample();
    tell(&pc, "1-2", json!({ "kind": "renamed", "day": "2026-12-01", "shop": { "name": "珈琲 ことり" } }));
    tell(&pc, "1-6", json!({ "kind": "replaced", "day": "2026-12-01", "shop": { "name": "洗いの店 しずく" } }));
    tell(&pc, "1-7", json!({ "kind": "works", "day": "2026-11-20" }));
    assert_eq!(shop_of(&pc, "1-2", "2026-12-01"), "珈琲 ことり");
    assert_eq!(shop_of(&pc, "1-6", "2026-12-01"), "洗いの店 しずく");
    let card = pc.must("unit_card", json!({ "premises": pc.row("1-7")["premises"] }));
    assert_eq!((&card["works_since"], &card["vacant"]), (&json!("2026-11-20"), &json!(false)));
    tell(&pc, "1-7", json!({ "kind": "works_over", "day": "2026-11-21" }));
    let card = pc.must("unit_card", json!({ "premises": pc.row("1-7")["premises"] }));
    assert_eq!(card["works_since"], "");
}

#[test]
fn a_unit_that_becomes_a_house_is_neither_shop_nor_vacancy() {
    let pc = Pc::sample();
    let before = pc.must("mix_view", json!({}))["vacant"].as_u64().unwrap();
    tell(&pc, "1-5", json!({ "kind": "use_changed", "day": "2026-11-20", "use_now": "house" }));
    assert_eq!(pc.must("mix_view", json!({}))["vacant"], before - 1);
}

#[test]
fn what_cannot_be_is_refused_with_its_reason() {
    let pc = Pc::sample();
    let unit = pc.row("1-1")["premises"].clone();
    let opened = json!({ "premises": unit, "kind": "opened", "day": "2026-11-22", "shop": { "name": "二軒目" } });
    let failure = pc.failure("tell_change", opened);
    assert_eq!((failure.code.as_str(), &failure.values["name"]), ("unit_is_taken", &json!("青果 はる山")));
    let closed = json!({ "premises": pc.row("1-5")["premises"], "kind": "closed", "day": "2026-11-22" });
    assert_eq!(pc.refused("tell_change", closed), "unit_is_vacant");
    let strange = json!({ "premises": unit, "kind": "closed", "day": "2026-02-30" });
    assert_eq!(pc.refused("tell_change", strange), "day_unreadable");
}

#[test]
fn a_unit_is_split_and_its_neighbours_are_joined_again() {
    let pc = Pc::sample();
    let parts = json!([
        { "code": "1-3甲", "frontage": 300, "keeps_tenant": true },
        { "code": "1-3乙", "frontage": 420, "keeps_tenant": false },
    ]);
    let split = json!({ "premises": pc.row("1-3")["premises"], "day": "2026-11-22", "parts": parts });
    pc.must("split_unit", split);
    assert_eq!(shop_of(&pc, "1-3甲", "2026-11-22"), "坂上薬局");
    assert_eq!(shop_of(&pc, "1-3乙", "2026-11-22"), "");
    assert_eq!(shop_of(&pc, "1-3", "2026-11-21"), "坂上薬局", "yesterday it was one unit");
    let both = [pc.row("1-3甲"), pc.row("1-3乙")].map(|row| row["premises"].clone());
    let join = json!({ "premises": both, "day": "2026-11-23", "code": "1-3", "tenant_of": both[0] });
    pc.must("join_units", join);
    assert_eq!(shop_of(&pc, "1-3", "2026-11-23"), "坂上薬局");
    let joined = pc.must("register_view", json!({ "day": "2026-11-23" }));
    let width = joined["rows"].as_array().unwrap().iter().find(|row| row["code"] == "1-3").unwrap()["frontage"].clone();
    assert_eq!(width, 720, "as wide as before");
}

#[test]
fn a_unit_moves_across_the_street() {
    let pc = Pc::sample();
    let unit = pc.row("1-1");
    let card = pc.must("unit_card", json!({ "premises": unit["premises"] }));
    let to = json!({ "premises": unit["premises"], "block": card["premises"]["block"], "side": "right", "place": 1 });
    pc.must("move_unit", to);
    let after = pc.must("unit_card", json!({ "premises": unit["premises"] }));
    assert_eq!((&after["premises"]["side"], &after["place"]), (&json!("right"), &json!(1)));
    assert_eq!(after["tenant"]["name"], "青果 はる山", "the shop goes with its unit");
}

#[test]
fn the_mix_counts_what_stands_there_and_says_how_many() {
    let pc = Pc::sample();
    let mix = pc.must("mix_view", json!({}));
    assert_eq!((&mix["shops"], &mix["vacant"]), (&json!(105), &json!(11)));
    assert_eq!(mix["vacancy_permille"], 95, "11 of 116");
    let dining = mix["lines"].as_array().unwrap().iter().find(|line| line["category"] == "dining").unwrap();
    assert_eq!((&dining["count"], &dining["permille"]), (&json!(33), &json!(314)), "33 of 105");
    let sum: u64 = each(&mix["lines"], "count").iter().filter_map(|count| count.as_u64()).sum();
    assert_eq!(sum, 105, "every shop is in one category");
    let parts = mix["parts"].as_array().unwrap();
    let shops: u64 =
        parts.iter().filter(|part| part["kind"] == "block").filter_map(|part| part["shops"].as_u64()).sum();
    assert_eq!(shops, 105, "and in one block");
    assert_eq!((&mix["chains"], &mix["members"]), (&json!(9), &json!(82)));
    assert!(mix["benchmarks"].as_array().unwrap().iter().all(|line| line["source"].as_str().unwrap().len() > 5));
    assert!(mix["chart"]["svg"].as_str().unwrap().starts_with("<svg"));
}
