//! The return of the street each month by itself.

use super::{SubmissionLine, codes, view};
use nigiwai_core::id::Id;

codes! {
    /// How it stands.
    MonthlyState {
        /// Nobody said so, or it was stopped.
        #[default]
        Off,
        /// It goes from this PC.
        On,
        /// It goes from another PC.
        Elsewhere,
        /// The ward returned the last one: a person looks first.
        Returned,
    }
    /// Why it cannot be said now.
    MonthlyLack {
        /// It can.
        #[default]
        Nothing,
        /// This PC has no connection to the ward over the network.
        Ward,
        /// No return of the street was sent by a person yet, so nobody saw the values.
        Seen,
    }
}

view! {
    /// A shop, a premises, or new fields of one, that waits for a person.
    MonthlyWaiting {
        /// The section.
        section: String,
        /// The record.
        row: String,
        /// What it is called.
        name: String,
        /// Its new fields; none where all of it is new.
        fields: Vec<String>,
    }
    /// The order and what it covers.
    MonthlyView {
        /// How it stands.
        state: MonthlyState,
        /// Why it cannot be said now.
        lack: MonthlyLack,
        /// The day on which it was said, "" never.
        said: String,
        /// Who said it.
        person: String,
        /// The PC that sends.
        device: String,
        /// The day on which it was stopped, "" it holds.
        stopped: String,
        /// First day of the month in which the next one goes; "" none goes.
        next: String,
        /// The last return that went by itself.
        last: Option<SubmissionLine>,
        /// The return that a person saw.
        seen: Option<SubmissionLine>,
        /// Rows that go.
        rows: u32,
        /// What waits for a person.
        waiting: Vec<MonthlyWaiting>,
    }
    /// Says so, or stops it.
    MonthlyForm {
        /// True: it goes by itself from this PC. False: it stops at once.
        go: bool,
    }
    /// What the first screen says of it.
    MonthlyNews {
        /// The last return that went by itself.
        submission: Id,
        /// When: milliseconds.
        sent: i64,
        /// How many shops and premises waited then.
        waiting: u32,
    }
}
