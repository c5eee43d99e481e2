//! What each step of a plan does to a world.

use super::deeds;
use super::desk::{Pc, TABLES};
use super::fault::{Fault, Promise, Well};
use super::ledger::readable;
use super::plan::{Deed, Fate, MOST_PCS, Step};
use super::turn::{self, Came, Line};
use super::world::World;
use nigiwai_book::seal::{Place, Seal};
use nigiwai_book::{BookError, SealedLine};
use nigiwai_core::id::Id;
use nigiwai_core::record::{Record, Stream};
use nigiwai_core::shop::Shop;
use nigiwai_sync::bundle::{BundleKeys, absorb_bundle, look_at, make_bundle};
use nigiwai_sync::letter::AtWard;
use nigiwai_ward::answers::Decision;
use nigiwai_ward::store::Written;
use serde_json::json;
use std::collections::{BTreeMap, BTreeSet};

impl World {
    /// Takes a step; says whether it did anything.
    pub fn takes(&mut self, step: Step) -> Well<bool> {
        match step {
            Step::Act { pc, deed, cut } => self.acts(self.at(pc), deed, cut),
            Step::Half { pc, fate, cut } => self.goes_half(self.at(pc), fate, cut),
            Step::NoRoom { pc, deed } => self.has_no_room(self.at(pc), deed),
            Step::Again { which } => Ok(self.ward.again(which, self.now)),
            Step::MakeStick { pc } => self.makes_stick(self.at(pc)),
            Step::TakeStick { pc, which, fate } => self.takes_stick(self.at(pc), which, fate),
            Step::Crash { pc } => self.crashes(self.at(pc)),
            Step::CopyBook { pc } => {
                let at = self.at(pc);
                self.pcs[at].copies_book().map(|()| true)
            }
            Step::PutBack { pc } => self.puts_back(self.at(pc)),
            Step::Join { street } => self.grows(usize::from(street) % self.streets.len()),
            Step::Meet { street, between } => self.meets(usize::from(street) % self.streets.len(), between),
            Step::Clone { pc } => self.is_cloned(self.at(pc)),
            Step::WriteLetter { pc } => self.writes_letter(self.at(pc)),
            Step::TakeLetter { which, fate } => self.takes_letter(which, fate),
            Step::TakeAnswer { pc, which, fate } => self.takes_answer(self.at(pc), which, fate),
            Step::ShutOut { pc } => self.shuts_out(self.at(pc)),
            Step::Decide { which, accept } => self.decides(which, accept),
            Step::Notice { street } => self.tells(usize::from(street) % self.streets.len()),
            Step::WardAgain => self.ward_falls(),
            Step::WardCopies => self.ward.copies().map(|()| true),
            Step::WardLoses => self.ward_loses(),
            Step::Clock { pc, habit } => {
                self.sets_clock(self.at(pc), habit);
                Ok(true)
            }
            Step::Newer { pc, what } => self.newer_arrives(self.at(pc), what),
        }
    }

    fn at(&self, pc: u16) -> usize {
        usize::from(pc) % self.pcs.len()
    }

    fn crash_counted(&mut self) {
        self.tally.faults += 1;
        self.tally.crashes += 1;
    }

    fn acts(&mut self, at: usize, deed: Deed, cut: Option<u8>) -> Well<bool> {
        let before = self.pcs[at].log_length();
        let done = deeds::act(&mut self.pcs[at], deed, self.now);
        let done = done.map_err(|cause| Fault::of(Promise::NothingStuck, format!("{deed:?}: {cause}")))?;
        self.pcs[at].gave_up &= !done;
        self.mutant.after_an_act(&self.pcs[at]);
        if let Some(part) = cut {
            self.crash_counted();
            self.pcs[at].loses_power(Some((before, part)))?;
        }
        let street = self.pcs[at].street;
        let lines = self.ledger.note_own(street, &self.pcs[at].book)?;
        self.tally.lines += lines;
        self.tally.note(&format!("{at} {deed:?} {done} {lines}"));
        Ok(done)
    }

    fn goes_half(&mut self, at: usize, fate: Fate, cut: Option<u8>) -> Well<bool> {
        let before = self.pcs[at].log_length();
        let mut line = Line { ward: &mut self.ward, now: self.now, tally: &mut self.tally, mutant: self.mutant };
        let came = turn::half(&mut self.pcs[at], &mut line, fate)?;
        if let Some(part) = cut {
            self.crash_counted();
            self.pcs[at].loses_power(Some((before, part)))?;
        }
        if matches!(came, Came::Unknown) && !self.pcs[at].shut_out {
            self.enrols_again(at)?;
        }
        Ok(true)
    }

    fn has_no_room(&mut self, at: usize, deed: Deed) -> Well<bool> {
        self.pcs[at].room(TABLES[at % TABLES.len()])?;
        let done = deeds::act(&mut self.pcs[at], deed, self.now);
        self.pcs[at].room("")?;
        self.tally.faults += 1;
        let street = self.pcs[at].street;
        let lines = self.ledger.note_own(street, &self.pcs[at].book)?;
        self.tally.lines += lines;
        self.tally.note(&format!("{at} no room {lines}"));
        match done {
            Err(BookError::Sqlite(_)) if lines == 0 => Ok(true),
            Ok(done) if done == (lines > 0) || self.mutant.keeps_its_name() => Ok(true),
            other => Err(Fault::of(Promise::NothingLost, format!("{deed:?} without room: {other:?}, {lines} lines"))),
        }
    }

    fn makes_stick(&mut self, at: usize) -> Well<bool> {
        let pc = &self.pcs[at];
        let keys = BundleKeys { association: &pc.association_key, device: &pc.key };
        let made = make_bundle(&pc.book, keys, None, pc.now(self.now));
        let stick = made.map_err(|cause| Fault::of(Promise::NothingStuck, format!("a stick: {cause}")))?;
        let sticks = &mut self.streets[pc.street].sticks;
        if sticks.len() == 3 {
            sticks.remove(0);
        }
        sticks.push(stick);
        Ok(true)
    }

    fn takes_stick(&mut self, at: usize, which: u16, fate: Fate) -> Well<bool> {
        let pc = &mut self.pcs[at];
        let sticks = &self.streets[pc.street].sticks;
        let Some(which) = usize::from(which).checked_rem(sticks.len()) else { return Ok(false) };
        let (mut stick, mut bent) = (sticks[which].clone(), false);
        match fate {
            Fate::Cut(part) => turn::cut(&mut stick, part, &mut bent),
            Fate::Flipped(bit) => turn::flip(&mut stick, bit, &mut bent),
            _ => {}
        }
        self.tally.faults += u64::from(bent);
        let key = pc.association_key;
        let now = pc.now(self.now);
        match absorb_bundle(&mut pc.book, &key, &stick, now) {
            Ok(_) if bent && look_at(&sticks[which]).ok() != look_at(&stick).ok() => {
                Err(Fault::of(Promise::AlarmsAreTrue, "a bent stick was believed"))
            }
            Ok(took) => {
                self.tally.note(&format!("{at} took {} {}", took.applied, took.already));
                Ok(true)
            }
            Err(_) if bent => Ok(true),
            Err(other) => Err(Fault::of(Promise::AlarmsAreTrue, format!("a stick was refused: {other}"))),
        }
    }

    fn crashes(&mut self, at: usize) -> Well<bool> {
        self.crash_counted();
        self.pcs[at].loses_power(None)?;
        Ok(true)
    }

    /// The disk is broken: what only this PC had is gone, and nobody can be blamed for it.
    fn puts_back(&mut self, at: usize) -> Well<bool> {
        let Some(copy) = self.pcs[at].copy.clone() else { return Ok(false) };
        if self.pcs[at].shut_out {
            return Ok(false);
        }
        self.tally.faults += 1;
        self.pcs[at].puts_copy_back(&copy)?;
        let now = self.now;
        if !self.mutant.keeps_its_name() {
            readable(self.pcs[at].book.become_new_device("戻したPC", now))?;
        }
        readable(self.pcs[at].book.stand_at(&format!("pc{at}"), now))?;
        self.pcs[at].at_ward = AtWard::new();
        self.forgets_what_no_disk_has(self.pcs[at].street)?;
        self.enrols_again(at)?;
        self.tally.note(&format!("{at} restored"));
        Ok(true)
    }

    /// A disk is gone, a PC's or the ward's: what was only there nobody can bring back.
    fn forgets_what_no_disk_has(&mut self, street: usize) -> Well {
        let now = self.now;
        let mut held: BTreeMap<(Stream, Id), BTreeSet<u64>> = BTreeMap::new();
        for pc in self.of_street(street) {
            for stream in [Stream::P, Stream::S] {
                for (device, n) in readable(pc.book.heads(stream))? {
                    held.entry((stream, device)).or_default().insert(n);
                }
            }
        }
        let name = self.streets[street].name.clone();
        let association = self.ward.association(&name, now)?;
        for stream in [Stream::P, Stream::S] {
            let heads = self.ward.ward().store().heads(&association, stream);
            for (device, n) in heads.map_err(|cause| Fault::of(Promise::NothingLost, cause.to_string()))? {
                held.entry((stream, device)).or_default().insert(n);
            }
        }
        self.ledger.forget(street, |(_, stream, device, n)| {
            held.get(&(*stream, device.clone())).and_then(|ends| ends.last()).is_some_and(|end| n <= end)
        });
        Ok(())
    }

    fn grows(&mut self, street: usize) -> Well<bool> {
        if self.of_street(street).count() >= MOST_PCS {
            return Ok(false);
        }
        self.joins(street).map(|()| true)
    }

    /// Machines of which one was copied from the other log in under one name, and are shut out together.
    fn shuts_out(&mut self, at: usize) -> Well<bool> {
        let (street, name) = (self.pcs[at].street, self.pcs[at].login());
        let goes = |pc: &Pc| pc.street == street && pc.login() == name;
        if self.pcs[at].shut_out || self.of_street(street).all(|pc| pc.shut_out || goes(pc)) {
            return Ok(false);
        }
        self.pcs.iter_mut().filter(|pc| goes(pc)).for_each(|pc| pc.shut_out = true);
        self.revokes(at).map(|()| true)
    }

    /// The ward shuts a PC out, now or once more after it forgot.
    pub(super) fn revokes(&mut self, at: usize) -> Well {
        let (name, now) = (self.streets[self.pcs[at].street].name.clone(), self.now);
        let association = self.ward.association(&name, now)?;
        let device = self.pcs[at].login();
        let told = self.ward.ward().revoke(&association, &device, now);
        told.map(|_| ()).map_err(|cause| Fault::of(Promise::NothingStuck, cause.to_string()))
    }

    fn decides(&mut self, which: u16, accept: bool) -> Well<bool> {
        let stuck = |cause: nigiwai_ward::store::StoreTrouble| Fault::of(Promise::NothingStuck, cause.to_string());
        let waiting = self.ward.ward().store().sent_list(None).map_err(stuck)?;
        let waiting: Vec<_> = waiting.into_iter().filter(|sent| sent.state == "received").collect();
        let Some(which) = usize::from(which).checked_rem(waiting.len()) else { return Ok(false) };
        let decision = if accept { Decision::Accept } else { Decision::Return("理由".into(), BTreeMap::new()) };
        let (of, now) = (&waiting[which], self.now);
        let decided = self.ward.ward().decide((&of.association, &of.id), decision, ("佐藤", now));
        self.tally.note("decided");
        decided.map(|()| true).map_err(|no| Fault::of(Promise::NothingStuck, format!("a decision: {no:?}")))
    }

    fn tells(&mut self, street: usize) -> Well<bool> {
        let (name, now) = (self.streets[street].name.clone(), self.now);
        let association = self.ward.association(&name, now)?;
        let notice = Written { association, title: "お知らせ".into(), ..Written::default() };
        let told = self.ward.ward().notify(notice, now);
        told.map(|()| true).map_err(|no| Fault::of(Promise::NothingStuck, format!("a notice: {no:?}")))
    }

    fn ward_falls(&mut self) -> Well<bool> {
        self.crash_counted();
        self.ward.begins_again(self.now).map(|()| true)
    }

    fn ward_loses(&mut self) -> Well<bool> {
        if !self.ward.loses_its_tail(self.now)? {
            return Ok(false);
        }
        self.crash_counted();
        self.tally.note("the ward lost its tail");
        let shut_out: Vec<usize> = (0..self.pcs.len()).filter(|at| self.pcs[*at].shut_out).collect();
        shut_out.into_iter().try_for_each(|at| self.revokes(at))?;
        (0..self.streets.len()).try_for_each(|street| self.forgets_what_no_disk_has(street))?;
        Ok(true)
    }

    /// A line of a program of a later year reaches a PC that has all lines of its device.
    fn newer_arrives(&mut self, at: usize, what: u8) -> Well<bool> {
        let street = self.pcs[at].street;
        let device = Id(format!("newer{street}"));
        let has = readable(self.pcs[at].book.heads(Stream::P))?.get(&device).copied().unwrap_or_default();
        if has != self.streets[street].newer {
            return Ok(false);
        }
        let n = has + 1;
        let clock = self.now.0.cast_unsigned() << 16;
        let record = deeds::named(what / 3);
        let line = match what % 3 {
            0 => json!({ "n": n, "s": 2, "k": 5, "r": record, "o": "merge", "with": deeds::SECRET }),
            1 => json!({ "n": n, "s": 1, "h": clock, "p": "x", "a": "x", "k": 901, "r": "x", "o": "put" }),
            _ => {
                json!({ "n": n, "s": 1, "h": clock, "p": "x", "a": "x", "k": Shop::KIND.number, "r": record, "o": "put",
                "f": { "990": what.to_string() } })
            }
        };
        let place = Place { stream: Stream::P, book: &self.streets[street].book, device: &device, n };
        let bytes = Seal::new(&self.streets[street].key).seal(&place, line.to_string().as_bytes());
        let line = SealedLine { device: device.clone(), n, bytes };
        let now = self.pcs[at].now(self.now);
        readable(self.pcs[at].book.absorb(Stream::P, std::slice::from_ref(&line), None, now))?;
        self.ledger.note((street, Stream::P), &line)?;
        self.streets[street].newer = n;
        self.tally.note(&format!("{at} newer {}", what % 3));
        Ok(true)
    }
}
