//! The mix over the years, back from the day that is looked at: counts, openings, closings, and four groups as lines.

use crate::desk::Desk;
use crate::mix::{pick, units_on};
use crate::papers::frame;
use crate::views::*;
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::mix::{self as rule};
use nigiwai_core::occupancy::StreetBook;
use nigiwai_core::wareki::year_in_era;
use nigiwai_core::words::{Language, word};
use nigiwai_papers::chart::{ChartDoc, CountLine, LinesChart, lines_chart};

/// The groups in the order of the legend with a colour that is dark enough for a line.
const LINES: [(&str, (u8, u8, u8)); 5] = [
    ("convenience", (0x19, 0x7a, 0x4b)),
    ("comparison", (0x6f, 0x23, 0xd0)),
    ("dining", (0xac, 0x3e, 0x00)),
    ("services", (0x00, 0x17, 0xc1)),
    ("other", (0x4d, 0x4d, 0x4d)),
];

/// So many years are shown at most.
const YEARS: i32 = 20;

impl Desk {
    /// The same day of each year, the earliest first.
    pub(crate) fn mix_years(&self, ask: MixAsk) -> Result<MixYears, Failure> {
        let street = self.street()?;
        let language = self.seat().settings.language;
        let day = self.day_or_today(&ask.day);
        let last = Day::parse(&day).ok_or_else(|| Failure::new("day_unreadable").with("text", day.as_str()))?;
        let first_day = street.first_day();
        let known =
            |back: &i32| *back == 0 || (!first_day.is_empty() && last.add_months(-12 * back).to_string() >= first_day);
        let mut years: Vec<MixYear> =
            (0..=YEARS).take_while(known).map(|back| year_of(&street, last.add_months(-12 * back), &ask)).collect();
        years.reverse();
        let chart = mix_lines(&years, &day, language);
        Ok(MixYears { years, chart, first_day })
    }
}

fn year_of(street: &StreetBook, day: Day, ask: &MixAsk) -> MixYear {
    let text = day.to_string();
    let mix = rule::mix_of(&pick(units_on(street, &text), ask));
    let moves = rule::turnover(street, &day.add_months(-12).to_string(), &text);
    MixYear {
        day: text,
        shops: mix.n_in_use,
        vacant: mix.n_vacant,
        units: mix.n_in_use + mix.n_vacant,
        groups: mix.groups.iter().map(|row| row.share.n).collect(),
        opened: moves.opened,
        closed: moves.closed,
    }
}

fn mix_lines(years: &[MixYear], day: &str, language: Language) -> ChartDoc {
    let say = |key: &str| word(language, key, &[]);
    let year = |one: &MixYear| match Day::parse(&one.day) {
        Some(day) if language == Language::Ja => year_in_era(day),
        Some(day) => day.year().to_string(),
        None => String::new(),
    };
    let line = |(at, (code, colour)): (usize, &(&str, (u8, u8, u8)))| CountLine {
        name: say(&format!("trade.group.{code}")),
        counts: years.iter().map(|one| one.groups.get(at).copied()).collect(),
        colour: *colour,
    };
    let columns: Vec<String> = LINES.iter().map(|(code, _)| format!("trade.group.{code}")).collect();
    let mut keys = vec!["mix.years.year"];
    keys.extend(columns.iter().map(String::as_str));
    let n = years.len().to_string();
    let summary = word(language, "mix.years.chart_summary", &[("n", n.as_str())]);
    let mut frame = frame(("mix.years.chart_title", &keys), summary, day, language);
    frame.width = 960;
    lines_chart(&LinesChart {
        frame,
        periods: years.iter().map(year).collect(),
        lines: LINES.iter().enumerate().map(line).collect(),
    })
}
