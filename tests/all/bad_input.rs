//! Bad files, bad disks and bad days: each is told with its own code, and nothing is lost.

use nigiwai_tests::cast::{Pc, minutes_pass};
use nigiwai_tests::sources::root;
use serde_json::json;
use std::io::Write;
use std::process::Command;

#[test]
fn every_bad_file_is_told_by_what_is_wrong_with_it() {
    let pc = Pc::of("さくら坂商店会");
    let state = pc.state();
    let expected = [
        ("broken.xlsx", "file_broken"),
        ("empty.xlsx", "file_empty"),
        ("not-a-workbook.xlsx", "file_not_what_its_name_says"),
        ("password.xlsx", "file_password_protected"),
        ("picture.csv", "file_is_picture"),
    ];
    for (name, code) in expected {
        let path = root().join("tests/files").join(name).display().to_string();
        assert_eq!(pc.refused("look_into_list", json!({ "path": path })), code, "{name}");
        assert_eq!(pc.refused("take_in_list", json!({ "path": path })), code, "{name}");
    }
    let nothing = pc.file("nothing.csv");
    std::fs::write(&nothing, "").unwrap();
    assert_eq!(pc.refused("take_in_list", json!({ "path": nothing })), "file_empty");
    assert_eq!(pc.refused("take_in_list", json!({ "path": pc.file("gone.xlsx") })), "file_missing");
    assert_eq!(pc.state(), state);
}

#[test]
fn two_hundred_thousand_rows_are_refused_with_both_figures() {
    let pc = Pc::of("さくら坂商店会");
    let path = pc.file("long.csv");
    let mut file = std::io::BufWriter::new(std::fs::File::create(&path).unwrap());
    writeln!(file, "店名,電話").unwrap();
    for n in 0..200_000 {
        writeln!(file, "店{n},03-0000-{:04}", n % 10_000).unwrap();
    }
    file.flush().unwrap();
    drop(file);
    let failure = pc.failure("look_into_list", json!({ "path": path }));
    assert!(failure.code.starts_with("file_too_"), "{}", failure.code);
    assert!(!failure.values.is_empty(), "it says how many are too many");
}

#[test]
fn text_of_another_encoding_and_impossible_days_do_not_come_in_unseen() {
    let pc = Pc::of("さくら坂商店会");
    let path = |name: &str| root().join("tests/files").join(name).display().to_string();
    let wide = pc.must("look_into_list", json!({ "path": path("utf16.csv") }));
    assert_eq!((&wide["encoding"], &wide["total"]), (&json!("utf16"), &json!(2)));
    let days = pc.must("look_into_list", json!({ "path": path("impossible-dates.csv") }));
    let told = days["notes"].as_array().unwrap().iter().filter(|note| note["code"] == "impossible_date").count();
    assert_eq!(told, 4, "30 February, 昭和70年, a 13th month, そのうち");
}

#[test]
fn a_command_with_strange_input_is_refused() {
    let pc = Pc::of("さくら坂商店会");
    assert_eq!(pc.refused("no_such_command", json!({})), "unknown_command");
    assert_eq!(pc.refused("save_shop", json!({ "name": 5 })), "bad_input");
    assert_eq!(pc.refused("unit_card", json!({ "premises": "nowhere" })), "record_gone");
}

#[test]
fn a_damaged_book_is_told_kept_and_not_overwritten() {
    let pc = Pc::sample();
    let path = pc.book();
    let mut bytes = Vec::new();
    let pc = {
        pc.must("backup_now", json!({}));
        let folder = pc.again();
        bytes.extend(std::fs::read(&path).unwrap());
        for byte in &mut bytes[..2048] {
            *byte = 0x5a;
        }
        std::fs::remove_file(path.with_extension("book-wal")).ok();
        std::fs::write(&path, &bytes).unwrap();
        folder.again()
    };
    let state = pc.must("start_state", json!({}));
    assert_eq!(state["state"], "trouble");
    let code = state["trouble"]["code"].as_str().unwrap();
    assert!(["book_damaged", "book_not_a_book"].contains(&code), "{code}");
    assert_eq!(std::fs::read(&path).unwrap(), bytes, "the damaged file stays as it is");
    assert_eq!(pc.refused("home_view", json!({})), "no_book");
}

#[test]
fn a_book_of_a_newer_program_is_left_alone() {
    let pc = Pc::sample();
    let pc = pc.again();
    let store = rusqlite::Connection::open(pc.book()).unwrap();
    let version: i64 = store.query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    store.execute_batch(&format!("PRAGMA user_version = {}", version + 1000)).unwrap();
    drop(store);
    let pc = pc.again();
    let state = pc.must("start_state", json!({}));
    assert_eq!((&state["state"], &state["trouble"]["code"]), (&json!("trouble"), &json!("book_newer")));
}

/// A small disk of its own, for scenes that fill it; nothing where this user may not make one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn new(megabytes: u32) -> Option<SmallDisk> {
        let folder = tempfile::tempdir().expect("the system gives a folder");
        let size = format!("size={megabytes}m");
        let made = Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder.path()).output();
        made.ok().filter(|done| done.status.success()).map(|_| SmallDisk(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        Command::new("umount").arg(self.0.path()).output().ok();
    }
}

#[test]
fn a_full_disk_is_told_and_what_was_written_before_stays() {
    let Some(disk) = SmallDisk::new(8) else {
        println!("skipped: this user may not make a small disk to fill");
        return;
    };
    let pc = Pc::under(disk.0.path());
    pc.must("begin_book", json!({ "association_name": "さくら坂商店会", "person_name": "高橋 和子" }));
    let shop = |name: &str| json!({ "id": "", "name": name, "notes": "あ".repeat(4_000) });
    pc.must("save_shop", shop("前の店"));
    let ballast = disk.0.path().join("ballast");
    let mut file = std::fs::File::create(&ballast).unwrap();
    while file.write_all(&[0; 4096]).is_ok() {}
    let mut told = String::new();
    for n in 0..50 {
        minutes_pass(1);
        if let Err(failure) = pc.tries("save_shop", shop(&format!("店{n}"))) {
            told = failure.code;
            break;
        }
    }
    assert_eq!(told, "disk_full");
    let copy = disk.0.path().join("copy").display().to_string();
    assert_eq!(pc.refused("write_bundle", json!({ "path": copy })), "disk_full");
    assert!(!std::path::Path::new(&copy).exists(), "a file is whole or not there");
    drop(file);
    std::fs::remove_file(ballast).unwrap();
    pc.must("save_shop", shop("後の店"));
    let hits = pc.must("search", json!({ "query": "前の店" }))["hits"].clone();
    assert_eq!(hits[0]["title"], "前の店");
    pc.must("verify_book", json!({}));
}

#[cfg(unix)]
#[test]
fn a_write_that_the_system_refuses_is_told_and_the_book_stays_whole() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().display().to_string();
    let beside = std::env::current_exe().unwrap();
    let program = beside.ancestors().nth(2).unwrap().join("nigiwai-desk").display().to_string();
    // A file may grow to 512 kB and no further: what a full disk is to a program that is not root.
    let call = |limit: &str, name: &str, input: serde_json::Value| {
        let script = format!("trap '' XFSZ; {limit} exec \"$0\" --home \"$1\" call {name} \"$2\"");
        let done = Command::new("sh").args(["-c", &script, &program, &home, &input.to_string()]).output().unwrap();
        serde_json::from_slice::<serde_json::Value>(&done.stdout).expect("one JSON object, whatever happens")
    };
    call("", "begin_book", json!({ "association_name": "さくら坂商店会", "person_name": "高橋 和子" }));
    call("", "save_shop", json!({ "id": "", "name": "前の店" }));
    let long = json!({ "id": "", "name": "大きな店", "notes": "あ".repeat(30_000) });
    let refused = call("ulimit -f 64;", "save_shop", long);
    assert!(refused["failure"]["code"].is_string(), "{refused}");
    let hits = |name: &str| call("", "search", json!({ "query": name }))["ok"]["hits"].as_array().unwrap().len();
    assert_eq!((hits("前の店"), hits("大きな店")), (1, 0), "done or not done");
    call("", "save_shop", json!({ "id": "", "name": "後の店" }));
    assert_eq!(hits("後の店"), 1);
}
