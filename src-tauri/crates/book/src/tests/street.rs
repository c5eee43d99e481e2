//! The stage: PCs of one made-up association, and lines carried between them.

use crate::{Birth, Book, BookError, SealedLine};
use nigiwai_core::act::Act;
use nigiwai_core::association::{Association, Person};
use nigiwai_core::id::Id;
use nigiwai_core::line::Line;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::{Record, Stream};
use nigiwai_core::shop::Shop;
use tempfile::TempDir;

pub(super) const KEY: [u8; 32] = [7; 32];
pub(super) const NINE: Moment = Moment(1_795_305_600_000);

/// PCs of one association, equal at first.
pub(super) struct Street {
    pub dir: TempDir,
    pub pcs: Vec<Book>,
}

impl Street {
    /// So many PCs, the first of which began the book.
    pub(super) fn with(pcs: usize) -> Street {
        let dir = tempfile::tempdir().expect("a folder for the scene");
        let first = begin(&dir, "pc0.ngw");
        let mut street = Street { dir, pcs: vec![first] };
        for at in 1..pcs {
            let joined = street.join(&format!("pc{at}.ngw"));
            street.pcs.push(joined);
        }
        street.everyone_meets();
        street
    }

    /// An empty file of the same association.
    pub(super) fn join(&self, file: &str) -> Book {
        let path = self.dir.path().join(file);
        let id = self.pcs[0].book_id();
        hasty(Book::create_joining(&path, id, file, NINE, KEY).expect("a place to join at"))
    }

    /// Everything that `from` has goes to `to`.
    pub(super) fn carry(&mut self, from: usize, to: usize) {
        for stream in Stream::ALL {
            let lines = missing(&self.pcs[from], &self.pcs[to], stream);
            self.pcs[to].absorb(stream, &lines, None, NINE).expect("good lines are taken in");
        }
    }

    /// Every PC gets everything.
    pub(super) fn everyone_meets(&mut self) {
        for _ in 0..2 {
            for from in 0..self.pcs.len() {
                for to in (0..self.pcs.len()).filter(|to| *to != from) {
                    self.carry(from, to);
                }
            }
        }
    }

    /// All PCs are equal, prove whole, and what they show is the same.
    pub(super) fn assert_equal(&self) {
        let first = self.pcs[0].verify().expect("the first book is whole");
        for pc in &self.pcs[1..] {
            let other = pc.verify().expect("the book is whole");
            assert_eq!(other, first);
            for stream in Stream::ALL {
                assert_eq!(pc.digest(stream).expect("a digest"), self.pcs[0].digest(stream).expect("a digest"));
                assert_eq!(pc.heads(stream).expect("heads"), self.pcs[0].heads(stream).expect("heads"));
            }
        }
    }
}

/// A new book at which nobody waits for the disk.
pub(super) fn begin(dir: &TempDir, file: &str) -> Book {
    let birth = Birth {
        association: Association { name: "桜通り商店会".into(), sample: true, ..Association::default() },
        person: Person { name: "伊藤".into(), ..Person::default() },
        device_name: file.into(),
        now: NINE,
        key: KEY,
    };
    hasty(Book::create(&dir.path().join(file), &birth).expect("a new book"))
}

/// Scenes do not lose power, so they need not wait for the disk.
fn hasty(book: Book) -> Book {
    book.conn.pragma_update(None, "synchronous", "OFF").expect("a pragma");
    book
}

/// The lines of one stream that the other lacks.
pub(super) fn missing(from: &Book, to: &Book, stream: Stream) -> Vec<SealedLine> {
    let has = to.heads(stream).expect("heads");
    let devices = from.heads(stream).expect("heads");
    let after = |device: &Id| has.get(device).copied().unwrap_or_default();
    devices
        .keys()
        .flat_map(|device| from.lines_after(stream, device, after(device), usize::MAX).expect("lines"))
        .collect()
}

/// An act of officer Ito so many minutes after nine.
pub(super) fn at(minutes: i64) -> Act {
    Act::new("save_shop", &Id::from("ito"), NINE.add_ms(minutes * 60_000))
}

/// Writes one shop.
pub(super) fn put(book: &mut Book, act: Act, shop: &Shop) -> usize {
    book.write::<(), BookError>(act, |page| page.put(shop)).expect("a shop can be put").lines
}

/// Changes one shop.
pub(super) fn change(book: &mut Book, act: Act, id: &str, how: impl FnOnce(&mut Shop)) -> usize {
    let change = |page: &mut crate::Page<'_>| {
        let mut shop: Shop = page.get(&Id::from(id))?.ok_or(BookError::NoRecord { kind: "shop" })?;
        how(&mut shop);
        page.put(&shop)
    };
    book.write::<(), BookError>(act, change).expect("the shop is there").lines
}

/// Puts one shop into the trash.
pub(super) fn remove(book: &mut Book, act: Act, id: &str) -> usize {
    book.write::<(), BookError>(act, |page| page.remove(Shop::KIND, &Id::from(id))).expect("it is there").lines
}

/// A shop by its id.
pub(super) fn shop(book: &Book, id: &str) -> Shop {
    book.get(&Id::from(id)).expect("readable").expect("the shop is in the book")
}

/// A shop called so.
pub(super) fn called(id: &str, name: &str) -> Shop {
    Shop { id: Id::from(id), name: name.into(), ..Shop::default() }
}

/// The lines that this PC wrote itself, in stream P.
pub(super) fn own_lines(book: &Book) -> Vec<Line> {
    let sql = "SELECT j.clear FROM book_journal j JOIN book_device d ON d.no = j.device WHERE d.id = ?1 ORDER BY j.n";
    let mut query = book.conn.prepare(sql).expect("a query");
    let lines = query.query_map([book.device().id.as_str()], |row| row.get::<_, Vec<u8>>(0)).expect("lines");
    lines.map(|clear| serde_json::from_slice(&clear.expect("bytes")).expect("a line")).collect()
}
