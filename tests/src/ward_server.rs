//! A ward's server of its own for a scene: the real program over a file of its own, on this machine only.
//!
//! It must never outlive its scene. What a newcomer gets wrong: the words for the command line are those that a real
//! ward's administrator types; nothing here knows how the server keeps anything.

use std::net::{Ipv4Addr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::driver::built;
use crate::http::free_port;

const PATIENCE: Duration = Duration::from_secs(20);

/// The officer's name on the ward's pages.
pub const OFFICER: &str = "shoukou";

/// A running server with one officer.
pub struct WardServer {
    server: Child,
    database: PathBuf,
    port: u16,
    password: String,
}

impl WardServer {
    /// Starts it over a new file in `folder`.
    ///
    /// # Panics
    /// If `nigiwai-ward` is not built or does not answer.
    pub fn start(folder: &Path) -> Self {
        let database = folder.join("ward.sqlite");
        said(&database, &["name", "さくら区 産業振興課"]);
        let password = last_word(&said(&database, &["user", "add", OFFICER]));
        let port = free_port();
        let server = serve(&database, port);
        WardServer { server, database, port, password }
    }

    /// Kills the process where it stands, and starts it again on the same file and port.
    pub fn is_killed_and_starts_again(&mut self) {
        self.is_away_while(|| ());
    }

    /// Kills the process where it stands, lets something happen without it, and starts it again on the same file and port.
    pub fn is_away_while<T>(&mut self, happens: impl FnOnce() -> T) -> T {
        self.server.kill().expect("a running server can be killed");
        self.server.wait().expect("it ends");
        let happened = happens();
        self.server = serve(&self.database, self.port);
        happened
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The officer's password.
    pub fn password(&self) -> &str {
        &self.password
    }

    /// Writes an association in and gives its one-time code.
    pub fn code_for(&self, association: &str) -> String {
        said(&self.database, &["association", "add", association]);
        last_word(&said(&self.database, &["code", association]))
    }

    /// What has arrived, in the server's own words.
    pub fn received(&self) -> String {
        said(&self.database, &["verify"])
    }
}

impl Drop for WardServer {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}

fn serve(database: &Path, port: u16) -> Child {
    let mut serve = program(database);
    serve.args(["serve", "--listen", &format!("127.0.0.1:{port}")]).stdout(Stdio::null()).stderr(Stdio::null());
    let server = serve.spawn().expect("the ward's server starts");
    let began = Instant::now();
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        assert!(began.elapsed() < PATIENCE, "the ward's server does not answer");
        sleep(Duration::from_millis(30));
    }
    server
}

fn program(database: &Path) -> Command {
    let mut program = Command::new(built("nigiwai-ward"));
    program.arg("--database").arg(database);
    program
}

fn said(database: &Path, words: &[&str]) -> String {
    let answer = program(database).args(words).output().expect("nigiwai-ward is built: cargo xtask test builds it");
    assert!(answer.status.success(), "nigiwai-ward {words:?}: {}", String::from_utf8_lossy(&answer.stderr));
    String::from_utf8_lossy(&answer.stdout).into_owned()
}

fn last_word(answer: &str) -> String {
    answer.split_whitespace().last().unwrap_or_default().to_owned()
}
