//! The recovery sheet (回復用紙): the one paper that opens the book when every PC is lost.
//!
//! It must never be kept as a file by the program, and its code never goes into a log or an error. The groups come
//! from the caller with their check letters; this file only prints them large enough to be typed at seventy.

use nigiwai_core::words::{Language, word};
use serde::Serialize;

use super::{MissingGlyph, PaperError, Press};

/// What stands on a recovery sheet.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoverySheet {
    /// Name of the association.
    pub association: String,
    /// The day on which it was made, in 和暦.
    pub made_on: String,
    /// The officer who made it.
    pub made_by: String,
    /// Groups of the code with their check letters, in order.
    pub groups: Vec<String>,
}

#[derive(Serialize)]
struct Sheet<'a> {
    association: &'a str,
    title: String,
    purpose: String,
    groups: &'a [String],
    how_to_type: String,
    facts: Vec<[String; 2]>,
    rules_title: String,
    rules: Vec<String>,
    foot: String,
}

impl RecoverySheet {
    fn worded(&self) -> Sheet<'_> {
        let say = |key: &str| word(Language::Ja, key, &[]);
        Sheet {
            association: &self.association,
            title: say("paper.recovery"),
            purpose: say("paper.recovery_purpose"),
            groups: &self.groups,
            how_to_type: say("paper.recovery_how_to_type"),
            facts: vec![
                [say("paper.recovery_made_on"), self.made_on.clone()],
                [say("paper.recovery_made_by"), self.made_by.clone()],
                [say("paper.recovery_place"), String::new()],
            ],
            rules_title: say("paper.recovery_rules"),
            rules: (1..=4).map(|number| say(&format!("paper.recovery_rule_{number}"))).collect(),
            foot: say("paper.recovery_foot"),
        }
    }
}

/// Prints a recovery sheet with the program's own fonts and form.
pub fn recovery_sheet_pdf(sheet: &RecoverySheet) -> Result<Vec<u8>, PaperError> {
    Press::built_in().set("recovery-sheet.typ", &sheet.worded(), MissingGlyph::Refuse)?.pdf()
}

impl RecoverySheet {
    /// Sets the sheet for a look in the window.
    pub fn set(&self, press: &Press) -> Result<super::Paper, PaperError> {
        press.set("recovery-sheet.typ", &self.worded(), MissingGlyph::Refuse)
    }
}
