//! A new key after a PC was shut out: the others go on as before, and the one that is out reads nothing that is new.
//!
//! Everything goes through the commands of the window, over a real wire to a real ward and by files on a stick.

use nigiwai_book::Ring;
use nigiwai_sync::recovery::SheetSecret;
use nigiwai_tests::cast::{Pc, minutes_pass};
use nigiwai_tests::photo::photo;
use nigiwai_tests::town::Town;
use serde_json::{Value, json};
use std::path::Path;

const STREET: &str = "さくら坂商店会";

fn enrolled(town: &Town, pc: &Pc) {
    pc.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
}

fn writes(pc: &Pc, id: &str, name: &str) {
    minutes_pass(1);
    pc.must("save_shop", json!({ "id": id, "name": name, "phone": "CANARY-0900" }));
}

fn knows(pc: &Pc, name: &str) -> bool {
    pc.must("search", json!({ "query": name }))["hits"].as_array().is_some_and(|hits| !hits.is_empty())
}

fn id_of(pc: &Pc) -> Value {
    pc.must("pc_list", json!({}))["pcs"][0]["id"].clone()
}

/// How a PC stands with the newest key, as another one sees it.
fn key_of(pc: &Pc, other: &Pc) -> Value {
    let (own, list) = (id_of(other), pc.must("pc_list", json!({}))["pcs"].clone());
    let lines = list.as_array().expect("a list").clone();
    lines.into_iter().find(|line| line["id"] == own).map_or(Value::Null, |line| line["key"].clone())
}

fn locked(pc: &Pc) -> Value {
    pc.must("home_view", json!({}))["locked"].clone()
}

/// The keys of a PC, as they lie in its settings.
fn ring_of(pc: &Pc) -> Ring {
    let settings = std::fs::read_dir(pc.folder().join("settings")).expect("settings");
    let mut files = settings.map(|entry| entry.expect("an entry").path());
    let file = files.find(|path| path.extension().is_some_and(|ending| ending == "key")).expect("a file of keys");
    let secrets: Value = serde_json::from_slice(&std::fs::read(file).expect("keys")).expect("as it was written");
    let later = nigiwai_sync::hex::decode(secrets["ring"].as_str().unwrap_or_default()).unwrap_or_default();
    let first: [u8; 32] = serde_json::from_value(secrets["association_key"].clone()).expect("32 bytes");
    Ring::from_bytes(&later).unwrap_or_else(|| first.into())
}

fn sheet(key: &[u8; 32]) -> String {
    SheetSecret::of(key).groups().join(" ")
}

fn stands_under(folder: &Path, words: &str) -> bool {
    let holds = |path: &Path| {
        let bytes = std::fs::read(path).expect("a file");
        bytes.windows(words.len()).any(|part| part == words.as_bytes())
    };
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.into_iter().any(|path| if path.is_dir() { stands_under(&path, words) } else { holds(&path) })
}

/// Office, hall and the one that will be lost, all of which know each other.
fn three(town: &Town) -> [Pc; 3] {
    let office = Pc::of(STREET);
    writes(&office, "tofu", "豆腐いとう");
    enrolled(town, &office);
    let (hall, lost) = (office.second("会館のPC"), office.second("なくしたPC"));
    for pc in [&hall, &lost] {
        enrolled(town, pc);
    }
    for pc in [&office, &hall, &lost] {
        pc.must("exchange", json!({}));
    }
    [office, hall, lost]
}

#[test]
fn a_pc_that_was_shut_out_reads_nothing_new_from_a_stick_nor_with_the_old_sheet_at_the_ward() {
    let town = Town::new();
    let [office, hall, lost] = three(&town);
    let old_sheet = sheet(ring_of(&lost).newest());
    office.must("shut_out_pc", json!({ "device": id_of(&lost) }));
    assert_eq!((key_of(&office, &hall), key_of(&office, &lost)), (json!("on_its_way"), json!("shut_out")));
    writes(&office, "soba", "そば処かとう");
    writes(&hall, "cafe", "喫茶みどり");
    for pc in [&office, &hall, &office] {
        pc.must("exchange", json!({}));
    }
    assert_eq!((key_of(&office, &hall), key_of(&hall, &office)), (json!("has"), json!("has")));
    assert!(knows(&hall, "そば処かとう") && knows(&office, "喫茶みどり"), "the old key's lines stay good");
    assert_eq!(office.state(), hall.state());
    writes(&hall, "pan", "パンのこむぎ");
    hall.must("exchange", json!({}));
    lost.reads_bundle_of(&hall);
    assert_eq!(lost.must("start_state", json!({}))["shut_out"], true);
    assert_ne!(locked(&lost), 0, "kept, and not readable");
    assert!(!knows(&lost, "そば処かとう") && !knows(&lost, "パンのこむぎ"));
    assert_eq!(ring_of(&lost).tags().len(), 0, "it never gets the key");
    let thief = Pc::new();
    let form = |groups: &str| json!({ "address": town.address, "code": town.code(STREET), "groups": groups, "device_name": "" });
    let begun = thief.must("join_by_sheet", form(&old_sheet));
    thief.must("choose_person", json!({ "person": begun["persons"][0]["id"] }));
    assert!(knows(&thief, "豆腐いとう") && !knows(&thief, "パンのこむぎ"), "the ward's disk gives no more");
    assert!(!stands_under(&thief.folder().join("books"), "パンのこむぎ"));
    let new = Pc::new();
    let begun = new.must("join_by_sheet", form(&sheet(ring_of(&office).newest())));
    new.must("choose_person", json!({ "person": begun["persons"][0]["id"] }));
    assert!(knows(&new, "豆腐いとう") && knows(&new, "パンのこむぎ"), "today's sheet brings everything back");
}

#[test]
fn a_sheet_is_asked_for_anew_on_every_pc_until_its_place_is_written_down() {
    let town = Town::new();
    let [office, hall, lost] = three(&town);
    office.must("note_sheet_place", json!({ "place": "事務所の金庫" }));
    let asked = |pc: &Pc| {
        let view = pc.must("home_view", json!({}));
        (view["sheet_missing"] == true, view["sheet_anew"] == true)
    };
    assert_eq!(asked(&office), (false, false));
    office.must("shut_out_pc", json!({ "device": id_of(&lost) }));
    for pc in [&office, &hall, &office] {
        pc.must("exchange", json!({}));
    }
    assert_eq!((asked(&office), asked(&hall)), ((true, true), (true, true)));
    hall.must("note_sheet_place", json!({ "place": "会館の金庫" }));
    for pc in [&hall, &office] {
        pc.must("exchange", json!({}));
    }
    assert_eq!((asked(&office), asked(&hall)), ((false, false), (false, false)));
    assert_eq!(office.must("association_card", json!({}))["sheet_place"], "会館の金庫");
    assert_eq!(sheet(ring_of(&office).newest()), sheet(ring_of(&hall).newest()), "every PC prints the same sheet");
}

#[test]
fn two_who_shut_out_two_others_at_once_agree_and_neither_of_those_reads_on() {
    let office = Pc::of(STREET);
    let [hall, left, right] = ["会館", "左のPC", "右のPC"].map(|name| office.second(name));
    for pc in [&hall, &left, &right] {
        office.reads_bundle_of(pc);
    }
    hall.reads_bundle_of(&office);
    office.must("shut_out_pc", json!({ "device": id_of(&left) }));
    hall.must("shut_out_pc", json!({ "device": id_of(&right) }));
    for _ in 0..2 {
        hall.reads_bundle_of(&office);
        office.reads_bundle_of(&hall);
    }
    assert_eq!(ring_of(&office), ring_of(&hall));
    assert_eq!((office.state(), locked(&office)), (hall.state(), json!(0)));
    writes(&office, "soba", "そば処かとう");
    for out in [&left, &right] {
        out.reads_bundle_of(&office);
        assert!(!knows(out, "そば処かとう"));
        assert_eq!(out.must("start_state", json!({}))["shut_out"], true);
    }
    hall.reads_bundle_of(&office);
    assert!(knows(&hall, "そば処かとう"));
}

#[test]
fn a_pc_that_joined_meanwhile_is_handed_the_key_by_a_person_and_a_later_one_brings_it_along() {
    let office = Pc::of(STREET);
    let (hall, lost) = (office.second("会館のPC"), office.second("なくしたPC"));
    for pc in [&hall, &lost] {
        office.reads_bundle_of(pc);
    }
    hall.reads_bundle_of(&office);
    let shop = hall.second("店のPC");
    office.must("shut_out_pc", json!({ "device": id_of(&lost) }));
    writes(&office, "soba", "そば処かとう");
    for (to, from) in [(&hall, &shop), (&office, &hall), (&hall, &office), (&shop, &office)] {
        to.reads_bundle_of(from);
    }
    assert!(knows(&hall, "そば処かとう") && !knows(&shop, "そば処かとう"));
    assert_eq!(key_of(&office, &shop), "without");
    assert_eq!(shop.refused("shut_out_pc", json!({ "device": id_of(&hall) })), "key_not_here");
    hall.must("give_key", json!({ "device": id_of(&shop) }));
    shop.reads_bundle_of(&hall);
    assert_eq!((knows(&shop, "そば処かとう"), locked(&shop)), (true, json!(0)));
    let new = office.second("新しいPC");
    assert!(knows(&new, "そば処かとう"), "a handover file brings all keys");
    assert_eq!(ring_of(&new), ring_of(&office));
    office.must("give_key", json!({ "device": id_of(&lost) }));
    lost.reads_bundle_of(&office);
    assert!(knows(&lost, "そば処かとう"));
    assert_eq!(lost.must("start_state", json!({}))["shut_out"], false, "a person let it in again");
}

#[test]
fn a_photo_after_the_new_key_comes_to_those_who_stay_by_wire_and_by_stick_and_to_nobody_else() {
    let town = Town::new();
    let [office, hall, lost] = three(&town);
    let off = office.second("しばらく使わないPC");
    office.reads_bundle_of(&off);
    office.must("shut_out_pc", json!({ "device": id_of(&lost) }));
    let patrol = office.must("record_patrol", json!({ "id": "", "day": "2026-11-21", "people": 3 }))["id"].clone();
    let path = office.file("1.jpg");
    std::fs::write(&path, photo(1)).expect("a place");
    let taken = office.must("take_in_file", json!({ "path": path }));
    office.must("add_attachments", json!({ "owner_kind": "patrol", "owner": patrol, "files": [taken] }));
    assert_eq!(office.must("exchange", json!({}))["files_sent"], 1);
    assert_eq!(hall.must("exchange", json!({}))["files_came"], 1);
    assert_eq!(off.reads_bundle_of(&office)["files_came"], 2, "copy and original, by stick");
    assert_eq!(lost.reads_bundle_of(&office)["files_came"], 0);
    let again = hall.must("exchange", json!({}));
    assert_eq!(again["files_sent"], 0, "what came from the ward is not sent to it again");
}
