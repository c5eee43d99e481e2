//! The ward's officer in the browser: logging in, the board, a decision, a notice, the open data.

use crate::browser::Browser;
use crate::street::{Pc, Town};
use axum::body::Body;
use axum::http::Request;
use nigiwai_core::id::Id;
use nigiwai_core::submission::{Notice, Reply, ReplyState};

const STREET: &str = "さくら坂商店街";

fn path_of(office: &Pc, submission: &Id) -> String {
    format!("/submission/{}/{submission}", office.link.association)
}

#[test]
fn the_officer_returns_a_month_and_accepts_its_next_version() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    let first = office.sends_month((1, "84"));
    office.exchanges(&town);
    let mut browser = Browser::logged_in(&town);
    let (status, board) = browser.opens("/");
    assert!(status == 200 && board.contains(STREET) && board.contains("受付") && board.contains("確認 1件"));
    let page = path_of(&office, &first);
    assert!(browser.opens(&page).1.contains("R8-0001"));
    let token = browser.token(&page);
    let fields = [
        ("token", token.as_str()),
        ("decision", "return"),
        ("comment", ""),
        ("at:counts/lamps/counts.lamps", "数が違います"),
    ];
    assert_eq!(browser.sends(&page, &fields).0, 303);
    office.exchanges(&town);
    let returned = office.book.list::<Reply>().unwrap().into_iter().find(|reply| reply.state == ReplyState::Returned);
    assert_eq!(returned.unwrap().at_fields, "{\"counts/lamps/counts.lamps\":\"数が違います\"}");

    let second = office.sends_month((2, "85"));
    office.exchanges(&town);
    let page = path_of(&office, &second);
    let shown = browser.opens(&page).1;
    assert!(shown.contains("1か所変わりました") && shown.contains("<del>84</del>"), "the difference is shown");
    assert_eq!(browser.sends(&page, &[("token", &token), ("decision", "accept")]).0, 303);
    assert_eq!(browser.sends(&page, &[("token", &token), ("decision", "accept")]).0, 409, "one decision per version");
    office.exchanges(&town);
    let accepted = office.book.list::<Reply>().unwrap().into_iter().filter(|reply| reply.state == ReplyState::Accepted);
    let accepted: Vec<Reply> = accepted.collect();
    assert_eq!((accepted.len(), &accepted[0].submission, accepted[0].number.as_str()), (1, &second, "R8-0002"));
    let (_, csv) = browser.opens("/csv");
    assert!(csv.starts_with('\u{feff}') && csv.contains("85") && !csv.contains(",84\r"), "only what was accepted");
    assert!(browser.opens("/totals").1.contains(">85<"));
    let street = browser.opens(&format!("/street/{}", office.link.association)).1;
    let id = &office.book.device().id.0;
    assert!(street.contains("counts.lamps") && street.contains(&id[26..]) && !street.contains(id), "its short number");
}

#[test]
fn a_notice_written_in_the_browser_arrives_in_the_app() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    let mut other = Pc::first(&town, "よその商店街");
    let mut browser = Browser::logged_in(&town);
    let token = browser.token("/notice");
    let to = office.link.association.0.clone();
    let all = [
        ("token", token.as_str()),
        ("to", ""),
        ("title", "年末の届出"),
        ("body", "一行目\r\n二行目"),
        ("until", "2026-12-28"),
    ];
    assert_eq!(browser.sends("/notice", &all).0, 303);
    let one = [("token", token.as_str()), ("to", to.as_str()), ("title", "書類の件"), ("body", ""), ("until", "")];
    assert_eq!(browser.sends("/notice", &one).0, 303);
    office.exchanges(&town);
    other.exchanges(&town);
    let titles = |pc: &Pc| {
        let mut titles: Vec<String> =
            pc.book.list::<Notice>().unwrap().into_iter().map(|notice| notice.title).collect();
        titles.sort();
        titles
    };
    assert_eq!(titles(&office), ["年末の届出", "書類の件"]);
    assert_eq!(titles(&other), ["年末の届出"]);
    assert_eq!(other.book.list::<Notice>().unwrap()[0].body, "一行目\n二行目");
    let without_title = [("token", token.as_str()), ("to", ""), ("title", " "), ("body", "x"), ("until", "")];
    let (status, page) = browser.sends("/notice", &without_title);
    assert!(status == 400 && page.contains("題がありません"));
}

#[test]
fn without_a_session_every_page_leads_to_the_login_and_a_foreign_form_does_nothing() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    let id = office.sends_month((1, "84"));
    office.exchanges(&town);
    let page = path_of(&office, &id);
    let stranger = Browser { town: &town, cookie: "nigiwai_session=made-up".into() };
    for path in ["/", "/next", "/street", "/totals", "/notice", "/rules", "/csv", &page] {
        assert_eq!(stranger.opens(path).0, 303, "{path}");
    }
    let mut browser = Browser::logged_in(&town);
    let (status, said) = browser.sends(&page, &[("token", "guessed"), ("decision", "accept")]);
    assert!(status == 403 && said.contains("画面は古くなりました"));
    assert!(browser.opens(&page).1.contains("この提出を確定する"), "nothing was decided");
    let token = browser.token("/");
    browser.sends("/logout", &[("token", &token)]);
    assert_eq!(browser.opens("/").0, 303);
}

#[test]
fn five_wrong_passwords_lock_the_name_for_a_while() {
    let town = Town::new();
    let password = town.does(|ward, _| ward.add_officer("佐藤").unwrap());
    let mut browser = Browser { town: &town, cookie: String::new() };
    for _ in 0..5 {
        let (_, page) = browser.sends("/login", &[("name", "佐藤"), ("password", "wrong")]);
        assert!(page.contains("名前か合言葉が違います"));
    }
    assert!(browser.sends("/login", &[("name", "佐藤"), ("password", &password)]).1.contains("5分間"));
    town.later(5 * 60_000 + 1);
    assert_eq!(browser.sends("/login", &[("name", "佐藤"), ("password", &password)]).0, 303);
}

#[test]
fn words_of_an_association_are_shown_as_words() {
    let town = Town::new();
    let mut office = Pc::first(&town, "<script>alert(1)</script>");
    office.sends_month((1, "<b>84</b>"));
    office.exchanges(&town);
    let browser = Browser::logged_in(&town);
    let page = town.does(|ward, _| ward.store().sent_list(None).unwrap().remove(0));
    for path in
        ["/".to_string(), "/street".into(), "/totals".into(), format!("/submission/{}/{}", page.association, page.id)]
    {
        let shown = browser.opens(&path).1;
        assert!(!shown.contains("<script>") && !shown.contains("<b>84"), "{path}");
    }
}

#[test]
fn every_page_has_all_its_words_in_both_languages() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    let id = office.sends_month((1, "84"));
    office.exchanges(&town);
    let browser = Browser::logged_in(&town);
    let street = format!("/street/{}", office.link.association);
    for path in ["/", "/street", "/totals", "/notice", "/rules", "/csv", &street, &path_of(&office, &id)] {
        for language in ["en", "ja"] {
            let (status, page) = browser.opens(&format!("{path}?lang={language}"));
            assert_eq!(status, 200, "{path}");
            assert!(!page.contains("server."), "{path} in {language} lacks a word");
        }
    }
    let english = browser.opens("/?lang=en").1;
    assert!(english.contains("lang=\"en\"") && english.contains("Who has sent what") && english.contains("To check"));
}

#[test]
fn a_telephone_call_is_enough_to_shut_a_stolen_pc_out() {
    let town = Town::new();
    let mut office = Pc::first(&town, STREET);
    let mut browser = Browser::logged_in(&town);
    let path = format!("/street/{}", office.link.association);
    let page = browser.opens(&path).1;
    let number = office.book.device().id.0[26..].to_string();
    assert!(page.contains(&format!("「{number}」を止める")), "the PC by its number");
    let (device, token) = (office.book.device().id.to_string(), browser.token(&path));
    let without = browser.sends(&format!("{path}/device"), &[("device", &device)]);
    assert_eq!(without.0, 403, "a form without its token does nothing");
    assert!(office.tries(&town).is_ok());
    let (status, _) = browser.sends(&format!("{path}/device"), &[("token", &token), ("device", &device)]);
    assert_eq!(status, 303);
    assert!(matches!(office.tries(&town), Err(nigiwai_sync::trouble::ExchangeTrouble::Revoked)));
    assert!(browser.opens(&path).1.contains("に止めました"));
}

#[test]
fn the_document_of_the_address_names_real_doors() {
    let town = Town::new();
    let (_, _, body) = town.asks(Request::builder().uri("/v1/openapi.json").body(Body::empty()).unwrap());
    let document: serde_json::Value = serde_json::from_slice(&body).unwrap();
    let paths = document["paths"].as_object().unwrap();
    for door in include_str!("../../src/api.rs").split(".route(\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(paths.contains_key(door), "{door} is a door that the document does not name");
    }
    for (path, methods) in paths {
        let path = path.replace("{name}", "0").replace("{n}", "0");
        for method in methods.as_object().unwrap().keys() {
            let request =
                Request::builder().method(method.to_uppercase().as_str()).uri(&path).body(Body::empty()).unwrap();
            let (status, _, _) = town.asks(request);
            assert!(![404, 405].contains(&status), "{method} {path} answered {status}");
        }
    }
}
