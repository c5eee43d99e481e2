//! What a shop trades in: the national classification, the everyday words for it, and the ways a street sorts it.
//!
//! A code is never kept without its revision: revision 14 reuses numbers of revision 13 for other trades, so a bare
//! 5891 is a convenience store in one list and a milk shop in the next. Officers never see a code; they see everyday
//! words. Nothing here holds a Japanese sentence: categories and groups go out as codes, words live in `assets/words`.

pub mod classes;
pub mod pick;
pub mod revisions;
pub mod schemes;
pub mod suggest;
pub mod wanted;
pub mod words;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use classes::{TradeClass, TradeClasses, TradeLevel};
pub use pick::{TradeChoice, pick};
pub use revisions::{Converted, TradeRevisions};
pub use schemes::{SummarySeven, SurveyFive, TownCentreUse, TradeSchemes};
pub use suggest::{Confidence, FoundIn, ShopText, Suggestion, suggest};
pub use wanted::{WantedTrade, WantedTrades};
pub use words::TradeWords;

/// The revision of the classification in force since 2024-04-01, which everything is kept in.
pub const CURRENT_REVISION: u8 = 14;

/// One class of the Japan Standard Industrial Classification, by its number and the revision that the number is from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
pub struct TradeCode {
    /// A letter (division) or two to four digits.
    pub code: String,
    /// 13 or 14.
    pub revision: u8,
}

impl TradeCode {
    /// A code of the revision in force.
    pub fn current(code: impl Into<String>) -> Self {
        Self { code: code.into(), revision: CURRENT_REVISION }
    }

    /// Reads what the book stores: an empty number or a revision of 0 is 'not known yet', for a bare number means nothing.
    pub fn from_field(code: &str, revision: i64) -> Option<Self> {
        let code = code.trim();
        let revision = u8::try_from(revision).ok().filter(|r| *r > 0)?;
        (!code.is_empty()).then(|| Self { code: code.to_owned(), revision })
    }
}

/// How often people buy it: the colour on the street plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TradeGroup {
    /// 最寄品: bought near home, every few days.
    Convenience,
    /// 買回り品: people compare shops before they buy.
    Comparison,
    /// 飲食.
    Dining,
    /// サービス.
    Services,
    /// その他: money, property, advice.
    Other,
}

impl TradeGroup {
    /// Every group, in the order of the legend.
    pub const ALL: [Self; 5] = [Self::Convenience, Self::Comparison, Self::Dining, Self::Services, Self::Other];
}

/// The eleven trades of a street: the kanji on the street plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TradeCategory {
    /// 食: food to take home.
    Food,
    /// 薬: medicine, cosmetics, drugstore goods.
    Medicine,
    /// 雑: daily goods, books, flowers.
    Sundries,
    /// 衣: clothes, shoes, bags.
    Clothing,
    /// 住: home, hobby, electrical goods, large stores.
    Home,
    /// 飲: eating and drinking.
    Dining,
    /// 暮: everyday services.
    Living,
    /// 学: teaching.
    Learning,
    /// 医: medicine and welfare.
    Medical,
    /// 遊: leisure and lodging.
    Leisure,
    /// 金: money, property, advice.
    Finance,
}

impl TradeCategory {
    /// Every category, in the order of the legend.
    pub const ALL: [Self; 11] = [
        Self::Food,
        Self::Medicine,
        Self::Sundries,
        Self::Clothing,
        Self::Home,
        Self::Dining,
        Self::Living,
        Self::Learning,
        Self::Medical,
        Self::Leisure,
        Self::Finance,
    ];

    /// The group whose colour this category has.
    pub fn group(self) -> TradeGroup {
        match self {
            Self::Food | Self::Medicine | Self::Sundries => TradeGroup::Convenience,
            Self::Clothing | Self::Home => TradeGroup::Comparison,
            Self::Dining => TradeGroup::Dining,
            Self::Living | Self::Learning | Self::Medical | Self::Leisure => TradeGroup::Services,
            Self::Finance => TradeGroup::Other,
        }
    }

    /// The one kanji that marks this category on screen and paper, in either language.
    pub fn letter(self) -> char {
        match self {
            Self::Food => '食',
            Self::Medicine => '薬',
            Self::Sundries => '雑',
            Self::Clothing => '衣',
            Self::Home => '住',
            Self::Dining => '飲',
            Self::Living => '暮',
            Self::Learning => '学',
            Self::Medical => '医',
            Self::Leisure => '遊',
            Self::Finance => '金',
        }
    }
}

/// The kanji that marks a vacant or converted premises.
pub const VACANT_LETTER: char = '空';

/// Shops that a neighbourhood misses first when they are gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DailyTrade {
    /// 鮮魚.
    Fish,
    /// 精肉.
    Meat,
    /// 青果.
    Greengrocer,
    /// パン, baked or not on the premises.
    Bread,
    /// 薬局 or ドラッグストア.
    Pharmacy,
    /// A bank, a credit union or a post office, where money can be drawn.
    Bank,
    /// クリーニング.
    Laundry,
    /// A doctor; the classification cannot tell internal medicine from the rest.
    Clinic,
}

/// Tables that come with the program or from the ward and could not be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TradeTableError {
    /// A line of the class table is not level, code, parent, name.
    #[error("class table: line {line} cannot be read")]
    Line {
        /// Counted from 1, comments included.
        line: usize,
    },
    /// The text is not the JSON that is expected.
    #[error("table is not the JSON that is expected: {0}")]
    Json(String),
}

/// The category of a trade under the built-in tables; `None` for what is no shop or is not known.
///
/// A code of an older revision is converted first; where the conversion needs a person, its usual answer counts.
pub fn category_of(code: &TradeCode) -> Option<TradeCategory> {
    let current = TradeRevisions::built_in().convert(code)?;
    TradeSchemes::built_in().category(&current.code.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_has_a_kanji_of_its_own_and_the_groups_of_the_picture() {
        let of = |group| -> String {
            TradeCategory::ALL.iter().filter(|c| c.group() == group).map(|c| c.letter()).collect()
        };
        assert_eq!(TradeGroup::ALL.map(of), ["食薬雑", "衣住", "飲", "暮学医遊", "金"]);
    }

    #[test]
    fn the_same_number_is_another_trade_in_another_revision() {
        let old = TradeCode { code: "6091".into(), revision: 13 };
        assert_eq!(category_of(&old), Some(TradeCategory::Home), "a home centre then");
        assert_eq!(category_of(&TradeCode::current("6091")), Some(TradeCategory::Sundries), "a tobacconist now");
    }

    #[test]
    fn an_empty_field_is_no_trade() {
        assert_eq!(TradeCode::from_field("  ", 14), None);
        assert_eq!(TradeCode::from_field("5891", 0), None, "milk or a convenience store? Nobody knows");
        assert_eq!(TradeCode::from_field("7624", 14), Some(TradeCode::current("7624")));
    }
}
