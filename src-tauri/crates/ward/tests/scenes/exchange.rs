//! PCs of one association become equal through the ward, whatever the line does.

use crate::street::{HOUR, Pc, Town};
use nigiwai_core::record::Stream;
use nigiwai_core::submission::{Reply, ReplyState};
use nigiwai_sync::enrol::{Request, found, keep_key_request, kept, lookup_request};
use nigiwai_sync::hex;
use nigiwai_sync::recovery::{SheetSecret, leave};

const STREET: &str = "さくら坂商店街";

#[test]
fn two_pcs_become_equal_and_the_ward_gives_a_receipt() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    let mut front = office.joins(&town, STREET);
    office.opens_shop("Tofu Ito");
    office.sends_month((1, "84"));
    let report = office.exchanges(&town);
    assert!(report.equal && report.pushed >= 3);
    let replies = office.book.list::<Reply>().unwrap();
    assert_eq!(replies.len(), 1);
    assert_eq!((replies[0].state, replies[0].number.as_str()), (ReplyState::Received, "R8-0001"));
    front.opens_shop("Soba Kato");
    assert!(front.exchanges(&town).equal);
    assert!(office.exchanges(&town).equal);
    assert_eq!(office.shops(), ["Soba Kato", "Tofu Ito"]);
    assert_eq!(office.state(), front.state());
    assert_eq!(front.book.list::<Reply>().unwrap(), replies);
    let own = office.book.device().id.clone();
    let sent = office.book.heads(Stream::S).unwrap()[&own];
    assert_eq!(office.book.acked(&office.link.peer(), Stream::S).unwrap(), sent);
}

#[test]
fn a_line_cut_at_any_message_ends_the_same() {
    for answered in [false, true] {
        for cut in 0..40 {
            let town = Town::new();
            let mut office = Pc::first(&town, STREET);
            let mut front = office.joins(&town, STREET);
            office.opens_shop("Tofu Ito");
            office.sends_month((1, "84"));
            front.opens_shop("Soba Kato");
            front.exchanges(&town);
            let mut step = 0;
            let whole = office.exchanges_by(|request| {
                step += 1;
                let answer = (answered || step <= cut).then(|| town.carries(request));
                answer.filter(|_| step <= cut)
            });
            office.exchanges(&town);
            front.exchanges(&town);
            assert_eq!(office.shops(), ["Soba Kato", "Tofu Ito"], "cut at {cut}");
            assert_eq!(office.state(), front.state(), "cut at {cut}, answered {answered}");
            assert_eq!(office.book.list::<Reply>().unwrap().len(), 1, "one receipt, however often it was sent");
            if whole.is_some() {
                assert!(cut > 3, "there was something to cut");
                break;
            }
        }
    }
}

#[test]
fn a_ward_that_gets_everything_twice_late_and_in_disorder_stays_the_same() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    let mut sent: Vec<Request> = Vec::new();
    for n in 0..3 {
        office.opens_shop(&format!("shop {n}"));
        office.sends_month((n + 1, "84"));
        let done = office.exchanges_by(|request| {
            town.carries(request);
            sent.push(request.clone());
            Some(town.carries(request))
        });
        assert!(done.unwrap().unwrap().equal);
    }
    let before = office.state();
    for request in sent.iter().rev().chain(sent.iter()) {
        town.carries(request);
    }
    let report = office.exchanges(&town);
    assert_eq!((report.equal, report.pushed, report.pulled), (true, 0, 0));
    assert_eq!(office.state(), before);
    assert_eq!(office.book.list::<Reply>().unwrap().len(), 3);
}

#[test]
fn with_nothing_to_do_one_small_request_is_enough() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.opens_shop("Tofu Ito");
    office.exchanges(&town);
    let mut sizes = Vec::new();
    let done = office.exchanges_by(|request| {
        let answer = town.carries(request);
        sizes.push((request.body.len(), answer.body.len()));
        Some(answer)
    });
    assert!(done.unwrap().unwrap().equal);
    assert_eq!(sizes.len(), 1);
    assert!(sizes[0].0 + sizes[0].1 <= 400, "{sizes:?} bytes");
}

#[test]
fn a_token_that_ran_out_is_renewed_without_anybody_noticing() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.opens_shop("Tofu Ito");
    town.later(24 * HOUR);
    assert!(office.exchanges(&town).equal);
}

#[test]
fn a_book_of_many_lines_travels_in_pages() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    for part in 0..12 {
        let act = nigiwai_core::act::Act::new("import", &nigiwai_core::id::Id::from("p"), crate::street::NOON);
        let written = office.book.write(act, |page| {
            for n in 0..400 {
                let name = format!("shop {part}-{n}");
                let id = page.new_id();
                page.put(&nigiwai_core::shop::Shop { id, name, ..nigiwai_core::shop::Shop::default() })?;
            }
            Ok::<(), nigiwai_book::BookError>(())
        });
        assert_eq!(written.unwrap().lines, 400);
    }
    let mut front = office.joins(&town, STREET);
    assert!(office.exchanges(&town).pushed > 4_800);
    assert!(front.exchanges(&town).equal);
    assert_eq!(front.shops().len(), 4_800);
    assert_eq!(front.state(), office.state());
}

#[test]
fn all_pcs_lost_a_new_pc_comes_back_with_a_code_and_the_sheet() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.opens_shop("Tofu Ito");
    office.exchanges(&town);
    let sheet = SheetSecret::of(&[7; 32]);
    let wrapped = leave(office.book.book_id(), office.book.ring());
    kept(&town.carries(&keep_key_request(&office.link, &wrapped))).unwrap();
    let (typed, state) = (sheet.groups().join(" ").to_lowercase(), office.state());
    let code = town.code(STREET);
    let met = found(&town.carries(&lookup_request(&code))).unwrap();
    let opened =
        SheetSecret::read(&typed).unwrap().open(&met.book_id, &hex::decode(&met.wrapped_key).unwrap()).unwrap();
    assert_eq!(&opened, office.book.ring());
    let mut new = office.joins(&town, STREET);
    drop(office);
    new.exchanges(&town);
    assert_eq!(new.shops(), ["Tofu Ito"]);
    assert_eq!(new.state(), state);
}

#[test]
fn a_pc_without_a_network_reaches_the_ward_through_another_pc() {
    use nigiwai_sync::bundle::{BundleKeys, absorb_bundle, make_bundle};
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    let mut front = office.joins(&town, STREET);
    office.exchanges(&town);
    front.opens_shop("Soba Kato");
    let keys = BundleKeys { association: &front.association_key, device: &front.key };
    let stick = make_bundle(&front.book, keys, None, crate::street::NOON).unwrap();
    absorb_bundle(&mut office.book, &front.association_key, &stick, crate::street::NOON).unwrap();
    assert!(office.exchanges(&town).equal);
    let mut third = office.joins(&town, STREET);
    third.exchanges(&town);
    assert_eq!(third.shops(), ["Soba Kato"]);
}
