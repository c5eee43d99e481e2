//! The sample's patrols, cleanings, assets and inspections.
//!
//! One month has no patrol, one lamp waits for repair: a sample in which nothing is ever missing teaches nothing.

use super::diary::Diary;
use super::table::{self, Row};
use super::{BEGAN, owned, person_named};
use nigiwai_core::id::Id;
use nigiwai_core::safety::{Asset, Cleaning, Inspection, Patrol};
use std::collections::BTreeSet;

/// Tells everything that was done for safety and the environment.
pub(crate) fn tell(diary: &mut Diary) {
    let officer = person_named(diary, "𠮷田 健");
    for row in table::rows(include_str!("../../../../../assets/sample-street/patrols.csv")) {
        let patrol = patrol(diary, &row);
        diary.put_by(&officer, (diary.when.moment(&patrol.day, 21), "record_patrol"), patrol);
    }
    for row in table::rows(include_str!("../../../../../assets/sample-street/cleanings.csv")) {
        let cleaning = cleaning(diary, &row);
        diary.put(diary.when.moment(&cleaning.day, 12), "record_cleaning", cleaning);
    }
    let assets: Vec<Asset> = table::rows(include_str!("../../../../../assets/sample-street/assets.csv"))
        .iter()
        .map(|row| asset(diary, row))
        .collect();
    for asset in &assets {
        diary.put(diary.when.at(BEGAN, 15), "save_asset", asset.clone());
    }
    inspections(diary, &assets, &officer);
}

fn patrol(diary: &Diary, row: &Row) -> Patrol {
    Patrol {
        id: diary.id("patrol", &format!("{} {}", row.text("day"), row.text("from"))),
        day: diary.when.day(row.text("day")),
        from: owned(row, "from"),
        to: owned(row, "to"),
        area: owned(row, "area"),
        people: row.number("people"),
        findings: owned(row, "findings"),
        drill: row.flag("drill"),
        names: owned(row, "names"),
        notes: owned(row, "notes"),
    }
}

fn cleaning(diary: &Diary, row: &Row) -> Cleaning {
    Cleaning {
        id: diary.id("cleaning", row.text("day")),
        day: diary.when.day(row.text("day")),
        minutes: row.number("minutes"),
        area: owned(row, "area"),
        people: row.number("people"),
        bags_burnable: row.number("bags_burnable"),
        bags_unburnable: row.number("bags_unburnable"),
        bags_recycle: row.number("bags_recycle"),
        grams: row.number("grams"),
        method: row.choice("method"),
        names: owned(row, "names"),
        notes: owned(row, "notes"),
    }
}

fn asset(diary: &Diary, row: &Row) -> Asset {
    Asset {
        id: diary.id("asset", row.text("number")),
        kind: row.choice("kind"),
        number: owned(row, "number"),
        position: owned(row, "position"),
        installed: diary.when.day(row.text("installed")),
        expires: diary.when.day(row.text("expires")),
        watts: row.number("watts"),
        every_months: row.number("every"),
        notes: owned(row, "notes"),
    }
}

/// A line names one asset, or with a star all whose number begins so; what is said of one goes before the rest.
fn inspections(diary: &mut Diary, assets: &[Asset], officer: &Id) {
    let mut said: BTreeSet<(String, Id)> = BTreeSet::new();
    for row in table::rows(include_str!("../../../../../assets/sample-street/inspections.csv")) {
        let (day, named) = (diary.when.day(row.text("day")), row.text("assets"));
        let start = named.strip_suffix('*');
        let meant =
            assets.iter().filter(|one| start.map_or(one.number == named, |start| one.number.starts_with(start)));
        for asset in meant {
            if !said.insert((day.clone(), asset.id.clone())) {
                continue;
            }
            let inspection = Inspection {
                id: diary.id("inspection", &format!("{} {}", row.text("day"), asset.number)),
                asset: asset.id.clone(),
                day: day.clone(),
                verdict: row.choice("verdict"),
                follow_up: row.choice("follow_up"),
                names: owned(&row, "names"),
                notes: owned(&row, "notes"),
            };
            diary.put_by(officer, (diary.when.moment(&day, 11), "record_inspection"), inspection);
        }
    }
}
