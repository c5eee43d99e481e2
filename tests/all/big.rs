//! A street of many years answers every reading command; how fast is for `cargo xtask bench` to say, not for a test.

use nigiwai_book::Book;
use nigiwai_core::day::Day;
use nigiwai_tests::big_street::{Size, fill, key_of};
use nigiwai_tests::cast::{Pc, TODAY};
use nigiwai_tests::readings::{readings, unnamed};
use serde_json::json;

#[test]
fn a_street_of_many_years_answers_every_question_of_the_screens() {
    let pc = Pc::of("大きな通りの商店街");
    let mut book = Book::open(&pc.book(), Some(key_of(&pc.folder().join("settings")))).unwrap();
    let written = fill(&mut book, Size::SMALL, Day::parse(TODAY).unwrap()).unwrap();
    assert!((5_000..5_200).contains(&written), "{written}");
    drop(book);
    let inputs = readings(&pc);
    assert_eq!(unnamed(&inputs), Vec::<&str>::new(), "a new reading command is read here too");
    for (name, input) in inputs {
        pc.must(name, input);
    }
    assert_eq!(pc.must("verify_book", json!({}))["not_applied"], 0);
}
