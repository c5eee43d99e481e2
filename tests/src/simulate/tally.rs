//! What was counted: how much happened in the worlds, and the trace by which two runs are known to be the same.

use super::fault::Promise;
use nigiwai_book::chain;
use std::collections::BTreeMap;

/// Counts of one world or of many.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// Worlds.
    pub worlds: u64,
    /// Steps that did something.
    pub steps: u64,
    /// Things that went wrong on purpose.
    pub faults: u64,
    /// Power cuts and ended processes among them.
    pub crashes: u64,
    /// Lines that people wrote.
    pub lines: u64,
    /// Exchanges that ended equal.
    pub equal: u64,
    /// Questions that were open at the end.
    pub questions: u64,
    /// Broken promises.
    pub broken: BTreeMap<Promise, u64>,
    /// Hash over everything that happened, in order.
    pub trace: [u8; 32],
}

impl Tally {
    /// Notes that something happened.
    pub fn note(&mut self, what: &str) {
        self.trace = chain::chain(&self.trace, what.as_bytes());
    }

    /// Adds another's counts. Traces are added like digests: the order of worlds does not matter.
    pub fn add(&mut self, other: &Tally) {
        self.worlds += other.worlds;
        self.steps += other.steps;
        self.faults += other.faults;
        self.crashes += other.crashes;
        self.lines += other.lines;
        self.equal += other.equal;
        self.questions += other.questions;
        for (promise, count) in &other.broken {
            *self.broken.entry(*promise).or_default() += count;
        }
        self.trace = chain::add(&self.trace, &other.trace);
    }

    /// The line that people read.
    pub fn line(&self) -> String {
        let broken = |promise| self.broken.get(&promise).copied().unwrap_or_default();
        format!(
            "worlds {} steps {} faults {} crashes {} lines {} equal {} questions {} | lost {} diverged {} stuck {} leaked {} false alarms {} | trace {}",
            self.worlds,
            self.steps,
            self.faults,
            self.crashes,
            self.lines,
            self.equal,
            self.questions,
            broken(Promise::NothingLost),
            broken(Promise::NothingDiverges),
            broken(Promise::NothingStuck),
            broken(Promise::NothingLeaks),
            broken(Promise::AlarmsAreTrue),
            nigiwai_sync::hex::encode(&self.trace[..8]),
        )
    }
}
