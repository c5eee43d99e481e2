//! The real window: it opens, shows the product's name, and stays on its own pages.
//!
//! It must never rest on a pause, but to see that nothing happens: every step waits for what a person would see. What a newcomer gets wrong: each scene
//! has a folder of its own, so scenes may run side by side.

use nigiwai_tests::driver::Desk;

#[test]
fn the_window_opens_and_shows_its_name() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Desk::at(home.path()).open();
    window.wait_for("にぎわい帳");
    assert!(window.title().ends_with("にぎわい帳"), "{}", window.title());
    window.picture("first-window");
}

#[test]
fn the_window_does_not_leave_its_own_pages() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Desk::at(home.path()).open();
    window.wait_for("にぎわい帳");
    window.run("window.location.href = 'http://127.0.0.1:9/'", &[]);
    std::thread::sleep(std::time::Duration::from_millis(300));
    assert!(window.title().ends_with("にぎわい帳"), "{}", window.title());
    let address = window.run("return window.location.protocol", &[]);
    assert_eq!(address, "tauri:");
}

#[test]
fn a_second_start_on_the_same_book_ends_at_once_and_in_peace() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Desk::at(home.path()).open();
    window.wait_for("にぎわい帳");
    let second = std::process::Command::new(nigiwai_tests::driver::built("nigiwai"))
        .env("NIGIWAI_HOME", home.path())
        .env_remove("DISPLAY")
        .status()
        .expect("the program starts");
    assert!(second.success(), "{second}");
}

#[test]
fn the_sample_street_opens_at_home_and_keeps_nobody_out() {
    let home = tempfile::tempdir().expect("a folder");
    let window = Desk::at(home.path()).with("--sample").open();
    window.wait_for("やること");
    window.wait_for("さくら坂商店街振興組合");
    window.picture("sample-home");
    assert_eq!(window.barriers(), [""; 0]);
}
