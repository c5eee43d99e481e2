//! One save by the keyboard, against a bare write of the same bytes with the same promises.
//!
//! Both end with one flush of the disk; what is left between them is what journal, seal and rules cost. They are
//! measured in turn, so that a busy disk is busy for both.

use crate::{Figure, median, timed};
use nigiwai_tests::cast::{Pc, minutes_pass};
use rusqlite::{Connection, TransactionBehavior};
use serde_json::json;

const SAVES: i64 = 200;

/// Saves on an otherwise empty book.
pub fn figures() -> Vec<Figure> {
    let pc = Pc::of("さくら坂商店会");
    let mut bare = bare(&pc.folder().join("bare.sqlite"));
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for n in 0..SAVES {
        minutes_pass(1);
        let patrol = json!({ "id": "", "day": "2026-11-20", "from": "20:00", "to": "21:00", "people": 3 + n % 5, "area": "一丁目" });
        let words = patrol.to_string();
        ours.push(timed(|| pc.must("record_patrol", patrol)).1);
        let write = || -> rusqlite::Result<()> {
            let transaction = bare.transaction_with_behavior(TransactionBehavior::Immediate)?;
            transaction.execute("INSERT INTO line(words) VALUES (?1)", [&words])?;
            transaction.commit()
        };
        let (done, milliseconds) = timed(write);
        done.expect("a bare write");
        theirs.push(milliseconds);
    }
    let (ours, theirs) = (median(ours), median(theirs));
    vec![
        Figure::beside("a save by the keyboard, against a bare write", (ours, theirs), "ms", "one flush + 1 ms"),
        Figure::alone("  what it costs beyond the bare write", ours - theirs, "ms", "≤ 1 ms"),
    ]
}

/// A store with the book's own promises and one table.
pub fn bare(path: &std::path::Path) -> Connection {
    let bare = Connection::open(path).expect("a bare store");
    bare.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE line(n INTEGER PRIMARY KEY, words ANY NOT NULL) STRICT;")
        .expect("a bare table");
    bare
}
