//! Everyday words for trades, and where they stand in a text.
//!
//! The longest word wins where two overlap, and some words stand for no trade at all: シャンパン is there only so that
//! the パン in it is not taken for a baker. Very short words count only where they stand alone, or half the street
//! would be 花 and 本. The list is data; a street can add its own words without a new release.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use super::TradeTableError;
use crate::fold::letter;

const BUILT_IN: &str = include_str!("../../../../../assets/masters/trade-words.json");

/// The list of words, ready for finding.
#[derive(Debug, Clone, Default)]
pub struct TradeWords {
    by_first: BTreeMap<char, Vec<Entry>>,
    leading: BTreeMap<String, String>,
}

/// What a word says about a shop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordKind {
    /// The business itself: 美容室, 鮮魚店.
    Business,
    /// What is sold or done there: 花束, 靴.
    Goods,
}

/// A word of the list as it was found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordFound<'a> {
    /// The word as the list writes it.
    pub word: &'a str,
    /// Its number of revision 14.
    pub code: &'a str,
    /// What it says.
    pub kind: WordKind,
    /// Where it starts, in characters.
    pub at: usize,
    /// Its length in characters.
    pub length: usize,
}

#[derive(Debug, Clone)]
struct Entry {
    word: String,
    letters: Vec<char>,
    scripts: (Script, Script),
    code: Option<String>,
    kind: WordKind,
}

#[derive(Deserialize)]
struct WordFile {
    entries: Vec<WordRow>,
}

#[derive(Deserialize)]
struct WordRow {
    code: Option<String>,
    kinds: Vec<String>,
    goods: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Hiragana,
    Katakana,
    Kanji,
    Latin,
    Other,
}

impl TradeWords {
    /// The list that comes with the program.
    pub fn built_in() -> &'static Self {
        static LIST: OnceLock<TradeWords> = OnceLock::new();
        LIST.get_or_init(|| Self::from_json(BUILT_IN).expect("the shipped word list is read by a test"))
    }

    /// Reads a list.
    pub fn from_json(text: &str) -> Result<Self, TradeTableError> {
        let file: WordFile = serde_json::from_str(text).map_err(|e| TradeTableError::Json(e.to_string()))?;
        let mut by_first: BTreeMap<char, Vec<Entry>> = BTreeMap::new();
        let mut leading = BTreeMap::new();
        for row in file.entries {
            if let (Some(code), Some(word)) = (&row.code, row.kinds.first().or(row.goods.first())) {
                leading.insert(code.clone(), word.clone());
            }
            let kinds = row.kinds.into_iter().map(|word| (word, WordKind::Business));
            let goods = row.goods.into_iter().map(|word| (word, WordKind::Goods));
            for (word, kind) in kinds.chain(goods) {
                let (letters, scripts) = letters_of(&word);
                let (Some(first), Some(from), Some(to)) = (letters.first(), scripts.first(), scripts.last()) else {
                    continue;
                };
                let scripts = (*from, *to);
                by_first.entry(*first).or_default().push(Entry {
                    word,
                    letters,
                    scripts,
                    code: row.code.clone(),
                    kind,
                });
            }
        }
        Ok(Self { by_first, leading })
    }

    /// The words that stand in `text`, from left to right; where words overlap only the longest is there.
    pub fn find_in(&self, text: &str) -> Vec<WordFound<'_>> {
        let (letters, scripts) = letters_of(text);
        let mut all: Vec<(usize, &Entry)> = Vec::new();
        for (at, first) in letters.iter().enumerate() {
            let entries = self.by_first.get(first).map_or(&[][..], Vec::as_slice);
            let fitting =
                entries.iter().filter(|e| letters[at..].starts_with(&e.letters) && stands_alone(e, at, &scripts));
            all.extend(fitting.map(|entry| (at, entry)));
        }
        all.sort_by_key(|(at, entry)| (std::cmp::Reverse(entry.letters.len()), *at));
        let mut taken = vec![false; letters.len()];
        let mut found = Vec::new();
        for (at, entry) in all {
            let span = at..at + entry.letters.len();
            if taken[span.clone()].iter().any(|t| *t) {
                continue;
            }
            taken[span].fill(true);
            if let Some(code) = &entry.code {
                found.push(WordFound { word: &entry.word, code, kind: entry.kind, at, length: entry.letters.len() });
            }
        }
        found.sort_by_key(|word| word.at);
        found
    }

    /// What people call a class of revision 14; `None` where the list has no word for it.
    pub fn everyday_word(&self, code: &str) -> Option<&str> {
        self.leading.get(code).map(String::as_str)
    }

    /// Every word that stands for a trade, with its number and what it says; those that stand for none are left out.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str, WordKind)> {
        let entries = self.by_first.values().flatten();
        entries.filter_map(|entry| Some((entry.word.as_str(), entry.code.as_deref()?, entry.kind)))
    }

    /// How many words the list has.
    pub fn len(&self) -> usize {
        self.by_first.values().map(Vec::len).sum()
    }

    /// True for a list without words.
    pub fn is_empty(&self) -> bool {
        self.by_first.is_empty()
    }
}

/// The text letter by letter as finding sees it, and the script of each letter as it was written.
fn letters_of(text: &str) -> (Vec<char>, Vec<Script>) {
    let written: Vec<char> = text.nfkc().collect();
    let scripts: Vec<Script> = written.iter().map(|c| script_of(*c)).collect();
    (written.into_iter().map(letter).collect(), scripts)
}

/// Whether a short word is a word here and not a piece of a longer one.
fn stands_alone(entry: &Entry, at: usize, scripts: &[Script]) -> bool {
    let before = at.checked_sub(1).map(|i| scripts[i]);
    let after = scripts.get(at + entry.letters.len()).copied();
    let (first, last) = entry.scripts;
    match (entry.letters.len(), first) {
        (_, Script::Latin) => before != Some(Script::Latin) && after != Some(Script::Latin),
        (1, Script::Kanji) => before != Some(Script::Kanji) && after != Some(Script::Kanji),
        (1 | 2, Script::Hiragana | Script::Katakana) => before != Some(first) && after != Some(last),
        // パークホテル is a hotel: what a name ends with is what the thing is.
        (3, Script::Katakana) if entry.kind == WordKind::Business => before != Some(first) || after != Some(last),
        (3, Script::Katakana) => before != Some(first),
        _ => true,
    }
}

fn script_of(c: char) -> Script {
    match c {
        'ぁ'..='ゖ' => Script::Hiragana,
        'ァ'..='ヺ' | 'ー' => Script::Katakana,
        '々' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}' => Script::Kanji,
        'a'..='z' | 'A'..='Z' => Script::Latin,
        _ => Script::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{TradeClasses, TradeLevel};
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        TradeWords::built_in().find_in(text).into_iter().map(|found| found.word).collect()
    }

    #[test]
    fn the_list_is_long_and_every_word_has_a_class_of_the_table() {
        let list = TradeWords::built_in();
        assert!(list.len() >= 400, "{}", list.len());
        for entry in list.by_first.values().flatten() {
            let Some(code) = &entry.code else { continue };
            let class = TradeClasses::built_in().get(code);
            assert!(class.is_some_and(|c| c.level >= TradeLevel::Group), "{}: {code}", entry.word);
        }
    }

    #[test]
    fn no_word_stands_for_two_trades() {
        let mut seen: BTreeMap<&[char], &Entry> = BTreeMap::new();
        for entry in TradeWords::built_in().by_first.values().flatten() {
            if let Some(other) = seen.insert(&entry.letters, entry) {
                assert_eq!(other.code, entry.code, "{} and {}", other.word, entry.word);
            }
        }
    }

    #[test]
    fn the_longest_word_wins() {
        assert_eq!(words("津軽の中華そば"), ["中華そば"]);
        assert_eq!(words("歯科医院"), ["歯科医院"]);
    }

    #[test]
    fn words_that_only_contain_a_trade_are_not_one() {
        for text in ["シャンパン", "シャトー", "バーゲン", "本格派", "駅のそばです", "ナンバーワン", "駐車場完備"]
        {
            assert!(words(text).is_empty(), "{text}: {:?}", words(text));
        }
    }

    #[test]
    fn a_single_kanji_counts_where_it_stands_alone() {
        assert_eq!(words("靴・雑貨"), ["靴", "雑貨"]);
        assert!(words("花田さん").is_empty());
    }

    #[test]
    fn kana_of_either_kind_and_old_kanji_are_found() {
        assert_eq!(words("めがね"), ["めがね"]);
        assert_eq!(words("ﾒｶﾞﾈ").len(), 1);
        assert_eq!(words("燒鳥"), ["焼鳥"]);
    }
}
