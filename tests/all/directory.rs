//! The shop directory: only shops that agreed are in it, a consent taken back is out at once and is still remembered.

use nigiwai_tests::cast::Pc;
use serde_json::{Value, json};

const EVERY_PAPER: [&str; 6] = ["web", "csv", "list", "offers", "map", "map_a3"];

fn entry(pc: &Pc, name: &str) -> Value {
    let view = pc.must("directory_view", json!({}));
    let rows = view["rows"].as_array().expect("a directory has rows").clone();
    rows.into_iter().find(|row| row["name"] == name).expect("the shop trades today")
}

fn paper(pc: &Pc, paper: &str) -> Vec<u8> {
    let path = pc.file(&format!("directory.{paper}"));
    pc.must("print_directory", json!({ "paper": paper, "path": path }));
    std::fs::read(path).expect("the paper was written")
}

fn text(pc: &Pc, name: &str) -> String {
    String::from_utf8_lossy(&paper(pc, name)).into_owned()
}

#[test]
fn only_shops_that_agreed_are_in_the_directory() {
    let pc = Pc::sample();
    let page = text(&pc, "web");
    assert!(page.contains("青果 はる山") && page.contains("朝どれの野菜"));
    assert!(!page.contains("でんきの 松永"), "it offers deliveries but was not asked");
    for each in EVERY_PAPER {
        let bytes = paper(&pc, each);
        assert!(!bytes.is_empty(), "{each}");
        if let Some(folder) = std::env::var_os("NIGIWAI_PAPERS") {
            std::fs::write(std::path::Path::new(&folder).join(format!("directory-{each}.pdf")), bytes).unwrap();
        }
    }
}

#[test]
fn the_map_shows_only_the_chosen_services_and_says_when_nobody_has_them() {
    let pc = Pc::sample();
    let path = pc.file("map.pdf");
    let ask = |offers: Value| json!({ "paper": "map", "path": path, "offers": offers });
    pc.must("print_directory", ask(json!(["toilet", "step_free"])));
    let toilets = std::fs::read(&path).unwrap();
    pc.must("print_directory", ask(json!([])));
    assert!(std::fs::read(&path).unwrap().len() > toilets.len(), "all services are more shops");
    let row = entry(&pc, "喫茶 ことり");
    let mut form = json!({ "shop": row["shop"], "offers": ["cashless"], "words": "", "ward": row["ward"] });
    form["directory"] = row["directory"].clone();
    pc.must("save_directory_entry", form);
    let resting = entry(&pc, "坂の上信用金庫 さくら坂支店");
    let no = json!({ "given": "", "how": "" });
    pc.must(
        "save_directory_entry",
        json!({ "shop": resting["shop"], "offers": ["rest"], "directory": no, "ward": no }),
    );
    assert_eq!(pc.refused("print_directory", ask(json!(["rest"]))), "map_empty", "the one that has it was not asked");
}

#[test]
fn the_wards_rows_name_the_place_with_the_number_of_its_local_government() {
    let pc = Pc::sample();
    let row = entry(&pc, "坂上薬局");
    let mut unit = pc.must("unit_card", json!({ "premises": row["premises"], "day": "" }))["premises"].clone();
    for (field, words) in
        [("prefecture", "東京都"), ("city", "目黒区"), ("town", "上目黒2-19-15"), ("postcode", "153-0051")]
    {
        unit[field] = json!(words);
    }
    pc.must("save_premises", unit);
    let rows = text(&pc, "ward_csv");
    let heads: Vec<&str> = rows.lines().next().unwrap().split(',').collect();
    let line: Vec<&str> = rows.lines().find(|line| line.contains("坂上薬局")).unwrap().split(',').collect();
    let of = |head: &str| line[heads.iter().position(|one| one.trim_matches('"') == head).unwrap()].trim_matches('"');
    // 131105 is Meguro in the list of local governments of the Ministry of Internal Affairs.
    assert_eq!(
        (of("全国地方公共団体コード"), of("町名・番地"), of("郵便番号")),
        ("131105", "上目黒2-19-15", "1530051")
    );
}

#[test]
fn the_wards_rows_hold_only_shops_that_agreed_to_the_ward() {
    let pc = Pc::sample();
    let rows = text(&pc, "ward_csv");
    assert!(rows.contains("坂上薬局") && rows.contains("2026-05-1"));
    assert!(!rows.contains("喫茶 ことり"), "it agreed to the street's directory only");
    assert!(!rows.contains("春山 茂"), "who runs a shop is never named");
}

#[test]
fn a_consent_that_is_taken_back_is_out_at_once_and_comes_back_by_undo() {
    let pc = Pc::sample();
    let before = entry(&pc, "青果 はる山");
    let form = json!({ "shop": before["shop"], "offers": ["delivery"], "words": before["words"], "ward": before["ward"],
        "directory": { "given": "", "how": "" } });
    pc.must("save_directory_entry", form);
    assert!(!text(&pc, "web").contains("青果 はる山"));
    assert!(text(&pc, "ward_csv").contains("青果 はる山"), "the other consent still holds");
    pc.must("undo", json!({}));
    assert_eq!(entry(&pc, "青果 はる山"), before);
}

#[test]
fn a_consent_of_tomorrow_is_refused() {
    let pc = Pc::sample();
    let row = entry(&pc, "めがねの岸");
    let form = json!({ "shop": row["shop"], "directory": { "given": "2031-01-01", "how": "" } });
    assert_eq!(pc.refused("save_directory_entry", form), "day_in_future");
}

#[test]
fn a_street_where_nobody_agreed_has_no_directory_and_says_so() {
    let pc = Pc::of("はじめの会");
    let path = pc.file("directory.html");
    assert_eq!(pc.refused("print_directory", json!({ "paper": "web", "path": path })), "directory_empty");
}

#[test]
fn the_street_plan_is_written_as_a_drawing_and_as_a_paper() {
    let pc = Pc::sample();
    for (paper, begins) in [("svg", "<svg"), ("a4", "%PDF"), ("a3", "%PDF")] {
        let path = pc.file(&format!("plan.{paper}"));
        let made = pc.must("print_street_plan", json!({ "day": "", "floor": 1, "paper": paper, "path": path }));
        assert!(made["records"].as_u64() > Some(100), "{made}");
        let bytes = std::fs::read(&path).expect("the plan was written");
        assert!(bytes.starts_with(begins.as_bytes()), "{paper}");
    }
}
