//! One page of a PDF as a picture: for a drawing that somebody has only as PDF.
//!
//! The typesetter that sets our papers reads PDF too, so there is no second library. What it cannot read (a locked PDF, a
//! damaged one, a page that is not there) is an error and never an empty picture.

use serde::Serialize;

use super::{MissingGlyph, PaperError, Pictures, Press};

/// The longer edge of the picture: what travels to the other PCs has no more.
const EDGE: f64 = nigiwai_core::attachment::LONG_EDGE as f64;

#[derive(Serialize)]
struct WhichPage {
    page: u32,
}

/// Page `page` (from 1) as PNG.
pub fn page_picture(pdf: Vec<u8>, page: u32) -> Result<Vec<u8>, PaperError> {
    let pictures = Pictures::from([("page.pdf".to_owned(), pdf)]);
    let set = Press::built_in().set_with("picture-page.typ", &WhichPage { page }, (MissingGlyph::Geta, pictures))?;
    set.page_png_of_edge(0, EDGE).ok_or_else(|| PaperError::Form { cause: "no page".to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::street_plan_pdf;
    use crate::plan::{PlanPaper, StreetPlan};

    #[test]
    fn a_page_of_a_pdf_becomes_a_picture_of_its_shape() {
        let pdf = street_plan_pdf(&StreetPlan::default(), PlanPaper::A4).expect("a paper");
        let png = page_picture(pdf.clone(), 1).expect("a picture");
        let edge = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
        let (width, height) = (f64::from(edge(16)), f64::from(edge(20)));
        assert!((width - 2048.0).abs() <= 2.0, "{width}");
        assert!((width / height - 297.0 / 210.0).abs() < 0.01, "A4 on its side");
        assert!(page_picture(pdf, 2).is_err(), "there is one page");
        assert!(page_picture(b"%PDF-1.7 and nothing more".to_vec(), 1).is_err());
    }
}
