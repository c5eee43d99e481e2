//! The drawing behind the street plan: an image, or a page of a PDF, placed by two points with known distances.
//!
//! The picture is an attachment, so it reaches the other PCs like a photo. It is in no return and never goes to the ward.
//! What a newcomer gets wrong: another picture has other points, so taking one in begins the placing anew.

use crate::attachment::{of_page, of_record, put_taken, take_bytes};
use crate::desk::Desk;
use crate::views::*;
use nigiwai_core::attachment::{Attachment, Media};
use nigiwai_core::base_drawing::{BaseDrawing, base_drawing_id, lie_of};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::record::Record;

/// The kind of the drawing, as its attachment names it.
const KIND: &str = "base_drawing";

impl Desk {
    pub(crate) fn base_drawing(&self, _: Nothing) -> Result<BaseDrawingView, Failure> {
        let id = base_drawing_id();
        let (drawing, picture, here) = self.read(|book| {
            let drawing: Option<BaseDrawing> = book.get(&id)?;
            let picture = of_record(book, (KIND, &id))?.pop();
            let here = picture.as_ref().is_some_and(|one| book.shelf().has(&one.hash));
            Ok((drawing, picture, here))
        })?;
        let (Some(drawing), Some(picture)) = (drawing, picture) else {
            return Ok(BaseDrawingView::default());
        };
        let street = self.street_view(StreetAsk { day: String::new(), metres: 80, floor: 1 })?;
        let end = street.rows.iter().map(|row| row.from_cm + row.length_cm).max().unwrap_or_default();
        Ok(BaseDrawingView {
            there: true,
            lie: lie_of(&drawing),
            drawing,
            hash: picture.hash,
            here,
            name: picture.name,
            width: picture.width,
            height: picture.height,
            street_cm: i64::from(end),
        })
    }

    pub(crate) fn take_in_base_drawing(&self, ask: DrawingIn) -> Result<Done, Failure> {
        let (bytes, name) = crate::attachment::brought(&ask.file)?;
        let bytes = if bytes.starts_with(b"%PDF-") { page_of(bytes, ask.page.max(1))? } else { bytes };
        let taken = take_bytes(self, &bytes, name)?;
        if taken.media != Media::Jpeg {
            return Err(Failure::new("picture_none").with("file", taken.name));
        }
        let id = base_drawing_id();
        self.done("take_in_base_drawing", |page| {
            for old in of_page(page, (KIND, &id))? {
                page.remove(Attachment::KIND, &old.id)?;
            }
            page.put(&BaseDrawing { id: id.clone(), ..BaseDrawing::default() })?;
            put_taken(page, (KIND, &id), taken)?;
            Ok(id)
        })
    }

    pub(crate) fn save_base_drawing(&self, drawing: BaseDrawing) -> Result<Done, Failure> {
        if drawing.cm1 < 0 || drawing.cm2 < 0 {
            return Err(Failure::new("distance_impossible").at("cm"));
        }
        if !(0..=100).contains(&drawing.strength) {
            return Err(Failure::new("strength_impossible"));
        }
        self.done("save_base_drawing", |page| {
            let id: Id = base_drawing_id();
            page.get::<BaseDrawing>(&id)?.ok_or_else(|| Failure::new("record_gone"))?;
            page.put(&BaseDrawing { id: id.clone(), ..drawing })?;
            Ok(id)
        })
    }
}

#[cfg(feature = "pdf")]
fn page_of(pdf: Vec<u8>, page: u32) -> Result<Vec<u8>, Failure> {
    nigiwai_papers::pdf::page_picture(pdf, page).map_err(|_| Failure::new("pdf_page_unreadable").with("page", page))
}

#[cfg(not(feature = "pdf"))]
fn page_of(_: Vec<u8>, _: u32) -> Result<Vec<u8>, Failure> {
    Err(Failure::new("paper_not_built"))
}
