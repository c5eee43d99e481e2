//! Pictures of the window, as files that a person can look at.
//!
//! It must never compare pictures: fonts differ from machine to machine. What a newcomer gets wrong: the files lie
//! under `target/shots` and are never committed.

use std::fs;
use std::path::PathBuf;

use crate::sources::root;

/// Saves a picture that came in base64 as `target/shots/NAME.png`.
///
/// # Panics
/// If it is no base64 or cannot be written.
pub fn save(name: &str, base64: &str) -> PathBuf {
    let folder = root().join("target/shots");
    fs::create_dir_all(&folder).expect("the folder of the pictures can be made");
    let path = folder.join(format!("{name}.png"));
    let bytes = decoded(base64).expect("a picture comes in base64");
    fs::write(&path, bytes).expect("the picture can be written");
    path
}

fn decoded(base64: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(base64.len() / 4 * 3);
    let (mut held, mut bits) = (0u32, 0u32);
    for letter in base64.bytes().filter(|letter| !letter.is_ascii_whitespace() && *letter != b'=') {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        held = (held << 6 | u32::from(six)) & 0xFFFF;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits & 0xFF) as u8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_read_as_the_standard_says() {
        for (base64, text) in [("Zg==", "f"), ("Zm9v", "foo"), ("Zm9vYmE=", "fooba"), ("5biC", "市")] {
            assert_eq!(decoded(base64).unwrap(), text.as_bytes());
        }
        assert!(decoded("Zm9*").is_none());
    }
}
