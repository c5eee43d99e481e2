//! What a world found wrong: the words under which a run fails.

/// Something that must never be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// Which promise is broken.
    pub promise: Promise,
    /// What was seen.
    pub seen: String,
    /// After how many steps.
    pub step: usize,
}

/// The promises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Promise {
    /// What was written is there for ever, byte by byte (I1–I4, I11).
    NothingLost,
    /// Equal lines make equal books, and as the plain rule says (I5–I10).
    NothingDiverges,
    /// When the faults are over everybody becomes equal in a few rounds (L1–L5).
    NothingStuck,
    /// The ward reads what was sent and nothing else (I12–I14).
    NothingLeaks,
    /// No alarm without a cause, and no cause without an alarm.
    AlarmsAreTrue,
}

impl Fault {
    /// A broken promise.
    pub fn of(promise: Promise, seen: impl Into<String>) -> Fault {
        Fault { promise, seen: seen.into(), step: 0 }
    }
}

/// What a step answers.
pub type Well<T = ()> = Result<T, Fault>;
