//! A wire before the ward that can be cut: between two messages, within one, and at any byte of a file.
//!
//! It carries bytes and understands nothing. What a newcomer gets wrong: a cut once asked for happens once; afterwards
//! the wire is whole.

use super::Town;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// A wire before the ward that goes dead after so many answers, in the middle of one.
pub struct Wire {
    /// Where the wire begins.
    pub address: String,
    line: Arc<Line>,
}

/// What a wire knows of itself.
struct Line {
    left: AtomicI64,
    bytes: AtomicI64,
    file_bytes: AtomicI64,
    carried: AtomicU64,
    heard: Mutex<Vec<u8>>,
}

impl Wire {
    /// A wire to a town that carries everything.
    pub fn to(town: &Town) -> Wire {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("a port has a number"));
        let line = Arc::new(Line {
            left: AtomicI64::new(i64::MAX),
            bytes: AtomicI64::new(i64::MAX),
            file_bytes: AtomicI64::new(-1),
            carried: AtomicU64::new(0),
            heard: Mutex::default(),
        });
        let wire = Wire { address, line: Arc::clone(&line) };
        let ward = town.address.trim_start_matches("http://").to_string();
        std::thread::spawn(move || {
            for caller in listener.incoming().map_while(Result::ok) {
                let (ward, line) = (ward.clone(), Arc::clone(&line));
                std::thread::spawn(move || carry(caller, &ward, &line));
            }
        });
        wire
    }

    /// Lets so many whole answers through; the next is cut in the middle, and nothing after it arrives.
    pub fn cuts_after(&self, answers: i64) {
        self.line.left.store(answers, Ordering::SeqCst);
    }

    /// The next piece of a file, either way, ends after so many bytes; everything else arrives.
    pub fn cuts_a_file_at(&self, bytes: i64) {
        self.line.file_bytes.store(bytes, Ordering::SeqCst);
    }

    /// Lets so many bytes through, counted both ways; nothing after them arrives.
    pub fn cuts_at_byte(&self, bytes: i64) {
        self.line.bytes.store(bytes, Ordering::SeqCst);
    }

    /// The wire is whole again.
    pub fn mends(&self) {
        self.line.left.store(i64::MAX, Ordering::SeqCst);
        self.line.bytes.store(i64::MAX, Ordering::SeqCst);
    }

    /// Every byte that went over it in either direction.
    pub fn heard(&self) -> Vec<u8> {
        self.line.heard.lock().expect("nobody fails while listening").clone()
    }

    /// How many answers it has carried.
    pub fn carried(&self) -> u64 {
        self.line.carried.load(Ordering::SeqCst)
    }
}

impl Line {
    /// How many of so many bytes still pass.
    fn passing(&self, wanted: usize) -> usize {
        let all = i64::try_from(wanted).unwrap_or(i64::MAX);
        let before = self.bytes.fetch_sub(all, Ordering::SeqCst);
        usize::try_from(before.clamp(0, all)).unwrap_or(wanted)
    }
}

/// Carries one request and its answer; each caller's connection is used once.
fn carry(mut caller: TcpStream, ward: &str, line: &Line) {
    let Some(request) = read_message(&mut caller) else { return };
    let listen = |bytes: &[u8]| line.heard.lock().expect("nobody fails while listening").extend_from_slice(bytes);
    listen(&request);
    let still = line.left.fetch_sub(1, Ordering::SeqCst);
    if still < 0 {
        return;
    }
    let Ok(mut server) = TcpStream::connect(ward) else { return };
    let put = request.starts_with(b"PUT /v1/files/");
    let file = put || request.starts_with(b"GET /v1/files/");
    let most = if file { usize::try_from(line.file_bytes.swap(-1, Ordering::SeqCst)).ok() } else { None };
    let through = line.passing(request.len());
    if through < request.len() {
        server.write_all(&request[..through]).ok();
        return;
    }
    let request = closing(&request);
    if put && let Some(most) = most {
        server.write_all(&request[..most.min(request.len() - 1)]).ok();
        return;
    }
    if server.write_all(&request).is_err() {
        return;
    }
    let mut answer = Vec::new();
    if server.read_to_end(&mut answer).is_err() {
        return;
    }
    listen(&answer);
    let passing = line.passing(answer.len());
    let whole = if still == 0 { answer.len() / 2 } else { most.unwrap_or(passing).min(passing) };
    if caller.write_all(&answer[..whole]).is_ok() && still > 0 {
        line.carried.fetch_add(1, Ordering::SeqCst);
    }
}

/// A request with its body, as far as its length says.
fn read_message(stream: &mut TcpStream) -> Option<Vec<u8>> {
    let (mut bytes, mut part) = (Vec::new(), [0; 16 * 1024]);
    loop {
        let n = stream.read(&mut part).ok().filter(|n| *n > 0)?;
        bytes.extend_from_slice(&part[..n]);
        let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let length = head.split("content-length:").nth(1).and_then(|rest| rest.split("\r\n").next());
        let length: usize = length.and_then(|text| text.trim().parse().ok()).unwrap_or(0);
        if bytes.len() >= end + 4 + length {
            return Some(bytes);
        }
    }
}

/// The request with the wish that the server closes the line after its answer.
fn closing(request: &[u8]) -> Vec<u8> {
    let end = request.windows(2).position(|two| two == b"\r\n").unwrap_or(0);
    [&request[..end], b"\r\nconnection: close", &request[end..]].concat()
}
