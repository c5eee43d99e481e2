//! Photos and papers of records on one PC: taken in, shown, described, put in order, kept once, never in the way.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use nigiwai_tests::cast::{Pc, each};
use nigiwai_tests::photo::{PLACE, TAKEN, holds, photo};
use serde_json::{Value, json};

fn patrol(pc: &Pc) -> Value {
    pc.must("record_patrol", json!({ "id": "", "day": "2026-11-21", "people": 3 }))["id"].clone()
}

/// Lays a file on the desktop and takes it in.
fn take(pc: &Pc, name: &str, bytes: &[u8]) -> Value {
    let path = pc.file(name);
    std::fs::write(&path, bytes).expect("as the scene left it");
    pc.must("take_in_file", json!({ "path": path }))
}

fn add(pc: &Pc, (kind, owner): (&str, &Value), files: &[Value]) -> Value {
    pc.must("add_attachments", json!({ "owner_kind": kind, "owner": owner, "files": files }))
}

fn photos(pc: &Pc, patrol: &Value) -> Value {
    pc.must("attachments_of", json!({ "owner_kind": "patrol", "owner": patrol }))["files"].clone()
}

#[test]
fn a_patrols_photos_are_seen_described_put_in_order_and_taken_back() {
    let pc = Pc::of("さくら坂商店会");
    let patrol = patrol(&pc);
    let mut first = take(&pc, "lamp.jpg", &photo(1));
    first["caption"] = json!("消えている街路灯");
    let pasted = json!({ "content": STANDARD.encode(photo(2)), "name": "image.png" });
    let second = pc.must("take_in_file", pasted);
    add(&pc, ("patrol", &patrol), &[first, second]);
    let shown = photos(&pc, &patrol);
    assert_eq!(each(&shown, "caption"), ["消えている街路灯", ""]);
    assert_eq!(
        (&shown[0]["taken"], &shown[0]["here"], &shown[0]["original_here"]),
        (&json!(TAKEN), &json!(true), &json!(true))
    );
    assert_eq!(pc.must("safety_view", json!({}))["records"][0]["photos"], 2);

    pc.must("move_attachment", json!({ "id": shown[1]["id"], "by": -1 }));
    assert_eq!(each(&photos(&pc, &patrol), "name"), ["image.png", "lamp.jpg"]);
    pc.must("save_attachment", json!({ "id": shown[1]["id"], "caption": "通りの入口", "stays": true }));
    assert_eq!(each(&photos(&pc, &patrol), "caption"), ["通りの入口", "消えている街路灯"]);
    pc.must("remove_record", json!({ "kind": "attachment", "record": shown[0]["id"] }));
    assert_eq!(each(&photos(&pc, &patrol), "name"), ["image.png"]);
    pc.must("undo", json!({}));
    assert_eq!(each(&photos(&pc, &patrol), "name"), ["image.png", "lamp.jpg"]);

    let hash = shown[0]["hash"].clone();
    let small = pc.must("attachment_picture", json!({ "hash": hash }))["content"].clone();
    let small = STANDARD.decode(small.as_str().unwrap()).unwrap();
    assert_eq!(image::load_from_memory(&small).unwrap().width(), 320);
    let out = pc.file("written.jpg");
    pc.must("write_attachment", json!({ "id": shown[0]["id"], "path": out }));
    assert_eq!(std::fs::read(out).unwrap(), photo(1), "what is written out is the original");
}

#[test]
fn a_bad_photo_is_told_in_its_own_words_and_stops_no_record() {
    let pc = Pc::of("さくら坂商店会");
    let whole = photo(3);
    let bad: [(&str, &[u8], &str); 5] = [
        ("empty.jpg", b"", "picture_empty"),
        ("IMG_0001.HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "picture_heic"),
        ("list.jpg", b"PK\x03\x04 a list of members", "picture_none"),
        ("half.jpg", &whole[..whole.len() / 2], "picture_damaged"),
        ("old.gif", b"GIF89a\x01\0\x01\0", "picture_other"),
    ];
    for (name, bytes, code) in bad {
        let path = pc.file(name);
        std::fs::write(&path, bytes).unwrap();
        let failure = pc.failure("take_in_file", json!({ "path": path }));
        assert_eq!((failure.code.as_str(), failure.values["file"].as_str()), (code, Some(name)));
    }
    assert_eq!(pc.refused("take_in_file", json!({ "path": pc.file("nowhere.jpg") })), "file_missing");
    let patrol = patrol(&pc);
    assert_eq!(photos(&pc, &patrol), json!([]));
    let gone =
        json!({ "owner_kind": "patrol", "owner": patrol, "files": [{ "hash": "0".repeat(64), "name": "x.jpg" }] });
    assert_eq!(pc.refused("add_attachments", gone), "file_not_here");
    assert_eq!(
        pc.refused("add_attachments", json!({ "owner_kind": "person", "owner": "p", "files": [] })),
        "kind_unknown"
    );
}

#[test]
fn a_photo_given_twice_is_kept_once_and_a_lost_file_is_told_and_not_fatal() {
    let pc = Pc::of("さくら坂商店会");
    let (one, two) = (patrol(&pc), patrol(&pc));
    for owner in [&one, &two] {
        let file = take(&pc, "same.jpg", &photo(4));
        add(&pc, ("patrol", owner), &[file]);
    }
    let proof = pc.must("verify_book", json!({}));
    assert_eq!((&proof["files"], &proof["files_missing"]), (&json!(2), &json!(0)), "the copy and its original");
    let hash = photos(&pc, &one)[0]["hash"].as_str().unwrap().to_string();
    let file = pc.book().with_extension("files").join(&hash[..2]).join(&hash);
    assert!(!holds(&std::fs::read(&file).unwrap(), PLACE), "the copy that travels does not know the place");
    std::fs::remove_file(&file).unwrap();
    let pc = pc.again();
    pc.must("choose_person", json!({ "person": pc.must("start_state", json!({}))["persons"][0]["id"] }));
    assert_eq!(pc.must("verify_book", json!({}))["files_missing"], 1);
    assert_eq!(photos(&pc, &one)[0]["here"], false);
    assert_eq!(pc.must("attachment_picture", json!({ "hash": hash, "whole": true }))["content"], "");
    take(&pc, "same.jpg", &photo(4));
    assert_eq!(pc.must("verify_book", json!({}))["files_missing"], 0, "taken in again it is there again");
}

#[test]
fn a_scan_belongs_to_its_permit_as_it_is() {
    let pc = Pc::sample();
    let permit = pc.event("年の瀬市")["permits"][0]["permit"]["id"].clone();
    let scan = take(&pc, "許可証.pdf", b"%PDF-1.7\na permit");
    assert_eq!((&scan["media"], &scan["original"]), (&json!("pdf"), &json!("")));
    add(&pc, ("permit", &permit), &[scan]);
    let files = pc.must("attachments_of", json!({ "owner_kind": "permit", "owner": permit }))["files"].clone();
    assert_eq!(each(&files, "name"), ["許可証.pdf"]);
}
