//! The list of shops as officers work with it: sorted, filtered, kept as views; members with dates; opening hours.
//!
//! The sample street was counted by hand in its own table (assets); nothing here asks the code what is right.

use nigiwai_tests::cast::{Pc, each};
use serde_json::{Value, json};

fn names(register: &Value) -> Vec<&str> {
    each(&register["rows"], "name").into_iter().filter_map(Value::as_str).filter(|name| !name.is_empty()).collect()
}

/// A street of three shops: on the left, on the right, and above a shop.
fn small_street() -> Pc {
    let pc = Pc::of("さくら坂商店街");
    let block = pc.must("save_block", json!({ "block": { "id": "", "name": "1番街" } }))["id"].clone();
    for (code, side, floor, name, kana, trade) in [
        ("1-1", "left", 1, "和田豆腐店", "わだとうふてん", "5896"),
        ("1-2", "right", 1, "青木書店", "あおきしょてん", "6063"),
        ("1-1上", "left", 2, "喫茶ミモザ", "きっさみもざ", "7671"),
    ] {
        let unit = json!({ "code": code, "block": block, "side": side, "floor": floor });
        let unit = pc.must("add_premises", unit)["id"].clone();
        let shop = json!({ "name": name, "kana": kana, "trade_code": trade, "trade_revision": 14 });
        pc.must("tell_change", json!({ "premises": unit, "kind": "opened", "day": "", "shop": shop }));
    }
    pc
}

#[test]
fn the_list_is_sorted_by_reading_and_filtered_by_side_floor_and_trade() {
    let pc = small_street();
    let ask = |more: Value| pc.must("register_view", more);
    assert_eq!(names(&ask(json!({ "sort": "name" }))), ["青木書店", "喫茶ミモザ", "和田豆腐店"]);
    assert_eq!(names(&ask(json!({ "sort": "name", "down": true }))), ["和田豆腐店", "喫茶ミモザ", "青木書店"]);
    assert_eq!(names(&ask(json!({ "filter": { "floor": 2 } }))), ["喫茶ミモザ"]);
    assert_eq!(names(&ask(json!({ "filter": { "side": "right" } }))), ["青木書店"]);
    assert_eq!(names(&ask(json!({ "filter": { "group": "dining" } }))), ["喫茶ミモザ"]);
    let first = ask(json!({ "most": 1 }));
    assert_eq!((first["rows"].as_array().unwrap().len(), &first["total"]), (1, &json!(3)), "the rest follows");
    assert_eq!(first["floors"], json!([1, 2]));
}

#[test]
fn a_view_that_was_kept_is_there_on_the_second_pc_and_the_same_name_takes_its_place() {
    let pc = Pc::sample();
    pc.must("save_view", json!({ "name": "左側の飲食", "side": "left", "group": "dining" }));
    pc.must("save_view", json!({ "name": "左側の飲食", "side": "left", "group": "dining", "sort": "name" }));
    let second = pc.second("二階のPC");
    let views = second.must("register_view", json!({}))["views"].clone();
    assert_eq!(each(&views, "sort"), ["name"], "one view, as it was kept last");
    assert_eq!(pc.refused("save_view", json!({ "name": " " })), "name_missing");
}

#[test]
fn a_cell_is_kept_in_its_usual_form_and_pasted_cells_go_in_one_step() {
    let pc = small_street();
    let shop = |name: &str| pc.row(name)["shop"].clone();
    let phone = json!({ "shop": shop("和田豆腐店"), "field": "phone", "value": "０３（３７１２）０００１" });
    pc.must("save_cell", phone);
    assert_eq!(pc.row("和田豆腐店")["phone"], "03-3712-0001");
    let edits = json!([
        { "shop": shop("和田豆腐店"), "field": "owner", "value": "和田 一" },
        { "shop": shop("青木書店"), "field": "owner", "value": "青木 二" },
    ]);
    pc.must("paste_cells", json!({ "edits": edits }));
    assert_eq!(pc.row("青木書店")["owner"], "青木 二");
    pc.must("undo", json!({}));
    assert_eq!((&pc.row("青木書店")["owner"], &pc.row("和田豆腐店")["owner"]), (&json!(""), &json!("")));
    let wrong = json!({ "shop": shop("青木書店"), "field": "member", "value": "たぶん" });
    assert_eq!(pc.refused("save_cell", wrong), "choice_unknown");
    let hidden = json!({ "shop": shop("青木書店"), "field": "formerly", "value": "x" });
    assert_eq!(pc.refused("save_cell", hidden), "bad_input", "not every field is a cell of the list");
}

#[test]
fn the_join_rate_is_that_of_the_day_and_not_of_today() {
    let pc = small_street();
    let tofu = pc.row("和田豆腐店")["shop"].clone();
    let tell = |member: &str, day: &str| json!({ "shop": tofu, "member": member, "day": day, "class": "full" });
    pc.must("tell_membership", tell("yes", "2024-04-01"));
    pc.must("tell_membership", tell("no", "2026-03-31"));
    let on = |day: &str| pc.must("register_view", json!({ "day": day }))["counts"]["members"].clone();
    assert_eq!([on("2024-03-31"), on("2024-04-01"), on("2026-03-31"), on("2026-04-01")], [0, 1, 1, 0].map(Value::from));
    assert_eq!(pc.must("mix_view", json!({ "day": "2025-01-01" }))["members"], 1);
    assert_eq!(pc.refused("tell_membership", tell("no", "2026-06-30")), "no_member");
    let cell = json!({ "shop": tofu, "field": "member", "value": "yes" });
    assert_eq!(pc.refused("save_cell", cell), "member_by_dates", "a yes does not overwrite days");
    let card = pc.must("shop_card", json!({ "shop": tofu }));
    assert_eq!(card["shop"]["member"], "no");
    assert_eq!(
        (&card["memberships"][0]["joined"], &card["memberships"][0]["left"]),
        (&json!("2024-04-01"), &json!("2026-03-31"))
    );
}

#[test]
fn opening_hours_are_kept_by_weekday_and_refused_where_they_cannot_be() {
    let pc = small_street();
    let cafe = pc.row("喫茶ミモザ")["shop"].clone();
    let mut week = pc.must("shop_card", json!({ "shop": cafe }))["week"].clone();
    week["days"][2] = json!({ "state": "closed", "spans": [] });
    week["days"][4] =
        json!({ "state": "open", "spans": [{ "from": 1020, "until": 1560 }, { "from": 660, "until": 840 }] });
    pc.must("save_hours", json!({ "shop": cafe, "words": "11時から　水曜休み", "week": week }));
    let kept = pc.must("shop_card", json!({ "shop": cafe }));
    assert_eq!(kept["shop"]["week"], "3 closed;5 11:00-14:00 17:00-26:00");
    assert_eq!(kept["shop"]["hours"], "11時から　水曜休み");
    week["days"][4]["spans"][0]["until"] = json!(600);
    let failure = pc.failure("save_hours", json!({ "shop": cafe, "words": "", "week": week }));
    assert_eq!(failure.code, "hours_backwards");
}

#[test]
fn two_entries_of_one_shop_become_one_with_all_that_named_the_other_and_one_undo_parts_them() {
    let pc = small_street();
    let block = pc.must("register_view", json!({}))["blocks"][0]["id"].clone();
    let unit =
        pc.must("add_premises", json!({ "code": "1-3", "block": block, "side": "left", "floor": 1 }))["id"].clone();
    let again = json!({ "name": "わだ豆腐店", "phone": "03-3712-0001", "owner": "和田 一" });
    pc.must("tell_change", json!({ "premises": unit, "kind": "opened", "day": "2026-04-01", "shop": again }));
    let first = pc.row("和田豆腐店")["shop"].clone();
    pc.must("save_cell", json!({ "shop": first, "field": "phone", "value": "0337120001" }));
    let second = pc.row("わだ豆腐店")["shop"].clone();
    pc.must("tell_membership", json!({ "shop": second, "member": "yes", "day": "2026-04-01" }));
    let twins = pc.must("twin_view", json!({}));
    assert_eq!((&twins["total"], &twins["pairs"][0]["signs"]), (&json!(1), &json!(["phone"])));
    let before = pc.must("register_view", json!({}));
    pc.must("merge_shops", json!({ "keep": first, "other": second, "take": [] }));
    let one = pc.must("shop_card", json!({ "shop": first }));
    assert_eq!((&one["shop"]["name"], &one["shop"]["owner"]), (&json!("和田豆腐店"), &json!("和田 一")));
    assert_eq!(each(&one["tenancies"], "code"), ["1-3", "1-1"], "both units are its own now");
    assert_eq!(one["memberships"][0]["joined"], "2026-04-01");
    assert_eq!(pc.must("twin_view", json!({}))["total"], 0);
    assert_eq!(pc.must("undo", json!({}))["kept"], json!([]));
    assert_eq!(pc.must("register_view", json!({})), before, "one step back");
    pc.must("keep_apart", json!({ "keep": second, "other": first }));
    assert_eq!(pc.must("twin_view", json!({}))["total"], 0, "a person said that they are two");
}

#[test]
fn an_address_typed_on_one_line_is_kept_in_its_parts_and_a_postcode_leads_to_its_town() {
    let pc = small_street();
    let found = |words: &str| pc.must("find_address", json!({ "words": words }))["options"].clone();
    assert_eq!(each(&found("１５３－００５１"), "town"), ["上目黒"]);
    let whole = found("目黒区上目黒二丁目19番15号 総合庁舎")[0].clone();
    assert_eq!(
        (&whole["town"], &whole["building"], &whole["postcode"]),
        (&json!("上目黒2-19-15"), &json!("総合庁舎"), &json!("1530051"))
    );
    let mut unit = pc.must("unit_card", json!({ "premises": pc.row("1-1")["premises"] }))["premises"].clone();
    unit["postcode"] = json!("〒153-0051");
    unit["town"] = whole["town"].clone();
    pc.must("save_premises", unit.clone());
    let kept = pc.must("unit_card", json!({ "premises": unit["id"] }))["premises"].clone();
    assert_eq!(kept["postcode"], "1530051");
    unit["postcode"] = json!("153-005");
    assert_eq!(pc.refused("save_premises", unit), "postcode_wrong");
}
