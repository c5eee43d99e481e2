//! Where each box of the strip goes: rows of 40, 80 or 160 metres, two sides, ticks every ten metres.
//!
//! Both sides share one measure along the street. They are brought level at the beginning of every block and at every
//! side street that crosses; elsewhere each side follows its own frontages. A row ends before the first shop that does
//! not fit whole, and the next row begins where the first shop of either side that is left begins.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Side, StreetBlock, StreetUnit, UnitState};

/// Metres between two ticks, in centimetres.
const TICK_CM: u32 = 1_000;

/// How much of the street one row shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MetresPerRow {
    /// 40 m: names in large letters.
    Forty,
    /// 80 m: two rows on one screen.
    #[default]
    Eighty,
    /// 160 m: the overview.
    HundredSixty,
}

impl MetresPerRow {
    /// The length of a row in centimetres.
    pub fn centimetres(self) -> u32 {
        match self {
            Self::Forty => 4_000,
            Self::Eighty => 8_000,
            Self::HundredSixty => 16_000,
        }
    }
}

/// One premises or side street on the drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StreetBox {
    /// The premises.
    pub unit: String,
    /// Its block.
    pub block: String,
    /// Its side.
    pub side: Side,
    /// The row, from 0.
    pub row: u32,
    /// Its place among the premises of its side, from 1; side streets are not counted and have 0.
    pub nth: u32,
    /// Where it begins, from the beginning of the street.
    pub along_cm: u32,
    /// Where it begins, from the beginning of the row.
    pub x_cm: u32,
    /// Its width.
    pub width_cm: u32,
    /// True when the width is the usual one because nobody measured it.
    pub estimated: bool,
    /// True for a side street, which is drawn as a gap.
    pub passage: bool,
}

/// A mark on the measure of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StreetTick {
    /// Metres from the beginning of the street.
    pub metres: u32,
    /// Where it is drawn, from the beginning of the row.
    pub x_cm: u32,
}

/// One row of the drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StreetRow {
    /// Where the row begins, from the beginning of the street.
    pub start_cm: u32,
    /// How wide it is drawn: the chosen length, or more when one premises alone is longer.
    pub length_cm: u32,
    /// The left side, drawn above the street.
    pub left: Vec<StreetBox>,
    /// The right side, drawn below.
    pub right: Vec<StreetBox>,
    /// Marks every ten metres.
    pub ticks: Vec<StreetTick>,
}

/// The whole drawing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct StreetLayout {
    /// The rows, from the beginning of the street.
    pub rows: Vec<StreetRow>,
    /// The length of the street.
    pub length_cm: u32,
    /// How many premises have an estimated width.
    pub estimated_n: u32,
}

/// Places the blocks, in their order, on rows of the chosen length.
pub fn place(blocks: &[StreetBlock], metres_per_row: MetresPerRow) -> StreetLayout {
    let (left, right) = along_the_street(blocks);
    let ends = left.iter().chain(&right).map(|b| b.along_cm + b.width_cm);
    let length_cm = ends.max().unwrap_or(0);
    let estimated = |b: &&StreetBox| b.estimated && !b.passage;
    let estimated_n = left.iter().chain(&right).filter(estimated).count();
    let rows = into_rows(left, right, metres_per_row.centimetres());
    StreetLayout { rows, length_cm, estimated_n: u32::try_from(estimated_n).unwrap_or(u32::MAX) }
}

/// Both sides on one measure, not yet cut into rows.
fn along_the_street(blocks: &[StreetBlock]) -> (Vec<StreetBox>, Vec<StreetBox>) {
    let (mut left, mut right) = (Pen::new(Side::Left), Pen::new(Side::Right));
    for block in blocks {
        level(&mut left, &mut right);
        let (mut rest_left, mut rest_right) = (&block.left[..], &block.right[..]);
        while let Some((to_left, to_right)) = next_crossing(rest_left, rest_right) {
            left.draw(&block.id, &rest_left[..to_left]);
            right.draw(&block.id, &rest_right[..to_right]);
            level(&mut left, &mut right);
            left.draw(&block.id, &rest_left[to_left..=to_left]);
            right.draw(&block.id, &rest_right[to_right..=to_right]);
            (rest_left, rest_right) = (&rest_left[to_left + 1..], &rest_right[to_right + 1..]);
        }
        left.draw(&block.id, rest_left);
        right.draw(&block.id, rest_right);
    }
    (left.boxes, right.boxes)
}

/// The first side street that both sides have under one name, as places in the two lists.
fn next_crossing(left: &[StreetUnit], right: &[StreetUnit]) -> Option<(usize, usize)> {
    let named = |u: &StreetUnit| u.state == UnitState::Passage && !u.passage_name.is_empty();
    left.iter().enumerate().filter(|(_, u)| named(u)).find_map(|(at, unit)| {
        let other = right.iter().position(|u| named(u) && u.passage_name == unit.passage_name)?;
        Some((at, other))
    })
}

fn level(left: &mut Pen, right: &mut Pen) {
    let furthest = left.at_cm.max(right.at_cm);
    (left.at_cm, right.at_cm) = (furthest, furthest);
}

/// Draws one side from the beginning of the street to its end.
struct Pen {
    side: Side,
    at_cm: u32,
    nth: u32,
    boxes: Vec<StreetBox>,
}

impl Pen {
    fn new(side: Side) -> Self {
        Self { side, at_cm: 0, nth: 0, boxes: Vec::new() }
    }

    fn draw(&mut self, block: &str, units: &[StreetUnit]) {
        for unit in units {
            let (width_cm, estimated) = unit.width();
            let passage = unit.state == UnitState::Passage;
            self.nth += u32::from(!passage);
            self.boxes.push(StreetBox {
                unit: unit.id.clone(),
                block: block.to_owned(),
                side: self.side,
                row: 0,
                nth: if passage { 0 } else { self.nth },
                along_cm: self.at_cm,
                x_cm: 0,
                width_cm,
                estimated,
                passage,
            });
            self.at_cm = self.at_cm.saturating_add(width_cm);
        }
    }
}

fn into_rows(left: Vec<StreetBox>, right: Vec<StreetBox>, row_cm: u32) -> Vec<StreetRow> {
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    let mut rows: Vec<StreetRow> = Vec::new();
    while let Some(start_cm) = [left.peek(), right.peek()].into_iter().flatten().map(|b| b.along_cm).min() {
        let number = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let take = |boxes: &mut std::iter::Peekable<std::vec::IntoIter<StreetBox>>| -> Vec<StreetBox> {
            let fits = |b: &StreetBox| {
                let alone = b.along_cm == start_cm;
                alone || b.along_cm + b.width_cm - start_cm <= row_cm
            };
            let in_row = std::iter::from_fn(|| boxes.next_if(fits));
            in_row.map(|b| StreetBox { row: number, x_cm: b.along_cm - start_cm, ..b }).collect()
        };
        let (in_left, in_right) = (take(&mut left), take(&mut right));
        let longest = in_left.iter().chain(&in_right).map(|b| b.x_cm + b.width_cm).max().unwrap_or(0);
        let length_cm = row_cm.max(longest);
        rows.push(StreetRow { start_cm, length_cm, left: in_left, right: in_right, ticks: Vec::new() });
    }
    let starts: Vec<u32> = rows.iter().skip(1).map(|row| row.start_cm).collect();
    for (at, row) in rows.iter_mut().enumerate() {
        row.ticks = ticks(row, starts.get(at).copied());
    }
    rows
}

/// Every ten metres from the beginning of the row to its end; a mark that the next row begins with is drawn there only.
fn ticks(row: &StreetRow, next_start: Option<u32>) -> Vec<StreetTick> {
    let end = next_start.map_or(row.start_cm + row.length_cm, |next| next.saturating_sub(1));
    let first = row.start_cm.div_ceil(TICK_CM);
    let marks = (first..=end / TICK_CM).map(|ten| ten * TICK_CM);
    marks.map(|at| StreetTick { metres: at / 100, x_cm: at - row.start_cm }).collect()
}

#[cfg(test)]
mod tests;
