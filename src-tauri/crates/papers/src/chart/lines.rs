//! Lines of counts over time, four at most, each named at its right end and told apart by the shape of its points.
//!
//! A period without a figure breaks the line. The names at the right never lie over each other: they are pushed apart,
//! so a newcomer must not expect a name exactly at the height of its last point.

use super::draw::{Sheet, Side, Weight, step_of, width_of};
use super::{ChartDoc, ChartFrame, Mark};

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountLine {
    /// Its name: 飲食.
    pub name: String,
    /// A count for each period; nothing where it is not known.
    pub counts: Vec<Option<u32>>,
    /// Its colour, dark enough for a line on white.
    pub colour: (u8, u8, u8),
}

/// Counts over time, several beside each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinesChart {
    /// Texts and size.
    pub frame: ChartFrame,
    /// Names of the periods from the left.
    pub periods: Vec<String>,
    /// The lines; more than four are not drawn, but stand in the table.
    pub lines: Vec<CountLine>,
}

/// More lines than this nobody can follow.
const DRAWN: usize = 4;

/// Draws the lines. The table has a row for each period: its name, then each line's count.
pub fn lines_chart(chart: &LinesChart) -> ChartDoc {
    let frame = &chart.frame;
    let plan = Plan::of(chart);
    let mut svg = String::new();
    let sheet = Sheet::new(&mut svg, (frame.width, plan.height as u32), (&frame.font, frame.text_px));
    plan.scale(&sheet);
    for (place, line) in chart.lines.iter().take(DRAWN).enumerate() {
        draw_line(&sheet, &plan, (place, line));
    }
    for (line, y) in chart.lines.iter().zip(plan.name_heights(chart)) {
        sheet.text((plan.right + plan.size, y), &line.name, (Side::Left, Weight::Strong));
    }
    let mut marks = Vec::new();
    for (place, name) in chart.periods.iter().enumerate() {
        let x = plan.x(place);
        if plan.is_named(place, chart.periods.len()) {
            sheet.text((x, plan.bottom + plan.size), name, (Side::Middle, Weight::Plain));
        }
        let label = label_of(chart, place);
        let half = (plan.slot / 2).max(1);
        marks.push(Mark { row: place, col: 1, x: x - half, y: 0, w: half * 2, h: plan.height, label });
    }
    sheet.line(&[(plan.left, plan.bottom), (plan.right, plan.bottom)], 2);
    sheet.finish();
    let mut doc = frame.doc(svg, plan.height as u32, marks);
    doc.rows = (0..chart.periods.len()).map(|place| table_row(chart, place)).collect();
    doc
}

/// Where everything lies.
struct Plan {
    size: i32,
    left: i32,
    right: i32,
    top: i32,
    bottom: i32,
    height: i32,
    slot: i32,
    largest: u32,
    every: usize,
}

impl Plan {
    fn of(chart: &LinesChart) -> Plan {
        let size = chart.frame.text_px as i32;
        let height = size * 18;
        let drawn = chart.lines.iter().take(DRAWN);
        let largest = drawn.clone().flat_map(|line| line.counts.iter().flatten()).copied().max().unwrap_or(0).max(1);
        let names = drawn.map(|line| width_of(&line.name, size)).max().unwrap_or(0);
        let left = width_of(&largest.to_string(), size) + size * 2;
        let right = (chart.frame.width as i32 - names - size * 2).max(left + size);
        let slot = (right - left) / (chart.periods.len().saturating_sub(1).max(1) as i32);
        let widest = chart.periods.iter().map(|name| width_of(name, size)).max().unwrap_or(0) + size;
        let every = (widest / slot.max(1)) as usize + 1;
        Plan { size, left, right, top: size, bottom: height - size * 2, height, slot, largest, every }
    }

    fn x(&self, place: usize) -> i32 {
        self.left + self.slot * place as i32
    }

    fn y(&self, count: u32) -> i32 {
        self.bottom - (i64::from(self.bottom - self.top) * i64::from(count) / i64::from(self.largest)) as i32
    }

    /// The last period is always named, and back from it as many as there is room for.
    fn is_named(&self, place: usize, periods: usize) -> bool {
        (periods - 1 - place).is_multiple_of(self.every)
    }

    fn scale(&self, sheet: &Sheet<'_>) {
        let step = step_of(self.largest);
        for value in (1..=self.largest / step).map(|line| line * step) {
            let y = self.y(value);
            sheet.scale_line([(self.left, y), (self.right, y)]);
            sheet.text((self.left - self.size, y), &value.to_string(), (Side::Right, Weight::Faint));
        }
    }

    /// The heights of the names: at the last point, pushed apart until each has a line of its own.
    fn name_heights(&self, chart: &LinesChart) -> Vec<i32> {
        let last = |line: &CountLine| line.counts.iter().rev().flatten().next().copied().unwrap_or(0);
        let mut heights: Vec<(usize, i32)> =
            chart.lines.iter().take(DRAWN).map(|line| self.y(last(line))).enumerate().collect();
        heights.sort_by_key(|(place, y)| (*y, *place));
        let room = self.size * 5 / 4;
        for at in 1..heights.len() {
            heights[at].1 = heights[at].1.max(heights[at - 1].1 + room);
        }
        let mut floor = self.bottom;
        for at in (0..heights.len()).rev() {
            heights[at].1 = heights[at].1.min(floor);
            floor = heights[at].1 - room;
        }
        heights.sort_unstable();
        heights.into_iter().map(|(_, y)| y).collect()
    }
}

fn draw_line(sheet: &Sheet<'_>, plan: &Plan, (place, line): (usize, &CountLine)) {
    let points = line.counts.iter().enumerate().map(|(at, count)| count.map(|count| (plan.x(at), plan.y(count))));
    let points: Vec<Option<(i32, i32)>> = points.collect();
    for stretch in points.split(Option::is_none) {
        let stretch: Vec<(i32, i32)> = stretch.iter().flatten().copied().collect();
        if stretch.len() > 1 {
            sheet.coloured_line(&stretch, line.colour);
        }
        for at in stretch {
            sheet.point(at, line.colour, place);
        }
    }
}

fn label_of(chart: &LinesChart, place: usize) -> String {
    let said = |line: &CountLine| {
        line.counts.get(place).copied().flatten().map(|count| format!("{} {count}", line.name)).unwrap_or_default()
    };
    let lines = chart.lines.iter().map(said).filter(|text| !text.is_empty());
    [chart.periods[place].clone()].into_iter().chain(lines).collect::<Vec<_>>().join("、")
}

fn table_row(chart: &LinesChart, place: usize) -> Vec<String> {
    let text = |count: Option<u32>| count.map_or_else(|| "–".to_owned(), |count| count.to_string());
    let counts = chart.lines.iter().map(|line| text(line.counts.get(place).copied().flatten()));
    [chart.periods[place].clone()].into_iter().chain(counts).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Ink;

    fn chart(lines: &[(&str, &[Option<u32>])]) -> LinesChart {
        let periods = lines.first().map_or(0, |(_, counts)| counts.len());
        LinesChart {
            frame: ChartFrame {
                title: "業種".into(),
                summary: String::new(),
                columns: Vec::new(),
                source: String::new(),
                as_of: String::new(),
                font: "Noto Sans JP".into(),
                text_px: 16,
                width: 620,
                ink: Ink::Colour,
            },
            periods: (0..periods).map(|at| format!("令和{}年", at + 1)).collect(),
            lines: lines
                .iter()
                .map(|(name, counts)| CountLine { name: (*name).into(), counts: counts.to_vec(), colour: (0, 0, 0) })
                .collect(),
        }
    }

    #[test]
    fn every_period_is_a_row_of_the_table_and_a_place_to_stand_on() {
        let doc = lines_chart(&chart(&[("飲食", &[Some(20), None, Some(24)]), ("衣", &[Some(9), Some(8), Some(8)])]));
        assert_eq!(doc.rows[1], ["令和2年", "–", "8"]);
        assert_eq!(doc.marks[2].label, "令和3年、飲食 24、衣 8");
        assert_eq!(doc.marks.len(), 3);
        assert!(doc.svg.contains("飲食") && doc.svg.contains("令和3年"));
    }

    #[test]
    fn names_at_the_right_never_lie_over_each_other_nor_below_the_ground() {
        let alike = chart(&[("一", &[Some(1), Some(1)]), ("二", &[Some(1), Some(1)]), ("三", &[Some(0), Some(0)])]);
        let plan = Plan::of(&alike);
        let mut heights = plan.name_heights(&alike);
        heights.sort_unstable();
        assert!(heights.windows(2).all(|two| two[1] - two[0] >= 16), "{heights:?}");
        assert!(heights.iter().all(|y| *y <= plan.bottom));
    }

    #[test]
    fn a_fifth_line_stands_in_the_table_only() {
        let five: Vec<(&str, &[Option<u32>])> =
            ["一", "二", "三", "四", "五"].map(|n| (n, &[Some(1), Some(2)][..])).to_vec();
        let doc = lines_chart(&chart(&five));
        assert!(!doc.svg.contains('五') && doc.svg.contains('四'));
        assert_eq!(doc.rows[0].len(), 6);
    }
}
