//! The fold: what a record is, as a pure function of the set of lines about it. Their order leaves no trace.
//!
//! A line supersedes another in the same cell if its author had seen it; what nobody superseded are the heads. One
//! head is the value; several different ones are a conflict, of which the latest by (clock, device, n) is shown. The
//! clock decides nothing else. A newcomer's mistake: dropping a superseded line that itself superseded another.

use crate::heads::{Dot, Heads, LIFE};
use crate::row::settled;
use nigiwai_core::id::Id;
use nigiwai_core::line::{Deed, Hlc, Line};
use nigiwai_core::record::{Fields, KindSpec};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How far an author had seen the other devices, by this file's short numbers.
pub(crate) type SeenNo = BTreeMap<u32, u64>;

/// A line with what its author had seen.
#[derive(Debug, Clone)]
pub(crate) struct Said {
    pub device: u32,
    pub author: Id,
    pub seen: Arc<SeenNo>,
    pub line: Line,
}

impl Said {
    pub(crate) fn dot(&self) -> Dot {
        Dot { device: self.device, n: self.line.n }
    }

    /// Whether the author knew that line when writing this one.
    pub(crate) fn has_seen(&self, other: Dot) -> bool {
        if other.device == self.device {
            return other.n < self.line.n;
        }
        self.seen.get(&other.device).is_some_and(|n| other.n <= *n)
    }

    /// Which of several heads is shown: the greatest.
    pub(crate) fn rank(&self) -> (Hlc, &Id, u64) {
        (self.line.h, &self.author, self.line.n)
    }

    /// The cells that the line writes; life is one of them.
    pub(crate) fn cells(&self, kind: &KindSpec) -> BTreeSet<u32> {
        self.line.f.keys().map(|field| kind.cell_of(*field)).chain([LIFE]).collect()
    }

    /// The value that the line gives to a cell; what is missing there is "not known yet".
    pub(crate) fn value_of(&self, kind: &KindSpec, cell: u32) -> Fields {
        let in_cell = self.line.f.iter().filter(|(field, _)| kind.cell_of(**field) == cell);
        in_cell.filter_map(|(field, value)| Some((*field, settled(kind, *field, value)?))).collect()
    }
}

/// A record as folded.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Folded {
    pub gone: bool,
    pub born: Hlc,
    pub heads: Heads,
    /// Every cell that was written, with its heads.
    pub cells: BTreeMap<u32, Vec<Dot>>,
    /// Fields that differ from "not known yet", unknown ones included.
    pub fields: Fields,
    pub conflicts: BTreeSet<u32>,
}

/// Folds the lines about one record; nothing if there are none.
pub(crate) fn fold(kind: &KindSpec, said: &[Said]) -> Option<Folded> {
    let birth = said.iter().min_by_key(|one| one.rank())?;
    let mut writers: BTreeMap<u32, Vec<&Said>> = BTreeMap::new();
    for one in said {
        for cell in one.cells(kind) {
            writers.entry(cell).or_default().push(one);
        }
    }
    let life = unsuperseded(&writers[&LIFE]);
    let gone = life.iter().all(|one| one.line.o == Deed::Del);
    let mut folded = Folded {
        gone,
        born: birth.line.h,
        heads: Heads::born(birth.dot()),
        cells: BTreeMap::new(),
        fields: Fields::new(),
        conflicts: BTreeSet::new(),
    };
    if !gone && life.iter().any(|one| one.line.o == Deed::Del) {
        folded.conflicts.insert(LIFE);
    }
    for (cell, writers) in &writers {
        let heads = unsuperseded(writers);
        folded.set_cell(*cell, &heads);
        if *cell != LIFE {
            folded.show(kind, *cell, &heads);
        }
    }
    Some(folded)
}

impl Folded {
    fn set_cell(&mut self, cell: u32, heads: &[&Said]) {
        let dots: Vec<Dot> = heads.iter().map(|one| one.dot()).collect();
        self.heads.set(cell, dots.clone());
        self.cells.insert(cell, dots);
    }

    fn show(&mut self, kind: &KindSpec, cell: u32, heads: &[&Said]) {
        let values: Vec<Fields> = heads.iter().map(|one| one.value_of(kind, cell)).collect();
        let shown = heads.iter().zip(&values).max_by_key(|(one, _)| one.rank());
        if let Some((_, value)) = shown {
            self.fields.extend(value.clone());
        }
        if !self.gone && values.iter().any(|value| *value != values[0]) {
            self.conflicts.insert(cell);
        }
    }
}

/// The lines that no other of them superseded. Lines that claim to have seen each other leave the latest.
pub(crate) fn unsuperseded<'s>(lines: &[&'s Said]) -> Vec<&'s Said> {
    let beaten = |one: &Said| lines.iter().any(|other| other.dot() != one.dot() && other.has_seen(one.dot()));
    let heads: Vec<&Said> = lines.iter().copied().filter(|one| !beaten(one)).collect();
    if heads.is_empty() { lines.iter().copied().max_by_key(|one| one.rank()).into_iter().collect() } else { heads }
}

/// The value that the author of `line` saw in a cell when writing: the latest of what the line supersedes.
pub(crate) fn seen_before(kind: &KindSpec, said: &[Said], line: &Said, cell: u32) -> Fields {
    let mut known: Vec<&Said> =
        said.iter().filter(|one| line.has_seen(one.dot()) && one.cells(kind).contains(&cell)).collect();
    known.sort_by(|a, b| b.rank().cmp(&a.rank()));
    let beaten = |one: &Said| known.iter().any(|other| other.dot() != one.dot() && other.has_seen(one.dot()));
    let shown = known.iter().find(|one| !beaten(one)).or(known.first());
    shown.map(|one| one.value_of(kind, cell)).unwrap_or_default()
}
