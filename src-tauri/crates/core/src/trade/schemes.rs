//! From a number to the ways a street is sorted: the eleven trades, the daily needs, the seven of the public sheets.
//!
//! The longest number that fits wins (6094 is jewellery although 609 is sundries). All of it is data: a ward that sorts
//! otherwise sends another table. It must never be asked with a number of revision 13.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DailyTrade, TradeCategory, TradeTableError};

const BUILT_IN: &str = include_str!("../../../../../assets/masters/trade-schemes.json");

/// The seven kinds of the public one-page sheets about streets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SummarySeven {
    /// 小売.
    Retail,
    /// 飲食.
    Dining,
    /// サービス.
    Services,
    /// 金融.
    Finance,
    /// 不動産.
    RealEstate,
    /// 医療.
    Medical,
    /// その他.
    Other,
}

impl SummarySeven {
    /// Every kind, in a fixed order.
    pub const ALL: [Self; 7] =
        [Self::Retail, Self::Dining, Self::Services, Self::Finance, Self::RealEstate, Self::Medical, Self::Other];
}

/// The kinds of the town-centre health check, for comparison with streets abroad.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TownCentreUse {
    /// Goods bought often and near home.
    Convenience,
    /// Goods that people compare.
    Comparison,
    /// Services of the retail kind.
    RetailService,
    /// Eating, lodging, leisure.
    LeisureService,
    /// Money, property, advice.
    BusinessService,
    /// Health and welfare.
    HealthCommunity,
}

impl TownCentreUse {
    /// Every kind, in a fixed order.
    pub const ALL: [Self; 6] = [
        Self::Convenience,
        Self::Comparison,
        Self::RetailService,
        Self::LeisureService,
        Self::BusinessService,
        Self::HealthCommunity,
    ];
}

/// The headings of the national survey of streets, as far as its figures name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SurveyFive {
    /// 最寄品小売.
    DailyGoods,
    /// 衣料品・身の回り品.
    Clothing,
    /// 飲食.
    Dining,
    /// サービス.
    Services,
    /// その他.
    Other,
}

impl SurveyFive {
    /// Every kind, in a fixed order.
    pub const ALL: [Self; 5] = [Self::DailyGoods, Self::Clothing, Self::Dining, Self::Services, Self::Other];
}

/// The mapping tables from numbers of revision 14.
#[derive(Debug, Clone, Default)]
pub struct TradeSchemes {
    categories: BTreeMap<String, Option<TradeCategory>>,
    seven: BTreeMap<String, Option<SummarySeven>>,
    town_centre: BTreeMap<String, Option<TownCentreUse>>,
    survey: BTreeMap<String, Option<SurveyFive>>,
    daily: BTreeMap<String, Option<DailyTrade>>,
    two_ways: Vec<String>,
}

#[derive(Deserialize)]
struct Rule<T> {
    codes: Vec<String>,
    #[serde(rename = "as")]
    kind: Option<T>,
}

#[derive(Deserialize)]
struct SchemeFile {
    categories: Vec<Rule<TradeCategory>>,
    seven: Vec<Rule<SummarySeven>>,
    town_centre: Vec<Rule<TownCentreUse>>,
    survey: Vec<Rule<SurveyFive>>,
    daily: Vec<Rule<DailyTrade>>,
    two_ways: Vec<String>,
}

impl TradeSchemes {
    /// The tables that come with the program.
    pub fn built_in() -> &'static Self {
        static TABLE: OnceLock<TradeSchemes> = OnceLock::new();
        TABLE.get_or_init(|| Self::from_json(BUILT_IN).expect("the shipped schemes are read by a test"))
    }

    /// Reads the mapping tables.
    pub fn from_json(text: &str) -> Result<Self, TradeTableError> {
        let file: SchemeFile = serde_json::from_str(text).map_err(|e| TradeTableError::Json(e.to_string()))?;
        Ok(Self {
            categories: by_prefix(file.categories),
            seven: by_prefix(file.seven),
            town_centre: by_prefix(file.town_centre),
            survey: by_prefix(file.survey),
            daily: by_prefix(file.daily),
            two_ways: file.two_ways,
        })
    }

    /// The trade of the street; `None` for what is no shop (a shrine, a hall) or has no place in the eleven.
    pub fn category(&self, code: &str) -> Option<TradeCategory> {
        longest(&self.categories, code)
    }

    /// The kind on the public sheet.
    pub fn seven(&self, code: &str) -> Option<SummarySeven> {
        longest(&self.seven, code)
    }

    /// The kind of the town-centre health check.
    pub fn town_centre(&self, code: &str) -> Option<TownCentreUse> {
        longest(&self.town_centre, code)
    }

    /// The heading of the national survey.
    pub fn survey(&self, code: &str) -> Option<SurveyFive> {
        longest(&self.survey, code)
    }

    /// The daily need that such a shop serves.
    pub fn daily(&self, code: &str) -> Option<DailyTrade> {
        longest(&self.daily, code)
    }

    /// All daily needs that the tables ask for, in a fixed order.
    pub fn daily_needs(&self) -> Vec<DailyTrade> {
        let mut needs: Vec<_> = self.daily.values().flatten().copied().collect();
        needs.sort_unstable();
        needs.dedup();
        needs
    }

    /// True where people differ on which group such a shop belongs to, so that the screen can say so.
    pub fn is_two_ways(&self, code: &str) -> bool {
        self.two_ways.iter().any(|prefix| code.starts_with(prefix.as_str()))
    }
}

fn by_prefix<T: Copy>(rules: Vec<Rule<T>>) -> BTreeMap<String, Option<T>> {
    rules.into_iter().flat_map(|rule| rule.codes.into_iter().map(move |code| (code, rule.kind))).collect()
}

fn longest<T: Copy>(table: &BTreeMap<String, Option<T>>, code: &str) -> Option<T> {
    let ends = code.char_indices().map(|(at, c)| at + c.len_utf8()).rev();
    ends.filter_map(|end| table.get(&code[..end])).next().copied().flatten()
}

#[cfg(test)]
mod tests {
    use super::super::{TradeClasses, TradeGroup, TradeLevel};
    use super::*;

    #[test]
    fn the_table_of_the_field_page_is_followed() {
        // domain.md 3.4, row by row.
        let rows = [
            ("5811", TradeCategory::Food),
            ("563", TradeCategory::Food),
            ("564", TradeCategory::Medicine),
            ("6032", TradeCategory::Medicine),
            ("566", TradeCategory::Sundries),
            ("6061", TradeCategory::Sundries),
            ("6092", TradeCategory::Sundries),
            ("5731", TradeCategory::Clothing),
            ("6094", TradeCategory::Home),
            ("6097", TradeCategory::Home),
            ("565", TradeCategory::Home),
            ("5931", TradeCategory::Home),
            ("7624", TradeCategory::Dining),
            ("7711", TradeCategory::Dining),
            ("7821", TradeCategory::Living),
            ("9092", TradeCategory::Living),
            ("6311", TradeCategory::Finance),
            ("7242", TradeCategory::Finance),
            ("8011", TradeCategory::Leisure),
            ("7511", TradeCategory::Leisure),
            ("8231", TradeCategory::Learning),
            ("8331", TradeCategory::Medical),
        ];
        for (code, category) in rows {
            assert_eq!(TradeSchemes::built_in().category(code), Some(category), "{code}");
        }
    }

    #[test]
    fn a_shrine_is_no_shop() {
        assert_eq!(TradeSchemes::built_in().category("9411"), None);
    }

    #[test]
    fn every_retail_and_eating_class_has_a_place() {
        let schemes = TradeSchemes::built_in();
        let missing: Vec<_> = TradeClasses::built_in()
            .all()
            .filter(|c| c.level == TradeLevel::Class && ("56".."62").contains(&&c.code[..2]))
            .filter(|c| schemes.category(&c.code).is_none() || schemes.seven(&c.code).is_none())
            .collect();
        assert!(missing.is_empty(), "{missing:?}");
        assert_eq!(schemes.category("7699").map(TradeCategory::group), Some(TradeGroup::Dining));
    }

    #[test]
    fn fish_meat_and_greens_are_the_first_needs() {
        let schemes = TradeSchemes::built_in();
        assert_eq!(schemes.daily("5841"), Some(DailyTrade::Fish));
        assert_eq!(schemes.daily("5811"), None, "a supermarket is no fishmonger");
        assert_eq!(schemes.daily_needs().len(), 8);
        assert!(schemes.is_two_ways("6061"), "books are daily goods for some and compared by others");
    }
}
