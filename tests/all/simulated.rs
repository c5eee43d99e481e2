//! The simulator itself: its worlds follow from their seeds, and a plan can be made small.
//!
//! The many worlds are played by `nigiwai-simulate`, which `cargo xtask test` starts beside these scenes.

use nigiwai_tests::simulate::mutant::Mutant;
use nigiwai_tests::simulate::plan::Plan;
use nigiwai_tests::simulate::run::play;
use nigiwai_tests::simulate::shrink::smaller;

#[test]
fn the_same_seed_gives_the_same_world() {
    let plan = Plan::of(7, 400);
    let (one, other) = (play(&plan, Mutant::None), play(&plan, Mutant::None));
    assert_eq!(one.fault, None);
    assert_eq!(one.tally, other.tally, "every step, every answer and every count");
    assert_ne!(one.tally.trace, play(&Plan::of(8, 400), Mutant::None).tally.trace);
}

#[test]
fn a_mistake_is_seen_and_its_plan_made_small() {
    let plan = Plan::of(3, 200);
    let fault = play(&plan, Mutant::RecordBent).fault.expect("a record that changed without a line is seen");
    let small = smaller(&plan, Mutant::RecordBent, fault.promise);
    assert!(small.steps.len() <= 5, "{:?}", small.steps);
    assert!(play(&small, Mutant::RecordBent).fault.is_some());
}
