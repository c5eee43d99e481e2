//! Check digits of the two official numbers on every form: 法人番号 (13 digits) and 団体コード (6 digits).
//!
//! A voluntary 商店会 has no 法人番号, so an empty field is fine and must not be refused. The ministerial text puts the
//! brackets of the formula in the wrong place; the vectors in the tests are what is right.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Failure;

/// Why a number is not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "code")]
pub enum NumberRefusal {
    /// It has another number of digits, or something that is no digit.
    #[error("{found} digits instead of {expected}")]
    Length {
        /// The digits there were, hyphens and spaces aside.
        found: u32,
        /// The digits there must be.
        expected: u32,
    },
    /// One digit is mistyped, or two stand in each other's place.
    #[error("the check digit does not fit")]
    CheckDigit,
}

impl From<NumberRefusal> for Failure {
    fn from(refusal: NumberRefusal) -> Self {
        match refusal {
            NumberRefusal::Length { found, expected } => {
                Failure::new("number_length").with("found", found).with("expected", expected)
            }
            NumberRefusal::CheckDigit => Failure::new("number_check_digit"),
        }
    }
}

/// The check digit (first of 13) of a 法人番号, from its twelve other digits.
pub fn corporate_check_digit(twelve: &[u32; 12]) -> u32 {
    let sum: u32 = twelve.iter().rev().enumerate().map(|(at, digit)| digit * if at % 2 == 0 { 1 } else { 2 }).sum();
    9 - sum % 9
}

/// Reads a 法人番号 as people type it and gives its 13 digits; an empty text is `Ok("")`.
pub fn read_corporate_number(text: &str) -> Result<String, NumberRefusal> {
    let Some(digits) = digits_of::<13>(text)? else { return Ok(String::new()) };
    let mut twelve = [0; 12];
    twelve.copy_from_slice(&digits[1..]);
    if corporate_check_digit(&twelve) == digits[0] { Ok(join(&digits)) } else { Err(NumberRefusal::CheckDigit) }
}

/// The check digit (last of 6) of a 全国地方公共団体コード, from its five other digits.
pub fn municipality_check_digit(five: &[u32; 5]) -> u32 {
    let sum: u32 = five.iter().zip([6, 5, 4, 3, 2]).map(|(digit, weight)| digit * weight).sum();
    (11 - sum % 11) % 10
}

/// Reads a 団体コード as people type it and gives its 6 digits; an empty text is `Ok("")`.
pub fn read_municipality_code(text: &str) -> Result<String, NumberRefusal> {
    let Some(digits) = digits_of::<6>(text)? else { return Ok(String::new()) };
    let mut five = [0; 5];
    five.copy_from_slice(&digits[..5]);
    if municipality_check_digit(&five) == digits[5] { Ok(join(&digits)) } else { Err(NumberRefusal::CheckDigit) }
}

fn digits_of<const N: usize>(text: &str) -> Result<Option<[u32; N]>, NumberRefusal> {
    let typed = crate::fold::fold(text);
    let kept: Vec<char> = typed.chars().filter(|c| !matches!(c, '-' | ' ')).collect();
    if kept.is_empty() {
        return Ok(None);
    }
    let digits: Vec<u32> = kept.iter().filter_map(|c| c.to_digit(10)).collect();
    let found = u32::try_from(digits.len()).unwrap_or(u32::MAX);
    let expected = u32::try_from(N).unwrap_or(u32::MAX);
    match <[u32; N]>::try_from(digits) {
        Ok(array) if kept.len() == N => Ok(Some(array)),
        _ => Err(NumberRefusal::Length { found, expected }),
    }
}

fn join(digits: &[u32]) -> String {
    digits.iter().filter_map(|digit| char::from_digit(*digit, 10)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_numbers_of_the_ward_are_right() {
        assert_eq!(read_corporate_number("1000020131105"), Ok("1000020131105".into()));
        assert_eq!(read_municipality_code("131105"), Ok("131105".into()));
        assert_eq!(municipality_check_digit(&[1, 3, 1, 1, 0]), 5);
    }

    #[test]
    fn the_published_sample_gives_seven() {
        assert_eq!(corporate_check_digit(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2]), 7);
    }

    #[test]
    fn wide_digits_and_hyphens_are_read() {
        assert_eq!(read_corporate_number("１-0000-2013-1105 "), Ok("1000020131105".into()));
    }

    #[test]
    fn an_association_without_a_number_is_not_refused() {
        assert_eq!(read_corporate_number("  "), Ok(String::new()));
    }

    #[test]
    fn a_wrong_digit_and_a_missing_digit_are_told_apart() {
        assert_eq!(read_corporate_number("2000020131105"), Err(NumberRefusal::CheckDigit));
        assert_eq!(read_corporate_number("100002013110"), Err(NumberRefusal::Length { found: 12, expected: 13 }));
        assert_eq!(read_corporate_number("1000020131105x"), Err(NumberRefusal::Length { found: 13, expected: 13 }));
    }

    proptest! {
        #[test]
        fn one_mistyped_digit_of_a_corporation_is_noticed(twelve in prop::array::uniform12(0u32..10), at in 0usize..12, plus in 1u32..10) {
            // 9 − (sum mod 9) cannot see a step of nine: 0 for 9, nor at a doubled place. Those are left out.
            let mut other = twelve;
            other[at] = (twelve[at] + plus) % 10;
            prop_assume!(twelve[at].abs_diff(other[at]) != 9);
            prop_assert_ne!(corporate_check_digit(&twelve), corporate_check_digit(&other));
        }
    }
}
