//! What was recorded in a stretch of days, and the last inspection of each asset: read from the book, no more than asked.
//!
//! It must never read the log of all years: after twenty of them that is what a screen waits for.

use crate::views::Wanted;
use nigiwai_book::{Book, BookError};
use nigiwai_core::association::association_id;
use nigiwai_core::id::Id;
use nigiwai_core::safety::{Asset, Cleaning, Inspection, Patrol};
use std::collections::BTreeMap;

/// After every day and every month that is written in digits.
pub(crate) const NEVER: &str = "~";

/// Everything that was recorded in a stretch of days, all assets, and what is wanted of a month.
pub(crate) struct Log {
    pub wanted: Wanted,
    pub patrols: Vec<Patrol>,
    pub cleanings: Vec<Cleaning>,
    pub inspections: Vec<Inspection>,
    pub assets: Vec<Asset>,
}

impl Log {
    /// What happened from `from` on and before `before`; both a day or the beginning of one.
    pub(crate) fn between(book: &Book, stretch: (&str, &str)) -> Result<Log, BookError> {
        Ok(Log {
            wanted: Wanted::of(&book.get(&association_id())?.unwrap_or_default()),
            patrols: book.list_between("day", stretch)?,
            cleanings: book.list_between("day", stretch)?,
            inspections: book.list_between("day", stretch)?,
            assets: book.list()?,
        })
    }

    /// What happened in a month, `YYYY-MM`.
    pub(crate) fn of_month(book: &Book, month: &str) -> Result<Log, BookError> {
        Log::between(book, (month, &after_month(month)))
    }

    /// Of it, what happened in a month.
    pub(crate) fn within(&self, month: &str) -> Log {
        let is_in = |day: &str| day.starts_with(month);
        Log {
            patrols: self.patrols.iter().filter(|one| is_in(&one.day)).cloned().collect(),
            cleanings: self.cleanings.iter().filter(|one| is_in(&one.day)).cloned().collect(),
            inspections: self.inspections.iter().filter(|one| is_in(&one.day)).cloned().collect(),
            assets: self.assets.clone(),
            wanted: self.wanted.clone(),
        }
    }
}

/// The end of a stretch that holds every day of a month.
pub(crate) fn after_month(month: &str) -> String {
    format!("{month}{NEVER}")
}

/// The last inspection of each asset before `before`.
pub(crate) fn last_inspections(
    book: &Book,
    assets: &[Asset],
    before: &str,
) -> Result<BTreeMap<Id, Inspection>, BookError> {
    let mut last = BTreeMap::new();
    for asset in assets {
        if let Some(one) = book.last_of::<Inspection>(("asset", &asset.id), ("day", before))? {
            last.insert(asset.id.clone(), one);
        }
    }
    Ok(last)
}
