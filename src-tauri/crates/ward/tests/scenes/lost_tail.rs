//! A ward that went back to a copy of its store: what PCs hold comes back to it, and it says nothing twice.

use crate::street::{Pc, Town};
use nigiwai_core::moment::Moment;
use nigiwai_core::submission::{Notice, Reply, ReplyState};
use nigiwai_core::ward_rule::{WardRule, WardRulePart};
use nigiwai_sync::bundle::{BundleKeys, absorb_bundle, make_bundle};
use nigiwai_ward::answers::Decision;
use nigiwai_ward::store::{Sqlite, Written};
use nigiwai_ward::ward::Ward;

const STREET: &str = "さくら坂商店街";

fn copies(town: &Town) {
    let path = town.folder.path().join("copy.sqlite");
    town.does(move |ward, _| ward.store().copy_to(&path).unwrap());
}

fn goes_back(town: &Town) {
    let (copy, store) = (town.folder.path().join("copy.sqlite"), town.folder.path().join("again.sqlite"));
    std::fs::copy(copy, &store).unwrap();
    town.does(move |ward, now| *ward = Ward::open(Sqlite::open(&store).unwrap().boxed(), now).unwrap());
}

fn accepts(town: &Town, number: &'static str) {
    town.does(move |ward, now: Moment| {
        let sent = ward.store().sent_list(None).unwrap().into_iter().find(|sent| sent.number == number).unwrap();
        ward.decide((&sent.association, &sent.id), Decision::Accept, ("佐藤", now)).unwrap();
    });
}

fn tells_all(town: &Town, title: &'static str) {
    let notice = Written { title: title.into(), ..Written::default() };
    town.does(move |ward, now| ward.notify(notice, now).unwrap());
}

/// A street whose second return was received and accepted after the ward's last copy; then the ward goes back to it.
fn forgotten() -> (Town, Pc, Pc) {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    let mut front = office.joins(&town, STREET);
    office.sends_month((1, "84"));
    office.exchanges(&town);
    front.exchanges(&town);
    copies(&town);
    office.opens_shop("Tofu Ito");
    office.sends_month((2, "85"));
    office.exchanges(&town);
    town.later(1);
    accepts(&town, "R8-0002");
    office.exchanges(&town);
    front.opens_shop("Soba Kato");
    goes_back(&town);
    (town, office, front)
}

fn everybody_is_whole(town: &Town, pcs: [&mut Pc; 2]) {
    let [one, other] = pcs;
    for _ in 0..2 {
        one.exchanges(town);
        other.exchanges(town);
    }
    assert!(one.exchanges(town).equal && other.exchanges(town).equal);
    assert_eq!(one.shops(), ["Soba Kato", "Tofu Ito"]);
    assert_eq!(one.state(), other.state());
    let mut states: Vec<ReplyState> = one.book.list::<Reply>().unwrap().iter().map(|reply| reply.state).collect();
    states.sort_by_key(|state| state.code());
    assert_eq!(states, [ReplyState::Accepted, ReplyState::Received, ReplyState::Received], "no word was said twice");
    let sent = town.does(|ward, _| ward.store().sent_list(None).unwrap());
    let known: Vec<_> = sent.iter().map(|sent| (sent.number.as_str(), sent.state.as_str())).collect();
    assert_eq!(known, [("R8-0001", "received"), ("R8-0002", "accepted")], "as before the ward forgot");
}

#[test]
fn a_ward_that_forgot_gets_lines_receipts_and_decisions_back_and_says_nothing_twice() {
    let (town, mut office, mut front) = forgotten();
    everybody_is_whole(&town, [&mut office, &mut front]);
}

#[test]
fn what_a_ward_says_after_it_forgot_never_takes_the_place_of_what_it_said_before() {
    let (town, mut office, mut front) = forgotten();
    tells_all(&town, "夏の灯り");
    front.exchanges(&town);
    tells_all(&town, "冬の灯り");
    everybody_is_whole(&town, [&mut office, &mut front]);
    let mut titles: Vec<String> =
        office.book.list::<Notice>().unwrap().into_iter().map(|notice| notice.title).collect();
    titles.sort();
    assert_eq!(titles, ["冬の灯り", "夏の灯り"]);
}

#[test]
fn the_wards_words_come_back_through_a_stick_when_the_pc_that_heard_them_is_gone() {
    let (town, office, mut front) = forgotten();
    let keys = BundleKeys { association: &office.association_key, device: &office.key };
    let stick = make_bundle(&office.book, keys, None, crate::street::NOON).unwrap();
    drop(office);
    absorb_bundle(&mut front.book, &[7; 32], &stick, crate::street::NOON).unwrap();
    let mut third = front.joins(&town, STREET);
    everybody_is_whole(&town, [&mut front, &mut third]);
}

#[test]
fn a_number_given_before_the_ward_forgot_is_not_given_again_once_it_came_back() {
    let (town, mut office, mut front) = forgotten();
    everybody_is_whole(&town, [&mut office, &mut front]);
    office.sends_month((3, "86"));
    office.exchanges(&town);
    let numbers = town.does(|ward, _| ward.store().sent_list(None).unwrap());
    assert_eq!(numbers.last().unwrap().number, "R8-0003");
}

#[test]
fn what_the_ward_laid_down_comes_back_from_a_pc_that_heard_it() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.exchanges(&town);
    copies(&town);
    let longer = WardRule {
        part: WardRulePart::LastDay,
        about: "road_occupancy".into(),
        rule: "open_days_before:15".into(),
        ..WardRule::default()
    };
    town.does(move |ward, now| ward.lay_down(longer, "佐藤", now).unwrap());
    office.exchanges(&town);
    goes_back(&town);
    assert!(town.does(|ward, _| ward.rules().unwrap()).is_empty(), "it forgot");
    office.exchanges(&town);
    let known = town.does(|ward, _| ward.rules().unwrap());
    assert_eq!((known.len(), known[0].rule.as_str()), (1, "open_days_before:15"));
}
