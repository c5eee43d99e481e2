//! Empty premises: what a card says of them, and whether their owners allow it.

use super::{ConsentState, codes, view};
use nigiwai_core::id::Id;
use nigiwai_core::premises::OwnerWish;
use nigiwai_core::shop::YesNo;
use nigiwai_core::vacancy::CardPurpose;

codes! {
    /// What is made of the empty premises.
    VacancyPaperKind {
        /// One of them on an A4 page.
        #[default]
        Card,
        /// All of them as one list on A4.
        List,
    }
}

view! {
    /// An empty premises.
    VacancyRow {
        /// The premises.
        premises: Id,
        /// Its code.
        code: String,
        /// Its block.
        block: String,
        /// Floor.
        floor: i64,
        /// Frontage in cm, 0 not known.
        frontage: i64,
        /// Area in hundredths of a square metre, 0 not known.
        area: i64,
        /// Empty since, or "".
        vacant_since: String,
        /// Rent in the owner's words.
        rent_band: String,
        /// What the owner wishes.
        wish: OwnerWish,
        /// Trades that the owner would like.
        wanted: String,
        /// Whether a shop may be tried out there for some months.
        challenge: YesNo,
        /// From when it can be had.
        available: String,
        /// A sentence or two.
        words: String,
        /// Who answers, "" the association.
        contact: String,
        /// Consent to hand the card out.
        hand_out: ConsentState,
        /// Consent to show it to everybody.
        public: ConsentState,
        /// How many photos it has.
        photos: u32,
    }
    /// All empty premises of today.
    VacancyView {
        /// In walking order.
        rows: Vec<VacancyRow>,
        /// How many may be handed out.
        hand_out: u32,
        /// How many may be shown to everybody.
        public: u32,
        /// Who answers where nobody else is named.
        contact: String,
    }
    /// What a person wrote about an empty premises.
    VacancyForm {
        /// The premises.
        premises: Id,
        /// Rent in the owner's words.
        rent_band: String,
        /// What the owner wishes.
        wish: OwnerWish,
        /// Trades that the owner would like.
        wanted: String,
        /// Whether a shop may be tried out there.
        challenge: YesNo,
        /// From when it can be had.
        available: String,
        /// A sentence or two.
        words: String,
        /// Who answers.
        contact: String,
        /// Consent to hand the card out; an empty day takes it back from today.
        hand_out: ConsentState,
        /// Consent to show it to everybody.
        public: ConsentState,
    }
    /// A paper of the empty premises.
    VacancyPaperAsk {
        /// Which.
        paper: VacancyPaperKind,
        /// For whom: it decides which consent is needed.
        purpose: CardPurpose,
        /// The premises of a card.
        premises: Id,
        /// The file.
        path: String,
    }
}
