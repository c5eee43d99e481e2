//! The files beside the book: whole or not there, kept once, taken up again after any cut.

use super::street::{Street, at};
use crate::shelf::{CHUNK, Shelf, Standing, pieces};

fn shelf() -> (tempfile::TempDir, Shelf) {
    let folder = tempfile::tempdir().unwrap();
    let shelf = Shelf::beside(&folder.path().join("street.book"));
    (folder, shelf)
}

fn files_in(folder: &std::path::Path) -> usize {
    let inside = std::fs::read_dir(folder).into_iter().flatten().flatten();
    inside.map(|entry| if entry.path().is_dir() { files_in(&entry.path()) } else { 1 }).sum()
}

#[test]
fn the_same_photo_taken_in_twice_is_kept_once() {
    let (folder, shelf) = shelf();
    let hash = shelf.keep(b"a photo").unwrap();
    assert_eq!(shelf.keep(b"a photo").unwrap(), hash);
    assert_eq!(files_in(folder.path()), 1);
    assert_eq!(shelf.read(&hash).unwrap().unwrap(), b"a photo");
}

#[test]
fn a_damaged_file_is_never_handed_out_and_comes_back_when_it_is_taken_in_again() {
    let (folder, shelf) = shelf();
    let hash = shelf.keep(b"a photo").unwrap();
    let path = folder.path().join("street.files").join(&hash[..2]).join(&hash);
    std::fs::write(&path, b"a phot0").unwrap();
    assert_eq!(shelf.check(&hash).unwrap(), Standing::Damaged);
    assert_eq!(shelf.read(&hash).unwrap(), None);
    shelf.keep(b"a photo").unwrap();
    assert_eq!(shelf.check(&hash).unwrap(), Standing::Here);
}

#[test]
fn a_file_that_comes_in_pieces_goes_on_where_it_was_cut() {
    let (_folder, shelf) = shelf();
    let whole: Vec<u8> = (0..CHUNK * 2 + 77).map(|n| (n % 251) as u8).collect();
    let hash = blake3::hash(&whole).to_hex().to_string();
    assert_eq!(pieces(whole.len() as u64), 3);
    for cut in [0, 1, 1000, CHUNK - 1, CHUNK, CHUNK + 500] {
        shelf.add_piece(&hash, 0, &whole[..cut]).unwrap();
        let known = shelf.arrived(&hash) / CHUNK as u64;
        let at = known * CHUNK as u64;
        shelf.add_piece(&hash, at, &whole[usize::try_from(at).unwrap()..]).unwrap();
        assert_eq!(shelf.arrived(&hash), whole.len() as u64, "cut at {cut}");
    }
    assert!(!shelf.has(&hash), "it has its name only when it is whole");
    assert_eq!(shelf.complete(&hash).unwrap(), Standing::Here);
    assert_eq!(shelf.read(&hash).unwrap().unwrap(), whole);
    assert_eq!(shelf.piece(&hash, 2).unwrap().unwrap().len(), 77);
    assert_eq!(shelf.piece(&hash, 3).unwrap(), None);
}

#[test]
fn what_arrives_wrong_is_thrown_away_and_not_named() {
    let (_folder, shelf) = shelf();
    let hash = blake3::hash(b"right").to_hex().to_string();
    shelf.add_piece(&hash, 0, b"wrong").unwrap();
    assert_eq!(shelf.complete(&hash).unwrap(), Standing::Damaged);
    assert_eq!((shelf.has(&hash), shelf.arrived(&hash)), (false, 0));
}

#[test]
fn a_name_that_is_no_hash_never_becomes_a_path() {
    let (_folder, shelf) = shelf();
    for name in ["", "../../etc/passwd", &"G".repeat(64), &"é".repeat(32)] {
        assert!(!shelf.has(name));
        assert!(shelf.add_piece(name, 0, b"x").is_err());
    }
}

#[test]
fn a_book_says_which_of_its_files_are_missing_and_holds_together_all_the_same() {
    use nigiwai_core::attachment::Attachment;
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    let kept = book.shelf().keep(b"a photo").unwrap();
    let gone = blake3::hash(b"never came").to_hex().to_string();
    for hash in [&kept, &gone] {
        let photo = Attachment { id: hash[..8].into(), hash: hash.clone(), ..Attachment::default() };
        book.write::<(), crate::BookError>(at(1), |page| page.put(&photo)).unwrap();
    }
    let proof = book.verify_files().unwrap();
    assert_eq!((proof.named, proof.missing, proof.damaged), (2, vec![gone], vec![]));
    book.verify().unwrap();
}

#[test]
fn an_erased_photo_leaves_the_shelf_and_one_that_another_record_names_stays() {
    use nigiwai_core::attachment::Attachment;
    use nigiwai_core::erasure::{Erasure, Extent};
    use nigiwai_core::id::Id;
    use nigiwai_core::record::Record;
    let mut street = Street::with(2);
    let [gone, shared] = [b"CANARY-photo", b"shared-photo"].map(|bytes| {
        street.pcs[1].shelf().keep(bytes).unwrap();
        street.pcs[0].shelf().keep(bytes).unwrap()
    });
    for (id, hash) in [("one", &gone), ("two", &shared), ("three", &shared)] {
        let photo = Attachment { id: id.into(), hash: hash.clone(), ..Attachment::default() };
        street.pcs[0].write::<(), crate::BookError>(at(1), |page| page.put(&photo)).unwrap();
    }
    street.everyone_meets();
    let small = street.pcs[1].shelf().made_again(&gone, "small").unwrap();
    std::fs::write(&small, b"CANARY-small").unwrap();
    for id in ["one", "two"] {
        let erasure = Erasure::of(Attachment::KIND, &Id::from(id), Extent::Whole);
        let erased = street.pcs[0].write::<(), crate::BookError>(at(2), |page| {
            let id = page.new_id();
            page.put(&Erasure { id, ..erasure })
        });
        erased.unwrap();
    }
    street.everyone_meets();
    street.assert_equal();
    for pc in &street.pcs {
        let shelf = pc.shelf();
        assert_eq!((shelf.has(&gone), shelf.has(&shared)), (false, true));
        assert_eq!(pc.gone_files("ward").unwrap(), std::slice::from_ref(&gone), "the hash stays noted, to be told");
        assert_eq!((pc.verify_files().unwrap().named, pc.verify_files().unwrap().missing.len()), (1, 0));
    }
    assert!(!small.exists(), "nor what was made from it");
    street.pcs[0].set_gone_told("ward", &gone).unwrap();
    assert!(street.pcs[0].gone_files("ward").unwrap().is_empty());
}
