//! The program `nigiwai-desk` does the main job as a script would: every step one call, JSON out, words beside it.
//!
//! It needs the program built beside this test; where it is not there, the scene says so and fails.

use nigiwai_tests::sources::root;
use nigiwai_tests::town::Town;
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Output};

fn program() -> std::path::PathBuf {
    let beside = std::env::current_exe().expect("a test knows where it is");
    let folder = beside.ancestors().nth(2).expect("a test lies in target/debug/deps");
    folder.join(format!("nigiwai-desk{}", std::env::consts::EXE_SUFFIX))
}

fn run(home: &Path, words: &[&str]) -> Output {
    let mut command = Command::new(program());
    command.arg("--home").arg(home).args(words);
    command.output().expect("nigiwai-desk is built beside the tests: cargo build -p nigiwai-desk")
}

#[track_caller]
fn ok(home: &Path, words: &[&str]) -> Value {
    let done = run(home, words);
    assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stderr));
    let answer: Value = serde_json::from_slice(&done.stdout).expect("one JSON object");
    answer["ok"].clone()
}

#[track_caller]
fn call(home: &Path, name: &str, input: Value) -> Value {
    ok(home, &["call", name, &input.to_string()])
}

#[test]
fn the_main_job_runs_as_a_script() {
    let town = Town::new();
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    call(home, "begin_book", json!({ "association_name": "さくら坂商店会", "person_name": "高橋 和子" }));
    let list = root().join("tests/files/meibo-sample.xlsx").display().to_string();
    assert_eq!(ok(home, &["import", &list])["units"], 20);
    assert!(call(home, "street_view", json!({ "metres": 80 }))["rows"][0].is_object());
    assert!(call(home, "mix_view", json!({}))["shops"].as_u64().unwrap() >= 16);
    let plan = json!({ "template": "summer_festival", "name": "夏まつり", "starts": "2027-07-24", "stall_limit": 2 });
    let event = call(home, "plan_event", plan)["id"].clone();
    let form = json!({ "id": "", "event": event, "outside": "豆腐いとう", "stalls": 1 });
    assert_eq!(call(home, "sign_up_for_event", form)["number"], "事-1");
    let today = call(home, "start_state", json!({}))["today"].as_str().unwrap().to_string();
    call(home, "record_patrol", json!({ "id": "", "day": today, "people": 3 }));
    call(home, "record_cleaning", json!({ "id": "", "day": today, "minutes": 30, "people": 3 }));
    ok(home, &["enrol", &town.address, &town.code("さくら坂商店会")]);
    call(home, "send_return", json!({ "definition": "street", "subject": today }));
    call(home, "send_return", json!({ "definition": "month", "subject": today[..7] }));
    assert_eq!(ok(home, &["sync"])["trouble"], Value::Null);
    assert_eq!(town.received().len(), 2);
    for name in ["members.xlsx", "members.csv", "members.pdf"] {
        let path = home.join(name).display().to_string();
        ok(home, &["export", &path]);
        assert!(std::fs::metadata(path).unwrap().len() > 200);
    }
    ok(home, &["backup", &home.join("copy.book").display().to_string()]);
    assert_eq!(ok(home, &["verify"])["not_applied"], 0);
    assert_ne!(ok(home, &["verify", &home.join("copy.book").display().to_string()])["lines"], 0, "a copy too");
    assert_eq!(call(home, "undo", json!({}))["act"], "record_cleaning", "what was sent to the ward is not taken back");
}

#[test]
fn its_exit_code_says_what_kind_of_no_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path();
    assert_eq!(run(home, &["nonsense"]).status.code(), Some(2));
    assert_eq!(run(home, &["call", "no_such_command"]).status.code(), Some(2));
    assert_eq!(run(home, &["call", "home_view"]).status.code(), Some(3), "there is no book yet");
    call(home, "begin_book", json!({ "sample": true }));
    let refused = run(home, &["call", "record_patrol", "{\"day\":\"2020-02-31\",\"people\":3}"]);
    assert_eq!(refused.status.code(), Some(1));
    let answer: Value = serde_json::from_slice(&refused.stdout).unwrap();
    assert_eq!(answer["failure"]["code"], "day_unreadable");
    let words = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(words.contains("日付として読めません"), "{words}");
}

#[test]
fn it_lists_every_command_with_what_goes_in_and_out() {
    let folder = tempfile::tempdir().unwrap();
    let lines = ok(folder.path(), &["commands"]);
    let names: Vec<&str> = lines.as_array().unwrap().iter().filter_map(|line| line["name"].as_str()).collect();
    assert!(names.contains(&"take_in_list") && names.contains(&"send_return") && names.len() > 50, "{names:?}");
}
