//! The main job of an officer, step by step, as a person does it at the window: from the list to the ward's answer.
//!
//! The window scene and `nigiwai-journey` play the same steps. It must never call the core, but for the one thing that
//! no driver can press: the system's file dialogue, whose answer is put in the address. What a newcomer gets wrong:
//! every step waits for the words that a person would wait for, never for a pause.

mod afterwards;
mod album;
mod begin;
mod events;
mod members;
mod officer;
mod register;
mod safety;
mod ward;

pub use afterwards::{take_back_and_restore, walk_through};
pub use album::Album;
pub use begin::begin;
pub use events::plan_an_event;
pub use members::{confirm_trades, see_the_mix, see_the_street, take_in_the_list};
pub use officer::answer_everything;
pub use register::{collect_dues, mend_the_register};
pub use safety::record_safety;
pub use ward::{connect, hear_the_answer, send_everything};

use serde_json::{Value, json};

use crate::webdriver::{Session, key};

/// The association of the journey.
pub const ASSOCIATION: &str = "さくら坂商店街振興組合";
/// Who sits at the PC.
pub const PERSON: &str = "三好 節子";

/// Goes to a screen by its address, as a link would.
#[track_caller]
pub fn go(window: &Session, place: &str) {
    window.run("window.location.hash = arguments[0]", &[place.into()]);
}

/// Gives the answer of a system's file dialogue: asks the page's own way to the core for what its button asks.
///
/// # Panics
/// If the core refuses.
#[track_caller]
pub fn with_file(window: &Session, command: &str, input: Value) -> Value {
    let answer = window.run_and_wait(include_str!("journey/with_file.js"), &[json!(command), input]);
    assert_eq!(answer["ok"], true, "{command}: {answer}");
    answer["value"].clone()
}

/// Takes back the last act by Ctrl+Z, with the page's attention in no field.
#[track_caller]
pub fn take_back(window: &Session) {
    window.run("document.activeElement?.blur()", &[]);
    window.keys(&format!("{}z", key::CONTROL));
    window.wait_for("元に戻しました");
}
