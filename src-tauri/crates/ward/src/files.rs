//! Files that PCs leave here: sealed ones for other PCs of the same association, plain ones that a submission names.
//!
//! A piece is believed when it hashes to what was offered, and is on the disk before it is acknowledged. A submission
//! with photos counts as received only when every one of them is here. What a newcomer gets wrong: a full store refuses
//! the photo and still takes the records.

use crate::members::Who;
use crate::refused::Refused;
use crate::store::{Deed, Parcel, Sent, StoreTrouble};
use crate::ward::Ward;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::submission::{Snapshot, SnapshotFile};
use nigiwai_sync::files::{Dress, Lacking, Offer};
use nigiwai_sync::hex;

/// Bytes of files that one association may leave here, unless the ward says otherwise.
const USUAL_QUOTA: u64 = 4 * 1024 * 1024 * 1024;
const NAME_LETTERS: usize = 64;

impl Ward {
    /// Takes an offer and says what is lacking. The same offer again changes nothing.
    pub fn offer(&mut self, who: &Who, name: &str, offer: &Offer) -> Result<Lacking, Refused> {
        if !is_name(name) || !offer.is_sane() {
            return Err(Refused::nonsense());
        }
        if offer.dress == Dress::Plain && self.store.naming(&who.association, name)?.is_empty() {
            return Err(Refused::new(403, "not_named"));
        }
        let known = self.store.parcel(&who.association, name)?;
        if known.as_ref().is_some_and(|parcel| parcel.offer != *offer) {
            return Err(Refused::new(409, "other_file"));
        }
        let parcel = known.unwrap_or_else(|| Parcel {
            association: who.association.clone(),
            name: name.to_string(),
            offer: offer.clone(),
            bytes: 0,
            complete: false,
        });
        let lacking = self.lacking(&parcel)?;
        let more: u64 = lacking.iter().map(|n| u64::from(parcel.offer.sizes[*n as usize])).sum();
        self.require_room(&who.association, more)?;
        self.store.commit(vec![Deed::Parcel(parcel)])?;
        Ok(Lacking { pieces: lacking })
    }

    /// Keeps a piece. The last one that was lacking makes the file whole, and perhaps a submission received.
    pub fn keep_piece(
        &mut self,
        (who, now): (&Who, Moment),
        (name, n): (&str, u32),
        bytes: &[u8],
    ) -> Result<(), Refused> {
        let parcel = self.parcel(&who.association, name)?;
        let size = parcel.offer.sizes.get(n as usize).ok_or_else(Refused::nonsense)?;
        let fits = bytes.len() == *size as usize
            && hex::encode(blake3::hash(bytes).as_bytes()) == parcel.offer.hashes[n as usize];
        if !fits {
            return Err(Refused::new(422, "piece_damaged"));
        }
        let lacking = self.lacking(&parcel)?;
        if lacking.contains(&n) {
            self.require_room(&who.association, bytes.len() as u64)?;
            self.store.keep_piece((&who.association, name), n, bytes)?;
        }
        self.look_again(parcel, now)
    }

    /// Throws a sealed file away, whose photo was erased for good; what was offered stays known, without a byte.
    ///
    /// A plain one belongs to submissions and stays.
    pub fn forget_file(&mut self, who: &Who, name: &str) -> Result<(), Refused> {
        let known = if is_name(name) { self.store.parcel(&who.association, name)? } else { None };
        let Some(parcel) = known.filter(|parcel| parcel.offer.dress == Dress::Sealed) else { return Ok(()) };
        self.store.commit(vec![Deed::Parcel(Parcel { bytes: 0, complete: false, ..parcel })])?;
        Ok(self.store.drop_pieces((&who.association, name))?)
    }

    /// A piece of a whole file, for another PC of the association.
    pub fn piece(&self, who: &Who, (name, n): (&str, u32)) -> Result<Vec<u8>, Refused> {
        let parcel = self.parcel(&who.association, name)?;
        let piece = if parcel.complete { self.store.piece((&who.association, name), n)? } else { None };
        piece.ok_or_else(|| Refused::new(404, "no_file"))
    }

    /// A whole plain file that a submission names, for the officer.
    pub fn photo_of(&self, (association, submission): (&Id, &Id), hash: &str) -> Result<Vec<u8>, Refused> {
        let none = || Refused::new(404, "no_file");
        if !is_name(hash) || !self.store.naming(association, hash)?.contains(submission) {
            return Err(none());
        }
        let parcel = self.parcel(association, hash)?;
        let mut bytes = Vec::new();
        for n in 0..u32::try_from(parcel.offer.sizes.len()).unwrap_or_default() {
            bytes.extend(self.store.piece((association, hash), n)?.ok_or_else(none)?);
        }
        Ok(bytes)
    }

    /// How many of a submission's photos are here, of how many.
    pub fn photos_here(&self, sent: &Sent) -> Result<(usize, usize), StoreTrouble> {
        let named = named_in(&sent.content);
        let mut here = 0;
        for hash in &named {
            here += usize::from(self.is_whole(&sent.association, hash)?);
        }
        Ok((here, named.len()))
    }

    /// The photos of a submission as it names them, each with whether it is here.
    pub fn photos_of(&self, sent: &Sent) -> Result<Vec<(SnapshotFile, bool)>, StoreTrouble> {
        let snapshot: Snapshot = serde_json::from_str(&sent.content).unwrap_or_default();
        let mut photos = Vec::new();
        for file in snapshot.files.into_iter().filter(|file| is_name(&file.hash)) {
            let here = self.is_whole(&sent.association, &file.hash)?;
            photos.push((file, here));
        }
        Ok(photos)
    }

    /// Sets how many bytes of files each association may leave here.
    pub fn set_quota(&mut self, bytes: u64) -> Result<(), StoreTrouble> {
        self.store.commit(vec![Deed::Meta("file_quota", bytes.to_string())])
    }

    fn is_whole(&self, association: &Id, hash: &str) -> Result<bool, StoreTrouble> {
        Ok(self.store.parcel(association, hash)?.is_some_and(|parcel| parcel.complete))
    }

    fn parcel(&self, association: &Id, name: &str) -> Result<Parcel, Refused> {
        let known = if is_name(name) { self.store.parcel(association, name)? } else { None };
        known.ok_or_else(|| Refused::new(404, "no_file"))
    }

    fn lacking(&self, parcel: &Parcel) -> Result<Vec<u32>, StoreTrouble> {
        let here = self.store.pieces_here((&parcel.association, &parcel.name))?;
        Ok((0..).take(parcel.offer.sizes.len()).filter(|n| !here.contains(n)).collect())
    }

    fn require_room(&self, association: &Id, more: u64) -> Result<(), Refused> {
        let quota = self.store.meta("file_quota")?.and_then(|bytes| bytes.parse().ok()).unwrap_or(USUAL_QUOTA);
        let used = self.store.file_bytes(association)?;
        if used.saturating_add(more) > quota { Err(Refused::new(507, "files_full")) } else { Ok(()) }
    }

    /// Writes down what is here of a file, and what follows for the submissions that waited for it.
    fn look_again(&mut self, parcel: Parcel, now: Moment) -> Result<(), Refused> {
        let lacking = self.lacking(&parcel)?;
        let sizes = (0..).zip(&parcel.offer.sizes).filter(|(n, _)| !lacking.contains(n));
        let bytes = sizes.map(|(_, size)| u64::from(*size)).sum();
        let whole = lacking.is_empty();
        if whole && parcel.offer.dress == Dress::Plain && !self.hashes_to_its_name(&parcel)? {
            self.store.drop_pieces((&parcel.association, &parcel.name))?;
            self.store.commit(vec![Deed::Parcel(Parcel { bytes: 0, complete: false, ..parcel })])?;
            return Err(Refused::new(422, "piece_damaged"));
        }
        let (association, name) = (parcel.association.clone(), parcel.name.clone());
        self.store.commit(vec![Deed::Parcel(Parcel { bytes, complete: whole, ..parcel })])?;
        if whole { self.photos_came(&association, &name, now) } else { Ok(()) }
    }

    fn hashes_to_its_name(&self, parcel: &Parcel) -> Result<bool, StoreTrouble> {
        let mut hasher = blake3::Hasher::new();
        for n in 0..u32::try_from(parcel.offer.sizes.len()).unwrap_or_default() {
            hasher.update(&self.store.piece((&parcel.association, &parcel.name), n)?.unwrap_or_default());
        }
        Ok(hex::encode(hasher.finalize().as_bytes()) == parcel.name)
    }

    /// A submission all of whose photos are here is received from now on, and the association is told.
    fn photos_came(&mut self, association: &Id, hash: &str, now: Moment) -> Result<(), Refused> {
        for id in self.store.naming(association, hash)? {
            let Some(sent) = self.store.sent(association, &id)? else { continue };
            let (here, all) = self.photos_here(&sent)?;
            if sent.state == "receiving" && here == all {
                let received = Sent { state: "received".to_string(), ..sent };
                let said = self.receipt(&received, now)?;
                self.store.commit(vec![Deed::Sent(Box::new(received)), said])?;
            }
        }
        Ok(())
    }
}

/// The hashes of the photos that a submission names, each once.
pub(crate) fn named_in(content: &str) -> Vec<String> {
    let snapshot: Snapshot = serde_json::from_str(content).unwrap_or_default();
    let mut hashes: Vec<String> =
        snapshot.files.into_iter().map(|file| file.hash).filter(|hash| is_name(hash)).collect();
    hashes.sort();
    hashes.dedup();
    hashes
}

/// Whether a text can be the name of a file here: only then does it become part of a path.
fn is_name(text: &str) -> bool {
    text.len() == NAME_LETTERS && text.bytes().all(|letter| letter.is_ascii_digit() || (b'a'..=b'f').contains(&letter))
}
