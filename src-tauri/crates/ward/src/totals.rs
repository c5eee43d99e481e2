//! Sums over all streets, from what was sent last.
//!
//! Whole numbers are added up, row by row; a share or a word is not. Pure. What a newcomer gets wrong: a returned
//! version still counts until a better one comes, or the sum would jump down each time an officer asks a question.

use crate::store::Sent;
use nigiwai_core::id::Id;
use nigiwai_core::submission::Snapshot;
use std::collections::BTreeMap;

/// The sections whose rows are figures.
pub const FIGURES: [&str; 2] = ["mix", "counts"];

/// One figure summed over streets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Total {
    /// The section's code.
    pub section: String,
    /// The row's name.
    pub row: String,
    /// The field's code.
    pub field: String,
    /// The sum.
    pub sum: i64,
    /// How many streets it comes from.
    pub streets: usize,
}

/// Sums the figures of some submissions, each of one street.
pub fn totals(sent: &[Sent]) -> Vec<Total> {
    let mut order: Vec<(String, String, String)> = Vec::new();
    let mut sums: BTreeMap<(String, String, String), (String, i64, usize)> = BTreeMap::new();
    for one in sent {
        for section in snapshot(one).sections.iter().filter(|section| FIGURES.contains(&section.code.as_str())) {
            for row in &section.rows {
                for field in &row.fields {
                    let Some(number) = whole_number(&field.value) else { continue };
                    let place = (section.code.clone(), row.id.clone(), field.field.clone());
                    let sum = sums.entry(place.clone()).or_insert_with(|| {
                        order.push(place);
                        (row.name.clone(), 0, 0)
                    });
                    sum.1 = sum.1.saturating_add(number);
                    sum.2 += 1;
                }
            }
        }
    }
    let total = |place: (String, String, String)| {
        let (row, sum, streets) = sums[&place].clone();
        Total { section: place.0, row, field: place.2, sum, streets }
    };
    order.into_iter().map(total).collect()
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

/// The number at the beginning of a value as people read it, if it is a whole one: `1,234 件` is, `9.5 %` is not.
pub fn whole_number(value: &str) -> Option<i64> {
    let value = value.trim();
    let end =
        value.find(|letter: char| !(letter.is_ascii_digit() || letter == ',' || letter == '-')).unwrap_or(value.len());
    let (number, rest) = value.split_at(end);
    if rest.starts_with('.') || rest.contains(['%', '％', '/']) {
        return None;
    }
    number.replace(',', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_added_and_shares_are_not() {
        let values = |vacant: &str| {
            let fields =
                serde_json::json!([{"field": "mix.vacant", "value": vacant}, {"field": "mix.share", "value": "9.5 %"}]);
            serde_json::json!({"sections": [{"code": "mix", "rows": [{"id": "all", "name": "全体", "fields": fields}]}]}).to_string()
        };
        let street =
            |who: &str, vacant: &str| Sent { association: Id::from(who), content: values(vacant), ..Sent::default() };
        let totals = totals(&[street("a", "9"), street("b", "1,234 区画")]);
        assert_eq!(totals.len(), 1);
        assert_eq!((totals[0].sum, totals[0].streets, totals[0].row.as_str()), (1_243, 2, "全体"));
        assert_eq!(whole_number("2026-11-22"), None, "a day is no number");
        assert_eq!(whole_number("-3 人"), Some(-3));
        assert_eq!(whole_number(""), None);
    }
}
