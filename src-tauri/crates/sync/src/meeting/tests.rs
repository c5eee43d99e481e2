//! Scenes of a meeting: an honest one, and all that somebody in the middle may try.

use super::*;
use std::collections::BTreeSet;

const KEY: [u8; 32] = [7; 32];

/// What the one who carries keeps of a meeting.
fn told(meeting: &mut Meeting, word: AskWord) {
    match word {
        AskWord::Ask { commitment } => meeting.commitment = commitment,
        AskWord::Reveal { key, nonce } => (meeting.key, meeting.nonce) = (key, nonce),
        AskWord::Look | AskWord::Stop => {}
    }
}

fn answered(meeting: &mut Meeting, word: AnswerWord) {
    match word {
        AnswerWord::Offer { key, nonce } => (meeting.offer_key, meeting.offer_nonce) = (key, nonce),
        AnswerWord::Seal { sealed } => meeting.sealed = sealed,
        AnswerWord::Look | AnswerWord::Refuse => {}
    }
}

#[test]
fn both_show_the_same_digits_and_the_key_arrives() {
    let book = Id::from("book");
    let mut meeting = Meeting::default();
    let mut hall = Asking::new(&book);
    told(&mut meeting, hall.ask());
    assert_eq!(hall.reveal(&meeting), Err(MeetingRefusal::NotYet));
    let mut office = Answering::new(&book, &meeting);
    assert_eq!(office.digits(&meeting), Err(MeetingRefusal::NotYet));
    assert_eq!(office.seal(&KEY.into()), Err(MeetingRefusal::NotYet), "nothing is sealed before the digits");
    answered(&mut meeting, office.offer());
    let word = hall.reveal(&meeting).expect("an answer came");
    told(&mut meeting, word);
    let digits = office.digits(&meeting).expect("shown");
    assert_eq!(Some(digits.clone()), hall.digits());
    assert_eq!((digits.len(), digits.chars().filter(char::is_ascii_digit).count()), (7, 6));
    answered(&mut meeting, office.seal(&KEY.into()).expect("sealed"));
    assert_eq!(hall.take(&meeting), Ok(KEY.into()));
    let seen = serde_json::to_string(&meeting).expect("a meeting is plain JSON");
    assert!(!seen.contains(&hex::encode(&KEY)), "the one who carries does not read the key");
}

#[test]
fn whoever_stands_between_is_bound_before_he_knows_so_the_digits_differ() {
    let book = Id::from("book");
    let mut same = 0;
    for _ in 0..200 {
        let (mut left, mut right) = (Meeting::default(), Meeting::default());
        let mut hall = Asking::new(&book);
        told(&mut left, hall.ask());
        let mut between = Asking::new(&book);
        told(&mut right, between.ask());
        let mut office = Answering::new(&book, &right);
        answered(&mut right, office.offer());
        let other = Answering::new(&book, &left);
        answered(&mut left, other.offer());
        let word = hall.reveal(&left).expect("an answer came");
        told(&mut left, word);
        let word = between.reveal(&right).expect("an answer came");
        told(&mut right, word);
        let shown = office.digits(&right).expect("shown");
        same += usize::from(hall.digits() == Some(shown));
    }
    assert_eq!(same, 0, "by luck one in 5,000 runs of this scene");
}

#[test]
fn a_commitment_cannot_be_opened_as_something_else_nor_an_answer_be_changed() {
    let book = Id::from("book");
    let mut meeting = Meeting::default();
    let mut hall = Asking::new(&book);
    told(&mut meeting, hall.ask());
    let mut office = Answering::new(&book, &meeting);
    answered(&mut meeting, office.offer());
    let word = hall.reveal(&meeting).expect("an answer came");
    told(&mut meeting, word);
    let stranger = BoxKey::new();
    let mut swapped = Meeting { key: stranger.public(), ..meeting.clone() };
    assert_eq!(office.digits(&swapped), Err(MeetingRefusal::Between), "not what was committed to");
    swapped = Meeting { offer_key: stranger.public(), ..meeting.clone() };
    assert_eq!(hall.reveal(&swapped), Err(MeetingRefusal::Between), "a second answer is none");
    office.digits(&meeting).expect("shown");
    let made_up = stranger.seal_to(&meeting.key, PURPOSE.as_bytes(), b"{}").expect("sealed");
    swapped = Meeting { sealed: hex::encode(&made_up), ..meeting.clone() };
    assert_eq!(hall.take(&swapped), Err(MeetingRefusal::Between), "a key that the other PC did not seal");
}

#[test]
fn digits_go_over_the_whole_range() {
    let digits = |n: u32| digits_of(&Id::from("b"), (&n.to_string(), ""), ("", ""));
    let seen: BTreeSet<String> = (0..2_000).map(digits).collect();
    assert!(seen.len() > 1_990, "{} different", seen.len());
    let firsts: BTreeSet<char> = seen.iter().filter_map(|one| one.chars().next()).collect();
    assert_eq!(firsts.len(), 10, "a zero in front is shown too");
}
