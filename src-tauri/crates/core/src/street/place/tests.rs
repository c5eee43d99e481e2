//! Scenes of drawing the street: what stands where, and what must hold for every street.

use proptest::prelude::*;

use super::*;

fn shop(id: &str, frontage_cm: u32) -> StreetUnit {
    StreetUnit { id: id.into(), frontage_cm, state: UnitState::InUse, passage_name: String::new() }
}

fn passage(id: &str, name: &str, frontage_cm: u32) -> StreetUnit {
    StreetUnit { state: UnitState::Passage, passage_name: name.into(), ..shop(id, frontage_cm) }
}

fn block(left: Vec<StreetUnit>, right: Vec<StreetUnit>) -> StreetBlock {
    StreetBlock { id: "1".into(), left, right }
}

#[test]
fn shops_stand_side_by_side_from_the_beginning_of_the_street() {
    let layout = place(&[block(vec![shop("a", 500), shop("b", 0)], vec![shop("c", 270)])], MetresPerRow::Eighty);
    let row = &layout.rows[0];
    let left: Vec<_> = row.left.iter().map(|b| (b.unit.as_str(), b.x_cm, b.width_cm, b.estimated, b.nth)).collect();
    assert_eq!(left, [("a", 0, 500, false, 1), ("b", 500, 540, true, 2)]);
    assert_eq!((row.right[0].side, row.right[0].x_cm), (Side::Right, 0));
    assert_eq!((layout.length_cm, layout.estimated_n), (1_040, 1));
}

#[test]
fn a_side_street_that_crosses_is_drawn_straight_across() {
    let left = vec![shop("a", 900), passage("p", "弁天横丁", 600), shop("b", 500)];
    let right = vec![shop("c", 400), passage("q", "弁天横丁", 600), shop("d", 500)];
    let row = place(&[block(left, right)], MetresPerRow::Eighty).rows.remove(0);
    assert_eq!((row.left[1].x_cm, row.right[1].x_cm), (900, 900));
    assert_eq!((row.left[2].x_cm, row.right[2].x_cm), (1_500, 1_500));
    assert!(row.left[1].passage && row.left[1].nth == 0 && row.left[2].nth == 2);
}

#[test]
fn the_second_block_begins_level_on_both_sides() {
    let first = block(vec![shop("a", 900)], vec![shop("b", 400)]);
    let second = block(vec![shop("c", 500)], vec![shop("d", 500)]);
    let row = place(&[first, second], MetresPerRow::Eighty).rows.remove(0);
    assert_eq!((row.left[1].x_cm, row.right[1].x_cm), (900, 900));
}

#[test]
fn a_shop_that_does_not_fit_whole_moves_to_the_next_row() {
    let left = vec![shop("a", 3_800), shop("b", 500)];
    let right = vec![shop("c", 4_000), shop("d", 300)];
    let layout = place(&[block(left, right)], MetresPerRow::Forty);
    assert_eq!(layout.rows.len(), 2);
    let second = &layout.rows[1];
    assert_eq!((second.start_cm, second.left[0].unit.as_str(), second.left[0].x_cm), (3_800, "b", 0));
    assert_eq!((second.right[0].unit.as_str(), second.right[0].x_cm), ("d", 200), "to scale beside it");
}

#[test]
fn a_market_hall_longer_than_the_row_has_a_row_of_its_own() {
    let layout = place(&[block(vec![shop("hall", 5_000), shop("a", 300)], vec![])], MetresPerRow::Forty);
    assert_eq!((layout.rows[0].length_cm, layout.rows[0].left.len()), (5_000, 1));
    assert_eq!(layout.rows[1].left[0].unit, "a");
}

#[test]
fn ticks_stand_every_ten_metres_and_only_once() {
    let left = (0..20).map(|i| shop(&i.to_string(), 450)).collect();
    let layout = place(&[block(left, vec![])], MetresPerRow::Forty);
    let metres: Vec<Vec<u32>> = layout.rows.iter().map(|r| r.ticks.iter().map(|t| t.metres).collect()).collect();
    assert_eq!(metres, [vec![0, 10, 20, 30], vec![40, 50, 60, 70], vec![80, 90, 100, 110]]);
    assert_eq!(layout.rows[1].ticks[0].x_cm, 400, "the second row begins at 36 m");
}

#[test]
fn a_street_without_premises_is_an_empty_drawing() {
    assert_eq!(place(&[], MetresPerRow::Eighty), StreetLayout::default());
    assert_eq!(place(&[block(vec![], vec![])], MetresPerRow::Eighty), StreetLayout::default());
}

fn any_unit() -> impl Strategy<Value = StreetUnit> {
    let width = prop_oneof![Just(0u32), 180u32..1_500, Just(9_000u32)];
    (width, prop::bool::weighted(0.15), 0u8..3).prop_map(|(width, is_passage, name)| {
        if is_passage { passage("", &format!("横丁{name}"), width) } else { shop("", width) }
    })
}

fn any_street() -> impl Strategy<Value = Vec<StreetBlock>> {
    let side = || prop::collection::vec(any_unit(), 0..25);
    prop::collection::vec((side(), side()).prop_map(|(left, right)| block(left, right)), 0..4).prop_map(|mut blocks| {
        let units = blocks.iter_mut().flat_map(|b| b.left.iter_mut().chain(b.right.iter_mut()));
        for (number, unit) in units.enumerate() {
            unit.id = number.to_string();
        }
        blocks
    })
}

proptest! {
    #[test]
    fn every_unit_is_drawn_once_in_its_order_and_never_over_another(blocks in any_street()) {
        for zoom in [MetresPerRow::Forty, MetresPerRow::Eighty, MetresPerRow::HundredSixty] {
            let layout = place(&blocks, zoom);
            for side in [Side::Left, Side::Right] {
                let of_row = |row: &StreetRow| if side == Side::Left { row.left.clone() } else { row.right.clone() };
                let drawn: Vec<StreetBox> = layout.rows.iter().flat_map(of_row).collect();
                let asked: Vec<&StreetUnit> =
                    blocks.iter().flat_map(|b| if side == Side::Left { &b.left } else { &b.right }).collect();
                let ids: Vec<&str> = drawn.iter().map(|b| b.unit.as_str()).collect();
                prop_assert_eq!(ids, asked.iter().map(|u| u.id.as_str()).collect::<Vec<_>>());
                let total: u32 = drawn.iter().map(|b| b.width_cm).sum();
                prop_assert_eq!(total, asked.iter().map(|u| u.width().0).sum::<u32>());
                for pair in drawn.windows(2) {
                    prop_assert!(pair[0].along_cm + pair[0].width_cm <= pair[1].along_cm);
                    prop_assert!(pair[0].row < pair[1].row || pair[0].x_cm + pair[0].width_cm <= pair[1].x_cm);
                }
            }
            for row in &layout.rows {
                for b in row.left.iter().chain(&row.right) {
                    prop_assert_eq!(b.along_cm, row.start_cm + b.x_cm, "true to scale");
                    prop_assert!(b.x_cm + b.width_cm <= row.length_cm);
                }
                prop_assert!(!row.left.is_empty() || !row.right.is_empty());
            }
        }
    }
}
