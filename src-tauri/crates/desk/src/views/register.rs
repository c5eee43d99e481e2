//! The list of premises, shops and members.

use super::{codes, view};
use nigiwai_core::id::Id;
use nigiwai_core::premises::{Block, Side, UnitUse};
use nigiwai_core::shop::{Shop, Tenancy, YesNo};
use nigiwai_core::trade::{TradeCategory, TradeGroup};

codes! {
    /// Saved views of the list.
    RegisterPart {
        /// Everything.
        #[default]
        All,
        /// Vacant units.
        Vacant,
        /// Members.
        Members,
        /// Shops that are no members.
        NonMembers,
        /// Shops whose trade is not known.
        NoTrade,
    }
    /// How sure a suggestion is.
    Sureness {
        /// A word of the trade column said so.
        Sure,
        /// The description or the name says so.
        #[default]
        Likely,
        /// A weak sign.
        Weak,
    }
}

view! {
    /// What to show.
    RegisterAsk {
        /// Words to find, "" all.
        search: String,
        /// Which part.
        part: RegisterPart,
        /// As of this day, "" today.
        day: String,
    }
    /// One unit with its tenant, or a shop without a unit.
    RegisterRow {
        /// The unit, or empty.
        premises: Id,
        /// Its code.
        code: String,
        /// Its block's name.
        block: String,
        /// Side.
        side: Side,
        /// Frontage in cm, 0 not known.
        frontage: i64,
        /// Floor.
        floor: i64,
        /// What the unit is.
        use_now: UnitUse,
        /// Whether it is vacant.
        vacant: bool,
        /// Since when, or "".
        vacant_since: String,
        /// The shop, or empty.
        shop: Id,
        /// Its name.
        name: String,
        /// Reading of the name.
        kana: String,
        /// Whether somebody said the trade; a trade may be known and yet have no place on the plan.
        trade_known: bool,
        /// Its place on the plan, if its trade has one.
        category: Option<TradeCategory>,
        /// The trade in everyday words.
        trade_words: String,
        /// Member?
        member: YesNo,
        /// Chain?
        chain: YesNo,
        /// Who runs it.
        owner: String,
        /// Phone.
        phone: String,
    }
    /// Counts under the list.
    RegisterCounts {
        /// Units for shops.
        units: u32,
        /// Shops trading.
        shops: u32,
        /// Members.
        members: u32,
        /// Non-members.
        non_members: u32,
        /// Vacant units.
        vacant: u32,
        /// Shops without a trade.
        no_trade: u32,
    }
    /// The list in walking order.
    Register {
        /// Rows.
        rows: Vec<RegisterRow>,
        /// Counts over everything, whatever is searched.
        counts: RegisterCounts,
        /// The blocks in order.
        blocks: Vec<Block>,
    }
    /// Which shop.
    ShopAsk {
        /// The shop.
        shop: Id,
    }
    /// A tenancy with its unit.
    TenancyLine {
        /// The tenancy.
        tenancy: Tenancy,
        /// The unit's code.
        code: String,
        /// The shop's name.
        shop_name: String,
        /// The shop's trade.
        category: Option<TradeCategory>,
    }
    /// A shop with its tenancies.
    ShopCard {
        /// The shop.
        shop: Shop,
        /// Its trade in words, "" not known.
        trade_name: String,
        /// Its category.
        category: Option<TradeCategory>,
        /// Tenancies, newest first, also under its former names.
        tenancies: Vec<TenancyLine>,
    }
    /// A block.
    BlockForm {
        /// The block; an empty id adds one.
        block: Block,
    }
    /// Words for a trade.
    TradeAsk {
        /// Everyday words, e.g. 八百屋.
        words: String,
        /// The shop's name, if there is one.
        name: String,
        /// Its description.
        description: String,
    }
    /// A trade to choose.
    TradeOption {
        /// Code.
        code: String,
        /// Revision.
        revision: u32,
        /// The class in its official words.
        name: String,
        /// The category on the plan.
        category: Option<TradeCategory>,
        /// Its group.
        group: Option<TradeGroup>,
        /// The word that matched.
        matched: String,
        /// Where it was found: "trade", "description" or "name".
        found_in: String,
        /// How sure.
        sure: Sureness,
    }
    /// Trades, best first.
    TradeAnswer {
        /// The trades.
        options: Vec<TradeOption>,
    }
    /// A shop whose trade is to be confirmed.
    TradeQuestion {
        /// The shop.
        shop: Id,
        /// Name.
        name: String,
        /// Its trade in everyday words.
        trade_words: String,
        /// Suggestions, best first, at most 4.
        options: Vec<TradeOption>,
    }
    /// Shops whose trade is to be confirmed.
    TradeQuestions {
        /// The questions.
        questions: Vec<TradeQuestion>,
    }
    /// A confirmed trade.
    TradeChoice {
        /// The shop.
        shop: Id,
        /// Code, "" for none of these.
        code: String,
        /// Revision.
        revision: u32,
    }
    /// Confirmed trades.
    TradeChoices {
        /// The choices.
        choices: Vec<TradeChoice>,
    }
}
