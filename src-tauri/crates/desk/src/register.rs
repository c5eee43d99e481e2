//! The list of premises and shops, in walking order.
//!
//! A row is a unit with its tenant; a shop that holds no unit stands at the end, so that nobody is lost from the list.

mod arrange;
mod keep;
mod member;
mod place;
mod twins;

pub(crate) use keep::put_shop;
pub(crate) use member::by_dates;
pub(crate) use place::address_line;

use crate::desk::{Desk, street_of};
use crate::dues::Ledger;
use crate::trades::category_of_shop;
use crate::views::*;
use nigiwai_book::Book;
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::fold::{Query, fold};
use nigiwai_core::id::Id;
use nigiwai_core::occupancy::{StreetBook, UnitOnDay};
use nigiwai_core::premises::{Block, Premises, UnitUse};
use nigiwai_core::saved_view::SavedView;
use nigiwai_core::shop::{Shop, YesNo};
use std::collections::{BTreeMap, BTreeSet};

impl Desk {
    pub(crate) fn register_view(&self, ask: RegisterAsk) -> Result<Register, Failure> {
        let query = Query::new(&ask.search);
        let today = self.today();
        let (ledger, mut views, words) = self.read(|book| {
            let words = if query.is_empty() { None } else { Some(RowWords::of(book)?) };
            Ok((Ledger::of(book, street_of(book)?, today)?, book.list::<SavedView>()?, words))
        })?;
        let rows = rows_with_dues(&ledger, &self.day_or_today(&ask.day));
        let counts = counts_of(&rows);
        let floors: BTreeSet<i64> = rows.iter().filter(|row| !row.premises.is_empty()).map(ground_floor).collect();
        let found = |row: &RegisterRow| words.as_ref().is_none_or(|words| words.finds(row, &query));
        let wanted = |row: &RegisterRow| in_part(row, ask.part) && arrange::fits(row, &ask.filter) && found(row);
        let mut rows: Vec<RegisterRow> = rows.into_iter().filter(wanted).collect();
        arrange::sort(&mut rows, ask.sort, ask.down);
        let total = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let before = usize::try_from(ask.after).unwrap_or(usize::MAX).min(rows.len());
        rows.drain(..before);
        if ask.most > 0 {
            rows.truncate(usize::try_from(ask.most).unwrap_or(usize::MAX));
        }
        views.sort_by(|a, b| (&a.name, &a.id).cmp(&(&b.name, &b.id)));
        let floors = floors.into_iter().collect();
        Ok(Register { rows, total, counts, blocks: ledger.street.blocks_in_order(), floors, views })
    }

    pub(crate) fn save_premises(&self, premises: Premises) -> Result<Done, Failure> {
        check_unit(&premises)?;
        let premises = place::with_postcode(premises)?;
        self.done("save_premises", |page| {
            page.get::<Premises>(&premises.id)?.ok_or_else(|| Failure::new("record_gone"))?;
            page.put(&premises)?;
            Ok(premises.id)
        })
    }

    pub(crate) fn add_premises(&self, premises: Premises) -> Result<Done, Failure> {
        check_unit(&premises)?;
        let premises = place::with_postcode(premises)?;
        self.done("add_premises", |page| {
            let last = page
                .list::<Premises>()?
                .iter()
                .filter(|one| one.block == premises.block && one.side == premises.side)
                .map(|one| one.position)
                .max();
            let mut made = premises;
            made.id = page.new_id();
            if made.position == 0 {
                made.position = last.unwrap_or(0) + 10;
            }
            page.put(&made)?;
            Ok(made.id)
        })
    }

    pub(crate) fn save_block(&self, form: BlockForm) -> Result<Done, Failure> {
        if form.block.name.trim().is_empty() {
            return Err(Failure::new("name_missing").at("name"));
        }
        self.done("save_block", |page| {
            let mut block = form.block;
            if block.id.is_empty() {
                let last = page.list::<Block>()?.iter().map(|one| one.place).max().unwrap_or(0);
                block.id = page.new_id();
                block.place = last + 1;
            }
            page.put(&block)?;
            Ok(block.id)
        })
    }
}

fn check_unit(premises: &Premises) -> Result<(), Failure> {
    if premises.frontage < 0 || premises.frontage > 50_000 {
        return Err(Failure::new("frontage_impossible").at("frontage"));
    }
    if !premises.use_since.is_empty() && Day::parse(&premises.use_since).is_none() {
        return Err(Failure::new("day_unreadable").with("text", premises.use_since.clone()).at("use_since"));
    }
    Ok(())
}

/// Every unit and every shop of a day, with the dues that are late today.
fn rows_with_dues(ledger: &Ledger, day: &str) -> Vec<RegisterRow> {
    let mut rows = rows_of(&ledger.street, day);
    let late = ledger.late_shops();
    for row in rows.iter_mut().filter(|row| !late.is_empty() && !row.shop.is_empty()) {
        row.dues_late = late.get(&row.shop).copied().unwrap_or(0);
    }
    rows
}

/// Every unit and every shop of a day.
pub(crate) fn rows_of(street: &StreetBook, day: &str) -> Vec<RegisterRow> {
    let members = street.members_on(day);
    let names: BTreeMap<&Id, &str> = street.blocks.iter().map(|block| (&block.id, block.name.as_str())).collect();
    let units = street.on_day(day);
    let housed: BTreeSet<&Id> = units.iter().filter_map(|unit| unit.shop).map(|shop| &shop.id).collect();
    let ever: BTreeSet<&Id> = street.tenancies.iter().map(|one| &one.shop).collect();
    let mut rows: Vec<RegisterRow> =
        units.iter().filter(|unit| unit.use_then != UnitUse::Passage).map(|unit| row_of(unit, &names)).collect();
    for shop in street.shops.iter().filter(|shop| !housed.contains(&shop.id) && !ever.contains(&shop.id)) {
        let member = members.get(&shop.id).copied().unwrap_or_default();
        rows.push(RegisterRow { vacant: false, member, ..shop_row(shop) });
    }
    rows
}

/// The floor as people count: a unit without a floor is on the ground floor.
pub(crate) fn ground_floor(row: &RegisterRow) -> i64 {
    if row.floor == 0 { 1 } else { row.floor }
}

fn row_of(unit: &UnitOnDay<'_>, blocks: &BTreeMap<&Id, &str>) -> RegisterRow {
    let of_shop = unit.shop.map(shop_row).unwrap_or_default();
    RegisterRow {
        premises: unit.premises.id.clone(),
        code: unit.premises.code.clone(),
        block: blocks.get(&unit.premises.block).map(|name| (*name).to_string()).unwrap_or_default(),
        block_id: unit.premises.block.clone(),
        side: unit.premises.side,
        building: [unit.premises.building.as_str(), unit.premises.room.as_str()].join(" ").trim().to_string(),
        area: unit.premises.area,
        address: place::address_line(unit.premises),
        premises_owner: unit.premises.owner.clone(),
        rent_band: unit.premises.rent_band.clone(),
        frontage: unit.premises.frontage,
        floor: unit.premises.floor,
        use_now: unit.use_then,
        vacant: unit.is_vacant(),
        vacant_since: unit.vacant_since.clone().unwrap_or_default(),
        since: unit.tenancy.map(|one| one.from.clone()).unwrap_or_default(),
        member: unit.member,
        ..of_shop
    }
}

fn shop_row(shop: &Shop) -> RegisterRow {
    RegisterRow {
        shop: shop.id.clone(),
        name: shop.name.clone(),
        kana: shop.kana.clone(),
        trade_known: !shop.trade_code.is_empty(),
        category: category_of_shop(shop),
        trade_words: shop.trade_words.clone(),
        chain: shop.chain,
        body: shop.body,
        tenure: shop.tenure,
        owner: shop.owner.clone(),
        phone: shop.phone.clone(),
        mail: shop.mail.clone(),
        hours: shop.hours.clone(),
        opened_year: shop.opened_year,
        ..RegisterRow::default()
    }
}

fn counts_of(rows: &[RegisterRow]) -> RegisterCounts {
    let count = |is: &dyn Fn(&RegisterRow) -> bool| {
        u32::try_from(rows.iter().filter(|row| is(row)).count()).unwrap_or(u32::MAX)
    };
    RegisterCounts {
        units: count(&|row| !row.premises.is_empty() && (row.vacant || !row.shop.is_empty())),
        shops: count(&|row| !row.shop.is_empty()),
        members: count(&|row| row.member == YesNo::Yes),
        non_members: count(&|row| in_part(row, RegisterPart::NonMembers)),
        vacant: count(&|row| row.vacant),
        no_trade: count(&|row| in_part(row, RegisterPart::NoTrade)),
        arrears: count(&|row| in_part(row, RegisterPart::Arrears)),
    }
}

fn in_part(row: &RegisterRow, part: RegisterPart) -> bool {
    match part {
        RegisterPart::All => true,
        RegisterPart::Vacant => row.vacant,
        RegisterPart::Members => row.member == YesNo::Yes,
        RegisterPart::NonMembers => row.member == YesNo::No,
        RegisterPart::Arrears => row.dues_late > 0,
        RegisterPart::NoTrade => !row.shop.is_empty() && !row.trade_known,
    }
}

/// The words by which rows are looked for, folded when they were written.
pub(crate) struct RowWords {
    units: BTreeMap<Id, String>,
    shops: BTreeMap<Id, String>,
    blocks: BTreeMap<String, String>,
}

impl RowWords {
    pub(crate) fn of(book: &Book) -> Result<RowWords, Failure> {
        let blocks = book.list::<Block>()?.into_iter().map(|block| (fold(&block.name), block.name));
        Ok(RowWords {
            units: book.found_texts::<Premises>()?,
            shops: book.found_texts::<Shop>()?,
            blocks: blocks.map(|(folded, name)| (name, folded)).collect(),
        })
    }

    /// Whether every word of the query stands in the row, in whichever of its parts.
    pub(crate) fn finds(&self, row: &RegisterRow, query: &Query) -> bool {
        let parts = [self.units.get(&row.premises), self.blocks.get(&row.block), self.shops.get(&row.shop)];
        let words: Vec<&str> = parts.into_iter().flatten().map(String::as_str).collect();
        query.finds_in(&words.join(" "))
    }
}
