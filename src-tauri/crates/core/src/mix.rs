//! The mix of trades on a street: who is there, what is empty, how one-sided it is, and what is missing.
//!
//! Every figure carries its count, because on a street of fifty one shop moves a share by two points; under five shops
//! there is no percentage at all. Vacancy is empty ÷ (in use + empty), which is not how the national survey divides;
//! the two stand side by side but never in one sum. A newcomer would count a house or a car park as vacant: it is
//! neither in use nor empty.

pub mod bands;
pub mod benchmarks;
pub mod compare;
pub mod everything;
pub mod indices;
pub mod neighbours;
pub mod quotient;
pub mod rank;
pub mod runs;
pub mod scheme;
pub mod turnover;
pub mod what_if;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use bands::VacancyBands;
pub use benchmarks::{Benchmark, Benchmarks};
pub use compare::{Change, MixSentence, compare, sentence_of};
pub use everything::{Everything, everything_of};
pub use indices::Diversity;
pub use neighbours::{Neighbours, neighbours_of};
pub use quotient::{MixReference, QuotientRow, location_quotient};
pub use rank::{Criterion, RankAbout, RankedPremises, Weights, rank_premises};
pub use runs::{VacantRun, longest_vacant_runs, vacant_runs};
pub use scheme::{Scheme, SchemeRow, mix_by_scheme};
pub use turnover::{Survival, Turnover, survival, turnover};
pub use what_if::{Candidate, WhatIfRefusal, what_if};

use crate::street::{Side, UnitState};
use crate::trade::{DailyTrade, TradeCategory, TradeCode, TradeGroup, TradeRevisions, TradeSchemes};

/// Below this number of shops no percentage is given.
pub const SMALLEST_N: u32 = 5;

/// One premises as the mix sees it. Units come in walking order within each block and side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MixUnit {
    /// The premises.
    pub id: String,
    /// The trade of the shop in it; `None` where nothing is traded or nobody has said yet.
    pub category: Option<TradeCategory>,
    /// Its class, where known: the daily needs are judged by it.
    pub trade: Option<TradeCode>,
    /// What the premises is used as.
    pub state: UnitState,
    /// The block (番街).
    pub block: String,
    /// The side of the street.
    pub side: Side,
    /// Its frontage; 0 is not known.
    pub frontage_cm: u32,
    /// Whether it belongs to a chain; `None` is not known.
    pub chain: Option<bool>,
    /// Whether it is a member of the association; `None` is not known.
    pub member: Option<bool>,
}

/// A part of a whole. The share is absent under [`SMALLEST_N`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Share {
    /// The counted ones.
    pub n: u32,
    /// Those they are counted among.
    pub of: u32,
    /// In thousandths, rounded half up; absent when `of` is small.
    pub permille: Option<u32>,
}

impl Share {
    /// `n` of `of`.
    pub fn new(n: u32, of: u32) -> Self {
        let permille = (of >= SMALLEST_N).then(|| (2000 * n + of) / (2 * of));
        Self { n, of, permille }
    }
}

/// The shops of one category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CategoryRow {
    /// The category.
    pub category: TradeCategory,
    /// Its group, which gives the colour.
    pub group: TradeGroup,
    /// How many, among the shops whose trade is known.
    pub share: Share,
    /// How many a year before, once compared.
    pub last_year: Option<u32>,
}

/// The shops of one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GroupRow {
    /// The group.
    pub group: TradeGroup,
    /// How many, among the shops whose trade is known.
    pub share: Share,
    /// How many a year before, once compared.
    pub last_year: Option<u32>,
    /// The national figure, where there is one.
    pub benchmark: Option<Benchmark>,
}

/// Empty frontage by its length, as far as it has been measured.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FrontageVacancy {
    /// Empty frontage in centimetres.
    pub vacant_cm: u32,
    /// Frontage in use and empty, in centimetres.
    pub total_cm: u32,
    /// Units whose frontage is known.
    pub known_n: u32,
    /// Units in use and empty, known or not.
    pub units_n: u32,
    /// In thousandths; absent when too few are known.
    pub permille: Option<u32>,
}

/// The whole picture of the mix, of a street or a part of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Mix {
    /// Premises in use.
    pub n_in_use: u32,
    /// Premises in use whose trade is known: what shares and indices count among.
    pub n_classified: u32,
    /// Premises in use that are no shop or whose trade nobody has said yet.
    pub n_unclassified: u32,
    /// Empty premises.
    pub n_vacant: u32,
    /// Houses, car parks, building sites: neither in use nor empty.
    pub n_other_use: u32,
    /// Empty among in use and empty.
    pub vacancy: Share,
    /// How many were empty a year before, and among how many, once compared.
    pub vacancy_last_year: Option<Share>,
    /// The national figure for vacancy.
    pub vacancy_benchmark: Option<Benchmark>,
    /// The same by frontage.
    pub vacancy_by_frontage: FrontageVacancy,
    /// All eleven categories, in the order of the legend.
    pub categories: Vec<CategoryRow>,
    /// All five groups, in the order of the legend.
    pub groups: Vec<GroupRow>,
    /// Chain shops among the shops of which it is known.
    pub chains: Share,
    /// Members among the premises in use of which it is known.
    pub members: Share,
    /// How many-sided the mix is.
    pub diversity: Diversity,
    /// The longest row of empty premises on each side that has one.
    pub vacant_runs: Vec<VacantRun>,
    /// Daily needs that no shop serves. Read it with `n_without_class`: one of those may serve it. Empty where no class
    /// is known at all.
    pub missing: Vec<DailyTrade>,
    /// Premises in use whose class is not known.
    pub n_without_class: u32,
}

/// The mix of these premises under the built-in tables.
pub fn mix_of(units: &[MixUnit]) -> Mix {
    let in_use: Vec<&MixUnit> = units.iter().filter(|u| u.state == UnitState::InUse).collect();
    let counts = count_categories(&in_use);
    let n_classified: u32 = counts.values().sum();
    let (n_in_use, n_vacant) = (count(units, |u| u.state == UnitState::InUse), count(units, |u| u.state.is_vacant()));
    let benchmarks = Benchmarks::built_in();
    Mix {
        n_in_use,
        n_classified,
        n_unclassified: n_in_use - n_classified,
        n_vacant,
        n_other_use: count(units, |u| u.state.is_other_use()),
        vacancy: Share::new(n_vacant, n_in_use + n_vacant),
        vacancy_last_year: None,
        vacancy_benchmark: benchmarks.vacancy(),
        vacancy_by_frontage: frontage_vacancy(units),
        categories: category_rows(&counts, n_classified),
        groups: group_rows(&counts, n_classified, benchmarks),
        chains: known_share(&in_use, |u| u.chain),
        members: known_share(&in_use, |u| u.member),
        diversity: Diversity::of(&counts.values().copied().collect::<Vec<_>>()),
        vacant_runs: longest_vacant_runs(units),
        missing: missing_trades(&in_use),
        n_without_class: count_of(in_use.iter().filter(|u| u.trade.is_none()).count()),
    }
}

/// The mix of one part of the street.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct MixPart {
    /// The block, when the parts are blocks.
    pub block: Option<String>,
    /// The side, when the parts are sides.
    pub side: Option<Side>,
    /// Its mix.
    pub mix: Mix,
}

/// One mix for each block, in the order in which the units name them.
pub fn mix_by_block(units: &[MixUnit]) -> Vec<MixPart> {
    let mut blocks: Vec<&str> = Vec::new();
    for unit in units {
        if !blocks.contains(&unit.block.as_str()) {
            blocks.push(&unit.block);
        }
    }
    let part = |block: &str| -> Vec<MixUnit> { units.iter().filter(|u| u.block == block).cloned().collect() };
    blocks.iter().map(|b| MixPart { block: Some((*b).to_owned()), side: None, mix: mix_of(&part(b)) }).collect()
}

/// One mix for each side that has units; a side that is not known yet comes first.
pub fn mix_by_side(units: &[MixUnit]) -> Vec<MixPart> {
    let part = |side: Side| -> Vec<MixUnit> { units.iter().filter(|u| u.side == side).cloned().collect() };
    let sides = Side::ALL.iter().copied().filter(|side| units.iter().any(|u| u.side == *side));
    sides.map(|side| MixPart { block: None, side: Some(side), mix: mix_of(&part(side)) }).collect()
}

fn count_of(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn count(units: &[MixUnit], test: impl Fn(&MixUnit) -> bool) -> u32 {
    count_of(units.iter().filter(|u| test(u)).count())
}

fn count_categories(in_use: &[&MixUnit]) -> BTreeMap<TradeCategory, u32> {
    let mut counts = BTreeMap::new();
    for category in in_use.iter().filter_map(|u| u.category) {
        *counts.entry(category).or_insert(0) += 1;
    }
    counts
}

fn category_rows(counts: &BTreeMap<TradeCategory, u32>, of: u32) -> Vec<CategoryRow> {
    let row = |category: TradeCategory| CategoryRow {
        category,
        group: category.group(),
        share: Share::new(counts.get(&category).copied().unwrap_or(0), of),
        last_year: None,
    };
    TradeCategory::ALL.map(row).to_vec()
}

fn group_rows(counts: &BTreeMap<TradeCategory, u32>, of: u32, benchmarks: &Benchmarks) -> Vec<GroupRow> {
    let row = |group: TradeGroup| {
        let n = counts.iter().filter(|(c, _)| c.group() == group).map(|(_, n)| n).sum();
        GroupRow { group, share: Share::new(n, of), last_year: None, benchmark: benchmarks.group(group) }
    };
    TradeGroup::ALL.map(row).to_vec()
}

fn known_share(in_use: &[&MixUnit], answer: impl Fn(&MixUnit) -> Option<bool>) -> Share {
    let known: Vec<bool> = in_use.iter().filter_map(|u| answer(u)).collect();
    Share::new(count_of(known.iter().filter(|yes| **yes).count()), count_of(known.len()))
}

fn frontage_vacancy(units: &[MixUnit]) -> FrontageVacancy {
    let counted: Vec<&MixUnit> = units.iter().filter(|u| u.state == UnitState::InUse || u.state.is_vacant()).collect();
    let known: Vec<&&MixUnit> = counted.iter().filter(|u| u.frontage_cm > 0).collect();
    let length = |vacant: bool| -> u64 {
        known.iter().filter(|u| !vacant || u.state.is_vacant()).map(|u| u64::from(u.frontage_cm)).sum()
    };
    let (vacant_cm, total_cm) = (length(true), length(false));
    let known_n = count_of(known.len());
    let permille = (known_n >= SMALLEST_N && total_cm > 0).then(|| (2000 * vacant_cm + total_cm) / (2 * total_cm));
    let narrow = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
    FrontageVacancy {
        vacant_cm: narrow(vacant_cm),
        total_cm: narrow(total_cm),
        known_n,
        units_n: count_of(counted.len()),
        permille: permille.map(narrow),
    }
}

/// Where no class at all is known, nothing can be said to be missing.
fn missing_trades(in_use: &[&MixUnit]) -> Vec<DailyTrade> {
    if in_use.iter().all(|u| u.trade.is_none()) {
        return Vec::new();
    }
    let schemes = TradeSchemes::built_in();
    let convert = |code: &TradeCode| TradeRevisions::built_in().convert(code);
    let served: Vec<DailyTrade> = in_use
        .iter()
        .filter_map(|u| convert(u.trade.as_ref()?))
        .filter_map(|converted| schemes.daily(&converted.code.code))
        .collect();
    schemes.daily_needs().into_iter().filter(|need| !served.contains(need)).collect()
}

#[cfg(test)]
mod tests;
