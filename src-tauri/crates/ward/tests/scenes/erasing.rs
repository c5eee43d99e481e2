//! Erasing for good reaches the ward: the sealed lines become stubs there, and everybody is equal afterwards.

use crate::street::{NOON, Pc, Town};
use nigiwai_core::erasure::{Erasure, Extent};
use nigiwai_core::id::Id;
use nigiwai_core::record::{Record, Stream};
use nigiwai_core::shop::Shop;
use nigiwai_sync::bundle::{BundleKeys, absorb_bundle, make_bundle};
use nigiwai_sync::enrol::Request;
use nigiwai_sync::messages::PushHead;
use nigiwai_sync::{frame, stub};

const STREET: &str = "さくら坂商店街";

fn tofu() -> Shop {
    Shop { id: Id::from("tofu"), name: "CANARY-TOFU".into(), phone: "CANARY-0900".into(), ..Shop::default() }
}

fn erases(pc: &mut Pc) {
    pc.puts(Erasure::of(Shop::KIND, &Id::from("tofu"), Extent::Whole));
}

/// The sealed lines of a PC, as they lie at the ward.
fn sealed_lines(pc: &Pc) -> Vec<Vec<u8>> {
    let device = pc.book.device().id.clone();
    let lines = pc.book.lines_after(Stream::P, &device, 0, 1_000).unwrap();
    lines.into_iter().map(|line| line.bytes).collect()
}

fn lies_at(town: &Town, bytes: &[u8]) -> bool {
    let files =
        std::fs::read_dir(town.folder.path()).unwrap().map(|entry| std::fs::read(entry.unwrap().path()).unwrap());
    files.into_iter().any(|file| file.windows(bytes.len()).any(|part| part == bytes))
}

#[test]
fn the_wards_copy_of_an_erased_line_is_gone_and_everybody_is_equal() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.opens_shop("Soba Kato");
    office.puts(tofu());
    let mut hall = office.joins(&town, STREET);
    office.exchanges(&town);
    hall.exchanges(&town);
    let secret = sealed_lines(&office).pop().unwrap();
    assert!(lies_at(&town, &secret), "so the search works");
    erases(&mut office);
    assert!(office.exchanges(&town).equal);
    assert!(!lies_at(&town, &secret), "not one sealed byte of it is left in the ward's files");
    assert!(hall.exchanges(&town).equal);
    let mut late = office.joins(&town, STREET);
    assert!(late.exchanges(&town).equal, "a PC that comes later gets stubs, and chains and digests hold");
    for pc in [&office, &hall, &late] {
        assert_eq!(pc.shops(), ["Soba Kato"]);
        assert_eq!(pc.state(), office.state());
        pc.book.verify().unwrap();
    }
    assert_eq!(office.exchanges(&town).pushed, 0, "and the ward is told once");
}

#[test]
fn what_was_erased_by_stick_reaches_the_ward_through_whoever_has_a_network() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.puts(tofu());
    office.exchanges(&town);
    let mut hall = office.joins(&town, STREET);
    hall.exchanges(&town);
    let secret = sealed_lines(&office).pop().unwrap();
    erases(&mut hall);
    let keys = BundleKeys { association: &hall.association_key, device: &hall.key };
    let stick = make_bundle(&hall.book, keys, None, NOON).unwrap();
    absorb_bundle(&mut office.book, &office.association_key, &stick, NOON).unwrap();
    assert_eq!(office.shops(), [] as [&str; 0]);
    assert!(office.exchanges(&town).equal);
    assert!(!lies_at(&town, &secret));
}

#[test]
fn who_knows_a_line_only_as_a_stub_tells_the_ward_when_its_maker_is_gone() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.puts(tofu());
    office.exchanges(&town);
    let secret = sealed_lines(&office).pop().unwrap();
    let mut hall = office.joins(&town, STREET);
    erases(&mut office);
    let keys = BundleKeys { association: &office.association_key, device: &office.key };
    let stick = make_bundle(&office.book, keys, None, NOON).unwrap();
    absorb_bundle(&mut hall.book, &hall.association_key, &stick, NOON).unwrap();
    assert!(lies_at(&town, &secret), "the office is lost before it told the ward");
    assert!(hall.exchanges(&town).equal);
    assert!(!lies_at(&town, &secret));
}

#[test]
fn an_erasure_told_over_a_wire_that_is_cut_anywhere_ends_the_same() {
    let whole = cut_after(usize::MAX);
    for answers in 0..whole {
        cut_after(answers);
    }
}

#[test]
fn a_stub_that_was_bent_on_the_way_never_takes_a_lines_place() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.puts(tofu());
    office.exchanges(&town);
    erases(&mut office);
    let mut bent = 0;
    let came = office.exchanges_by(|request| Some(town.carries(&with_bent_stub(request, &mut bent))));
    assert!(came.is_some_and(|came| came.is_err()) && bent > 0, "the ward says no");
    assert!(office.exchanges(&town).equal);
    let mut late = office.joins(&town, STREET);
    assert!(late.exchanges(&town).equal, "a PC that comes later can read every stub");
}

/// The request, with one bit of the last letter of a stub turned round.
fn with_bent_stub(request: &Request, bent: &mut u32) -> Request {
    let mut request = request.clone();
    if request.path == "/v1/push" {
        let (head, mut parts): (PushHead, Vec<Vec<u8>>) = frame::unpack(&request.body).unwrap();
        for stub in parts.iter_mut().filter(|part| stub::is_stub(part)) {
            *stub.last_mut().unwrap() ^= 1;
            *bent += 1;
        }
        request.body = frame::pack(&head, parts.iter().map(Vec::as_slice));
    }
    request
}

/// Erases over a wire that loses everything after so many answers, then over a whole one; gives how many it took.
fn cut_after(answers: usize) -> usize {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.puts(tofu());
    office.exchanges(&town);
    let secret = sealed_lines(&office).pop().unwrap();
    erases(&mut office);
    let mut carried = 0;
    office.exchanges_by(|request| {
        let answer = town.carries(request);
        carried += 1;
        (carried <= answers).then_some(answer)
    });
    assert!(office.exchanges(&town).equal);
    assert!(!lies_at(&town, &secret), "cut after {answers}");
    carried
}
