//! What is open when: opening hours of the shops on a day, counted by weekday and hour.
//!
//! Hours by weekday come first; where there are none, plain words are read. Everything else is not counted and said so.

use crate::desk::Desk;
use crate::views::*;
use nigiwai_core::failure::Failure;
use nigiwai_core::occupancy::{StreetBook, UnitOnDay};
use nigiwai_core::opening::matrix::{open_at, open_by_hour};
use nigiwai_core::opening::words::read_hours;
use nigiwai_core::opening::{OpenState, Week};
use nigiwai_core::premises::Side;
use nigiwai_core::shop::Shop;

/// A shop's hours, if they are known.
struct Known {
    block: String,
    side: Side,
    week: Option<Week>,
    from_words: bool,
    names_days_off: bool,
}

impl Desk {
    /// Shops by weekday and hour.
    pub(crate) fn hours_view(&self, ask: MixAsk) -> Result<HoursView, Failure> {
        let street = self.street()?;
        let day = self.day_or_today(&ask.day);
        let all: Vec<Known> = street.on_day(&day).iter().filter_map(known).collect();
        let here = |one: &&Known| {
            (ask.block.is_empty() || one.block == ask.block.0) && (ask.side == Side::Unknown || one.side == ask.side)
        };
        let shops: Vec<&Known> = all.iter().filter(here).collect();
        let weeks: Vec<&Week> = shops.iter().filter_map(|one| one.week.as_ref()).collect();
        let counted =
            |test: fn(&Known) -> bool| count(shops.iter().filter(|one| one.week.is_some() && test(one)).count());
        let hour = |row: &nigiwai_core::opening::matrix::HourRow| OpenHour { hour: row.hour, open: row.open.to_vec() };
        Ok(HoursView {
            shops: count(shops.len()),
            counted: count(weeks.len()),
            from_words: counted(|one| one.from_words),
            no_days_off: counted(|one| !one.names_days_off),
            hours: open_by_hour(&weeks).iter().map(hour).collect(),
            parts: parts(&street, &shops),
            day,
        })
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn known(unit: &UnitOnDay<'_>) -> Option<Known> {
    let shop = unit.shop?;
    let (week, from_words, names_days_off) = hours_of(shop);
    let (block, side) = (unit.premises.block.0.clone(), unit.premises.side);
    Some(Known { block, side, week, from_words, names_days_off })
}

fn hours_of(shop: &Shop) -> (Option<Week>, bool, bool) {
    let week = Week::read(&shop.week);
    if week.days.iter().any(|day| day.state != OpenState::Unknown) {
        let off = week.irregular || week.days.iter().any(|day| day.state == OpenState::Closed);
        let all = week.days.iter().all(|day| day.state != OpenState::Unknown);
        return (Some(week), false, off || all);
    }
    match read_hours(&shop.hours) {
        Some(read) => (Some(read.week), true, read.names_days_off),
        None => (None, false, false),
    }
}

fn parts(street: &StreetBook, shops: &[&Known]) -> Vec<OpenPart> {
    let part = |name: String, kind: &str, is_in: &dyn Fn(&Known) -> bool| {
        let of_part: Vec<&&Known> = shops.iter().filter(|one| is_in(one)).collect();
        let weeks: Vec<&Week> = of_part.iter().filter_map(|one| one.week.as_ref()).collect();
        OpenPart {
            name,
            kind: kind.to_string(),
            counted: count(weeks.len()),
            shops: count(of_part.len()),
            wednesday_noon: open_at(&weeks, (2, 14)),
            wednesday_evening: open_at(&weeks, (2, 19)),
            sunday_noon: open_at(&weeks, (6, 14)),
        }
    };
    let blocks = street.blocks_in_order();
    let by_block = blocks.iter().map(|block| part(block.name.clone(), "block", &|one| one.block == block.id.0));
    let sides = [Side::Left, Side::Right].into_iter();
    let by_side = sides.map(|side| part(side.code().to_string(), "side", &|one| one.side == side));
    by_block.chain(by_side).filter(|one| one.shops > 0).collect()
}
