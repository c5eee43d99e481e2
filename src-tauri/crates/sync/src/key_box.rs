//! A later key of the book on its way to one PC that is let in: a box that only that PC opens.
//!
//! It travels as a record of the book, by wire or stick, past whoever was shut out. It must never be shut for a PC that
//! the book does not name.

use crate::hex;
use crate::sealed_box::{BoxKey, Shut};
use nigiwai_book::ring::{tag_letters, tag_of};
use nigiwai_core::id::Id;

const PURPOSE: &str = "nigiwai 2026-11 a later key of the book";

/// Which key goes to whom; the box opens only as that.
#[derive(Debug, Clone, Copy)]
pub struct BoxPlace<'p> {
    /// The book.
    pub book: &'p Id,
    /// The PC that is to open it.
    pub device: &'p Id,
    /// The key's tag.
    pub tag: &'p str,
}

impl BoxPlace<'_> {
    fn purpose(&self) -> Vec<u8> {
        let names = [PURPOSE, self.book.as_str(), self.device.as_str(), self.tag];
        names.iter().flat_map(|name| name.bytes().chain([0])).collect()
    }
}

/// Shuts a key into a box for the owner of a public key; hexadecimal letters.
pub fn shut(own: &BoxKey, public: &str, place: &BoxPlace<'_>, key: &[u8; 32]) -> Result<String, Shut> {
    own.seal_to(public, &place.purpose(), key).map(|sealed| hex::encode(&sealed))
}

/// Opens a box that the owner of `from` shut for this PC; nothing but the named key is taken from it.
pub fn open(own: &BoxKey, from: &str, place: &BoxPlace<'_>, sealed: &str) -> Result<[u8; 32], Shut> {
    let sealed = hex::decode(sealed).ok_or(Shut)?;
    let key: [u8; 32] = own.open_from(from, &place.purpose(), &sealed)?.try_into().map_err(|_| Shut)?;
    if tag_letters(&tag_of(&key)) == place.tag { Ok(key) } else { Err(Shut) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_opens_for_its_pc_as_its_key_and_for_nobody_else() {
        let [office, hall, lost] = [1, 2, 3].map(|pc| BoxKey::of_device(&[pc; 32]));
        let (book, device, other, key) = (Id::from("book"), Id::from("hall"), Id::from("office"), [9; 32]);
        let tag = tag_letters(&tag_of(&key));
        let place = BoxPlace { book: &book, device: &device, tag: &tag };
        let sealed = shut(&office, &hall.public(), &place, &key).expect("shut");
        assert_eq!(open(&hall, &office.public(), &place, &sealed), Ok(key));
        assert_eq!(open(&lost, &office.public(), &place, &sealed), Err(Shut));
        assert_eq!(open(&hall, &lost.public(), &place, &sealed), Err(Shut), "a stranger shuts nothing as ours");
        let elsewhere = BoxPlace { device: &other, ..place };
        assert_eq!(open(&hall, &office.public(), &elsewhere, &sealed), Err(Shut));
        let wrong = shut(&office, &hall.public(), &place, &[8; 32]).expect("shut");
        assert_eq!(open(&hall, &office.public(), &place, &wrong), Err(Shut), "another key than the named one");
    }
}
