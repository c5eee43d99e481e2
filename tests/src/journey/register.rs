//! What an officer does with the list of the sample street: dues collected, hours written, two shops that look alike.
//!
//! The sample moves with the calendar, so these steps wait for names and buttons, never for its figures.

use super::{Album, go, take_back};
use crate::webdriver::{Session, key};

/// All that is left of the dues is written in one press and taken back; one member who is behind pays.
#[track_caller]
pub fn collect_dues(window: &Session, album: &Album) {
    go(window, "#/register/dues");
    window.wait_for("分をまとめて書く");
    album.look(window, "dues");
    window.press("分をまとめて書く");
    window.wait_until_gone("分をまとめて書く");
    take_back(window);
    window.wait_for("分をまとめて書く");
    go(window, "#/register/dues/late");
    window.wait_for("居酒屋 とまり木");
    window.press("居酒屋 とまり木 の入金を書く");
    window.wait_for("古い分から順に入ります");
    album.look(window, "dues-pay");
    window.press("この入金を残す");
    window.wait_for("9,000円 を書きました");
}

/// Hours are written in words; two shops with one telephone are said to be two.
#[track_caller]
pub fn mend_the_register(window: &Session, album: &Album) {
    go(window, "#/register");
    window.press("「青果 はる山」を開く");
    window.press("営業時間を書く");
    window.fill("店先に書いてある言葉", "朝9時から夕方7時まで");
    album.look(window, "hours");
    window.press("営業時間を残す");
    window.wait_for("朝9時から夕方7時まで");
    window.fill("電話番号", "03-0000-3889");
    window.keys(key::TAB);
    window.wait_for("電話番号を直しました");
    go(window, "#/register/twins");
    window.wait_for("畳の 伊草");
    album.look(window, "twins");
    window.press("別の店なので、もう出さない");
    window.wait_for("別の店と書きました");
}
