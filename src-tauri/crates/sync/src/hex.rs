//! Bytes as hexadecimal letters, for keys, hashes and fingerprints in messages that people may read.
//!
//! It must never accept a wrong length: a key of 31 bytes is no key.

use std::fmt::Write;

/// The bytes in lower-case letters.
pub fn encode(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut letters, byte| {
        write!(letters, "{byte:02x}").expect("a string takes every letter");
        letters
    })
}

/// The bytes that the letters mean; nothing if one is no hexadecimal letter.
pub fn decode(letters: &str) -> Option<Vec<u8>> {
    if !letters.is_ascii() || !letters.len().is_multiple_of(2) {
        return None;
    }
    letters.as_bytes().chunks(2).map(|pair| Some(nibble(pair[0])? << 4 | nibble(pair[1])?)).collect()
}

/// Exactly `N` bytes, or nothing.
pub fn exactly<const N: usize>(letters: &str) -> Option<[u8; N]> {
    decode(letters)?.try_into().ok()
}

fn nibble(letter: u8) -> Option<u8> {
    (letter as char).to_digit(16).map(|digit| digit as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_back_as_the_same_bytes_and_nonsense_as_nothing() {
        assert_eq!(encode(&[0, 15, 255]), "000fff");
        assert_eq!(decode("000FFF"), Some(vec![0, 15, 255]));
        assert_eq!(decode("0g"), None);
        assert_eq!(decode("あ"), None);
        assert_eq!(exactly::<2>("000fff"), None, "a key too long is no key");
    }
}
