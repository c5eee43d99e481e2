//! Joins the word files of `assets/words`, one file per area, into one per language for `words.rs`.
//!
//! It must stay without dependencies of its own beyond serde_json: it runs before everything else.

use std::path::{Path, PathBuf};

fn main() {
    let here = std::env::var("CARGO_MANIFEST_DIR").expect("cargo names the crate");
    let words = Path::new(&here).join("../../../assets/words");
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo names the folder"));
    for language in ["ja", "en"] {
        let folder = words.join(language);
        println!("cargo:rerun-if-changed={}", folder.display());
        let mut joined = serde_json::Map::new();
        let mut files: Vec<PathBuf> =
            std::fs::read_dir(&folder).expect("the word folder is there").flatten().map(|entry| entry.path()).collect();
        files.sort();
        for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "json")) {
            let text = std::fs::read_to_string(file).expect("a word file can be read");
            let part: serde_json::Map<String, serde_json::Value> =
                serde_json::from_str(&text).unwrap_or_else(|cause| panic!("{}: {cause}", file.display()));
            joined.extend(part);
        }
        let text = serde_json::Value::Object(joined).to_string();
        std::fs::write(out.join(format!("{language}.json")), text).expect("the build folder can be written");
    }
}
