//! 助かる店マップ: the street with the shops that agreed and offer what was chosen, and their list in large print.
//!
//! Shops are numbered as they are met on the drawing, row by row. One on another floor has no box on it and stands at the
//! end of the list with its floor.

use super::papers::{Entry, Head, offer_words, say};
use crate::desk::Desk;
use crate::views::*;
use nigiwai_core::directory::Offer;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::premises::UnitUse;
use nigiwai_core::wareki::{Style, format_day};
use nigiwai_papers::help_map::{HelpBox, HelpMap, HelpRow, HelpSign};
use std::collections::BTreeMap;

/// A shop on the map: its number, or 0, and its signs.
type Marked<'e> = BTreeMap<&'e Id, (u32, Vec<usize>)>;

/// The map as bytes.
#[cfg(feature = "pdf")]
pub(super) fn bytes(
    desk: &Desk,
    head: &Head,
    entries: &[Entry<'_>],
    (paper, wanted): (DirectoryPaper, &[Offer]),
) -> Result<Vec<u8>, Failure> {
    use nigiwai_papers::pdf::{HelpEntry, HelpPaper, help_map_pdf};
    use nigiwai_papers::plan::PlanPaper;
    let view = desk.street_view(StreetAsk { day: String::new(), metres: 80, floor: 1 })?;
    let offered: Vec<Offer> =
        wanted.iter().copied().filter(|offer| entries.iter().any(|entry| entry.row.offers.contains(offer))).collect();
    if offered.is_empty() {
        return Err(Failure::new("map_empty"));
    }
    let signs_of = |entry: &Entry<'_>| -> Vec<usize> {
        offered.iter().enumerate().filter(|(_, offer)| entry.row.offers.contains(offer)).map(|(at, _)| at).collect()
    };
    let chosen: Vec<(&Entry<'_>, Vec<usize>)> =
        entries.iter().map(|entry| (entry, signs_of(entry))).filter(|(_, signs)| !signs.is_empty()).collect();
    let (marked, order) = numbered(&view, &chosen);
    let entry = |(entry, signs): (&Entry<'_>, &Vec<usize>)| {
        let number = marked.get(&entry.row.shop).map_or(0, |one| one.0);
        let words: Vec<String> = signs.iter().map(|at| offer_words(offered[*at])).collect();
        let where_and_when = format!("{}　{}", place_of(entry, number), entry.shop.hours);
        let lines = [words.join("・"), where_and_when.trim().to_string()];
        HelpEntry {
            number: if number == 0 { String::new() } else { number.to_string() },
            name: entry.shop.name.clone(),
            phone: entry.shop.phone.clone(),
            lines: lines.into_iter().filter(|line| !line.is_empty()).collect(),
            signs: signs.clone(),
        }
    };
    let paper_of = HelpPaper {
        map: map_of(head, &view, &marked, (&offered, &chosen)),
        list_title: say("directory.map_list", &[("n", &chosen.len().to_string())]),
        list_note: say("directory.map_list_note", &[]),
        entries: order.into_iter().map(|at| entry((chosen[at].0, &chosen[at].1))).collect(),
    };
    Ok(help_map_pdf(&paper_of, if paper == DirectoryPaper::MapA3 { PlanPaper::A3 } else { PlanPaper::A4 })?)
}

#[cfg(not(feature = "pdf"))]
pub(super) fn bytes(_: &Desk, _: &Head, _: &[Entry<'_>], _: (DirectoryPaper, &[Offer])) -> Result<Vec<u8>, Failure> {
    Err(Failure::new("paper_not_built"))
}

/// Numbers by shop as they are met on the drawing, and the places of the entries in that order, the others last.
fn numbered<'e>(view: &StreetView, chosen: &'e [(&Entry<'_>, Vec<usize>)]) -> (Marked<'e>, Vec<usize>) {
    let by_shop: BTreeMap<&Id, usize> =
        chosen.iter().enumerate().map(|(at, (entry, _))| (&entry.row.shop, at)).collect();
    let mut marked = Marked::new();
    let mut order = Vec::new();
    for one in view.rows.iter().flat_map(|row| row.left.iter().chain(&row.right)) {
        let Some(at) = by_shop.get(&one.shop).copied().filter(|at| !order.contains(at)) else { continue };
        order.push(at);
        let number = u32::try_from(order.len()).unwrap_or(u32::MAX);
        marked.insert(&chosen[at].0.row.shop, (number, chosen[at].1.clone()));
    }
    let elsewhere: Vec<usize> = (0..chosen.len()).filter(|at| !order.contains(at)).collect();
    order.extend(elsewhere);
    (marked, order)
}

/// Where a shop is: its unit, and its floor where it has no box on the drawing.
fn place_of(entry: &Entry<'_>, number: u32) -> String {
    let floor = entry.unit.filter(|_| number == 0).map(|unit| crate::vacancy::floor_words(unit.floor));
    [entry.row.block.clone(), entry.row.code.clone(), floor.unwrap_or_default()].join(" ").trim().to_string()
}

fn map_of(
    head: &Head,
    view: &StreetView,
    marked: &Marked<'_>,
    (offered, chosen): (&[Offer], &[(&Entry<'_>, Vec<usize>)]),
) -> HelpMap {
    let sign = |(at, offer): (usize, &Offer)| {
        let count = chosen.iter().filter(|(_, signs)| signs.contains(&at)).count().to_string();
        HelpSign {
            shape: Offer::ALL.iter().position(|one| one == offer).unwrap_or(1) - 1,
            letter: say(&format!("directory.sign.{}", offer.code()), &[]),
            words: say("directory.map_sign", &[("offer", &offer_words(*offer)), ("n", &count)]),
        }
    };
    let mut named = String::new();
    let row = |row: &StripRow| {
        let begins = named != row.block.0;
        named.clone_from(&row.block.0);
        let name =
            if begins { row.block_name.clone() } else { say("paper.plan_goes_on", &[("block", &row.block_name)]) };
        let boxes = |side: &[StripBox]| side.iter().map(|one| box_of(one, marked)).collect();
        HelpRow { name, left: boxes(&row.left), right: boxes(&row.right) }
    };
    HelpMap {
        title: say("directory.map_title", &[]),
        association: head.association.clone(),
        as_of: format_day(head.today, Style::Form),
        signs: offered.iter().enumerate().map(sign).collect(),
        rows: view.rows.iter().map(row).collect(),
        note: say("directory.map_note", &[]),
    }
}

fn box_of(one: &StripBox, marked: &Marked<'_>) -> HelpBox {
    let (number, signs) = marked.get(&one.shop).cloned().unwrap_or_default();
    let passage = (one.use_now == UnitUse::Passage).then(|| one.name.clone());
    HelpBox { x_cm: one.x_cm, width_cm: one.width_cm, number, signs, passage }
}
