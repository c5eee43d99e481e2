//! The directory of the shops: what they offer, and where they agreed to be named.

use super::{codes, view};
use nigiwai_core::directory::Offer;
use nigiwai_core::id::Id;
use nigiwai_core::trade::TradeCategory;

codes! {
    /// What is made out of the directory.
    DirectoryPaper {
        /// A list on A4.
        #[default]
        List,
        /// Which shops offer what, on A4: 助かる店の一覧.
        Offers,
        /// 助かる店マップ on A4: where they are, in large signs.
        Map,
        /// The same on A3.
        MapA3,
        /// A page for the web.
        Web,
        /// A table.
        Csv,
        /// The rows for the ward's company database.
        WardCsv,
    }
}

view! {
    /// A consent as it stands.
    ConsentState {
        /// Given on, "" not given.
        given: String,
        /// How it was given.
        how: String,
    }
    /// A shop that trades today.
    DirectoryRow {
        /// The shop.
        shop: Id,
        /// Its unit, or empty.
        premises: Id,
        /// Its unit's code.
        code: String,
        /// Its block.
        block: String,
        /// Name.
        name: String,
        /// Category.
        category: Option<TradeCategory>,
        /// What it offers.
        offers: Vec<Offer>,
        /// What it says of itself.
        words: String,
        /// Consent for the street's own directory.
        directory: ConsentState,
        /// Consent for the ward's company database.
        ward: ConsentState,
    }
    /// How many shops that may be named offer something.
    OfferCount {
        /// What.
        offer: Offer,
        /// How many.
        count: u32,
    }
    /// The directory.
    DirectoryView {
        /// Shops in walking order.
        rows: Vec<DirectoryRow>,
        /// How many may be named in the street's directory.
        named: u32,
        /// How many may be named in the ward's database.
        ward: u32,
        /// What is offered, with counts of all shops.
        offers: Vec<OfferCount>,
    }
    /// A shop's entry as a person filled it in.
    DirectoryForm {
        /// The shop.
        shop: Id,
        /// What it offers.
        offers: Vec<Offer>,
        /// What it says of itself.
        words: String,
        /// Consent for the street's own directory; an empty day takes it back from today.
        directory: ConsentState,
        /// Consent for the ward's company database.
        ward: ConsentState,
    }
    /// A paper or file of the directory.
    DirectoryPaperAsk {
        /// Which.
        paper: DirectoryPaper,
        /// For the papers by service: which services, all where none is named.
        offers: Vec<Offer>,
        /// The file.
        path: String,
    }
}
