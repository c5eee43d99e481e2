//! Blocks of the street and the premises along them: the street's memory, not the shops'.
//!
//! A unit of premises outlives its tenants. A split or a join ends units by a day and begins others; nothing is
//! overwritten. A side street between two units is a unit whose use is `passage`.

use crate::address::Address;
use crate::choice;
use crate::id::Id;
use crate::record;

choice! {
    /// Side of the street, seen from its beginning.
    Side {
        /// Not known yet.
        Unknown = "",
        /// 左側.
        Left = "left",
        /// 右側.
        Right = "right",
    }
}

choice! {
    /// What the unit is, apart from who trades there.
    UnitUse {
        /// A place for a shop; vacant where no tenancy holds.
        Shop = "",
        /// 住宅になった.
        House = "house",
        /// 駐車場・更地.
        Parking = "parking",
        /// 建替え・工事中.
        Works = "works",
        /// A side street: a gap in the row.
        Passage = "passage",
    }
}

choice! {
    /// What the owner of a vacant unit wishes.
    OwnerWish {
        /// Not known yet.
        Unknown = "",
        /// 貸したい.
        Let = "let",
        /// 売りたい.
        Sell = "sell",
        /// 自分で使う.
        OwnUse = "own_use",
        /// 貸さない.
        NotLet = "not_let",
    }
}

choice! {
    /// Why a unit is vacant, as far as a list can say it; the words beside it say the rest.
    VacancyCause {
        /// Not known yet.
        Unknown = "",
        /// 高齢・後継者がいない.
        NoSuccessor = "no_successor",
        /// 売上が続かなかった.
        Trade = "trade",
        /// ほかへ移った.
        MovedAway = "moved_away",
        /// 建物が古い・傷んでいる.
        Building = "building",
        /// 家賃が合わない.
        Rent = "rent",
        /// 家主の都合.
        Owner = "owner",
        /// 建替え・再開発.
        Rebuilding = "rebuilding",
        /// そのほか.
        Other = "other",
    }
}

record! {
    /// A block (丁目, 番街) of the street.
    Block = 3 "block" in P {
        /// As people call it.
        1 name: String [Ward];
        /// Place among the blocks, from the beginning of the street.
        2 place: i64 [Ward];
    }
}

impl Premises {
    /// Where it is, in its parts.
    pub fn address(&self) -> Address {
        Address {
            postcode: self.postcode.clone(),
            city_code: self.city_code.clone(),
            prefecture: self.prefecture.clone(),
            city: self.city.clone(),
            town: self.town.clone(),
            building: self.building.clone(),
        }
    }

    /// The same unit at an address; a building that the address does not name stays.
    pub fn at(self, address: Address) -> Premises {
        Premises {
            postcode: address.postcode,
            city_code: address.city_code,
            prefecture: address.prefecture,
            city: address.city,
            town: address.town,
            building: if address.building.is_empty() { self.building } else { address.building },
            ..self
        }
    }
}

record! {
    /// A unit of premises (区画).
    Premises = 4 "premises" in P {
        /// As people call it, e.g. "2-3".
        1 code: String [Ward; Found];
        /// The block.
        2 block: Id [Ward, cell 2];
        /// Side of the street.
        3 side: Side [Ward, cell 2];
        /// Order along the side, counted from the block's beginning; gaps are allowed.
        4 position: i64 [Ward, cell 2];
        /// Frontage (間口) in centimetres, 0 not known.
        5 frontage: i64 [Ward, unit "cm"];
        /// Floor: 0 and 1 ground floor, 2 second floor, -1 basement.
        6 floor: i64 [Ward];
        /// What the unit is.
        7 use_now: UnitUse [Ward, cell 7];
        /// Since when it is that, or "".
        8 use_since: String [Ward, cell 7];
        /// First day of the unit, "" always there.
        9 from: String [Ward];
        /// Last day of the unit after a split or a join, "" still there.
        10 until: String [Ward];
        /// Name of a passage.
        11 passage_name: String [Ward];
        /// Owner of the premises.
        20 owner: String [Association];
        /// What the owner wishes.
        21 wish: OwnerWish [Association];
        /// Why it is vacant.
        22 reason: String [Association];
        /// Rent, in the owner's words.
        23 rent_band: String [Association];
        /// How the owner is reached.
        24 contact: String [Association];
        /// Notes.
        25 notes: String [Association];
        /// Why it is vacant, from a list.
        26 cause: VacancyCause [Association];
        /// Area of the shop (面積), 0 not known.
        27 area: i64 [Association, unit "dm2"];
        /// The building that the unit is in; several units may share it, also on one floor.
        28 building: String [Association; Found];
        /// Room or shop number inside the building.
        29 room: String [Association; Found];
        /// Postcode: seven digits, or "".
        30 postcode: String [Association];
        /// Number of the local government with its check digit (全国地方公共団体コード), or "".
        31 city_code: String [Association, cell 31];
        /// 都道府県.
        32 prefecture: String [Association, cell 31; Found];
        /// 市区町村.
        33 city: String [Association, cell 31; Found];
        /// 町字以下: 上目黒2-19-15.
        34 town: String [Association; Found];
    }
}
