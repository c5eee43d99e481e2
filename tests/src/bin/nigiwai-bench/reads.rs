//! Every reading command on the big street: what a screen waits for.
//!
//! `verify_book` opens every line and is no screen's answer; it is shown by itself.

use crate::{Figure, memory, p95, processor};
use nigiwai_tests::cast::Pc;
use nigiwai_tests::readings::readings;
use serde_json::{Value, json};

/// How often each is asked.
const TIMES: usize = 7;

/// Commands that may take twice as long: they look at everything.
const WIDE: [&str; 2] = ["search", "mix_view"];

/// One command with its milliseconds.
struct Asked {
    name: &'static str,
    input: Value,
    p95: f64,
    processor: f64,
}

fn ask(pc: &Pc, wanted: impl Fn(&str) -> bool) -> Vec<Asked> {
    let mut asked = Vec::new();
    for (name, input) in readings(pc).into_iter().filter(|(name, _)| wanted(name)) {
        let times = if name == "verify_book" { 1 } else { TIMES };
        let all: Vec<(f64, f64)> = (0..times).map(|_| processor::both(|| pc.must(name, input.clone()))).collect();
        let (wall, work): (Vec<f64>, Vec<f64>) = all.into_iter().unzip();
        asked.push(Asked { name, input, p95: p95(wall), processor: p95(work) });
    }
    asked.sort_by(|a, b| b.processor.total_cmp(&a.processor));
    asked
}

/// The slowest by the wall and by the processor, as two lines.
fn slowest<'a>(what: &'static str, budget: &'static str, asked: impl Iterator<Item = &'a Asked>) -> [Figure; 2] {
    let most = asked
        .map(|one| (one.p95, one.processor))
        .fold((0.0, 0.0), |most: (f64, f64), one| (most.0.max(one.0), most.1.max(one.1)));
    [
        Figure::alone(what, most.0, "ms", budget),
        Figure::alone("  the same by the processor's time alone", most.1, "ms", budget),
    ]
}

/// The figures, and every command with its milliseconds, slowest first.
pub fn figures(pc: &Pc) -> (Vec<Figure>, Value) {
    let (proof, screens): (Vec<Asked>, Vec<Asked>) =
        ask(pc, |_| true).into_iter().partition(|one| one.name == "verify_book");
    for one in screens.iter().take(12) {
        println!(
            "    {:>8.1} ms, processor {:>8.1} ms  {} {}",
            one.p95,
            one.processor,
            one.name,
            one.input.to_string().chars().take(70).collect::<String>()
        );
    }
    let (now, most) = memory::megabytes();
    let narrow = screens.iter().filter(|one| !WIDE.contains(&one.name));
    let wide = screens.iter().filter(|one| WIDE.contains(&one.name));
    let mut figures = Vec::from(slowest("the slowest screen, one answer in twenty", "≤ 50 ms", narrow));
    figures.extend(slowest("search and mix, one answer in twenty", "≤ 100 ms", wide));
    figures.extend(slowest("the whole book proved line by line", "", proof.iter()));
    figures.extend([
        Figure::alone("memory of this process with the big street", now, "MiB", ""),
        Figure::alone("  at its highest", most, "MiB", ""),
    ]);
    let line = |one: &Asked| json!({ "command": one.name, "input": one.input, "p95_ms": one.p95, "processor_ms": one.processor });
    (figures, screens.iter().chain(&proof).map(line).collect())
}

/// Every command about the mix on the big street.
pub fn mix(pc: &Pc) -> Vec<Figure> {
    let asked = ask(pc, |name| name.contains("mix"));
    slowest("every figure of the mix, one answer in twenty", "≤ 100 ms", asked.iter()).into()
}
