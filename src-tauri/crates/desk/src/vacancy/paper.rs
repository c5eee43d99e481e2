//! The card of an empty premises on A4, and the list of all of them. Papers are Japanese.
//!
//! Shops beside it are drawn without their names: they did not ask to stand on this paper.

use super::{Known, floor_words};
use crate::desk::Desk;
use crate::second_pc::write_whole;
use crate::views::*;
use nigiwai_book::Book;
use nigiwai_core::attachment::{Attachment, Media};
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::premises::{OwnerWish, Premises, UnitUse};
use nigiwai_core::shop::YesNo;
use nigiwai_core::vacancy::CardPurpose;
use nigiwai_core::wareki::{Style, format_day};
use nigiwai_core::words::{Language, word};
use nigiwai_papers::plan::{PlanBox, PlanRow, PlanState, row_svg};

/// So far to both sides the small plan shows the street.
const AROUND_CM: u32 = 2_200;

/// The photos of a premises that are on this PC, in order.
pub(super) fn photos_of(book: &Book, premises: &Id) -> Result<Vec<Attachment>, Failure> {
    let all = crate::attachment::of_record(book, ("premises", premises))?;
    let shelf = book.shelf();
    Ok(all.into_iter().filter(|one| one.media == Media::Jpeg && shelf.has(&one.hash)).collect())
}

/// A premises that may be shown, and its own particulars.
struct Offered {
    row: VacancyRow,
    unit: Premises,
}

impl Desk {
    pub(crate) fn print_vacancy(&self, ask: VacancyPaperAsk) -> Result<FileAnswer, Failure> {
        let today = self.today();
        let day = today.to_string();
        let known = self.read(Known::of)?;
        let rows = self.read(|book| known.rows(book, &day))?;
        let wanted = |row: &VacancyRow| ask.paper == VacancyPaperKind::List || row.premises == ask.premises;
        let may = |row: &VacancyRow| known.may_be_shown(&row.premises, ask.purpose, &day);
        let unit_of = |id: &Id| known.street.premises.iter().find(|unit| unit.id == *id).cloned();
        let offered: Vec<Offered> = rows
            .into_iter()
            .filter(|row| wanted(row) && may(row))
            .filter_map(|row| unit_of(&row.premises).map(|unit| Offered { row, unit }))
            .collect();
        let Some(first) = offered.first() else {
            return Err(Failure::new("owner_not_asked"));
        };
        let bytes = match ask.paper {
            VacancyPaperKind::Card => card_pdf(self, &known, first, (ask.purpose, today))?,
            VacancyPaperKind::List => list_pdf(&known, &offered, today)?,
        };
        write_whole(&ask.path, &bytes)?;
        Ok(FileAnswer { path: ask.path, records: u32::try_from(offered.len()).unwrap_or(u32::MAX), files: 0 })
    }
}

fn say(key: &str, values: &[(&str, &str)]) -> String {
    word(Language::Ja, key, values)
}

fn frontage_words(one: &Offered) -> String {
    if one.unit.frontage == 0 { String::new() } else { format!("{:.1}m", one.unit.frontage as f64 / 100.0) }
}

/// Square metres and 坪, of which 121 are 400 m².
fn area_words(one: &Offered) -> String {
    if one.unit.area == 0 {
        return String::new();
    }
    let metres = one.unit.area as f64 / 100.0;
    let area = format!("{metres:.1}");
    say("vacancy.area", &[("n", &area), ("tsubo", &format!("{:.1}", metres * 121.0 / 400.0))])
}

fn wish_words(wish: OwnerWish) -> String {
    if wish == OwnerWish::Unknown { String::new() } else { say(&format!("code.owner_wish.{}", wish.code()), &[]) }
}

fn contact_of(known: &Known, row: &VacancyRow) -> String {
    if row.contact.is_empty() { known.contact() } else { row.contact.clone() }
}

/// Names and values of a card; what is not known is not printed.
fn facts(one: &Offered) -> Vec<[String; 2]> {
    let (row, unit) = (&one.row, &one.unit);
    let challenge = if row.challenge == YesNo::Yes { say("vacancy.challenge_yes", &[]) } else { String::new() };
    let values = [
        ("vacancy.fact_address", format!("{}{}", unit.city, unit.town)),
        ("vacancy.fact_floor", floor_words(unit.floor)),
        ("vacancy.fact_frontage", frontage_words(one)),
        ("vacancy.fact_area", area_words(one)),
        ("vacancy.fact_rent", row.rent_band.clone()),
        ("vacancy.fact_wish", wish_words(row.wish)),
        ("vacancy.fact_wanted", row.wanted.clone()),
        ("vacancy.fact_challenge", challenge),
        ("vacancy.fact_available", row.available.clone()),
    ];
    values.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| [say(key, &[]), value]).collect()
}

#[cfg(feature = "pdf")]
fn card_pdf(
    desk: &Desk,
    known: &Known,
    one: &Offered,
    (purpose, today): (CardPurpose, Day),
) -> Result<Vec<u8>, Failure> {
    let photo = desk.read(|book| {
        let first = photos_of(book, &one.row.premises)?.into_iter().next();
        Ok(first.map(|photo| book.shelf().read(&photo.hash)).transpose()?.flatten())
    })?;
    let paper = nigiwai_papers::pdf::VacancyPaper {
        title: say("vacancy.card_title", &[]),
        name: format!("{} {}", one.row.block, one.row.code).trim().to_string(),
        association: known.association.name.clone(),
        as_of: format_day(today, Style::Form),
        words: one.row.words.clone(),
        facts: facts(one),
        plan_title: say("vacancy.plan_title", &[]),
        plan: place_of(desk, one)?,
        contact_title: say("vacancy.contact_title", &[]),
        contact: contact_of(known, &one.row),
        foot: say(&format!("vacancy.foot.{}", purpose.code()), &[]),
        photo: photo.is_some(),
    };
    Ok(nigiwai_papers::pdf::vacancy_pdf(&paper, photo)?)
}

#[cfg(not(feature = "pdf"))]
fn card_pdf(_: &Desk, _: &Known, _: &Offered, _: (CardPurpose, Day)) -> Result<Vec<u8>, Failure> {
    Err(Failure::new("paper_not_built"))
}

/// The stretch of the street around a premises, with only this one marked.
fn place_of(desk: &Desk, one: &Offered) -> Result<String, Failure> {
    let view = desk.street_view(StreetAsk { day: String::new(), metres: 80, floor: one.unit.floor })?;
    let is_it = |each: &&StripBox| each.premises == one.unit.id;
    let here = view
        .rows
        .iter()
        .find_map(|row| row.left.iter().chain(&row.right).find(is_it).map(|each| (row, each.x_cm + each.width_cm / 2)));
    let Some((row, middle)) = here else { return Ok(row_svg(&PlanRow::default(), "")) };
    let from = middle.saturating_sub(AROUND_CM);
    let near = |each: &&StripBox| each.x_cm >= from && each.x_cm + each.width_cm <= middle + AROUND_CM;
    let drawn = |side: &[StripBox]| -> Vec<PlanBox> {
        side.iter().filter(near).map(|each| neighbour(each, from, each.premises == one.unit.id)).collect()
    };
    let plan = PlanRow {
        name: row.block_name.clone(),
        start_cm: row.from_cm + from,
        length_cm: 2 * AROUND_CM,
        left: drawn(&row.left),
        right: drawn(&row.right),
    };
    Ok(row_svg(&plan, &say("vacancy.plan_title", &[])))
}

fn neighbour(one: &StripBox, from: u32, is_it: bool) -> PlanBox {
    let passage = one.use_now == UnitUse::Passage;
    let state = match (is_it, passage) {
        (true, _) => PlanState::Vacant,
        (false, true) => PlanState::Passage,
        (false, false) => PlanState::OtherUse,
    };
    let name = if is_it { say("vacancy.here", &[]) } else { one.name.clone() };
    let name = if is_it || passage { name } else { String::new() };
    PlanBox { x_cm: one.x_cm - from, width_cm: one.width_cm, name, state, ..PlanBox::default() }
}

/// Columns of the list with the share of their width.
const COLUMNS: [(&str, u8); 9] = [
    ("unit", 0),
    ("block", 0),
    ("floor", 0),
    ("frontage", 0),
    ("area", 2),
    ("rent", 2),
    ("wish", 2),
    ("wanted", 3),
    ("contact", 3),
];

#[cfg(feature = "pdf")]
fn list_pdf(known: &Known, offered: &[Offered], today: Day) -> Result<Vec<u8>, Failure> {
    use nigiwai_papers::pdf::{Align, ListColumn, ListPaper, Orientation, Width, list_pdf};
    let column = |(name, share): &(&str, u8)| ListColumn {
        heading: say(&format!("vacancy.column.{name}"), &[]),
        width: if *share == 0 { Width::Fitting } else { Width::Share(*share) },
        align: Align::Left,
    };
    let cells = |one: &Offered| {
        let challenge =
            if one.row.challenge == YesNo::Yes { say("vacancy.challenge_short", &[]) } else { String::new() };
        vec![
            one.row.code.clone(),
            one.row.block.clone(),
            floor_words(one.unit.floor),
            frontage_words(one),
            area_words(one),
            one.row.rent_band.clone(),
            wish_words(one.row.wish),
            format!("{} {challenge}", one.row.wanted).trim().to_string(),
            contact_of(known, &one.row),
        ]
    };
    let paper = ListPaper {
        title: say("vacancy.list_title", &[]),
        association: known.association.name.clone(),
        as_of: format_day(today, Style::Form),
        summary: say("vacancy.list_about", &[("n", &offered.len().to_string())]),
        columns: COLUMNS.iter().map(column).collect(),
        rows: offered.iter().map(cells).collect(),
        note: say("vacancy.list_note", &[]),
        orientation: Orientation::Sideways,
    };
    Ok(list_pdf(&paper)?)
}

#[cfg(not(feature = "pdf"))]
fn list_pdf(_: &Known, _: &[Offered], _: Day) -> Result<Vec<u8>, Failure> {
    Err(Failure::new("paper_not_built"))
}
