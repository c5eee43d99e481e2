//! Plays the main job once in a hidden window and saves its pictures: what `cargo xtask run` does without a display.
//!
//! It must never touch a person's own book: it works in `NIGIWAI_HOME`, which the starter gives it. What a newcomer
//! gets wrong: this is no test of details; it shows a person, in pictures, that the product runs here.

use std::path::PathBuf;
use std::process::ExitCode;

use nigiwai_tests::driver::Desk;

fn main() -> ExitCode {
    let Some(home) = std::env::var_os("NIGIWAI_HOME").map(PathBuf::from) else {
        eprintln!("NIGIWAI_HOME must name the folder to play in");
        return ExitCode::from(2);
    };
    std::fs::create_dir_all(&home).expect("the folder to play in can be made");
    let window = Desk::at(&home).with("--sample").open();
    window.wait_for("やること");
    println!("the window is open: {}", window.title());
    println!("saved {}", window.picture("journey").display());
    ExitCode::SUCCESS
}
