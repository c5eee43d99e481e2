//! What a file is, by its bytes; and a photo unpacked, upright, with the time that its camera wrote.
//!
//! It must never unpack before the number of points is known: a small file may claim to be endless.

use super::PictureRefusal;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, RgbImage};
use nigiwai_core::attachment::Media;
use std::io::Cursor;

/// A photo's points and what is kept of the camera's notes.
pub(super) struct Picture {
    /// Upright, without transparency.
    pub points: RgbImage,
    /// What the colours mean.
    pub profile: Option<Vec<u8>>,
    /// When it was taken, or "".
    pub taken: String,
}

/// What a file is by its first bytes.
pub(super) fn media_of(bytes: &[u8]) -> Result<Media, PictureRefusal> {
    let brand = bytes.get(8..12).unwrap_or_default();
    let boxed = bytes.get(4..8) == Some(b"ftyp");
    let other = bytes.starts_with(b"GIF8")
        || bytes.starts_with(b"BM")
        || bytes.starts_with(b"II*\0")
        || bytes.starts_with(b"MM\0*")
        || (bytes.starts_with(b"RIFF") && brand == b"WEBP")
        || (boxed && brand == b"avif");
    let first = &bytes[..bytes.len().min(1024)];
    if bytes.is_empty() {
        Err(PictureRefusal::Empty)
    } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        Ok(Media::Jpeg)
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Ok(Media::Png)
    } else if first.windows(5).any(|part| part == b"%PDF-") {
        Ok(Media::Pdf)
    } else if other {
        Err(PictureRefusal::OtherPicture)
    } else if boxed && [b"heic", b"heix", b"heim", b"hevc", b"mif1", b"msf1"].iter().any(|known| *known == brand) {
        Err(PictureRefusal::Heic)
    } else {
        Err(PictureRefusal::NoPicture)
    }
}

/// Unpacks a photo of at most so many points.
pub(super) fn open(bytes: &[u8], media: Media, most: u64) -> Result<Picture, PictureRefusal> {
    let format = if media == Media::Png { ImageFormat::Png } else { ImageFormat::Jpeg };
    let damaged = |_| PictureRefusal::Damaged;
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder().map_err(damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) >= most {
        return Err(PictureRefusal::TooManyPixels);
    }
    if width == 0 || height == 0 || (media == Media::Jpeg && !ends_well(bytes)) {
        return Err(PictureRefusal::Damaged);
    }
    let notes = decoder.exif_metadata().ok().flatten();
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let profile = decoder.icc_profile().ok().flatten();
    let mut picture = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    picture.apply_orientation(turned);
    Ok(Picture { points: on_white(picture), profile, taken: notes.map(taken_at).unwrap_or_default() })
}

/// Whether the photo's own points come to an end. Half a download has none; the small picture inside the camera's notes
/// has an end of its own, which does not count.
fn ends_well(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some([0xff, mark, high, low]) = bytes.get(at..at + 4) {
        if *mark == 0xda {
            return bytes[at..].windows(2).any(|pair| pair == [0xff, 0xd9]);
        }
        if *mark == 0xff {
            at += 1;
            continue;
        }
        at += 2 + usize::from(u16::from_be_bytes([*high, *low]));
    }
    false
}

/// Where a picture is transparent, paper is white.
fn on_white(picture: DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.into_rgb8();
    }
    let clear = picture.into_rgba8();
    let over = |part: u8, alpha: u8| {
        let (part, alpha) = (u32::from(part), u32::from(alpha));
        u8::try_from((part * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255)
    };
    RgbImage::from_fn(clear.width(), clear.height(), |x, y| {
        let [red, green, blue, alpha] = clear.get_pixel(x, y).0;
        image::Rgb([over(red, alpha), over(green, alpha), over(blue, alpha)])
    })
}

/// When the camera says it was taken: `YYYY-MM-DD HH:MM`, or "".
fn taken_at(notes: Vec<u8>) -> String {
    let Ok(read) = exif::Reader::new().read_raw(notes) else { return String::new() };
    let text = [exif::Tag::DateTimeOriginal, exif::Tag::DateTime].into_iter().find_map(|tag| {
        let field = read.get_field(tag, exif::In::PRIMARY)?;
        match &field.value {
            exif::Value::Ascii(lines) => exif::DateTime::from_ascii(lines.first()?).ok(),
            _ => None,
        }
    });
    let sane = |at: &exif::DateTime| {
        (1990..=2200).contains(&at.year) && (1..=12).contains(&at.month) && (1..=31).contains(&at.day)
    };
    text.filter(sane).map_or_else(String::new, |at| {
        format!("{:04}-{:02}-{:02} {:02}:{:02}", at.year, at.month, at.day, at.hour, at.minute)
    })
}
