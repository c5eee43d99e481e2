//! The layout of a list, remembered by its row of headings: who has set the columns once need not do it again next year.
//!
//! It is a setting of this PC, not a record. A list with other headings is guessed anew.

use super::Reading;
use crate::desk::Desk;
use nigiwai_core::failure::Failure;
use nigiwai_core::fold::fold;
use nigiwai_papers::column::Column;
use nigiwai_papers::headings::Guess;
use nigiwai_papers::read::Sheet;

impl Desk {
    /// The columns that were set for these headings before, if the list still has as many.
    pub(super) fn layout_of(&self, sheet: &Sheet, guess: &Guess) -> Result<Option<Vec<Column>>, Failure> {
        let Some(name) = name_of(sheet, guess) else { return Ok(None) };
        let kept = self.read(|book| Ok(book.setting(&name)?))?;
        let columns: Option<Vec<Column>> = kept.and_then(|text| serde_json::from_str(&text).ok());
        Ok(columns.filter(|columns| columns.len() == guess.columns.len()))
    }

    /// Remembers the columns of a list that was taken in.
    pub(super) fn keep_layout(&self, reading: &Reading) -> Result<(), Failure> {
        let sheet = &reading.book.sheets[reading.sheet];
        let Some(name) = name_of(sheet, &reading.guess) else { return Ok(()) };
        let text = serde_json::to_string(&reading.guess.columns).unwrap_or_default();
        self.with_book(|book| Ok(book.set_setting(&name, &text)?))
    }
}

/// The setting's name: the headings, folded and hashed; a list without headings has none.
fn name_of(sheet: &Sheet, guess: &Guess) -> Option<String> {
    let headings = sheet.rows.get(guess.heading_row?.checked_sub(1)?)?;
    let folded: Vec<String> = headings.iter().map(|heading| fold(heading)).collect();
    Some(format!("layout {}", blake3::hash(folded.join("\t").as_bytes()).to_hex()))
}
