//! Who is let in, and who is not.

use crate::street::{HOUR, Pc, Town};
use nigiwai_sync::enrol::{enrol_request, enrolled, found, lookup_request};
use nigiwai_sync::trouble::ExchangeTrouble;

const STREET: &str = "さくら坂商店街";

fn wrong(code: &str) -> String {
    let last = if code.ends_with('7') { '8' } else { '7' };
    format!("{}{last}", &code[..code.len() - 1])
}

#[test]
fn a_code_is_typed_as_people_type_and_works_once() {
    let town = Town::new();
    let office = Pc::first(&town, STREET);
    let code = town.code(STREET);
    let sloppy = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "I");
    let mut front = office.joins(&town, STREET);
    let again = enrol_request(&front.book, &sloppy, &front.key);
    assert!(enrolled(&town.carries(&again), "").is_ok());
    assert!(enrolled(&town.carries(&again), "").is_ok(), "the answer was lost, and the same PC asks again");
    let other = enrol_request(&office.book, &sloppy, &front.key);
    assert!(matches!(enrolled(&town.carries(&other), ""), Err(ExchangeTrouble::UsedCode)));
    assert!(front.exchanges(&town).equal);
}

#[test]
fn after_five_wrong_tries_even_the_right_code_is_dead() {
    let town = Town::new();
    let office = Pc::first(&town, STREET);
    let code = town.code(STREET);
    for _ in 0..5 {
        let answer = town.carries(&lookup_request(&wrong(&code)));
        assert!(matches!(found(&answer), Err(ExchangeTrouble::WrongCode)));
    }
    let answer = town.carries(&enrol_request(&office.book, &code, &office.key));
    assert!(matches!(enrolled(&answer, ""), Err(ExchangeTrouble::LockedCode)));
    let fresh = town.code(STREET);
    assert!(found(&town.carries(&lookup_request(&fresh))).is_ok(), "the ward gives a new one");
}

#[test]
fn after_three_days_a_code_is_too_old() {
    let town = Town::new();
    town.association(STREET);
    let code = town.code(STREET);
    town.later(72 * HOUR);
    assert!(found(&town.carries(&lookup_request(&code))).is_ok(), "at the very end it still works");
    town.later(1);
    assert!(matches!(found(&town.carries(&lookup_request(&code))), Err(ExchangeTrouble::ExpiredCode)));
    assert!(matches!(found(&town.carries(&lookup_request("?"))), Err(ExchangeTrouble::WrongCode)));
}

#[test]
fn a_pc_that_was_shut_out_is_refused_at_its_next_request() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.exchanges(&town);
    office.opens_shop("Tofu Ito");
    let before = office.state();
    let (association, device) = (town.association(STREET), office.book.device().id.clone());
    assert!(town.does(move |ward, now| ward.revoke(&association, &device, now).unwrap()));
    assert!(matches!(office.tries(&town), Err(ExchangeTrouble::Revoked)));
    assert_eq!(office.state(), before, "the book stays whole");
}

#[test]
fn another_book_cannot_take_an_associations_place() {
    let town = Town::new();
    let _office = Pc::first(&town, STREET);
    let stranger = Pc::first(&town, "よその商店街");
    let answer = town.carries(&enrol_request(&stranger.book, &town.code(STREET), &stranger.key));
    assert!(matches!(enrolled(&answer, ""), Err(ExchangeTrouble::OtherBook)));
}
