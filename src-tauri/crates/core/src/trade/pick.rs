//! Choosing a trade by everyday words: 床屋, ラーメン, めがね, as a person types them.
//!
//! A person never types a number here, and never sees one first. Each class comes once, under the word that fits best;
//! official names are searched too, but after the everyday ones.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::WordKind;
use super::{TradeCategory, TradeClasses, TradeCode, TradeLevel, TradeWords, category_of};
use crate::fold::fold;

/// A trade to choose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TradeChoice {
    /// Its class, revision 14.
    pub code: TradeCode,
    /// The everyday word that fits what was typed.
    pub word: String,
    /// The official name of the class.
    pub official_name: String,
    /// Its category; absent for what is no shop.
    pub category: Option<TradeCategory>,
}

/// How well a word fits; the smaller the better.
type Rank = (u8, u8, usize);

/// The trades that fit what was typed, the best first, at most `at_most`; none for an empty text.
pub fn pick(typed: &str, at_most: usize) -> Vec<TradeChoice> {
    let typed = fold(typed).replace(' ', "");
    if typed.is_empty() {
        return Vec::new();
    }
    let mut best: BTreeMap<&str, (Rank, &str)> = BTreeMap::new();
    for entry in entries() {
        let Some(fit) = fit_of(&entry.folded, &typed) else { continue };
        let rank = (fit, entry.order, entry.folded.chars().count());
        let current = best.entry(entry.code).or_insert((rank, entry.word));
        if (rank, entry.word) < *current {
            *current = (rank, entry.word);
        }
    }
    let mut all: Vec<_> = best.into_iter().map(|(code, (rank, word))| (rank, code, word)).collect();
    all.sort_unstable();
    all.into_iter().take(at_most).filter_map(|(_, code, word)| choice(code, word)).collect()
}

struct PickEntry {
    folded: String,
    word: &'static str,
    code: &'static str,
    order: u8,
}

fn entries() -> &'static [PickEntry] {
    static ENTRIES: OnceLock<Vec<PickEntry>> = OnceLock::new();
    ENTRIES.get_or_init(|| {
        let words = TradeWords::built_in().all().map(|(word, code, kind)| PickEntry {
            folded: fold(word),
            word,
            code,
            order: u8::from(kind == WordKind::Goods),
        });
        let classes =
            TradeClasses::built_in().all().filter(|c| c.level == TradeLevel::Class && !is_head_office(&c.code));
        let names = classes.map(|class| PickEntry {
            folded: fold(&class.name),
            word: &class.name,
            code: &class.code,
            order: 2,
        });
        words.chain(names).collect()
    })
}

/// Classes x0y of the list are head offices and stores of firms; no shop is one.
fn is_head_office(code: &str) -> bool {
    code.chars().nth(2) == Some('0')
}

fn fit_of(word: &str, typed: &str) -> Option<u8> {
    match word.find(typed)? {
        0 if word.len() == typed.len() => Some(0),
        0 => Some(1),
        _ => Some(2),
    }
}

fn choice(code: &str, word: &str) -> Option<TradeChoice> {
    let class = TradeClasses::built_in().get(code)?;
    let code = TradeCode::current(code);
    let category = category_of(&code);
    Some(TradeChoice { code, word: word.to_owned(), official_name: class.name.clone(), category })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(typed: &str) -> Option<(String, String)> {
        pick(typed, 8).into_iter().next().map(|c| (c.word, c.code.code))
    }

    #[test]
    fn everyday_words_lead_to_the_class() {
        let found = |word: &str, code: &str| Some((word.to_owned(), code.to_owned()));
        assert_eq!(first("床屋"), found("床屋", "7821"));
        assert_eq!(first("らーめん"), found("らーめん", "7624"));
        assert_eq!(first("ﾒｶﾞﾈ").map(|f| f.1), Some("6082".into()));
        assert_eq!(first("八百"), found("八百屋", "5821"));
        assert_eq!(first("マージャンクラブ").map(|f| f.1), Some("8063".into()));
    }

    #[test]
    fn each_class_comes_once_and_the_number_is_kept() {
        let choices = pick("店", 500);
        let mut codes: Vec<_> = choices.iter().map(|c| c.code.clone()).collect();
        let n = codes.len();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), n);
        assert_eq!(pick("店", 8).len(), 8);
    }

    #[test]
    fn nothing_typed_and_nonsense_find_nothing() {
        assert!(pick("", 8).is_empty() && pick("　", 8).is_empty() && pick("ぬぬぬ", 8).is_empty());
    }

    #[test]
    fn every_class_with_a_word_has_an_everyday_name() {
        assert_eq!(TradeWords::built_in().everyday_word("7821"), Some("理容店"));
        for (_, code, _) in TradeWords::built_in().all() {
            assert!(TradeWords::built_in().everyday_word(code).is_some(), "{code}");
        }
    }
}
