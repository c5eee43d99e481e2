//! Writing: what a save leaves in the journal, and what it never does.

use super::street::{KEY, NINE, Street, at, called, change, missing, own_lines, put, remove, shop};
use crate::{Book, BookError, SealedLine};
use nigiwai_core::act::Act;
use nigiwai_core::association::{Association, association_id};
use nigiwai_core::id::Id;
use nigiwai_core::kinds::KINDS;
use nigiwai_core::line::Deed;
use nigiwai_core::record::{Record, Shape, Stream};
use nigiwai_core::shop::Shop;
use nigiwai_core::submission::{Notice, Submission};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn a_new_book_has_its_association_and_its_first_person_and_nothing_to_undo() {
    let street = Street::with(1);
    let book = &street.pcs[0];
    let association: Association = book.get(&association_id()).expect("readable").expect("there");
    assert_eq!(association.name, "桜通り商店会");
    assert_eq!(book.undoable().expect("readable"), None);
    assert_eq!(own_lines(book).len(), 2);
}

#[test]
fn a_save_journals_exactly_the_cells_that_changed() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    put(
        book,
        at(0),
        &Shop { trade_code: "5861".into(), trade_revision: 14, dues: 3000, ..called("tofu", "豆腐の伊藤") },
    );
    change(book, at(1), "tofu", |shop| shop.phone = "03-0000-0000".into());
    change(book, at(2), "tofu", |shop| shop.trade_code = "5863".into());
    change(book, at(3), "tofu", |shop| shop.dues = 0);
    let lines = own_lines(book);
    let fields = |at: usize| serde_json::to_value(&lines[lines.len() - at].f).expect("fields");
    assert_eq!(fields(4), json!({"1": "豆腐の伊藤", "2": "5861", "3": 14, "27": 3000}));
    assert_eq!(fields(3), json!({"22": "03-0000-0000"}));
    assert_eq!(fields(2), json!({"2": "5863", "3": 14}), "code and revision are one cell");
    assert_eq!(fields(1), json!({"27": 0}), "that it is not known any more is said");
    assert_eq!(lines.last().expect("a line").p, Id::from("ito"));
}

#[test]
fn a_save_without_a_change_writes_nothing() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    put(book, at(0), &called("tofu", "豆腐の伊藤"));
    let before = book.heads(Stream::P).expect("heads");
    assert_eq!(put(book, at(1), &called("tofu", "豆腐の伊藤")), 0);
    assert_eq!(book.heads(Stream::P).expect("heads"), before);
}

#[test]
fn two_changes_of_one_record_in_one_press_are_one_line() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    let written = book
        .write::<_, BookError>(at(0), |page| {
            let id = page.new_id();
            let mut shop = Shop { id: id.clone(), name: "そば".into(), ..Shop::default() };
            page.put(&shop)?;
            shop.phone = "090".into();
            page.put(&shop)?;
            assert_eq!(page.get::<Shop>(&id)?, Some(shop.clone()), "the page sees what it wrote");
            assert_eq!(page.list::<Shop>()?.len(), 1);
            Ok(shop)
        })
        .expect("written");
    assert_eq!((written.lines, written.touched), (1, BTreeSet::from(["shop"])));
    assert_eq!(shop(book, written.value.id.as_str()), written.value);
    book.verify().expect("whole");
}

#[test]
fn a_write_that_is_refused_leaves_nothing_behind() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    let before = (book.state_digest().expect("digest"), book.heads(Stream::P).expect("heads"));
    let refused = book.write::<(), BookError>(at(0), |page| {
        page.put(&called("tofu", "豆腐の伊藤"))?;
        Err(BookError::NothingToUndo)
    });
    assert!(matches!(refused, Err(BookError::NothingToUndo)));
    assert_eq!((book.state_digest().expect("digest"), book.heads(Stream::P).expect("heads")), before);
}

#[test]
fn nobody_changes_a_record_behind_the_journals_back() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    put(book, at(0), &called("tofu", "豆腐の伊藤"));
    for sql in ["UPDATE shop SET name = 'x'", "DELETE FROM shop", "INSERT INTO shop (id) VALUES ('y')"] {
        let refused = book.conn.execute(sql, []).expect_err("the gate is shut").to_string();
        assert!(refused.contains("journal"), "{refused}");
    }
}

#[test]
fn the_trash_keeps_what_was_removed_and_says_by_whom() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    put(book, at(0), &called("tofu", "豆腐の伊藤"));
    remove(book, at(1), "tofu");
    assert_eq!(book.get::<Shop>(&Id::from("tofu")).expect("readable"), None);
    let trash = book.trash().expect("readable");
    assert_eq!((trash[0].record.as_str(), trash[0].person.as_str()), ("tofu", "ito"));
    assert_eq!(trash[0].at, NINE.add_ms(60_000));
    assert_eq!(trash[0].fields.get(&1), Some(&json!("豆腐の伊藤")));
    book.write::<(), BookError>(at(2), |page| page.restore(Shop::KIND, &Id::from("tofu"))).expect("restored");
    assert_eq!(shop(book, "tofu").name, "豆腐の伊藤");
    assert_eq!(book.trash().expect("readable"), []);
}

#[test]
fn a_record_remembers_who_changed_what_from_which_value() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    put(book, at(0), &called("tofu", "豆腐の伊藤"));
    change(book, Act::new("save_shop", &Id::from("kato"), NINE.add_ms(60_000)), "tofu", |shop| {
        shop.name = "伊藤豆腐店".into()
    });
    remove(book, at(2), "tofu");
    let history = book.history(Shop::KIND, &Id::from("tofu")).expect("history");
    assert_eq!(history.iter().map(|line| line.deed).collect::<Vec<_>>(), [Deed::Del, Deed::Put, Deed::Put]);
    let renamed = &history[1];
    assert_eq!((renamed.person.as_str(), renamed.changes[0].field.name), ("kato", "name"));
    assert_eq!((&renamed.changes[0].before, &renamed.changes[0].after), (&json!("豆腐の伊藤"), &json!("伊藤豆腐店")));
    assert_eq!(history[2].changes[0].before, json!(""));
}

#[test]
fn records_are_found_by_what_they_refer_to() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    put(book, at(0), &called("old", "旧店"));
    put(book, at(1), &Shop { formerly: Id::from("old"), ..called("new", "新店") });
    let found: Vec<Shop> = book.list_by("formerly", &json!("old")).expect("found");
    assert_eq!(found.iter().map(|shop| shop.id.as_str()).collect::<Vec<_>>(), ["new"]);
    let outside = book.list_by::<Shop>("name = '' OR 1", &json!(""));
    assert!(matches!(outside, Err(BookError::UnknownField { .. })), "a field's name never comes from outside");
}

#[test]
fn what_was_sent_is_never_written_again_and_the_wards_word_is_not_ours() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    let sent = Submission { id: Id::from("s"), title: "夏まつり".into(), ..Submission::default() };
    let written = book.write::<(), BookError>(at(0), |page| page.put(&sent)).expect("sent");
    assert_eq!(written.group.map(|(_, n)| n), Some(1), "stream S has its own numbers");
    assert_eq!(book.undoable().expect("readable"), None, "what was sent is not undone");
    let again = book.write::<(), BookError>(at(1), |page| page.put(&Submission { title: "x".into(), ..sent.clone() }));
    assert!(matches!(again, Err(BookError::Immutable { kind: "submission" })));
    let notice = Notice { id: Id::from("n"), ..Notice::default() };
    let notice = book.write::<(), BookError>(at(2), |page| page.put(&notice));
    assert!(matches!(notice, Err(BookError::Immutable { kind: "notice" })));
    let line = &book.lines_after(Stream::S, &book.device().id, 0, 9).expect("lines")[0];
    assert!(String::from_utf8_lossy(&line.bytes).contains("夏まつり"), "the ward reads what was sent");
}

#[test]
fn no_word_of_the_book_leaves_it_in_clear() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    let mut canaries = Vec::new();
    book.write::<(), BookError>(at(0), |page| {
        for kind in KINDS.iter().filter(|kind| kind.stream == Stream::P) {
            let mut fields = nigiwai_core::record::Fields::new();
            for field in kind.fields {
                let canary = format!("カナリア-{}-{}-zebra", kind.name, field.name);
                let value = match field.shape {
                    Shape::Number => json!(987_654_321),
                    Shape::Flag => json!(true),
                    Shape::Text | Shape::Choice(_) | Shape::Reference => Value::from(canary.as_str()),
                };
                fields.insert(field.number, value);
                canaries.push(canary);
            }
            page.say(kind, &Id::from("canary-record"), (Deed::Put, fields))?;
        }
        Ok(())
    })
    .expect("written");
    let lines: Vec<SealedLine> = book.lines_after(Stream::P, &book.device().id, 0, 10_000).expect("lines");
    assert!(lines.len() > 15);
    let carried: Vec<u8> = lines.into_iter().flat_map(|line| line.bytes).collect();
    let carried = String::from_utf8_lossy(&carried).into_owned();
    for canary in canaries.iter().map(String::as_str).chain(["canary", "zebra", "987654321", "save_shop", "カナリア"])
    {
        assert!(!carried.contains(canary), "{canary} is readable");
    }
}

#[test]
fn two_programs_at_one_pc_write_into_one_book() {
    let mut street = Street::with(2);
    let path = street.pcs[0].path().to_path_buf();
    let mut beside = Book::open(&path, Some(KEY)).expect("open beside the window");
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    put(&mut beside, at(1), &called("soba", "そば"));
    put(&mut street.pcs[0], at(2), &called("sake", "酒"));
    assert_eq!(beside.list::<Shop>().expect("shops").len(), 3);
    let lines = missing(&beside, &street.pcs[1], Stream::P);
    street.pcs[1].absorb(Stream::P, &lines, None, NINE).expect("taken in");
    street.assert_equal();
}
