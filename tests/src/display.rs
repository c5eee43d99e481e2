//! A display that nobody looks at: Xvfb, on a free number, gone when dropped.
//!
//! It must never take the display of a person. What a newcomer gets wrong: the number is chosen by Xvfb itself and
//! read from its output; choosing one here would collide with the scene that runs beside this one.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// The screen: large enough for the 1366×768 window and its largest text.
const SCREEN: &str = "1600x1000x24";

/// A running hidden display.
pub struct Display {
    server: Child,
    name: String,
}

impl Display {
    /// Starts one.
    ///
    /// # Panics
    /// If Xvfb is not installed; `cargo xtask test` installs it.
    pub fn start() -> Self {
        let mut server = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("Xvfb starts: cargo xtask test installs it");
        let mut number = String::new();
        let output = server.stdout.take().expect("the output was asked for");
        BufReader::new(output).read_line(&mut number).expect("Xvfb tells its number");
        Display { server, name: format!(":{}", number.trim()) }
    }

    /// Its name, as `DISPLAY` wants it.
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}
