//! Dues as a treasurer works with them: asked for by rule, keyed one by one or all at once, receipts, and who is behind.
//!
//! Amounts were reckoned by hand; the clock of these scenes shows 22 November 2026.

use nigiwai_tests::cast::{Pc, each};
use serde_json::{Value, json};

/// Two members and one who left in the middle of October; 1,000 yen a month since September.
fn street() -> Pc {
    let pc = Pc::of("さくら坂商店街");
    let block = pc.must("save_block", json!({ "block": { "id": "", "name": "1番街" } }))["id"].clone();
    for (code, name) in [("1-1", "和田豆腐店"), ("1-2", "青木書店"), ("1-3", "喫茶ミモザ")] {
        let unit = json!({ "code": code, "block": block, "side": "left", "floor": 1, "frontage": 540 });
        let unit = pc.must("add_premises", unit)["id"].clone();
        let shop = json!({ "name": name, "phone": "03-3712-0001" });
        pc.must("tell_change", json!({ "premises": unit, "kind": "opened", "day": "2020-04-01", "shop": shop }));
        let tell = |member: &str, day: &str| json!({ "shop": pc.row(name)["shop"], "member": member, "day": day });
        pc.must("tell_membership", tell("yes", "2024-04-01"));
        if name == "喫茶ミモザ" {
            pc.must("tell_membership", tell("no", "2026-10-15"));
        }
    }
    let rule = json!({ "name": "会費", "basis": "fixed", "yen": 1000, "rhythm": "month", "since": "2026-09" });
    pc.must("save_dues_rule", rule);
    pc
}

fn dues(pc: &Pc, period: &str) -> Value {
    pc.must("dues_view", json!({ "name": "会費", "period": period }))
}

fn pays(pc: &Pc, name: &str, (period, yen): (&str, i64)) -> Value {
    let shop = pc.row(name)["shop"].clone();
    let named = if period.is_empty() { "" } else { "会費" };
    let payment =
        json!({ "shop": shop, "name": named, "period": period, "day": "2026-11-20", "yen": yen, "way": "cash" });
    pc.must("record_dues", json!({ "payments": [payment] }))["id"].clone()
}

#[test]
fn each_member_owes_what_the_rule_asks_and_who_left_owes_until_then() {
    let pc = street();
    let november = dues(&pc, "");
    assert_eq!(november["chosen"]["period"], "2026-11", "the newest stretch comes first");
    assert_eq!(each(&november["lines"], "shop_name"), ["和田豆腐店", "青木書店"]);
    assert_eq!(november["sums"]["yen"], 2000);
    assert_eq!(each(&dues(&pc, "2026-10")["lines"], "yen"), [1000, 1000, 1000], "October was begun as a member");
    assert_eq!(november["arrears"], 6000, "September and October of three; November may still come");
    assert_eq!(pc.must("register_view", json!({ "part": "arrears" }))["total"], 3);
    let lamps = json!({ "name": "会費", "basis": "fixed", "yen": 1200, "rhythm": "month", "since": "2026-09" });
    assert_eq!(pc.refused("save_dues_rule", lamps), "dues_rule_twice");
    let nothing = json!({ "name": "会費", "yen": 1200, "rhythm": "month", "since": "2026-12" });
    assert_eq!(pc.refused("save_dues_rule", nothing), "dues_basis_missing");
}

#[test]
fn payments_are_keyed_in_part_in_full_and_all_at_once_and_one_step_takes_them_back() {
    let pc = street();
    pays(&pc, "青木書店", ("2026-11", 600));
    let line = |view: &Value, at: usize| (view["lines"][at]["left"].clone(), view["lines"][at]["state"].clone());
    assert_eq!(line(&dues(&pc, "2026-11"), 1), (json!(400), json!("part")));
    let lines = dues(&pc, "2026-11")["lines"].clone();
    let payments: Vec<Value> = lines.as_array().unwrap().iter().map(|one| {
        json!({ "shop": one["shop"], "name": "会費", "period": "2026-11", "day": "2026-11-22", "yen": one["left"], "way": "transfer" })
    }).collect();
    pc.must("record_dues", json!({ "payments": payments }));
    assert_eq!(dues(&pc, "2026-11")["sums"], json!({ "members": 2, "done": 2, "yen": 2000, "paid": 2000, "left": 0 }));
    pc.must("undo", json!({}));
    assert_eq!(dues(&pc, "2026-11")["sums"]["left"], 1400, "the first payment stays");
    pays(&pc, "青木書店", ("", 2500));
    let debtors = dues(&pc, "2026-11")["debtors"].clone();
    assert_eq!(each(&debtors, "shop_name"), ["和田豆腐店", "喫茶ミモザ"], "the oldest were paid first");
    assert_eq!(dues(&pc, "2026-11")["credit"], 100, "and a hundred yen wait for December");
    let tomorrow = json!({ "shop": pc.row("青木書店")["shop"], "day": "2026-11-23", "yen": 1 });
    assert_eq!(pc.refused("record_dues", json!({ "payments": [tomorrow] })), "day_in_future");
}

#[test]
fn a_receipt_number_is_never_given_twice_neither_after_undo_nor_on_two_pcs_apart() {
    let pc = street();
    let hall = pc.second("会館のPC");
    let gives = |pc: &Pc, payment: &Value| pc.tries("give_dues_receipt", json!({ "payments": [payment] }));
    let numbers = |pc: &Pc| -> Vec<String> {
        let lines = dues(pc, "")["receipts"].clone();
        lines.as_array().unwrap().iter().map(|one| one["receipt"]["number"].as_str().unwrap().to_string()).collect()
    };
    let first = pays(&pc, "和田豆腐店", ("2026-11", 1000));
    gives(&pc, &first).unwrap();
    assert_eq!(numbers(&pc), ["A-1"]);
    assert_eq!(gives(&pc, &first).unwrap_err().code, "dues_receipt_twice");
    pc.must("undo", json!({}));
    gives(&pc, &first).unwrap();
    assert_eq!(numbers(&pc), ["A-2"], "the paper with 1 is out of the house");
    let there = pays(&hall, "青木書店", ("2026-11", 1000));
    gives(&hall, &there).unwrap();
    pc.reads_bundle_of(&hall);
    let all = numbers(&pc);
    assert_eq!(all.len(), 2);
    assert!(all.iter().any(|number| !number.starts_with("A-") && number.ends_with("-1")), "{all:?}");
    let receipt = dues(&pc, "")["receipts"][0]["receipt"].clone();
    assert_eq!(
        pc.refused("remove_record", json!({ "kind": "dues_receipt", "record": receipt["id"] })),
        "dues_receipt_stays"
    );
    let view = dues(&pc, "");
    let line = view["receipts"].as_array().unwrap().iter().find(|one| one["receipt"]["number"] == "A-2").unwrap();
    assert_eq!(line["receipt"]["words"], "会費（令和8年11月分）");
    pc.must("void_dues_receipt", json!({ "kind": "dues_receipt", "record": line["receipt"]["id"] }));
    gives(&pc, &first).unwrap();
    assert!(numbers(&pc).contains(&"A-3".to_string()), "a spoilt receipt keeps its number");
}

#[test]
fn receipts_and_lists_of_dues_are_papers() {
    let pc = Pc::sample();
    let view = pc.must("dues_view", json!({}));
    assert_eq!(view["debtors"].as_array().map(Vec::len), Some(3), "two of the sample, and one that has closed since");
    assert_eq!(pc.must("register_view", json!({}))["counts"]["arrears"], 2, "who is gone is in no list of the street");
    let receipts: Vec<Value> =
        view["receipts"].as_array().unwrap().iter().map(|one| one["receipt"]["id"].clone()).collect();
    assert_eq!(receipts.len(), 3);
    let path = pc.file("receipts.pdf");
    pc.must("print_dues_receipts", json!({ "receipts": receipts, "path": path }));
    let chosen = &view["chosen"];
    for paper in ["arrears", "collecting"] {
        let path = pc.file(&format!("{paper}.pdf"));
        let ask = json!({ "paper": paper, "name": chosen["name"], "period": chosen["period"], "path": path });
        pc.must("print_dues_list", ask);
        assert!(std::fs::read(path).unwrap().starts_with(b"%PDF-"));
    }
    assert!(std::fs::read(path).unwrap().starts_with(b"%PDF-"));
}
