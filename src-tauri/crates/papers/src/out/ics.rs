//! Events for people's calendars (iCalendar, RFC 5545).
//!
//! The last day of an all-day event is written as the day after it, as the standard wants and newcomers forget. A
//! calendar that has the event already finds it again by its UID and takes the higher sequence; a cancelled event is
//! sent as cancelled, never left out. Lines are folded here, for the library lets some grow to 76 octets.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, Event, EventLike, EventStatus};
use nigiwai_core::day::Day;

/// An event as other calendars know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarEntry {
    /// The record's id; the same for ever.
    pub uid: String,
    /// Grows with every change.
    pub sequence: u32,
    /// Name.
    pub title: String,
    /// When.
    pub when: When,
    /// Where, or "".
    pub place: String,
    /// Words, or "".
    pub description: String,
    /// How sure it is.
    pub status: EntryStatus,
}

/// When an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Whole days, both included.
    AllDay {
        /// First day.
        first: Day,
        /// Last day.
        last: Day,
    },
    /// From a minute to a minute in Tokyo's time; minutes are counted from midnight.
    Timed {
        /// First day.
        first: Day,
        /// Minute on the first day.
        from: u16,
        /// Last day.
        last: Day,
        /// Minute on the last day.
        until: u16,
    },
}

/// How sure an event is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryStatus {
    /// Planned.
    Tentative,
    /// It takes place.
    Confirmed,
    /// It does not.
    Cancelled,
}

const TOKYO: &str = "BEGIN:VTIMEZONE\r\nTZID:Asia/Tokyo\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n\
TZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\nTZNAME:JST\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

/// A calendar file with these events; `written_at` is stamped on each.
pub fn calendar_ics(name: &str, entries: &[CalendarEntry], written_at: DateTime<Utc>) -> Vec<u8> {
    let mut calendar = Calendar::empty();
    calendar.append_property(("VERSION", "2.0"));
    calendar.append_property(("PRODID", "-//nigiwai//JA"));
    calendar.append_property(("CALSCALE", "GREGORIAN"));
    calendar.append_property(("METHOD", "PUBLISH"));
    calendar.append_property(("X-WR-CALNAME", escaped(name).as_str()));
    for entry in entries {
        calendar.push(event(entry, written_at));
    }
    refolded(&calendar.to_string()).into_bytes()
}

fn event(entry: &CalendarEntry, written_at: DateTime<Utc>) -> Event {
    let mut event = Event::with_uid(&entry.uid);
    event.timestamp(written_at).summary(&entry.title).sequence(entry.sequence);
    match entry.when {
        When::AllDay { first, last } => {
            event.starts(date(first)).ends(date(last.add_days(1)));
        }
        When::Timed { first, from, last, until } => {
            event.starts(tokyo(first, from)).ends(tokyo(last, until));
        }
    }
    if !entry.place.is_empty() {
        event.location(&entry.place);
    }
    if !entry.description.is_empty() {
        event.description(&entry.description);
    }
    event.status(match entry.status {
        EntryStatus::Tentative => EventStatus::Tentative,
        EntryStatus::Confirmed => EventStatus::Confirmed,
        EntryStatus::Cancelled => EventStatus::Cancelled,
    });
    event.done()
}

fn date(day: Day) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year(), day.month(), day.day_of_month()).expect("a day is a date")
}

fn tokyo(day: Day, minute: u16) -> DatePerhapsTime {
    let day = day.add_days(i64::from(minute / 1440));
    let minute = u32::from(minute % 1440);
    let time = NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).expect("minutes of a day are a time");
    let date_time = date(day).and_time(time);
    CalendarDateTime::WithTimezone { date_time, tzid: "Asia/Tokyo".to_owned() }.into()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// Folds lines at 75 octets without cutting a character, and puts the time zone before the first event.
fn refolded(text: &str) -> String {
    let mut out = String::new();
    let mut zone_written = false;
    for line in text.replace("\r\n ", "").split("\r\n").filter(|line| !line.is_empty()) {
        if !zone_written && (line == "BEGIN:VEVENT" || line == "END:VCALENDAR") {
            out.push_str(TOKYO);
            zone_written = true;
        }
        let mut used = 0;
        for mark in line.chars() {
            if used + mark.len_utf8() > 75 {
                out.push_str("\r\n ");
                used = 1;
            }
            used += mark.len_utf8();
            out.push(mark);
        }
        out.push_str("\r\n");
    }
    out
}
