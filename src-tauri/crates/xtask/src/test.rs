//! `cargo xtask test`: everything that must pass, stage by stage, with the minutes of each.
//!
//! It must never say that all is well when a stage did not run. What a newcomer gets wrong: there is one selection of
//! crates and one feature set in every stage, because a second one compiles several hundred packages again.

use std::time::Instant;

use crate::machine;
use crate::packages::Purpose;
use crate::pages;
use crate::program::{self, Done, Program, root};
use crate::words;

/// What the tests said so far.
#[derive(Default)]
struct Count {
    passed: u64,
    failed: u64,
}

/// One stage: its name, its work, and whether the rest is in vain without it.
struct Stage {
    name: &'static str,
    work: fn(&mut Count) -> Done,
    needed_by_the_rest: bool,
}

const STAGES: &[Stage] = &[
    Stage { name: "needs", work: needs, needed_by_the_rest: true },
    Stage { name: "format", work: format, needed_by_the_rest: false },
    Stage { name: "words", work: |_| words::check(), needed_by_the_rest: false },
    Stage { name: "pages", work: the_pages, needed_by_the_rest: true },
    Stage { name: "page tests", work: page_tests, needed_by_the_rest: false },
    Stage { name: "build", work: build, needed_by_the_rest: true },
    Stage { name: "lints", work: lints, needed_by_the_rest: false },
    Stage { name: "tests", work: tests, needed_by_the_rest: false },
    Stage { name: "simulator", work: simulator, needed_by_the_rest: false },
    Stage { name: "mutants", work: mutants, needed_by_the_rest: false },
];

/// Runs every stage and ends with one line, `N passed, N failed`.
pub fn test() -> Done {
    let mut count = Count::default();
    let mut told = Vec::new();
    for stage in STAGES {
        println!("\n== {} ==", stage.name);
        let began = Instant::now();
        let failed_before = count.failed;
        let done = (stage.work)(&mut count);
        let minutes = began.elapsed().as_secs_f64() / 60.0;
        let word = if done.is_ok() && count.failed == failed_before { "ok" } else { "FAILED" };
        told.push(format!("{:<12}{minutes:>6.1} min  {word}", stage.name));
        if let Err(reason) = &done {
            println!("{}: {reason}", stage.name);
            if count.failed == failed_before {
                count.failed += 1;
            }
            if stage.needed_by_the_rest {
                told.push("the stages after it did not run".to_owned());
                break;
            }
        }
    }
    println!("\n{}", told.join("\n"));
    println!("{} passed, {} failed", count.passed, count.failed);
    if count.failed == 0 { Ok(()) } else { Err("not everything passed".to_owned()) }
}

/// The crates of every cargo stage: all of them. On Windows a running program cannot be rebuilt, and that is this one.
pub fn selection() -> Vec<&'static str> {
    if cfg!(windows) { vec!["--workspace", "--exclude", "nigiwai-xtask"] } else { vec!["--workspace"] }
}

fn needs(_: &mut Count) -> Done {
    machine::make_ready(Purpose::Hidden)
}

fn format(_: &mut Count) -> Done {
    Program::new("cargo").with(["fmt", "--all", "--check"]).run()
}

fn the_pages(_: &mut Count) -> Done {
    pages::install()?;
    pages::build()
}

fn page_tests(count: &mut Count) -> Done {
    let checked = pages::npm(&["run", "check"]);
    let report = root().join("target/page-tests.json");
    std::fs::remove_file(&report).ok();
    let output = format!("--outputFile.json={}", report.display());
    let tested = pages::npm(&["run", "test", "--", "--reporter=default", "--reporter=json", &output]);
    let report = std::fs::read_to_string(&report).map_err(|cause| format!("vitest left no report: {cause}"))?;
    let report: serde_json::Value =
        serde_json::from_str(&report).map_err(|cause| format!("vitest's report cannot be read: {cause}"))?;
    count.passed += report["numPassedTests"].as_u64().unwrap_or(0);
    count.failed += report["numFailedTests"].as_u64().unwrap_or(0);
    checked.and(tested)
}

fn build(_: &mut Count) -> Done {
    Program::new("cargo").with(["build"]).with(selection()).with(["--all-targets"]).run()
}

fn lints(_: &mut Count) -> Done {
    let words = ["--all-targets", "--", "-D", "warnings"];
    Program::new("cargo").with(["clippy"]).with(selection()).with(words).run()
}

fn tests(count: &mut Count) -> Done {
    let mut seen = Count::default();
    let all_well = Program::new("cargo").with(["test"]).with(selection()).with(["--no-fail-fast"]).watch(|line| {
        if let Some((passed, failed)) = result_of(line) {
            seen.passed += passed;
            seen.failed += failed;
        }
    })?;
    count.passed += seen.passed;
    count.failed += seen.failed;
    if all_well { Ok(()) } else { Err("cargo test failed".to_owned()) }
}

/// So many steps must be taken in every run; on two idle cores they take some three minutes.
const SIMULATED_STEPS: &str = "500000";
/// A machine that does not get there in this time is told so, and the stage fails.
const SIMULATED_MINUTES: &str = "20";

/// Worlds from new seeds each day, so that every day looks elsewhere.
fn simulator(count: &mut Count) -> Done {
    let seed = (days_since_1970() * 1_000_000).to_string();
    let words = ["--steps", SIMULATED_STEPS, "--within", SIMULATED_MINUTES, "--seed", &seed];
    one(count, Program::new(&built("nigiwai-simulate")).with(words).run())
}

/// Six mistakes of other programs by turns: the simulator must see them.
fn mutants(count: &mut Count) -> Done {
    let turn = days_since_1970().to_string();
    one(count, Program::new(&built("nigiwai-simulate")).with(["--mutants", "--turn", &turn]).run())
}

fn one(count: &mut Count, done: Done) -> Done {
    count.passed += u64::from(done.is_ok());
    done
}

fn built(name: &str) -> String {
    program::built(name).display().to_string()
}

fn days_since_1970() -> u64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    since.as_secs() / 86_400
}

/// Reads `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
fn result_of(line: &str) -> Option<(u64, u64)> {
    let counts = line.split_once("test result: ")?.1.split_once(". ")?.1;
    let number = |word: &str| {
        counts.split(';').find_map(|part| part.trim().strip_suffix(word)).and_then(|number| number.trim().parse().ok())
    };
    Some((number("passed")?, number("failed")?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_results_of_a_test_run_are_read_from_its_own_line() {
        let line = "test result: FAILED. 41 passed; 2 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.03s";
        assert_eq!(result_of(line), Some((41, 2)));
        assert_eq!(result_of("test calendar::tests::a_day ... ok"), None);
    }
}
