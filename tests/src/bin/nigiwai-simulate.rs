//! The simulator as a program: so many steps, or so many minutes, on all cores; figures at the end.
//!
//! It ends with 0 only if no promise was broken and as much happened as was asked for. A failing seed is printed with a
//! plan made small. `cargo xtask simulate` starts it.

use nigiwai_tests::simulate::mutant::{self, Mutant};
use nigiwai_tests::simulate::plan::Plan;
use nigiwai_tests::simulate::run::{Until, many};
use nigiwai_tests::simulate::shrink::smaller;
use nigiwai_tests::simulate::small::exhaust;
use std::process::ExitCode;
use std::time::{Duration, Instant};

const USAGE: &str = "\
nigiwai-simulate (--steps N [--within M] | --minutes M) [--seed S] | --mutants [--turn N] | --small LENGTH [--minutes M]";
/// Steps planned for one world.
const LENGTH: usize = 2_400;
/// Failing seeds that are shown.
const SHOWN: usize = 5;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| words.iter().position(|word| word == name).and_then(|at| words.get(at + 1));
    let number = |name: &str| value(name).and_then(|word| word.parse::<f64>().ok());
    let first = value("--seed").and_then(|word| word.parse().ok()).unwrap_or(1);
    if words.iter().any(|word| word == "--mutants") {
        return mutants(value("--turn").and_then(|word| word.parse().ok()));
    }
    let began = Instant::now();
    let after = |minutes: f64| began + Duration::from_secs_f64(minutes * 60.0);
    if let Some(length) = number("--small") {
        return small(length as u32, number("--minutes").map(after));
    }
    let (wanted, until) = match (number("--steps"), number("--minutes")) {
        (Some(steps), None) => (steps as u64, Until { steps: steps as u64, end: number("--within").map(after) }),
        (None, Some(minutes)) => (0, Until { steps: u64::MAX, end: Some(after(minutes)) }),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    let (tally, failed) = many(first, LENGTH, until);
    println!("{}", tally.line());
    println!("seeds from {first}, {:.1} minutes", began.elapsed().as_secs_f64() / 60.0);
    let too_few = tally.steps < wanted;
    if too_few {
        println!("only {} of {wanted} steps: this machine is too slow for the time that was given", tally.steps);
    }
    for (seed, fault) in &failed {
        println!("seed {seed}, step {}: {:?}: {}", fault.step, fault.promise, fault.seen);
    }
    for (seed, fault) in failed.iter().take(SHOWN) {
        println!("\nseed {seed}: {:?}", fault.promise);
        let plan = smaller(&Plan::of(*seed, LENGTH), Mutant::None, fault.promise);
        println!("streets {:?}, {} steps still fail:", plan.streets, plan.steps.len());
        plan.steps.iter().for_each(|step| println!("  {step:?}"));
    }
    if failed.is_empty() && !too_few { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Every order of so many pieces of work in a small world, or as many as the time allows, which is said.
fn small(length: u32, end: Option<Instant>) -> ExitCode {
    let (tally, failed, left) = exhaust(length, end);
    println!("{}", tally.line());
    if left > 0 {
        println!("{left} worlds were left out when the time was over");
    }
    for (plan, fault) in failed.iter().take(SHOWN) {
        println!("{:?}: {}: {:?}", fault.promise, fault.seen, plan.steps);
    }
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Every mutant, or those whose turn it is, until it is seen.
fn mutants(turn: Option<u64>) -> ExitCode {
    let hunted = mutant::hunt(turn, LENGTH);
    for one in &hunted {
        println!("{}", one.line());
    }
    if hunted.iter().all(mutant::Hunted::is_well) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
