//! The month for safety and the environment: duties, records, sums, the year by months.

mod answers;
mod log;

pub(crate) use log::Log;

use crate::desk::Desk;
use crate::event::check_day;
use crate::views::*;
use log::{NEVER, last_inspections};
use nigiwai_book::Book;
use nigiwai_core::association::Association;
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::premises::Block;
use nigiwai_core::record::Record;
use nigiwai_core::safety::{Asset, AssetKind, Cleaning, FollowUp, Inspection, Method, Patrol, Verdict};
use std::collections::BTreeMap;

impl Wanted {
    pub(crate) fn of(association: &Association) -> Wanted {
        let times = |n: i64| u32::try_from(n).unwrap_or(0);
        Wanted {
            patrols: times(association.patrols_wanted),
            cleanings: times(association.cleanings_wanted),
            since: association.wanted_since.clone(),
            source: association.wanted_source.clone(),
        }
    }

    /// Whether anything was wanted in a month; what nobody had asked for yet was not missed.
    fn holds_in(&self, month: &str) -> bool {
        self.since.as_str() <= month
    }
}

impl Desk {
    pub(crate) fn safety_view(&self, ask: MonthAsk) -> Result<SafetyView, Failure> {
        let today = self.today();
        let month = if ask.month.is_empty() { today.to_string()[..7].to_string() } else { ask.month };
        let first = Day::parse(&format!("{month}-01"))
            .ok_or_else(|| Failure::new("day_unreadable").with("text", month.clone()))?;
        let language = self.seat().settings.language;
        self.read(|book| {
            let year = first.fiscal_year();
            let of_year = Log::between(book, (&format!("{year}-04"), &format!("{}-04", year + 1)))?;
            let of_month = of_year.within(&month);
            let marks = marks(&of_year, year, today);
            let wanted = of_year.wanted.clone();
            Ok(SafetyView {
                duties: duties(book, &month, today)?,
                records: with_photos(book, records(&of_month))?,
                month_sums: sums(&of_month),
                year_sums: sums(&of_year),
                chart: crate::papers::patrol_chart(&marks, &today.to_string(), language),
                marks,
                assets: assets(book, of_year.assets, today)?,
                places: places(book)?,
                wanted,
                month,
            })
        })
    }

    pub(crate) fn record_patrol(&self, patrol: Patrol) -> Result<Done, Failure> {
        check_record(&patrol.day, patrol.people, self.today())?;
        self.keep(act_of(&patrol, "record_patrol"), patrol)
    }

    pub(crate) fn record_cleaning(&self, cleaning: Cleaning) -> Result<Done, Failure> {
        check_record(&cleaning.day, cleaning.people, self.today())?;
        if cleaning.grams > 0 && cleaning.method == Method::Unknown {
            return Err(Failure::new("method_missing").at("method"));
        }
        self.keep(act_of(&cleaning, "record_cleaning"), cleaning)
    }

    pub(crate) fn record_inspection(&self, inspection: Inspection) -> Result<Done, Failure> {
        check_record(&inspection.day, 1, self.today())?;
        let known = self.read(|book| Ok(book.get::<Asset>(&inspection.asset)?.is_some()))?;
        if !known {
            return Err(Failure::new("asset_missing").at("asset"));
        }
        let mut inspection = inspection;
        if inspection.verdict == Verdict::Good {
            inspection.follow_up = FollowUp::None;
        } else if inspection.follow_up == FollowUp::None {
            inspection.follow_up = FollowUp::Open;
        }
        self.keep(act_of(&inspection, "record_inspection"), inspection)
    }

    pub(crate) fn save_asset(&self, asset: Asset) -> Result<Done, Failure> {
        if asset.kind == AssetKind::Unknown {
            return Err(Failure::new("asset_kind_missing").at("kind"));
        }
        check_day(&asset.installed, "installed")?;
        check_day(&asset.expires, "expires")?;
        self.keep("save_asset", asset)
    }

    /// Puts one record; a record without an id is a new one.
    fn keep<R: Record>(&self, act: &str, mut record: R) -> Result<Done, Failure> {
        self.done(act, |page| {
            if record.id().is_empty() {
                let id = page.new_id();
                record.set_id(id);
            }
            page.put(&record)?;
            Ok(record.id().clone())
        })
    }
}

/// A record that has an id was written before: it is corrected, and its history says so.
fn act_of<R: Record>(record: &R, first: &'static str) -> &'static str {
    if record.id().is_empty() { first } else { "correct_record" }
}

fn check_record(day: &str, people: i64, today: Day) -> Result<(), Failure> {
    let read = Day::parse(day).ok_or_else(|| Failure::new("day_unreadable").with("text", day).at("day"))?;
    if read > today {
        return Err(Failure::new("day_in_future").at("day"));
    }
    if !(1..=2000).contains(&people) {
        return Err(Failure::new("people_impossible").at("people"));
    }
    Ok(())
}

fn places(book: &Book) -> Result<Vec<String>, Failure> {
    let mut blocks: Vec<Block> = book.list()?;
    blocks.sort_by_key(|block| block.place);
    Ok(blocks.into_iter().map(|block| block.name).collect())
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// The duties of a month: patrols, a cleaning, and the assets whose inspection is due.
pub(crate) fn duties(book: &Book, month: &str, today: Day) -> Result<Vec<DutyLine>, Failure> {
    let log = Log::of_month(book, month)?;
    let line = |code: &str, done: usize, wanted: u32, last: Option<String>| DutyLine {
        code: code.to_string(),
        state: match (count(done) >= wanted, month < &today.to_string()[..7]) {
            (true, _) => DutyState::Done,
            (false, true) => DutyState::Missed,
            (false, false) => DutyState::Open,
        },
        done: count(done),
        wanted,
        last: last.unwrap_or_default(),
    };
    let mut lines = Vec::new();
    if log.wanted.patrols > 0 && log.wanted.holds_in(month) {
        let last = log.patrols.iter().map(|one| one.day.clone()).max();
        lines.push(line("patrol", log.patrols.len(), log.wanted.patrols, last));
    }
    if log.wanted.cleanings > 0 && log.wanted.holds_in(month) {
        let last = log.cleanings.iter().map(|one| one.day.clone()).max();
        lines.push(line("cleaning", log.cleanings.len(), log.wanted.cleanings, last));
    }
    let before = last_inspections(book, &log.assets, month)?;
    let mut done: BTreeMap<&Id, &Inspection> = BTreeMap::new();
    for one in &log.inspections {
        done.insert(&one.asset, one);
    }
    for kind in AssetKind::ALL.iter().filter(|kind| **kind != AssetKind::Unknown) {
        let of_kind = || log.assets.iter().filter(|one| one.kind == *kind);
        let due: Vec<&Asset> = of_kind().filter(|one| is_due(one, before.get(&one.id), (month, today))).collect();
        let inspected = due.iter().filter(|asset| done.contains_key(&asset.id)).count();
        let last = of_kind().filter_map(|one| done.get(&one.id)).map(|one| one.day.clone()).max();
        if !due.is_empty() {
            lines.push(line(kind.code(), inspected, count(due.len()), last));
        }
    }
    Ok(lines)
}

/// Whether an asset's inspection falls into `month`, seen from the inspection before it.
///
/// One that nobody has inspected yet is due now, and was not missed in the months before it was written down.
fn is_due(asset: &Asset, before: Option<&Inspection>, (month, today): (&str, Day)) -> bool {
    if asset.every_months == 0 {
        return false;
    }
    match before.and_then(|one| Day::parse(&one.day)) {
        Some(last) => last.add_months(i32::try_from(asset.every_months).unwrap_or(1)).to_string()[..7] <= *month,
        None => *month >= today.to_string()[..7],
    }
}

fn records(log: &Log) -> Vec<RecordLine> {
    let mut lines: Vec<RecordLine> = Vec::new();
    for one in &log.patrols {
        let kind = "patrol".to_string();
        let people = u32::try_from(one.people).unwrap_or(0);
        lines.push(RecordLine {
            kind,
            id: one.id.clone(),
            day: one.day.clone(),
            place: one.area.clone(),
            people,
            result: one.findings.clone(),
            notes: one.notes.clone(),
            ..RecordLine::default()
        });
    }
    for one in &log.cleanings {
        let bags = one.bags_burnable + one.bags_unburnable + one.bags_recycle;
        let people = u32::try_from(one.people).unwrap_or(0);
        lines.push(RecordLine {
            kind: "cleaning".into(),
            id: one.id.clone(),
            day: one.day.clone(),
            place: one.area.clone(),
            people,
            bags: u32::try_from(bags).unwrap_or(0),
            notes: one.notes.clone(),
            ..RecordLine::default()
        });
    }
    let assets: BTreeMap<&Id, &Asset> = log.assets.iter().map(|asset| (&asset.id, asset)).collect();
    for one in &log.inspections {
        let asset = assets.get(&one.asset);
        let place =
            asset.map(|asset| format!("{} {}", asset.number, asset.position).trim().to_string()).unwrap_or_default();
        let asset_kind = asset.map(|asset| asset.kind.code().to_string()).unwrap_or_default();
        lines.push(RecordLine {
            kind: "inspection".into(),
            id: one.id.clone(),
            day: one.day.clone(),
            place,
            result: one.verdict.code().to_string(),
            asset_kind,
            notes: one.notes.clone(),
            ..RecordLine::default()
        });
    }
    lines.sort_by(|a, b| (&b.day, &b.id).cmp(&(&a.day, &a.id)));
    lines
}

/// The same lines, each with how many photos it has.
fn with_photos(book: &Book, mut lines: Vec<RecordLine>) -> Result<Vec<RecordLine>, Failure> {
    for line in &mut lines {
        line.photos = count(crate::attachment::of_record(book, (&line.kind, &line.id))?.len());
    }
    Ok(lines)
}

/// Sums of what is in a log.
pub(crate) fn sums(log: &Log) -> SafetySums {
    let minutes =
        |text: &str| text.split_once(':').and_then(|(h, m)| Some(h.parse::<i64>().ok()? * 60 + m.parse::<i64>().ok()?));
    let patrol_minutes = |one: &Patrol| {
        let length = minutes(&one.to).zip(minutes(&one.from)).map_or(0, |(to, from)| (to - from).rem_euclid(24 * 60));
        length * one.people
    };
    let grams = |method: Method| log.cleanings.iter().filter(|one| one.method == method).map(|one| one.grams).sum();
    SafetySums {
        patrols: count(log.patrols.len()),
        patrol_hours_x10: u32::try_from(log.patrols.iter().map(patrol_minutes).sum::<i64>() / 6).unwrap_or(0),
        cleanings: count(log.cleanings.len()),
        cleaning_people: u32::try_from(log.cleanings.iter().map(|one| one.people).sum::<i64>()).unwrap_or(0),
        bags: u32::try_from(
            log.cleanings.iter().map(|one| one.bags_burnable + one.bags_unburnable + one.bags_recycle).sum::<i64>(),
        )
        .unwrap_or(0),
        grams_measured: grams(Method::Measured),
        grams_estimated: grams(Method::Estimated),
        inspections: count(log.inspections.len()),
        open_findings: count(log.inspections.iter().filter(|one| one.follow_up == FollowUp::Open).count()),
    }
}

fn marks(of_year: &Log, year: i32, today: Day) -> Vec<MonthMark> {
    let wanted = &of_year.wanted;
    let april = Day::new(year, 4, 1).unwrap_or(today);
    (0..12)
        .map(|n| april.add_months(n))
        .map(|first| {
            let month = first.to_string()[..7].to_string();
            let patrols = count(of_year.patrols.iter().filter(|one| one.day.starts_with(&month)).count());
            let missed = wanted.holds_in(&month) && first.end_of_month() < today && patrols < wanted.patrols;
            MonthMark { patrols, over: first.end_of_month() < today, missed, month }
        })
        .collect()
}

fn assets(book: &Book, assets: Vec<Asset>, today: Day) -> Result<Vec<AssetLine>, Failure> {
    let inspected = last_inspections(book, &assets, NEVER)?;
    let line = |asset: Asset| {
        let last = inspected.get(&asset.id);
        let next = last
            .and_then(|one| Day::parse(&one.day))
            .map(|day| day.add_months(i32::try_from(asset.every_months).unwrap_or(0)));
        let due = if asset.every_months == 0 { String::new() } else { next.unwrap_or(today).to_string() };
        AssetLine {
            last: last.map(|one| one.day.clone()).unwrap_or_default(),
            verdict: last.map(|one| one.verdict.code().to_string()).unwrap_or_default(),
            expires_in: Day::parse(&asset.expires).map(|day| i32::try_from(day.days_since(today)).unwrap_or(i32::MAX)),
            asset,
            due,
        }
    };
    let mut lines: Vec<AssetLine> = assets.into_iter().map(line).collect();
    lines.sort_by(|a, b| (a.asset.kind, &a.asset.number).cmp(&(b.asset.kind, &b.asset.number)));
    Ok(lines)
}
