//! Shops that may be one: shown side by side, made one by a person, or said to be two.
//!
//! Making one of two is one act: the shop that stays gets what was chosen, everything that named the other names it, and
//! the other goes into the trash. One undo brings both back.

use crate::desk::Desk;
use crate::trades::trade_name;
use crate::views::*;
use nigiwai_book::Page;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::record::{FieldSpec, FieldType, Record};
use nigiwai_core::shop::{Shop, Tenancy};
use nigiwai_core::twins::{self, NotSame};
use std::collections::BTreeSet;

/// More pairs than these nobody looks through in one go.
const MOST: usize = 50;

impl Desk {
    pub(crate) fn twin_view(&self, _: Nothing) -> Result<TwinView, Failure> {
        let (street, said) = self.read(|book| Ok((crate::desk::street_of(book)?, book.list::<NotSame>()?)))?;
        let codes = |shop: &Shop| -> Vec<String> {
            let held = street.tenancies.iter().filter(|one| one.shop == shop.id && one.until.is_empty());
            held.filter_map(|one| street.premises.iter().find(|unit| unit.id == one.premises))
                .map(|unit| unit.code.clone())
                .collect()
        };
        let found = twins::twins(&street.shops, &said);
        let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let pairs = found.into_iter().take(MOST).map(|pair| TwinPair {
            signs: pair.signs.iter().map(|sign| sign.code().to_string()).collect(),
            fields: rows_of(pair.first, pair.second),
            first: TwinShop { id: pair.first.id.clone(), name: pair.first.name.clone(), units: codes(pair.first) },
            second: TwinShop { id: pair.second.id.clone(), name: pair.second.name.clone(), units: codes(pair.second) },
        });
        Ok(TwinView { pairs: pairs.collect(), total })
    }

    pub(crate) fn merge_shops(&self, form: MergeForm) -> Result<Done, Failure> {
        self.done("merge_shops", |page| {
            let keep: Shop = page.get(&form.keep)?.ok_or_else(|| Failure::new("record_gone"))?;
            let other: Shop = page.get(&form.other)?.ok_or_else(|| Failure::new("record_gone"))?;
            if keep.id == other.id {
                return Err(Failure::new("record_gone"));
            }
            let named = |name: &String| Shop::KIND.fields.iter().find(|field| field.name == name.as_str());
            let chosen: BTreeSet<u32> = form.take.iter().filter_map(named).map(|field| field.number).collect();
            drop_same_tenancies(page, &keep.id, &other.id)?;
            drop_said(page, &keep.id, &other.id)?;
            page.point_to(&other.id, &keep.id)?;
            page.put(&twins::merged(&keep, &other, &chosen))?;
            page.remove(Shop::KIND, &other.id)?;
            Ok(keep.id)
        })
    }

    pub(crate) fn keep_apart(&self, form: MergeForm) -> Result<Done, Failure> {
        self.done("keep_apart", |page| {
            let (first, second) =
                if form.keep <= form.other { (form.keep, form.other) } else { (form.other, form.keep) };
            let said: Vec<NotSame> = page.list_by("first", &first.to_value())?;
            if let Some(one) = said.into_iter().find(|one| one.second == second) {
                return Ok(one.id);
            }
            let id = page.new_id();
            page.put(&NotSame { id: id.clone(), first, second })?;
            Ok(id)
        })
    }
}

/// The fields that either knows, in the order of the declaration.
fn rows_of(first: &Shop, second: &Shop) -> Vec<TwinField> {
    let (a, b) = (first.to_fields(), second.to_fields());
    let differing = twins::differing(first, second);
    let text = |value: Option<&serde_json::Value>| match value {
        Some(serde_json::Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
        None => String::new(),
    };
    let for_people = |name: &str| !matches!(name, "trade_revision" | "formerly" | "week");
    let fields = Shop::KIND.fields.iter().filter(|field| for_people(field.name));
    let known = fields.filter(|field| a.contains_key(&field.number) || b.contains_key(&field.number));
    // Officers never see a number of the classification.
    let shown = |field: &FieldSpec, shop: &Shop, value: Option<&serde_json::Value>| match field.name {
        "trade_code" => trade_name(shop),
        _ => text(value),
    };
    known
        .map(|field| TwinField {
            field: field.name.to_string(),
            first: shown(field, first, a.get(&field.number)),
            second: shown(field, second, b.get(&field.number)),
            differs: differing.contains(&field.number),
        })
        .collect()
}

/// A unit that both hold at the same time is held once: the tenancy of the other goes into the trash.
fn drop_same_tenancies(page: &mut Page<'_>, keep: &Id, other: &Id) -> Result<(), Failure> {
    let mine: Vec<Tenancy> = page.list_by("shop", &keep.to_value())?;
    let theirs: Vec<Tenancy> = page.list_by("shop", &other.to_value())?;
    let overlap = |a: &Tenancy, b: &Tenancy| {
        let before = |end: &str, start: &str| !end.is_empty() && !start.is_empty() && end < start;
        !before(&a.until, &b.from) && !before(&b.until, &a.from)
    };
    for one in theirs {
        if mine.iter().any(|own| own.premises == one.premises && overlap(own, &one)) {
            page.remove(Tenancy::KIND, &one.id)?;
        }
    }
    Ok(())
}

/// A word that the two are two is taken back with the merge.
fn drop_said(page: &mut Page<'_>, one: &Id, other: &Id) -> Result<(), Failure> {
    let said: Vec<NotSame> = page.list()?;
    for word in said.iter().filter(|word| [&word.first, &word.second].iter().all(|id| *id == one || *id == other)) {
        page.remove(NotSame::KIND, &word.id)?;
    }
    Ok(())
}
