//! Undo: the last act of this PC is taken back; what others did since stays and is listed.

use super::street::{NINE, Street, at, called, change, own_lines, put, remove, shop};
use crate::{Book, BookError};
use nigiwai_core::act::Act;
use nigiwai_core::association::import_person;
use nigiwai_core::id::Id;
use nigiwai_core::record::{Record, Stream};
use nigiwai_core::shop::Shop;
use serde_json::json;

fn undo(book: &mut Book, minutes: i64) -> crate::Undone {
    let act = Act::new("undo", &Id::from("ito"), NINE.add_ms(minutes * 60_000));
    book.undo(act).expect("something to undo").value
}

fn import(book: &mut Book, rows: usize) -> crate::Written<()> {
    let act =
        Act { name: "import_street".into(), import: Some(Id::from("import-1")), person: import_person(), ..at(0) };
    let write = |page: &mut crate::Page<'_>| {
        for at in 0..rows {
            let id = page.new_id();
            page.put(&called(id.as_str(), &format!("店{at}")))?;
        }
        Ok::<(), BookError>(())
    };
    book.write(act, write).expect("imported")
}

#[test]
fn acts_are_taken_back_one_by_one_the_last_first() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    put(book, at(0), &Shop { trade_code: "5861".into(), trade_revision: 14, ..called("tofu", "豆腐") });
    change(book, at(1), "tofu", |shop| (shop.trade_code, shop.trade_revision) = ("60".into(), 13));
    remove(book, at(2), "tofu");
    let line = book.undoable().expect("readable").expect("something");
    assert_eq!((line.act.as_str(), line.count, line.at), ("save_shop", 1, NINE.add_ms(120_000)));
    undo(book, 3);
    assert_eq!(shop(book, "tofu").trade_code, "60", "back from the trash");
    undo(book, 4);
    assert_eq!((shop(book, "tofu").trade_code.as_str(), shop(book, "tofu").trade_revision), ("5861", 14));
    let undone = undo(book, 5);
    assert_eq!((undone.records, undone.kept.len()), (1, 0));
    assert_eq!(book.trash().expect("readable").len(), 1, "what was made goes to the trash");
    assert_eq!(book.undoable().expect("readable"), None);
    assert!(matches!(book.undo(at(6)), Err(BookError::NothingToUndo)));
    book.verify().expect("whole");
}

#[test]
fn what_somebody_changed_since_is_kept_and_listed_with_both_values() {
    let mut street = Street::with(2);
    put(&mut street.pcs[0], at(0), &Shop { phone: "1".into(), notes: "a".into(), ..called("tofu", "豆腐") });
    let both = |shop: &mut Shop| (shop.phone, shop.notes) = ("2".into(), "b".into());
    change(&mut street.pcs[0], at(1), "tofu", both);
    street.everyone_meets();
    change(&mut street.pcs[1], at(2), "tofu", |shop| shop.phone = "3".into());
    street.everyone_meets();
    let undone = undo(&mut street.pcs[0], 3);
    assert_eq!((undone.records, undone.kept.len()), (1, 1));
    let kept = &undone.kept[0];
    assert_eq!((kept.kind.name, kept.cell, kept.record.as_str()), ("shop", 22, "tofu"));
    assert_eq!((&kept.ours[&22], &kept.now[&22]), (&json!("1"), &json!("3")));
    let tofu = shop(&street.pcs[0], "tofu");
    assert_eq!((tofu.phone.as_str(), tofu.notes.as_str()), ("3", "a"));
    street.everyone_meets();
    street.assert_equal();
}

#[test]
fn a_record_that_others_worked_on_is_not_thrown_away_by_undo() {
    let mut street = Street::with(2);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    street.everyone_meets();
    change(&mut street.pcs[1], at(1), "tofu", |shop| shop.phone = "3".into());
    street.everyone_meets();
    let undone = undo(&mut street.pcs[0], 2);
    assert_eq!((undone.records, undone.kept[0].cell), (0, 0));
    assert_eq!(shop(&street.pcs[0], "tofu").phone, "3");
    assert_eq!(street.pcs[0].undoable().expect("readable"), None, "the same act is not offered for ever");
    street.pcs[0].verify().expect("whole");
}

#[test]
fn an_undo_is_no_act_to_undo_and_shows_in_the_history() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    put(book, at(0), &called("tofu", "豆腐"));
    change(book, at(1), "tofu", |shop| shop.phone = "2".into());
    undo(book, 2);
    assert_eq!(shop(book, "tofu").phone, "");
    let history = book.history(Shop::KIND, &Id::from("tofu")).expect("history");
    assert_eq!(history.iter().map(|line| line.undo).collect::<Vec<_>>(), [true, false, false]);
    assert_eq!((&history[0].changes[0].before, &history[0].changes[0].after), (&json!("2"), &json!("")));
}

#[test]
fn an_import_is_many_groups_and_one_step_back() {
    let mut street = Street::with(2);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    let written = import(&mut street.pcs[0], 1_234);
    assert_eq!(written.lines, 1_234);
    let groups: Vec<_> = own_lines(&street.pcs[0]).iter().filter_map(|line| line.g).collect();
    let lengths: Vec<u32> = [2, 502, 1_002].iter().map(|at| groups[*at].1).collect();
    assert_eq!(lengths, [500, 500, 234], "after the two lines that began the book");
    let line = street.pcs[0].undoable().expect("readable").expect("the import");
    assert_eq!((line.act.as_str(), line.count), ("import_street", 1_234));
    let undone = undo(&mut street.pcs[0], 5);
    assert_eq!((undone.records, undone.kept.len()), (1_234, 0));
    assert_eq!(street.pcs[0].list::<Shop>().expect("shops").len(), 1);
    assert_eq!(street.pcs[0].undoable().expect("readable").expect("the act before").act, "save_shop");
    street.everyone_meets();
    street.assert_equal();
}

#[test]
fn an_import_without_a_name_is_given_one_when_it_is_long() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    book.write::<(), BookError>(at(0), |page| (0..501).try_for_each(|at| page.put(&called(&format!("s{at}"), "店"))))
        .expect("written");
    assert!(own_lines(book).last().expect("a line").i.is_some());
    assert_eq!(undo(book, 1).records, 501);
    assert_eq!(book.heads(Stream::P).expect("heads")[&book.device().id], 2 + 501 + 501);
}

#[test]
fn a_restored_record_goes_back_to_the_trash() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    put(book, at(0), &called("tofu", "豆腐"));
    remove(book, at(1), "tofu");
    book.write::<(), BookError>(at(2), |page| page.restore(Shop::KIND, &Id::from("tofu"))).expect("restored");
    undo(book, 3);
    assert_eq!(book.trash().expect("readable").len(), 1);
    undo(book, 4);
    assert_eq!(shop(book, "tofu").name, "豆腐");
}
