//! Files: what is a book, what is not, and what is not whole any more.

use super::street::{KEY, NINE, Street, at, begin, called, put};
use crate::{Birth, Book, BookError};
use nigiwai_core::association::{Association, Person};
use nigiwai_core::id::Id;
use nigiwai_core::record::Stream;
use std::path::Path;

fn opened(path: &Path) -> Result<Book, BookError> {
    Book::open(path, Some(KEY))
}

#[test]
fn a_book_opens_with_its_key_and_with_no_other() {
    let street = Street::with(1);
    let path = street.pcs[0].path();
    assert!(opened(path).is_ok());
    assert!(matches!(Book::open(path, Some([8; 32])), Err(BookError::WrongKey)));
    assert!(matches!(Book::open(path, None::<crate::Ring>), Err(BookError::NoKey)));
}

#[test]
fn another_file_is_not_a_book() {
    let dir = tempfile::tempdir().expect("a folder");
    let path = dir.path().join("x");
    assert!(matches!(opened(&path), Err(BookError::Missing)));
    for content in [&b""[..], b"PK\x03\x04", &[b'x'; 4096]] {
        std::fs::write(&path, content).expect("a file");
        assert!(matches!(opened(&path), Err(BookError::NotABook)));
    }
    std::fs::remove_file(&path).expect("removed");
    let other = rusqlite::Connection::open(&path).expect("some database");
    other.execute_batch("CREATE TABLE t (x)").expect("a table");
    drop(other);
    let untouched = std::fs::read(&path).expect("the file");
    assert!(matches!(opened(&path), Err(BookError::NotABook)));
    assert_eq!(std::fs::read(&path).expect("the file"), untouched, "looking changes nothing");
}

#[test]
fn a_book_that_was_only_just_begun_opens_after_a_crash() {
    let street = Street::with(1);
    let (path, after) = (street.pcs[0].path(), street.dir.path().join("after-crash.ngw"));
    for end in ["", "-wal"] {
        let name = |path: &Path| format!("{}{end}", path.display());
        std::fs::copy(name(path), name(&after)).expect("as it lies on the disk");
    }
    opened(&after).expect("opens").verify().expect("whole");
}

#[test]
fn a_book_of_a_newer_program_is_left_alone() {
    let street = Street::with(1);
    street.pcs[0].conn.pragma_update(None, "user_version", 2).expect("a newer format");
    assert!(matches!(opened(street.pcs[0].path()), Err(BookError::Newer { schema: 2 })));
}

#[test]
fn a_damaged_book_says_so_wherever_it_was_hit() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut book = begin(&dir, "whole.ngw");
    for shop in 0..200 {
        put(&mut book, at(0), &called(&format!("shop{shop}"), "豆腐の伊藤"));
    }
    let path = book.path().to_path_buf();
    drop(book);
    let whole = std::fs::read(&path).expect("the file");
    for page in 1..whole.len() / 4096 {
        let mut bent = whole.clone();
        bent[page * 4096..page * 4096 + 64].fill(0xff);
        std::fs::write(&path, &bent).expect("written");
        let found = opened(&path).and_then(|book| book.verify());
        assert!(matches!(found, Err(BookError::Damaged { .. })), "page {page}: {found:?}");
    }
    std::fs::write(&path, &whole[..whole.len() / 2]).expect("cut");
    assert!(matches!(opened(&path), Err(BookError::Damaged { .. })), "half a file");
}

#[test]
fn a_book_is_not_begun_over_another() {
    let dir = tempfile::tempdir().expect("a folder");
    let book = begin(&dir, "book.ngw");
    let birth = Birth {
        association: Association::default(),
        person: Person::default(),
        device_name: "pc".into(),
        now: NINE,
        key: KEY,
    };
    assert!(matches!(Book::create(book.path(), &birth), Err(BookError::Exists)));
    let joining = Book::create_joining(book.path(), &Id::from("b"), "pc", NINE, KEY);
    assert!(matches!(joining, Err(BookError::Exists)));
}

#[test]
fn a_copy_is_proved_and_equal_and_never_written_over_another() {
    let mut street = Street::with(1);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    let path = street.dir.path().join("copy.ngw");
    street.pcs[0].backup_to(&path).expect("copied");
    let copy = opened(&path).expect("a book");
    assert_eq!(copy.verify().expect("whole"), street.pcs[0].verify().expect("whole"));
    assert_eq!(copy.digest(Stream::P).expect("digest"), street.pcs[0].digest(Stream::P).expect("digest"));
    assert!(matches!(street.pcs[0].backup_to(&path), Err(BookError::Exists)));
}

#[test]
fn settings_stay_on_their_pc() {
    let mut street = Street::with(2);
    street.pcs[0].set_setting("text_size", "large").expect("kept");
    street.everyone_meets();
    assert_eq!(street.pcs[0].setting("text_size").expect("readable").as_deref(), Some("large"));
    assert_eq!(street.pcs[1].setting("text_size").expect("readable"), None);
    street.pcs[0].set_acked("ward", Stream::S, 3).expect("kept");
    assert_eq!(street.pcs[0].acked("ward", Stream::S).expect("readable"), 3);
}

#[test]
fn a_book_may_be_handed_from_thread_to_thread() {
    fn handed<T: Send>() {}
    handed::<Book>();
}
