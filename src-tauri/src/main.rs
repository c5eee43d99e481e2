//! にぎわい帳, the window: opens one window on one book and passes what the pages ask on to the desk.
//!
//! It must never decide anything about the book: rules are in core, commands in desk. What a newcomer gets wrong: the
//! order in `main`. The book's folder is taken before any window exists, so that a second start only brings the first
//! window to the front, and the panic hook is set before anything that can go wrong.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod exchange;
mod home;
mod keeping;
mod only_one;
mod trouble;
mod window;

use std::process::ExitCode;

use home::Start;
use only_one::Place;

fn main() -> ExitCode {
    let start = Start::from_surroundings();
    trouble::write_down_panics(start.books());
    if let Err(cause) = std::fs::create_dir_all(start.books()) {
        trouble::note(start.books(), &format!("the folder of the book cannot be made: {cause}"));
    }
    let held = match only_one::take(start.books()) {
        Place::Ours(held) => held,
        Place::Taken => return ExitCode::SUCCESS,
    };
    match window::open(&start, held) {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            eprintln!("nigiwai: the window cannot be opened: {cause}");
            ExitCode::FAILURE
        }
    }
}
