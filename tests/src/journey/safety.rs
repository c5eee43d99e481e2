//! A patrol, a cleaning and an inspection, each in half a minute.

use super::Album;
use crate::webdriver::Session;

/// Records all three; the street lamp is written in first.
#[track_caller]
pub fn record_safety(window: &Session, album: &Album) {
    window.press("安全・環境");
    window.wait_for("30秒で終わります");
    album.look(window, "24-safety-empty");
    window.press("見回りを記録する");
    window.wait_for("気になることあり");
    window.press("三好 節子");
    album.look(window, "25-patrol");
    window.press("記録する");
    window.wait_for("見回りを記録しました");
    window.press("清掃を記録する");
    window.wait_for("袋の数");
    window.press("三好 節子");
    window.fill("燃やすごみ", "3");
    album.look(window, "26-cleaning");
    window.press("記録する");
    window.wait_for("清掃を記録しました");
    window.press("台帳");
    window.press("設備を加える");
    window.press("街路灯");
    window.fill("番号", "12");
    window.fill("場所", "桜橋のたもと");
    album.look(window, "27-asset");
    window.press("台帳に書く");
    window.wait_for("を台帳に書きました");
    window.press("今月");
    window.press("点検を記録する");
    window.press("街路灯 12 桜橋のたもと");
    album.look(window, "28-inspection");
    window.press("記録する");
    window.wait_for("の点検を記録しました");
    album.look(window, "29-safety-month");
    window.press("記録");
    window.wait_for("この月の記録");
    album.look(window, "30-safety-records");
}
