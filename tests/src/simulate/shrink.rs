//! Making a failing plan small: parts are left out as long as it still breaks the same promise.
//!
//! Bounded by tries, not by time, so the same plan shrinks to the same plan.

use super::fault::Promise;
use super::mutant::Mutant;
use super::plan::Plan;
use super::run::play;

/// So many times a smaller plan is tried.
const TRIES: usize = 150;

/// The smallest plan found that breaks the promise.
pub fn smaller(plan: &Plan, mutant: Mutant, promise: Promise) -> Plan {
    let mut best = plan.clone();
    let mut part = best.steps.len() / 2;
    let mut tries = TRIES;
    while part > 0 && tries > 0 {
        let (mut from, mut shrunk) = (0, false);
        while from < best.steps.len() && tries > 0 {
            tries -= 1;
            let mut steps = best.steps.clone();
            steps.drain(from..(from + part).min(best.steps.len()));
            let smaller = Plan { steps, ..best.clone() };
            if play(&smaller, mutant).fault.is_some_and(|fault| fault.promise == promise) {
                (best, shrunk) = (smaller, true);
            } else {
                from += part;
            }
        }
        if !shrunk {
            part /= 2;
        }
    }
    best
}
