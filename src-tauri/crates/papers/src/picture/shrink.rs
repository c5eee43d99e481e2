//! Makes a photo small: the copy that travels, and the thumbnail that a list shows.
//!
//! Only points and the meaning of their colours are written; nothing that stood beside them in the original.

use super::look::Picture;
use image::codecs::jpeg::JpegEncoder;
use image::imageops::thumbnail;
use image::{ExtendedColorType, ImageEncoder, ImageFormat, RgbImage};
use nigiwai_core::attachment::MOST_PHOTO;
use std::io::Cursor;

/// How fine, the best first: the first that is small enough is taken.
const FINENESS: [u8; 3] = [84, 72, 58];
/// How long a thumbnail is at most.
const SMALL_EDGE: u32 = 320;

/// The copy: at most so many points long and [`MOST_PHOTO`] bytes, with its width and height.
pub(super) fn copy(picture: Picture, edge: u32) -> (Vec<u8>, (u32, u32)) {
    let mut points = picture.points;
    let mut edge = edge;
    loop {
        points = within(points, edge);
        for fineness in FINENESS {
            let bytes = written(&points, fineness, picture.profile.as_deref());
            if bytes.len() as u64 <= MOST_PHOTO || (edge <= 64 && fineness == FINENESS[2]) {
                return (bytes, points.dimensions());
            }
        }
        edge = edge.min(points.width().max(points.height())) * 3 / 4;
    }
}

/// The thumbnail of a copy; nothing where the copy cannot be read.
pub fn small(copy: &[u8]) -> Option<Vec<u8>> {
    let read = image::ImageReader::with_format(Cursor::new(copy), ImageFormat::Jpeg);
    let points = within(read.decode().ok()?.into_rgb8(), SMALL_EDGE);
    Some(written(&points, FINENESS[1], None))
}

fn within(points: RgbImage, edge: u32) -> RgbImage {
    let (width, height) = points.dimensions();
    let longest = width.max(height);
    if longest <= edge {
        return points;
    }
    let part = |side: u32| (u64::from(side) * u64::from(edge) / u64::from(longest)).max(1);
    let part = |side: u32| u32::try_from(part(side)).unwrap_or(edge);
    thumbnail(&points, part(width), part(height))
}

fn written(points: &RgbImage, fineness: u8, profile: Option<&[u8]>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, fineness);
    // A profile of strange length is left out: the photo then has plain colours, and still its points.
    let _ = profile.map(|profile| encoder.set_icc_profile(profile.to_vec()));
    let (width, height) = points.dimensions();
    encoder
        .write_image(points.as_raw(), width, height, ExtendedColorType::Rgb8)
        .expect("points in memory are written into memory");
    bytes
}
