//! The one test binary: house rules, and scenes in the real window.
//!
//! It must never grow a second binary beside it: each would link the whole product again. What a newcomer gets wrong:
//! the window scenes need `target/debug/nigiwai` with its pages inside, which `cargo xtask test` builds first.

#[path = "all/drivers.rs"]
mod drivers;
#[path = "all/house.rs"]
mod house;
#[path = "all/window.rs"]
mod window;
