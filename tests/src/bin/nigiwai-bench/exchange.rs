//! What the ward's server can take and give, against bare inserts of the same bytes in the same process.
//!
//! Requests go through the real router without a port; only the server's part is timed. Seals are made before the
//! clock runs: they are the PC's work.

use crate::save::bare;
use crate::{Figure, median, timed};
use axum::body::{Body, to_bytes};
use nigiwai_book::{Birth, Book, BookError};
use nigiwai_core::act::Act;
use nigiwai_core::association::{Association, Person};
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::safety::Patrol;
use nigiwai_sync::device_key::DeviceKey;
use nigiwai_sync::enrol::{self, Request, Response, WardLink};
use nigiwai_sync::exchange::{Exchange, Step};
use nigiwai_ward::server::{Front, Shared, router};
use nigiwai_ward::store::Sqlite;
use nigiwai_ward::ward::Ward;
use tempfile::TempDir;
use tower::ServiceExt;

const NOW: Moment = Moment(1_795_306_320_000);
const STREET: &str = "さくら坂商店会";

/// A ward without a port, and what its part of the work took.
pub struct Server {
    pub shared: Shared,
    runtime: tokio::runtime::Runtime,
    pub milliseconds: f64,
    bytes: usize,
    pushed: usize,
    pub requests: usize,
}

impl Server {
    pub fn new(folder: &TempDir) -> Server {
        let store = Sqlite::open(&folder.path().join("ward.sqlite")).expect("a store").boxed();
        let ward = Ward::open(store, NOW).expect("a ward");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        Server {
            shared: Shared::new(ward, || NOW, Front::Loopback),
            runtime,
            milliseconds: 0.0,
            bytes: 0,
            pushed: 0,
            requests: 0,
        }
    }

    fn code(&self, street: &str) -> String {
        let street = street.to_string();
        let code = self.shared.with(move |ward, now| {
            let id = ward.add_association(&street, now).expect("an association");
            Ok(ward.new_code(&id, now).expect("a code"))
        });
        self.runtime.block_on(code).expect("the ward answers")
    }

    pub fn carries(&mut self, request: &Request) -> Response {
        let mut builder = axum::http::Request::builder().method(request.method).uri(&request.path);
        if let Some(token) = &request.bearer {
            builder = builder.header("authorization", format!("Bearer {token}"));
        }
        let asked = builder.body(Body::from(request.body.clone())).expect("a request");
        let serving = router(self.shared.clone());
        let (response, milliseconds) = timed(|| {
            self.runtime.block_on(async {
                let answer = serving.oneshot(asked).await.expect("the router never fails");
                let status = answer.status().as_u16();
                Response { status, body: to_bytes(answer.into_body(), usize::MAX).await.expect("a body").to_vec() }
            })
        });
        self.milliseconds += milliseconds;
        self.bytes += request.body.len() + response.body.len();
        self.pushed += if request.path.starts_with("/v1/push") { request.body.len() } else { 0 };
        self.requests += 1;
        response
    }

    pub fn begin(&mut self) {
        (self.milliseconds, self.bytes, self.pushed, self.requests) = (0.0, 0, 0, 0);
    }
}

impl Server {
    /// Milliseconds that what was carried spends on a wire of 50 ms there and back and 10 Mbit a second.
    fn wire(&self) -> f64 {
        let count = |n: usize| f64::from(u32::try_from(n).unwrap_or(u32::MAX));
        50.0 * count(self.requests) + count(self.bytes) * 8.0 / 10_000.0
    }
}

/// A PC that is known to the ward.
pub struct Peer {
    pub book: Book,
    pub key: DeviceKey,
    pub link: WardLink,
    _folder: TempDir,
}

impl Peer {
    pub fn first(server: &mut Server, street: &str) -> Peer {
        let folder = tempfile::tempdir().expect("a folder");
        let birth = Birth {
            association: Association { name: street.into(), ..Association::default() },
            person: Person { name: "高橋".into(), ..Person::default() },
            device_name: "事務所".into(),
            now: NOW,
            key: [7; 32],
        };
        let book = Book::create(&folder.path().join("book"), &birth).expect("a book");
        Peer::enrols(server, (book, folder), street)
    }

    fn second(server: &mut Server, id: &Id) -> Peer {
        let folder = tempfile::tempdir().expect("a folder");
        let book = Book::create_joining(&folder.path().join("book"), id, "会館", NOW, [7; 32]).expect("a book");
        Peer::enrols(server, (book, folder), STREET)
    }

    fn enrols(server: &mut Server, (book, folder): (Book, TempDir), street: &str) -> Peer {
        let key = DeviceKey::new();
        let code = server.code(street);
        let answer = server.carries(&enrol::enrol_request(&book, &code, &key));
        let link = enrol::enrolled(&answer, "").expect("the ward lets it in");
        Peer { book, key, link, _folder: folder }
    }

    pub fn writes(&mut self, patrols: usize) {
        let act = Act::new("record_patrol", &Id::fixed("first"), NOW);
        let written = self.book.write(act, |page| {
            for n in 0..patrols {
                let people = i64::try_from(n % 7 + 2).unwrap_or(2);
                let id = page.new_id();
                let (from, to) = ("20:00".to_string(), "21:00".to_string());
                let patrol = Patrol {
                    id,
                    day: "2026-11-20".into(),
                    from,
                    to,
                    people,
                    area: "一丁目".into(),
                    findings: "none".into(),
                    ..Patrol::default()
                };
                page.put(&patrol)?;
            }
            Ok::<(), BookError>(())
        });
        written.expect("patrols are written");
    }

    pub fn exchanges(&mut self, server: &mut Server) -> (u64, u64) {
        let (mut exchange, mut request) =
            Exchange::begin(&self.book, &self.link, &self.key).expect("an exchange begins");
        loop {
            let response = server.carries(&request);
            let step = exchange.answer(&mut self.book, &response, NOW);
            self.link = exchange.link().clone();
            match step {
                Step::Send(next) => request = next,
                Step::Done(report) => return (report.pushed, report.pulled),
                Step::Failed(trouble) => panic!("the exchange failed: {trouble:?}"),
            }
        }
    }
}

/// Push and pull of so many changes, and what one sealed change weighs.
pub fn figures(changes: usize) -> Vec<Figure> {
    let folder = tempfile::tempdir().expect("a folder");
    let mut server = Server::new(&folder);
    let mut office = Peer::first(&mut server, STREET);
    office.exchanges(&mut server);
    let mut figures = weights(&mut office, &mut server);
    figures.push(a_thousand(&mut office, &mut server));
    office.writes(changes);
    server.begin();
    let pushed = office.exchanges(&mut server).0;
    let (push_ms, push_bytes) = (server.milliseconds, server.pushed);
    let plain = bare_inserts(&folder, pushed, push_bytes / usize::try_from(pushed.max(1)).unwrap_or(1));
    let id = office.book.book_id().clone();
    let mut hall = Peer::second(&mut server, &id);
    server.begin();
    let ((_, pulled), all_ms) = timed(|| hall.exchanges(&mut server));
    let rate = |n: u64, milliseconds: f64| f64::from(u32::try_from(n).unwrap_or(u32::MAX)) / milliseconds * 1_000.0;
    figures.push(Figure::beside(
        "sealed changes a second that the ward takes in",
        (rate(pushed, push_ms), rate(pushed, plain)),
        "changes/s",
        "≥ 60,000",
    ));
    figures.push(Figure::beside(
        "sealed changes a second that the ward gives",
        (rate(pulled, server.milliseconds), rate(pushed, plain)),
        "changes/s",
        "",
    ));
    figures.push(Figure::alone(
        "changes a second that a new PC reads in, all of it",
        rate(pulled, all_ms),
        "changes/s",
        "",
    ));
    figures.push(Figure::alone(
        "the first exchange of a new PC, over 50 ms and 10 Mbit/s",
        all_ms + server.wire(),
        "ms",
        "",
    ));
    figures.extend(nothing_to_do(&mut office, &mut server));
    figures
}

/// A thousand changes of one evening: both sides' work as measured, the wire as computed.
fn a_thousand(office: &mut Peer, server: &mut Server) -> Figure {
    office.writes(1_000);
    server.begin();
    let (_, milliseconds) = timed(|| office.exchanges(server));
    Figure::alone("1,000 changes over 50 ms and 10 Mbit/s", milliseconds + server.wire(), "ms", "≤ 400 ms")
}

fn weights(office: &mut Peer, server: &mut Server) -> Vec<Figure> {
    let mut figures = Vec::new();
    for (batch, what, budget) in [
        (20usize, "bytes of a sealed change, 20 at a time", ""),
        (100, "bytes of a sealed change, 100 at a time", ""),
        (500, "bytes of a sealed change, 500 at a time", "≤ 150"),
    ] {
        office.writes(batch);
        server.begin();
        office.exchanges(server);
        let whole = f64::from(u32::try_from(server.pushed).unwrap_or(u32::MAX));
        figures.push(Figure::alone(what, whole / f64::from(u32::try_from(batch).unwrap_or(1)), "bytes", budget));
    }
    figures
}

fn nothing_to_do(office: &mut Peer, server: &mut Server) -> Vec<Figure> {
    office.exchanges(server);
    let mut times = Vec::new();
    for _ in 0..20 {
        server.begin();
        office.exchanges(server);
        times.push(server.milliseconds);
    }
    let bytes = f64::from(u32::try_from(server.bytes).unwrap_or(u32::MAX));
    let requests = f64::from(u32::try_from(server.requests).unwrap_or(u32::MAX));
    vec![
        Figure::alone("an exchange with nothing to do: requests", requests, "", "1"),
        Figure::alone("an exchange with nothing to do: both bodies", bytes, "bytes", "≤ 400"),
        Figure::alone("an exchange with nothing to do: the ward's part", median(times), "ms", "≤ 2 ms"),
    ]
}

/// Milliseconds for the same number of bare rows of the same length, 500 in each transaction.
fn bare_inserts(folder: &TempDir, rows: u64, length: usize) -> f64 {
    let mut store = bare(&folder.path().join("bare.sqlite"));
    let blob = vec![0x5au8; length];
    let insert = || -> rusqlite::Result<()> {
        let mut left = rows;
        while left > 0 {
            let transaction = store.transaction()?;
            for _ in 0..left.min(500) {
                transaction.prepare_cached("INSERT INTO line(words) VALUES (?1)")?.execute([&blob])?;
            }
            transaction.commit()?;
            left -= left.min(500);
        }
        Ok(())
    };
    let (done, milliseconds) = timed(insert);
    done.expect("bare inserts");
    milliseconds
}
