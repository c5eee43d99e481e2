//! 助かる店マップ: where on the street the shops are that offer what residents need, drawn in large signs.
//!
//! A sign is a shape with a letter in it, so that it is told apart without any colour and when copied. Only shops that
//! agreed come in with a number; every other box stays empty, as a landmark without a name. The drawing has the scale of
//! the street plan, because both stand on the same rows.

use crate::plan::PlanPaper;
use crate::plan::draw::{FOOT, MARGIN, ROW_PITCH};
use crate::plan::svg::{Ink, Letters, Mm, Svg};

/// A map, worded already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelpMap {
    /// 助かる店マップ.
    pub title: String,
    /// Whose street.
    pub association: String,
    /// The day that it shows.
    pub as_of: String,
    /// The signs; a box names them by their place in this list.
    pub signs: Vec<HelpSign>,
    /// Rows of at most 80 m, from the beginning of the street.
    pub rows: Vec<HelpRow>,
    /// What stands at the foot.
    pub note: String,
}

/// What a sign means.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelpSign {
    /// Which of the shapes: the same for a service on every paper.
    pub shape: usize,
    /// Its letter.
    pub letter: String,
    /// Its words and how many shops.
    pub words: String,
}

/// A row of the map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelpRow {
    /// The block that begins here.
    pub name: String,
    /// Left side, drawn above the street.
    pub left: Vec<HelpBox>,
    /// Right side, drawn below.
    pub right: Vec<HelpBox>,
}

/// A unit on the map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelpBox {
    /// Left edge from the beginning of the row.
    pub x_cm: u32,
    /// Width.
    pub width_cm: u32,
    /// The shop's number in the list, 0 for a shop that is not named.
    pub number: u32,
    /// What it offers, as places in the list of signs.
    pub signs: Vec<usize>,
    /// The name of a side street; a side street is no box.
    pub passage: Option<String>,
}

const TOP: f64 = 38.0;
const LEGEND: [f64; 2] = [20.0, 28.5];
const NAME_ROW: f64 = 6.0;
const BOX: f64 = 29.0;
const STREET: f64 = 11.0;
const SIGN: f64 = 6.4;
/// Signs in a box are larger than in the legend where there is room.
const LARGE_SIGN: f64 = 8.4;
const NUMBER: f64 = 6.0;
const LINE: Ink<'static> = Ink { fill: "#fff", line: 0.4, dashes: "" };
const DARK: Ink<'static> = Ink { fill: "#1a1a1a", line: 0.4, dashes: "" };
const FAINT: Ink<'static> = Ink { fill: "#fff", line: 0.15, dashes: "" };

/// The pages of a map, each an SVG of the paper's size. There is always one.
pub fn help_map_pages(map: &HelpMap, paper: PlanPaper) -> Vec<String> {
    let mut parts: Vec<&[HelpRow]> = map.rows.chunks(paper.rows_on_a_page()).collect();
    if parts.is_empty() {
        parts.push(&[]);
    }
    parts.iter().map(|rows| page(map, paper, rows)).collect()
}

/// One sign by itself, for lists.
pub fn sign_svg(sign: &HelpSign) -> String {
    let mut svg = Svg::new((SIGN + 1.0, SIGN + 1.0), &sign.words);
    draw_sign(&mut svg, ((SIGN + 1.0) / 2.0, (SIGN + 1.0) / 2.0), SIGN, sign);
    svg.finish()
}

fn page(map: &HelpMap, paper: PlanPaper, rows: &[HelpRow]) -> String {
    let (width, height) = paper.size();
    let mut svg = Svg::new((width, height), &format!("{} {}", map.title, map.as_of));
    svg.text((MARGIN, 12.0), Letters::from_left(8.0).bold(), &map.title);
    svg.text((width - MARGIN, 9.5), Letters::to_right(4.2), &map.association);
    svg.text((width - MARGIN, 15.0), Letters::to_right(4.2), &map.as_of);
    legend(&mut svg, map);
    for (at, row) in rows.iter().enumerate() {
        draw_row(&mut svg, (map, row), paper, TOP + at as f64 * ROW_PITCH);
    }
    svg.text((MARGIN, height - FOOT + 5.0), Letters::from_left(4.0), &map.note);
    svg.finish()
}

/// The signs with their words, on a second line where the first is full.
fn legend(svg: &mut Svg, map: &HelpMap) {
    let (mut x, mut line) = (MARGIN, 0);
    for sign in &map.signs {
        let words: f64 = sign.words.chars().map(|letter| if letter.is_ascii() { 2.6 } else { 4.3 }).sum();
        if x + SIGN + words + 2.0 > svg.size.0 - MARGIN && line + 1 < LEGEND.len() {
            (x, line) = (MARGIN, line + 1);
        }
        draw_sign(svg, (x + SIGN / 2.0, LEGEND[line] + SIGN / 2.0), SIGN, sign);
        svg.text((x + SIGN + 1.2, LEGEND[line] + SIGN / 2.0), Letters::from_left(4.2), &sign.words);
        x += SIGN + words + 6.0;
    }
}

fn draw_row(svg: &mut Svg, (map, row): (&HelpMap, &HelpRow), paper: PlanPaper, top: f64) {
    svg.text((MARGIN, top + NAME_ROW / 2.0), Letters::from_left(5.0).bold(), &row.name);
    let upper = top + NAME_ROW;
    let street = upper + BOX;
    let end = row.left.iter().chain(&row.right).map(|one| paper.mm(one.x_cm + one.width_cm)).fold(0.0, f64::max);
    svg.rect((MARGIN, street), (end, STREET), Ink { fill: "#e9e6df", line: 0.0, dashes: "" });
    for (side, y) in [(&row.left, upper), (&row.right, street + STREET)] {
        for one in side {
            let (at, width) = ((MARGIN + paper.mm(one.x_cm), y), paper.mm(one.width_cm));
            match &one.passage {
                Some(name) => passage(svg, at, width, name),
                None => draw_box(svg, (map, one), at, width),
            }
        }
    }
}

/// A side street: its name down the gap, one letter under the other.
fn passage(svg: &mut Svg, (x, y): Mm, width: f64, name: &str) {
    let size = (BOX / (name.chars().count().max(1) as f64)).min(3.6).min(width.max(2.0));
    for (nth, letter) in name.chars().enumerate() {
        let turned = "ー－-〜～―".contains(letter);
        let place = (x + width / 2.0, y + (nth as f64 + 0.5) * size);
        svg.text(place, Letters { turned, ..Letters::middle(size) }, &letter.to_string());
    }
}

fn draw_box(svg: &mut Svg, (map, one): (&HelpMap, &HelpBox), (x, y): Mm, width: f64) {
    if one.number == 0 {
        svg.rect((x, y), (width, BOX), FAINT);
        return;
    }
    svg.rect((x, y), (width, BOX), Ink { line: 0.6, ..LINE });
    let number = NUMBER.min(width * 0.6);
    svg.text((x + width / 2.0, y + NUMBER / 2.0 + 0.8), Letters::middle(number).bold(), &one.number.to_string());
    let (size, across) = signs_fit(one.signs.len(), (width - 0.8, BOX - NUMBER - 2.0));
    for (nth, sign) in one.signs.iter().filter_map(|at| map.signs.get(*at)).enumerate() {
        let row_length = across.min(one.signs.len() - nth / across * across);
        let left = x + (width - row_length as f64 * size) / 2.0;
        let place =
            (left + ((nth % across) as f64 + 0.5) * size, y + NUMBER + 1.6 + ((nth / across) as f64 + 0.5) * size);
        draw_sign(svg, place, size * 0.94, sign);
    }
}

/// How large signs may be so that all of them stand in a box, and how many stand beside each other.
fn signs_fit(count: usize, (width, height): Mm) -> (f64, usize) {
    let mut size = LARGE_SIGN;
    loop {
        let across = ((width / size).floor() as usize).max(1);
        let down = (height / size).floor() as usize;
        if across * down >= count || size < 2.4 {
            return (size.min(width), across);
        }
        size -= 0.2;
    }
}

/// A sign: even shapes are dark with a white letter, odd ones white with a dark letter.
fn draw_sign(svg: &mut Svg, (x, y): Mm, size: f64, sign: &HelpSign) {
    let radius = size / 2.0 - 0.2;
    let dark = sign.shape.is_multiple_of(2);
    let ink = if dark { DARK } else { LINE };
    match sign.shape / 2 {
        0 => svg.circle((x, y), radius, ink),
        1 => svg.rect((x - radius * 0.9, y - radius * 0.9), (radius * 1.8, radius * 1.8), ink),
        corners => svg.shape(&around((x, y), radius * 1.08, corners), ink),
    }
    let letters = Letters::middle(size * 0.55).bold();
    svg.text((x, y), if dark { letters.white() } else { letters }, &sign.letter);
}

/// Corners of the shapes beyond circle and square: a hexagon, a square on its corner, an octagon, a pentagon.
fn around((x, y): Mm, radius: f64, kind: usize) -> Vec<Mm> {
    let corners = match kind {
        2 => 6,
        3 => 4,
        4 => 8,
        _ => 5,
    };
    let turn = if kind == 4 { std::f64::consts::PI / 8.0 } else { 0.0 };
    let corner = |nth: usize| {
        let angle = turn - std::f64::consts::FRAC_PI_2 + nth as f64 * std::f64::consts::TAU / corners as f64;
        (x + radius * angle.cos(), y + radius * angle.sin())
    };
    (0..corners).map(corner).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn map(boxes: Vec<HelpBox>) -> HelpMap {
        let sign = |shape: usize, letter: &str| HelpSign { shape, letter: letter.into(), words: "配達".into() };
        HelpMap {
            signs: vec![sign(0, "配"), sign(1, "休")],
            rows: vec![HelpRow { left: boxes, ..HelpRow::default() }],
            ..HelpMap::default()
        }
    }

    #[test]
    fn a_shop_that_is_not_named_is_an_empty_box() {
        let silent = HelpBox { width_cm: 540, signs: vec![0], ..HelpBox::default() };
        let page = &help_map_pages(&map(vec![silent]), PlanPaper::A4)[0];
        assert_eq!(page.matches(">配</text>").count(), 1, "in the legend only");
    }

    #[test]
    fn a_named_shop_has_its_number_and_each_of_its_signs() {
        let shop = HelpBox { width_cm: 540, number: 7, signs: vec![0, 1], ..HelpBox::default() };
        let page = &help_map_pages(&map(vec![shop]), PlanPaper::A4)[0];
        assert!(page.contains(">7</text>"));
        assert_eq!((page.matches(">配</text>").count(), page.matches(">休</text>").count()), (2, 2));
    }

    #[test]
    fn eleven_signs_stand_in_the_narrowest_shop() {
        let (size, across) = signs_fit(11, (7.0, BOX - NUMBER - 2.0));
        let down = 11_usize.div_ceil(across) as f64;
        assert!(across as f64 * size <= 7.0 && down * size <= BOX - NUMBER - 2.0, "{size} {across}");
    }

    #[test]
    fn no_two_signs_have_one_shape() {
        let shapes = (0..11).map(|shape| sign_svg(&HelpSign { shape, letter: "配".into(), words: String::new() }));
        let different: std::collections::BTreeSet<String> = shapes.collect();
        assert_eq!(different.len(), 11);
    }
}
