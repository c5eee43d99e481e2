//! The bench: how fast, how large, each figure beside what the machine itself can do. A table, then JSON.
//!
//! It must never judge: a machine that builds something else at the same time is slow, and the ratios say so too. What
//! a newcomer gets wrong: figures of a build without optimisation say little; `cargo xtask bench` builds with it.

mod exchange;
mod import;
mod memory;
mod mix;
mod night;
mod page;
mod processor;
mod reads;
mod register;
mod save;
mod start;
mod street;

use nigiwai_tests::big_street::Size;
use serde_json::{Value, json};
use std::process::ExitCode;
use street::big_street;

/// One line of the table.
pub struct Figure {
    /// What was measured.
    what: &'static str,
    /// How much it was.
    value: f64,
    /// Its unit.
    unit: &'static str,
    /// What the machine itself can do at the same work; 0 where there is no such thing.
    bare: f64,
    /// What the design allows, in words.
    budget: &'static str,
}

impl Figure {
    /// A figure beside the machine's own.
    pub fn beside(what: &'static str, (value, bare): (f64, f64), unit: &'static str, budget: &'static str) -> Figure {
        Figure { what, value, unit, bare, budget }
    }

    /// A figure by itself.
    pub fn alone(what: &'static str, value: f64, unit: &'static str, budget: &'static str) -> Figure {
        Figure { what, value, unit, bare: 0.0, budget }
    }

    fn line(&self) -> String {
        let ratio =
            if self.bare > 0.0 { format!("{:.2} × {:.1}", self.value / self.bare, self.bare) } else { String::new() };
        format!("{:<52} {:>12.1} {:<10} {:<20} {}", self.what, self.value, self.unit, ratio, self.budget)
    }

    fn json(&self) -> Value {
        let ratio = if self.bare > 0.0 { json!(self.value / self.bare) } else { Value::Null };
        json!({ "what": self.what, "value": self.value, "unit": self.unit, "bare": self.bare, "ratio": ratio, "budget": self.budget })
    }
}

/// The middle of some measurements.
pub fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() / 2).copied().unwrap_or(0.0)
}

/// The measurement that only one in twenty exceeds.
pub fn p95(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all.get(all.len() * 95 / 100).or(all.last()).copied().unwrap_or(0.0)
}

/// Milliseconds that some work took, with what it gave.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let begun = std::time::Instant::now();
    let done = work();
    (done, begun.elapsed().as_secs_f64() * 1_000.0)
}

/// What is measured in this run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    All,
    Sync,
    Mix,
    Start,
}

/// The table as it grows.
struct Table(Vec<Value>);

impl Table {
    fn show(&mut self, figures: Vec<Figure>) {
        for figure in figures {
            println!("{}", figure.line());
            self.0.push(figure.json());
        }
    }
}

/// The words after the program's name; nothing where they are not understood.
fn wished() -> Option<(Part, Size)> {
    let mut wished = (Part::All, Size::BIG);
    for word in std::env::args().skip(1) {
        match word.as_str() {
            "sync" => wished.0 = Part::Sync,
            "mix" => wished.0 = Part::Mix,
            "start" => wished.0 = Part::Start,
            "--small" => wished.1 = Size::SMALL,
            _ => return None,
        }
    }
    Some(wished)
}

fn main() -> ExitCode {
    let Some((part, size)) = wished() else {
        eprintln!("nigiwai-bench [sync | mix | start] [--small]");
        return ExitCode::from(2);
    };
    let optimised = !cfg!(debug_assertions);
    println!("built with optimisation: {optimised}; {}; big street: {size:?}\n", machine());
    let small = size.records < Size::BIG.records;
    let is_in = |asked: Part| part == Part::All || part == asked;
    let mut table = Table(Vec::new());
    let mut commands = Value::Null;
    if part == Part::All {
        table.show(save::figures());
        table.show(import::figures(if small { 1_000 } else { 10_000 }));
    }
    if is_in(Part::Sync) {
        table.show(exchange::figures(if small { 2_000 } else { 20_000 }));
        table.show(night::figures(if small { 60 } else { 1_200 }));
    }
    if is_in(Part::Mix) {
        table.show(mix::figures(if small { 600 } else { 12_000 }));
        table.show(register::figures(if small { 1_000 } else { 10_000 }));
    }
    if part != Part::Sync {
        let street = big_street(size);
        table.show(street.figures);
        if part == Part::Mix {
            table.show(reads::mix(&street.pc));
        }
        if part == Part::All {
            let (reads, slowest) = reads::figures(&street.pc);
            table.show(reads);
            commands = slowest;
        }
        if is_in(Part::Start) {
            table.show(start::figures(street.pc));
            table.show(page::figures());
        }
    }
    println!(
        "\n{}",
        json!({ "optimised": optimised, "records": size.records, "figures": table.0, "commands": commands })
    );
    ExitCode::SUCCESS
}

/// What kind of machine this is, and how busy it was when the run began.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    format!("{cores} cores, load {}", load.split_whitespace().next().unwrap_or("unknown"))
}
