//! What stands in the place of an erased line of stream P: its hash, and what is left of it inside a seal.
//!
//! Layout: a mark, a version, how much was erased, the hash of the line as it was, then the seal around the husk: the
//! line without the erased words. Chains and digests take the hash, so everything still verifies. Only who holds the
//! association's key can make a stub; the ward puts it in the line's place and cannot make one up.

use crate::chain::Hash;
use crate::seal::{Place, Seal, SealTrouble};
use nigiwai_core::erasure::Extent;

/// No sealed line and no JSON text begins with it.
const MARK: u8 = 0xe5;
const VERSION: u8 = 1;
const HEAD: usize = 3 + 32;

/// The hash of the line whose place a stub takes; nothing where the bytes are no stub.
pub fn hash_in(bytes: &[u8]) -> Option<Hash> {
    let [MARK, VERSION, _, ..] = bytes else { return None };
    bytes.get(3..HEAD)?.try_into().ok()
}

/// The seal around a line, or around what is left of an erased one.
pub(crate) fn seal_in(bytes: &[u8]) -> &[u8] {
    if is_stub(bytes) { &bytes[HEAD..] } else { bytes }
}

/// Whether the bytes claim to stand for an erased line.
pub fn is_stub(bytes: &[u8]) -> bool {
    hash_in(bytes).is_some()
}

/// Whether the bytes stand for a line whose whole record was erased.
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    is_stub(bytes) && bytes.get(2) == Some(&0)
}

/// Makes a stub.
pub(crate) fn make(seal: &Seal, place: &Place<'_>, (hash, extent): (&Hash, Extent), husk: &[u8]) -> Vec<u8> {
    let head = [MARK, VERSION, u8::from(extent == Extent::Particulars)];
    let sealed = seal.seal_husk(place, hash, husk);
    [&head, hash.as_slice(), &sealed].concat()
}

/// Opens a stub and gives its husk.
pub(crate) fn open(seal: &Seal, place: &Place<'_>, bytes: &[u8]) -> Result<Vec<u8>, SealTrouble> {
    let hash = hash_in(bytes).ok_or(SealTrouble::Broken)?;
    seal.open_husk(place, &hash, &bytes[HEAD..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use nigiwai_core::id::Id;
    use nigiwai_core::record::Stream;

    #[test]
    fn a_stub_opens_in_its_place_only_and_nobody_without_the_key_makes_one() {
        let (book, device) = (Id::from("book"), Id::from("pc"));
        let place = |n| Place { stream: Stream::P, book: &book, device: &device, n };
        let (seal, hash) = (Seal::new(&[7; 32]), [9; 32]);
        let stub = make(&seal, &place(3), (&hash, Extent::Whole), b"{\"n\":3}");
        assert_eq!(hash_in(&stub), Some(hash));
        assert_eq!(open(&seal, &place(3), &stub), Ok(b"{\"n\":3}".to_vec()));
        assert_eq!(open(&seal, &place(4), &stub), Err(SealTrouble::Broken));
        assert_eq!(open(&Seal::new(&[8; 32]), &place(3), &stub), Err(SealTrouble::Broken));
        let mut of_another_line = stub.clone();
        of_another_line[5] ^= 1;
        assert_eq!(open(&seal, &place(3), &of_another_line), Err(SealTrouble::Broken));
        let sealed = seal.seal(&place(3), b"{\"n\":3}");
        assert!(!is_stub(&sealed) && !is_stub(b"{\"n\":3}") && !is_stub(&[]));
        assert_eq!(
            open(&seal, &place(3), &[&stub[..35], &sealed].concat()),
            Err(SealTrouble::Broken),
            "a line is no husk"
        );
    }
}
