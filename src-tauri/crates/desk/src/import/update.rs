//! Bringing the register up to date from a newer list: only what was shown and not turned off.
//!
//! Nothing is removed and no field is emptied. Rows that a person must tell (another shop in the place, a vacancy) are not
//! written here.

use super::beside::{Beside, BesideRegister};
use super::code_of;
use super::lines::RowTrade;
use super::take::{Street, address_of, centimetres, shop_of};
use crate::register::{by_dates, put_shop};
use crate::views::*;
use nigiwai_book::Page;
use nigiwai_core::failure::Failure;
use nigiwai_core::membership::Membership;
use nigiwai_core::premises::Premises;
use nigiwai_core::record::FieldType;
use nigiwai_core::shop::{Shop, Tenancy, YesNo};
use nigiwai_core::trade::CURRENT_REVISION;
use nigiwai_papers::column::Column;
use nigiwai_papers::rows::ImportRow;
use std::collections::BTreeMap;

/// Writes the rows that are taken; `done` counts them.
pub(super) fn bring_up_to_date(
    page: &mut Page<'_>,
    (rows, trades): (&[ImportRow], &BTreeMap<usize, RowTrade>),
    beside: &BesideRegister,
    done: &mut ImportDone,
) -> Result<(), Failure> {
    let mut street = Street::of(page)?;
    for (row, seen) in rows.iter().zip(&beside.rows).filter(|(_, seen)| seen.change.taken) {
        let trade = trades.get(&row.row_number);
        if seen.change.state == ImportState::New {
            let known = seen.unit.as_ref().map(|id| page.get::<Premises>(id)).transpose()?.flatten();
            done.units += u32::from(known.is_none());
            match street.take_in(page, row, (trade, known))? {
                true => done.shops += 1,
                false => done.vacant += 1,
            }
        } else {
            update_shop(page, row, seen, trade)?;
            update_unit(page, row, seen)?;
            done.changed += 1;
        }
    }
    Ok(())
}

fn taken(seen: &Beside, column: Column) -> bool {
    let code = code_of(&column);
    seen.change.differences.iter().any(|one| one.taken && one.column == code)
}

fn update_shop(page: &mut Page<'_>, row: &ImportRow, seen: &Beside, trade: Option<&RowTrade>) -> Result<(), Failure> {
    let Some(id) = &seen.shop else { return Ok(()) };
    let mut shop: Shop = page.get(id)?.ok_or_else(|| Failure::new("record_gone"))?;
    let listed = shop_of(row, None);
    let take = |column: Column, to: &mut String, from: &String| {
        if taken(seen, column) {
            to.clone_from(from);
        }
    };
    take(Column::ShopName, &mut shop.name, &listed.name);
    take(Column::Kana, &mut shop.kana, &listed.kana);
    take(Column::Trade, &mut shop.trade_words, &listed.trade_words);
    take(Column::Owner, &mut shop.owner, &listed.owner);
    take(Column::Phone, &mut shop.phone, &listed.phone);
    take(Column::Mail, &mut shop.mail, &listed.mail);
    take(Column::Website, &mut shop.website, &listed.website);
    take(Column::CorporateNumber, &mut shop.corporate_number, &listed.corporate_number);
    take(Column::Hours, &mut shop.hours, &listed.hours);
    take(Column::Week, &mut shop.week, &listed.week);
    take(Column::Notes, &mut shop.notes, &listed.notes);
    if taken(seen, Column::Dues) {
        shop.dues = listed.dues;
    }
    if let Some(trade) = trade.filter(|one| one.sure && shop.trade_code.is_empty()) {
        shop.trade_code.clone_from(&trade.code);
        shop.trade_revision = i64::from(CURRENT_REVISION);
    }
    if taken(seen, Column::Member) {
        set_member(page, &mut shop, listed.member)?;
    }
    if taken(seen, Column::Opened) {
        let held: Vec<Tenancy> = page.list_by("shop", &shop.id.to_value())?;
        for tenancy in held.into_iter().filter(|one| one.from.is_empty()) {
            let from = row.values.get(&Column::Opened).cloned().unwrap_or_default();
            page.put(&Tenancy { from, ..tenancy })?;
        }
    }
    put_shop(page, shop)
}

/// A list says yes or no as of today: where days are written, it joins or leaves today.
fn set_member(page: &mut Page<'_>, shop: &mut Shop, member: YesNo) -> Result<(), Failure> {
    let dated: Vec<Membership> = page.list_by("shop", &shop.id.to_value())?;
    let today = page.now().day_in_japan();
    let now = by_dates(shop, &dated, &today.to_string());
    if now.is_some_and(|now| now != member) {
        let own: Vec<&Membership> = dated.iter().collect();
        let changed = if member == YesNo::Yes {
            nigiwai_core::membership::join(
                &shop.id,
                &own,
                &today.to_string(),
                nigiwai_core::membership::MemberClass::Unknown,
            )
        } else {
            nigiwai_core::membership::leave(shop, &own, &today.add_days(-1).to_string())
        };
        let Ok(mut changed) = changed else { return Ok(()) };
        if changed.id.is_empty() {
            changed.id = page.new_id();
        }
        page.put(&changed)?;
    }
    shop.member = member;
    Ok(())
}

fn update_unit(page: &mut Page<'_>, row: &ImportRow, seen: &Beside) -> Result<(), Failure> {
    let Some(id) = &seen.unit else { return Ok(()) };
    let mut unit: Premises = page.get(id)?.ok_or_else(|| Failure::new("record_gone"))?;
    let text = |column: Column| row.values.get(&column).map_or("", String::as_str);
    if taken(seen, Column::Frontage) {
        unit.frontage = centimetres(text(Column::Frontage));
    }
    if taken(seen, Column::Floor) {
        unit.floor = text(Column::Floor).parse().unwrap_or(unit.floor);
    }
    if taken(seen, Column::Address) {
        unit = unit.at(address_of(row));
    }
    page.put(&unit)?;
    Ok(())
}
