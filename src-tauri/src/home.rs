//! How the program was started, and the desk that is opened for it.
//!
//! It must never decide where things lie: `Place` of the desk does, for every program alike. What a newcomer gets
//! wrong: the book is opened beside the window and not before it, so that a large book never delays the first picture;
//! the first question of the pages waits for it.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use nigiwai_desk::Desk;
use nigiwai_desk::place::Place;
use serde_json::{Value, json};

use crate::call::Answers;

/// How the window was asked to start.
#[derive(Debug, Clone)]
pub struct Start {
    /// Where the book and this PC's settings lie.
    pub place: Place,
    /// Begin with the sample street where there is no book yet.
    pub sample: bool,
    /// Open an empty window and nothing else: whether the web view works on this PC, and what it costs by itself.
    pub empty: bool,
}

impl Start {
    /// Reads the words after the program's name; the place comes from the system or `NIGIWAI_HOME`.
    pub fn from_surroundings() -> Self {
        let said = |wish: &str| std::env::args().skip(1).any(|word| word == wish);
        Start { place: Place::of_this_pc(), sample: said("--sample"), empty: said("--empty-window") }
    }

    /// The desk of this start, opened beside the window.
    pub fn desk(&self) -> Arc<LateDesk> {
        let desk = Arc::new(LateDesk { start: self.clone(), desk: OnceLock::new() });
        if self.empty {
            return desk;
        }
        let opener = Arc::clone(&desk);
        std::thread::spawn(move || {
            opener.open();
        });
        desk
    }

    /// The folder of the book, which one window has for itself.
    pub fn books(&self) -> &Path {
        &self.place.books
    }
}

/// The desk, opened by whoever needs it first.
pub struct LateDesk {
    start: Start,
    desk: OnceLock<Desk>,
}

impl LateDesk {
    /// Notes a sentence in the log beside the book.
    pub fn note(&self, sentence: &str) {
        crate::trouble::note(self.start.books(), sentence);
    }

    /// The open desk.
    pub fn open(&self) -> &Desk {
        self.desk.get_or_init(|| {
            let desk = Desk::open(self.start.place.clone());
            if self.start.sample && !self.start.place.book().exists() {
                let form = json!({ "association_name": "", "person_name": "", "role": "clerk", "sample": true });
                if let Err(failure) = desk.call("begin_book", form) {
                    crate::trouble::note(self.start.books(), &format!("no sample street: {}", failure.code));
                }
            }
            desk
        })
    }
}

impl Answers for LateDesk {
    fn call(&self, name: &str, input: Value) -> Result<Value, Value> {
        self.open().call(name, input).map_err(|failure| json!(failure))
    }
}
