//! Charts as SVG with everything beside the picture: title, sentence, table, and where each mark lies.
//!
//! The picture alone says nothing to a screen reader, so a chart is always a [`ChartDoc`]. Texts come in worded; no
//! rule is decided here. A newcomer measures texts by counting characters: a kanji is twice as wide as a digit, and
//! nothing may leave the picture when the text size grows.

mod count;
mod draw;
mod lines;
mod mix;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use count::{CountBar, CountChart, count_chart};
pub use lines::{CountLine, LinesChart, lines_chart};
pub use mix::{MixBar, MixChart, mix_chart};

/// A chart as the window and the papers take it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct ChartDoc {
    /// The picture.
    pub svg: String,
    /// Its width in px at the text size that was asked for.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// Heading.
    pub title: String,
    /// What it says, in one sentence.
    pub summary: String,
    /// Headings of the table.
    pub columns: Vec<String>,
    /// The table.
    pub rows: Vec<Vec<String>>,
    /// Where each value lies, for focus and touch.
    pub marks: Vec<Mark>,
    /// Where the figures come from.
    pub source: String,
    /// The day that they show.
    pub as_of: String,
}

/// A place in the picture that can be focused.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct Mark {
    /// Row of the table.
    pub row: usize,
    /// Column of the table.
    pub col: usize,
    /// Left.
    pub x: i32,
    /// Top.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
    /// What is read out.
    pub label: String,
}

/// What every chart is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartFrame {
    /// Heading.
    pub title: String,
    /// What it says, in one sentence.
    pub summary: String,
    /// Headings of the table.
    pub columns: Vec<String>,
    /// Where the figures come from.
    pub source: String,
    /// The day that they show.
    pub as_of: String,
    /// The family of the bundled font; a generic one would show nothing where the PC has no Japanese font.
    pub font: String,
    /// Size of the text in px; everything grows with it.
    pub text_px: u32,
    /// Width of the picture in px.
    pub width: u32,
    /// Colours for the screen, or black and white for paper.
    pub ink: Ink,
}

/// How areas are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ink {
    /// The colours of the groups of trades.
    #[default]
    Colour,
    /// White areas with hatching, for print and copies.
    BlackAndWhite,
}

impl ChartFrame {
    fn doc(&self, svg: String, height: u32, marks: Vec<Mark>) -> ChartDoc {
        ChartDoc {
            svg,
            width: self.width,
            height,
            title: self.title.clone(),
            summary: self.summary.clone(),
            columns: self.columns.clone(),
            rows: Vec::new(),
            marks,
            source: self.source.clone(),
            as_of: self.as_of.clone(),
        }
    }
}
