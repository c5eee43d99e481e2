//! Draws a sheet of the street plan: its head, the legend, and rows with both sides of the street.
//!
//! Above the street is the left side. The band with the kanji always lies at the street, as on the screen. It must
//! never rely on a colour: what matters is a letter, a hatch or a word.

use super::lettering::{Lettering, fit};
use super::svg::{Ink, Letters, Mm, Svg};
use super::{PlanBox, PlanPaper, PlanRow, PlanState, StreetPlan};

/// White around the drawing.
pub(crate) const MARGIN: f64 = 10.0;
/// Where the first row begins.
pub(crate) const TOP: f64 = 34.0;
/// From one row to the next.
pub(crate) const ROW_PITCH: f64 = 80.0;
/// Room for the note under the last row.
pub(crate) const FOOT: f64 = 12.0;

const BOX: f64 = 29.0;
const BAND: f64 = 6.0;
const STREET: f64 = 11.0;
const NAME_ROW: f64 = 6.0;
const CODE: f64 = 2.6;
/// Centimetres between two marks of the measure.
const TICK_CM: u32 = 1_000;

/// Title, day, association, legend and foot.
pub(crate) fn draw_sheet(svg: &mut Svg, plan: &StreetPlan, page: Option<(usize, usize)>) {
    let (width, height) = svg.size;
    svg.text((MARGIN, 14.0), Letters::from_left(6.0).bold(), &plan.title);
    svg.text((width - MARGIN, 11.5), Letters::to_right(4.0), &plan.association);
    svg.text((width - MARGIN, 17.0), Letters::to_right(4.0), &plan.as_of);
    let mut x = MARGIN;
    for entry in &plan.legend {
        let letters = entry.letters.chars().count().max(1) as f64;
        let size = (letters * 4.2 + 2.0, 6.0);
        match entry.fill {
            Some(fill) => svg.rect((x, 22.0), size, Ink { fill: &colour(fill), ..Ink::BARE }),
            None => hatched(svg, (x, 22.0), size),
        }
        svg.text((x + size.0 / 2.0, 25.0), Letters::middle(3.8).bold(), &entry.letters);
        svg.text((x + size.0 + 1.5, 25.0), Letters::from_left(3.8), &entry.words);
        let words: f64 = entry.words.chars().map(|letter| if letter.is_ascii() { 2.3 } else { 3.8 }).sum();
        x += size.0 + words + 6.0;
    }
    svg.text((MARGIN, height - 7.0), Letters::from_left(3.4), &plan.note);
    if let Some((at, of)) = page {
        svg.text((width - MARGIN, height - 7.0), Letters::to_right(3.4), &format!("{at} / {of}"));
    }
}

/// One row: its name, both sides, the street with its measure between them.
pub(crate) fn draw_row(svg: &mut Svg, row: &PlanRow, paper: PlanPaper, top: f64) {
    svg.text((MARGIN, top + NAME_ROW / 2.0), Letters::from_left(4.2).bold(), &row.name);
    let upper = top + NAME_ROW;
    let street = upper + BOX;
    let lower = street + STREET;
    for one in &row.left {
        draw_box(
            svg,
            one,
            paper,
            Place { top: upper, band: upper + BOX - BAND, name: upper + CODE + 1.0, code: upper },
        );
    }
    for one in &row.right {
        let place = Place { top: lower, band: lower, name: lower + BAND, code: lower + BOX - CODE - 1.0 };
        draw_box(svg, one, paper, place);
    }
    measure(svg, row, paper, street);
}

/// Where the parts of a box lie.
struct Place {
    top: f64,
    band: f64,
    name: f64,
    code: f64,
}

fn draw_box(svg: &mut Svg, one: &PlanBox, paper: PlanPaper, place: Place) {
    let (x, width) = (MARGIN + paper.mm(one.x_cm), paper.mm(one.width_cm));
    let body = (width, BOX);
    let name_height = BOX - BAND - CODE - 1.0;
    match one.state {
        PlanState::Passage => {
            write(svg, (x, place.name), (width, name_height), &one.name);
            return;
        }
        PlanState::Vacant => hatched(svg, (x, place.top), body),
        PlanState::InUse | PlanState::OtherUse => svg.rect((x, place.top), body, Ink::BARE),
    }
    if let Some(letter) = one.letter {
        let fill = one.fill.map_or_else(|| "#fff".to_string(), colour);
        svg.rect((x, place.band), (width, BAND), Ink { fill: &fill, ..Ink::BARE });
        let size = (width * 0.8).min(4.4);
        svg.text((x + width / 2.0, place.band + BAND / 2.0), Letters::middle(size).bold(), &letter.to_string());
    }
    write(svg, (x, place.name), (width, name_height), &one.name);
    if width >= 6.0 {
        svg.text((x + width / 2.0, place.code + CODE / 2.0 + 0.5), Letters::middle(2.3), &one.code);
    }
}

/// Writes a name into a box, in the middle.
fn write(svg: &mut Svg, at: Mm, size: Mm, name: &str) {
    if name.is_empty() {
        return;
    }
    let Lettering { size: letter, vertical, lines } = fit(name, (size.0 - 1.0).max(1.0), size.1 - 1.0);
    let pitch = letter * 1.2;
    let (middle_x, middle_y) = (at.0 + size.0 / 2.0, at.1 + size.1 / 2.0);
    let from_middle = |nth: usize, of: usize| (nth as f64 - (of as f64 - 1.0) / 2.0) * pitch;
    for (nth, line) in lines.iter().enumerate() {
        if !vertical {
            svg.text((middle_x, middle_y + from_middle(nth, lines.len())), Letters::middle(letter), line);
            continue;
        }
        let x = middle_x - from_middle(nth, lines.len());
        let letters: Vec<char> = line.chars().collect();
        for (place, one) in letters.iter().enumerate() {
            let y = middle_y + (place as f64 - (letters.len() as f64 - 1.0) / 2.0) * letter;
            let turned = "ー－-〜～―（）()「」".contains(*one);
            svg.text((x, y), Letters { turned, ..Letters::middle(letter) }, &one.to_string());
        }
    }
}

/// A vacant box: dashes around, a hatch inside, room for its word in the middle.
fn hatched(svg: &mut Svg, at: Mm, size: Mm) {
    let (x, y) = at;
    let (width, height) = size;
    let step = 2.5;
    let mut from = step;
    while from < width + height {
        let (x1, y1) = (x + (from - height).max(0.0), y + from.min(height));
        let (x2, y2) = (x + from.min(width), y + (from - width).max(0.0));
        svg.line((x1, y1), (x2, y2), Ink { line: 0.1, ..Ink::BARE });
        from += step;
    }
    let clear = (width.min(6.0), height.min(13.0));
    let white = Ink { fill: "#fff", line: 0.0, dashes: "" };
    svg.rect((x + (width - clear.0) / 2.0, y + (height - clear.1) / 2.0), clear, white);
    svg.rect(at, size, Ink { fill: "none", line: 0.4, dashes: "1.6 1" });
}

/// The street itself, with a mark every ten metres.
fn measure(svg: &mut Svg, row: &PlanRow, paper: PlanPaper, top: f64) {
    let last = row.left.iter().chain(&row.right).map(|one| one.x_cm + one.width_cm).max();
    let length_cm = last.unwrap_or(row.length_cm);
    let end = MARGIN + paper.mm(length_cm);
    for y in [top, top + STREET] {
        svg.line((MARGIN, y), (end, y), Ink { line: 0.35, ..Ink::BARE });
    }
    let first = row.start_cm.div_ceil(TICK_CM) * TICK_CM;
    for at in (first..=row.start_cm + length_cm).step_by(TICK_CM as usize) {
        let x = MARGIN + paper.mm(at - row.start_cm);
        svg.line((x, top + STREET / 2.0 + 2.0), (x, top + STREET / 2.0 + 3.6), Ink::BARE);
        let anchor = if x > end - 6.0 { Letters::to_right(2.8) } else { Letters::from_left(2.8) };
        svg.text((x, top + STREET / 2.0 - 0.5), anchor, &format!("{}m", at / 100));
    }
}

fn colour((red, green, blue): (u8, u8, u8)) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
