//! Which trades stand next door to which, and whether that is more than chance would do.
//!
//! Neighbours are shops one after the other on one side of one block; an empty premises, a house or a building site
//! between them separates. CLQ(A→B) = (C_AB ÷ N_A) ÷ (N_B′ ÷ (N − 1)), where C_AB counts for each shop of A the part of
//! its neighbours that is B, and N_B′ is N_B, or N_B − 1 where A is B (Leslie and Kronenfeld 2011). Chance is asked by
//! dealing the same trades anew onto the same places, [`ROUNDS`] times, from a fixed seed: the same street gives the
//! same answer on every PC. A newcomer reads a CLQ of 2 from three shops as a fact; trades under five shops have none.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{MixUnit, SMALLEST_N, count_of};
use crate::street::UnitState;
use crate::trade::TradeCategory;

/// How often the trades are dealt anew.
pub const ROUNDS: u32 = 999;

const SEED: u64 = 0x6e69_6769_7761_6921;
const KINDS: usize = TradeCategory::ALL.len();

/// How an observed number lies among those that chance gives, in thousandths; never 0, for chance can do everything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ByChance {
    /// Deals with as many or more.
    pub as_many_permille: u32,
    /// Deals with as few or fewer.
    pub as_few_permille: u32,
}

/// A trade and the trade next door.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PairRow {
    /// Seen from the shops of this trade.
    pub a: TradeCategory,
    /// The trade that stands next door.
    pub b: TradeCategory,
    /// Shops of `a` that have a neighbour.
    pub n_a: u32,
    /// Shops of `b` that have a neighbour.
    pub n_b: u32,
    /// For each shop of `a` the part of its neighbours that is `b`, added up.
    pub next_door: f64,
    /// The co-location quotient: 1 is as chance would have it.
    pub quotient: f64,
    /// What chance gives.
    pub chance: ByChance,
}

/// The neighbours of a street.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Neighbours {
    /// Shops of known trade with at least one neighbour.
    pub n: u32,
    /// Pairs next door to each other.
    pub joins: u32,
    /// Pairs of the same trade.
    pub same: u32,
    /// Pairs of the same trade that chance would give on average; absent under five shops.
    pub same_expected: Option<f64>,
    /// What chance gives for pairs of the same trade; absent under five shops.
    pub same_chance: Option<ByChance>,
    /// Every pair of trades that both have five shops or more, the least likely first.
    pub pairs: Vec<PairRow>,
}

/// The neighbours of these premises, which come in walking order.
pub fn neighbours_of(units: &[MixUnit]) -> Neighbours {
    let street = Doors::of(units);
    let n = count_of(street.trades.len());
    let seen = street.tally(&street.trades);
    let mut answer = Neighbours { n, joins: count_of(street.joins.len()), same: seen.same, ..Neighbours::default() };
    if n < SMALLEST_N {
        return answer;
    }
    let chance = street.deal(&seen);
    let total = f64::from(n);
    let pairs_alike: f64 = street.counts.iter().map(|c| f64::from(*c) * (f64::from(*c) - 1.0)).sum();
    answer.same_expected = Some(f64::from(answer.joins) * pairs_alike / (total * (total - 1.0)));
    answer.same_chance = Some(ByChance::of(chance.same));
    answer.pairs = street.pairs(&seen, &chance);
    answer
}

/// Shops as places with a trade, and which places are next door to each other.
struct Doors {
    trades: Vec<usize>,
    joins: Vec<(usize, usize)>,
    doors: Vec<u32>,
    counts: [u32; KINDS],
}

/// What one deal gives. `next_door` is doubled, so that half a neighbour is a whole number.
struct Tally {
    next_door: [[u32; KINDS]; KINDS],
    same: u32,
}

/// How many deals gave as many or more, and as few or fewer.
#[derive(Clone, Copy, Default)]
struct Deals {
    as_many: u32,
    as_few: u32,
}

struct Chance {
    pairs: [[Deals; KINDS]; KINDS],
    same: Deals,
}

impl Doors {
    fn of(units: &[MixUnit]) -> Self {
        let shop = |unit: &MixUnit| unit.category.filter(|_| unit.state == UnitState::InUse);
        let mut last: Vec<((&str, crate::street::Side), Option<usize>)> = Vec::new();
        let (mut trades, mut joins, mut doors) = (Vec::new(), Vec::new(), Vec::new());
        for unit in units.iter().filter(|unit| unit.state != UnitState::Passage) {
            let row = (unit.block.as_str(), unit.side);
            let at = last.iter().rposition(|one| one.0 == row).unwrap_or_else(|| {
                last.push((row, None));
                last.len() - 1
            });
            let place = shop(unit).map(|category| {
                trades.push(TradeCategory::ALL.iter().position(|one| *one == category).unwrap_or(0));
                doors.push(0);
                trades.len() - 1
            });
            if let (Some(before), Some(here)) = (last[at].1, place) {
                joins.push((before, here));
                doors[before] += 1;
                doors[here] += 1;
            }
            last[at].1 = place;
        }
        Self { trades, joins, doors, counts: [0; KINDS] }.without_the_lonely()
    }

    /// Leaves out shops that stand alone between empty premises: they are nobody's neighbours.
    fn without_the_lonely(self) -> Self {
        let mut place = vec![0; self.trades.len()];
        let mut kept = Self { trades: Vec::new(), joins: Vec::new(), doors: Vec::new(), counts: [0; KINDS] };
        for (at, trade) in self.trades.iter().enumerate().filter(|(at, _)| self.doors[*at] > 0) {
            place[at] = kept.trades.len();
            kept.trades.push(*trade);
            kept.doors.push(self.doors[at]);
            kept.counts[*trade] += 1;
        }
        kept.joins = self.joins.iter().map(|(a, b)| (place[*a], place[*b])).collect();
        kept
    }

    fn tally(&self, trades: &[usize]) -> Tally {
        let mut tally = Tally { next_door: [[0; KINDS]; KINDS], same: 0 };
        for (a, b) in &self.joins {
            let (from, to) = (trades[*a], trades[*b]);
            tally.same += u32::from(from == to);
            // One neighbour counts two halves, each of two neighbours counts one half.
            tally.next_door[from][to] += 2 / self.doors[*a];
            tally.next_door[to][from] += 2 / self.doors[*b];
        }
        tally
    }

    fn deal(&self, seen: &Tally) -> Chance {
        let mut chance = Chance { pairs: [[Deals::default(); KINDS]; KINDS], same: Deals::default() };
        let mut trades = self.trades.clone();
        let mut dice = Dice(SEED);
        for _ in 0..ROUNDS {
            for at in (1..trades.len()).rev() {
                trades.swap(at, dice.below(at + 1));
            }
            let dealt = self.tally(&trades);
            chance.same.count(dealt.same, seen.same);
            for a in 0..KINDS {
                for b in 0..KINDS {
                    chance.pairs[a][b].count(dealt.next_door[a][b], seen.next_door[a][b]);
                }
            }
        }
        chance
    }

    fn pairs(&self, seen: &Tally, chance: &Chance) -> Vec<PairRow> {
        let frequent: Vec<usize> = (0..KINDS).filter(|kind| self.counts[*kind] >= SMALLEST_N).collect();
        let others = f64::from(count_of(self.trades.len())) - 1.0;
        let row = |a: usize, b: usize| {
            let next_door = f64::from(seen.next_door[a][b]) / 2.0;
            let there = f64::from(self.counts[b] - u32::from(a == b));
            PairRow {
                a: TradeCategory::ALL[a],
                b: TradeCategory::ALL[b],
                n_a: self.counts[a],
                n_b: self.counts[b],
                next_door,
                quotient: (next_door / f64::from(self.counts[a])) / (there / others),
                chance: ByChance::of(chance.pairs[a][b]),
            }
        };
        let mut rows: Vec<PairRow> =
            frequent.iter().flat_map(|a| frequent.iter().map(move |b| (*a, *b))).map(|(a, b)| row(a, b)).collect();
        rows.sort_by_key(|row| (row.chance.as_many_permille.min(row.chance.as_few_permille), row.a, row.b));
        rows
    }
}

impl Deals {
    fn count(&mut self, dealt: u32, seen: u32) {
        self.as_many += u32::from(dealt >= seen);
        self.as_few += u32::from(dealt <= seen);
    }
}

impl ByChance {
    /// The street as it is counts as one more deal.
    fn of(deals: Deals) -> Self {
        let permille = |n: u32| (n + 1) * 1000 / (ROUNDS + 1);
        Self { as_many_permille: permille(deals.as_many), as_few_permille: permille(deals.as_few) }
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers everywhere.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        let end = u64::try_from(end).unwrap_or(u64::MAX);
        let wide = u128::from(self.next()) * u128::from(end);
        usize::try_from(wide >> 64).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests;
