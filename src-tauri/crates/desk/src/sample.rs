//! The sample street: three made-up years of a street, written through the book like anything else.
//!
//! Everything in `assets/sample-street` is invented; no phone number there can be called. Its days are told from
//! [`BASE`] and moved by whole weeks, so that the street is alive whenever it is opened. What a newcomer gets wrong:
//! nothing may be written that an officer could not have written, and the last act must be harmless to take back.

mod diary;
mod directory;
mod dues;
mod events;
mod safety;
mod season;
mod street;
mod table;

use crate::desk::Desk;
use crate::start::device_name_of;
use diary::{Diary, When};
use nigiwai_core::association::{Association, Device, LegalForm, Person, Role, StreetType, association_id};
use nigiwai_core::event::{Task, TaskState};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use table::Row;

/// The day that the files call today; a Sunday.
const BASE: &str = "2026-11-22";

/// The day on which the sample association began its book.
const BEGAN: &str = "2024-04-06";

/// The people of the association besides whoever opens the sample.
const OFFICERS: [(&str, Role); 3] =
    [("森田 一郎", Role::Chair), ("田中 美代", Role::Treasurer), ("𠮷田 健", Role::Officer)];

/// When the sample's book began, seen from now.
pub(crate) fn began(now: Moment) -> Moment {
    When::seen_from(now).at(BEGAN, 9)
}

/// Fills a book that was just begun with three years of life.
pub(crate) fn fill(desk: &Desk) -> Result<(), Failure> {
    let when = When::seen_from(desk.now());
    let clerk = desk.seat().person.clone().ok_or_else(|| Failure::new("nobody_at_the_desk"))?;
    let mut diary = Diary::new(when, &clerk);
    people(desk, &mut diary)?;
    street::tell(&mut diary);
    events::tell(&mut diary);
    safety::tell(&mut diary);
    directory::tell(&mut diary);
    dues::tell(&mut diary);
    own_tasks(&mut diary);
    desk.with_book(|book| diary.write_into(book))
}

fn people(desk: &Desk, diary: &mut Diary) -> Result<(), Failure> {
    let at = diary.when.at(BEGAN, 9);
    let (association, clerk, device) = desk.read(|book| {
        let id = book.device().id.clone();
        let device = Device { name: device_name_of(book, &id)?, id };
        let clerk: Option<Person> = book.list::<Person>()?.into_iter().next();
        let association: Association = book.get(&association_id())?.unwrap_or_default();
        Ok((association, clerk.unwrap_or_default(), device))
    })?;
    let role = if clerk.role == Role::Unknown { Role::Clerk } else { clerk.role };
    diary.put(at, "add_person", Person { role, ..clerk });
    for (name, role) in OFFICERS {
        let id = diary.id("person", name);
        diary.put(at, "add_person", Person { id, name: name.to_string(), role, ..Person::default() });
    }
    diary.put(at, "name_this_pc", device);
    diary.put(at, "name_this_pc", desk.own_key()?);
    diary.put(
        at,
        "save_association",
        Association {
            kana: "さくらざかしょうてんがいしんこうくみあい".into(),
            legal_form: LegalForm::PromotionCooperative,
            street_type: StreetType::Neighbourhood,
            founded: 1964,
            representative: "理事長 森田 一郎".into(),
            contact: "03-0000-3300".into(),
            patrols_wanted: 1,
            cleanings_wanted: 1,
            wanted_since: diary.when.day(BEGAN)[..7].to_string(),
            wanted_source: "見本の防犯カメラ補助の条件（つくりもの）".into(),
            ..association
        },
    );
    Ok(())
}

/// What the officers do besides events; the last of these is the last act of the book.
fn own_tasks(diary: &mut Diary) {
    for row in table::rows(include_str!("../../../../assets/sample-street/tasks.csv")) {
        let due = diary.when.day(row.text("due"));
        let task = Task {
            id: diary.id("task", &format!("{} {}", row.text("title"), row.text("due"))),
            title: season::words(&row, ("title", "any_title"), (row.text("due"), &due)),
            due: due.clone(),
            state: row.choice("state"),
            charge: row.text("charge").to_string(),
            ..Task::default()
        };
        let last = diary.when.at(BASE, 0).add_ms(-7 * 60 * 60 * 1000);
        let noted = diary.when.moment(&due, 9).add_ms(-14 * 24 * 60 * 60 * 1000).min(last.add_ms(-24 * 60 * 60 * 1000));
        diary.put(noted, "save_task", Task { state: TaskState::Open, ..task.clone() });
        match task.state {
            TaskState::Open => {}
            TaskState::Started => diary.put(last, "save_task", task),
            TaskState::Done | TaskState::Dropped => diary.put(diary.when.moment(&due, 17), "save_task", task),
        }
    }
}

/// The id of a person by name; whoever opened the sample stands in for anybody else.
fn person_named(diary: &Diary, name: &str) -> Id {
    if OFFICERS.iter().any(|(known, _)| *known == name) { diary.id("person", name) } else { diary.clerk.clone() }
}

/// The words in a row's column, for a record.
fn owned(row: &Row, column: &str) -> String {
    row.text(column).to_string()
}
