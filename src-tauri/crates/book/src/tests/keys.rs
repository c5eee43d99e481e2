//! Later keys: who has one goes on reading, who has not keeps everything unread, and nothing is lost in between.

use super::street::{KEY, NINE, Street, at, called, change, put, shop};
use crate::{Book, BookError, Ring, SealedLine};
use nigiwai_core::book_key::PcKey;
use nigiwai_core::erasure::{Erasure, Extent};
use nigiwai_core::id::Id;
use nigiwai_core::record::{Record, Stream};
use nigiwai_core::shop::Shop;

fn ring(later: &[u8]) -> Ring {
    let mut ring = Ring::new(KEY);
    for key in later {
        ring.add(1, [*key; 32]);
    }
    ring
}

fn locked(book: &Book) -> u64 {
    book.not_applied().expect("counted").locked
}

#[test]
fn who_lacks_the_key_keeps_the_lines_unread_and_reads_them_all_once_it_comes() {
    let mut street = Street::with(3);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐いとう"));
    street.everyone_meets();
    street.pcs[0].take_keys(&ring(&[8])).expect("a key of this book");
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.phone = "CANARY-0900".into());
    put(&mut street.pcs[0], at(2), &called("soba", "そば処かとう"));
    change(&mut street.pcs[1], at(3), "tofu", |shop| shop.owner = "伊藤".into());
    street.everyone_meets();
    let late = &street.pcs[1];
    late.verify().expect("a book with lines that it cannot read is whole");
    assert_eq!((locked(late), late.not_applied().expect("counted").held), (2, 0));
    assert_eq!((shop(late, "tofu").phone.as_str(), shop(late, "tofu").owner.as_str()), ("", "伊藤"));
    assert_eq!(shop(&street.pcs[0], "tofu").owner, "伊藤", "the old key's lines stay good");
    for pc in &mut street.pcs[1..] {
        pc.take_keys(&ring(&[8])).expect("the key came");
    }
    street.everyone_meets();
    street.assert_equal();
    assert_eq!(shop(&street.pcs[1], "tofu").phone, "CANARY-0900");
    assert_eq!(locked(&street.pcs[1]), 0);
    assert!(street.pcs[1].conflicts().expect("read").is_empty(), "two cells, no question");
}

#[test]
fn two_keys_made_at_once_are_both_readable_and_the_same_one_is_newest_everywhere() {
    let mut street = Street::with(3);
    street.pcs[0].take_keys(&ring(&[8])).expect("one");
    street.pcs[1].take_keys(&ring(&[9])).expect("the other");
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐いとう"));
    put(&mut street.pcs[1], at(0), &called("soba", "そば処かとう"));
    street.everyone_meets();
    assert_eq!(street.pcs.iter().map(locked).collect::<Vec<_>>(), [1, 1, 2]);
    for (pc, order) in street.pcs.iter_mut().zip([[8, 9], [9, 8], [8, 9]]) {
        pc.take_keys(&ring(&order)).expect("both");
    }
    street.everyone_meets();
    street.assert_equal();
    let newest: Vec<[u8; 32]> = street.pcs.iter().map(|pc| *pc.ring().newest()).collect();
    assert!(newest.iter().all(|key| *key == newest[0]));
}

#[test]
fn a_file_whose_lines_were_left_unread_by_another_program_is_read_when_it_is_opened() {
    let mut street = Street::with(2);
    street.pcs[0].take_keys(&ring(&[8])).expect("a key");
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐いとう"));
    street.carry(0, 1);
    let path = street.pcs[1].path().to_path_buf();
    let again = Book::open(&path, Some(ring(&[8]))).expect("opened with both keys");
    assert_eq!((shop(&again, "tofu").name.as_str(), locked(&again)), ("豆腐いとう", 0));
    again.verify().expect("whole");
}

#[test]
fn what_is_said_about_keys_is_read_without_a_later_key_and_is_never_undone() {
    let mut street = Street::with(2);
    street.pcs[0].take_keys(&ring(&[8])).expect("a key");
    let own = PcKey { id: street.pcs[0].device().id.clone(), public: "public".into(), holds: String::new() };
    let undoable = street.pcs[0].undoable().expect("asked");
    street.pcs[0].write::<(), BookError>(at(0), |page| page.put(&own)).expect("written");
    assert_eq!(street.pcs[0].undoable().expect("asked"), undoable);
    street.carry(0, 1);
    assert_eq!(street.pcs[1].get::<PcKey>(&own.id).expect("readable"), Some(own));
}

#[test]
fn an_erasure_reaches_lines_whose_key_comes_later() {
    let mut street = Street::with(2);
    street.pcs[0].take_keys(&ring(&[8])).expect("a key");
    put(&mut street.pcs[0], at(0), &Shop { phone: "CANARY-0900".into(), ..called("tofu", "豆腐いとう") });
    street.carry(0, 1);
    let erasure = Erasure::of(Shop::KIND, &Id::from("tofu"), Extent::Whole);
    let erasing = street.pcs[0].write::<(), BookError>(at(1), |page| {
        let id = page.new_id();
        page.put(&Erasure { id, ..erasure })
    });
    erasing.expect("written");
    street.carry(0, 1);
    street.pcs[1].take_keys(&ring(&[8])).expect("the key came");
    assert_eq!(street.pcs[1].get::<Shop>(&Id::from("tofu")).expect("readable"), None);
    let bytes = std::fs::read(street.pcs[1].path()).expect("the file");
    assert!(!bytes.windows(6).any(|part| part == b"CANARY"), "the file was swept");
    street.assert_equal();
}

#[test]
fn a_ring_of_another_book_is_refused_and_lines_of_no_key_are_quarantined() {
    let mut street = Street::with(1);
    assert!(matches!(street.pcs[0].take_keys(&Ring::new([9; 32])), Err(BookError::WrongKey)));
    let bent = SealedLine { device: Id::from("stranger"), n: 1, bytes: vec![2, 1, 7, 7, 7] };
    let absorbed = street.pcs[0].absorb(Stream::P, &[bent], None, NINE).expect("kept");
    assert_eq!((absorbed.quarantined, locked(&street.pcs[0])), (1, 0));
}
