//! Takes in a photo or a scan that somebody brought, and makes of a photo the copy that may travel.
//!
//! The copy is drawn anew from its points alone: upright, at most 2048 points long, at most 500 kB, and without the
//! camera's notes, which name the place where somebody stood. What a newcomer gets wrong: the name of a file says
//! nothing; only its first bytes do.

mod look;
mod shrink;

use nigiwai_core::attachment::{LONG_EDGE, MOST_FILE, MOST_PAPER, MOST_PIXELS, Media};

pub use shrink::small;

/// What was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// What the original is.
    pub original: Media,
    /// What the copy is.
    pub media: Media,
    /// The copy that travels; nothing where the original itself does (a paper).
    pub copy: Option<Vec<u8>>,
    /// Width and height of the copy; 0 for a paper.
    pub edges: (u32, u32),
    /// When it was taken by the camera's clock, `YYYY-MM-DD HH:MM`, or "".
    pub taken: String,
}

/// Why a file was not taken in. Nothing else is touched by it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureRefusal {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// The form in which iPhones keep photos.
    #[error("a HEIC picture")]
    Heic,
    /// A picture of a form that is not read here.
    #[error("a picture of another form")]
    OtherPicture,
    /// No picture and no PDF, whatever its name says.
    #[error("no picture and no PDF")]
    NoPicture,
    /// It begins like a picture and does not end like one.
    #[error("the picture is damaged")]
    Damaged,
    /// More points than any camera makes.
    #[error("too many points")]
    TooManyPixels,
    /// The file is larger than is read.
    #[error("the file is too large")]
    TooLarge,
}

impl PictureRefusal {
    /// The stable code for screens.
    pub fn code(&self) -> &'static str {
        match self {
            PictureRefusal::Empty => "picture_empty",
            PictureRefusal::Heic => "picture_heic",
            PictureRefusal::OtherPicture => "picture_other",
            PictureRefusal::NoPicture => "picture_none",
            PictureRefusal::Damaged => "picture_damaged",
            PictureRefusal::TooManyPixels => "picture_pixels",
            PictureRefusal::TooLarge => "picture_large",
        }
    }
}

/// Looks at a file and makes the copy that travels.
pub fn take(bytes: &[u8]) -> Result<Taken, PictureRefusal> {
    if bytes.len() as u64 > MOST_FILE {
        return Err(PictureRefusal::TooLarge);
    }
    let original = look::media_of(bytes)?;
    if original == Media::Pdf {
        if bytes.len() as u64 > MOST_PAPER {
            return Err(PictureRefusal::TooLarge);
        }
        return Ok(Taken { original, media: original, copy: None, edges: (0, 0), taken: String::new() });
    }
    let picture = look::open(bytes, original, MOST_PIXELS)?;
    let taken = picture.taken.clone();
    let (copy, edges) = shrink::copy(picture, LONG_EDGE);
    Ok(Taken { original, media: Media::Jpeg, copy: Some(copy), edges, taken })
}

#[cfg(test)]
mod tests;
