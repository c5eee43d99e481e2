//! Meeting: PCs that were apart become equal, and what people must decide is asked once.

use super::street::{NINE, Street, at, called, change, missing, own_lines, put, remove, shop};
use crate::{BookError, Cursor, SealedLine};
use nigiwai_core::act::Act;
use nigiwai_core::id::Id;
use nigiwai_core::line::Deed;
use nigiwai_core::record::{Fields, Record, Stream};
use nigiwai_core::shop::Shop;
use serde_json::json;

fn two_with_tofu() -> Street {
    let mut street = Street::with(2);
    put(&mut street.pcs[0], at(0), &Shop { phone: "1".into(), ..called("tofu", "豆腐") });
    street.everyone_meets();
    street
}

#[test]
fn two_pcs_that_were_apart_are_equal_after_they_met() {
    let mut street = two_with_tofu();
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.phone = "2".into());
    change(&mut street.pcs[1], at(2), "tofu", |shop| shop.notes = "鍵は隣".into());
    put(&mut street.pcs[1], at(3), &called("soba", "そば"));
    street.everyone_meets();
    street.assert_equal();
    let tofu = shop(&street.pcs[1], "tofu");
    assert_eq!((tofu.phone.as_str(), tofu.notes.as_str()), ("2", "鍵は隣"), "different fields do not collide");
    assert_eq!(street.pcs[0].conflicts().expect("readable"), []);
}

#[test]
fn two_people_at_one_field_are_one_question_on_both_pcs_and_one_answer_closes_it_everywhere() {
    let mut street = two_with_tofu();
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.phone = "2".into());
    let kato = Act::new("save_shop", &Id::from("kato"), NINE.add_ms(120_000));
    change(&mut street.pcs[1], kato, "tofu", |shop| shop.phone = "3".into());
    street.everyone_meets();
    street.assert_equal();
    for pc in &street.pcs {
        let conflicts = pc.conflicts().expect("readable");
        assert_eq!(conflicts.len(), 1);
        let sides: Vec<_> =
            conflicts[0].sides.iter().map(|s| (s.fields[&22].clone(), s.person.as_str(), s.shown)).collect();
        assert_eq!(sides, [(json!("3"), "kato", true), (json!("2"), "ito", false)]);
        assert_eq!(shop(pc, "tofu").phone, "3", "the later one is shown meanwhile");
    }
    let chosen = Fields::from([(22, json!("2"))]);
    let question = (Shop::KIND.number, Id::from("tofu"), 22);
    street.pcs[0].resolve(at(3), question.clone(), chosen.clone()).expect("settled");
    let again = street.pcs[0].resolve(at(4), question, chosen);
    assert!(matches!(again, Err(BookError::NoConflict)));
    street.everyone_meets();
    street.assert_equal();
    for pc in &street.pcs {
        assert_eq!((shop(pc, "tofu").phone.as_str(), pc.conflicts().expect("readable").len()), ("2", 0));
    }
}

#[test]
fn the_same_answer_given_twice_is_no_question() {
    let mut street = two_with_tofu();
    for pc in 0..2 {
        change(&mut street.pcs[pc], at(1), "tofu", |shop| shop.phone = "5".into());
    }
    street.everyone_meets();
    street.assert_equal();
    assert_eq!(street.pcs[0].conflicts().expect("readable"), []);
}

#[test]
fn an_edit_beats_a_removal_that_had_not_seen_it_and_a_person_is_asked() {
    let mut street = two_with_tofu();
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.phone = "2".into());
    remove(&mut street.pcs[1], at(2), "tofu");
    street.everyone_meets();
    street.assert_equal();
    assert_eq!(shop(&street.pcs[1], "tofu").phone, "2");
    let conflicts = street.pcs[1].conflicts().expect("readable");
    assert!(conflicts[0].deletion);
    let deeds: Vec<Deed> = conflicts[0].sides.iter().map(|side| side.deed).collect();
    assert_eq!(deeds, [Deed::Put, Deed::Del]);
    street.pcs[1].resolve(at(3), (Shop::KIND.number, Id::from("tofu"), 0), Fields::new()).expect("kept");
    street.everyone_meets();
    street.assert_equal();
    assert_eq!(street.pcs[0].conflicts().expect("readable"), []);
    assert_eq!(shop(&street.pcs[0], "tofu").phone, "2");
}

#[test]
fn a_removal_that_had_seen_everything_removes() {
    let mut street = two_with_tofu();
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.phone = "2".into());
    street.everyone_meets();
    remove(&mut street.pcs[1], at(-90), "tofu");
    street.everyone_meets();
    street.assert_equal();
    assert_eq!(street.pcs[0].get::<Shop>(&Id::from("tofu")).expect("readable"), None, "though its clock was behind");
    assert_eq!(street.pcs[0].conflicts().expect("readable"), []);
}

#[test]
fn a_third_pc_gets_everything_from_whoever_has_it() {
    let mut street = Street::with(3);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    street.carry(0, 1);
    change(&mut street.pcs[1], at(1), "tofu", |shop| shop.phone = "2".into());
    street.carry(1, 2);
    assert_eq!(shop(&street.pcs[2], "tofu").phone, "2");
    street.everyone_meets();
    street.assert_equal();
}

#[test]
fn an_effect_that_arrives_before_its_cause_changes_nothing_in_the_end() {
    let mut street = Street::with(3);
    put(&mut street.pcs[0], at(0), &called("tofu", "豆腐"));
    street.carry(0, 1);
    change(&mut street.pcs[1], at(1), "tofu", |shop| shop.name = "伊藤豆腐".into());
    let effect = street.pcs[1].lines_after(Stream::P, &street.pcs[1].device().id, 0, 9).expect("lines");
    street.pcs[2].absorb(Stream::P, &effect, None, NINE).expect("the effect alone");
    street.carry(0, 2);
    assert_eq!(shop(&street.pcs[2], "tofu").name, "伊藤豆腐", "what its author had seen stays beaten");
    street.everyone_meets();
    street.assert_equal();
}

#[test]
fn a_group_shows_all_of_itself_or_nothing() {
    let mut street = Street::with(2);
    let write = |page: &mut crate::Page<'_>| {
        for at in 0..5 {
            page.put(&called(&format!("shop{at}"), "店"))?;
        }
        Ok::<(), BookError>(())
    };
    street.pcs[0].write(at(0), write).expect("written");
    let lines = missing(&street.pcs[0], &street.pcs[1], Stream::P);
    let first = street.pcs[1].absorb(Stream::P, &lines[..3], None, NINE).expect("taken in");
    assert_eq!((first.applied, first.waiting), (0, 3));
    assert_eq!(street.pcs[1].list::<Shop>().expect("shops"), []);
    assert_eq!(street.pcs[1].not_applied().expect("counted").waiting, 3, "nothing is in limbo unseen");
    street.pcs[1].verify().expect("whole meanwhile");
    assert_eq!(missing(&street.pcs[1], &street.pcs[0], Stream::P), [], "and half a group goes nowhere");
    let rest = street.pcs[1].absorb(Stream::P, &lines[3..], None, NINE).expect("taken in");
    assert_eq!(rest.applied, 5);
    street.assert_equal();
}

#[test]
fn lines_handed_out_never_cut_a_group() {
    let mut street = Street::with(1);
    let book = &mut street.pcs[0];
    put(book, at(0), &called("one", "店"));
    book.write::<(), BookError>(at(1), |page| (0..5).try_for_each(|at| page.put(&called(&format!("s{at}"), "店"))))
        .expect("written");
    let device = book.device().id.clone();
    let count = |after, limit| book.lines_after(Stream::P, &device, after, limit).expect("lines").len();
    assert_eq!([count(2, 1), count(3, 1), count(3, 4), count(2, 2), count(0, 100)], [1, 5, 5, 6, 8]);
}

#[test]
fn lines_that_come_again_or_from_the_future_do_no_harm() {
    let mut street = two_with_tofu();
    let ahead = Act::new("save_shop", &Id::from("ito"), NINE.add_ms(10 * 365 * 86_400_000));
    change(&mut street.pcs[0], ahead, "tofu", |shop| shop.phone = "2".into());
    let lines = missing(&street.pcs[0], &street.pcs[1], Stream::P);
    for expected in [(1, 0), (0, 1)] {
        let absorbed = street.pcs[1].absorb(Stream::P, &lines, None, NINE).expect("taken in");
        assert_eq!((absorbed.applied, absorbed.already), expected);
    }
    change(&mut street.pcs[1], at(5), "tofu", |shop| shop.phone = "3".into());
    street.everyone_meets();
    street.assert_equal();
    assert_eq!(shop(&street.pcs[0], "tofu").phone, "3", "a clock ten years ahead beats nobody who saw it");
    let history = street.pcs[1].history(Shop::KIND, &Id::from("tofu")).expect("history");
    assert!(history.iter().any(|line| line.at == NINE.add_ms(5 * 60_000)), "and does not move other clocks");
}

#[test]
fn a_record_made_by_a_clock_far_ahead_is_changed_by_others_as_usual() {
    let mut street = Street::with(2);
    let ahead = Act::new("save_shop", &Id::from("ito"), NINE.add_ms(10 * 365 * 86_400_000));
    put(&mut street.pcs[0], ahead, &called("tofu", "豆腐"));
    street.everyone_meets();
    change(&mut street.pcs[1], at(5), "tofu", |shop| shop.phone = "3".into());
    street.everyone_meets();
    street.assert_equal();
    assert_eq!(shop(&street.pcs[0], "tofu").phone, "3");
}

#[test]
fn a_line_says_what_its_author_had_seen_only_when_that_grew() {
    let mut street = two_with_tofu();
    for at_minute in 2..5 {
        change(&mut street.pcs[1], at(at_minute), "tofu", |shop| shop.phone = at_minute.to_string());
    }
    let seen: Vec<bool> = own_lines(&street.pcs[1]).iter().map(|line| line.vv.is_some()).collect();
    assert_eq!(seen, [true, false, false]);
}

#[test]
fn the_cursor_moves_with_the_lines_or_not_at_all() {
    let mut street = two_with_tofu();
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.phone = "2".into());
    let lines = missing(&street.pcs[0], &street.pcs[1], Stream::P);
    let cursor = |seq| Some(Cursor { peer: "ward".into(), seq });
    let gap = [SealedLine { n: lines[0].n + 1, ..lines[0].clone() }];
    assert!(matches!(street.pcs[1].absorb(Stream::P, &gap, cursor(9), NINE), Err(BookError::Gap { .. })));
    assert_eq!(street.pcs[1].cursor("ward", Stream::P).expect("readable"), 0);
    street.pcs[1].absorb(Stream::P, &lines, cursor(4), NINE).expect("taken in");
    assert_eq!(street.pcs[1].cursor("ward", Stream::P).expect("readable"), 4);
}

#[test]
fn one_line_with_two_contents_is_an_alarm_and_nothing_is_stored() {
    let mut street = two_with_tofu();
    let copy = street.dir.path().join("copy.ngw");
    street.pcs[0].backup_to(&copy).expect("copied");
    let mut clone = crate::Book::open(&copy, Some(super::street::KEY)).expect("opened");
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.phone = "2".into());
    change(&mut clone, at(1), "tofu", |shop| shop.phone = "3".into());
    street.everyone_meets();
    let n = street.pcs[0].heads(Stream::P).expect("heads")[&street.pcs[0].device().id];
    let forked = clone.lines_after(Stream::P, &clone.device().id, n - 1, 9).expect("lines");
    let answer = street.pcs[1].absorb(Stream::P, &forked, None, NINE);
    assert!(matches!(answer, Err(BookError::Fork { n: at, .. }) if at == n));
    street.assert_equal();
}

#[test]
fn a_restored_pc_goes_on_under_a_new_name_and_loses_nothing() {
    let mut street = two_with_tofu();
    let copy = street.dir.path().join("copy.ngw");
    street.pcs[0].backup_to(&copy).expect("copied");
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.phone = "2".into());
    street.everyone_meets();
    let mut restored = crate::Book::open(&copy, Some(super::street::KEY)).expect("opened");
    restored.become_new_device("戻したPC", NINE).expect("renamed");
    street.pcs[0] = restored;
    change(&mut street.pcs[0], at(2), "tofu", |shop| shop.notes = "n".into());
    street.everyone_meets();
    street.assert_equal();
    let tofu = shop(&street.pcs[0], "tofu");
    assert_eq!((tofu.phone.as_str(), tofu.notes.as_str()), ("2", "n"));
}

#[test]
fn a_broken_line_is_kept_and_shown_and_delays_nobody() {
    let mut street = two_with_tofu();
    change(&mut street.pcs[0], at(1), "tofu", |shop| shop.phone = "2".into());
    change(&mut street.pcs[0], at(2), "tofu", |shop| shop.notes = "n".into());
    let mut lines = missing(&street.pcs[0], &street.pcs[1], Stream::P);
    *lines[0].bytes.last_mut().expect("bytes") ^= 1;
    let absorbed = street.pcs[1].absorb(Stream::P, &lines, None, NINE).expect("taken in");
    assert_eq!((absorbed.applied, absorbed.quarantined), (1, 1));
    assert_eq!(street.pcs[1].not_applied().expect("counted").quarantined, 1);
    assert_eq!(shop(&street.pcs[1], "tofu").notes, "n");
    street.pcs[1].verify().expect("whole");
}
