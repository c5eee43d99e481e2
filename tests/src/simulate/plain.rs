//! The plain rule: what a street's records must be, computed from its lines by the rule of the design page alone.
//!
//! Slow on purpose: every pair of lines about a record is compared, nothing is kept. It shares no code with the book
//! but the seal.

use super::fault::Well;
use super::ledger::{Ledger, readable};
use nigiwai_book::Book;
use nigiwai_book::seal::{Place, Seal};
use nigiwai_core::erasure::Erasure;
use nigiwai_core::id::Id;
use nigiwai_core::line::{Deed, Line, SCHEMA, Seen};
use nigiwai_core::record::{Fields, Record, Stream};
use nigiwai_core::shop::Shop;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// What a record must be.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Expected {
    /// Whether it is in the trash.
    pub gone: bool,
    /// Its fields.
    pub fields: Fields,
    /// The cells in question; 0 is life.
    pub asked: BTreeSet<u32>,
}

struct Said {
    author: Id,
    seen: Seen,
    line: Line,
}

impl Said {
    fn saw(&self, other: &Said) -> bool {
        if self.author == other.author {
            return other.line.n < self.line.n;
        }
        self.seen.get(&other.author).is_some_and(|n| other.line.n <= *n)
    }

    fn cell(&self, cell: u32) -> Fields {
        let inside = self.line.f.iter().filter(|(field, _)| Shop::KIND.cell_of(**field) == cell);
        inside.map(|(field, value)| (*field, value.clone())).collect()
    }
}

/// What a street's records must be.
#[derive(Default)]
pub struct Plain {
    /// The shops; nothing where every line about one was erased.
    pub shops: BTreeMap<Id, Option<Expected>>,
    /// The lines of which words must be gone.
    pub erased: BTreeSet<(Id, u64)>,
}

/// That a record was erased, said by the line of this author and number.
struct Erased {
    author: Id,
    n: u64,
    erasure: Erasure,
}

impl Erased {
    fn was_known_to(&self, said: &Said) -> bool {
        if said.author == self.author {
            return said.line.n >= self.n;
        }
        said.seen.get(&self.author).is_some_and(|n| self.n <= *n)
    }

    /// Takes the words out of a line that did not know; whether there were any, and whether the line stays.
    fn takes_from(&self, said: &mut Said) -> (bool, bool) {
        let before = said.line.f.len();
        said.line.f.retain(|field, _| !self.erasure.takes(*field));
        (said.line.f.len() < before || self.erasure.is_whole(), !self.erasure.is_whole())
    }
}

/// The records of a street as they must be, by the lines that a book has and as they were written.
pub fn rule(book: &Book, (ledger, street): (&Ledger, usize)) -> Well<Plain> {
    let mut records: BTreeMap<Id, Vec<Said>> = BTreeMap::new();
    let mut erasures = Vec::new();
    let seal = Seal::of(book.ring());
    for device in readable(book.heads(Stream::P))?.keys() {
        let mut seen = Seen::new();
        for sealed in readable(book.lines_after(Stream::P, device, 0, usize::MAX))? {
            let place = Place { stream: Stream::P, book: book.book_id(), device, n: sealed.n };
            let written = ledger.as_written(&(street, Stream::P, device.clone(), sealed.n));
            let Ok(clear) = seal.open(&place, written.unwrap_or(&sealed.bytes)) else { continue };
            let Ok(value) = serde_json::from_slice::<Value>(&clear) else { continue };
            if let Some(vv) = value.get("vv").and_then(|vv| serde_json::from_value(vv.clone()).ok()) {
                seen = vv;
            }
            let Ok(line) = serde_json::from_value::<Line>(value) else { continue };
            if line.s > SCHEMA {
                continue;
            }
            if line.k == Erasure::KIND.number {
                let erasure = Erasure::from_fields(line.r.clone(), &line.f);
                erasures.push(Erased { author: device.clone(), n: line.n, erasure });
            }
            if line.k == Shop::KIND.number {
                let said = Said { author: device.clone(), seen: seen.clone(), line };
                records.entry(said.line.r.clone()).or_default().push(said);
            }
        }
    }
    Ok(without_words(records, &erasures))
}

fn without_words(records: BTreeMap<Id, Vec<Said>>, erasures: &[Erased]) -> Plain {
    let mut plain = Plain::default();
    for (id, mut said) in records {
        for erased in erasures.iter().filter(|one| one.erasure.record == id) {
            said.retain_mut(|one| {
                if erased.was_known_to(one) {
                    return true;
                }
                let (words, stays) = erased.takes_from(one);
                if words {
                    plain.erased.insert((one.author.clone(), one.line.n));
                }
                stays
            });
        }
        plain.shops.insert(id, (!said.is_empty()).then(|| expect(&said)));
    }
    plain
}

fn heads<'s>(lines: &[&'s Said]) -> Vec<&'s Said> {
    lines.iter().copied().filter(|one| !lines.iter().any(|other| other.saw(one))).collect()
}

fn known(fields: Fields) -> Fields {
    let unknown = |value: &Value| *value == "" || *value == 0 || *value == false || value.is_null();
    fields.into_iter().filter(|(_, value)| !unknown(value)).collect()
}

fn expect(said: &[Said]) -> Expected {
    let all: Vec<&Said> = said.iter().collect();
    let life = heads(&all);
    let dead = life.iter().filter(|one| one.line.o == Deed::Del).count();
    let mut expected = Expected { gone: dead == life.len(), ..Expected::default() };
    if !expected.gone && dead > 0 {
        expected.asked.insert(0);
    }
    let cells: BTreeSet<u32> = all.iter().flat_map(|one| one.line.f.keys().map(|f| Shop::KIND.cell_of(*f))).collect();
    for cell in cells {
        let writers: Vec<&Said> = all.iter().copied().filter(|one| !one.cell(cell).is_empty()).collect();
        let heads = heads(&writers);
        if let Some(shown) = heads.iter().max_by_key(|one| (one.line.h, &one.author, one.line.n)) {
            expected.fields.extend(known(shown.cell(cell)));
        }
        if !expected.gone && heads.iter().any(|one| known(one.cell(cell)) != known(heads[0].cell(cell))) {
            expected.asked.insert(cell);
        }
    }
    expected
}
