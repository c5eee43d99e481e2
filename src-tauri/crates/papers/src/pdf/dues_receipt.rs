//! The receipt (領収書) that a member gets for dues: A5, one to a page, with its number and what the money was for.
//!
//! It prints what it is handed and reckons nothing; a spoilt one says so across the page.

use nigiwai_core::words::{Language, word};
use serde::Serialize;

use super::{MissingGlyph, PaperError, Press};

/// One receipt. All texts are worded already.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct DuesReceiptPage {
    /// Its number.
    pub number: String,
    /// The day, in 和暦.
    pub day: String,
    /// To whom.
    pub addressed: String,
    /// The amount with its commas.
    pub yen: String,
    /// What it was for.
    pub words: String,
    /// Who gives it.
    pub association: String,
    /// Who stands for them.
    pub representative: String,
    /// Where they are reached.
    pub contact: String,
    /// Spoilt or taken back.
    pub void: bool,
}

#[derive(Serialize)]
struct Worded<'a> {
    title: String,
    number: String,
    sir: String,
    before: String,
    after: String,
    but: String,
    received: String,
    seal: String,
    void: String,
    pages: &'a [DuesReceiptPage],
}

/// Prints receipts with the program's own fonts and form.
pub fn dues_receipts_pdf(pages: &[DuesReceiptPage]) -> Result<Vec<u8>, PaperError> {
    set(pages)?.pdf()
}

fn set(pages: &[DuesReceiptPage]) -> Result<super::Paper, PaperError> {
    let say = |name: &str| word(Language::Ja, &format!("dues.paper.{name}"), &[]);
    let worded = Worded {
        title: say("receipt"),
        number: say("receipt_number"),
        sir: say("receipt_sir"),
        before: say("receipt_before"),
        after: say("receipt_after"),
        but: say("receipt_but"),
        received: say("receipt_received"),
        seal: say("receipt_seal"),
        void: say("receipt_void"),
        pages,
    };
    Press::built_in().set("dues-receipt.typ", &worded, MissingGlyph::Refuse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_receipt_has_a_page_of_its_own_also_with_long_names() {
        let page = DuesReceiptPage {
            number: "A-12".into(),
            day: "令和8年11月22日".into(),
            addressed: "株式会社 さくら坂ふれあい生活協同センター商店街支店 二階売場".into(),
            yen: "1,234,567".into(),
            words: "会費（令和8年4月分）、会費（令和8年5月分）、街路灯の電気代（令和8年度分）として".into(),
            association: "さくら坂商店街振興組合".into(),
            representative: "理事長 森田 一郎".into(),
            contact: "東京都目黒区上目黒二丁目19番15号　03-0000-3300".into(),
            void: false,
        };
        let spoilt = DuesReceiptPage { void: true, ..page.clone() };
        assert_eq!(set(&[page, spoilt]).expect("the form is set").pages(), 2);
    }
}
