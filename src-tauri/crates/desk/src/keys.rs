//! Keeps the association's keys and the device's key: in the system's key store, else in a file of this user only.
//!
//! Never beside the book, never in the journal, never in a log. The settings screen says which of the two it is. Keys are
//! only ever added: whoever writes them writes all of them, and the file is whole before and after.

use crate::failures::file_failure;
use crate::place::Place;
use nigiwai_book::Ring;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_sync::hex;
use nigiwai_sync::sealed_box::BoxKey;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// The secrets of one book on one PC.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Secrets {
    /// The book's first key.
    pub association_key: [u8; 32],
    /// Signs what this PC sends.
    pub device_key: [u8; 32],
    /// All keys of the book in hexadecimal letters, once there are later ones.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    ring: String,
}

impl Secrets {
    /// New secrets from the system's chance, around keys that may exist already.
    pub fn make(ring: Option<&Ring>) -> Result<Secrets, Failure> {
        let secrets = Secrets { association_key: chance()?, device_key: chance()?, ring: String::new() };
        Ok(match ring {
            Some(ring) => secrets.with(ring),
            None => secrets,
        })
    }

    /// All keys of the book.
    pub fn ring(&self) -> Ring {
        let later = hex::decode(&self.ring).and_then(|bytes| Ring::from_bytes(&bytes));
        later.unwrap_or_else(|| Ring::new(self.association_key))
    }

    /// These secrets with other keys of the book.
    pub fn with(&self, ring: &Ring) -> Secrets {
        let several = ring.newest() != ring.first();
        let letters = if several { hex::encode(&ring.to_bytes()) } else { String::new() };
        Secrets { association_key: *ring.first(), ring: letters, ..self.clone() }
    }

    /// What opens the boxes that are for this PC.
    pub fn box_key(&self) -> BoxKey {
        BoxKey::of_device(&self.device_key)
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
    store::forget(book);
    std::fs::create_dir_all(&place.settings).map_err(|cause| file_failure(&cause, &place.settings))?;
    let path = file(place, book);
    let beside = path.with_extension("key.part");
    let written = write_for_this_user_only(&beside, text.as_bytes()).and_then(|()| std::fs::rename(&beside, &path));
    written.map_err(|cause| file_failure(&cause, &path))?;
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

    pub fn forget(book: &Id) {
        match keyring::Entry::new("nigiwai", book.as_str()).and_then(|entry| entry.delete_credential()) {
            Ok(()) | Err(_) => {}
        }
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

    pub fn forget(_book: &Id) {}

    pub fn find(_book: &Id) -> Option<String> {
        None
    }
}
