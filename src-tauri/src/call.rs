//! The one command of the pages: `call(name, input)`, answered by the desk off the window's own thread.
//!
//! It must never know any command by name. What a newcomer gets wrong: a "no" is an answer and not an error, so the
//! promise in the page is always kept: `{ok: true, value}` or `{ok: false, failure: {code, values}}`.

use std::sync::Arc;

use serde_json::{Value, json};
use tauri::{AppHandle, Emitter, State, async_runtime};

/// The event that tells the pages which kinds of record to read again.
const CHANGED: &str = "changed";

/// Whoever answers the commands by name: the desk, or a stand-in.
pub trait Answers: Send + Sync + 'static {
    /// Answers the command `name`: a value, or a failure with its code and the values for its words.
    fn call(&self, name: &str, input: Value) -> Result<Value, Value>;
}

/// Hands a question of the pages to the desk and gives back its answer.
#[tauri::command]
pub async fn call(app: AppHandle, desk: State<'_, Arc<dyn Answers>>, name: String, input: Value) -> Result<Value, ()> {
    let desk = Arc::clone(&desk);
    let answered = async_runtime::spawn_blocking(move || desk.call(&name, input)).await;
    Ok(match answered {
        Ok(Ok(value)) => {
            tell_what_changed(&app, &value);
            json!({ "ok": true, "value": value })
        }
        Ok(Err(failure)) => json!({ "ok": false, "failure": failure }),
        Err(_stopped) => json!({ "ok": false, "failure": { "code": "program_trouble", "values": {} } }),
    })
}

/// A write names the kinds that it touched; every page that shows one of them reads it again.
pub fn tell_what_changed(app: &AppHandle, value: &Value) {
    let Some(touched) =
        value.get("touched").filter(|touched| touched.as_array().is_some_and(|kinds| !kinds.is_empty()))
    else {
        return;
    };
    app.emit(CHANGED, json!({ "touched": touched })).ok();
}

/// The same for a change that no command answered with.
pub fn tell_kinds(app: &AppHandle, kinds: &[&str]) {
    app.emit(CHANGED, json!({ "touched": kinds })).ok();
}
