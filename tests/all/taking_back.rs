//! Undo, history and trash: anything can be taken back, and who did what can be read.

use nigiwai_tests::cast::{Pc, each, minutes_pass};
use serde_json::{Value, json};

fn card(pc: &Pc, name: &str) -> Value {
    pc.must("shop_card", json!({ "shop": pc.row(name)["shop"] }))["shop"].clone()
}

#[test]
fn a_corrected_phone_number_is_taken_back_and_history_shows_both_steps() {
    let pc = Pc::sample();
    let mut shop = card(&pc, "酒の 千歳屋");
    let before = shop["phone"].clone();
    shop["phone"] = json!("03-0000-9999");
    pc.must("save_shop", shop.clone());
    minutes_pass(1);
    let undone = pc.must("undo", json!({}));
    assert_eq!((&undone["act"], &undone["records"]), (&json!("save_shop"), &json!(1)));
    assert_eq!(card(&pc, "酒の 千歳屋")["phone"], before);
    let history = pc.must("history", json!({ "kind": "shop", "record": shop["id"] }));
    let newest = &history["rows"][0];
    assert_eq!((&newest["undo"], &newest["changes"][0]["field"]), (&json!(true), &json!("phone")));
    assert_eq!(newest["changes"][0]["before"], "03-0000-9999");
    assert_eq!(history["rows"][1]["changes"][0]["after"], "03-0000-9999");
}

#[test]
fn steps_are_taken_back_one_after_the_other() {
    let pc = Pc::sample();
    for minutes in [30, 45] {
        minutes_pass(1);
        let day = "2026-11-22";
        pc.must("record_cleaning", json!({ "id": "", "day": day, "minutes": minutes, "people": 5 }));
    }
    let minutes = |pc: &Pc| {
        let records = pc.must("safety_view", json!({}))["records"].clone();
        records.as_array().unwrap().iter().filter(|line| line["kind"] == "cleaning").count()
    };
    assert_eq!(minutes(&pc), 2);
    pc.must("undo", json!({}));
    assert_eq!(minutes(&pc), 1);
    pc.must("undo", json!({}));
    assert_eq!(minutes(&pc), 0);
}

#[test]
fn what_somebody_changed_since_is_kept_and_shown() {
    let first = Pc::of("さくら坂商店会");
    let shop = json!({ "id": "s1", "name": "豆腐いとう", "phone": "03-0000-0001" });
    first.must("save_shop", shop.clone());
    let second = first.second("会館のPC");
    minutes_pass(1);
    let mut other = first.must("shop_card", json!({ "shop": "s1" }))["shop"].clone();
    other["phone"] = json!("03-0000-0002");
    first.must("save_shop", other.clone());
    second.reads_bundle_of(&first);
    minutes_pass(1);
    other["phone"] = json!("03-0000-0003");
    second.must("save_shop", other);
    first.reads_bundle_of(&second);
    let undone = first.must("undo", json!({}));
    assert_eq!(undone["kept"][0]["now"], "03-0000-0003", "the other PC's word stands");
    assert_eq!(first.must("shop_card", json!({ "shop": "s1" }))["shop"]["phone"], "03-0000-0003");
}

#[test]
fn what_lies_in_the_trash_comes_back_whole() {
    let pc = Pc::sample();
    let shop = card(&pc, "花の店 みずき");
    let record = json!({ "kind": "shop", "record": shop["id"] });
    pc.must("remove_record", record.clone());
    assert_eq!(each(&pc.must("trash", json!({}))["rows"], "title"), ["花の店 みずき"]);
    assert_eq!(pc.refused("shop_card", json!({ "shop": shop["id"] })), "record_gone");
    pc.must("restore_record", record);
    assert_eq!(card(&pc, "花の店 みずき"), shop);
    assert_eq!(pc.must("trash", json!({}))["rows"], json!([]));
}

#[test]
fn nothing_is_lost_when_the_pc_is_switched_off_and_on() {
    let pc = Pc::sample();
    pc.must("record_patrol", json!({ "id": "", "day": "2026-11-22", "people": 4 }));
    let state = pc.state();
    let pc = pc.again();
    assert_eq!(pc.must("start_state", json!({}))["state"], "choose_person", "who sits there is asked anew");
    assert_eq!(pc.state(), state);
}
