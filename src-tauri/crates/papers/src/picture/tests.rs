//! Photos as cameras and people bring them. Every picture here is drawn by the test itself.

use super::{PictureRefusal, small, take};
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use nigiwai_core::attachment::{MOST_PHOTO, Media};
use std::io::Cursor;

const GPS_CANARY: &[u8] = b"GPS 35.6581N 139.7414E";

/// A night street: left red, right blue, so that turning is seen; noise where it shall not become small.
fn street(width: u32, height: u32, noise: bool) -> RgbImage {
    let mut chance: u32 = 7;
    RgbImage::from_fn(width, height, |x, _| {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let spread = if noise { (chance >> 25) as u8 } else { 0 };
        if x < width / 2 { Rgb([230, spread, 10]) } else { Rgb([10, spread, 230]) }
    })
}

/// A camera's notes: turned by a quarter, taken on an evening, and the place.
fn notes(orientation: u8) -> Vec<u8> {
    let mut tiff = b"II*\0\x08\0\0\0".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value].concat()
    };
    let date = b"2026:11:21 20:14:33\0";
    let exif_at: u32 = 8 + 2 + 2 * 12 + 4;
    let date_at = exif_at + 2 + 2 * 12 + 4;
    tiff.extend(2u16.to_le_bytes());
    tiff.extend(entry(0x0112, 3, 1, [orientation, 0, 0, 0]));
    tiff.extend(entry(0x8769, 4, 1, exif_at.to_le_bytes()));
    tiff.extend([0; 4]);
    tiff.extend(2u16.to_le_bytes());
    tiff.extend(entry(0x9003, 2, 20, date_at.to_le_bytes()));
    tiff.extend(entry(0x9286, 7, u32::try_from(GPS_CANARY.len()).unwrap(), (date_at + 20).to_le_bytes()));
    tiff.extend([0; 4]);
    tiff.extend(date);
    tiff.extend(GPS_CANARY);
    tiff
}

fn photo(points: &RgbImage, exif: Option<Vec<u8>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    if let Some(exif) = exif {
        encoder.set_exif_metadata(exif).unwrap();
    }
    encoder.write_image(points.as_raw(), points.width(), points.height(), ExtendedColorType::Rgb8).unwrap();
    bytes
}

fn holds(bytes: &[u8], words: &[u8]) -> bool {
    bytes.windows(words.len()).any(|part| part == words)
}

#[test]
fn the_copy_stands_upright_and_tells_when_but_not_where() {
    let original = photo(&street(120, 60, false), Some(notes(6)));
    assert!(holds(&original, GPS_CANARY) && holds(&original, b"2026:11:21"));
    let taken = take(&original).unwrap();
    let copy = taken.copy.unwrap();
    assert_eq!((taken.taken.as_str(), taken.edges), ("2026-11-21 20:14", (60, 120)));
    assert!(!holds(&copy, GPS_CANARY) && !holds(&copy, b"2026") && !holds(&copy, b"Exif"));
    let seen = image::load_from_memory(&copy).unwrap().into_rgb8();
    let (top, bottom) = (seen.get_pixel(30, 10).0, seen.get_pixel(30, 110).0);
    assert!(
        top[0] > 180 && bottom[2] > 180,
        "what was left is on top after a quarter to the right: {top:?} {bottom:?}"
    );
}

#[test]
fn a_large_restless_photo_becomes_a_small_one() {
    let taken = take(&photo(&street(2100, 1050, true), None)).unwrap();
    let copy = taken.copy.unwrap();
    assert!(copy.len() as u64 <= MOST_PHOTO, "{} bytes", copy.len());
    let seen = image::load_from_memory(&copy).unwrap();
    assert_eq!((seen.width(), seen.height()), taken.edges);
    assert!(seen.width() <= 2048 && seen.width() == seen.height() * 2);
    let thumbnail = image::load_from_memory(&small(&copy).unwrap()).unwrap();
    assert_eq!((thumbnail.width(), thumbnail.height()), (320, 160));
}

#[test]
fn a_transparent_picture_lies_on_white_paper() {
    let clear = RgbaImage::from_pixel(16, 16, Rgba([0, 0, 0, 0]));
    let mut png = Cursor::new(Vec::new());
    clear.write_to(&mut png, ImageFormat::Png).unwrap();
    let taken = take(png.get_ref()).unwrap();
    assert_eq!((taken.original, taken.media), (Media::Png, Media::Jpeg));
    let seen = image::load_from_memory(&taken.copy.unwrap()).unwrap().into_rgb8();
    assert_eq!(seen.get_pixel(8, 8).0, [255, 255, 255]);
}

#[test]
fn a_scan_travels_as_it_is() {
    let taken = take(b"%PDF-1.7\nreceipt").unwrap();
    assert_eq!((taken.media, taken.copy, taken.edges), (Media::Pdf, None, (0, 0)));
}

#[test]
fn each_kind_of_bad_file_has_its_own_answer() {
    let whole = photo(&street(64, 64, true), Some(notes(1)));
    let mut claims = Vec::new();
    claims.extend(b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR");
    let header = [&b"IHDR"[..], &20_000u32.to_be_bytes(), &20_000u32.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    claims.truncate(12);
    claims.extend(&header);
    claims.extend(crc(&header).to_be_bytes());
    claims.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e");
    let cases: [(&[u8], PictureRefusal); 8] = [
        (b"", PictureRefusal::Empty),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", PictureRefusal::Heic),
        (b"GIF89a\x01\0\x01\0", PictureRefusal::OtherPicture),
        (b"PK\x03\x04 a workbook called photo.jpg", PictureRefusal::NoPicture),
        (&whole[..whole.len() / 2], PictureRefusal::Damaged),
        (&whole[..3], PictureRefusal::Damaged),
        (&[0xff, 0xd8, 0xff, 0xe0, 0, 0, 1, 2, 3], PictureRefusal::Damaged),
        (&claims, PictureRefusal::TooManyPixels),
    ];
    for (bytes, answer) in cases {
        assert_eq!(take(bytes).map(|_| ()), Err(answer));
    }
}

#[test]
fn a_photo_cut_or_bent_anywhere_is_answered_and_never_stops_the_program() {
    let whole = photo(&street(48, 32, true), Some(notes(8)));
    for cut in (0..whole.len()).step_by(31) {
        assert!(take(&whole[..cut]).is_err(), "cut at {cut}");
    }
    for at in (0..whole.len()).step_by(23) {
        let mut bent = whole.clone();
        bent[at] ^= 0x55;
        let _ = take(&bent).map(|taken| assert!(!holds(&taken.copy.unwrap_or_default(), GPS_CANARY)));
    }
}

/// The check sum of a part of a PNG, by the rule of its standard.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { (sum >> 1) ^ 0xedb8_8320 } else { sum >> 1 })
    })
}
