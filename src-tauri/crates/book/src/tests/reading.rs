//! Reading: a screen gets what it asks for, from an index, without what else twenty years have left in the book.

use super::street::{NINE, Street, at, called, change, put, remove};
use crate::catalog::{Catalog, quoted};
use crate::{Book, BookError};
use nigiwai_core::id::Id;
use nigiwai_core::record::{Reading, Record};
use nigiwai_core::safety::Inspection;
use nigiwai_core::shop::Shop;
use nigiwai_core::submission::Submission;

fn inspects(book: &mut Book, id: &str, lamp: &str, day: &str) {
    let one = Inspection { id: Id::from(id), asset: Id::from(lamp), day: day.into(), ..Inspection::default() };
    book.write::<(), BookError>(at(0), |page| page.put(&one)).expect("an inspection can be put");
}

fn ids<R: Record>(records: &[R]) -> Vec<&str> {
    records.iter().map(|one| one.id().as_str()).collect()
}

fn words(book: &Book, id: &str) -> String {
    book.found_texts::<Shop>().expect("texts").remove(&Id::from(id)).unwrap_or_default()
}

#[test]
fn a_month_and_the_last_inspection_of_a_lamp_are_read_without_the_others() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    let log = [
        ("a", "lamp1", "2026-10-31"),
        ("b", "lamp1", "2026-11-01"),
        ("c", "lamp2", "2026-11-30"),
        ("d", "lamp1", "2026-12-01"),
        ("e", "lamp2", "2026-11-05"),
        ("f", "lamp2", "2026-11-05"),
    ];
    for (id, lamp, day) in log {
        inspects(book, id, lamp, day);
    }
    book.write::<(), BookError>(at(1), |page| page.remove(Inspection::KIND, &Id::from("c"))).expect("removed");
    let november: Vec<Inspection> = book.list_between("day", ("2026-11", "2026-11~")).expect("a stretch");
    assert_eq!(ids(&november), ["b", "e", "f"], "by day, without the trash");
    let last = |lamp: &str, before: &str| {
        let one: Option<Inspection> = book.last_of(("asset", &Id::from(lamp)), ("day", before)).expect("the last");
        one.map(|one| one.id.0)
    };
    assert_eq!(last("lamp1", "2026-12"), Some("b".into()));
    assert_eq!(last("lamp1", "~"), Some("d".into()));
    assert_eq!(last("lamp2", "~"), Some("f".into()), "of one day the later record");
    assert_eq!(last("lamp1", "2026-10"), None);
    assert_eq!(book.last::<Inspection>("day").expect("the last").map(|one| one.id.0), Some("d".into()));
    assert_eq!(book.count::<Inspection>().expect("a count"), 5);
}

#[test]
fn a_list_in_short_leaves_out_what_is_long_and_nothing_else() {
    let mut street = Street::with(1);
    let sent = Submission {
        id: Id::from("s"),
        subject: "2026-11".into(),
        values: "x".repeat(100_000),
        hash: "h".into(),
        sent: NINE.0,
        ..Submission::default()
    };
    street.pcs[0].write::<(), BookError>(at(0), |page| page.put(&sent)).expect("sent");
    let short: Vec<Submission> = street.pcs[0].list_in_short().expect("a list");
    assert_eq!(short, [Submission { values: String::new(), ..sent.clone() }]);
    assert_eq!(street.pcs[0].list::<Submission>().expect("a list"), [sent]);
}

#[test]
fn the_words_of_a_record_follow_it_through_changes_conflicts_and_rebuilding() {
    let mut street = Street::with(2);
    put(&mut street.pcs[0], at(0), &called("tofu", "ﾄｳﾌ伊藤"));
    assert!(words(&street.pcs[0], "tofu").contains("トウフ伊藤"));
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.owner = "髙橋".into());
    assert!(words(&street.pcs[0], "tofu").contains("高橋"), "an owner is found in either spelling");
    change(&mut street.pcs[0], at(2), "tofu", |shop| shop.dues = 3000);
    street.everyone_meets();
    change(&mut street.pcs[0], at(3), "tofu", |shop| shop.name = "豆腐の伊藤".into());
    change(&mut street.pcs[1], at(4), "tofu", |shop| shop.name = "伊藤とうふ店".into());
    street.everyone_meets();
    remove(&mut street.pcs[1], at(5), "tofu");
    street.everyone_meets();
    for pc in &mut street.pcs {
        let before = words(pc, "tofu");
        assert!(before.contains("伊藤トウフ店"), "{before}");
        pc.verify().expect("whole, words too");
        pc.rebuild().expect("rebuilt");
        assert_eq!(words(pc, "tofu"), before);
    }
}

#[test]
fn words_that_do_not_fit_their_record_are_noticed() {
    let mut street = Street::with(1);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐の伊藤"));
    street.pcs[0].conn.execute("UPDATE book_found SET text = 'other'", []).expect("changed behind the book's back");
    assert!(matches!(street.pcs[0].verify(), Err(BookError::Damaged { .. })));
    street.pcs[0].rebuild().expect("rebuilt");
    street.pcs[0].verify().expect("whole again");
}

#[test]
fn whatever_is_declared_sought_is_found_by_an_index() {
    let street = Street::with(1);
    for kind in Catalog::current().kinds() {
        for field in kind.spec.fields.iter().filter(|field| field.reading == Reading::Sought) {
            let sql = format!(
                "EXPLAIN QUERY PLAN {} AND {field} >= ?1 AND {field} < ?2 ORDER BY {field}, \"id\"",
                kind.live,
                field = quoted(field.name)
            );
            let conn = &street.pcs[0].conn;
            let plan: String = conn.query_row(&sql, ["a", "b"], |row| row.get("detail")).expect("a plan");
            let index = format!("{}_by_{}", kind.spec.name, field.name);
            assert!(plan.starts_with("SEARCH") && plan.contains(&index), "{}: {plan}", kind.spec.name);
        }
    }
}
