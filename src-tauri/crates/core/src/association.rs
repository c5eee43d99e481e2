//! The association itself and the people who sit at its keyboard.
//!
//! There is one association in a book, under a fixed id. A person's name never leaves the association; the ward
//! sees only the person's id.

use crate::choice;
use crate::id::Id;
use crate::record;

choice! {
    /// What the association is by law.
    LegalForm {
        /// Not known yet.
        Unknown = "",
        /// 商店街振興組合.
        PromotionCooperative = "promotion_cooperative",
        /// 事業協同組合.
        Cooperative = "cooperative",
        /// 任意団体（商店会）.
        Voluntary = "voluntary",
    }
}

choice! {
    /// 商圏類型 of METI's street survey.
    StreetType {
        /// Not known yet.
        Unknown = "",
        /// 近隣型.
        Neighbourhood = "neighbourhood",
        /// 地域型.
        Local = "local",
        /// 広域型.
        Wide = "wide",
        /// 超広域型.
        VeryWide = "very_wide",
    }
}

choice! {
    /// What an officer does in the association.
    Role {
        /// Not known yet.
        Unknown = "",
        /// 会長・理事長.
        Chair = "chair",
        /// 副会長・副理事長.
        ViceChair = "vice_chair",
        /// 会計.
        Treasurer = "treasurer",
        /// 書記・事務.
        Clerk = "clerk",
        /// 役員・理事.
        Officer = "officer",
    }
}

record! {
    /// The association whose book this is. Exactly one, under [`association_id`].
    Association = 1 "association" in P {
        /// Official name, to the letter as in the 定款 or 会則.
        1 name: String [Ward];
        /// Reading of the name.
        2 kana: String [Ward];
        /// What it is by law.
        3 legal_form: LegalForm [Ward];
        /// 13 digits, or "" (a voluntary 商店会 has none).
        4 corporate_number: String [Ward];
        /// 商圏類型.
        5 street_type: StreetType [Ward];
        /// Year of founding, or 0.
        6 founded: i64 [Ward, unit "year"];
        /// Whether the book is the made-up sample street.
        7 sample: bool [Ward];
        /// Representative's title and name.
        20 representative: String [Association];
        /// Where the association is reached.
        21 contact: String [Association];
        /// Where the recovery sheet is kept; "" until somebody wrote it down.
        22 sheet_place: String [Association];
    }
}

record! {
    /// A person who uses the book at a PC.
    Person = 2 "person" in P {
        /// The officer's name.
        20 name: String [Association];
        /// What the officer does.
        21 role: Role [Association];
        /// Whether the person left.
        22 left: bool [Association];
    }
}

record! {
    /// A PC of the association, under its device's id.
    Device = 19 "device" in P {
        /// What people call it: 事務所のPC.
        20 name: String [Association];
    }
}

/// The id under which the association stands in every book.
pub fn association_id() -> Id {
    Id::fixed("association")
}

/// The person under whose name an import writes.
pub fn import_person() -> Id {
    Id::fixed("import")
}
