//! Erasing for good: the words are gone from every file, everything else stays as it was, and nobody can fake it.

use super::street::{NINE, Street, at, called, change, missing, put, shop};
use crate::{Book, BookError, SealedLine, chain, stub};
use nigiwai_core::erasure::{Erasure, Extent};
use nigiwai_core::id::Id;
use nigiwai_core::record::{Record, Stream};
use nigiwai_core::shop::Shop;
use nigiwai_core::sign_up::SignUp;
use std::path::Path;

const CANARY: &str = "CANARY-090-4711-0815";

fn tofu() -> Shop {
    Shop { phone: CANARY.into(), owner: "CANARY-ITO".into(), ..called("tofu", "CANARY-TOFU") }
}

fn erase(book: &mut Book, minutes: i64, extent: Extent) {
    let erasure = Erasure::of(Shop::KIND, &Id::from("tofu"), extent);
    let done = book.write::<(), BookError>(at(minutes), |page| {
        let id = page.new_id();
        page.put(&Erasure { id, ..erasure })
    });
    done.expect("an erasure is written like everything else");
}

/// Whether the words stand in the book's file or in one beside it, as they were typed.
fn stands_in_files(book: &Book, words: &str) -> bool {
    let folder = book.path().parent().unwrap_or(Path::new("."));
    let name = book.path().file_name().expect("a file has a name").to_string_lossy().into_owned();
    let files = std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    let own = files.filter(|path| path.file_name().is_some_and(|file| file.to_string_lossy().starts_with(&name)));
    let mut found = false;
    for file in own {
        let bytes = std::fs::read(file).expect("a file");
        found |= bytes.windows(words.len()).any(|part| part == words.as_bytes());
    }
    found
}

#[test]
fn the_words_are_gone_from_every_file_and_the_books_stay_whole_and_equal() {
    let mut street = Street::with(2);
    put(&mut street.pcs[0], at(0), &tofu());
    put(&mut street.pcs[0], at(1), &called("soba", "そば処かとう"));
    change(&mut street.pcs[0], at(2), "tofu", |shop| shop.notes = format!("{CANARY} again"));
    street.everyone_meets();
    assert!(street.pcs.iter().all(|pc| stands_in_files(pc, CANARY)), "so the search works");
    let digest = street.pcs[1].digest(Stream::P).expect("a digest");
    erase(&mut street.pcs[0], 3, Extent::Whole);
    street.everyone_meets();
    street.assert_equal();
    for pc in &mut street.pcs {
        assert!(!stands_in_files(pc, "CANARY"), "{}", pc.path().display());
        assert_eq!(pc.get::<Shop>(&Id::from("tofu")).expect("readable"), None);
        assert_eq!(shop(pc, "soba").name, "そば処かとう");
        let before = pc.state_digest().expect("a digest");
        pc.rebuild().expect("the journal folds again");
        assert_eq!(pc.state_digest().expect("a digest"), before);
        pc.verify().expect("chains and digests hold");
    }
    assert_ne!(street.pcs[1].digest(Stream::P).expect("a digest"), digest, "one line more: that it was erased");
    assert_eq!(street.pcs[1].erased_after(0, 10).expect("readable").len(), 2, "carriers are to be told of both lines");
}

#[test]
fn a_line_from_a_pc_that_was_off_is_erased_when_it_arrives() {
    let mut street = Street::with(3);
    put(&mut street.pcs[0], at(0), &tofu());
    street.everyone_meets();
    change(&mut street.pcs[2], at(1), "tofu", |shop| shop.mail = "CANARY@mail".into());
    erase(&mut street.pcs[0], 2, Extent::Whole);
    street.carry(0, 1);
    street.carry(2, 1);
    assert!(!stands_in_files(&street.pcs[1], "CANARY"));
    assert_eq!(street.pcs[1].list::<Shop>().expect("readable"), []);
    street.everyone_meets();
    street.assert_equal();
    assert!(street.pcs.iter().all(|pc| !stands_in_files(pc, "CANARY")));
}

#[test]
fn a_pc_that_joins_later_gets_stubs_only_and_is_equal() {
    let mut street = Street::with(2);
    put(&mut street.pcs[0], at(0), &tofu());
    street.everyone_meets();
    change(&mut street.pcs[1], at(1), "tofu", |shop| shop.hours = "CANARY".into());
    put(&mut street.pcs[1], at(2), &called("soba", "そば"));
    street.everyone_meets();
    erase(&mut street.pcs[0], 3, Extent::Whole);
    let joined = street.join("late");
    street.pcs.push(joined);
    street.carry(0, 2);
    assert!(!stands_in_files(&street.pcs[2], "CANARY"));
    street.everyone_meets();
    street.assert_equal();
}

#[test]
fn what_is_personal_goes_the_record_stays_and_new_words_may_be_written() {
    let mut street = Street::with(2);
    put(&mut street.pcs[0], at(0), &tofu());
    street.everyone_meets();
    change(&mut street.pcs[1], at(1), "tofu", |shop| shop.notes = "CANARY-LATE".into());
    erase(&mut street.pcs[0], 2, Extent::Particulars);
    change(&mut street.pcs[0], at(3), "tofu", |shop| shop.phone = "03-0000-0000".into());
    street.everyone_meets();
    street.assert_equal();
    for pc in &street.pcs {
        let shop = shop(pc, "tofu");
        assert_eq!((shop.name.as_str(), shop.owner.as_str(), shop.notes.as_str()), ("CANARY-TOFU", "", ""));
        assert_eq!(shop.phone, "03-0000-0000", "what was written by somebody who knew of the erasure stays");
        assert!(!stands_in_files(pc, CANARY) && !stands_in_files(pc, "CANARY-ITO"));
        assert!(!stands_in_files(pc, "CANARY-LATE"), "a note that had not seen the erasure goes too");
    }
}

#[test]
fn a_sign_up_without_its_contact_keeps_number_and_stalls() {
    let mut street = Street::with(1);
    let form = SignUp { id: Id::from("s"), outside: CANARY.into(), contact: CANARY.into(), ..SignUp::default() };
    let form = SignUp { number: "事-19".into(), stalls: 2, ..form };
    let pc = &mut street.pcs[0];
    pc.write::<(), BookError>(at(0), |page| page.put(&form)).expect("a sign-up");
    let erasure = Erasure::of(SignUp::KIND, &form.id, Extent::Particulars);
    pc.write::<(), BookError>(at(1), |page| page.put(&Erasure { id: Id::from("e"), ..erasure })).expect("an erasure");
    let left: SignUp = pc.get(&form.id).expect("readable").expect("it stays");
    assert_eq!((left.number.as_str(), left.stalls, left.contact.as_str(), left.outside.as_str()), ("事-19", 2, "", ""));
    assert!(!stands_in_files(pc, CANARY));
}

#[test]
fn nothing_brings_it_back_neither_undo_nor_a_form_that_was_still_open() {
    let mut street = Street::with(1);
    let pc = &mut street.pcs[0];
    put(pc, at(0), &tofu());
    put(pc, at(1), &called("soba", "そば"));
    erase(pc, 2, Extent::Whole);
    let again = pc.write::<(), BookError>(at(3), |page| page.put(&tofu()));
    assert!(matches!(again, Err(BookError::Erased { kind: "shop" })));
    assert_eq!(pc.undoable().expect("readable").map(|line| line.act), Some("save_shop".into()), "the act before it");
    pc.undo(at(4)).expect("そば is taken back");
    assert!(pc.undo(at(5)).is_err(), "what was erased is not offered");
    assert!(pc.write::<(), BookError>(at(6), |page| page.remove(Erasure::KIND, &Id::from("none"))).is_err());
    assert_eq!(pc.list::<Shop>().expect("readable"), []);
}

#[test]
fn a_stub_that_the_ward_made_up_is_refused_and_a_true_line_stays() {
    let mut street = Street::with(1);
    put(&mut street.pcs[0], at(0), &tofu());
    let empty = street.join("second");
    let lines = missing(&street.pcs[0], &empty, Stream::P);
    let mut second = empty;
    let last = lines.last().expect("lines");
    let hash = chain::line_hash(&last.bytes);
    let made_up = [&[0xe5, 1, 0], hash.as_slice(), &last.bytes].concat();
    assert_eq!(chain::line_hash(&made_up), hash, "chain and digest alone would not notice");
    let mut faked: Vec<SealedLine> = lines.clone();
    faked.last_mut().expect("lines").bytes = made_up;
    let refused = second.absorb(Stream::P, &faked, None, NINE);
    assert!(matches!(refused, Err(BookError::Forged { .. })));
    second.absorb(Stream::P, &lines, None, NINE).expect("the true lines");
    second.absorb(Stream::P, &faked, None, NINE).expect("what is here is compared and stays");
    assert_eq!(shop(&second, "tofu").phone, CANARY);
    assert!(!stub::is_stub(&lines[0].bytes));
}
