//! Original products and specialities of the street: kept with the shops that sell them, and printed as cards.
//!
//! A card names only shops that agreed to be named in the directory; a product that nobody of them sells has no card.

use crate::desk::Desk;
use crate::directory::Known;
use crate::register::rows_of;
use crate::second_pc::write_whole;
use crate::views::*;
use nigiwai_book::{Book, Page};
use nigiwai_core::attachment::{Attachment, Media};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::product::{Product, ProductSeller};
use nigiwai_core::record::{FieldType, Record};
use nigiwai_core::shop::Shop;
use nigiwai_core::words::{Language, word};
use nigiwai_papers::directory::DirectoryProduct;
use std::collections::{BTreeMap, BTreeSet};

impl Desk {
    pub(crate) fn products(&self, _: Nothing) -> Result<ProductView, Failure> {
        let today = self.today().to_string();
        let street = self.street()?;
        self.read(|book| {
            let known = Known::of(book)?;
            let mut seen: BTreeSet<Id> = BTreeSet::new();
            let shops: Vec<ProductShop> = rows_of(&street, &today)
                .into_iter()
                .filter(|row| !row.shop.is_empty() && seen.insert(row.shop.clone()))
                .map(|row| ProductShop {
                    may: known.may_be_named(&row.shop, &today),
                    place: format!("{} {}", row.block, row.code).trim().to_string(),
                    name: row.name,
                    shop: row.shop,
                })
                .collect();
            let sellers: Vec<ProductSeller> = book.list()?;
            let mut rows = Vec::new();
            for product in book.list::<Product>()? {
                let sells =
                    |shop: &&ProductShop| sellers.iter().any(|one| one.product == product.id && one.shop == shop.shop);
                let sellers: Vec<ProductShop> = shops.iter().filter(sells).cloned().collect();
                rows.push(ProductRow {
                    photos: u32::try_from(photos_of(book, &product.id)?.len()).unwrap_or(u32::MAX),
                    printable: sellers.iter().any(|one| one.may),
                    sellers,
                    product,
                });
            }
            rows.sort_by(|a, b| (&a.product.name, &a.product.id).cmp(&(&b.product.name, &b.product.id)));
            Ok(ProductView { rows, shops })
        })
    }

    pub(crate) fn save_product(&self, form: ProductForm) -> Result<Done, Failure> {
        if form.product.name.trim().is_empty() {
            return Err(Failure::new("name_missing").at("name"));
        }
        self.done("save_product", |page| {
            let mut product = form.product;
            if product.id.is_empty() {
                product.id = page.new_id();
            }
            let texts =
                [&mut product.name, &mut product.story, &mut product.price, &mut product.since, &mut product.season];
            texts.into_iter().for_each(|text| *text = text.trim().to_string());
            page.put(&product)?;
            keep_sellers(page, &product.id, &form.sellers)?;
            Ok(product.id)
        })
    }

    pub(crate) fn print_products(&self, ask: ProductPaperAsk) -> Result<FileAnswer, Failure> {
        let chosen = |row: &ProductRow| ask.products.is_empty() || ask.products.contains(&row.product.id);
        let rows = self.products(Nothing::default())?.rows;
        let rows: Vec<ProductRow> = rows.into_iter().filter(|row| chosen(row) && row.printable).collect();
        if rows.is_empty() {
            return Err(Failure::new("products_empty"));
        }
        let bytes = cards_pdf(self, &rows, ask.paper)?;
        write_whole(&ask.path, &bytes)?;
        Ok(FileAnswer { path: ask.path, records: u32::try_from(rows.len()).unwrap_or(u32::MAX), files: 0 })
    }
}

fn keep_sellers(page: &mut Page<'_>, product: &Id, wanted: &[Id]) -> Result<(), Failure> {
    let old: Vec<ProductSeller> = page.list_by("product", &product.to_value())?;
    for gone in old.iter().filter(|one| !wanted.contains(&one.shop)) {
        page.remove(ProductSeller::KIND, &gone.id)?;
    }
    let new: BTreeSet<&Id> = wanted.iter().filter(|shop| old.iter().all(|one| one.shop != **shop)).collect();
    for shop in new {
        page.get::<Shop>(shop)?.ok_or_else(|| Failure::new("record_gone"))?;
        let id = page.new_id();
        page.put(&ProductSeller { id, product: product.clone(), shop: shop.clone() })?;
    }
    Ok(())
}

fn photos_of(book: &Book, product: &Id) -> Result<Vec<Attachment>, Failure> {
    let all = crate::attachment::of_record(book, ("product", product))?;
    let shelf = book.shelf();
    Ok(all.into_iter().filter(|one| one.media == Media::Jpeg && shelf.has(&one.hash)).collect())
}

/// The products of the directory's page, with the shops that may be named.
pub(crate) fn in_directory(desk: &Desk) -> Result<Vec<DirectoryProduct>, Failure> {
    let rows = desk.products(Nothing::default())?.rows;
    let product = |row: ProductRow| DirectoryProduct {
        sellers: row.sellers.iter().filter(|one| one.may).map(|one| format!("{} {}", one.name, one.place)).collect(),
        lines: [vec![row.product.price.clone(), row.product.story.clone()], facts(&row.product)].concat(),
        name: row.product.name,
    };
    Ok(rows.into_iter().filter(|row| row.printable).map(product).collect())
}

fn facts(product: &Product) -> Vec<String> {
    let say = |key: &str, value: &str| {
        if value.is_empty() { String::new() } else { word(Language::Ja, key, &[("words", value)]) }
    };
    let all = [say("products.since_line", &product.since), say("products.season_line", &product.season)];
    all.into_iter().filter(|line| !line.is_empty()).collect()
}

#[cfg(feature = "pdf")]
fn cards_pdf(desk: &Desk, rows: &[ProductRow], paper: ProductPaper) -> Result<Vec<u8>, Failure> {
    use nigiwai_core::association::{Association, association_id};
    use nigiwai_papers::pdf::{CardSize, Pictures, ProductCard, ProductCards, product_cards_pdf};
    let street = desk.street()?;
    let phones: BTreeMap<&Id, &str> = street.shops.iter().map(|shop| (&shop.id, shop.phone.as_str())).collect();
    let association: Association = desk.read(|book| Ok(book.get(&association_id())?))?.unwrap_or_default();
    let mut photos = Pictures::new();
    let mut cards = Vec::new();
    for row in rows {
        let bytes = desk.read(|book| {
            let first = photos_of(book, &row.product.id)?.into_iter().next();
            Ok(first.map(|photo| book.shelf().read(&photo.hash)).transpose()?.flatten())
        })?;
        let name = format!("{}.jpg", row.product.id);
        let phone = |shop: &Id| phones.get(shop).copied().unwrap_or_default().to_string();
        cards.push(ProductCard {
            name: row.product.name.clone(),
            price: row.product.price.clone(),
            story: row.product.story.clone(),
            facts: facts(&row.product),
            sellers: row
                .sellers
                .iter()
                .filter(|one| one.may)
                .map(|one| [one.name.clone(), one.place.clone(), phone(&one.shop)])
                .collect(),
            photo: if bytes.is_some() { name.clone() } else { String::new() },
        });
        photos.extend(bytes.map(|bytes| (name, bytes)));
    }
    let size = if paper == ProductPaper::A5 { CardSize::A5 } else { CardSize::A6 };
    let title = word(Language::Ja, "products.paper_title", &[]);
    Ok(product_cards_pdf(&ProductCards { title, association: association.name, size, cards }, photos)?)
}

#[cfg(not(feature = "pdf"))]
fn cards_pdf(_: &Desk, _: &[ProductRow], _: ProductPaper) -> Result<Vec<u8>, Failure> {
    Err(Failure::new("paper_not_built"))
}
