//! もし: saved thoughts about empty premises, the street before and after, and premises ranked by open criteria.

use super::mix_figures::MixFigure;
use super::{shown, view};
use nigiwai_core::id::Id;
use nigiwai_core::mix::Criterion;
use nigiwai_core::premises::{OwnerWish, Side};
use nigiwai_core::scenario::Scenario;
use nigiwai_core::trade::{TradeCategory, TradeGroup};

view! {
    /// Which scenario; empty is the first one.
    ScenarioAsk {
        /// The scenario.
        scenario: Id,
    }
    /// A trade to try out. A premises that has one already in this scenario gets this one instead.
    PlacementForm {
        /// The scenario; empty begins one.
        scenario: Id,
        /// The name of the one that is begun.
        name: String,
        /// The empty premises.
        premises: Id,
        /// The class.
        trade_code: String,
        /// Its revision.
        trade_revision: i64,
    }
    /// A scenario in the list.
    ScenarioLine {
        /// The scenario.
        scenario: Scenario,
        /// Trades tried out in it.
        placed: u32,
    }
    /// Every scenario.
    ScenarioList {
        /// The scenarios, the latest first.
        scenarios: Vec<ScenarioLine>,
        /// Empty premises on the street.
        vacant: u32,
    }
    /// An empty premises.
    VacantLine {
        /// The premises.
        premises: Id,
        /// As people call it.
        code: String,
        /// The block's name.
        block: String,
        /// The side.
        side: Side,
        /// Frontage in centimetres, 0 not known.
        frontage: i64,
        /// Empty since, "" not known.
        since: String,
        /// The owner's wish.
        wish: OwnerWish,
    }
    /// A trade tried out.
    PlacementLine {
        /// The placement.
        placement: Id,
        /// The premises.
        premises: Id,
        /// As people call it.
        code: String,
        /// The class's name.
        trade_name: String,
        /// Its category.
        category: Option<TradeCategory>,
        /// True once somebody trades there: it is left out of the count.
        taken: bool,
    }
    /// The street before and after.
    ScenarioCard {
        /// The scenario.
        scenario: Scenario,
        /// What is tried out, in walking order.
        placements: Vec<PlacementLine>,
        /// Premises that are empty and have nothing tried out.
        vacant: Vec<VacantLine>,
        /// Figures: now in `before_x1000`, with the scenario in `value_x1000`.
        figures: Vec<MixFigure>,
        /// Groups before and after.
        groups: Vec<GroupChange>,
        /// Daily needs that no shop serves now: codes.
        missing_before: Vec<String>,
        /// Those that would be left.
        missing_after: Vec<String>,
    }
    /// By what to rank.
    RankAsk {
        /// Only this kind of shop, a code of `trade.wanted`, "" every kind.
        trade: String,
        /// Weights 0 to 3 in the order of the criteria; one that is not given weighs 1.
        weights: Vec<u32>,
    }
    /// The ranking.
    RankAnswer {
        /// Every empty premises with its best trade, the highest score first.
        lines: Vec<RankLine>,
        /// The criteria in their order; words under `what_if.criterion.<code>`.
        criteria: Vec<Criterion>,
        /// The kinds of shop to choose from.
        trades: Vec<String>,
        /// Residents' sheets that the wishes come from; 0 where no questionnaire was held.
        sheets: u32,
    }
    /// An empty premises in the ranking.
    RankLine {
        /// The premises.
        place: VacantLine,
        /// The kind of shop, a code of `trade.wanted`.
        trade: String,
        /// Its class.
        trade_code: String,
        /// 0 to 1,000.
        score: u32,
        /// Points 0 to 1,000 in the order of the criteria.
        points: Vec<u32>,
        /// Other kinds of shop with the same score.
        as_good: Vec<String>,
    }
}

shown! {
    /// A group before and after.
    GroupChange {
        /// The group.
        group: TradeGroup,
        /// Shops now.
        before: u32,
        /// Shops with the scenario.
        after: u32,
    }
}
