//! A page of lines in the order in which the ward or a file holds them.
//!
//! Neighbouring lines of one device are named once, as a run. A line that the reader wrote itself may be named without
//! its bytes, so that the numbers stay without a gap and can be checked.

use crate::frame;
use crate::trouble::Nonsense;
use nigiwai_book::SealedLine;
use nigiwai_core::id::Id;
use serde::{Deserialize, Serialize};

/// Consecutive lines of one device.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// Whose lines.
    pub device: Id,
    /// Number of the first.
    pub n: u64,
    /// How many.
    pub count: u64,
    /// Whether the bytes were left out, because the reader has them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub yours: bool,
}

/// What stands before the lines of a page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PageHead {
    /// The stream's letter.
    pub stream: String,
    /// Number of the first line in the stream.
    pub first: u64,
    /// The lines.
    pub runs: Vec<Run>,
    /// Number of the last line that the ward has.
    pub last: u64,
    /// Whether another page follows.
    pub more: bool,
    /// The ward's timeline.
    pub timeline: String,
    /// BLAKE3 over the lines' bytes, set by [`pack`]: a page that was damaged on its way never reaches a book.
    #[serde(default)]
    pub content: String,
    /// In stream R: the ward's signature over its chain after the last line of this page.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub signature: String,
}

/// One line on a page; no bytes where the reader has them.
#[derive(Debug, Clone, PartialEq)]
pub struct PageLine {
    /// Whose line.
    pub device: Id,
    /// Its number.
    pub n: u64,
    /// The bytes as they travel.
    pub bytes: Option<Vec<u8>>,
}

/// The runs of some lines.
pub fn runs(lines: &[PageLine]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for line in lines {
        let yours = line.bytes.is_none();
        match runs.last_mut() {
            Some(run) if run.device == line.device && run.n + run.count == line.n && run.yours == yours => {
                run.count += 1
            }
            _ => runs.push(Run { device: line.device.clone(), n: line.n, count: 1, yours }),
        }
    }
    runs
}

/// Packs a page.
pub fn pack(head: &PageHead, lines: &[PageLine]) -> Vec<u8> {
    let parts = || lines.iter().filter_map(|line| line.bytes.as_deref());
    let head = PageHead { content: content_hash(parts()), ..head.clone() };
    frame::pack(&head, parts())
}

/// Unpacks a page and checks that it holds together: as many parts as named, no number twice.
pub fn unpack(body: &[u8]) -> Result<(PageHead, Vec<PageLine>), Nonsense> {
    let (head, parts): (PageHead, Vec<Vec<u8>>) = frame::unpack(body)?;
    if head.content != content_hash(parts.iter().map(Vec::as_slice)) {
        return Err(Nonsense);
    }
    let lines = spread(&head.runs, parts)?;
    Ok((head, lines))
}

fn content_hash<'a>(parts: impl Iterator<Item = &'a [u8]>) -> String {
    let mut hasher = blake3::Hasher::new();
    for part in parts {
        hasher.update(&(part.len() as u64).to_le_bytes()).update(part);
    }
    crate::hex::encode(hasher.finalize().as_bytes())
}

/// Gives every line of the runs its bytes.
pub fn spread(runs: &[Run], parts: Vec<Vec<u8>>) -> Result<Vec<PageLine>, Nonsense> {
    let most = parts.len().max(frame::MOST_PARTS);
    let mut parts = parts.into_iter();
    let mut lines = Vec::new();
    for run in runs {
        if run.n == 0 || run.count == 0 || run.count > (most - lines.len()) as u64 {
            return Err(Nonsense);
        }
        for n in run.n..run.n.checked_add(run.count).ok_or(Nonsense)? {
            let bytes = if run.yours { None } else { Some(parts.next().ok_or(Nonsense)?) };
            lines.push(PageLine { device: run.device.clone(), n, bytes });
        }
    }
    if parts.next().is_some() { Err(Nonsense) } else { Ok(lines) }
}

/// The lines that have bytes, as the book takes them.
pub fn sealed(lines: Vec<PageLine>) -> Vec<SealedLine> {
    let with_bytes = |line: PageLine| Some(SealedLine { device: line.device, n: line.n, bytes: line.bytes? });
    lines.into_iter().filter_map(with_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(device: &str, n: u64, bytes: Option<&[u8]>) -> PageLine {
        PageLine { device: Id::from(device), n, bytes: bytes.map(<[u8]>::to_vec) }
    }

    fn head(lines: &[PageLine]) -> PageHead {
        let (timeline, content, signature) = ("t".to_string(), String::new(), String::new());
        PageHead { stream: "P".into(), first: 1, runs: runs(lines), last: 9, more: true, timeline, content, signature }
    }

    #[test]
    fn a_page_comes_back_with_its_own_lines_left_out() {
        let lines = [line("a", 1, Some(b"x")), line("a", 2, Some(b"")), line("b", 7, None), line("a", 3, Some(b"y"))];
        let (back, met) = unpack(&pack(&head(&lines), &lines)).unwrap();
        assert_eq!(back.runs.len(), 3, "the first two lines are one run");
        assert_eq!(met, lines);
        assert_eq!(sealed(met).len(), 3);
    }

    #[test]
    fn a_page_that_names_more_or_fewer_lines_than_it_has_is_refused() {
        let lines = [line("a", 1, Some(b"x"))];
        let mut wrong = head(&lines);
        wrong.runs[0].count = 2;
        assert_eq!(unpack(&pack(&wrong, &lines)), Err(Nonsense));
        wrong.runs[0].count = u64::MAX;
        assert_eq!(unpack(&pack(&wrong, &lines)), Err(Nonsense));
        wrong.runs.clear();
        assert_eq!(unpack(&pack(&wrong, &lines)), Err(Nonsense));
    }
}
