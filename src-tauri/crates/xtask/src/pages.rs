//! The pages of the window: their packages, and their build.
//!
//! It must never change `package-lock.json`: `npm ci` installs exactly what is written there. What a newcomer gets
//! wrong: a second `npm ci` costs half a minute for nothing, so the lock file as installed is kept beside the packages
//! and compared.

use std::fs;

use crate::program::{Done, Program, root};

const AS_INSTALLED: &str = "ui/node_modules/.lock-as-installed.json";

/// Brings the packages to what the lock file says.
pub fn install() -> Done {
    let lock = root().join("ui/package-lock.json");
    let wanted = fs::read(&lock).map_err(|cause| format!("ui/package-lock.json cannot be read: {cause}"))?;
    let as_installed = root().join(AS_INSTALLED);
    if fs::read(&as_installed).is_ok_and(|found| found == wanted) {
        return Ok(());
    }
    npm(&["ci", "--no-audit", "--no-fund"])?;
    fs::write(&as_installed, wanted).map_err(|cause| format!("{AS_INSTALLED} cannot be written: {cause}"))
}

/// Builds the pages into `ui/dist`.
pub fn build() -> Done {
    npm(&["run", "build"])
}

/// Runs npm in the folder of the pages.
pub fn npm(words: &[&str]) -> Done {
    Program::new("npm").with(words).within("ui").run()
}
