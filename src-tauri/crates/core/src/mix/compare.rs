//! What changed since last year, and the one sentence that says what the mix is like.
//!
//! The sentence goes out as codes and numbers; the screen and the papers word it. It must not judge: one shop more or
//! less on a small street is a fact, not a trend.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::indices::mix_distance;
use super::{CategoryRow, Mix};
use crate::trade::{DailyTrade, TradeCategory};

/// One category that has more or fewer shops than a year before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Change {
    /// The category.
    pub category: TradeCategory,
    /// Shops now minus shops then.
    pub by: i32,
}

/// The mix in one sentence, as codes and numbers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MixSentence {
    /// The most frequent category; absent on a street without a shop of known trade.
    pub top: Option<TradeCategory>,
    /// Other categories with as many shops: then no single one is on top.
    pub tied_with: Vec<TradeCategory>,
    /// How many shops the top has.
    pub top_n: u32,
    /// Its share in thousandths; absent under five shops.
    pub top_share_permille: Option<u32>,
    /// Shops of food to take home.
    pub fresh_food_n: u32,
    /// Empty premises.
    pub n_vacant: u32,
    /// True once there was a year to compare with; only then do empty `changes` mean 'as last year'.
    pub compared: bool,
    /// What grew or shrank, the largest change first, growth before loss.
    pub changes: Vec<Change>,
    /// Daily needs that no shop serves.
    pub missing: Vec<DailyTrade>,
    /// Premises in use of which nobody has said the trade: one of them may serve a missing need.
    pub n_without_class: u32,
}

/// The mix of now with the counts of a year before filled in.
pub fn compare(now: Mix, last_year: &Mix) -> Mix {
    let mut now = now;
    for row in &mut now.categories {
        row.last_year = last_year.categories.iter().find(|r| r.category == row.category).map(|r| r.share.n);
    }
    for row in &mut now.groups {
        row.last_year = last_year.groups.iter().find(|r| r.group == row.group).map(|r| r.share.n);
    }
    now.vacancy_last_year = Some(last_year.vacancy);
    now
}

/// How far the mix moved, from 0 to 1; `None` before [`compare`] or when one of the years has no shop.
pub fn distance_from_last_year(mix: &Mix) -> Option<f64> {
    let now: Vec<u32> = mix.categories.iter().map(|row| row.share.n).collect();
    let then: Vec<u32> = mix.categories.iter().map(|row| row.last_year).collect::<Option<_>>()?;
    mix_distance(&now, &then)
}

/// The mix in one sentence.
pub fn sentence_of(mix: &Mix) -> MixSentence {
    let top_n = mix.categories.iter().map(|row| row.share.n).max().unwrap_or(0);
    let mut tops = mix.categories.iter().filter(|row| row.share.n == top_n && top_n > 0);
    let top = tops.next();
    MixSentence {
        top: top.map(|row| row.category),
        tied_with: tops.map(|row| row.category).collect(),
        top_n,
        top_share_permille: top.and_then(|row| row.share.permille),
        fresh_food_n: mix.categories.iter().filter(|r| r.category == TradeCategory::Food).map(|r| r.share.n).sum(),
        n_vacant: mix.n_vacant,
        compared: mix.vacancy_last_year.is_some(),
        changes: changes(&mix.categories),
        missing: mix.missing.clone(),
        n_without_class: mix.n_without_class,
    }
}

fn changes(rows: &[CategoryRow]) -> Vec<Change> {
    let by = |row: &CategoryRow| {
        let change = i64::from(row.share.n) - i64::from(row.last_year?);
        i32::try_from(change).ok().filter(|by| *by != 0)
    };
    let mut changes: Vec<Change> =
        rows.iter().filter_map(|row| Some(Change { category: row.category, by: by(row)? })).collect();
    changes.sort_by_key(|change| (change.by < 0, std::cmp::Reverse(change.by.abs()), change.category));
    changes
}
