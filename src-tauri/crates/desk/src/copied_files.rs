//! Photos and papers of safety copies: each kept once by its hash beside the copies, listed for each copy, thinned with them.
//!
//! A copy without its list stops the thinning of files: what cannot be known to be needless stays. On the same disk a file
//! is a second name for the same bytes where the disk can do that, so that a copy of a thousand photos costs nothing; the
//! second place has bytes of its own. It must never take a file away that the list of a copy names.

use crate::desk::Desk;
use crate::failures::file_failure;
use crate::files_by_hand::named;
use crate::second_pc::write_whole;
use nigiwai_book::Book;
use nigiwai_book::shelf::{Shelf, Standing, is_hash};
use nigiwai_core::failure::Failure;
use nigiwai_core::safety_copy::SafetyCopy;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the files of a folder of copies lie.
const FOLDER: &str = "files";
/// The ending of the list of a copy's files.
const LIST: &str = "photos";

/// How files come beside copies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// On the same disk.
    Named,
    /// To another place.
    Carried,
}

/// What was found of a copy's files.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct CopiedFiles {
    /// Files that its records name.
    pub named: u32,
    /// Those that are neither beside it nor on this PC.
    pub missing: u32,
}

impl Desk {
    /// Lays the files of a book, as it was and as it is, beside a copy of it, proves those that are new there, and then
    /// lists them for the copy.
    pub(crate) fn keep_files_of(&self, copy: &Path, named: BTreeSet<String>, way: Way) -> Result<(), Failure> {
        let shelf = self.read(|book| Ok(book.shelf()))?;
        let beside = files_beside(copy);
        let here: Vec<String> = named.into_iter().filter(|hash| shelf.has(hash) || beside.has(hash)).collect();
        if here.is_empty() && !copy.with_file_name(FOLDER).is_dir() {
            return Ok(());
        }
        begin_lists(copy)?;
        for hash in here.iter().filter(|hash| !beside.has(hash)) {
            let kept = if way == Way::Named { shelf.name_in(&beside, hash)? } else { shelf.copy_to(&beside, hash)? };
            if kept && way == Way::Carried && beside.check(hash)? != Standing::Here {
                return Err(Failure::new("copy_file_damaged"));
            }
        }
        write_whole(&list_of(copy).display().to_string(), here.join("\n").as_bytes())
    }

    /// Takes back what is missing here from beside a safety copy.
    pub(crate) fn take_files_back(&self, copy: &Path) -> Result<(), Failure> {
        let other = files_beside(copy);
        let (shelf, files) = self.read(|book| Ok((book.shelf(), named(book)?)))?;
        for hash in files.into_keys().filter(|hash| !shelf.has(hash) && other.has(hash)) {
            other.copy_to(&shelf, &hash)?;
        }
        Ok(())
    }

    /// Looks how many files the records of an opened copy name, and reads those that would come back.
    pub(crate) fn look_at_files(&self, book: &Book, copy: &Path) -> Result<CopiedFiles, Failure> {
        let (own, beside) = (Shelf::beside(&self.place.book()), files_beside(copy));
        let mut found = CopiedFiles::default();
        for hash in
            book.attachments()?.into_iter().map(|one| one.hash).filter(|hash| is_hash(hash)).collect::<BTreeSet<_>>()
        {
            found.named += 1;
            found.missing += u32::from(!own.has(&hash) && beside.check(&hash)? != Standing::Here);
        }
        Ok(found)
    }
}

/// The first files beside copies: those that were made before need none of them, and their lists say so.
fn begin_lists(copy: &Path) -> Result<(), Failure> {
    let folder = copy.with_file_name(FOLDER);
    if folder.is_dir() {
        return Ok(());
    }
    fs::create_dir_all(&folder).map_err(|cause| file_failure(&cause, &folder))?;
    let is_copy = |path: &PathBuf| path.file_name().and_then(|name| SafetyCopy::named(name.to_str()?)).is_some();
    for other in entries(copy.parent().unwrap_or(copy)).into_iter().filter(|path| is_copy(path) && path != copy) {
        write_whole(&list_of(&other).display().to_string(), b"")?;
    }
    Ok(())
}

/// Removes the lists of copies that are gone, and the files that no list names any more.
pub(crate) fn thin_files(folder: &Path, copies: &[PathBuf]) -> Result<(), Failure> {
    let (mut needed, mut known) = (BTreeSet::new(), true);
    for copy in copies {
        match fs::read_to_string(list_of(copy)) {
            Ok(list) => needed.extend(list.lines().map(str::to_string)),
            Err(_) => known = false,
        }
    }
    for list in
        entries(&folder.join(FOLDER)).into_iter().filter(|path| path.extension().is_some_and(|ending| ending == LIST))
    {
        if !copies.iter().any(|copy| list_of(copy) == list) && list.is_file() {
            fs::remove_file(&list).map_err(|cause| file_failure(&cause, &list))?;
        }
    }
    let files = entries(&folder.join(FOLDER)).into_iter().flat_map(|part| entries(&part));
    for file in files.filter(|_| known) {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if is_hash(&name) && !needed.contains(&name) {
            fs::remove_file(&file).map_err(|cause| file_failure(&cause, &file))?;
        }
    }
    Ok(())
}

/// The files beside a copy.
fn files_beside(copy: &Path) -> Shelf {
    Shelf::at(&copy.with_file_name(FOLDER))
}

fn list_of(copy: &Path) -> PathBuf {
    let name = copy.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    copy.with_file_name(FOLDER).join(format!("{name}.{LIST}"))
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_go_with_the_last_copy_that_names_them_and_stay_where_a_copy_has_no_list() {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::at(&folder.path().join(FOLDER));
        let [old, both] = [b"old", b"new"].map(|bytes| shelf.keep(bytes).unwrap());
        let copies = ["one.book", "two.book"].map(|name| folder.path().join(name));
        fs::write(list_of(&copies[0]), format!("{old}\n{both}")).unwrap();
        thin_files(folder.path(), &copies).unwrap();
        assert!(shelf.has(&old) && shelf.has(&both), "a copy of which nothing is known may need them");
        fs::write(list_of(&copies[1]), &both).unwrap();
        thin_files(folder.path(), &copies).unwrap();
        assert!(shelf.has(&old) && shelf.has(&both));
        thin_files(folder.path(), &copies[1..]).unwrap();
        assert_eq!((shelf.has(&old), shelf.has(&both)), (false, true));
        assert!(!list_of(&copies[0]).exists() && list_of(&copies[1]).exists());
    }
}
