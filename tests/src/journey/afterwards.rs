//! What may follow any act: taking it back, its history, the trash; and a walk through all screens.

use super::{Album, go, take_back};
use crate::webdriver::{Session, key};

/// Screens behind the screens that the pages declare: tabs and boxes.
const BEHIND: &[&str] = &[
    "register/trades",
    "register/twins",
    "register/dues/late",
    "register/dues/receipts",
    "register/dues/rules",
    "safety/records",
    "safety/assets",
    "ward?box=replies",
];

/// Every screen that an address leads to: the pages' own list, so that none can be forgotten here.
fn screens() -> Vec<&'static str> {
    let declared = include_str!("../../../ui/src/desk/routes.ts").split("screen(\"").skip(1);
    let paths = declared.filter_map(|rest| rest.split('"').next());
    // A check page and erasing need something that is checked or erased: links lead there.
    paths.filter(|path| !["ward/check", "erase"].contains(path)).chain(BEHIND.iter().copied()).collect()
}

/// A shop's telephone is changed and taken back; the shop goes to the trash and comes back.
#[track_caller]
pub fn take_back_and_restore(window: &Session, album: &Album) {
    go(window, "#/register");
    window.press("「さくら坂薬局」を開く");
    window.fill("電話番号", "03-0000-0009");
    window.keys(key::TAB);
    window.wait_for("電話番号を直しました");
    window.wait_for("変更の記録");
    album.look(window, "41-shop");
    take_back(window);
    window.wait("the number is gone", || window.value_of(&window.field("電話番号")).is_empty().then_some(()));
    window.press("ごみ箱に入れる");
    window.wait_for("「さくら坂薬局」をごみ箱に入れました");
    // The page of the shop leads back to the list by itself; whoever goes elsewhere before that is fetched back.
    window.wait_for("入るお店を書く");
    go(window, "#/settings");
    window.wait_for("回復用紙");
    album.look(window, "42-settings");
    go(window, "#/trash");
    window.wait_for("勝手には消えません");
    album.look(window, "43-trash");
    window.press("「さくら坂薬局」を元の場所に戻す");
    window.wait_for("「さくら坂薬局」を元の場所に戻しました");
    go(window, "#/register");
    window.wait_for("さくら坂薬局");
}

/// Opens every screen and looks at it.
#[track_caller]
pub fn walk_through(window: &Session, album: &Album) {
    for screen in screens() {
        go(window, &format!("#/{screen}"));
        arrived(window, album, &screen.replace(['/', '?', '='], "-"));
    }
    go(window, "#/ward?box=send");
    follow(window, "main a[href*='#/ward/check']");
    arrived(window, album, "ward-check");
    go(window, "#/events");
    follow(window, "main a[href*='#/events/'][href$='/plan']");
    for tab in ["plan", "tasks", "sign-ups", "budget"] {
        follow(window, &format!("main a[href$='/{tab}']"));
        arrived(window, album, &format!("event-{tab}"));
    }
    go(window, "#/register");
    follow(window, "main a[href*='#/register/shop/']");
    arrived(window, album, "shop");
    for of in ["vacancies", "products"] {
        go(window, &format!("#/directory/{of}"));
        follow(window, &format!("main td a[href*='#/directory/{of}/'], main th a[href*='#/directory/{of}/']"));
        arrived(window, album, of);
    }
}

#[track_caller]
fn follow(window: &Session, css: &str) {
    let link = window.find(css);
    window.run("window.location.hash = new URL(arguments[0].href).hash", &[window.handed(&link)]);
}

/// The screen of the address stands there when its title is no longer the title of the screen before.
#[track_caller]
fn arrived(window: &Session, album: &Album, name: &str) {
    window.wait(name, || window.run(include_str!("arrived.js"), &[]).as_bool().filter(|there| *there));
    album.look(window, name);
}
