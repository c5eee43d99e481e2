//! The street to scale: boxes, legend, and moving units along it.

use crate::desk::Desk;
use crate::trades::category_of_shop;
use crate::views::*;
use nigiwai_book::Page;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::occupancy::{StreetBook, UnitOnDay, holds};
use nigiwai_core::premises::{Premises, Side, UnitUse};
use nigiwai_core::street::{
    self, Frontage, MetresPerRow, StreetBlock, StreetBox, StreetRefusal, StreetUnit, UnitState,
};
use nigiwai_core::trade::TradeGroup;
use std::collections::BTreeMap;

impl Desk {
    pub(crate) fn street_view(&self, ask: StreetAsk) -> Result<StreetView, Failure> {
        let book = self.street()?;
        let day = self.day_or_today(&ask.day);
        let units = book.on_day(&day);
        let floor = if ask.floor == 0 { 1 } else { ask.floor };
        let shown: Vec<&UnitOnDay<'_>> =
            units.iter().filter(|unit| floor_of(unit.premises) == floor || unit.use_then == UnitUse::Passage).collect();
        let blocks = street_blocks(&book, &shown);
        let metres = match ask.metres {
            40 => MetresPerRow::Forty,
            160 => MetresPerRow::HundredSixty,
            _ => MetresPerRow::Eighty,
        };
        let layout = street::place(&blocks, metres);
        let by_id: BTreeMap<&str, &UnitOnDay<'_>> =
            shown.iter().map(|unit| (unit.premises.id.as_str(), *unit)).collect();
        let names: BTreeMap<&str, &str> = book.blocks.iter().map(|one| (one.id.as_str(), one.name.as_str())).collect();
        let strip = |one: &StreetBox| by_id.get(one.unit.as_str()).map(|unit| box_of(one, unit, &units));
        let rows = layout.rows.iter().map(|row| {
            let block = first_block(row, &book);
            StripRow {
                block_name: names.get(block.as_str()).map(|name| (*name).to_string()).unwrap_or_default(),
                block: Id(block),
                from_m: row.start_cm / 100,
                from_cm: row.start_cm,
                left: row.left.iter().filter_map(strip).collect(),
                right: row.right.iter().filter_map(strip).collect(),
                length_cm: row.length_cm,
            }
        });
        let mut floors: Vec<i64> =
            units.iter().map(|unit| floor_of(unit.premises)).filter(|floor| *floor != 1).collect();
        floors.sort_unstable();
        floors.dedup();
        Ok(StreetView {
            rows: rows.collect(),
            legend: legend_of(&shown),
            blocks: book.blocks_in_order(),
            first_day: book.first_day(),
            metres: match metres {
                MetresPerRow::Forty => 40,
                MetresPerRow::Eighty => 80,
                MetresPerRow::HundredSixty => 160,
            },
            day,
            floors,
        })
    }

    pub(crate) fn move_unit(&self, ask: MoveUnit) -> Result<Done, Failure> {
        let today = self.today().to_string();
        self.done("move_unit", |page| {
            let all: Vec<Premises> = page.list()?;
            let moved = all.iter().find(|one| one.id == ask.premises).ok_or_else(|| Failure::new("record_gone"))?;
            let leaves = (&moved.block, moved.side) != (&ask.block, ask.side);
            let mut units = vec![moved.id.clone()];
            if ask.following && leaves {
                let side = side_of(&all, &moved.block, moved.side, &today);
                units.extend(side.into_iter().map(|one| one.id).skip_while(|id| *id != ask.premises).skip(1));
            }
            for (unit, place) in units.iter().zip(ask.place..) {
                place_unit(page, &MoveUnit { premises: unit.clone(), place, ..ask.clone() }, &today)?;
            }
            Ok(ask.premises)
        })
    }
}

/// Puts one unit to its place, counted as the plan counts: among the units of its floor, passages aside.
fn place_unit(page: &mut Page<'_>, ask: &MoveUnit, today: &str) -> Result<(), Failure> {
    let all: Vec<Premises> = page.list()?;
    let gone = || Failure::new("record_gone");
    let mut moved = all.iter().find(|one| one.id == ask.premises).cloned().ok_or_else(gone)?;
    let side = side_of(&all, &ask.block, ask.side, today);
    moved.block = ask.block.clone();
    moved.side = ask.side;
    let floor = floor_of(&moved);
    let seen = |unit: &&Premises| unit.use_now == UnitUse::Passage || floor_of(unit) == floor;
    let mut row: Vec<&Premises> = side.iter().filter(seen).filter(|unit| unit.id != moved.id).collect();
    row.push(&moved);
    let before = row.iter().filter(|unit| unit.use_now != UnitUse::Passage && unit.id != moved.id);
    let next = before.clone().nth(usize::try_from(ask.place.max(1) - 1).unwrap_or(0)).map(|unit| unit.id.clone());
    if next.is_none() && usize::try_from(ask.place).unwrap_or(usize::MAX) > before.count() + 1 {
        let last = u32::try_from(row.len()).unwrap_or(u32::MAX);
        return Err(StreetRefusal::NoSuchPlace { asked: ask.place, last }.into());
    }
    let place = next.and_then(|id| row.iter().position(|unit| unit.id == id)).unwrap_or(row.len() - 1) + 1;
    let line: Vec<Frontage> = row.iter().map(|unit| frontage(unit)).collect();
    let after = street::move_unit(&line, moved.id.as_str(), u32::try_from(place).unwrap_or(u32::MAX))?;
    let order: Vec<&Premises> =
        after.iter().filter_map(|one| row.iter().find(|unit| unit.id.as_str() == one.unit).copied()).collect();
    number_anew(page, &order, &side, &moved.id)
}

/// Gives the units of a row their positions again; what stands above a unit goes with it.
fn number_anew(page: &mut Page<'_>, order: &[&Premises], side: &[Premises], moved: &Id) -> Result<(), Failure> {
    for (index, unit) in order.iter().enumerate() {
        let position = (i64::try_from(index).unwrap_or(0) + 1) * 10;
        if unit.position != position || unit.id == *moved {
            page.put(&Premises { position, ..(*unit).clone() })?;
        }
        let above = |one: &&Premises| one.position == unit.position && order.iter().all(|known| known.id != one.id);
        for one in side.iter().filter(above).filter(|one| one.position != position && unit.id != *moved) {
            page.put(&Premises { position, ..one.clone() })?;
        }
    }
    Ok(())
}

/// The block in which a row begins.
fn first_block(row: &street::StreetRow, book: &StreetBook) -> String {
    let place = |id: &String| book.blocks.iter().find(|one| one.id.as_str() == id).map_or(i64::MAX, |one| one.place);
    row.left.iter().chain(&row.right).map(|one| one.block.clone()).min_by_key(place).unwrap_or_default()
}

/// The floor that people mean: 0 and 1 are the ground floor.
pub(crate) fn floor_of(unit: &Premises) -> i64 {
    if unit.floor == 0 { 1 } else { unit.floor }
}

/// A unit's name and width as the street's rules want it.
pub(crate) fn frontage(unit: &Premises) -> Frontage {
    Frontage { unit: unit.id.0.clone(), frontage_cm: u32::try_from(unit.frontage).unwrap_or(0) }
}

/// The units that stand on one side of a block on `day`, in order.
pub(crate) fn side_of(all: &[Premises], block: &Id, side: Side, day: &str) -> Vec<Premises> {
    let there = |one: &&Premises| one.block == *block && one.side == side && holds(&one.from, &one.until, day);
    let mut units: Vec<Premises> = all.iter().filter(there).cloned().collect();
    units.sort_by_key(|one| (one.position, one.floor, one.id.clone()));
    units
}

fn street_blocks(book: &StreetBook, shown: &[&UnitOnDay<'_>]) -> Vec<StreetBlock> {
    let unit_of = |unit: &UnitOnDay<'_>| StreetUnit {
        id: unit.premises.id.0.clone(),
        frontage_cm: u32::try_from(unit.premises.frontage).unwrap_or(0),
        state: UnitState::of(unit.use_then, unit.shop.is_some()),
        passage_name: unit.premises.passage_name.clone(),
    };
    let on = |block: &Id, side: Side| {
        let here = |unit: &&&UnitOnDay<'_>| {
            let own = if unit.premises.side == Side::Unknown { Side::Left } else { unit.premises.side };
            unit.premises.block == *block && own == side
        };
        shown.iter().filter(here).map(|unit| unit_of(unit)).collect()
    };
    let mut blocks: Vec<StreetBlock> = book
        .blocks_in_order()
        .iter()
        .map(|block| StreetBlock {
            id: block.id.0.clone(),
            left: on(&block.id, Side::Left),
            right: on(&block.id, Side::Right),
        })
        .collect();
    let homeless = Id::default();
    if shown.iter().any(|unit| unit.premises.block.is_empty()) {
        blocks.push(StreetBlock {
            id: String::new(),
            left: on(&homeless, Side::Left),
            right: on(&homeless, Side::Right),
        });
    }
    blocks
}

fn box_of(place: &StreetBox, unit: &UnitOnDay<'_>, all: &[UnitOnDay<'_>]) -> StripBox {
    let category = unit.shop.and_then(category_of_shop);
    let here = |other: &&UnitOnDay<'_>| {
        let (a, b) = (unit.premises, other.premises);
        a.id != b.id && (&a.block, a.side, a.position) == (&b.block, b.side, b.position)
    };
    StripBox {
        premises: unit.premises.id.clone(),
        code: unit.premises.code.clone(),
        block: unit.premises.block.clone(),
        place: place.nth,
        x_cm: place.x_cm,
        width_cm: place.width_cm,
        estimated: place.estimated,
        name: match unit.shop {
            Some(shop) => shop.name.clone(),
            None => unit.premises.passage_name.clone(),
        },
        shop: unit.shop.map(|shop| shop.id.clone()).unwrap_or_default(),
        category,
        group: category.map(|category| category.group()),
        vacant: unit.is_vacant(),
        vacant_since: unit.vacant_since.clone().unwrap_or_default(),
        use_now: unit.use_then,
        works: unit.tenancy.is_some_and(|one| !one.works_since.is_empty()),
        member: unit.member,
        other_floors: u32::try_from(all.iter().filter(here).count()).unwrap_or(0),
    }
}

fn legend_of(units: &[&UnitOnDay<'_>]) -> Vec<LegendLine> {
    let count =
        |is: &dyn Fn(&UnitOnDay<'_>) -> bool| u32::try_from(units.iter().filter(|unit| is(unit)).count()).unwrap_or(0);
    let group = |unit: &UnitOnDay<'_>| unit.shop.and_then(category_of_shop).map(|category| category.group());
    let mut lines: Vec<LegendLine> = TradeGroup::ALL
        .into_iter()
        .map(|one| LegendLine { group: Some(one), count: count(&|unit| group(unit) == Some(one)) })
        .collect();
    lines.push(LegendLine { group: None, count: count(&|unit| unit.is_vacant()) });
    lines
}
