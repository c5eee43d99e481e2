//! Figures of a street, and their sums over all streets, from what was sent last.
//!
//! Counted are the records of a section, and added up what can be: people, minutes, bags, grams, and every figure that
//! is no record's field. A share, a floor or a width is not. Pure. What a newcomer gets wrong: a returned version still
//! counts until a better one comes, or the sum would jump down each time an officer asks a question.

use crate::store::Sent;
use nigiwai_core::id::Id;
use nigiwai_core::kinds::kind_named;
use nigiwai_core::submission::{Snapshot, SnapshotSection};
use std::collections::BTreeMap;

/// Sections that hold one record: counting it says nothing.
const SINGLE: [&str; 2] = ["association", "event"];
/// Units that can be added up over records.
const ADDED: [&str; 4] = ["people", "minutes", "bags", "g"];

/// One figure.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Figure {
    /// The section's code.
    pub section: String,
    /// The field's code; "" for the number of records.
    pub field: String,
}

/// A figure summed over streets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// Which figure.
    pub figure: Figure,
    /// The sum.
    pub sum: i64,
    /// From how many streets it comes.
    pub streets: usize,
}

/// The figures of one return, in the order in which they stand there.
pub fn figures(snapshot: &Snapshot) -> Vec<(Figure, i64)> {
    let mut found: Vec<(Figure, i64)> = Vec::new();
    let mut add = |section: &SnapshotSection, field: &str, number: i64| {
        let figure = Figure { section: section.code.clone(), field: field.to_string() };
        match found.iter_mut().find(|(known, _)| *known == figure) {
            Some((_, sum)) => *sum = sum.saturating_add(number),
            None => found.push((figure, number)),
        }
    };
    for section in &snapshot.sections {
        let records = !section.rows.iter().flat_map(|row| &row.fields).any(|field| declared(&field.field).is_none());
        if !SINGLE.contains(&section.code.as_str()) && records {
            add(section, "", section.rows.len() as i64);
        }
        for field in section.rows.iter().flat_map(|row| &row.fields) {
            let summable = declared(&field.field).is_none_or(|unit| ADDED.contains(&unit));
            if let Some(number) = whole_number(&field.value).filter(|_| summable) {
                add(section, &field.field, number);
            }
        }
    }
    found
}

/// Sums the figures of some submissions, each of one street.
pub fn totals(sent: &[Sent]) -> Vec<Total> {
    let mut totals: Vec<Total> = Vec::new();
    for (figure, number) in sent.iter().flat_map(|one| figures(&snapshot(one))) {
        match totals.iter_mut().find(|total| total.figure == figure) {
            Some(total) => {
                total.sum = total.sum.saturating_add(number);
                total.streets += 1;
            }
            None => totals.push(Total { figure, sum: number, streets: 1 }),
        }
    }
    totals
}

/// The newest submission of a kind from each association.
pub fn newest_of(sent: &[Sent], definition: &str) -> Vec<Sent> {
    let mut newest: BTreeMap<&Id, &Sent> = BTreeMap::new();
    for one in sent.iter().filter(|one| one.definition == definition) {
        let place = newest.entry(&one.association).or_insert(one);
        if (&one.subject, one.version, one.arrived) > (&place.subject, place.version, place.arrived) {
            *place = one;
        }
    }
    newest.into_values().cloned().collect()
}

/// The values of a submission; none where there was nothing to report.
pub fn snapshot(sent: &Sent) -> Snapshot {
    serde_json::from_str(&sent.content).unwrap_or_default()
}

/// The whole number that a value is; `9.5 %` and a day are none.
pub fn whole_number(value: &str) -> Option<i64> {
    value.trim().replace(',', "").parse().ok()
}

/// The unit of a record's field; nothing where no record of the book has such a field.
fn declared(field: &str) -> Option<&'static str> {
    let (kind, name) = field.split_once('.')?;
    let kind = kind_named(kind)?;
    Some(kind.fields.iter().find(|field| field.name == name).map_or("", |field| field.unit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn street(who: &str, sections: &Value) -> Sent {
        let content = json!({"sections": sections}).to_string();
        Sent { association: Id::from(who), content, ..Sent::default() }
    }

    fn row(fields: &[(&str, &str)]) -> Value {
        let fields: Vec<Value> = fields.iter().map(|(field, value)| json!({"field": field, "value": value})).collect();
        json!({"id": "1", "name": "", "fields": fields})
    }

    #[test]
    fn figures_of_the_mix_are_added_over_streets_and_shares_are_not() {
        let mix =
            |vacant: &str| json!([{"code": "mix", "rows": [row(&[("mix.vacant", vacant), ("mix.share", "9.5 %")])]}]);
        let totals = totals(&[street("a", &mix("9")), street("b", &mix("1,234"))]);
        assert_eq!(totals.len(), 1);
        assert_eq!((totals[0].sum, totals[0].streets, totals[0].figure.field.as_str()), (1_243, 2, "mix.vacant"));
        assert_eq!((whole_number("2026-11-22"), whole_number("")), (None, None), "a day is no number");
    }

    #[test]
    fn records_are_counted_and_only_what_can_be_added_is() {
        let cleaning = |people: &str, bags: &str| {
            row(&[("cleaning.day", "2026-10-04"), ("cleaning.people", people), ("cleaning.bags_burnable", bags)])
        };
        let shop = row(&[("premises.floor", "2"), ("premises.frontage", "540"), ("premises.state", "vacant")]);
        let sections = json!([{"code": "cleanings", "rows": [cleaning("8", "3"), cleaning("6", "2")]}, {"code": "premises", "rows": [shop]}]);
        let figures = figures(&snapshot(&street("a", &sections)));
        let seen: Vec<_> =
            figures.iter().map(|(figure, n)| (figure.section.as_str(), figure.field.as_str(), *n)).collect();
        let expected = [
            ("cleanings", "", 2),
            ("cleanings", "cleaning.people", 14),
            ("cleanings", "cleaning.bags_burnable", 5),
            ("premises", "", 1),
        ];
        assert_eq!(seen, expected);
    }
}
