//! The ward's signatures under its words, kept by a PC: with them it can prove what the ward said, also to the ward.
//!
//! They stand among the PC's settings and travel on sticks; what they cover stands in stream R. Nothing here is secret.
//! A signature is kept before its lines are stored, so a cut between the two never leaves words without a proof.

use crate::device_key::signed_by;
use crate::enrol::WardLink;
use crate::hex;
use crate::messages::replies_text;
use nigiwai_book::{Book, BookError};
use nigiwai_core::id::Id;
use nigiwai_core::record::Stream;
use std::collections::BTreeMap;

const SETTING: &str = "ward_words";
/// Signatures kept of each writer: the last, and those before it in case its lines were not stored.
const KEPT: usize = 3;

/// By the name under which the ward wrote: after which line, and the signature there.
pub(crate) type Words = BTreeMap<Id, Vec<(u64, String)>>;

/// The signatures that this PC has.
pub(crate) fn known(book: &Book) -> Result<Words, BookError> {
    let text = book.setting(SETTING)?.unwrap_or_default();
    Ok(serde_json::from_str(&text).unwrap_or_default())
}

/// Keeps more signatures; writes only where one is new.
pub(crate) fn keep(book: &mut Book, more: &Words) -> Result<(), BookError> {
    let mut words = known(book)?;
    let before = words.clone();
    for (writer, signatures) in more {
        let kept = words.entry(writer.clone()).or_default();
        kept.extend(signatures.iter().cloned());
        kept.sort();
        kept.dedup_by_key(|(n, _)| *n);
        let surplus = kept.len().saturating_sub(KEPT);
        kept.drain(..surplus);
    }
    if words == before {
        return Ok(());
    }
    book.set_setting(SETTING, &serde_json::to_string(&words).expect("names and letters are plain JSON"))
}

/// Up to which line of a writer this PC can prove the ward's words beyond `after`, and with which signature.
pub(crate) fn proof(
    book: &Book,
    link: &WardLink,
    (writer, after): (&Id, u64),
) -> Result<Option<(u64, String)>, BookError> {
    let last = book.heads(Stream::R)?.get(writer).copied().unwrap_or_default();
    let signatures = known(book)?.remove(writer).unwrap_or_default();
    for (n, signature) in signatures.into_iter().rev().filter(|(n, _)| (after + 1..=last).contains(n)) {
        let chain = hex::encode(&book.chain_at(Stream::R, writer, n)?);
        if signed_by(&link.ward_key, &replies_text(&link.association, writer, n, &chain), &signature) {
            return Ok(Some((n, signature)));
        }
    }
    Ok(None)
}
