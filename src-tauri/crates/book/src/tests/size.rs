//! Sizes: how many bytes a sealed change costs on its way. Nothing here is timed.

use super::street::{Street, at, called, put};
use crate::BookError;
use nigiwai_core::record::Stream;
use nigiwai_core::shop::Shop;

fn typical(at: usize) -> Shop {
    let names = ["豆腐の伊藤", "そば処加藤", "酒店まるやま", "青果の高橋", "鮮魚中村", "ベーカリー小林"];
    Shop {
        trade_code: format!("58{:02}", at % 90),
        trade_revision: 14,
        phone: format!("03-5555-{at:04}"),
        dues: 3000,
        ..called(&format!("019a3f2c7d1070008000{at:012}"), names[at % names.len()])
    }
}

/// Mean bytes of a sealed line after the first two.
fn mean(book: &crate::Book, after: u64) -> usize {
    let lines = book.lines_after(Stream::P, &book.device().id, after, usize::MAX).expect("lines");
    lines.iter().map(|line| line.bytes.len()).sum::<usize>() / lines.len()
}

#[test]
fn a_sealed_change_of_an_import_costs_at_most_a_hundred_and_fifty_bytes() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    let write = |page: &mut crate::Page<'_>| (0..500).try_for_each(|at| page.put(&typical(at)));
    book.write::<(), BookError>(at(0), write).expect("written");
    let created = mean(book, 2);
    let change = |page: &mut crate::Page<'_>| {
        (0..500)
            .try_for_each(|at| page.put(&Shop { notes: "鍵は隣の店が持っています".into(), ..typical(at) }))
    };
    book.write::<(), BookError>(at(1), change).expect("written");
    let changed = mean(book, 502);
    put(book, at(2), &typical(9_999));

    assert!(created <= 172 && changed <= 142, "{created} and {changed}");
}
