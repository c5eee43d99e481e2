//! Safety copies: made before an upgrade, tried, put back, and never changed where they lie.

use super::street::{KEY, NINE, Street, at, called, change, put, shop};
use crate::catalog::Catalog;
use crate::{Book, BookError};
use nigiwai_core::id::Id;
use nigiwai_core::kinds::KINDS;
use nigiwai_core::record::{Record, Stream};
use nigiwai_core::shop::Shop;
use std::path::Path;
use std::sync::Arc;

/// The kinds of an earlier version.
fn earlier() -> Arc<Catalog> {
    Arc::new(Catalog::of(&KINDS[..KINDS.len() - 1]))
}

fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).expect("the file")
}

#[test]
fn before_an_upgrade_the_book_is_copied_as_it_is_and_the_upgrade_is_tried_on_the_copy() {
    let mut street = Street::with(1);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    let path = street.pcs.remove(0).path().to_path_buf();
    assert!(!Book::needs_upgrade(&path).expect("a book"));
    drop(Book::open_knowing(&path, Some(KEY), earlier()).expect("the earlier program"));
    assert!(Book::needs_upgrade(&path).expect("a book"), "another version wrote it last");
    let copy = street.dir.path().join("copy.book");
    let proved = Book::copy_before_upgrade(&path, &copy, Some(KEY.into())).expect("copied");
    assert_eq!(proved.conflicts, 0);
    assert!(Book::needs_upgrade(&copy).expect("a book"), "the copy is what the earlier program left");
    assert!(Book::needs_upgrade(&path).expect("a book"), "and the book was not touched");
    assert!(matches!(Book::copy_before_upgrade(&path, &copy, Some(KEY.into())), Err(BookError::Exists)));
    let left: Vec<_> =
        std::fs::read_dir(street.dir.path()).expect("the folder").map(|one| one.expect("a file").file_name()).collect();
    assert!(left.iter().all(|name| !name.to_string_lossy().contains("copy.book.")), "nothing is left lying: {left:?}");
}

#[test]
fn a_copy_is_opened_as_a_second_file_and_stays_as_it_was_made() {
    let mut street = Street::with(1);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    let (copy, second) = (street.dir.path().join("copy.book"), street.dir.path().join("second.book"));
    let proved = street.pcs[0].backup_to(&copy).expect("copied");
    let before = bytes(&copy);
    let (mut opened, again) = Book::open_copy(&copy, &second, Some(KEY.into())).expect("opened");
    assert_eq!(again, proved);
    opened.set_setting("x", "y").expect("written");
    opened.discard().expect("removed");
    assert_eq!(bytes(&copy), before);
    assert!(!second.exists());
    std::fs::write(&copy, &before[..before.len() / 2]).expect("cut");
    assert!(matches!(Book::open_copy(&copy, &second, Some(KEY.into())), Err(BookError::Damaged { .. })));
    assert!(!second.exists(), "nothing is left of a copy that is not whole");
}

#[test]
fn what_was_written_after_a_copy_is_told_record_by_record() {
    let mut street = Street::with(2);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    street.everyone_meets();
    let then = street.pcs[0].heads(Stream::P).expect("heads");
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.phone = "1".into());
    change(&mut street.pcs[1], at(2), "tofu", |shop| shop.notes = "2".into());
    put(&mut street.pcs[1], at(3), &called("soba", "そば"));
    street.everyone_meets();
    let told = street.pcs[0].beyond(Stream::P, &then).expect("readable");
    let told: Vec<_> = told.iter().map(|one| (one.kind, one.record.as_str(), one.lines)).collect();
    assert_eq!(told, [(Shop::KIND.number, "soba", 1), (Shop::KIND.number, "tofu", 2)]);
}

#[test]
fn a_copy_takes_the_books_place_under_a_new_name_and_owes_the_ward_nothing_it_had() {
    let mut street = Street::with(1);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    street.pcs[0].set_acked("ward", Stream::P, 2).expect("kept");
    let (copy, second) = (street.dir.path().join("copy.book"), street.dir.path().join("second.book"));
    street.pcs[0].backup_to(&copy).expect("copied");
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.phone = "1".into());
    let path = street.pcs[0].path().to_path_buf();
    let (mut opened, _) = Book::open_copy(&copy, &second, Some(KEY.into())).expect("opened");
    opened.become_new_device("戻したPC", NINE).expect("renamed");
    assert_eq!(opened.acked("ward", Stream::P).expect("readable"), 0);
    assert!(matches!(opened.take_place_of(&path), Err(BookError::Busy)), "the book is open");
    street.pcs.clear();
    let (opened, _) = Book::open_copy(&copy, &second, Some(KEY.into())).expect("opened");
    opened.take_place_of(&path).expect("nobody has the book open");
    let book = Book::open(&path, Some(KEY)).expect("a book");
    assert_eq!(shop(&book, "tofu").phone, "", "as it was");
    assert!(book.get::<Shop>(&Id::from("soba")).expect("readable").is_none());
    assert!(!second.exists());
}
