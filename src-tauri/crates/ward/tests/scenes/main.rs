//! Scenes between PCs, the ward's server and its officer's browser: all in one process, over the real router.

#![allow(clippy::unwrap_used, reason = "a scene that cannot go on has failed")]

mod browser;
mod codes;
mod erasing;
mod exchange;
mod files;
mod hostile;
mod lost_tail;
mod meetings;
mod officer;
mod privacy;
mod rules;
mod street;
