//! The bench: how fast, how large, each figure beside what the machine itself can do. A table, then JSON.
//!
//! It must never judge: a machine that builds something else at the same time is slow, and the ratios say so too. What
//! a newcomer gets wrong: figures of a build without optimisation say little; `cargo xtask bench` builds with it.

mod exchange;
mod import;
mod memory;
mod page;
mod reads;
mod save;

use nigiwai_tests::big_street::Size;
use serde_json::{Value, json};
use std::process::ExitCode;

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

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let size = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [] => Size::BIG,
        ["--small"] => Size::SMALL,
        _ => {
            eprintln!("nigiwai-bench [--small]");
            return ExitCode::from(2);
        }
    };
    let optimised = !cfg!(debug_assertions);
    println!("built with optimisation: {optimised}; big street: {size:?}\n");
    let mut figures = Vec::new();
    let mut show = |new: Vec<Figure>| {
        for figure in new {
            println!("{}", figure.line());
            figures.push(figure);
        }
    };
    show(save::figures());
    show(import::figures(if size.records < Size::BIG.records { 1_000 } else { 10_000 }));
    show(exchange::figures(if size.records < Size::BIG.records { 2_000 } else { 20_000 }));
    let (reads, slowest) = reads::figures(size);
    show(reads);
    show(page::figures());
    let figures: Vec<Value> = figures.iter().map(Figure::json).collect();
    println!(
        "\n{}",
        json!({ "optimised": optimised, "records": size.records, "figures": figures, "commands": slowest })
    );
    ExitCode::SUCCESS
}
