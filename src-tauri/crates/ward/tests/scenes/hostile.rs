//! Broken and hostile sides: a fake ward, a copied book, a stolen token, changed bytes.

use crate::street::{NOON, Pc, Town};
use nigiwai_sync::enrol::Response;
use nigiwai_sync::exchange::{Exchange, Step};
use nigiwai_sync::messages::Refusal;
use nigiwai_sync::trouble::ExchangeTrouble;
use proptest::prelude::*;

const STREET: &str = "さくら坂商店街";

#[test]
fn nonsense_from_a_fake_ward_never_panics_and_changes_nothing() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.opens_shop("Tofu Ito");
    let before = office.state();
    let answers: [&[u8]; 9] = [
        b"", b"<html>Wi-Fi login</html>", b"{}", b"[]", b"null", b"{\"nonce\":1}",
        b"{\"timeline\":\"x\",\"streams\":{}}",
        b"{\"timeline\":\"x\",\"streams\":{\"P\":{\"last\":9,\"print\":\"\"},\"Q\":{\"last\":0,\"print\":\"\"},\"R\":{\"last\":0,\"print\":\"\"}}}",
        b"{\"token\":\"x\",\"minutes\":1}",
    ];
    for body in answers {
        for status in [200, 204, 301, 400, 401, 403, 404, 409, 413, 429, 500, 503, 507] {
            let (mut exchange, _) = Exchange::begin(&office.book, &office.link, &office.key).unwrap();
            for _ in 0..6 {
                let answer = Response { status, body: body.to_vec() };
                match exchange.answer(&mut office.book, &answer, NOON) {
                    Step::Send(_) => {}
                    Step::Done(_) | Step::Failed(_) => break,
                }
            }
            assert_eq!(office.state(), before);
        }
    }
    assert!(office.exchanges(&town).equal, "and the true ward is still understood");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_answer_with_changed_bytes_never_harms_the_book(step in 0usize..8, at in 0.0f64..1.0, flip in 1u8..=255) {
        let town = Town::new();
        let mut office = Pc::first(&town, STREET);
        let mut front = office.joins(&town, STREET);
        front.opens_shop("Soba Kato");
        front.exchanges(&town);
        office.opens_shop("Tofu Ito");
        office.sends_month((1, "84"));
        let mut count = 0;
        let link = office.link.clone();
        office.exchanges_by(|request| {
            let mut answer = town.carries(request);
            if count == step && !answer.body.is_empty() {
                let place = ((answer.body.len() - 1) as f64 * at) as usize;
                answer.body[place] ^= flip;
            }
            count += 1;
            Some(answer)
        });
        office.link = link;
        prop_assert!(office.exchanges(&town).equal);
        front.exchanges(&town);
        prop_assert_eq!(office.shops(), ["Soba Kato", "Tofu Ito"]);
        prop_assert_eq!(office.state(), front.state());
    }
}

#[test]
fn words_that_the_ward_did_not_sign_are_refused() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.sends_month((1, "84"));
    let own_key = office.link.ward_key.clone();
    office.link.ward_key = office.key.public();
    assert!(matches!(office.tries(&town), Err(ExchangeTrouble::Forged)));
    assert!(office.book.list::<nigiwai_core::submission::Reply>().unwrap().is_empty());
    office.link.ward_key = own_key;
    assert!(office.exchanges(&town).equal);
}

#[test]
fn a_copied_book_that_wrote_on_is_noticed_and_nothing_is_stored() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.exchanges(&town);
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy");
    office.book.backup_to(&copy).unwrap();
    office.opens_shop("Tofu Ito");
    office.exchanges(&town);
    let mine = nigiwai_book::Book::open(&copy, Some(office.association_key)).unwrap();
    let original = std::mem::replace(&mut office.book, mine);
    office.opens_shop("Another shop at the same number");
    assert!(matches!(office.tries(&town), Err(ExchangeTrouble::Fork { .. } | ExchangeTrouble::DigestMismatch)));
    office.book = original;
    assert!(office.exchanges(&town).equal, "the ward still has what the first one sent");
}

#[test]
fn a_push_is_refused_without_the_devices_own_signature() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    office.opens_shop("Tofu Ito");
    let (own, stranger) = (office.key.clone(), nigiwai_sync::device_key::DeviceKey::new());
    office.key = stranger;
    let mut said = Vec::new();
    office.exchanges_by(|request| {
        let answer = town.carries(request);
        said.push((request.path.clone(), answer.status));
        Some(answer)
    });
    assert!(said.contains(&("/v1/push".to_string(), 403)), "a stolen token alone stores nothing: {said:?}");
    office.key = own;
    assert!(office.exchanges(&town).pushed > 0);
}

#[test]
fn nobody_but_the_ward_writes_the_wards_words() {
    use nigiwai_sync::{frame, messages::PushHead};
    let town = Town::new();
    let office = Pc::first(&town, STREET);
    let mut head = PushHead {
        stream: "R".into(),
        device: office.book.device().id.clone(),
        epoch: office.book.device().epoch.clone(),
        from_n: 1,
        prev_chain: "00".repeat(32),
        count: 1,
        chain: nigiwai_sync::hex::encode(&nigiwai_sync::chain::chain(&[0; 32], b"x")),
        covered: String::new(),
        signature: String::new(),
        ward_signature: String::new(),
    };
    head.signature = office.key.sign(&head.text(&office.link.association));
    let body = frame::pack(&head, [b"x".as_slice()].into_iter());
    let bearer = Some(office.link.token.clone());
    let push = nigiwai_sync::enrol::Request { method: "POST", path: "/v1/push".into(), body, bearer };
    let answer = town.carries(&push);
    let refusal: Refusal = serde_json::from_slice(&answer.body).unwrap();
    assert_eq!((answer.status, refusal.code.as_str()), (403, "not_yours"));
}
