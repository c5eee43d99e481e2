//! Running worlds: one plan to its proof, and many seeds on all cores.

use super::fault::{Fault, Promise};
use super::mutant::Mutant;
use super::plan::Plan;
use super::proof;
use super::tally::Tally;
use super::world::World;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// What became of a plan.
pub struct Ended {
    /// What was counted.
    pub tally: Tally,
    /// What was found wrong, if anything.
    pub fault: Option<Fault>,
}

/// Runs a plan and proves its end. A panic of the program is a fault like any other.
pub fn play(plan: &Plan, mutant: Mutant) -> Ended {
    let mut tally = Tally { worlds: 1, ..Tally::default() };
    let mut step = 0;
    let played = catch_unwind(AssertUnwindSafe(|| {
        let mut world = World::begin(plan, mutant)?;
        let ended = through(&mut world, plan, &mut step);
        tally = world.tally.clone();
        ended
    }));
    let panicked = |_| Err(Fault::of(Promise::NothingStuck, "the program panicked"));
    let fault = played.unwrap_or_else(panicked).err().map(|fault| Fault { step, ..fault });
    if let Some(fault) = &fault {
        *tally.broken.entry(fault.promise).or_default() += 1;
        tally.note(&format!("{fault:?}"));
    }
    Ended { tally, fault }
}

fn through(world: &mut World, plan: &Plan, step: &mut usize) -> Result<(), Fault> {
    for (at, next) in plan.steps.iter().enumerate() {
        *step = at;
        world.time_passes();
        if world.takes(*next)? {
            world.tally.steps += 1;
        }
    }
    *step = plan.steps.len();
    proof::prove(world)
}

/// How long worlds are played.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Until {
    /// Until so many steps were taken.
    pub steps: u64,
    /// And no longer than until then.
    pub end: Option<Instant>,
}

/// Seeds from one on, on all cores, until it is enough; gives the counts and the seeds that failed, lowest first.
pub fn many(first: u64, length: usize, until: Until) -> (Tally, Vec<(u64, Fault)>) {
    let (next, steps) = (AtomicU64::new(first), AtomicU64::new(0));
    let gathered = Mutex::new((Tally::default(), Vec::new()));
    let enough = || steps.load(Ordering::Relaxed) >= until.steps || until.end.is_some_and(|end| Instant::now() >= end);
    std::thread::scope(|threads| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            threads.spawn(|| {
                while !enough() {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    let ended = play(&Plan::of(seed, length), Mutant::None);
                    steps.fetch_add(ended.tally.steps, Ordering::Relaxed);
                    let mut all = gathered.lock().expect("worlds catch their own panics");
                    all.0.add(&ended.tally);
                    all.1.extend(ended.fault.map(|fault| (seed, fault)));
                }
            });
        }
    });
    let (tally, mut failed) = gathered.into_inner().expect("worlds catch their own panics");
    failed.sort_by_key(|(seed, _)| *seed);
    (tally, failed)
}
