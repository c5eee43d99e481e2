//! The clocks of a world: one true time, and what each PC believes.
//!
//! The true time moves with every step and never twice to the same moment. What PCs believe may be ten years off, stand
//! still or run backwards; nothing but what is shown may depend on it.

use nigiwai_core::moment::Moment;

const YEAR_MS: i64 = 365 * 24 * 3_600_000;

/// What a PC's clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Habit {
    /// It is right.
    Right,
    /// So many years off.
    Years(i8),
    /// It stands since then.
    Stands(i64),
    /// It runs backwards from then.
    Backwards(i64),
    /// It knows tenths of a second only.
    Coarse,
}

impl Habit {
    /// The habit of a number.
    pub fn of(number: u8, now: Moment) -> Habit {
        match number % 8 {
            0 => Habit::Years(10),
            1 => Habit::Years(-10),
            2 => Habit::Stands(now.0),
            3 => Habit::Backwards(now.0),
            4 => Habit::Coarse,
            5 => Habit::Years(1),
            _ => Habit::Right,
        }
    }

    /// What the PC believes at a true moment.
    pub fn shows(self, now: Moment) -> Moment {
        match self {
            Habit::Right => now,
            Habit::Years(years) => now.add_ms(i64::from(years) * YEAR_MS),
            Habit::Stands(since) => Moment(since),
            Habit::Backwards(since) => Moment(since - (now.0 - since)),
            Habit::Coarse => Moment(now.0 / 100 * 100),
        }
    }
}
