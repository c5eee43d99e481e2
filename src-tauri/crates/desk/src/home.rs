//! The first screen: what is to be done by true last day, and what came in. Also the state badge.

use crate::desk::Desk;
use crate::event::{counts_of, days_left, permit_over, task_over};
use crate::safety::duties;
use crate::sent::Sent;
use crate::start::backup_of;
use crate::views::*;
use crate::ward_rules::sooner_by_the_ward;
use nigiwai_book::Book;
use nigiwai_core::association::{Association, association_id};
use nigiwai_core::day::{Day, Weekday};
use nigiwai_core::deadline::{DeadlineRule, last_day};
use nigiwai_core::event::{Event, EventState, Permit, PermitState, Task, TaskState};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::premises::Premises;
use nigiwai_core::record::{FieldType, Stream};
use nigiwai_core::shop::Shop;
use nigiwai_core::sign_up::SignUp;
use nigiwai_core::submission::{Definition, Submission};
use nigiwai_core::ward_rule::{Rules, WardRule};
use nigiwai_core::wareki::{Style, format_day, year_in_era};
use nigiwai_core::words::{Language, word};
use std::collections::BTreeMap;

impl Desk {
    pub(crate) fn home_view(&self, _: Nothing) -> Result<HomeView, Failure> {
        let (today, now) = (self.today(), self.now());
        let (copy_trouble, asking) = {
            let seat = self.seat();
            (seat.copy_trouble.clone(), seat.asking)
        };
        let language = self.seat().settings.language;
        self.read(|book| {
            let (sent, words) = (Sent::of(book)?, book.list::<WardRule>()?);
            let rules = Rules::with(&words);
            let mut work = work_lines(book, (&sent, &rules), (today, language))?;
            work.extend(returned_lines(&sent, today, language));
            work.sort_by(|a, b| (&a.due, &a.title, &a.id).cmp(&(&b.due, &b.title, &b.id)));
            let week_ends = end_of_week(today);
            let (late, rest): (Vec<_>, Vec<_>) = work.into_iter().partition(|line| line.days_left < 0);
            let (this_week, later) = rest.into_iter().partition(|line| line.due <= week_ends);
            let (backup_at, backup_place) = backup_of(book)?;
            let (sheet_place, sheet_anew) = crate::new_key::sheet_of(book)?;
            let association: Association = book.get(&association_id())?.unwrap_or_default();
            Ok(HomeView {
                late,
                this_week,
                later,
                week_ends,
                replies: sent.decisions().into_iter().take(5).collect(),
                notices: crate::ward::notice_lines(book)?
                    .into_iter()
                    .filter(|one| one.until.is_empty() || one.until >= today.to_string())
                    .collect(),
                duties: duties(book, &today.to_string()[..7], today)?,
                backup_at,
                backup_place,
                asking,
                copy_trouble,
                monthly: crate::monthly::news(book, &sent)?,
                clock_minutes: crate::standing::clock_minutes(book)?,
                second_place_asked: crate::copies::second_place_asked(book, now)?,
                sooner: sooner_lines(book, (&words, &rules), today)?,
                sheet_missing: sheet_place.is_empty() && !association.sample,
                sheet_anew: sheet_place.is_empty() && sheet_anew,
                locked: u32::try_from(book.not_applied()?.locked).unwrap_or(u32::MAX),
                counts: HomeCounts {
                    units: book.count::<Premises>()?,
                    shops: book.count::<Shop>()?,
                    events: book.count::<Event>()?,
                },
            })
        })
    }

    /// The state badge in codes: what a person should know about the ward without being worried.
    pub(crate) fn badge(&self) -> Result<Badge, Failure> {
        let today = self.today();
        let offline = self.seat().exchange_trouble.is_some();
        let seat = self.seat();
        let Some(book) = &seat.book else { return Ok(Badge::default()) };
        let small = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let conflicts = small(book.conflicts()?.len());
        let last = book.setting("last_exchange")?.and_then(|at| at.parse().ok()).map(Moment);
        let time = last.map(|at| when_words(at, today, seat.settings.language)).unwrap_or_default();
        if conflicts > 0 {
            return Ok(Badge { kind: BadgeKind::Conflicts, count: conflicts, time });
        }
        if book.setting("ward")?.is_none() {
            return Ok(Badge { kind: BadgeKind::Alone, count: 0, time });
        }
        let returned = Sent::of(book)?.decisions().iter().filter(|one| one.state == "returned").count();
        if returned > 0 {
            return Ok(Badge { kind: BadgeKind::Replies, count: small(returned), time });
        }
        let waiting = crate::ward::unsent(book, Stream::S)?;
        Ok(match (waiting, offline) {
            (0, false) if book.list::<Submission>()?.is_empty() => Badge { kind: BadgeKind::Connected, count: 0, time },
            (0, false) => Badge { kind: BadgeKind::Sent, count: 0, time },
            (0, true) => Badge { kind: BadgeKind::Offline, count: 0, time },
            (n, _) => Badge { kind: BadgeKind::Waiting, count: n, time },
        })
    }
}

/// The time of today, else the day: 「区に送りました 09:12」 must not be read as this morning's for weeks.
fn when_words(at: Moment, today: Day, language: Language) -> String {
    let style = match language {
        Language::Ja => Style::Short,
        Language::En => Style::English,
    };
    if at.day_in_japan() == today { at.hh_mm() } else { format_day(at.day_in_japan(), style) }
}

/// Saturday of this week; the week of a volunteer begins on Sunday.
fn end_of_week(today: Day) -> String {
    let mut day = today;
    while day.weekday() != Weekday::Saturday {
        day = day.add_days(1);
    }
    day.to_string()
}

fn work_lines(
    book: &Book,
    (sent, rules): (&Sent, &Rules),
    (today, language): (Day, Language),
) -> Result<Vec<WorkLine>, Failure> {
    let settled = sent.accepted(Definition::Event);
    let over = |one: &Event| one.state == EventState::Held && settled.contains(one.id.as_str());
    let events: BTreeMap<Id, Event> = book
        .list::<Event>()?
        .into_iter()
        .filter(|one| one.state != EventState::Cancelled && !over(one))
        .map(|one| (one.id.clone(), one))
        .collect();
    let mut lines = Vec::new();
    for task in open_tasks(book)?.into_iter().filter(|task| !task.due.is_empty()) {
        if task.event.is_empty() || events.contains_key(&task.event) {
            lines.push(task_line(task, &events, today));
        }
    }
    for permit in open_permits(book)?.into_iter().filter(|one| !one.due.is_empty()) {
        if let Some(event) = events.get(&permit.event).filter(|event| event.state == EventState::Planned) {
            lines.push(permit_line(&permit, event, (today, rules)));
        }
    }
    let takes = |one: &&Event| one.state == EventState::Planned && one.sign_up_closes >= today.to_string();
    for event in events.values().filter(takes) {
        let own: Vec<SignUp> = book.list_by("event", &event.id.to_value())?;
        let counts = counts_of(event, &own);
        if counts.asked > 0 {
            lines.push(WorkLine {
                kind: WorkKind::SignUps,
                id: event.id.clone(),
                title: word(language, "desk.work_sign_ups", &[]),
                due: event.sign_up_closes.clone(),
                days_left: days_left(&event.sign_up_closes, today),
                count: counts.stalls,
                limit: u32::try_from(event.stall_limit).unwrap_or(0),
                route: format!("#/events/{}/sign-ups", event.id),
                ..of_event(event)
            });
        }
    }
    Ok(lines)
}

/// Tasks with something left to do: the few of today, not those of twenty years.
fn open_tasks(book: &Book) -> Result<Vec<Task>, Failure> {
    let mut open = Vec::new();
    for state in TaskState::ALL.iter().filter(|state| !task_over(**state)) {
        open.extend(book.list_by::<Task>("state", &state.to_value())?);
    }
    Ok(open)
}

/// Permits with something left to do.
fn open_permits(book: &Book) -> Result<Vec<Permit>, Failure> {
    let mut open = Vec::new();
    for state in PermitState::ALL.iter().filter(|state| !permit_over(**state)) {
        open.extend(book.list_by::<Permit>("state", &state.to_value())?);
    }
    Ok(open)
}

fn of_event(event: &Event) -> WorkLine {
    WorkLine { event: event.id.clone(), event_name: event.name.clone(), ..WorkLine::default() }
}

fn task_line(task: Task, events: &BTreeMap<Id, Event>, today: Day) -> WorkLine {
    let event = events.get(&task.event);
    WorkLine {
        kind: WorkKind::Task,
        days_left: days_left(&task.due, today),
        state: match task.state {
            TaskState::Open => String::new(),
            other => other.code().to_string(),
        },
        route: event.map_or_else(|| "#/home".to_string(), |event| format!("#/events/{}/tasks", event.id)),
        id: task.id,
        title: task.title,
        due: task.due,
        ..event.map(of_event).unwrap_or_default()
    }
}

fn permit_line(permit: &Permit, event: &Event, (today, rules): (Day, &Rules)) -> WorkLine {
    let procedure = rules.procedures.get(&permit.procedure);
    let nominal = procedure
        .zip(crate::event::days_of(event))
        .map(|(one, days)| last_day(DeadlineRule { ..one.rule }, days, &rules.calendar));
    WorkLine {
        kind: WorkKind::Permit,
        id: permit.id.clone(),
        title: procedure.map_or_else(|| permit.name.clone(), |one| one.task.clone()),
        due: permit.due.clone(),
        days_left: days_left(&permit.due, today),
        office: permit.office.clone(),
        nominal: nominal.filter(|one| one.nominal != one.day).map(|one| one.nominal.to_string()).unwrap_or_default(),
        state: if permit.state == PermitState::Draft { "draft".into() } else { String::new() },
        route: format!("#/events/{}/tasks", event.id),
        ..of_event(event)
    }
}

/// Papers of planned events that are due earlier than planned, because the ward said so since.
fn sooner_lines(book: &Book, (words, rules): (&[WardRule], &Rules), today: Day) -> Result<Vec<WorkLine>, Failure> {
    let mut lines = Vec::new();
    if words.is_empty() {
        return Ok(lines);
    }
    for permit in open_permits(book)? {
        let Some(event) = book.get::<Event>(&permit.event)?.filter(|event| event.state == EventState::Planned) else {
            continue;
        };
        if let Some(day) = sooner_by_the_ward(&permit, &event, rules) {
            let due = day.to_string();
            let route = format!("#/events/{}/tasks?item={}", event.id, permit.id);
            let days_left = days_left(&due, today);
            lines.push(WorkLine { due, days_left, route, ..permit_line(&permit, &event, (today, rules)) });
        }
    }
    Ok(lines)
}

/// What the ward returned is work of today.
fn returned_lines(sent: &Sent, today: Day, language: Language) -> Vec<WorkLine> {
    let title = |one: &ReplyLine| {
        let month = Day::parse(&format!("{}-01", one.title)).map(|day| month_words(day, language));
        let title = month.unwrap_or_else(|| one.title.clone());
        word(language, &format!("desk.work_returned_{}", one.definition), &[("title", &title)])
    };
    let line = |one: ReplyLine| WorkLine {
        kind: WorkKind::Returned,
        title: title(&one),
        due: today.to_string(),
        state: "returned".into(),
        count: one.remarks,
        route: format!("#/ward/{}", one.submission),
        id: one.submission,
        ..WorkLine::default()
    };
    sent.decisions().into_iter().filter(|one| one.state == "returned").map(line).collect()
}

/// A month as people write it: 令和8年11月, 2026-11.
pub(crate) fn month_words(first: Day, language: Language) -> String {
    match language {
        Language::Ja => format!("{}{}月", year_in_era(first), first.month()),
        Language::En => first.to_string()[..7].to_string(),
    }
}
