//! A newer list beside the register: row by row, which shop it is about and what it says otherwise.
//!
//! Looking changes nothing. A list never empties a field: what it does not say stays. What it cannot know (that a shop closed,
//! that another moved in) is shown for a person to tell with its day, and is never guessed from a row.

use super::take::{address_of, centimetres, member_of, shop_of};
use super::{code_of, count};
use crate::views::*;
use nigiwai_core::address;
use nigiwai_core::id::Id;
use nigiwai_core::occupancy::StreetBook;
use nigiwai_core::premises::Premises;
use nigiwai_core::recognise::{Known, Recognised};
use nigiwai_core::shop::{Shop, Tenancy, YesNo};
use nigiwai_core::twins::folded_name;
use nigiwai_papers::column::Column;
use nigiwai_papers::rows::ImportRow;
use std::collections::BTreeSet;

/// A row and what it is about.
pub(super) struct Beside {
    /// As the screen shows it.
    pub change: ImportChange,
    /// The shop that it is about, if it is known.
    pub shop: Option<Id>,
    /// The unit that it is about, if it is known.
    pub unit: Option<Id>,
}

/// A whole list beside the register.
pub(super) struct BesideRegister {
    /// Row by row, in the list's order.
    pub rows: Vec<Beside>,
    /// Shops that the list does not name.
    pub missing: Vec<String>,
}

/// Whether a list is laid beside the register instead of being added to it.
pub(super) fn wanted(street: &StreetBook, mode: ImportMode) -> bool {
    let empty = street.shops.is_empty() && street.premises.is_empty();
    mode == ImportMode::Update || (mode == ImportMode::Usual && !empty)
}

/// Lays every row beside the register.
pub(super) fn beside(street: &StreetBook, rows: &[ImportRow], turned: &[ImportTurn], day: &str) -> BesideRegister {
    let known = Recognised::of(street, day);
    let rows: Vec<Beside> = rows.iter().map(|row| one(street, &known, row, turned)).collect();
    let named: BTreeSet<&Id> = rows.iter().filter_map(|row| row.shop.as_ref()).collect();
    let units = street.on_day(day);
    let here = units.iter().filter_map(|unit| unit.shop).filter(|shop| !named.contains(&shop.id));
    let mut missing: Vec<String> = here.map(|shop| shop.name.clone()).collect();
    missing.dedup();
    BesideRegister { rows, missing }
}

/// What the screen is told.
pub(super) fn seen(beside: BesideRegister) -> ImportUpdate {
    let n = |states: &[ImportState]| count(beside.rows.iter().filter(|row| states.contains(&row.change.state)).count());
    ImportUpdate {
        same: n(&[ImportState::Same]),
        new: n(&[ImportState::New]),
        changed: n(&[ImportState::Changed]),
        asked: n(&[ImportState::Several, ImportState::Taken, ImportState::NowVacant]),
        missing: beside.missing,
        changes: beside.rows.into_iter().map(|row| row.change).filter(|one| one.state != ImportState::Same).collect(),
    }
}

fn one(street: &StreetBook, known: &Recognised<'_>, row: &ImportRow, turned: &[ImportTurn]) -> Beside {
    let code = row.values.get(&Column::Unit).cloned().unwrap_or_default();
    let unit = known.unit(&code);
    let listed = shop_of(row, None);
    let mut change = ImportChange {
        row: count(row.row_number),
        name: listed.name.clone(),
        unit: code.clone(),
        ..ImportChange::default()
    };
    let is_vacant = row.vacant || listed.name.is_empty();
    let mut shop = None;
    if is_vacant {
        change.known_as = unit.and_then(|(_, tenant)| tenant).map(|one| one.name.clone()).unwrap_or_default();
        change.state = match unit {
            Some((_, Some(_))) => ImportState::NowVacant,
            Some((premises, None)) => differ(&mut change, unit_differences(premises, row)),
            None if known.is_twice(&code) => ImportState::Several,
            None => ImportState::New,
        };
    } else {
        match known.shop(&listed, &code) {
            Known::Shop(found, sign) => {
                shop = Some(found.id.clone());
                (change.known_as, change.known_by) = (found.name.clone(), sign.code().to_string());
                let mut differences = shop_differences(found, &listed, row);
                differences.extend(opened(street, &found.id, row));
                differences.extend(unit.iter().flat_map(|(premises, _)| unit_differences(premises, row)));
                change.state = differ(&mut change, differences);
            }
            Known::Several => change.state = ImportState::Several,
            Known::Nobody if known.is_twice(&code) => change.state = ImportState::Several,
            Known::Nobody => {
                let tenant = unit.and_then(|(_, tenant)| tenant);
                change.known_as = tenant.map(|one| one.name.clone()).unwrap_or_default();
                change.state = if tenant.is_some() { ImportState::Taken } else { ImportState::New };
            }
        }
    }
    settle(&mut change, turned);
    Beside { change, shop, unit: unit.map(|(premises, _)| premises.id.clone()) }
}

fn differ(change: &mut ImportChange, differences: Vec<ImportDifference>) -> ImportState {
    change.differences = differences;
    if change.differences.is_empty() { ImportState::Same } else { ImportState::Changed }
}

/// What will be taken: as proposed, unless a person turned it.
fn settle(change: &mut ImportChange, turned: &[ImportTurn]) {
    let row = change.row;
    let is_turned = |column: &str| turned.iter().any(|one| one.row == row && one.column == column);
    change.taken = matches!(change.state, ImportState::New | ImportState::Changed) && !is_turned("");
    for one in &mut change.differences {
        one.taken ^= is_turned(&one.column);
    }
}

/// The fields of a shop that a list may bring up to date: column, what the register has, what the list has.
pub(super) fn shop_fields(known: &Shop, listed: &Shop, row: &ImportRow) -> Vec<(Column, String, String)> {
    let yes_no = |member: YesNo| member.code().to_string();
    let yen = |dues: i64| if dues == 0 { String::new() } else { dues.to_string() };
    let listed_member = member_of(row);
    vec![
        (Column::ShopName, known.name.clone(), listed.name.clone()),
        (Column::Kana, known.kana.clone(), listed.kana.clone()),
        (Column::Trade, known.trade_words.clone(), listed.trade_words.clone()),
        (Column::Owner, known.owner.clone(), listed.owner.clone()),
        (Column::Phone, known.phone.clone(), listed.phone.clone()),
        (Column::Mail, known.mail.clone(), listed.mail.clone()),
        (Column::Website, known.website.clone(), listed.website.clone()),
        (Column::CorporateNumber, known.corporate_number.clone(), listed.corporate_number.clone()),
        (Column::Hours, known.hours.clone(), listed.hours.clone()),
        (Column::Week, known.week.clone(), listed.week.clone()),
        (Column::Member, yes_no(known.member), yes_no(listed_member)),
        (Column::Dues, yen(known.dues), yen(listed.dues)),
        (Column::Notes, known.notes.clone(), listed.notes.clone()),
    ]
}

fn shop_differences(known: &Shop, listed: &Shop, row: &ImportRow) -> Vec<ImportDifference> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let differs = |(column, before, after): &(Column, String, String)| {
        let same_phone = *column == Column::Phone && !digits(after).is_empty() && digits(before) == digits(after);
        !after.is_empty() && before != after && !same_phone
    };
    let line = |(column, before, after): (Column, String, String)| {
        // Another name may be another shop, and longer notes may have been written here: a person says so.
        let proposed = match column {
            Column::ShopName => folded_name(&before) == folded_name(&after),
            Column::Notes => before.is_empty(),
            _ => true,
        };
        ImportDifference { column: code_of(&column), before, after, taken: proposed }
    };
    shop_fields(known, listed, row).into_iter().filter(differs).map(line).collect()
}

/// The first day in the unit, where the register does not know it.
fn opened(street: &StreetBook, shop: &Id, row: &ImportRow) -> Option<ImportDifference> {
    let after = row.values.get(&Column::Opened)?.clone();
    let held: Vec<&Tenancy> = street.tenancies.iter().filter(|one| one.shop == *shop).collect();
    let [only] = held.as_slice() else { return None };
    let line = ImportDifference { column: code_of(&Column::Opened), before: String::new(), after, taken: true };
    only.from.is_empty().then_some(line)
}

/// The measures of a unit that a list may bring up to date.
fn unit_differences(unit: &Premises, row: &ImportRow) -> Vec<ImportDifference> {
    let text = |column: Column| row.values.get(&column).map_or("", String::as_str);
    let metres = |cm: i64| if cm == 0 { String::new() } else { format!("{}.{:02}", cm / 100, cm % 100) };
    let listed = centimetres(text(Column::Frontage));
    let floor: i64 = text(Column::Floor).parse().unwrap_or(0);
    let mut found = Vec::new();
    if listed != 0 && listed != unit.frontage {
        found.push((Column::Frontage, metres(unit.frontage), metres(listed)));
    }
    if floor != 0 && floor != unit.floor {
        let before = if unit.floor == 0 { String::new() } else { unit.floor.to_string() };
        found.push((Column::Floor, before, floor.to_string()));
    }
    let address = address_of(row);
    if !address.town.is_empty() && !address::same_place(&address, &unit.address()) {
        found.push((Column::Address, crate::register::address_line(unit), text(Column::Address).to_string()));
    }
    let line = |(column, before, after)| ImportDifference { column: code_of(&column), before, after, taken: true };
    found.into_iter().map(line).collect()
}
