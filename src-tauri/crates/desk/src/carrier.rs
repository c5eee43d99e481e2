//! Carries requests to the ward's server and answers back. The only place of the desk that touches the network.
//!
//! It decides nothing and reads nothing: it only turns "no way through" into a code that people understand.

use nigiwai_core::failure::Failure;
use nigiwai_sync::enrol::{Request, Response};
use std::io::Read;
use std::sync::OnceLock;
use std::time::Duration;

/// The largest answer that is read at all.
const MOST_BYTES: u64 = 64 << 20;

fn client() -> &'static reqwest::blocking::Client {
    static CLIENT: OnceLock<reqwest::blocking::Client> = OnceLock::new();
    CLIENT.get_or_init(|| {
        let builder = reqwest::blocking::Client::builder()
            .connect_timeout(Duration::from_secs(8))
            .timeout(Duration::from_secs(60));
        builder
            .redirect(reqwest::redirect::Policy::none())
            .build()
            .expect("a client without options of the system can always be made")
    })
}

/// The ward's address as typed, made whole: only `https`, and `http` for this machine.
pub(crate) fn address(typed: &str) -> Result<String, Failure> {
    let typed = typed.trim().trim_end_matches('/');
    let whole = if typed.contains("://") { typed.to_string() } else { format!("https://{typed}") };
    let here = ["http://127.0.0.1", "http://localhost", "http://[::1]"].iter().any(|start| whole.starts_with(start));
    if typed.is_empty() || !(whole.starts_with("https://") || here) {
        return Err(Failure::new("address_unsafe").at("address"));
    }
    Ok(whole)
}

/// Sends one request and waits for its answer.
pub(crate) fn carry(address: &str, request: &Request) -> Result<Response, Failure> {
    let url = format!("{address}{}", request.path);
    let method = reqwest::Method::from_bytes(request.method.as_bytes()).expect("the protocol names real methods");
    let mut message = client().request(method, url).body(request.body.clone());
    if let Some(bearer) = &request.bearer {
        message = message.bearer_auth(bearer);
    }
    let answer = message.send().map_err(|cause| no_network(&cause))?;
    let status = answer.status().as_u16();
    let mut body = Vec::new();
    answer.take(MOST_BYTES).read_to_end(&mut body).map_err(|_| Failure::new("no_network"))?;
    Ok(Response { status, body })
}

fn no_network(cause: &reqwest::Error) -> Failure {
    let code = if cause.is_timeout() {
        "ward_slow"
    } else if cause.is_builder() {
        "address_unsafe"
    } else {
        "no_network"
    };
    Failure::new(code)
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn the_book_never_travels_over_an_open_line() {
        assert_eq!(address("ward.example.jp/").as_deref(), Ok("https://ward.example.jp"));
        assert_eq!(address("http://127.0.0.1:8080").as_deref(), Ok("http://127.0.0.1:8080"));
        assert!(address("http://ward.example.jp").is_err());
        assert!(address("ftp://ward.example.jp").is_err());
        assert!(address("  ").is_err());
    }
}
