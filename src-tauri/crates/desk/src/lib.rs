//! The desk: every command that an officer's press can give, for the window and for `nigiwai-desk` alike.
//!
//! It turns records into what screens show and presses into writes of the book. It decides no rule (core does),
//! holds no SQL (book does) and says no sentence (words do).

pub mod bindings;
pub mod commands;
pub mod desk;
pub mod place;
pub mod views;

mod attachment;
mod base_drawing;
mod carrier;
mod change;
mod conflict;
mod consents;
mod copied_files;
mod copies;
mod directory;
mod dues;
mod erase;
mod event;
mod exchange;
mod failures;
mod files;
mod files_by_hand;
mod gone_out;
mod history;
mod home;
mod hours;
mod import;
mod joining;
mod keys;
mod list_file;
mod mix;
mod mix_figures;
mod mix_years;
mod monthly;
mod move_event;
mod new_key;
mod outbox;
mod papers;
mod pcs;
mod plan;
mod products;
mod rank;
mod register;
mod restore;
mod returns;
mod safety;
mod sample;
mod search;
mod second_pc;
mod sent;
mod sign_up;
mod snapshot;
mod standing;
mod start;
mod street;
mod street_paper;
mod survey;
mod trades;
mod unit;
mod vacancy;
mod ward;
mod ward_file;
mod ward_rules;
mod what_if;

pub use commands::COMMANDS;
pub use desk::Desk;
pub use nigiwai_core::failure::Failure;
