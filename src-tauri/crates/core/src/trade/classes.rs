//! The classification itself: numbers and official names of revision 14, as far as a street meets them.
//!
//! It must never be asked with a number of revision 13; convert first (`revisions`). A newcomer would look for every
//! class of the nation: divisions and major groups are complete, what lies below only where a street meets it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::TradeTableError;

const BUILT_IN: &str = include_str!("../../../../../assets/masters/jsic-rev14.csv");

/// How fine a class is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TradeLevel {
    /// 大分類, a letter.
    Division,
    /// 中分類, two digits.
    Major,
    /// 小分類, three digits.
    Group,
    /// 細分類, four digits.
    Class,
}

/// One class: its number, what it is part of, and its official name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TradeClass {
    /// A letter or two to four digits.
    pub code: String,
    /// How fine it is.
    pub level: TradeLevel,
    /// The number it is part of; empty for a division.
    pub parent: String,
    /// The official Japanese name.
    pub name: String,
}

/// All classes that the program knows.
#[derive(Debug, Clone, Default)]
pub struct TradeClasses {
    by_code: BTreeMap<String, TradeClass>,
}

impl TradeClasses {
    /// The table that comes with the program.
    pub fn built_in() -> &'static Self {
        static TABLE: OnceLock<TradeClasses> = OnceLock::new();
        TABLE.get_or_init(|| Self::from_csv(BUILT_IN).expect("the shipped class table is read by a test"))
    }

    /// Reads a table: comment lines with `#`, one heading line, then level, code, parent, name.
    pub fn from_csv(text: &str) -> Result<Self, TradeTableError> {
        let mut by_code = BTreeMap::new();
        let lines = text.lines().enumerate().filter(|(_, line)| !line.starts_with('#') && !line.trim().is_empty());
        for (index, line) in lines.skip(1) {
            let class = read_line(line).ok_or(TradeTableError::Line { line: index + 1 })?;
            by_code.insert(class.code.clone(), class);
        }
        Ok(Self { by_code })
    }

    /// The class of a number of revision 14.
    pub fn get(&self, code: &str) -> Option<&TradeClass> {
        self.by_code.get(code)
    }

    /// The class and all it is part of, the finest first.
    pub fn path(&self, code: &str) -> Vec<&TradeClass> {
        std::iter::successors(self.get(code), |class| self.get(&class.parent)).collect()
    }

    /// What lies directly below `code`, in the order of the numbers.
    pub fn below<'a>(&'a self, code: &'a str) -> impl Iterator<Item = &'a TradeClass> {
        self.by_code.values().filter(move |class| class.parent == code)
    }

    /// Every class, in the order of the numbers.
    pub fn all(&self) -> impl Iterator<Item = &TradeClass> {
        self.by_code.values()
    }
}

fn read_line(line: &str) -> Option<TradeClass> {
    let mut parts = line.trim_end().splitn(4, ',');
    let level = match parts.next()? {
        "1" => TradeLevel::Division,
        "2" => TradeLevel::Major,
        "3" => TradeLevel::Group,
        "4" => TradeLevel::Class,
        _ => return None,
    };
    let (code, parent, name) = (parts.next()?.to_owned(), parts.next()?.to_owned(), parts.next()?.to_owned());
    (!code.is_empty() && !name.is_empty()).then_some(TradeClass { code, level, parent, name })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ramen_shop_stands_below_restaurants_of_special_dishes() {
        let names: Vec<_> = TradeClasses::built_in().path("7624").iter().map(|c| c.name.as_str()).collect();
        assert_eq!(names, ["ラーメン店", "専門料理店", "飲食店", "宿泊業、飲食サービス業"]);
    }

    #[test]
    fn divisions_and_major_groups_are_complete() {
        let count = |level| TradeClasses::built_in().all().filter(|c| c.level == level).count();
        assert_eq!(count(TradeLevel::Division), 20);
        assert_eq!(count(TradeLevel::Major), 99);
    }

    #[test]
    fn every_class_is_part_of_one_that_is_there() {
        let table = TradeClasses::built_in();
        let orphans: Vec<_> = table.all().filter(|c| !c.parent.is_empty() && table.get(&c.parent).is_none()).collect();
        assert!(orphans.is_empty(), "{orphans:?}");
    }

    #[test]
    fn a_broken_line_is_named_by_its_number() {
        let text = "# note\nlevel,code,parent,name\n1,A,,農業、林業\nnonsense\n";
        assert_eq!(TradeClasses::from_csv(text).err(), Some(TradeTableError::Line { line: 4 }));
    }
}
