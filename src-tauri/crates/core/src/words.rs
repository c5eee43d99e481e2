//! Words in both languages, for everything that Rust says to people: papers, ward pages, the command line.
//!
//! The screen reads the same files through generated TypeScript. A key without a word comes back as the key itself,
//! so that a gap is seen; a test finds it before a user does.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::OnceLock;
use ts_rs::TS;

/// The language of a screen. Official forms stay Japanese.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// 日本語.
    #[default]
    Ja,
    /// English.
    En,
}

fn all(language: Language) -> &'static BTreeMap<String, String> {
    static JA: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    static EN: OnceLock<BTreeMap<String, String>> = OnceLock::new();
    let read = |text: &str| serde_json::from_str(text).expect("the build joined valid word files");
    match language {
        Language::Ja => JA.get_or_init(|| read(include_str!(concat!(env!("OUT_DIR"), "/ja.json")))),
        Language::En => EN.get_or_init(|| read(include_str!(concat!(env!("OUT_DIR"), "/en.json")))),
    }
}

/// The word of `key`, with `{name}` replaced by the values.
pub fn word(language: Language, key: &str, values: &[(&str, &str)]) -> String {
    let mut text = all(language).get(key).map_or_else(|| key.to_string(), String::clone);
    for (name, value) in values {
        text = text.replace(&format!("{{{name}}}"), value);
    }
    text
}

/// Whether there is a word for `key`.
pub fn has_word(language: Language, key: &str) -> bool {
    all(language).contains_key(key)
}
