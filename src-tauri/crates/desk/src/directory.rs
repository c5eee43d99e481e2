//! The directory of the shops: what they offer, where they may be named, and every paper that comes of it.
//!
//! Everything that leaves takes only shops whose consent for that very purpose holds today. A shop that nobody asked is
//! never in it, however public its name may be.

use crate::consents::{check_given, keep_answer};
use crate::desk::Desk;
use crate::register::rows_of;
use crate::second_pc::write_whole;
use crate::trades::category_of_shop;
use crate::views::*;
use nigiwai_book::{Book, Page};
use nigiwai_core::consent::holding;
use nigiwai_core::day::Day;
use nigiwai_core::directory::{ConsentPurpose, Offer, ShopConsent, ShopOffer, ShopText};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::occupancy::StreetBook;
use nigiwai_core::premises::Premises;
use nigiwai_core::shop::Shop;
use std::collections::{BTreeMap, BTreeSet};

mod map;
mod papers;

/// What the book knows of directories.
pub(crate) struct Known {
    offers: Vec<ShopOffer>,
    consents: Vec<ShopConsent>,
    texts: Vec<ShopText>,
}

impl Known {
    pub(crate) fn of(book: &Book) -> Result<Known, Failure> {
        Ok(Known { offers: book.list()?, consents: book.list()?, texts: book.list()? })
    }

    fn offers_of(&self, shop: &Id) -> Vec<Offer> {
        let own: BTreeSet<Offer> = self.offers.iter().filter(|one| one.shop == *shop).map(|one| one.offer).collect();
        own.into_iter().filter(|one| *one != Offer::Unknown).collect()
    }

    fn words_of(&self, shop: &Id) -> String {
        let own = self.texts.iter().filter(|one| one.shop == *shop).max_by_key(|one| &one.id);
        own.map(|one| one.words.clone()).unwrap_or_default()
    }

    fn consent_of(&self, shop: &Id, purpose: ConsentPurpose, day: &str) -> ConsentState {
        let held = of_shop(&self.consents, shop, purpose, day);
        held.map(|one| ConsentState { given: one.given.clone(), how: one.how.clone() }).unwrap_or_default()
    }

    /// Whether the shop may be named in the street's own directory.
    pub(crate) fn may_be_named(&self, shop: &Id, day: &str) -> bool {
        of_shop(&self.consents, shop, ConsentPurpose::Directory, day).is_some()
    }
}

fn of_shop<'c>(consents: &'c [ShopConsent], shop: &Id, purpose: ConsentPurpose, day: &str) -> Option<&'c ShopConsent> {
    holding(consents.iter().filter(|one| one.shop == *shop && one.purpose == purpose), day)
}

impl Desk {
    pub(crate) fn directory_view(&self, _: Nothing) -> Result<DirectoryView, Failure> {
        let street = self.street()?;
        let today = self.today().to_string();
        let known = self.read(Known::of)?;
        Ok(view_of(&street, &known, &today))
    }

    pub(crate) fn save_directory_entry(&self, form: DirectoryForm) -> Result<Done, Failure> {
        let today = self.today();
        for (day, field) in [(&form.directory.given, "directory"), (&form.ward.given, "ward")] {
            check_given(day, today).map_err(|failure| failure.at(field))?;
        }
        self.done("save_directory_entry", |page| {
            page.get::<Shop>(&form.shop)?.ok_or_else(|| Failure::new("record_gone"))?;
            keep_offers(page, &form)?;
            keep_words(page, &form)?;
            keep_consent(page, (&form.shop, ConsentPurpose::Directory), &form.directory, today)?;
            keep_consent(page, (&form.shop, ConsentPurpose::WardDatabase), &form.ward, today)?;
            Ok(form.shop)
        })
    }

    pub(crate) fn print_directory(&self, ask: DirectoryPaperAsk) -> Result<FileAnswer, Failure> {
        let street = self.street()?;
        let today = self.today();
        let known = self.read(Known::of)?;
        let view = view_of(&street, &known, &today.to_string());
        let for_ward = ask.paper == DirectoryPaper::WardCsv;
        let consent = |row: &&DirectoryRow| !if for_ward { &row.ward } else { &row.directory }.given.is_empty();
        let rows: Vec<&DirectoryRow> = view.rows.iter().filter(consent).collect();
        if rows.is_empty() {
            return Err(Failure::new("directory_empty"));
        }
        let shops: BTreeMap<&Id, &Shop> = street.shops.iter().map(|shop| (&shop.id, shop)).collect();
        let units: BTreeMap<&Id, &Premises> = street.premises.iter().map(|unit| (&unit.id, unit)).collect();
        let entry = |row: &'_ DirectoryRow| Some((*shops.get(&row.shop)?, units.get(&row.premises).copied()));
        let entries: Vec<papers::Entry<'_>> = rows
            .into_iter()
            .filter_map(|row| entry(row).map(|(shop, unit)| papers::Entry { row, shop, unit }))
            .collect();
        let bytes = papers::bytes_of(self, &ask, &entries, today)?;
        write_whole(&ask.path, &bytes)?;
        Ok(FileAnswer { path: ask.path, records: u32::try_from(entries.len()).unwrap_or(u32::MAX), files: 0 })
    }
}

/// Shops that trade today, in walking order, each once.
fn view_of(street: &StreetBook, known: &Known, today: &str) -> DirectoryView {
    let shops: BTreeMap<&Id, &Shop> = street.shops.iter().map(|shop| (&shop.id, shop)).collect();
    let mut seen: BTreeSet<Id> = BTreeSet::new();
    let mut view = DirectoryView::default();
    for row in rows_of(street, today).into_iter().filter(|row| !row.shop.is_empty()) {
        let Some(shop) = shops.get(&row.shop).filter(|_| seen.insert(row.shop.clone())) else { continue };
        view.rows.push(DirectoryRow {
            code: row.code,
            block: row.block,
            name: shop.name.clone(),
            category: category_of_shop(shop),
            offers: known.offers_of(&shop.id),
            words: known.words_of(&shop.id),
            directory: known.consent_of(&shop.id, ConsentPurpose::Directory, today),
            ward: known.consent_of(&shop.id, ConsentPurpose::WardDatabase, today),
            shop: row.shop,
            premises: row.premises,
        });
    }
    let count = |is: &dyn Fn(&DirectoryRow) -> bool| {
        u32::try_from(view.rows.iter().filter(|row| is(row)).count()).unwrap_or(u32::MAX)
    };
    let offers = Offer::ALL.iter().filter(|one| **one != Offer::Unknown);
    let offers = offers.map(|offer| OfferCount { offer: *offer, count: count(&|row| row.offers.contains(offer)) });
    let offers = offers.collect();
    let (named, ward) = (count(&|row| !row.directory.given.is_empty()), count(&|row| !row.ward.given.is_empty()));
    DirectoryView { named, ward, offers, ..view }
}

fn keep_offers(page: &mut Page<'_>, form: &DirectoryForm) -> Result<(), Failure> {
    let old: Vec<ShopOffer> = page.list::<ShopOffer>()?.into_iter().filter(|one| one.shop == form.shop).collect();
    for gone in old.iter().filter(|one| !form.offers.contains(&one.offer)) {
        page.remove(<ShopOffer as nigiwai_core::record::Record>::KIND, &gone.id)?;
    }
    let wanted: BTreeSet<Offer> = form.offers.iter().copied().filter(|one| *one != Offer::Unknown).collect();
    for offer in wanted.into_iter().filter(|offer| old.iter().all(|one| one.offer != *offer)) {
        let id = page.new_id();
        page.put(&ShopOffer { id, shop: form.shop.clone(), offer })?;
    }
    Ok(())
}

fn keep_words(page: &mut Page<'_>, form: &DirectoryForm) -> Result<(), Failure> {
    let words = form.words.trim().to_string();
    let mut old: Vec<ShopText> = page.list::<ShopText>()?.into_iter().filter(|one| one.shop == form.shop).collect();
    old.sort_by(|a, b| a.id.cmp(&b.id));
    match old.pop() {
        Some(one) => page.put(&ShopText { words, ..one })?,
        None if words.is_empty() => {}
        None => {
            let id = page.new_id();
            page.put(&ShopText { id, shop: form.shop.clone(), words })?;
        }
    }
    Ok(())
}

fn keep_consent(
    page: &mut Page<'_>,
    (shop, purpose): (&Id, ConsentPurpose),
    state: &ConsentState,
    today: Day,
) -> Result<(), Failure> {
    let all: Vec<ShopConsent> = page.list()?;
    let current = of_shop(&all, shop, purpose, &today.to_string()).cloned();
    let fresh = ShopConsent { shop: shop.clone(), purpose, ..ShopConsent::default() };
    keep_answer(page, (current, fresh), state, today)
}
