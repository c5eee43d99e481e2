//! `nigiwai-desk`: every command without a window, for scripts, the system's scheduler, and whoever helps by phone.
//!
//! One JSON object on standard output, words on standard error. Exit 0 done, 1 failure, 2 wrong use, 3 the book is
//! missing, damaged or newer, 4 the book is busy. Safe beside the open window: the book lets one writer in at a time.

use nigiwai_core::words::{Language, word};
use nigiwai_desk::place::Place;
use nigiwai_desk::{COMMANDS, Desk, Failure};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;

const USE: &str = "\
nigiwai-desk [--home FOLDER] [--person NAME] COMMAND

  commands                 every command, a line each
  call NAME [JSON or -]    one command; - reads the JSON from standard input
  import FILE              takes a list from Excel or CSV in
  enrol ADDRESS CODE       enrols this PC with the ward
  sync                     sends and receives now
  verify [FILE]            opens the book, or a safety copy, and checks every line of it
  backup [FILE]            writes a safety copy and verifies it; without FILE where the program keeps its own
  restore FILE             puts the book back from a safety copy; the present book is copied first
  export FILE              the member list; .pdf, .xlsx or .csv";

fn main() -> ExitCode {
    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let home = take_option(&mut words, "--home");
    let person = take_option(&mut words, "--person");
    let place = home.map_or_else(Place::of_this_pc, |home| Place::under(Path::new(&home)));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let (name, input) = match words.as_slice() {
        ["commands"] => return list(),
        ["call", name] => ((*name).to_string(), json!({})),
        ["call", name, text] => match read_input(text) {
            Ok(input) => ((*name).to_string(), input),
            Err(cause) => return wrong_use(&cause),
        },
        ["import", file] => ("take_in_list".into(), json!({ "path": file, "take_suggestions": true })),
        ["enrol", address, code] => ("enrol".into(), json!({ "address": address, "code": code })),
        ["sync"] => ("exchange".into(), json!({})),
        ["verify"] => ("verify_book".into(), json!({})),
        ["verify", file] => ("look_at_copy".into(), json!({ "path": file })),
        ["backup"] => ("backup_now".into(), json!({})),
        ["restore", file] => ("restore_copy".into(), json!({ "path": file })),
        ["backup", file] => ("backup_now".into(), json!({ "path": file })),
        ["export", file] => {
            ("print_member_list".into(), json!({ "path": file, "form": form_of(file), "losses_seen": true }))
        }
        _ => return wrong_use("unknown words"),
    };
    let desk = Desk::open(place);
    sit_down(&desk, person.as_deref());
    tell(desk.call(&name, input))
}

fn take_option(words: &mut Vec<String>, name: &str) -> Option<String> {
    let at = words.iter().position(|word| word == name)?;
    words.remove(at);
    (at < words.len()).then(|| words.remove(at))
}

fn read_input(text: &str) -> Result<Value, String> {
    let text = if text == "-" {
        let mut whole = String::new();
        std::io::stdin().read_to_string(&mut whole).map_err(|cause| cause.to_string())?;
        whole
    } else {
        text.to_string()
    };
    serde_json::from_str(&text).map_err(|cause| cause.to_string())
}

/// The person named, or the only one, sits at the desk; else the command says that somebody must.
fn sit_down(desk: &Desk, name: Option<&str>) {
    let Ok(state) = desk.call("start_state", json!({})) else { return };
    let persons = state["persons"].as_array().cloned().unwrap_or_default();
    let chosen = match name {
        Some(name) => persons.iter().find(|person| person["name"] == name),
        None => persons.first(),
    };
    if let Some(person) = chosen {
        desk.call("choose_person", json!({ "person": person["id"] })).ok();
    }
}

fn form_of(file: &str) -> &'static str {
    match Path::new(file).extension().and_then(|ending| ending.to_str()) {
        Some("xlsx") => "xlsx",
        Some("csv") => "csv_utf8",
        _ => "pdf",
    }
}

fn list() -> ExitCode {
    let lines: Vec<Value> = COMMANDS
        .iter()
        .map(|one| json!({ "name": one.name, "writes": one.writes, "input": one.shape.0, "output": one.shape.1 }))
        .collect();
    say(&json!({ "ok": lines }));
    ExitCode::SUCCESS
}

fn wrong_use(cause: &str) -> ExitCode {
    eprintln!("{cause}\n{USE}");
    ExitCode::from(2)
}

fn tell(answer: Result<Value, Failure>) -> ExitCode {
    match answer {
        Ok(value) => {
            say(&json!({ "ok": value }));
            ExitCode::SUCCESS
        }
        Err(failure) => {
            say(&json!({ "failure": failure }));
            let values: Vec<(String, String)> =
                failure.values.iter().map(|(name, value)| (name.clone(), plain(value))).collect();
            let values: Vec<(&str, &str)> =
                values.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            eprintln!("{}", word(Language::Ja, &format!("failure.{}", failure.code), &values));
            ExitCode::from(exit_code(&failure.code))
        }
    }
}

/// Whoever reads may stop reading; that is no trouble of the book.
fn say(answer: &Value) {
    writeln!(std::io::stdout(), "{answer}").ok();
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_string)
}

fn exit_code(failure: &str) -> u8 {
    match failure {
        "unknown_command" | "bad_input" => 2,
        "no_book" | "book_missing" | "book_damaged" | "book_newer" | "book_not_a_book" | "book_without_key" => 3,
        "book_busy" => 4,
        _ => 1,
    }
}
