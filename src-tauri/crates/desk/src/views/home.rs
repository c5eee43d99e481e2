//! The first screen: what is to be done, and what came in.

use super::{codes, view};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;

codes! {
    /// What a line of work is.
    WorkKind {
        /// A task of an event or by itself.
        #[default]
        Task,
        /// A permit or notification.
        Permit,
        /// A sign-up list that closes.
        SignUps,
        /// Safety record that is missing.
        Safety,
        /// A returned submission.
        Returned,
    }
    /// How a monthly duty stands.
    DutyState {
        /// Not yet.
        #[default]
        Open,
        /// Done.
        Done,
        /// The month before was missed.
        Missed,
    }
}

view! {
    /// One piece of work.
    WorkLine {
        /// What it is.
        kind: WorkKind,
        /// The record.
        id: Id,
        /// What to do.
        title: String,
        /// True last day.
        due: String,
        /// Days from today; negative is late.
        days_left: i32,
        /// The event, or empty.
        event: Id,
        /// Its name.
        event_name: String,
        /// The office, or "".
        office: String,
        /// The day before the office was found closed, or "".
        nominal: String,
        /// State code: the task's or permit's, e.g. "draft"; "" open.
        state: String,
        /// Figures for the line, e.g. sign-ups and limit; 0 none.
        count: u32,
        /// See `count`.
        limit: u32,
        /// Where a press leads: a route of the window.
        route: String,
    }
    /// A monthly duty.
    DutyLine {
        /// "patrol", "cleaning" or an asset kind's code such as "lamp".
        code: String,
        /// How it stands.
        state: DutyState,
        /// Times done this month.
        done: u32,
        /// Times wanted.
        wanted: u32,
        /// Last day it was done, or "".
        last: String,
    }
    /// A ward's reply in short.
    ReplyLine {
        /// The submission.
        submission: Id,
        /// Title.
        title: String,
        /// Definition code.
        definition: String,
        /// "received", "returned" or "accepted".
        state: String,
        /// Receipt number.
        number: String,
        /// How many fields the ward spoke to.
        remarks: u32,
        /// When: milliseconds.
        at: i64,
    }
    /// A notice from the ward.
    NoticeLine {
        /// The notice.
        id: Id,
        /// Title.
        title: String,
        /// Words.
        body: String,
        /// When: milliseconds.
        at: i64,
        /// Until.
        until: String,
    }
    /// The first screen.
    HomeView {
        /// Late.
        late: Vec<WorkLine>,
        /// Until Saturday.
        this_week: Vec<WorkLine>,
        /// After that.
        later: Vec<WorkLine>,
        /// Last day of this week.
        week_ends: String,
        /// The ward's replies, newest first.
        replies: Vec<ReplyLine>,
        /// The ward's notices that still matter.
        notices: Vec<NoticeLine>,
        /// This month's duties.
        duties: Vec<DutyLine>,
        /// Last safety copy: milliseconds, 0 none.
        backup_at: i64,
        /// Where it lies.
        backup_place: String,
        /// Why the last safety copy could not be made.
        copy_trouble: Option<Failure>,
        /// The last return that went by itself, while an officer's word for it stands.
        monthly: Option<super::MonthlyNews>,
        /// How far this PC's clock is ahead of the ward's; 0 where both agree.
        clock_minutes: i32,
        /// Whether a copy in a second place is asked for.
        second_place_asked: bool,
        /// Papers that the ward's word made due earlier than planned.
        sooner: Vec<WorkLine>,
        /// Whether the recovery sheet's place is still to be written down.
        sheet_missing: bool,
        /// Whether it has to be printed anew, because the book has a new key.
        sheet_anew: bool,
        /// New PCs that ask for the key, as the ward said at the last exchange.
        asking: u32,
        /// Lines that wait for a key which has not come to this PC.
        locked: u32,
        /// Units, shops and events there are; all 0 shows the empty state.
        counts: HomeCounts,
    }
    /// How much the book holds.
    HomeCounts {
        /// Units.
        units: u32,
        /// Shops.
        shops: u32,
        /// Events.
        events: u32,
    }
    /// What to search for.
    SearchAsk {
        /// Words, kana, digits.
        query: String,
    }
    /// A hit.
    SearchHit {
        /// Kind of record: "shop", "premises", "event", "task", "person" …
        kind: String,
        /// The record.
        id: Id,
        /// Title.
        title: String,
        /// One line more.
        detail: String,
        /// Where a press leads.
        route: String,
    }
    /// Hits, best first, at most 30.
    SearchAnswer {
        /// The hits.
        hits: Vec<SearchHit>,
    }
}
