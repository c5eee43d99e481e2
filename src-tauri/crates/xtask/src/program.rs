//! Other programs: how they are started, watched and believed.
//!
//! It must never hide a command: each is printed before it runs, so that a person can run it by hand. What a newcomer
//! gets wrong: on Windows `npm` is a script and is found only as `npm.cmd`.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What a step answers: done, or one sentence that says what to do.
pub type Done<T = ()> = Result<T, String>;

/// A program with its words, ready to run.
pub struct Program {
    command: Command,
    shown: String,
}

impl Program {
    /// The program `name`, run in the folder of the workspace.
    pub fn new(name: &str) -> Self {
        let mut command = Command::new(as_found_here(name));
        command.current_dir(root());
        Program { command, shown: name.to_owned() }
    }

    /// Adds words after the program's name.
    pub fn with<S: AsRef<OsStr>>(mut self, words: impl IntoIterator<Item = S>) -> Self {
        for word in words {
            self.shown = format!("{} {}", self.shown, word.as_ref().to_string_lossy());
            self.command.arg(word);
        }
        self
    }

    /// Runs in a folder of the workspace.
    pub fn within(mut self, folder: &str) -> Self {
        self.command.current_dir(root().join(folder));
        self.shown = format!("{} (in {folder})", self.shown);
        self
    }

    /// Sets a word of the surroundings.
    pub fn knowing(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs to its end with its output on the screen.
    pub fn run(mut self) -> Done {
        println!("$ {}", self.shown);
        let ended = self.command.status().map_err(|cause| format!("`{}` does not start: {cause}", self.shown))?;
        if ended.success() { Ok(()) } else { Err(format!("`{}` failed ({ended})", self.shown)) }
    }

    /// Runs to its end, shows each line of its standard output and hands it to `seen`; true if the program succeeded.
    pub fn watch(mut self, mut seen: impl FnMut(&str)) -> Done<bool> {
        println!("$ {}", self.shown);
        let missing = |cause: std::io::Error| format!("a program does not start: {cause}");
        let mut child = self.command.stdout(Stdio::piped()).spawn().map_err(missing)?;
        let output = child.stdout.take().expect("the standard output was asked for");
        for line in BufReader::new(output).split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            seen(&line);
        }
        child.wait().map(|ended| ended.success()).map_err(missing)
    }

    /// Runs quietly and gives back its standard output, or nothing if it is not there or fails.
    pub fn answer(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// The same, but what it complains of is shown.
    pub fn answer_aloud(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::inherit()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    /// Starts it and leaves it running.
    pub fn start(mut self) -> Done<std::process::Child> {
        println!("$ {} &", self.shown);
        self.command.spawn().map_err(|cause| format!("`{}` does not start: {cause}", self.shown))
    }
}

/// The folder of the workspace, wherever `cargo xtask` was called. Asked as it runs and not as it was built: a
/// target folder that two checkouts share would otherwise write into the wrong one.
pub fn root() -> PathBuf {
    let built = || env!("CARGO_MANIFEST_DIR").to_owned();
    let crate_folder = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| built());
    Path::new(&crate_folder).ancestors().nth(3).expect("xtask lies in src-tauri/crates").to_path_buf()
}

/// One of our own programs, as `cargo build` leaves it.
pub fn built(name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

fn as_found_here(name: &str) -> String {
    if cfg!(windows) && name == "npm" { "npm.cmd".to_owned() } else { name.to_owned() }
}
