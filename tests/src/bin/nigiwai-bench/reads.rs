//! Every reading command on the big street: what a screen waits for.
//!
//! `verify_book` opens every line and is no screen's answer; it is shown by itself.

use crate::{Figure, memory, p95, timed};
use nigiwai_book::Book;
use nigiwai_core::day::Day;
use nigiwai_tests::big_street::{Size, fill, key_of};
use nigiwai_tests::cast::{Pc, TODAY};
use nigiwai_tests::readings::readings;
use serde_json::{Value, json};

/// How often each is asked.
const TIMES: usize = 7;

/// The figures, and every command with its milliseconds, slowest first.
pub fn figures(size: Size) -> (Vec<Figure>, Value) {
    let pc = Pc::of("大きな通りの商店街");
    let mut book = Book::open(&pc.book(), Some(key_of(&pc.folder().join("settings")))).expect("the book opens");
    let today = Day::parse(TODAY).expect("a day");
    let (written, making) = timed(|| fill(&mut book, size, today).expect("the street is written"));
    drop(book);
    let inputs = readings(&pc);
    let mut lines: Vec<(String, f64)> = Vec::new();
    for (name, input) in &inputs {
        let times = if *name == "verify_book" { 1 } else { TIMES };
        let all: Vec<f64> = (0..times).map(|_| timed(|| pc.must(name, input.clone())).1).collect();
        lines.push((format!("{name} {input}"), p95(all)));
    }
    lines.sort_by(|a, b| b.1.total_cmp(&a.1));
    let proof = lines.iter().find(|(name, _)| name.starts_with("verify_book")).map_or(0.0, |(_, ms)| *ms);
    let screens = lines.iter().filter(|(name, _)| !name.starts_with("verify_book"));
    for (name, milliseconds) in screens.clone().take(10) {
        println!("    {milliseconds:>9.1} ms  {}", name.chars().take(90).collect::<String>());
    }
    let slowest = screens.clone().map(|(_, ms)| *ms).fold(0.0, f64::max);
    let records = f64::from(u32::try_from(written).unwrap_or(u32::MAX));
    let (now, most) = memory::megabytes();
    let figures = vec![
        Figure::alone("the big street written, records a second", records / making * 1_000.0, "records/s", ""),
        Figure::alone("the slowest reading command, one in twenty", slowest, "ms", "≤ 50 ms (search, mix 100)"),
        Figure::alone("the whole book proved line by line", proof, "ms", ""),
        Figure::alone("memory of this process with the big street", now, "MiB", ""),
        Figure::alone("  at its highest", most, "MiB", ""),
    ];
    let commands: Vec<Value> = lines.iter().map(|(name, ms)| json!({ "command": name, "p95_ms": ms })).collect();
    (figures, Value::from(commands))
}
