//! Where the book lies on this PC, and how the program was started.
//!
//! It must never touch the disk: it only says the place. What a newcomer gets wrong: the folder is on the PC itself,
//! not in a roaming profile, because a database that a company server copies back and forth is soon broken.

use std::env;
use std::path::PathBuf;

/// How the window was asked to start.
#[derive(Debug, Clone)]
pub struct Start {
    /// The folder of the book, its attachments, its settings and its log.
    pub home: PathBuf,
    /// Open the sample street instead of the association's own book.
    pub sample: bool,
}

impl Start {
    /// Reads the words after the program's name and `NIGIWAI_HOME`.
    pub fn from_surroundings() -> Self {
        let sample = env::args().skip(1).any(|word| word == "--sample");
        let home = env::var_os("NIGIWAI_HOME").map(PathBuf::from).unwrap_or_else(usual_home);
        Start { home, sample }
    }
}

/// The folder that the system gives a program for one person's own records.
fn usual_home() -> PathBuf {
    if cfg!(target_os = "windows") {
        return folder_of("LOCALAPPDATA").join("Nigiwai");
    }
    let person = folder_of("HOME");
    if cfg!(target_os = "macos") {
        return person.join("Library").join("Application Support").join("Nigiwai");
    }
    match env::var_os("XDG_DATA_HOME") {
        Some(folder) if !folder.is_empty() => PathBuf::from(folder).join("nigiwai"),
        _ => person.join(".local").join("share").join("nigiwai"),
    }
}

fn folder_of(name: &str) -> PathBuf {
    env::var_os(name).map(PathBuf::from).unwrap_or_else(|| PathBuf::from("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_folder_is_the_persons_own_and_bears_the_programs_name() {
        let name = usual_home().file_name().map(|name| name.to_string_lossy().to_lowercase());
        assert_eq!(name.as_deref(), Some("nigiwai"));
    }
}
