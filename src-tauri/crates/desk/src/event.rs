//! Events as the screens show them: list, card, deadlines with their reasons.

use crate::desk::Desk;
use crate::trades::category_of_shop;
use crate::views::*;
use crate::ward_rules::rules_of;
use nigiwai_book::Book;
use nigiwai_core::calendar::{ClosedDay, ClosedReason};
use nigiwai_core::day::Day;
use nigiwai_core::deadline::{Count, DeadlineRule, EventDays, last_day};
use nigiwai_core::event::{BudgetLine, Event, EventState, Permit, PermitState, Task, TaskState};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::record::FieldType;
use nigiwai_core::shop::Shop;
use nigiwai_core::sign_up::{Decision, SignUp, Standing, confirmed_too_many, settle};
use nigiwai_core::ward_rule::Rules;
use std::collections::{BTreeMap, BTreeSet};

impl Desk {
    pub(crate) fn event_list(&self, ask: EventsAsk) -> Result<EventList, Failure> {
        let today = self.today();
        self.read(|book| {
            let events: Vec<Event> = book.list()?;
            let year_of = |event: &Event| Day::parse(&event.starts).map_or(today.fiscal_year(), Day::fiscal_year);
            let fiscal_year = if ask.fiscal_year == 0 { today.fiscal_year() } else { ask.fiscal_year };
            let mut years: Vec<i32> = events.iter().map(year_of).chain([today.fiscal_year()]).collect();
            years.sort_unstable_by(|a, b| b.cmp(a));
            years.dedup();
            let mut rows: Vec<EventLine> = Vec::new();
            for event in events.iter().filter(|event| year_of(event) == fiscal_year) {
                rows.push(event_line(event, &Belongings::of(book, event)?, today));
            }
            rows.sort_by(|a, b| (&a.event.starts, &a.event.id).cmp(&(&b.event.starts, &b.event.id)));
            Ok(EventList { fiscal_year, years, rows })
        })
    }

    pub(crate) fn event_card(&self, ask: EventAsk) -> Result<EventCard, Failure> {
        let today = self.today();
        self.read(|book| {
            let event: Event = book.get(&ask.event)?.ok_or_else(|| Failure::new("record_gone"))?;
            let of_event = ask.event.to_value();
            let sign_ups: Vec<SignUp> = book.list_by("event", &of_event)?;
            let shops: Vec<Shop> = book.list()?;
            let rules = rules_of(book)?;
            let tasks = task_lines(book, &event, (today, &rules))?;
            let permits = permit_lines(book, &event, (today, &rules))?;
            let mut budget: Vec<BudgetLine> = book.list_by("event", &of_event)?;
            budget.sort_by(|a, b| (a.side, &a.category, &a.id).cmp(&(b.side, &b.category, &b.id)));
            let closes = &event.sign_up_closes;
            Ok(EventCard {
                counts: counts_of(&event, &sign_ups),
                sign_up_open: event.state == EventState::Planned
                    && event.stall_limit > 0
                    && (closes.is_empty() || today.to_string() <= *closes),
                missing: missing(&event),
                calendar: small_calendar(&event, (&tasks, &permits), &rules),
                shops: shop_names(&shops, &sign_ups),
                sign_ups: sign_up_lines(&event, &sign_ups, &shops),
                tasks,
                permits,
                budget,
                event,
            })
        })
    }

    pub(crate) fn save_event(&self, event: Event) -> Result<Done, Failure> {
        check_event(&event)?;
        self.done("save_event", |page| {
            page.get::<Event>(&event.id)?.ok_or_else(|| Failure::new("record_gone"))?;
            page.put(&event)?;
            Ok(event.id)
        })
    }

    pub(crate) fn save_task(&self, task: Task) -> Result<Done, Failure> {
        if task.title.trim().is_empty() {
            return Err(Failure::new("name_missing").at("title"));
        }
        check_day(&task.due, "due")?;
        self.done("save_task", |page| {
            let mut task = task;
            if task.id.is_empty() {
                task.id = page.new_id();
            }
            page.put(&task)?;
            Ok(task.id)
        })
    }

    pub(crate) fn save_permit(&self, permit: Permit) -> Result<Done, Failure> {
        check_day(&permit.due, "due")?;
        self.done("save_permit", |page| {
            let mut permit = permit;
            if permit.id.is_empty() {
                permit.id = page.new_id();
            }
            page.put(&permit)?;
            Ok(permit.id)
        })
    }

    pub(crate) fn save_budget_line(&self, line: BudgetLine) -> Result<Done, Failure> {
        if line.planned < 0 || line.actual < 0 {
            return Err(Failure::new("money_negative").at("planned"));
        }
        self.done("save_budget_line", |page| {
            let mut line = line;
            if line.id.is_empty() {
                line.id = page.new_id();
            }
            page.put(&line)?;
            Ok(line.id)
        })
    }

    pub(crate) fn write_event_calendar(&self, ask: EventFileAsk) -> Result<FileAnswer, Failure> {
        let event: Event = self.read(|book| Ok(book.get(&ask.event)?))?.ok_or_else(|| Failure::new("record_gone"))?;
        crate::papers::write_event_calendar(&event, &ask.path, self.now())
    }
}

/// Refuses days and times that cannot be.
pub(crate) fn check_event(event: &Event) -> Result<(), Failure> {
    if event.name.trim().is_empty() {
        return Err(Failure::new("name_missing").at("name"));
    }
    for (day, field) in [(&event.starts, "starts"), (&event.ends, "ends"), (&event.sign_up_closes, "sign_up_closes")] {
        check_day(day, field)?;
    }
    if !event.starts.is_empty() && !event.ends.is_empty() && event.ends < event.starts {
        return Err(Failure::new("ends_before_start").at("ends"));
    }
    if event.stall_limit < 0 {
        return Err(Failure::new("stalls_negative").at("stall_limit"));
    }
    Ok(())
}

pub(crate) fn check_day(day: &str, field: &str) -> Result<(), Failure> {
    if day.is_empty() || Day::parse(day).is_some() {
        return Ok(());
    }
    Err(Failure::new("day_unreadable").with("text", day).at(field))
}

/// The days of an event, if they are known.
pub(crate) fn days_of(event: &Event) -> Option<EventDays> {
    Some(EventDays::new(Day::parse(&event.starts)?, Day::parse(&event.ends)))
}

/// Whether nothing is left to do for a task.
pub(crate) fn task_over(state: TaskState) -> bool {
    matches!(state, TaskState::Done | TaskState::Dropped)
}

/// Whether nothing is left to do for a permit.
pub(crate) fn permit_over(state: PermitState) -> bool {
    matches!(state, PermitState::Filed | PermitState::Granted | PermitState::NotNeeded)
}

pub(crate) fn days_left(due: &str, today: Day) -> i32 {
    Day::parse(due).map_or(0, |due| i32::try_from(due.days_since(today)).unwrap_or(0))
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// What belongs to an event.
struct Belongings {
    tasks: Vec<Task>,
    permits: Vec<Permit>,
    sign_ups: Vec<SignUp>,
}

impl Belongings {
    fn of(book: &Book, event: &Event) -> Result<Belongings, Failure> {
        let id = event.id.to_value();
        Ok(Belongings {
            tasks: book.list_by("event", &id)?,
            permits: book.list_by("event", &id)?,
            sign_ups: book.list_by("event", &id)?,
        })
    }
}

fn event_line(event: &Event, own: &Belongings, today: Day) -> EventLine {
    let tasks: Vec<&Task> = own.tasks.iter().filter(|task| task.state != TaskState::Dropped).collect();
    let permits: Vec<&Permit> = own.permits.iter().filter(|one| one.state != PermitState::NotNeeded).collect();
    let open = tasks.iter().filter(|task| !task_over(task.state)).map(|task| (&task.due, &task.title));
    let open = open.chain(permits.iter().filter(|one| !permit_over(one.state)).map(|one| (&one.due, &one.name)));
    let next = open.filter(|(due, _)| !due.is_empty()).min();
    let counts = counts_of(event, &own.sign_ups);
    EventLine {
        event: event.clone(),
        next_title: next.map(|(_, title)| title.clone()).unwrap_or_default(),
        next_due: next.map(|(due, _)| due.clone()).unwrap_or_default(),
        days_left: next.map_or(0, |(due, _)| days_left(due, today)),
        asked: counts.stalls,
        confirmed: counts.confirmed,
        waiting: counts.waiting,
        done: count(
            tasks.iter().filter(|task| task_over(task.state)).count()
                + permits.iter().filter(|one| permit_over(one.state)).count(),
        ),
        total: count(tasks.len() + permits.len()),
    }
}

/// Sums of an event's sign-ups.
pub(crate) fn counts_of(event: &Event, sign_ups: &[SignUp]) -> SignUpCounts {
    let settled = settle(event.stall_limit, sign_ups);
    let stalls = |is: &dyn Fn(Standing) -> bool| {
        settled.iter().filter(|one| is(one.standing)).map(|one| one.sign_up.stalls).sum::<i64>()
    };
    let live = || settled.iter().filter(|one| one.standing != Standing::Out);
    let small = |n: i64| u32::try_from(n).unwrap_or(0);
    let confirmed = stalls(&|one| one == Standing::Confirmed);
    let within = stalls(&|one| one == Standing::Within);
    SignUpCounts {
        asked: count(live().count()),
        stalls: small(stalls(&|one| one != Standing::Out)),
        confirmed: small(confirmed),
        within: small(within),
        waiting: count(settled.iter().filter(|one| matches!(one.standing, Standing::Waiting(_))).count()),
        free: i32::try_from(event.stall_limit - confirmed - within).unwrap_or(0),
        too_many: small(confirmed_too_many(event.stall_limit, sign_ups)),
        fire: count(live().filter(|one| one.sign_up.fire).count()),
        gas: count(live().filter(|one| one.sign_up.gas).count()),
        watts: live().map(|one| one.sign_up.watts).sum(),
    }
}

fn sign_up_lines(event: &Event, sign_ups: &[SignUp], shops: &[Shop]) -> Vec<SignUpLine> {
    let by_id: BTreeMap<&Id, &Shop> = shops.iter().map(|shop| (&shop.id, shop)).collect();
    let line = |one: nigiwai_core::sign_up::Settled| {
        let shop = by_id.get(&one.sign_up.shop);
        SignUpLine {
            name: shop.map_or_else(|| one.sign_up.outside.clone(), |shop| shop.name.clone()),
            category: shop.and_then(|shop| category_of_shop(shop)),
            standing: Some(one.standing),
            sign_up: one.sign_up,
        }
    };
    settle(event.stall_limit, sign_ups).into_iter().map(line).collect()
}

fn shop_names(shops: &[Shop], sign_ups: &[SignUp]) -> Vec<ShopName> {
    let live = sign_ups.iter().filter(|one| matches!(one.decision, Decision::Open | Decision::Confirmed));
    let live: BTreeSet<&Id> = live.map(|one| &one.shop).collect();
    shops
        .iter()
        .map(|shop| ShopName {
            shop: shop.id.clone(),
            name: shop.name.clone(),
            kana: shop.kana.clone(),
            category: category_of_shop(shop),
            signed_up: live.contains(&shop.id),
        })
        .collect()
}

fn task_lines(book: &Book, event: &Event, (today, rules): (Day, &Rules)) -> Result<Vec<TaskLine>, Failure> {
    let tasks: Vec<Task> = book.list_by("event", &event.id.to_value())?;
    let mut lines: Vec<TaskLine> = tasks
        .into_iter()
        .map(|task| TaskLine {
            days_left: days_left(&task.due, today),
            why: reason((event, rules), &task.rule, "", true),
            task,
        })
        .collect();
    lines.sort_by(|a, b| (&a.task.due, &a.task.id).cmp(&(&b.task.due, &b.task.id)));
    Ok(lines)
}

fn permit_lines(book: &Book, event: &Event, (today, rules): (Day, &Rules)) -> Result<Vec<PermitLine>, Failure> {
    let permits: Vec<Permit> = book.list_by("event", &event.id.to_value())?;
    let mut lines: Vec<PermitLine> = permits
        .into_iter()
        .map(|permit| {
            let rule = rules.procedures.get(&permit.procedure);
            let why =
                rule.map(|one| reason((event, rules), &one.rule.to_field(), &one.source, one.sure)).unwrap_or_default();
            PermitLine {
                days_left: days_left(&permit.due, today),
                why,
                hint: rule.map(|one| one.advice.clone()).unwrap_or_default(),
                permit,
            }
        })
        .collect();
    lines.sort_by(|a, b| (&a.permit.due, &a.permit.id).cmp(&(&b.permit.due, &b.permit.id)));
    Ok(lines)
}

/// Why a day is the last one, from the rule that gave it.
fn reason((event, rules): (&Event, &Rules), rule: &str, source: &str, sure: bool) -> DueReason {
    let (Some(rule), Some(days)) = (DeadlineRule::from_field(rule), days_of(event)) else {
        return DueReason { sure, source: source.to_string(), ..DueReason::default() };
    };
    let deadline = last_day(rule, days, &rules.calendar);
    let (code, n) = count_code(rule.count);
    let closed = deadline.moved_because.iter().chain(&deadline.skipped).map(closed_line).collect();
    let (nominal, by_rule) = (deadline.nominal.to_string(), deadline.day.to_string());
    DueReason { rule: code, n, nominal, by_rule, closed, source: source.to_string(), sure }
}

/// The code of a count and its number; 0 where it has none.
pub(crate) fn count_code(count: Count) -> (String, i32) {
    let value = serde_json::to_value(count).unwrap_or_default();
    let code = value.get("kind").and_then(|kind| kind.as_str()).unwrap_or_default().to_string();
    (code, value.get("n").and_then(serde_json::Value::as_i64).and_then(|n| i32::try_from(n).ok()).unwrap_or(0))
}

fn closed_line(day: &ClosedDay) -> ClosedLine {
    let because = serde_json::to_value(&day.because).unwrap_or_default();
    let code = because.as_str().or_else(|| because.get("reason").and_then(|code| code.as_str())).unwrap_or("closed");
    let name = match &day.because {
        ClosedReason::Holiday(holiday) => holiday.name.clone(),
        ClosedReason::Announced { name } => name.clone(),
        ClosedReason::Period { .. } | ClosedReason::Weekday { .. } => String::new(),
    };
    ClosedLine { day: day.day.to_string(), because: code.to_string(), name }
}

fn small_calendar(event: &Event, (tasks, permits): (&[TaskLine], &[PermitLine]), rules: &Rules) -> Vec<CalendarDay> {
    let dues = tasks.iter().map(|one| &one.task.due).chain(permits.iter().map(|one| &one.permit.due));
    let (Some(first), Some(days)) =
        (dues.filter(|due| !due.is_empty()).min().and_then(|due| Day::parse(due)), days_of(event))
    else {
        return Vec::new();
    };
    let calendar = &rules.calendar;
    let first = first.max(days.first.add_days(-100));
    let span = days.last.days_since(first).clamp(0, 120);
    (0..=span)
        .map(|n| first.add_days(n))
        .map(|day| CalendarDay {
            closed: !calendar.is_open(day),
            name: calendar.holiday_name(day).unwrap_or_default().to_string(),
            day: day.to_string(),
        })
        .collect()
}

fn missing(event: &Event) -> Vec<String> {
    let blank = [
        ("starts", event.starts.is_empty()),
        ("opens", event.opens.is_empty()),
        ("place", event.place.is_empty()),
        ("purpose", event.purpose.is_empty()),
        ("charge", event.charge.is_empty()),
        ("visitors_expected", event.visitors_expected == 0 && event.state == EventState::Planned),
        ("visitors", event.visitors == 0 && event.state == EventState::Held),
    ];
    blank.iter().filter(|(_, is_blank)| *is_blank).map(|(field, _)| (*field).to_string()).collect()
}
