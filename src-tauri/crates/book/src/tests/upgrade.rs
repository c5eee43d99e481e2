//! Versions: an older program keeps what it does not know, and a newer one finds everything.

use super::street::{KEY, NINE, Street, at, called, change, missing, own_lines, put, shop};
use crate::catalog::Catalog;
use crate::{Book, BookError, SealedLine, chain, schema, seal};
use nigiwai_core::id::Id;
use nigiwai_core::kinds::KINDS;
use nigiwai_core::line::Deed;
use nigiwai_core::record::{FieldSpec, Fields, KindSpec, Level, Reading, Record, Shape, Stream};
use nigiwai_core::shop::{Shop, Tenancy};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

const NAME: FieldSpec = FieldSpec {
    number: 1,
    name: "name",
    cell: 1,
    level: Level::Ward,
    shape: Shape::Text,
    unit: "",
    reading: Reading::Plain,
};
const COLOUR: FieldSpec = FieldSpec { number: 90, name: "colour", ..NAME };
const FLAG_KIND: &KindSpec = &KindSpec { number: 900, name: "banner", stream: Stream::P, fields: &[NAME] };

/// The shop of a later version, with one field more.
fn later_shop() -> &'static KindSpec {
    let fields: Vec<FieldSpec> = Shop::KIND.fields.iter().copied().chain([FieldSpec { cell: 90, ..COLOUR }]).collect();
    Box::leak(Box::new(KindSpec { fields: fields.leak(), ..*Shop::KIND }))
}

/// The kinds of a later version.
fn later() -> Arc<Catalog> {
    let kinds: Vec<&'static KindSpec> =
        KINDS.iter().map(|kind| if kind.number == Shop::KIND.number { later_shop() } else { kind }).collect();
    Arc::new(Catalog::of(&[kinds, vec![FLAG_KIND]].concat()))
}

fn under(book: Book, catalog: Arc<Catalog>) -> Book {
    let path = book.path().to_path_buf();
    drop(book);
    Book::open_knowing(&path, Some(KEY), catalog).expect("opens")
}

fn shape_of(conn: &Connection) -> Vec<String> {
    let tables =
        "SELECT t.name || '.' || c.name || ' ' || c.type || ' ' || c.\"notnull\" || ' ' || coalesce(c.dflt_value, '-')
        FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'
        UNION SELECT type || ' ' || name || ' on ' || tbl_name FROM sqlite_schema ORDER BY 1";
    let mut query = conn.prepare(tables).expect("a query");
    query.query_map([], |row| row.get(0)).expect("rows").collect::<Result<_, _>>().expect("text")
}

#[test]
fn the_committed_schema_is_what_a_new_book_gets() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schema.sql");
    let header = "-- Every table of a book, for reading. Made from base.sql and the declarations of the kinds; the program\n\
                  -- never reads this file. After a change of a kind: NIGIWAI_WRITE_SCHEMA=1 cargo test -p nigiwai-book\n\n";
    let text = format!("{header}{}", schema::text(&Catalog::current()));
    if std::env::var_os("NIGIWAI_WRITE_SCHEMA").is_some() {
        std::fs::write(&path, &text).expect("written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(committed == text, "run again with NIGIWAI_WRITE_SCHEMA=1 and commit {}", path.display());
}

#[test]
fn an_upgraded_book_has_the_tables_of_a_new_one() {
    let street = Street::with(1);
    let book = under(street.pcs.into_iter().next().expect("a book"), later());
    let fresh = Connection::open_in_memory().expect("memory");
    schema::create(&fresh, &later()).expect("tables");
    assert_eq!(shape_of(&book.conn), shape_of(&fresh));
}

#[test]
fn kinds_and_fields_of_a_newer_program_survive_an_older_one_byte_by_byte() {
    let mut street = Street::with(3);
    let newer = under(street.pcs.remove(0), later());
    street.pcs.insert(0, newer);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    let write = |page: &mut crate::Page<'_>| {
        page.say(later_shop(), &Id::from("tofu"), (Deed::Put, Fields::from([(90, json!("赤"))])))?;
        page.say(FLAG_KIND, &Id::from("banner1"), (Deed::Put, Fields::from([(1, json!("のぼり"))])))
    };
    street.pcs[0].write::<(), BookError>(at(1), write).expect("written");
    let sent = missing(&street.pcs[0], &street.pcs[1], Stream::P);
    street.carry(0, 1);
    let stored = street.pcs[1].fields(Shop::KIND, &Id::from("tofu")).expect("readable").expect("there");
    assert_eq!(stored.beyond, Fields::from([(90, json!("赤"))]));
    assert_eq!(street.pcs[1].not_applied().expect("counted").held, 1);
    change(&mut street.pcs[1], at(2), "tofu", |shop| shop.phone = "2".into());
    let passed_on = missing(&street.pcs[1], &street.pcs[2], Stream::P);
    assert!(sent.iter().all(|line| passed_on.contains(line)), "the same bytes");
    street.carry(1, 2);
    street.carry(2, 0);
    let colour = street.pcs[0].fields(later_shop(), &Id::from("tofu")).expect("readable").expect("there");
    assert_eq!(colour.fields.get(&90), Some(&json!("赤")), "a program that does not know a field does not touch it");
    assert_eq!(colour.fields.get(&22), Some(&json!("2")));
    assert_eq!(street.pcs[0].conflicts().expect("readable"), []);
    let third = under(street.pcs.remove(2), later());
    let banner = third.fields(FLAG_KIND, &Id::from("banner1")).expect("readable").expect("folded after the upgrade");
    assert_eq!(banner.fields.get(&1), Some(&json!("のぼり")));
    assert_eq!(third.not_applied().expect("counted"), crate::NotApplied::default());
    assert_eq!(third.state_digest().expect("digest"), street.pcs[0].state_digest().expect("digest"));
    third.verify().expect("whole");
}

#[test]
fn an_answer_that_this_version_does_not_know_is_not_lost_by_saving_another_field() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    let newer = Fields::from([(1, json!("豆腐")), (5, json!("franchise"))]);
    book.write::<(), BookError>(at(0), |page| page.say(Shop::KIND, &Id::from("tofu"), (Deed::Put, newer)))
        .expect("put");
    change(book, at(1), "tofu", |shop| shop.phone = "2".into());
    let stored = book.fields(Shop::KIND, &Id::from("tofu")).expect("readable").expect("there");
    assert_eq!(stored.fields.get(&5), Some(&json!("franchise")));
    let ended = Fields::from([(4, json!("2026-03-31")), (21, json!("flooded"))]);
    let write = |page: &mut crate::Page<'_>| page.say(Tenancy::KIND, &Id::from("t"), (Deed::Put, ended));
    book.write::<(), BookError>(at(2), write).expect("put");
    let later = Tenancy { until: "2026-04-30".into(), ..book.get(&Id::from("t")).expect("readable").expect("there") };
    book.write::<(), BookError>(at(3), |page| page.put(&later)).expect("put");
    let stored = book.fields(Tenancy::KIND, &Id::from("t")).expect("readable").expect("there");
    assert_eq!(stored.fields.get(&21), Some(&json!("flooded")), "nor by saving its neighbour in the same cell");
}

/// A line as a newer or a broken program might send it.
fn crafted(book: &Book, device: &str, line: &Value) -> SealedLine {
    let device = Id::from(device);
    let n = line["n"].as_u64().unwrap_or(1);
    let place = seal::Place { stream: Stream::P, book: book.book_id(), device: &device, n };
    let bytes = seal::Seal::new(&KEY).seal(&place, line.to_string().as_bytes());
    SealedLine { device, n, bytes }
}

#[test]
fn a_line_of_a_newer_format_is_held_and_not_interpreted_by_old_rules() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    put(book, at(0), &called("tofu", "豆腐"));
    let line = json!({"n": 1, "s": 2, "o": "merge", "k": 5, "r": "tofu", "with": "soba"});
    let line = crafted(book, "newer", &line);
    let absorbed = book.absorb(Stream::P, &[line], None, NINE).expect("taken in");
    assert_eq!((absorbed.held, absorbed.quarantined), (1, 0));
    assert_eq!(shop(book, "tofu").name, "豆腐");
    book.rebuild().expect("folded again");
    assert_eq!(book.not_applied().expect("counted").held, 1);
    book.verify().expect("whole");
}

#[test]
fn nobody_claims_to_have_seen_what_was_only_held() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    put(book, at(0), &called("tofu", "豆腐"));
    let held = json!({"n": 1, "s": 2, "k": 5, "r": "tofu"});
    let edit = json!({"n": 2, "s": 1, "h": 5, "p": "x", "a": "x", "k": 5, "r": "tofu", "o": "put", "f": {"22": "9"}});
    let unknown_kind = json!({"n": 1, "s": 1, "h": 5, "p": "x", "a": "x", "k": 901, "r": "x", "o": "put"});
    let lines = [crafted(book, "newer", &held), crafted(book, "newer", &edit), crafted(book, "other", &unknown_kind)];
    book.absorb(Stream::P, &lines, None, NINE).expect("taken in");
    change(book, at(1), "tofu", |shop| shop.phone = "2".into());
    let seen = own_lines(book).last().and_then(|line| line.vv.clone()).expect("somebody new was seen");
    assert_eq!(seen.keys().map(Id::as_str).collect::<Vec<_>>(), ["other"]);
    assert_eq!(book.conflicts().expect("readable").len(), 1, "so a person is asked instead of overwriting it");
    book.verify().expect("whole");
}

#[test]
fn lines_that_claim_to_have_seen_the_future_still_end_equal_in_every_order() {
    let line = |n: u64, h: u64, phone: &str, vv: Value| json!({"n": n, "s": 1, "h": h, "p": "x", "a": "x", "k": 5, "r": "tofu", "o": "put", "f": {"22": phone}, "vv": vv});
    let street = Street::with(1);
    let book = &street.pcs[0];
    let first = crafted(book, "a", &line(1, 10, "1", json!({})));
    let boast = crafted(book, "b", &line(1, 99, "2", json!({"a": 5})));
    let second = crafted(book, "a", &line(2, 20, "3", json!({"b": 1})));
    let orders = [[&first, &boast, &second], [&first, &second, &boast], [&boast, &first, &second]];
    let digests: BTreeSet<_> = (0..3)
        .map(|at| {
            let mut book = street.join(&format!("order{at}.ngw"));
            for line in orders[at] {
                book.absorb(Stream::P, std::slice::from_ref(line), None, NINE).expect("taken in");
                book.verify().expect("whole");
            }
            book.state_digest().expect("digest")
        })
        .collect();
    assert_eq!(digests.len(), 1);
}

#[test]
fn lines_of_a_broken_program_harm_nobody() {
    let good = json!({"n": 1, "s": 1, "h": 5, "p": "x", "a": "x", "k": 5, "r": "tofu", "o": "put", "f": {"1": "x"}});
    let bent: Vec<(&str, Value)> = vec![
        ("n", json!(2)),
        ("h", json!(u64::MAX)),
        ("k", json!(16)),
        ("r", json!("")),
        ("r", json!("a\u{0}b")),
        ("o", json!("burn")),
        ("f", json!({"0": "x"})),
        ("f", json!([])),
        ("f", json!({"-1": 2})),
        ("g", json!([0, 1])),
        ("g", json!([1, 501])),
        ("g", json!([2, 3])),
        ("g", json!([1, 0])),
        ("vv", json!({"other": u64::MAX})),
        ("i", json!("x".repeat(65))),
        ("u", json!(["", 1])),
    ];
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    for (at, (field, value)) in bent.into_iter().enumerate() {
        let mut line = good.clone();
        line[field] = value;
        let mut sealed = crafted(book, &format!("bad{at}"), &good);
        sealed.bytes = {
            let place = seal::Place { stream: Stream::P, book: book.book_id(), device: &sealed.device, n: 1 };
            seal::Seal::new(&KEY).seal(&place, line.to_string().as_bytes())
        };
        let absorbed = book.absorb(Stream::P, &[sealed], None, NINE).expect("taken in");
        assert_eq!((absorbed.applied, absorbed.quarantined), (0, 1), "{line}");
    }
    let wrong_types = json!({"1": 5, "3": "x", "27": 1.5, "5": null, "91": {"deep": [1, "二"]}});
    let mut line = good;
    line["f"] = wrong_types;
    let line = crafted(book, "odd", &line);
    assert_eq!(book.absorb(Stream::P, &[line], None, NINE).expect("taken in").applied, 1);
    assert_eq!(shop(book, "tofu"), Shop { id: Id::from("tofu"), ..Shop::default() });
    book.verify().expect("whole");
    book.rebuild().expect("folded again");
    book.verify().expect("whole again");
}

#[test]
fn the_wards_lines_come_clear_and_only_as_the_wards_kinds() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    let mut line: nigiwai_core::line::Line = serde_json::from_value(
        json!({"n": 1, "s": 1, "h": 5, "p": "", "a": "write_notice", "k": 18, "r": "n1", "o": "put", "f": {"1": "お知らせ"}}),
    )
    .expect("a line");
    let first = SealedLine { device: Id::from("ward"), n: 1, bytes: chain::sealed_clear(&line) };
    (line.n, line.k) = (2, 5);
    let second = SealedLine { device: Id::from("ward"), n: 2, bytes: chain::sealed_clear(&line) };
    let absorbed = book.absorb(Stream::R, &[first.clone(), second.clone()], None, NINE).expect("taken in");
    assert_eq!((absorbed.applied, absorbed.quarantined), (1, 1));
    let notices: Vec<nigiwai_core::submission::Notice> = book.list().expect("notices");
    assert_eq!(notices[0].title, "お知らせ");
    let chained = chain::chain(&chain::chain(&chain::START, &first.bytes), &second.bytes);
    assert_eq!(book.chain_at(Stream::R, &Id::from("ward"), 2).expect("chain"), chained);
    book.verify().expect("whole");
}

#[test]
fn tables_made_anew_from_the_journal_are_the_same_tables() {
    let mut street = Street::with(2);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    street.everyone_meets();
    for pc in 0..2 {
        change(&mut street.pcs[pc], at(1), "tofu", |shop| shop.phone = pc.to_string());
    }
    street.everyone_meets();
    let before = (street.pcs[1].state_digest().expect("digest"), street.pcs[1].conflicts().expect("conflicts"));
    street.pcs[1].rebuild().expect("rebuilt");
    assert_eq!((street.pcs[1].state_digest().expect("digest"), street.pcs[1].conflicts().expect("conflicts")), before);
    street.assert_equal();
}
