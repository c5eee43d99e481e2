//! Order: whatever order lines come in, in whatever portions, every book ends equal, and equal to the plain rule.

use super::naive::{Expected, Written, expect};
use super::street::{KEY, NINE, Street, at, called, change, missing, put, remove};
use crate::seal::{Place, Seal};
use crate::{Book, BookError, SealedLine};
use nigiwai_core::act::Act;
use nigiwai_core::id::Id;
use nigiwai_core::kinds::kind;
use nigiwai_core::line::{Line, Seen};
use nigiwai_core::record::{Record, Stream};
use nigiwai_core::shop::Shop;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// One thing that happens at one of three PCs.
#[derive(Debug, Clone)]
enum Step {
    Put {
        pc: usize,
        shop: usize,
        field: usize,
        value: u8,
        clock: i64,
    },
    Remove {
        pc: usize,
        shop: usize,
        clock: i64,
    },
    Restore {
        pc: usize,
        shop: usize,
        clock: i64,
    },
    Undo {
        pc: usize,
        clock: i64,
    },
    Settle {
        pc: usize,
        clock: i64,
    },
    Carry {
        from: usize,
        to: usize,
    },
    /// Only what `from` wrote itself goes over: effects may come before their causes.
    CarryOwn {
        from: usize,
        to: usize,
    },
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let clock = -2_000i64..2_000;
    let step = prop_oneof![
        6 => (0..3usize, 0..2usize, 0..4usize, 0..3u8, clock.clone())
            .prop_map(|(pc, shop, field, value, clock)| Step::Put { pc, shop, field, value, clock }),
        1 => (0..3usize, 0..2usize, clock.clone()).prop_map(|(pc, shop, clock)| Step::Remove { pc, shop, clock }),
        1 => (0..3usize, 0..2usize, clock.clone()).prop_map(|(pc, shop, clock)| Step::Restore { pc, shop, clock }),
        1 => (0..3usize, clock.clone()).prop_map(|(pc, clock)| Step::Undo { pc, clock }),
        1 => (0..3usize, clock).prop_map(|(pc, clock)| Step::Settle { pc, clock }),
        3 => (0..3usize, 0..3usize).prop_map(|(from, to)| Step::Carry { from, to }),
        2 => (0..3usize, 0..3usize).prop_map(|(from, to)| Step::CarryOwn { from, to }),
    ];
    proptest::collection::vec(step, 1..30)
}

fn act(minutes: i64) -> Act {
    Act::new("step", &Id::from("ito"), NINE.add_ms(minutes * 60_000))
}

fn play(street: &mut Street, step: &Step) {
    let id = |shop: usize| Id::from(["tofu", "soba"][shop]);
    match *step {
        Step::Put { pc, shop, field, value, clock } => {
            write_field(&mut street.pcs[pc], &id(shop), (field, value), clock)
        }
        Step::Remove { pc, shop, clock } => {
            lenient(street.pcs[pc].write(act(clock), |page| page.remove(Shop::KIND, &id(shop))));
        }
        Step::Restore { pc, shop, clock } => {
            lenient(street.pcs[pc].write(act(clock), |page| page.restore(Shop::KIND, &id(shop))));
        }
        Step::Undo { pc, clock } => lenient(street.pcs[pc].undo(act(clock))),
        Step::Settle { pc, clock } => {
            if let Some(conflict) = street.pcs[pc].conflicts().expect("readable").first() {
                let chosen = conflict.sides[0].fields.clone();
                let question = (conflict.kind.number, conflict.record.clone(), conflict.cell);
                street.pcs[pc].resolve(act(clock), question, chosen).expect("it was open");
            }
        }
        Step::Carry { from, to } if from != to => street.carry(from, to),
        Step::CarryOwn { from, to } if from != to => {
            let own = street.pcs[from].device().id.clone();
            let after = street.pcs[to].heads(Stream::P).expect("heads").get(&own).copied().unwrap_or_default();
            let lines = street.pcs[from].lines_after(Stream::P, &own, after, 1).expect("lines");
            street.pcs[to].absorb(Stream::P, &lines, None, NINE).expect("taken in");
        }
        Step::Carry { .. } | Step::CarryOwn { .. } => {}
    }
}

fn write_field(book: &mut Book, id: &Id, (field, value): (usize, u8), clock: i64) {
    let write = |page: &mut crate::Page<'_>| {
        let mut shop: Shop = page.get(id)?.unwrap_or(Shop { id: id.clone(), ..Shop::default() });
        let text = if value == 0 { String::new() } else { value.to_string() };
        match field {
            0 => shop.name = text,
            1 => shop.phone = text,
            2 => shop.trade_code = text,
            _ => shop.trade_revision = i64::from(value),
        }
        page.put(&shop)
    };
    book.write::<(), BookError>(act(clock), write).expect("a shop can be put");
}

fn lenient<T>(answer: Result<T, BookError>) {
    match answer {
        Ok(_) | Err(BookError::NoRecord { .. } | BookError::NothingToUndo) => {}
        Err(other) => panic!("{other}"),
    }
}

/// Every line of a book with all that its author had seen, read without the book's own code.
fn written(book: &Book) -> Vec<Written> {
    let seal = Seal::new(&KEY);
    let mut all = Vec::new();
    for device in book.heads(Stream::P).expect("heads").keys() {
        let mut seen = Seen::new();
        for sealed in book.lines_after(Stream::P, device, 0, usize::MAX).expect("lines") {
            let place = Place { stream: Stream::P, book: book.book_id(), device, n: sealed.n };
            let clear = seal.open(&place, &sealed.bytes).expect("sealed");
            let line: Line = serde_json::from_slice(&clear).expect("a line");
            seen = line.vv.clone().unwrap_or(seen);
            all.push((device.clone(), line, seen.clone()));
        }
    }
    all
}

fn expected(book: &Book) -> BTreeMap<(u32, Id), Expected> {
    let all = written(book);
    let mut by_record: BTreeMap<(u32, Id), Vec<&Written>> = BTreeMap::new();
    for one in &all {
        by_record.entry((one.1.k, one.1.r.clone())).or_default().push(one);
    }
    by_record
        .into_iter()
        .map(|(name, lines)| {
            let spec = kind(name.0).expect("known");
            (name, expect(spec, &lines))
        })
        .collect()
}

fn found(book: &Book, names: impl Iterator<Item = (u32, Id)>) -> BTreeMap<(u32, Id), Expected> {
    let conflicts = book.conflicts().expect("readable");
    names
        .map(|(number, id)| {
            let stored = book.fields(kind(number).expect("known"), &id).expect("readable").expect("there");
            let of_record = conflicts.iter().filter(|one| one.kind.number == number && one.record == id);
            let cells: BTreeSet<u32> = of_record.map(|one| one.cell).collect();
            ((number, id), Expected { gone: stored.gone, fields: stored.fields, conflicts: cells })
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn any_life_of_three_pcs_ends_equal_and_as_the_plain_rule_says(steps in steps()) {
        let mut street = Street::with(3);
        for step in &steps {
            play(&mut street, step);
        }
        for pc in &street.pcs {
            pc.verify().expect("whole in the middle of it");
        }
        street.everyone_meets();
        street.assert_equal();
        let expected = expected(&street.pcs[0]);
        prop_assert_eq!(found(&street.pcs[2], expected.keys().cloned()), expected);
        let before = street.pcs[1].state_digest().expect("digest");
        street.pcs[1].rebuild().expect("rebuilt");
        prop_assert_eq!(street.pcs[1].state_digest().expect("digest"), before);
    }
}

/// All orders in which the lines of several devices can come, each device's own lines in their order.
fn interleavings(queues: &[Vec<SealedLine>]) -> Vec<Vec<SealedLine>> {
    if queues.iter().all(Vec::is_empty) {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for at in (0..queues.len()).filter(|at| !queues[*at].is_empty()) {
        let mut rest = queues.to_vec();
        let first = rest[at].remove(0);
        for mut tail in interleavings(&rest) {
            tail.insert(0, first.clone());
            all.push(tail);
        }
    }
    all
}

#[test]
fn every_order_of_a_tangled_afternoon_gives_the_same_book() {
    let mut street = Street::with(3);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    street.everyone_meets();
    let start = street.pcs[0].heads(Stream::P).expect("heads");
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.phone = "1".into());
    street.carry(0, 1);
    change(&mut street.pcs[1], at(2), "tofu", |shop| shop.phone = "2".into());
    remove(&mut street.pcs[2], at(3), "tofu");
    street.carry(1, 2);
    change(&mut street.pcs[2], at(4), "tofu", |shop| shop.name = "伊藤".into());
    change(&mut street.pcs[0], at(5), "tofu", |shop| (shop.phone, shop.notes) = ("3".into(), "n".into()));
    let before = street.join("before.ngw");
    street.pcs.push(before);
    street.everyone_meets();
    let whole = street.pcs[0].state_digest().expect("digest");
    assert_eq!(street.pcs[0].conflicts().expect("readable").len(), 1);
    let (from, all) = street.pcs.split_last().map(|(_, pcs)| (&pcs[0], pcs)).expect("pcs");
    let base: Vec<SealedLine> = start
        .iter()
        .flat_map(|(device, n)| {
            let lines = from.lines_after(Stream::P, device, 0, usize::MAX).expect("lines");
            lines.into_iter().filter(|line| line.n <= *n).collect::<Vec<_>>()
        })
        .collect();
    let queues: Vec<Vec<SealedLine>> = all
        .iter()
        .map(|pc| {
            let device = &pc.device().id;
            from.lines_after(Stream::P, device, start.get(device).copied().unwrap_or_default(), usize::MAX)
                .expect("lines")
        })
        .collect();
    let orders = interleavings(&queues);
    assert_eq!(orders.len(), 30, "2, 1 and 2 lines");
    for (at, order) in orders.iter().enumerate() {
        let mut book = street.join(&format!("order{at}.ngw"));
        book.absorb(Stream::P, &base, None, NINE).expect("taken in");
        for line in order {
            book.absorb(Stream::P, std::slice::from_ref(line), None, NINE).expect("taken in");
            book.verify().expect("whole at every step");
        }
        assert_eq!(book.state_digest().expect("digest"), whole, "order {at}");
    }
}

#[test]
fn lines_in_any_portion_twice_and_backwards_give_the_same_book() {
    let mut street = Street::with(2);
    for shop in 0..20 {
        put(&mut street.pcs[shop % 2], at(1), &called(&format!("shop{}", shop % 7), &shop.to_string()));
    }
    street.everyone_meets();
    let mut fresh = street.join("fresh.ngw");
    let mut lines = missing(&street.pcs[0], &fresh, Stream::P);
    lines.reverse();
    for portion in [lines.len(), 3, 5] {
        let mut book = street.join(&format!("portion{portion}.ngw"));
        let mut forward = missing(&street.pcs[0], &book, Stream::P);
        forward.extend(forward.clone());
        for chunk in forward.chunks(portion) {
            book.absorb(Stream::P, chunk, None, NINE).expect("taken in");
        }
        assert_eq!(book.verify().expect("whole"), street.pcs[0].verify().expect("whole"));
    }
    fresh.absorb(Stream::P, &lines, None, NINE).expect("taken in backwards");
    street.pcs.push(fresh);
    street.assert_equal();
}

#[test]
fn clocks_change_what_is_shown_but_never_what_is_asked_or_alive() {
    let asked: BTreeSet<_> = [[1, 2, 3, 4], [4, 3, 2, 1], [2, 2, 2, 2], [-5_000_000, 9, 900_000, 3]]
        .iter()
        .map(|clocks| {
            let mut street = Street::with(2);
            put(&mut street.pcs[0], at(clocks[0]), &called("tofu", "豆腐"));
            put(&mut street.pcs[0], at(clocks[0]), &called("soba", "そば"));
            street.everyone_meets();
            change(&mut street.pcs[0], at(clocks[1]), "tofu", |shop| shop.phone = "1".into());
            change(&mut street.pcs[1], at(clocks[2]), "tofu", |shop| shop.phone = "2".into());
            remove(&mut street.pcs[0], at(clocks[3]), "soba");
            street.everyone_meets();
            street.assert_equal();
            let conflicts = street.pcs[1].conflicts().expect("readable");
            let asked: Vec<_> = conflicts.into_iter().map(|one| (one.record, one.cell, one.sides.len())).collect();
            (asked, street.pcs[1].list::<Shop>().expect("shops").len())
        })
        .collect();
    assert_eq!(asked.len(), 1);
    assert_eq!(asked.first().expect("one"), &(vec![(Id::from("tofu"), 22, 2)], 1));
}
