//! The list as a table for a spreadsheet: everything that an import takes in again, under headings that it knows.
//!
//! What leaves so and comes back into an empty book is the same register, and beside its own book nothing differs. A past
//! membership, a vacancy's days and the use of a house are not in it: a table has one line for a unit and knows no history.

use crate::views::RegisterRow;
use nigiwai_core::day::Day;
use nigiwai_core::id::Id;
use nigiwai_core::membership::{MemberClass, Membership};
use nigiwai_core::occupancy::{StreetBook, holds};
use nigiwai_core::premises::{Premises, Side};
use nigiwai_core::shop::{Shop, YesNo};
use nigiwai_core::words::{Language, word};
use nigiwai_papers::column::Column;
use nigiwai_papers::out::{OutColumn, TableHead};
use std::collections::BTreeMap;

/// The columns from the left.
const COLUMNS: [Column; 24] = [
    Column::Unit,
    Column::Block,
    Column::Side,
    Column::Floor,
    Column::ShopName,
    Column::Kana,
    Column::Trade,
    Column::TradeCode,
    Column::TradeRevision,
    Column::Owner,
    Column::Phone,
    Column::Mail,
    Column::Website,
    Column::CorporateNumber,
    Column::Member,
    Column::Joined,
    Column::Dues,
    Column::Opened,
    Column::Hours,
    Column::Week,
    Column::Postcode,
    Column::Address,
    Column::Frontage,
    Column::Notes,
];

fn say(key: &str) -> String {
    word(Language::Ja, key, &[])
}

/// The headings.
pub(crate) fn table_head(made_on: Day) -> TableHead {
    let code = |column: &Column| {
        serde_json::to_value(column).ok().and_then(|code| code.as_str().map(str::to_string)).unwrap_or_default()
    };
    let heading = |column: &Column| match column {
        Column::Frontage => format!("{}(m)", say("column.frontage")),
        _ => say(&format!("column.{}", code(column))),
    };
    let columns = COLUMNS.iter().map(|column| OutColumn::text(&heading(column))).collect();
    TableHead { name: say("desk.list_name"), columns, made_on }
}

/// Everything behind the rows of the list, by id.
pub(crate) struct Behind<'a> {
    shops: BTreeMap<&'a Id, &'a Shop>,
    units: BTreeMap<&'a Id, &'a Premises>,
    memberships: BTreeMap<&'a Id, &'a Membership>,
}

impl<'a> Behind<'a> {
    /// As of a day; of memberships only those that hold then.
    pub(crate) fn of(street: &'a StreetBook, day: &str) -> Behind<'a> {
        let now = street.memberships.iter().filter(|one| holds(&one.joined, &one.left, day));
        Behind {
            shops: street.shops.iter().map(|shop| (&shop.id, shop)).collect(),
            units: street.premises.iter().map(|unit| (&unit.id, unit)).collect(),
            memberships: now.map(|one| (&one.shop, one)).collect(),
        }
    }

    /// The cells of a row.
    pub(crate) fn cells(&self, row: &RegisterRow) -> Vec<String> {
        COLUMNS.iter().map(|column| self.cell(row, *column)).collect()
    }

    fn cell(&self, row: &RegisterRow, column: Column) -> String {
        match column {
            Column::Unit => row.code.clone(),
            Column::Block => row.block.clone(),
            Column::Floor => number(row.floor),
            Column::ShopName if row.vacant => say("desk.list_vacant_word"),
            Column::Member => self.member(row),
            Column::Joined => self.memberships.get(&row.shop).map(|one| one.joined.clone()).unwrap_or_default(),
            Column::Opened => row.since.clone(),
            Column::Side | Column::Postcode | Column::Address | Column::Frontage => {
                self.units.get(&row.premises).map(|unit| of_unit(unit, column)).unwrap_or_default()
            }
            _ => self.shops.get(&row.shop).map(|shop| of_shop(shop, column)).unwrap_or_default(),
        }
    }

    /// The class of a member where it is known, else 会員 or 非会員.
    fn member(&self, row: &RegisterRow) -> String {
        let class = self.memberships.get(&row.shop).map(|one| one.class).unwrap_or_default();
        match row.member {
            YesNo::Yes if class != MemberClass::Unknown => say(&format!("code.member_class.{}", class.code())),
            YesNo::Yes => say("desk.list_member_yes"),
            YesNo::No => say("desk.list_member_no"),
            YesNo::Unknown => String::new(),
        }
    }
}

/// A number; 0 is not known and stays empty.
fn number(n: i64) -> String {
    if n == 0 { String::new() } else { n.to_string() }
}

fn of_unit(unit: &Premises, column: Column) -> String {
    match column {
        Column::Side if unit.side == Side::Unknown => String::new(),
        Column::Side => say(&format!("code.side.{}", unit.side.code())),
        Column::Postcode => unit.postcode.clone(),
        Column::Address => {
            let line = format!("{}{}{}", unit.prefecture, unit.city, unit.town);
            format!("{line} {}", unit.building).trim().to_string()
        }
        Column::Frontage if unit.frontage > 0 => format!("{}.{:02}", unit.frontage / 100, unit.frontage % 100),
        _ => String::new(),
    }
}

fn of_shop(shop: &Shop, column: Column) -> String {
    match column {
        Column::ShopName => shop.name.clone(),
        Column::Kana => shop.kana.clone(),
        Column::Trade => shop.trade_words.clone(),
        Column::TradeCode => shop.trade_code.clone(),
        Column::TradeRevision if !shop.trade_code.is_empty() => number(shop.trade_revision),
        Column::Owner => shop.owner.clone(),
        Column::Phone => shop.phone.clone(),
        Column::Mail => shop.mail.clone(),
        Column::Website => shop.website.clone(),
        Column::CorporateNumber => shop.corporate_number.clone(),
        Column::Dues => number(shop.dues),
        Column::Hours => shop.hours.clone(),
        Column::Week => shop.week.clone(),
        Column::Notes => shop.notes.clone(),
        _ => String::new(),
    }
}
