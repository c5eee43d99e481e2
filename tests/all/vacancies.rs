//! Empty premises and products on paper: nothing of an owner without the owner's consent, no shop that did not agree.

use nigiwai_tests::cast::{Pc, clock_shows};
use nigiwai_tests::photo::photo;
use serde_json::{Value, json};

fn vacancy(pc: &Pc, code: &str) -> Value {
    let view = pc.must("vacancies", json!({}));
    let rows = view["rows"].as_array().expect("rows").clone();
    rows.into_iter().find(|row| row["code"] == code).expect("it is empty today")
}

/// Looks at the paper where somebody asked for it; every paper is at least a PDF.
fn is_paper(path: &str, name: &str) {
    let bytes = std::fs::read(path).expect("the paper was written");
    assert!(bytes.starts_with(b"%PDF-"), "{name}");
    if let Some(folder) = std::env::var_os("NIGIWAI_PAPERS") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).expect("a folder for papers");
    }
}

fn with_photo(pc: &Pc, (kind, record): (&str, &Value)) {
    let path = pc.file("photo.jpg");
    std::fs::write(&path, photo(3)).expect("a file");
    let file = pc.must("take_in_file", json!({ "path": path }));
    pc.must("add_attachments", json!({ "owner_kind": kind, "owner": record, "files": [file] }));
}

#[test]
fn a_card_of_empty_premises_needs_the_owners_consent_for_just_that() {
    let pc = Pc::sample();
    let (asked, visitors, both) = (vacancy(&pc, "2-2"), vacancy(&pc, "1-19"), vacancy(&pc, "1-5"));
    let card = |row: &Value, purpose: &str| {
        json!({ "paper": "card", "purpose": purpose, "premises": row["premises"],
        "path": pc.file("card.pdf") })
    };
    assert_eq!(pc.refused("print_vacancy", card(&asked, "hand_out")), "owner_not_asked");
    assert_eq!(pc.refused("print_vacancy", card(&visitors, "public")), "owner_not_asked");
    pc.must("print_vacancy", card(&visitors, "hand_out"));
    is_paper(&pc.file("card.pdf"), "vacancy-visitors.pdf");
    with_photo(&pc, ("premises", &both["premises"]));
    pc.must("print_vacancy", card(&both, "public"));
    is_paper(&pc.file("card.pdf"), "vacancy-photo.pdf");
    let list = |purpose: &str| json!({ "paper": "list", "purpose": purpose, "path": pc.file("list.pdf") });
    assert_eq!(pc.must("print_vacancy", list("public"))["records"], 2);
    assert_eq!(pc.must("print_vacancy", list("hand_out"))["records"], 3);
    is_paper(&pc.file("list.pdf"), "vacancies.pdf");
}

#[test]
fn an_owner_takes_the_consent_back_and_a_tenant_who_moves_in_ends_it() {
    let pc = Pc::sample();
    let row = vacancy(&pc, "1-5");
    let no = json!({ "given": "", "how": "" });
    let mut form = row.clone();
    form["public"] = no.clone();
    pc.must("save_vacancy", form);
    assert_eq!(vacancy(&pc, "1-5")["public"], no);
    pc.must("undo", json!({}));
    assert_eq!(vacancy(&pc, "1-5"), row);
    let told = |kind: &str, day: &str| {
        json!({ "premises": row["premises"], "kind": kind, "day": day,
        "shop": { "id": "", "name": "朝日パン" } })
    };
    pc.must("tell_change", told("opened", "2026-11-22"));
    clock_shows("2026-12-20", "10:00");
    pc.must("tell_change", told("closed", "2026-12-20"));
    let again = vacancy(&pc, "1-5");
    assert_eq!((&again["public"], &again["hand_out"]), (&no, &no), "it was for the vacancy before");
}

#[test]
fn a_consent_of_an_owner_of_tomorrow_is_refused() {
    let pc = Pc::sample();
    let mut form = vacancy(&pc, "2-2");
    form["hand_out"] = json!({ "given": "2031-01-01", "how": "" });
    assert_eq!(pc.refused("save_vacancy", form), "day_in_future");
}

#[test]
fn a_product_is_printed_with_the_shops_that_agreed_and_stands_in_the_web_page() {
    let pc = Pc::sample();
    let view = pc.must("products", json!({}));
    let shop = |name: &str| {
        let shops = view["shops"].as_array().expect("shops");
        shops.iter().find(|one| one["name"] == name).expect("it trades today")["shop"].clone()
    };
    let product = json!({ "id": "", "name": " 坂の灯り ", "price": "1個 300円", "story": "灯りの形のもなか。" });
    let silent = json!({ "product": product, "sellers": [shop("でんきの 松永")] });
    let id = pc.must("save_product", silent)["id"].clone();
    let cards = json!({ "paper": "a6", "products": [id], "path": pc.file("cards.pdf") });
    assert_eq!(pc.refused("print_products", cards.clone()), "products_empty", "that shop was not asked");
    let mut kept = product.clone();
    kept["id"] = id.clone();
    pc.must("save_product", json!({ "product": kept, "sellers": [shop("でんきの 松永"), shop("喫茶 ことり")] }));
    with_photo(&pc, ("product", &id));
    assert_eq!(pc.must("print_products", cards)["records"], 1);
    is_paper(&pc.file("cards.pdf"), "product.pdf");
    for paper in ["a5", "a6"] {
        pc.must("print_products", json!({ "paper": paper, "products": [], "path": pc.file("cards.pdf") }));
        is_paper(&pc.file("cards.pdf"), &format!("products-{paper}.pdf"));
    }
    pc.must("print_directory", json!({ "paper": "web", "path": pc.file("web.html") }));
    let page = std::fs::read_to_string(pc.file("web.html")).expect("a page");
    let part = page.split("坂の灯り").nth(1).expect("the product").split("</li>\n</ul>").next().expect("its part");
    assert!(part.contains("喫茶 ことり") && !part.contains("松永"), "{part}");
    pc.must("remove_record", json!({ "kind": "product", "record": id }));
    assert_eq!(pc.must("products", json!({}))["rows"], view["rows"]);
}

#[test]
fn a_product_without_a_name_is_not_kept() {
    let pc = Pc::sample();
    let failure = pc.failure("save_product", json!({ "product": { "name": "  " }, "sellers": [] }));
    assert_eq!((failure.code.as_str(), failure.field.as_deref()), ("name_missing", Some("name")));
}
