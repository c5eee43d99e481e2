//! Mistakes that real programs made, put in at the seams: around the ward's store, on the wire, beside the book.
//!
//! The product holds no switch for them. A simulator that does not see a mutant could not see the mistake either. Which
//! mistakes have no seam here, and where they are looked for instead, stands in `decisions/0015-simulator.md`.

mod beside;
mod lying_store;
mod on_the_wire;

use super::plan::Plan;
use super::run::play;
use nigiwai_ward::store::Store;

/// A mistake; the numbers are those of the catalogue in `sync.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mutant {
    /// None: the program as it is.
    None,
    /// M1: the cursor is kept before the lines are.
    CursorFirst,
    /// M2: the last line of a page is left out.
    LastOfPage,
    /// M3: a line is missing in the middle, and only the last number is compared.
    Hole,
    /// M4: whether a line is there was looked up before, and nothing forbids it twice.
    LookedBefore,
    /// M5: numbers are given that are never used.
    UnusedNumbers,
    /// M6: another content at a known place is taken for the known one.
    ForkUnseen,
    /// M7: a restored PC goes on under its old name.
    OldName,
    /// M7 again: a copied folder goes on under one name on two machines.
    CloneUnnoticed,
    /// M8: what a ward gave under numbers that it had given before is never read from the start.
    NeverFromTheStart,
    /// M13: no exchange while the clock is wrong.
    ClockGate,
    /// M15: the other's digest is taken over.
    DigestTakenOver,
    /// M16: after a round that failed nothing is tried until somebody writes.
    NoSecondTry,
    /// M17: what the ward does not understand it drops.
    DropsWhatItCannotRead,
    /// M20: a group is cut by a page.
    GroupCut,
    /// M22: a record changes without a line.
    RecordBent,
    /// M24: what the answer does not name is taken for received.
    TakenForReceived,
    /// A word of a book in the ward's files.
    Gossip,
    /// Another street's lines.
    WrongStreet,
    /// Another hand writes the ward's words.
    FalseWords,
}

/// Every mistake.
pub const ALL: [Mutant; 19] = [
    Mutant::CursorFirst,
    Mutant::LastOfPage,
    Mutant::Hole,
    Mutant::LookedBefore,
    Mutant::UnusedNumbers,
    Mutant::ForkUnseen,
    Mutant::OldName,
    Mutant::CloneUnnoticed,
    Mutant::NeverFromTheStart,
    Mutant::ClockGate,
    Mutant::DigestTakenOver,
    Mutant::NoSecondTry,
    Mutant::DropsWhatItCannotRead,
    Mutant::GroupCut,
    Mutant::RecordBent,
    Mutant::TakenForReceived,
    Mutant::Gossip,
    Mutant::WrongStreet,
    Mutant::FalseWords,
];

/// So many are hunted in each test run.
const AT_A_TIME: usize = 6;
/// So many worlds a mutant may live.
const WORLDS: u64 = 60;

impl Mutant {
    /// The store as the ward gets it.
    pub fn store(self, store: Box<dyn Store>) -> Box<dyn Store> {
        if self.lies_in_the_store() { Box::new(lying_store::LyingStore { store, mutant: self }) } else { store }
    }

    fn lies_in_the_store(self) -> bool {
        matches!(
            self,
            Mutant::LastOfPage
                | Mutant::Hole
                | Mutant::LookedBefore
                | Mutant::UnusedNumbers
                | Mutant::ForkUnseen
                | Mutant::DropsWhatItCannotRead
                | Mutant::Gossip
                | Mutant::WrongStreet
                | Mutant::FalseWords
        )
    }

    /// Mistakes that this program mends by itself, so that nobody is harmed: the hunt expects them to stay unseen.
    pub fn is_harmless(self) -> bool {
        self == Mutant::GroupCut
    }
}

/// How a hunt ended.
pub struct Hunted {
    /// The mistake.
    pub mutant: Mutant,
    /// After how many worlds and steps it was seen, and by what.
    pub seen: Option<(u64, u64, String)>,
}

impl Hunted {
    /// Whether it ended as it must.
    pub fn is_well(&self) -> bool {
        self.seen.is_some() != self.mutant.is_harmless()
    }

    /// The line that people read.
    pub fn line(&self) -> String {
        let name = format!("{:?}", self.mutant);
        match &self.seen {
            Some((worlds, steps, what)) => format!("{name:<24} seen in world {worlds} after {steps} steps: {what}"),
            None if self.mutant.is_harmless() => format!("{name:<24} harmed nobody in {WORLDS} worlds, as it must"),
            None => format!("{name:<24} NOT SEEN in {WORLDS} worlds"),
        }
    }
}

/// Hunts every mutant, or those whose turn it is.
pub fn hunt(turn: Option<u64>, length: usize) -> Vec<Hunted> {
    let whose =
        |at: usize| turn.is_none_or(|turn| (at / AT_A_TIME) as u64 == turn % ALL.len().div_ceil(AT_A_TIME) as u64);
    let chosen: Vec<Mutant> = ALL.into_iter().enumerate().filter(|(at, _)| whose(*at)).map(|(_, one)| one).collect();
    chosen.into_iter().map(|mutant| Hunted { mutant, seen: until_seen(mutant, length) }).collect()
}

fn until_seen(mutant: Mutant, length: usize) -> Option<(u64, u64, String)> {
    let (worlds, length) = if mutant.is_harmless() { (6, length) } else { (WORLDS, length) };
    let mut steps = 0;
    for seed in 1..=worlds {
        let ended = play(&Plan::of(seed, length), mutant);
        steps += ended.fault.as_ref().map_or(length, |fault| fault.step) as u64;
        if let Some(fault) = ended.fault {
            return Some((seed, steps, format!("{:?}: {}", fault.promise, fault.seen)));
        }
    }
    None
}
