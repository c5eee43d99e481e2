//! The few marks of SVG that a plan needs, in millimetres.
//!
//! Every text is escaped. Numbers have two decimals, so the same plan gives the same bytes.

use crate::escape::push_escaped;
use std::fmt::Write;

/// Fonts in the order in which they are tried: those of the program on paper, usual ones where the file goes.
const FONTS: &str = "'BIZ UDPGothic','Nigiwai Rare Kanji','Noto Sans JP','Yu Gothic',sans-serif";

/// A point or a size, in millimetres.
pub(crate) type Mm = (f64, f64);

/// How a shape is drawn.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ink<'a> {
    /// Filling, as SVG names it.
    pub fill: &'a str,
    /// Width of the line, 0 none.
    pub line: f64,
    /// Dashes, "" a whole line.
    pub dashes: &'a str,
}

impl Ink<'_> {
    /// A thin line and nothing inside.
    pub(crate) const BARE: Ink<'static> = Ink { fill: "none", line: 0.25, dashes: "" };
}

/// How a text is set.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Letters {
    /// Height of the letters.
    pub size: f64,
    /// `start`, `middle` or `end`.
    pub anchor: &'static str,
    /// Bold.
    pub bold: bool,
    /// Turned by a quarter, for strokes that stand up in vertical writing.
    pub turned: bool,
    /// White, on a dark shape.
    pub white: bool,
}

impl Letters {
    /// Plain letters from a point to the right.
    pub(crate) fn from_left(size: f64) -> Letters {
        Letters { size, anchor: "start", bold: false, turned: false, white: false }
    }

    /// Plain letters around a point.
    pub(crate) fn middle(size: f64) -> Letters {
        Letters { anchor: "middle", ..Letters::from_left(size) }
    }

    /// Plain letters that end at a point.
    pub(crate) fn to_right(size: f64) -> Letters {
        Letters { anchor: "end", ..Letters::from_left(size) }
    }

    /// The same in white.
    pub(crate) fn white(self) -> Letters {
        Letters { white: true, ..self }
    }

    /// The same in bold.
    pub(crate) fn bold(self) -> Letters {
        Letters { bold: true, ..self }
    }
}

/// A drawing that grows.
pub(crate) struct Svg {
    text: String,
    /// Its size.
    pub size: Mm,
}

impl Svg {
    /// An empty white sheet that says what it is.
    pub(crate) fn new(size: Mm, title: &str) -> Svg {
        let (width, height) = size;
        let mut text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width:.2}mm\" height=\"{height:.2}mm\" \
             viewBox=\"0 0 {width:.2} {height:.2}\" font-family=\"{FONTS}\">\n<title>"
        );
        push_escaped(&mut text, title);
        text.push_str("</title>\n");
        let mut svg = Svg { text, size };
        svg.rect((0.0, 0.0), size, Ink { fill: "#fff", line: 0.0, dashes: "" });
        svg
    }

    /// A rectangle.
    pub(crate) fn rect(&mut self, at: Mm, size: Mm, ink: Ink<'_>) {
        let (x, y) = at;
        let (width, height) = size;
        self.mark(format_args!(
            "<rect x=\"{x:.2}\" y=\"{y:.2}\" width=\"{width:.2}\" height=\"{height:.2}\" fill=\"{}\"{}/>\n",
            ink.fill,
            stroke(ink)
        ));
    }

    /// A straight line.
    pub(crate) fn line(&mut self, from: Mm, to: Mm, ink: Ink<'_>) {
        self.mark(format_args!(
            "<line x1=\"{:.2}\" y1=\"{:.2}\" x2=\"{:.2}\" y2=\"{:.2}\"{}/>\n",
            from.0,
            from.1,
            to.0,
            to.1,
            stroke(ink)
        ));
    }

    /// A circle around a point.
    pub(crate) fn circle(&mut self, middle: Mm, radius: f64, ink: Ink<'_>) {
        let (x, y) = middle;
        self.mark(format_args!(
            "<circle cx=\"{x:.2}\" cy=\"{y:.2}\" r=\"{radius:.2}\" fill=\"{}\"{}/>\n",
            ink.fill,
            stroke(ink)
        ));
    }

    /// A closed shape with these corners.
    pub(crate) fn shape(&mut self, corners: &[Mm], ink: Ink<'_>) {
        let points: Vec<String> = corners.iter().map(|(x, y)| format!("{x:.2},{y:.2}")).collect();
        self.mark(format_args!("<polygon points=\"{}\" fill=\"{}\"{}/>\n", points.join(" "), ink.fill, stroke(ink)));
    }

    /// A text whose letters are centred on the height of `at`.
    pub(crate) fn text(&mut self, at: Mm, letters: Letters, text: &str) {
        let (x, y) = (at.0, at.1 + letters.size * 0.36);
        let weight = if letters.bold { " font-weight=\"bold\"" } else { "" };
        let white = if letters.white { " fill=\"#fff\"" } else { "" };
        let turn = if letters.turned { format!(" transform=\"rotate(90 {x:.2} {:.2})\"", at.1) } else { String::new() };
        self.mark(format_args!(
            "<text x=\"{x:.2}\" y=\"{y:.2}\" font-size=\"{:.2}\" text-anchor=\"{}\"{weight}{white}{turn}>",
            letters.size, letters.anchor
        ));
        push_escaped(&mut self.text, text);
        self.text.push_str("</text>\n");
    }

    /// The finished drawing.
    pub(crate) fn finish(mut self) -> String {
        self.text.push_str("</svg>\n");
        self.text
    }

    fn mark(&mut self, mark: std::fmt::Arguments<'_>) {
        self.text.write_fmt(mark).expect("writing into a text never fails");
    }
}

fn stroke(ink: Ink<'_>) -> String {
    if ink.line == 0.0 {
        return String::new();
    }
    let dashes = if ink.dashes.is_empty() { String::new() } else { format!(" stroke-dasharray=\"{}\"", ink.dashes) };
    format!(" stroke=\"#1a1a1a\" stroke-width=\"{:.2}\"{dashes}", ink.line)
}
