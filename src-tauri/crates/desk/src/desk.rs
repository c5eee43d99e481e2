//! One open desk: the book, who sits there, and the clock.
//!
//! Commands lock the seat for as long as they need the book and no longer: while a request travels to the ward the
//! window goes on working. Nothing outside this file knows that there is a lock.

use crate::commands;
use crate::gone_out;
use crate::joining::Joining;
use crate::keys::{self, Secrets};
use crate::pcs::Letting;
use crate::place::{Place, mark_of};
use crate::restore::keep_enrolment;
use crate::views::{Done, Settings};
use nigiwai_book::{Book, Page, Written};
use nigiwai_core::act::Act;
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::occupancy::StreetBook;
use nigiwai_core::record::Stream;
use serde_json::Value;
use std::sync::Mutex;
use std::time::{SystemTime, UNIX_EPOCH};

/// The commands' home. Cheap to share behind an `Arc`.
pub struct Desk {
    pub(crate) place: Place,
    clock: fn() -> Moment,
    seat: Mutex<Seat>,
}

/// What changes while the program runs.
#[derive(Default)]
pub(crate) struct Seat {
    /// The open book.
    pub book: Option<Book>,
    /// Its secrets.
    pub secrets: Option<Secrets>,
    /// Who sits here.
    pub person: Option<Id>,
    /// Why the book could not be opened.
    pub trouble: Option<Failure>,
    /// Last save.
    pub saved: Option<Moment>,
    /// Why the last safety copy could not be made.
    pub copy_trouble: Option<Failure>,
    /// What was wrong at the last exchange.
    pub exchange_trouble: Option<Failure>,
    /// What was wrong with photos at the last exchange.
    pub files_trouble: Option<Failure>,
    /// This PC's settings.
    pub settings: Settings,
    /// This PC on its way to a book's key.
    pub joining: Option<Joining>,
    /// How many new PCs asked for the key at the last exchange.
    pub asking: u32,
    /// Another PC that is being let in.
    pub letting: Option<Letting>,
}

fn wall_clock() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

impl Desk {
    /// Opens the desk of `place`: its settings, and its book if there is one.
    pub fn open(place: Place) -> Desk {
        Desk::open_with_clock(place, wall_clock)
    }

    /// The same with another clock, for scenes.
    pub fn open_with_clock(place: Place, clock: fn() -> Moment) -> Desk {
        let settings = std::fs::read_to_string(place.settings_file()).ok();
        let settings = settings.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
        let desk = Desk { place, clock, seat: Mutex::new(Seat { settings, ..Seat::default() }) };
        if desk.place.book().exists() || crate::copies::any_in(&desk.place.copies()) {
            desk.reopen();
        }
        desk
    }

    /// Does the command `name`; see [`commands::COMMANDS`].
    pub fn call(&self, name: &str, input: Value) -> Result<Value, Failure> {
        commands::dispatch(self, name, input)
    }

    /// How many lines the ward's server does not have yet; none where this PC is not enrolled or has no book.
    ///
    /// For whoever exchanges in the background: it asks often, so this must stay cheap.
    pub fn unsent_lines(&self) -> Option<u32> {
        let unsent = |book: &Book| {
            let enrolled = crate::ward::link_of(book)?.is_some_and(|link| !link.address.is_empty());
            let lines = crate::ward::unsent(book, Stream::P)? + crate::ward::unsent(book, Stream::S)?;
            Ok(enrolled.then_some(lines))
        };
        self.read(unsent).ok().flatten()
    }

    pub(crate) fn now(&self) -> Moment {
        (self.clock)()
    }

    pub(crate) fn today(&self) -> Day {
        self.now().day_in_japan()
    }

    /// A day of a question, or today.
    pub(crate) fn day_or_today(&self, day: &str) -> String {
        if day.is_empty() { self.today().to_string() } else { day.to_string() }
    }

    /// Opens the book anew; trouble is kept for the first screen to say.
    pub(crate) fn reopen(&self) {
        let mut seat = self.seat();
        seat.book = None;
        let copied = match open_book(&self.place, self.now()) {
            Ok((book, secrets, copied)) => {
                seat.trouble = None;
                seat.person = None;
                seat.secrets = Some(secrets);
                seat.book = Some(book);
                copied
            }
            Err(failure) => {
                seat.trouble = Some(failure);
                false
            }
        };
        drop(seat);
        if copied && let Err(failure) = self.sit_down_again(None) {
            self.seat().trouble = Some(failure);
        }
    }

    pub(crate) fn seat(&self) -> std::sync::MutexGuard<'_, Seat> {
        self.seat.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Reads from the book.
    pub(crate) fn read<T>(&self, look: impl FnOnce(&Book) -> Result<T, Failure>) -> Result<T, Failure> {
        let seat = self.seat();
        look(seat.book.as_ref().ok_or_else(|| Failure::new("no_book"))?)
    }

    /// Works with the open book and the seat around it.
    pub(crate) fn with_book<T>(&self, work: impl FnOnce(&mut Book) -> Result<T, Failure>) -> Result<T, Failure> {
        let mut seat = self.seat();
        work(seat.book.as_mut().ok_or_else(|| Failure::new("no_book"))?)
    }

    /// Writes as the person who sits here; one group of the journal.
    pub(crate) fn write<T>(
        &self,
        act: &str,
        work: impl FnOnce(&mut Page<'_>) -> Result<T, Failure>,
    ) -> Result<Written<T>, Failure> {
        let now = self.now();
        let mut seat = self.seat();
        let person = seat.person.clone().ok_or_else(|| Failure::new("nobody_at_the_desk"))?;
        let book = seat.book.as_mut().ok_or_else(|| Failure::new("no_book"))?;
        let written = book.write(Act::new(act, &person, now), work)?;
        if written.lines > 0 {
            seat.saved = Some(now);
        }
        Ok(written)
    }

    /// A write that answers with the id of what it wrote.
    pub(crate) fn done(
        &self,
        act: &str,
        work: impl FnOnce(&mut Page<'_>) -> Result<Id, Failure>,
    ) -> Result<Done, Failure> {
        let written = self.write(act, work)?;
        Ok(done_of(act, &written, written.value.clone()))
    }

    /// The street of every time.
    pub(crate) fn street(&self) -> Result<StreetBook, Failure> {
        self.read(street_of)
    }
}

/// The street of every time, from the book.
pub(crate) fn street_of(book: &Book) -> Result<StreetBook, Failure> {
    Ok(StreetBook {
        blocks: book.list()?,
        premises: book.list()?,
        shops: book.list()?,
        tenancies: book.list()?,
        memberships: book.list()?,
    })
}

/// What a write tells the screen.
pub(crate) fn done_of<T>(act: &str, written: &Written<T>, id: Id) -> Done {
    Done {
        touched: names(&written.touched),
        id,
        act: if written.lines == 0 { String::new() } else { act.to_string() },
        records: u32::try_from(written.lines).unwrap_or(u32::MAX),
    }
}

/// Names of kinds for the screen.
pub(crate) fn names(touched: &std::collections::BTreeSet<&'static str>) -> Vec<String> {
    touched.iter().map(|name| (*name).to_string()).collect()
}

/// The book with its secrets, and whether it was copied here by other hands and goes on under a new name.
fn open_book(place: &Place, now: Moment) -> Result<(Book, Secrets, bool), Failure> {
    let path = place.book();
    let id = Book::id_of(&path)?;
    let (secrets, _) = keys::find(place, &id).ok_or_else(|| Failure::new("book_without_key"))?;
    if Book::needs_upgrade(&path)? {
        crate::copies::copy_before_upgrade(&path, &place.copies(), (secrets.ring(), now))?;
    }
    let mut book = Book::open(&path, Some(secrets.ring()))?;
    let before = book.device().clone();
    let mut copied = book.stand_at(&mark_of(&path), now)?;
    if !copied && gone_out::is_behind(place, &book)? {
        book.become_new_device(&before.name, now)?;
        copied = true;
        book.stand_at(&mark_of(&path), now)?;
    }
    if copied {
        keep_enrolment(&mut book, &before.id)?;
    }
    Ok((book, secrets, copied))
}
