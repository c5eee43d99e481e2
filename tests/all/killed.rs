//! Real processes that end in the middle: killed at any moment, or cut off by a system call that fails.
//!
//! What a process said is done stays done, and what stays is whole. The moments are spread over the time that the work
//! took before, so a slow machine is killed in the same places as a quick one; nothing here passes or fails by time.

use nigiwai_tests::driver::built;
use nigiwai_tests::simulate::chance::Chance;
use nigiwai_tests::town::{Town, Wire};
use nigiwai_tests::ward_server::WardServer;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const STREET: &str = "さくら坂商店会";

fn number(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|text| text.parse().ok()).unwrap_or(usual)
}

/// A PC used by `nigiwai-desk` alone.
struct Home {
    folder: PathBuf,
}

impl Home {
    fn begun(folder: &Path) -> Home {
        let home = Home { folder: folder.join("office") };
        home.ok(&[
            "call",
            "begin_book",
            &json!({ "association_name": STREET, "person_name": "高橋 和子" }).to_string(),
        ]);
        home
    }

    fn program(&self, words: &[&str]) -> Command {
        let mut program = Command::new(built("nigiwai-desk"));
        program.arg("--home").arg(&self.folder).args(words).stderr(Stdio::null());
        program
    }

    #[track_caller]
    fn ok(&self, words: &[&str]) -> Value {
        let done = self.program(words).output().expect("nigiwai-desk is built beside the tests");
        assert!(done.status.success(), "{words:?}: {}", String::from_utf8_lossy(&done.stdout));
        serde_json::from_slice::<Value>(&done.stdout).expect("one JSON object")["ok"].clone()
    }

    /// Starts the program and kills it after a while; whether it had said that all is done.
    fn killed(&self, words: &[&str], after: Duration) -> bool {
        let started = self.program(words).stdout(Stdio::piped()).spawn();
        let mut child = started.expect("nigiwai-desk is built beside the tests");
        std::thread::sleep(after);
        child.kill().ok();
        let output = child.wait_with_output().expect("it ends");
        serde_json::from_slice::<Value>(&output.stdout).is_ok_and(|answer| answer.get("ok").is_some())
    }

    fn shops(&self) -> Vec<String> {
        let register = self.ok(&["call", "register_view", "{}"]);
        let rows = register["rows"].as_array().cloned().unwrap_or_default();
        rows.iter().filter_map(|row| row["name"].as_str().map(str::to_owned)).collect()
    }
}

fn save(name: &str) -> [String; 3] {
    ["call".into(), "save_shop".into(), json!({ "id": name, "name": name }).to_string()]
}

fn part_of(whole: Duration, chance: &mut Chance) -> Duration {
    whole.mul_f64(chance.below(1_200) as f64 / 1_000.0)
}

#[test]
fn a_process_killed_at_any_moment_has_done_its_work_or_not_done_it() {
    let folder = tempfile::tempdir().unwrap();
    let (home, mut chance) = (Home::begun(folder.path()), Chance::of(40));
    let mut ward = WardServer::start(folder.path());
    home.ok(&["enrol", &ward.address(), &ward.code_for(STREET)]);
    let timed = |words: &[&str]| {
        let began = Instant::now();
        home.ok(words);
        began.elapsed()
    };
    let first = save("first");
    let saving = timed(&[&first[0], &first[1], &first[2]]);
    let sending = timed(&["sync"]);
    let mut done = vec!["first".to_string()];
    for round in 0..number("NIGIWAI_KILLS", 40) / 4 {
        for half in ["a", "b"] {
            let name = format!("shop{round}{half}");
            let words = save(&name);
            if home.killed(&[&words[0], &words[1], &words[2]], part_of(saving, &mut chance)) {
                done.push(name);
            }
        }
        home.killed(&["sync"], part_of(sending, &mut chance));
        let exchange = home.program(&["sync"]).stdout(Stdio::null()).spawn();
        std::thread::sleep(part_of(sending, &mut chance));
        ward.is_killed_and_starts_again();
        exchange.unwrap().wait().unwrap();
    }
    assert_eq!(home.ok(&["verify"])["not_applied"], 0);
    let shops = home.shops();
    let missing: Vec<&String> = done.iter().filter(|name| !shops.contains(name)).collect();
    assert!(missing.is_empty(), "said to be saved, and gone: {missing:?}");
    assert_eq!(home.ok(&["sync"])["trouble"], Value::Null);
    assert_eq!(home.ok(&["sync"])["pushed"], 0, "the ward has everything");
    ward.received();
}

#[test]
fn a_wire_cut_at_any_byte_loses_nothing() {
    let town = Town::new();
    let wire = Wire::to(&town);
    let pcs = [nigiwai_tests::cast::Pc::of(STREET)];
    let [office] = &pcs;
    let hall = office.second("会館のPC");
    for (pc, address) in [(office, &wire.address), (&hall, &town.address)] {
        pc.must("enrol", json!({ "address": address, "code": town.code(STREET) }));
    }
    let exchanges = |pc: &nigiwai_tests::cast::Pc| pc.must("exchange", json!({}));
    let writes = |name: &str| {
        office.must("save_shop", json!({ "id": name, "name": name }));
        hall.must("save_shop", json!({ "id": format!("{name}h"), "name": name }));
        exchanges(&hall);
    };
    writes("whole");
    let before = wire.heard().len();
    exchanges(office);
    let all = (wire.heard().len() - before) as u64;
    let samples = if std::env::var_os("NIGIWAI_EVERY_BYTE").is_some() { all } else { 64 };
    for sample in 0..samples {
        writes(&format!("shop{sample}"));
        wire.cuts_at_byte((sample * all / samples).cast_signed());
        exchanges(office);
        wire.mends();
        assert_eq!(exchanges(office)["trouble"], Value::Null, "cut at sample {sample} of {samples}");
    }
    exchanges(&hall);
    assert_eq!(office.state(), hall.state());
    let received = town.does(|ward| ward.store().check().expect("the store can be checked"));
    assert!(received.is_empty(), "{received:?}");
}

/// Every call that writes, makes, empties, renames or flushes a file.
const CALLS: &str = "pwrite64,fdatasync,fsync,ftruncate,rename,unlink,openat";

#[test]
#[ignore = "takes long and needs strace: cargo xtask prove faults"]
fn a_system_call_that_fails_leaves_the_book_as_before_or_after() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::begun(folder.path());
    let ward = WardServer::start(folder.path());
    home.ok(&["enrol", &ward.address(), &ward.code_for(STREET)]);
    let log = folder.path().join("calls");
    for (fault, what) in [("error=ENOSPC", "full"), ("error=EIO", "broken"), ("signal=SIGKILL", "killed")] {
        let mut call = 0;
        loop {
            call += 1;
            let name = format!("{what}{call}");
            let words = save(&name);
            let (saved, hit) = failing(&home, (&log, fault, call), &[&words[0], &words[1], &words[2]]);
            let (_, hit_again) = failing(&home, (&log, fault, call), &["sync"]);
            assert_eq!(home.ok(&["verify"])["not_applied"], 0, "{what} at call {call}");
            assert!(!saved || home.shops().contains(&name), "{name} was said to be saved, and is gone");
            if !hit && !hit_again {
                break;
            }
        }
        println!("{what}: {call} places");
        assert_eq!(home.ok(&["sync"])["trouble"], Value::Null);
    }
}

/// Runs the program while its n-th call fails; whether it said that all is done, and whether there was such a call.
fn failing(home: &Home, (log, fault, call): (&Path, &str, u32), words: &[&str]) -> (bool, bool) {
    let mut traced = Command::new("strace");
    traced.args(["-f", "-qq", "-o"]).arg(log).args(["-e", &format!("trace={CALLS}")]);
    traced.args(["-e", &format!("inject={CALLS}:{fault}:when={call}")]);
    traced.arg(built("nigiwai-desk")).arg("--home").arg(&home.folder).args(words).stderr(Stdio::null());
    let output = traced.output().expect("strace is there, `cargo xtask prove` looked");
    let said = serde_json::from_slice::<Value>(&output.stdout).is_ok_and(|answer| answer.get("ok").is_some());
    let log = std::fs::read_to_string(log).unwrap_or_default();
    (said, log.contains("INJECTED") || log.contains("SIGKILL"))
}
