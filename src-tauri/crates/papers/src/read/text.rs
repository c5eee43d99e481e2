//! Reads CSV and tab-separated text: first which encoding it is in, then which sign parts the columns.
//!
//! It must never replace a sign that it cannot read in silence: a name with a hole is worse than a refusal. A newcomer
//! trusts the byte order mark alone; Excel in Japan writes CP932 without any mark, and notepads write either.

use encoding_rs::{DecoderResult, SHIFT_JIS, UTF_8, UTF_16BE, UTF_16LE};

use super::{COLUMN_LIMIT, Encoding, ROW_LIMIT, ReadRefusal, Sheet, Workbook};

/// Reads a text file into one sheet that carries the file's name without its ending.
pub(super) fn read_text(file_name: &str, bytes: &[u8]) -> Result<Workbook, ReadRefusal> {
    let (text, encoding) = decode(bytes)?;
    let name = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem).to_owned();
    let sheet = read_rows(name, &text, separator(&text))?;
    Ok(Workbook { sheets: vec![sheet], encoding: Some(encoding) })
}

/// Whether bytes without a mark are UTF-16: plain text has a zero beside nearly each of its commas and line ends.
pub(super) fn looks_wide(bytes: &[u8]) -> bool {
    wide_without_mark(bytes).is_some()
}

fn decode(bytes: &[u8]) -> Result<(String, Encoding), ReadRefusal> {
    if let Some(rest) = bytes.strip_prefix(&[0xff, 0xfe]) {
        return strictly(UTF_16LE, rest, Encoding::Utf16);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xfe, 0xff]) {
        return strictly(UTF_16BE, rest, Encoding::Utf16);
    }
    if let Some(rest) = bytes.strip_prefix(&[0xef, 0xbb, 0xbf]) {
        return strictly(UTF_8, rest, Encoding::Utf8);
    }
    if let Ok(text) = std::str::from_utf8(bytes)
        && !text.contains('\0')
    {
        return Ok((text.to_owned(), Encoding::Utf8));
    }
    match wide_without_mark(bytes) {
        Some(encoding) => strictly(encoding, bytes, Encoding::Utf16),
        None => strictly(SHIFT_JIS, bytes, Encoding::Cp932),
    }
}

fn wide_without_mark(bytes: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    let pairs = |wanted: [u8; 2]| bytes.chunks_exact(2).take(20_000).filter(|pair| *pair == wanted).count();
    let little = pairs([b'\n', 0]) + pairs([b',', 0]) + pairs([b'\t', 0]);
    let big = pairs([0, b'\n']) + pairs([0, b',']) + pairs([0, b'\t']);
    match little.max(big) {
        0 => None,
        _ if bytes.len() % 2 == 1 => None,
        _ if little >= big => Some(UTF_16LE),
        _ => Some(UTF_16BE),
    }
}

/// Decodes without replacing anything; what cannot be read is counted and refused.
fn strictly(
    encoding: &'static encoding_rs::Encoding,
    bytes: &[u8],
    named: Encoding,
) -> Result<(String, Encoding), ReadRefusal> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
    let mut text = String::with_capacity(room.unwrap_or(bytes.len() * 3));
    let (mut at, mut unreadable) = (0, 0);
    loop {
        let (result, read) = decoder.decode_to_string_without_replacement(&bytes[at..], &mut text, true);
        at += read;
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => text.reserve(4096),
            DecoderResult::Malformed(..) => unreadable += 1,
        }
    }
    // Excel writes the sign U+FFFD itself when it has lost a name before; that is no fault of this reading.
    if unreadable > 0 { Err(ReadRefusal::UnknownEncoding { unreadable }) } else { Ok((text, named)) }
}

/// The separator that the first lines agree on: a tab, a semicolon or a comma.
fn separator(text: &str) -> u8 {
    let count = |sign: char| text.lines().take(20).map(|line| line.matches(sign).count()).sum::<usize>();
    let (comma, tab, semicolon) = (count(','), count('\t'), count(';'));
    if tab > comma && tab >= semicolon {
        b'\t'
    } else if semicolon > comma {
        b';'
    } else {
        b','
    }
}

fn read_rows(name: String, text: &str, separator: u8) -> Result<Sheet, ReadRefusal> {
    // One kind of line end, also after the last line: the reader counts lines, and counts "\r\n" late.
    let mut ended = text.replace("\r\n", "\n");
    if !ended.ends_with('\n') {
        ended.push('\n');
    }
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(ended.as_bytes());
    let mut sheet = Sheet { name, ..Sheet::default() };
    let (mut filled, mut lines_before) = (0, 1);
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).map_err(|cause| ReadRefusal::Broken { cause: cause.to_string() })? {
        // The reader skips blank lines; they are put back, so that row numbers are those that Excel shows.
        let lines_after = reader.position().line();
        let blank_before = (lines_after - lines_before).saturating_sub(1 + line_breaks_in(&record));
        lines_before = lines_after;
        filled += usize::from(record.iter().any(|cell| !cell.trim().is_empty()));
        if filled > ROW_LIMIT {
            continue;
        }
        sheet.rows.extend((0..blank_before).map(|_| Vec::new()));
        sheet.cut_at_the_right |= record.len() > COLUMN_LIMIT;
        sheet.rows.push(record.iter().take(COLUMN_LIMIT).map(str::to_owned).collect());
    }
    if filled > ROW_LIMIT { Err(ReadRefusal::TooManyRows { rows: filled, limit: ROW_LIMIT }) } else { Ok(sheet) }
}

fn line_breaks_in(record: &csv::StringRecord) -> u64 {
    record.iter().map(|cell| cell.matches('\n').count() as u64).sum()
}
