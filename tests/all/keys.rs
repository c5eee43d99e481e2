//! Who may read the book: a new PC by six digits, coming back by the sheet, a lost PC, and erasing for good.
//!
//! Everything goes through the commands of the window and over a real wire to a real ward.

use nigiwai_tests::cast::{Pc, each, minutes_pass};
use nigiwai_tests::town::Town;
use serde_json::{Value, json};
use std::path::Path;

const STREET: &str = "さくら坂商店会";

/// The office PC with a tofu shop, known to the ward.
fn office_at(town: &Town) -> Pc {
    let office = Pc::of(STREET);
    let unit = office.must("add_premises", json!({ "code": "A-1", "frontage": 500 }))["id"].clone();
    let shop = json!({ "name": "豆腐いとう", "phone": "CANARY-0900", "owner": "CANARY-伊藤" });
    let change = json!({ "kind": "opened", "premises": unit, "day": "2020-04-01", "shop": shop });
    office.must("tell_change", change);
    office.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
    office
}

fn shop_of(pc: &Pc) -> Value {
    let hits = pc.must("search", json!({ "query": "豆腐いとう" }))["hits"].clone();
    let id = hits[0]["id"].clone();
    pc.must("shop_card", json!({ "shop": id }))["shop"].clone()
}

fn sits_down(pc: &Pc, state: &Value) {
    pc.must("choose_person", json!({ "person": state["persons"][0]["id"] }));
}

/// A new PC asks, the office shows the digits; gives the new PC and the meeting.
fn asks(town: &Town, office: &Pc) -> (Pc, Value) {
    let hall = Pc::new();
    let form = json!({ "address": town.address, "code": town.code(STREET), "device_name": "会館のPC" });
    let state = hall.must("ask_to_join", form);
    assert_eq!((&state["stage"], &state["association"]), (&json!("asked"), &json!(STREET)));
    office.must("exchange", json!({}));
    assert_eq!(office.must("home_view", json!({}))["asking"], 1, "the home screen says so by itself");
    let asking = office.must("asking_pcs", json!({}));
    assert_eq!(asking["pcs"].as_array().map(Vec::len), Some(1));
    let meeting = asking["pcs"][0]["meeting"].clone();
    assert_eq!(office.must("show_digits", json!({ "meeting": meeting }))["stage"], "asked");
    (hall, meeting)
}

#[test]
fn a_new_pc_gets_the_book_after_a_person_compared_six_digits_on_both() {
    let town = Town::new();
    let office = office_at(&town);
    let (hall, meeting) = asks(&town, &office);
    let there = hall.must("join_state", json!({}));
    let here = office.must("asking_pcs", json!({}));
    assert_eq!((&there["stage"], &here["stage"]), (&json!("compare"), &json!("compare")));
    assert_eq!(there["digits"], here["digits"]);
    assert_eq!(here["digits"].as_str().map(str::len), Some(7));
    assert_eq!(hall.refused("finish_joining", json!({})), "digits_not_compared");
    office.must("digits_same", json!({ "meeting": meeting }));
    assert_eq!(hall.must("join_state", json!({}))["stage"], "compare", "here nobody has pressed yet");
    assert_eq!(hall.must("join_digits_same", json!({}))["stage"], "given");
    let state = hall.must("finish_joining", json!({}));
    assert_eq!(state["association"], STREET);
    sits_down(&hall, &state);
    assert_eq!(shop_of(&hall)["phone"], "CANARY-0900");
    hall.must("exchange", json!({}));
    office.must("exchange", json!({}));
    assert_eq!(hall.state(), office.state());
    let names = office.must("pc_list", json!({}));
    assert_eq!(each(&names["pcs"], "at_ward"), [true, true]);
    assert_eq!(names["pcs"][1]["name"], "会館のPC");
    assert_eq!(office.must("home_view", json!({}))["asking"], 0);
}

#[test]
fn digits_that_differ_hand_nothing_over_and_leave_the_new_pc_empty() {
    let town = Town::new();
    let office = office_at(&town);
    let (hall, meeting) = asks(&town, &office);
    hall.must("join_state", json!({}));
    office.must("asking_pcs", json!({}));
    office.must("refuse_pc", json!({ "meeting": meeting }));
    assert_eq!(hall.must("join_digits_same", json!({}))["stage"], "over");
    assert_eq!(hall.refused("finish_joining", json!({})), "digits_not_compared");
    assert_eq!(office.refused("digits_same", json!({ "meeting": meeting })), "digits_not_compared");
    assert_eq!(hall.must("start_state", json!({}))["state"], "no_book");
    assert!(!hall.book().exists());
}

/// The groups as they stand on the sheet.
fn groups_of(pc: &Pc) -> String {
    let name = std::fs::read_dir(pc.folder().join("settings"))
        .expect("as the scene left it")
        .map(|entry| entry.expect("as the scene left it").path());
    let file = name
        .into_iter()
        .find(|path| path.extension().is_some_and(|ending| ending == "key"))
        .expect("as the scene left it");
    let secrets: Value =
        serde_json::from_slice(&std::fs::read(file).expect("as the scene left it")).expect("as the scene left it");
    let key: [u8; 32] = serde_json::from_value(secrets["association_key"].clone()).expect("as the scene left it");
    nigiwai_sync::recovery::SheetSecret::of(&key).groups().join(" ")
}

#[test]
fn all_pcs_are_gone_and_the_sheet_brings_everything_back_on_a_new_one() {
    let town = Town::new();
    let office = office_at(&town);
    let hall = office.second("会館のPC");
    hall.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
    office.must("exchange", json!({}));
    hall.must("exchange", json!({}));
    assert_eq!(groups_of(&office), groups_of(&hall), "every PC prints the same sheet");
    let (groups, state) = (groups_of(&office), hall.state());
    drop((office, hall));
    let new = Pc::new();
    let code = town.code(STREET);
    let form =
        |groups: &str| json!({ "address": town.address, "code": code, "groups": groups, "device_name": "新しいPC" });
    let slip = format!("{}{}", if groups.starts_with('7') { '8' } else { '7' }, &groups[1..]);
    let failure = new.failure("join_by_sheet", form(&slip));
    assert_eq!((failure.code.as_str(), &failure.values["group"]), ("sheet_group", &json!(1)));
    let short = new.failure("join_by_sheet", form(&groups[..11]));
    assert_eq!((short.code.as_str(), &short.values["letters"]), ("sheet_length", &json!(10)));
    let other = nigiwai_sync::recovery::SheetSecret::of(&[9; 32]).groups().join(" ");
    assert_eq!(new.refused("join_by_sheet", form(&other)), "sheet_other");
    assert!(!new.book().exists(), "nothing was begun by a wrong sheet");
    let begun = new.must("join_by_sheet", form(&groups.to_lowercase()));
    sits_down(&new, &begun);
    assert_eq!(shop_of(&new)["owner"], "CANARY-伊藤");
    new.must("exchange", json!({}));
    assert_ne!(new.state(), state, "one record more: the new PC's name");
    assert_eq!(groups_of(&new), groups, "and the paper stays good");
}

#[test]
fn a_lost_pc_is_shut_out_from_another_one_and_says_so_itself() {
    let town = Town::new();
    let office = office_at(&town);
    let lost = office.second("会館のPC");
    lost.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
    office.must("exchange", json!({}));
    let list = office.must("pc_list", json!({}));
    let (own, other) = (list["pcs"][0]["id"].clone(), list["pcs"][1]["id"].clone());
    assert_eq!(office.refused("shut_out_pc", json!({ "device": own })), "pc_is_this_one");
    let after = office.must("shut_out_pc", json!({ "device": other }));
    assert_ne!(after["pcs"][1]["revoked"], 0);
    office.must("add_premises", json!({ "code": "A-2", "frontage": 300 }));
    office.must("exchange", json!({}));
    assert_eq!(lost.must("exchange", json!({}))["trouble"]["code"], "ward_revoked");
    assert_eq!(lost.must("start_state", json!({}))["shut_out"], true);
    let codes = each(&lost.must("register_view", json!({}))["rows"], "code").len();
    assert_eq!(codes, 1, "what was written after it does not reach it");
}

/// Whether words stand in a file under a folder.
fn stands_under(folder: &Path, words: &str) -> bool {
    std::fs::read_dir(folder)
        .expect("as the scene left it")
        .map(|entry| entry.expect("as the scene left it").path())
        .any(|path| {
            if path.is_dir() {
                return stands_under(&path, words);
            }
            std::fs::read(&path)
                .expect("as the scene left it")
                .windows(words.len())
                .any(|part| part == words.as_bytes())
        })
}

#[test]
fn an_erased_shop_is_gone_from_every_file_of_both_pcs_and_of_the_ward() {
    let town = Town::new();
    let office = office_at(&town);
    let hall = office.second("会館のPC");
    std::fs::remove_file(office.file("handover.nigiwai")).unwrap();
    hall.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
    office.must("exchange", json!({}));
    let shop = shop_of(&office)["id"].clone();
    let ask = json!({ "kind": "shop", "record": shop });
    let look = office.must("look_at_erasure", ask.clone());
    assert_eq!((&look["title"], &look["extents"]), (&json!("豆腐いとう"), &json!(["particulars", "whole"])));
    assert_eq!(look["particulars"], json!(["phone", "owner"]), "only what is filled in");
    let form = |typed: &str| json!({ "kind": "shop", "record": shop, "extent": "particulars", "typed": typed, "reason": "asked", "also": [] });
    let refused = office.failure("erase_for_good", form("豆腐"));
    assert_eq!((refused.code.as_str(), refused.field.as_deref()), ("erase_other_name", Some("typed")));
    assert_eq!(shop_of(&office)["phone"], "CANARY-0900");
    minutes_pass(1);
    office.must("erase_for_good", form("豆腐いとう"));
    office.must("exchange", json!({}));
    hall.must("exchange", json!({}));
    for folder in [office.folder(), hall.folder(), town.folder()] {
        assert!(!stands_under(folder, "CANARY"), "{}", folder.display());
    }
    assert_eq!(office.state(), hall.state());
    for pc in [&office, &hall] {
        let left = shop_of(pc);
        assert_eq!((&left["name"], &left["phone"], &left["owner"]), (&json!("豆腐いとう"), &json!(""), &json!("")));
        let rows = pc.must("erased_list", json!({}))["rows"].clone();
        assert_eq!((&rows[0]["kind"], &rows[0]["person"]), (&json!("shop"), &json!("高橋 和子")));
        assert_eq!((&rows[0]["reason"], &rows[0]["whole"]), (&json!("asked"), &json!(false)));
        let history = pc.must("history", ask.clone())["rows"].clone();
        assert_eq!(history[0]["act"], "erase_for_good");
        assert!(!history.to_string().contains("CANARY"));
    }
}

#[test]
fn a_shop_erased_whole_on_one_pc_goes_by_stick_and_what_stays_elsewhere_is_listed() {
    let office = Pc::of(STREET);
    let unit = office.must("add_premises", json!({ "code": "A-1", "frontage": 500 }))["id"].clone();
    let shop = json!({ "name": "CANARY-豆腐", "phone": "03-1234-5678" });
    office.must("tell_change", json!({ "kind": "opened", "premises": unit, "day": "2020-04-01", "shop": shop }));
    let hall = office.second("会館のPC");
    let kept = office.file("控え.book");
    office.must("backup_now", json!({ "path": kept }));
    let shop = office.must("search", json!({ "query": "豆腐" }))["hits"][0]["id"].clone();
    let look = office.must("look_at_erasure", json!({ "kind": "shop", "record": shop }));
    assert_eq!(each(&look["copies"], "path"), [&json!(kept)]);
    let form = json!({ "kind": "shop", "record": shop, "extent": "whole", "typed": "canary-豆腐", "also": [] });
    office.must("erase_for_good", form);
    hall.reads_bundle_of(&office);
    office.reads_bundle_of(&hall);
    assert_eq!(office.state(), hall.state());
    assert!(!stands_under(&hall.folder().join("books"), "CANARY"));
    assert!(!stands_under(&office.folder().join("books"), "CANARY"));
    let card = hall.must("unit_card", json!({ "premises": unit }));
    assert!(!card.to_string().contains("CANARY"));
    assert_eq!(hall.must("erased_list", json!({}))["rows"][0]["whole"], true);
    let register = hall.must("register_view", json!({}));
    assert_eq!(register["rows"].as_array().map(Vec::len), Some(1), "the unit itself stays");
}
