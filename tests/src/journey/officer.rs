//! At the ward: the officer sees what came, accepts, returns with a reason at a field, and writes to the associations.

use super::{ASSOCIATION, Album};
use crate::driver::browse;
use crate::ward_server::OFFICER;

/// Accepts everything but the last, which goes back with a reason; writes a notice.
#[track_caller]
pub fn answer_everything(album: &Album, address: &str, password: &str) {
    let page = browse(address, 1366, 768);
    page.wait_for("区の受付に入る");
    album.look(&page, "w1-login");
    page.fill("名前", OFFICER);
    page.fill("合言葉", password);
    page.press("受付に入る");
    page.wait_for("だれから届いていて");
    page.wait_for(ASSOCIATION);
    album.look(&page, "w2-board");
    let waiting = page.run("return Number((document.body.innerText.match(/確認 (\\d+)件/) ?? [0, 0])[1])", &[]);
    for _ in 1..waiting.as_u64().unwrap_or_default() {
        page.press("次の1件を見る");
        page.wait_for("区の判断");
        page.press("この提出を確定する");
        page.wait_for("判断した日時");
        page.press("提出の一覧に戻る");
    }
    page.press("次の1件を見る");
    page.wait_for("区の判断");
    album.look(&page, "w3-submission");
    page.press("この欄に理由を書く");
    page.fill("この欄に理由を書く", "数え方を書いてください");
    page.press("理由を付けて差し戻す");
    page.wait_for("判断した日時");
    album.look(&page, "w4-returned");
    page.press("お知らせ");
    page.fill("題", "補助金の申請は12月20日までです");
    page.fill("本文", "窓口は午後5時までです。");
    album.look(&page, "w5-notice");
    page.press("お知らせを送る");
    page.wait_for("送ったお知らせ");
    page.press("団体");
    page.wait_for(ASSOCIATION);
    album.look(&page, "w6-streets");
    page.press(ASSOCIATION);
    page.wait_for("届いたもの");
    album.look(&page, "w7-street");
    page.press("集計");
    page.wait_for("すべての団体の集計");
    album.look(&page, "w8-totals");
}
