//! Papers and files that leave: the member list as PDF, XLSX and CSV, with rare letters told before they are lost.

use calamine::{Reader, Xlsx, open_workbook};
use nigiwai_tests::cast::{Pc, each};
use serde_json::{Value, json};

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

/// A street in which everything that a list can carry is written.
fn full_street() -> Pc {
    let pc = Pc::of("さくら坂商店街");
    let block = pc.must("save_block", json!({ "block": { "id": "", "name": "二番街" } }))["id"].clone();
    let unit = json!({ "code": "2-1", "block": block, "side": "right", "floor": 2, "frontage": 455,
        "prefecture": "東京都", "city": "目黒区", "city_code": "131105", "town": "上目黒2-19-15",
        "building": "総合庁舎", "postcode": "1530051" });
    let unit = pc.must("add_premises", unit)["id"].clone();
    let shop = json!({ "name": "㈱髙橋酒店", "kana": "たかはしさけてん", "trade_code": "5851", "trade_revision": 14,
        "trade_words": "酒屋", "owner": "髙橋 一", "phone": "03-3712-0001", "mail": "sake@example.jp",
        "website": "https://example.jp/", "corporate_number": "1000020131105", "dues": 1500,
        "hours": "10時から　水曜休み", "notes": "のれん会" });
    pc.must("tell_change", json!({ "premises": unit, "kind": "opened", "day": "1987-04-01", "shop": shop }));
    let shop = pc.row("㈱髙橋酒店")["shop"].clone();
    let mut week = pc.must("shop_card", json!({ "shop": shop }))["week"].clone();
    week["days"][2] = json!({ "state": "closed", "spans": [] });
    week["days"][4] = json!({ "state": "open", "spans": [{ "from": 600, "until": 1140 }] });
    pc.must("save_hours", json!({ "shop": shop, "words": "10時から　水曜休み", "week": week }));
    pc.must("tell_membership", json!({ "shop": shop, "member": "yes", "day": "2024-04-01", "class": "associate" }));
    let other = json!({ "code": "2-2", "block": block, "side": "left", "floor": -1 });
    let other = pc.must("add_premises", other)["id"].clone();
    let cafe = json!({ "name": "喫茶ミモザ", "member": "no", "trade_code": "7671", "trade_revision": 14 });
    pc.must("tell_change", json!({ "premises": other, "kind": "opened", "day": "2020-05-01", "shop": cafe }));
    pc.must("add_premises", json!({ "code": "2-3", "block": block, "side": "left" }));
    pc
}

/// The rows and shops of a register without the ids, which every book makes itself.
fn told(pc: &Pc) -> Vec<Value> {
    let rows = pc.must("register_view", json!({}))["rows"].clone();
    let of_row = |row: &Value| {
        let card = match row["shop"].as_str() {
            Some("") | None => Value::Null,
            Some(id) => pc.must("shop_card", json!({ "shop": id })),
        };
        let mut row = row.clone();
        for id in ["premises", "shop", "block_id", "vacant_since"] {
            row[id] = Value::Null;
        }
        let mut shop = card["shop"].clone();
        shop["id"] = Value::Null;
        let days = each(&card["memberships"], "joined").into_iter().cloned().collect::<Vec<_>>();
        json!([row, shop, days])
    };
    rows.as_array().expect("rows").iter().map(of_row).collect()
}

#[test]
fn the_register_goes_out_and_comes_back_as_the_same_register() {
    let pc = full_street();
    for (form, name) in [("xlsx", "all.xlsx"), ("csv_utf8", "all.csv")] {
        let path = pc.file(name);
        pc.must("print_member_list", json!({ "form": form, "path": path }));
        let other = Pc::of("となりの商店会");
        other.must("take_in_list", json!({ "path": path }));
        assert_eq!(told(&other), told(&pc), "{name}");
        let beside = pc.must("look_into_list", json!({ "path": path }))["update"].clone();
        assert_eq!((&beside["same"], &beside["changes"]), (&json!(3), &json!([])), "beside its own book");
    }
}

#[test]
fn beside_the_list_that_it_wrote_the_sample_street_says_the_same_in_every_row() {
    let pc = Pc::sample();
    let path = pc.file("sample.csv");
    pc.must("print_member_list", json!({ "form": "csv_utf8", "path": path }));
    let seen = pc.must("look_into_list", json!({ "path": path }));
    assert_eq!((&seen["update"]["changes"], &seen["update"]["same"]), (&json!([]), &seen["total"]));
}

#[test]
fn the_recovery_sheet_is_a_paper_too() {
    let pc = Pc::of("さくら坂商店会");
    assert_eq!(pc.must("home_view", json!({}))["sheet_missing"], true);
    let path = pc.file("sheet.pdf");
    pc.must("print_recovery_sheet", json!({ "path": path }));
    assert!(std::fs::read(path).unwrap().starts_with(b"%PDF-"));
}
