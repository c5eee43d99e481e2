//! The month for safety and the environment.

use super::home::DutyLine;
use super::view;
use nigiwai_core::id::Id;
use nigiwai_core::safety::{Asset, Cleaning, Inspection, Patrol};
use nigiwai_papers::chart::ChartDoc;

view! {
    /// Which month, `YYYY-MM`, "" the present one.
    MonthAsk {
        /// The month.
        month: String,
    }
    /// A record of the month.
    RecordLine {
        /// "patrol", "cleaning" or "inspection".
        kind: String,
        /// The record.
        id: Id,
        /// The day.
        day: String,
        /// Where, or the asset's number.
        place: String,
        /// People.
        people: u32,
        /// Code to be worded: findings or verdict.
        result: String,
        /// Bags in all.
        bags: u32,
        /// The asset's kind, or "".
        asset_kind: String,
        /// Notes.
        notes: String,
        /// How many photos and papers belong to it.
        photos: u32,
    }
    /// Sums of a month or a year.
    SafetySums {
        /// Patrols.
        patrols: u32,
        /// Hours of people on patrol ×10.
        patrol_hours_x10: u32,
        /// Cleanings.
        cleanings: u32,
        /// People at cleanings.
        cleaning_people: u32,
        /// Bags.
        bags: u32,
        /// Measured grams.
        grams_measured: i64,
        /// Estimated grams.
        grams_estimated: i64,
        /// Inspections.
        inspections: u32,
        /// Findings still open.
        open_findings: u32,
    }
    /// A month of the fiscal year, for the watcher of conditions.
    MonthMark {
        /// `YYYY-MM`.
        month: String,
        /// Patrols in it.
        patrols: u32,
        /// Whether it is over.
        over: bool,
        /// Whether it is over and had fewer patrols than were wanted then.
        missed: bool,
    }
    /// An asset with its last inspection.
    AssetLine {
        /// The asset.
        asset: Asset,
        /// Last inspection's day, or "".
        last: String,
        /// Next is due on, or "".
        due: String,
        /// Last verdict: code.
        verdict: String,
        /// Days until it runs out, none without a day.
        expires_in: Option<i32>,
    }
    /// The month.
    SafetyView {
        /// `YYYY-MM`.
        month: String,
        /// Duties.
        duties: Vec<DutyLine>,
        /// Records, newest first.
        records: Vec<RecordLine>,
        /// Sums of the month.
        month_sums: SafetySums,
        /// Sums of the fiscal year so far.
        year_sums: SafetySums,
        /// The year by months.
        marks: Vec<MonthMark>,
        /// Assets.
        assets: Vec<AssetLine>,
        /// The year as a chart.
        chart: ChartDoc,
        /// Places to choose from: the blocks' names.
        places: Vec<String>,
        /// What is wanted of a month.
        wanted: Wanted,
    }
    /// How often something is wanted in a month, as the association wrote it down.
    Wanted {
        /// Patrols, 0 nobody has said.
        patrols: u32,
        /// Cleanings, 0 nobody has said.
        cleanings: u32,
        /// From which month on, `YYYY-MM`.
        since: String,
        /// Where that is written.
        source: String,
    }
    /// Which record of the month.
    SafetyRecordAsk {
        /// "patrol", "cleaning" or "inspection".
        kind: String,
        /// The record.
        record: Id,
    }
    /// One record as it stands in the book, to be corrected; the other two are empty.
    SafetyRecord {
        /// A patrol.
        patrol: Option<Patrol>,
        /// A cleaning.
        cleaning: Option<Cleaning>,
        /// An inspection.
        inspection: Option<Inspection>,
    }
    /// Answers as they were given last time, dated today.
    LastAnswers {
        /// Patrol.
        patrol: Patrol,
        /// Cleaning.
        cleaning: Cleaning,
        /// Inspection.
        inspection: Inspection,
        /// Places to choose from.
        places: Vec<String>,
        /// Assets to choose from.
        assets: Vec<Asset>,
        /// Codes of findings to choose from, words under `finding.<code>`.
        findings: Vec<String>,
        /// The kinds that were recorded before; the answers of the others are only a beginning.
        known: Vec<String>,
    }
}
