//! The return of the street each month by itself, once an officer has said so: when it is due and what it covers.
//!
//! It covers the same fields of the same shops and premises as the return that a person saw and sent: their values may
//! change, but a new shop, a new unit, or a field that stood empty then waits for a person. What a newcomer gets wrong: a
//! figure of the mix names nobody, so the figures go whole; and months without a network are not caught up one by one.

use crate::id::Id;
use crate::record;
use crate::submission::{Definition, Snapshot, SnapshotField, SnapshotRow};
use std::collections::{BTreeMap, BTreeSet};

/// Sections of figures: they name no shop and go whole, if the person sent them at all.
const FIGURES: &str = "mix";
/// A field that says when another one began: it goes wherever that one goes.
const WITH: [(&str, &str); 2] =
    [("premises.vacant_since", "premises.state"), ("premises.use_since", "premises.use_now")];

record! {
    /// The word of an officer that a return goes by itself. One for the street, under [`standing_return_id`].
    StandingReturn = 73 "standing_return" in P {
        /// What it is about.
        1 definition: Definition [Association];
        /// The day on which it was said.
        2 said: String [Association, cell 2];
        /// Who said it.
        3 person: Id [Association, cell 2];
        /// The PC that sends, and no other: so that one month has one return.
        4 device: Id [Association, cell 2];
        /// The day on which it was stopped, "" it holds.
        5 stopped: String [Association, cell 2];
    }
}

/// The id of the order for the street.
pub fn standing_return_id() -> Id {
    Id::fixed("standing_street")
}

/// Whether it holds.
pub fn holds(order: &StandingReturn) -> bool {
    !order.said.is_empty() && order.stopped.is_empty()
}

/// Whether the return of this month is due: not in the month in which it was said, and not where the street was sent
/// in this month already, by whomever. Months that passed without a network are one return, not several.
pub fn is_due(order: &StandingReturn, last_sent: &str, today: &str) -> bool {
    let month = |day: &str| day.get(..7).unwrap_or_default().to_string();
    holds(order) && month(today) > month(&order.said) && month(today) > month(last_sent)
}

/// Something that waits for a person, because nobody saw it yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The section.
    pub section: String,
    /// The record.
    pub row: String,
    /// What it is called.
    pub name: String,
    /// The new fields of a record that is covered; empty where the whole record is new.
    pub fields: Vec<String>,
}

/// What of `now` is covered by the return `seen`, and what waits because it is new since then.
///
/// `left_out` names the rows that a person left out then, as `section/row`: they stay out and wait for nobody. So does a
/// field that the row that was sent does not name at all.
pub fn covered(now: Snapshot, seen: &Snapshot, left_out: &BTreeSet<String>) -> (Snapshot, Vec<Waiting>) {
    let rows = seen.sections.iter();
    let known: BTreeMap<(&str, &str), &SnapshotRow> =
        rows.flat_map(|part| part.rows.iter().map(|row| ((part.code.as_str(), row.id.as_str()), row))).collect();
    let mut waiting = Vec::new();
    let mut going = Snapshot { sections: now.sections, files: Vec::new() };
    for section in &mut going.sections {
        let code = section.code.clone();
        section.rows.retain_mut(|row| {
            let id = row.id.clone();
            let Some(before) = known.get(&(code.as_str(), id.as_str())) else {
                if !left_out.contains(&format!("{code}/{id}")) {
                    waiting.push(wait(&code, row, Vec::new()));
                }
                return false;
            };
            if code != FIGURES {
                let new = keep_known(row, before);
                if !new.is_empty() {
                    waiting.push(wait(&code, row, new));
                }
            }
            true
        });
    }
    (going, waiting)
}

fn wait(section: &str, row: &SnapshotRow, fields: Vec<String>) -> Waiting {
    Waiting { section: section.to_string(), row: row.id.clone(), name: row.name.clone(), fields }
}

/// Keeps the fields whose values a person saw; gives those that stood empty then and say something now.
fn keep_known(row: &mut SnapshotRow, before: &SnapshotRow) -> Vec<String> {
    let named: BTreeSet<&str> = before.fields.iter().map(|field| field.field.as_str()).collect();
    let said = before.fields.iter().filter(|field| !field.value.is_empty());
    let said: BTreeSet<&str> = said.map(|field| field.field.as_str()).collect();
    let with = |field: &str| WITH.iter().any(|(one, other)| *one == field && said.contains(other));
    let goes = |field: &SnapshotField| said.contains(field.field.as_str()) || with(&field.field);
    let new = |field: &&SnapshotField| named.contains(field.field.as_str()) && !goes(field) && !field.value.is_empty();
    let waits = row.fields.iter().filter(new).map(|field| field.field.clone()).collect();
    row.fields.retain(goes);
    waits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::submission::SnapshotSection;

    fn row(id: &str, fields: &[(&str, &str)]) -> SnapshotRow {
        let field = |(field, value): &(&str, &str)| SnapshotField { field: (*field).into(), value: (*value).into() };
        SnapshotRow { id: id.into(), name: format!("「{id}」"), fields: fields.iter().map(field).collect() }
    }

    fn street(code: &str, rows: Vec<SnapshotRow>) -> Snapshot {
        Snapshot { sections: vec![SnapshotSection { code: code.into(), rows }], files: Vec::new() }
    }

    fn order(said: &str) -> StandingReturn {
        StandingReturn { said: said.into(), ..StandingReturn::default() }
    }

    #[test]
    fn the_first_one_goes_in_the_month_after_it_was_said_and_then_once_a_month() {
        let due = |last: &str, today: &str| is_due(&order("2026-11-22"), last, today);
        assert!(!due("2026-10-30", "2026-11-30"), "this month a person sends");
        assert!(due("2026-11-22", "2026-12-01"));
        assert!(!due("2026-12-01", "2026-12-31"), "by whomever it was sent");
        assert!(due("2026-12-01", "2027-05-07"), "five months without a network are one return");
        assert!(!is_due(&StandingReturn { stopped: "2026-11-30".into(), ..order("2026-11-22") }, "", "2026-12-01"));
        assert!(!is_due(&order(""), "", "2026-12-01"), "nobody said so");
    }

    #[test]
    fn a_value_that_changed_goes_and_a_new_shop_or_a_field_that_was_empty_waits() {
        let seen = street("shops", vec![row("tofu", &[("shop.name", "とうふ"), ("shop.hours", "")])]);
        let now = street(
            "shops",
            vec![
                row("tofu", &[("shop.name", "とうふ二代目"), ("shop.hours", "8時から")]),
                row("bar", &[("shop.name", "酒場")]),
            ],
        );
        let (going, waiting) = covered(now, &seen, &BTreeSet::new());
        assert_eq!(going, street("shops", vec![row("tofu", &[("shop.name", "とうふ二代目")])]));
        let waits: Vec<(&str, &[String])> = waiting.iter().map(|one| (one.row.as_str(), &one.fields[..])).collect();
        assert_eq!(waits, [("tofu", &["shop.hours".to_string()][..]), ("bar", &[][..])]);
    }

    #[test]
    fn what_was_left_out_stays_out_and_waits_for_nobody() {
        let seen = street("shops", vec![row("tofu", &[("shop.name", "とうふ")])]);
        let now = street(
            "shops",
            vec![
                row("tofu", &[("shop.name", "とうふ"), ("shop.hours", "8時から")]),
                row("bar", &[("shop.name", "酒場")]),
            ],
        );
        let out = BTreeSet::from(["shops/bar".to_string()]);
        assert_eq!(covered(now, &seen, &out), (seen, Vec::new()), "and the hours were not named at all");
    }

    #[test]
    fn a_premises_that_fell_empty_says_since_when() {
        let unit = |state, since| row("3-8", &[("premises.state", state), ("premises.vacant_since", since)]);
        let seen = street("premises", vec![unit("in_use", "")]);
        let now = street("premises", vec![unit("vacant", "2026-12-01")]);
        assert_eq!(covered(now.clone(), &seen, &BTreeSet::new()), (now, Vec::new()));
    }

    #[test]
    fn figures_go_whole_but_only_if_they_were_sent_at_all() {
        let now = street("mix", vec![row("mix", &[("mix.in_use", "9"), ("mix.fish", "1")])]);
        let seen = street("mix", vec![row("mix", &[("mix.in_use", "8")])]);
        assert_eq!(covered(now.clone(), &seen, &BTreeSet::new()).0, now);
        assert_eq!(covered(now, &street("mix", Vec::new()), &BTreeSet::new()).0, street("mix", Vec::new()));
    }
}
