//! Exchanges with the ward by itself while the window is open.
//!
//! It must never disturb: no window, no sound, nothing red. What a newcomer gets wrong: a failed try is not repeated at
//! once but at the next beat, so that an office without a network is not busy with knocking.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tauri::AppHandle;

use crate::call::tell_what_changed;
use crate::home::LateDesk;

/// How often it looks whether something waits.
const BEAT: Duration = Duration::from_secs(10);
/// How long it goes without asking the ward for news.
const NEWS: Duration = Duration::from_secs(120);

/// Starts the worker; it lives as long as the program.
pub fn keep_going(app: AppHandle, desk: Arc<LateDesk>) {
    std::thread::spawn(move || {
        let mut last = Instant::now();
        loop {
            std::thread::sleep(BEAT);
            let Some(unsent) = desk.open().unsent_lines() else { continue };
            let waiting = unsent > 0;
            if waiting || last.elapsed() >= NEWS {
                last = Instant::now();
                let answer = desk.open().call("exchange", json!({})).unwrap_or_default();
                tell_what_changed(&app, &with_ward(answer));
            }
        }
    });
}

/// An exchange always changes what the state badge says.
fn with_ward(mut answer: Value) -> Value {
    if let Some(kinds) = answer.get_mut("touched").and_then(Value::as_array_mut) {
        kinds.push(json!("ward"));
    }
    answer
}
