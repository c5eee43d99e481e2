//! Photos as a phone makes them, drawn here point by point: with the camera's notes, the time, and the place.
//!
//! It must never read a picture from anywhere. The place is a canary: wherever its words are found again, a note of the
//! camera has left the PC that took it in.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage};

/// What the camera notes about the place.
pub const PLACE: &[u8] = b"N35.628114 E139.698203 Meguro";
/// When the camera says it was, as the book writes it.
pub const TAKEN: &str = "2026-11-21 20:14";

/// A photo of a street at night, of another shade for each `n`, with the notes of its camera.
pub fn photo(n: u8) -> Vec<u8> {
    drawn(n, (640, 480))
}

/// The same in another size.
pub fn drawn(n: u8, (width, height): (u32, u32)) -> Vec<u8> {
    let mut chance = 7 + u32::from(n);
    let points = RgbImage::from_fn(width, height, |x, y| {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = (chance >> 29) as u8;
        let lamp = (x / 80 + y / 60) % 5 == 0;
        if lamp { Rgb([250, 220, 150 - n % 100]) } else { Rgb([20 + n % 60, 24 + grain, 60]) }
    });
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 88);
    encoder.set_exif_metadata(notes()).expect("notes go into a JPEG");
    encoder.write_image(points.as_raw(), width, height, ExtendedColorType::Rgb8).expect("points are written");
    bytes
}

/// Notes as cameras write them (TIFF): the time, and the place.
fn notes() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: usize, value: u32| {
        let count = u32::try_from(count).expect("short notes");
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let date = b"2026:11:21 20:14:33\0";
    let (inner, words) = (8 + 2 + 12 + 4, 8 + 2 + 12 + 4 + 2 + 24 + 4);
    let place = words + 20;
    let mut tiff = b"II*\0\x08\0\0\0\x01\0".to_vec();
    tiff.extend(entry(0x8769, 4, 1, inner));
    tiff.extend([0, 0, 0, 0, 2, 0]);
    tiff.extend(entry(0x9003, 2, date.len(), words));
    tiff.extend(entry(0x9286, 7, PLACE.len(), place));
    tiff.extend([0; 4]);
    tiff.extend(date);
    tiff.extend(PLACE);
    tiff
}

/// Whether some bytes hold these words.
pub fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}
