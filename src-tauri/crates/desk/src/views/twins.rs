//! Shops that may be one, side by side.

use super::view;
use nigiwai_core::id::Id;

view! {
    /// One of two shops that may be one.
    TwinShop {
        /// The shop.
        id: Id,
        /// Its name.
        name: String,
        /// The units that it holds.
        units: Vec<String>,
    }
    /// A field of two shops, side by side.
    TwinField {
        /// The field's name; its word is `field.shop.<field>`.
        field: String,
        /// What one has.
        first: String,
        /// What the other has.
        second: String,
        /// Whether both know it and differ: a person chooses.
        differs: bool,
    }
    /// Two shops that may be one.
    TwinPair {
        /// One.
        first: TwinShop,
        /// The other.
        second: TwinShop,
        /// Why: codes of `twin_sign`.
        signs: Vec<String>,
        /// Their fields.
        fields: Vec<TwinField>,
    }
    /// Pairs that may be one shop.
    TwinView {
        /// The pairs, surest first; the first fifty.
        pairs: Vec<TwinPair>,
        /// How many there are.
        total: u32,
    }
    /// Two shops, and which fields are taken from the other.
    MergeForm {
        /// The one that stays.
        keep: Id,
        /// The one that goes.
        other: Id,
        /// Names of fields taken from the other.
        take: Vec<String>,
    }
}
