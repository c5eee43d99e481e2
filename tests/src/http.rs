//! One question and one answer in JSON over plain HTTP on this machine: all that a WebDriver needs.
//!
//! It must never leave this machine. What a newcomer gets wrong: an answer without a length ends when the other side
//! closes, which is why every question asks it to close.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Mutex;
use std::time::Duration;

use serde_json::Value;

/// A page may take this long to load, and a script this long to run.
const PATIENCE: Duration = Duration::from_secs(90);

/// Asks `method path` at a port of this machine; the answer's `value`, or what went wrong.
pub fn ask(port: u16, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
    let told = |cause: std::io::Error| format!("{method} {path}: {cause}");
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).map_err(told)?;
    stream.set_read_timeout(Some(PATIENCE)).map_err(told)?;
    let body = body.map(Value::to_string).unwrap_or_default();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\
         Content-Type: application/json; charset=utf-8\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).and_then(|()| stream.write_all(body.as_bytes())).map_err(told)?;
    let answer = read_answer(&mut BufReader::new(stream)).map_err(told)?;
    let mut answer: Value = serde_json::from_slice(&answer).map_err(|cause| format!("{method} {path}: {cause}"))?;
    let value = answer["value"].take();
    match value["error"].as_str() {
        Some(error) => Err(format!("{method} {path}: {error}: {}", value["message"].as_str().unwrap_or_default())),
        None => Ok(value),
    }
}

/// A port that was free a moment ago, and that no other scene of this run was given.
pub fn free_port() -> u16 {
    static GIVEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("this machine has a free port");
        let port = listener.local_addr().expect("a bound port has an address").port();
        if GIVEN.lock().is_ok_and(|mut given| given.insert(port)) {
            return port;
        }
    }
}

fn read_answer(reader: &mut impl BufRead) -> std::io::Result<Vec<u8>> {
    let mut length = None;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line == "\r\n" {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse::<u64>().ok();
        }
    }
    let mut body = Vec::new();
    match length {
        Some(length) => reader.take(length).read_to_end(&mut body)?,
        None => reader.read_to_end(&mut body)?,
    };
    Ok(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_ends_at_its_length_even_if_the_line_stays_open() {
        let mut answer = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnullrest".as_bytes();
        assert_eq!(read_answer(&mut answer).unwrap(), b"null");
    }
}
