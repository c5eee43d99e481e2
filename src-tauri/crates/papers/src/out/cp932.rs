//! What the old encoding of Japanese Windows (CP932) cannot hold, and what people write instead.
//!
//! A name with another kanji is another name, so the list is shown before anything is written. A newcomer forgets
//! the signs that look alike: 〜 of a phone is another code than ～ of Excel, and only one of them is in CP932.

use encoding_rs::SHIFT_JIS;
use nigiwai_core::failure::Failure;
use nigiwai_core::fold::variants;
use serde::Serialize;
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

/// Signs that look the same and have two codes: the one that is met, the one that CP932 has.
const LOOK_ALIKE: [(char, char); 10] = [
    ('\u{301c}', '\u{ff5e}'),
    ('\u{2212}', '\u{ff0d}'),
    ('\u{2016}', '\u{2225}'),
    ('\u{2014}', '\u{2015}'),
    ('\u{a2}', '\u{ffe0}'),
    ('\u{a3}', '\u{ffe1}'),
    ('\u{ac}', '\u{ffe2}'),
    ('\u{a5}', '\u{ffe5}'),
    ('\u{a6}', '\u{ffe4}'),
    ('\u{a0}', ' '),
];

/// Kanji whose usual substitute is not an old form of it, or is not in the search table.
const SUBSTITUTES: [(char, char); 12] = [
    ('𠮷', '吉'),
    ('剝', '剥'),
    ('𠮟', '叱'),
    ('塡', '填'),
    ('頰', '頬'),
    ('槗', '橋'),
    ('𣘺', '橋'),
    ('𡈽', '土'),
    ('𠀋', '丈'),
    ('𣳾', '泰'),
    ('☑', '■'),
    ('₂', '2'),
];

/// One character that cannot be written as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Loss {
    /// Row, from 1; the heading is row 0.
    pub row: usize,
    /// Column, from 0.
    pub column: usize,
    /// The whole cell.
    pub text: String,
    /// The character.
    pub character: char,
    /// What would be written instead; 〓 if nothing is known.
    pub suggestion: String,
    /// How bad it is.
    pub kind: LossKind,
}

/// How bad a loss is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LossKind {
    /// Another code of the same sign: nobody sees a difference.
    SameLook,
    /// Another form of the same character: people see it.
    OtherForm,
    /// Nothing fits.
    NoSubstitute,
}

/// Everything that would be lost, in the order of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LossReport {
    /// The places.
    pub losses: Vec<Loss>,
}

impl LossReport {
    /// Places that a person would notice.
    pub fn visible(&self) -> impl Iterator<Item = &Loss> {
        self.losses.iter().filter(|loss| loss.kind != LossKind::SameLook)
    }
}

impl From<LossReport> for Failure {
    fn from(report: LossReport) -> Failure {
        Failure::new("csv_would_lose_characters").with("count", report.visible().count())
    }
}

/// Lists what CP932 cannot hold in one row.
pub fn losses(row: usize, cells: &[String]) -> Vec<Loss> {
    let mut found = Vec::new();
    for (column, text) in cells.iter().enumerate() {
        for character in text.chars().filter(|character| !is_kept(*character)) {
            let (suggestion, kind) = substitute(character);
            found.push(Loss { row, column, text: text.clone(), character, suggestion, kind });
        }
    }
    found
}

/// The bytes of a text with every lost character replaced as [`losses`] says.
pub(super) fn encode(text: &str) -> Vec<u8> {
    let kept: String =
        text.chars().map(|mark| if is_kept(mark) { mark.to_string() } else { substitute(mark).0 }).collect();
    SHIFT_JIS.encode(&kept).0.into_owned()
}

/// Whether the character comes back as itself from CP932.
fn is_kept(character: char) -> bool {
    if character.is_ascii() {
        return true;
    }
    let text = character.to_string();
    let (bytes, _, unmappable) = SHIFT_JIS.encode(&text);
    !unmappable && SHIFT_JIS.decode_without_bom_handling(&bytes).0 == text
}

fn substitute(character: char) -> (String, LossKind) {
    let in_table = |table: &[(char, char)]| table.iter().find(|(from, _)| *from == character).map(|(_, to)| *to);
    if let Some(same) = in_table(&LOOK_ALIKE) {
        return (same.to_string(), LossKind::SameLook);
    }
    let plain = Some(variants::plain(character)).filter(|plain| *plain != character && is_kept(*plain));
    if let Some(other) = in_table(&SUBSTITUTES).or(plain) {
        return (other.to_string(), LossKind::OtherForm);
    }
    let folded: String = character.to_string().nfkc().collect();
    if !folded.is_empty() && folded.chars().all(|mark| mark != character && is_kept(mark)) {
        return (folded, LossKind::OtherForm);
    }
    ("〓".to_owned(), LossKind::NoSubstitute)
}
