//! The ward's server of the demonstration: on this machine only, with a file of its own, an officer and a code.
//!
//! It must never listen to another machine. What a newcomer gets wrong: the password and the code are made for the
//! demonstration and shown on the screen; a real ward makes its own with the same three commands.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::Child;
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::program::{Done, Program, built};

/// How long the server may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);
const ASSOCIATION: &str = "さくら坂商店街振興組合";
const OFFICER: &str = "shoukou";
const USUAL_PORT: u16 = 8787;

/// A running server, stopped when it is dropped.
pub struct DemoWard {
    server: Child,
    database: PathBuf,
    address: SocketAddr,
    password: String,
    code: String,
}

impl DemoWard {
    /// Starts the server over its file in `folder`; nothing if the program was not built.
    pub fn start(folder: &Path) -> Done<Option<Self>> {
        if !built("nigiwai-ward").exists() {
            return Ok(None);
        }
        let database = folder.join("ward.sqlite");
        let said = |words: &[&str]| {
            ward(&database, words).answer_aloud().ok_or_else(|| format!("`nigiwai-ward {}` failed", words.join(" ")))
        };
        said(&["association", "add", ASSOCIATION])?;
        let password = last_word(&said(&["user", "add", OFFICER])?);
        let code = last_word(&said(&["code", ASSOCIATION])?);
        let address = free_address()?;
        let server = ward(&database, &["serve", "--listen", &address.to_string()]).start()?;
        let started = DemoWard { server, database, address, password, code };
        started.wait_until_it_answers()?;
        Ok(Some(started))
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The one-time code with which the sample street connects.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The password of the demonstration's officer.
    pub fn password(&self) -> &str {
        &self.password
    }

    /// What a person needs to try both sides.
    pub fn card(&self) -> String {
        let address = self.address();
        format!(
            "\nWard (browser): {address}\n  name: {OFFICER}\n  password: {}\nCode for the association: {}\n",
            self.password, self.code
        )
    }

    /// What has arrived, in the server's own words.
    pub fn received(&self) -> String {
        ward(&self.database, &["verify"])
            .answer_aloud()
            .unwrap_or_else(|| "the ward's file could not be checked".to_owned())
    }

    fn wait_until_it_answers(&self) -> Done {
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            if TcpStream::connect_timeout(&self.address, Duration::from_millis(200)).is_ok() {
                return Ok(());
            }
            sleep(Duration::from_millis(50));
        }
        Err("the ward's server does not answer".to_owned())
    }
}

impl Drop for DemoWard {
    fn drop(&mut self) {
        self.server.kill().ok();
        self.server.wait().ok();
    }
}

fn ward(database: &Path, words: &[&str]) -> Program {
    Program::new(&built("nigiwai-ward").to_string_lossy()).with(words).with([Path::new("--database"), database])
}

fn last_word(answer: &str) -> String {
    answer.split_whitespace().last().unwrap_or_default().to_owned()
}

/// The usual port, so that a book enrolled at the last start finds its ward again; another if that one is taken.
fn free_address() -> Done<SocketAddr> {
    let bound =
        TcpListener::bind((Ipv4Addr::LOCALHOST, USUAL_PORT)).or_else(|_| TcpListener::bind((Ipv4Addr::LOCALHOST, 0)));
    bound.and_then(|listener| listener.local_addr()).map_err(|cause| format!("no port is free: {cause}"))
}
