//! The recovery sheet (回復用紙): 128 bits on paper that open the book's keys again when every PC is lost.
//!
//! The sheet has eight groups of letters that cannot be mistaken for each other; the last letter of each group checks
//! it, so a slip of the pen is found at its group. What is wrapped may lie at the ward and in every backup: without
//! the paper it is noise. The secret itself must never be stored or sent.

use crate::frame;
use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use nigiwai_book::Ring;
use nigiwai_core::id::Id;

const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const GROUPS: usize = 8;
const PER_GROUP: usize = 4;
const NONCE: usize = 24;
const MOST_SHEETS: usize = 8;
const SEVERAL: &[u8] = b"NIGIWAI SHEETS 1\n";
const PURPOSE: &str = "nigiwai 2026-11 recovery sheet wraps the association key";
const CHECK: &str = "nigiwai 2026-11 recovery sheet was left";
const OF_KEY: &str = "nigiwai 2026-11 recovery sheet of an association key";

/// The secret of a sheet.
#[derive(Clone, PartialEq, Eq)]
pub struct SheetSecret(pub [u8; 16]);

impl std::fmt::Debug for SheetSecret {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("SheetSecret(on paper only)")
    }
}

/// Why typed groups open nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetRefusal {
    /// Not eight groups of five letters.
    #[error("{0} letters, not 40")]
    Length(usize),
    /// The group with this number (from 1) has a slip in it.
    #[error("group {0} does not check")]
    Group(usize),
    /// The sheet is another book's or an older one.
    #[error("this sheet does not open this key")]
    OtherSheet,
}

impl SheetSecret {
    /// The secret of the sheet that belongs to the newest key: every PC of the association prints the same sheet.
    ///
    /// From the sheet nobody can compute the key; it only opens what was wrapped under it.
    pub fn of(association_key: &[u8; 32]) -> SheetSecret {
        let derived = blake3::derive_key(OF_KEY, association_key);
        SheetSecret(derived[..16].try_into().expect("a hash is longer"))
    }

    /// Some letters by which a PC remembers that it left a key under this sheet; they tell nothing of the sheet.
    pub fn check(&self) -> String {
        blake3::Hash::from_bytes(blake3::derive_key(CHECK, &self.0)).to_hex()[..16].to_string()
    }

    /// The eight groups as printed.
    pub fn groups(&self) -> Vec<String> {
        let bits = u128::from_be_bytes(self.0);
        (0..GROUPS).map(|group| written(group, (bits >> (112 - 16 * group)) as u16)).collect()
    }

    /// Reads what a person typed from the sheet: case, spaces and hyphens do not matter, O, I and L are taken for the
    /// digits they look like.
    pub fn read(typed: &str) -> Result<SheetSecret, SheetRefusal> {
        let letters: Vec<char> = typed.chars().filter_map(plain_letter).collect();
        if letters.len() != GROUPS * PER_GROUP + GROUPS {
            return Err(SheetRefusal::Length(letters.len()));
        }
        let mut secret = Vec::with_capacity(16);
        for (group, written_letters) in letters.chunks(PER_GROUP + 1).enumerate() {
            let bits = value_of(&written_letters[..PER_GROUP]).ok_or(SheetRefusal::Group(group + 1))?;
            if written(group, bits).chars().ne(written_letters.iter().copied()) {
                return Err(SheetRefusal::Group(group + 1));
            }
            secret.extend_from_slice(&bits.to_be_bytes());
        }
        Ok(SheetSecret(secret.try_into().expect("eight groups of sixteen bits")))
    }

    /// Wraps keys; the answer may be stored anywhere.
    fn wrap(&self, book: &Id, ring: &Ring) -> Vec<u8> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).expect("the system gives chance");
        let payload = Payload { msg: &ring.to_bytes(), aad: book.as_str().as_bytes() };
        let sealed = self.cipher().encrypt(XNonce::from_slice(&nonce), payload).expect("a few keys can be sealed");
        [nonce.as_slice(), &sealed].concat()
    }

    /// Opens what was left for the sheets of that book, as far as this sheet may read it.
    pub fn open(&self, book: &Id, left: &[u8]) -> Result<Ring, SheetRefusal> {
        let parts = match left.strip_prefix(SEVERAL) {
            Some(parts) => frame::take_parts(parts, MOST_SHEETS).map_err(|_| SheetRefusal::OtherSheet)?,
            None => vec![left.to_vec()],
        };
        parts.iter().find_map(|part| self.open_one(book, part).ok()).ok_or(SheetRefusal::OtherSheet)
    }

    fn open_one(&self, book: &Id, wrapped: &[u8]) -> Result<Ring, SheetRefusal> {
        let (nonce, sealed) = wrapped.split_at_checked(NONCE).ok_or(SheetRefusal::OtherSheet)?;
        let payload = Payload { msg: sealed, aad: book.as_str().as_bytes() };
        let opened = self.cipher().decrypt(XNonce::from_slice(nonce), payload).map_err(|_| SheetRefusal::OtherSheet)?;
        Ring::from_bytes(&opened).ok_or(SheetRefusal::OtherSheet)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&blake3::derive_key(PURPOSE, &self.0).into())
    }
}

/// What a PC leaves at the ward for the recovery sheets: under each key's sheet the keys up to that one.
///
/// So the paper of today opens everything, and an older one what it opened when it was printed: who was shut out knows
/// that older sheet, and must not come to later keys by it. The oldest sheets of a long row are left out.
pub fn leave(book: &Id, ring: &Ring) -> Vec<u8> {
    let grown = ring.as_it_grew();
    let wrap = |ring: &Ring| SheetSecret::of(ring.newest()).wrap(book, ring);
    if let [only] = grown.as_slice() {
        return wrap(only);
    }
    let mut left = SEVERAL.to_vec();
    for ring in grown.iter().rev().take(MOST_SHEETS) {
        frame::push_part(&mut left, &wrap(ring));
    }
    left
}

/// A letter as compared; nothing for what people put between letters.
pub fn plain_letter(typed: char) -> Option<char> {
    let half_width = match typed {
        '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => char::from_u32(typed as u32 - 0xfee0).unwrap_or(typed),
        _ => typed,
    };
    match half_width.to_ascii_uppercase() {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        letter if letter.is_ascii_alphanumeric() => Some(letter),
        _ => None,
    }
}

/// Four letters for sixteen bits (the first carries one bit) and the letter that checks them at this place.
fn written(group: usize, bits: u16) -> String {
    let mut letters: String = (0..PER_GROUP).map(|at| letter(usize::from(bits >> (15 - 5 * at)) & 31)).collect();
    let check = blake3::hash(format!("{group}{letters}").as_bytes()).as_bytes()[0];
    letters.push(letter(usize::from(check) & 31));
    letters
}

/// The letter that is written for five bits; none of them looks like another.
pub fn letter(value: usize) -> char {
    char::from(LETTERS[value])
}

fn value_of(letters: &[char]) -> Option<u16> {
    let mut bits = 0u32;
    for letter in letters {
        let value = LETTERS.iter().position(|known| char::from(*known) == *letter)?;
        bits = bits << 5 | value as u32;
    }
    u16::try_from(bits).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: SheetSecret = SheetSecret([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 250, 251, 252, 253, 254, 255]);

    #[test]
    fn a_sheet_is_read_back_with_the_mistakes_that_people_make() {
        let groups = SECRET.groups();
        assert_eq!((groups.len(), groups[0].len()), (8, 5));
        assert_eq!(&groups[0][..4], "0001", "00 01 in base 32");
        let neat = groups.join("-");
        assert_eq!(SheetSecret::read(&neat), Ok(SECRET));
        let sloppy = neat.to_lowercase().replace('-', "  ").replace('0', "o").replace('1', "l");
        assert_eq!(SheetSecret::read(&sloppy), Ok(SECRET));
        let wide: String = neat.chars().map(|c| if c == '0' { '０' } else { c }).collect();
        assert_eq!(SheetSecret::read(&wide), Ok(SECRET), "letters of full width are letters");
    }

    #[test]
    fn a_slip_is_found_at_its_group() {
        let mut groups = SECRET.groups();
        let right = groups[4].clone();
        let wrong = if right.starts_with('0') { '1' } else { '0' };
        groups[4].replace_range(..1, &wrong.to_string());
        assert_eq!(SheetSecret::read(&groups.join(" ")), Err(SheetRefusal::Group(5)));
        groups[4] = right;
        groups.swap(0, 7);
        assert_eq!(SheetSecret::read(&groups.join(" ")), Err(SheetRefusal::Group(1)), "groups in the wrong order");
        assert_eq!(SheetSecret::read("ABC"), Err(SheetRefusal::Length(3)));
        assert_eq!(SheetSecret::read(""), Err(SheetRefusal::Length(0)));
    }

    #[test]
    fn the_sheet_of_a_key_is_the_same_on_every_pc_and_opens_what_another_pc_left() {
        let (book, key) = (Id::from("book"), [7; 32]);
        let (office, hall) = (SheetSecret::of(&key), SheetSecret::of(&key));
        assert_eq!(office.groups(), hall.groups());
        let typed = SheetSecret::read(&hall.groups().join(" ")).unwrap();
        assert_eq!(typed.open(&book, &leave(&book, &key.into())), Ok(key.into()));
        assert_ne!(SheetSecret::of(&[8; 32]), office);
    }

    #[test]
    fn after_a_new_key_todays_sheet_opens_everything_and_the_older_one_no_more_than_before() {
        let (book, first) = (Id::from("book"), Ring::new([7; 32]));
        let mut ring = first.clone();
        ring.add(1, [8; 32]);
        let left = leave(&book, &ring);
        assert_eq!(SheetSecret::of(&[8; 32]).open(&book, &left), Ok(ring.clone()));
        assert_eq!(SheetSecret::of(&[7; 32]).open(&book, &left), Ok(first));
        assert_eq!(SheetSecret::of(&[9; 32]).open(&book, &left), Err(SheetRefusal::OtherSheet));
        for step in 2..40 {
            ring.add(step, [100 + u8::try_from(step).unwrap(); 32]);
        }
        let left = leave(&book, &ring);
        assert_eq!(SheetSecret::of(ring.newest()).open(&book, &left), Ok(ring));
        assert!(left.len() < 15_000, "the ward keeps {} bytes", left.len());
    }

    #[test]
    fn only_the_right_sheet_opens_the_key_of_the_right_book() {
        let (book, key) = (Id::from("book"), [7; 32]);
        let wrapped = SECRET.wrap(&book, &key.into());
        assert_eq!(SECRET.open(&book, &wrapped), Ok(key.into()));
        assert_eq!(SECRET.open(&Id::from("other"), &wrapped), Err(SheetRefusal::OtherSheet));
        assert_eq!(SheetSecret([9; 16]).open(&book, &wrapped), Err(SheetRefusal::OtherSheet));
        assert_eq!(SECRET.open(&book, b"short"), Err(SheetRefusal::OtherSheet));
        assert!(!wrapped.windows(32).any(|part| part == key), "the key is not in the wrapping");
    }
}
