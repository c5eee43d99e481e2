//! Scenes of moving, splitting and joining premises.

use proptest::prelude::*;

use super::*;

fn unit(name: &str, frontage_cm: u32) -> Frontage {
    Frontage { unit: name.into(), frontage_cm }
}

fn side() -> Vec<Frontage> {
    vec![unit("a", 540), unit("b", 900), unit("c", 0), unit("d", 270)]
}

fn names(side: &[Frontage]) -> Vec<&str> {
    side.iter().map(|u| u.unit.as_str()).collect()
}

#[test]
fn a_premises_moves_and_the_others_close_up() {
    let after = move_unit(&side(), "a", 3).expect("a place on the side");
    assert_eq!(names(&after), ["b", "c", "a", "d"]);
    assert_eq!(move_unit(&side(), "a", 5), Err(StreetRefusal::NoSuchPlace { asked: 5, last: 4 }));
    assert_eq!(move_unit(&side(), "x", 1), Err(StreetRefusal::UnknownUnit { unit: "x".into() }));
}

#[test]
fn a_shop_of_nine_metres_becomes_two_of_five_and_four() {
    let after = split_unit(&side(), "b", &[unit("b1", 500), unit("b2", 400)]).expect("the parts add up");
    assert_eq!(names(&after), ["a", "b1", "b2", "c", "d"]);
    let refused = split_unit(&side(), "b", &[unit("b1", 500), unit("b2", 500)]);
    assert_eq!(refused, Err(StreetRefusal::WidthsDoNotAdd { parts_cm: 1_000, whole_cm: 900 }));
    let refused = split_unit(&side(), "b", &[unit("b1", 900), unit("b2", 0)]);
    assert_eq!(refused, Err(StreetRefusal::PartWithoutWidth { nth: 2 }));
    assert_eq!(split_unit(&side(), "b", &[unit("b", 900)]), Err(StreetRefusal::TooFew { given: 1 }));
    let refused = split_unit(&side(), "b", &[unit("b", 500), unit("a", 400)]);
    assert_eq!(refused, Err(StreetRefusal::Twice { unit: "a".into() }));
}

#[test]
fn a_premises_that_nobody_measured_splits_into_any_parts() {
    let after = split_unit(&side(), "c", &[unit("c", 0), unit("c2", 360)]).expect("nothing to add up to");
    assert_eq!(after[2..4], [unit("c", 0), unit("c2", 360)]);
}

#[test]
fn neighbours_join_and_strangers_do_not() {
    let after = join_units(&side(), &["b", "a"], "a").expect("neighbours");
    assert_eq!(after[0], unit("a", 1_440));
    let refused = join_units(&side(), &["a", "c"], "a");
    assert_eq!(refused, Err(StreetRefusal::NotNeighbours { between: "b".into() }));
    assert_eq!(join_units(&side(), &["a"], "a"), Err(StreetRefusal::TooFew { given: 1 }));
    assert_eq!(join_units(&side(), &["a", "a"], "a"), Err(StreetRefusal::Twice { unit: "a".into() }));
    assert_eq!(join_units(&side(), &["a", "b"], "d"), Err(StreetRefusal::Twice { unit: "d".into() }));
}

#[test]
fn an_estimate_does_not_become_a_measurement_by_joining() {
    let after = join_units(&side(), &["b", "c"], "b").expect("neighbours");
    assert_eq!(after[1], unit("b", 0));
}

#[test]
fn only_what_changed_is_written_down() {
    let after = move_unit(&side(), "d", 3).expect("a place on the side");
    let changed = placings_changed(&side(), &after);
    let short: Vec<_> = changed.iter().map(|p| (p.unit.as_str(), p.position)).collect();
    assert_eq!(short, [("d", 3), ("c", 4)]);
    assert!(placings_changed(&side(), &side()).is_empty());
}

proptest! {
    #[test]
    fn splitting_and_joining_again_gives_the_same_side(cut in 1u32..900) {
        let split = split_unit(&side(), "b", &[unit("b", cut), unit("new", 900 - cut)]).expect("adds up");
        let joined = join_units(&split, &["b", "new"], "b").expect("neighbours");
        prop_assert_eq!(joined, side());
    }

    #[test]
    fn moving_there_and_back_gives_the_same_side(from in 0usize..4, to in 1u32..=4) {
        let name = side()[from].unit.clone();
        let moved = move_unit(&side(), &name, to).expect("a place");
        let back = move_unit(&moved, &name, u32::try_from(from + 1).expect("small")).expect("a place");
        prop_assert_eq!(back, side());
    }
}
