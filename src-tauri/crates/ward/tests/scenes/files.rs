//! Files at the ward: believed by their hashes only, within what is allowed, and never across associations.

use crate::street::{Pc, Town};
use nigiwai_book::file_seal::FileSeal;
use nigiwai_book::shelf::{CHUNK, Standing};
use nigiwai_sync::enrol::Response;
use nigiwai_sync::files::{Dress, Offer, Parcel, Wanted, lacking};

const STREET: &str = "さくら坂商店街";
const OTHER: &str = "もみじ坂商店街";

/// A PC with a file on its shelf, on speaking terms with the ward.
fn with_file(town: &Town, association: &'static str, bytes: &[u8]) -> (Pc, String) {
    let mut pc = Pc::first(town, association);
    pc.exchanges(town);
    let hash = pc.book.shelf().keep(bytes).unwrap();
    (pc, hash)
}

fn parcel(pc: &Pc, hash: &str, dress: Dress) -> Parcel {
    Parcel::of(&pc.book, hash, dress).unwrap().unwrap()
}

fn code(response: &Response) -> String {
    let refusal: serde_json::Value = serde_json::from_slice(&response.body).unwrap();
    refusal["code"].as_str().unwrap_or_default().to_string()
}

/// Fetches as the desk does; a wanted file that the ward does not have stays away.
fn fetches(town: &Town, pc: &Pc, hash: &str, size: u64) -> Standing {
    let (shelf, seal) = (pc.book.shelf(), FileSeal::new(&pc.association_key));
    let wanted = Wanted { hash: hash.to_string(), size };
    while let Some(n) = wanted.next(&shelf) {
        let answer = town.carries(&wanted.ask(&pc.link, &seal.name(hash), n));
        match wanted.take((pc.book.book_id(), &shelf), (&seal, n), &answer) {
            Ok(true) => {}
            Ok(false) | Err(_) => return Standing::Missing,
        }
    }
    shelf.complete(hash).unwrap()
}

#[test]
fn a_long_scan_goes_piece_by_piece_and_only_what_lacks_is_asked_for() {
    let town = Town::new();
    let scan: Vec<u8> = (0..CHUNK * 2 + 500).map(|n| (n / 7 % 256) as u8).collect();
    let (office, hash) = with_file(&town, STREET, &scan);
    let parcel = parcel(&office, &hash, Dress::Sealed);
    assert_eq!(lacking(&town.carries(&parcel.offer(&office.link))).unwrap(), [0, 1, 2]);
    town.carries(&parcel.hand_over(&office.link, 1).unwrap());
    assert_eq!(lacking(&town.carries(&parcel.offer(&office.link))).unwrap(), [0, 2], "the middle one is there");
    let mut hall = office.joins(&town, STREET);
    hall.exchanges(&town);
    assert_eq!(fetches(&town, &hall, &hash, scan.len() as u64), Standing::Missing, "half a file is no file");
    for n in [0, 2, 0] {
        assert_eq!(town.carries(&parcel.hand_over(&office.link, n).unwrap()).status, 200);
    }
    assert_eq!(lacking(&town.carries(&parcel.offer(&office.link))).unwrap(), [] as [u32; 0]);
    assert_eq!(fetches(&town, &hall, &hash, scan.len() as u64), Standing::Here);
    assert_eq!(hall.book.shelf().read(&hash).unwrap().unwrap(), scan);
}

#[test]
fn a_piece_that_is_not_what_was_offered_is_not_kept() {
    let town = Town::new();
    let (office, hash) = with_file(&town, STREET, b"a photo");
    let parcel = parcel(&office, &hash, Dress::Sealed);
    town.carries(&parcel.offer(&office.link));
    let mut bent = parcel.hand_over(&office.link, 0).unwrap();
    bent.body[30] ^= 1;
    assert_eq!(code(&town.carries(&bent)), "piece_damaged");
    bent.body.truncate(5);
    assert_eq!(code(&town.carries(&bent)), "piece_damaged");
    let beyond = nigiwai_sync::enrol::Request { path: format!("/v1/files/{}/9", parcel.name), ..bent };
    assert_eq!(town.carries(&beyond).status, 400);
    assert_eq!(lacking(&town.carries(&parcel.offer(&office.link))).unwrap(), [0]);
}

#[test]
fn nobody_reaches_the_files_of_another_association() {
    let town = Town::new();
    let (office, hash) = with_file(&town, STREET, b"a photo");
    let sealed = parcel(&office, &hash, Dress::Sealed);
    town.carries(&sealed.offer(&office.link));
    town.carries(&sealed.hand_over(&office.link, 0).unwrap());
    let (stranger, _) = with_file(&town, OTHER, b"something else");
    let asked = nigiwai_sync::enrol::Request {
        method: "GET",
        path: format!("/v1/files/{}/0", sealed.name),
        body: Vec::new(),
        bearer: Some(stranger.link.token.clone()),
    };
    assert_eq!(code(&town.carries(&asked)), "no_file");
    assert_eq!(lacking(&town.carries(&sealed.offer(&stranger.link))).unwrap(), [0], "and is not told what is there");
    for path in ["/v1/files/..%2F..%2Fward.sqlite/0", "/v1/files/abc/0"] {
        let asked = nigiwai_sync::enrol::Request { path: path.to_string(), ..asked.clone() };
        assert_eq!(code(&town.carries(&asked)), "no_file");
    }
    let without = nigiwai_sync::enrol::Request { bearer: None, ..asked };
    assert_eq!(town.carries(&without).status, 401);
}

#[test]
fn a_plain_photo_is_taken_only_where_a_submission_names_it() {
    let town = Town::new();
    let (office, hash) = with_file(&town, STREET, b"a photo that nobody sent");
    let plain = parcel(&office, &hash, Dress::Plain);
    assert_eq!(code(&town.carries(&plain.offer(&office.link))), "not_named");
}

#[test]
fn a_full_store_refuses_the_photo_and_takes_the_records() {
    let town = Town::new();
    let (mut office, hash) = with_file(&town, STREET, &[7; 4000]);
    town.does(|ward, _| ward.set_quota(3000).unwrap());
    let parcel = parcel(&office, &hash, Dress::Sealed);
    let answer = town.carries(&parcel.offer(&office.link));
    assert_eq!((answer.status, code(&answer).as_str()), (507, "files_full"));
    office.opens_shop("Tofu Ito");
    assert!(office.exchanges(&town).equal, "the records go");
    town.does(|ward, _| ward.set_quota(5000).unwrap());
    town.carries(&parcel.offer(&office.link));
    assert_eq!(town.carries(&parcel.hand_over(&office.link, 0).unwrap()).status, 200);
    let second = office.book.shelf().keep(&[8; 4000]).unwrap();
    let second = Parcel::of(&office.book, &second, Dress::Sealed).unwrap().unwrap();
    assert_eq!(town.carries(&second.offer(&office.link)).status, 507, "bytes that are here count");
}

#[test]
fn an_offer_that_makes_no_sense_is_refused() {
    let town = Town::new();
    let (office, hash) = with_file(&town, STREET, b"x");
    let name = "a".repeat(64);
    let good = Offer { dress: Dress::Sealed, sizes: vec![1], hashes: vec![hash.clone()] };
    let offers = [
        Offer { sizes: vec![], hashes: vec![], ..good.clone() },
        Offer { sizes: vec![1, 2], ..good.clone() },
        Offer { sizes: vec![u32::MAX], ..good.clone() },
        Offer { hashes: vec!["../../etc".into()], ..good.clone() },
        Offer { sizes: vec![1; 65], hashes: vec![hash.clone(); 65], ..good.clone() },
    ];
    let asks = |offer: &Offer, name: &str| {
        town.carries(&nigiwai_sync::enrol::Request {
            method: "POST",
            path: format!("/v1/files/{name}"),
            body: serde_json::to_vec(offer).unwrap(),
            bearer: Some(office.link.token.clone()),
        })
    };
    for offer in offers {
        assert_eq!(asks(&offer, &name).status, 400, "{offer:?}");
    }
    assert_eq!(asks(&good, "ABC").status, 400);
    assert_eq!(asks(&good, &name).status, 200);
    let other = Offer { sizes: vec![2], ..good };
    assert_eq!(code(&asks(&other, &name)), "other_file", "one name, one file");
}
