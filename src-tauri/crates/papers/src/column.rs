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
    /// 法人番号.
    CorporateNumber,
    /// 郵便番号.
    Postcode,
    /// 住所.
    Address,
    /// 番街, 丁目.
    Block,
    /// 通りの側.
    Side,
    /// 間口.
    Frontage,
    /// 階.
    Floor,
    /// 会員・非会員, or the class of a member.
    Member,
    /// 入会日.
    Joined,
    /// 会費.
    Dues,
    /// Website.
    Website,
    /// 備考.
    Notes,
    /// 開業.
    Opened,
    /// 営業時間, in words.
    Hours,
    /// Opening hours by weekday, as this program writes them.
    Week,
    /// A number of the national classification.
    TradeCode,
    /// Of which revision that number is: 13 or 14.
    TradeRevision,
    /// A running number that means nothing by itself.
    Number,
    /// Not used.
    Skip,
}

impl Column {
    /// Every meaning, in the order of the drop-down.
    pub const ALL: [Column; 27] = [
        Column::Unit,
        Column::ShopName,
        Column::Kana,
        Column::Trade,
        Column::TradeCode,
        Column::TradeRevision,
        Column::Description,
        Column::Owner,
        Column::Phone,
        Column::Mail,
        Column::CorporateNumber,
        Column::Postcode,
        Column::Address,
        Column::Block,
        Column::Side,
        Column::Frontage,
        Column::Floor,
        Column::Member,
        Column::Joined,
        Column::Dues,
        Column::Website,
        Column::Notes,
        Column::Opened,
        Column::Hours,
        Column::Week,
        Column::Number,
        Column::Skip,
    ];

    /// Several columns may carry it; their texts are joined.
    pub fn may_repeat(self) -> bool {
        matches!(self, Column::Notes | Column::Description | Column::Address | Column::Skip)
    }
}
