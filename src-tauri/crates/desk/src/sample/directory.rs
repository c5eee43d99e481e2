//! The sample's directory: what shops offer and where they agreed to be named, some were not asked yet; the empty premises
//! whose owners agreed to a card; the products of the street.

use super::diary::Diary;
use super::owned;
use super::table::{self, Row};
use nigiwai_core::directory::{ConsentPurpose, Offer, ShopConsent, ShopOffer, ShopText};
use nigiwai_core::product::{Product, ProductSeller};
use nigiwai_core::record::FieldType;
use nigiwai_core::vacancy::{CardPurpose, OwnerConsent, VacancyCard};

/// Tells what the shops said.
pub(crate) fn tell(diary: &mut Diary) {
    for row in table::rows(include_str!("../../../../../assets/sample-street/directory.csv")) {
        entry(diary, &row);
    }
    for row in table::rows(include_str!("../../../../../assets/sample-street/vacancies.csv")) {
        vacancy(diary, &row);
    }
    for row in table::rows(include_str!("../../../../../assets/sample-street/products.csv")) {
        product(diary, &row);
    }
}

fn vacancy(diary: &mut Diary, row: &Row) {
    let key = row.text("unit");
    let (premises, at) = (diary.id("unit", key), diary.when.at(row.text("day"), 15));
    let card = VacancyCard {
        id: diary.id("vacancy_card", key),
        premises: premises.clone(),
        wanted: owned(row, "wanted"),
        challenge: row.choice("challenge"),
        available: owned(row, "available"),
        words: owned(row, "words"),
        contact: owned(row, "contact"),
    };
    diary.put(at, "save_vacancy", card);
    let purposes = [("hand_out", CardPurpose::HandOut), ("public", CardPurpose::Public)];
    for (column, purpose) in purposes.into_iter().filter(|(column, _)| !row.text(column).is_empty()) {
        let id = diary.id("owner_consent", &format!("{key} {column}"));
        let given = diary.when.day(row.text(column));
        let (premises, how) = (premises.clone(), owned(row, "how"));
        diary.put(at, "save_vacancy", OwnerConsent { id, premises, purpose, given, withdrawn: String::new(), how });
    }
}

fn product(diary: &mut Diary, row: &Row) {
    let name = row.text("name");
    let (id, at) = (diary.id("product", name), diary.when.at(row.text("day"), 16));
    let product = Product {
        id: id.clone(),
        name: owned(row, "name"),
        story: owned(row, "story"),
        price: owned(row, "price"),
        since: owned(row, "since"),
        season: owned(row, "season"),
    };
    diary.put(at, "save_product", product);
    for shop in row.text("shops").split('/').filter(|name| !name.is_empty()) {
        let seller = diary.id("product_seller", &format!("{name} {shop}"));
        diary.put(at, "save_product", ProductSeller { id: seller, product: id.clone(), shop: diary.id("shop", shop) });
    }
}

fn entry(diary: &mut Diary, row: &Row) {
    let name = row.text("shop");
    let (shop, at) = (diary.id("shop", name), diary.when.at(row.text("day"), 14));
    let act = "save_directory_entry";
    for offer in row.text("offers").split('/').filter(|code| !code.is_empty()) {
        let id = diary.id("shop_offer", &format!("{name} {offer}"));
        diary.put(at, act, ShopOffer { id, shop: shop.clone(), offer: Offer::from_value(&offer.into()) });
    }
    if !row.text("words").is_empty() {
        let id = diary.id("shop_text", name);
        diary.put(at, act, ShopText { id, shop: shop.clone(), words: owned(row, "words") });
    }
    let purposes = [("directory", ConsentPurpose::Directory), ("ward", ConsentPurpose::WardDatabase)];
    for (column, purpose) in purposes.into_iter().filter(|(column, _)| !row.text(column).is_empty()) {
        let id = diary.id("shop_consent", &format!("{name} {column}"));
        let given = diary.when.day(row.text(column));
        let how = owned(row, "how");
        diary.put(at, act, ShopConsent { id, shop: shop.clone(), purpose, given, withdrawn: String::new(), how });
    }
}
