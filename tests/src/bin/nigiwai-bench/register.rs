//! A list of ten thousand shops: its first rows, and looking for one of them.

use crate::{Figure, import, p95, timed};
use nigiwai_tests::cast::Pc;
use serde_json::json;

const WORDS: [&str; 8] = ["第99", "居酒屋 第12", "03-0000-0100", "そば", "眼鏡店", "10-7", "だれもいない", "ﾋﾞﾖｳ"];

/// The list as the screen asks for it.
pub fn figures(rows: u32) -> Vec<Figure> {
    let pc = Pc::of("一万軒の商店街");
    import::taken_in(&pc, rows);
    let asked = |name: &str, key: &str, words: &[&str]| {
        let ask = |word: &&str| timed(|| pc.must(name, json!({ key: word }))).1;
        p95(words.iter().chain(words).chain(words).map(ask).collect())
    };
    vec![
        Figure::alone("10,000 shops: the list", asked("register_view", "search", &["", "", ""]), "ms", "≤ 200 ms"),
        Figure::alone("10,000 shops: looking in the list", asked("register_view", "search", &WORDS), "ms", "≤ 100 ms"),
        Figure::alone("10,000 shops: looking everywhere", asked("search", "query", &WORDS), "ms", "≤ 100 ms"),
    ]
}
