//! Two PCs meet at the ward and compare six digits; the ward, or whoever took it over, gets nothing by it.

use crate::street::{HOUR, Pc, Town};
use nigiwai_core::id::Id;
use nigiwai_core::record::Stream;
use nigiwai_sync::enrol::{devices, devices_request, meeting_answer_request, meeting_ask_request, meetings, met};
use nigiwai_sync::meeting::{Answering, Asking, MeetingRefusal};
use nigiwai_sync::messages::{AnswerWord, AskWord, Meeting};
use nigiwai_sync::trouble::ExchangeTrouble;

const STREET: &str = "さくら坂商店街";

fn asks(town: &Town, code: &str, meeting: &Id, word: AskWord) -> Result<Meeting, ExchangeTrouble> {
    met(&town.carries(&meeting_ask_request(code, meeting, word)))
}

fn answers(town: &Town, pc: &Pc, meeting: &Id, word: AnswerWord) -> Result<Vec<Meeting>, ExchangeTrouble> {
    meetings(&town.carries(&meeting_answer_request(&pc.link, meeting, word)))
}

#[test]
fn a_new_pc_gets_the_key_after_the_digits_and_the_code_is_still_good() {
    let town = Town::new();
    let office = Pc::first(&town, STREET);
    let code = town.code(STREET);
    let mut hall = Asking::new(office.book.book_id());
    let begun = asks(&town, &code, &Id::default(), hall.ask()).unwrap();
    let seen = answers(&town, &office, &Id::default(), AnswerWord::Look).unwrap();
    assert_eq!(seen.len(), 1);
    let mut letting = Answering::new(office.book.book_id(), &seen[0]);
    answers(&town, &office, &begun.id, letting.offer()).unwrap();
    let offered = asks(&town, &code, &begun.id, AskWord::Look).unwrap();
    let word = hall.reveal(&offered).unwrap();
    asks(&town, &code, &begun.id, word).unwrap();
    let shown = answers(&town, &office, &Id::default(), AnswerWord::Look).unwrap();
    assert_eq!(Some(letting.digits(&shown[0]).unwrap()), hall.digits());
    answers(&town, &office, &begun.id, letting.seal(office.book.ring()).unwrap()).unwrap();
    let sealed = asks(&town, &code, &begun.id, AskWord::Look).unwrap();
    assert_eq!(hall.take(&sealed), Ok(office.book.ring().clone()));
    for file in std::fs::read_dir(town.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!bytes.windows(32).any(|part| part == office.association_key));
    }
}

#[test]
fn every_word_is_said_once_and_an_old_meeting_is_over() {
    let town = Town::new();
    let office = Pc::first(&town, STREET);
    let code = town.code(STREET);
    let mut hall = Asking::new(office.book.book_id());
    let begun = asks(&town, &code, &Id::default(), hall.ask()).unwrap();
    let word = AskWord::Reveal { key: "00".into(), nonce: "00".into() };
    assert!(asks(&town, &code, &begun.id, word).is_err(), "nothing is shown before the answer");
    let letting = Answering::new(office.book.book_id(), &begun);
    answers(&town, &office, &begun.id, letting.offer()).unwrap();
    let second = Answering::new(office.book.book_id(), &begun).offer();
    let refused = answers(&town, &office, &begun.id, second);
    assert!(matches!(refused, Err(ExchangeTrouble::MeetingOver)), "one answer a meeting");
    let offered = asks(&town, &code, &begun.id, AskWord::Look).unwrap();
    let word = hall.reveal(&offered).unwrap();
    asks(&town, &code, &begun.id, word.clone()).unwrap();
    asks(&town, &code, &begun.id, word).expect("the answer was lost, and the same is said again");
    let other = AskWord::Reveal { key: "00".into(), nonce: "00".into() };
    assert!(asks(&town, &code, &begun.id, other).is_err());
    town.later(HOUR);
    assert!(matches!(asks(&town, &code, &begun.id, AskWord::Look), Err(ExchangeTrouble::MeetingOver)));
    assert!(asks(&town, "WRONG-CODE0", &Id::default(), hall.ask()).is_err(), "a code says whose meeting it is");
}

#[test]
fn a_no_ends_the_meeting_for_both() {
    let town = Town::new();
    let office = Pc::first(&town, STREET);
    let code = town.code(STREET);
    let hall = Asking::new(office.book.book_id());
    let begun = asks(&town, &code, &Id::default(), hall.ask()).unwrap();
    assert_eq!(answers(&town, &office, &begun.id, AnswerWord::Refuse).unwrap(), []);
    assert!(matches!(asks(&town, &code, &begun.id, AskWord::Look), Err(ExchangeTrouble::MeetingOver)));
}

#[test]
fn a_ward_that_lets_a_device_of_its_own_in_reads_nothing_and_cannot_make_the_digits_match() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.opens_shop("CANARY-SHOP-4711");
    office.exchanges(&town);
    let mut rogue = Pc::without_key(&office, &town, STREET);
    let refused = rogue.tries(&town);
    assert_eq!(rogue.shops(), [] as [&str; 0], "{refused:?}");
    for (device, n) in rogue.book.heads(Stream::P).unwrap() {
        for line in rogue.book.lines_after(Stream::P, &device, 0, n as usize).unwrap() {
            assert!(!line.bytes.windows(6).any(|part| part == b"CANARY"));
        }
    }
    let code = town.code(STREET);
    let mut rogue_asks = Asking::new(office.book.book_id());
    let begun = asks(&town, &code, &Id::default(), rogue_asks.ask()).unwrap();
    let mut letting = Answering::new(office.book.book_id(), &begun);
    let mut hall = Asking::new(office.book.book_id());
    let shown_to_hall = Meeting { commitment: commitment(&hall), ..begun.clone() };
    let between = Answering::new(office.book.book_id(), &shown_to_hall);
    let AnswerWord::Offer { key, nonce } = between.offer() else { panic!("an answer is an offer") };
    hall.reveal(&Meeting { offer_key: key, offer_nonce: nonce, ..shown_to_hall }).unwrap();
    answers(&town, &office, &begun.id, letting.offer()).unwrap();
    let offered = asks(&town, &code, &begun.id, AskWord::Look).unwrap();
    let word = rogue_asks.reveal(&offered).unwrap();
    let now = asks(&town, &code, &begun.id, word).unwrap();
    let digits = letting.digits(&now).unwrap();
    assert_ne!(Some(digits), hall.digits(), "but by luck, one in a million");
    let unopened = Meeting { key: "11".repeat(32), ..now };
    assert_eq!(letting.digits(&unopened), Err(MeetingRefusal::Between));
}

fn commitment(asking: &Asking) -> String {
    let AskWord::Ask { commitment, .. } = asking.ask() else { panic!("the first word asks") };
    commitment
}

#[test]
fn a_pc_of_the_association_shuts_a_lost_one_out_at_once() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    let mut lost = office.joins(&town, STREET);
    lost.exchanges(&town);
    let known = devices(&town.carries(&devices_request(&office.link, &Id::default()))).unwrap();
    assert_eq!(known.iter().map(|one| one.revoked).collect::<Vec<_>>(), [0, 0]);
    let own = devices(&town.carries(&devices_request(&office.link, &office.book.device().id)));
    assert!(own.is_err(), "nobody shuts oneself out by a slip");
    let known = devices(&town.carries(&devices_request(&office.link, &lost.book.device().id))).unwrap();
    assert_eq!(known.iter().filter(|one| one.revoked != 0).count(), 1);
    office.opens_shop("Soba Kato");
    office.exchanges(&town);
    assert!(matches!(lost.tries(&town), Err(ExchangeTrouble::Revoked)));
    assert_eq!(lost.shops(), [] as [&str; 0]);
}
