//! A world: streets with their PCs, one ward, sticks, and the true time. It goes step by step through its plan.
//!
//! A step that makes no sense now (no copy to put back, nothing to decide) does nothing and is not counted.

use super::chance::Chance;
use super::clock::Habit;
use super::desk::{self, Parts, Pc};
use super::fault::{Fault, Promise, Well};
use super::ledger::Ledger;
use super::mutant::Mutant;
use super::plan::Plan;
use super::tally::Tally;
use super::ward_side::WardSide;
use nigiwai_book::{Birth, Book};
use nigiwai_core::association::{Association, Person};
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_sync::device_key::DeviceKey;
use nigiwai_sync::enrol::{enrol_request, enrolled};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// 2026-11-22 12:00 in Japan.
const BEGIN: Moment = Moment(1_795_316_400_000);

/// A street.
pub struct Street {
    /// Its name at the ward.
    pub name: String,
    /// Its book.
    pub book: Id,
    /// Its key.
    pub key: [u8; 32],
    /// How many lines of a newer program there were.
    pub newer: u64,
    /// What lies on sticks.
    pub sticks: Vec<Vec<u8>>,
    /// Letters on their way to the ward.
    pub letters: Vec<Vec<u8>>,
    /// The ward's answers, each with the ward's life in which it was written.
    pub answers: Vec<(u32, Vec<u8>)>,
}

/// A world.
pub struct World {
    /// The streets.
    pub streets: Vec<Street>,
    /// All PCs.
    pub pcs: Vec<Pc>,
    /// The ward.
    pub ward: WardSide,
    /// Every line that was written.
    pub ledger: Ledger,
    /// What is counted.
    pub tally: Tally,
    /// The true time.
    pub now: Moment,
    /// What is wrong with this program on purpose.
    pub mutant: Mutant,
    pub(super) chance: Chance,
    pub(super) folder: TempDir,
}

impl World {
    /// The world of a plan, before its first step.
    pub fn begin(plan: &Plan, mutant: Mutant) -> Well<World> {
        let folder = quick_folder()?;
        let ward = WardSide::begin(folder.path(), mutant, BEGIN)?;
        let mut world = World {
            streets: Vec::new(),
            pcs: Vec::new(),
            ward,
            ledger: Ledger::default(),
            tally: Tally { worlds: 1, ..Tally::default() },
            now: BEGIN,
            mutant,
            chance: Chance::of(plan.seed ^ 0x5eed),
            folder,
        };
        for (street, pcs) in plan.streets.iter().enumerate() {
            world.begins_street(street)?;
            for _ in 1..*pcs {
                world.joins(street)?;
            }
        }
        Ok(world)
    }

    /// Time passes: some seconds, never none.
    pub fn time_passes(&mut self) {
        self.now = self.now.add_ms(1_000 + self.chance.below(3_000).cast_signed());
    }

    fn begins_street(&mut self, street: usize) -> Well {
        self.time_passes();
        let (name, key) = (format!("通り{street}"), self.chance.key());
        let birth = Birth {
            association: Association { name: name.clone(), ..Association::default() },
            person: Person { id: Id(format!("person{street}")), name: "伊藤".into(), ..Person::default() },
            device_name: "事務所".into(),
            now: self.now,
            key,
        };
        let path = self.next_pc();
        let book = Book::create(&path, &birth).map_err(|cause| stuck(&cause))?;
        let id = book.book_id().clone();
        self.streets.push(Street {
            name,
            book: id,
            key,
            newer: 0,
            sticks: Vec::new(),
            letters: Vec::new(),
            answers: Vec::new(),
        });
        self.moves_in(street, book)
    }

    /// A new PC joins a street, with its key handed over.
    pub fn joins(&mut self, street: usize) -> Well {
        self.joins_with(street, self.streets[street].key)
    }

    /// A new PC joins with this key.
    pub(super) fn joins_with(&mut self, street: usize, key: [u8; 32]) -> Well {
        self.time_passes();
        let path = self.next_pc();
        let id = self.streets[street].book.clone();
        let book = Book::create_joining(&path, &id, "会館", self.now, key).map_err(|cause| stuck(&cause))?;
        self.moves_in(street, book)
    }

    /// The file of the next PC.
    pub(super) fn next_pc(&self) -> PathBuf {
        self.folder.path().join(format!("pc{}-0.book", self.pcs.len()))
    }

    fn moves_in(&mut self, street: usize, mut book: Book) -> Well {
        desk::prepare(&book)?;
        let stands = book.stand_at(&format!("pc{}", self.pcs.len()), self.now);
        stands.map_err(|cause| stuck(&cause))?;
        let key = DeviceKey::from_bytes(&self.chance.key());
        let code = self.ward.code(&self.streets[street].name, self.now)?;
        let answer = self.ward.answers(&enrol_request(&book, &code, &key), self.now);
        let link = enrolled(&answer, "").map_err(|cause| stuck(&cause))?;
        self.tally.lines += self.ledger.note_own(street, &book)?;
        let place = (street, self.pcs.len());
        self.pcs.push(Pc::of(Parts { place, book, key, association_key: self.streets[street].key, link }));
        Ok(())
    }

    /// A PC is let in again under its present name, with a new code and a new key.
    pub fn enrols_again(&mut self, at: usize) -> Well {
        let key = DeviceKey::from_bytes(&self.chance.key());
        let code = self.ward.code(&self.streets[self.pcs[at].street].name, self.now)?;
        let answer = self.ward.answers(&enrol_request(&self.pcs[at].book, &code, &key), self.now);
        self.pcs[at].link = enrolled(&answer, "").map_err(|cause| stuck(&cause))?;
        self.pcs[at].key = key;
        self.pcs[at].running = None;
        Ok(())
    }

    /// The PCs of a street.
    pub fn of_street(&self, street: usize) -> impl Iterator<Item = &Pc> {
        self.pcs.iter().filter(move |pc| pc.street == street)
    }

    /// Where the world's files lie.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Sets a PC's clock.
    pub fn sets_clock(&mut self, at: usize, habit: u8) {
        self.pcs[at].habit = Habit::of(habit, self.now);
    }
}

/// A folder in memory where the system has one: nobody waits for a disk, and nothing wears out.
fn quick_folder() -> Well<TempDir> {
    let memory = Path::new("/dev/shm");
    let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
    made.map_err(|cause| Fault::of(Promise::NothingStuck, format!("a folder: {cause}")))
}

fn stuck(cause: &dyn std::fmt::Display) -> Fault {
    Fault::of(Promise::NothingStuck, cause.to_string())
}
