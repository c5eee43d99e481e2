//! A folder that other hands copied: two machines hold one book under one name, and both go on writing.
//!
//! The program cannot forbid it, so it must notice: a name under which two machines write is how lines get lost.

use nigiwai_desk::place::Place;
use nigiwai_tests::cast::{Pc, each, minutes_pass};
use nigiwai_tests::town::Town;
use serde_json::{Value, json};

const STREET: &str = "さくら坂商店会";

fn saves(pc: &Pc, shop: &str) {
    minutes_pass(1);
    pc.must("save_shop", json!({ "id": shop, "name": shop }));
}

fn exchanges(pc: &Pc) {
    assert_eq!(pc.must("exchange", json!({}))["trouble"], Value::Null);
}

fn sits_down(pc: &Pc) {
    let person = pc.must("start_state", json!({}))["persons"][0]["id"].clone();
    pc.must("choose_person", json!({ "person": person }));
}

#[test]
fn a_folder_copied_to_another_machine_goes_on_under_a_name_of_its_own_and_nothing_is_lost() {
    let (town, office) = (Town::new(), Pc::of(STREET));
    office.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
    saves(&office, "豆腐いとう");
    exchanges(&office);
    saves(&office, "まだ送っていない店");
    let twin = office.copied();
    sits_down(&twin);
    for (pc, shop) in [(&office, "そば処かとう"), (&twin, "花のみどり"), (&office, "青果やまだ"), (&twin, "鮮魚うみの")]
    {
        saves(pc, shop);
    }
    for pc in [&twin, &office, &twin, &office] {
        exchanges(pc);
    }
    assert_eq!(office.state(), twin.state());
    let register = twin.must("register_view", json!({}));
    for shop in ["豆腐いとう", "まだ送っていない店", "そば処かとう", "花のみどり", "青果やまだ", "鮮魚うみの"]
    {
        assert!(each(&register["rows"], "name").contains(&&json!(shop)), "{shop} is on both");
    }
    let office = office.again();
    sits_down(&office);
    saves(&office, "文具さいとう");
    exchanges(&office);
    exchanges(&twin);
    assert_eq!(office.state(), twin.state(), "the first machine keeps its name");
}

#[test]
fn an_old_file_put_back_by_hand_writes_under_a_new_name() {
    let (town, office) = (Town::new(), Pc::of(STREET));
    let hall = office.second("会館のPC");
    for pc in [&office, &hall] {
        pc.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
    }
    saves(&office, "豆腐いとう");
    let aside = hall.file("aside.book");
    office.must("backup_now", json!({ "path": aside }));
    saves(&office, "そば処かとう");
    exchanges(&office);
    let folder = office.into_folder();
    std::fs::copy(aside, Place::under(folder.path()).book()).unwrap();
    let office = Pc::on(folder);
    sits_down(&office);
    saves(&office, "花のみどり");
    for pc in [&office, &hall, &office] {
        exchanges(pc);
    }
    assert_eq!(office.state(), hall.state());
    let register = office.must("register_view", json!({}));
    for shop in ["豆腐いとう", "そば処かとう", "花のみどり"] {
        assert!(each(&register["rows"], "name").contains(&&json!(shop)), "{shop} is there");
    }
}
