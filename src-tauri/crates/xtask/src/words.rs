//! `cargo xtask words`: the word files, checked and merged into the pages' typed list.
//!
//! It must never mend a word by itself. What a newcomer gets wrong: `ui/src/words.ts` and `words.en.ts` are written
//! here and committed; edit the JSON files under `assets/words`, one per area, and run this again.

mod placeholders;
mod typescript;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::program::{Done, root};

/// The words of one language: key and text, in the order of the keys.
pub type Words = BTreeMap<String, String>;

const JA: &str = "ui/src/words.ts";
const EN: &str = "ui/src/words.en.ts";

/// Writes the typed lists; a file that is already right keeps its date, so that nothing is rebuilt for it.
pub fn write() -> Done {
    for (path, text) in generated()? {
        let file = root().join(path);
        if fs::read_to_string(&file).is_ok_and(|found| found == text) {
            continue;
        }
        fs::write(&file, text).map_err(|cause| format!("{path} cannot be written: {cause}"))?;
        println!("wrote {path}");
    }
    Ok(())
}

/// Fails if a word is missing in one language, or the typed lists are not what the word files say.
pub fn check() -> Done {
    for (path, text) in generated()? {
        if fs::read_to_string(root().join(path)).ok().as_deref() != Some(text.as_str()) {
            return Err(format!("{path} is not what assets/words says: run `cargo xtask words` and commit it"));
        }
    }
    println!("the words are in order");
    Ok(())
}

fn generated() -> Done<[(&'static str, String); 2]> {
    let ja = read_language(&root().join("assets/words/ja"))?;
    let en = read_language(&root().join("assets/words/en"))?;
    let faults = faults(&ja, &en);
    if !faults.is_empty() {
        return Err(format!("the word files need mending:\n  {}", faults.join("\n  ")));
    }
    Ok([(JA, typescript::japanese(&ja)), (EN, typescript::english(&en))])
}

/// Every file of one language, merged. A key may stand in one file only.
fn read_language(folder: &Path) -> Done<Words> {
    let entries = fs::read_dir(folder).map_err(|cause| format!("{} cannot be read: {cause}", folder.display()))?;
    let mut files: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.extension().is_some_and(|end| end == "json"));
    files.sort();
    let mut words = Words::new();
    for path in files {
        let text = fs::read_to_string(&path).map_err(|cause| format!("{} cannot be read: {cause}", path.display()))?;
        let area: Words = serde_json::from_str(&text)
            .map_err(|cause| format!("{} is not a flat list of words: {cause}", path.display()))?;
        for (key, text) in area {
            if words.insert(key.clone(), text).is_some() {
                return Err(format!("{key} stands twice, again in {}", path.display()));
            }
        }
    }
    Ok(words)
}

/// What a person must mend, one line for each fault.
fn faults(ja: &Words, en: &Words) -> Vec<String> {
    let missing_en = ja.keys().filter(|key| !en.contains_key(*key)).map(|key| format!("{key}: no English words"));
    let missing_ja = en.keys().filter(|key| !ja.contains_key(*key)).map(|key| format!("{key}: no Japanese words"));
    let differing = ja.iter().filter_map(|(key, text)| {
        let (left, right) = (placeholders::of(text), placeholders::of(en.get(key)?));
        (left != right).then(|| format!("{key}: {left:?} in Japanese, {right:?} in English"))
    });
    let empty = ja.iter().chain(en).filter(|(_, text)| text.trim().is_empty()).map(|(key, _)| format!("{key}: empty"));
    missing_en.chain(missing_ja).chain(differing).chain(empty).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(pairs: &[(&str, &str)]) -> Words {
        pairs.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn a_word_missing_in_english_and_a_lost_placeholder_are_both_told() {
        let ja = words(&[("home.title", "やること"), ("home.late", "{days}日遅れ"), ("home.only", "だけ")]);
        let en = words(&[("home.title", "To do"), ("home.late", "late")]);
        let told = faults(&ja, &en);
        assert_eq!(told.len(), 2, "{told:?}");
        assert!(told[0].starts_with("home.only"));
        assert!(told[1].starts_with("home.late"));
    }
}
