//! Tells what a file is by its first bytes, for the ending of its name lies often enough.
//!
//! It must never read further than it needs. A newcomer forgets that an Excel file with a password is not a zip any
//! more but an OLE container, the same wrapping as the Excel of the nineties and as old Word letters.

use std::io::Cursor;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ReadRefusal;

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// .xlsx or .xlsm.
    Xlsx,
    /// .xlsb.
    Xlsb,
    /// .xls, Excel until 2003.
    Xls,
    /// .ods, LibreOffice.
    Ods,
    /// CSV, tabs, plain text.
    Text,
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A letter in Word or similar.
    Letter,
    /// Slides.
    Slides,
    /// A web page saved under another name, as some programs do for "Excel".
    WebPage,
    /// A zip with something else in it.
    Archive,
    /// Bytes that say nothing.
    Unknown,
}

impl FileKind {
    /// Stable word for messages; its text is `file_kind.<code>`.
    pub fn code(self) -> &'static str {
        match self {
            FileKind::Xlsx => "xlsx",
            FileKind::Xlsb => "xlsb",
            FileKind::Xls => "xls",
            FileKind::Ods => "ods",
            FileKind::Text => "text",
            FileKind::Pdf => "pdf",
            FileKind::Picture => "picture",
            FileKind::Letter => "letter",
            FileKind::Slides => "slides",
            FileKind::WebPage => "web_page",
            FileKind::Archive => "archive",
            FileKind::Unknown => "unknown",
        }
    }

    pub(super) fn is_workbook(self) -> bool {
        matches!(self, FileKind::Xlsx | FileKind::Xlsb | FileKind::Xls | FileKind::Ods)
    }
}

/// What the ending promises; nothing if it is no ending of ours.
pub(super) fn by_name(name: &str) -> Option<FileKind> {
    let (_, ending) = name.rsplit_once('.')?;
    match ending.to_ascii_lowercase().as_str() {
        "xlsx" | "xlsm" | "xltx" | "xltm" => Some(FileKind::Xlsx),
        "xlsb" => Some(FileKind::Xlsb),
        "xls" | "xlt" => Some(FileKind::Xls),
        "ods" => Some(FileKind::Ods),
        "csv" | "tsv" | "txt" => Some(FileKind::Text),
        _ => None,
    }
}

/// What the content is. An archive that ends too early is broken, not unknown.
pub(super) fn by_content(bytes: &[u8]) -> Result<FileKind, ReadRefusal> {
    const PICTURES: [&[u8]; 6] = [b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM6", b"II*\0", b"MM\0*"];
    let begins = |mark: &[u8]| bytes.starts_with(mark);
    if begins(b"PK\x03\x04") || begins(b"PK\x05\x06") {
        return inside_zip(bytes);
    }
    if begins(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return inside_ole(bytes);
    }
    if begins(b"%PDF") {
        return Ok(FileKind::Pdf);
    }
    if PICTURES.iter().any(|mark| begins(mark)) || (begins(b"RIFF") && bytes.get(8..12) == Some(b"WEBP")) {
        return Ok(FileKind::Picture);
    }
    if bytes.get(4..8) == Some(b"ftyp") {
        return Ok(FileKind::Picture);
    }
    if begins(b"{\\rtf") {
        return Ok(FileKind::Letter);
    }
    Ok(text_or_page(bytes))
}

fn text_or_page(bytes: &[u8]) -> FileKind {
    let head: String =
        String::from_utf8_lossy(&bytes[..bytes.len().min(512)]).trim_start_matches('\u{feff}').to_lowercase();
    if ["<!doctype html", "<html", "<?xml", "<table"].iter().any(|mark| head.trim_start().starts_with(mark)) {
        return FileKind::WebPage;
    }
    let wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let zeros = bytes.iter().take(4096).filter(|byte| **byte == 0).count();
    // UTF-16 without a mark still has zero bytes in every comma; real binary files have them anywhere and often.
    if wide || zeros == 0 || super::text::looks_wide(bytes) { FileKind::Text } else { FileKind::Unknown }
}

fn inside_zip(bytes: &[u8]) -> Result<FileKind, ReadRefusal> {
    let archive =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|cause| ReadRefusal::Broken { cause: cause.to_string() })?;
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.to_ascii_lowercase()).collect();
    let has = |name: &str| names.iter().any(|entry| entry == name);
    let under = |folder: &str| names.iter().any(|entry| entry.starts_with(folder));
    Ok(if has("xl/workbook.bin") {
        FileKind::Xlsb
    } else if under("xl/") {
        FileKind::Xlsx
    } else if under("word/") {
        FileKind::Letter
    } else if under("ppt/") {
        FileKind::Slides
    } else if has("content.xml") {
        open_document(bytes)
    } else {
        FileKind::Archive
    })
}

/// OpenDocument writes its type in plain text into the first entry.
fn open_document(bytes: &[u8]) -> FileKind {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
    if head.contains("opendocument.text") {
        FileKind::Letter
    } else if head.contains("opendocument.presentation") {
        FileKind::Slides
    } else {
        FileKind::Ods
    }
}

fn inside_ole(bytes: &[u8]) -> Result<FileKind, ReadRefusal> {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|place| place == wide)
    };
    if holds("EncryptedPackage") {
        Err(ReadRefusal::PasswordProtected)
    } else if holds("WordDocument") {
        Ok(FileKind::Letter)
    } else if holds("PowerPoint Document") {
        Ok(FileKind::Slides)
    } else {
        Ok(FileKind::Xls)
    }
}
