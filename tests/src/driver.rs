//! The two drivers: WebKitWebDriver for the program's own window, chromedriver for the ward's and the phone's pages.
//!
//! It must never leave a window behind: a dropped scene ends its session, then the driver, then the display. What a
//! newcomer gets wrong: the window is started by the driver, so what the window is to know is told to the driver.

use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::display::Display;
use crate::http::{ask, free_port};
use crate::sources::root;
use crate::webdriver::Session;

const PATIENCE: Duration = Duration::from_secs(30);

/// Everything behind one driven window or browser. Use it as a [`Session`].
///
/// The order of the fields is the order in which they end.
pub struct Driven {
    session: Session,
    began: Instant,
    driver: Running,
    _display: Option<Display>,
    _profile: Option<tempfile::TempDir>,
}

/// A started program, stopped when dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        self.0.kill().ok();
        self.0.wait().ok();
    }
}

impl Driven {
    /// The moment before the driver was told to start the window.
    pub fn began(&self) -> Instant {
        self.began
    }

    /// The process of the driver, under which the window's own processes stand.
    pub fn driver(&self) -> u32 {
        self.driver.0.id()
    }
}

impl Deref for Driven {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

/// The program's own window, as it is started.
pub struct Desk<'a> {
    home: &'a Path,
    words: Vec<String>,
    surroundings: Vec<(String, String)>,
}

impl<'a> Desk<'a> {
    /// A window on the book in `home`.
    pub fn at(home: &'a Path) -> Self {
        Desk { home, words: Vec::new(), surroundings: Vec::new() }
    }

    /// Starts it with a word after its name, such as `--sample`.
    #[must_use]
    pub fn with(mut self, word: &str) -> Self {
        self.words.push(word.to_owned());
        self
    }

    /// Starts it with a word of the surroundings.
    #[must_use]
    pub fn knowing(mut self, name: &str, value: &str) -> Self {
        self.surroundings.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Opens it on a hidden display.
    ///
    /// # Panics
    /// If the window or its driver does not start.
    pub fn open(self) -> Driven {
        let program = built("nigiwai");
        assert!(program.exists(), "{} is not built: cargo xtask test builds it", program.display());
        let display = Display::start();
        let port = free_port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", display.name())
            .env_remove("WAYLAND_DISPLAY")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("NO_AT_BRIDGE", "1")
            .env("NIGIWAI_HOME", self.home)
            .envs(self.surroundings)
            .stderr(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts: cargo xtask test installs it");
        let options = json!({ "webkitgtk:browserOptions": { "binary": program, "args": self.words } });
        Driven { _display: Some(display), ..begin(port, Running(driver), &options) }
    }
}

/// Opens `address` in a headless Chromium, as wide as a phone, a tablet or a desk.
///
/// # Panics
/// If Chromium or its driver does not start.
pub fn browse(address: &str, width: u32, height: u32) -> Driven {
    let port = free_port();
    let driver = Command::new("chromedriver")
        .arg(format!("--port={port}"))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("chromedriver starts: cargo xtask test installs it");
    let profile = tempfile::tempdir().expect("a folder for the browser can be made");
    let mut words: Vec<String> = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--hide-scrollbars",
        "--lang=ja",
    ]
    .map(str::to_owned)
    .to_vec();
    words.push(format!("--window-size={width},{height}"));
    words.push(format!("--user-data-dir={}", profile.path().display()));
    let phone =
        json!({ "deviceMetrics": { "width": width, "height": height, "pixelRatio": 1.0, "touch": width < 600 } });
    let driven =
        begin(port, Running(driver), &json!({ "goog:chromeOptions": { "args": words, "mobileEmulation": phone } }));
    driven.visit(address);
    Driven { _profile: Some(profile), ..driven }
}

/// Waits for the driver, then begins the session.
fn begin(port: u16, driver: Running, options: &Value) -> Driven {
    let waiting = Instant::now();
    while ask(port, "GET", "/status", None).is_err() {
        assert!(waiting.elapsed() < PATIENCE, "the driver does not answer");
        sleep(Duration::from_millis(20));
    }
    // A machine that does other things too may need a minute where it usually needs a second.
    let mut options = options.clone();
    options["timeouts"] = json!({ "script": 180_000, "pageLoad": 300_000 });
    let asked = json!({ "capabilities": { "alwaysMatch": options } });
    let began = Instant::now();
    let answer = ask(port, "POST", "/session", Some(&asked)).expect("the driver starts the window");
    let id = answer["sessionId"].as_str().expect("a session has a name").to_owned();
    Driven { session: Session::new(port, id), began, driver, _display: None, _profile: None }
}

/// One of our own programs, as `cargo build` left it beside the tests, or beside the bench.
pub fn built(name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join(if cfg!(debug_assertions) { "debug" } else { "release" }).join(name)
}
