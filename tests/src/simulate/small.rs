//! The small world, exhausted: two PCs, one record, every order of a few steps.
//!
//! Chance looks far and thin; this looks near and everywhere. A letter is a whole piece of work, so that few of them
//! already make every meeting of two people's work there is.

use super::fault::Fault;
use super::mutant::Mutant;
use super::plan::{Deed, Fate, Plan, Step};
use super::run::play;
use super::tally::Tally;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// Shares no factor with the number of letters, so that every world has its turn once.
const STRIDE: u64 = 7_919;
/// Halves of a whole exchange here; one more begins the next, which is then under way.
const HALVES: usize = 13;

/// What may happen: somebody at a PC changes, removes or takes back; a PC exchanges, wholly or with the answer lost at
/// some message; a stick goes over; power fails; the ward goes back to its copy.
fn letters() -> Vec<Vec<Step>> {
    let act = |pc, deed| vec![Step::Act { pc, deed, cut: None }];
    let half = |pc, fate| Step::Half { pc, fate, cut: None };
    let exchange = |pc| vec![half(pc, Fate::Whole); HALVES];
    let lost_at = |pc, at: usize| [vec![half(pc, Fate::Whole); at], vec![half(pc, Fate::Lost)]].concat();
    let stick = |from, to| vec![Step::MakeStick { pc: from }, Step::TakeStick { pc: to, which: 2, fate: Fate::Whole }];
    vec![
        act(0, Deed::Write { record: 0, field: 1, value: 1 }),
        act(1, Deed::Write { record: 0, field: 1, value: 2 }),
        act(1, Deed::Remove { record: 0 }),
        act(0, Deed::Undo),
        act(0, Deed::Settle { side: 1 }),
        exchange(0),
        exchange(1),
        lost_at(0, 6),
        stick(0, 1),
        vec![Step::Crash { pc: 0 }],
        vec![Step::WardCopies],
        vec![Step::WardLoses],
    ]
}

/// Every order of so many letters, on all cores; gives the counts, the faults, and how many worlds were not played
/// because the time was over. They are taken with a stride, so that a part of them is spread over all.
pub fn exhaust(length: u32, end: Option<Instant>) -> (Tally, Vec<(Plan, Fault)>, u64) {
    let letters = letters();
    let worlds = (letters.len() as u64).pow(length);
    let next = AtomicU64::new(0);
    let gathered = Mutex::new((Tally::default(), Vec::new()));
    std::thread::scope(|threads| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            threads.spawn(|| {
                loop {
                    if end.is_some_and(|end| Instant::now() >= end) {
                        break;
                    }
                    let turn = next.fetch_add(1, Ordering::Relaxed);
                    if turn >= worlds {
                        break;
                    }
                    let world = turn * STRIDE % worlds;
                    let plan = Plan { seed: world, streets: vec![2], steps: spelled(world, length, &letters) };
                    let ended = play(&plan, Mutant::None);
                    let mut all = gathered.lock().expect("worlds catch their own panics");
                    all.0.add(&ended.tally);
                    all.1.extend(ended.fault.map(|fault| (plan, fault)));
                }
            });
        }
    });
    let (tally, faults) = gathered.into_inner().expect("worlds catch their own panics");
    let left = worlds - tally.worlds;
    (tally, faults, left)
}

/// The steps of a world's number, read as a word of these letters.
fn spelled(mut number: u64, length: u32, letters: &[Vec<Step>]) -> Vec<Step> {
    let mut steps = Vec::new();
    for _ in 0..length {
        let letter = usize::try_from(number % letters.len() as u64).unwrap_or_default();
        steps.extend_from_slice(&letters[letter]);
        number /= letters.len() as u64;
    }
    steps
}
