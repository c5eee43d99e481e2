//! The sample's events: planned from the real templates, with true last days, budgets, sign-ups and results.
//!
//! Only the events' own days are written in the files; tasks and permits come from the rules, so they are right in
//! whatever week the sample is opened. What lay before today is done, except what `progress.csv` says.

use super::diary::Diary;
use super::season::{self, is_another_season};
use super::table::{self, Row};
use super::{BEGAN, owned, person_named};
use nigiwai_core::calendar::Calendar;
use nigiwai_core::day::Day;
use nigiwai_core::deadline::{EventDays, Feature, Procedures};
use nigiwai_core::event::{BudgetLine, Event, EventState, Permit, PermitState, Task, TaskState};
use nigiwai_core::moment::Moment;
use nigiwai_core::record::FieldType;
use nigiwai_core::sign_up::{Decision, SignUp};
use nigiwai_core::template::{EventTemplates, PlannedTask, Role, plan};
use nigiwai_core::wareki::fiscal_year_mark;
use serde_json::Value;
use std::collections::BTreeMap;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// Tells every event from its plan to its results.
pub(crate) fn tell(diary: &mut Diary) {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for row in table::rows(include_str!("../../../../../assets/sample-street/events.csv")) {
        let event = event_of(diary, &row);
        let mark = Day::parse(&event.starts).map(|day| fiscal_year_mark(day.fiscal_year())).unwrap_or_default();
        let count = counts.entry(mark.clone()).or_default();
        *count += 1;
        let event = Event { number: format!("{mark}-{count:02}"), ..event };
        let planned = planned_at(diary, &event);
        one_event(diary, &event, planned);
        tasks(diary, &row, &event, planned);
        budget(diary, row.text("key"), &event, planned);
    }
    for row in table::rows(include_str!("../../../../../assets/sample-street/sign-ups.csv")) {
        sign_up(diary, &row);
    }
}

/// An event is planned some five months ahead, but not before there was a book.
fn planned_at(diary: &Diary, event: &Event) -> Moment {
    let early = diary.when.moment(&event.starts, 13).add_ms(-150 * DAY_MS);
    let last = Moment::in_japan(diary.when.today().add_days(-24), 13, 0);
    early.clamp(diary.when.at(BEGAN, 13), last)
}

fn event_of(diary: &Diary, row: &Row) -> Event {
    let (written, starts) = (row.text("starts"), diary.when.day(row.text("starts")));
    let own = !is_another_season(written, &starts) || row.text("any_name").is_empty();
    Event {
        id: diary.id("event", row.text("key")),
        name: season::words(row, ("name", "any_name"), (written, &starts)),
        template: owned(row, "template"),
        ends: diary.when.day(row.text("ends")),
        opens: time(row.text("opens")),
        closes: time(row.text("closes")),
        place: owned(row, "place"),
        state: row.choice("state"),
        cancelled_why: row.choice("why"),
        partners: owned(row, "partners"),
        stall_limit: row.number("limit"),
        sign_up_closes: diary.when.day(row.text("sign_up_closes")),
        visitors_expected: row.number("expected"),
        visitors: row.number("visitors"),
        counted: row.choice("counted"),
        purpose: season::words(row, ("purpose", "any_purpose"), (written, &starts)),
        charge: owned(row, "charge"),
        lessons: if own { owned(row, "lessons") } else { String::new() },
        starts,
        ..Event::default()
    }
}

/// A time with two digits for the hour.
fn time(text: &str) -> String {
    if text.len() == 4 { format!("0{text}") } else { text.to_string() }
}

fn one_event(diary: &mut Diary, event: &Event, planned: Moment) {
    let plan = Event {
        state: EventState::Planned,
        cancelled_why: FieldType::from_value(&Value::Null),
        visitors: 0,
        counted: FieldType::from_value(&Value::Null),
        lessons: String::new(),
        ..event.clone()
    };
    diary.put(planned, "plan_event", plan);
    if event.state == EventState::Planned {
        return;
    }
    let told = diary.when.moment(&event.ends, 19).add_ms(if event.state == EventState::Held { 10 * DAY_MS } else { 0 });
    let charge = person_named(diary, &event.charge);
    diary.put_by(&charge, (told, "save_event"), event.clone());
}

fn tasks(diary: &mut Diary, row: &Row, event: &Event, planned: Moment) {
    let template = EventTemplates::built_in().get(&event.template).expect("the sample names templates that exist");
    let first = Day::parse(&event.starts).expect("the sample's events have days");
    let mut occasion = template.usual(EventDays::new(first, Day::parse(&event.ends)));
    occasion.facts.stalls = u32::try_from(event.stall_limit).unwrap_or(0);
    if row.text("features") == "grant" {
        occasion.facts.features.insert(Feature::Grant);
    }
    let progress = progress(row.text("key"));
    for one in plan(template, Procedures::built_in(), &occasion, Calendar::built_in()) {
        let after_cancel = event.state == EventState::Cancelled && one.deadline.day > first;
        let what = one.procedure.as_deref().unwrap_or(&one.title);
        let state = match progress.get(what) {
            Some(state) => *state,
            None if after_cancel => "dropped",
            None if one.deadline.day < diary.when.today() => "done",
            None => "open",
        };
        one_task(diary, event, &one, (state, planned));
    }
}

/// What is said about an event's tasks by hand.
fn progress(key: &str) -> BTreeMap<&'static str, &'static str> {
    let rows = table::rows(include_str!("../../../../../assets/sample-street/progress.csv"));
    rows.iter().filter(|row| row.text("event") == key).map(|row| (row.text("what"), row.text("state"))).collect()
}

fn one_task(diary: &mut Diary, event: &Event, one: &PlannedTask, (state, planned): (&str, Moment)) {
    let due = one.deadline.day.to_string();
    let yesterday = Moment::in_japan(diary.when.today().add_days(-1), 9, 0);
    let done = diary.when.moment(&due, 9).clamp(planned.add_ms(60_000), yesterday.max(planned.add_ms(60_000)));
    let id = diary.id("task", &format!("{} {}", event.id, one.id));
    if let Some(procedure) = &one.procedure {
        let name = Procedures::built_in().get(procedure).map_or_else(|| one.title.clone(), |known| known.name.clone());
        let open = Permit {
            id,
            event: event.id.clone(),
            procedure: procedure.clone(),
            name,
            office: one.office.clone(),
            due,
            ..Permit::default()
        };
        diary.put(planned, "plan_event", open.clone());
        let now = match state {
            "done" => PermitState::Granted,
            "dropped" => PermitState::NotNeeded,
            "draft" => PermitState::Draft,
            _ => return,
        };
        diary.put(done, "save_permit", Permit { state: now, ..open });
        return;
    }
    let charge = charge_of(one.who, event);
    let open = Task {
        id,
        event: event.id.clone(),
        title: one.title.clone(),
        due,
        rule: one.rule.to_field(),
        charge: charge.clone(),
        ..Task::default()
    };
    diary.put(planned, "plan_event", open.clone());
    let now = match state {
        "done" => TaskState::Done,
        "dropped" => TaskState::Dropped,
        "started" => TaskState::Started,
        _ => return,
    };
    let person = person_named(diary, &charge);
    diary.put_by(&person, (done, "save_task"), Task { state: now, ..open });
}

/// Who does what in the sample's association.
fn charge_of(role: Role, event: &Event) -> String {
    match role {
        Role::Chair | Role::Stalls => "森田 一郎".into(),
        Role::Treasurer => "田中 美代".into(),
        Role::Safety => "𠮷田 健".into(),
        Role::Clerk | Role::Publicity => "高橋 和子".into(),
        Role::Event => event.charge.clone(),
        Role::Everyone => "全員".into(),
    }
}

fn budget(diary: &mut Diary, key: &str, event: &Event, planned: Moment) {
    let treasurer = person_named(diary, "田中 美代");
    let rows = table::rows(include_str!("../../../../../assets/sample-street/budget.csv"));
    for (n, row) in rows.iter().filter(|row| row.text("event") == key).enumerate() {
        let line = BudgetLine {
            id: diary.id("budget", &format!("{key} {n}")),
            event: event.id.clone(),
            side: row.choice("side"),
            category: owned(row, "category"),
            title: owned(row, "title"),
            planned: row.number("planned"),
            actual: 0,
        };
        diary.put_by(&treasurer, (planned.add_ms(30 * 60_000), "save_budget_line"), line.clone());
        let actual = row.number("actual");
        if actual > 0 {
            let settled = diary.when.moment(&event.ends, 20).add_ms(14 * DAY_MS);
            diary.put_by(&treasurer, (settled, "save_budget_line"), BudgetLine { actual, ..line });
        }
    }
}

fn sign_up(diary: &mut Diary, row: &Row) {
    let (event, shop) = (row.text("event"), row.text("shop"));
    let taken = diary.when.day_and_time(row.text("taken"));
    let open = SignUp {
        id: diary.id("sign_up", &format!("{event} {shop}{}", row.text("outside"))),
        event: diary.id("event", event),
        shop: if shop.is_empty() { nigiwai_core::id::Id::default() } else { diary.id("shop", shop) },
        outside: owned(row, "outside"),
        kind: row.choice("kind"),
        stalls: row.number("stalls"),
        fire: row.flag("fire"),
        watts: row.number("watts"),
        gas: row.flag("gas"),
        taken: taken.0,
        source: row.choice("source"),
        number: format!("事-{}", row.text("number")),
        notes: owned(row, "notes"),
        ..SignUp::default()
    };
    diary.put(taken, "sign_up_for_event", open.clone());
    let decision: Decision = row.choice("decision");
    let confirmed = row.text("confirmed");
    if !confirmed.is_empty() {
        let at = diary.when.day_and_time(confirmed);
        let chair = person_named(diary, "森田 一郎");
        diary.put_by(&chair, (at, "decide_sign_up"), SignUp { decision, confirmed: at.0, ..open });
    } else if decision != Decision::Open {
        diary.put(taken.add_ms(2 * DAY_MS), "decide_sign_up", SignUp { decision, ..open });
    }
}
