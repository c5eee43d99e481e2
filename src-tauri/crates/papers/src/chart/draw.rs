//! Drawing with plotters: texts, boxes and hatching in px.
//!
//! Text is aligned by its middle line, as rows of a table are. Errors of the SVG backend cannot happen, for it writes
//! into memory; they are expected away here and nowhere else.

use plotters::coord::Shift;
use plotters::element::{Drawable, PointCollection};
use plotters::prelude::*;
use plotters::style::text_anchor::{HPos, Pos, VPos};

use super::Ink;

const INK: RGBColor = RGBColor(0x1a, 0x1a, 0x1a);
const INK_2: RGBColor = RGBColor(0x4d, 0x4d, 0x4d);
/// The SVG backend writes every font size divided by this.
const BACKEND_SHRINKS_BY: f64 = 1.24;
const LINE: RGBColor = RGBColor(0xe8, 0xe4, 0xdc);

/// A sheet to draw on.
pub(super) struct Sheet<'a> {
    area: DrawingArea<SVGBackend<'a>, Shift>,
    font: &'a str,
    size: i32,
}

/// Which side of a text its place is.
#[derive(Clone, Copy)]
pub(super) enum Side {
    Left,
    Middle,
    Right,
}

/// How strong a text is.
#[derive(Clone, Copy)]
pub(super) enum Weight {
    Plain,
    Strong,
    Faint,
}

/// A box by its left, top, width and height.
pub(super) type Place = (i32, i32, i32, i32);

impl<'a> Sheet<'a> {
    pub(super) fn new(svg: &'a mut String, size: (u32, u32), font: (&'a str, u32)) -> Sheet<'a> {
        let area = SVGBackend::with_string(svg, size).into_drawing_area();
        Sheet { area, font: font.0, size: font.1 as i32 }
    }

    pub(super) fn text(&self, at: (i32, i32), text: &str, look: (Side, Weight)) {
        let hpos = match look.0 {
            Side::Left => HPos::Left,
            Side::Middle => HPos::Center,
            Side::Right => HPos::Right,
        };
        let (colour, style) = match look.1 {
            Weight::Plain => (INK, FontStyle::Normal),
            Weight::Strong => (INK, FontStyle::Bold),
            Weight::Faint => (INK_2, FontStyle::Normal),
        };
        let font = FontDesc::new(FontFamily::Name(self.font), f64::from(self.size) * BACKEND_SHRINKS_BY, style);
        let style = TextStyle::from(font).color(&colour).pos(Pos::new(hpos, VPos::Center));
        self.draw(&Text::new(text.to_owned(), at, style));
    }

    /// A box in a group's colour; on paper white, with hatching that differs by `group`.
    pub(super) fn bar(&self, place: Place, colour: (u8, u8, u8), hatch: (Ink, usize)) {
        let (x, y, w, h) = place;
        let corners = [(x, y), (x + w, y + h)];
        let fill = match hatch.0 {
            Ink::Colour => RGBColor(colour.0, colour.1, colour.2),
            Ink::BlackAndWhite => WHITE,
        };
        self.draw(&Rectangle::new(corners, fill.filled()));
        if hatch.0 == Ink::BlackAndWhite {
            self.hatch(place, hatch.1);
        }
        self.draw(&Rectangle::new(corners, INK_2.stroke_width(1)));
    }

    /// Slanted lines, cut at the edges by reckoning, for SVG from here has no patterns.
    fn hatch(&self, (x, y, w, h): Place, group: usize) {
        let step = [0, 6, 10, 14, 4][group % 5];
        if step == 0 {
            return;
        }
        let mut offset = step;
        while offset < w + h {
            let from = (x + (offset - h).max(0), y + offset.min(h));
            let to = (x + offset.min(w), y + (offset - w).max(0));
            self.line(&[from, to], 1);
            offset += step;
        }
    }

    /// A line in ink.
    pub(super) fn line(&self, points: &[(i32, i32)], width: u32) {
        self.draw(&PathElement::new(points.to_vec(), INK.stroke_width(width)));
    }

    /// A line in a colour.
    pub(super) fn coloured_line(&self, points: &[(i32, i32)], colour: (u8, u8, u8)) {
        let colour = RGBColor(colour.0, colour.1, colour.2);
        self.draw(&PathElement::new(points.to_vec(), colour.stroke_width(3)));
    }

    /// A point whose shape differs by `shape`: circle, square, triangle, diamond.
    pub(super) fn point(&self, (x, y): (i32, i32), colour: (u8, u8, u8), shape: usize) {
        let fill = RGBColor(colour.0, colour.1, colour.2).filled();
        let r = self.size / 3;
        match shape % 4 {
            0 => self.draw(&Circle::new((x, y), r, fill)),
            1 => self.draw(&Rectangle::new([(x - r, y - r), (x + r, y + r)], fill)),
            2 => self.draw(&Polygon::new(vec![(x, y - r), (x + r, y + r), (x - r, y + r)], fill)),
            _ => self.draw(&Polygon::new(vec![(x, y - r), (x + r, y), (x, y + r), (x - r, y)], fill)),
        }
    }

    /// A faint line of the scale.
    pub(super) fn scale_line(&self, points: [(i32, i32); 2]) {
        self.draw(&PathElement::new(points.to_vec(), LINE.stroke_width(1)));
    }

    fn draw<'b, E>(&self, element: &'b E)
    where
        &'b E: PointCollection<'b, (i32, i32)>,
        E: Drawable<SVGBackend<'a>>,
    {
        self.area.draw(element).expect("writing into a string cannot fail");
    }

    pub(super) fn finish(self) {
        self.area.present().expect("writing into a string cannot fail");
    }
}

/// About how wide a text is: a kanji is a square, a digit a good half of it.
pub(super) fn width_of(text: &str, size: i32) -> i32 {
    let halves: i32 = text.chars().map(|mark| if mark.is_ascii() { 11 } else { 20 }).sum();
    halves * size / 20
}

/// A step of the scale that people count in, with at most six lines.
pub(super) fn step_of(largest: u32) -> u32 {
    let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
    steps.into_iter().find(|step| largest.div_ceil(*step) <= 6).unwrap_or(largest.div_ceil(6).max(1))
}
