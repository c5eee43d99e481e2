//! The cast of the scenes: PCs of an association, and a clock that a scene sets.
//!
//! A PC here is the desk behind the window, with folders of its own; every word goes through its commands, as the
//! window's do. What a newcomer gets wrong: the clock is one per scene (per thread), not one per PC.

use nigiwai_core::day::Day;
use nigiwai_core::moment::Moment;
use nigiwai_desk::place::Place;
use nigiwai_desk::{Desk, Failure};
use serde_json::{Value, json};
use std::cell::Cell;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The day on which scenes take place unless they say otherwise; the sample street's own today.
pub const TODAY: &str = "2026-11-22";

thread_local! {
    static CLOCK: Cell<i64> = const { Cell::new(0) };
}

fn clock() -> Moment {
    let now = CLOCK.get();
    if now == 0 { at(TODAY, "09:12") } else { Moment(now) }
}

fn at(day: &str, time: &str) -> Moment {
    let (hour, minute) = time.split_once(':').expect("a time is HH:MM");
    let day = Day::parse(day).expect("a scene's day is a day");
    Moment::in_japan(day, hour.parse().expect("an hour"), minute.parse().expect("a minute"))
}

/// Sets the clock of the scene.
pub fn clock_shows(day: &str, time: &str) {
    CLOCK.set(at(day, time).0);
}

/// Lets some minutes pass.
pub fn minutes_pass(minutes: i64) {
    CLOCK.set(clock().add_ms(minutes * 60_000).0);
}

/// A PC in an association's office.
pub struct Pc {
    desk: Desk,
    folder: TempDir,
}

impl Pc {
    /// A PC on which nothing was begun yet.
    pub fn new() -> Pc {
        Pc::on(tempfile::tempdir().expect("the system gives a folder"))
    }

    /// A PC whose folders lie in a folder that the scene looks after.
    pub fn under(folder: &Path) -> Pc {
        Pc::on(tempfile::tempdir_in(folder).expect("a folder in a folder"))
    }

    /// Another machine with a copy of everything that lies in this PC's folder, made by other hands than the program's.
    pub fn copied(&self) -> Pc {
        let folder = tempfile::tempdir().expect("the system gives a folder");
        copy_below(self.folder(), folder.path());
        Pc::on(folder)
    }

    /// A PC with an empty book of an association.
    pub fn of(association: &str) -> Pc {
        let pc = Pc::new();
        pc.must("begin_book", json!({ "association_name": association, "person_name": "高橋 和子", "role": "clerk" }));
        pc
    }

    /// A PC with the sample street.
    pub fn sample() -> Pc {
        let pc = Pc::new();
        pc.must("begin_book", json!({ "sample": true }));
        pc
    }

    /// Does a command that may go well or not.
    pub fn tries(&self, name: &str, input: Value) -> Result<Value, Failure> {
        self.desk.call(name, input)
    }

    /// Does a command that must go well.
    #[track_caller]
    pub fn must(&self, name: &str, input: Value) -> Value {
        match self.desk.call(name, input) {
            Ok(answer) => answer,
            Err(failure) => panic!("{name}: {failure:?}"),
        }
    }

    /// Does a command that must be refused; gives the failure.
    #[track_caller]
    pub fn failure(&self, name: &str, input: Value) -> Failure {
        match self.desk.call(name, input) {
            Ok(answer) => panic!("{name} went well: {answer}"),
            Err(failure) => failure,
        }
    }

    /// Does a command that must be refused; gives the code.
    #[track_caller]
    pub fn refused(&self, name: &str, input: Value) -> String {
        self.failure(name, input).code
    }

    /// A file on this PC's desktop.
    pub fn file(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// The folder in which everything of this PC lies.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The book's file.
    pub fn book(&self) -> PathBuf {
        Place::under(self.folder.path()).book()
    }

    /// Switches the PC off for good and hands over its folders, for another program to open.
    pub fn into_folder(self) -> TempDir {
        let Pc { desk, folder } = self;
        drop(desk);
        folder
    }

    /// A PC switched on, whose folders these are.
    pub fn on(folder: TempDir) -> Pc {
        Pc { desk: Desk::open_with_clock(Place::under(folder.path()), clock), folder }
    }

    /// Switches the PC off and on again.
    pub fn again(self) -> Pc {
        Pc::on(self.into_folder())
    }

    /// A second PC of the same association, made by a handover file.
    #[track_caller]
    pub fn second(&self, device: &str) -> Pc {
        let file = self.file("handover.nigiwai");
        self.must("write_handover", json!({ "path": file, "password": "さくら坂の合い言葉" }));
        let second = Pc::new();
        let form = json!({ "path": file, "password": "さくら坂の合い言葉", "device_name": device });
        let state = second.must("join_by_handover", form);
        second.must("choose_person", json!({ "person": state["persons"][0]["id"] }));
        second
    }

    /// Takes in what the other PC wrote, by a file on a USB stick.
    #[track_caller]
    pub fn reads_bundle_of(&self, other: &Pc) -> Value {
        let file = other.file("bundle.nigiwai");
        other.must("write_bundle", json!({ "path": file }));
        self.must("read_bundle", json!({ "path": file }))
    }

    /// What the whole book comes to; equal on PCs that hold the same.
    #[track_caller]
    pub fn state(&self) -> String {
        self.must("verify_book", json!({}))["state"].as_str().unwrap_or_default().to_string()
    }

    /// The row of a shop or unit in the list.
    #[track_caller]
    pub fn row(&self, name: &str) -> Value {
        let register = self.must("register_view", json!({}));
        let rows = register["rows"].as_array().cloned().unwrap_or_default();
        let found = rows.iter().find(|row| row["name"] == name || (row["code"] == name && row["floor"] != 2));
        found.cloned().unwrap_or_else(|| panic!("{name} is not in the list"))
    }

    /// The event of a name, newest first.
    #[track_caller]
    pub fn event(&self, name: &str) -> Value {
        let list = self.must("event_list", json!({}));
        let mut rows = list["rows"].as_array().cloned().unwrap_or_default();
        rows.reverse();
        let found = rows.iter().map(|row| &row["event"]).find(|event| event["name"] == name);
        let id = found.unwrap_or_else(|| panic!("no event {name}"))["id"].clone();
        self.must("event_card", json!({ "event": id }))
    }
}

impl Default for Pc {
    fn default() -> Pc {
        Pc::new()
    }
}

fn copy_below(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).expect("the folder of a PC") {
        let entry = entry.expect("an entry");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            std::fs::create_dir(&to).expect("a folder in a folder");
            copy_below(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), &to).expect("a copy of a file");
        }
    }
}

/// What stands under a key of every one of some lines.
pub fn each<'v>(lines: &'v Value, key: &str) -> Vec<&'v Value> {
    lines.as_array().map(|lines| lines.iter().map(|line| &line[key]).collect()).unwrap_or_default()
}
