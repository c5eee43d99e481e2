//! 助かる店マップ on paper: the drawn pages, then the shops by number in large print with what they offer and their phone.

use serde::Serialize;

use super::{MissingGlyph, PaperError, Press};
use crate::help_map::{HelpMap, help_map_pages, sign_svg};
use crate::plan::PlanPaper;

/// The shops of a map.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HelpPaper {
    /// The map.
    pub map: HelpMap,
    /// The heading over the list.
    pub list_title: String,
    /// What stands at the foot of the list.
    pub list_note: String,
    /// The shops in the order of their numbers.
    pub entries: Vec<HelpEntry>,
}

/// A shop in the list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct HelpEntry {
    /// Its number on the map.
    pub number: String,
    /// Its name.
    pub name: String,
    /// Its phone as it is dialled, or "".
    pub phone: String,
    /// Lines under the name: what it offers in words, its hours.
    pub lines: Vec<String>,
    /// Its signs, as places in the map's list.
    pub signs: Vec<usize>,
}

#[derive(Serialize)]
struct Sheets<'a> {
    title: &'a str,
    association: &'a str,
    as_of: &'a str,
    list_note: &'a str,
    paper: &'static str,
    pages: Vec<String>,
    signs: Vec<String>,
    meanings: Vec<&'a str>,
    list_title: &'a str,
    entries: &'a [HelpEntry],
}

/// Prints a map with the program's own fonts and form.
pub fn help_map_pdf(paper: &HelpPaper, size: PlanPaper) -> Result<Vec<u8>, PaperError> {
    let map = &paper.map;
    let sheets = Sheets {
        title: &map.title,
        association: &map.association,
        as_of: &map.as_of,
        list_note: &paper.list_note,
        paper: match size {
            PlanPaper::A4 => "a4",
            PlanPaper::A3 => "a3",
        },
        pages: help_map_pages(map, size),
        signs: map.signs.iter().map(sign_svg).collect(),
        meanings: map.signs.iter().map(|sign| sign.words.as_str()).collect(),
        list_title: &paper.list_title,
        entries: &paper.entries,
    };
    Press::built_in().set("help-map.typ", &sheets, MissingGlyph::Geta)?.pdf()
}
