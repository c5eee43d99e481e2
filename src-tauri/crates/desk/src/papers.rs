//! Papers and charts for the screens: what papers makes, with the words of the chosen language.
//!
//! Whatever goes into a file is written whole or not at all; a loss of letters is shown before anything is written.

use crate::desk::Desk;
use crate::list_file::{Behind, table_head};
use crate::register::rows_of;
use crate::second_pc::write_whole;
use crate::views::*;
use chrono::{DateTime, Utc};
use nigiwai_core::association::{Association, association_id};
use nigiwai_core::day::Day;
use nigiwai_core::event::{Event, EventState};
use nigiwai_core::failure::Failure;
use nigiwai_core::moment::Moment;
use nigiwai_core::trade::TradeGroup;
use nigiwai_core::wareki::{Style, format_day};
use nigiwai_core::words::{Language, word};
use nigiwai_papers::chart::{self, ChartDoc, ChartFrame, CountBar, CountChart, Ink, MixBar, MixChart};
use nigiwai_papers::out::{self, CalendarEntry, EntryStatus, OnLoss, TableHead, When};

/// The bundled family that the window draws charts in.
const SCREEN_FONT: &str = "Noto Sans JP Variable";

/// What stands around a chart, by the word keys of its title and its columns.
pub(crate) fn frame(keys: (&str, &[&str]), summary: String, day: &str, language: Language) -> ChartFrame {
    let say = |key: &str| word(language, key, &[]);
    ChartFrame {
        title: say(keys.0),
        summary,
        columns: keys.1.iter().map(|key| say(key)).collect(),
        source: word(language, "desk.mix_chart_source", &[]),
        as_of: Day::parse(day).map(|day| written(day, language)).unwrap_or_default(),
        font: SCREEN_FONT.to_string(),
        text_px: 16,
        width: 620,
        ink: Ink::Colour,
    }
}

fn written(day: Day, language: Language) -> String {
    format_day(day, if language == Language::Ja { Style::Wareki } else { Style::English })
}

/// The colour of a group, as on the plan.
pub(crate) fn colour(group: TradeGroup) -> (u8, u8, u8) {
    match group {
        TradeGroup::Convenience => (0x71, 0xc5, 0x98),
        TradeGroup::Comparison => (0xcd, 0xa6, 0xff),
        TradeGroup::Dining => (0xff, 0x8d, 0x44),
        TradeGroup::Services => (0xc5, 0xd7, 0xfb),
        TradeGroup::Other => (0xff, 0xe3, 0x80),
    }
}

/// The mix as bars with last year's tick.
pub(crate) fn mix_chart(view: &MixView, day: &str, language: Language) -> ChartDoc {
    let say = |key: &str, values: &[(&str, &str)]| word(language, key, values);
    let name = |line: &MixLine| {
        let code = serde_json::to_value(line.category)
            .ok()
            .and_then(|code| code.as_str().map(str::to_string))
            .unwrap_or_default();
        say(&format!("trade.category.{code}"), &[])
    };
    let shown: Vec<&MixLine> = view.lines.iter().filter(|line| line.count > 0 || line.before > 0).collect();
    let change = |line: &MixLine| match (line.count, line.before) {
        (now, before) if now > before => say("desk.change_up", &[("n", &(now - before).to_string())]),
        (now, before) if now < before => say("desk.change_down", &[("n", &(before - now).to_string())]),
        _ => String::new(),
    };
    let bar = |line: &&MixLine| MixBar {
        kanji: line.category.letter().to_string(),
        name: name(line),
        count: line.count,
        last_year: (!view.before_day.is_empty()).then_some(line.before),
        count_text: say("desk.shops", &[("n", &line.count.to_string())]),
        change_text: change(line),
        colour: colour(line.group),
        group: TradeGroup::ALL.iter().position(|one| *one == line.group).unwrap_or(0),
    };
    let summary = match shown.first().filter(|line| line.count > 0) {
        Some(line) => say("desk.mix_chart_summary", &[("name", &name(line)), ("count", &line.count.to_string())]),
        None => say("desk.mix_chart_empty", &[]),
    };
    let columns = ["desk.mix_chart_trade", "desk.mix_chart_now", "desk.mix_chart_before"];
    let frame = frame(("desk.mix_chart_title", &columns), summary, day, language);
    chart::mix_chart(&MixChart { frame, bars: shown.iter().map(bar).collect() })
}

/// Patrols by month of the fiscal year.
pub(crate) fn patrol_chart(marks: &[MonthMark], day: &str, language: Language) -> ChartDoc {
    let say = |key: &str, values: &[(&str, &str)]| word(language, key, values);
    let month =
        |mark: &MonthMark| mark.month.get(5..).map(|text| text.trim_start_matches('0').to_string()).unwrap_or_default();
    let bar = |mark: &MonthMark| CountBar {
        name: say("desk.month", &[("n", &month(mark))]),
        count: (mark.over || mark.patrols > 0).then_some(mark.patrols),
        count_text: if mark.over || mark.patrols > 0 {
            say("desk.times", &[("n", &mark.patrols.to_string())])
        } else {
            String::new()
        },
    };
    let sum: u32 = marks.iter().map(|mark| mark.patrols).sum();
    let summary = say("desk.patrol_chart_summary", &[("count", &sum.to_string())]);
    let columns = ["desk.patrol_chart_month", "desk.patrol_chart_count"];
    let frame = frame(("desk.patrol_chart_title", &columns), summary, day, language);
    chart::count_chart(&CountChart {
        frame,
        bars: marks.iter().map(bar).collect(),
        colour: colour(TradeGroup::Services),
    })
}

fn minutes(time: &str) -> Option<u16> {
    let (hours, minutes) = time.split_once(':')?;
    Some(hours.parse::<u16>().ok()? * 60 + minutes.parse::<u16>().ok()?)
}

/// An event as a calendar file.
pub(crate) fn write_event_calendar(event: &Event, path: &str, now: Moment) -> Result<FileAnswer, Failure> {
    let first = Day::parse(&event.starts).ok_or_else(|| Failure::new("event_without_day").at("starts"))?;
    let last = Day::parse(&event.ends).unwrap_or(first);
    let when = match (minutes(&event.opens), minutes(&event.closes)) {
        (Some(from), Some(until)) if first < last || from < until => When::Timed { first, from, last, until },
        _ => When::AllDay { first, last },
    };
    let entry = CalendarEntry {
        uid: format!("{}@nigiwai", event.id),
        sequence: 0,
        title: event.name.clone(),
        when,
        place: event.place.clone(),
        description: event.partners.clone(),
        status: if event.state == EventState::Cancelled { EntryStatus::Cancelled } else { EntryStatus::Confirmed },
    };
    let at: DateTime<Utc> = DateTime::from_timestamp_millis(now.0).unwrap_or_default();
    let bytes = out::calendar_ics(&word(Language::Ja, "desk.event_calendar", &[]), &[entry], at);
    write_whole(path, &bytes)?;
    Ok(FileAnswer { path: path.to_string(), records: 1, files: 0 })
}

/// The recovery sheet as a PDF.
#[cfg(feature = "pdf")]
pub(crate) fn recovery_sheet(
    association: String,
    made_by: String,
    groups: Vec<String>,
    today: Day,
) -> Result<Vec<u8>, Failure> {
    use nigiwai_papers::pdf::{RecoverySheet, recovery_sheet_pdf};
    let made_on = format_day(today, Style::Form);
    Ok(recovery_sheet_pdf(&RecoverySheet { association, made_on, made_by, groups })?)
}

/// The ward's receipt as a PDF.
#[cfg(feature = "pdf")]
pub(crate) fn receipt(
    card: &SubmissionCard,
    (association, ward): (String, String),
    today: Day,
) -> Result<Vec<u8>, Failure> {
    use nigiwai_papers::pdf::{Receipt, receipt_pdf};
    let say = |key: &str| word(Language::Ja, key, &[]);
    let at = |moment: i64| {
        let moment = Moment(moment);
        format!("{} {}", format_day(moment.day_in_japan(), Style::Form), moment.hh_mm())
    };
    let line = &card.line;
    let month = |title: &str| Day::parse(&format!("{title}-01")).map(|day| crate::home::month_words(day, Language::Ja));
    let title = Day::parse(&line.title).map(|day| format_day(day, Style::Form)).or_else(|| month(&line.title));
    let title = title.unwrap_or_else(|| line.title.clone());
    let mut facts = vec![
        [say("paper.receipt_number"), line.number.clone()],
        [say("paper.receipt_what"), say(&format!("code.definition.{}", line.definition.code()))],
        [say("paper.receipt_subject"), title],
        [say("paper.receipt_version"), line.version.to_string()],
        [say("paper.receipt_sent"), at(line.sent)],
    ];
    for reply in card.replies.iter().rev() {
        facts.push([say(&format!("paper.receipt_state_{}", reply.state)), at(reply.at)]);
    }
    let hash = line.hash.as_bytes().chunks(8).map(|part| String::from_utf8_lossy(part).into_owned()).collect();
    let printed = format_day(today, Style::Form);
    Ok(receipt_pdf(&Receipt { association, ward, facts, hash, printed })?)
}

/// Without the PDF feature there is no receipt on paper.
#[cfg(not(feature = "pdf"))]
pub(crate) fn receipt(_: &SubmissionCard, _: (String, String), _: Day) -> Result<Vec<u8>, Failure> {
    Err(Failure::new("paper_not_built"))
}

/// Without the PDF feature there is no sheet: only tests of rules are built so.
#[cfg(not(feature = "pdf"))]
pub(crate) fn recovery_sheet(_: String, _: String, _: Vec<String>, _: Day) -> Result<Vec<u8>, Failure> {
    Err(Failure::new("paper_not_built"))
}

#[cfg(feature = "pdf")]
fn member_pdf(association: &str, rows: &[RegisterRow], today: Day) -> Result<Vec<u8>, Failure> {
    use nigiwai_papers::pdf::{MemberList, MemberRow, member_list_pdf};
    let row = |row: &RegisterRow| MemberRow {
        unit: row.code.clone(),
        name: row.name.clone(),
        trade: row.trade_words.clone(),
        owner: row.owner.clone(),
        phone: row.phone.clone(),
        vacant: row.vacant,
    };
    let list = MemberList {
        association: association.to_string(),
        as_of: format_day(today, Style::Form),
        rows: rows.iter().map(row).collect(),
    };
    Ok(member_list_pdf(&list)?)
}

#[cfg(not(feature = "pdf"))]
fn member_pdf(_: &str, _: &[RegisterRow], _: Day) -> Result<Vec<u8>, Failure> {
    Err(Failure::new("paper_not_built"))
}

impl Desk {
    pub(crate) fn print_member_list(&self, ask: PaperAsk) -> Result<PaperAnswer, Failure> {
        let today = self.today();
        let street = self.street()?;
        let rows = rows_of(&street, &today.to_string());
        let behind = Behind::of(&street, &today.to_string());
        let association: Association = self.read(|book| Ok(book.get(&association_id())?))?.unwrap_or_default();
        let count = u32::try_from(rows.len()).unwrap_or(u32::MAX);
        let head = table_head(today);
        let cells = || rows.iter().map(|row| behind.cells(row));
        let bytes = match ask.form {
            PaperForm::Pdf => member_pdf(&association.name, &rows, today)?,
            PaperForm::Xlsx => out::xlsx(&head, cells())?,
            PaperForm::CsvUtf8 => out::utf8_csv(&head, cells()),
            PaperForm::CsvCp932 => {
                let on_loss = if ask.losses_seen { OnLoss::UseSuggestions } else { OnLoss::Refuse };
                match out::cp932_csv(&head, cells(), on_loss) {
                    Ok(bytes) => bytes,
                    Err(report) => {
                        return Ok(PaperAnswer { path: String::new(), rows: count, losses: losses_of(&report, &head) });
                    }
                }
            }
        };
        write_whole(&ask.path, &bytes)?;
        Ok(PaperAnswer { path: ask.path, rows: count, losses: Vec::new() })
    }
}

fn losses_of(report: &out::LossReport, head: &TableHead) -> Vec<LossLine> {
    let line = |loss: &out::Loss| LossLine {
        row: u32::try_from(loss.row + 1).unwrap_or(u32::MAX),
        column: head.columns.get(loss.column).map(|column| column.heading.clone()).unwrap_or_default(),
        letter: loss.character.to_string(),
        instead: loss.suggestion.clone(),
    };
    report.visible().map(line).collect()
}
