//! What leaves as a document, and what comes in: tables from Excel and CSV, lists, calendars, charts and PDF.
//!
//! Everything here takes plain values and gives bytes or values back; it never opens a file, never asks the clock and
//! never knows the book's records. A newcomer looks for the rules of an import here: which shop is which is decided
//! by the desk; this crate only says what stood in the file and what was doubtful about it.

pub mod chart;
pub mod column;
pub mod directory;
mod escape;
pub mod headings;
pub mod help_map;
pub mod out;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod picture;
pub mod plan;
pub mod read;
pub mod rows;
