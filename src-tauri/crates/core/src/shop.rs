//! Shops, and their tenancies: who traded where, from when, until when.
//!
//! A shop that changes its name becomes a new shop whose `formerly` names the old one, because the past keeps its
//! name. The trade is a code *and* its revision, for Rev.14 reuses numbers of Rev.13 for other trades.

use crate::choice;
use crate::id::Id;
use crate::record;

choice! {
    /// Yes, no, or not known yet.
    YesNo {
        /// Not known yet.
        Unknown = "",
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
    }
}

choice! {
    /// Company or person.
    Body {
        /// Not known yet.
        Unknown = "",
        /// 法人.
        Company = "company",
        /// 個人.
        Person = "person",
    }
}

choice! {
    /// Whose the premises are.
    Tenure {
        /// Not known yet.
        Unknown = "",
        /// 自己所有.
        Own = "own",
        /// 賃借.
        Rented = "rented",
    }
}

choice! {
    /// How a tenancy began.
    Began {
        /// Not known yet: it was there when the book began.
        Unknown = "",
        /// 開店.
        Opened = "opened",
        /// Moved here from another unit.
        MovedIn = "moved_in",
        /// The same shop under a new name.
        Renamed = "renamed",
        /// Another shop took the place over.
        Replaced = "replaced",
        /// The unit was split or joined around the shop.
        UnitChanged = "unit_changed",
    }
}

choice! {
    /// How a tenancy ended.
    Ended {
        /// Still there, or not known.
        Unknown = "",
        /// 閉店.
        Closed = "closed",
        /// Moved to another unit.
        MovedOut = "moved_out",
        /// The same shop goes on under a new name.
        Renamed = "renamed",
        /// Another shop took the place over.
        Replaced = "replaced",
        /// The unit was split or joined around the shop.
        UnitChanged = "unit_changed",
    }
}

record! {
    /// A shop under one name.
    Shop = 5 "shop" in P {
        /// Trade name, exactly as typed.
        1 name: String [Ward; Found];
        /// Trade class of the Japan Standard Industrial Classification, "" not known.
        2 trade_code: String [Ward, cell 2];
        /// Revision of the classification: 14, 13, or 0.
        3 trade_revision: i64 [Ward, cell 2];
        /// The trade in everyday words.
        4 trade_words: String [Ward; Found];
        /// チェーン店か.
        5 chain: YesNo [Ward];
        /// Company or person.
        6 body: Body [Ward];
        /// 13 digits, or "".
        7 corporate_number: String [Ward];
        /// Opening hours in words.
        8 hours: String [Ward];
        /// The shop that this one was before a change of name.
        9 formerly: Id [Ward];
        /// Website.
        10 website: String [Ward];
        /// Opening hours by weekday, as [`crate::opening::Week`] writes them; "" not known.
        11 week: String [Ward];
        /// 会員か. Where the shop has dated memberships these decide, and this follows them.
        20 member: YesNo [Association];
        /// Reading of the name.
        21 kana: String [Association; Found];
        /// Phone as written on paper.
        22 phone: String [Association; Found];
        /// Mail.
        23 mail: String [Association];
        /// Who runs it.
        24 owner: String [Association; Found];
        /// Own or rented.
        25 tenure: Tenure [Association];
        /// Notes.
        26 notes: String [Association];
        /// Dues a month in yen.
        27 dues: i64 [Association, unit "yen"];
        /// Year in which the shop first opened anywhere, 0 not known.
        28 opened_year: i64 [Association, unit "year"];
    }
}

record! {
    /// That a shop holds a unit from one day to another.
    Tenancy = 6 "tenancy" in P {
        /// The unit.
        1 premises: Id [Ward];
        /// The shop.
        2 shop: Id [Ward];
        /// First day, "" not known.
        3 from: String [Ward];
        /// Last day, "" still there.
        4 until: String [Ward, cell 4];
        /// How it began.
        20 began: Began [Association];
        /// How it ended.
        21 ended: Ended [Association, cell 4];
        /// Closed for works since this day, "" open.
        22 works_since: String [Association];
    }
}
