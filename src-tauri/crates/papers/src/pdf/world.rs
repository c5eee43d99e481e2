//! What the typesetter can see while it sets one paper: the form, the values, the pictures, the fonts. Nothing else exists for it.
//!
//! It must never reach a disk, a network or a clock; a form that somebody replaced cannot read the PC's files.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::{Fonts, Forms, Pictures};

/// Name under which a form finds its values.
const VALUES: &str = "paper.json";
/// Folder under which it finds its pictures.
const PICTURES: &str = "picture/";

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// One paper on the desk of the typesetter.
pub(super) struct Desk<'a> {
    fonts: &'a Fonts,
    forms: &'a Forms,
    main: Source,
    values: Bytes,
    pictures: BTreeMap<String, Bytes>,
}

impl<'a> Desk<'a> {
    pub(super) fn new(
        (fonts, forms): (&'a Fonts, &'a Forms),
        form: &str,
        values: String,
        pictures: Pictures,
    ) -> Desk<'a> {
        let path = VirtualPath::new("/main.typ").expect("a plain name is a path");
        let id = RootedPath::new(VirtualRoot::Project, path).intern();
        let pictures = pictures.into_iter().map(|(name, bytes)| (format!("{PICTURES}{name}"), Bytes::new(bytes)));
        let main = Source::new(id, form.to_owned());
        Desk { fonts, forms, main, values: Bytes::from_string(values), pictures: pictures.collect() }
    }
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() {
            return Ok(self.main.clone());
        }
        let name = id.get().vpath().get_without_slash();
        let text = self.forms.text_of(name).ok_or(FileError::AccessDenied)?;
        Ok(Source::new(id, text.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let name = id.get().vpath().get_without_slash();
        if name == VALUES {
            return Ok(self.values.clone());
        }
        self.pictures.get(name).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
