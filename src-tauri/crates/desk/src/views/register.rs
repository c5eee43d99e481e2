//! The list of premises, shops and members.

use super::{codes, view};
use nigiwai_core::address::Address;
use nigiwai_core::id::Id;
use nigiwai_core::membership::{MemberClass, Membership};
use nigiwai_core::opening::Week;
use nigiwai_core::premises::{Block, Side, UnitUse};
use nigiwai_core::saved_view::SavedView;
use nigiwai_core::shop::{Body, Shop, Tenancy, Tenure, YesNo};
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
        /// Members whose dues are late.
        Arrears,
    }
    /// What the list is sorted by.
    RegisterSort {
        /// Walking order along the street.
        #[default]
        Walk,
        /// Reading of the name, else the name.
        Name,
        /// Trade, in the order of the legend.
        Trade,
        /// Who runs it.
        Owner,
        /// Phone.
        Phone,
        /// Frontage.
        Frontage,
        /// Area.
        Area,
        /// Floor.
        Floor,
        /// Member first.
        Member,
        /// Since when the shop is there, or the unit vacant.
        Since,
        /// Year of opening.
        OpenedYear,
        /// Dues that are late.
        DuesLate,
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
        /// Only some of them.
        filter: RegisterFilter,
        /// Their order.
        sort: RegisterSort,
        /// The other way round; what is not known stays last.
        down: bool,
        /// At most so many rows, 0 all: the first screen comes at once, the rest after it.
        most: u32,
        /// Without the first so many rows: those that came before.
        after: u32,
    }
    /// Which rows are wanted; what is empty filters nothing.
    RegisterFilter {
        /// This block.
        block: Id,
        /// This side.
        side: Side,
        /// This floor; 1 is the ground floor, also where nobody said so.
        floor: Option<i64>,
        /// This group of trades.
        group: Option<TradeGroup>,
        /// Member, or not.
        member: YesNo,
    }
    /// One unit with its tenant, or a shop without a unit.
    RegisterRow {
        /// The unit, or empty.
        premises: Id,
        /// Its code.
        code: String,
        /// Its block's name.
        block: String,
        /// Its block.
        block_id: Id,
        /// Side.
        side: Side,
        /// Building and room, as far as they are known.
        building: String,
        /// City, town and number, "" not known.
        address: String,
        /// Area in hundredths of a square metre, 0 not known.
        area: i64,
        /// Whose the premises are.
        premises_owner: String,
        /// Rent in the owner's words.
        rent_band: String,
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
        /// Since when the tenant is there, or "".
        since: String,
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
        /// Company or person.
        body: Body,
        /// Own or rented.
        tenure: Tenure,
        /// Who runs it.
        owner: String,
        /// Phone.
        phone: String,
        /// Mail.
        mail: String,
        /// Opening hours in words.
        hours: String,
        /// Year of opening, 0 not known.
        opened_year: i64,
        /// Dues whose last day has passed, in yen.
        dues_late: i64,
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
        /// Members whose dues are late.
        arrears: u32,
    }
    /// The list in walking order.
    Register {
        /// Rows.
        rows: Vec<RegisterRow>,
        /// Counts over everything, whatever is searched.
        counts: RegisterCounts,
        /// How many rows there are; more than `rows` where fewer were asked for.
        total: u32,
        /// The blocks in order.
        blocks: Vec<Block>,
        /// The floors that there are, from below.
        floors: Vec<i64>,
        /// Views that officers saved, by name.
        views: Vec<SavedView>,
    }
    /// A cell that was changed in the list.
    RegisterEdit {
        /// The shop.
        shop: Id,
        /// The field's name: "name", "kana", "owner", "phone", "mail", "hours", "member", "chain", "body", "tenure".
        field: String,
        /// What was typed or chosen.
        value: String,
    }
    /// Cells that came from a spreadsheet.
    PasteAsk {
        /// The cells, in the order of the rows.
        edits: Vec<RegisterEdit>,
    }
    /// An address or a postcode as typed.
    AddressAsk {
        /// The words.
        words: String,
    }
    /// What it can be.
    AddressAnswer {
        /// The addresses, with their parts; none where nothing is known of it.
        options: Vec<Address>,
    }
    /// What was typed into a field.
    TidyAsk {
        /// "phone" or "postcode".
        kind: String,
        /// The words.
        words: String,
    }
    /// The usual form of it.
    TidyAnswer {
        /// The usual form, or the words as they were typed where they are none.
        words: String,
        /// Whether it can be one.
        known: bool,
    }
    /// Joining or leaving.
    TellMembership {
        /// The shop.
        shop: Id,
        /// Yes joins, no leaves.
        member: YesNo,
        /// First day as a member, or the last.
        day: String,
        /// The class of who joins.
        class: MemberClass,
    }
    /// Opening hours of a shop.
    HoursForm {
        /// The shop.
        shop: Id,
        /// In words.
        words: String,
        /// By weekday.
        week: Week,
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
        /// Memberships with dates, newest first; none where only yes or no is known.
        memberships: Vec<Membership>,
        /// Opening hours by weekday.
        week: Week,
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
