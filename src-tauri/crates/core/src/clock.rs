//! The PC's clock against the ward's: said in words, added to times that people compare, and never deciding anything.
//!
//! A difference of minutes is the way of the world and is not spoken of.

/// From so many minutes on it is said.
pub const SAID_FROM_MINUTES: i64 = 5;

/// What is to be added to the PC's time: nothing while both agree within five minutes, or where the ward said nothing.
pub fn offset(pc: i64, ward: i64) -> i64 {
    let apart = ward.saturating_sub(pc);
    if ward == 0 || apart.abs() < SAID_FROM_MINUTES * 60_000 { 0 } else { apart }
}

#[cfg(test)]
mod tests {
    use super::offset;

    #[test]
    fn four_minutes_are_not_spoken_of_and_years_are() {
        assert_eq!(offset(1_000_000, 1_000_000 + 4 * 60_000), 0);
        assert_eq!(offset(1_000_000, 1_000_000 + 5 * 60_000), 5 * 60_000);
        assert_eq!(offset(10 * 60_000, 60_000), -9 * 60_000, "the PC is ahead");
        assert_eq!(offset(1_000_000, 0), 0, "a ward of an older version says nothing");
    }
}
