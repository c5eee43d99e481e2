//! The one window: its size, its ground, and the fence round its pages.
//!
//! It must never show a page from outside the program. What a newcomer gets wrong: the window is visible from the
//! first moment, with the ground colour of the pages, because an empty desktop for a second looks like a failed start.

use std::path::PathBuf;
use std::sync::Arc;

use tauri::webview::Color;
use tauri::{App, Manager, RunEvent, Url, WebviewUrl, WebviewWindowBuilder};

use crate::call::{self, Answers};
use crate::exchange;
use crate::home::Start;
use crate::keeping;
use crate::only_one::Held;

/// The title of the window and of the product.
const TITLE: &str = "にぎわい帳";
/// The only window's name, which the permissions in `capabilities/` refer to.
const LABEL: &str = "main";
/// The size for which every screen is drawn.
const WIDTH: f64 = 1366.0;
const HEIGHT: f64 = 768.0;
/// The paper tone under everything.
const GROUND: Color = Color(0xf8, 0xf6, 0xf2, 0xff);

/// Opens the window and stays until it is closed.
pub fn open(start: &Start, mut held: Held) -> tauri::Result<()> {
    let empty = start.empty;
    let desk = start.desk();
    let answers: Arc<dyn Answers> = desk.clone();
    let web = start.place.settings.join("web");
    let closing = desk.clone();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(answers)
        .invoke_handler(tauri::generate_handler![call::call])
        .setup(move |app| {
            if empty {
                build(app, (web, WebviewUrl::App("empty.html".into())))?;
                return Ok(());
            }
            build(app, (web, WebviewUrl::default()))?;
            exchange::keep_going(app.handle().clone(), desk.clone());
            keeping::keep_going(app.handle().clone(), desk);
            let handle = app.handle().clone();
            held.when_knocked(move || {
                if let Some(window) = handle.get_webview_window(LABEL) {
                    window.unminimize().ok();
                    window.set_focus().ok();
                }
            });
            app.manage(held);
            Ok(())
        })
        .build(tauri::generate_context!())?;
    app.run(move |_, event| {
        if matches!(event, RunEvent::Exit) {
            keeping::at_closing(&closing);
        }
    });
    Ok(())
}

/// On a screen no larger than the window itself, the window fills it, so that nothing hides behind the task bar.
fn fills_the_screen(app: &App) -> bool {
    let screen = app.primary_monitor().ok().flatten();
    screen.is_some_and(|screen| {
        let size = screen.size().to_logical::<f64>(screen.scale_factor());
        size.width < WIDTH + 40.0 || size.height < HEIGHT + 120.0
    })
}

fn build(app: &App, (web, page): (PathBuf, WebviewUrl)) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, LABEL, page)
        .title(TITLE)
        .inner_size(WIDTH, HEIGHT)
        .min_inner_size(900.0, 600.0)
        .center()
        .maximized(fills_the_screen(app))
        .visible(true)
        .background_color(GROUND)
        .zoom_hotkeys_enabled(true)
        .data_directory(web)
        .on_navigation(is_ours)
        .build()?;
    Ok(())
}

/// Only the program's own pages: Linux and macOS name them `tauri://localhost`, Windows `http://tauri.localhost`.
fn is_ours(url: &Url) -> bool {
    matches!((url.scheme(), url.host_str()), ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_goes_nowhere_but_to_its_own_pages() {
        for (address, ours) in [
            ("tauri://localhost/index.html#/home", true),
            ("http://tauri.localhost/", true),
            ("https://example.com/", false),
            ("http://localhost/", false),
            ("http://tauri.localhost.example.com/", false),
            ("file:///etc/hosts", false),
            ("data:text/html,x", false),
        ] {
            assert_eq!(is_ours(&Url::parse(address).unwrap()), ours, "{address}");
        }
    }
}
