//! Prepares the window's build: lists the one command for the permissions, and sees that there is a page to embed.
//!
//! It must never build the pages itself: that is the work of `cargo xtask`. On a clean clone it writes a placeholder
//! page, so that `cargo check` works before Node has ever run. A newcomer wonders why new pages do not show: they are
//! embedded at build time, hence the `rerun-if-changed` on the folder.

use std::fs;
use std::path::Path;

const PLACEHOLDER: &str = "<!doctype html><html lang=\"ja\"><meta charset=\"utf-8\"><title>にぎわい帳</title>\
<h1>にぎわい帳</h1><p>画面がまだ作られていません。cargo xtask run で作れます。</p></html>\n";

fn main() {
    let dist = Path::new("../ui/dist");
    let page = dist.join("index.html");
    if !page.exists() {
        fs::create_dir_all(dist).expect("the folder of the pages can be made");
        fs::write(&page, PLACEHOLDER).expect("the placeholder page can be written");
    }
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=../assets/icons");
    let commands = tauri_build::AppManifest::new().commands(&["call"]);
    let attributes = tauri_build::Attributes::new().app_manifest(commands);
    tauri_build::try_build(attributes).expect("the window's settings are complete");
}
