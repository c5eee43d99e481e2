//! The return of the street each month by itself, once an officer has said so: what it covers, when it went, stopping it.
//!
//! It goes from one PC only, right after an exchange that went through: that PC then knows what any other has sent, so a
//! month has one return and months without a network have none. What a newcomer gets wrong: it covers what a person saw in
//! the last return that a person sent; a new shop waits until somebody has looked at it.

use crate::desk::{Desk, done_of};
use crate::returns::{NewVersion, put_version};
use crate::sent::Sent;
use crate::snapshot::build;
use crate::start::device_name_of;
use crate::views::*;
use crate::ward::{link_of, snapshot_of};
use nigiwai_book::Book;
use nigiwai_core::act::Act;
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::premises::Premises;
use nigiwai_core::record::Record;
use nigiwai_core::shop::Shop;
use nigiwai_core::standing_return::{StandingReturn, Waiting, covered, holds, is_due, standing_return_id};
use nigiwai_core::submission::{Definition, Snapshot, SnapshotRow, SnapshotSection, Submission};
use std::collections::BTreeSet;

/// The setting in which the sending PC remembers how many shops and premises waited when it last sent.
const WAITED: &str = "monthly_waited";

/// What is known of it.
struct Standing {
    order: StandingReturn,
    /// The newest return of the street that a person sent, with its values.
    seen: Option<Submission>,
    /// The newest one that went by itself, without its values.
    itself: Option<Submission>,
    /// The newest of all.
    last: Option<Submission>,
    returned: bool,
}

impl Standing {
    fn of(book: &Book, sent: &Sent) -> Result<Standing, Failure> {
        let last = sent.newest(Definition::Street, "").cloned();
        let seen = sent.newest_where(Definition::Street, |one| !one.by_itself);
        Ok(Standing {
            order: book.get(&standing_return_id())?.unwrap_or_default(),
            seen: seen.map(|one| book.get(&one.id)).transpose()?.flatten(),
            itself: sent.newest_where(Definition::Street, |one| one.by_itself).cloned(),
            returned: sent.is_returned(last.as_ref()),
            last,
        })
    }

    fn last_day(&self) -> String {
        self.last.as_ref().map(|one| Moment(one.sent).day_in_japan().to_string()).unwrap_or_default()
    }

    /// What would go on `day`, and what waits for a person.
    fn covered(&self, book: &Book, day: &str) -> Result<(Snapshot, Vec<Waiting>), Failure> {
        let Some(seen) = &self.seen else { return Ok((Snapshot::default(), Vec::new())) };
        let snapshot = snapshot_of(seen);
        let there = left_out(book, &snapshot, seen)?;
        Ok(covered(build(book, Definition::Street, day)?, &snapshot, &there))
    }
}

/// What a person left out of a return, as `section/row`: rows of its day that it does not have and that were written
/// down before it was sent. A premises mostly says no day of its own, so its first line decides; a clock that was wrong
/// changes only what is shown as waiting, never what goes.
fn left_out(book: &Book, snapshot: &Snapshot, seen: &Submission) -> Result<BTreeSet<String>, Failure> {
    let key = |part: &SnapshotSection, row: &SnapshotRow| format!("{}/{}", part.code, row.id);
    let sent: BTreeSet<String> =
        snapshot.sections.iter().flat_map(|part| part.rows.iter().map(move |row| key(part, row))).collect();
    let then = build(book, Definition::Street, &seen.subject)?;
    let mut out = BTreeSet::new();
    for part in &then.sections {
        let kind = match part.code.as_str() {
            "premises" => Some(Premises::KIND),
            "shops" => Some(Shop::KIND),
            _ => None,
        };
        for row in part.rows.iter().filter(|row| !sent.contains(&key(part, row))) {
            let lines = kind.map(|kind| book.history(kind, &Id::from(row.id.as_str()))).transpose()?;
            let first = lines.and_then(|lines| lines.iter().map(|line| line.at.0).min());
            if first.is_none_or(|first| first <= seen.sent) {
                out.insert(key(part, row));
            }
        }
    }
    Ok(out)
}

impl Desk {
    pub(crate) fn monthly_return(&self, _: Nothing) -> Result<MonthlyView, Failure> {
        let today = self.today();
        self.read(|book| {
            let sent = Sent::of(book)?;
            let standing = Standing::of(book, &sent)?;
            let order = &standing.order;
            let (going, waiting) = standing.covered(book, &today.to_string())?;
            let line = |one: &Option<Submission>| one.as_ref().map(|one| sent.line(book, one)).transpose();
            let state = state_of(book, &standing);
            Ok(MonthlyView {
                state,
                lack: lack_of(book, &standing)?,
                said: order.said.clone(),
                person: crate::history::person_name(book, &order.person)?,
                device: if order.said.is_empty() { String::new() } else { device_name_of(book, &order.device)? },
                stopped: order.stopped.clone(),
                next: if holds(order) { next_month(&standing, today) } else { String::new() },
                last: line(&standing.itself)?,
                seen: line(&standing.seen)?,
                rows: going.sections.iter().map(|part| u32::try_from(part.rows.len()).unwrap_or(0)).sum(),
                waiting: waiting.into_iter().map(shown).collect(),
            })
        })
    }

    pub(crate) fn order_monthly_return(&self, form: MonthlyForm) -> Result<Done, Failure> {
        let today = self.today().to_string();
        let (device, lack) = self.read(|book| {
            let standing = Standing::of(book, &Sent::of(book)?)?;
            Ok((book.device().id.clone(), lack_of(book, &standing)?))
        })?;
        match lack {
            MonthlyLack::Ward if form.go => return Err(Failure::new("monthly_needs_ward")),
            MonthlyLack::Seen if form.go => return Err(Failure::new("monthly_needs_seen")),
            _ => {}
        }
        let act = if form.go { "order_monthly_return" } else { "stop_monthly_return" };
        let written = self.write(act, |page| {
            let id = standing_return_id();
            let before: StandingReturn = page.get(&id)?.unwrap_or_default();
            let order = match (form.go, holds(&before)) {
                (true, true) => StandingReturn { device, ..before },
                (true, false) => StandingReturn {
                    id: id.clone(),
                    definition: Definition::Street,
                    said: today,
                    person: page.person().clone(),
                    device,
                    stopped: String::new(),
                },
                (false, true) => StandingReturn { stopped: today, ..before },
                (false, false) => return Ok(id),
            };
            page.put(&order)?;
            Ok::<_, Failure>(id)
        })?;
        Ok(done_of(act, &written, written.value.clone()))
    }

    /// Sends this month's return if it is due and this is the PC that sends. Says whether it did.
    pub(crate) fn send_monthly_if_due(&self) -> Result<bool, Failure> {
        let now = self.now();
        let today = now.day_in_japan().to_string();
        self.with_book(|book| {
            let order: StandingReturn = book.get(&standing_return_id())?.unwrap_or_default();
            if !holds(&order) || order.device != book.device().id {
                return Ok(false);
            }
            let standing = Standing::of(book, &Sent::of(book)?)?;
            if standing.returned || !is_due(&order, &standing.last_day(), &today) {
                return Ok(false);
            }
            let (going, waiting) = standing.covered(book, &today)?;
            let version = standing.last.as_ref().map_or(1, |one| one.version + 1);
            let new = NewVersion { about: (Definition::Street, today.clone()), title: today, version, by_itself: true };
            book.write(Act::new("send_monthly_return", &order.person, now), |page| {
                put_version(page, new, &going).map(|_| ())
            })?;
            book.set_setting(WAITED, &waiting.len().to_string())?;
            Ok(true)
        })
    }
}

fn shown(one: Waiting) -> MonthlyWaiting {
    MonthlyWaiting { section: one.section, row: one.row, name: one.name, fields: one.fields }
}

fn state_of(book: &Book, standing: &Standing) -> MonthlyState {
    match () {
        () if !holds(&standing.order) => MonthlyState::Off,
        () if standing.returned => MonthlyState::Returned,
        () if standing.order.device == book.device().id => MonthlyState::On,
        () => MonthlyState::Elsewhere,
    }
}

fn lack_of(book: &Book, standing: &Standing) -> Result<MonthlyLack, Failure> {
    let by_network = link_of(book)?.is_some_and(|link| !link.address.is_empty());
    Ok(match (by_network, &standing.seen) {
        (false, _) => MonthlyLack::Ward,
        (true, None) => MonthlyLack::Seen,
        (true, Some(_)) => MonthlyLack::Nothing,
    })
}

/// The first day of the month in which the next one goes: this one where it is still due.
fn next_month(standing: &Standing, today: Day) -> String {
    let due = is_due(&standing.order, &standing.last_day(), &today.to_string());
    let month = if due { today } else { today.add_days(1 - i64::from(today.day_of_month())).add_months(1) };
    format!("{}-01", &month.to_string()[..7])
}

/// What the first screen says: the last return that went by itself, while the order holds.
pub(crate) fn news(book: &Book, sent: &Sent) -> Result<Option<MonthlyNews>, Failure> {
    let order: StandingReturn = book.get(&standing_return_id())?.unwrap_or_default();
    let itself = sent.newest_where(Definition::Street, |one| one.by_itself).filter(|_| holds(&order));
    let waited = book.setting(WAITED)?.and_then(|text| text.parse().ok()).unwrap_or(0);
    Ok(itself.map(|one| MonthlyNews { submission: one.id.clone(), sent: one.sent, waiting: waited }))
}
