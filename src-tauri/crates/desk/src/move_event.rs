//! Moving an event to other days: first what it would change, then the change as one act.
//!
//! Done tasks keep their days. A paper that was handed in for the old day is opened again.

use crate::desk::Desk;
use crate::event::{days_of, permit_over, task_over};
use crate::unit::real_day;
use crate::views::*;
use crate::ward_rules::{rules_of, rules_within};
use nigiwai_book::{Book, Page};
use nigiwai_core::day::Day;
use nigiwai_core::deadline::{DeadlineRule, EventDays};
use nigiwai_core::event::{Event, Permit, PermitState, Task};
use nigiwai_core::failure::Failure;
use nigiwai_core::record::FieldType;
use nigiwai_core::template::{BookedTask, Move, Replanned, replan};

struct Planned {
    event: Event,
    tasks: Vec<Task>,
    permits: Vec<Permit>,
    result: Replanned,
}

impl Desk {
    pub(crate) fn look_at_move(&self, ask: MoveEvent) -> Result<MovePreview, Failure> {
        let today = self.today();
        let planned = self.read(|book| planned(&Source::Book(book), &ask, today))?;
        let title = |id: &str| {
            let task = planned.tasks.iter().find(|one| one.id.as_str() == id).map(|one| one.title.clone());
            task.or_else(|| planned.permits.iter().find(|one| one.id.as_str() == id).map(|one| one.name.clone()))
                .unwrap_or_default()
        };
        let change = |one: &nigiwai_core::template::TaskMove| DueChange {
            title: title(&one.id),
            before: one.before.map(|day| day.to_string()).unwrap_or_default(),
            after: one.after.day.to_string(),
            missed: one.late_by > 0,
        };
        let kept = u32::try_from(planned.result.kept.len()).unwrap_or(0);
        Ok(MovePreview { changes: planned.result.moves.iter().map(change).collect(), kept })
    }

    pub(crate) fn move_event(&self, ask: MoveEvent) -> Result<Done, Failure> {
        let today = self.today();
        self.done("move_event", |page| {
            let Planned { mut event, tasks, permits, result } = planned(&Source::Page(page), &ask, today)?;
            for change in &result.moves {
                let due = change.after.day.to_string();
                if let Some(task) = tasks.iter().find(|one| one.id.as_str() == change.id) {
                    page.put(&Task { due, ..task.clone() })?;
                } else if let Some(permit) = permits.iter().find(|one| one.id.as_str() == change.id) {
                    page.put(&Permit { due, ..permit.clone() })?;
                }
            }
            for id in &result.hand_in_again {
                if let Some(permit) = permits.iter().find(|one| one.id.as_str() == *id) {
                    page.put(&Permit { state: PermitState::Open, ..permit.clone() })?;
                }
            }
            if let (Some(closes), Some(old)) = (Day::parse(&event.sign_up_closes), Day::parse(&event.starts)) {
                event.sign_up_closes = closes.add_days(real_day(&ask.starts)?.days_since(old)).to_string();
            }
            event.ends = if ask.ends.is_empty() { ask.starts.clone() } else { ask.ends.clone() };
            event.starts = ask.starts;
            page.put(&event)?;
            Ok(event.id)
        })
    }
}

/// Where the plan is read from: the same question before and within the write.
enum Source<'a, 'b> {
    Book(&'a Book),
    Page(&'a Page<'b>),
}

fn planned(source: &Source<'_, '_>, ask: &MoveEvent, today: Day) -> Result<Planned, Failure> {
    let of_event = ask.event.to_value();
    let (event, tasks, permits): (Option<Event>, Vec<Task>, Vec<Permit>) = match source {
        Source::Book(book) => {
            (book.get(&ask.event)?, book.list_by("event", &of_event)?, book.list_by("event", &of_event)?)
        }
        Source::Page(page) => {
            (page.get(&ask.event)?, page.list_by("event", &of_event)?, page.list_by("event", &of_event)?)
        }
    };
    let event = event.ok_or_else(|| Failure::new("record_gone"))?;
    let rules = match source {
        Source::Book(book) => rules_of(book)?,
        Source::Page(page) => rules_within(page)?,
    };
    let starts = real_day(&ask.starts).map_err(|failure| failure.at("starts"))?;
    let ends = if ask.ends.is_empty() { starts } else { real_day(&ask.ends).map_err(|failure| failure.at("ends"))? };
    if ends < starts {
        return Err(Failure::new("ends_before_start").at("ends"));
    }
    let to = EventDays::new(starts, Some(ends));
    let from = days_of(&event).unwrap_or(to);
    let booked = tasks.iter().map(|task| BookedTask {
        id: task.id.0.clone(),
        rule: DeadlineRule::from_field(&task.rule),
        due: Day::parse(&task.due),
        done: task_over(task.state),
        is_paper: false,
    });
    let papers = permits.iter().map(|permit| BookedTask {
        id: permit.id.0.clone(),
        rule: rules.procedures.get(&permit.procedure).map(|one| one.rule),
        due: Day::parse(&permit.due),
        done: permit_over(permit.state),
        is_paper: permit.state != PermitState::NotNeeded,
    });
    let booked: Vec<BookedTask> = booked.chain(papers).collect();
    let result = replan(&booked, Move { from, to }, today, &rules.calendar);
    Ok(Planned { event, tasks, permits, result })
}
