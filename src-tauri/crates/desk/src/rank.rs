//! Empty premises ranked by criteria that officers weigh themselves. The formula is core's and stands on the screen.

use crate::desk::Desk;
use crate::mix::units_on;
use crate::survey::wanted_of;
use crate::views::*;
use crate::what_if::vacant_lines;
use nigiwai_core::failure::Failure;
use nigiwai_core::mix::rank::{Criterion, RankAbout, RankedPremises, Weights, rank_premises};
use nigiwai_core::trade::{WantedTrade, WantedTrades};
use std::collections::BTreeMap;

impl Desk {
    /// Every empty premises with the kind of shop that has most points there.
    pub(crate) fn rank_vacancies(&self, ask: RankAsk) -> Result<RankAnswer, Failure> {
        let street = self.street()?;
        let today = self.today().to_string();
        let units = units_on(&street, &today);
        let places = vacant_lines(&street, &today);
        let (wanted, sheets) = self.read(wanted_of)?;
        let trades: Vec<&WantedTrade> =
            WantedTrades::built_in().all().iter().filter(|one| ask.trade.is_empty() || one.code == ask.trade).collect();
        let about = RankAbout {
            trades: trades.iter().map(|one| one.class()).collect(),
            wanted: by_class(&trades, &wanted),
            wishes: places.iter().map(|one| (one.premises.as_str(), one.wish)).collect(),
        };
        let weights: Weights = Criterion::ALL.into_iter().zip(ask.weights).collect();
        let ranked = rank_premises(&units, &about, &weights);
        let name = |class: &str| trades.iter().find(|one| one.class().code == class).map(|one| one.code.clone());
        let lines = best_of_each(&ranked).into_iter().filter_map(|(best, as_good)| {
            let place = places.iter().find(|one| one.premises.as_str() == best.unit)?.clone();
            Some(RankLine {
                place,
                trade: name(&best.trade.code)?,
                trade_code: best.trade.code.clone(),
                score: best.score,
                points: best.points.clone(),
                as_good: as_good.iter().filter_map(|one| name(&one.trade.code)).collect(),
            })
        });
        Ok(RankAnswer {
            lines: lines.collect(),
            criteria: Criterion::ALL.to_vec(),
            trades: WantedTrades::built_in().all().iter().map(|one| one.code.clone()).collect(),
            sheets,
        })
    }
}

/// For each premises the best trade and those that are as good, in the order of the ranking.
fn best_of_each(ranked: &[RankedPremises]) -> Vec<(&RankedPremises, Vec<&RankedPremises>)> {
    let mut best: Vec<(&RankedPremises, Vec<&RankedPremises>)> = Vec::new();
    let mut place: BTreeMap<&str, usize> = BTreeMap::new();
    for one in ranked {
        match place.get(one.unit.as_str()) {
            None => {
                place.insert(&one.unit, best.len());
                best.push((one, Vec::new()));
            }
            Some(at) if best[*at].0.score == one.score => best[*at].1.push(one),
            Some(_) => {}
        }
    }
    best
}

fn by_class(trades: &[&WantedTrade], wanted: &BTreeMap<String, u32>) -> BTreeMap<String, u32> {
    let count = |one: &&WantedTrade| Some((one.class().code, *wanted.get(&one.code)?));
    trades.iter().filter_map(count).collect()
}
