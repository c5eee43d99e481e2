//! The big street, written once for everything that is measured on it, with what it sent to the ward in all its years.

use crate::{Figure, timed};
use nigiwai_book::Book;
use nigiwai_core::day::Day;
use nigiwai_tests::big_street::{Size, fill, key_of};
use nigiwai_tests::cast::{Pc, TODAY};
use serde_json::json;

/// A PC with the big street.
pub struct BigStreet {
    pub pc: Pc,
    pub figures: Vec<Figure>,
}

/// Writes it.
pub fn big_street(size: Size) -> BigStreet {
    let pc = Pc::of("大きな通りの商店街");
    let mut book = Book::open(&pc.book(), Some(key_of(&pc.folder().join("settings")))).expect("the book opens");
    let today = Day::parse(TODAY).expect("a day");
    let (written, making) = timed(|| fill(&mut book, size, today).expect("the street is written"));
    drop(book);
    for year in (0..size.years).rev() {
        let day = today.add_months(-12 * year);
        pc.must("send_return", json!({ "definition": "street", "subject": day.to_string(), "leave_out": [] }));
        for month in 0..12 {
            let subject = day.add_months(-month).to_string()[..7].to_string();
            pc.must("send_return", json!({ "definition": "month", "subject": subject, "leave_out": [] }));
        }
    }
    let rate = f64::from(u32::try_from(written).unwrap_or(u32::MAX)) / making * 1_000.0;
    BigStreet { pc, figures: vec![Figure::alone("the big street written, records a second", rate, "records/s", "")] }
}
