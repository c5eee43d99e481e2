//! Pieces of files, beside the database: a folder per association and file, a file per piece.
//!
//! A piece is written under another name, brought to the disk and then named, so a piece that is there is whole. Names
//! were checked by whoever decided; they are letters and digits only.

use crate::store::StoreTrouble;
use nigiwai_core::id::Id;
use std::collections::BTreeSet;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// The folder of files.
#[derive(Debug, Clone)]
pub(super) struct Pieces {
    folder: PathBuf,
}

impl From<std::io::Error> for StoreTrouble {
    fn from(error: std::io::Error) -> StoreTrouble {
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreTrouble::Full,
            _ => StoreTrouble::Files(error),
        }
    }
}

impl Pieces {
    /// The files that belong to the database at a path.
    pub fn beside(database: &Path) -> Pieces {
        Pieces { folder: database.with_extension("files") }
    }

    /// Keeps a piece.
    pub fn keep(&self, of: (&Id, &str), n: u32, bytes: &[u8]) -> Result<(), StoreTrouble> {
        let folder = self.of(of);
        std::fs::create_dir_all(&folder)?;
        let beside = folder.join(format!("{n}.new"));
        let mut file = std::fs::File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        std::fs::rename(&beside, folder.join(n.to_string()))?;
        sync_folder(&folder)
    }

    /// A piece; nothing where it is not here.
    pub fn read(&self, of: (&Id, &str), n: u32) -> Result<Option<Vec<u8>>, StoreTrouble> {
        match std::fs::read(self.of(of).join(n.to_string())) {
            Ok(bytes) => Ok(Some(bytes)),
            Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
            Err(cause) => Err(cause.into()),
        }
    }

    /// The numbers of the pieces that are here.
    pub fn here(&self, of: (&Id, &str)) -> Result<BTreeSet<u32>, StoreTrouble> {
        match std::fs::read_dir(self.of(of)) {
            Ok(inside) => Ok(inside.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok()).collect()),
            Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(BTreeSet::new()),
            Err(cause) => Err(cause.into()),
        }
    }

    /// Throws away a file whose pieces do not make what its name says.
    pub fn drop(&self, of: (&Id, &str)) -> Result<(), StoreTrouble> {
        Ok(std::fs::remove_dir_all(self.of(of))?)
    }

    /// Copies every piece that the other folder lacks; pieces never change, so a copy made twice costs once.
    pub fn copy_to(&self, other: &Pieces) -> Result<(), StoreTrouble> {
        if !self.folder.exists() {
            return Ok(());
        }
        for association in std::fs::read_dir(&self.folder)?.flatten() {
            for file in std::fs::read_dir(association.path())?.flatten() {
                let to = other.folder.join(association.file_name()).join(file.file_name());
                std::fs::create_dir_all(&to)?;
                for piece in
                    std::fs::read_dir(file.path())?.flatten().filter(|piece| !to.join(piece.file_name()).exists())
                {
                    std::fs::copy(piece.path(), to.join(piece.file_name()))?;
                }
            }
        }
        Ok(())
    }

    fn of(&self, (association, name): (&Id, &str)) -> PathBuf {
        self.folder.join(association.as_str()).join(name)
    }
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> Result<(), StoreTrouble> {
    Ok(std::fs::File::open(folder)?.sync_all()?)
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> Result<(), StoreTrouble> {
    Ok(())
}
