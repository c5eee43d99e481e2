//! What comes from outside is bent in every way, and nothing that reads it falls over or believes it.
//!
//! The corpus in `tests/files/corpus` is kept for ever: each file is something that a program of that day really wrote,
//! so a later program proves here that it still reads it. NIGIWAI_WRITE_CORPUS=1 writes what is missing; nothing that
//! stands there is ever written again.

use nigiwai_book::{BookError, SealedLine};
use nigiwai_core::record::Stream;
use nigiwai_sync::bundle::{BundleKeys, absorb_bundle, look_at, make_bundle};
use nigiwai_sync::enrol::{Response, enrolled, found};
use nigiwai_sync::exchange::{Exchange, Step};
use nigiwai_sync::handover::{Handover, lock, unlock};
use nigiwai_sync::{frame, messages, page};
use nigiwai_tests::simulate::chance::Chance;
use nigiwai_tests::simulate::counter;
use nigiwai_tests::simulate::deeds;
use nigiwai_tests::simulate::mutant::Mutant;
use nigiwai_tests::simulate::plan::{Deed, Plan};
use nigiwai_tests::simulate::world::World;
use nigiwai_tests::sources::root;
use std::collections::BTreeMap;
use std::path::PathBuf;

const PASSWORD: &str = "さくら坂の合い言葉";
/// How often each file is bent.
const BENT: usize = 300;

fn folder() -> PathBuf {
    root().join("tests/files/corpus")
}

/// A street with two PCs, in which something was written.
fn street() -> World {
    let mut world = World::begin(&Plan { seed: 15, streets: vec![2], steps: Vec::new() }, Mutant::None)
        .expect("as the scene left it");
    for (record, value) in [(0, 1), (1, 2), (0, 3)] {
        deeds::act(&mut world.pcs[0], Deed::Write { record, field: value, value }, world.now)
            .expect("as the scene left it");
    }
    deeds::act(&mut world.pcs[0], Deed::Group { record: 2, count: 3, value: 1 }, world.now)
        .expect("as the scene left it");
    deeds::act(&mut world.pcs[0], Deed::Send { value: 84 }, world.now).expect("as the scene left it");
    world
}

/// One of each thing that travels.
fn everything_that_travels() -> BTreeMap<&'static str, Vec<u8>> {
    let mut world = street();
    let now = world.now;
    let mut all = BTreeMap::new();
    let lines =
        world.pcs[0].book.lines_after(Stream::P, &world.pcs[0].book.device().id, 0, 1).expect("as the scene left it");
    all.insert("line", lines[0].bytes.clone());
    let keys = BundleKeys { association: &world.pcs[0].association_key, device: &world.pcs[0].key };
    all.insert("bundle", make_bundle(&world.pcs[0].book, keys, None, now).expect("as the scene left it"));
    for at in [0, 1] {
        let pc = &mut world.pcs[at];
        let (mut exchange, mut request) = Exchange::begin(&pc.book, &pc.link, &pc.key).expect("as the scene left it");
        loop {
            let answer = counter::answer(world.ward.ward(), &request, now);
            let name = match request.path.split(['?', '&']).next().unwrap_or_default() {
                "/v1/exchange" => "hello_answer",
                "/v1/push" => "push_answer",
                _ => "page",
            };
            all.insert(name, answer.body.clone());
            if name == "push_answer" {
                all.insert("push", request.body.clone());
            }
            match exchange.answer(&mut pc.book, &answer, now) {
                Step::Send(next) => request = next,
                Step::Done(_) => break,
                Step::Failed(trouble) => panic!("{trouble}"),
            }
        }
    }
    let book = world.pcs[0].book.book_id().clone();
    all.insert("handover", lock(&Handover { book, ring: [7; 32].into() }, PASSWORD));
    all
}

/// Reads something as the program would; whether it was believed.
fn reads(name: &str, bytes: &[u8]) -> bool {
    let answer = Response { status: 200, body: bytes.to_vec() };
    match name {
        "bundle" => look_at(bytes).is_ok(),
        "page" => page::unpack(bytes).is_ok(),
        "push" => frame::unpack::<messages::PushHead>(bytes).is_ok(),
        "hello_answer" => serde_json::from_slice::<messages::HelloAnswer>(bytes).is_ok(),
        "push_answer" => serde_json::from_slice::<messages::PushAnswer>(bytes).is_ok(),
        "handover" => unlock(bytes, PASSWORD).is_ok(),
        _ => enrolled(&answer, "").is_ok() || found(&answer).is_ok(),
    }
}

fn bent(bytes: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    let at = chance.below(bytes.len() as u64) as usize;
    match chance.below(6) {
        0 => bytes[at] ^= 1 << chance.below(8),
        1 => bytes.truncate(at),
        2 => bytes.insert(at, chance.byte()),
        3 => bytes[at..].reverse(),
        4 => bytes.splice(at..at, [0xff; 4]).for_each(drop),
        _ => {
            let again = bytes[at..(at + 40).min(bytes.len())].to_vec();
            bytes.extend(again);
        }
    }
    bytes
}

#[test]
fn what_was_ever_written_is_still_read() {
    if std::env::var_os("NIGIWAI_WRITE_CORPUS").is_some() {
        std::fs::create_dir_all(folder()).unwrap();
        for (name, bytes) in everything_that_travels() {
            let path = folder().join(format!("2026-11.{name}"));
            if !path.exists() {
                std::fs::write(path, bytes).unwrap();
            }
        }
    }
    let mut read = 0;
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.extension().unwrap().to_str().unwrap().to_string();
        let bytes = std::fs::read(&path).unwrap();
        assert!(name == "line" || reads(&name, &bytes), "{}", path.display());
        read += 1;
    }
    assert!(read >= 7, "{read} files of the corpus");
}

#[test]
fn what_is_bent_is_refused_and_nothing_falls_over() {
    let mut chance = Chance::of(2_026);
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.extension().unwrap().to_str().unwrap().to_string();
        let whole = std::fs::read(&path).unwrap();
        let times = if name == "handover" { 12 } else { BENT };
        for _ in 0..times {
            let other = bent(&whole, &mut chance);
            let believed = reads(&name, &other);
            let covered = ["bundle", "page"].contains(&name.as_str());
            assert!(!covered || !believed || says_the_same(&name, &whole, &other), "{name}");
        }
    }
}

/// Whether something bent still says the same: letters of a number in capitals, a space between two words of the head.
fn says_the_same(name: &str, whole: &[u8], other: &[u8]) -> bool {
    let lines = |bytes: &[u8]| -> Option<Vec<_>> {
        let (_, lines) = page::unpack(bytes).ok()?;
        Some(lines.into_iter().map(|line| line.bytes).collect())
    };
    match name {
        "bundle" => look_at(whole).ok() == look_at(other).ok(),
        _ => lines(whole) == lines(other),
    }
}

#[test]
fn a_bent_line_is_kept_apart_and_a_bent_stick_changes_nothing() {
    let (mut world, mut chance) = (street(), Chance::of(2_027));
    let now = world.now;
    let keys = BundleKeys { association: &world.pcs[0].association_key, device: &world.pcs[0].key };
    let stick = make_bundle(&world.pcs[0].book, keys, None, now).unwrap();
    let key = world.pcs[0].association_key;
    let before = world.pcs[1].book.state_digest().unwrap();
    for _ in 0..BENT {
        let other = bent(&stick, &mut chance);
        if !says_the_same("bundle", &stick, &other) {
            assert!(absorb_bundle(&mut world.pcs[1].book, &key, &other, now).is_err());
        }
    }
    assert_eq!(world.pcs[1].book.state_digest().unwrap(), before);
    let device = world.pcs[0].book.device().id.clone();
    let line = world.pcs[0].book.lines_after(Stream::P, &device, 0, 1).unwrap().remove(0);
    for n in 1..=BENT as u64 {
        let strange = SealedLine { device: "stranger".into(), n, bytes: bent(&line.bytes, &mut chance) };
        let took = world.pcs[1].book.absorb(Stream::P, &[strange], None, now);
        assert!(took.is_ok_and(|took| took.applied == 0), "line {n}");
    }
    let proved: Result<_, BookError> = world.pcs[1].book.verify();
    let left = proved.unwrap().not_applied;
    assert_eq!(left.quarantined + left.held + left.locked, BENT as u64);
    assert_eq!(world.pcs[1].book.state_digest().unwrap(), before);
}
