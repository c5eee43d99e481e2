//! The board: who has sent what, and what the officer must do first.
//!
//! Pure: submissions, associations and the day go in, rows come out. Only the newest version of each thing counts.
//! What a newcomer gets wrong: an association without a book is on the board too; it has sent nothing yet.

use crate::store::{Association, Sent};
use nigiwai_core::day::Day;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use std::collections::BTreeMap;

/// The kinds of returns, in the order of the board's columns.
pub const COLUMNS: [&str; 3] = ["event", "month", "street"];
/// The day of the next month by which a month's activities are due.
const DUE_DAY: u32 = 10;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Where one kind of return stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Nothing is expected.
    NotAsked,
    /// 未提出; with the last day where there is one.
    Missing(Option<Day>),
    /// 写真を受け取り中 since then.
    Arriving(Moment),
    /// 確認待ち since then.
    Waiting(Moment),
    /// 差戻し since then.
    Returned(Moment),
    /// 受付.
    Accepted,
    /// 受付, nothing to report.
    Nothing,
}

/// One cell of the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Where it stands.
    pub standing: Standing,
    /// The submission that it is about, if there is one.
    pub submission: Option<Id>,
}

/// What the officer must do about an association, the most pressing first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    /// Look at so many submissions.
    Check,
    /// The association has to answer.
    Await,
    /// The last day is over.
    Remind,
    /// Something is not there yet, and is not due yet.
    NotYet,
    /// All there.
    Complete,
}

/// One association.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Whose row.
    pub association: Id,
    /// Its name.
    pub name: String,
    /// One cell per column.
    pub cells: Vec<Cell>,
    /// What to do.
    pub duty: Duty,
    /// How many things to look at.
    pub to_check: usize,
    /// For how many days somebody has been waiting.
    pub days: i64,
}

/// The rows of one month, sorted by what the officer must do.
pub fn rows(associations: &[Association], sent: &[Sent], (month, now): (Day, Moment)) -> Vec<Row> {
    let newest = newest(sent);
    let mut rows: Vec<Row> = associations.iter().map(|association| row(association, &newest, (month, now))).collect();
    rows.sort_by(|one, other| (one.duty, -one.days, &one.name).cmp(&(other.duty, -other.days, &other.name)));
    rows
}

/// The newest version of each thing that an association sent.
pub fn newest(sent: &[Sent]) -> Vec<&Sent> {
    let mut newest: BTreeMap<(&Id, &str, &str), &Sent> = BTreeMap::new();
    for one in sent {
        let place = newest.entry((&one.association, &one.definition, &one.subject)).or_insert(one);
        if (one.version, one.arrived, &one.id) > (place.version, place.arrived, &place.id) {
            *place = one;
        }
    }
    newest.into_values().collect()
}

/// The submission that has waited longest for the officer.
pub fn next<'a>(sent: &'a [Sent]) -> Option<&'a Sent> {
    newest(sent)
        .into_iter()
        .filter(|one: &&'a Sent| one.state == "received")
        .min_by_key(|one| (one.arrived, &one.number))
}

/// The month before, as a subject is written: `YYYY-MM`.
pub fn month_before(month: Day) -> String {
    let before = month.add_days(-1);
    before.to_string().chars().take(7).collect()
}

fn row(association: &Association, newest: &[&Sent], (month, now): (Day, Moment)) -> Row {
    let ours: Vec<&Sent> = newest.iter().copied().filter(|one| one.association == association.id).collect();
    let due = month.add_days(i64::from(DUE_DAY) - 1);
    let cells: Vec<Cell> = COLUMNS.iter().map(|column| cell(column, &ours, (month, due))).collect();
    let today = now.day_in_japan();
    let since = |moment: Moment| now.ms_since(moment) / DAY_MS;
    let to_check = ours.iter().filter(|one| one.state == "received").count();
    let mut duties: Vec<(Duty, i64)> = ours
        .iter()
        .filter(|one| one.state == "received")
        .map(|one| (Duty::Check, since(Moment(one.arrived))))
        .collect();
    for cell in &cells {
        match cell.standing {
            Standing::Returned(at) => duties.push((Duty::Await, since(at))),
            Standing::Missing(Some(due)) if due < today => duties.push((Duty::Remind, today.days_since(due))),
            Standing::Missing(_) => duties.push((Duty::NotYet, 0)),
            Standing::NotAsked
            | Standing::Arriving(_)
            | Standing::Waiting(_)
            | Standing::Accepted
            | Standing::Nothing => {}
        }
    }
    let first = duties.iter().map(|(duty, _)| *duty).min().unwrap_or(Duty::Complete);
    let days = duties.iter().filter(|(duty, _)| *duty == first).map(|(_, days)| *days).max().unwrap_or_default();
    Row { association: association.id.clone(), name: association.name.clone(), cells, duty: first, to_check, days }
}

/// The most pressing thing of one kind: what waits, else what was returned, else what is accepted.
fn cell(column: &str, ours: &[&Sent], (month, due): (Day, Day)) -> Cell {
    let subject = month_before(month);
    let of_kind = ours.iter().filter(|one| one.definition == column && (column != "month" || one.subject == subject));
    let rank = |one: &&&Sent| match one.state.as_str() {
        "received" => (0, one.arrived),
        "receiving" => (1, one.arrived),
        "returned" => (2, one.decided),
        _ => (3, -one.arrived),
    };
    let Some(one) = of_kind.min_by_key(rank) else {
        let standing = match column {
            "event" => Standing::NotAsked,
            "month" => Standing::Missing(Some(due)),
            _ => Standing::Missing(None),
        };
        return Cell { standing, submission: None };
    };
    let standing = match one.state.as_str() {
        "received" => Standing::Waiting(Moment(one.arrived)),
        "receiving" => Standing::Arriving(Moment(one.arrived)),
        "returned" => Standing::Returned(Moment(one.decided)),
        _ if one.nothing => Standing::Nothing,
        _ => Standing::Accepted,
    };
    Cell { standing, submission: Some(one.id.clone()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn at(text: &str) -> i64 {
        Moment::in_japan(day(text), 12, 0).0
    }

    fn sent(who: &str, definition: &str, subject: &str, (version, state, arrived): (i64, &str, &str)) -> Sent {
        Sent {
            association: Id::from(who),
            id: Id(format!("{who}{definition}{subject}{version}")),
            definition: definition.into(),
            subject: subject.into(),
            version,
            state: state.into(),
            arrived: at(arrived),
            decided: at(arrived),
            ..Sent::default()
        }
    }

    #[test]
    fn what_the_officer_must_look_at_comes_first_and_the_longest_wait_leads() {
        let named =
            |id: &str, name: &str| Association { id: Id::from(id), name: name.into(), ..Association::default() };
        let all =
            [named("a", "三本杉"), named("b", "油坂"), named("c", "弁天"), named("d", "月見橋"), named("e", "柳")];
        let month = |who: &str, state: &str, arrived: &str| sent(who, "month", "2026-10", (1, state, arrived));
        let street = |who: &str, state: &str, arrived: &str| sent(who, "street", "2026-09-30", (1, state, arrived));
        let sent = [
            month("a", "received", "2026-11-16"),
            street("a", "accepted", "2026-10-02"),
            month("b", "received", "2026-11-18"),
            street("b", "received", "2026-11-20"),
            street("c", "accepted", "2026-10-01"),
            month("d", "returned", "2026-11-06"),
            street("d", "accepted", "2026-10-01"),
            month("e", "accepted", "2026-11-06"),
            street("e", "accepted", "2026-10-01"),
        ];
        let now = Moment(at("2026-11-22"));
        let rows = rows(&all, &sent, (day("2026-11-01"), now));
        let seen: Vec<_> = rows.iter().map(|row| (row.name.as_str(), row.duty, row.to_check, row.days)).collect();
        let expected = [
            ("三本杉", Duty::Check, 1, 6),
            ("油坂", Duty::Check, 2, 4),
            ("月見橋", Duty::Await, 0, 16),
            ("弁天", Duty::Remind, 0, 12),
            ("柳", Duty::Complete, 0, 0),
        ];
        assert_eq!(seen, expected, "the figures of the board's picture");
        assert_eq!(next(&sent).map(|one| one.association.as_str()), Some("a"));
    }

    #[test]
    fn a_new_version_takes_the_place_of_the_one_that_was_returned() {
        let old = sent("a", "month", "2026-10", (1, "returned", "2026-11-06"));
        let new = sent("a", "month", "2026-10", (2, "received", "2026-11-07"));
        let all = [new.clone(), old];
        let newest = newest(&all);
        assert_eq!(newest, [&new]);
    }
}
