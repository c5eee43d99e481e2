//! Working with the ward: enrolment, exchange, what was sent and nothing else, answers, a second PC, a bad wire.
//!
//! The server is the real one on a port of this machine; its officer uses the pages as a browser does.

use nigiwai_core::kinds::KINDS;
use nigiwai_core::record::{Level, Shape, Stream};
use nigiwai_core::words::{Language, word};
use nigiwai_tests::cast::{Pc, each, minutes_pass};
use nigiwai_tests::town::{Town, Wire};
use serde_json::{Map, Value, json};

const STREET: &str = "さくら坂商店街振興組合";

fn enrols(pc: &Pc, town: &Town, address: &str) {
    let view = pc.must("enrol", json!({ "address": address, "code": town.code(STREET) }));
    assert_eq!((&view["ward"]["enrolled"], &view["ward"]["ward_name"]), (&json!(true), &json!("みどり区")));
    assert_eq!(view["ward"]["trouble"], Value::Null);
    assert_eq!(view["unsent_lines"], 0);
}

fn exchanges(pc: &Pc) -> Value {
    let answer = pc.must("exchange", json!({}));
    assert_eq!(answer["trouble"], Value::Null);
    answer
}

#[test]
fn the_ward_receives_street_event_and_month_and_its_answers_arrive() {
    let town = Town::new();
    let pc = Pc::sample();
    enrols(&pc, &town, &town.address);
    assert_eq!(town.received(), [], "enrolment sends no record");
    assert_eq!(
        pc.must("start_state", json!({}))["badge"]["kind"],
        "connected",
        "and nobody says that something was sent"
    );
    let market = pc.event("年の瀬市")["event"]["id"].clone();
    for (definition, subject) in [("street", json!("2026-11-22")), ("event", market), ("month", json!("2026-10"))] {
        let ask = json!({ "definition": definition, "subject": subject });
        let check = pc.must("check_return", ask.clone());
        assert!(!check["snapshot"]["sections"].as_array().unwrap().is_empty(), "every value is shown before");
        pc.must("send_return", ask);
    }
    assert_eq!(pc.must("start_state", json!({}))["badge"], json!({ "kind": "waiting", "count": 3, "time": "09:12" }));
    exchanges(&pc);
    assert_eq!(pc.must("start_state", json!({}))["badge"]["kind"], "sent");
    let mut kinds: Vec<String> = town.received().into_iter().map(|one| one.0).collect();
    kinds.sort();
    assert_eq!(kinds, ["event", "month", "street"]);
    let states = pc.must("ward_view", json!({}))["submissions"].clone();
    assert!(each(&states, "state").iter().all(|state| **state == "received"), "each has its receipt");
    assert!(each(&states, "number").iter().all(|number| number.as_str().unwrap().starts_with("R8-")));

    let officer = town.officer();
    assert!(officer.opens("/").contains(STREET));
    for page in officer.links("/street", "/street/").iter().flat_map(|page| officer.links(page, "/submission/")) {
        let decision = if officer.opens(&page).contains("年の瀬市") {
            vec![("decision", "return"), ("comment", "警備の人数を書いてください")]
        } else {
            vec![("decision", "accept")]
        };
        officer.fills(&page, &decision);
    }
    exchanges(&pc);
    let view = pc.must("ward_view", json!({}));
    let of = |definition: &str| {
        let lines = view["submissions"].as_array().unwrap().clone();
        lines.into_iter().find(|line| line["definition"] == definition).unwrap()["state"].clone()
    };
    assert_eq!((of("event"), of("street"), of("month")), (json!("returned"), json!("accepted"), json!("accepted")));
    let home = pc.must("home_view", json!({}));
    let work = home["this_week"].as_array().unwrap();
    assert!(work.iter().any(|line| line["kind"] == "returned"), "what was returned is work of this week");
}

#[test]
fn both_sides_call_a_state_by_one_word() {
    for language in [Language::Ja, Language::En] {
        let said = |prefix: &str, state: &str| word(language, &format!("{prefix}.{state}"), &[]);
        for state in ["received", "returned", "accepted"] {
            let ward = said("server.state", state);
            assert_eq!((said("ward.state", state), said("reply_state", state)), (ward.clone(), ward), "{state}");
        }
    }
}

#[test]
fn a_notice_of_the_ward_arrives_at_the_desk() {
    let town = Town::new();
    let pc = Pc::sample();
    enrols(&pc, &town, &town.address);
    let notice =
        [("to", ""), ("title", "年末の夜警について"), ("body", "12月は毎週お願いします。"), ("until", "2026-12-31")];
    assert_eq!(town.officer().fills("/notice", &notice), 303);
    exchanges(&pc);
    let home = pc.must("home_view", json!({}));
    assert_eq!(each(&home["notices"], "title"), ["年末の夜警について"]);
}

#[test]
fn a_second_pc_is_enrolled_with_its_own_code_and_both_stay_equal_through_the_ward() {
    let town = Town::new();
    let office = Pc::sample();
    enrols(&office, &town, &town.address);
    let hall = office.second("会館のPC");
    enrols(&hall, &town, &town.address);
    minutes_pass(1);
    office.must("record_patrol", json!({ "id": "", "day": "2026-11-22", "people": 4 }));
    exchanges(&office);
    assert!(exchanges(&hall)["pulled"].as_u64().unwrap() >= 1);
    exchanges(&office);
    assert_eq!(office.state(), hall.state());
    assert_eq!(exchanges(&office)["pushed"], 0, "nothing to do is nothing done");
}

/// A record of a kind in which every word that only the association may know is a canary.
fn full_of_canaries(kind: &str) -> Value {
    let spec = KINDS.iter().find(|one| one.name == kind).expect("a kind of the declarations");
    let mut record = Map::new();
    record.insert("id".into(), json!(""));
    for field in spec.fields.iter().filter(|field| field.level == Level::Association && field.shape == Shape::Text) {
        record.insert(field.name.into(), json!(format!("canary-{kind}-{}", field.name)));
    }
    Value::Object(record)
}

fn with(kind: &str, more: Value) -> Value {
    let mut record = full_of_canaries(kind);
    for (name, value) in more.as_object().into_iter().flatten() {
        record[name] = value.clone();
    }
    record
}

/// Writes a record of every kind through its command.
fn plants_canaries(pc: &Pc) -> Value {
    let card = pc.must("association_card", json!({}))["association"].clone();
    let association = with("association", json!({ "id": card["id"], "name": STREET, "wanted_since": "2026-04" }));
    pc.must("save_association", json!({ "association": association, "device": "canary-device-name" }));
    pc.must("add_person", json!({ "name": "canary-person-name" }));
    let block = pc.must("save_block", json!({ "block": { "id": "", "name": "一丁目", "place": 1 } }))["id"].clone();
    let place = json!({ "code": "1-1", "block": block, "side": "left", "postcode": "", "city_code": "" });
    let unit = pc.must("add_premises", with("premises", place));
    let shop = with("shop", json!({ "name": "豆腐いとう" }));
    pc.must("tell_change", json!({ "premises": unit["id"], "kind": "opened", "day": "2020-04-01", "shop": shop }));
    let kept = pc.must("shop_card", json!({ "shop": pc.row("豆腐いとう")["shop"] }))["shop"].clone();
    pc.must("save_shop", with("shop", json!({ "id": kept["id"], "name": "豆腐いとう" })));
    let plan = json!({ "template": "", "name": "朝市", "starts": "2027-01-16", "stall_limit": 5 });
    let event = pc.must("plan_event", plan)["id"].clone();
    let days = json!({ "id": event, "name": "朝市", "starts": "2027-01-16", "ends": "2027-01-16", "stall_limit": 5 });
    pc.must("save_event", with("event", days));
    let of_event = json!({ "event": event });
    let due = json!({ "event": event, "due": "2027-01-10", "rule": "" });
    pc.must("save_task", with("task", due));
    pc.must("save_permit", with("permit", of_event.clone()));
    pc.must("save_budget_line", with("budget_line", of_event.clone()));
    pc.must("sign_up_for_event", with("sign_up", json!({ "event": event, "outside": "そば処かとう", "stalls": 1 })));
    let day = json!({ "day": "2026-11-20", "people": 3 });
    pc.must("record_patrol", with("patrol", day.clone()));
    pc.must("record_cleaning", with("cleaning", day.clone()));
    let lamp = pc.must("save_asset", with("asset", json!({ "kind": "lamp", "number": "灯-1" })))["id"].clone();
    let path = pc.file("canary.jpg");
    std::fs::write(&path, nigiwai_tests::photo::photo(9)).expect("as the scene left it");
    let mut file = pc.must("take_in_file", json!({ "path": path }));
    for field in ["name", "caption", "taken"] {
        file[field] = json!(format!("canary-attachment-{field}"));
    }
    pc.must("add_attachments", json!({ "owner_kind": "asset", "owner": lamp, "files": [file] }));
    plants_canaries_of_papers(pc, &kept["id"]);
    pc.must("record_inspection", with("inspection", json!({ "asset": lamp, "day": "2026-11-20", "verdict": "good" })));
    event
}

/// What shops say for the directory, and what only the association thinks: views, scenarios, questionnaires.
fn plants_canaries_of_papers(pc: &Pc, shop: &Value) {
    let consent = json!({ "given": "2026-11-01", "how": "canary-shop_consent-how" });
    pc.must("save_directory_entry", json!({ "shop": shop, "words": "canary-shop_text-words", "directory": consent }));
    pc.must("save_view", json!({ "name": "canary-saved_view-name", "words": "canary-saved_view-words" }));
    pc.must("save_scenario", with("scenario", json!({})));
    plants_canaries_of_dues(pc, shop);
    plants_canaries_of_cards(pc, shop);
    let survey = pc.must("begin_survey", json!({ "title": "canary" }))["id"].clone();
    pc.must("save_survey", with("survey", json!({ "id": survey, "until": "" })));
    let choices = "canary-survey_question-choices\nほか";
    let question = json!({ "survey": survey, "kind": "one", "choices": choices });
    pc.must("save_survey_question", with("survey_question", question));
    pc.must("key_answer", json!({ "survey": survey, "words": "canary-survey_answer-words" }));
}

/// What cards of an empty premises and of a product say.
fn plants_canaries_of_cards(pc: &Pc, shop: &Value) {
    let empty = json!({ "code": "1-2", "side": "left", "frontage": 500 });
    let unit = pc.must("add_premises", empty)["id"].clone();
    let allowed = json!({ "given": "2026-11-01", "how": "canary-owner_consent-how" });
    pc.must("save_vacancy", with("vacancy_card", json!({ "premises": unit, "hand_out": allowed })));
    pc.must("save_product", json!({ "product": with("product", json!({})), "sellers": [shop] }));
}

/// What a shop owes and paid, and its receipt.
fn plants_canaries_of_dues(pc: &Pc, shop: &Value) {
    let rule = json!({ "basis": "fixed", "yen": 1000, "rhythm": "month", "since": "2026-04" });
    pc.must("save_dues_rule", with("dues_rule", rule));
    let payment = with("dues_payment", json!({ "shop": shop, "period": "2026-04", "day": "2026-11-20", "yen": 600 }));
    let paid = pc.must("record_dues", json!({ "payments": [payment] }))["id"].clone();
    let receipt = json!({ "payments": [paid], "addressed": "canary-dues_receipt-addressed",
        "words": "canary-dues_receipt-words", "day": "" });
    pc.must("give_dues_receipt", receipt);
}

fn stands_in(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|part| part == word.as_bytes())
}

/// Words of the association that are no free words: days, codes, numbers; and where a later key's sheet lies, which is
/// written only after a PC was shut out.
const NOT_FREE: [(&str, &str); 38] = [
    ("task", "due"),
    ("task", "rule"),
    ("association", "wanted_since"),
    ("erasure", "fields"),
    ("premises", "postcode"),
    ("premises", "city_code"),
    ("membership", "joined"),
    ("membership", "left"),
    ("shop_consent", "given"),
    ("shop_consent", "withdrawn"),
    ("saved_view", "part"),
    ("saved_view", "side"),
    ("saved_view", "floor"),
    ("saved_view", "group"),
    ("saved_view", "sort"),
    ("saved_view", "columns"),
    ("placement", "trade_code"),
    ("survey", "until"),
    ("survey_answer", "marks"),
    ("dues_rule", "since"),
    ("dues_payment", "period"),
    ("dues_payment", "day"),
    ("dues_receipt", "number"),
    ("dues_receipt", "day"),
    ("owner_consent", "given"),
    ("owner_consent", "withdrawn"),
    ("standing_return", "said"),
    ("standing_return", "stopped"),
    ("later_key", "tag"),
    ("later_key", "sheet_place"),
    ("key_box", "tag"),
    ("key_box", "from"),
    ("key_box", "sealed"),
    ("pc_key", "public"),
    ("pc_key", "holds"),
    ("attachment", "owner_kind"),
    ("attachment", "hash"),
    ("attachment", "original"),
];

#[test]
fn what_was_not_sent_appears_nowhere_at_the_ward_nor_on_the_way() {
    let town = Town::new();
    let wire = Wire::to(&town);
    let pc = Pc::of(STREET);
    let event = plants_canaries(&pc);
    let planted = KINDS.iter().filter(|kind| kind.stream == Stream::P && kind.name != "tenancy");
    let planted = planted.flat_map(|kind| {
        let secret = kind.fields.iter().filter(|field| field.level == Level::Association && field.shape == Shape::Text);
        secret.map(|field| (kind.name, field.name)).collect::<Vec<_>>()
    });
    let planted: Vec<(&str, &str)> = planted.collect();
    let copy = pc.file("copy.book");
    pc.must("backup_now", json!({ "path": copy }));
    let own = std::fs::read(&copy).unwrap();
    for (kind, field) in planted.iter().filter(|one| !NOT_FREE.contains(one)) {
        assert!(stands_in(&own, &format!("canary-{kind}-{field}")), "{kind}.{field} was not planted");
    }
    enrols(&pc, &town, &wire.address);
    let quiet = [town.bytes(), wire.heard()].concat();
    for word in ["豆腐いとう", "そば処かとう", "朝市", "高橋 和子"] {
        assert!(!stands_in(&quiet, word), "{word} was told by enrolment alone");
    }
    for (definition, subject) in [("street", json!("2026-11-22")), ("event", event), ("month", json!("2026-11"))] {
        pc.must("send_return", json!({ "definition": definition, "subject": subject }));
    }
    exchanges(&pc);
    let all = [town.bytes(), wire.heard()].concat();
    assert!(stands_in(&all, "豆腐いとう") && stands_in(&all, "朝市"), "what was sent is there");
    for (kind, field) in &planted {
        assert!(!stands_in(&all, &format!("canary-{kind}-{field}")), "{kind}.{field} left the association");
    }
}

#[test]
fn what_a_person_leaves_out_is_not_sent() {
    let town = Town::new();
    let pc = Pc::sample();
    enrols(&pc, &town, &town.address);
    let tofu = pc.row("とうふ 山﨑")["shop"].as_str().unwrap().to_string();
    let out = json!([format!("shops/{tofu}")]);
    pc.must("send_return", json!({ "definition": "street", "subject": "2026-11-22", "leave_out": out }));
    exchanges(&pc);
    let all = town.bytes();
    assert!(stands_in(&all, "お米の とくら") && !stands_in(&all, "とうふ 山﨑"));
}

#[test]
fn a_wire_that_is_cut_at_any_message_loses_nothing_and_doubles_nothing() {
    let town = Town::new();
    let wire = Wire::to(&town);
    let office = Pc::sample();
    enrols(&office, &town, &wire.address);
    let hall = office.second("会館のPC");
    enrols(&hall, &town, &town.address);
    for cut in 0..7 {
        minutes_pass(1);
        let people = 3 + cut;
        hall.must("record_cleaning", json!({ "id": "", "day": "2026-11-22", "minutes": 30, "people": people }));
        exchanges(&hall);
        office.must("record_patrol", json!({ "id": "", "day": "2026-11-22", "people": people }));
        wire.cuts_after(cut);
        let answer = office.must("exchange", json!({}));
        if answer["trouble"] != Value::Null {
            assert_eq!(answer["trouble"]["code"], "no_network", "cut after {cut}");
            assert_ne!(office.must("start_state", json!({}))["badge"]["kind"], "sent");
        }
        wire.mends();
        exchanges(&office);
        exchanges(&hall);
        exchanges(&office);
        assert_eq!(office.state(), hall.state(), "cut after {cut}");
    }
    let cleanings = office.must("safety_view", json!({}))["month_sums"]["cleanings"].clone();
    assert_eq!(cleanings, 7);
}

#[test]
fn without_a_network_the_work_goes_on_and_is_sent_later() {
    let town = Town::new();
    let wire = Wire::to(&town);
    let pc = Pc::sample();
    enrols(&pc, &town, &wire.address);
    wire.cuts_after(-1);
    pc.must("record_patrol", json!({ "id": "", "day": "2026-11-22", "people": 4 }));
    assert_eq!(pc.must("exchange", json!({}))["trouble"]["code"], "no_network");
    let view = pc.must("ward_view", json!({}));
    assert_eq!((&view["unsent_lines"], &view["ward"]["trouble"]["code"]), (&json!(1), &json!("no_network")));
    pc.must("record_patrol", json!({ "id": "", "day": "2026-11-21", "people": 4 }));
    wire.mends();
    assert_eq!(exchanges(&pc)["pushed"], 2);
}

#[test]
fn a_wrong_a_used_and_a_strangers_code_are_told_apart() {
    let town = Town::new();
    let pc = Pc::sample();
    let enrol = |pc: &Pc, code: &str| pc.refused("enrol", json!({ "address": town.address, "code": code }));
    assert_eq!(enrol(&pc, "AAAAA-AAAAA"), "ward_wrong_code");
    assert_eq!(enrol(&pc, ""), "code_missing");
    let code = town.code(STREET);
    pc.must("enrol", json!({ "address": town.address, "code": code }));
    let other = Pc::of("もみじ坂商店会");
    assert_eq!(enrol(&other, &code), "ward_used_code");
    assert_eq!(enrol(&other, &town.code(STREET)), "ward_other_book", "the code of another association's book");
    assert_eq!(pc.refused("enrol", json!({ "address": "http://ward.example", "code": "x" })), "address_unsafe");
}

#[test]
fn a_server_that_answers_nonsense_changes_nothing() {
    let pc = Pc::sample();
    let state = pc.state();
    for answer in ["", "<html>こんにちは</html>", "{}", "[1,2,3]", "\u{0}\u{1}"] {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let answer = answer.to_string();
        std::thread::spawn(move || {
            for mut stream in listener.incoming().map_while(Result::ok) {
                use std::io::{Read, Write};
                let asked = stream.read(&mut [0; 4096]).unwrap_or(0);
                assert!(asked > 0, "somebody asked");
                let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", answer.len());
                stream.write_all(format!("{head}{answer}").as_bytes()).ok();
            }
        });
        let code = pc.refused("enrol", json!({ "address": address, "code": "ABCDE-FGHJK" }));
        assert_eq!(code, "ward_nonsense");
        assert_eq!(pc.must("ward_view", json!({}))["ward"]["enrolled"], false);
    }
    assert_eq!(pc.state(), state);
}
