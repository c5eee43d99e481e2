//! What is open when: shops by weekday and hour, the street and its parts.

use super::view;

view! {
    /// Open shops of one hour.
    OpenHour {
        /// The hour; 25 is one in the night after that day.
        hour: u32,
        /// Open shops, Monday to Sunday.
        open: Vec<u32>,
    }
    /// A block or a side at three times of a week.
    OpenPart {
        /// The block's name, or the side's code.
        name: String,
        /// "block" or "side".
        kind: String,
        /// Shops whose hours are known.
        counted: u32,
        /// Shops.
        shops: u32,
        /// Open on Wednesday at half past two.
        wednesday_noon: u32,
        /// Open on Wednesday at half past seven in the evening.
        wednesday_evening: u32,
        /// Open on Sunday at half past two.
        sunday_noon: u32,
    }
    /// The hours of the street.
    HoursView {
        /// As of.
        day: String,
        /// Shops.
        shops: u32,
        /// Shops whose hours are known: what is counted.
        counted: u32,
        /// Of these, read from words because nobody gave them by weekday.
        from_words: u32,
        /// Of these, without a word on days off: counted as open every day.
        no_days_off: u32,
        /// By hour.
        hours: Vec<OpenHour>,
        /// By block and side.
        parts: Vec<OpenPart>,
    }
}
