//! One unit and its past; splitting and joining units.
//!
//! A split or a join ends units by the day before and begins others; tenancies end and begin with them.

use crate::desk::Desk;
use crate::street::{floor_of, frontage, side_of};
use crate::trades::{category_of_shop, trade_name};
use crate::views::*;
use nigiwai_book::Page;
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::membership::Membership;
use nigiwai_core::occupancy::StreetBook;
use nigiwai_core::opening::Week;
use nigiwai_core::premises::{Premises, UnitUse};
use nigiwai_core::record::FieldType;
use nigiwai_core::shop::{Began, Ended, Shop, Tenancy};
use nigiwai_core::street::{self, DEFAULT_FRONTAGE_CM, Frontage};

impl Desk {
    pub(crate) fn unit_card(&self, ask: UnitAsk) -> Result<UnitCard, Failure> {
        let book = self.street()?;
        let day = self.day_or_today(&ask.day);
        let units = book.on_day(&day);
        let unit =
            units.iter().find(|one| one.premises.id == ask.premises).ok_or_else(|| Failure::new("record_gone"))?;
        let premises = unit.premises;
        let side = side_of(&book.premises, &premises.block, premises.side, &day);
        let row: Vec<&Premises> =
            side.iter().filter(|one| floor_of(one) == floor_of(premises) && one.use_now != UnitUse::Passage).collect();
        let index = row.iter().position(|one| one.id == premises.id).unwrap_or(0);
        let width = |one: &Premises| {
            if one.frontage > 0 { u32::try_from(one.frontage).unwrap_or(0) } else { DEFAULT_FRONTAGE_CM }
        };
        let before =
            side.iter().take_while(|one| one.id != premises.id).filter(|one| floor_of(one) == floor_of(premises));
        let neighbours = [index.checked_sub(1), Some(index + 1)].into_iter().flatten().filter_map(|at| row.get(at));
        let name_of = |one: &Premises| {
            let other = units.iter().find(|unit| unit.premises.id == one.id);
            UnitName {
                premises: one.id.clone(),
                code: one.code.clone(),
                name: other.and_then(|unit| unit.shop).map(|shop| shop.name.clone()).unwrap_or_default(),
                vacant: other.is_some_and(nigiwai_core::occupancy::UnitOnDay::is_vacant),
            }
        };
        Ok(UnitCard {
            premises: premises.clone(),
            block_name: book
                .blocks
                .iter()
                .find(|one| one.id == premises.block)
                .map(|one| one.name.clone())
                .unwrap_or_default(),
            place: u32::try_from(index + 1).unwrap_or(0),
            at_m: before.map(width).sum::<u32>() / 100,
            tenant: unit.shop.cloned(),
            trade_name: unit.shop.map(trade_name).unwrap_or_default(),
            category: unit.shop.and_then(category_of_shop),
            vacant: unit.is_vacant(),
            vacant_months: unit.vacant_since.as_deref().map_or(0, |since| months_between(since, &day)),
            vacant_since: unit.vacant_since.clone().unwrap_or_default(),
            works_since: unit.tenancy.map(|one| one.works_since.clone()).unwrap_or_default(),
            timeline: timeline(&book, premises, &day),
            neighbours: neighbours.map(|one| name_of(one)).collect(),
        })
    }

    pub(crate) fn shop_card(&self, ask: ShopAsk) -> Result<ShopCard, Failure> {
        let book = self.street()?;
        let shop = book.shops.iter().find(|one| one.id == ask.shop).ok_or_else(|| Failure::new("record_gone"))?;
        let mut line = vec![shop];
        while let Some(former) = book.shops.iter().find(|one| line.last().is_some_and(|last| last.formerly == one.id)) {
            if line.iter().any(|known| known.id == former.id) {
                break;
            }
            line.push(former);
        }
        let mut tenancies: Vec<TenancyLine> = Vec::new();
        for one in &line {
            for tenancy in book.tenancies.iter().filter(|tenancy| tenancy.shop == one.id) {
                let unit = book.premises.iter().find(|unit| unit.id == tenancy.premises);
                tenancies.push(TenancyLine {
                    tenancy: tenancy.clone(),
                    code: unit.map(|unit| unit.code.clone()).unwrap_or_default(),
                    shop_name: one.name.clone(),
                    category: category_of_shop(one),
                });
            }
        }
        tenancies.sort_by(|a, b| b.tenancy.from.cmp(&a.tenancy.from));
        let mut memberships: Vec<Membership> =
            book.memberships.iter().filter(|one| one.shop == shop.id).cloned().collect();
        memberships.sort_by(|a, b| (&b.joined, &b.id).cmp(&(&a.joined, &a.id)));
        let today = self.today().to_string();
        let member = book.members_on(&today).get(&shop.id).copied().unwrap_or_default();
        Ok(ShopCard {
            trade_name: trade_name(shop),
            category: category_of_shop(shop),
            memberships,
            week: Week::read(&shop.week),
            tenancies,
            shop: Shop { member, ..shop.clone() },
        })
    }

    pub(crate) fn split_unit(&self, ask: SplitUnit) -> Result<Done, Failure> {
        let day = real_day(&ask.day)?;
        self.done("split_unit", |page| {
            let old: Premises = page.get(&ask.premises)?.ok_or_else(|| Failure::new("record_gone"))?;
            let parts: Vec<(Id, &SplitPart)> = ask.parts.iter().map(|part| (page.new_id(), part)).collect();
            let side = side_of(&page.list::<Premises>()?, &old.block, old.side, &day.to_string());
            let line: Vec<Frontage> = side.iter().map(frontage).collect();
            let new: Vec<Frontage> = parts
                .iter()
                .map(|(id, part)| Frontage {
                    unit: id.0.clone(),
                    frontage_cm: u32::try_from(part.frontage).unwrap_or(0),
                })
                .collect();
            street::split_unit(&line, old.id.as_str(), &new)?;
            for (index, (id, part)) in parts.iter().enumerate() {
                let step = i64::try_from(index).unwrap_or(0);
                let made = Premises {
                    id: id.clone(),
                    code: part.code.clone(),
                    frontage: part.frontage,
                    position: old.position + step,
                    from: day.to_string(),
                    ..old.clone()
                };
                page.put(&made)?;
            }
            let heir = parts.iter().find(|(_, part)| part.keeps_tenant).map(|(id, _)| id.clone());
            end_unit(page, &old, day, heir.as_ref())?;
            renumber(page, &old, day)?;
            Ok(parts.first().map(|(id, _)| id.clone()).unwrap_or_default())
        })
    }

    pub(crate) fn join_units(&self, ask: JoinUnits) -> Result<Done, Failure> {
        let day = real_day(&ask.day)?;
        self.done("join_units", |page| {
            let mut olds: Vec<Premises> = Vec::new();
            for id in &ask.premises {
                olds.push(page.get(id)?.ok_or_else(|| Failure::new("record_gone"))?);
            }
            let first = olds
                .iter()
                .min_by_key(|one| one.position)
                .cloned()
                .ok_or_else(|| Failure::new("street_too_few").with("given", 0))?;
            let side = side_of(&page.list::<Premises>()?, &first.block, first.side, &day.to_string());
            let line: Vec<Frontage> = side.iter().map(frontage).collect();
            let made = page.new_id();
            let names: Vec<&str> = ask.premises.iter().map(Id::as_str).collect();
            let after = street::join_units(&line, &names, made.as_str())?;
            let width = after.iter().find(|one| one.unit == made.0).map_or(0, |one| i64::from(one.frontage_cm));
            let code = if ask.code.trim().is_empty() { first.code.clone() } else { ask.code.trim().to_string() };
            page.put(&Premises { id: made.clone(), code, frontage: width, from: day.to_string(), ..first.clone() })?;
            for old in &olds {
                let heir = (old.id == ask.tenant_of).then_some(&made);
                end_unit(page, old, day, heir)?;
            }
            renumber(page, &first, day)?;
            Ok(made)
        })
    }
}

/// A day that was typed, or why it is none.
pub(crate) fn real_day(text: &str) -> Result<Day, Failure> {
    Day::parse(text).ok_or_else(|| Failure::new("day_unreadable").with("text", text).at("day"))
}

/// Ends a unit by the day before; its tenant goes on in `heir` or ends with it.
fn end_unit(page: &mut Page<'_>, old: &Premises, day: Day, heir: Option<&Id>) -> Result<(), Failure> {
    let last = day.add_days(-1).to_string();
    let held: Vec<Tenancy> = page.list_by("premises", &old.id.to_value())?;
    for tenancy in held.into_iter().filter(|one: &Tenancy| one.until.is_empty() || one.until > last) {
        page.put(&Tenancy { until: last.clone(), ended: Ended::UnitChanged, ..tenancy.clone() })?;
        if let Some(heir) = heir {
            let id = page.new_id();
            page.put(&Tenancy {
                id,
                premises: heir.clone(),
                from: day.to_string(),
                began: Began::UnitChanged,
                ..tenancy
            })?;
        }
    }
    page.put(&Premises { until: last, ..old.clone() })?;
    Ok(())
}

/// Gives the units of a side room between their positions again.
fn renumber(page: &mut Page<'_>, like: &Premises, day: Day) -> Result<(), Failure> {
    let side = side_of(&page.list::<Premises>()?, &like.block, like.side, &day.to_string());
    for (index, unit) in side.iter().enumerate() {
        let position = (i64::try_from(index).unwrap_or(0) + 1) * 10;
        if unit.position != position {
            page.put(&Premises { position, ..unit.clone() })?;
        }
    }
    Ok(())
}

fn months_between(since: &str, day: &str) -> u32 {
    let (Some(from), Some(to)) = (Day::parse(since), Day::parse(day)) else { return 0 };
    let months = (to.year() - from.year()) * 12 + i32::try_from(to.month()).unwrap_or(0)
        - i32::try_from(from.month()).unwrap_or(0);
    let whole = if to.day_of_month() < from.day_of_month() { months - 1 } else { months };
    u32::try_from(whole).unwrap_or(0)
}

/// Tenancies and the vacancies between them, newest first.
fn timeline(book: &StreetBook, unit: &Premises, day: &str) -> Vec<TimelineLine> {
    let mut held: Vec<&Tenancy> = book.tenancies.iter().filter(|one| one.premises == unit.id).collect();
    held.sort_by(|a, b| (&a.from, &a.id).cmp(&(&b.from, &b.id)));
    let mut lines: Vec<TimelineLine> = Vec::new();
    let mut free_from: Option<Day> = None;
    for one in held {
        let from = Day::parse(&one.from);
        if let (Some(free), Some(from)) = (free_from, from)
            && free < from
        {
            lines.push(vacancy(free, Some(from.add_days(-1))));
        }
        lines.push(tenancy_line(book.shops.iter().find(|shop| shop.id == one.shop), one));
        free_from = Day::parse(&one.until).map(|until| until.add_days(1));
    }
    if let Some(free) = free_from.filter(|free| free.to_string().as_str() <= day && unit.use_now == UnitUse::Shop) {
        lines.push(vacancy(free, None));
    }
    lines.reverse();
    lines
}

fn vacancy(from: Day, until: Option<Day>) -> TimelineLine {
    TimelineLine {
        from: from.to_string(),
        until: until.map(|day| day.to_string()).unwrap_or_default(),
        ..TimelineLine::default()
    }
}

fn tenancy_line(shop: Option<&Shop>, tenancy: &Tenancy) -> TimelineLine {
    TimelineLine {
        shop: tenancy.shop.clone(),
        name: shop.map(|shop| shop.name.clone()).unwrap_or_default(),
        trade_words: shop.map(|shop| shop.trade_words.clone()).unwrap_or_default(),
        category: shop.and_then(category_of_shop),
        from: tenancy.from.clone(),
        until: tenancy.until.clone(),
        began: tenancy.began.code().to_string(),
        ended: tenancy.ended.code().to_string(),
    }
}
