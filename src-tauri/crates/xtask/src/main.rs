//! `cargo xtask`: starts everything that this project needs, from nothing.
//!
//! It must stand on none of our crates, or it could not help on a machine where they do not build yet. What a newcomer
//! gets wrong: it does no work of its own but `words`; it finds what is missing, runs other programs, shows their
//! output, and keeps their word: exit 0 means that everything passed.

mod demo_ward;
mod machine;
mod packages;
mod pages;
mod program;
mod prove;
mod run;
mod test;
mod words;

use std::process::ExitCode;

const USAGE: &str = "\
cargo xtask run [--fresh] [--shot FILE]   build everything, start a local ward, open the window on the sample street
cargo xtask test                          everything that must pass; ends with `N passed, N failed`
cargo xtask bench [sync|mix|start] [--small]   how fast and how large, beside what the machine itself can do
cargo xtask simulate (--steps N [--within M] | --minutes M) [--seed S] | --mutants
                                          PCs and a ward with every fault, from seeds; ends with what was broken
cargo xtask prove [STAGE] [--hours H]     what needs longer: simulator, mutants, model, bytes, kills, faults, fuzz
cargo xtask words [--check]               check the word files and write ui/src/words.ts
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let done = match words.as_slice() {
        ["run", options @ ..] => match run::Wishes::read(options) {
            Some(wishes) => run::run(&wishes),
            None => return wrong_use(),
        },
        ["test"] => test::test(),
        ["bench", options @ ..] => bench(options),
        ["simulate", options @ ..] => prove::simulate(options),
        ["prove", options @ ..] => match prove::Wishes::read(options) {
            Some(wishes) => prove::prove(&wishes),
            None => return wrong_use(),
        },
        ["words"] => words::write(),
        ["words", "--check"] => words::check(),
        ["help" | "--help" | "-h"] => {
            print!("{USAGE}");
            Ok(())
        }
        _ => return wrong_use(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("xtask: {reason}");
            ExitCode::FAILURE
        }
    }
}

/// Builds with optimisation and measures: figures of a build without it say little.
fn bench(options: &[&str]) -> program::Done {
    pages::build()?;
    let both = ["build", "--release", "--package", "nigiwai-tests", "--package", "nigiwai", "--bins"];
    program::Program::new("cargo").with(both).run()?;
    let words = ["run", "--release", "--package", "nigiwai-tests", "--bin", "nigiwai-bench", "--"];
    program::Program::new("cargo").with(words).with(options).run()
}

fn wrong_use() -> ExitCode {
    eprint!("{USAGE}");
    ExitCode::from(2)
}
