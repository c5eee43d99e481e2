//! Bars of the mix of trades, longest first or in the order handed in, with a tick at last year's count.
//!
//! Each bar carries the kanji of its trade in the colour of its group, and its count in words; colour alone never
//! says anything. Order, words and counts are the caller's.

use super::draw::{Sheet, Side, Weight, step_of, width_of};
use super::{ChartDoc, ChartFrame, Mark};

/// One trade.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MixBar {
    /// The kanji of the trade: 飲.
    pub kanji: String,
    /// Its name: 飲食.
    pub name: String,
    /// Shops now.
    pub count: u32,
    /// Shops a year ago, if that is known.
    pub last_year: Option<u32>,
    /// The count in words: 24店.
    pub count_text: String,
    /// The change in words, or "": 去年より +2.
    pub change_text: String,
    /// Colour of the group.
    pub colour: (u8, u8, u8),
    /// Number of the group, for hatching on paper.
    pub group: usize,
}

/// The mix of trades.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MixChart {
    /// Texts and size.
    pub frame: ChartFrame,
    /// Trades in the order of the chart.
    pub bars: Vec<MixBar>,
}

/// Draws the mix. The table has a row for each bar: name, count, last year's count.
pub fn mix_chart(chart: &MixChart) -> ChartDoc {
    let frame = &chart.frame;
    let size = frame.text_px as i32;
    let (row_height, head) = (size * 2, size / 2);
    let height = (head * 2 + row_height * chart.bars.len() as i32).max(1) as u32;
    let mut svg = String::new();
    let sheet = Sheet::new(&mut svg, (frame.width, height), (&frame.font, frame.text_px));
    let room = Room::of(chart, size);
    let largest = room.largest;
    for value in (1..=largest / step_of(largest)).map(|line| line * step_of(largest)) {
        let x = room.left + room.length(value);
        sheet.scale_line([(x, head), (x, height as i32 - head)]);
    }
    let mut marks = Vec::new();
    for (place, bar) in chart.bars.iter().enumerate() {
        let top = head + row_height * place as i32;
        draw_row(&sheet, &room, (bar, frame), top);
        let label = [bar.name.as_str(), &bar.count_text, &bar.change_text].join(" ").trim_end().to_owned();
        marks.push(Mark { row: place, col: 1, x: 0, y: top, w: frame.width as i32, h: row_height, label });
    }
    sheet.line(&[(room.left, head), (room.left, height as i32 - head)], 2);
    sheet.finish();
    let mut doc = frame.doc(svg, height, marks);
    doc.rows = chart.bars.iter().map(table_row).collect();
    doc
}

/// Where the parts of a row lie.
struct Room {
    size: i32,
    left: i32,
    length: i32,
    largest: u32,
}

impl Room {
    fn of(chart: &MixChart, size: i32) -> Room {
        let widest = |texts: &mut dyn Iterator<Item = i32>| texts.max().unwrap_or(0);
        let names = widest(&mut chart.bars.iter().map(|bar| width_of(&bar.name, size)));
        let ends = widest(&mut chart.bars.iter().map(|bar| width_of(&end_text(bar), size)));
        let left = size * 5 / 2 + names + size;
        let largest = chart.bars.iter().map(|bar| bar.count.max(bar.last_year.unwrap_or(0))).max().unwrap_or(0).max(1);
        let length = (chart.frame.width as i32 - left - ends - size * 2).max(size * 4);
        Room { size, left, length, largest }
    }

    fn length(&self, count: u32) -> i32 {
        (i64::from(self.length) * i64::from(count) / i64::from(self.largest)) as i32
    }
}

fn draw_row(sheet: &Sheet<'_>, room: &Room, (bar, frame): (&MixBar, &ChartFrame), top: i32) {
    let size = room.size;
    let middle = top + size;
    let badge = size * 3 / 2;
    sheet.bar((1, middle - badge / 2, badge, badge), bar.colour, (frame.ink, 0));
    sheet.text((1 + badge / 2, middle), &bar.kanji, (Side::Middle, Weight::Strong));
    sheet.text((size * 2, middle), &bar.name, (Side::Left, Weight::Plain));
    let length = room.length(bar.count);
    if bar.count > 0 {
        sheet.bar((room.left, middle - size * 2 / 3, length, size * 4 / 3), bar.colour, (frame.ink, bar.group));
    }
    let mut end = room.left + length;
    if let Some(last_year) = bar.last_year {
        let x = room.left + room.length(last_year);
        sheet.line(&[(x, middle - size * 4 / 5), (x, middle + size * 4 / 5)], 3);
        end = end.max(x);
    }
    let text_left = end + size / 2;
    sheet.text((text_left, middle), &bar.count_text, (Side::Left, Weight::Strong));
    let change_left = text_left + width_of(&bar.count_text, size) + size / 2;
    sheet.text((change_left, middle), &bar.change_text, (Side::Left, Weight::Faint));
}

fn end_text(bar: &MixBar) -> String {
    format!("{}  {}", bar.count_text, bar.change_text)
}

fn table_row(bar: &MixBar) -> Vec<String> {
    vec![
        bar.name.clone(),
        bar.count.to_string(),
        bar.last_year.map_or_else(|| "–".to_owned(), |count| count.to_string()),
    ]
}
