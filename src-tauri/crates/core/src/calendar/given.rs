//! Reads the Cabinet Office's own list of holidays (国民の祝日 CSV: `2027/1/1,元日`).
//!
//! The equinoxes become official only in February of the year before, and a law may move a holiday for one summer:
//! so the official list beats our rules for every year that it names. The caller turns CP932 into text first.

use std::collections::BTreeMap;

use crate::day::Day;

/// The holidays in the text of the official list; lines that are no holiday (the heading) are passed over.
pub fn read_holiday_csv(text: &str) -> BTreeMap<Day, String> {
    text.lines().filter_map(read_line).collect()
}

fn read_line(line: &str) -> Option<(Day, String)> {
    let (day, name) = line.trim().trim_start_matches('\u{feff}').split_once(',')?;
    let numbers = day.split(['/', '-']).map(|part| part.trim().parse().ok()).collect::<Option<Vec<u32>>>()?;
    let [year, month, date] = numbers[..] else { return None };
    let name = name.trim().trim_matches('"');
    (!name.is_empty()).then_some((Day::new(year as i32, month, date)?, name.to_owned()))
}
