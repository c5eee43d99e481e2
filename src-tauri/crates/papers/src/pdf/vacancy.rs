//! The card of an empty premises (空き店舗のご案内) on one A4 page: facts, a photo, where it lies, whom to ask.
//!
//! It prints what it is handed; whether the owner allows it is the caller's question.

use serde::Serialize;

use super::{MissingGlyph, PaperError, Pictures, Press};

/// A card, worded already.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct VacancyPaper {
    /// 空き店舗のご案内.
    pub title: String,
    /// The premises: block and number.
    pub name: String,
    /// Who prints it.
    pub association: String,
    /// The day, in 和暦.
    pub as_of: String,
    /// A sentence or two about the place.
    pub words: String,
    /// Names and values, in order.
    pub facts: Vec<[String; 2]>,
    /// The words over the small plan.
    pub plan_title: String,
    /// The row of the street in which it lies, as SVG.
    pub plan: String,
    /// The words over the contact.
    pub contact_title: String,
    /// Whom to ask.
    pub contact: String,
    /// The last line: by whose consent.
    pub foot: String,
    /// Whether there is a photo; the bytes come beside it.
    pub photo: bool,
}

/// Prints a card; the photo is a JPEG.
pub fn vacancy_pdf(paper: &VacancyPaper, photo: Option<Vec<u8>>) -> Result<Vec<u8>, PaperError> {
    let pictures: Pictures = photo.into_iter().map(|bytes| ("photo.jpg".to_owned(), bytes)).collect();
    let paper = VacancyPaper { photo: !pictures.is_empty(), ..paper.clone() };
    Press::built_in().set_with("vacancy.typ", &paper, (MissingGlyph::Refuse, pictures))?.pdf()
}
