//! Scenes of neighbours: small streets counted by hand, and chance counted by dealing every possible order.

use super::*;
use crate::mix::tests::{shop, shops, unit};
use crate::street::Side;

#[test]
fn five_restaurants_and_then_five_barbers_have_eight_pairs_alike_where_chance_gives_four() {
    let street = neighbours_of(&shops(&[("7624", 5), ("7821", 5)]));
    assert_eq!((street.n, street.joins, street.same), (10, 9, 8));
    // 9 pairs, each alike with chance (5·4 + 5·4) ÷ (10·9).
    assert_eq!(street.same_expected.map(|e| (e * 1000.0).round()), Some(4000.0));
    let alike = street.pairs.iter().find(|p| p.a == TradeCategory::Dining && p.b == TradeCategory::Dining);
    let alike = alike.expect("five restaurants");
    // The one at the end has one neighbour, alike; three have two alike; the last has one of two.
    assert_eq!(alike.next_door, 4.5);
    // (4.5 ÷ 5) ÷ (4 ÷ 9)
    assert!((alike.quotient - 2.025).abs() < 1e-9, "{}", alike.quotient);
    assert!(alike.chance.as_many_permille < 30 && alike.chance.as_few_permille > 950);
}

#[test]
fn chance_is_what_dealing_every_possible_order_gives() {
    // 2 food and 4 dining on six places: 15 orders. Counted here one by one, without the code under test.
    let seen = ["5841", "5841", "7624", "7624", "7624", "7624"];
    let units: Vec<_> = seen.iter().enumerate().map(|(at, code)| shop(&at.to_string(), code)).collect();
    let street = neighbours_of(&units);
    let mut as_many = 0;
    for first in 0..6 {
        for second in first + 1..6 {
            let food = |at: usize| at == first || at == second;
            let alike = (0..5).filter(|at| food(*at) == food(at + 1)).count();
            as_many += usize::from(alike >= 4);
        }
    }
    let exact = as_many as f64 / 15.0;
    let dealt = f64::from(street.same_chance.expect("six shops").as_many_permille) / 1000.0;
    assert!((dealt - exact).abs() < 0.04, "dealt {dealt}, exact {exact}");
}

#[test]
fn an_empty_premises_a_crossing_and_the_street_between_separate_neighbours() {
    let mut units = vec![shop("a", "7624"), unit("v", UnitState::Vacant), shop("b", "7624")];
    units.push(MixUnit { block: "2".into(), ..shop("c", "7624") });
    units.push(MixUnit { side: Side::Right, ..shop("d", "7624") });
    let street = neighbours_of(&units);
    assert_eq!((street.n, street.joins), (0, 0), "nobody has a neighbour here");
    assert_eq!((street.same_expected, street.pairs.len()), (None, 0));
}

#[test]
fn a_side_alley_does_not_separate() {
    let units = vec![shop("a", "7624"), unit("p", UnitState::Passage), shop("b", "7624")];
    assert_eq!(neighbours_of(&units).joins, 1);
}

#[test]
fn the_same_street_gives_the_same_answer_again_and_walked_from_its_other_end() {
    let units = shops(&[("7624", 7), ("5841", 6), ("7821", 8), ("5731", 5)]);
    let mut turned = units.clone();
    turned.reverse();
    let (there, again, back) = (neighbours_of(&units), neighbours_of(&units), neighbours_of(&turned));
    assert_eq!(there, again);
    assert_eq!((there.joins, there.same, there.same_expected), (back.joins, back.same, back.same_expected));
    for pair in &there.pairs {
        let other = back.pairs.iter().find(|p| (p.a, p.b) == (pair.a, pair.b)).expect("the same trades");
        assert!((pair.quotient - other.quotient).abs() < 1e-12);
    }
}

#[test]
fn trades_of_fewer_than_five_shops_have_no_quotient() {
    let street = neighbours_of(&shops(&[("7624", 9), ("5841", 4)]));
    assert_eq!(
        street.pairs.iter().map(|p| (p.a, p.b)).collect::<Vec<_>>(),
        [(TradeCategory::Dining, TradeCategory::Dining)]
    );
}
