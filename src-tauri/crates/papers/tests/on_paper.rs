//! Papers as PDF and as page images. Built with the feature `pdf` only, for typst takes minutes to build.
//!
//! It looks at what a person would notice: pages, names with rare kanji in the text, a refusal that names the
//! character. Set `NIGIWAI_SHOW_PAPERS` to a folder to get the files for looking at.
#![cfg(feature = "pdf")]

use nigiwai_papers::pdf::{
    Fonts, Forms, MemberList, MemberRow, MissingGlyph, PaperError, Press, RecoverySheet, member_list_pdf,
    recovery_sheet_pdf,
};

fn street(units: usize) -> MemberList {
    let names =
        ["㈱髙橋酒店", "吉﨑時計店", "𠮷野食堂", "SOLEIL（ソレイユ）", "喫茶ミモザ〜本店〜", "くらしの道具 いろは"];
    let rows = (1..=units).map(|number| MemberRow {
        unit: format!("{}-{}", number / 20 + 1, number % 20 + 1),
        name: names[number % names.len()].to_owned(),
        trade: "婦人服・アクセサリー・手づくり雑貨".to_owned(),
        owner: "髙木 信".to_owned(),
        phone: "03-0000-3345".to_owned(),
        vacant: number % 9 == 0,
    });
    MemberList {
        association: "さくら坂商店街振興組合".to_owned(),
        as_of: "令和8年11月22日".to_owned(),
        rows: rows.collect(),
    }
}

fn show(name: &str, bytes: &[u8]) {
    if let Ok(folder) = std::env::var("NIGIWAI_SHOW_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).expect("the folder can be written");
    }
}

#[test]
fn a_member_list_of_seventy_eight_units_runs_over_pages() {
    let press = Press::built_in();
    let paper = press.set("list.typ", &street(78).paper(), MissingGlyph::Refuse).expect("a list is set");
    assert!(paper.pages() >= 2, "78 rows do not fit on one page");
    let png = paper.page_png(0, 96.0).expect("there is a first page");
    assert!(png.starts_with(b"\x89PNG"));
    show("member-list-1.png", &png);
    let pdf = paper.pdf().expect("a list becomes a PDF");
    assert!(pdf.starts_with(b"%PDF"));
    show("member-list.pdf", &pdf);
}

#[test]
fn the_same_list_gives_the_same_bytes() {
    let list = street(3);
    assert_eq!(member_list_pdf(&list).expect("once"), member_list_pdf(&list).expect("again"));
}

#[test]
fn a_recovery_sheet_is_one_page() {
    let groups = ["K7QM-R", "2W9T-X", "H4VB-3", "ZP6D-N", "8JYC-0", "TM5E-K", "Q1RG-7", "XA3F-W"];
    let sheet = RecoverySheet {
        association: "さくら坂商店街振興組合".to_owned(),
        made_on: "令和8年11月22日（日）".to_owned(),
        made_by: "書記 高橋 和子".to_owned(),
        groups: groups.map(str::to_owned).to_vec(),
    };
    assert_eq!(sheet.set(&Press::built_in()).expect("a sheet is set").pages(), 1);
    show("recovery-sheet.pdf", &recovery_sheet_pdf(&sheet).expect("a sheet becomes a PDF"));
}

#[test]
fn a_character_without_a_glyph_is_named_and_never_printed_as_a_box() {
    let mut list = street(1);
    list.rows[0].name = "𪚥商店👻".to_owned();
    list.rows[0].vacant = false;
    assert_eq!(member_list_pdf(&list), Err(PaperError::NoGlyph { characters: vec!['👻', '𪚥'] }));
    let press = Press::built_in();
    assert!(press.set("list.typ", &list.paper(), MissingGlyph::Geta).is_ok(), "printed with 〓 once a person said so");
}

#[test]
fn the_fonts_have_the_names_of_the_street() {
    let fonts = Fonts::built_in();
    assert_eq!(
        fonts.uncovered("髙橋 﨑 𠮷野家 ㈱ 〜 ～ 剝 𠮟 塡 槗 栁 德 濵 ㋿ ① ㎡ CO₂ ℃ □ ☑ 〒 ㊞\n\t"),
        Vec::<char>::new()
    );
}

#[test]
fn a_form_of_the_association_stands_in_for_ours_and_cannot_read_the_pc() {
    let own = Forms::built_in().with("list.typ", "#let paper = json(\"/paper.json\")\n#paper.title");
    let press = Press::new(Fonts::built_in(), own);
    assert!(press.set("list.typ", &street(1).paper(), MissingGlyph::Refuse).is_ok());
    let nosy = Forms::built_in().with("list.typ", "#read(\"/etc/passwd\")");
    let set = Press::new(Fonts::built_in(), nosy).set("list.typ", &street(1).paper(), MissingGlyph::Refuse);
    assert!(matches!(set.err(), Some(PaperError::Form { .. })));
}

#[test]
fn subscripts_and_rare_kanji_are_drawn_and_not_boxed() {
    let press = Press::built_in();
    let mut list = street(1);
    list.rows[0].name = "CO₂ ☑ 𠮷 槗 𠮟 髙﨑".to_owned();
    let paper = press.set("list.typ", &list.paper(), MissingGlyph::Refuse).expect("all are covered");
    show("rare.png", &paper.page_png(0, 144.0).expect("a page"));
}

#[test]
fn a_street_plan_has_pages_of_its_paper_and_the_letters_of_its_names() {
    use nigiwai_papers::pdf::street_plan_paper;
    use nigiwai_papers::plan::{PlanBox, PlanPaper, PlanRow, StreetPlan};
    let shop = PlanBox { width_cm: 600, name: "𠮷野食堂".to_owned(), letter: Some('飲'), ..PlanBox::default() };
    let row = PlanRow { name: "一丁目".to_owned(), length_cm: 8_000, left: vec![shop], ..PlanRow::default() };
    let plan = StreetPlan { title: "通りの図".to_owned(), rows: vec![row; 3], ..StreetPlan::default() };
    let paper = street_plan_paper(&plan, PlanPaper::A4).expect("a plan is set");
    assert_eq!(paper.pages(), 2, "three rows need a second page of A4");
    show("street-plan.pdf", &paper.pdf().expect("a plan becomes a PDF"));
}
