//! Japanese addresses in the parts of the government's interoperability framework (GIF, 政府相互運用性フレームワーク).
//!
//! 都道府県, 市区町村, 町字以下 with half-width digits and hyphens (上目黒2-19-15), 建物名等 apart; the number of the local
//! government has six digits, the last of which checks the others; a postcode has seven digits and no hyphen. What cannot be
//! read stays in 町字以下 as it was typed. A newcomer would get wrong that 一番町 is a town and 一丁目 is a number.

mod numbers;
mod towns;

use crate::fold::fold;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;

pub use towns::{Town, Towns};

/// An address in its parts; "" is not known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Address {
    /// Seven digits.
    pub postcode: String,
    /// 全国地方公共団体コード: six digits.
    pub city_code: String,
    /// 都道府県.
    pub prefecture: String,
    /// 市区町村.
    pub city: String,
    /// 町字以下: town, then numbers with hyphens.
    pub town: String,
    /// 建物名等（方書）.
    pub building: String,
}

/// The prefectures that are not told by their last character alone.
const SPECIAL: [&str; 4] = ["東京都", "北海道", "京都府", "大阪府"];

/// The number of a local government with its check digit: 13110 is 131105. `None` where it is not five digits.
pub fn city_code(five: &str) -> Option<String> {
    let digits: Vec<u32> = five.chars().map(|c| c.to_digit(10)).collect::<Option<_>>()?;
    if digits.len() != 5 {
        return None;
    }
    let sum: u32 = digits.iter().zip([6, 5, 4, 3, 2]).map(|(digit, weight)| digit * weight).sum();
    let check = (11 - sum % 11) % 10;
    Some(format!("{five}{check}"))
}

/// Seven digits of a postcode, however it is typed; `None` where it is none.
pub fn postcode(text: &str) -> Option<String> {
    let plain: String = text.nfkc().filter(|c| !c.is_whitespace() && *c != '〒').collect();
    let digits: String = plain.chars().filter(char::is_ascii_digit).collect();
    let only = plain.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | 'ー' | '‐' | '−' | '–' | '—'));
    (only && digits.len() == 7).then_some(digits)
}

/// Reads an address as people write it on one line.
pub fn read(text: &str, towns: &Towns) -> Address {
    let plain: String = text.nfkc().collect();
    let (code, rest) = leading_postcode(plain.trim());
    let (prefecture, rest) = leading_prefecture(rest);
    let in_tokyo = prefecture.is_empty() || prefecture == "東京都";
    let known = if in_tokyo { towns.leading_city(rest) } else { None };
    let (city, five, rest) = match known {
        Some((name, five, rest)) => (name.to_string(), five.to_string(), rest),
        None if !prefecture.is_empty() => {
            let (city, rest) = other_city(rest);
            (city.to_string(), String::new(), rest)
        }
        None => (String::new(), String::new(), rest),
    };
    let (town, building) = numbers::town_and_building(rest);
    let mut address = Address {
        postcode: code,
        city_code: city_code(&five).unwrap_or_default(),
        prefecture: if five.is_empty() { prefecture.to_string() } else { "東京都".to_string() },
        city,
        town,
        building,
    };
    if address.postcode.is_empty() && !five.is_empty() {
        address.postcode = towns.postcode_of(&five, &address.town).unwrap_or_default();
    }
    address
}

/// Whether two addresses name the same place: what one of them does not say is no difference.
pub fn same_place(a: &Address, b: &Address) -> bool {
    let alike = |one: &str, two: &str| one.is_empty() || two.is_empty() || fold(one) == fold(two);
    alike(&a.prefecture, &b.prefecture)
        && alike(&a.city, &b.city)
        && alike(&a.building, &b.building)
        && fold(&a.town) == fold(&b.town)
}

fn leading_postcode(text: &str) -> (String, &str) {
    let body = text.strip_prefix('〒').unwrap_or(text).trim_start();
    let end = body.find(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '‐' | '−')).unwrap_or(body.len());
    match postcode(&body[..end]) {
        Some(code) => (code, body[end..].trim_start()),
        None => (String::new(), text),
    }
}

fn leading_prefecture(text: &str) -> (&str, &str) {
    if let Some(found) = SPECIAL.iter().find(|one| text.starts_with(**one)) {
        return text.split_at(found.len());
    }
    let end = text.char_indices().take(4).find(|(at, c)| *at > 0 && *c == '県').map(|(at, c)| at + c.len_utf8());
    text.split_at(end.unwrap_or(0))
}

/// The municipality of another prefecture: 横浜市中区, 三浦郡葉山町, 四日市市.
fn other_city(text: &str) -> (&str, &str) {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let end_of = |place: usize| letters.get(place + 1).map_or(text.len(), |(at, _)| *at);
    let county = letters.iter().take(6).position(|(_, c)| *c == '郡').filter(|place| *place > 0);
    let from = county.map_or(1, |place| place + 2);
    let ends = if county.is_some() { &['町', '村'][..] } else { &['市', '区', '町', '村'][..] };
    let found = letters.iter().enumerate().skip(from).find(|(_, (_, c))| ends.contains(c)).map(|(place, _)| place);
    let Some(mut place) = found else { return ("", text) };
    if letters[place].1 == '市' {
        if letters.get(place + 1).is_some_and(|(_, c)| *c == '市') {
            place += 1;
        }
        let ward = letters.iter().enumerate().skip(place + 2).take(4).find(|(_, (_, c))| *c == '区');
        place = ward.map_or(place, |(ward, _)| ward);
    }
    text.split_at(end_of(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_here(text: &str) -> Address {
        read(text, Towns::built_in())
    }

    #[test]
    fn numbers_of_local_governments_check_themselves() {
        // As the Ministry of Internal Affairs prints them: Chiyoda, Shinjuku, Meguro, Setagaya, Hachioji.
        for printed in ["131016", "131041", "131105", "131121", "132012"] {
            assert_eq!(city_code(&printed[..5]).as_deref(), Some(printed));
        }
        assert_eq!(city_code("1311"), None);
    }

    #[test]
    fn an_address_as_it_is_written_comes_apart_as_the_framework_wants_it() {
        let seen = read_here("目黒区自由が丘９丁目９９番９号　サンプルビル３階");
        assert_eq!((seen.town.as_str(), seen.building.as_str()), ("自由が丘9-99-9", "サンプルビル3階"));
        assert_eq!(
            (seen.prefecture.as_str(), seen.city.as_str(), seen.city_code.as_str()),
            ("東京都", "目黒区", "131105")
        );
        assert_eq!(seen.postcode, "1520035", "the postcode that Japan Post gives 自由が丘");
    }

    #[test]
    fn one_place_is_one_place_however_it_is_written() {
        let plain = read_here("東京都目黒区上目黒2-19-15");
        for other in [
            "〒153-0051 目黒区上目黒二丁目１９番１５号",
            "目黒区上目黒２－１９－１５",
            "目黒区上目黒2丁目19-15 総合庁舎",
        ] {
            assert!(same_place(&plain, &read_here(other)), "{other}: {:?}", read_here(other));
        }
        assert!(!same_place(&plain, &read_here("目黒区上目黒2-19-16")));
    }

    #[test]
    fn towns_with_numbers_in_their_names_and_other_prefectures_are_read() {
        let town = read_here("千代田区一番町12番地");
        assert_eq!((town.town.as_str(), town.postcode.as_str()), ("一番町12", "1020082"));
        let parts = |text: &str| (read_here(text).prefecture, read_here(text).city, read_here(text).town);
        let of = |a: &str, b: &str, c: &str| (a.to_string(), b.to_string(), c.to_string());
        assert_eq!(parts("神奈川県横浜市中区日本大通1"), of("神奈川県", "横浜市中区", "日本大通1"));
        assert_eq!(parts("三重県四日市市諏訪町1番5号"), of("三重県", "四日市市", "諏訪町1-5"));
        assert_eq!(parts("神奈川県三浦郡葉山町堀内2135"), of("神奈川県", "三浦郡葉山町", "堀内2135"));
        assert_eq!(parts("本町の角"), of("", "", "本町の角"), "what cannot be read stays");
    }

    #[test]
    fn postcodes_are_read_in_every_width_and_lead_to_their_town() {
        assert_eq!(postcode("〒１５３－００５１").as_deref(), Some("1530051"));
        assert_eq!(postcode("153-005"), None);
        let towns = Towns::built_in().of_postcode("1530051");
        let names: Vec<_> = towns.iter().map(|town| (town.city, town.town)).collect();
        assert_eq!(names, [("目黒区", "上目黒")]);
    }
}
