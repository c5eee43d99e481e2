//! The ward of the scenes: its server on this machine, its officer in a browser, and (in `wire.rs`) a wire that can be cut.
//!
//! The server is the real one, with a real port. What a newcomer gets wrong: its clock begins where the scenes' clock
//! does and then runs by itself; setting a scene's clock does not move it.

mod wire;

use nigiwai_core::moment::Moment;
use nigiwai_ward::server::{Front, Shared, router};
use nigiwai_ward::store::Sqlite;
use nigiwai_ward::ward::Ward;
use reqwest::blocking::{Client, Response};
use std::path::Path;
use std::time::Instant;
use tempfile::TempDir;

pub use wire::Wire;

/// 2026-11-22 09:12 in Japan.
const BEGIN: Moment = Moment(1_795_306_320_000);

/// A ward with a running server.
pub struct Town {
    /// Where the server answers.
    pub address: String,
    shared: Shared,
    runtime: Option<tokio::runtime::Runtime>,
    folder: TempDir,
}

impl Town {
    /// Starts a ward that knows nobody yet.
    pub fn new() -> Town {
        let folder = tempfile::tempdir().expect("the system gives a folder");
        let store = Sqlite::open(&folder.path().join("ward.sqlite")).expect("a new store opens").boxed();
        let mut ward = Ward::open(store, BEGIN).expect("a new ward opens");
        ward.rename("みどり区").expect("a ward can be named");
        let begun = Instant::now();
        let clock = move || BEGIN.add_ms(i64::try_from(begun.elapsed().as_millis()).unwrap_or(0));
        let shared = Shared::new(ward, clock, Front::Loopback);
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.expect("the system gives threads");
        let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("a port has a number"));
        let serving = router(shared.clone());
        runtime.spawn(async move { axum::serve(listener, serving).await });
        Town { address, shared, runtime: Some(runtime), folder }
    }

    /// Where the ward keeps everything.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Lets the ward do something.
    pub fn does<T: Send + 'static>(&self, act: impl FnOnce(&mut Ward) -> T + Send + 'static) -> T {
        let runtime = self.runtime.as_ref().expect("the server runs while its town is there");
        runtime.block_on(self.shared.with(move |ward, _| Ok(act(ward)))).expect("the ward answers")
    }

    /// A one-time code for an association, which the ward comes to know by it.
    pub fn code(&self, association: &'static str) -> String {
        self.does(move |ward| {
            let id = ward.add_association(association, BEGIN).expect("an association can be added");
            ward.new_code(&id, BEGIN).expect("a code can be made")
        })
    }

    /// What the ward received: definition, title, version and state of each.
    pub fn received(&self) -> Vec<(String, String, i64, String)> {
        let sent = self.does(|ward| ward.store().sent_list(None).expect("the list of what was sent"));
        sent.into_iter().map(|one| (one.definition, one.title, one.version, one.state)).collect()
    }

    /// The officer at the ward, logged in.
    pub fn officer(&self) -> Officer {
        let password = self.does(|ward| ward.add_officer("佐藤").expect("an officer can be added"));
        let client = Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
        let mut officer = Officer { client, address: self.address.clone(), cookie: String::new() };
        let answer = officer.sends("/login", &[("name", "佐藤"), ("password", &password)]);
        let cookie = answer.headers().get("set-cookie").expect("the login gives a cookie");
        officer.cookie =
            cookie.to_str().expect("a cookie is letters").split(';').next().unwrap_or_default().to_string();
        officer
    }

    /// Every byte that lies in the ward's folder.
    pub fn bytes(&self) -> Vec<u8> {
        bytes_below(self.folder())
    }

    /// The association's id at the ward.
    pub fn association(&self, name: &'static str) -> String {
        let found = self.does(move |ward| ward.association_named(name).expect("the ward's list"));
        found.expect("the ward knows the association").id.0
    }

    /// Copies everything that the ward keeps, as a backup does.
    pub fn copies(&self, name: &'static str) {
        let path = self.folder().join(name);
        self.does(move |ward| ward.store().copy_to(&path).expect("the ward's store is copied"));
    }

    /// The ward goes back to a copy; what came since is gone.
    pub fn goes_back_to(&self, name: &'static str) {
        let path = self.folder().join(name);
        self.does(move |ward| {
            let store = Sqlite::open(&path).expect("a copy opens").boxed();
            *ward = Ward::open(store, BEGIN.add_ms(3_600_000)).expect("a ward opens on a copy");
        });
    }

    /// Lets each association leave so many bytes of files.
    pub fn allows_files(&self, bytes: u64) {
        self.does(move |ward| ward.set_quota(bytes).expect("the ward keeps what it allows"));
    }
}

fn bytes_below(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).expect("the ward's folder") {
        let path = entry.expect("an entry").path();
        all.extend(if path.is_dir() { bytes_below(&path) } else { std::fs::read(path).expect("the ward's file") });
    }
    all
}

impl Default for Town {
    fn default() -> Town {
        Town::new()
    }
}

impl Drop for Town {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

/// The ward's officer in a browser.
pub struct Officer {
    client: Client,
    address: String,
    cookie: String,
}

impl Officer {
    /// Opens a page.
    pub fn opens(&self, path: &str) -> String {
        let request = self.client.get(format!("{}{path}", self.address)).header("cookie", &self.cookie);
        request.send().expect("the ward answers").text().expect("a page is text")
    }

    /// What lies at an address: a photo.
    pub fn bytes(&self, path: &str) -> Vec<u8> {
        let request = self.client.get(format!("{}{path}", self.address)).header("cookie", &self.cookie);
        request.send().expect("the ward answers").bytes().expect("a photo is bytes").to_vec()
    }

    fn sends(&self, path: &str, fields: &[(&str, &str)]) -> Response {
        let form: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value))).collect();
        let request = self.client.post(format!("{}{path}", self.address)).header("cookie", &self.cookie);
        let request = request.header("content-type", "application/x-www-form-urlencoded").body(form.join("&"));
        request.send().expect("the ward answers")
    }

    /// Fills the form of a page, with the token that stands in it; gives the status.
    pub fn fills(&self, path: &str, fields: &[(&str, &str)]) -> u16 {
        let page = self.opens(path);
        let token = page.split("name=\"token\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let mut all = vec![("token", token.unwrap_or_default())];
        all.extend_from_slice(fields);
        self.sends(path, &all).status().as_u16()
    }

    /// Brings a file to the form of a page, as a browser does; gives the status and what is saved.
    pub fn brings(&self, path: &str, file: &[u8]) -> (u16, Vec<u8>) {
        let page = self.opens(path);
        let token = page.split("name=\"token\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
        let field = |name: &str, more: &str| {
            format!("--fence\r\nContent-Disposition: form-data; name=\"{name}\"{more}\r\n\r\n").into_bytes()
        };
        let token = token.unwrap_or_default().as_bytes();
        let file = [&field("file", "; filename=\"a\""), file, b"\r\n--fence--\r\n"].concat();
        let body = [&field("token", ""), token, b"\r\n", &file].concat();
        let request = self.client.post(format!("{}{path}", self.address)).header("cookie", &self.cookie);
        let request = request.header("content-type", "multipart/form-data; boundary=fence").body(body);
        let answer = request.send().expect("the ward answers");
        (answer.status().as_u16(), answer.bytes().expect("a file").to_vec())
    }

    /// Addresses of what is to be looked at, as they stand on a page.
    pub fn links(&self, path: &str, beginning: &str) -> Vec<String> {
        let page = self.opens(path);
        let found = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        found.filter(|link| link.starts_with(beginning)).map(str::to_string).collect()
    }
}

fn coded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
