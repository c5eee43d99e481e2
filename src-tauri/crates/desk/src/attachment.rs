//! Photos and papers of records: taken in, put to a record, shown, written out.
//!
//! Taking a file in writes it beside the book and nothing into the book; a bad file is answered and stops no record.
//! What a newcomer gets wrong: the original stays on this PC and in its copies, what travels is the small one.

use crate::desk::Desk;
use crate::failures::file_failure;
use crate::second_pc::write_whole;
use crate::views::*;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use nigiwai_book::shelf::{Shelf, is_hash};
use nigiwai_book::{Book, Page};
use nigiwai_core::attachment::{Attachment, MOST_FILE, Media, OWNERS, in_order};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::kinds::kind_named;
use nigiwai_core::record::FieldType;
use nigiwai_papers::picture::{self, PictureRefusal};
use std::path::Path;

/// The most files that one record has.
const MOST_OF_ONE: usize = 200;

impl Desk {
    pub(crate) fn take_in_file(&self, file: FileIn) -> Result<FileTaken, Failure> {
        let (bytes, name) = brought(&file)?;
        take_bytes(self, &bytes, name)
    }

    pub(crate) fn add_attachments(&self, ask: AddAttachments) -> Result<Done, Failure> {
        let kind = kind_named(&ask.owner_kind).filter(|kind| OWNERS.contains(&kind.name));
        let kind = kind.ok_or_else(|| Failure::new("kind_unknown").with("kind", ask.owner_kind.clone()))?;
        let there = self.read(|book| {
            let shelf = book.shelf();
            let lost = ask.files.iter().find(|file| !shelf.has(&file.hash));
            if let Some(file) = lost {
                return Err(Failure::new("file_not_here").with("file", file.name.clone()));
            }
            Ok(book.fields(kind, &ask.owner)?.is_some())
        })?;
        if !there {
            return Err(Failure::new("record_gone"));
        }
        self.done("add_attachments", |page| {
            let before = of_page(page, (&ask.owner_kind, &ask.owner))?;
            if before.len() + ask.files.len() > MOST_OF_ONE {
                return Err(Failure::new("photos_too_many").with("most", MOST_OF_ONE as u64));
            }
            let mut last = Id::default();
            for file in ask.files {
                last = put_taken(page, (&ask.owner_kind, &ask.owner), file)?;
            }
            Ok(last)
        })
    }

    pub(crate) fn save_attachment(&self, change: AttachmentChange) -> Result<Done, Failure> {
        self.done("save_attachment", |page| {
            let mut one: Attachment = page.get(&change.id)?.ok_or_else(|| Failure::new("record_gone"))?;
            one.caption = change.caption.trim().to_string();
            one.stays = change.stays;
            page.put(&one)?;
            Ok(one.id)
        })
    }

    pub(crate) fn move_attachment(&self, ask: MoveAttachment) -> Result<Done, Failure> {
        self.done("move_attachment", |page| {
            let one: Attachment = page.get(&ask.id)?.ok_or_else(|| Failure::new("record_gone"))?;
            let mut row = of_page(page, (&one.owner_kind, &one.owner))?;
            let at = row.iter().position(|other| other.id == one.id).unwrap_or_default();
            let to = at.saturating_add_signed(ask.by as isize).min(row.len().saturating_sub(1));
            let moved = row.remove(at);
            row.insert(to, moved);
            for (place, mut other) in (1..).zip(row) {
                other.place = place;
                page.put(&other)?;
            }
            Ok(one.id)
        })
    }

    pub(crate) fn attachments_of(&self, ask: AttachmentsAsk) -> Result<AttachmentList, Failure> {
        self.read(|book| {
            let shelf = book.shelf();
            let files: Vec<AttachmentLine> =
                of_record(book, (&ask.owner_kind, &ask.owner))?.into_iter().map(|one| line(&shelf, one)).collect();
            Ok(AttachmentList { size: files.iter().map(|file| file.size).sum(), files })
        })
    }

    pub(crate) fn attachment_picture(&self, ask: PictureAsk) -> Result<Picture, Failure> {
        if !is_hash(&ask.hash) {
            return Err(Failure::new("file_not_here").with("file", ""));
        }
        let shelf = self.read(|book| Ok(book.shelf()))?;
        let bytes = if ask.whole { shelf.read(&ask.hash)? } else { small(&shelf, &ask.hash)? };
        Ok(Picture { content: bytes.map(|bytes| STANDARD.encode(bytes)).unwrap_or_default() })
    }

    /// Writes the original where this PC has it, else the copy.
    pub(crate) fn write_attachment(&self, ask: AttachmentFileAsk) -> Result<FileAnswer, Failure> {
        let (one, shelf) = self.read(|book| {
            let one: Attachment = book.get(&ask.id)?.ok_or_else(|| Failure::new("record_gone"))?;
            Ok((one, book.shelf()))
        })?;
        let original = shelf.read(&one.original)?;
        let bytes = match original {
            Some(bytes) => Some(bytes),
            None => shelf.read(&one.hash)?,
        };
        let bytes = bytes.ok_or_else(|| Failure::new("file_not_here").with("file", one.name))?;
        write_whole(&ask.path, &bytes)?;
        Ok(FileAnswer { path: ask.path, records: 1, files: 0 })
    }
}

/// Writes a file beside the book, with the copy that travels; nothing is written into the book yet.
pub(crate) fn take_bytes(desk: &Desk, bytes: &[u8], name: String) -> Result<FileTaken, Failure> {
    let taken = picture::take(bytes).map_err(|refusal| picture_failure(&refusal, &name))?;
    let shelf = desk.read(|book| Ok(book.shelf()))?;
    let whole = shelf.keep(bytes)?;
    let length = |bytes: &[u8]| i64::try_from(bytes.len()).unwrap_or(i64::MAX);
    let (hash, size, original) = match &taken.copy {
        Some(copy) => (shelf.keep(copy)?, length(copy), whole),
        None => (whole, length(bytes), String::new()),
    };
    Ok(FileTaken {
        hash,
        size,
        media: taken.media,
        original_size: if original.is_empty() { 0 } else { length(bytes) },
        original_media: if original.is_empty() { Media::Unknown } else { taken.original },
        original,
        name,
        taken: taken.taken,
        width: i64::from(taken.edges.0),
        height: i64::from(taken.edges.1),
        ..FileTaken::default()
    })
}

/// The photos and papers of a record, in order.
pub(crate) fn of_record(book: &Book, (kind, owner): (&str, &Id)) -> Result<Vec<Attachment>, Failure> {
    let all: Vec<Attachment> = book.list_by("owner", &owner.to_value())?;
    Ok(in_order(all.into_iter().filter(|one| one.owner_kind == kind).collect()))
}

/// Puts a file that was taken in behind the others of a record.
pub(crate) fn put_taken(page: &mut Page<'_>, owner: (&str, &Id), file: FileTaken) -> Result<Id, Failure> {
    let place = of_page(page, owner)?.last().map_or(0, |one| one.place) + 1;
    let id = page.new_id();
    page.put(&attachment(owner, file, (id.clone(), place)))?;
    Ok(id)
}

pub(crate) fn of_page(page: &Page<'_>, (kind, owner): (&str, &Id)) -> Result<Vec<Attachment>, Failure> {
    let all: Vec<Attachment> = page.list_by("owner", &owner.to_value())?;
    Ok(in_order(all.into_iter().filter(|one| one.owner_kind == kind).collect()))
}

/// The bytes and the name of a file that somebody brought.
pub(crate) fn brought(file: &FileIn) -> Result<(Vec<u8>, String), Failure> {
    if file.path.is_empty() {
        let bytes = STANDARD.decode(file.content.as_bytes()).map_err(|_| Failure::new("picture_none"))?;
        return Ok((bytes, file.name.clone()));
    }
    let path = Path::new(&file.path);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let about = std::fs::metadata(path).map_err(|cause| file_failure(&cause, path))?;
    if about.len() > MOST_FILE {
        return Err(picture_failure(&PictureRefusal::TooLarge, &name));
    }
    let bytes = std::fs::read(path).map_err(|cause| file_failure(&cause, path))?;
    Ok((bytes, name))
}

fn picture_failure(refusal: &PictureRefusal, name: &str) -> Failure {
    Failure::new(refusal.code()).with("file", name)
}

fn attachment((kind, owner): (&str, &Id), file: FileTaken, (id, place): (Id, i64)) -> Attachment {
    Attachment {
        id,
        owner_kind: kind.to_string(),
        owner: owner.clone(),
        hash: file.hash,
        size: file.size,
        media: file.media,
        original: file.original,
        original_size: file.original_size,
        original_media: file.original_media,
        name: file.name,
        caption: file.caption.trim().to_string(),
        taken: file.taken,
        place,
        stays: file.stays,
        width: file.width,
        height: file.height,
    }
}

fn line(shelf: &Shelf, one: Attachment) -> AttachmentLine {
    AttachmentLine {
        here: shelf.has(&one.hash),
        original_here: shelf.has(&one.original),
        id: one.id,
        media: one.media,
        name: one.name,
        caption: one.caption,
        taken: one.taken,
        size: one.size,
        original_size: one.original_size,
        stays: one.stays,
        hash: one.hash,
    }
}

/// The small picture of a photo, made when it is first asked for and kept beside it.
fn small(shelf: &Shelf, hash: &str) -> Result<Option<Vec<u8>>, Failure> {
    let path = shelf.made_again(hash, "small")?;
    if let Ok(bytes) = std::fs::read(&path)
        && !bytes.is_empty()
    {
        return Ok(Some(bytes));
    }
    let made = shelf.read(hash)?.and_then(|copy| picture::small(&copy));
    if let Some(bytes) = &made {
        write_whole(&path.display().to_string(), bytes)?;
    }
    Ok(made)
}
