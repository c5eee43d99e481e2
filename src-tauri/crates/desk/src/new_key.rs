//! A new key for the book after a PC was shut out: made here, handed to the PCs that stay, taken up where it comes.
//!
//! The key is in this PC's memory and in boxes, and comes to this PC itself by its own box: so a power cut at any moment
//! leaves it with everybody or with nobody. What a newcomer gets wrong: a PC that has not heard of the new key goes on with
//! the old one, and all of its lines stay good.

use crate::desk::Desk;
use crate::keys::{self, Secrets, chance};
use crate::views::*;
use nigiwai_book::ring::{tag_letters, tag_of};
use nigiwai_book::{Book, Ring};
use nigiwai_core::association::{Association, association_id};
use nigiwai_core::book_key::{KeyBook, KeyBox, KeyStanding, LaterKey, PcKey};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_sync::key_box::{self, BoxPlace};
use std::collections::BTreeMap;

impl Desk {
    /// Takes up keys that came for this PC, says so, and mends what two PCs did at the same time.
    ///
    /// Called after lines came and before they go; it writes nothing where nothing is new.
    pub(crate) fn settle_keys(&self) -> Result<(), Failure> {
        if self.seat().book.is_none() {
            return Ok(());
        }
        self.take_up_keys()?;
        let (own, key_book) = self.read(known)?;
        if self.seat().person.is_none() || key_book.shut_out().contains(&own) {
            return Ok(());
        }
        self.say_own_key("settle_keys")?;
        let may = key_book.receivers(&Id::default()).contains_key(&own);
        if may && key_book.must_be_renewed() { self.make_key(&Id::default(), "settle_keys") } else { Ok(()) }
    }

    /// Makes a key that the lost PC never gets; with no lost PC it is made because the last one came into wrong hands.
    pub(crate) fn make_key(&self, lost: &Id, act: &str) -> Result<(), Failure> {
        self.say_own_key(act)?;
        let (own, key_book) = self.read(known)?;
        let receivers = key_book.receivers(lost);
        if !receivers.contains_key(&own) {
            return Err(Failure::new("key_not_here"));
        }
        let key = chance::<32>()?;
        let tag = tag_letters(&tag_of(&key));
        let step = key_book.newest().map_or(0, |newest| newest.step) + 1;
        let boxes = self.boxes_of((&tag, &key), &receivers)?;
        self.write(act, |page| {
            let id = page.new_id();
            page.put(&LaterKey { id, tag, step, shut_out: lost.clone(), ..LaterKey::default() })?;
            for one in boxes {
                let id = page.new_id();
                page.put(&KeyBox { id, ..one })?;
            }
            Ok(())
        })?;
        self.take_up_keys()
    }

    /// A person hands the later keys to a PC that did not get them, or lets one in again that was shut out.
    pub(crate) fn give_key(&self, ask: PcAsk) -> Result<PcList, Failure> {
        let (own, key_book) = self.read(known)?;
        if key_book.shut_out().contains(&own) {
            return Err(Failure::new("key_not_here"));
        }
        let pc = key_book.pcs.iter().find(|pc| pc.id == ask.device).ok_or_else(|| Failure::new("pc_without_key"))?;
        let receiver = BTreeMap::from([(&pc.id, pc.public.as_str())]);
        let mut boxes = Vec::new();
        for (tag, key) in self.secrets()?.ring().later() {
            boxes.extend(self.boxes_of((&tag_letters(&tag), key), &receiver)?);
        }
        self.write("give_key", |page| {
            for key in key_book.keys.iter().filter(|key| key.shut_out == pc.id) {
                page.put(&LaterKey { shut_out: Id::default(), ..key.clone() })?;
            }
            for one in boxes {
                let id = page.new_id();
                page.put(&KeyBox { id, ..one })?;
            }
            Ok(())
        })?;
        self.pc_list(Nothing::default())
    }

    /// Keeps where the recovery sheet lies that opens the newest key.
    pub(crate) fn note_sheet_place(&self, form: SheetPlace) -> Result<Done, Failure> {
        let place = form.place.trim().to_string();
        let newest = self.read(newest_here)?;
        self.done("note_sheet_place", |page| {
            let association: Association = page.get(&association_id())?.unwrap_or_default();
            page.put(&Association { sheet_place: place.clone(), id: association_id(), ..association })?;
            if let Some(key) = newest {
                page.put(&LaterKey { sheet_place: place, ..key })?;
            }
            Ok(association_id())
        })
    }

    /// Opens the boxes that lie here for this PC, keeps the keys first and reads with them then. Writes no line.
    ///
    /// Also before the book is proved: another program may have taken a key up that this one does not hold yet.
    pub(crate) fn take_up_keys(&self) -> Result<(), Failure> {
        let secrets = self.secrets()?;
        let own = secrets.box_key();
        let public = own.public();
        let (book_id, key_book) = self.read(|book| Ok((book.book_id().clone(), book.key_book()?)))?;
        let mut ring = secrets.ring();
        let before = ring.clone();
        let news: Vec<&KeyBox> = key_book.boxes_for(&public).filter(|one| !before.has(&one.tag)).collect();
        for one in news {
            let place = BoxPlace { book: &book_id, device: &one.device, tag: &one.tag };
            let opened = key_box::open(&own, &one.from, &place, &one.sealed);
            if let (Some(step), Ok(key)) = (key_book.step_of(&one.tag), opened) {
                ring.add(step, key);
            }
        }
        if ring == before {
            return Ok(());
        }
        let secrets: Secrets = secrets.with(&ring);
        keys::keep(&self.place, &book_id, &secrets)?;
        self.seat().secrets = Some(secrets);
        self.with_book(|book| Ok(book.take_keys(&ring)?))
    }

    /// Says how keys can be handed to this PC, and which it has.
    pub(crate) fn say_own_key(&self, act: &str) -> Result<(), Failure> {
        let own = self.own_key()?;
        if self.read(|book| Ok(book.get::<PcKey>(&own.id)?))?.as_ref() != Some(&own) {
            self.write(act, |page| Ok(page.put(&own)?))?;
        }
        Ok(())
    }

    pub(crate) fn own_key(&self) -> Result<PcKey, Failure> {
        let secrets = self.secrets()?;
        let id = self.read(|book| Ok(book.device().id.clone()))?;
        Ok(PcKey { id, public: secrets.box_key().public(), holds: secrets.ring().tags().join(" ") })
    }

    /// A key in a box for each of these PCs; one whose public key is no key gets none.
    fn boxes_of(&self, (tag, key): (&str, &[u8; 32]), receivers: &BTreeMap<&Id, &str>) -> Result<Vec<KeyBox>, Failure> {
        let own = self.secrets()?.box_key();
        let book = self.read(|book| Ok(book.book_id().clone()))?;
        let shut = |(device, public): (&&Id, &&str)| {
            let place = BoxPlace { book: &book, device, tag };
            let sealed = key_box::shut(&own, public, &place, key).ok()?;
            let (tag, device) = (tag.to_string(), (*device).clone());
            Some(KeyBox { tag, device, from: own.public(), sealed, ..KeyBox::default() })
        };
        Ok(receivers.iter().filter_map(shut).collect())
    }
}

/// This PC, and what the book says about keys.
fn known(book: &Book) -> Result<(Id, KeyBook), Failure> {
    Ok((book.device().id.clone(), book.key_book()?))
}

/// The record of the newest key that this PC has, if that is a later one.
fn newest_here(book: &Book) -> Result<Option<LaterKey>, Failure> {
    let tag = book.ring().tags().pop();
    Ok(book.key_book()?.keys.into_iter().find(|key| Some(&key.tag) == tag.as_ref()))
}

/// Where the sheet of the newest key is kept, and whether that key came after the first one.
pub(crate) fn sheet_of(book: &Book) -> Result<(String, bool), Failure> {
    if let Some(key) = newest_here(book)? {
        return Ok((key.sheet_place, true));
    }
    Ok((book.get::<Association>(&association_id())?.unwrap_or_default().sheet_place, false))
}

/// Whether the book itself says that this PC was shut out.
pub(crate) fn is_shut_out(book: &Book) -> Result<bool, Failure> {
    Ok(book.key_book()?.shut_out().contains(&book.device().id))
}

/// How a PC stands with the newest key, for the screen.
pub(crate) fn pc_key_state(key_book: &KeyBook, device: &Id, ring: &Ring) -> PcKeyState {
    match key_book.standing(device) {
        KeyStanding::ShutOut => PcKeyState::ShutOut,
        KeyStanding::Has => PcKeyState::Has,
        KeyStanding::OnItsWay => PcKeyState::OnItsWay,
        KeyStanding::Without if ring.tags().is_empty() => PcKeyState::Silent,
        KeyStanding::Without => PcKeyState::Without,
        KeyStanding::Silent => PcKeyState::Silent,
    }
}
