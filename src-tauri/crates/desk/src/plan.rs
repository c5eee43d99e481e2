//! Planning an event from a template: tasks and permits with their true last days, in one undoable act.

use crate::desk::Desk;
use crate::event::check_event;
use crate::views::*;
use crate::ward_rules::{rules_of, rules_within};
use nigiwai_book::Page;
use nigiwai_core::day::Day;
use nigiwai_core::deadline::EventDays;
use nigiwai_core::event::{BudgetLine, Event, MoneySide, Permit, PermitState, Task};
use nigiwai_core::failure::Failure;
use nigiwai_core::template::{self, EventTemplate, Occasion, plan};
use nigiwai_core::wareki::fiscal_year_mark;
use nigiwai_core::words::{Language, word};

impl Desk {
    pub(crate) fn event_templates(&self, _: Nothing) -> Result<crate::views::EventTemplates, Failure> {
        let (today, rules) = (self.today(), self.read(rules_of)?);
        let line = |template: &EventTemplate| {
            let planned = plan(template, &rules.procedures, &template.usual(today), &rules.calendar);
            let permits = planned.iter().filter(|one| one.procedure.is_some()).count();
            TemplateLine {
                code: template.id.clone(),
                name: template.name.clone(),
                tasks: u32::try_from(planned.len() - permits).unwrap_or(0),
                permits: u32::try_from(permits).unwrap_or(0),
            }
        };
        Ok(crate::views::EventTemplates {
            templates: template::EventTemplates::built_in().all().iter().map(line).collect(),
        })
    }

    pub(crate) fn plan_event(&self, form: PlanEvent) -> Result<Done, Failure> {
        let event = event_of(&form);
        check_event(&event)?;
        let template = template::EventTemplates::built_in().get(&form.template);
        if template.is_none() && !form.template.is_empty() {
            return Err(Failure::new("template_unknown").at("template"));
        }
        let thought_of = (self.today(), self.seat().settings.language);
        self.done("plan_event", |page| {
            let number = next_number(&page.list::<Event>()?, &event.starts, self.today());
            let mut event = Event { id: page.new_id(), number, ..event };
            if let (Some(template), Some(first)) = (template, Day::parse(&event.starts)) {
                let mut occasion: Occasion = template.usual(EventDays::new(first, Day::parse(&event.ends)));
                occasion.facts.stalls = u32::try_from(event.stall_limit).unwrap_or(0);
                put_plan(page, &event, template, (&occasion, thought_of))?;
                if event.stall_limit > 0 && event.sign_up_closes.is_empty() {
                    event.sign_up_closes = first.add_days(-14).to_string();
                }
            }
            page.put(&event)?;
            Ok(event.id)
        })
    }
}

fn event_of(form: &PlanEvent) -> Event {
    Event {
        name: form.name.trim().to_string(),
        template: form.template.clone(),
        starts: form.starts.clone(),
        ends: if form.ends.is_empty() { form.starts.clone() } else { form.ends.clone() },
        opens: form.opens.clone(),
        closes: form.closes.clone(),
        place: form.place.clone(),
        stall_limit: form.stall_limit,
        ..Event::default()
    }
}

/// The association's number of an event: fiscal year and a count, e.g. "R8-03".
fn next_number(events: &[Event], starts: &str, today: Day) -> String {
    let year = Day::parse(starts).unwrap_or(today).fiscal_year();
    let mark = fiscal_year_mark(year);
    let used = events.iter().filter_map(|one| one.number.strip_prefix(&format!("{mark}-"))?.parse::<u32>().ok()).max();
    format!("{mark}-{:02}", used.unwrap_or(0) + 1)
}

fn put_plan(
    page: &mut Page<'_>,
    event: &Event,
    template: &EventTemplate,
    (occasion, (today, language)): (&Occasion, (Day, Language)),
) -> Result<(), Failure> {
    let rules = rules_within(page)?;
    for one in plan(template, &rules.procedures, occasion, &rules.calendar) {
        let id = page.new_id();
        let due = one.deadline.day.to_string();
        let closed = one.rule.was_closed_for_the_year(one.deadline.day, today);
        match one.procedure {
            Some(procedure) => {
                let name = rules.procedures.get(&procedure).map_or(one.title, |known| known.name.clone());
                page.put(&Permit {
                    id,
                    event: event.id.clone(),
                    procedure,
                    name,
                    office: one.office,
                    state: if closed { PermitState::NotNeeded } else { PermitState::Open },
                    notes: if closed { word(language, "desk.paper_closed", &[]) } else { String::new() },
                    due,
                    ..Permit::default()
                })?;
            }
            None => page.put(&Task {
                id,
                event: event.id.clone(),
                title: one.title,
                due,
                rule: one.rule.to_field(),
                ..Task::default()
            })?,
        }
    }
    for cost in &template.budget {
        let category = serde_json::to_value(cost.category)
            .ok()
            .and_then(|code| code.as_str().map(str::to_string))
            .unwrap_or_default();
        let id = page.new_id();
        page.put(&BudgetLine {
            id,
            event: event.id.clone(),
            side: MoneySide::Expense,
            category,
            title: cost.item.clone(),
            ..BudgetLine::default()
        })?;
    }
    Ok(())
}
