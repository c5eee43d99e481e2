//! The ward's receipt (受付票): number, time and content mark of one thing that was sent, as a paper for the binder.
//!
//! It says what the ward said and nothing more; who prints it later prints the same but for the day of printing.

use nigiwai_core::words::{Language, word};
use serde::Serialize;

use super::{MissingGlyph, PaperError, Press};

/// What stands on a receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Name of the association.
    pub association: String,
    /// Name of the ward.
    pub ward: String,
    /// Names and values, in order.
    pub facts: Vec<[String; 2]>,
    /// The content mark in groups.
    pub hash: Vec<String>,
    /// The day of printing, in 和暦.
    pub printed: String,
}

#[derive(Serialize)]
struct Worded<'a> {
    association: &'a str,
    title: String,
    ward: &'a str,
    facts: &'a [[String; 2]],
    hash_title: String,
    hash: &'a [String],
    hash_why: String,
    foot: String,
}

/// Prints a receipt with the program's own fonts and form.
pub fn receipt_pdf(receipt: &Receipt) -> Result<Vec<u8>, PaperError> {
    let say = |key: &str| word(Language::Ja, key, &[]);
    let worded = Worded {
        association: &receipt.association,
        title: say("paper.receipt"),
        ward: &receipt.ward,
        facts: &receipt.facts,
        hash_title: say("paper.receipt_hash"),
        hash: &receipt.hash,
        hash_why: say("paper.receipt_hash_why"),
        foot: word(Language::Ja, "paper.receipt_foot", &[("day", &receipt.printed)]),
    };
    Press::built_in().set("receipt.typ", &worded, MissingGlyph::Refuse)?.pdf()
}
