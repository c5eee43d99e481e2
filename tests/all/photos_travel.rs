//! Photos between PCs and to the ward: sealed on the way, plain only where a person sent them, taken up after any cut.

use nigiwai_tests::cast::{Pc, each, minutes_pass};
use nigiwai_tests::photo::{PLACE, holds, photo};
use nigiwai_tests::town::{Town, Wire};
use serde_json::{Value, json};

const STREET: &str = "さくら坂商店街振興組合";

fn enrolled(town: &Town, pc: &Pc, address: &str) {
    pc.must("enrol", json!({ "address": address, "code": town.code(STREET) }));
}

/// A patrol with photos of these shades; gives the patrol.
fn patrol_with(pc: &Pc, shades: &[u8]) -> Value {
    let patrol = pc.must("record_patrol", json!({ "id": "", "day": "2026-11-21", "people": 3 }))["id"].clone();
    let take = |n: &u8| {
        let path = pc.file(&format!("{n}.jpg"));
        std::fs::write(&path, photo(*n)).expect("as the scene left it");
        pc.must("take_in_file", json!({ "path": path }))
    };
    let files: Vec<Value> = shades.iter().map(take).collect();
    pc.must("add_attachments", json!({ "owner_kind": "patrol", "owner": patrol, "files": files }));
    patrol
}

fn photos(pc: &Pc, patrol: &Value) -> Value {
    pc.must("attachments_of", json!({ "owner_kind": "patrol", "owner": patrol }))["files"].clone()
}

/// Where a PC keeps the copy of a photo.
fn copy_of(pc: &Pc, photo: &Value) -> std::path::PathBuf {
    let hash = photo["hash"].as_str().expect("as the scene left it");
    pc.book().with_extension("files").join(&hash[..2]).join(hash)
}

fn month(pc: &Pc) -> Value {
    pc.must("check_return", json!({ "definition": "month", "subject": "2026-11" }))
}

#[test]
fn two_pcs_have_the_same_photos_and_the_ward_can_read_none_of_them() {
    let town = Town::new();
    let office = Pc::sample();
    enrolled(&town, &office, &town.address);
    let hall = office.second("会館のPC");
    enrolled(&town, &hall, &town.address);
    let patrol = patrol_with(&office, &[1, 2]);
    assert_eq!(office.must("ward_view", json!({}))["files"]["waiting"], 2);
    assert_eq!(office.must("exchange", json!({}))["files_sent"], 2);
    assert_eq!(hall.must("exchange", json!({}))["files_came"], 2);
    for pc in [&office, &hall] {
        assert_eq!(each(&photos(pc, &patrol), "here"), [true, true]);
        assert_eq!(pc.must("verify_book", json!({}))["files_missing"], 0);
    }
    assert_eq!(
        each(&photos(&hall, &patrol), "original_here"),
        [false, false],
        "originals stay where they were taken in"
    );
    let again = office.must("exchange", json!({}));
    assert_eq!((&again["files_sent"], &again["files_came"]), (&json!(0), &json!(0)));
    let kept = town.bytes();
    let copy = std::fs::read(copy_of(&office, &photos(&office, &patrol)[0])).unwrap();
    assert!(kept.len() > copy.len() && !holds(&kept, PLACE), "the place of the camera is nowhere at the ward");
    assert!(!holds(&kept, &copy[200..260]), "no photo lies open at the ward");
}

#[test]
fn a_submission_counts_as_received_when_every_photo_is_there() {
    let town = Town::new();
    let pc = Pc::sample();
    enrolled(&town, &pc, &town.address);
    patrol_with(&pc, &[3, 4, 5]);
    let shown = month(&pc)["snapshot"]["files"].clone();
    assert_eq!(shown.as_array().unwrap().len(), 3, "the check page shows what would go");
    let out = format!("files/{}", shown[2]["id"].as_str().unwrap());
    let kept = shown[2]["hash"].as_str().unwrap();
    let sent = pc.must("send_return", json!({ "definition": "month", "subject": "2026-11", "leave_out": [out] }));
    town.allows_files(0);
    let answer = pc.must("exchange", json!({}));
    assert_eq!((&answer["trouble"], &answer["files_sent"]), (&Value::Null, &json!(0)), "records go, photos wait");
    let view = pc.must("ward_view", json!({}));
    assert_eq!(view["files"]["trouble"]["code"], "files_full");
    let line = |view: &Value| view["submissions"][0].clone();
    assert_eq!((&line(&view)["state"], &line(&view)["photos"]), (&json!("sent"), &json!(2)), "no receipt yet");
    let page = format!("/submission/{}/{}", town.association(STREET), sent["id"].as_str().unwrap());
    let officer = town.officer();
    assert!(officer.opens(&page).contains("写真を受け取り中 0/2"));
    officer.fills(&page, &[("decision", "accept")]);
    assert!(officer.opens(&page).contains("写真を受け取り中"), "it cannot be accepted yet");

    town.allows_files(100_000_000);
    pc.must("exchange", json!({}));
    let view = pc.must("ward_view", json!({}));
    assert_eq!((&line(&view)["state"], &line(&view)["photos_sent"]), (&json!("received"), &json!(2)));
    assert_eq!((&view["files"]["trouble"], &view["files"]["waiting"]), (&Value::Null, &json!(0)));
    assert!(!officer.opens(&page).contains("写真を受け取り中"));
    let one = shown[0]["hash"].as_str().unwrap();
    let seen = officer.bytes(&format!("{page}/photo/{one}"));
    assert_eq!(image::load_from_memory(&seen).unwrap().width(), 640);
    assert!(!officer.opens(&page).contains(kept), "the photo that was left out is not there");
    assert!(!holds(&town.bytes(), PLACE), "the place of the camera is nowhere at the ward");
    officer.fills(&page, &[("decision", "accept")]);
    pc.must("exchange", json!({}));
    assert_eq!(line(&pc.must("ward_view", json!({})))["state"], "accepted");
}

#[test]
fn two_pcs_without_a_ward_have_the_same_photos_by_stick_and_who_finds_the_stick_sees_none() {
    let office = Pc::of(STREET);
    let early = patrol_with(&office, &[41]);
    let hall = office.second("会館のPC");
    assert_eq!(each(&photos(&hall, &early), "original_here"), [true], "the handover brings them, originals too");
    let patrol = patrol_with(&office, &[42, 43]);
    let stick = office.file("stick");
    std::fs::create_dir(&stick).unwrap();
    let bundle = format!("{stick}/にぎわい帳.nigiwai");
    assert_eq!(office.must("write_bundle", json!({ "path": bundle }))["files"], 6, "three photos and their originals");
    let folder = std::path::Path::new(&stick).join("にぎわい帳の写真・書類");
    for entry in std::fs::read_dir(&folder).unwrap() {
        let sealed = std::fs::read(entry.unwrap().path()).unwrap();
        assert!(!holds(&sealed, PLACE) && !holds(&sealed, &[0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10]));
    }
    std::fs::rename(&bundle, format!("{stick}/もらった.nigiwai")).unwrap();
    let taken = hall.must("read_bundle", json!({ "path": format!("{stick}/もらった.nigiwai") }));
    assert_eq!(taken["files_came"], 4);
    assert_eq!(each(&photos(&hall, &patrol), "here"), [true, true]);
    office.reads_bundle_of(&hall);
    assert_eq!(office.state(), hall.state());
    std::fs::remove_dir_all(&folder).unwrap();
    let late = patrol_with(&office, &[44]);
    office.must("write_bundle", json!({ "path": bundle }));
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(hall.must("read_bundle", json!({ "path": bundle }))["files_came"], 0, "a folder left behind");
    assert_eq!(each(&photos(&hall, &late), "here"), [false], "the record came, the photo is told to be missing");
}

#[test]
fn a_letter_by_stick_carries_the_photos_of_a_submission_and_brings_its_receipt() {
    let (town, pc) = (Town::new(), Pc::of(STREET));
    let by_stick = |code: &str| {
        let (letter, answer) = (pc.file("letter"), pc.file("answer"));
        pc.must("write_ward_file", json!({ "path": letter, "code": code }));
        let (status, bytes) = town.officer().brings("/letter", &std::fs::read(&letter).unwrap());
        assert_eq!(status, 200);
        std::fs::write(&answer, bytes).unwrap();
        pc.must("read_ward_file", json!({ "path": answer }))
    };
    by_stick(&town.code(STREET));
    patrol_with(&pc, &[61, 62]);
    pc.must("send_return", json!({ "definition": "month", "subject": "2026-11" }));
    by_stick("");
    let line = pc.must("ward_view", json!({}))["submissions"][0].clone();
    assert_eq!((&line["state"], &line["photos_sent"]), (&json!("received"), &json!(2)));
    assert!(!holds(&town.bytes(), PLACE), "the place of the camera is nowhere at the ward");
}

#[test]
fn the_second_place_holds_the_photos_once_and_a_new_disk_gets_them_back() {
    let pc = Pc::of(STREET);
    let patrol = patrol_with(&pc, &[51]);
    let place = pc.file("stick");
    std::fs::create_dir(&place).unwrap();
    pc.must("save_copy_place", json!({ "folder": place, "days": 30 }));
    let own = std::fs::read_dir(&place).unwrap().next().unwrap().unwrap().path();
    assert!(own.join("files").is_dir());
    let copy = std::fs::read_dir(&own).unwrap().flatten().map(|entry| entry.path());
    let copy = copy.into_iter().find(|path| path.is_file()).unwrap();
    std::fs::remove_dir_all(pc.book().with_extension("files")).unwrap();
    assert_eq!(each(&photos(&pc, &patrol), "here"), [false]);
    pc.must("restore_copy", json!({ "path": copy }));
    assert_eq!(each(&photos(&pc, &patrol), "here"), [true]);
    assert_eq!(pc.must("verify_book", json!({}))["files_missing"], 0);
}

#[test]
fn a_wire_cut_at_any_byte_of_a_photo_loses_nothing_and_sends_no_piece_twice() {
    let town = Town::new();
    let office = Pc::sample();
    enrolled(&town, &office, &town.address);
    let hall = office.second("会館のPC");
    let wire = Wire::to(&town);
    enrolled(&town, &hall, &wire.address);
    let from_hall = patrol_with(&hall, &[20, 21, 22, 23, 24]);
    for bytes in [1, 150, 700, 9_000, 20_000] {
        wire.cuts_a_file_at(bytes);
        let answer = hall.must("exchange", json!({}));
        assert_eq!(answer["trouble"], Value::Null, "the records went, cut after {bytes} bytes");
        assert_ne!(hall.must("ward_view", json!({}))["files"]["trouble"], Value::Null);
    }
    assert_eq!(hall.must("exchange", json!({}))["files_sent"], 5);
    let before = wire.heard().len();
    assert_eq!(hall.must("exchange", json!({}))["files_sent"], 0);
    assert!(wire.heard().len() - before < 5_000, "what is present is not sent again");

    minutes_pass(1);
    let from_office = patrol_with(&office, &[30, 31, 32]);
    office.must("exchange", json!({}));
    for bytes in [1, 250, 15_000] {
        wire.cuts_a_file_at(bytes);
        assert_eq!(hall.must("exchange", json!({}))["trouble"], Value::Null);
    }
    hall.must("exchange", json!({}));
    for (pc, patrol) in [(&office, &from_hall), (&hall, &from_office)] {
        assert!(each(&photos(pc, patrol), "here").iter().all(|here| **here == true));
        let proof = pc.must("verify_book", json!({}));
        assert_eq!((&proof["files_missing"], &proof["files_damaged"]), (&json!(0), &json!(0)));
    }
    assert_eq!(office.state(), hall.state());
}

#[test]
fn a_patrol_erased_whole_takes_its_photos_along_on_every_pc_and_at_the_ward() {
    let town = Town::new();
    let office = Pc::sample();
    enrolled(&town, &office, &town.address);
    let hall = office.second("会館のPC");
    enrolled(&town, &hall, &town.address);
    let patrol = patrol_with(&office, &[1, 2]);
    let other = patrol_with(&office, &[2]);
    office.must("exchange", json!({}));
    hall.must("exchange", json!({}));
    let [gone, stays] = [0, 1].map(|n| photos(&office, &patrol)[n].clone());
    let bytes = std::fs::read(copy_of(&office, &gone)).unwrap();
    let middle = &bytes[bytes.len() / 2..bytes.len() / 2 + 60];
    assert!(stands_under(&office.folder().join("books"), middle), "so the search works");
    assert_eq!(pieces_under(town.folder()), 2);
    for pc in [&office, &hall] {
        pc.must("attachment_picture", json!({ "hash": gone["hash"] }));
    }
    let look = office.must("look_at_erasure", json!({ "kind": "patrol", "record": patrol }));
    assert_eq!(look["photos"], 2);
    let form = json!({ "kind": "patrol", "record": patrol, "extent": "whole", "typed": look["title"], "also": [] });
    minutes_pass(1);
    office.must("erase_for_good", form);
    office.must("exchange", json!({}));
    hall.must("exchange", json!({}));
    for pc in [&office, &hall] {
        assert_eq!((copy_of(pc, &gone).exists(), copy_of(pc, &stays).exists()), (false, true));
        assert!(!stands_under(&pc.folder().join("books"), middle), "no byte of it, small pictures too");
        assert_eq!(each(&photos(pc, &other), "here"), [true], "what another record names stays");
        assert_eq!(pc.must("verify_book", json!({}))["files_missing"], 0);
    }
    assert_eq!(pieces_under(town.folder()), 1, "the sealed piece is gone from the ward too");
    assert_eq!(office.state(), hall.state());
}

/// How many pieces of files lie at the ward: each in a folder named by 64 letters.
fn pieces_under(folder: &std::path::Path) -> usize {
    let named = folder.file_name().is_some_and(|name| name.len() == 64);
    let entries = std::fs::read_dir(folder)
        .expect("as the scene left it")
        .map(|entry| entry.expect("as the scene left it").path());
    entries.map(|path| if path.is_dir() { pieces_under(&path) } else { usize::from(named) }).sum()
}

fn stands_under(folder: &std::path::Path, part: &[u8]) -> bool {
    std::fs::read_dir(folder)
        .expect("as the scene left it")
        .map(|entry| entry.expect("as the scene left it").path())
        .any(|path| {
            if path.is_dir() {
                stands_under(&path, part)
            } else {
                holds(&std::fs::read(path).expect("as the scene left it"), part)
            }
        })
}

#[test]
fn a_ward_that_went_back_to_a_copy_gets_the_photos_again_that_it_had_confirmed() {
    let town = Town::new();
    let office = Pc::sample();
    enrolled(&town, &office, &town.address);
    let hall = office.second("会館のPC");
    enrolled(&town, &hall, &town.address);
    town.copies("before.sqlite");
    let patrol = patrol_with(&office, &[1, 2]);
    assert_eq!(office.must("exchange", json!({}))["files_sent"], 2);
    town.goes_back_to("before.sqlite");
    for pc in [&office, &hall, &office, &hall] {
        assert_eq!(pc.must("exchange", json!({}))["trouble"], Value::Null);
    }
    assert_eq!(each(&photos(&hall, &patrol), "here"), [true, true]);
    assert_eq!(office.must("ward_view", json!({}))["files"]["waiting"], 0);
}
