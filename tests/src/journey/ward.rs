//! At the association's PC: connecting with the ward, sending after every value was seen, hearing the answer.

use super::{Album, go};
use crate::webdriver::Session;

/// Connects with the ward's one-time code.
#[track_caller]
pub fn connect(window: &Session, album: &Album, address: &str, code: &str) {
    window.press("区との連絡");
    window.wait_for("区の受付とまだつながっていません");
    album.look(window, "31-ward-alone");
    window.press("区の受付とつなぐ");
    window.fill("区の受付のアドレス", address);
    window.fill("つなぐ番号", code);
    album.look(window, "32-ward-connect");
    window.click(&window.find("main button[type=submit], main button"));
    window.wait_for("今のつながり");
    album.look(window, "33-ward-connected");
}

/// Sends everything that is ready, one page of values after the other.
#[track_caller]
pub fn send_everything(window: &Session, album: &Album) {
    go(window, "#/ward?box=send");
    window.wait_for("件を区に送る");
    album.look(window, "34-ward-to-send");
    window.press("件を区に送る");
    for page in 1.. {
        window.wait_for("この内容を区に送る");
        album.look(window, &format!("35-check-{page}"));
        window.press("この内容を区に送る");
        window.wait_for("区に送りますか");
        album.look(window, &format!("36-ask-{page}"));
        let before = place(window);
        window.press("区に送る");
        window.wait("the next page", || (place(window) != before).then_some(()));
        if !before.contains("after=") {
            break;
        }
    }
    window.wait_for("受付票");
    album.look(window, "37-sent");
}

/// Exchanges, and sees what the ward said.
#[track_caller]
pub fn hear_the_answer(window: &Session, album: &Album) {
    go(window, "#/ward");
    // The program exchanges by itself every few seconds: the answer may be here before anybody presses.
    window.press_unless("今すぐやりとりする", "差戻し");
    window.wait_for("差戻し");
    window.wait_for("確定");
    window.wait_for("補助金の申請は12月20日までです");
    album.look(window, "38-ward-answered");
    go(window, "#/ward?box=replies");
    window.click(&window.find_by_path("//main//a[contains(@href, '#/ward/')][contains(., '差戻し')]"));
    window.wait_for("区から差し戻されました");
    window.wait_for("数え方を書いてください");
    album.look(window, "39-returned");
    go(window, "#/home");
    window.wait_for("区からの返事");
    album.look(window, "40-home");
}

fn place(window: &Session) -> String {
    window.run("return window.location.hash", &[]).as_str().unwrap_or_default().to_owned()
}
