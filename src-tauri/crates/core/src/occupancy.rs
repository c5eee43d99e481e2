//! Who holds which unit on a day: the street as it was, is, or will be.
//!
//! Nothing is stored for this: it follows from the units' days and the tenancies. A newcomer would get wrong that a
//! vacancy has no record of its own; it is a shop unit without a tenancy on that day.

use crate::day::Day;
use crate::id::Id;
use crate::membership::{Membership, by_shop, member_on};
use crate::premises::{Block, Premises, Side, UnitUse};
use crate::shop::{Shop, Tenancy, YesNo};
use std::collections::BTreeMap;

/// A unit on a day.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitOnDay<'a> {
    /// The unit.
    pub premises: &'a Premises,
    /// What it was that day.
    pub use_then: UnitUse,
    /// The tenancy that held.
    pub tenancy: Option<&'a Tenancy>,
    /// Its shop.
    pub shop: Option<&'a Shop>,
    /// Whether the shop was a member that day.
    pub member: YesNo,
    /// Since when it is vacant; `None` not vacant, `Some("")` vacant since nobody knows when.
    pub vacant_since: Option<String>,
}

impl UnitOnDay<'_> {
    /// Whether it is a shop unit without a tenant.
    pub fn is_vacant(&self) -> bool {
        self.vacant_since.is_some()
    }

    /// Whether it counts as a shop unit: in use or vacant.
    pub fn is_shop_unit(&self) -> bool {
        self.shop.is_some() || self.is_vacant()
    }
}

/// Whether a stretch of days holds on `day`; "" is open at that end.
pub fn holds(from: &str, until: &str, day: &str) -> bool {
    (from.is_empty() || from <= day) && (until.is_empty() || day <= until)
}

/// Everything there is along the street.
#[derive(Debug, Clone, Default)]
pub struct StreetBook {
    /// Blocks in any order.
    pub blocks: Vec<Block>,
    /// Units, of every time.
    pub premises: Vec<Premises>,
    /// Shops, of every time.
    pub shops: Vec<Shop>,
    /// Tenancies, of every time.
    pub tenancies: Vec<Tenancy>,
    /// Memberships, of every time.
    pub memberships: Vec<Membership>,
}

impl StreetBook {
    /// Whether each shop is a member on `day`.
    pub fn members_on(&self, day: &str) -> BTreeMap<&Id, YesNo> {
        let dated = by_shop(&self.memberships);
        let own = |shop: &Shop| dated.get(&shop.id).map_or(shop.member, |own| member_on(shop, own, day));
        self.shops.iter().map(|shop| (&shop.id, own(shop))).collect()
    }

    /// Blocks in the order of the street.
    pub fn blocks_in_order(&self) -> Vec<Block> {
        let mut blocks = self.blocks.clone();
        blocks.sort_by(|a, b| (a.place, &a.id).cmp(&(b.place, &b.id)));
        blocks
    }

    /// The units of `day` in walking order: block by block, left side then right, by position and floor.
    pub fn on_day(&self, day: &str) -> Vec<UnitOnDay<'_>> {
        let shops: BTreeMap<&Id, &Shop> = self.shops.iter().map(|shop| (&shop.id, shop)).collect();
        let members = self.members_on(day);
        let mut by_unit: BTreeMap<&Id, Vec<&Tenancy>> = BTreeMap::new();
        for tenancy in self.tenancies.iter().filter(|one| shops.contains_key(&one.shop)) {
            by_unit.entry(&tenancy.premises).or_default().push(tenancy);
        }
        let places: BTreeMap<&Id, i64> = self.blocks.iter().map(|block| (&block.id, block.place)).collect();
        let there = |unit: &&Premises| holds(&unit.from, &unit.until, day);
        let mut units: Vec<UnitOnDay<'_>> = self
            .premises
            .iter()
            .filter(there)
            .map(|unit| {
                let mut seen = on_day(unit, by_unit.get(&unit.id).map_or(&[][..], Vec::as_slice), &shops, day);
                seen.member = seen.shop.and_then(|shop| members.get(&shop.id).copied()).unwrap_or_default();
                seen
            })
            .collect();
        let side = |side: Side| match side {
            Side::Left => 0,
            Side::Right => 1,
            Side::Unknown => 2,
        };
        units.sort_by_key(|unit| {
            let one = unit.premises;
            (
                places.get(&one.block).copied().unwrap_or(i64::MAX),
                side(one.side),
                one.position,
                one.floor,
                one.id.clone(),
            )
        });
        units
    }

    /// The first day that the book knows of, or "".
    pub fn first_day(&self) -> String {
        let days = self.tenancies.iter().map(|one| &one.from).chain(self.premises.iter().map(|one| &one.from));
        days.filter(|day| !day.is_empty()).min().cloned().unwrap_or_default()
    }
}

fn on_day<'a>(
    unit: &'a Premises,
    tenancies: &[&'a Tenancy],
    shops: &BTreeMap<&Id, &'a Shop>,
    day: &str,
) -> UnitOnDay<'a> {
    let use_then =
        if unit.use_since.is_empty() || unit.use_since.as_str() <= day { unit.use_now } else { UnitUse::Shop };
    let held = tenancies.iter().filter(|one| holds(&one.from, &one.until, day));
    let tenancy = held.max_by_key(|one| (one.from.clone(), one.id.clone())).copied();
    let vacant_since = (tenancy.is_none() && use_then == UnitUse::Shop).then(|| {
        let ended = tenancies.iter().filter(|one| !one.until.is_empty() && one.until.as_str() < day);
        let last = ended.filter_map(|one| Day::parse(&one.until)).max();
        let first_empty = last.map(|day| day.add_days(1).to_string()).unwrap_or_default();
        let known = if unit.use_since.as_str() <= day { unit.use_since.clone() } else { String::new() };
        let since = first_empty.max(known);
        if since.is_empty() { unit.from.clone() } else { since }
    });
    UnitOnDay {
        premises: unit,
        use_then,
        tenancy,
        shop: tenancy.and_then(|one| shops.get(&one.shop).copied()),
        member: YesNo::Unknown,
        vacant_since,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn street() -> StreetBook {
        let id = |name: &str| Id::from(name);
        let unit = |name: &str, position| Premises {
            id: id(name),
            block: id("b"),
            side: Side::Left,
            position,
            ..Premises::default()
        };
        let shop = |name: &str| Shop { id: id(name), name: name.into(), ..Shop::default() };
        let tenancy = |name: &str, unit: &str, shop: &str, from: &str, until: &str| Tenancy {
            id: id(name),
            premises: id(unit),
            shop: id(shop),
            from: from.into(),
            until: until.into(),
            ..Tenancy::default()
        };
        StreetBook {
            blocks: vec![Block { id: id("b"), place: 1, ..Block::default() }],
            premises: vec![unit("second", 2), unit("first", 1)],
            shops: vec![shop("Sakaiya"), shop("Uomasa")],
            tenancies: vec![
                tenancy("t1", "first", "Sakaiya", "", "1988-12-31"),
                tenancy("t2", "first", "Uomasa", "1989-01-08", "2026-06-29"),
            ],
            memberships: Vec::new(),
        }
    }

    #[test]
    fn the_street_can_be_seen_as_of_any_day() {
        let street = street();
        let name = |day: &str| street.on_day(day)[0].shop.map(|shop| shop.name.clone());
        assert_eq!(name("1970-01-01").as_deref(), Some("Sakaiya"));
        assert_eq!(name("1989-01-03"), None, "empty over the new year");
        assert_eq!(name("2026-06-29").as_deref(), Some("Uomasa"), "the last day still counts");
        assert_eq!(street.on_day("2026-11-22")[0].vacant_since.as_deref(), Some("2026-06-30"));
    }

    #[test]
    fn a_unit_that_nobody_knows_a_tenant_of_is_vacant_since_nobody_knows_when() {
        assert_eq!(street().on_day("2026-11-22")[1].vacant_since.as_deref(), Some(""));
    }
}
