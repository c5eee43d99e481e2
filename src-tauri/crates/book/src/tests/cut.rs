//! Cuts: whatever moment a write is cut at, the book is as before it or as after it.

use super::street::{KEY, NINE, Street, at, called, change, missing, put};
use crate::{Book, BookError};
use nigiwai_core::record::Stream;
use nigiwai_core::shop::Shop;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Steps of SQLite's machine between two cuts: small against the steps of a write.
const STRIDE: usize = 3;

/// Lets SQLite take so many steps, then cuts it.
fn cut_after(book: &mut Book, steps: usize) {
    let left = Arc::new(AtomicI64::new(i64::try_from(steps).expect("few")));
    let handler = move || left.fetch_sub(1, Ordering::Relaxed) <= 0;
    book.conn.progress_handler(1, Some(handler)).expect("a handler");
}

fn reopened(path: &Path) -> Book {
    let book = Book::open(path, Some(KEY)).expect("opens after the cut");
    book.conn.pragma_update(None, "synchronous", "OFF").expect("a pragma");
    book
}

/// Cuts `deed` at every step until it passes; the book must be as before each time, until all of it is there.
fn cut_everywhere(mut book: Book, deed: impl Fn(&mut Book) -> Result<(), BookError>) -> (Book, usize) {
    let path = book.path().to_path_buf();
    let before = (book.state_digest().expect("digest"), book.digest(Stream::P).expect("digest"));
    let mut cuts = 0;
    loop {
        cut_after(&mut book, cuts * STRIDE);
        let answer = deed(&mut book);
        book.conn.progress_handler(1, None::<fn() -> bool>).expect("no handler");
        drop(book);
        book = reopened(&path);
        let now = (book.state_digest().expect("digest"), book.digest(Stream::P).expect("digest"));
        match answer {
            Ok(()) => {
                assert_ne!(now, before);
                return (book, cuts);
            }
            Err(BookError::Sqlite(_)) if now == before => {}
            Err(BookError::Sqlite(_)) => return (book, cuts), // cut after the commit: all of it is there
            Err(other) => panic!("{other}"),
        }
        cuts += 1;
    }
}

#[test]
fn a_save_cut_at_any_step_is_done_or_not_done() {
    let mut street = Street::with(1);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    let deed = |book: &mut Book| {
        let write = |page: &mut crate::Page<'_>| {
            page.put(&called("soba", "そば"))?;
            page.put(&Shop { phone: "1".into(), ..called("tofu", "豆腐") })
        };
        book.write(at(1), write).map(|_| ())
    };
    let (book, cuts) = cut_everywhere(street.pcs.remove(0), deed);
    assert!(cuts > 20, "{cuts} cuts");
    book.verify().expect("whole");
}

#[test]
fn lines_taken_in_are_cut_at_any_step_and_the_cursor_with_them() {
    let mut street = Street::with(2);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    street.everyone_meets();
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.phone = "1".into());
    change(&mut street.pcs[1], at(2), "tofu", |shop| shop.phone = "2".into());
    let lines = missing(&street.pcs[0], &street.pcs[1], Stream::P);
    let deed = |book: &mut Book| {
        let cursor = crate::Cursor { peer: "ward".into(), seq: 7 };
        book.absorb(Stream::P, &lines, Some(cursor), NINE).map(|_| ())
    };
    let (book, cuts) = cut_everywhere(street.pcs.remove(1), deed);
    assert!(cuts > 20, "{cuts} cuts");
    assert_eq!(book.cursor("ward", Stream::P).expect("readable"), 7);
    assert_eq!(book.conflicts().expect("readable").len(), 1);
    book.verify().expect("whole");
}

#[test]
fn an_undo_and_a_rebuild_cut_at_any_step_are_done_or_not_done() {
    let mut street = Street::with(1);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    let (mut book, cuts) = cut_everywhere(street.pcs.remove(0), |book| book.undo(at(1)).map(|_| ()));
    assert!(cuts > 20, "{cuts} cuts");
    let whole = book.verify().expect("whole");
    for steps in (0..400).step_by(7) {
        cut_after(&mut book, steps);
        let answer = book.rebuild();
        book.conn.progress_handler(1, None::<fn() -> bool>).expect("no handler");
        assert!(answer.is_ok() || matches!(answer, Err(BookError::Sqlite(_))));
        assert_eq!(book.verify().expect("whole"), whole, "rebuild cut at step {steps}");
    }
}
