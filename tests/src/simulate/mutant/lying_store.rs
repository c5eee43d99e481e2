//! A store that makes one mistake: the ward above it does not know.
//!
//! Everything else goes through to the real store, so that only the mistake can be what is seen.

use super::Mutant;
use crate::simulate::deeds::SECRET;
use nigiwai_core::id::Id;
use nigiwai_core::record::Stream;
use nigiwai_ward::store::{
    Association, Code, Deed, Device, KeptLine, MeetingRow, Officer, Parcel, Pass, Sent, Store, StoreTrouble,
    StreamState, Written,
};
use std::collections::{BTreeMap, BTreeSet};

/// The store and its mistake.
pub(super) struct LyingStore {
    pub store: Box<dyn Store>,
    pub mutant: Mutant,
}

type Kept<T> = Result<T, StoreTrouble>;

impl LyingStore {
    fn bent(&self, deed: Deed) -> Deed {
        let Deed::Lines(association, stream, mut lines, mut state) = deed else { return deed };
        match self.mutant {
            Mutant::Hole if lines.len() > 2 => {
                lines.remove(1);
            }
            Mutant::UnusedNumbers if state.last.is_multiple_of(5) => {
                lines.iter_mut().for_each(|line| line.seq += 1);
                state.last += 1;
            }
            Mutant::DropsWhatItCannotRead => {
                lines.retain(|line| !line.device.as_str().starts_with("newer"));
            }
            Mutant::FalseWords if stream == Stream::R => {
                lines.iter_mut().for_each(|line| line.bytes.push(b' '));
            }
            _ => {}
        }
        Deed::Lines(association, stream, lines, state)
    }

    fn asked(&self, association: &Id) -> Kept<Id> {
        if self.mutant != Mutant::WrongStreet {
            return Ok(association.clone());
        }
        let first = self.store.associations()?.into_iter().next();
        Ok(first.map_or_else(|| association.clone(), |first| first.id))
    }
}

impl Store for LyingStore {
    fn commit(&mut self, deeds: Vec<Deed>) -> Kept<()> {
        let mut deeds: Vec<Deed> = deeds.into_iter().map(|deed| self.bent(deed)).collect();
        if self.mutant == Mutant::Gossip {
            deeds.push(Deed::Meta("heard", SECRET.to_string()));
        }
        self.store.commit(deeds)
    }

    fn meta(&self, name: &str) -> Kept<Option<String>> {
        self.store.meta(name)
    }

    fn associations(&self) -> Kept<Vec<Association>> {
        self.store.associations()
    }

    fn code(&self, locator: &str) -> Kept<Option<Code>> {
        self.store.code(locator)
    }

    fn devices(&self, association: &Id) -> Kept<Vec<Device>> {
        self.store.devices(association)
    }

    fn pass(&self, hash: &str) -> Kept<Option<Pass>> {
        self.store.pass(hash)
    }

    fn meetings(&self, association: &Id) -> Kept<Vec<MeetingRow>> {
        self.store.meetings(association)
    }

    fn stream(&self, association: &Id, stream: Stream) -> Kept<StreamState> {
        self.store.stream(association, stream)
    }

    fn heads(&self, association: &Id, stream: Stream) -> Kept<BTreeMap<Id, u64>> {
        let mut heads = self.store.heads(association, stream)?;
        if self.mutant == Mutant::LookedBefore {
            heads.values_mut().for_each(|n| *n -= *n % 4);
        }
        Ok(heads)
    }

    fn lines(&self, association: &Id, stream: Stream, range: (u64, usize)) -> Kept<Vec<KeptLine>> {
        let mut lines = self.store.lines(&self.asked(association)?, stream, range)?;
        if self.mutant == Mutant::LastOfPage {
            lines.retain(|line| !line.seq.is_multiple_of(16));
        }
        Ok(lines)
    }

    fn lines_of(&self, place: (&Id, Stream), device: &Id, range: (u64, usize)) -> Kept<Vec<KeptLine>> {
        let lines = self.store.lines_of(place, device, range)?;
        Ok(if self.mutant == Mutant::ForkUnseen && range.1 > 1 { Vec::new() } else { lines })
    }

    fn sent_list(&self, association: Option<&Id>) -> Kept<Vec<Sent>> {
        self.store.sent_list(association)
    }

    fn sent(&self, association: &Id, id: &Id) -> Kept<Option<Sent>> {
        self.store.sent(association, id)
    }

    fn parcel(&self, association: &Id, name: &str) -> Kept<Option<Parcel>> {
        self.store.parcel(association, name)
    }

    fn naming(&self, association: &Id, name: &str) -> Kept<Vec<Id>> {
        self.store.naming(association, name)
    }

    fn file_bytes(&self, association: &Id) -> Kept<u64> {
        self.store.file_bytes(association)
    }

    fn keep_piece(&self, of: (&Id, &str), n: u32, bytes: &[u8]) -> Kept<()> {
        self.store.keep_piece(of, n, bytes)
    }

    fn piece(&self, of: (&Id, &str), n: u32) -> Kept<Option<Vec<u8>>> {
        self.store.piece(of, n)
    }

    fn pieces_here(&self, of: (&Id, &str)) -> Kept<BTreeSet<u32>> {
        self.store.pieces_here(of)
    }

    fn drop_pieces(&self, of: (&Id, &str)) -> Kept<()> {
        self.store.drop_pieces(of)
    }

    fn notices(&self) -> Kept<Vec<Written>> {
        self.store.notices()
    }

    fn officer(&self, name: &str) -> Kept<Option<Officer>> {
        self.store.officer(name)
    }

    fn check(&self) -> Kept<Vec<String>> {
        self.store.check()
    }

    fn copy_to(&self, path: &std::path::Path) -> Kept<()> {
        self.store.copy_to(path)
    }
}
