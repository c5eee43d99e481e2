//! Files that travel by hand, sealed beside a bundle on a stick.
//!
//! Here originals go along too, as there is no wire to spare. A file that lies there already is not written again. What a
//! newcomer gets wrong: the folder may be lost or left behind; the records came all the same, and the photos are told
//! to be missing.

use crate::desk::Desk;
use crate::failures::file_failure;
use crate::second_pc::write_whole;
use nigiwai_book::Book;
use nigiwai_book::file_seal::FileSeal;
use nigiwai_book::shelf::{Standing, is_hash};
use nigiwai_core::failure::Failure;
use nigiwai_sync::files::{Dress, Parcel, Wanted};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// How the folder beside a bundle is called, after the bundle's own name.
const ENDING: &str = "の写真・書類";

impl Desk {
    /// Lays every file of the book beside a bundle, sealed; gives how many lie there.
    pub(crate) fn lay_files_beside(&self, bundle: &Path) -> Result<u32, Failure> {
        let shelf = self.read(|book| Ok(book.shelf()))?;
        let here: Vec<String> = self.read(named)?.into_keys().filter(|hash| shelf.has(hash)).collect();
        let folder = folder_of(bundle);
        if !here.is_empty() {
            std::fs::create_dir_all(&folder).map_err(|cause| file_failure(&cause, &folder))?;
        }
        let mut laid = 0;
        for hash in here {
            let Some(parcel) = self.read(|book| Ok(Parcel::of(book, &hash, Dress::Sealed)?))? else { continue };
            let path = folder.join(&parcel.name);
            if !path.exists() {
                write_whole(&path.display().to_string(), &parcel.packed())?;
            }
            laid += 1;
        }
        Ok(laid)
    }

    /// Takes the files that are missing here from beside a bundle; one that is damaged stays missing.
    pub(crate) fn take_files_beside(&self, bundle: &Path) -> Result<u32, Failure> {
        let folders = folders_beside(bundle);
        let (shelf, book_id, seal, wanted) = self.read(|book| {
            let seal = FileSeal::of(book.ring());
            Ok((book.shelf(), book.book_id().clone(), seal, named(book)?))
        })?;
        let mut came = 0;
        for (hash, size) in wanted.into_iter().filter(|(hash, _)| !shelf.has(hash)) {
            let names = seal.names(&hash);
            let wanted = Wanted { hash, size };
            let places = folders.iter().flat_map(|folder| names.iter().map(move |name| folder.join(name)));
            let mut here = places.filter_map(|path| std::fs::read(path).ok());
            came += u32::from(
                here.any(|packed| matches!(wanted.unpack((&book_id, &shelf), &seal, &packed), Ok(Standing::Here))),
            );
        }
        Ok(came)
    }
}

/// Every file that records name, originals too, with its length.
pub(crate) fn named(book: &Book) -> Result<BTreeMap<String, u64>, Failure> {
    let mut files = BTreeMap::new();
    for one in book.attachments()? {
        files.insert(one.hash, u64::try_from(one.size).unwrap_or_default());
        files.insert(one.original, u64::try_from(one.original_size).unwrap_or_default());
    }
    files.retain(|hash, _| is_hash(hash));
    Ok(files)
}

fn folder_of(bundle: &Path) -> PathBuf {
    let stem = bundle.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    bundle.with_file_name(stem + ENDING)
}

/// The folders beside a bundle that may hold its files: people rename the one and not the other.
fn folders_beside(bundle: &Path) -> Vec<PathBuf> {
    let beside = std::fs::read_dir(bundle.parent().unwrap_or(bundle)).into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = beside
        .map(|entry| entry.path())
        .filter(|path| path.to_string_lossy().ends_with(ENDING) && path.is_dir())
        .collect();
    folders.sort();
    folders
}
