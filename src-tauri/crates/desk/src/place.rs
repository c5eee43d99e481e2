//! Where things lie on this PC: the book, its key, this PC's settings, safety copies.
//!
//! The key never lies beside the book, so that a copied book folder opens nothing. Nothing here is in the journal.

use std::path::{Path, PathBuf};

/// The folders of one user on one PC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Books, attachments, safety copies.
    pub books: PathBuf,
    /// Settings, and the key where the system has no key store.
    pub settings: PathBuf,
}

impl Place {
    /// Both folders under one: for a demonstration, a test, a USB stick.
    pub fn under(folder: &Path) -> Place {
        Place { books: folder.join("books"), settings: folder.join("settings") }
    }

    /// The folders that the system gives to programs; `NIGIWAI_HOME` names another place.
    pub fn of_this_pc() -> Place {
        if let Some(folder) = std::env::var_os("NIGIWAI_HOME") {
            return Place::under(Path::new(&folder));
        }
        match directories::ProjectDirs::from("jp", "", "Nigiwai") {
            Some(folders) => {
                Place { books: folders.data_dir().to_path_buf(), settings: folders.config_dir().to_path_buf() }
            }
            None => Place::under(Path::new("nigiwai")),
        }
    }

    /// The book that the window opens.
    pub fn book(&self) -> PathBuf {
        self.books.join("nigiwai.book")
    }

    /// This PC's settings.
    pub fn settings_file(&self) -> PathBuf {
        self.settings.join("settings.json")
    }

    /// Safety copies that the program makes by itself.
    pub fn copies(&self) -> PathBuf {
        self.books.join("copies")
    }
}

/// A mark of one file in one place, which a copy does not share: when the file itself was made, and where systems let a
/// copy keep that, the PC's name or the file's number with it. Empty where the system says nothing of this.
pub(crate) fn mark_of(path: &Path) -> String {
    let Ok(about) = std::fs::metadata(path) else { return String::new() };
    let since = about.created().ok().and_then(|made| made.duration_since(std::time::UNIX_EPOCH).ok());
    let made = since.map(|since| since.as_nanos().to_string()).unwrap_or_default();
    if made.is_empty() { number_of(&about) } else { made + &beside_the_time(&about) }
}

#[cfg(unix)]
fn number_of(about: &std::fs::Metadata) -> String {
    std::os::unix::fs::MetadataExt::ino(about).to_string()
}

#[cfg(not(unix))]
fn number_of(_: &std::fs::Metadata) -> String {
    String::new()
}

/// The Finder's copies keep the time at which a file was made; so do some of Windows' own tools.
fn beside_the_time(about: &std::fs::Metadata) -> String {
    if cfg!(target_os = "macos") {
        return format!(" {}", number_of(about));
    }
    if cfg!(windows) {
        return format!(" {}", std::env::var("COMPUTERNAME").unwrap_or_default());
    }
    String::new()
}
