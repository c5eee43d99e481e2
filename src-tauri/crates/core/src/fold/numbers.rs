//! House numbers in the short form: 二丁目19番15号 and 2-19-15 are found by each other.
//!
//! Only what is clearly part of an address is shortened; 一番館 and 1号店 are names and stay as they are.

/// Shortens the house numbers of a text that is already folded otherwise.
pub fn short_house_numbers(text: &str) -> String {
    let mut now = text.to_owned();
    loop {
        // Every change shortens the text, so this ends; ordinary addresses need one round.
        let shorter = shorten_once(&now);
        if shorter.len() >= now.len() {
            return now;
        }
        now = shorter;
    }
}

fn shorten_once(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    while at < chars.len() {
        let (number, after) = read_number(&chars, at);
        match number.and_then(|number| Some((number, unit_length(&chars, at, after)?))) {
            Some((number, unit)) => {
                out.push_str(&number);
                at = after + unit;
                if chars.get(at).is_some_and(char::is_ascii_digit) {
                    out.push('-');
                }
            }
            None => {
                out.extend(&chars[at..after]);
                at = after;
            }
        }
    }
    out
}

/// Reads a number that starts at `at`: its digits, and where it ends. Without one, `after` is one further.
fn read_number(chars: &[char], at: usize) -> (Option<String>, usize) {
    let run = |test: fn(&char) -> bool| at + chars[at..].iter().take_while(|c| test(c)).count();
    let digits = run(char::is_ascii_digit);
    if digits > at {
        return (Some(chars[at..digits].iter().collect()), digits);
    }
    let kanji = run(|c| kanji_digit(*c).is_some());
    if kanji > at {
        return (below_hundred(&chars[at..kanji]).map(|n| n.to_string()), kanji);
    }
    (None, at + 1)
}

/// How many characters of 丁目, 番地, 番, 号 or ノ follow the number as part of an address.
fn unit_length(chars: &[char], at: usize, after: usize) -> Option<usize> {
    let rest = &chars[after..];
    let starts = |word: &str| rest.iter().copied().take(word.chars().count()).eq(word.chars());
    if starts("丁目") || starts("番地") {
        return Some(2 + usize::from(rest.get(2) == Some(&'ノ') && rest.get(3).is_some_and(char::is_ascii_digit)));
    }
    if !chars[at].is_ascii_digit() {
        return None;
    }
    let next = rest.get(1).copied();
    match rest.first()? {
        '番' => (next.is_none_or(|c| c.is_ascii_digit() || c == ' ')).then_some(1),
        '号' => (next.is_none_or(|c| c == ' ')).then_some(1),
        'ノ' => next.is_some_and(|c| c.is_ascii_digit()).then_some(1),
        _ => None,
    }
}

fn kanji_digit(c: char) -> Option<u32> {
    "〇一二三四五六七八九十".chars().position(|k| k == c).and_then(|n| u32::try_from(n).ok())
}

fn below_hundred(chars: &[char]) -> Option<u32> {
    let values: Vec<u32> = chars.iter().copied().filter_map(kanji_digit).collect();
    match values[..] {
        [n] => Some(n),
        [10, n] if n < 10 => Some(10 + n),
        [n, 10] if (1..10).contains(&n) => Some(n * 10),
        [n, 10, m] if (1..10).contains(&n) && m < 10 => Some(n * 10 + m),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::short_house_numbers;

    #[test]
    fn the_long_form_becomes_the_short_one() {
        assert_eq!(short_house_numbers("上目黒二丁目19番15号"), "上目黒2-19-15");
        assert_eq!(short_house_numbers("自由ケ丘9丁目99番9号 サンプルビル"), "自由ケ丘9-99-9 サンプルビル");
        assert_eq!(short_house_numbers("5番地ノ3"), "5-3");
        assert_eq!(short_house_numbers("十二丁目"), "12");
    }

    #[test]
    fn names_with_numbers_stay() {
        for name in ["一番館", "1号店", "二番街", "一一", "三ノ輪"] {
            assert_eq!(short_house_numbers(name), name);
        }
    }
}
