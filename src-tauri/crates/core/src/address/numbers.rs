//! 町字以下 and 建物名等 out of the rest of a line: 二丁目19番15号 becomes 2-19-15, what follows the numbers is the building.

/// Words between and behind the numbers of an address, the longest first.
const BETWEEN: [&str; 7] = ["丁目", "番地の", "番地", "番", "号", "の", "-"];
const DASHES: [char; 8] = ['-', 'ー', '‐', '‑', '–', '—', '−', '－'];

/// Splits the rest of an address into town with numbers, and building.
pub(super) fn town_and_building(rest: &str) -> (String, String) {
    let rest = rest.trim();
    let Some(begin) = first_number(rest) else {
        let (town, building) = rest.split_once([' ', '\u{3000}']).unwrap_or((rest, ""));
        return (town.to_string(), building.trim().to_string());
    };
    let (town, mut after) = rest.split_at(begin);
    let mut numbers: Vec<String> = Vec::new();
    while let Some((number, next)) = number(after) {
        numbers.push(number);
        after = next;
        match between(after) {
            Some(next) => after = next,
            None => break,
        }
    }
    (format!("{}{}", town.trim_end(), numbers.join("-")), after.trim().to_string())
}

/// Where the first number begins: a digit, or a kanji number before 丁目.
fn first_number(text: &str) -> Option<usize> {
    text.char_indices().map(|(at, _)| at).find(|at| {
        let here = &text[*at..];
        let Some((_, next)) = number(here) else { return false };
        here.starts_with(|c: char| c.is_ascii_digit()) || next.starts_with("丁目")
    })
}

/// A number at the beginning, in digits or in kanji up to 99, and what follows.
fn number(text: &str) -> Option<(String, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    if end > 0 {
        return Some((text[..end].to_string(), &text[end..]));
    }
    let end = text.find(|c: char| kanji(c).is_none()).unwrap_or(text.len());
    let (mut tens, mut ones) = (0, 0);
    for value in text[..end].chars().filter_map(kanji) {
        if value == 10 {
            tens = if ones == 0 { 10 } else { ones * 10 };
            ones = 0;
        } else {
            ones = value;
        }
    }
    (end > 0).then(|| ((tens + ones).to_string(), &text[end..]))
}

fn kanji(c: char) -> Option<u32> {
    "〇一二三四五六七八九十".chars().position(|one| one == c).and_then(|place| u32::try_from(place).ok())
}

/// Past a word or a dash that joins numbers; nothing where the numbers end here.
fn between(text: &str) -> Option<&str> {
    let word = BETWEEN.iter().find_map(|word| text.strip_prefix(word));
    let next = word.or_else(|| text.strip_prefix(DASHES))?;
    Some(next)
}
