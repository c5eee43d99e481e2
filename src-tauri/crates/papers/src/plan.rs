//! The street plan on paper and as SVG: both sides to scale, page by page.
//!
//! One drawing for both ways out: the PDF places the same SVG that is written as a file, so they can never differ.
//! Everything is in millimetres of the paper. It must stay readable when copied in black and white: a category is its
//! kanji, a vacancy its hatch; colours only help. A newcomer scales the drawing to the page: 1:300 is measured with a
//! ruler, so a page that is full begins a new one.

pub(crate) mod draw;
mod lettering;
pub(crate) mod svg;

use crate::plan::draw::{draw_row, draw_sheet};
use crate::plan::svg::Svg;

/// A street plan, worded already.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StreetPlan {
    /// 通りの図.
    pub title: String,
    /// Whose street.
    pub association: String,
    /// The day that it shows.
    pub as_of: String,
    /// The legend from left to right.
    pub legend: Vec<PlanLegend>,
    /// Rows of at most 80 m, from the beginning of the street.
    pub rows: Vec<PlanRow>,
    /// What stands at the foot: the scale in words, what a mark means.
    pub note: String,
}

/// One entry of the legend.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanLegend {
    /// The kanji of its categories, e.g. 食薬雑.
    pub letters: String,
    /// Name and count.
    pub words: String,
    /// Colour of the group, none for vacant.
    pub fill: Option<(u8, u8, u8)>,
}

/// A row of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanRow {
    /// The block that begins here.
    pub name: String,
    /// Where the row begins, in centimetres from the beginning of the street.
    pub start_cm: u32,
    /// Its length in centimetres.
    pub length_cm: u32,
    /// Left side, drawn above the street.
    pub left: Vec<PlanBox>,
    /// Right side, drawn below.
    pub right: Vec<PlanBox>,
}

/// What a box is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PlanState {
    /// Somebody trades there.
    #[default]
    InUse,
    /// Nobody does.
    Vacant,
    /// A house, a car park, a building site.
    OtherUse,
    /// A side street.
    Passage,
}

/// A unit on the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlanBox {
    /// Left edge from the beginning of the row.
    pub x_cm: u32,
    /// Width.
    pub width_cm: u32,
    /// Code, with the mark of an estimate where the frontage is one.
    pub code: String,
    /// What stands in the box.
    pub name: String,
    /// The kanji of its category, none without one.
    pub letter: Option<char>,
    /// Colour of its group.
    pub fill: Option<(u8, u8, u8)>,
    /// What it is.
    pub state: PlanState,
}

/// The paper of a plan. Rows of 80 m fill its width at its scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlanPaper {
    /// A4 on its side, 1:300.
    A4,
    /// A3 on its side, 1:200.
    A3,
}

impl PlanPaper {
    /// Width and height in millimetres.
    pub fn size(self) -> (f64, f64) {
        match self {
            Self::A4 => (297.0, 210.0),
            Self::A3 => (420.0, 297.0),
        }
    }

    /// 300 means 1:300.
    pub fn scale(self) -> u32 {
        match self {
            Self::A4 => 300,
            Self::A3 => 200,
        }
    }

    /// Millimetres on paper of a length along the street.
    pub fn mm(self, centimetres: u32) -> f64 {
        f64::from(centimetres) * 10.0 / f64::from(self.scale())
    }

    pub(crate) fn rows_on_a_page(self) -> usize {
        match self {
            Self::A4 => 2,
            Self::A3 => 3,
        }
    }
}

/// The pages of a plan, each an SVG of the paper's size. There is always one.
pub fn plan_pages(plan: &StreetPlan, paper: PlanPaper) -> Vec<String> {
    let mut parts: Vec<&[PlanRow]> = plan.rows.chunks(paper.rows_on_a_page()).collect();
    if parts.is_empty() {
        parts.push(&[]);
    }
    let last = parts.len();
    let page = |(at, rows): (usize, &&[PlanRow])| sheet(plan, paper, rows, Some((at + 1, last)));
    parts.iter().enumerate().map(page).collect()
}

/// The whole plan as one SVG, as long as the street needs.
pub fn plan_svg(plan: &StreetPlan, paper: PlanPaper) -> String {
    sheet(plan, paper, &plan.rows, None)
}

/// One row by itself, as wide as it is long: for a card that shows where something lies. It is to no stated scale.
pub fn row_svg(row: &PlanRow, title: &str) -> String {
    let paper = PlanPaper::A4;
    let mut svg = Svg::new((paper.mm(row.length_cm) + 2.0 * draw::MARGIN, draw::ROW_PITCH), title);
    draw_row(&mut svg, row, paper, 0.0);
    svg.finish()
}

fn sheet(plan: &StreetPlan, paper: PlanPaper, rows: &[PlanRow], page: Option<(usize, usize)>) -> String {
    let (width, full) = paper.size();
    let longest = rows.iter().map(|row| paper.mm(row.length_cm)).fold(0.0, f64::max) + 2.0 * draw::MARGIN;
    let height = match page {
        Some(_) => full,
        None => draw::TOP + rows.len() as f64 * draw::ROW_PITCH + draw::FOOT,
    };
    let mut svg = Svg::new((width.max(longest), height), &format!("{} {}", plan.title, plan.as_of));
    draw_sheet(&mut svg, plan, page);
    for (at, row) in rows.iter().enumerate() {
        draw_row(&mut svg, row, paper, draw::TOP + at as f64 * draw::ROW_PITCH);
    }
    svg.finish()
}

#[cfg(test)]
mod tests;
