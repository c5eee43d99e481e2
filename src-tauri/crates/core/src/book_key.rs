//! Keys that came after the book's first one: made when a PC is shut out, so that it reads nothing that is written later.
//!
//! No key stands in a record. A record names a key; boxes carry it, each for one PC, shut with that PC's public key. What
//! a newcomer gets wrong: lines about keys are sealed with the first key for ever, because whoever waits for a key can
//! read nothing else.

use crate::id::Id;
use crate::record;
use crate::record::Record;
use std::collections::{BTreeMap, BTreeSet};

record! {
    /// A later key of the book. It is not in here.
    LaterKey = 26 "later_key" in P {
        /// Letters that name the key and tell nothing of it.
        20 tag: String [Association];
        /// How many keys came before it, as far as its maker knew; the first key of a book has none.
        21 step: i64 [Association];
        /// The PC because of which it was made; empty where nobody was shut out, or was let in again.
        22 shut_out: Id [Association];
        /// Where the recovery sheet of this key is kept; "" until somebody wrote it down.
        23 sheet_place: String [Association];
    }
}

record! {
    /// A later key on its way to one PC.
    KeyBox = 27 "key_box" in P {
        /// Which key.
        20 tag: String [Association];
        /// For which PC.
        21 device: Id [Association];
        /// The public key of the PC that shut the box.
        22 from: String [Association];
        /// The box, in hexadecimal letters.
        23 sealed: String [Association];
    }
}

record! {
    /// What the others need to hand keys to a PC, under its device's id.
    PcKey = 28 "pc_key" in P {
        /// Its public key.
        20 public: String [Association];
        /// Tags of the later keys that it has, with spaces.
        21 holds: String [Association];
    }
}

/// What the book says about its keys.
#[derive(Debug, Clone, Default)]
pub struct KeyBook {
    /// The later keys.
    pub keys: Vec<LaterKey>,
    /// What was handed over.
    pub boxes: Vec<KeyBox>,
    /// The PCs.
    pub pcs: Vec<PcKey>,
}

/// Whether records of a kind are about keys.
pub fn is_about_keys(kind: u32) -> bool {
    [LaterKey::KIND.number, KeyBox::KIND.number, PcKey::KIND.number].contains(&kind)
}

/// Where one PC stands with the newest key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyStanding {
    /// It has it.
    Has,
    /// It was handed over; the PC has not said that it came.
    OnItsWay,
    /// Nobody handed it over, and a person may.
    Without,
    /// It never told how keys can be handed to it.
    Silent,
    /// It was shut out.
    ShutOut,
}

impl KeyBook {
    /// The PCs that are shut out.
    pub fn shut_out(&self) -> BTreeSet<&Id> {
        self.keys.iter().map(|key| &key.shut_out).filter(|device| !device.is_empty()).collect()
    }

    /// The newest key, the same on every PC that knows of the same keys; nothing where there is only the first one.
    pub fn newest(&self) -> Option<&LaterKey> {
        self.keys.iter().max_by_key(|key| (key.step, &key.tag))
    }

    /// How a PC stands with the newest key.
    pub fn standing(&self, device: &Id) -> KeyStanding {
        if self.shut_out().contains(device) {
            return KeyStanding::ShutOut;
        }
        let Some(newest) = self.newest() else { return KeyStanding::Has };
        match self.pcs.iter().find(|pc| pc.id == *device) {
            Some(pc) if pc.has(&newest.tag) => KeyStanding::Has,
            _ if self.was_handed(&newest.tag, device) => KeyStanding::OnItsWay,
            Some(_) => KeyStanding::Without,
            None => KeyStanding::Silent,
        }
    }

    /// The PCs to which a key goes that is made now, by id, with their public keys.
    ///
    /// Those who joined while nobody here had shut anybody out count; a PC that never got a later key has to be handed
    /// them by a person, for it may be a stranger who has the first key.
    pub fn receivers(&self, lost: &Id) -> BTreeMap<&Id, &str> {
        let out = self.shut_out();
        let known = |pc: &&PcKey| self.keys.is_empty() || self.keys.iter().any(|key| self.has_or_gets(key, pc));
        let inside = self.pcs.iter().filter(|pc| pc.id != *lost && !out.contains(&pc.id) && !pc.public.is_empty());
        inside.filter(known).map(|pc| (&pc.id, pc.public.as_str())).collect()
    }

    /// Whether the newest key came into hands that are shut out, because two PCs shut out two others at the same time.
    ///
    /// Then another one is made, by whoever notices first; two who do so at once make it for the same PCs, and that ends it.
    pub fn must_be_renewed(&self) -> bool {
        let out = self.shut_out();
        let Some(newest) = self.newest() else { return false };
        self.pcs.iter().any(|pc| out.contains(&pc.id) && self.has_or_gets(newest, pc))
    }

    /// The boxes that lie here for whoever has a public key: a PC that became another device goes on opening the old ones.
    ///
    /// Only those that a PC of the book shut; also one that was itself shut out afterwards.
    pub fn boxes_for<'b>(&'b self, public: &'b str) -> impl Iterator<Item = &'b KeyBox> {
        let named = move |device: &Id| self.pcs.iter().any(|pc| pc.id == *device && pc.public == public);
        let known = |from: &str| self.pcs.iter().any(|pc| pc.public == from);
        self.boxes.iter().filter(move |one| named(&one.device) && known(&one.from))
    }

    /// The step of the key that is named so.
    pub fn step_of(&self, tag: &str) -> Option<u32> {
        let key = self.keys.iter().find(|key| key.tag == tag)?;
        u32::try_from(key.step).ok()
    }

    fn has_or_gets(&self, key: &LaterKey, pc: &PcKey) -> bool {
        pc.has(&key.tag) || self.was_handed(&key.tag, &pc.id)
    }

    fn was_handed(&self, tag: &str, device: &Id) -> bool {
        self.boxes.iter().any(|one| one.tag == tag && one.device == *device)
    }
}

impl PcKey {
    /// Whether the PC said that it has a key.
    pub fn has(&self, tag: &str) -> bool {
        self.holds.split(' ').any(|held| held == tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pc(id: &str, holds: &str) -> PcKey {
        PcKey { id: Id::from(id), public: format!("public {id}"), holds: holds.into() }
    }

    fn key(tag: &str, step: i64, lost: &str) -> LaterKey {
        LaterKey { id: Id::from(tag), tag: tag.into(), step, shut_out: Id::from(lost), ..LaterKey::default() }
    }

    fn handed(tag: &str, device: &str) -> KeyBox {
        KeyBox { tag: tag.into(), device: Id::from(device), ..KeyBox::default() }
    }

    fn receivers(book: &KeyBook, lost: &str) -> Vec<String> {
        book.receivers(&Id::from(lost)).into_keys().map(Id::to_string).collect()
    }

    #[test]
    fn a_new_key_goes_to_every_pc_but_the_lost_one() {
        let book = KeyBook { pcs: vec![pc("hall", ""), pc("lost", ""), pc("office", "")], ..KeyBook::default() };
        assert_eq!(receivers(&book, "lost"), ["hall", "office"]);
        assert_eq!(book.standing(&Id::from("hall")), KeyStanding::Has, "one key, which everybody has");
    }

    #[test]
    fn a_stranger_who_has_only_the_first_key_waits_for_a_person() {
        let book = KeyBook {
            keys: vec![key("aa", 1, "lost")],
            boxes: vec![handed("aa", "hall")],
            pcs: vec![pc("hall", ""), pc("lost", ""), pc("office", "aa"), pc("stranger", "")],
        };
        assert_eq!(receivers(&book, "nobody"), ["hall", "office"]);
        let standing = |id| book.standing(&Id::from(id));
        assert_eq!((standing("office"), standing("hall")), (KeyStanding::Has, KeyStanding::OnItsWay));
        assert_eq!((standing("stranger"), standing("lost")), (KeyStanding::Without, KeyStanding::ShutOut));
        assert_eq!(standing("never heard of"), KeyStanding::Silent);
    }

    #[test]
    fn two_who_shut_out_two_others_at_once_make_one_key_more_and_then_it_ends() {
        let mut book = KeyBook {
            keys: vec![key("aa", 1, "x"), key("bb", 1, "y")],
            boxes: vec![handed("aa", "y"), handed("bb", "x"), handed("aa", "b"), handed("bb", "a")],
            pcs: vec![pc("a", "aa"), pc("b", "bb"), pc("x", ""), pc("y", "")],
        };
        assert_eq!(book.newest().map(|key| key.tag.as_str()), Some("bb"), "the later of the same step by its letters");
        assert!(book.must_be_renewed(), "x was handed bb before anybody here knew that it is out");
        assert_eq!(receivers(&book, ""), ["a", "b"]);
        book.keys.push(key("cc", 2, ""));
        book.boxes.extend([handed("cc", "a"), handed("cc", "b")]);
        assert!(!book.must_be_renewed());
    }
}
