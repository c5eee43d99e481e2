//! Photos and papers that belong to a record: what is known of each. The bytes lie beside the book, named by their hash.
//!
//! Nothing here is ward-level: a photo leaves only inside a submission that a person saw. What a newcomer gets wrong: two
//! attachments may name one file, and the record never waits for it; where the file is missing, that is said.

use crate::choice;
use crate::id::Id;
use crate::record;

/// The longest edge of the copy that travels, in pixels.
pub const LONG_EDGE: u32 = 2048;
/// The most bytes of a photo's copy that travels.
pub const MOST_PHOTO: u64 = 500 * 1000;
/// The most bytes of a paper (PDF); it travels as it is.
pub const MOST_PAPER: u64 = 20 * 1024 * 1024;
/// Photos of more pixels than this are refused before they are unpacked.
pub const MOST_PIXELS: u64 = 100_000_000;
/// The most bytes of a file that is looked at at all.
pub const MOST_FILE: u64 = 64 * 1024 * 1024;
/// Kinds of records that photos and papers may belong to.
pub const OWNERS: [&str; 10] = [
    "patrol",
    "cleaning",
    "inspection",
    "asset",
    "event",
    "permit",
    "budget_line",
    "premises",
    "product",
    "base_drawing",
];

choice! {
    /// What a file is.
    Media {
        /// Not known by this version.
        Unknown = "",
        /// 写真.
        Jpeg = "jpeg",
        /// 画像, as the original only.
        Png = "png",
        /// 書類.
        Pdf = "pdf",
    }
}

impl Media {
    /// The ending of a file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Media::Unknown => "bin",
            Media::Jpeg => "jpg",
            Media::Png => "png",
            Media::Pdf => "pdf",
        }
    }
}

record! {
    /// A photo or a paper of a record.
    Attachment = 20 "attachment" in P {
        /// Kind of the record that it belongs to, by name.
        1 owner_kind: String [Association, cell 1];
        /// The record that it belongs to.
        2 owner: Id [Association, cell 1];
        /// BLAKE3 of the copy that travels, hexadecimal.
        3 hash: String [Association, cell 3];
        /// Bytes of the copy.
        4 size: i64 [Association, cell 3, unit "bytes"];
        /// What the copy is.
        5 media: Media [Association, cell 3];
        /// BLAKE3 of the original, "" where the copy is the original. It stays on the PC that took it in, and in backups.
        6 original: String [Association, cell 3];
        /// Bytes of the original.
        7 original_size: i64 [Association, cell 3, unit "bytes"];
        /// What the original is.
        8 original_media: Media [Association, cell 3];
        /// The file's name as it came.
        9 name: String [Association];
        /// What is to be seen, in words.
        10 caption: String [Association];
        /// When it was taken, by the camera's clock: `YYYY-MM-DD HH:MM`, or "".
        11 taken: String [Association];
        /// Place in the row of its record, from 1.
        12 place: i64 [Association];
        /// Whether it stays in the association, whatever else of its record is sent.
        13 stays: bool [Association];
        /// Width of the copy, 0 for a paper.
        14 width: i64 [Association, cell 3, unit "px"];
        /// Height of the copy.
        15 height: i64 [Association, cell 3, unit "px"];
    }
}

/// The attachments of one record in the order in which people put them.
pub fn in_order(mut of_record: Vec<Attachment>) -> Vec<Attachment> {
    of_record.sort_by(|a, b| (a.place, &a.id).cmp(&(b.place, &b.id)));
    of_record
}

/// Whether a photo may go along when its record is sent: papers never do by themselves.
pub fn may_go(one: &Attachment) -> bool {
    !one.stays && one.media == Media::Jpeg && !one.hash.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::kind_named;
    use crate::record::{Level, Record};

    #[test]
    fn nothing_of_an_attachment_may_be_named_by_a_return() {
        assert!(Attachment::KIND.fields.iter().all(|field| field.level == Level::Association));
    }

    #[test]
    fn every_owner_is_a_kind_of_record() {
        assert!(OWNERS.iter().all(|name| kind_named(name).is_some()));
    }

    #[test]
    fn papers_and_photos_that_stay_do_not_go_along() {
        let photo = Attachment { media: Media::Jpeg, hash: "a".into(), ..Attachment::default() };
        assert!(may_go(&photo));
        assert!(!may_go(&Attachment { stays: true, ..photo.clone() }));
        assert!(!may_go(&Attachment { media: Media::Pdf, ..photo }));
    }

    #[test]
    fn photos_stand_as_they_were_put_and_equal_places_by_their_age() {
        let at = |id: &str, place| Attachment { id: Id::from(id), place, ..Attachment::default() };
        let row = in_order(vec![at("c", 2), at("b", 1), at("a", 2)]);
        assert_eq!(row.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["b", "a", "c"]);
    }
}
