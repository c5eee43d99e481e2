//! Photos and papers of a record.

use super::view;
use nigiwai_core::attachment::Media;
use nigiwai_core::id::Id;

view! {
    /// A file that somebody brought: chosen or dropped (`path`), or pasted (`content`).
    FileIn {
        /// Where it lies, or "".
        path: String,
        /// Its bytes in Base64 where there is no path.
        content: String,
        /// Its name where there is no path.
        name: String,
    }
    /// A file that was taken in and does not belong to a record yet.
    FileTaken {
        /// BLAKE3 of the copy that travels.
        hash: String,
        /// Bytes of the copy.
        size: i64,
        /// What the copy is.
        media: Media,
        /// BLAKE3 of the original, "" where it is the copy.
        original: String,
        /// Bytes of the original.
        original_size: i64,
        /// What the original is.
        original_media: Media,
        /// Its name as it came.
        name: String,
        /// When it was taken: `YYYY-MM-DD HH:MM`, or "".
        taken: String,
        /// Width of the copy.
        width: i64,
        /// Height of the copy.
        height: i64,
        /// What is to be seen, in words.
        caption: String,
        /// Whether it stays in the association.
        stays: bool,
    }
    /// Puts files that were taken in to a record.
    AddAttachments {
        /// Kind of the record.
        owner_kind: String,
        /// The record.
        owner: Id,
        /// The files.
        files: Vec<FileTaken>,
    }
    /// What a person may change about an attachment.
    AttachmentChange {
        /// The attachment.
        id: Id,
        /// What is to be seen, in words.
        caption: String,
        /// Whether it stays in the association.
        stays: bool,
    }
    /// Puts a photo before or behind its neighbour.
    MoveAttachment {
        /// The attachment.
        id: Id,
        /// Places to go: -1 is one earlier.
        by: i32,
    }
    /// Whose photos and papers.
    AttachmentsAsk {
        /// Kind of the record.
        owner_kind: String,
        /// The record.
        owner: Id,
    }
    /// One photo or paper.
    AttachmentLine {
        /// The attachment.
        id: Id,
        /// What it is.
        media: Media,
        /// Its name as it came.
        name: String,
        /// What is to be seen.
        caption: String,
        /// When it was taken, or "".
        taken: String,
        /// Bytes that travel.
        size: i64,
        /// Bytes of the original, 0 where the copy is the original.
        original_size: i64,
        /// Whether the original is on this PC.
        original_here: bool,
        /// Whether it stays in the association.
        stays: bool,
        /// Whether the file is on this PC; it may still be on its way.
        here: bool,
        /// BLAKE3 of the copy, for its picture.
        hash: String,
    }
    /// The photos and papers of a record, as people put them.
    AttachmentList {
        /// The lines.
        files: Vec<AttachmentLine>,
        /// Bytes of all that travel.
        size: i64,
    }
    /// Which picture.
    PictureAsk {
        /// BLAKE3 of the copy.
        hash: String,
        /// The whole copy, not the small one.
        whole: bool,
    }
    /// A picture for the screen.
    Picture {
        /// A JPEG in Base64; "" where the file is not on this PC.
        content: String,
    }
    /// Writes a photo or paper as a file of its own.
    AttachmentFileAsk {
        /// The attachment.
        id: Id,
        /// Where to.
        path: String,
    }
    /// How the files stand towards the ward and on this PC.
    FilesState {
        /// Files that the ward's server does not have yet.
        waiting: u32,
        /// Files that records name and that are not on this PC.
        missing: u32,
        /// What was wrong at the last try, if anything.
        trouble: Option<nigiwai_core::failure::Failure>,
    }
}
