//! Events of the street, their tasks, permits and budget lines.
//!
//! A due day is computed by [`crate::deadline`] and stored, so that an old event keeps the days that were in force
//! then. Moving an event's date recomputes only what is still open.

use crate::choice;
use crate::id::Id;
use crate::record;

choice! {
    /// How far an event is.
    EventState {
        /// 準備中.
        Planned = "",
        /// 終わった.
        Held = "held",
        /// 中止.
        Cancelled = "cancelled",
    }
}

choice! {
    /// How visitors were counted.
    Counted {
        /// Not known yet.
        Unknown = "",
        /// 入口で数えた.
        ByHand = "by_hand",
        /// 配った物の数から.
        ByTickets = "by_tickets",
        /// 見た感じ.
        Estimate = "estimate",
    }
}

choice! {
    /// Why an event was cancelled.
    CancelReason {
        /// Not cancelled.
        None = "",
        /// 雨・風.
        Weather = "weather",
        /// 暑さ.
        Heat = "heat",
        /// 感染症など.
        Health = "health",
        /// 人手・費用.
        Means = "means",
        /// そのほか.
        Other = "other",
    }
}

choice! {
    /// State of a task.
    TaskState {
        /// 未着手.
        Open = "",
        /// 進めている.
        Started = "started",
        /// 済み.
        Done = "done",
        /// いらなくなった.
        Dropped = "dropped",
    }
}

choice! {
    /// State of a permit or notification.
    PermitState {
        /// 未着手.
        Open = "",
        /// 下書き.
        Draft = "draft",
        /// 出した.
        Filed = "filed",
        /// 許可・受理.
        Granted = "granted",
        /// いらない.
        NotNeeded = "not_needed",
    }
}

choice! {
    /// Side of the budget.
    MoneySide {
        /// 支出.
        Expense = "",
        /// 収入.
        Income = "income",
    }
}

record! {
    /// An event of the street.
    Event = 7 "event" in P {
        /// The association's number, e.g. "R8-03".
        1 number: String [Ward; Found];
        /// Name.
        2 name: String [Ward; Found];
        /// The template it was made from: its code, e.g. "summer_festival".
        3 template: String [Ward];
        /// First day.
        4 starts: String [Ward, cell 4; Sought];
        /// Last day.
        5 ends: String [Ward, cell 4];
        /// Opens at, `HH:MM`.
        6 opens: String [Ward, cell 6];
        /// Closes at, `HH:MM`.
        7 closes: String [Ward, cell 6];
        /// Place.
        8 place: String [Ward; Found];
        /// How far it is.
        9 state: EventState [Ward, cell 9];
        /// Why it was cancelled.
        10 cancelled_why: CancelReason [Ward, cell 9];
        /// 共催・協力.
        11 partners: String [Ward];
        /// Stalls that there is room for, 0 no sign-up.
        12 stall_limit: i64 [Ward, unit "stalls"];
        /// Sign-up closes at the end of this day.
        13 sign_up_closes: String [Ward];
        /// Visitors expected.
        14 visitors_expected: i64 [Ward, unit "people"];
        /// Visitors counted.
        15 visitors: i64 [Ward, cell 15, unit "people"];
        /// How they were counted.
        16 counted: Counted [Ward, cell 15];
        /// Purpose.
        20 purpose: String [Association];
        /// Who is in charge.
        21 charge: String [Association];
        /// Lessons for next year.
        22 lessons: String [Association];
        /// Notes.
        23 notes: String [Association];
    }
}

record! {
    /// Something to be done for an event, or by itself.
    Task = 8 "task" in P {
        /// The event, or empty.
        20 event: Id [Association];
        /// What to do, beginning with the verb's object.
        21 title: String [Association; Found];
        /// True last day.
        22 due: String [Association, cell 22];
        /// The rule that gave it: a code with its number, e.g. "calendar_days_before:14"; "" set by hand.
        23 rule: String [Association, cell 22];
        /// State.
        24 state: TaskState [Association; Sought];
        /// Who does it.
        25 charge: String [Association; Found];
        /// Notes.
        26 notes: String [Association];
    }
}

record! {
    /// A permit or notification that an event needs.
    Permit = 9 "permit" in P {
        /// The event.
        1 event: Id [Ward];
        /// The deadline rule's id in the master, e.g. "road_use".
        2 procedure: String [Ward];
        /// Name of the paper.
        3 name: String [Ward];
        /// The office.
        4 office: String [Ward];
        /// True last day.
        5 due: String [Ward];
        /// State.
        6 state: PermitState [Ward; Sought];
        /// Receipt number.
        20 receipt: String [Association];
        /// Notes.
        21 notes: String [Association];
    }
}

record! {
    /// A line of an event's budget.
    BudgetLine = 10 "budget_line" in P {
        /// The event.
        20 event: Id [Association];
        /// Income or expense.
        21 side: MoneySide [Association];
        /// 経費区分 or source of income: its code.
        22 category: String [Association];
        /// What for.
        23 title: String [Association];
        /// Planned yen.
        24 planned: i64 [Association, unit "yen"];
        /// Actual yen.
        25 actual: i64 [Association, unit "yen"];
    }
}
