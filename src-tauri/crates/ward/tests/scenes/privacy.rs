//! What the ward must never know, and what one association must never learn of another.

use crate::street::{Pc, Town};
use nigiwai_core::association::Person;
use nigiwai_sync::enrol::{Request, enrol_request};

#[test]
fn no_word_of_a_book_stands_in_the_wards_files() {
    let town = Town::new();
    let mut office = Pc::first(&town, "さくら坂商店街");
    office.opens_shop("CANARY-SHOP-4711");
    office.puts(Person { name: "CANARY-PERSON-4712".into(), ..Person::default() });
    office.sends_month((1, "CANARY-SENT-4713"));
    office.exchanges(&town);
    let mut sent = 0;
    for file in std::fs::read_dir(town.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        let has = |words: &[u8]| bytes.windows(words.len()).any(|part| part == words);
        assert!(!has(b"CANARY-SHOP-4711") && !has(b"CANARY-PERSON-4712"));
        assert!(!has(&office.association_key), "nor the key");
        assert!(!has(b"CANARY-PC-4714"), "nor what the PC is called");
        sent += usize::from(has(b"CANARY-SENT-4713"));
    }
    assert!(sent > 0, "what was sent is there, so the search works");
}

#[test]
fn a_pc_of_an_older_program_sends_its_name_and_the_ward_keeps_only_the_id() {
    let town = Town::new();
    let office = Pc::first(&town, "さくら坂商店街");
    let new = enrol_request(&office.book, &town.code("さくら坂商店街"), &office.key);
    let mut old: serde_json::Value = serde_json::from_slice(&new.body).unwrap();
    assert!(old.get("device_name").is_none(), "this program sends no name");
    old["device_name"] = "会館のPC".into();
    let answer = town.carries(&Request { body: serde_json::to_vec(&old).unwrap(), ..new });
    assert_eq!(answer.status, 200);
    for file in std::fs::read_dir(town.folder.path()).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        let name = "会館のPC".as_bytes();
        assert!(!bytes.windows(name.len()).any(|part| part == name));
    }
}

#[test]
fn another_association_sees_nothing_and_changes_nothing() {
    let alone = answers_to_the_second_street(|_| {});
    let beside = answers_to_the_second_street(|town| {
        let mut first = Pc::first(town, "さくら坂商店街");
        first.opens_shop("Tofu Ito");
        first.sends_month((1, "84"));
        first.exchanges(town);
    });
    assert_eq!(alone, beside, "byte for byte the same, with or without the neighbours");
}

/// What a street with an empty book is answered, apart from the ward's chance.
fn answers_to_the_second_street(before: impl FnOnce(&Town)) -> Vec<(u16, usize)> {
    let town = Town::new();
    before(&town);
    let second = Pc::first(&town, "よその商店街");
    let bearer = Some(second.link.token.clone());
    let ask = |path: &str| Request { method: "GET", path: path.into(), body: Vec::new(), bearer: bearer.clone() };
    let mut answers: Vec<(u16, usize)> = ["P", "S", "R"]
        .iter()
        .map(|stream| town.carries(&ask(&format!("/v1/pull?stream={stream}&after=0&mine=0"))))
        .map(|answer| (answer.status, nigiwai_sync::page::unpack(&answer.body).unwrap().1.len()))
        .collect();
    let hello = b"{\"streams\":{\"P\":[0,0],\"R\":[0,0],\"S\":[0,0]}}".to_vec();
    let hello = Request { method: "POST", path: "/v1/exchange".into(), body: hello, bearer: bearer.clone() };
    let answer = town.carries(&hello);
    answers.push((answer.status, answer.body.len()));
    answers
}

#[test]
fn without_a_good_token_every_door_is_shut() {
    let town = Town::new();
    Pc::first(&town, "さくら坂商店街");
    let bad = "00".repeat(32);
    for bearer in [None, Some(String::new()), Some(bad)] {
        for (method, path) in
            [("POST", "/v1/exchange"), ("POST", "/v1/push"), ("GET", "/v1/pull?stream=P&after=0"), ("PUT", "/v1/key")]
        {
            let body = b"{\"streams\":{},\"wrapped_key\":\"\"}".to_vec();
            let request = Request { method, path: path.into(), body, bearer: bearer.clone() };
            assert_eq!(town.carries(&request).status, 401, "{method} {path}");
        }
    }
}
