//! A long list from Excel: looked into, taken in, taken back.

use crate::{Figure, processor, timed};
use nigiwai_tests::cast::Pc;
use rust_xlsxwriter::Workbook;
use serde_json::json;

const TRADES: [&str; 6] = ["八百屋", "床屋", "居酒屋", "眼鏡店", "そば屋", "美容院"];

/// Takes a list of so many rows in; milliseconds of the look and of the taking.
pub fn taken_in(pc: &Pc, rows: u32) -> (f64, f64) {
    let path = pc.file("long.xlsx");
    write(&path, rows);
    let choice = json!({ "path": path, "take_suggestions": true });
    let (_, look) = timed(|| pc.must("look_into_list", choice.clone()));
    let (_, take) = timed(|| pc.must("take_in_list", choice));
    (look, take)
}

/// A list of so many rows.
pub fn figures(rows: u32) -> Vec<Figure> {
    let pc = Pc::of("さくら坂商店会");
    let before = processor::milliseconds();
    let (look, take) = taken_in(&pc, rows);
    let work = processor::milliseconds() - before;
    let (_, back) = timed(|| pc.must("undo", json!({})));
    let part = 10_000.0 / f64::from(rows);
    vec![
        Figure::alone("10,000 rows of Excel looked into", look * part, "ms", ""),
        Figure::alone("10,000 rows of Excel taken in", take * part, "ms", "≤ 3,000 ms"),
        Figure::alone("  both by the processor's time alone", work * part, "ms", "≤ 3,000 ms"),
        Figure::alone("10,000 rows taken back in one step", back * part, "ms", ""),
    ]
}

fn write(path: &str, rows: u32) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0u16..).zip(["区画", "店名", "業種", "電話", "間口"]) {
        sheet.write(0, column, heading).expect("a heading");
    }
    for n in 1..=rows {
        let trade = TRADES[n as usize % TRADES.len()];
        sheet.write(n, 0, format!("{}-{}", n / 100 + 1, n % 100)).expect("a cell");
        sheet.write(n, 1, format!("{trade} 第{n}")).expect("a cell");
        sheet.write(n, 2, trade).expect("a cell");
        sheet.write(n, 3, format!("03-0000-{:04}", n % 10_000)).expect("a cell");
        sheet.write(n, 4, f64::from(n % 60) / 10.0 + 3.0).expect("a cell");
    }
    book.save(path).expect("the list is written");
}
