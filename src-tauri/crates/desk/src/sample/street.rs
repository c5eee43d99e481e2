//! The sample's street: blocks, units, shops, and what happened to them since the book began.
//!
//! What was so when the book began came in as a list from Excel; what happened later was told on its day. A shop is
//! told apart by its name.

use super::diary::Diary;
use super::table::{self, Row};
use super::{BEGAN, owned};
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::premises::{Block, Premises, UnitUse};
use nigiwai_core::shop::{Began, Ended, Shop, Tenancy};

const BLOCKS: [&str; 3] = ["一丁目", "二丁目", "三丁目"];

/// Tells the street from its first list to today.
pub(crate) fn tell(diary: &mut Diary) {
    let came_in = diary.when.at(BEGAN, 10);
    for (place, name) in (1..).zip(BLOCKS) {
        let block = Block { id: diary.id("block", name), name: name.to_string(), place };
        diary.put(came_in, "take_in_list", block);
    }
    for row in table::rows(include_str!("../../../../../assets/sample-street/units.csv")) {
        unit(diary, &row, came_in);
    }
    for row in table::rows(include_str!("../../../../../assets/sample-street/tenants.csv")) {
        tenant(diary, &row, came_in);
    }
}

/// When something became known: on its day, or with the first list. A day is told at ten in the morning.
fn known(diary: &Diary, day: &str, came_in: Moment) -> (Moment, bool) {
    let at = if day.is_empty() { came_in } else { diary.when.at(day, 10).max(came_in) };
    (at, at == came_in)
}

fn unit(diary: &mut Diary, row: &Row, came_in: Moment) {
    let whole = Premises {
        id: diary.id("unit", row.text("key")),
        code: owned(row, "code"),
        block: diary.id("block", row.text("block")),
        side: row.choice("side"),
        position: row.number("position"),
        frontage: row.number("frontage"),
        floor: row.number("floor"),
        use_now: row.choice("use"),
        use_since: diary.when.day(row.text("use_since")),
        from: diary.when.day(row.text("from")),
        until: diary.when.day(row.text("until")),
        passage_name: owned(row, "passage"),
        ..Premises::default()
    };
    let (began, in_list) = known(diary, row.text("from"), came_in);
    let (changed, use_in_list) = known(diary, row.text("use_since"), came_in);
    let first = if use_in_list { whole.clone() } else { with_use(&whole, UnitUse::Shop, "") };
    let first = Premises { until: String::new(), ..first };
    diary.put(began, if in_list { "take_in_list" } else { "split_unit" }, first);
    if !use_in_list {
        diary.put(changed, "tell_change", whole.clone());
    }
    if !whole.until.is_empty() {
        let ended = known(diary, row.text("until"), came_in).0;
        diary.put(ended, "split_unit", whole.clone());
    }
    if !row.text("wish").is_empty() || !row.text("reason").is_empty() {
        let asked = diary.when.at(super::BASE, 14).add_ms(-40 * 24 * 60 * 60 * 1000);
        let told = Premises {
            owner: owned(row, "owner"),
            wish: row.choice("wish"),
            reason: owned(row, "reason"),
            rent_band: owned(row, "rent"),
            ..whole
        };
        diary.put(asked, "save_premises", told);
    }
}

fn with_use(unit: &Premises, use_now: UnitUse, since: &str) -> Premises {
    Premises { use_now, use_since: since.to_string(), ..unit.clone() }
}

fn tenant(diary: &mut Diary, row: &Row, came_in: Moment) {
    let name = row.text("name");
    let began: Began = row.choice("began");
    let (at, in_list) = known(diary, row.text("from"), came_in);
    let act = if in_list { "take_in_list" } else { "tell_change" };
    if began != Began::MovedIn {
        let shop = shop(diary, row);
        diary.put(at, act, shop);
    }
    let whole = Tenancy {
        id: diary.id("tenancy", &format!("{} {name}", row.text("unit"))),
        premises: unit_of(diary, row.text("unit")),
        shop: diary.id("shop", name),
        from: diary.when.day(row.text("from")),
        until: diary.when.day(row.text("until")),
        began,
        ended: row.choice("ended"),
        works_since: diary.when.day(row.text("works")),
    };
    let over = !whole.until.is_empty();
    let (ended, past) = known(diary, row.text("until"), came_in);
    let open = Tenancy { until: String::new(), ended: Ended::Unknown, works_since: String::new(), ..whole.clone() };
    diary.put(at, act, if over && past { whole.clone() } else { open });
    if over && !past {
        diary.put(ended.add_ms(60_000), "tell_change", whole);
    } else if !whole.works_since.is_empty() {
        let since = known(diary, row.text("works"), came_in).0;
        diary.put(since, "tell_change", whole);
    }
}

/// The unit that a tenant's line means.
fn unit_of(diary: &Diary, key: &str) -> Id {
    diary.id("unit", key)
}

fn shop(diary: &Diary, row: &Row) -> Shop {
    let formerly = row.text("formerly");
    Shop {
        id: diary.id("shop", row.text("name")),
        name: owned(row, "name"),
        kana: owned(row, "kana"),
        trade_code: owned(row, "trade"),
        trade_revision: 14,
        trade_words: owned(row, "words"),
        chain: row.choice("chain"),
        body: row.choice("body"),
        hours: owned(row, "hours"),
        formerly: if formerly.is_empty() { Id::default() } else { diary.id("shop", formerly) },
        member: row.choice("member"),
        phone: owned(row, "phone"),
        owner: owned(row, "owner"),
        tenure: row.choice("tenure"),
        dues: row.number("dues"),
        ..Shop::default()
    }
}
