//! The procedures and open days by which this book finds last days: what the program ships, and what the ward laid down.
//!
//! It must never change a day that somebody planned: it says which day the rule gives now, and a person presses.

use crate::desk::Desk;
use crate::views::*;
use nigiwai_book::{Book, Page};
use nigiwai_core::day::Day;
use nigiwai_core::deadline::{EventDays, Procedure, last_day};
use nigiwai_core::event::{Event, Permit};
use nigiwai_core::failure::Failure;
use nigiwai_core::ward_rule::{Rules, WardRule, WardRulePart, holding};
use std::collections::BTreeMap;

impl Desk {
    pub(crate) fn ward_rules(&self, _: Nothing) -> Result<WardRulesView, Failure> {
        self.read(|book| {
            let words: Vec<WardRule> = book.list()?;
            let laid = holding(&words);
            let since: BTreeMap<&str, i64> = laid.iter().map(|word| (word.about.as_str(), word.at)).collect();
            let rules = Rules::with(&words);
            let line = |one: &Procedure| {
                let (rule, n) = crate::event::count_code(one.rule.count);
                ProcedureLine {
                    id: one.id.clone(),
                    name: one.name.clone(),
                    office: one.office.clone(),
                    day: one.rule.to_field().split(':').nth(1).filter(|_| n == 0).unwrap_or_default().to_string(),
                    rule,
                    n,
                    sure: one.sure,
                    source: one.source.clone(),
                    checked_on: one.checked_on.to_string(),
                    laid_down: since.get(one.id.as_str()).copied().unwrap_or_default(),
                }
            };
            let closed = laid.iter().filter(|word| word.part == WardRulePart::ClosedDay).map(|word| ClosedDayLine {
                day: word.about.clone(),
                name: word.words.clone(),
                source: word.source.clone(),
            });
            Ok(WardRulesView {
                procedures: rules.procedures.procedures.iter().map(line).collect(),
                closed: closed.collect(),
            })
        })
    }
}

/// The rules as this book knows them.
pub(crate) fn rules_of(book: &Book) -> Result<Rules, Failure> {
    Ok(Rules::with(&book.list::<WardRule>()?))
}

/// The same within a write.
pub(crate) fn rules_within(page: &Page<'_>) -> Result<Rules, Failure> {
    Ok(Rules::with(&page.list::<WardRule>()?))
}

/// The day on which a permit is due now, where the ward's word made it earlier than the program's own rule gives and than
/// was planned. A later day that somebody chose by hand is theirs, and no other word of the ward calls it wrong.
pub(crate) fn sooner_by_the_ward(permit: &Permit, event: &Event, rules: &Rules) -> Option<Day> {
    let days: EventDays = crate::event::days_of(event)?;
    let by = |rules: &Rules| {
        let rule = rules.procedures.get(&permit.procedure)?.rule;
        Some(last_day(rule, days, &rules.calendar).day)
    };
    let day = by(rules)?;
    (day < by(&Rules::built_in())? && day < Day::parse(&permit.due)?).then_some(day)
}
