//! The kinds of shop that people are asked about: in the questionnaire, and tried out in an empty premises.
//!
//! The list is data (`assets/masters/wanted-trades.json`); its order gives the numbers on the printed questionnaire, so
//! a kind that goes leaves its number empty and a new one is added at the end. Words: `trade.wanted.<code>`.

use std::sync::OnceLock;

use serde::Deserialize;

use super::{TradeCode, TradeTableError};

const BUILT_IN: &str = include_str!("../../../../../assets/masters/wanted-trades.json");

/// One kind of shop.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct WantedTrade {
    /// Its code.
    pub code: String,
    /// The class that is tried out for it.
    trade: String,
    /// Beginnings of the classes that serve it already.
    codes: Vec<String>,
}

#[derive(Deserialize)]
struct WantedFile {
    trades: Vec<WantedTrade>,
}

/// All kinds in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WantedTrades {
    trades: Vec<WantedTrade>,
}

impl WantedTrades {
    /// The kinds that come with the program.
    pub fn built_in() -> &'static Self {
        static TABLE: OnceLock<WantedTrades> = OnceLock::new();
        TABLE.get_or_init(|| Self::from_json(BUILT_IN).expect("the shipped kinds are read by a test"))
    }

    /// Reads a list of kinds.
    pub fn from_json(text: &str) -> Result<Self, TradeTableError> {
        let file: WantedFile = serde_json::from_str(text).map_err(|e| TradeTableError::Json(e.to_string()))?;
        Ok(Self { trades: file.trades })
    }

    /// The kinds in the order of the questionnaire.
    pub fn all(&self) -> &[WantedTrade] {
        &self.trades
    }

    /// The kind of that code.
    pub fn get(&self, code: &str) -> Option<&WantedTrade> {
        self.trades.iter().find(|one| one.code == code)
    }

    /// The kind that a class serves, if it is one that people are asked about.
    pub fn served_by(&self, class: &str) -> Option<&WantedTrade> {
        self.trades.iter().find(|one| one.is_served_by(class))
    }
}

impl WantedTrade {
    /// The class that is tried out for it.
    pub fn class(&self) -> TradeCode {
        TradeCode::current(self.trade.clone())
    }

    /// Whether a shop of this class, a number of the revision in force, is of this kind.
    pub fn is_served_by(&self, class: &str) -> bool {
        self.codes.iter().any(|prefix| class.starts_with(prefix.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trade::{TradeClasses, category_of};
    use crate::words::{Language, has_word};

    #[test]
    fn every_kind_is_a_class_of_the_street_serves_itself_and_has_its_words() {
        let wanted = WantedTrades::built_in();
        assert_eq!(wanted.all().len(), 20, "the questionnaire has room for twenty");
        for one in wanted.all() {
            let class = one.class();
            assert!(TradeClasses::built_in().get(&class.code).is_some(), "{}", one.code);
            assert!(category_of(&class).is_some() && one.is_served_by(&class.code), "{}", one.code);
            assert_eq!(wanted.served_by(&class.code).map(|found| &found.code), Some(&one.code));
            for language in [Language::Ja, Language::En] {
                assert!(has_word(language, &format!("trade.wanted.{}", one.code)), "{}", one.code);
            }
        }
    }
}
