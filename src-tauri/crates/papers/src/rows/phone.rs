//! Gives a Japanese phone number its usual form: 0300003320 → 03-0000-3320.
//!
//! Only numbers whose parts are certain are changed; for the many area codes of five digits the text stays as it was.
//! A newcomer forgets that Excel has eaten the leading zero of every number that was typed without hyphens.

use unicode_normalization::UnicodeNormalization;

/// What became of a cell.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Phone {
    /// A number in its usual form, or one whose parts are not certain.
    AsIs,
    /// The same number, written as usual.
    Tidied(String),
    /// No number.
    Not,
}

/// The number in its usual form, if it is one and was not in it.
pub fn tidy_phone(text: &str) -> Option<String> {
    match read_phone(text) {
        Phone::Tidied(value) => Some(value),
        Phone::AsIs | Phone::Not => None,
    }
}

pub(super) fn read_phone(text: &str) -> Phone {
    let plain: String = text.nfkc().filter(|mark| !mark.is_whitespace()).collect();
    let plain: String = plain.chars().map(|mark| if "‐‑−–—ー―".contains(mark) { '-' } else { mark }).collect();
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    let only_signs = plain.chars().all(|mark| mark.is_ascii_digit() || "-().+".contains(mark));
    if !only_signs || !(9..=12).contains(&digits.len()) {
        return Phone::Not;
    }
    let Some(usual) = usual_form(&plain, &digits) else { return Phone::AsIs };
    if usual == text { Phone::AsIs } else { Phone::Tidied(usual) }
}

fn usual_form(plain: &str, digits: &str) -> Option<String> {
    let national = match digits {
        abroad if plain.starts_with("+81") => format!("0{}", abroad.strip_prefix("81")?.trim_start_matches('0')),
        // Excel has taken the zero: nine digits of a fixed line, ten of a mobile.
        eaten
            if !eaten.starts_with('0') && (eaten.len() == 9 || (eaten.len() == 10 && "789".contains(&eaten[..1]))) =>
        {
            format!("0{eaten}")
        }
        whole => whole.to_owned(),
    };
    if let Some(parts) = written_parts(plain, &national) {
        return Some(parts);
    }
    let cut = |first: usize, second: usize| {
        format!("{}-{}-{}", &national[..first], &national[first..first + second], &national[first + second..])
    };
    match national.len() {
        11 if ["050", "060", "070", "080", "090"].contains(&&national[..3]) => Some(cut(3, 4)),
        10 if ["0120", "0570", "0990"].contains(&&national[..4]) => Some(cut(4, 3)),
        10 if national.starts_with("03") || national.starts_with("06") => Some(cut(2, 4)),
        _ => None,
    }
}

/// The parts that the person wrote, with brackets as hyphens: 0172(00)1234.
fn written_parts(plain: &str, national: &str) -> Option<String> {
    let parts: Vec<&str> = plain.split(['-', '(', ')', '.']).filter(|part| !part.is_empty()).collect();
    let whole = parts.len() == 3 && parts.concat() == national && parts[0].starts_with('0');
    whole.then(|| parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_without_hyphens_gets_them() {
        assert_eq!(tidy_phone("0300003320").as_deref(), Some("03-0000-3320"));
        assert_eq!(tidy_phone("０３（００００）３３２０").as_deref(), Some("03-0000-3320"));
        assert_eq!(tidy_phone("09000001234").as_deref(), Some("090-0000-1234"));
        assert_eq!(tidy_phone("0120000333").as_deref(), Some("0120-000-333"));
        assert_eq!(tidy_phone("0172(00)1234").as_deref(), Some("0172-00-1234"));
        assert_eq!(tidy_phone("+81 3-0000-3320").as_deref(), Some("03-0000-3320"));
    }

    #[test]
    fn the_zero_that_excel_ate_comes_back() {
        assert_eq!(tidy_phone("300003320").as_deref(), Some("03-0000-3320"));
        assert_eq!(tidy_phone("9000001234").as_deref(), Some("090-0000-1234"));
    }

    #[test]
    fn what_is_usual_or_uncertain_stays() {
        assert_eq!(read_phone("03-0000-3320"), Phone::AsIs);
        assert_eq!(read_phone("0172001234"), Phone::AsIs);
        assert_eq!(read_phone("なし"), Phone::Not);
        assert_eq!(read_phone("3320"), Phone::Not);
    }
}
