//! Papers and files that leave: the member list as PDF, XLSX and CSV, with rare letters told before they are lost.

use calamine::{Reader, Xlsx, open_workbook};
use nigiwai_tests::cast::{Pc, each};
use serde_json::json;

#[test]
fn the_member_list_opens_in_a_spreadsheet_with_every_unit() {
    let pc = Pc::sample();
    let path = pc.file("members.xlsx");
    let answer = pc.must("print_member_list", json!({ "form": "xlsx", "path": path }));
    let mut book: Xlsx<_> = open_workbook(&path).unwrap();
    let sheet = book.sheet_names()[0].clone();
    let range = book.worksheet_range(&sheet).unwrap();
    let text: Vec<String> = range.rows().map(|row| row.iter().map(ToString::to_string).collect::<String>()).collect();
    assert_eq!(text.len() as u64, answer["rows"].as_u64().unwrap() + 1, "a heading and a row each");
    assert!(text.iter().any(|row| row.contains("とうふ 山﨑") && row.contains("03-0000-")));
}

#[test]
fn the_member_list_is_a_pdf_with_its_own_letters() {
    let pc = Pc::sample();
    let path = pc.file("members.pdf");
    pc.must("print_member_list", json!({ "form": "pdf", "path": path }));
    let bytes = std::fs::read(path).unwrap();
    assert!(bytes.starts_with(b"%PDF-"));
    assert!(String::from_utf8_lossy(&bytes).contains("/FontFile"), "the letters travel with the paper");
}

#[test]
fn a_text_file_says_by_its_first_bytes_that_it_is_utf8() {
    let pc = Pc::sample();
    let path = pc.file("members.csv");
    pc.must("print_member_list", json!({ "form": "csv_utf8", "path": path }));
    let bytes = std::fs::read(path).unwrap();
    assert!(bytes.starts_with(&[0xef, 0xbb, 0xbf]));
    assert!(String::from_utf8(bytes).unwrap().contains("𠮷田 隆"));
}

#[test]
fn letters_that_an_old_pc_does_not_have_are_told_before_they_are_lost() {
    let pc = Pc::sample();
    let path = pc.file("members-old.csv");
    let ask = json!({ "form": "csv_cp932", "path": path });
    let warned = pc.must("print_member_list", ask);
    assert_eq!(warned["path"], "");
    assert!(!std::path::Path::new(&path).exists(), "nothing is written before a person has seen it");
    let letters = each(&warned["losses"], "letter");
    assert!(letters.contains(&&json!("𠮷")), "{letters:?}");
    assert!(!letters.contains(&&json!("髙")), "CP932 has 髙");
    pc.must("print_member_list", json!({ "form": "csv_cp932", "path": path, "losses_seen": true }));
    let bytes = std::fs::read(path).unwrap();
    assert!(bytes.windows(2).any(|two| two == [0xfb, 0xfc]), "髙 is FB FC in CP932");
}

#[test]
fn what_left_as_a_file_comes_in_again_as_the_same_street() {
    let pc = Pc::sample();
    let path = pc.file("again.xlsx");
    pc.must("print_member_list", json!({ "form": "xlsx", "path": path }));
    let other = Pc::of("となりの商店会");
    let seen = other.must("look_into_list", json!({ "path": path }));
    let counts = pc.must("register_view", json!({}))["counts"].clone();
    assert_eq!(seen["vacant"], counts["vacant"], "vacant units are known by their word");
    assert_eq!(
        seen["total"].as_u64(),
        counts["shops"].as_u64().map(|shops| shops + 11 + 2),
        "what became a house or a car park too"
    );
    assert!(seen["with_trade"].as_u64() >= Some(100), "nearly every trade is known by its words");
}

#[test]
fn the_recovery_sheet_is_a_paper_too() {
    let pc = Pc::of("さくら坂商店会");
    assert_eq!(pc.must("home_view", json!({}))["sheet_missing"], true);
    let path = pc.file("sheet.pdf");
    pc.must("print_recovery_sheet", json!({ "path": path }));
    assert!(std::fs::read(path).unwrap().starts_with(b"%PDF-"));
}
