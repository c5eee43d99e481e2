//! Events: planning, deadlines, permits, sign-ups, budget.

use super::view;
use nigiwai_core::event::{BudgetLine, Event, Permit, Task};
use nigiwai_core::id::Id;
use nigiwai_core::sign_up::{Decision, SignUp, Standing};
use nigiwai_core::trade::TradeCategory;

view! {
    /// Which fiscal year, 0 the present one.
    EventsAsk {
        /// Western year in which it begins.
        fiscal_year: i32,
    }
    /// A line of the list of events.
    EventLine {
        /// The event.
        event: Event,
        /// Next thing to do, or "".
        next_title: String,
        /// Its last day, or "".
        next_due: String,
        /// Days left.
        days_left: i32,
        /// Stalls asked for.
        asked: u32,
        /// Stalls confirmed.
        confirmed: u32,
        /// Sign-ups waiting.
        waiting: u32,
        /// Tasks and permits done.
        done: u32,
        /// Tasks and permits in all.
        total: u32,
    }
    /// The events of a fiscal year.
    EventList {
        /// The year.
        fiscal_year: i32,
        /// Years that have events, newest first.
        years: Vec<i32>,
        /// Events by day.
        rows: Vec<EventLine>,
    }
    /// A template.
    TemplateLine {
        /// Code.
        code: String,
        /// Name.
        name: String,
        /// Tasks it brings.
        tasks: u32,
        /// Permits it brings.
        permits: u32,
    }
    /// The templates.
    EventTemplates {
        /// The templates.
        templates: Vec<TemplateLine>,
    }
    /// A new event.
    PlanEvent {
        /// Template code, "" blank.
        template: String,
        /// Name.
        name: String,
        /// First day.
        starts: String,
        /// Last day.
        ends: String,
        /// Opens at.
        opens: String,
        /// Closes at.
        closes: String,
        /// Place.
        place: String,
        /// Stalls that there is room for, 0 no sign-up.
        stall_limit: i64,
    }
    /// Which event.
    EventAsk {
        /// The event.
        event: Id,
    }
    /// Where to write an event's calendar file.
    EventFileAsk {
        /// The event.
        event: Id,
        /// The file.
        path: String,
    }
    /// A closed day that moved a deadline.
    ClosedLine {
        /// The day.
        day: String,
        /// Why: "saturday", "sunday", "holiday", "year_end".
        because: String,
        /// The holiday's name, or "".
        name: String,
    }
    /// How a due day came about.
    DueReason {
        /// The last day that the rule gives now, "" without a rule; planned days differ where somebody chose another.
        by_rule: String,
        /// Rule: "calendar_days_before", "open_days_before", "days_after" …, "" set by hand.
        rule: String,
        /// Its number.
        n: i32,
        /// The day before closed days were counted.
        nominal: String,
        /// Closed days that moved it.
        closed: Vec<ClosedLine>,
        /// Where the rule comes from, "" not a rule.
        source: String,
        /// Whether the rule was verified.
        sure: bool,
    }
    /// A task of an event.
    TaskLine {
        /// The task.
        task: Task,
        /// Days left.
        days_left: i32,
        /// How its day came about.
        why: DueReason,
    }
    /// A permit of an event.
    PermitLine {
        /// The permit.
        permit: Permit,
        /// Days left.
        days_left: i32,
        /// How its day came about.
        why: DueReason,
        /// What to know about it, "" nothing.
        hint: String,
    }
    /// A sign-up with where it stands.
    SignUpLine {
        /// The sign-up.
        sign_up: SignUp,
        /// The shop's name.
        name: String,
        /// Its category.
        category: Option<TradeCategory>,
        /// Where it stands.
        standing: Option<Standing>,
    }
    /// Sums of the sign-ups.
    SignUpCounts {
        /// Sign-ups.
        asked: u32,
        /// Stalls asked for.
        stalls: u32,
        /// Stalls confirmed.
        confirmed: u32,
        /// Stalls within the limit, not confirmed.
        within: u32,
        /// Sign-ups waiting.
        waiting: u32,
        /// Stalls still free.
        free: i32,
        /// Stalls confirmed beyond the limit: a person must decide.
        too_many: u32,
        /// With fire.
        fire: u32,
        /// With gas.
        gas: u32,
        /// Watts.
        watts: i64,
    }
    /// A shop to choose for a sign-up.
    ShopName {
        /// The shop.
        shop: Id,
        /// Name.
        name: String,
        /// Kana.
        kana: String,
        /// Category.
        category: Option<TradeCategory>,
        /// Whether it has signed up.
        signed_up: bool,
    }
    /// A day of the small calendar.
    CalendarDay {
        /// The day.
        day: String,
        /// Whether the offices are closed.
        closed: bool,
        /// The holiday's name.
        name: String,
    }
    /// An event.
    EventCard {
        /// The event.
        event: Event,
        /// Tasks by day.
        tasks: Vec<TaskLine>,
        /// Permits by day.
        permits: Vec<PermitLine>,
        /// Sign-ups: confirmed, within, waiting, out.
        sign_ups: Vec<SignUpLine>,
        /// Their sums.
        counts: SignUpCounts,
        /// Whether sign-up is open today.
        sign_up_open: bool,
        /// Budget lines.
        budget: Vec<BudgetLine>,
        /// What is still blank: field names.
        missing: Vec<String>,
        /// Shops to choose from.
        shops: Vec<ShopName>,
        /// Days from the first deadline to the event, for the small calendar.
        calendar: Vec<CalendarDay>,
    }
    /// Moves an event.
    MoveEvent {
        /// The event.
        event: Id,
        /// New first day.
        starts: String,
        /// New last day.
        ends: String,
    }
    /// A due day that would change.
    DueChange {
        /// Title.
        title: String,
        /// Before.
        before: String,
        /// After.
        after: String,
        /// Whether it would be past already.
        missed: bool,
    }
    /// What a move would change.
    MovePreview {
        /// The changes.
        changes: Vec<DueChange>,
        /// What is done and stays.
        kept: u32,
    }
    /// What the counter says after a sign-up.
    SignUpReceipt {
        /// The record.
        id: Id,
        /// Number, e.g. 事-19.
        number: String,
        /// Where it stands for now.
        standing: Option<Standing>,
        /// Kinds touched.
        touched: Vec<String>,
        /// The act, for the undo bar.
        act: String,
    }
    /// An officer's word on a sign-up.
    DecideSignUp {
        /// The sign-up.
        sign_up: Id,
        /// The word.
        decision: Decision,
    }
    /// A file to write or read.
    FileAsk {
        /// The file.
        path: String,
    }
    /// A file that was written.
    FileAnswer {
        /// The file.
        path: String,
        /// How many records are in it.
        records: u32,
        /// How many photos and papers lie in the folder beside it.
        files: u32,
    }
}
