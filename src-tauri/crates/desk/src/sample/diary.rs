//! What the sample's officers did, in the order of the days on which they did it.
//!
//! Each deed is one record as it then was; deeds of one month, act and person become one write, those of the last
//! weeks, and what happened to a tenant, are as single as they were. The days of the files are moved by whole weeks,
//! so that weekdays stay.

use super::BASE;
use nigiwai_book::{Book, BookError, Page};
use nigiwai_core::act::Act;
use nigiwai_core::association::import_person;
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Record;
use std::collections::BTreeMap;

/// Days before this one stay where they are: nobody moves the year in which a shop was founded.
const LONG_AGO: &str = "2023-06-01";

/// How far the days of the files lie from the days of today's calendar.
#[derive(Debug, Clone, Copy)]
pub(crate) struct When {
    shift: i64,
    base: Day,
}

impl When {
    /// The sample as it looks at `now`.
    pub(crate) fn seen_from(now: Moment) -> When {
        let base = Day::parse(BASE).expect("the base is a day");
        let weeks = now.day_in_japan().days_since(base).div_euclid(7);
        When { shift: weeks.max(0) * 7, base }
    }

    /// A day of the files as it is now; "" stays.
    pub(crate) fn day(self, text: &str) -> String {
        match Day::parse(text) {
            Some(day) if text >= LONG_AGO => day.add_days(self.shift).to_string(),
            _ => text.to_string(),
        }
    }

    /// An hour of a day of the files.
    pub(crate) fn at(self, text: &str, hour: u32) -> Moment {
        self.moment(&self.day(text), hour)
    }

    /// An hour of a day that is told as it is now.
    pub(crate) fn moment(self, day: &str, hour: u32) -> Moment {
        Moment::in_japan(Day::parse(day).expect("the sample's days are days"), hour, 0)
    }

    /// A day and a time of the files, `2026-11-21 11:30`.
    pub(crate) fn day_and_time(self, text: &str) -> Moment {
        let (day, time) = text.split_once(' ').expect("a day and a time");
        let (hour, minute) = time.split_once(':').expect("hours and minutes");
        let day = Day::parse(&self.day(day)).expect("the sample's days are days");
        Moment::in_japan(day, hour.parse().expect("an hour"), minute.parse().expect("a minute"))
    }

    /// The sample's today.
    pub(crate) fn today(self) -> Day {
        self.base.add_days(self.shift)
    }
}

type Deed = Box<dyn FnOnce(&mut Page<'_>) -> Result<(), BookError>>;

struct Entry {
    at: Moment,
    act: &'static str,
    person: Id,
    record: (u32, Id),
    deed: Deed,
}

/// Everything that was done, not yet written.
pub(crate) struct Diary {
    /// The sample's calendar.
    pub(crate) when: When,
    /// Who opened the sample.
    pub(crate) clerk: Id,
    entries: Vec<Entry>,
}

impl Diary {
    /// An empty diary of the clerk.
    pub(crate) fn new(when: When, clerk: &Id) -> Diary {
        Diary { when, clerk: clerk.clone(), entries: Vec::new() }
    }

    /// The id of something that the files name; the same in every sample.
    pub(crate) fn id(&self, kind: &str, name: &str) -> Id {
        let hash = blake3::hash(format!("{kind}/{name}").as_bytes());
        let mut chance = [0; 10];
        chance.copy_from_slice(&hash.as_bytes()[..10]);
        Id::new(1_712_361_600_000, &chance)
    }

    /// Notes that the clerk wrote a record.
    pub(crate) fn put<R: Record + 'static>(&mut self, at: Moment, act: &'static str, record: R) {
        let clerk = self.clerk.clone();
        self.put_by(&clerk, (at, act), record);
    }

    /// Notes that somebody wrote a record.
    pub(crate) fn put_by<R: Record + 'static>(&mut self, person: &Id, (at, act): (Moment, &'static str), record: R) {
        let person = if act == "take_in_list" { import_person() } else { person.clone() };
        let name = (R::KIND.number, record.id().clone());
        self.entries.push(Entry { at, act, person, record: name, deed: Box::new(move |page| page.put(&record)) });
    }

    /// Writes it all down, oldest first; a deed never goes before an earlier deed about the same record.
    pub(crate) fn write_into(mut self, book: &mut Book) -> Result<(), Failure> {
        let lately = Moment::in_japan(self.when.today().add_days(-21), 0, 0);
        self.entries.sort_by_key(|entry| entry.at);
        let mut places: BTreeMap<(String, &'static str, Id), usize> = BTreeMap::new();
        let mut writes: Vec<(Act, Vec<Deed>)> = Vec::new();
        let mut written: BTreeMap<(u32, Id), usize> = BTreeMap::new();
        for Entry { at, act, person, record, deed } in self.entries {
            let single = at >= lately || act == "tell_change";
            let stretch = if single { at.to_string() } else { at.day_in_japan().to_string()[..7].to_string() };
            let stretch = (stretch, act, person.clone());
            let earliest = written.get(&record).copied().unwrap_or(0);
            let known = places.get(&stretch).copied().filter(|place| *place >= earliest);
            let place = known.unwrap_or_else(|| {
                writes.push((Act::new(act, &person, at), Vec::new()));
                writes.len() - 1
            });
            places.insert(stretch, place);
            written.insert(record, place);
            writes[place].1.push(deed);
        }
        for (act, deeds) in writes {
            book.write(act, |page| deeds.into_iter().try_for_each(|deed| deed(page)))?;
        }
        Ok(())
    }
}
