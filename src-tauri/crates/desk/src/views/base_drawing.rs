//! The drawing behind the street plan.

use super::{FileIn, view};
use nigiwai_core::base_drawing::{BaseDrawing, Lie};

view! {
    /// The drawing as it stands.
    BaseDrawingView {
        /// Whether there is one.
        there: bool,
        /// Where its points lie and how it is shown.
        drawing: BaseDrawing,
        /// BLAKE3 of its picture.
        hash: String,
        /// Whether the picture is on this PC; it may still be on its way.
        here: bool,
        /// The file's name as it came.
        name: String,
        /// Width of the picture in points.
        width: i64,
        /// Height of the picture.
        height: i64,
        /// How it lies behind the street, once both points are known.
        lie: Option<Lie>,
        /// How long the street is drawn today, in cm: what the second point usually is.
        street_cm: i64,
    }
    /// A picture, or a page of a PDF, that shall lie behind the plan.
    DrawingIn {
        /// The file.
        file: FileIn,
        /// The page of a PDF, from 1; 0 is 1.
        page: u32,
    }
}
