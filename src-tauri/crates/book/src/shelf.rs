//! The files beside the book: photos and papers, each named by the hash of its bytes.
//!
//! A file is written under another name, brought to the disk and then named, so what carries its name is whole. Nothing
//! here is ever overwritten, and nothing deleted but a half that turned out to be wrong and what was erased for good
//! (`gone_files.rs`). What a newcomer gets wrong: the same photo taken in twice is one file, and a file that is not there
//! is no damage to the book.

use crate::book::Book;
use crate::error::BookError;
use crate::row;
use nigiwai_core::attachment::Attachment;
use nigiwai_core::record::Record;
use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// Files travel in pieces of this length; the last one may be shorter.
pub const CHUNK: usize = 1024 * 1024;
const LETTERS: usize = 64;

/// The folder of files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shelf {
    folder: PathBuf,
}

/// Whether a named file is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It is there; [`Shelf::check`] has also read every byte of it.
    Here,
    /// It never came, or was taken away.
    Missing,
    /// It is there and is not what its name says.
    Damaged,
}

/// What a proof of the files counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct VerifiedFiles {
    /// Files that records name.
    pub named: u64,
    /// Those that are not here, by hash.
    pub missing: Vec<String>,
    /// Those that are damaged, by hash.
    pub damaged: Vec<String>,
}

impl Book {
    /// The files of this book.
    pub fn shelf(&self) -> Shelf {
        Shelf::beside(self.path())
    }

    /// Looks at every file that a record names, in the trash or not, byte by byte.
    ///
    /// An original may be on another PC only; it counts where it is here.
    pub fn verify_files(&self) -> Result<VerifiedFiles, BookError> {
        let shelf = self.shelf();
        let mut files: BTreeMap<String, bool> = BTreeMap::new();
        for one in self.attachments()? {
            files.insert(one.hash, true);
            files.entry(one.original).or_insert(false);
        }
        let mut found = VerifiedFiles::default();
        for (hash, must_be_here) in files.into_iter().filter(|(hash, _)| is_hash(hash)) {
            match shelf.check(&hash)? {
                Standing::Missing if !must_be_here => continue,
                Standing::Missing => found.missing.push(hash),
                Standing::Damaged => found.damaged.push(hash),
                Standing::Here => {}
            }
            found.named += 1;
        }
        Ok(found)
    }

    /// Every attachment, those in the trash too: what lies there can be taken out again.
    pub fn attachments(&self) -> Result<Vec<Attachment>, BookError> {
        let kind = self.catalog.known(Attachment::KIND)?;
        let mut all = Vec::new();
        for gone in [0, 1] {
            let rows = row::read_all(&self.conn, kind, &format!("{} WHERE \"gone\" = {gone}", kind.all), &[])?;
            all.extend(rows.into_iter().map(|row| Attachment::from_fields(row.id, &row.stored.fields)));
        }
        Ok(all)
    }
}

impl Shelf {
    /// The files of the book at a path: a folder of the same name beside it.
    pub fn beside(book: &Path) -> Shelf {
        Shelf { folder: book.with_extension("files") }
    }

    /// The files in a folder: a copy of them, or what came on a stick.
    pub fn at(folder: &Path) -> Shelf {
        Shelf { folder: folder.to_path_buf() }
    }

    /// Keeps a file and gives its name. The same bytes again change nothing.
    pub fn keep(&self, bytes: &[u8]) -> Result<String, BookError> {
        let hash = blake3::hash(bytes).to_hex().to_string();
        if self.check(&hash)? != Standing::Here {
            let beside = self.beside_name(&hash, &format!("new-{}", std::process::id()))?;
            let mut file = File::create(&beside)?;
            file.write_all(bytes)?;
            self.name(file, &beside, &hash)?;
        }
        Ok(hash)
    }

    /// Whether a file is here. Looks at its name only.
    pub fn has(&self, hash: &str) -> bool {
        is_hash(hash) && self.path(hash).is_file()
    }

    /// Reads every byte of a file.
    pub fn check(&self, hash: &str) -> Result<Standing, BookError> {
        if !self.has(hash) {
            return Ok(Standing::Missing);
        }
        let mut hasher = blake3::Hasher::new();
        std::io::copy(&mut File::open(self.path(hash))?, &mut hasher)?;
        let whole = hasher.finalize().to_hex().as_str() == hash;
        Ok(if whole { Standing::Here } else { Standing::Damaged })
    }

    /// A file; nothing where it is missing or damaged.
    pub fn read(&self, hash: &str) -> Result<Option<Vec<u8>>, BookError> {
        if !self.has(hash) {
            return Ok(None);
        }
        let bytes = std::fs::read(self.path(hash))?;
        Ok((blake3::hash(&bytes).to_hex().as_str() == hash).then_some(bytes))
    }

    /// How many bytes of a file that is on its way are here.
    pub fn arrived(&self, hash: &str) -> u64 {
        std::fs::metadata(self.path(hash).with_extension("part")).map_or(0, |about| about.len())
    }

    /// Puts the next piece behind what came before; `at` says where it belongs.
    ///
    /// A piece that was cut while it was written is written again from its beginning.
    pub fn add_piece(&self, hash: &str, at: u64, piece: &[u8]) -> Result<(), BookError> {
        let part = self.beside_name(hash, "part")?;
        let mut file = OpenOptions::new().create(true).truncate(false).write(true).open(part)?;
        file.set_len(at.min(file.metadata()?.len()))?;
        file.seek(SeekFrom::End(0))?;
        file.write_all(piece)?;
        Ok(file.sync_all()?)
    }

    /// Names a file all of whose pieces came. What is not what it should be is thrown away, to be asked for again.
    pub fn complete(&self, hash: &str) -> Result<Standing, BookError> {
        let part = self.path(hash).with_extension("part");
        let bytes = std::fs::read(&part)?;
        if blake3::hash(&bytes).to_hex().as_str() != hash {
            std::fs::remove_file(&part)?;
            return Ok(Standing::Damaged);
        }
        self.name(File::open(&part)?, &part, hash)?;
        Ok(Standing::Here)
    }

    /// One piece of a file; nothing where the file is missing or shorter.
    pub fn piece(&self, hash: &str, n: u32) -> Result<Option<Vec<u8>>, BookError> {
        if !self.has(hash) {
            return Ok(None);
        }
        let mut file = File::open(self.path(hash))?;
        file.seek(SeekFrom::Start(u64::from(n) * CHUNK as u64))?;
        let mut piece = Vec::new();
        file.take(CHUNK as u64).read_to_end(&mut piece)?;
        Ok(Some(piece).filter(|piece| !piece.is_empty() || n == 0))
    }

    /// Where something that can be made again is kept, such as a small picture; whoever asks makes it.
    pub fn made_again(&self, hash: &str, what: &str) -> Result<PathBuf, BookError> {
        self.beside_name(hash, what)
    }

    /// Takes a file away, with what was made from it and a half of it that was on its way.
    pub(crate) fn remove(&self, hash: &str) -> Result<(), BookError> {
        let path = self.path(hash);
        let Some(folder) = path.parent().filter(|folder| is_hash(hash) && folder.is_dir()) else { return Ok(()) };
        for entry in std::fs::read_dir(folder)? {
            let file = entry?;
            if file.file_name().to_string_lossy().starts_with(hash) {
                std::fs::remove_file(file.path())?;
            }
        }
        sync_folder(folder)
    }

    /// Copies a file into another shelf, unless it is there. Gives whether it is there now.
    pub fn copy_to(&self, other: &Shelf, hash: &str) -> Result<bool, BookError> {
        if other.check(hash)? == Standing::Here {
            return Ok(true);
        }
        match self.read(hash)? {
            Some(bytes) => other.keep(&bytes).map(|_| true),
            None => Ok(false),
        }
    }

    /// Gives a file a second name in another shelf on the same disk; where the disk cannot do that, its bytes are copied.
    ///
    /// Only a file that is what its name says. Gives whether it is there now.
    pub fn name_in(&self, other: &Shelf, hash: &str) -> Result<bool, BookError> {
        if other.has(hash) {
            return Ok(true);
        }
        if self.check(hash)? != Standing::Here {
            return Ok(false);
        }
        let beside = other.beside_name(hash, "part")?;
        match std::fs::hard_link(self.path(hash), beside.with_extension("")) {
            Ok(()) => Ok(true),
            Err(_) => self.copy_to(other, hash),
        }
    }

    fn path(&self, hash: &str) -> PathBuf {
        self.folder.join(hash.get(..2).unwrap_or("00")).join(hash)
    }

    fn beside_name(&self, hash: &str, ending: &str) -> Result<PathBuf, BookError> {
        if !is_hash(hash) {
            return Err(BookError::damaged("the name of a file"));
        }
        let path = self.path(hash);
        std::fs::create_dir_all(path.parent().unwrap_or(&self.folder))?;
        Ok(path.with_extension(ending))
    }

    fn name(&self, file: File, beside: &Path, hash: &str) -> Result<(), BookError> {
        file.sync_all()?;
        drop(file);
        let path = self.path(hash);
        std::fs::rename(beside, &path)?;
        sync_folder(path.parent().unwrap_or(&self.folder))
    }
}

/// Whether a text can be the name of a file here: only then does it become part of a path.
pub fn is_hash(text: &str) -> bool {
    text.len() == LETTERS && text.bytes().all(|letter| letter.is_ascii_digit() || (b'a'..=b'f').contains(&letter))
}

/// How many pieces a file of this length has; an empty one has one.
pub fn pieces(size: u64) -> u32 {
    u32::try_from(size.div_ceil(CHUNK as u64).max(1)).unwrap_or(u32::MAX)
}

/// On Linux and macOS a new name is on the disk only once its folder is; Windows does that by itself.
#[cfg(unix)]
fn sync_folder(folder: &Path) -> Result<(), BookError> {
    Ok(File::open(folder)?.sync_all()?)
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> Result<(), BookError> {
    Ok(())
}
