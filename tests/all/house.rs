//! The house rules: what `STYLE.md` asks and a machine can see.
//!
//! It must never judge what it cannot see, such as a good name. What a newcomer gets wrong: a rule that makes a place
//! worse is mended here and in `STYLE.md`, not worked round at the place.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use nigiwai_tests::sources::{Source, root, sources};

/// A file longer than this is about more than one thing.
const LINES: usize = 400;

#[track_caller]
fn nothing_in(faults: Vec<String>, rule: &str) {
    assert!(faults.is_empty(), "{rule}:\n  {}", faults.join("\n  "));
}

#[test]
fn the_rules_see_the_sources() {
    let seen: BTreeSet<String> = sources(&["rs", "ts", "css"]).into_iter().map(|source| source.path).collect();
    for path in ["tests/all/house.rs", "src-tauri/src/main.rs", "src-tauri/crates/core/src/lib.rs", "ui/src/words/t.ts"]
    {
        assert!(seen.contains(path), "{path} is not looked at");
    }
    assert!(!seen.iter().any(|path| path.contains("node_modules")));
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    let opens_well = |source: &Source| {
        let text = source.text.trim_start_matches('\u{feff}');
        match source.ending() {
            "rs" => text.starts_with("//!"),
            "ts" | "tsx" | "js" | "mjs" => text.starts_with("//") || text.starts_with("/*"),
            "css" => text.starts_with("/*"),
            "sql" => text.starts_with("--"),
            "typ" => text.starts_with("//"),
            _ => text.starts_with('#'),
        }
    };
    let faults = sources(&["rs", "ts", "tsx", "js", "mjs", "css", "sql", "typ", "yml"]);
    let faults = faults.iter().filter(|source| !opens_well(source)).map(|source| source.path.clone()).collect();
    nothing_in(faults, "a file begins with a comment that says what it is for");
}

#[test]
fn no_file_is_longer_than_a_person_reads_in_one_go() {
    let long = sources(&["rs", "ts", "tsx", "css", "sql"]);
    let long = long.iter().map(|source| (source.text.lines().count(), &source.path));
    let faults =
        long.filter(|(lines, _)| *lines > LINES).map(|(lines, path)| format!("{path}: {lines} lines")).collect();
    nothing_in(faults, "a file has at most 400 lines");
}

#[test]
fn modules_are_named_by_their_file() {
    let faults =
        sources(&["rs"]).into_iter().map(|source| source.path).filter(|path| path.ends_with("/mod.rs")).collect();
    nothing_in(faults, "a module is name.rs with name/ beside it, never mod.rs");
}

#[test]
fn imports_run_one_way() {
    let may: BTreeMap<&str, &[&str]> = BTreeMap::from([
        ("src-tauri/crates/core", &[] as &[&str]),
        ("src-tauri/crates/book", &["core"]),
        ("src-tauri/crates/sync", &["core", "book"]),
        ("src-tauri/crates/papers", &["core"]),
        ("src-tauri/crates/desk", &["core", "book", "sync", "papers"]),
        ("src-tauri/crates/ward", &["core", "sync", "papers"]),
        ("src-tauri/crates/xtask", &[]),
        ("src-tauri", &["desk"]),
    ]);
    let mut faults = Vec::new();
    for (folder, allowed) in may {
        let path = format!("{folder}/Cargo.toml");
        let manifest = fs::read_to_string(root().join(&path)).expect("each crate has its Cargo.toml");
        let needed = manifest.split("[dev-dependencies]").next().unwrap_or_default().lines();
        for name in needed.filter_map(|line| line.strip_prefix("nigiwai-")) {
            let name = name.split(['.', ' ', '=']).next().unwrap_or_default();
            if !allowed.contains(&name) {
                faults.push(format!("{path} needs nigiwai-{name}"));
            }
        }
    }
    nothing_in(faults, "core ← book ← sync ← desk ← window; papers on core; ward never on desk");
}

#[test]
fn sql_lives_in_the_book_and_in_the_wards_store() {
    let at_home = |path: &str| {
        path.starts_with("src-tauri/crates/book/")
            || path.starts_with("src-tauri/crates/ward/src/store")
            || path.starts_with("tests/")
    };
    let speaks_sql = |source: &Source| {
        let code = source.without_tests();
        source.ending() == "sql"
            || ["rusqlite::", "SELECT * ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE "]
                .iter()
                .any(|word| code.contains(word))
    };
    let found = sources(&["rs", "sql"]).into_iter().filter(|source| !at_home(&source.path) && speaks_sql(source));
    nothing_in(found.map(|source| source.path).collect(), "SQL is written in book and in ward/src/store only");
}

#[test]
fn only_the_host_folder_knows_the_window() {
    let knows = |source: &Source| source.text.contains("\"@tauri-apps/") && !source.path.starts_with("ui/src/host/");
    let found =
        sources(&["ts", "tsx"]).into_iter().filter(|source| source.path.starts_with("ui/src/") && knows(source));
    nothing_in(found.map(|source| source.path).collect(), "only ui/src/host imports @tauri-apps");
}

#[test]
fn names_say_what_a_thing_is() {
    let vague = ["Manager", "Service", "Helper", "Helpers", "Util", "Utils", "Info", "Data"];
    let mut faults = Vec::new();
    for source in sources(&["rs", "ts", "tsx"]) {
        for line in source.text.lines() {
            let words: Vec<&str> = line.split_whitespace().collect();
            let declared =
                words.windows(2).find(|pair| ["struct", "enum", "trait", "class", "interface"].contains(&pair[0]));
            let Some(name) =
                declared.map(|pair| pair[1].split(|letter: char| !letter.is_alphanumeric()).next().unwrap_or_default())
            else {
                continue;
            };
            if !line.trim_start().starts_with("//") && vague.iter().any(|end| name.ends_with(end)) {
                faults.push(format!("{}: {name}", source.path));
            }
        }
    }
    nothing_in(faults, "no Manager, Service, Helper, Util, Data, Info");
}

#[test]
fn a_task_left_for_later_has_a_number() {
    let marks = [["TO", "DO"].concat(), ["FIX", "ME"].concat()];
    let mut faults = Vec::new();
    for source in sources(&["rs", "ts", "tsx", "css", "sql", "js", "mjs"]) {
        for (number, line) in source.text.lines().enumerate() {
            if marks.iter().any(|mark| line.contains(mark.as_str()) && !line.contains(&format!("{mark}(#"))) {
                faults.push(format!("{}:{}", source.path, number + 1));
            }
        }
    }
    nothing_in(faults, "what is left for later names its issue");
}

/// Whether `place` begins a path in this line; in `desk/home/Home` it is only the middle of one.
fn stands_alone(line: &str, place: &str) -> bool {
    line.match_indices(place)
        .any(|(at, _)| !line[..at].ends_with(|before: char| before.is_alphanumeric() || "._-#}*".contains(before)))
}

#[test]
fn nothing_names_the_machine_it_was_written_on() {
    let places = ["/wo rk/", "/ro ot/", "/ho me/", "C:\\Us ers"].map(|place| place.replace(' ', ""));
    let endings = ["rs", "ts", "tsx", "json", "toml", "md", "yml", "css", "sql", "js", "mjs", "typ", "html"];
    let mut faults = Vec::new();
    for source in sources(&endings) {
        for (number, line) in source.text.lines().enumerate() {
            if places.iter().any(|place| stands_alone(line, place)) {
                faults.push(format!("{}:{}", source.path, number + 1));
            }
        }
    }
    nothing_in(faults, "no path of one machine is committed");
}

#[test]
fn packages_come_from_one_registry_of_each_kind() {
    let cargo = fs::read_to_string(root().join("Cargo.lock")).expect("Cargo.lock");
    let sources: BTreeSet<&str> = cargo.lines().filter(|line| line.starts_with("source = ")).collect();
    let strange = sources.iter().filter(|line| !line.starts_with("source = \"registry+")).copied();
    let second = sources.iter().skip(1).copied();
    let npm = fs::read_to_string(root().join("ui/package-lock.json")).expect("package-lock.json");
    let elsewhere = npm.lines().filter(|line| line.contains("\"resolved\""));
    nothing_in(
        strange.chain(second).chain(elsewhere).map(str::to_owned).collect(),
        "the lock files name no other place",
    );
}

/// Every code that a screen may be told: where a failure is made, and where a refusal gives its code.
fn failure_codes() -> BTreeMap<String, String> {
    let mut codes = BTreeMap::new();
    let told_to_screens = |source: &Source| source.path.starts_with("src-tauri/") && !source.path.contains("/tests/");
    for source in sources(&["rs"]).into_iter().filter(told_to_screens) {
        let code = source.without_tests();
        let made = code.split("Failure::new(\"").skip(1).chain(code.split("\"code\": \"").skip(1));
        let refusals =
            code.split("\nimpl ").filter(|part| part.split(' ').next().is_some_and(|name| name.ends_with("Refusal")));
        let given = refusals.filter_map(|part| part.split("fn code(").nth(1)?.split("\n    }\n").next());
        let given = given.flat_map(|body| body.split("=> \"").skip(1));
        for rest in made.chain(given) {
            let word = rest.split('"').next().unwrap_or_default();
            codes.insert(word.to_owned(), source.path.clone());
        }
    }
    codes
}

#[test]
fn every_failure_has_its_sentence_in_both_languages() {
    let mut faults = Vec::new();
    for language in ["ja", "en"] {
        let mut words = String::new();
        for file in sources(&["json"]) {
            if file.path.starts_with(&format!("assets/words/{language}/")) {
                words.push_str(&file.text);
            }
        }
        let missing = |code: &String| !words.contains(&format!("\"failure.{code}\""));
        faults.extend(
            failure_codes()
                .iter()
                .filter(|(code, _)| missing(code))
                .map(|(code, path)| format!("{language}: failure.{code} ({path})")),
        );
    }
    nothing_in(faults, "a failure's code has its words in assets/words");
}

/// Names of tests and of scenes in all sources.
fn scene_names() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for source in sources(&["rs"]) {
        for line in source.text.lines().filter_map(|line| line.trim_start().strip_prefix("fn ")) {
            names.insert(line.split('(').next().unwrap_or_default().to_owned());
        }
    }
    names
}

#[test]
fn every_row_that_works_has_its_scene() {
    let Ok(rows) = fs::read_to_string(root().join("tests/rows.md")) else { return };
    let names = scene_names();
    let told = rows.split('`').skip(1).step_by(2).filter(|word| word.contains('_') && !word.contains(['.', '/', ' ']));
    let faults = told.filter(|scene| !names.contains(*scene)).map(str::to_owned).collect();
    nothing_in(faults, "tests/rows.md names scenes that exist");
}
