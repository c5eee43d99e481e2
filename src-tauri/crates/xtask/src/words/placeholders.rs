//! The places in a text that are filled in later: `{name}`.
//!
//! It must never know what a name stands for. What a newcomer gets wrong: there is no plural form and no nesting; a
//! brace that is not closed is simply a brace.

use std::collections::BTreeSet;

/// The names between braces, each once, in order of their letters.
pub fn of(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .filter(|name| !name.is_empty() && name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_wherever_they_stand() {
        let found = of("{shops}店のうち{asked}店（{shops}店）");
        assert_eq!(found.into_iter().collect::<Vec<_>>(), ["asked", "shops"]);
        assert!(of("no place { here").is_empty());
    }
}
