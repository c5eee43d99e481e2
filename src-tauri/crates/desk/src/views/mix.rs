//! The business mix: a sentence as code and values, one chart, the table beside it.

use super::{shown, view};
use nigiwai_core::id::Id;
use nigiwai_core::premises::{Block, Side};
use nigiwai_core::trade::{TradeCategory, TradeGroup};
use nigiwai_papers::chart::ChartDoc;

view! {
    /// What to count.
    MixAsk {
        /// As of this day, "" today.
        day: String,
        /// Only this block, or empty.
        block: Id,
        /// Only this side.
        side: Side,
    }
    /// A published figure beside ours.
    BenchmarkLine {
        /// What it is of: "dining", "vacancy" …
        code: String,
        /// Permille.
        permille: u32,
        /// Survey and year.
        source: String,
    }
    /// A block's or a side's line.
    MixPartLine {
        /// Block's name, or the side's code.
        name: String,
        /// "block" or "side".
        kind: String,
        /// Shops.
        shops: u32,
        /// Vacant units.
        vacant: u32,
        /// Members.
        members: u32,
        /// The category that leads.
        top: Option<TradeCategory>,
        /// Its shops.
        top_count: u32,
    }
    /// The sentence: the screen words it.
    MixSentence {
        /// The category that leads.
        top: Option<TradeCategory>,
        /// Its shops.
        top_count: u32,
        /// Its share in permille; none below 5 shops.
        top_permille: Option<u32>,
        /// Shops for fresh and other food.
        food: u32,
        /// Changes, largest first.
        changes: Vec<MixChange>,
        /// Daily trades that are missing: codes, words under `daily.<code>`.
        missing: Vec<String>,
    }
    /// The business mix.
    MixView {
        /// As of.
        day: String,
        /// The day of the comparison, "" where the book knows nothing of a year before.
        before_day: String,
        /// The first day that the book knows of, "" none: how far back one can look.
        first_day: String,
        /// The handbook's step for the vacancy, "" none; words under `mix.band.<code>`.
        band: String,
        /// The sentence.
        sentence: MixSentence,
        /// Shops in use.
        shops: u32,
        /// Shops whose trade is not known.
        no_trade: u32,
        /// Vacant units.
        vacant: u32,
        /// Units of the vacancy rate: in use and vacant.
        units: u32,
        /// Vacancy in permille of units; none below 5 units.
        vacancy_permille: Option<u32>,
        /// Vacancy in permille of frontage; none where too little is known.
        vacancy_frontage_permille: Option<u32>,
        /// Units whose frontage is known.
        frontage_known: u32,
        /// Chain shops.
        chains: u32,
        /// Members.
        members: u32,
        /// Longest run of vacant units: how many.
        longest_run: u32,
        /// Lines by category, largest first.
        lines: Vec<MixLine>,
        /// Lines by group.
        groups: Vec<MixGroupLine>,
        /// By block and side.
        parts: Vec<MixPartLine>,
        /// Published figures with their sources.
        benchmarks: Vec<BenchmarkLine>,
        /// Figures behind 「くわしく」: effective number of trades ×100, evenness ×1000, HHI.
        effective_trades_x100: u32,
        /// Pielou's evenness ×1000.
        evenness_x1000: u32,
        /// Herfindahl-Hirschman index.
        hhi: u32,
        /// The chart.
        chart: ChartDoc,
        /// Blocks to choose from.
        blocks: Vec<Block>,
    }
}

shown! {
    /// A category's line.
    MixLine {
        /// Category.
        category: TradeCategory,
        /// Group.
        group: TradeGroup,
        /// Shops.
        count: u32,
        /// Shops a year before.
        before: u32,
        /// Share in permille of shops in use; none below 5 shops.
        permille: Option<u32>,
    }
    /// A group's line.
    MixGroupLine {
        /// Group.
        group: TradeGroup,
        /// Shops.
        count: u32,
        /// Share in permille; none below 5 shops.
        permille: Option<u32>,
        /// The published share in permille, none not published.
        benchmark: Option<u32>,
    }
    /// A change against last year.
    MixChange {
        /// Category.
        category: TradeCategory,
        /// More or fewer shops.
        by: i32,
    }
}
