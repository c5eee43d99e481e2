//! The main job in the real window, from the list to the ward's answer, with a picture of every screen.
//!
//! It must never rest on a pause: every step waits for what a person would see. What a newcomer gets wrong: the steps
//! are in `tests/src/journey`, because `cargo xtask run` plays them too where there is no display.

use nigiwai_tests::driver::Desk;
use nigiwai_tests::journey::{self, ASSOCIATION, Album, PERSON, go, with_file};
use nigiwai_tests::ward_server::WardServer;
use nigiwai_tests::webdriver::{Session, key};
use serde_json::json;
use std::path::Path;

const PASSWORD: &str = "さくら坂の長い合い言葉";

#[test]
fn the_main_job_from_the_list_to_the_wards_answer() {
    let home = tempfile::tempdir().expect("a folder");
    let ward = WardServer::start(home.path());
    let code = ward.code_for(ASSOCIATION);
    let album = Album::strict("job");
    let window = Desk::at(&home.path().join("pc")).open();
    journey::begin(&window, &album);
    journey::take_in_the_list(&window, &album);
    journey::confirm_trades(&window, &album);
    journey::see_the_street(&window, &album);
    journey::see_the_mix(&window, &album);
    journey::plan_an_event(&window, &album);
    journey::record_safety(&window, &album);
    journey::connect(&window, &album, &ward.address(), &code);
    journey::send_everything(&window, &album);
    journey::answer_everything(&album, &ward.address(), ward.password());
    journey::hear_the_answer(&window, &album);
    journey::take_back_and_restore(&window, &album);
    assert_eq!(album.faults(), [""; 0]);
}

#[test]
fn what_two_pcs_wrote_apart_is_asked_and_settled_by_a_person() {
    let home = tempfile::tempdir().expect("a folder");
    let path = |name: &str| home.path().join(name).display().to_string();
    let (office_home, hall_home) = (home.path().join("office"), home.path().join("hall"));
    let quiet = Album::of_pictures("pcs-office");
    let office = Desk::at(&office_home).open();
    journey::begin(&office, &quiet);
    journey::take_in_the_list(&office, &quiet);
    go(&office, "#/ward/usb");
    office.wait_for("2台目のPCを加える");
    with_file(&office, "write_handover", json!({ "path": path("to.nigiwai-pc"), "password": PASSWORD }));

    let album = Album::strict("pcs");
    let hall = Desk::at(&hall_home).open();
    join(&hall, &album, &path("to.nigiwai-pc"));
    write_phone(&office, "03-1111-0001");
    write_phone(&hall, "03-2222-0002");
    with_file(&hall, "write_bundle", json!({ "path": path("hall.nigiwai") }));
    with_file(&office, "read_bundle", json!({ "path": path("hall.nigiwai") }));
    chooses(&office, &album, (["03-1111-0001", "03-2222-0002", "会館のPC"], "03-2222-0002"));
    with_file(&office, "write_bundle", json!({ "path": path("office.nigiwai") }));
    with_file(&hall, "read_bundle", json!({ "path": path("office.nigiwai") }));
    for window in [&office, &hall] {
        shows(window, "03-2222-0002");
    }
    by_network(home.path(), (&office, &hall), &album);
    assert_eq!(album.faults(), [""; 0]);
}

/// The same once more: the ward is away while both write, and then carries what each wrote.
fn by_network(home: &Path, (office, hall): (&Session, &Session), album: &Album) {
    let mut ward = WardServer::start(home);
    let quiet = Album::of_pictures("pcs-ward");
    for window in [office, hall] {
        journey::connect(window, &quiet, &ward.address(), &ward.code_for(ASSOCIATION));
    }
    ward.is_away_while(|| {
        write_phone(office, "03-3333-0003");
        write_phone(hall, "03-4444-0004");
    });
    for window in [office, hall] {
        exchanges(window);
    }
    chooses(hall, album, (["03-3333-0003", "03-4444-0004", "会館のPC"], "03-3333-0003"));
    for window in [hall, office] {
        exchanges(window);
    }
    for window in [office, hall] {
        shows(window, "03-3333-0003");
    }
}

/// Exchanges with the ward now, as the window does by itself with its next beat.
fn exchanges(window: &Session) {
    let answer = with_file(window, "exchange", json!({}));
    assert_eq!(answer["trouble"], json!(null), "{answer}");
}

/// Sees both values and who wrote them, and takes one.
fn chooses(window: &Session, album: &Album, (seen, chosen): ([&str; 3], &str)) {
    go(window, "#/ward?box=conflicts");
    for words in seen.into_iter().chain([PERSON]) {
        window.wait_for(words);
    }
    album.look(window, "conflict");
    window.press(chosen);
    window.press("選んだほうに決める");
    window.wait_for("合わないところを決めました");
}

/// Nothing is asked any more, and the shop has this number.
fn shows(window: &Session, phone: &str) {
    go(window, "#/ward?box=conflicts");
    window.wait_for("合わないものはありません");
    open_shop(window);
    window.wait("the chosen number", || (window.value_of(&window.field("電話番号")) == phone).then_some(()));
}

#[test]
fn every_screen_of_the_sample_street_speaks_both_languages() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Desk::at(home.path()).with("--sample").open();
    window.wait_for("やること");
    let japanese = Album::strict("ja");
    journey::walk_through(&window, &japanese);
    journey::collect_dues(&window, &japanese);
    journey::mend_the_register(&window, &japanese);
    go(&window, "#/settings");
    window.wait_for("見え方");
    window.press("English");
    window.wait_for("Settings");
    let english = Album::strict("en");
    journey::walk_through(&window, &english);
    assert_eq!([japanese.faults(), english.faults()].concat(), [""; 0]);
}

fn join(window: &Session, album: &Album, handover: &str) {
    window.wait_for("文字の大きさを選んでください");
    window.press("帳簿がもうありますか。2台目のPC・PCを替えたとき");
    album.look(window, "join-ways");
    window.press("引き継ぎファイルから");
    window.fill("引き継ぎファイル", handover);
    window.fill("合い言葉", PASSWORD);
    window.fill("このPCの呼び名", "会館のPC");
    album.look(window, "join");
    window.press("この帳簿を使い始める");
    window.wait_for("今日はどなたが使いますか");
    album.look(window, "choose-person");
    window.press(PERSON);
    window.wait_for("やること");
}

fn open_shop(window: &Session) {
    go(window, "#/register");
    window.press("「八百春」を開く");
    window.wait_for("お店のこと");
}

fn write_phone(window: &Session, phone: &str) {
    open_shop(window);
    window.fill("電話番号", phone);
    window.keys(key::TAB);
    window.wait_for("電話番号を直しました");
}
