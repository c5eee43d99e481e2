//! Values that two PCs wrote apart: shown with who, where and when; a person decides.

use crate::desk::{Desk, done_of};
use crate::history::{named, person_name, title_of};
use crate::start::device_name_of;
use crate::views::*;
use nigiwai_book::{Book, Conflict};
use nigiwai_core::act::Act;
use nigiwai_core::failure::Failure;
use nigiwai_core::line::Deed;
use nigiwai_core::record::{Fields, KindSpec};
use serde_json::Value;
use std::collections::BTreeMap;

impl Desk {
    pub(crate) fn conflict_list(&self, _: Nothing) -> Result<ConflictList, Failure> {
        self.read(|book| {
            let mut conflicts = Vec::new();
            for conflict in book.conflicts()? {
                conflicts.push(card(book, &conflict)?);
            }
            Ok(ConflictList { conflicts })
        })
    }

    pub(crate) fn resolve_conflict(&self, choice: ResolveConflict) -> Result<Done, Failure> {
        let kind = named(&choice.kind)?;
        if choice.remove {
            return self.remove_record(RecordAsk { kind: choice.kind, record: choice.record });
        }
        let mut chosen = Fields::new();
        for (name, value) in &choice.values {
            let field = kind.fields.iter().find(|field| field.name == name && field.cell == choice.cell);
            let field = field.ok_or_else(|| Failure::new("field_unknown").with("field", name.clone()))?;
            chosen.insert(field.number, value.clone());
        }
        let person = self.seat().person.clone().ok_or_else(|| Failure::new("nobody_at_the_desk"))?;
        let act = Act::new("resolve_conflict", &person, self.now());
        let written =
            self.with_book(|book| Ok(book.resolve(act, (kind.number, choice.record.clone(), choice.cell), chosen)?))?;
        self.seat().saved = Some(self.now());
        Ok(done_of("resolve_conflict", &written, choice.record))
    }
}

fn card(book: &Book, conflict: &Conflict) -> Result<ConflictCard, Failure> {
    let kind = conflict.kind;
    let fields: Vec<&str> =
        kind.fields.iter().filter(|field| field.cell == conflict.cell).map(|field| field.name).collect();
    let mut sides = Vec::new();
    for side in &conflict.sides {
        sides.push(ConflictSide {
            values: by_name(kind, &side.fields),
            person: person_name(book, &side.person)?,
            device: device_name_of(book, &side.device)?,
            at: side.at.0,
            shown: side.shown,
            removed: side.deed == Deed::Del,
        });
    }
    sides.sort_by_key(|side| (!side.shown, std::cmp::Reverse(side.at)));
    Ok(ConflictCard {
        kind: kind.name.to_string(),
        record: conflict.record.clone(),
        title: title_of(book, kind, &conflict.record)?,
        cell: conflict.cell,
        fields: fields.into_iter().map(str::to_string).collect(),
        sides,
        route: route(kind.name, conflict.record.as_str()),
    })
}

fn by_name(kind: &KindSpec, fields: &Fields) -> BTreeMap<String, Value> {
    fields.iter().filter_map(|(number, value)| Some((kind.field(*number)?.name.to_string(), value.clone()))).collect()
}

/// Where a record of a kind is seen.
fn route(kind: &str, record: &str) -> String {
    match kind {
        "shop" => format!("#/register?shop={record}"),
        "premises" => format!("#/street?unit={record}"),
        "event" => format!("#/events/{record}"),
        "scenario" => format!("#/mix/what-if/{record}"),
        "vacancy_card" | "owner_consent" => "#/directory/vacancies".to_string(),
        "product" | "product_seller" => "#/directory/products".to_string(),
        "base_drawing" => "#/street".to_string(),
        "standing_return" => "#/ward/monthly".to_string(),
        "survey" => format!("#/mix/survey/{record}"),
        "patrol" | "cleaning" | "inspection" | "asset" => "#/safety".to_string(),
        _ => "#/home".to_string(),
    }
}
