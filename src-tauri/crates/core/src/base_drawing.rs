//! The drawing that may lie behind the street plan: which two of its points lie where along the street.
//!
//! Two points with their distances from the beginning of the street turn, move and scale the picture; nothing is ever
//! stretched in one direction only. The picture itself is an attachment. It must never be sent to the ward: plans of
//! buildings are often somebody's property.

use crate::id::Id;
use crate::record;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How faint the picture lies there until somebody says otherwise, in percent.
pub const USUAL_STRENGTH: i64 = 45;

record! {
    /// The drawing behind the plan. At most one, under [`base_drawing_id`].
    BaseDrawing = 72 "base_drawing" in P {
        /// First point: points of the picture from its left edge.
        1 x1: i64 [Association, cell 1, unit "px"];
        /// First point: from the upper edge.
        2 y1: i64 [Association, cell 1, unit "px"];
        /// Second point.
        3 x2: i64 [Association, cell 1, unit "px"];
        /// Second point.
        4 y2: i64 [Association, cell 1, unit "px"];
        /// Where the first point lies, from the beginning of the street.
        5 cm1: i64 [Association, cell 1, unit "cm"];
        /// Where the second point lies.
        6 cm2: i64 [Association, cell 1, unit "cm"];
        /// How faint it lies there, 0 as usual.
        7 strength: i64 [Association, unit "percent"];
        /// Whether it is hidden for now.
        8 hidden: bool [Association];
    }
}

/// The id of the one drawing.
pub fn base_drawing_id() -> Id {
    Id::fixed("base_drawing")
}

/// Where a point of the picture lies: `along = a·x − b·y + c` and `across = b·x + a·y + d`, in centimetres.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, Deserialize, TS)]
pub struct Lie {
    /// Scale and turn.
    pub a: f64,
    /// Scale and turn.
    pub b: f64,
    /// Along the street.
    pub c: f64,
    /// Across it; the middle of the street is 0, the right side is positive.
    pub d: f64,
}

/// How the picture lies, once two different points are known with two different distances.
pub fn lie_of(drawing: &BaseDrawing) -> Option<Lie> {
    let (dx, dy) = ((drawing.x2 - drawing.x1) as f64, (drawing.y2 - drawing.y1) as f64);
    let length = (drawing.cm2 - drawing.cm1) as f64;
    let square = dx * dx + dy * dy;
    if square == 0.0 || length == 0.0 {
        return None;
    }
    let (a, b) = (length * dx / square, -length * dy / square);
    let (x, y) = (drawing.x1 as f64, drawing.y1 as f64);
    Some(Lie { a, b, c: drawing.cm1 as f64 - a * x + b * y, d: -b * x - a * y })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lie: Lie, x: f64, y: f64) -> (f64, f64) {
        (lie.a * x - lie.b * y + lie.c, lie.b * x + lie.a * y + lie.d)
    }

    #[test]
    fn the_two_points_lie_in_the_middle_of_the_street_at_their_distances() {
        let drawing = BaseDrawing { x1: 100, y1: 400, x2: 500, y2: 100, cm1: 1_000, cm2: 11_000, ..Default::default() };
        let lie = lie_of(&drawing).expect("two points");
        let near = |(along, across): (f64, f64), wanted: f64| (along - wanted).abs() < 1e-6 && across.abs() < 1e-6;
        assert!(near(at(lie, 100.0, 400.0), 1_000.0) && near(at(lie, 500.0, 100.0), 11_000.0));
    }

    #[test]
    fn a_level_picture_is_only_scaled_and_its_lower_half_is_the_right_side() {
        let drawing = BaseDrawing { x1: 0, y1: 50, x2: 200, y2: 50, cm1: 0, cm2: 4_000, ..Default::default() };
        let lie = lie_of(&drawing).expect("two points");
        assert_eq!(at(lie, 100.0, 60.0), (2_000.0, 200.0), "20 cm a point: ten points below are 2 m to the right");
    }

    #[test]
    fn a_street_drawn_from_right_to_left_is_turned_and_never_mirrored() {
        let drawing = BaseDrawing { x1: 200, y1: 50, x2: 0, y2: 50, cm1: 0, cm2: 4_000, ..Default::default() };
        let lie = lie_of(&drawing).expect("two points");
        assert_eq!(at(lie, 100.0, 60.0), (2_000.0, -200.0));
    }

    #[test]
    fn one_point_twice_or_one_distance_twice_places_nothing() {
        let drawing = BaseDrawing { x1: 5, y1: 5, x2: 5, y2: 5, cm2: 4_000, ..Default::default() };
        assert_eq!(lie_of(&drawing), None);
        assert_eq!(lie_of(&BaseDrawing { x2: 200, ..Default::default() }), None);
    }
}
