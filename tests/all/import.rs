//! Taking in the list that an association has: what is found, what comes in, and that one step takes it back.
//!
//! Expected figures were read in the files with a spreadsheet. The real list lies beside the project and is never
//! part of it: where it is absent, its scene says so and is skipped.

use nigiwai_tests::cast::{Pc, each};
use nigiwai_tests::sources::root;
use serde_json::json;

/// A made-up list of this folder.
fn list(name: &str) -> String {
    root().join("tests/files").join(name).display().to_string()
}

#[test]
fn a_list_with_title_rows_a_total_and_a_second_sheet_is_understood() {
    let pc = Pc::of("さくら坂商店街");
    let seen = pc.must("look_into_list", json!({ "path": list("meibo-sample.xlsx") }));
    assert_eq!((&seen["sheet"], &seen["heading_row"]), (&json!("会員名簿"), &json!(4)));
    assert_eq!((&seen["total"], &seen["vacant"]), (&json!(20), &json!(3)));
    assert_eq!(each(&seen["left_out"], "code"), ["above", "above", "total"]);
    let columns = each(&seen["columns"], "column");
    assert_eq!(columns, ["number", "unit", "shop_name", "description", "website", "notes"]);
    let twice: Vec<_> = each(&seen["notes"], "code");
    assert_eq!(twice, ["same_shop_twice", "same_shop_twice"], "B01 and B02 are one shop in two units");
    assert_eq!(pc.must("home_view", json!({}))["counts"]["shops"], 0, "looking keeps nothing");
}

#[test]
fn the_same_list_as_a_text_file_of_an_old_pc_gives_the_same() {
    let pc = Pc::of("さくら坂商店街");
    let book = pc.must("look_into_list", json!({ "path": list("meibo-sample.xlsx") }));
    let text = pc.must("look_into_list", json!({ "path": list("meibo-sample-cp932.csv") }));
    assert_eq!(text["encoding"], "cp932");
    for key in ["total", "vacant", "with_trade"] {
        assert_eq!(text[key], book[key], "{key}");
    }
    assert_eq!(each(&text["lines"], "trade_name"), each(&book["lines"], "trade_name"));
}

#[test]
fn a_list_comes_in_as_units_and_shops_and_goes_again_in_one_step() {
    let pc = Pc::of("さくら坂商店街");
    let empty = pc.must("register_view", json!({}));
    let done = pc.must("take_in_list", json!({ "path": list("meibo-sample.xlsx"), "take_suggestions": true }));
    assert_eq!((&done["units"], &done["vacant"]), (&json!(20), &json!(3)));
    let counts = pc.must("register_view", json!({}))["counts"].clone();
    assert_eq!((&counts["units"], &counts["vacant"]), (&json!(20), &json!(3)));
    assert_eq!(pc.row("A05")["name"], "㈱髙橋酒店", "the name to the letter");
    let fish = pc.row("B05");
    assert_eq!((&fish["name"], &fish["category"]), (&json!("鮮魚 魚辰"), &json!("food")));
    assert_eq!(pc.row("A06")["name"], "吉﨑時計店");
    assert!(pc.row("B08")["vacant"].as_bool().unwrap());
    let undone = pc.must("undo", json!({}));
    assert_eq!(undone["act"], "take_in_list");
    assert_eq!(undone["kept"], json!([]));
    assert_eq!(pc.must("register_view", json!({})), empty, "nothing is left");
    assert_eq!(pc.must("search", json!({ "query": "髙橋酒店" }))["hits"], json!([]));
}

#[test]
fn a_trade_without_a_sure_suggestion_waits_for_a_person() {
    let pc = Pc::of("さくら坂商店街");
    pc.must("take_in_list", json!({ "path": list("meibo-sample.xlsx") }));
    let questions = pc.must("trade_questions", json!({}))["questions"].clone();
    let unknown: Vec<_> = each(&questions, "name");
    assert!(unknown.contains(&&json!("TEA & MILK")), "{unknown:?}");
    let asked = questions.as_array().unwrap().iter().find(|one| one["name"] == "TEA & MILK").unwrap();
    let choice = json!({ "shop": asked["shop"], "code": "7671", "revision": 14 });
    pc.must("confirm_trades", json!({ "choices": [choice] }));
    assert_eq!(pc.row("TEA & MILK")["category"], "dining", "7671 is 喫茶店");
}

#[test]
fn the_same_list_a_second_time_is_told() {
    let pc = Pc::of("さくら坂商店街");
    let path = list("meibo-sample-cp932.csv");
    assert_eq!(pc.must("look_into_list", json!({ "path": path }))["came_in_before"], 0);
    pc.must("take_in_list", json!({ "path": path }));
    let again = pc.must("look_into_list", json!({ "path": path }));
    assert!(again["came_in_before"].as_i64().unwrap() > 0);
}

#[test]
fn everyday_faults_are_told_at_their_row_and_can_be_answered() {
    let pc = Pc::of("さくら坂商店街");
    let path = list("everyday-faults.xlsx");
    let seen = pc.must("look_into_list", json!({ "path": path }));
    let notes = seen["notes"].as_array().unwrap();
    let of = |row: u64| notes.iter().filter(|note| note["row"] == row).map(|note| &note["code"]).collect::<Vec<_>>();
    assert!(of(5).contains(&&json!("impossible_date")));
    assert!(of(11).contains(&&json!("empty_name")));
    let answers = json!([{ "row": 7, "column": "shop_name", "answer": "leave_out" }]);
    let less = pc.must("look_into_list", json!({ "path": path, "answers": answers }));
    assert_eq!(less["total"].as_u64().unwrap() + 1, seen["total"].as_u64().unwrap());
}

#[test]
fn the_real_list_of_a_street_comes_in_and_goes_again() {
    let real = root().join("../shared/data/street/meibo.xlsx");
    if !real.exists() {
        println!("skipped: the real list of a street is not beside the project");
        return;
    }
    let pc = Pc::of("ある商店街");
    let choice = json!({ "path": real.display().to_string(), "take_suggestions": true });
    let seen = pc.must("look_into_list", choice.clone());
    assert_eq!((&seen["total"], &seen["vacant"]), (&json!(114), &json!(11)), "its own totals row says 114");
    let done = pc.must("take_in_list", choice);
    assert_eq!((&done["units"], &done["vacant"]), (&json!(114), &json!(11)));
    pc.must("undo", json!({}));
    assert_eq!(pc.must("register_view", json!({}))["rows"], json!([]));
}

#[test]
fn a_list_that_was_written_out_says_the_same_when_it_comes_back() {
    let pc = Pc::sample();
    let path = pc.file("名簿.xlsx");
    pc.must("print_member_list", json!({ "form": "xlsx", "path": path }));
    let seen = pc.must("look_into_list", json!({ "path": path }));
    let update = &seen["update"];
    assert_eq!(update["changes"], json!([]), "no difference anywhere");
    assert_eq!(update["same"], seen["total"]);
    assert_eq!(update["missing"], json!([]));
    let before = pc.must("register_view", json!({}));
    pc.must("take_in_list", json!({ "path": path }));
    assert_eq!(pc.must("register_view", json!({})), before, "taken in, it changes nothing");
}

#[test]
fn a_newer_list_mends_what_it_knows_adds_what_is_new_and_asks_about_the_rest() {
    let pc = Pc::of("さくら坂商店街");
    let write = |name: &str, rows: &[&str]| {
        let path = pc.file(name);
        let head = "区画,店名,業種,代表者,電話,会員";
        std::fs::write(&path, format!("\u{feff}{head}\n{}\n", rows.join("\n"))).unwrap();
        path
    };
    let old = [
        "A1,八百春,八百屋,春田 茂,03-3712-0001,会員",
        "A2,魚政,魚屋,,03-3712-0002,会員",
        "A3,花のみやび,花屋,,,会員",
        "A4,空き店舗,,,,",
    ];
    pc.must("take_in_list", json!({ "path": write("r7.csv", &old) }));
    let new = [
        "A1,八百春,八百屋,春田 健,03-3712-0001,会員",
        "A2,そば 大松,そば屋,,03-3712-0009,会員",
        "A4,まめ工房,喫茶店,,03-3712-0004,非会員",
        "A5,とうふ和田,豆腐屋,,03-3712-0005,会員",
    ];
    let path = write("r8.csv", &new);
    let update = pc.must("look_into_list", json!({ "path": path }))["update"].clone();
    let counts = ["changed", "new", "same", "asked"].map(|key| update[key].clone());
    assert_eq!(counts, [json!(1), json!(2), json!(0), json!(1)]);
    assert_eq!(each(&update["changes"], "state"), ["changed", "taken", "new", "new"]);
    assert_eq!(update["missing"], json!(["魚政", "花のみやび"]), "they stay");
    let owner = &update["changes"][0]["differences"][0];
    assert_eq!(
        (&owner["column"], &owner["before"], &owner["after"]),
        (&json!("owner"), &json!("春田 茂"), &json!("春田 健"))
    );
    let turned = json!([{ "row": 5, "column": "" }]);
    let before = pc.must("register_view", json!({}));
    let done = pc.must("take_in_list", json!({ "path": path, "turned": turned }));
    assert_eq!((&done["changed"], &done["units"], &done["shops"]), (&json!(1), &json!(0), &json!(1)));
    assert_eq!(pc.row("A1")["owner"], "春田 健");
    assert_eq!(pc.row("A2")["name"], "魚政", "another shop in the place is told by a person");
    assert_eq!((&pc.row("A4")["name"], &pc.row("A4")["member"]), (&json!("まめ工房"), &json!("no")));
    assert_eq!(pc.must("undo", json!({}))["kept"], json!([]));
    assert_eq!(pc.must("register_view", json!({})), before, "one step back");
}

/// A list as a text file of this scene.
fn written(pc: &Pc, name: &str, lines: &[&str]) -> String {
    let path = pc.file(name);
    std::fs::write(&path, lines.join("\r\n")).expect("the list is written");
    path
}

#[test]
fn an_old_lists_numbers_become_todays_and_one_that_was_split_is_asked_about() {
    let pc = Pc::of("さくら坂商店街");
    let lines = [
        "店名,産業分類（平成25年）",
        "ひだまりマート,5891",
        "牛乳の森田,5892",
        "丸正食品,5811",
        "理容タケダ,7821",
        "なぞの店,0001",
    ];
    let path = written(&pc, "old.csv", &lines);
    let seen = pc.must("look_into_list", json!({ "path": path }))["codes"].clone();
    assert_eq!((&seen["revision"], &seen["sure"], &seen["unknown"]), (&json!(13), &json!(true), &json!(1)));
    assert_eq!(each(&seen["asked"], "code"), ["5811"]);
    assert_eq!(each(&seen["asked"][0]["options"], "code"), ["5811", "5819"], "as the table of changes has it");
    let rows = seen["asked"][0]["rows"].clone();
    let chosen = json!([{ "row": rows[0], "code": "5819" }]);
    pc.must("take_in_list", json!({ "path": path, "trades": chosen, "take_suggestions": true }));
    let code = |name: &str| {
        let card = pc.must("shop_card", json!({ "shop": pc.row(name)["shop"] }))["shop"].clone();
        (card["trade_code"].clone(), card["trade_revision"].clone())
    };
    assert_eq!(code("ひだまりマート"), (json!("5631"), json!(14)), "a convenience store, and no milk shop");
    assert_eq!(code("牛乳の森田"), (json!("5891"), json!(14)));
    assert_eq!(code("丸正食品"), (json!("5819"), json!(14)));
    assert_eq!(code("理容タケダ"), (json!("7821"), json!(14)));
}

#[test]
fn words_beside_the_numbers_say_of_which_revision_they_are_and_a_person_has_the_last_word() {
    let pc = Pc::of("さくら坂商店街");
    let lines = ["店名,業種,業種コード", "ひだまりマート,コンビニ,5891", "茶の森,お茶屋,5894", "花みずき,花屋,6093"];
    let path = written(&pc, "words.csv", &lines);
    let seen = |more: u32| pc.must("look_into_list", json!({ "path": path, "revision": more }))["codes"].clone();
    assert_eq!((&seen(0)["revision"], &seen(0)["said"]), (&json!(13), &json!(false)));
    assert_eq!((&seen(14)["revision"], &seen(14)["said"]), (&json!(14), &json!(true)));
}

#[test]
fn a_corporate_number_finds_its_shop_again_and_a_wrong_digit_is_told() {
    let pc = Pc::of("さくら坂商店街");
    let first = ["区画,店名,法人番号", "1-1,さくら銀行,1000020131105", "1-2,松屋,1000020131106"];
    let path = written(&pc, "first.csv", &first);
    let seen = pc.must("look_into_list", json!({ "path": path }));
    assert_eq!(each(&seen["notes"], "code"), ["not_a_corporate_number"]);
    pc.must("take_in_list", json!({ "path": path }));
    let card = pc.must("shop_card", json!({ "shop": pc.row("さくら銀行")["shop"] }));
    assert_eq!(card["shop"]["corporate_number"], "1000020131105");
    let newer = ["店名,電話,法人番号", "あおぞら銀行,03-3712-0001,１０００−０２０１３１１０５"];
    let path = written(&pc, "newer.csv", &newer);
    let change = pc.must("look_into_list", json!({ "path": path }))["update"]["changes"][0].clone();
    assert_eq!((&change["known_as"], &change["known_by"]), (&json!("さくら銀行"), &json!("corporate_number")));
}
