//! The plan is measured here as with a ruler: in the numbers of the drawing.

use super::*;

fn shop(x_cm: u32, width_cm: u32, name: &str) -> PlanBox {
    let fill = Some((0x71, 0xc5, 0x98));
    PlanBox {
        x_cm, width_cm, code: "1-1".into(), name: name.into(), letter: Some('食'), fill, state: PlanState::InUse
    }
}

fn street(rows: usize) -> StreetPlan {
    let row = |nth: usize| PlanRow {
        name: format!("{}丁目", nth + 1),
        start_cm: u32::try_from(nth).unwrap() * 8_000,
        length_cm: 8_000,
        left: vec![shop(0, 600, "青果 <はる山> & 子")],
        right: vec![PlanBox { state: PlanState::Vacant, letter: None, fill: None, ..shop(600, 540, "空き") }],
    };
    StreetPlan { title: "通りの図".into(), rows: (0..rows).map(row).collect(), ..StreetPlan::default() }
}

#[test]
fn six_metres_are_twenty_millimetres_at_one_to_three_hundred() {
    let page = &plan_pages(&street(1), PlanPaper::A4)[0];
    assert!(page.contains("width=\"20.00\" height=\"29.00\""), "{page}");
    assert!(page.contains("width=\"297.00mm\" height=\"210.00mm\""));
}

#[test]
fn six_metres_are_thirty_millimetres_at_one_to_two_hundred() {
    assert!(plan_pages(&street(1), PlanPaper::A3)[0].contains("width=\"30.00\" height=\"29.00\""));
}

#[test]
fn five_rows_of_a_street_need_three_pages_of_a4_and_two_of_a3() {
    assert_eq!(plan_pages(&street(5), PlanPaper::A4).len(), 3);
    assert_eq!(plan_pages(&street(5), PlanPaper::A3).len(), 2);
    assert_eq!(plan_pages(&street(0), PlanPaper::A4).len(), 1);
}

#[test]
fn names_that_look_like_marks_stay_names() {
    let page = plan_svg(&street(1), PlanPaper::A4);
    assert!(page.contains("&lt;") && page.contains("&amp;") && !page.contains("<は"));
}

#[test]
fn a_vacancy_is_hatched_and_dashed_and_so_seen_without_colour() {
    let page = plan_svg(&street(1), PlanPaper::A4);
    assert!(page.contains("stroke-dasharray") && page.matches("stroke-width=\"0.10\"").count() > 5);
}

#[test]
fn the_same_street_gives_the_same_bytes() {
    assert_eq!(plan_svg(&street(3), PlanPaper::A3), plan_svg(&street(3), PlanPaper::A3));
}
