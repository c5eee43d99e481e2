//! The desk: every command that an officer's press can give, for the window and for `nigiwai-desk` alike.
//!
//! It turns records into what screens show and presses into writes of the book. It decides no rule (core does),
//! holds no SQL (book does) and says no sentence (words do).

pub mod bindings;
pub mod commands;
pub mod desk;
pub mod place;
pub mod views;

mod carrier;
mod change;
mod conflict;
mod copies;
mod directory;
mod erase;
mod event;
mod exchange;
mod failures;
mod history;
mod home;
mod import;
mod joining;
mod keys;
mod mix;
mod move_event;
mod papers;
mod pcs;
mod plan;
mod register;
mod restore;
mod returns;
mod safety;
mod sample;
mod search;
mod second_pc;
mod sign_up;
mod snapshot;
mod standing;
mod start;
mod street;
mod street_paper;
mod trades;
mod unit;
mod ward;
mod ward_file;

pub use commands::COMMANDS;
pub use desk::Desk;
pub use nigiwai_core::failure::Failure;
