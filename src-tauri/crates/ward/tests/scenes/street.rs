//! The people of the scenes: a ward with its server, and the PCs of associations.
//!
//! A PC's requests go through the real router without a port. Time stands still unless a scene moves it.

use axum::body::{Body, to_bytes};
use axum::http::header;
use nigiwai_book::{Birth, Book, BookError};
use nigiwai_core::act::Act;
use nigiwai_core::association::{Association, Person};
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Record;
use nigiwai_core::shop::Shop;
use nigiwai_core::submission::{Definition, Submission};
use nigiwai_sync::device_key::DeviceKey;
use nigiwai_sync::enrol::{self, Request, Response, WardLink};
use nigiwai_sync::exchange::{Exchange, ExchangeReport, Step};
use nigiwai_sync::hex;
use nigiwai_sync::trouble::ExchangeTrouble;
use nigiwai_ward::server::{Front, Shared, router};
use nigiwai_ward::store::Sqlite;
use nigiwai_ward::ward::Ward;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use tempfile::TempDir;
use tower::ServiceExt;

pub const NOON: Moment = Moment(1_795_316_400_000);
pub const HOUR: i64 = 3_600_000;

/// The ward.
pub struct Town {
    pub folder: TempDir,
    shared: Shared,
    now: Arc<AtomicI64>,
    runtime: tokio::runtime::Runtime,
}

impl Town {
    pub fn new() -> Town {
        let folder = tempfile::tempdir().unwrap();
        let store = Sqlite::open(&folder.path().join("ward.sqlite")).unwrap().boxed();
        let now = Arc::new(AtomicI64::new(NOON.0));
        let clock = Arc::clone(&now);
        let ward = Ward::open(store, NOON).unwrap();
        let shared = Shared::new(ward, move || Moment(clock.load(Ordering::SeqCst)), Front::Loopback);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        Town { folder, shared, now, runtime }
    }

    pub fn later(&self, milliseconds: i64) {
        self.now.fetch_add(milliseconds, Ordering::SeqCst);
    }

    pub fn does<T: Send + 'static>(&self, act: impl FnOnce(&mut Ward, Moment) -> T + Send + 'static) -> T {
        self.runtime.block_on(self.shared.with(move |ward, now| Ok(act(ward, now)))).unwrap()
    }

    pub fn association(&self, name: &'static str) -> Id {
        self.does(move |ward, now| ward.add_association(name, now).unwrap())
    }

    pub fn code(&self, name: &'static str) -> String {
        let association = self.association(name);
        self.does(move |ward, now| ward.new_code(&association, now).unwrap())
    }

    /// Any request, as a browser or a PC would send it.
    pub fn asks(&self, request: axum::http::Request<Body>) -> (u16, axum::http::HeaderMap, Vec<u8>) {
        self.runtime.block_on(async {
            let response = router(self.shared.clone()).oneshot(request).await.unwrap();
            let (status, headers) = (response.status().as_u16(), response.headers().clone());
            (status, headers, to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec())
        })
    }

    pub fn carries(&self, request: &Request) -> Response {
        let mut builder = axum::http::Request::builder().method(request.method).uri(&request.path);
        if let Some(token) = &request.bearer {
            builder = builder.header(header::AUTHORIZATION, format!("Bearer {token}"));
        }
        let (status, _, body) = self.asks(builder.body(Body::from(request.body.clone())).unwrap());
        Response { status, body }
    }
}

/// A PC of an association.
pub struct Pc {
    pub book: Book,
    pub key: DeviceKey,
    pub link: WardLink,
    pub association_key: [u8; 32],
    _folder: TempDir,
}

impl Pc {
    /// The first PC of an association, known to the ward.
    pub fn first(town: &Town, association: &'static str) -> Pc {
        let folder = tempfile::tempdir().unwrap();
        let birth = Birth {
            association: Association { name: association.into(), ..Association::default() },
            person: Person { name: "佐藤".into(), ..Person::default() },
            device_name: "CANARY-PC-4714".into(),
            now: NOON,
            key: [7; 32],
        };
        let book = Book::create(&folder.path().join("book"), &birth).unwrap();
        Pc::enrols(town, (book, folder), association)
    }

    /// Another PC of the same association.
    pub fn joins(&self, town: &Town, association: &'static str) -> Pc {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book");
        let book = Book::create_joining(&path, self.book.book_id(), "会館", NOON, self.association_key).unwrap();
        Pc::enrols(town, (book, folder), association)
    }

    /// A device that has a code and not the key, as a ward could make one for itself.
    pub fn without_key(of: &Pc, town: &Town, association: &'static str) -> Pc {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("book");
        let book = Book::create_joining(&path, of.book.book_id(), "？", NOON, [9; 32]).unwrap();
        Pc::enrols(town, (book, folder), association)
    }

    fn enrols(town: &Town, (book, folder): (Book, TempDir), association: &'static str) -> Pc {
        let key = DeviceKey::new();
        let answer = town.carries(&enrol::enrol_request(&book, &town.code(association), &key));
        let link = enrol::enrolled(&answer, "").unwrap();
        Pc { book, key, link, association_key: [7; 32], _folder: folder }
    }

    pub fn opens_shop(&mut self, name: &str) {
        let shop = Shop { name: name.into(), ..Shop::default() };
        self.puts(shop);
    }

    pub fn puts<R: Record>(&mut self, mut record: R) -> Id {
        let act = Act::new("save", &Id::from("p"), NOON);
        let written = self.book.write(act, |page| {
            if record.id().is_empty() {
                record.set_id(page.new_id());
            }
            page.put(&record)?;
            Ok::<Id, BookError>(record.id().clone())
        });
        written.unwrap().value
    }

    /// Sends a month's return with one figure.
    pub fn sends_month(&mut self, (version, lamps): (i64, &str)) -> Id {
        let fields = serde_json::json!([{"field": "counts.lamps", "value": lamps}]);
        let rows = serde_json::json!([{"id": "lamps", "name": "街路灯", "fields": fields}]);
        let values = serde_json::json!({"sections": [{"code": "counts", "rows": rows}]}).to_string();
        let hash = hex::encode(blake3::hash(values.as_bytes()).as_bytes());
        self.puts(Submission {
            definition: Definition::Month,
            subject: "2026-10".into(),
            version,
            title: "令和8年10月".into(),
            values,
            hash,
            sent: NOON.0,
            ..Submission::default()
        })
    }

    /// A whole exchange over a carrier that may lose things; nothing when something was lost.
    pub fn exchanges_by(
        &mut self,
        mut carry: impl FnMut(&Request) -> Option<Response>,
    ) -> Option<Result<ExchangeReport, ExchangeTrouble>> {
        let (mut exchange, mut request) = Exchange::begin(&self.book, &self.link, &self.key).unwrap();
        loop {
            let answer = carry(&request)?;
            let step = exchange.answer(&mut self.book, &answer, NOON);
            self.link = exchange.link().clone();
            match step {
                Step::Send(next) => request = next,
                Step::Done(report) => return Some(Ok(report)),
                Step::Failed(trouble) => return Some(Err(trouble)),
            }
        }
    }

    pub fn tries(&mut self, town: &Town) -> Result<ExchangeReport, ExchangeTrouble> {
        self.exchanges_by(|request| Some(town.carries(request))).unwrap()
    }

    pub fn exchanges(&mut self, town: &Town) -> ExchangeReport {
        self.tries(town).unwrap()
    }

    pub fn shops(&self) -> Vec<String> {
        let mut names: Vec<String> = self.book.list::<Shop>().unwrap().into_iter().map(|shop| shop.name).collect();
        names.sort();
        names
    }

    pub fn state(&self) -> [u8; 32] {
        self.book.state_digest().unwrap()
    }
}
