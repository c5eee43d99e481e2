//! What a return names, by definition: ward-level fields only, copied as people read them.
//!
//! The definitions below are the whole list. A test checks each name against the levels of the declarations, so that
//! an association-level field cannot slip in.

use crate::desk::street_of;
use crate::mix::units_on;
use crate::safety::Log;
use nigiwai_book::Book;
use nigiwai_core::association::{Association, association_id};
use nigiwai_core::attachment::may_go;
use nigiwai_core::event::{Event, Permit};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::mix::mix_of;
use nigiwai_core::record::{FieldType, Record};
use nigiwai_core::safety::Inspection;
use nigiwai_core::sign_up::SignUp;
use nigiwai_core::submission::{Definition, Snapshot, SnapshotField, SnapshotFile, SnapshotRow, SnapshotSection};
use serde_json::Value;

/// Fields that each definition names, by section and kind.
const NAMED: &[(Definition, &str, &str, &[&str])] = &[
    (Definition::Street, "association", "association", &["name", "legal_form", "corporate_number", "street_type"]),
    (
        Definition::Street,
        "premises",
        "premises",
        &["code", "block", "side", "position", "frontage", "floor", "use_now", "use_since"],
    ),
    (
        Definition::Street,
        "shops",
        "shop",
        &["name", "trade_code", "trade_revision", "trade_words", "chain", "body", "hours"],
    ),
    (
        Definition::Event,
        "event",
        "event",
        &[
            "number",
            "name",
            "template",
            "starts",
            "ends",
            "opens",
            "closes",
            "place",
            "state",
            "cancelled_why",
            "partners",
            "stall_limit",
            "visitors_expected",
            "visitors",
            "counted",
        ],
    ),
    (Definition::Event, "permits", "permit", &["name", "office", "due", "state"]),
    (
        Definition::Event,
        "sign_ups",
        "sign_up",
        &["number", "outside", "kind", "stalls", "fire", "watts", "gas", "source", "decision"],
    ),
    (Definition::Month, "patrols", "patrol", &["day", "from", "to", "area", "people", "findings", "drill"]),
    (
        Definition::Month,
        "cleanings",
        "cleaning",
        &["day", "minutes", "area", "people", "bags_burnable", "bags_unburnable", "bags_recycle", "grams", "method"],
    ),
    (Definition::Month, "inspections", "inspection", &["day", "verdict", "follow_up"]),
];

/// The codes of the definitions that name a field.
pub(crate) fn named_by(kind: &str, field: &str) -> Vec<String> {
    let names = NAMED.iter().filter(|(_, _, of, fields)| *of == kind && fields.contains(&field));
    names.map(|(definition, ..)| definition.code().to_string()).collect()
}

/// Every value that a return would hold now.
pub(crate) fn build(book: &Book, definition: Definition, subject: &str) -> Result<Snapshot, Failure> {
    let sections = match definition {
        Definition::Street => street(book, subject)?,
        Definition::Event => event(book, subject)?,
        Definition::Month => month(book, subject)?,
        Definition::Unknown => return Err(Failure::new("definition_unknown")),
    };
    let files = photos(book, &sections)?;
    Ok(Snapshot { sections, files })
}

/// The snapshot without what a person left out: `section/row` or `section/row/field`.
pub(crate) fn leave_out(mut snapshot: Snapshot, out: &[String]) -> Snapshot {
    snapshot.files.retain(|file| !out.contains(&format!("files/{}", file.id)) && !out.contains(&file.of));
    for section in &mut snapshot.sections {
        let code = section.code.clone();
        section.rows.retain(|row| !out.contains(&format!("{code}/{}", row.id)));
        for row in &mut section.rows {
            row.fields.retain(|field| !out.contains(&format!("{code}/{}/{}", row.id, field.field)));
        }
    }
    snapshot
}

/// Sections whose records may have photos, with the kind of their rows.
const PHOTOGRAPHED: [(&str, &str); 4] =
    [("event", "event"), ("patrols", "patrol"), ("cleanings", "cleaning"), ("inspections", "inspection")];

/// The photos of the records in these sections that may go along.
fn photos(book: &Book, sections: &[SnapshotSection]) -> Result<Vec<SnapshotFile>, Failure> {
    let mut files = Vec::new();
    for section in sections {
        let Some((_, kind)) = PHOTOGRAPHED.iter().find(|(code, _)| *code == section.code) else { continue };
        for row in &section.rows {
            let of_row = crate::attachment::of_record(book, (kind, &Id::from(row.id.as_str())))?;
            files.extend(of_row.into_iter().filter(may_go).map(|one| SnapshotFile {
                id: one.id.0,
                of: format!("{}/{}", section.code, row.id),
                hash: one.hash,
                size: one.size,
                caption: one.caption,
                taken: one.taken,
            }));
        }
    }
    Ok(files)
}

fn row<R: Record>(definition: Definition, section: &str, record: &R, name: String) -> SnapshotRow {
    let named = NAMED
        .iter()
        .find(|(of, code, ..)| *of == definition && *code == section)
        .map_or(&[][..], |(_, _, _, fields)| fields);
    let values = record.to_fields();
    let fields = R::KIND.fields.iter().filter(|field| named.contains(&field.name)).map(|field| SnapshotField {
        field: format!("{}.{}", R::KIND.name, field.name),
        value: text(values.get(&field.number)),
    });
    SnapshotRow { id: record.id().0.clone(), name, fields: fields.collect() }
}

fn text(value: Option<&Value>) -> String {
    match value {
        None => String::new(),
        Some(Value::Bool(yes)) => if *yes { "yes" } else { "no" }.to_string(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

fn section(code: &str, rows: Vec<SnapshotRow>) -> SnapshotSection {
    SnapshotSection { code: code.to_string(), rows }
}

fn street(book: &Book, day: &str) -> Result<Vec<SnapshotSection>, Failure> {
    let association: Association = book.get(&association_id())?.unwrap_or_default();
    let street = street_of(book)?;
    let units = street.on_day(day);
    let block_name = |id: &nigiwai_core::id::Id| {
        street.blocks.iter().find(|one| one.id == *id).map(|one| one.name.clone()).unwrap_or_default()
    };
    let mut premises = Vec::new();
    let mut shops = Vec::new();
    for unit in &units {
        let mut line = row(Definition::Street, "premises", unit.premises, unit.premises.code.clone());
        for field in line.fields.iter_mut().filter(|field| field.field == "premises.block") {
            field.value = block_name(&unit.premises.block);
        }
        let state = if unit.is_vacant() {
            "vacant"
        } else if unit.shop.is_some() {
            "in_use"
        } else {
            unit.use_then.code()
        };
        line.fields.push(SnapshotField { field: "premises.state".into(), value: state.to_string() });
        line.fields.push(SnapshotField {
            field: "premises.vacant_since".into(),
            value: unit.vacant_since.clone().unwrap_or_default(),
        });
        premises.push(line);
        if let Some(shop) = unit.shop {
            let mut line = row(Definition::Street, "shops", shop, shop.name.clone());
            line.fields.push(SnapshotField { field: "tenancy.premises".into(), value: unit.premises.code.clone() });
            shops.push(line);
        }
    }
    Ok(vec![
        section("association", vec![row(Definition::Street, "association", &association, association.name.clone())]),
        section("mix", mix_rows(&street, day)),
        section("premises", premises),
        section("shops", shops),
    ])
}

/// Counts of the mix: figures, not records, so that the ward can compare streets without reading shops.
fn mix_rows(street: &nigiwai_core::occupancy::StreetBook, day: &str) -> Vec<SnapshotRow> {
    let mix = mix_of(&units_on(street, day));
    let figure = |code: &str, value: u32| SnapshotField { field: format!("mix.{code}"), value: value.to_string() };
    let mut fields = vec![
        figure("in_use", mix.n_in_use),
        figure("vacant", mix.n_vacant),
        figure("unclassified", mix.n_unclassified),
        figure("chains", mix.chains.n),
        figure("members", mix.members.n),
    ];
    for line in &mix.categories {
        let code = serde_json::to_value(line.category)
            .ok()
            .and_then(|code| code.as_str().map(str::to_string))
            .unwrap_or_default();
        fields.push(figure(&code, line.share.n));
    }
    vec![SnapshotRow { id: "mix".into(), name: day.to_string(), fields }]
}

fn event(book: &Book, subject: &str) -> Result<Vec<SnapshotSection>, Failure> {
    let id = subject.into();
    let event: Event = book.get(&id)?.ok_or_else(|| Failure::new("record_gone"))?;
    let mut permits: Vec<Permit> = book.list_by("event", &id.to_value())?;
    permits.sort_by(|a, b| (&a.due, &a.id).cmp(&(&b.due, &b.id)));
    let mut sign_ups: Vec<SignUp> = book.list_by("event", &id.to_value())?;
    sign_ups.sort_by_key(|one| (one.taken, one.id.clone()));
    let name_of = |one: &SignUp| -> Result<String, Failure> {
        let shop = book.get::<nigiwai_core::shop::Shop>(&one.shop)?;
        Ok(shop.map_or_else(|| one.outside.clone(), |shop| shop.name))
    };
    let mut rows = Vec::new();
    for one in &sign_ups {
        rows.push(row(Definition::Event, "sign_ups", one, name_of(one)?));
    }
    Ok(vec![
        section("event", vec![row(Definition::Event, "event", &event, event.name.clone())]),
        section(
            "permits",
            permits.iter().map(|one| row(Definition::Event, "permits", one, one.name.clone())).collect(),
        ),
        section("sign_ups", rows),
    ])
}

fn month(book: &Book, month: &str) -> Result<Vec<SnapshotSection>, Failure> {
    let log = Log::of_month(book, month)?;
    let asset_of = |one: &Inspection| log.assets.iter().find(|asset| asset.id == one.asset);
    let inspected = |one: &Inspection| {
        let asset = asset_of(one);
        let mut line =
            row(Definition::Month, "inspections", one, asset.map(|asset| asset.number.clone()).unwrap_or_default());
        line.fields.push(SnapshotField {
            field: "asset.kind".into(),
            value: asset.map(|asset| asset.kind.code().to_string()).unwrap_or_default(),
        });
        line
    };
    Ok(vec![
        section(
            "patrols",
            log.patrols.iter().map(|one| row(Definition::Month, "patrols", one, one.day.clone())).collect(),
        ),
        section(
            "cleanings",
            log.cleanings.iter().map(|one| row(Definition::Month, "cleanings", one, one.day.clone())).collect(),
        ),
        section("inspections", log.inspections.iter().map(inspected).collect()),
    ])
}

#[cfg(test)]
mod tests {
    use super::NAMED;
    use nigiwai_core::kinds::kind_named;
    use nigiwai_core::record::Level;

    #[test]
    fn a_return_names_only_what_the_ward_may_know() {
        for (definition, _, kind, fields) in NAMED {
            let spec = kind_named(kind).expect("a definition names a kind that exists");
            for name in *fields {
                let field = spec.fields.iter().find(|field| field.name == *name).expect("and a field that exists");
                assert_eq!(field.level, Level::Ward, "{definition:?} names {kind}.{name}");
            }
        }
    }
}
