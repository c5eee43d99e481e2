//! The client that drives windows and browsers, tried on a page of its own.
//!
//! It must never need a page of the product: when this fails, the scenes are wrong and not the screens. What a newcomer
//! gets wrong: both drivers must do the same, so what is tried here in Chromium holds for the window too.

use nigiwai_tests::driver::browse;
use nigiwai_tests::webdriver::key;

const PAGE: &str = "data:text/html;charset=utf-8,<html lang=ja><title>試し</title><main><h1>試し</h1>\
<label for=n>屋号 ※必須</label><input id=n value=前の名>\
<button onclick=\"document.getElementById('o').textContent='登録 '+document.getElementById('n').value\">名簿に加える</button>\
<p id=o></p><button style=display:none>名簿に加える</button></main></html>";

#[test]
fn a_name_with_a_rare_letter_is_written_and_a_button_is_pressed_by_its_name() {
    let page = browse(PAGE, 360, 640);
    page.fill("屋号", "𠮷野家");
    page.press("名簿に加える");
    page.wait_for("登録 𠮷野家");
    page.fill("屋号", "豆腐いとう");
    page.keys(key::TAB);
    page.keys(key::ENTER);
    page.wait_for("登録 豆腐いとう");
    assert_eq!(page.text_of(&page.find_text("登録")), "登録 豆腐いとう");
    assert_eq!(page.value_of(&page.field("屋号")), "豆腐いとう");
    page.picture("driver-on-a-phone");
}

#[test]
fn a_field_without_a_name_is_told_as_a_barrier() {
    let page = browse(
        "data:text/html;charset=utf-8,<html lang=ja><title>試し</title><main><h1>試し</h1><input></main></html>",
        360,
        640,
    );
    let barriers = page.barriers();
    assert!(barriers.iter().any(|line| line.starts_with("label ")), "{barriers:?}");
    page.visit(PAGE);
    page.wait_for("名簿に加える");
    assert_eq!(page.barriers(), [""; 0]);
}
