//! The street to scale, its units and what happened to them.

use super::{codes, view};
use nigiwai_core::id::Id;
use nigiwai_core::premises::{Block, Premises, Side, UnitUse};
use nigiwai_core::shop::{Shop, YesNo};
use nigiwai_core::trade::{TradeCategory, TradeGroup};

codes! {
    /// What happened to a tenant.
    ChangeKind {
        /// A shop opened in a vacant unit.
        #[default]
        Opened,
        /// The shop closed; the unit is vacant.
        Closed,
        /// The shop moved to another unit.
        Moved,
        /// The same shop under a new name.
        Renamed,
        /// Another shop took the place over.
        Replaced,
        /// The shop closed for works.
        Works,
        /// The works are over.
        WorksOver,
        /// The unit became something else: house, parking, building site, or a shop unit again.
        UseChanged,
    }
    /// How the street leaves as a paper.
    StreetPaper {
        /// A4 on its side, 1:300.
        #[default]
        A4,
        /// A3 on its side, 1:200.
        A3,
        /// One drawing as SVG, 1:300.
        Svg,
    }
}

view! {
    /// What to draw.
    StreetAsk {
        /// As of this day, "" today.
        day: String,
        /// Metres of one row: 40, 80 or 160.
        metres: u32,
        /// Floor: 1 ground floor (0 counts as 1), 2, -1 …
        floor: i64,
    }
    /// The street on paper.
    StreetPaperAsk {
        /// As of this day, "" today.
        day: String,
        /// Floor, as in the view.
        floor: i64,
        /// The paper.
        paper: StreetPaper,
        /// The file.
        path: String,
    }
    /// A box of the strip.
    StripBox {
        /// The unit.
        premises: Id,
        /// Its code.
        code: String,
        /// Its block: a row may hold units of several.
        block: Id,
        /// Place among the units of its side, from 1.
        place: u32,
        /// Left edge in cm from the row's beginning.
        x_cm: u32,
        /// Width in cm.
        width_cm: u32,
        /// Whether the frontage is a guess.
        estimated: bool,
        /// Name of the shop or of the passage.
        name: String,
        /// The shop, or empty.
        shop: Id,
        /// Category.
        category: Option<TradeCategory>,
        /// Group.
        group: Option<TradeGroup>,
        /// Whether it is vacant.
        vacant: bool,
        /// Since when.
        vacant_since: String,
        /// What the unit is.
        use_now: UnitUse,
        /// Whether the shop is closed for works.
        works: bool,
        /// Member?
        member: YesNo,
        /// Whether units stand above or below it.
        other_floors: u32,
    }
    /// A row of the strip: both sides of some metres of street.
    StripRow {
        /// Block.
        block: Id,
        /// Its name.
        block_name: String,
        /// Where the row begins, in metres from the beginning of the street.
        from_m: u32,
        /// The same in centimetres.
        from_cm: u32,
        /// Left side.
        left: Vec<StripBox>,
        /// Right side.
        right: Vec<StripBox>,
        /// Length of the row in cm.
        length_cm: u32,
    }
    /// Counts of the legend.
    LegendLine {
        /// Group, none for vacant.
        group: Option<TradeGroup>,
        /// How many.
        count: u32,
    }
    /// The street.
    StreetView {
        /// As of this day.
        day: String,
        /// Metres of one row.
        metres: u32,
        /// Rows.
        rows: Vec<StripRow>,
        /// Legend.
        legend: Vec<LegendLine>,
        /// Blocks in order.
        blocks: Vec<Block>,
        /// First day that the book knows of, for the slider.
        first_day: String,
        /// Floors there are besides the ground floor.
        floors: Vec<i64>,
    }
    /// Which unit.
    UnitAsk {
        /// The unit.
        premises: Id,
        /// As of this day, "" today.
        day: String,
    }
    /// A stretch of a unit's past.
    TimelineLine {
        /// The shop, or empty for a vacancy.
        shop: Id,
        /// Name, "" vacant.
        name: String,
        /// Trade in everyday words.
        trade_words: String,
        /// Category.
        category: Option<TradeCategory>,
        /// From, "" not known.
        from: String,
        /// Until, "" still.
        until: String,
        /// How it began: code.
        began: String,
        /// How it ended: code.
        ended: String,
    }
    /// A unit and its past.
    UnitCard {
        /// The unit.
        premises: Premises,
        /// Block's name.
        block_name: String,
        /// Place on its side from 1.
        place: u32,
        /// Metres from the block's beginning.
        at_m: u32,
        /// The tenant, if there is one.
        tenant: Option<Shop>,
        /// Its trade in words.
        trade_name: String,
        /// Its category.
        category: Option<TradeCategory>,
        /// Whether it is vacant.
        vacant: bool,
        /// Since when.
        vacant_since: String,
        /// For how many whole months.
        vacant_months: u32,
        /// Closed for works since, "" open.
        works_since: String,
        /// The past, newest first.
        timeline: Vec<TimelineLine>,
        /// Neighbours on the same side that it can be joined with.
        neighbours: Vec<UnitName>,
    }
    /// A unit's name for choosing.
    UnitName {
        /// The unit.
        premises: Id,
        /// Code.
        code: String,
        /// Its shop's name, "" vacant.
        name: String,
        /// Whether it is vacant.
        vacant: bool,
    }
    /// Moves a unit.
    MoveUnit {
        /// The unit.
        premises: Id,
        /// To this block.
        block: Id,
        /// To this side.
        side: Side,
        /// To this place on that side, from 1.
        place: u32,
        /// Whether all units after it on its side go with it, in their order; only when it leaves its side.
        following: bool,
    }
    /// Splits a unit.
    SplitUnit {
        /// The unit.
        premises: Id,
        /// As of this day.
        day: String,
        /// The parts in order along the side.
        parts: Vec<SplitPart>,
    }
    /// A part of a split.
    SplitPart {
        /// Code.
        code: String,
        /// Frontage in cm.
        frontage: i64,
        /// Whether the tenant stays in this part.
        keeps_tenant: bool,
    }
    /// Joins units.
    JoinUnits {
        /// The units, neighbours on one side.
        premises: Vec<Id>,
        /// As of this day.
        day: String,
        /// Code of the joined unit.
        code: String,
        /// The unit whose tenant stays, or empty.
        tenant_of: Id,
    }
    /// What happened to a tenant.
    Change {
        /// The unit.
        premises: Id,
        /// What happened.
        kind: ChangeKind,
        /// On which day (the first of the new state).
        day: String,
        /// The new shop (opened, renamed, replaced); an id takes a shop that the book knows.
        shop: Shop,
        /// Where to (moved).
        to: Id,
        /// What the unit became (use changed).
        use_now: UnitUse,
        /// Why it is vacant now, in words.
        reason: String,
    }
}
