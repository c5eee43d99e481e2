//! What people do at a PC, through the book's own door.
//!
//! Records are few, so that people collide. A "no" that is an everyday answer is no fault: there may be nothing to
//! undo, nothing in the trash, nothing to settle.

use super::desk::Pc;
use super::plan::Deed;
use nigiwai_book::{Book, BookError, Page};
use nigiwai_core::act::Act;
use nigiwai_core::erasure::{Erasure, Extent};
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Record;
use nigiwai_core::shop::Shop;
use nigiwai_core::submission::{Definition, Submission};
use nigiwai_sync::hex;

/// A word that stands in every record and must never be readable at the ward.
pub const SECRET: &str = "himitsu-no-kotoba";

const RECORDS: u8 = 14;

/// Does it; the answer says whether something was written.
pub fn act(pc: &mut Pc, deed: Deed, now: Moment) -> Result<bool, BookError> {
    let person = Id::from(if pc.no.is_multiple_of(2) { "ito" } else { "kato" });
    let by = |name: &str| Act::new(name, &person, pc.habit.shows(now));
    let written = match deed {
        Deed::Write { record, field, value } => {
            pc.book.write(by("save_shop"), |page| write(page, record, (field, value)))
        }
        Deed::Group { record, count, value } => pc.book.write(by("save_shops"), |page| {
            (0..count).try_for_each(|more| write(page, record.wrapping_add(more), (more, value)))
        }),
        Deed::Remove { record } => pc.book.write(by("remove_shop"), |page| page.remove(Shop::KIND, &named(record))),
        Deed::Restore { record } => pc.book.write(by("restore_shop"), |page| page.restore(Shop::KIND, &named(record))),
        Deed::Undo => {
            let act = by("undo");
            return everyday(pc.book.undo(act).map(|written| written.lines > 0));
        }
        Deed::Settle { side } => {
            let act = by("resolve_conflict");
            return settle(&mut pc.book, act, side);
        }
        Deed::Erase { record, whole } => return erase(pc, by("erase_for_good"), (&named(record), whole, now)),
        Deed::Send { value } => {
            let sent = submission(pc, value, now);
            pc.book.write(by("send_return"), |page| page.put(&sent))
        }
    };
    everyday(written.map(|written| written.lines > 0))
}

fn everyday(answer: Result<bool, BookError>) -> Result<bool, BookError> {
    match answer {
        Err(
            BookError::NothingToUndo | BookError::NoRecord { .. } | BookError::NoConflict | BookError::Erased { .. },
        ) => Ok(false),
        other => other,
    }
}

/// The id of a record.
pub fn named(record: u8) -> Id {
    Id(format!("shop{}", record % RECORDS))
}

fn write(page: &mut Page<'_>, record: u8, (field, value): (u8, u8)) -> Result<(), BookError> {
    let id = named(record);
    let fresh = || Shop { id: id.clone(), notes: SECRET.to_string(), ..Shop::default() };
    let mut shop: Shop = page.get(&id)?.unwrap_or_else(fresh);
    let text = format!("{SECRET}-{}", value % 20);
    match field % 4 {
        0 => shop.name = text,
        1 => shop.phone = text,
        2 => shop.owner = text,
        _ => (shop.trade_code, shop.trade_revision) = (text, i64::from(value % 3)),
    }
    page.put(&shop)
}

/// What nobody sees cannot be chosen for erasing.
fn erase(pc: &mut Pc, act: Act, (record, whole, now): (&Id, bool, Moment)) -> Result<bool, BookError> {
    if pc.book.fields(Shop::KIND, record)?.is_none() {
        return Ok(false);
    }
    let extent = if whole { Extent::Whole } else { Extent::Particulars };
    let erasure = Erasure::of(Shop::KIND, record, extent);
    let id = Id(format!("erasure-{}-{}", pc.no, now.0));
    let written = pc.book.write(act, |page| page.put(&Erasure { id: id.clone(), ..erasure }));
    everyday(written.map(|written| written.lines > 0))
}

fn settle(book: &mut Book, act: Act, side: u8) -> Result<bool, BookError> {
    let conflicts = book.conflicts()?;
    let Some(conflict) = conflicts.get(usize::from(side) % conflicts.len().max(1)) else { return Ok(false) };
    let chosen = &conflict.sides[usize::from(side) % conflict.sides.len()];
    if conflict.deletion && side.is_multiple_of(3) {
        let (kind, record) = (conflict.kind, conflict.record.clone());
        let removed = book.write(act, |page| page.remove(kind, &record));
        return everyday(removed.map(|written| written.lines > 0));
    }
    let of_cell = chosen.fields.clone();
    let question = (conflict.kind.number, conflict.record.clone(), conflict.cell);
    everyday(book.resolve(act, question, of_cell).map(|written| written.lines > 0))
}

fn submission(pc: &Pc, value: u8, now: Moment) -> Submission {
    let fields = serde_json::json!([{ "field": "counts.lamps", "value": value.to_string() }]);
    let rows = serde_json::json!([{ "id": "lamps", "name": "街路灯", "fields": fields }]);
    let values = serde_json::json!({ "sections": [{ "code": "counts", "rows": rows }] }).to_string();
    let hash = hex::encode(&nigiwai_book::chain::line_hash(values.as_bytes()));
    Submission {
        id: Id(format!("sent-{}-{}", pc.no, now.0)),
        definition: Definition::Month,
        subject: "2026-11".into(),
        version: 1,
        title: "2026-11".into(),
        values,
        hash,
        sent: pc.now(now).0,
        nothing: false,
        by_itself: false,
    }
}
