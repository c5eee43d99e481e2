//! The plan of a world: its shape and its steps, drawn from a seed before anything happens.
//!
//! Steps name PCs, records and files by numbers that the world takes modulo what it has, so any part of a plan is a
//! plan too; that is what lets a failing one be made small.

use super::chance::Chance;

/// How many PCs a street may have in the end.
pub const MOST_PCS: usize = 6;

/// What a person does at a PC.
#[expect(missing_docs, reason = "the numbers of a plan are named by their step")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Writes one field of a record, made if it is new.
    Write { record: u8, field: u8, value: u8 },
    /// Puts a record into the trash.
    Remove { record: u8 },
    /// Takes it out again.
    Restore { record: u8 },
    /// Takes the last act back.
    Undo,
    /// Writes several records in one act.
    Group { record: u8, count: u8, value: u8 },
    /// Settles the first question there is, with one of its sides.
    Settle { side: u8 },
    /// Sends a month's return to the ward.
    Send { value: u8 },
    /// Erases a record for good, or what is personal in it.
    Erase { record: u8, whole: bool },
}

/// What the wire or the stick does to what it carries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It arrives.
    Whole,
    /// It does not arrive.
    Lost,
    /// It arrives twice.
    Doubled,
    /// It arrives, and once more much later.
    Late,
    /// Its end is missing.
    Cut(u8),
    /// One bit is another.
    Flipped(u16),
    /// Something between answers instead: the server is busy.
    Busy,
}

/// One step of a world.
#[expect(missing_docs, reason = "the numbers of a plan are named by their step")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A person does something; with `cut`, power fails within the commit, so many 256ths into what it writes.
    Act { pc: u16, deed: Deed, cut: Option<u8> },
    /// A PC's exchange goes half a step: begins, has its request carried, or gets its answer.
    Half { pc: u16, fate: Fate, cut: Option<u8> },
    /// The disk has no room while somebody acts.
    NoRoom { pc: u16, deed: Deed },
    /// An old request reaches the ward again.
    Again { which: u16 },
    /// A PC writes a stick.
    MakeStick { pc: u16 },
    /// A PC reads one.
    TakeStick { pc: u16, which: u16, fate: Fate },
    /// Power fails at a PC.
    Crash { pc: u16 },
    /// The file is copied away.
    CopyBook { pc: u16 },
    /// The copy takes the place of the book, as after a broken disk.
    PutBack { pc: u16 },
    /// A new PC joins the street.
    Join { street: u16 },
    /// A new PC joins by six digits, with somebody between the two or nobody.
    Meet { street: u16, between: u8 },
    /// Other hands copy a PC's folder to another machine, and both go on.
    Clone { pc: u16 },
    /// A PC writes a letter for the ward.
    WriteLetter { pc: u16 },
    /// A letter reaches the ward, which writes an answer.
    TakeLetter { which: u16, fate: Fate },
    /// An answer is taken home.
    TakeAnswer { pc: u16, which: u16, fate: Fate },
    /// The ward shuts a PC out.
    ShutOut { pc: u16 },
    /// The officer decides on something.
    Decide { which: u16, accept: bool },
    /// The ward tells a street something.
    Notice { street: u16 },
    /// The ward's process ends and begins again.
    WardAgain,
    /// The ward's store is copied away.
    WardCopies,
    /// The ward loses everything since its last copy.
    WardLoses,
    /// A PC's clock takes up a habit.
    Clock { pc: u16, habit: u8 },
    /// A line of a newer program arrives.
    Newer { pc: u16, what: u8 },
}

/// The shape and the steps of a world.
#[derive(Debug, Clone)]
pub struct Plan {
    /// From which everything follows.
    pub seed: u64,
    /// PCs of each street.
    pub streets: Vec<usize>,
    /// What happens.
    pub steps: Vec<Step>,
}

impl Plan {
    /// The plan of a seed with so many steps.
    pub fn of(seed: u64, length: usize) -> Plan {
        let mut chance = Chance::of(seed);
        let streets = (0..1 + chance.below(4)).map(|_| 1 + chance.below(5) as usize).collect();
        let steps = (0..length).map(|_| step(&mut chance)).collect();
        Plan { seed, streets, steps }
    }
}

fn step(chance: &mut Chance) -> Step {
    let pc = chance.number().to_le_bytes();
    let pc = u16::from_le_bytes([pc[0], pc[1]]);
    let cut = chance.once_in(100).then(|| chance.byte());
    match chance.below(1_000) {
        0..636 => Step::Half { pc, fate: fate(chance), cut },
        636..640 => Step::WriteLetter { pc },
        640..648 => Step::TakeLetter { which: pc, fate: fate(chance) },
        648..660 => Step::TakeAnswer { pc, which: u16::from(chance.byte()), fate: fate(chance) },
        660..870 => Step::Act { pc, deed: deed(chance), cut },
        870..878 => Step::NoRoom { pc, deed: deed(chance) },
        878..910 => Step::Again { which: pc },
        910..922 => Step::MakeStick { pc },
        922..938 => Step::TakeStick { pc, which: u16::from(chance.byte()), fate: fate(chance) },
        938..942 => Step::Crash { pc },
        942..946 => Step::Again { which: pc },
        946..948 => Step::CopyBook { pc },
        948..950 => Step::PutBack { pc },
        950 => Step::Join { street: pc },
        951 => Step::ShutOut { pc },
        952 => Step::Meet { street: pc, between: chance.byte() },
        953 => Step::Clone { pc },
        954..967 => Step::Decide { which: pc, accept: chance.once_in(2) },
        967..971 => Step::Notice { street: pc },
        971..976 => Step::WardAgain,
        976..978 => Step::WardCopies,
        978..981 => Step::WardLoses,
        981..990 => Step::Clock { pc, habit: chance.byte() },
        _ => Step::Newer { pc, what: chance.byte() },
    }
}

fn deed(chance: &mut Chance) -> Deed {
    let (record, value) = (chance.byte(), chance.byte());
    match chance.below(200) {
        0..110 => Deed::Write { record, field: chance.byte(), value },
        110..130 => Deed::Remove { record },
        130..144 => Deed::Restore { record },
        144..160 => Deed::Undo,
        160..176 => Deed::Group { record, count: 2 + chance.byte() % 5, value },
        176..190 => Deed::Settle { side: value },
        190 if chance.once_in(2) => Deed::Erase { record, whole: chance.once_in(2) },
        _ => Deed::Send { value },
    }
}

fn fate(chance: &mut Chance) -> Fate {
    match chance.below(100) {
        0..86 => Fate::Whole,
        86..89 => Fate::Lost,
        89..92 => Fate::Doubled,
        92..94 => Fate::Late,
        94..96 => Fate::Cut(chance.byte()),
        96..99 => Fate::Flipped(u16::from_le_bytes([chance.byte(), chance.byte()])),
        _ => Fate::Busy,
    }
}
