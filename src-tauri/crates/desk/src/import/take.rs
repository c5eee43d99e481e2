//! The writing half of an import: units, shops and tenancies from the rows that were shown.
//!
//! Everything goes through `Book::write` under one import id, so that one undo takes all of it back. A list has no
//! sides: its units stand on the left side in the list's order until somebody moves them.

use super::lines::{RowTrade, trades_of};
use super::numbers::revision_of;
use super::update::bring_up_to_date;
use super::{beside, count, kept_rows};
use crate::desk::{Desk, names};
use crate::views::*;
use nigiwai_book::Page;
use nigiwai_core::act::Act;
use nigiwai_core::address::{self, Address, Towns};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::membership::{MemberClass, Membership};
use nigiwai_core::opening::Week;
use nigiwai_core::premises::{Block, Premises, Side};
use nigiwai_core::safety_copy::CopyReason;
use nigiwai_core::shop::{Shop, Tenancy, YesNo};
use nigiwai_core::trade::CURRENT_REVISION;
use nigiwai_core::words::{Language, word};
use nigiwai_papers::column::Column;
use nigiwai_papers::rows::ImportRow;
use std::collections::BTreeMap;

impl Desk {
    pub(crate) fn take_in_list(&self, choice: ImportChoice) -> Result<ImportDone, Failure> {
        let reading = self.read_list(&choice)?;
        let rows = kept_rows(&reading, &choice);
        let sheet = &reading.book.sheets[reading.sheet];
        let revision = revision_of(&choice, (sheet, &reading.guess), &rows);
        let trades = trades_of(&rows, &choice, revision);
        self.copy_before(CopyReason::Import)?;
        let now = self.now();
        let person = self.seat().person.clone().ok_or_else(|| Failure::new("nobody_at_the_desk"))?;
        let import = Id::new(u64::try_from(now.0).unwrap_or(0), &crate::keys::chance()?);
        let mut act = Act::new("take_in_list", &person, now);
        act.import = Some(import.clone());
        let mut done = ImportDone {
            import,
            act: "take_in_list".to_string(),
            left_out: count(reading.rows.len() - rows.len()),
            ..ImportDone::default()
        };
        let street = self.street()?;
        let beside = beside::wanted(&street, choice.mode)
            .then(|| beside::beside(&street, &rows, &choice.turned, &self.today().to_string()));
        let written = self.with_book(|book| {
            let written = book.write(act, |page| {
                if let Some(beside) = &beside {
                    return bring_up_to_date(page, (&rows, &trades), beside, &mut done);
                }
                add_all(page, (&rows, &trades), choice.take_suggestions, &mut done)
            })?;
            book.set_setting(&format!("import {}", reading.hash), &now.0.to_string())?;
            Ok(written)
        })?;
        self.keep_layout(&reading)?;
        self.seat().saved = Some(now);
        done.touched = names(&written.touched);
        Ok(done)
    }
}

/// Every row as a new unit, with its shop.
fn add_all(
    page: &mut Page<'_>,
    (rows, trades): (&[ImportRow], &BTreeMap<usize, RowTrade>),
    take_suggestions: bool,
    done: &mut ImportDone,
) -> Result<(), Failure> {
    let mut street = Street::of(page)?;
    for row in rows {
        let trade = trades.get(&row.row_number).filter(|one| one.sure || take_suggestions);
        done.units += 1;
        match street.take_in(page, row, (trade, None))? {
            true => done.shops += 1,
            false => done.vacant += 1,
        }
    }
    Ok(())
}

/// Blocks and positions as the import fills them.
pub(super) struct Street {
    blocks: BTreeMap<String, Id>,
    last_place: i64,
    positions: BTreeMap<Id, i64>,
}

impl Street {
    pub(super) fn of(page: &Page<'_>) -> Result<Street, Failure> {
        let blocks: Vec<Block> = page.list()?;
        let mut positions = BTreeMap::new();
        for unit in page.list::<Premises>()? {
            let last = positions.entry(unit.block).or_insert(0);
            *last = unit.position.max(*last);
        }
        Ok(Street {
            last_place: blocks.iter().map(|block| block.place).max().unwrap_or(0),
            blocks: blocks.into_iter().map(|block| (block.name, block.id)).collect(),
            positions,
        })
    }

    /// The block that a unit's code begins with (1-3 and 1-4, A01 and A02), made where it is new.
    fn block_of(&mut self, page: &mut Page<'_>, (said, code): (&str, &str)) -> Result<Id, Failure> {
        let name = if said.trim().is_empty() { block_name(code) } else { said.trim().to_string() };
        if let Some(id) = self.blocks.get(&name) {
            return Ok(id.clone());
        }
        let id = page.new_id();
        self.last_place += 1;
        page.put(&Block { id: id.clone(), name: name.clone(), place: self.last_place })?;
        self.blocks.insert(name, id.clone());
        Ok(id)
    }

    /// Takes one row in, into a unit that is there or a new one; says whether a shop came with it.
    pub(super) fn take_in(
        &mut self,
        page: &mut Page<'_>,
        row: &ImportRow,
        (trade, known): (Option<&RowTrade>, Option<Premises>),
    ) -> Result<bool, Failure> {
        let text = |column| row.values.get(&column).cloned().unwrap_or_default();
        let unit = match known {
            Some(unit) => unit,
            None => self.new_unit(page, row)?,
        };
        if row.vacant || text(Column::ShopName).is_empty() {
            return Ok(false);
        }
        let shop = Shop { id: page.new_id(), ..shop_of(row, trade) };
        page.put(&shop)?;
        let id = page.new_id();
        let from = text(Column::Opened);
        page.put(&Tenancy { id, premises: unit.id, shop: shop.id.clone(), from, ..Tenancy::default() })?;
        let (class, joined) = (member_class(&text(Column::Member)), text(Column::Joined));
        if shop.member == YesNo::Yes && (class != MemberClass::Unknown || !joined.is_empty()) {
            let id = page.new_id();
            page.put(&Membership { id, shop: shop.id, joined, class, ..Membership::default() })?;
        }
        Ok(true)
    }

    fn new_unit(&mut self, page: &mut Page<'_>, row: &ImportRow) -> Result<Premises, Failure> {
        let text = |column| row.values.get(&column).cloned().unwrap_or_default();
        let code = if text(Column::Unit).is_empty() { row.row_number.to_string() } else { text(Column::Unit) };
        let block = self.block_of(page, (&text(Column::Block), &text(Column::Unit)))?;
        let position = self.positions.entry(block.clone()).or_insert(0);
        *position += 10;
        let unit = Premises {
            id: page.new_id(),
            code,
            block,
            side: side(&text(Column::Side)),
            position: *position,
            frontage: centimetres(&text(Column::Frontage)),
            floor: text(Column::Floor).parse().unwrap_or(0),
            notes: if row.vacant { text(Column::Notes) } else { String::new() },
            ..Premises::default()
        };
        let unit = unit.at(address_of(row));
        page.put(&unit)?;
        Ok(unit)
    }
}

pub(super) fn shop_of(row: &ImportRow, trade: Option<&RowTrade>) -> Shop {
    let text = |column| row.values.get(&column).cloned().unwrap_or_default();
    let notes: Vec<String> =
        [text(Column::Description), text(Column::Notes)].into_iter().filter(|one| !one.is_empty()).collect();
    Shop {
        name: text(Column::ShopName),
        kana: text(Column::Kana),
        trade_words: text(Column::Trade),
        trade_code: trade.map(|one| one.code.clone()).unwrap_or_default(),
        trade_revision: trade.map_or(0, |_| i64::from(CURRENT_REVISION)),
        owner: text(Column::Owner),
        phone: text(Column::Phone),
        mail: text(Column::Mail),
        website: text(Column::Website),
        corporate_number: text(Column::CorporateNumber),
        hours: text(Column::Hours),
        week: Week::read(&text(Column::Week)).text(),
        member: member_of(row),
        dues: text(Column::Dues).parse().unwrap_or(0),
        notes: notes.join("\n"),
        ..Shop::default()
    }
}

/// Whether the row's shop is a member; a day of joining says yes where nothing else does.
pub(super) fn member_of(row: &ImportRow) -> YesNo {
    let said = member(row.values.get(&Column::Member).map_or("", String::as_str));
    let joined = row.values.contains_key(&Column::Joined);
    if said == YesNo::Unknown && joined { YesNo::Yes } else { said }
}

/// 正会員, 準会員 …: the class that the words of a member's column name.
pub(super) fn member_class(text: &str) -> MemberClass {
    let said = text.trim().split('・').next().unwrap_or_default();
    let named = |class: &&MemberClass| {
        **class != MemberClass::Unknown
            && word(Language::Ja, &format!("code.member_class.{}", class.code()), &[])
                .split('・')
                .any(|one| one == said)
    };
    MemberClass::ALL.iter().find(named).copied().unwrap_or_default()
}

/// Left or right as this program writes it; a list without sides stands on the left.
fn side(text: &str) -> Side {
    let right = word(Language::Ja, "code.side.right", &[]);
    if text.trim() == right || text.contains('右') { Side::Right } else { Side::Left }
}

/// The address of a row, with the postcode of its own column.
pub(super) fn address_of(row: &ImportRow) -> Address {
    let text = |column| row.values.get(&column).map_or("", String::as_str);
    let read = address::read(text(Column::Address), Towns::built_in());
    match address::postcode(text(Column::Postcode)) {
        Some(postcode) => Address { postcode, ..read },
        None => read,
    }
}

/// 会員 or 非会員 as lists write it; "" stays not known.
pub(super) fn member(text: &str) -> YesNo {
    match text.trim() {
        "" => YesNo::Unknown,
        no if no.starts_with('非') || no.starts_with('未') || matches!(no, "×" | "✕" | "x" | "無" | "no" | "0") => {
            YesNo::No
        }
        _ => YesNo::Yes,
    }
}

/// "5.4" metres as 540; "" and what is no number as 0, which is not known.
pub(super) fn centimetres(metres: &str) -> i64 {
    let (whole, part) = metres.split_once('.').unwrap_or((metres, ""));
    let part = format!("{part:0<2}");
    let cm = part.get(..2).and_then(|two| two.parse::<i64>().ok());
    whole.parse::<i64>().ok().zip(cm).map_or(0, |(whole, cm)| whole * 100 + cm)
}

/// What stands before the number of a unit; units without a code are of one block.
fn block_name(code: &str) -> String {
    let head = code.split(['-', '－', 'ー', '−']).next().unwrap_or_default();
    let name: String = if head.len() < code.len() {
        head.to_string()
    } else {
        code.chars().take_while(|one| !one.is_ascii_digit()).collect()
    };
    if name.trim().is_empty() { "1".to_string() } else { name.trim().to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_one_block_come_together() {
        assert_eq!(block_name("2-13"), "2");
        assert_eq!(block_name("A01"), "A");
        assert_eq!(block_name(""), "1");
        assert_eq!(block_name("北－3"), "北");
    }

    #[test]
    fn metres_become_centimetres_without_rounding() {
        assert_eq!(centimetres("5.4"), 540);
        assert_eq!(centimetres("3"), 300);
        assert_eq!(centimetres("4.55"), 455);
        assert_eq!(centimetres(""), 0);
        assert_eq!(centimetres("二間"), 0);
    }
}
