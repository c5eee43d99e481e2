//! Moving an event: which last days move with it, which are already missed, and which papers must be handed in anew.
//!
//! It only proposes: the screen shows the difference, and one press applies all of it as one undoable action. What is
//! done stays done; but a paper that was handed in for the old day does not cover the new one, so it is named.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::Calendar;
use crate::day::Day;
use crate::deadline::{Deadline, DeadlineRule, EventDays, last_day};

/// A task as the book has it, as far as moving needs it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct BookedTask {
    /// The record's id.
    pub id: String,
    /// The rule of its last day; nothing if a person typed the day.
    pub rule: Option<DeadlineRule>,
    /// Its last day so far, if it has one.
    pub due: Option<Day>,
    /// Whether it is done, or the paper handed in.
    pub done: bool,
    /// Whether it is a paper for an office.
    pub is_paper: bool,
}

/// From which days to which days an event moves. Copying last year's event is the same with everything open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Move {
    /// The days so far.
    pub from: EventDays,
    /// The new days.
    pub to: EventDays,
}

/// What moving an event does to one open task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TaskMove {
    /// The record's id.
    pub id: String,
    /// The last day so far.
    pub before: Option<Day>,
    /// The new last day, with its reasons.
    pub after: Deadline,
    /// Days by which the new last day is already missed; 0 if there is still time, today included.
    pub late_by: i64,
}

/// What moving an event does to all its tasks.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Replanned {
    /// Open tasks whose last day changes, earliest new day first.
    pub moves: Vec<TaskMove>,
    /// Ids of open tasks whose last day is already past, whether it changed or not.
    pub missed: Vec<String>,
    /// Ids of papers already handed in, for the old day.
    pub hand_in_again: Vec<String>,
    /// Ids of tasks that stay as they are.
    pub kept: Vec<String>,
}

/// Works out what moving an event means for its tasks; changes nothing by itself.
///
/// A day that a person typed moves by as many days as the event's first day does.
pub fn replan(tasks: &[BookedTask], to: Move, today: Day, calendar: &Calendar) -> Replanned {
    let mut result = Replanned::default();
    let moved = to.from != to.to;
    for task in tasks {
        let due = if task.done { None } else { new_due(task, to, calendar) };
        match due {
            Some(after) => {
                let late_by = (-after.days_left(today)).max(0);
                if late_by > 0 {
                    result.missed.push(task.id.clone());
                }
                if task.due == Some(after.day) {
                    result.kept.push(task.id.clone());
                } else {
                    result.moves.push(TaskMove { id: task.id.clone(), before: task.due, after, late_by });
                }
            }
            None if task.done && task.is_paper && moved => result.hand_in_again.push(task.id.clone()),
            None => result.kept.push(task.id.clone()),
        }
    }
    result.moves.sort_by_key(|change| change.after.day);
    result
}

fn new_due(task: &BookedTask, to: Move, calendar: &Calendar) -> Option<Deadline> {
    if let Some(rule) = task.rule {
        return Some(last_day(rule, to.to, calendar));
    }
    let day = task.due?.add_days(to.to.first.days_since(to.from.first));
    Some(Deadline { day, nominal: day, moved_because: Vec::new(), skipped: Vec::new() })
}
