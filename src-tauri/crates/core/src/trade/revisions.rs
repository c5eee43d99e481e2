//! From numbers of revision 13 to numbers of revision 14.
//!
//! The trap: the same number may stand for another trade, so a number that exists in both lists proves nothing. Some
//! old classes were split; then the usual answer comes first, and `certain` says that a person should look.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CURRENT_REVISION, TradeClasses, TradeCode, TradeTableError};

const BUILT_IN: &str = include_str!("../../../../../assets/masters/jsic-rev13-to-14.json");

/// A code in the revision in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Converted {
    /// The code, or the usual one of several.
    pub code: TradeCode,
    /// False when the old class was split and a person should choose.
    pub certain: bool,
    /// All codes that it may be, the usual one first.
    pub choices: Vec<String>,
}

/// What changed between the two revisions.
#[derive(Debug, Clone, Default)]
pub struct TradeRevisions {
    changed: BTreeMap<String, Change>,
}

#[derive(Debug, Clone, Deserialize)]
struct Change {
    from: String,
    was: String,
    to: Vec<String>,
}

#[derive(Deserialize)]
struct ChangeFile {
    changed: Vec<Change>,
}

impl TradeRevisions {
    /// The table that comes with the program.
    pub fn built_in() -> &'static Self {
        static TABLE: OnceLock<TradeRevisions> = OnceLock::new();
        TABLE.get_or_init(|| Self::from_json(BUILT_IN).expect("the shipped revision table is read by a test"))
    }

    /// Reads a table of changed numbers; what it does not name kept number and meaning.
    pub fn from_json(text: &str) -> Result<Self, TradeTableError> {
        let file: ChangeFile = serde_json::from_str(text).map_err(|e| TradeTableError::Json(e.to_string()))?;
        Ok(Self { changed: file.changed.into_iter().map(|change| (change.from.clone(), change)).collect() })
    }

    /// The code in the revision in force; `None` for a revision or a number that is not known.
    pub fn convert(&self, code: &TradeCode) -> Option<Converted> {
        let choices = match code.revision {
            CURRENT_REVISION => vec![code.code.clone()],
            13 => self.changed.get(&code.code).map_or_else(|| vec![code.code.clone()], |change| change.to.clone()),
            _ => return None,
        };
        let known = choices.iter().all(|choice| TradeClasses::built_in().get(choice).is_some());
        let first = choices.first().filter(|_| known)?.clone();
        Some(Converted { code: TradeCode::current(first), certain: choices.len() == 1, choices })
    }

    /// The official name of a class of revision 13 whose number changed; `None` where number and meaning stayed.
    pub fn name_in_13(&self, code: &str) -> Option<&str> {
        self.changed.get(code).map(|change| change.was.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn convert(code: &str) -> Converted {
        TradeRevisions::built_in().convert(&TradeCode { code: code.into(), revision: 13 }).expect(code)
    }

    fn name_after(code: &str) -> String {
        TradeClasses::built_in().get(&convert(code).code.code).expect("a known class").name.clone()
    }

    #[test]
    fn a_convenience_store_of_the_old_list_does_not_become_a_milk_shop() {
        assert_eq!(convert("5891").code, TradeCode::current("5631"));
        assert_eq!(TradeClasses::built_in().get("5891").map(|c| c.name.as_str()), Some("牛乳小売業"));
    }

    #[test]
    fn numbers_that_were_given_to_other_trades_follow_their_trade() {
        // The pairs of domain.md 3.3, by the names of both official lists.
        let pairs = [
            ("5892", "牛乳小売業"),
            ("5893", "飲料小売業（別掲を除く）"),
            ("5894", "茶類小売業"),
            ("5895", "料理品小売業"),
            ("5896", "米穀類小売業"),
            ("5897", "豆腐・かまぼこ等加工食品小売業"),
            ("5898", "乾物小売業"),
            ("6031", "ドラッグストア"),
            ("6033", "薬局"),
            ("6034", "化粧品小売業"),
            ("6091", "ホームセンター"),
            ("6093", "花・植木小売業"),
            ("6096", "ペット・ペット用品小売業"),
            ("6098", "中古品小売業（骨とう品を除く）"),
            ("8544", "訪問介護事業"),
        ];
        for (old, name) in pairs {
            assert_eq!(name_after(old), name, "{old}");
        }
    }

    #[test]
    fn classes_that_were_split_ask_a_person() {
        assert_eq!(convert("5611").choices, ["5611", "5621"]);
        assert!(!convert("5611").certain && !convert("5811").certain && !convert("6032").certain);
        assert!(convert("7624").certain, "unchanged classes need nobody");
    }

    #[test]
    fn no_single_old_class_became_the_one_price_shop() {
        let table = TradeRevisions::built_in();
        let sure: Vec<_> = table.changed.values().filter(|c| c.to == ["5661"]).collect();
        assert!(sure.is_empty());
        assert!(table.changed.values().filter(|c| c.to.iter().any(|to| to == "5661")).count() > 1);
    }

    #[test]
    fn unknown_numbers_and_revisions_are_not_guessed() {
        let table = TradeRevisions::built_in();
        assert_eq!(table.convert(&TradeCode { code: "0001".into(), revision: 13 }), None);
        assert_eq!(table.convert(&TradeCode { code: "7624".into(), revision: 12 }), None);
    }

    #[test]
    fn no_two_old_trades_are_folded_into_one_without_a_person() {
        let mut seen = BTreeMap::new();
        for change in TradeRevisions::built_in().changed.values().filter(|c| c.to.len() == 1) {
            if let Some(other) = seen.insert(change.to[0].clone(), change.from.clone()) {
                panic!("{} and {other} both become {}", change.from, change.to[0]);
            }
        }
    }
}
