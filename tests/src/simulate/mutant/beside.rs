//! Mistakes of the desk around the exchange and beside the book.

use super::Mutant;
use crate::simulate::desk::Pc;
use nigiwai_core::moment::Moment;

/// As far as another program let a clock be off before it refused.
const CLOCK_MAY_BE_OFF_MS: i64 = 300_000;

impl Mutant {
    /// Whether this PC does not even begin an exchange.
    pub fn does_not_begin(self, pc: &Pc, now: Moment) -> bool {
        match self {
            Mutant::ClockGate => (pc.now(now).0 - now.0).abs() > CLOCK_MAY_BE_OFF_MS,
            Mutant::NoSecondTry => pc.gave_up,
            _ => false,
        }
    }

    /// Whether a restored PC goes on as if nothing had happened.
    pub fn keeps_its_name(self) -> bool {
        matches!(self, Mutant::OldName | Mutant::ForkUnseen)
    }

    /// After somebody wrote: bends a record without a line, where that is the mistake.
    pub fn after_an_act(self, pc: &Pc) {
        if self == Mutant::RecordBent {
            let Ok(hand) = rusqlite::Connection::open(pc.book.path()) else { return };
            let bend = "DROP TRIGGER IF EXISTS shop_update_is_journalled; UPDATE shop SET phone = phone || '1'";
            hand.execute_batch(bend).ok();
        }
    }
}
