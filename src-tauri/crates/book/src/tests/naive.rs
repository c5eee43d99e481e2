//! The oracle: the merge rule in its plainest form, written from the rule and not from the code under test.
//!
//! Slow on purpose: every pair of lines is compared, nothing is kept.

use nigiwai_core::id::Id;
use nigiwai_core::line::{Deed, Line, Seen};
use nigiwai_core::record::{Fields, KindSpec};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A line, its author, and all that the author had seen.
pub(super) type Written = (Id, Line, Seen);

/// What a record must be: whether it is gone, its fields, the cells in conflict (0 is life).
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Expected {
    pub gone: bool,
    pub fields: Fields,
    pub conflicts: BTreeSet<u32>,
}

fn saw(x: &Written, y: &Written) -> bool {
    if x.0 == y.0 { y.1.n < x.1.n } else { x.2.get(&y.0).is_some_and(|n| y.1.n <= *n) }
}

fn heads<'w>(lines: &[&'w Written], touches: impl Fn(&Written) -> bool) -> Vec<&'w Written> {
    let cell: Vec<&Written> = lines.iter().copied().filter(|line| touches(line)).collect();
    cell.iter().copied().filter(|y| !cell.iter().any(|x| saw(x, y))).collect()
}

/// What the record must be after these lines about it.
pub(super) fn expect(kind: &KindSpec, lines: &[&Written]) -> Expected {
    let life = heads(lines, |_| true);
    let dead = |line: &&&Written| line.1.o == Deed::Del;
    let gone = life.iter().filter(dead).count();
    let mut expected = Expected { gone: gone == life.len(), ..Expected::default() };
    if !expected.gone && gone > 0 {
        expected.conflicts.insert(0);
    }
    let cells: BTreeSet<u32> = kind.fields.iter().map(|field| field.cell).collect();
    for cell in cells {
        let of_cell = |line: &Written| -> BTreeMap<u32, Value> {
            line.1.f.iter().filter(|(f, _)| kind.cell_of(**f) == cell).map(|(f, v)| (*f, v.clone())).collect()
        };
        let known = |line: &Written| -> Fields {
            of_cell(line).into_iter().filter(|(_, v)| *v != "" && *v != 0 && *v != false).collect()
        };
        let heads = heads(lines, |line| !of_cell(line).is_empty());
        if let Some(shown) = heads.iter().max_by_key(|line| (line.1.h, &line.0, line.1.n)) {
            expected.fields.extend(known(shown));
        }
        let differ = heads.iter().any(|line| known(line) != known(heads[0]));
        if differ && !expected.gone {
            expected.conflicts.insert(cell);
        }
    }
    expected
}
