//! `cargo xtask simulate` and `cargo xtask prove`: what takes longer than a test run may, or needs special tools.
//!
//! Stages stand alone, so that one can be run over night. It must never count a stage as done that could not run: where
//! a tool is missing, a line says so and the stage is named as left out.

use crate::program::{Done, Program, root};
use std::time::Instant;

/// What is to be proved, and for how long.
pub struct Wishes {
    stage: Option<String>,
    hours: f64,
}

/// One stage: its name, and its work with the hours it may take.
struct Stage {
    name: &'static str,
    work: fn(f64) -> Done<Left>,
}

/// Whether a stage ran.
enum Left {
    Done,
    Out(&'static str),
}

const STAGES: &[Stage] = &[
    Stage { name: "simulator", work: simulator },
    Stage { name: "mutants", work: mutants },
    Stage { name: "model", work: small },
    Stage { name: "bytes", work: |_| scenes(&[("NIGIWAI_EVERY_BYTE", "1")], "a_wire_cut_at_any_byte") },
    Stage { name: "kills", work: |_| scenes(&[("NIGIWAI_KILLS", "1000")], "a_process_killed_at_any_moment") },
    Stage { name: "faults", work: faults },
    Stage { name: "fuzz", work: fuzz },
];

impl Wishes {
    /// Reads the words of the command line; nothing where they make no sense.
    pub fn read(words: &[&str]) -> Option<Wishes> {
        let mut wishes = Wishes { stage: None, hours: 1.0 };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match *word {
                "--hours" => wishes.hours = words.next()?.parse().ok().filter(|hours| *hours > 0.0)?,
                name if STAGES.iter().any(|stage| stage.name == name) => wishes.stage = Some(name.to_owned()),
                _ => return None,
            }
        }
        Some(wishes)
    }
}

/// Starts the simulator with the words of the command line.
pub fn simulate(words: &[&str]) -> Done {
    let simulator = ["run", "--quiet", "--package", "nigiwai-tests", "--bin", "nigiwai-simulate", "--"];
    Program::new("cargo").with(simulator).with(words).run()
}

/// Runs the stages and says of each what became of it.
pub fn prove(wishes: &Wishes) -> Done {
    let mut told = Vec::new();
    let mut broken = 0;
    for stage in STAGES.iter().filter(|stage| wishes.stage.as_deref().is_none_or(|name| name == stage.name)) {
        println!("\n== {} ==", stage.name);
        let began = Instant::now();
        let word = match (stage.work)(wishes.hours) {
            Ok(Left::Done) => "ok".to_owned(),
            Ok(Left::Out(reason)) => format!("left out: {reason}"),
            Err(reason) => {
                broken += 1;
                format!("FAILED: {reason}")
            }
        };
        told.push(format!("{:<12}{:>6.1} min  {word}", stage.name, began.elapsed().as_secs_f64() / 60.0));
    }
    println!("\n{}", told.join("\n"));
    if broken == 0 { Ok(()) } else { Err(format!("{broken} of the stages failed")) }
}

/// Optimised: what is looked for here is rare, so many worlds are needed.
fn simulator(hours: f64) -> Done<Left> {
    let program = ["run", "--release", "--package", "nigiwai-tests", "--bin", "nigiwai-simulate", "--"];
    let minutes = (hours * 60.0).to_string();
    Program::new("cargo").with(program).with(["--minutes", &minutes]).run().map(|()| Left::Done)
}

fn mutants(_: f64) -> Done<Left> {
    simulate(&["--mutants"]).map(|()| Left::Done)
}

/// Every order of four pieces of work: some twenty thousand worlds, or those for which there is time.
fn small(hours: f64) -> Done<Left> {
    simulate(&["--small", "4", "--minutes", &(hours * 60.0).to_string()]).map(|()| Left::Done)
}

fn scenes(surroundings: &[(&str, &str)], name: &str) -> Done<Left> {
    let mut program = Program::new("cargo").with([
        "test",
        "--package",
        "nigiwai-tests",
        "--",
        "--include-ignored",
        "--nocapture",
        name,
    ]);
    for (word, value) in surroundings {
        program = program.knowing(word, value);
    }
    program.run().map(|()| Left::Done)
}

/// Every system call of one exchange fails once: no room, a broken disk, a killed process.
fn faults(_: f64) -> Done<Left> {
    let traced = Program::new("strace").with(["-e", "trace=none", "true"]).answer();
    if traced.is_none() {
        return Ok(Left::Out("strace is missing, or this machine does not let one process watch another"));
    }
    Program::new("cargo").with(["build", "--package", "nigiwai-desk", "--package", "nigiwai-ward"]).run()?;
    scenes(&[], "a_system_call_that_fails")
}

/// Everything that reads what comes from outside, led by what its own code does with the bytes.
fn fuzz(hours: f64) -> Done<Left> {
    if Program::new("cargo").with(["+nightly", "fuzz", "--version"]).answer().is_none() {
        return Ok(Left::Out("it needs a nightly compiler and cargo-fuzz: cargo install cargo-fuzz"));
    }
    let seconds = format!("-max_total_time={}", (hours * 3_600.0).round());
    // What it finds goes to the first folder; the corpus that is kept for ever is only read.
    let found = root().join("target/fuzzed");
    std::fs::create_dir_all(&found).map_err(|cause| format!("{}: {cause}", found.display()))?;
    let found = found.display().to_string();
    let words = ["+nightly", "fuzz", "run", "--fuzz-dir", "tests/fuzz", "reads", &found, "tests/files/corpus"];
    let program = Program::new("cargo").with(words).with(["--", &seconds]);
    program.run().map(|()| Left::Done)
}
