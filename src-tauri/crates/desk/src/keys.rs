//! Keeps the association's key and the device's key: in the system's key store, else in a file of this user only.
//!
//! Never beside the book, never in the journal, never in a log. The settings screen says which of the two it is.

use crate::failures::file_failure;
use crate::place::Place;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The secrets of one book on one PC.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Secrets {
    /// Seals the book.
    pub association_key: [u8; 32],
    /// Signs what this PC sends.
    pub device_key: [u8; 32],
}

impl Secrets {
    /// New secrets from the system's chance, around a key that may exist already.
    pub fn make(association_key: Option<[u8; 32]>) -> Result<Secrets, Failure> {
        Ok(Secrets {
            association_key: match association_key {
                Some(key) => key,
                None => chance()?,
            },
            device_key: chance()?,
        })
    }
}

/// Bytes that nobody can guess.
pub(crate) fn chance<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|cause| Failure::new("trouble").with("cause", cause.to_string()))?;
    Ok(bytes)
}

fn file(place: &Place, book: &Id) -> PathBuf {
    place.settings.join(format!("{book}.key"))
}

/// Keeps the secrets; answers where: "store" or "file".
pub(crate) fn keep(place: &Place, book: &Id, secrets: &Secrets) -> Result<&'static str, Failure> {
    let text = serde_json::to_string(secrets).expect("two arrays of bytes always serialise");
    if store::keep(book, &text) {
        return Ok("store");
    }
    std::fs::create_dir_all(&place.settings).map_err(|cause| file_failure(&cause, &place.settings))?;
    let path = file(place, book);
    write_for_this_user_only(&path, text.as_bytes()).map_err(|cause| file_failure(&cause, &path))?;
    Ok("file")
}

/// Finds the secrets of a book and where they are.
pub(crate) fn find(place: &Place, book: &Id) -> Option<(Secrets, &'static str)> {
    if let Some(secrets) = store::find(book).and_then(|text| serde_json::from_str(&text).ok()) {
        return Some((secrets, "store"));
    }
    let text = std::fs::read_to_string(file(place, book)).ok()?;
    Some((serde_json::from_str(&text).ok()?, "file"))
}

#[cfg(unix)]
fn write_for_this_user_only(path: &std::path::Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    let mut file = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Elsewhere the user's own settings folder is closed to other users by the system.
#[cfg(not(unix))]
fn write_for_this_user_only(path: &std::path::Path, bytes: &[u8]) -> std::io::Result<()> {
    std::fs::write(path, bytes)
}

#[cfg(any(windows, target_os = "macos"))]
mod store {
    //! The system's key store.
    use nigiwai_core::id::Id;

    pub fn keep(book: &Id, text: &str) -> bool {
        keyring::Entry::new("nigiwai", book.as_str()).and_then(|entry| entry.set_password(text)).is_ok()
    }

    pub fn find(book: &Id) -> Option<String> {
        keyring::Entry::new("nigiwai", book.as_str()).ok()?.get_password().ok()
    }
}

#[cfg(not(any(windows, target_os = "macos")))]
mod store {
    //! Linux desktops differ too much: the file is used there.
    use nigiwai_core::id::Id;

    pub fn keep(_book: &Id, _text: &str) -> bool {
        false
    }

    pub fn find(_book: &Id) -> Option<String> {
        None
    }
}
