//! The exchange with the ward on a USB stick: the same end and the same receipts as over the network.

use nigiwai_tests::cast::{Pc, each, minutes_pass};
use nigiwai_tests::town::Town;
use serde_json::{Value, json};

const STREET: &str = "さくら坂商店会";

/// The letter as it lies on the stick.
fn letter(pc: &Pc, code: &str) -> Vec<u8> {
    let file = pc.file("for-the-ward");
    pc.must("write_ward_file", json!({ "path": file, "code": code }));
    std::fs::read(file).expect("as the scene left it")
}

fn saves(pc: &Pc, answer: &[u8]) -> Value {
    let file = pc.file("answer");
    std::fs::write(&file, answer).expect("as the scene left it");
    json!({ "path": file })
}

/// There and back over the officer's page.
fn by_stick(pc: &Pc, town: &Town, code: &str) -> Value {
    let (status, answer) = town.officer().brings("/letter", &letter(pc, code));
    assert_eq!(status, 200, "{}", String::from_utf8_lossy(&answer));
    pc.must("read_ward_file", saves(pc, &answer))
}

fn works(pc: &Pc) {
    minutes_pass(1);
    pc.must("record_patrol", json!({ "id": "", "day": "2026-11-20", "people": 3 }));
    for (definition, subject) in [("month", "2026-11"), ("street", "2026-11-22")] {
        pc.must("send_return", json!({ "definition": definition, "subject": subject }));
    }
}

/// What the officers of the association see of what they sent.
fn receipts(pc: &Pc) -> Vec<(Value, Value, Value)> {
    let lines = pc.must("ward_view", json!({}))["submissions"].clone();
    let line = |one: &Value| (one["definition"].clone(), one["state"].clone(), one["number"].clone());
    let mut lines: Vec<_> = lines.as_array().expect("as the scene left it").iter().map(line).collect();
    lines.sort_by_key(|line| line.0.to_string());
    lines
}

fn decides(town: &Town) {
    let officer = town.officer();
    for page in officer.links("/street", "/street/").iter().flat_map(|page| officer.links(page, "/submission/")) {
        let decision = match officer.opens(&page).contains("見回り") {
            true => vec![("decision", "return"), ("comment", "時間を書いてください")],
            false => vec![("decision", "accept")],
        };
        officer.fills(&page, &decision);
    }
}

#[test]
fn a_stick_there_and_back_gives_the_same_end_and_receipts_as_the_network() {
    let ends = [true, false].map(|network| {
        let (town, pc) = (Town::new(), Pc::of(STREET));
        let code = town.code(STREET);
        let exchange = |pc: &Pc| match network {
            true => pc.must("exchange", json!({})),
            false => by_stick(pc, &town, ""),
        };
        match network {
            true => pc.must("enrol", json!({ "address": town.address, "code": code })),
            false => by_stick(&pc, &town, &code),
        };
        works(&pc);
        exchange(&pc);
        let first = receipts(&pc);
        decides(&town);
        exchange(&pc);
        assert_eq!(pc.must("ward_view", json!({}))["unsent_lines"], 0);
        let lines = town.does(|ward| {
            let id = ward.associations().unwrap()[0].id.clone();
            nigiwai_core::record::Stream::ALL.map(|stream| ward.store().stream(&id, stream).unwrap().last)
        });
        let mut received = town.received();
        received.sort();
        (first, receipts(&pc), received, lines, pc.must("home_view", json!({}))["this_week"].clone())
    });
    let states: Vec<_> = ends[1].1.iter().map(|line| line.1.as_str().unwrap()).collect();
    assert_eq!(states, ["returned", "accepted"], "month and street, as the officer decided");
    assert_eq!(ends[0].0, ends[1].0, "the same receipts");
    assert_eq!(ends[0].1, ends[1].1, "the same answers");
    assert_eq!((&ends[0].2, ends[0].3), (&ends[1].2, ends[1].3), "the same at the ward");
    assert_eq!(each(&ends[0].4, "kind"), each(&ends[1].4, "kind"), "the same work left");
}

#[test]
fn a_file_taken_twice_or_late_changes_nothing_more_on_either_side() {
    let (town, pc) = (Town::new(), Pc::of(STREET));
    by_stick(&pc, &town, &town.code(STREET));
    works(&pc);
    let early = letter(&pc, "");
    works_more(&pc);
    let (status, late_answer) = town.officer().brings("/letter", &letter(&pc, ""));
    assert_eq!(status, 200);
    let received = town.received();
    let (status, old_answer) = town.officer().brings("/letter", &early);
    assert_eq!((status, town.received()), (200, received), "an old letter is answered and changes nothing");
    let taken = pc.must("read_ward_file", saves(&pc, &late_answer));
    assert!(taken["pulled"].as_u64().unwrap() > 0);
    let state = (pc.state(), receipts(&pc));
    for answer in [&late_answer, &old_answer] {
        assert_eq!(pc.must("read_ward_file", saves(&pc, answer))["pulled"], 0);
    }
    assert_eq!((pc.state(), receipts(&pc)), state);
}

fn works_more(pc: &Pc) {
    minutes_pass(1);
    pc.must("record_cleaning", json!({ "id": "", "day": "2026-11-21", "minutes": 30, "people": 4 }));
    pc.must("send_return", json!({ "definition": "month", "subject": "2026-11" }));
}

#[test]
fn two_pcs_become_equal_through_files_at_the_ward_and_a_later_network_goes_on() {
    let (town, office) = (Town::new(), Pc::of(STREET));
    by_stick(&office, &town, &town.code(STREET));
    let hall = office.second("会館のPC");
    by_stick(&hall, &town, &town.code(STREET));
    works(&office);
    for pc in [&office, &hall, &office] {
        by_stick(pc, &town, "");
    }
    assert_eq!(office.state(), hall.state());
    assert_eq!(office.refused("exchange", json!({})), "ward_by_file_only");
    office.must("enrol", json!({ "address": town.address, "code": town.code(STREET) }));
    assert_eq!(office.must("exchange", json!({}))["trouble"], Value::Null);
    assert_eq!(town.received().len(), 2, "nothing is sent again");
}

#[test]
fn a_file_of_a_stranger_a_broken_one_and_one_for_somebody_else_are_refused_and_change_nothing() {
    let (town, pc) = (Town::new(), Pc::of(STREET));
    assert_eq!(pc.refused("write_ward_file", json!({ "path": pc.file("x"), "code": "" })), "code_missing");
    let wrong = letter(&pc, "AAAAA-AAAAA");
    assert_eq!(town.officer().brings("/letter", &wrong).0, 404, "a guessed code");
    let code = town.code(STREET);
    let good = letter(&pc, &code);
    for part in [0, 20, good.len() / 2, good.len() - 1] {
        assert_eq!(town.officer().brings("/letter", &good[..part]).0, 400, "cut at {part}");
    }
    assert!(town.received().is_empty());
    let (_, answer) = town.officer().brings("/letter", &good);
    let elsewhere = Town::new();
    let stranger = Pc::of("もみじ坂商店会");
    let (_, strange) = elsewhere.officer().brings("/letter", &letter(&stranger, &elsewhere.code("もみじ坂商店会")));
    assert_eq!(pc.refused("read_ward_file", saves(&pc, &strange)), "ward_forged", "another ward's answer");
    pc.must("read_ward_file", saves(&pc, &answer));
    let state = pc.state();
    assert_eq!(pc.refused("read_ward_file", saves(&pc, &strange)), "ward_other_book");
    assert_eq!(pc.refused("read_ward_file", saves(&pc, &answer[..answer.len() - 1])), "ward_broken_bundle");
    assert_eq!(pc.state(), state);
    let device = town.does(|ward| {
        let id = ward.associations().unwrap()[0].id.clone();
        let device = ward.store().devices(&id).unwrap()[0].id.clone();
        ward.revoke(&id, &device, nigiwai_core::moment::Moment(1)).unwrap()
    });
    assert!(device);
    assert_eq!(town.officer().brings("/letter", &letter(&pc, "")).0, 403, "a PC that was shut out");
}
