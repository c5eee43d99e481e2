//! The list comes in, the trades are confirmed, the street and its mix are seen.

use super::{Album, go};
use crate::sources::root;
use crate::webdriver::{Session, key};

/// The list of the scenes: 20 units, two of them with a name outside the usual letters.
const LIST: &str = "tests/files/meibo-sample.xlsx";

/// From the file to the list of members.
#[track_caller]
pub fn take_in_the_list(window: &Session, album: &Album) {
    let list = root().join(LIST);
    go(window, "#/home");
    window.wait_for("まだ予定がありません");
    album.look(window, "06-home-empty");
    go(window, &format!("#/import?path={}", list.display()));
    window.wait_for("業種の見立て");
    window.wait_for("八百春");
    album.look(window, "07-import-contents");
    window.press("件を確かめる");
    window.wait_for("取り込む行");
    album.look(window, "08-import-check");
    window.press("件を取り込む");
    window.wait_for("区画を取り込みました");
    album.look(window, "09-import-done");
}

/// What the list did not tell is chosen by an everyday word; one press keeps it.
#[track_caller]
pub fn confirm_trades(window: &Session, album: &Album) {
    window.press("業種を確かめる");
    window.wait_for("あとから直せます");
    window.fill("くらしの道具", "雑貨");
    window.click(&window.find("[role=option]"));
    window.wait_for("件を決める");
    album.look(window, "10-trades");
    window.press("件を決める");
    window.wait_for("決めました");
    go(window, "#/register");
    window.wait_for("八百春");
    window.wait_for("𠮷野食堂");
    album.look(window, "11-register");
}

/// The street plan; one unit is moved by the keyboard alone, and back.
#[track_caller]
pub fn see_the_street(window: &Session, album: &Album) {
    window.press("通りの図");
    let first = window.find("[data-premises]");
    album.look(window, "12-street");
    window.run("arguments[0].focus()", &[window.handed(&first)]);
    window.keys(&format!("{}{}", key::ALT, key::RIGHT));
    window.wait_for("を動かしました");
    let walked = window.find("[data-premises][tabindex='0']");
    window.click(&walked);
    window.wait_for("どうなりましたか");
    album.look(window, "13-street-unit");
    window.press("どうなりましたか");
    window.find("[role=dialog]");
    album.look(window, "14-street-change");
    window.press("閉じる");
}

/// The mix: a sentence, a chart, the table.
#[track_caller]
pub fn see_the_mix(window: &Session, album: &Album) {
    window.press("業種の構成");
    window.wait_for("ひとことで言うと");
    window.wait_for("空き店舗率");
    album.look(window, "15-mix");
    window.press("くわしく見る");
    window.wait_for("番街と側ごとに");
    album.look(window, "16-mix-details");
}
