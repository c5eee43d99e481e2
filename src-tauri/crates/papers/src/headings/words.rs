//! The words that people put over columns, and what each means.
//!
//! Compared after folding: width, spaces, line breaks and what stands in brackets do not count. A newcomer adds a
//! short word and catches too much: 名 alone would catch 氏名, 町名 and 品名.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use crate::column::Column;
use crate::rows::LengthUnit;

/// Whole headings. The first column of the register that a word fits is its meaning.
const WHOLE: [(Column, &[&str]); 27] = [
    (
        Column::Unit,
        &["区画", "区画番号", "区画no", "区画名", "店舗番号", "場所", "位置", "番地", "ブロック", "unit", "lot"],
    ),
    (
        Column::ShopName,
        &[
            "店名",
            "店舗名",
            "店舗名称",
            "屋号",
            "商号",
            "会員名",
            "事業所名",
            "事業者名",
            "名称",
            "お店",
            "お店の名前",
            "店",
            "店舗",
            "会社名",
            "加盟店名",
            "加盟店",
            "組合員名",
            "企業名",
            "法人名",
            "shop",
            "shopname",
            "name",
            "store",
        ],
    ),
    (
        Column::Kana,
        &["フリガナ", "ふりがな", "カナ", "かな", "よみ", "読み", "読み方", "よみがな", "店名カナ", "屋号カナ"],
    ),
    (Column::Trade, &["業種", "業態", "職種", "業種名", "種別", "分類", "区分", "trade", "category", "business"]),
    (
        Column::Description,
        &[
            "営業内容",
            "取扱品目",
            "取扱商品",
            "主な商品",
            "事業内容",
            "営業種目",
            "営業品目",
            "取扱品",
            "商品",
            "内容",
            "説明",
            "紹介",
            "pr",
            "description",
        ],
    ),
    (
        Column::Owner,
        &[
            "代表",
            "代表者",
            "代表者名",
            "代表者氏名",
            "店主",
            "店主名",
            "氏名",
            "経営者",
            "責任者",
            "事業主",
            "担当者",
            "名前",
            "お名前",
            "owner",
        ],
    ),
    (
        Column::Phone,
        &["電話", "電話番号", "tel", "℡", "☎", "連絡先", "電話no", "店電話", "店舗電話", "phone", "telephone"],
    ),
    (Column::Mail, &["メール", "メールアドレス", "eメール", "mail", "email", "e-mail", "アドレス"]),
    (Column::Address, &["住所", "所在地", "店舗住所", "所在", "address"]),
    (Column::Frontage, &["間口", "間口幅", "間口m", "間口間", "frontage", "幅"]),
    (Column::Floor, &["階", "階数", "フロア", "floor"]),
    (Column::Member, &["会員", "会員区分", "会員種別", "加盟", "加入", "会員非会員", "組合員", "member"]),
    (Column::Dues, &["会費", "月会費", "会費月額", "月額", "年会費", "賦課金", "dues", "fee"]),
    (Column::Website, &["ホームページ", "hp", "url", "ウェブサイト", "webサイト", "サイト", "web", "website"]),
    (Column::Notes, &["備考", "メモ", "摘要", "注記", "その他", "特記事項", "notes", "remarks", "memo"]),
    (Column::Opened, &["開業", "開業年", "開業日", "開業年月日", "開店", "開店日", "創業", "設立", "opened"]),
    (Column::Number, &["番号", "no", "no.", "№", "nо", "会員番号", "会員no", "通番", "連番", "整理番号", "#", "順"]),
    (Column::Joined, &["入会日", "加入日", "入会年月日", "加入年月日", "入会", "joined"]),
    (Column::CorporateNumber, &["法人番号", "corporatenumber"]),
    (Column::Postcode, &["郵便番号", "〒", "郵便", "postcode", "zip"]),
    (Column::Block, &["番街", "丁目", "街区", "block"]),
    (Column::Side, &["側", "通りの側", "side"]),
    (Column::Hours, &["営業時間", "営業時間・定休日", "hours"]),
    (Column::Week, &["曜日ごとの時間"]),
    (
        Column::TradeCode,
        &[
            "業種コード",
            "業種番号",
            "産業分類",
            "産業分類コード",
            "産業分類番号",
            "日本標準産業分類",
            "分類コード",
            "分類番号",
            "細分類",
            "細分類コード",
            "jsic",
        ],
    ),
    (Column::TradeRevision, &["業種コードの版", "分類の版", "改定"]),
    (Column::Skip, &["fax", "ファックス", "ファクス", "fax番号", "携帯", "携帯電話", "住居表示"]),
];

/// Parts of longer headings, tried in this order.
const PARTS: [(Column, &str); 26] = [
    (Column::Skip, "fax"),
    (Column::Postcode, "郵便"),
    (Column::CorporateNumber, "法人番号"),
    (Column::TradeCode, "産業分類"),
    (Column::Kana, "フリガナ"),
    (Column::Kana, "ふりがな"),
    (Column::Phone, "電話"),
    (Column::Phone, "tel"),
    (Column::Mail, "メール"),
    (Column::Mail, "mail"),
    (Column::Website, "ホームページ"),
    (Column::Website, "url"),
    (Column::Address, "住所"),
    (Column::Address, "所在地"),
    (Column::Frontage, "間口"),
    (Column::Dues, "会費"),
    (Column::Owner, "代表者"),
    (Column::Owner, "店主"),
    (Column::Opened, "開業"),
    (Column::Opened, "開店"),
    (Column::Trade, "業種"),
    (Column::ShopName, "店名"),
    (Column::ShopName, "店舗名"),
    (Column::ShopName, "屋号"),
    (Column::Unit, "区画"),
    (Column::Notes, "備考"),
];

/// A heading is a short word; a sentence that contains 電話 is none.
const LONGEST_HEADING: usize = 14;

/// Every whole heading, folded once.
static FOLDED: LazyLock<BTreeMap<String, Column>> = LazyLock::new(|| {
    let mut known = BTreeMap::new();
    for (column, words) in WHOLE {
        for word in words {
            known.entry(folded(word)).or_insert(column);
        }
    }
    known
});

/// What a heading means if it is one of the known words and nothing else.
pub(super) fn exact_meaning(heading: &str) -> Option<Column> {
    // Longer than a heading with its unit and its line breaks: a sentence, and not worth folding.
    if heading.chars().nth(LONGEST_HEADING * 2).is_some() { None } else { FOLDED.get(&plain(heading)).copied() }
}

/// What a heading means, also if a known word is only a part of it.
pub(super) fn meaning(heading: &str) -> Option<Column> {
    exact_meaning(heading).or_else(|| {
        let plain = plain(heading);
        let short = plain.chars().count() <= LONGEST_HEADING;
        PARTS.iter().find(|(_, part)| short && plain.contains(&folded(part))).map(|(column, _)| *column)
    })
}

/// The unit that the heading of the frontage column names in its brackets.
pub(super) fn frontage_unit(headings: &[String]) -> LengthUnit {
    let heading = headings.iter().find(|heading| meaning(heading) == Some(Column::Frontage));
    let folded = heading.map(|heading| folded(heading)).unwrap_or_default();
    let unit = folded.trim_start_matches("間口").trim_start_matches('幅');
    if unit.contains('間') {
        LengthUnit::Ken
    } else if unit.contains('尺') {
        LengthUnit::Shaku
    } else if unit.contains("cm") || unit.contains("センチ") {
        LengthUnit::Centimetre
    } else if unit.contains("mm") || unit.contains("ミリ") {
        LengthUnit::Millimetre
    } else {
        LengthUnit::Metre
    }
}

/// Folded, and without what stands in brackets; 「間口(m)」 is 間口.
fn plain(heading: &str) -> String {
    let folded = folded(heading);
    let before = folded.split(['(', '[', '【', '〔']).next().unwrap_or_default();
    let plain: &str = if before.is_empty() { &folded } else { before };
    plain.trim_matches(|mark| "*※・:".contains(mark)).to_owned()
}

fn folded(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).filter(|mark| !mark.is_whitespace()).collect()
}
