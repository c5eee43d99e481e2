//! What is open when: how many shops are open by weekday and hour.
//!
//! A shop counts for an hour if it is open at half past. Hours after midnight stand under the evening before, up to six
//! in the morning. Only shops whose hours are known are counted, and how many these are is always told.

use super::Week;

/// The first hour that is shown.
pub const FIRST_HOUR: u32 = 6;
/// The hour after the last one: six in the morning of the next day would be 30.
pub const END_HOUR: u32 = 26;

/// Shops open in one hour of each weekday, Monday first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HourRow {
    /// The hour; 25 is one in the night after that day.
    pub hour: u32,
    /// Open shops, Monday to Sunday.
    pub open: [u32; 7],
}

/// Open shops by hour and weekday.
pub fn open_by_hour(weeks: &[&Week]) -> Vec<HourRow> {
    let row = |hour: u32| {
        let open = [0, 1, 2, 3, 4, 5, 6].map(|weekday| open_at(weeks, (weekday, hour)));
        HourRow { hour, open }
    };
    (FIRST_HOUR..END_HOUR).map(row).collect()
}

/// How many are open on a weekday (0 Monday) at half past an hour.
pub fn open_at(weeks: &[&Week], (weekday, hour): (usize, u32)) -> u32 {
    let open = weeks.iter().filter(|week| week.open_at(weekday, hour * 60 + 30) == Some(true)).count();
    u32::try_from(open).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_and_a_bakery_are_counted_in_their_hours_only() {
        let bakery = Week::read("1 closed;2 07:00-19:00;3 07:00-19:00");
        let bar = Week::read("1 18:00-25:30;2 18:00-25:30");
        let rows = open_by_hour(&[&bakery, &bar]);
        let at = |hour: u32| rows.iter().find(|row| row.hour == hour).map(|row| row.open[..3].to_vec());
        assert_eq!(at(7), Some(vec![0, 1, 1]));
        assert_eq!(at(18), Some(vec![1, 2, 1]));
        assert_eq!(at(25), Some(vec![0, 0, 0]), "closed at half past one");
        assert_eq!(at(24), Some(vec![1, 1, 0]), "the night after Monday and Tuesday");
        assert_eq!((rows[0].hour, rows.last().map(|row| row.hour)), (6, Some(25)));
    }
}
