//! The street plan as a PDF: the same drawings that are written as SVG, one on each page.
//!
//! It must never scale a drawing: the paper says 1:300, and people measure on it.

use serde::Serialize;

use super::{MissingGlyph, Paper, PaperError, Press};
use crate::plan::{PlanPaper, StreetPlan, plan_pages};

#[derive(Serialize)]
struct PlanSheets {
    title: String,
    association: String,
    paper: &'static str,
    pages: Vec<String>,
}

/// Sets a street plan with the program's own fonts and form.
pub fn street_plan_paper(plan: &StreetPlan, paper: PlanPaper) -> Result<Paper, PaperError> {
    let sheets = PlanSheets {
        title: plan.title.clone(),
        association: plan.association.clone(),
        paper: match paper {
            PlanPaper::A4 => "a4",
            PlanPaper::A3 => "a3",
        },
        pages: plan_pages(plan, paper),
    };
    Press::built_in().set("street-plan.typ", &sheets, MissingGlyph::Geta)
}

/// Prints a street plan with the program's own fonts and form.
pub fn street_plan_pdf(plan: &StreetPlan, paper: PlanPaper) -> Result<Vec<u8>, PaperError> {
    street_plan_paper(plan, paper)?.pdf()
}
