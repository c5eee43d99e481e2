//! The fonts of the papers, and which characters they have.
//!
//! It must never look for fonts on the PC: a paper looks the same everywhere or it is no form. Fonts may be handed in
//! instead, for an association that owns another face. A newcomer forgets that one character may be two code points:
//! variation selectors and joiners have no glyph of their own and are not missing.

use std::collections::BTreeSet;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The files that came with the program, the fallback last.
const BUILT_IN: [&[u8]; 4] = [
    include_bytes!("../../../../../assets/fonts/BIZUDPGothic-Regular.ttf"),
    include_bytes!("../../../../../assets/fonts/BIZUDPGothic-Bold.ttf"),
    include_bytes!("../../../../../assets/fonts/BIZUDMincho-Regular.ttf"),
    include_bytes!("../../../../../assets/fonts/NigiwaiRareKanji-Regular.otf"),
];

/// Fonts in the order in which they are asked for a character.
pub struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) fonts: Vec<Font>,
}

impl Fonts {
    /// BIZ UDPGothic, BIZ UDMincho, and the rare kanji that they lack.
    pub fn built_in() -> Fonts {
        Fonts::of(BUILT_IN.into_iter().map(Bytes::new))
    }

    /// The faces in these font files; bytes that are no font are passed over.
    pub fn from_bytes(files: Vec<Vec<u8>>) -> Fonts {
        Fonts::of(files.into_iter().map(Bytes::new))
    }

    fn of(files: impl Iterator<Item = Bytes>) -> Fonts {
        let fonts: Vec<Font> = files.flat_map(Font::iter).collect();
        Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    /// Characters of `text` that no font has, each once, in the order of their codes.
    pub fn uncovered(&self, text: &str) -> Vec<char> {
        let different: BTreeSet<char> = text.chars().collect();
        let covered = |mark: char| self.fonts.iter().any(|font| font.info().coverage.contains(mark as u32));
        let missing = different.into_iter().filter(|mark| !covered(*mark) && !needs_no_glyph(*mark));
        missing.collect()
    }
}

fn needs_no_glyph(mark: char) -> bool {
    mark.is_control()
        || mark.is_whitespace()
        || matches!(mark, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
        || matches!(mark, '\u{e0100}'..='\u{e01ef}')
}
