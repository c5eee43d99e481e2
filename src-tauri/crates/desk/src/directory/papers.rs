//! What the directory becomes: lists on A4, a page for the web, a table, the rows for the ward's company database.
//!
//! It is handed shops that may be named and asks nobody anything. Papers are Japanese.

use crate::desk::Desk;
use crate::trades::trade_name;
use crate::views::*;
use nigiwai_core::address::{Address, Towns};
use nigiwai_core::association::{Association, association_id};
use nigiwai_core::day::Day;
use nigiwai_core::directory::Offer;
use nigiwai_core::failure::Failure;
use nigiwai_core::premises::Premises;
use nigiwai_core::shop::Shop;
use nigiwai_core::wareki::{Style, format_day};
use nigiwai_core::words::{Language, word};
use nigiwai_papers::directory::{DirectoryShop, ShopDirectory, directory_html};
use nigiwai_papers::out::{self, OutColumn, TableHead};

/// A shop that may be named.
pub(super) struct Entry<'a> {
    /// Its entry.
    pub row: &'a DirectoryRow,
    /// The shop.
    pub shop: &'a Shop,
    /// Where it trades.
    pub unit: Option<&'a Premises>,
}

/// The paper as bytes.
pub(super) fn bytes_of(
    desk: &Desk,
    ask: &DirectoryPaperAsk,
    entries: &[Entry<'_>],
    today: Day,
) -> Result<Vec<u8>, Failure> {
    let association: Association = desk.read(|book| Ok(book.get(&association_id())?))?.unwrap_or_default();
    let about =
        say("directory.paper_about", &[("day", &format_day(today, Style::Form)), ("n", &entries.len().to_string())]);
    let head = Head { association: association.name, today, about };
    match ask.paper {
        DirectoryPaper::Web => {
            let products = crate::products::in_directory(desk)?;
            Ok(directory_html(&ShopDirectory { products, ..directory_of(&head, entries) }).into_bytes())
        }
        DirectoryPaper::Csv => Ok(out::utf8_csv(&table(&STREET_COLUMNS, today), entries.iter().map(street_cells))),
        DirectoryPaper::WardCsv => Ok(out::utf8_csv(&table(&WARD_COLUMNS, today), entries.iter().map(ward_cells))),
        DirectoryPaper::List => list_pdf(&head, &LIST_COLUMNS, entries.iter().map(list_cells).collect()),
        DirectoryPaper::Offers => list_pdf(&head, &OFFER_COLUMNS, offer_rows(entries, &wanted(&ask.offers))),
        DirectoryPaper::Map | DirectoryPaper::MapA3 => {
            super::map::bytes(desk, &head, entries, (ask.paper, &wanted(&ask.offers)))
        }
    }
}

/// The services that were asked for, in their usual order; all where none was named.
fn wanted(asked: &[Offer]) -> Vec<Offer> {
    let known = Offer::ALL.iter().copied().filter(|one| *one != Offer::Unknown);
    known.filter(|one| asked.is_empty() || asked.contains(one)).collect()
}

/// What stands over every paper.
pub(super) struct Head {
    /// Whose street.
    pub association: String,
    /// The day of the paper.
    pub today: Day,
    about: String,
}

/// Columns of the table; the words are `directory.column.<name>`.
const STREET_COLUMNS: [&str; 9] = ["block", "unit", "name", "kana", "trade", "hours", "phone", "website", "words"];
/// Columns of the ward's rows.
const WARD_COLUMNS: [&str; 16] = [
    "corporate_number",
    "name",
    "kana",
    "trade_code",
    "trade_revision",
    "trade",
    "postcode",
    "city_code",
    "prefecture",
    "city",
    "town",
    "building",
    "phone",
    "website",
    "words",
    "consent",
];
const LIST_COLUMNS: [(&str, u8); 5] = [("unit", 1), ("name", 4), ("trade", 3), ("hours", 3), ("phone", 3)];
const OFFER_COLUMNS: [(&str, u8); 4] = [("offer", 3), ("name", 4), ("unit", 1), ("phone", 3)];

pub(super) fn say(key: &str, values: &[(&str, &str)]) -> String {
    word(Language::Ja, key, values)
}

pub(super) fn offer_words(offer: Offer) -> String {
    say(&format!("code.offer.{}", offer.code()), &[])
}

fn trade_of(entry: &Entry<'_>) -> String {
    let own = entry.shop.trade_words.trim();
    if own.is_empty() { trade_name(entry.shop) } else { own.to_string() }
}

fn directory_of(head: &Head, entries: &[Entry<'_>]) -> ShopDirectory {
    let shop = |entry: &Entry<'_>| DirectoryShop {
        name: entry.shop.name.clone(),
        kana: entry.shop.kana.clone(),
        trade: trade_of(entry),
        place: format!("{} {}", entry.row.block, entry.row.code).trim().to_string(),
        phone: entry.shop.phone.clone(),
        hours: entry.shop.hours.clone(),
        website: entry.shop.website.clone(),
        words: entry.row.words.clone(),
        offers: entry.row.offers.iter().map(|offer| offer_words(*offer)).collect(),
    };
    ShopDirectory {
        title: say("directory.paper_title", &[]),
        association: head.association.clone(),
        about: head.about.clone(),
        shops: entries.iter().map(shop).collect(),
        products_title: say("products.paper_title", &[]),
        products: Vec::new(),
    }
}

fn table(columns: &[&str], made_on: Day) -> TableHead {
    let offers = Offer::ALL.iter().filter(|one| **one != Offer::Unknown).map(|one| OutColumn::text(&offer_words(*one)));
    let mut columns: Vec<OutColumn> =
        columns.iter().map(|name| OutColumn::text(&say(&format!("directory.column.{name}"), &[]))).collect();
    columns.extend(offers);
    TableHead { name: say("directory.paper_title", &[]), columns, made_on }
}

/// 1 for what a shop offers, "" for the rest: a spreadsheet can count it.
fn offer_cells(entry: &Entry<'_>) -> impl Iterator<Item = String> {
    let offers = Offer::ALL.iter().filter(|one| **one != Offer::Unknown);
    offers.map(|one| if entry.row.offers.contains(one) { "1".to_string() } else { String::new() })
}

fn street_cells(entry: &Entry<'_>) -> Vec<String> {
    let (row, shop) = (entry.row, entry.shop);
    let own = [
        &row.block,
        &row.code,
        &shop.name,
        &shop.kana,
        &trade_of(entry),
        &shop.hours,
        &shop.phone,
        &shop.website,
        &row.words,
    ];
    own.into_iter().cloned().chain(offer_cells(entry)).collect()
}

fn ward_cells(entry: &Entry<'_>) -> Vec<String> {
    let (row, shop) = (entry.row, entry.shop);
    let address = entry.unit.map(address_of).unwrap_or_default();
    let revision = if shop.trade_revision == 0 { String::new() } else { shop.trade_revision.to_string() };
    let own = [
        &shop.corporate_number,
        &shop.name,
        &shop.kana,
        &shop.trade_code,
        &revision,
        &trade_of(entry),
        &address.postcode,
        &address.city_code,
        &address.prefecture,
        &address.city,
        &address.town,
        &address.building,
        &shop.phone,
        &shop.website,
        &row.words,
        &row.ward.given,
    ];
    own.into_iter().cloned().chain(offer_cells(entry)).collect()
}

/// Where a unit is, with the number of its local government where the town is one that the program knows.
fn address_of(unit: &Premises) -> Address {
    let address = unit.address();
    if !address.city_code.is_empty() || address.city.is_empty() {
        return address;
    }
    let line = format!("{}{}{}", address.prefecture, address.city, address.town);
    Address { city_code: nigiwai_core::address::read(&line, Towns::built_in()).city_code, ..address }
}

fn list_cells(entry: &Entry<'_>) -> Vec<String> {
    let shop = entry.shop;
    vec![entry.row.code.clone(), shop.name.clone(), trade_of(entry), shop.hours.clone(), shop.phone.clone()]
}

/// By offer, then by shop: who needs a delivery looks there only.
fn offer_rows(entries: &[Entry<'_>], wanted: &[Offer]) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    for offer in wanted {
        for (nth, entry) in entries.iter().filter(|entry| entry.row.offers.contains(offer)).enumerate() {
            let heading = if nth == 0 { offer_words(*offer) } else { String::new() };
            rows.push(vec![heading, entry.shop.name.clone(), entry.row.code.clone(), entry.shop.phone.clone()]);
        }
    }
    rows
}

#[cfg(feature = "pdf")]
fn list_pdf(head: &Head, columns: &[(&str, u8)], rows: Vec<Vec<String>>) -> Result<Vec<u8>, Failure> {
    use nigiwai_papers::pdf::{Align, ListColumn, ListPaper, Orientation, Width, list_pdf};
    let column = |(name, share): &(&str, u8)| ListColumn {
        heading: say(&format!("directory.column.{name}"), &[]),
        width: if *share == 1 { Width::Fitting } else { Width::Share(*share) },
        align: Align::Left,
    };
    let by_offer = columns.first().is_some_and(|first| first.0 == "offer");
    let paper = ListPaper {
        title: say(if by_offer { "directory.paper_offers" } else { "directory.paper_title" }, &[]),
        association: head.association.clone(),
        as_of: format_day(head.today, Style::Form),
        summary: head.about.clone(),
        columns: columns.iter().map(column).collect(),
        rows,
        note: say("directory.paper_note", &[]),
        orientation: Orientation::Upright,
    };
    Ok(list_pdf(&paper)?)
}

#[cfg(not(feature = "pdf"))]
fn list_pdf(_: &Head, _: &[(&str, u8)], _: Vec<Vec<String>>) -> Result<Vec<u8>, Failure> {
    Err(Failure::new("paper_not_built"))
}
