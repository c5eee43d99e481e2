//! A page: what one write may do. Read, decide, put; nothing stands in the book until the write ends well.
//!
//! A put changes the tables at once through `apply`, so the page sees its own writes; the lines are written down when
//! the page is full, because only then is their group known. Puts of one record become one line.

use crate::apply::Applier;
use crate::erase::is_erased;
use crate::error::BookError;
use crate::fold::{Said, SeenNo};
use crate::reach::Reach;
use crate::read::Reader;
use crate::row;
use nigiwai_core::act::Act;
use nigiwai_core::erasure::Erasure;
use nigiwai_core::id::Id;
use nigiwai_core::line::{Deed, Hlc, Line, SCHEMA};
use nigiwai_core::moment::Moment;
use nigiwai_core::record::{Fields, KindSpec, Record, Stream};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// An unfinished write.
pub struct Page<'p> {
    pub(crate) applier: Applier<'p>,
    pub(crate) reach: Reach,
    pub(crate) act: Act,
    pub(crate) own: (u32, Id),
    pub(crate) clock: Hlc,
    pub(crate) undoes: Option<(Id, u64)>,
    pub(crate) said: Vec<Said>,
    pub(crate) latest: BTreeMap<(u32, Id), usize>,
    pub(crate) seen: BTreeMap<Stream, Arc<SeenNo>>,
    pub(crate) made: u64,
}

impl Page<'_> {
    fn reader(&self) -> Reader<'_> {
        Reader { conn: self.applier.conn, catalog: self.applier.catalog }
    }

    /// A record; nothing when it is absent or in the trash.
    pub fn get<R: Record>(&self, id: &Id) -> Result<Option<R>, BookError> {
        self.reader().get(id)
    }

    /// The live records of a kind, by id.
    pub fn list<R: Record>(&self) -> Result<Vec<R>, BookError> {
        self.reader().list()
    }

    /// The live records of a kind whose field has this value, by id.
    pub fn list_by<R: Record>(&self, field: &str, value: &Value) -> Result<Vec<R>, BookError> {
        self.reader().list_by(field, value)
    }

    /// A name for a new record, in the order of time.
    pub fn new_id(&mut self) -> Id {
        let mut chance = [0; 10];
        getrandom::fill(&mut chance).expect("the system gives chance");
        let turn = (self.made & 0xfff) as u16;
        chance[..2].copy_from_slice(&turn.to_be_bytes());
        let milliseconds = self.act.now.0.max(0).cast_unsigned() + (self.made >> 12);
        self.made += 1;
        Id::new(milliseconds, &chance)
    }

    /// When the write happens, by the PC's clock.
    pub fn now(&self) -> Moment {
        self.act.now
    }

    /// Who writes.
    pub fn person(&self) -> &Id {
        &self.act.person
    }

    /// Writes the cells of a record that differ from what stands in the book; nothing differs, nothing is written.
    ///
    /// A record in the trash lives again. Errors where the record has no id, or is one that is never written twice.
    pub fn put<R: Record>(&mut self, record: &R) -> Result<(), BookError> {
        let kind = R::KIND;
        let id = record.id();
        if id.is_empty() {
            return Err(BookError::NoId { kind: kind.name });
        }
        let row = row::read(self.applier.conn, self.applier.catalog.known(kind)?, id)?;
        let Some(row) = row else { return self.say(kind, id, (Deed::Put, record.to_fields())) };
        let before = R::from_fields(id.clone(), &row.stored.fields).to_fields();
        let written = changed_cells(kind, &row.stored.fields, &before, &record.to_fields());
        if written.is_empty() && !row.stored.gone {
            return Ok(());
        }
        if kind.stream == Stream::S {
            return Err(BookError::Immutable { kind: kind.name });
        }
        self.say(kind, id, (Deed::Put, written))
    }

    /// Puts a record into the trash; in the trash already, nothing is written.
    pub fn remove(&mut self, kind: &KindSpec, id: &Id) -> Result<(), BookError> {
        match self.gone(kind, id)? {
            None => Err(BookError::NoRecord { kind: self.name_of(kind)? }),
            Some(true) => Ok(()),
            Some(false) if kind.stream != Stream::P || kind.number == Erasure::KIND.number => {
                Err(BookError::Immutable { kind: self.name_of(kind)? })
            }
            Some(false) => self.say(kind, id, (Deed::Del, Fields::new())),
        }
    }

    /// Takes a record out of the trash; alive already, nothing is written.
    pub fn restore(&mut self, kind: &KindSpec, id: &Id) -> Result<(), BookError> {
        match self.gone(kind, id)? {
            None => Err(BookError::NoRecord { kind: self.name_of(kind)? }),
            Some(false) => Ok(()),
            Some(true) => self.say(kind, id, (Deed::Put, Fields::new())),
        }
    }

    fn gone(&self, kind: &KindSpec, id: &Id) -> Result<Option<bool>, BookError> {
        let row = row::read(self.applier.conn, self.applier.catalog.known(kind)?, id)?;
        Ok(row.map(|row| row.stored.gone))
    }

    fn name_of(&self, kind: &KindSpec) -> Result<&'static str, BookError> {
        Ok(self.applier.catalog.known(kind)?.spec.name)
    }

    /// Says something about a record, changed or not: the one place where a line begins.
    pub(crate) fn say(&mut self, kind: &KindSpec, id: &Id, what: (Deed, Fields)) -> Result<(), BookError> {
        if kind.stream == Stream::R {
            return Err(BookError::Immutable { kind: self.name_of(kind)? });
        }
        if is_erased((self.applier.conn, self.applier.catalog), (kind.number, id))? {
            return Err(BookError::Erased { kind: self.name_of(kind)? });
        }
        let (deed, fields) = what;
        let key = (kind.number, id.clone());
        let at = match self.latest.get(&key) {
            Some(at) if deed == Deed::Put && self.said[*at].line.o == Deed::Put => *at,
            _ => self.begin(kind, id, deed),
        };
        let mut part = self.said[at].clone();
        part.line.f = fields.clone();
        self.said[at].line.f.extend(fields);
        self.latest.insert(key, at);
        if self.applier.apply_fast(&self.reach, &part)? {
            return Ok(());
        }
        let about = |one: &&Said| one.line.k == kind.number && one.line.r == *id;
        let more: Vec<Said> = self.said.iter().filter(about).cloned().collect();
        self.applier.refold(&self.reach, (kind.number, id), more)
    }

    fn begin(&mut self, kind: &KindSpec, id: &Id, deed: Deed) -> usize {
        let (number, author) = self.own.clone();
        let seen = self.seen_now(kind.stream);
        let mark = self.reach.mark_mut(kind.stream, number);
        mark.stored += 1;
        let line = Line {
            n: mark.stored,
            s: SCHEMA,
            g: None,
            h: self.clock,
            p: self.act.person.clone(),
            a: self.act.name.clone(),
            i: None,
            u: self.undoes.clone(),
            k: kind.number,
            r: id.clone(),
            o: deed,
            f: Fields::new(),
            vv: None,
        };
        self.said.push(Said { device: number, author, seen, line });
        self.said.len() - 1
    }

    /// What the others had said when this write began.
    fn seen_now(&mut self, stream: Stream) -> Arc<SeenNo> {
        let (reach, own) = (&self.reach, self.own.0);
        self.seen.entry(stream).or_insert_with(|| Arc::new(reach.seen_from(stream, own))).clone()
    }
}

/// The fields of every cell in which `after` differs from `before`; a cell is written whole.
pub(crate) fn changed_cells(kind: &KindSpec, stored: &Fields, before: &Fields, after: &Fields) -> Fields {
    let differs = |field: &u32| before.get(field) != after.get(field);
    let cells: BTreeSet<u32> = kind.fields.iter().filter(|f| differs(&f.number)).map(|field| field.cell).collect();
    let mut written = Fields::new();
    for field in kind.fields.iter().filter(|field| cells.contains(&field.cell)) {
        let known = if differs(&field.number) { after } else { stored };
        let value = known.get(&field.number).cloned();
        written.insert(field.number, value.unwrap_or_else(|| row::unknown(field)));
    }
    written
}
