//! The sample's directory: what shops offer and where they agreed to be named; some were not asked yet.

use super::diary::Diary;
use super::owned;
use super::table::{self, Row};
use nigiwai_core::directory::{ConsentPurpose, Offer, ShopConsent, ShopOffer, ShopText};
use nigiwai_core::record::FieldType;

/// Tells what the shops said.
pub(crate) fn tell(diary: &mut Diary) {
    for row in table::rows(include_str!("../../../../../assets/sample-street/directory.csv")) {
        entry(diary, &row);
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
