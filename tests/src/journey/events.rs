//! An event from a template, one stall, and two shops that ask for it: one is within, one waits.

use super::Album;
use crate::webdriver::{Session, key};

/// Plans the event and keys both sign-ups.
#[track_caller]
pub fn plan_an_event(window: &Session, album: &Album) {
    window.press("イベント");
    window.wait_for("この年度の行事はまだありません");
    album.look(window, "17-events-empty");
    window.press("イベントを作る");
    window.wait_for("ひな形");
    window.press("朝市・マルシェ");
    window.fill("イベントの名前", "春の朝市");
    window.fill("場所", "さくら坂通り");
    window.fill("始まる日", "R9.3.20");
    window.keys(key::TAB);
    window.fill("出店の枠", "1");
    window.keys(key::TAB);
    album.look(window, "18-event-make");
    window.find("main");
    window.press("イベントを作る");
    window.wait_for("「春の朝市」を作りました");
    album.look(window, "19-event-tasks");
    window.press("計画");
    window.wait_for("行事のあらまし");
    album.look(window, "20-event-plan");
    window.press("出店・申込");
    window.wait_for("申込はまだありません");
    window.press("申込を1件入れる");
    sign_up(window, "八百春");
    album.look(window, "21-sign-up-form");
    window.press("申込を受け付ける");
    window.wait_for("いまは「枠内（仮）」です");
    album.look(window, "22-sign-up-taken");
    window.press("次の申込を入れる");
    sign_up(window, "喫茶ミモザ");
    window.press("申込を受け付ける");
    window.wait_for("いまは「待ち 1番」です");
    window.press("閉じる");
    window.wait_for("待ち 1番");
    album.look(window, "23-sign-ups");
    window.press("八百春を確定する");
    window.wait_for("「八百春」を確定しました");
}

fn sign_up(window: &Session, shop: &str) {
    window.fill("お店", shop);
    window.press(shop);
    window.press("物販");
}
