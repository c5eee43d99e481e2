//! The program `nigiwai-ward`: serve, and the few acts of whoever runs the server.
//!
//! It must never listen beyond this machine by accident. What it makes (a code, a password) is the last word that it
//! prints; it cannot be shown again.

mod command;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match command::run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(command::Trouble::Usage) => {
            eprintln!("{}", command::USAGE);
            ExitCode::from(2)
        }
        Err(command::Trouble::Failed(reason)) => {
            eprintln!("nigiwai-ward: {reason}");
            ExitCode::FAILURE
        }
    }
}
