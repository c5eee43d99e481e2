//! Everything that reads bytes from outside gets the same bytes: none may fall over, run without end or ask for memory.
//!
//! Started by `cargo xtask prove fuzz`. It must never say whether bytes are right, only that reading them ends.
#![no_main]

use libfuzzer_sys::fuzz_target;
use nigiwai_sync::bundle::look_at;
use nigiwai_sync::enrol::{Response, enrolled, found};
use nigiwai_sync::letter::{open_answer, open_letter};
use nigiwai_sync::messages::{HelloAnswer, PushAnswer, PushHead};
use nigiwai_sync::{frame, page};

fuzz_target!(|bytes: &[u8]| {
    look_at(bytes).ok();
    page::unpack(bytes).ok();
    frame::unpack::<PushHead>(bytes).ok();
    open_letter(bytes).ok();
    open_answer(bytes).ok();
    serde_json::from_slice::<HelloAnswer>(bytes).ok();
    serde_json::from_slice::<PushAnswer>(bytes).ok();
    let answer = Response { status: 200, body: bytes.to_vec() };
    enrolled(&answer, "").ok();
    found(&answer).ok();
});
