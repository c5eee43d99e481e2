//! Folding for search: however a name is typed, it is found.
//!
//! ｶﾅ, カナ and かな, full and half width, 髙 and 高, ヶ and が in place names, ㈱ and 株式会社, 2-19-15 and 二丁目19番15号 all
//! fold alike. Folded text is only for finding: it must never be stored as a name or shown. A newcomer would drop the
//! long vowel mark; then ビル finds every ビール, so that is only tried for words long enough.

mod numbers;
pub mod variants;

use unicode_normalization::UnicodeNormalization;

/// The text as search sees it. Folding twice gives the same.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkc().flat_map(char::to_lowercase) {
        push_folded(&mut out, c);
    }
    let mut out = out.trim_end().to_owned();
    for (long, short) in [("株式会社", "株"), ("有限会社", "有"), ("合同会社", "合"), ("合資会社", "資")]
    {
        out = out.replace(long, short);
    }
    place_name_ga(&numbers::short_house_numbers(&out))
}

/// Whether every word of `query` is found in `haystack`; both as people write them.
pub fn matches(query: &str, haystack: &str) -> bool {
    Query::new(query).finds_in(&fold(haystack))
}

/// What a person typed into a search box, folded once and asked of many folded texts.
#[derive(Debug, Clone)]
pub struct Query {
    words: Vec<Word>,
}

#[derive(Debug, Clone)]
struct Word {
    forms: Vec<String>,
    loose: Option<String>,
    number: bool,
}

impl Query {
    /// Reads the words between spaces.
    pub fn new(query: &str) -> Self {
        Self { words: fold(query).split(' ').filter(|word| !word.is_empty()).map(Word::new).collect() }
    }

    /// True when nothing was typed; such a query finds everything.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether every word is found in a text that is folded already.
    pub fn finds_in(&self, folded: &str) -> bool {
        let joined: String = folded.split(' ').collect();
        self.words.iter().all(|word| word.finds_in(folded, &joined))
    }
}

impl Word {
    fn new(word: &str) -> Self {
        let number = word.chars().all(|c| c.is_ascii_digit() || c == '-');
        let bare = without_marks(word);
        let needed = match (number, word.contains('-')) {
            (true, true) => 6,
            (true, false) => 4,
            (false, _) => 3,
        };
        let loose = (bare.chars().count() >= needed).then_some(bare);
        Self { forms: edge_forms(word), loose, number }
    }

    fn finds_in(&self, folded: &str, joined: &str) -> bool {
        let text = if self.number { folded } else { joined };
        self.forms.iter().any(|form| text.contains(form.as_str()))
            || self.loose.as_ref().is_some_and(|loose| without_marks(text).contains(loose.as_str()))
    }
}

/// The word, and the word as it folds when it is cut out of the middle of a place name: 自由が of 自由が丘.
fn edge_forms(word: &str) -> Vec<String> {
    let mut forms = vec![word.to_owned()];
    let chars: Vec<char> = word.chars().collect();
    if let [rest @ .., before, 'ガ'] = &chars[..]
        && is_kanji(*before)
    {
        forms.push(rest.iter().chain([before, &'ケ']).collect());
    }
    if let ['ガ', after, rest @ ..] = &chars[..]
        && is_kanji(*after)
    {
        forms.push(['ケ', *after].iter().chain(rest).collect());
    }
    forms
}

fn without_marks(text: &str) -> String {
    text.chars().filter(|c| !matches!(c, '-' | 'ー')).collect()
}

/// One character as search sees it, whatever stands beside it: kana as katakana, old kanji as new, small letters.
pub(crate) fn letter(c: char) -> char {
    let small = c.to_lowercase().next().unwrap_or(c);
    variants::plain(katakana(small))
}

/// Appends one character in its folded form; marks that people leave out are left out.
fn push_folded(out: &mut String, c: char) {
    let last = out.chars().last();
    if c.is_whitespace() {
        if last.is_some_and(|l| l != ' ') {
            out.push(' ');
        }
        return;
    }
    if is_dash(c) {
        match last {
            Some(l) if is_katakana(l) => out.push('ー'),
            Some(l) if l.is_ascii_digit() => out.push('-'),
            _ => {}
        }
        return;
    }
    if c == '々' {
        out.extend(last.filter(|l| is_kanji(*l)));
        return;
    }
    let c = letter(c);
    match c {
        'ア' | 'イ' | 'エ' | 'オ' if last == Some('ヴ') => {
            out.pop();
            out.push(match c {
                'ア' => 'バ',
                'イ' => 'ビ',
                'エ' => 'ベ',
                _ => 'ボ',
            });
        }
        _ if c.is_alphanumeric() || c == '&' => out.push(c),
        _ => {}
    }
}

/// Katakana of full size for any kana; every other character stays.
fn katakana(c: char) -> char {
    let c = match c {
        'ぁ'..='ゖ' | 'ゝ' | 'ゞ' => char::from_u32(u32::from(c) + 0x60).unwrap_or(c),
        _ => c,
    };
    match c {
        'ァ' | 'ィ' | 'ゥ' | 'ェ' | 'ォ' | 'ッ' | 'ャ' | 'ュ' | 'ョ' | 'ヮ' => {
            char::from_u32(u32::from(c) + 1).unwrap_or(c)
        }
        'ヵ' => 'カ',
        'ヶ' => 'ケ',
        'ヰ' => 'イ',
        'ヱ' => 'エ',
        'ヲ' => 'オ',
        'ヂ' => 'ジ',
        'ヅ' => 'ズ',
        _ => c,
    }
}

/// The joining が of place names: 自由が丘, 自由ヶ丘 and 自由ケ丘 are one place.
fn place_name_ga(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let joins = |at: usize| at > 0 && is_kanji(chars[at - 1]) && chars.get(at + 1).copied().is_some_and(is_kanji);
    chars.iter().enumerate().map(|(at, c)| if *c == 'ガ' && joins(at) { 'ケ' } else { *c }).collect()
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '~' | 'ー' | '〜' | '‐'..='―' | '−' | '─' | '━')
}

fn is_katakana(c: char) -> bool {
    matches!(c, 'ァ'..='ヺ' | 'ー')
}

fn is_kanji(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests;
