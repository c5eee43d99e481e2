//! What is looked at on every screen: a picture as it is, a picture at 200 %, barriers, and words that are no words.
//!
//! It must never stop at the first fault: all are told together at the end, so that one run shows everything. What a
//! newcomer gets wrong: 200 % is the root's font size; everything in the pages is measured by it.

use std::cell::RefCell;

use serde_json::Value;

use crate::webdriver::Session;

/// Collects the pictures and the faults of one journey.
pub struct Album {
    name: &'static str,
    strict: bool,
    faults: RefCell<Vec<String>>,
}

impl Album {
    /// Pictures, and every fault that can be found.
    pub fn strict(name: &'static str) -> Self {
        Album { name, strict: true, faults: RefCell::default() }
    }

    /// Pictures only.
    pub fn of_pictures(name: &'static str) -> Self {
        Album { name, strict: false, faults: RefCell::default() }
    }

    /// Looks at the screen.
    #[track_caller]
    pub fn look(&self, window: &Session, screen: &str) {
        window.run_and_wait(include_str!("settled.js"), &[]);
        window.picture(&format!("{}-{screen}", self.name));
        if !self.strict {
            return;
        }
        let mut found: Vec<String> = window.barriers();
        found.extend(lines(&window.run(include_str!("faults.js"), &[])));
        let before = window.run("const root = document.documentElement; const before = root.style.fontSize; root.style.fontSize = '34px'; return before;", &[]);
        window.run_and_wait(include_str!("settled.js"), &[]);
        window.picture(&format!("{}-{screen}-200", self.name));
        found.extend(
            lines(&window.run(include_str!("faults.js"), &[])).into_iter().map(|fault| format!("200 %: {fault}")),
        );
        window.run("document.documentElement.style.fontSize = arguments[0]", &[before]);
        window.run_and_wait(include_str!("settled.js"), &[]);
        self.faults.borrow_mut().extend(found.into_iter().map(|fault| format!("{screen}: {fault}")));
    }

    /// Every fault that was found, one line each. An empty list is what we want.
    pub fn faults(&self) -> Vec<String> {
        self.faults.borrow().clone()
    }
}

fn lines(found: &Value) -> Vec<String> {
    found.as_array().into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned)).collect()
}

impl Drop for Album {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.faults.borrow().iter().for_each(|fault| eprintln!("{fault}"));
        }
    }
}
