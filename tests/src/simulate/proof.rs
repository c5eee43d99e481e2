//! The proof at the end of a world: faults are over, everybody exchanges, and then every promise is looked at.
//!
//! It believes nothing that a machine says of itself without looking at its lines.

use super::deeds::SECRET;
use super::fault::{Fault, Promise, Well};
use super::ledger::readable;
use super::plain;
use super::plan::Fate;
use super::turn::{self, Came, Line};
use super::world::World;
use nigiwai_book::chain::line_hash;
use nigiwai_core::id::Id;
use nigiwai_core::record::{Record, Stream};
use nigiwai_core::shop::Shop;
use nigiwai_sync::stub;
use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;

/// After so many rounds without faults everybody must be equal (L1).
const ROUNDS: usize = 4;
/// An exchange never needs more messages than this here.
const MESSAGES: usize = 400;

/// Proves a world.
pub fn prove(world: &mut World) -> Well {
    heal(world)?;
    for street in 0..world.streets.len() {
        books_hold(world, street)?;
        all_equal(world, street)?;
        nothing_lost(world, street)?;
        as_the_plain_rule_says(world, street)?;
    }
    nothing_leaked(world)
}

fn heal(world: &mut World) -> Well {
    for pc in &mut world.pcs {
        pc.running = None;
    }
    for _ in 0..ROUNDS {
        let mut quiet = true;
        for at in 0..world.pcs.len() {
            if !world.pcs[at].shut_out {
                quiet &= exchanges(world, at)?;
            }
        }
        if quiet {
            return Ok(());
        }
    }
    Err(Fault::of(Promise::NothingStuck, format!("not everybody is equal after {ROUNDS} rounds")))
}

/// One whole exchange without faults; whether it ended equal.
fn exchanges(world: &mut World, at: usize) -> Well<bool> {
    for _ in 0..MESSAGES {
        world.time_passes();
        let mut line = Line { ward: &mut world.ward, now: world.now, tally: &mut world.tally, mutant: world.mutant };
        match turn::half(&mut world.pcs[at], &mut line, Fate::Whole)? {
            Came::On => {}
            Came::Over(report) => return Ok(report.equal && report.pushed + report.pulled == 0),
            Came::Unknown => world.enrols_again(at)?,
            Came::Lost => return Ok(false),
        }
    }
    Err(Fault::of(Promise::NothingStuck, "an exchange does not end"))
}

fn books_hold(world: &mut World, street: usize) -> Well {
    let mut questions = 0;
    for pc in world.of_street(street) {
        let proved = pc.book.verify();
        let proved = proved.map_err(|cause| Fault::of(Promise::NothingDiverges, format!("PC {}: {cause}", pc.no)))?;
        questions = proved.conflicts;
    }
    world.tally.questions += questions;
    Ok(())
}

fn all_equal(world: &mut World, street: usize) -> Well {
    let lost = |what: String| Fault::of(Promise::NothingLost, what);
    let (name, now) = (world.streets[street].name.clone(), world.now);
    let association = world.ward.association(&name, now)?;
    for stream in Stream::ALL {
        let store = world.ward.ward().store();
        let broken = |cause: nigiwai_ward::store::StoreTrouble| lost(format!("the ward: {cause}"));
        let heads = store.heads(&association, stream).map_err(broken)?;
        let state = store.stream(&association, stream).map_err(broken)?;
        let lines = store.lines(&association, stream, (0, usize::MAX >> 1)).map_err(broken)?;
        if !lines.iter().map(|line| line.seq).eq(1..=state.last) {
            return Err(lost(format!("the ward's numbers of {stream:?} have a gap")));
        }
        for pc in world.of_street(street).filter(|pc| !pc.shut_out) {
            if readable(pc.book.heads(stream))? != heads {
                return Err(lost(format!("PC {} and the ward hold different lines of {stream:?}", pc.no)));
            }
            if readable(pc.book.digest(stream))? != state.digest {
                return Err(lost(format!("PC {} and the ward sum {stream:?} differently", pc.no)));
            }
        }
    }
    let mut states = BTreeSet::new();
    for pc in world.of_street(street).filter(|pc| !pc.shut_out) {
        states.insert(readable(pc.book.state_digest())?);
    }
    if states.len() > 1 {
        return Err(Fault::of(Promise::NothingDiverges, format!("equal lines, {} different books", states.len())));
    }
    Ok(())
}

fn nothing_lost(world: &mut World, street: usize) -> Well {
    let mut held: BTreeMap<(Stream, Id, u64), [u8; 32]> = BTreeMap::new();
    for pc in world.of_street(street) {
        for stream in Stream::ALL {
            for device in readable(pc.book.heads(stream))?.keys() {
                for line in readable(pc.book.lines_after(stream, device, 0, usize::MAX))? {
                    let hash = line_hash(&line.bytes);
                    let before = held.insert((stream, line.device, line.n), hash);
                    if before.is_some_and(|before| before != hash) {
                        return Err(Fault::of(Promise::NothingLost, "one place, two contents"));
                    }
                }
            }
        }
    }
    for ((_, stream, device, n), hash) in world.ledger.of(street) {
        if held.get(&(*stream, device.clone(), *n)) != Some(hash) {
            let seen = format!("line {n} of {stream:?} is on no disk any more, or other than it was");
            return Err(Fault::of(Promise::NothingLost, seen));
        }
    }
    Ok(())
}

fn as_the_plain_rule_says(world: &mut World, street: usize) -> Well {
    let Some(pc) = world.of_street(street).find(|pc| !pc.shut_out) else { return Ok(()) };
    let mut asked: BTreeMap<Id, BTreeSet<u32>> = BTreeMap::new();
    for conflict in readable(pc.book.conflicts())? {
        asked.entry(conflict.record).or_default().insert(conflict.cell);
    }
    let plain = plain::rule(&pc.book, (&world.ledger, street))?;
    for (id, expected) in plain.shops {
        let stored = readable(pc.book.fields(Shop::KIND, &id))?.map(|stored| {
            let mut fields = stored.fields.clone();
            fields.extend(stored.beyond.clone());
            (stored.gone, fields)
        });
        let here = (stored, asked.remove(&id).unwrap_or_default());
        let asked = expected.as_ref().map(|one| one.asked.clone()).unwrap_or_default();
        let must = (expected.map(|one| (one.gone, one.fields)), asked);
        if here != must {
            let seen = format!("{id} is {here:?}, the plain rule says {must:?}");
            return Err(Fault::of(Promise::NothingDiverges, seen));
        }
    }
    words_are_gone(world, street, &plain.erased)
}

/// Of what was erased nothing but stubs is left, on the PCs and at the ward.
fn words_are_gone(world: &mut World, street: usize, erased: &BTreeSet<(Id, u64)>) -> Well {
    let left = |where_: &str, n: u64| {
        Err(Fault::of(Promise::NothingLeaks, format!("line {n} was erased and its words stand {where_}")))
    };
    for pc in world.of_street(street).filter(|pc| !pc.shut_out) {
        for (device, n) in erased {
            let line = readable(pc.book.lines_after(Stream::P, device, n - 1, 1))?;
            if !line.first().is_some_and(|line| stub::is_stub(&line.bytes)) {
                return left(&format!("at PC {}", pc.no), *n);
            }
        }
    }
    let (name, now) = (world.streets[street].name.clone(), world.now);
    let association = world.ward.association(&name, now)?;
    let lines = world.ward.ward().store().lines(&association, Stream::P, (0, usize::MAX >> 1));
    for line in lines.map_err(|cause| Fault::of(Promise::NothingLost, format!("the ward: {cause}")))? {
        if erased.contains(&(line.device.clone(), line.n)) && !stub::is_stub(&line.bytes) {
            return left("at the ward", line.n);
        }
    }
    Ok(())
}

fn nothing_leaked(world: &mut World) -> Well {
    let leaked = |what: &str| Err(Fault::of(Promise::NothingLeaks, what));
    for entry in std::fs::read_dir(world.folder()).into_iter().flatten().flatten() {
        let ours = entry.file_name().to_string_lossy().starts_with("ward");
        let bytes = if ours { std::fs::read(entry.path()).unwrap_or_default() } else { Vec::new() };
        if says(&bytes, SECRET.as_bytes()) {
            return leaked("a word of a book stands in the ward's files");
        }
    }
    for pc in &world.pcs {
        let strangers =
            |device: &Id| world.pcs.iter().any(|other| other.street != pc.street && other.book.device().id == *device);
        if readable(pc.book.heads(Stream::P))?.keys().any(strangers) {
            return leaked("lines of another street are in a book");
        }
    }
    Ok(())
}

/// Whether a word stands in a file. Its first letter is sought by the system's own hand: files are long.
fn says(mut bytes: &[u8], word: &[u8]) -> bool {
    let (first, rest) = (word[0], &word[1..]);
    while bytes.skip_until(first).is_ok_and(|skipped| skipped > 0) {
        if bytes.starts_with(rest) {
            return true;
        }
    }
    false
}
