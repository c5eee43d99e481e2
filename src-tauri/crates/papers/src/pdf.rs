//! Sets papers with typst: PDF for the printer, page images for the window.
//!
//! It must never print an empty box for a character: every text is compared with the fonts first. Papers carry no
//! clock and no path, so the same values give the same bytes. A newcomer edits words in a template; the words of our
//! papers stand in `assets/words/ja/papers.json`, and a template only places them.

mod dues_receipt;
mod fonts;
mod forms;
mod help_map;
mod list;
mod page;
mod plan;
mod product;
mod receipt;
mod recovery;
mod survey;
mod vacancy;
mod world;

use nigiwai_core::failure::Failure;
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;

pub use dues_receipt::{DuesReceiptPage, dues_receipts_pdf};
pub use fonts::Fonts;
pub use forms::Forms;
pub use help_map::{HelpEntry, HelpPaper, help_map_pdf};
pub use list::{Align, ListColumn, ListPaper, MemberList, MemberRow, Orientation, Width, list_pdf, member_list_pdf};
pub use page::page_picture;
pub use plan::{street_plan_paper, street_plan_pdf};
pub use product::{CardSize, ProductCard, ProductCards, product_cards_pdf};
pub use receipt::{Receipt, receipt_pdf};
pub use recovery::{RecoverySheet, recovery_sheet_pdf};
pub use survey::{PaperQuestion, SurveyPaper, survey_pdf};
pub use vacancy::{VacancyPaper, vacancy_pdf};

/// Why a paper was not made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// The fonts lack these characters.
    #[error("no glyph for {characters:?}")]
    NoGlyph {
        /// Each once, in the order of their codes.
        characters: Vec<char>,
    },
    /// There is no form of this name.
    #[error("no form {name}")]
    NoSuchForm {
        /// The name asked for.
        name: String,
    },
    /// The form and the values do not fit; a form that somebody replaced is the usual cause.
    #[error("the form cannot be set: {cause}")]
    Form {
        /// What the typesetter said, for logs.
        cause: String,
    },
}

impl From<PaperError> for Failure {
    fn from(error: PaperError) -> Failure {
        match error {
            PaperError::NoGlyph { characters } => {
                Failure::new("paper_no_glyph").with("characters", characters.into_iter().collect::<String>())
            }
            PaperError::NoSuchForm { name } => Failure::new("paper_no_such_form").with("name", name),
            PaperError::Form { .. } => Failure::new("paper_form"),
        }
    }
}

/// What becomes of a character that the fonts lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissingGlyph {
    /// The paper is not made, and the characters are named.
    Refuse,
    /// 〓 is printed instead, after a person has seen the list and said so.
    Geta,
}

/// Fonts and forms, ready to set papers. Making one takes a moment; keep it.
pub struct Press {
    fonts: Fonts,
    forms: Forms,
}

impl Press {
    /// A press with these fonts and forms.
    pub fn new(fonts: Fonts, forms: Forms) -> Press {
        Press { fonts, forms }
    }

    /// The fonts and forms that came with the program.
    pub fn built_in() -> Press {
        Press::new(Fonts::built_in(), Forms::built_in())
    }

    /// Characters in `values` that cannot be printed.
    pub fn uncovered<T: Serialize>(&self, values: &T) -> Vec<char> {
        self.fonts.uncovered(&texts_in(&as_json(values)))
    }

    /// Sets the form `name` with `values`, which the form reads as `/paper.json`.
    pub fn set<T: Serialize>(&self, name: &str, values: &T, missing: MissingGlyph) -> Result<Paper, PaperError> {
        self.set_with(name, values, (missing, Pictures::new()))
    }

    /// The same with pictures, which the form reads as `/picture/<name>`.
    pub fn set_with<T: Serialize>(
        &self,
        name: &str,
        values: &T,
        (missing, pictures): (MissingGlyph, Pictures),
    ) -> Result<Paper, PaperError> {
        let form = self.forms.text_of(name).ok_or_else(|| PaperError::NoSuchForm { name: name.to_owned() })?;
        let mut json = as_json(values);
        let characters = self.fonts.uncovered(&texts_in(&json));
        match (characters.is_empty(), missing) {
            (true, _) => {}
            (false, MissingGlyph::Refuse) => return Err(PaperError::NoGlyph { characters }),
            (false, MissingGlyph::Geta) => replace_in(&mut json, &characters),
        }
        let desk = world::Desk::new((&self.fonts, &self.forms), form, json.to_string(), pictures);
        let set = typst::compile::<PagedDocument>(&desk);
        typst::comemo::evict(30);
        Ok(Paper { document: set.output.map_err(|causes| form_error(&causes))? })
    }
}

/// Pictures that a form may read, by name: JPEG, PNG or PDF.
pub type Pictures = BTreeMap<String, Vec<u8>>;

/// A paper that is set.
pub struct Paper {
    document: PagedDocument,
}

impl Paper {
    /// How many pages it has.
    pub fn pages(&self) -> usize {
        self.document.pages().len()
    }

    /// The paper as PDF. The same values give the same bytes.
    pub fn pdf(&self) -> Result<Vec<u8>, PaperError> {
        let options = typst_pdf::PdfOptions {
            creator: Smart::Custom(Some("nigiwai".to_owned())),
            ..typst_pdf::PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|causes| form_error(&causes))
    }

    /// Page `place` (from 0) as PNG whose longer edge has about so many points.
    pub fn page_png_of_edge(&self, place: usize, points: f64) -> Option<Vec<u8>> {
        let size = self.document.pages().get(place)?.frame.size();
        let longer = size.x.to_pt().max(size.y.to_pt()).max(1.0);
        self.page_png(place, points / longer * 72.0)
    }

    /// Page `place` (from 0) as PNG for the window; `dots_per_inch` 96 is the size of the paper on a plain screen.
    pub fn page_png(&self, place: usize, dots_per_inch: f64) -> Option<Vec<u8>> {
        let page = self.document.pages().get(place)?;
        let scale = (dots_per_inch / 72.0).into();
        let options = typst_render::RenderOptions { pixel_per_pt: scale, render_bleed: false };
        typst_render::render(page, &options).encode_png().ok()
    }
}

fn as_json<T: Serialize>(values: &T) -> Value {
    serde_json::to_value(values).expect("the values of papers are plain texts, numbers and lists")
}

fn texts_in(json: &Value) -> String {
    match json {
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().map(texts_in).collect(),
        Value::Object(parts) => parts.values().map(texts_in).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => String::new(),
    }
}

fn replace_in(json: &mut Value, characters: &[char]) {
    match json {
        Value::String(text) => *text = text.replace(characters, "〓"),
        Value::Array(parts) => parts.iter_mut().for_each(|part| replace_in(part, characters)),
        Value::Object(parts) => parts.values_mut().for_each(|part| replace_in(part, characters)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn form_error(causes: &[SourceDiagnostic]) -> PaperError {
    let said: Vec<&str> = causes.iter().map(|cause| cause.message.as_str()).collect();
    PaperError::Form { cause: said.join("; ") }
}
