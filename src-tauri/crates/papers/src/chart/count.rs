//! Upright bars of counts by month or year.
//!
//! Every bar carries its figure. A period without a figure leaves a gap and says so; it is never drawn as nought.

use super::draw::{Sheet, Side, Weight, step_of, width_of};
use super::{ChartDoc, ChartFrame, Mark};

/// One period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountBar {
    /// 4月, 令和7年度.
    pub name: String,
    /// The count; nothing if it is not known.
    pub count: Option<u32>,
    /// The count in words, or what stands for a gap.
    pub count_text: String,
}

/// Counts over time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountChart {
    /// Texts and size.
    pub frame: ChartFrame,
    /// Periods from the left.
    pub bars: Vec<CountBar>,
    /// Colour of the bars.
    pub colour: (u8, u8, u8),
}

/// Draws the counts. The table has a row for each period: name, count.
pub fn count_chart(chart: &CountChart) -> ChartDoc {
    let frame = &chart.frame;
    let size = frame.text_px as i32;
    let height = (size * 14) as u32;
    let (top, bottom) = (size * 2, height as i32 - size * 2);
    let largest = chart.bars.iter().filter_map(|bar| bar.count).max().unwrap_or(0).max(1);
    let height_of = |count: u32| (i64::from(bottom - top) * i64::from(count) / i64::from(largest)) as i32;
    let mut svg = String::new();
    let sheet = Sheet::new(&mut svg, (frame.width, height), (&frame.font, frame.text_px));
    let left = width_of(&largest.to_string(), size) + size;
    for value in (1..=largest / step_of(largest)).map(|line| line * step_of(largest)) {
        let y = bottom - height_of(value);
        sheet.scale_line([(left, y), (frame.width as i32, y)]);
        sheet.text((left - size / 2, y), &value.to_string(), (Side::Right, Weight::Faint));
    }
    let slot = (frame.width as i32 - left) / (chart.bars.len().max(1) as i32);
    let mut marks = Vec::new();
    for (place, bar) in chart.bars.iter().enumerate() {
        let x = left + slot * place as i32;
        let middle = x + slot / 2;
        let high = height_of(bar.count.unwrap_or(0));
        if high > 0 {
            sheet.bar((x + slot / 5, bottom - high, slot * 3 / 5, high), chart.colour, (frame.ink, 1));
        }
        sheet.text((middle, bottom - high - size * 2 / 3), &bar.count_text, (Side::Middle, Weight::Strong));
        sheet.text((middle, bottom + size), &bar.name, (Side::Middle, Weight::Plain));
        let label = format!("{} {}", bar.name, bar.count_text);
        marks.push(Mark { row: place, col: 1, x, y: 0, w: slot, h: height as i32, label });
    }
    sheet.line(&[(left, bottom), (frame.width as i32, bottom)], 2);
    sheet.finish();
    let mut doc = frame.doc(svg, height, marks);
    doc.rows = chart.bars.iter().map(|bar| vec![bar.name.clone(), bar.count_text.clone()]).collect();
    doc
}
