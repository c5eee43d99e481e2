//! The first run: text size, the association, the person, and how to begin.

use super::{ASSOCIATION, Album, PERSON};
use crate::webdriver::Session;

/// From the empty PC to the screen that asks for the list.
#[track_caller]
pub fn begin(window: &Session, album: &Album) {
    window.wait_for("文字の大きさを選んでください");
    album.look(window, "01-size");
    window.press("次へ進む");
    window.wait_for("組合の名前を書いてください");
    window.fill("組合・商店会の名前", ASSOCIATION);
    album.look(window, "02-association");
    window.press("次へ進む");
    window.wait_for("あなたの名前を書いてください");
    window.fill("お名前", PERSON);
    window.press("会計");
    album.look(window, "03-person");
    window.press("次へ進む");
    window.wait_for("はじめ方を選んでください");
    album.look(window, "04-way");
    window.press("Excelの名簿を取り込む");
    window.wait_for("今ある名簿のファイルを選んでください");
    album.look(window, "05-choose-file");
}
