//! What a shop probably trades in, judged by its name, its description and what somebody wrote as its trade.
//!
//! A suggestion is for a person to confirm and must never be stored unseen as a fact. What somebody wrote as the trade
//! counts most; then the business that the name itself says (喫茶…, …酒店, …歯科医院), unless the description begins
//! with a …専門店; then what is sold. Lists in a description lead with what matters, so later words count less.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::words::{WordFound, WordKind};
use super::{TradeCode, TradeWords};

/// At most this many suggestions are worth showing.
const SHOWN: usize = 5;

/// What is written about a shop; empty where nothing is.
#[derive(Debug, Clone, Copy, Default)]
pub struct ShopText<'a> {
    /// The trade name.
    pub name: &'a str,
    /// The free description (営業内容).
    pub description: &'a str,
    /// What somebody wrote in a trade column.
    pub trade: &'a str,
}

/// Where the word was found that led to a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FoundIn {
    /// In the trade column.
    Trade,
    /// In the description.
    Description,
    /// In the name.
    Name,
}

/// How far to trust a suggestion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// A single weak word.
    Guess,
    /// A word that fits, but others would too.
    Likely,
    /// Somebody wrote it as the trade, the name says it, or two places agree.
    Sure,
}

/// A trade that a shop may have, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Suggestion {
    /// The class, revision 14.
    pub code: TradeCode,
    /// How far to trust it.
    pub confidence: Confidence,
    /// The word that led to it, as the word list writes it.
    pub word: String,
    /// Where the word stood.
    pub found_in: FoundIn,
}

#[derive(Debug, Clone)]
struct Evidence {
    score: i32,
    strong: bool,
    word: String,
    found_in: FoundIn,
    places: [bool; 3],
}

/// Suggestions under the built-in words, the best first.
pub fn suggest(shop: &ShopText<'_>) -> Vec<Suggestion> {
    suggest_with(TradeWords::built_in(), shop)
}

/// Suggestions under a word list, the best first; empty when no word is found.
pub fn suggest_with(words: &TradeWords, shop: &ShopText<'_>) -> Vec<Suggestion> {
    let mut by_code: BTreeMap<String, Evidence> = BTreeMap::new();
    let texts = [(FoundIn::Trade, shop.trade), (FoundIn::Description, shop.description), (FoundIn::Name, shop.name)];
    for (place, text) in texts {
        for (nth, found) in words.find_in(text).iter().enumerate() {
            if let Some(evidence) = weigh(place, text, found, nth) {
                by_code.entry(found.code.to_owned()).and_modify(|e| e.add(&evidence)).or_insert(evidence);
            }
        }
    }
    let mut all: Vec<_> = by_code.into_iter().collect();
    all.sort_by(|(code_a, a), (code_b, b)| b.score.cmp(&a.score).then_with(|| code_a.cmp(code_b)));
    all.into_iter().take(SHOWN).map(|(code, evidence)| evidence.suggestion(code)).collect()
}

/// What one word found in one place is worth; `None` where it says nothing.
fn weigh(place: FoundIn, text: &str, found: &WordFound<'_>, nth: usize) -> Option<Evidence> {
    let after: Vec<char> = text.chars().skip(found.at + found.length).take(2).collect();
    let business = found.kind == WordKind::Business;
    // Japanese names end with what the thing is: 花のカフェ is a café.
    let ends_name = place == FoundIn::Name
        && matches!(after[..], [] | ['店'] | ['本' | '支', '店'] | ['（' | '(' | ' ' | '　', ..]);
    let alone_in_name = place == FoundIn::Name && found.length == 1;
    if alone_in_name && !(found.at == 0 && after.first() == Some(&'の')) {
        return None;
    }
    let base = match (place, business) {
        (FoundIn::Trade, true) => 110,
        (FoundIn::Trade, false) => 100,
        // A description that begins with 婦人靴専門店 says the business more exactly than a name can.
        (FoundIn::Description, _) if nth == 0 && (after.first() == Some(&'専') || found.word.ends_with("専門店")) => {
            95
        }
        (FoundIn::Description, true) => 66,
        (FoundIn::Description, false) => 50,
        (FoundIn::Name, true) => 80,
        (FoundIn::Name, false) => 40,
    };
    let length = 4 * i32::try_from(found.length.min(4)).unwrap_or(0);
    let later = 3 * i32::try_from(nth.min(4)).unwrap_or(0);
    let order = match (place, ends_name) {
        (FoundIn::Name, true) => 10,
        (FoundIn::Name, false) => 0,
        (FoundIn::Trade | FoundIn::Description, _) => -later,
    };
    // 喫茶もあり is said in passing; ホテル3F, 銀行前 say where the shop is.
    let aside = match after.first() {
        Some('も') => -20,
        Some('0'..='9' | '０'..='９' | '内' | '前' | '隣' | '横' | '裏') => -30,
        _ => 0,
    };
    let shop_of = if starts_with_shop(&after) { 6 } else { 0 };
    let mut places = [false; 3];
    places[place as usize] = true;
    Some(Evidence {
        score: base + length + order + aside + shop_of,
        strong: place == FoundIn::Trade || (place == FoundIn::Name && business),
        word: found.word.to_owned(),
        found_in: place,
        places,
    })
}

/// 店 or 屋 right after the word: the shop of that.
fn starts_with_shop(after: &[char]) -> bool {
    matches!(after, ['店' | '屋' | '専', ..])
}

impl Evidence {
    /// More words for the same trade: the best one speaks, the others back it up.
    fn add(&mut self, other: &Evidence) {
        let backing = if self.places[other.found_in as usize] { 2 } else { 8 };
        if other.score > self.score {
            (self.word, self.found_in) = (other.word.clone(), other.found_in);
        }
        self.score = self.score.max(other.score) + backing;
        self.strong |= other.strong;
        self.places[other.found_in as usize] = true;
    }

    fn suggestion(self, code: String) -> Suggestion {
        let agree = self.places.iter().filter(|p| **p).count() > 1;
        let confidence = match (self.strong || agree, self.score) {
            (true, _) => Confidence::Sure,
            (false, 62..) => Confidence::Likely,
            (false, _) => Confidence::Guess,
        };
        Suggestion { code: TradeCode::current(code), confidence, word: self.word, found_in: self.found_in }
    }
}

#[cfg(test)]
mod tests {
    use super::super::category_of;
    use super::*;

    fn best(name: &str, description: &str, trade: &str) -> Option<Suggestion> {
        suggest(&ShopText { name, description, trade }).into_iter().next()
    }

    fn code(name: &str) -> String {
        best(name, "", "").map(|s| s.code.code).unwrap_or_default()
    }

    #[test]
    fn everyday_names_lead_to_the_class_that_the_classification_gives() {
        let pairs = [
            ("八百屋 まるや", "5821"),
            ("床屋のタカノ", "7821"),
            ("めがねの天賞堂", "6082"),
            ("居酒屋わらび", "7651"),
            ("やきとり一番", "7651"),
            ("梅原歯科医院", "8331"),
            ("さくら坂整骨院", "8351"),
            ("学習塾みらい", "8231"),
            ("ネイル Petite", "7894"),
            ("コンビニ一丁目店", "5631"),
            ("きものセンター", "5711"),
            ("利研刃物店", "6021"),
            ("リーガルシューズ", "5741"),
            ("婦人服のマルヤ", "5731"),
            ("花のみやこ", "6092"),
            ("まつうら電器", "5931"),
            ("ラーメン一番星", "7624"),
            ("東奥信用金庫本店", "6311"),
            ("サイクルショップあべ", "5921"),
            ("ペットショップひまわり", "6095"),
        ];
        for (name, expected) in pairs {
            assert_eq!(code(name), expected, "{name}");
        }
    }

    #[test]
    fn the_shops_of_the_picture_get_the_kanji_of_the_picture() {
        // Picture 04, left to right; 八百春 and 鳥よし say nothing that a list could know.
        let shops = "喫茶ミモザ飲 さくら坂薬局薬 クリーニングのぞみ暮 中華龍園飲 田島歯科医院医 そば処大黒屋飲 洋品のマルヤ衣 \
            美容室Lien暮 ベーカリー麦の穂食 さくら坂信用金庫金 コンビニ一丁目店食 ラーメン一番星飲 履物のいせや衣 定食ひなた飲 \
            理容タカノ暮 文具の青山堂雑 さくら坂内科医 カレーガラム飲 花のみやこ雑 居酒屋坂の途中飲 学習塾みらい学 不動産さかき金 \
            焼鳥とり松飲 ドラッグさくら薬 カフェこもれび飲 和装むらさき衣 さくら坂整骨院医 寿司みなと飲 一葉堂書店雑 \
            ネイルPetite暮 眼鏡のメイト住 もつ鍋きたろう飲 小川眼科医 パスタボスコ飲 靴のフジタ衣 和菓子さかえや食 焼肉山水飲 \
            ヘアサロンKEI暮 たばこおおの雑 印度料理サフラン飲 ピアノ教室ドルチェ学 家電の松浦住 バー月あかり飲 鍼灸ほのか医 \
            デイケアさくら坂医";
        for shop in shops.split_whitespace() {
            let (at, letter) = shop.char_indices().next_back().expect("a name and a kanji");
            let best = best(&shop[..at], "", "").and_then(|s| category_of(&s.code));
            assert_eq!(best.map(|c| c.letter()), Some(letter), "{shop}");
        }
    }

    #[test]
    fn what_somebody_wrote_as_the_trade_counts_most() {
        let found = best("さくら美容室", "花束もあります", "喫茶").expect("a suggestion");
        assert_eq!((found.code.code.as_str(), found.found_in), ("7671", FoundIn::Trade));
        assert_eq!(found.confidence, Confidence::Sure);
    }

    #[test]
    fn a_description_says_more_than_a_word_in_the_name() {
        let found = best("パール ブティック", "婦人靴専門店", "").expect("a suggestion");
        assert_eq!((found.code.code.as_str(), found.found_in), ("5741", FoundIn::Description));
    }

    #[test]
    fn a_name_that_says_the_business_is_not_outdone_by_a_word_in_passing() {
        let found = best("弘前国際ホテル", "全客室に寝具を完備。朝食は郷土の味。", "").expect("a suggestion");
        assert_eq!(found.code.code, "7511");
        let married = best("弘前パークホテル", "本格チャペルと3つのウェディングステージがお迎えします。", "");
        assert_eq!(married.map(|s| s.code.code), Some("7511".into()));
        let dining = best("三味線ダイニング響", "パークホテル3F。郷土料理を楽しめます。", "");
        assert_eq!(dining.map(|s| s.code.code.starts_with("76")), Some(true), "a hotel is only where it is");
        assert_eq!(best("どて箱", "喫茶もあり", "").map(|s| s.confidence), Some(Confidence::Guess));
    }

    #[test]
    fn what_is_poured_or_baked_there_does_not_outdo_the_name() {
        let code = |name, description| best(name, description, "").map(|s| (s.code.code, s.found_in));
        let coffee = "自家焙煎コーヒーと手作りケーキ。２階に小さな貸し間もあります。";
        assert_eq!(code("喫茶ミモザ", coffee), Some(("7671".into(), FoundIn::Name)));
        let sake = "日本酒・ワイン。立ち飲みできます。";
        assert_eq!(code("㈱髙橋酒店", sake), Some(("5851".into(), FoundIn::Name)));
        assert_eq!(code("八百春", "野菜と果物。朝どりのトマトが自慢です。").map(|one| one.0), Some("5821".into()));
    }

    #[test]
    fn a_name_without_any_word_gets_no_suggestion() {
        assert!(suggest(&ShopText { name: "久三郎", ..ShopText::default() }).is_empty());
        assert!(suggest(&ShopText { name: "", ..ShopText::default() }).is_empty());
    }

    #[test]
    fn the_reason_names_the_word_and_its_place() {
        let found = best("利研刃物店", "", "").expect("a suggestion");
        assert_eq!((found.word.as_str(), found.found_in), ("刃物店", FoundIn::Name));
    }
}
