//! The detailed figures of the mix and its years: codes and numbers; names, meanings and formulas are words.

use super::{codes, shown, view};
use nigiwai_core::premises::Side;
use nigiwai_core::trade::TradeCategory;
use nigiwai_papers::chart::ChartDoc;

codes! {
    /// How a figure is written.
    FigureForm {
        /// A whole number.
        #[default]
        Count,
        /// A share: 125 is 12.5 %.
        Percent,
        /// A number with places: 5,952 is 5.95.
        Decimal,
    }
}

view! {
    /// One figure. Its words: `mix.figure.<code>.name`, `.means`, `.formula`, `.source`.
    MixFigure {
        /// Its code.
        code: String,
        /// The heading that it stands under: `mix.figures.<part>`.
        part: String,
        /// How it is written.
        form: FigureForm,
        /// In thousandths; none where it is not defined or the counts are too small.
        value_x1000: Option<i64>,
        /// A year before; none where the book knows nothing of it.
        before_x1000: Option<i64>,
        /// What was counted.
        n: u32,
        /// Among how many.
        of: u32,
    }
    /// A retail trade beside the reference.
    QuotientLine {
        /// Words under `trade.reference_row.<code>`.
        code: String,
        /// Shops here.
        n: u32,
        /// Retail shops here.
        of: u32,
        /// The share there, in thousandths.
        there_permille: u32,
        /// The location quotient ×100; none where too few.
        quotient_x100: Option<u32>,
    }
    /// A row of empty premises.
    VacantRunLine {
        /// The side.
        side: Side,
        /// The block's name.
        block: String,
        /// What people call the premises.
        codes: Vec<String>,
        /// Their frontage together.
        length_cm: u32,
        /// How many of them nobody has measured.
        estimated: u32,
    }
    /// A line of another way to sort.
    SchemeLine {
        /// Words under `trade.scheme.<scheme>.<code>`.
        code: String,
        /// Shops.
        count: u32,
        /// Share in thousandths; none under five.
        permille: Option<u32>,
        /// The published share, where there is one.
        benchmark: Option<u32>,
    }
    /// Another way to sort the same shops.
    SchemeTable {
        /// Words under `trade.scheme_name.<scheme>`.
        scheme: String,
        /// The lines.
        lines: Vec<SchemeLine>,
    }
    /// How the shops stand next door to each other.
    NeighbourFigures {
        /// Shops with a neighbour whose trade is known.
        n: u32,
        /// Pairs of neighbours.
        joins: u32,
        /// Pairs of the same trade.
        same: u32,
        /// Pairs of the same trade that chance would give ×10; none under five shops.
        same_expected_x10: Option<u32>,
        /// Deals by chance with as many such pairs or more, in thousandths.
        as_many_permille: u32,
        /// Deals by chance with as few or fewer.
        as_few_permille: u32,
        /// How often the trades were dealt anew.
        rounds: u32,
        /// Every pair of trades with five shops or more, the least likely first.
        pairs: Vec<PairLine>,
    }
    /// The detailed figures.
    MixFigures {
        /// As of.
        day: String,
        /// The day of the comparison, "" none.
        before_day: String,
        /// The figures.
        figures: Vec<MixFigure>,
        /// The handbook's step for the vacancy, "" none; words under `mix.band.<code>`.
        band: String,
        /// Where the handbook's steps stand.
        band_source: String,
        /// Retail trades beside the reference.
        quotients: Vec<QuotientLine>,
        /// The reference: words under `trade.reference.<code>`.
        reference: String,
        /// Where the reference was found.
        reference_source: String,
        /// Neighbours.
        neighbours: NeighbourFigures,
        /// Rows of two or more empty premises, the longest first.
        runs: Vec<VacantRunLine>,
        /// Other ways to sort.
        schemes: Vec<SchemeTable>,
        /// Shops in use whose class is not known: one of them may be what seems to be missing.
        without_class: u32,
    }
    /// One year of the mix.
    MixYear {
        /// The day, a whole number of years before the one asked for.
        day: String,
        /// Shops.
        shops: u32,
        /// Empty units.
        vacant: u32,
        /// Units in use and empty.
        units: u32,
        /// Shops by group, in the order of the legend.
        groups: Vec<u32>,
        /// Openings in the twelve months before.
        opened: u32,
        /// Closings in the twelve months before.
        closed: u32,
    }
    /// The mix over the years.
    MixYears {
        /// The years, the earliest first.
        years: Vec<MixYear>,
        /// Four groups as lines.
        chart: ChartDoc,
        /// The first day that the book knows of, "" none.
        first_day: String,
    }
}

shown! {
    /// A trade and the trade next door.
    PairLine {
        /// Seen from the shops of this trade.
        a: TradeCategory,
        /// The trade next door.
        b: TradeCategory,
        /// Shops of `a`.
        n_a: u32,
        /// Shops of `b`.
        n_b: u32,
        /// Neighbours of that kind, halves counted, ×10.
        next_door_x10: u32,
        /// The co-location quotient ×100.
        quotient_x100: u32,
        /// Deals by chance with as many or more, in thousandths.
        as_many_permille: u32,
        /// Deals by chance with as few or fewer.
        as_few_permille: u32,
    }
}
