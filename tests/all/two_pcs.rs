//! Two PCs of one association without any ward: equal by a file, and asked where both wrote the same.

use nigiwai_tests::cast::{Pc, each, minutes_pass};
use serde_json::{Value, json};

fn phone_of(pc: &Pc) -> Value {
    pc.must("shop_card", json!({ "shop": "tofu" }))["shop"]["phone"].clone()
}

fn says(pc: &Pc, phone: &str) {
    minutes_pass(1);
    let mut shop = pc.must("shop_card", json!({ "shop": "tofu" }))["shop"].clone();
    shop["phone"] = json!(phone);
    pc.must("save_shop", shop);
}

fn two() -> (Pc, Pc) {
    let office = Pc::of("さくら坂商店会");
    office.must("save_shop", json!({ "id": "tofu", "name": "豆腐いとう", "phone": "03-0000-0001" }));
    let hall = office.second("会館のPC");
    (office, hall)
}

#[test]
fn a_second_pc_holds_the_same_and_both_stay_equal_by_a_file() {
    let office = Pc::sample();
    let hall = office.second("会館のPC");
    minutes_pass(1);
    office.must("record_patrol", json!({ "id": "", "day": "2026-11-22", "people": 4 }));
    hall.must("record_cleaning", json!({ "id": "", "day": "2026-11-22", "minutes": 30, "people": 6 }));
    hall.reads_bundle_of(&office);
    office.reads_bundle_of(&hall);
    assert_eq!(office.state(), hall.state());
    let records = each(&office.must("safety_view", json!({}))["records"], "kind").len();
    assert_eq!(records, each(&hall.must("safety_view", json!({}))["records"], "kind").len());
    let again = office.reads_bundle_of(&hall);
    assert_eq!(again["pulled"], 0, "the same file twice brings nothing twice");
}

#[test]
fn a_handover_opens_with_its_password_only() {
    let office = Pc::of("さくら坂商店会");
    let file = office.file("handover");
    assert_eq!(office.refused("write_handover", json!({ "path": file, "password": "short" })), "password_short");
    office.must("write_handover", json!({ "path": file, "password": "とても長い合い言葉" }));
    let hall = Pc::new();
    let wrong = json!({ "path": file, "password": "ちがう合い言葉です" });
    assert_eq!(hall.refused("join_by_handover", wrong), "password_wrong");
    let picture = hall.file("picture.png");
    std::fs::write(&picture, [137, 80, 78, 71]).unwrap();
    let other = json!({ "path": picture, "password": "とても長い合い言葉" });
    assert_eq!(hall.refused("join_by_handover", other), "not_a_handover");
    assert_eq!(hall.must("start_state", json!({}))["state"], "no_book", "nothing was begun");
    let file = std::fs::read(file).unwrap();
    let secret = "さくら坂商店会".as_bytes();
    assert!(!file.windows(secret.len()).any(|part| part == secret), "the file is closed to whoever finds it");
}

#[test]
fn what_both_wrote_is_shown_with_both_values_and_one_choice_settles_it_on_both() {
    let (office, hall) = two();
    says(&office, "03-0000-1111");
    says(&hall, "03-0000-2222");
    let read = office.reads_bundle_of(&hall);
    assert_eq!(read["conflicts"], 1);
    hall.reads_bundle_of(&office);
    for pc in [&office, &hall] {
        let conflict = pc.must("conflict_list", json!({}))["conflicts"][0].clone();
        assert_eq!((&conflict["title"], &conflict["fields"]), (&json!("豆腐いとう"), &json!(["phone"])));
        let phones: Vec<Value> =
            each(&conflict["sides"], "values").into_iter().map(|one| one["phone"].clone()).collect();
        assert_eq!(phones, ["03-0000-2222", "03-0000-1111"], "the later one first");
        assert_eq!(conflict["sides"][0]["device"], "会館のPC");
        assert!(conflict["sides"][0]["at"].as_i64().unwrap() > conflict["sides"][1]["at"].as_i64().unwrap());
    }
    minutes_pass(1);
    let conflict = hall.must("conflict_list", json!({}))["conflicts"][0].clone();
    let chosen = json!({ "phone": "03-0000-1111" });
    let word = json!({ "kind": "shop", "record": "tofu", "cell": conflict["cell"], "values": chosen });
    hall.must("resolve_conflict", word);
    office.reads_bundle_of(&hall);
    for pc in [&office, &hall] {
        assert_eq!(pc.must("conflict_list", json!({}))["conflicts"], json!([]));
        assert_eq!(phone_of(pc), "03-0000-1111");
    }
    assert_eq!(office.state(), hall.state());
}

#[test]
fn different_fields_of_one_shop_are_no_conflict() {
    let (office, hall) = two();
    says(&office, "03-0000-1111");
    let mut shop = hall.must("shop_card", json!({ "shop": "tofu" }))["shop"].clone();
    shop["hours"] = json!("8:00〜18:00");
    hall.must("save_shop", shop);
    assert_eq!(office.reads_bundle_of(&hall)["conflicts"], 0);
    hall.reads_bundle_of(&office);
    assert_eq!(office.state(), hall.state());
    assert_eq!(phone_of(&hall), "03-0000-1111");
}

#[test]
fn the_last_stalls_go_alike_on_both_pcs() {
    let office = Pc::of("さくら坂商店会");
    let form = json!({ "template": "morning_market", "name": "朝市", "starts": "2027-01-16", "stall_limit": 1 });
    let event = office.must("plan_event", form)["id"].clone();
    let hall = office.second("会館のPC");
    for (pc, name) in [(&office, "豆腐いとう"), (&hall, "そば処かとう")] {
        minutes_pass(5);
        let form = json!({ "id": "", "event": event, "outside": name, "stalls": 1 });
        assert_eq!(pc.must("sign_up_for_event", form)["standing"], "within", "each knows only its own");
    }
    office.reads_bundle_of(&hall);
    hall.reads_bundle_of(&office);
    for pc in [&office, &hall] {
        let card = pc.must("event_card", json!({ "event": event }));
        assert_eq!(each(&card["sign_ups"], "name"), ["豆腐いとう", "そば処かとう"], "the earlier form first");
        assert_eq!(card["sign_ups"][1]["standing"], json!({ "waiting": 1 }));
    }
}

#[test]
fn a_file_of_another_association_is_refused_and_changes_nothing() {
    let (office, stranger) = (Pc::of("さくら坂商店会"), Pc::of("もみじ坂商店会"));
    let state = office.state();
    let file = stranger.file("bundle");
    stranger.must("write_bundle", json!({ "path": file }));
    assert_eq!(office.refused("read_bundle", json!({ "path": file })), "ward_other_book");
    assert_eq!(office.state(), state);
}

#[test]
fn a_file_that_was_cut_short_is_told_and_changes_nothing() {
    let office = Pc::sample();
    let hall = office.second("会館のPC");
    office.must("record_patrol", json!({ "id": "", "day": "2026-11-22", "people": 4 }));
    let state = hall.state();
    let file = office.file("bundle");
    office.must("write_bundle", json!({ "path": file }));
    let whole = std::fs::read(&file).unwrap();
    for part in [0, 10, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&file, &whole[..part]).unwrap();
        let code = hall.refused("read_bundle", json!({ "path": file }));
        assert!(code.starts_with("ward_"), "{code} at {part}");
        assert_eq!(hall.state(), state, "cut at {part}");
    }
}
