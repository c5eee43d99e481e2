//! What happened to a tenant: opened, closed, moved, renamed, replaced, works. Nothing is overwritten.
//!
//! The day is the first day of the new state; what was before ends on the day before it.

use crate::desk::Desk;
use crate::unit::real_day;
use crate::views::{Change, ChangeKind, Done};
use nigiwai_book::Page;
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::premises::{Premises, UnitUse};
use nigiwai_core::record::FieldType;
use nigiwai_core::shop::{Began, Ended, Shop, Tenancy};

impl Desk {
    pub(crate) fn tell_change(&self, change: Change) -> Result<Done, Failure> {
        if change.kind == ChangeKind::Opened && change.day.is_empty() {
            return self.was_there_before(&change);
        }
        let day = real_day(&change.day)?;
        self.done("tell_change", |page| {
            let unit: Premises = page.get(&change.premises)?.ok_or_else(|| Failure::new("record_gone"))?;
            let held = tenancy_on(page, &unit.id, day)?;
            match change.kind {
                ChangeKind::Opened => opened(page, held, &change, day),
                ChangeKind::Closed => {
                    end(page, needed(held)?, day, Ended::Closed)?;
                    with_reason(page, unit, &change)
                }
                ChangeKind::Moved => moved(page, needed(held)?, &change, day),
                ChangeKind::Renamed => renamed(page, needed(held)?, &change, day),
                ChangeKind::Replaced => {
                    end(page, needed(held)?, day, Ended::Replaced)?;
                    begin(page, &unit.id, &change.shop, (day, Began::Replaced))
                }
                ChangeKind::Works => {
                    let tenancy = needed(held)?;
                    page.put(&Tenancy { works_since: day.to_string(), ..tenancy.clone() })?;
                    Ok(tenancy.shop)
                }
                ChangeKind::WorksOver => {
                    let tenancy = needed(held)?;
                    page.put(&Tenancy { works_since: String::new(), ..tenancy.clone() })?;
                    Ok(tenancy.shop)
                }
                ChangeKind::UseChanged => {
                    if let Some(tenancy) = held.filter(|_| change.use_now != UnitUse::Shop) {
                        end(page, tenancy, day, Ended::Closed)?;
                    }
                    page.put(&Premises { use_now: change.use_now, use_since: day.to_string(), ..unit.clone() })?;
                    Ok(unit.id)
                }
            }
        })
    }

    /// A shop that was there before the book began: nobody knows since when. Only for a unit without any past.
    fn was_there_before(&self, change: &Change) -> Result<Done, Failure> {
        self.done("tell_change", |page| {
            let unit: Premises = page.get(&change.premises)?.ok_or_else(|| Failure::new("record_gone"))?;
            let held: Vec<Tenancy> = page.list_by("premises", &unit.id.to_value())?;
            if !held.is_empty() {
                return Err(Failure::new("day_unreadable").with("text", "").at("day"));
            }
            let shop = settled_shop(page, &change.shop)?;
            let id = page.new_id();
            page.put(&Tenancy { id, premises: unit.id, shop: shop.clone(), ..Tenancy::default() })?;
            Ok(shop)
        })
    }
}

fn tenancy_on(page: &Page<'_>, unit: &Id, day: Day) -> Result<Option<Tenancy>, Failure> {
    let day = day.to_string();
    let held: Vec<Tenancy> = page.list_by("premises", &unit.to_value())?;
    Ok(held
        .into_iter()
        .filter(|one| nigiwai_core::occupancy::holds(&one.from, &one.until, &day))
        .max_by_key(|one| (one.from.clone(), one.id.clone())))
}

fn needed(held: Option<Tenancy>) -> Result<Tenancy, Failure> {
    held.ok_or_else(|| Failure::new("unit_is_vacant").at("day"))
}

fn end(page: &mut Page<'_>, tenancy: Tenancy, day: Day, how: Ended) -> Result<(), Failure> {
    let last = day.add_days(-1).to_string();
    if !tenancy.from.is_empty() && last < tenancy.from {
        return Err(Failure::new("ends_before_it_began").with("from", tenancy.from).at("day"));
    }
    page.put(&Tenancy { until: last, ended: how, works_since: String::new(), ..tenancy })?;
    Ok(())
}

fn begin(page: &mut Page<'_>, unit: &Id, shop: &Shop, (day, how): (Day, Began)) -> Result<Id, Failure> {
    let shop = settled_shop(page, shop)?;
    let id = page.new_id();
    page.put(&Tenancy {
        id,
        premises: unit.clone(),
        shop: shop.clone(),
        from: day.to_string(),
        began: how,
        ..Tenancy::default()
    })?;
    Ok(shop)
}

/// The shop that moves in: one that the book knows, or a new one with at least a name.
fn settled_shop(page: &mut Page<'_>, shop: &Shop) -> Result<Id, Failure> {
    if !shop.id.is_empty() {
        let known = page.get::<Shop>(&shop.id)?.ok_or_else(|| Failure::new("record_gone"))?;
        return Ok(known.id);
    }
    if shop.name.trim().is_empty() {
        return Err(Failure::new("name_missing").at("name"));
    }
    let id = page.new_id();
    page.put(&Shop { id: id.clone(), ..shop.clone() })?;
    Ok(id)
}

fn opened(page: &mut Page<'_>, held: Option<Tenancy>, change: &Change, day: Day) -> Result<Id, Failure> {
    if let Some(tenancy) = held {
        let name = page.get::<Shop>(&tenancy.shop)?.map(|shop| shop.name).unwrap_or_default();
        return Err(Failure::new("unit_is_taken").with("name", name).at("day"));
    }
    begin(page, &change.premises, &change.shop, (day, Began::Opened))
}

fn moved(page: &mut Page<'_>, tenancy: Tenancy, change: &Change, day: Day) -> Result<Id, Failure> {
    let to: Premises = page.get(&change.to)?.ok_or_else(|| Failure::new("unit_missing").at("to"))?;
    if let Some(other) = tenancy_on(page, &to.id, day)? {
        let name = page.get::<Shop>(&other.shop)?.map(|shop| shop.name).unwrap_or_default();
        return Err(Failure::new("unit_is_taken").with("name", name).at("to"));
    }
    let shop = Shop { id: tenancy.shop.clone(), ..Shop::default() };
    end(page, tenancy, day, Ended::MovedOut)?;
    begin(page, &to.id, &shop, (day, Began::MovedIn))
}

fn renamed(page: &mut Page<'_>, tenancy: Tenancy, change: &Change, day: Day) -> Result<Id, Failure> {
    let old: Shop = page.get(&tenancy.shop)?.ok_or_else(|| Failure::new("record_gone"))?;
    if change.shop.name.trim().is_empty() || change.shop.name == old.name {
        return Err(Failure::new("name_missing").at("name"));
    }
    let new = Shop {
        id: Id::default(),
        name: change.shop.name.clone(),
        kana: change.shop.kana.clone(),
        formerly: old.id.clone(),
        ..old
    };
    let unit = tenancy.premises.clone();
    end(page, tenancy, day, Ended::Renamed)?;
    begin(page, &unit, &new, (day, Began::Renamed))
}

fn with_reason(page: &mut Page<'_>, unit: Premises, change: &Change) -> Result<Id, Failure> {
    let id = unit.id.clone();
    if !change.reason.is_empty() {
        page.put(&Premises { reason: change.reason.clone(), ..unit })?;
    }
    Ok(id)
}
