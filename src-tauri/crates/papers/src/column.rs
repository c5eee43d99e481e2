//! What a column of somebody's list can mean to the register.
//!
//! The window offers exactly these in its drop-down; the word of each is `column.<code>`. It must never grow a
//! meaning that the register cannot keep: what has no place here goes to the notes or is not used.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Meaning of one column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// 区画.
    Unit,
    /// 屋号, 店名.
    ShopName,
    /// Reading of the name.
    Kana,
    /// 業種, a word or two.
    Trade,
    /// What the shop does, in its own words.
    Description,
    /// 代表者.
    Owner,
    /// 電話.
    Phone,
    /// Mail.
    Mail,
    /// 住所.
    Address,
    /// 間口.
    Frontage,
    /// 階.
    Floor,
    /// 会員・非会員.
    Member,
    /// 会費.
    Dues,
    /// Website.
    Website,
    /// 備考.
    Notes,
    /// 開業.
    Opened,
    /// A running number that means nothing by itself.
    Number,
    /// Not used.
    Skip,
}

impl Column {
    /// Every meaning, in the order of the drop-down.
    pub const ALL: [Column; 18] = [
        Column::Unit,
        Column::ShopName,
        Column::Kana,
        Column::Trade,
        Column::Description,
        Column::Owner,
        Column::Phone,
        Column::Mail,
        Column::Address,
        Column::Frontage,
        Column::Floor,
        Column::Member,
        Column::Dues,
        Column::Website,
        Column::Notes,
        Column::Opened,
        Column::Number,
        Column::Skip,
    ];

    /// Several columns may carry it; their texts are joined.
    pub fn may_repeat(self) -> bool {
        matches!(self, Column::Notes | Column::Description | Column::Address | Column::Skip)
    }
}
