//! How a book begins: a new association's, a PC that joins one, and a PC that must become another.
//!
//! The file holds a whole book or none: everything up to the first act happens in one transaction.

use crate::book::{Book, Device};
use crate::catalog::Catalog;
use crate::error::BookError;
use crate::gate::Gate;
use crate::open::{open_file, set_meta, settle_in};
use crate::ring::Ring;
use crate::schema;
use crate::seal::Seal;
use nigiwai_core::act::Act;
use nigiwai_core::association::{Association, Person, association_id};
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Record;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, named_params};
use std::path::Path;

/// The act that begins a book; it cannot be undone.
pub(crate) const BEGIN: &str = "begin_book";

/// The setting that says where the file stands.
const STANDS: &str = "stands_at";

/// What a new book begins with.
#[derive(Clone)]
pub struct Birth {
    /// The association; its id is set here.
    pub association: Association,
    /// The person who begins the book; an id is made if there is none.
    pub person: Person,
    /// What people call this PC.
    pub device_name: String,
    /// The PC's time.
    pub now: Moment,
    /// The association's first key.
    pub key: [u8; 32],
}

impl Book {
    /// Begins the book of an association that has none: the file, this PC, the association and its first person.
    pub fn create(path: &Path, birth: &Birth) -> Result<Book, BookError> {
        let device = new_device(&birth.device_name, birth.now);
        let mut person = birth.person.clone();
        if person.id().is_empty() {
            person.set_id(chance_id(birth.now));
        }
        let association = Association { id: association_id(), ..birth.association.clone() };
        let begin = |book: &Book| {
            let act = Act::new(BEGIN, &person.id, birth.now);
            let written = book.fill_page(act, None, |page| {
                page.put(&association)?;
                page.put(&person)
            });
            written.map(|_| ())
        };
        begin_file(path, (chance_id(birth.now), device), Ring::new(birth.key), begin)
    }

    /// Begins an empty file that joins an existing association: its records come by [`Book::absorb`].
    #[expect(clippy::too_many_arguments, reason = "each is a fact of its own, and none has a default")]
    pub fn create_joining(
        path: &Path,
        book_id: &Id,
        device_name: &str,
        now: Moment,
        keys: impl Into<Ring>,
    ) -> Result<Book, BookError> {
        begin_file(path, (book_id.clone(), new_device(device_name, now)), keys.into(), |_| Ok(()))
    }

    /// Makes this PC a new device: for a file that was restored or copied, whose old name may go on elsewhere.
    ///
    /// All lines stay; the next ones are written under the new name, and no carrier has any of them yet.
    pub fn become_new_device(&mut self, name: &str, now: Moment) -> Result<(), BookError> {
        let device = new_device(name, now);
        let transaction = Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?;
        write_device(&self.conn, &device)?;
        self.conn.execute("DELETE FROM book_acked", [])?;
        self.conn.execute("DELETE FROM book_setting WHERE name = :name", named_params! { ":name": STANDS })?;
        transaction.commit()?;
        self.device = device;
        Ok(())
    }
}

impl Book {
    /// Says where the file stands now. One that finds itself elsewhere was copied, or put back, by other hands than ours:
    /// it goes on as a new device, because its old name may go on at the first place. Answers whether it does.
    pub fn stand_at(&mut self, place: &str, now: Moment) -> Result<bool, BookError> {
        let before = self.setting(STANDS)?.unwrap_or_default();
        if before == place {
            return Ok(false);
        }
        let elsewhere = !before.is_empty() && !place.is_empty();
        if elsewhere {
            let name = self.device.name.clone();
            self.become_new_device(&name, now)?;
        }
        self.set_setting(STANDS, place)?;
        Ok(elsewhere)
    }
}

fn begin_file(
    path: &Path,
    (book_id, device): (Id, Device),
    ring: Ring,
    begin: impl FnOnce(&Book) -> Result<(), BookError>,
) -> Result<Book, BookError> {
    let conn = open_file(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
    refuse_another(&conn)?;
    settle_in(&conn)?;
    let gate = Gate::on(&conn)?;
    let (catalog, seal) = (Catalog::current(), Seal::of(&ring));
    let book = Book { conn, path: path.to_path_buf(), book_id, device, catalog, gate, seal, ring };
    let transaction = Transaction::new_unchecked(&book.conn, TransactionBehavior::Immediate)?;
    refuse_another(&book.conn)?;
    schema::create(&book.conn, &book.catalog)?;
    set_meta(&book.conn, "book", book.book_id.as_str())?;
    set_meta(&book.conn, "key_check", book.seal.check())?;
    set_meta(&book.conn, "kinds", &schema::fingerprint(&book.catalog))?;
    write_device(&book.conn, &book.device)?;
    begin(&book)?;
    transaction.commit()?;
    Ok(book)
}

/// A book is begun only where nothing is, or where an earlier beginning was cut.
fn refuse_another(conn: &Connection) -> Result<(), BookError> {
    let tables: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    if tables > 0 { Err(BookError::Exists) } else { Ok(()) }
}

fn write_device(conn: &Connection, device: &Device) -> Result<(), BookError> {
    set_meta(conn, "device", device.id.as_str())?;
    set_meta(conn, "device_name", &device.name)?;
    set_meta(conn, "epoch", device.epoch.as_str())
}

fn new_device(name: &str, now: Moment) -> Device {
    Device { id: chance_id(now), name: name.to_string(), epoch: chance_id(now) }
}

fn chance_id(now: Moment) -> Id {
    let mut chance = [0; 10];
    getrandom::fill(&mut chance).expect("the system gives chance");
    Id::new(now.0.max(0).cast_unsigned(), &chance)
}
