//! Which empty premises, with which shop in it, would change most: by criteria that everybody can see and weigh.
//!
//! Each criterion gives a premises and a trade 0 to 1,000; the score is Σ weight × points ÷ Σ weight. It is an order to
//! talk about and no forecast. A newcomer would add criteria with hidden units; all of these run from nothing to all,
//! and every row shows the points that it has from each.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Diversity, MixUnit, count_categories};
use crate::premises::OwnerWish;
use crate::street::{DEFAULT_FRONTAGE_CM, UnitState};
use crate::trade::{DailyTrade, TradeCategory, TradeCode, TradeGroup, TradeRevisions, TradeSchemes, category_of};

/// Further than this a shop of the same group does not count as near.
pub const NEAR_CM: u32 = 5_000;

/// What a premises and a trade are judged by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// How much shorter the row of closed shutters becomes, of the longest on the street.
    Continuity,
    /// How near the next shop of the same group is on the same side, 0 from 50 metres.
    Near,
    /// All or nothing: the trade serves a daily need that no shop serves.
    DailyNeed,
    /// How many wanted it in the questionnaire, of those who wanted the most wanted one.
    Wanted,
    /// How much more many-sided the mix becomes, of the trade that would do most.
    Variety,
    /// Whether the owner wishes to let.
    Willing,
}

impl Criterion {
    /// Every criterion, in the order of the screen.
    pub const ALL: [Self; 6] =
        [Self::Continuity, Self::Near, Self::DailyNeed, Self::Wanted, Self::Variety, Self::Willing];
}

/// How much each criterion weighs, 0 to 3; one that is not named weighs 1.
pub type Weights = BTreeMap<Criterion, u32>;

/// What is known beside the premises themselves.
#[derive(Debug, Clone, Default)]
pub struct RankAbout<'a> {
    /// Trades to try.
    pub trades: Vec<TradeCode>,
    /// How many wanted a trade, by its class, where a questionnaire was held.
    pub wanted: BTreeMap<String, u32>,
    /// The owners' wishes, by premises.
    pub wishes: BTreeMap<&'a str, OwnerWish>,
}

/// An empty premises with a trade in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RankedPremises {
    /// The premises.
    pub unit: String,
    /// The trade.
    pub trade: TradeCode,
    /// 0 to 1,000.
    pub score: u32,
    /// Points from each criterion, in their order.
    pub points: Vec<u32>,
}

/// Every empty premises with every trade, the highest score first; equals in walking order and in the trades' order.
pub fn rank_premises(units: &[MixUnit], about: &RankAbout<'_>, weights: &Weights) -> Vec<RankedPremises> {
    let of_trades = TradePoints::of(units, about);
    let of_places = PlacePoints::of(units);
    let empty = units.iter().enumerate().filter(|(_, unit)| unit.state.is_vacant());
    let mut ranked: Vec<RankedPremises> = Vec::new();
    for (at, unit) in empty {
        let continuity = of_places.continuity(at);
        let wish = about.wishes.get(unit.id.as_str()).copied().unwrap_or_default();
        for (trade, points) in about.trades.iter().zip(&of_trades.points) {
            let near = category_of(trade).map_or(0, |category| of_places.near(units, at, category.group()));
            let points = vec![continuity, near, points.daily, points.wanted, points.variety, willing(wish)];
            let score = score_of(&points, weights);
            ranked.push(RankedPremises { unit: unit.id.clone(), trade: trade.clone(), score, points });
        }
    }
    ranked.sort_by_key(|one| std::cmp::Reverse(one.score));
    ranked
}

/// Σ weight × points ÷ Σ weight, rounded half up; 0 where nothing weighs.
pub fn score_of(points: &[u32], weights: &Weights) -> u32 {
    let weight = |at: usize| Criterion::ALL.get(at).and_then(|one| weights.get(one)).copied().unwrap_or(1).min(3);
    let all: u32 = (0..points.len()).map(weight).sum();
    let sum: u32 = points.iter().enumerate().map(|(at, points)| weight(at) * points).sum();
    if all == 0 { 0 } else { (2 * sum + all) / (2 * all) }
}

fn willing(wish: OwnerWish) -> u32 {
    match wish {
        OwnerWish::Let => 1000,
        OwnerWish::Sell | OwnerWish::Unknown => 500,
        OwnerWish::OwnUse | OwnerWish::NotLet => 0,
    }
}

fn permille(part: f64, whole: f64) -> u32 {
    if whole <= 0.0 { 0 } else { (1000.0 * part / whole).clamp(0.0, 1000.0).round() as u32 }
}

/// Points that follow from the trade alone.
struct TradePoints {
    points: Vec<OfTrade>,
}

struct OfTrade {
    daily: u32,
    wanted: u32,
    variety: u32,
}

impl TradePoints {
    fn of(units: &[MixUnit], about: &RankAbout<'_>) -> Self {
        let in_use: Vec<&MixUnit> = units.iter().filter(|unit| unit.state == UnitState::InUse).collect();
        let missing = super::missing_trades(&in_use);
        let counts = count_categories(&in_use);
        let now = effective(&counts, None);
        let more: Vec<f64> =
            about.trades.iter().map(|one| (effective(&counts, category_of(one)) - now).max(0.0)).collect();
        let most_more = more.iter().copied().fold(0.0, f64::max);
        let most_wanted = about.wanted.values().copied().max().unwrap_or(0);
        let wanted = |trade: &TradeCode| about.wanted.get(&trade.code).copied().unwrap_or(0);
        let of = |(trade, more): (&TradeCode, &f64)| OfTrade {
            daily: if need_of(trade).is_some_and(|need| missing.contains(&need)) { 1000 } else { 0 },
            wanted: permille(f64::from(wanted(trade)), f64::from(most_wanted)),
            variety: permille(*more, most_more),
        };
        Self { points: about.trades.iter().zip(&more).map(of).collect() }
    }
}

fn need_of(trade: &TradeCode) -> Option<DailyTrade> {
    TradeSchemes::built_in().daily(&TradeRevisions::built_in().convert(trade)?.code.code)
}

/// e^H′ with one more shop; 0 on a street too small for it.
fn effective(counts: &BTreeMap<TradeCategory, u32>, more: Option<TradeCategory>) -> f64 {
    let mut counts = counts.clone();
    if let Some(category) = more {
        *counts.entry(category).or_insert(0) += 1;
    }
    Diversity::of(&counts.values().copied().collect::<Vec<_>>()).effective.unwrap_or(0.0)
}

/// The rows of the street: for each premises those of its side and block, and where it lies among them.
struct PlacePoints {
    rows: Vec<Vec<usize>>,
    place: Vec<(usize, usize)>,
    ahead: Vec<usize>,
    behind: Vec<usize>,
    longest: usize,
}

impl PlacePoints {
    fn of(units: &[MixUnit]) -> Self {
        let mut keys: Vec<(&str, crate::street::Side)> = Vec::new();
        let mut rows: Vec<Vec<usize>> = Vec::new();
        let mut place = vec![(0, 0); units.len()];
        for (at, unit) in units.iter().enumerate() {
            let key = (unit.block.as_str(), unit.side);
            let row = keys.iter().rposition(|one| *one == key).unwrap_or_else(|| {
                keys.push(key);
                rows.push(Vec::new());
                rows.len() - 1
            });
            place[at] = (row, rows[row].len());
            rows[row].push(at);
        }
        let vacant = |at: &usize| units[*at].state.is_vacant();
        let passage = |at: &usize| units[*at].state == UnitState::Passage;
        let (mut behind, mut ahead) = (vec![0; units.len()], vec![0; units.len()]);
        for row in &rows {
            count_along(row.iter().filter(|at| !passage(at)), vacant, &mut behind);
            count_along(row.iter().rev().filter(|at| !passage(at)), vacant, &mut ahead);
        }
        let run = |at: usize| if vacant(&at) { behind[at] + ahead[at] + 1 } else { 0 };
        let longest = (0..units.len()).map(run).max().unwrap_or(0);
        Self { rows, place, ahead, behind, longest }
    }

    /// How much shorter the row of shutters becomes, of the longest one.
    fn continuity(&self, at: usize) -> u32 {
        let (behind, ahead) = (self.behind[at], self.ahead[at]);
        let shorter = behind + ahead + 1 - behind.max(ahead);
        permille(shorter as f64, self.longest as f64)
    }

    /// How near the next shop of the group is, between the edges of the two.
    fn near(&self, units: &[MixUnit], at: usize, group: TradeGroup) -> u32 {
        let (row, place) = self.place[at];
        let row = &self.rows[row];
        let same =
            |at: usize| units[at].state == UnitState::InUse && units[at].category.is_some_and(|c| c.group() == group);
        let ahead = distance(row[place + 1..].iter(), units, same);
        let behind = distance(row[..place].iter().rev(), units, same);
        let nearest = ahead.into_iter().chain(behind).min().unwrap_or(NEAR_CM);
        permille(f64::from(NEAR_CM.saturating_sub(nearest)), f64::from(NEAR_CM))
    }
}

/// For each place the number of empty premises that lie without a break before it.
fn count_along<'a>(row: impl Iterator<Item = &'a usize>, vacant: impl Fn(&usize) -> bool, into: &mut [usize]) {
    let mut so_far = 0;
    for at in row {
        into[*at] = so_far;
        so_far = if vacant(at) { so_far + 1 } else { 0 };
    }
}

fn distance<'a>(row: impl Iterator<Item = &'a usize>, units: &[MixUnit], same: impl Fn(usize) -> bool) -> Option<u32> {
    let mut far = 0;
    for at in row {
        if same(*at) {
            return Some(far);
        }
        far += if units[*at].frontage_cm == 0 { DEFAULT_FRONTAGE_CM } else { units[*at].frontage_cm };
        if far >= NEAR_CM {
            return None;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mix::tests::{shop, unit};

    /// greengrocer · (empty a) · (empty b) · (empty c) · barber · (empty d) · ramen ×3, each 5 m wide.
    fn row() -> Vec<MixUnit> {
        let mut units = vec![
            shop("1", "5821"),
            unit("a", UnitState::Vacant),
            unit("b", UnitState::Vacant),
            unit("c", UnitState::Vacant),
            shop("2", "7821"),
            unit("d", UnitState::Vacant),
            shop("3", "7624"),
            shop("4", "7624"),
            shop("5", "7624"),
        ];
        units.iter_mut().for_each(|one| one.frontage_cm = 500);
        units
    }

    fn about<'a>(trades: &[&str]) -> RankAbout<'a> {
        RankAbout { trades: trades.iter().map(|code| TradeCode::current(*code)).collect(), ..RankAbout::default() }
    }

    fn points(ranked: &[RankedPremises], unit: &str, trade: &str) -> Vec<u32> {
        let found = ranked.iter().find(|one| one.unit == unit && one.trade.code == trade);
        found.expect("every premises with every trade").points.clone()
    }

    #[test]
    fn the_middle_of_three_shutters_breaks_the_row_best() {
        let ranked = rank_premises(&row(), &about(&["5841"]), &Weights::new());
        let continuity: Vec<u32> = ["a", "b", "c", "d"].map(|at| points(&ranked, at, "5841")[0]).to_vec();
        // Of three in a row: filling an end leaves two (1 shorter), the middle leaves one (2 shorter); d: one of three.
        assert_eq!(continuity, [333, 667, 333, 333]);
    }

    #[test]
    fn a_fishmonger_is_near_the_greengrocer_by_the_metres_between_them() {
        let ranked = rank_premises(&row(), &about(&["5841", "7624"]), &Weights::new());
        // Next door 0 m of 50; then 5 m and 10 m. Ramen from a: b, c, barber and d lie between, 20 m.
        let near = |at, trade| points(&ranked, at, trade)[1];
        assert_eq!((near("a", "5841"), near("b", "5841"), near("c", "5841")), (1000, 900, 800));
        assert_eq!((near("a", "7624"), near("d", "7624")), (600, 1000));
    }

    #[test]
    fn what_is_missing_wanted_and_new_gives_points_and_what_is_there_does_not() {
        let mut about = about(&["5841", "7624"]);
        about.wanted = BTreeMap::from([("5841".to_owned(), 12), ("5831".to_owned(), 24)]);
        about.wishes = BTreeMap::from([("a", OwnerWish::Let), ("b", OwnerWish::NotLet)]);
        let ranked = rank_premises(&row(), &about, &Weights::new());
        assert_eq!(points(&ranked, "a", "5841")[2..], [1000, 500, 1000, 1000]);
        assert_eq!(
            points(&ranked, "b", "7624")[2..],
            [0, 0, 0, 0],
            "a fourth ramen shop makes nothing more many-sided"
        );
        assert_eq!((ranked[0].unit.as_str(), ranked[0].trade.code.as_str()), ("a", "5841"));
    }

    #[test]
    fn the_score_is_the_formula_on_the_screen() {
        let weights = Weights::from([
            (Criterion::Continuity, 3),
            (Criterion::Near, 0),
            (Criterion::DailyNeed, 2),
            (Criterion::Wanted, 0),
            (Criterion::Variety, 0),
            (Criterion::Willing, 0),
        ]);
        // (3 × 667 + 2 × 1000) ÷ 5
        assert_eq!(score_of(&[667, 900, 1000, 1, 2, 3], &weights), 800);
        let nothing: Weights = Criterion::ALL.into_iter().map(|one| (one, 0)).collect();
        assert_eq!(score_of(&[1000; 6], &nothing), 0);
        assert_eq!(score_of(&[600, 0, 0, 0, 0, 0], &Weights::new()), 100, "not named weighs 1");
    }

    #[test]
    fn a_street_without_an_empty_premises_has_nothing_to_rank() {
        assert!(rank_premises(&[shop("1", "5821")], &about(&["5841"]), &Weights::new()).is_empty());
    }
}
