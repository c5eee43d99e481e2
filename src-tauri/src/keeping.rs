//! Safety copies by themselves: the copy of the day while the window is open, and one at closing.
//!
//! It must never disturb: what fails is said on the home screen, and the next beat tries again. What a newcomer gets
//! wrong: the copy at closing is made after the window is gone, so that nobody looks at a window that does not close.

use std::sync::Arc;
use std::time::Duration;

use serde_json::json;
use tauri::AppHandle;

use crate::call::{tell_kinds, tell_what_changed};
use crate::home::LateDesk;

/// The first look: the morning's first questions come before it.
const FIRST: Duration = Duration::from_secs(60);
/// How often it looks whether a new day has begun.
const BEAT: Duration = Duration::from_secs(600);

/// Starts the worker; it lives as long as the program.
pub fn keep_going(app: AppHandle, desk: Arc<LateDesk>) {
    std::thread::spawn(move || {
        std::thread::sleep(FIRST);
        loop {
            match desk.open().call("keep_copies", json!({ "closing": false })) {
                Ok(kept) => tell_what_changed(&app, &kept),
                Err(_told_on_the_home_screen) => tell_kinds(&app, &["copy"]),
            }
            std::thread::sleep(BEAT);
        }
    });
}

/// The last copy, where something was written since the one before.
pub fn at_closing(desk: &LateDesk) {
    if let Err(failure) = desk.open().call("keep_copies", json!({ "closing": true })) {
        desk.note(&format!("no safety copy at closing: {}", failure.code));
    }
}
