//! The evening on which every street exchanges, and the minute in which five hundred PCs do it at once.
//!
//! Twelve hundred streets with twenty changes each stand for the twelve thousand of the country: what the server does
//! for one does not depend on the others. Only the server's part is timed.

use crate::exchange::{Peer, Server};
use crate::{Figure, timed};
use nigiwai_sync::enrol::Request;
use nigiwai_sync::exchange::Exchange;
use nigiwai_ward::server::router;

/// Changes of one street in one day.
const CHANGES: usize = 20;
/// PCs at once.
const AT_ONCE: usize = 500;

/// A night of so many streets.
pub fn figures(streets: usize) -> Vec<Figure> {
    let folder = tempfile::tempdir().expect("a folder");
    let mut server = Server::new(&folder);
    let (mut work, mut requests) = (0.0, 0);
    let mut again: Vec<Request> = Vec::new();
    for street in 0..streets {
        let mut peer = Peer::first(&mut server, &format!("{street}番目の商店街"));
        peer.writes(CHANGES);
        server.begin();
        peer.exchanges(&mut server);
        work += server.milliseconds;
        requests += server.requests;
        if again.len() < AT_ONCE {
            again.push(Exchange::begin(&peer.book, &peer.link, &peer.key).expect("an exchange begins").1);
        }
    }
    let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
    let of_1200 = work / 1_000.0 * 1_200.0 / count(streets);
    let mut figures = vec![
        Figure::alone("a night of 1,200 streets: the ward's part", of_1200, "s", ""),
        Figure::alone("  requests of one street", count(requests) / count(streets), "", ""),
        Figure::alone("  what it says of 12,000 streets", of_1200 * 10.0, "s", "one night"),
    ];
    figures.extend(at_once(&server, &again));
    figures
}

/// Every request at the same moment, through a real port of this machine.
fn at_once(server: &Server, requests: &[Request]) -> Vec<Figure> {
    let shared = server.shared.clone();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let (failed, milliseconds) = timed(|| {
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
            let address = listener.local_addr().expect("its number");
            tokio::spawn(async move { axum::serve(listener, router(shared)).await });
            let client = reqwest::Client::new();
            let asks: Vec<_> = requests
                .iter()
                .map(|one| {
                    let method = one.method.parse().expect("a method");
                    let mut ask = client.request(method, format!("http://{address}{}", one.path));
                    if let Some(token) = &one.bearer {
                        ask = ask.bearer_auth(token);
                    }
                    let ask = ask.body(one.body.clone());
                    tokio::spawn(async move { ask.send().await.is_ok_and(|answer| answer.status().is_success()) })
                })
                .collect();
            let mut failed = 0u32;
            for ask in asks {
                failed += u32::from(!ask.await.unwrap_or(false));
            }
            failed
        })
    });
    let count = f64::from(u32::try_from(requests.len()).unwrap_or(u32::MAX));
    vec![
        Figure::alone("PCs that ask at once", count, "", "500"),
        Figure::alone("  of them without an answer", f64::from(failed), "", "0"),
        Figure::alone("  until the last has its answer", milliseconds, "ms", ""),
    ]
}
