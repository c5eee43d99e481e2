//! Event templates: what has to be done for a summer fair or a year-end sale, and by when.
//!
//! A template holds offsets, never dates: the dates come from the event's days and the calendar, each time anew.
//! What a template plans becomes ordinary records that the officers change as they like; changing the master later
//! does not touch an event that is already planned.

mod replan;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use replan::{BookedTask, Move, Replanned, TaskMove, replan};

use crate::calendar::{Calendar, MasterTrouble};
use crate::deadline::{Condition, Deadline, DeadlineRule, EventDays, EventFacts, Feature, Procedures, last_day};

/// Every event template of the program, and what all of them share.
#[derive(Clone, Debug, Deserialize)]
pub struct EventTemplates {
    common: Common,
    templates: Vec<EventTemplate>,
}

/// What one kind of event usually needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct EventTemplate {
    /// The kind's code; records of the book name it.
    pub id: String,
    /// Its Japanese name.
    pub name: String,
    /// One sentence on what it is for.
    pub about: String,
    /// What such an event usually has; the officers tick more or fewer.
    pub features: BTreeSet<Feature>,
    /// Procedures that every such event needs, whatever is ticked.
    #[serde(default)]
    pub procedures: Vec<String>,
    /// The street's own tasks, without those that all templates share.
    pub tasks: Vec<TemplateTask>,
    /// The lines with which its budget begins.
    pub budget: Vec<TemplateCost>,
    /// The photographs that the report will want.
    pub shots: Vec<Shot>,
}

/// A task of the street itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateTask {
    /// Stable within its template.
    pub id: String,
    /// What to do, beginning with its object and ending with a verb.
    pub title: String,
    /// By when.
    pub rule: DeadlineRule,
    /// Who usually does it.
    pub who: Role,
    /// Only if the event has this.
    #[serde(default, rename = "when")]
    pub condition: Condition,
}

/// Who usually does a task. Names come from the association's own roster.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// 会長・理事長
    Chair,
    /// 会計
    Treasurer,
    /// 書記
    Clerk,
    /// 行事の担当
    Event,
    /// 出店の担当
    Stalls,
    /// 安全の担当
    Safety,
    /// 広報の担当
    Publicity,
    /// みんなで
    Everyone,
}

/// The six categories in which a grant's costs are reported (経費区分).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExpenseCategory {
    /// ①事前周知
    Notice,
    /// ②会場設営・運営委託
    Venue,
    /// ③景品
    Prizes,
    /// ④記念品
    Gifts,
    /// ⑤出演料
    Performers,
    /// ⑥その他
    Other,
}

/// A line with which the budget of such an event begins, at 0 yen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TemplateCost {
    /// Its category.
    pub category: ExpenseCategory,
    /// What is bought.
    pub item: String,
}

/// A photograph that the results report will want.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Shot {
    /// What has to be seen on it.
    pub title: String,
    /// When it can be taken.
    pub when: ShotTime,
}

/// When a photograph can be taken; afterwards it is too late.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ShotTime {
    /// While preparing.
    Before,
    /// On the day.
    During,
    /// When clearing up, or after.
    After,
}

/// The days of an event and what it has: all that a plan depends on besides its template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Occasion {
    /// When it takes place.
    pub days: EventDays,
    /// What it has.
    pub facts: EventFacts,
}

/// One thing to do for an event, with its last day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PlannedTask {
    /// The template task's or procedure's id: stable, so that planning twice finds the same tasks.
    pub id: String,
    /// What to do.
    pub title: String,
    /// Who usually does it; for a paper, whoever leads the event.
    pub who: Role,
    /// The procedure, if it is a paper for an office.
    pub procedure: Option<String>,
    /// The office, "" for the street's own work.
    pub office: String,
    /// The rule behind the day.
    pub rule: DeadlineRule,
    /// The last day, and why it is that day.
    pub deadline: Deadline,
    /// Whether the lead time is known for sure; false asks for a telephone call.
    pub sure: bool,
}

#[derive(Clone, Debug, Deserialize)]
struct Common {
    tasks: Vec<TemplateTask>,
    shots: Vec<Shot>,
}

impl EventTemplates {
    /// The templates that ship with the program.
    pub fn built_in() -> &'static EventTemplates {
        static BUILT_IN: OnceLock<EventTemplates> = OnceLock::new();
        BUILT_IN.get_or_init(|| {
            let master = include_str!("../../../../assets/masters/event-templates.json");
            EventTemplates::from_master(master).expect("the master in the program is tested")
        })
    }

    /// Templates from the text of a master, as the ward may send it. What all share is laid into each.
    pub fn from_master(text: &str) -> Result<EventTemplates, MasterTrouble> {
        let mut read: EventTemplates =
            serde_json::from_str(text).map_err(|cause| MasterTrouble { master: "event-templates", cause })?;
        let Common { tasks, shots } = read.common.clone();
        for template in &mut read.templates {
            let missing = tasks.iter().filter(|task| template.tasks.iter().all(|own| own.id != task.id));
            let missing: Vec<TemplateTask> = missing.cloned().collect();
            template.tasks.extend(missing);
            template.shots.extend(shots.iter().cloned());
            template.shots.sort_by_key(|shot| shot.when);
        }
        Ok(read)
    }

    /// Every template, in the order in which a person chooses.
    pub fn all(&self) -> &[EventTemplate] {
        &self.templates
    }

    /// The template of this kind.
    pub fn get(&self, id: &str) -> Option<&EventTemplate> {
        self.templates.iter().find(|template| template.id == id)
    }
}

impl EventTemplate {
    /// An event of this kind on these days, with everything that is usual.
    pub fn usual(&self, days: impl Into<EventDays>) -> Occasion {
        Occasion { days: days.into(), facts: EventFacts { features: self.features.clone(), stalls: 0 } }
    }
}

/// Everything that has to be done for this occasion, earliest last day first.
///
/// Papers come from what the occasion has, not from the template alone: whoever ticks fire in a cleaning campaign
/// gets the notice to the fire station too.
pub fn plan(
    template: &EventTemplate,
    procedures: &Procedures,
    occasion: &Occasion,
    calendar: &Calendar,
) -> Vec<PlannedTask> {
    let own = template.tasks.iter().filter(|task| task.condition.applies(&occasion.facts)).map(|task| PlannedTask {
        id: task.id.clone(),
        title: task.title.clone(),
        who: task.who,
        procedure: None,
        office: String::new(),
        rule: task.rule,
        deadline: last_day(task.rule, occasion.days, calendar),
        sure: true,
    });
    let needed = procedures.procedures.iter().filter(|procedure| {
        let named = template.procedures.contains(&procedure.id);
        procedure.condition.applies(&occasion.facts) && (named || !procedure.condition.is_always())
    });
    let papers = needed.map(|procedure| PlannedTask {
        id: procedure.id.clone(),
        title: procedure.task.clone(),
        who: Role::Event,
        procedure: Some(procedure.id.clone()),
        office: procedure.office.clone(),
        rule: procedure.rule,
        deadline: last_day(procedure.rule, occasion.days, calendar),
        sure: procedure.sure,
    });
    let mut planned: Vec<PlannedTask> = own.chain(papers).collect();
    planned.sort_by_key(|task| task.deadline.day);
    planned
}

/// How many tasks each role has to carry: too many for one is seen before the season begins.
pub fn load_by_role(planned: &[PlannedTask]) -> BTreeMap<Role, u32> {
    let mut load = BTreeMap::new();
    for task in planned {
        *load.entry(task.who).or_insert(0) += 1;
    }
    load
}

#[cfg(test)]
mod tests;
