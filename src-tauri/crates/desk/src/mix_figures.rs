//! The detailed figures of the mix: each by its code with its counts; the rules are core's.
//!
//! It must never say whether a figure is good. Figures of coming and going are of the whole street only, for a shop that
//! moved to the next block would else have closed here and opened there.

use crate::desk::Desk;
use crate::mix::{day_before, pick, units_on};
use crate::views::*;
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::mix::indices::{RAREFIED_TO, mix_distance};
use nigiwai_core::mix::neighbours::ROUNDS;
use nigiwai_core::mix::{
    self as rule, Benchmarks, Everything, Mix, MixReference, Neighbours, Share, VacancyBands, everything_of,
};
use nigiwai_core::occupancy::StreetBook;

impl Desk {
    /// Every figure of the mix on a day, with the same a year before.
    pub(crate) fn mix_figures(&self, ask: MixAsk) -> Result<MixFigures, Failure> {
        let street = self.street()?;
        let day = self.day_or_today(&ask.day);
        let before_day = day_before(&street, &day);
        let now = everything_of(&pick(units_on(&street, &day), &ask));
        let before = (!before_day.is_empty()).then(|| rule::mix_of(&pick(units_on(&street, &before_day), &ask)));
        let mut figures = figures_of(&now.mix, before.as_ref());
        figures.push(same_neighbours(&now.neighbours));
        if ask.block.is_empty() && ask.side == nigiwai_core::premises::Side::Unknown {
            figures.extend(coming_and_going(&street, &day, &before_day));
        }
        let reference = MixReference::built_in();
        Ok(MixFigures {
            figures,
            band: band(now.mix.vacancy),
            band_source: VacancyBands::built_in().source.clone(),
            quotients: now.quotients.iter().map(quotient_line).collect(),
            reference: reference.code.clone(),
            reference_source: reference.source.clone(),
            neighbours: neighbour_figures(&now.neighbours),
            runs: runs(&street, &now),
            schemes: schemes(&now),
            without_class: now.mix.n_without_class,
            day,
            before_day,
        })
    }
}

/// The handbook's step for a vacancy, or "".
pub(crate) fn band(vacancy: Share) -> String {
    VacancyBands::built_in().band_of(vacancy).map(|band| band.code.clone()).unwrap_or_default()
}

fn thousandths(value: f64) -> i64 {
    (value * 1000.0).round() as i64
}

/// The figures that follow from the counts, with those of a year before.
pub(crate) fn figures_of(mix: &Mix, before: Option<&Mix>) -> Vec<MixFigure> {
    let share = |code: &str, part: &str, of: fn(&Mix) -> Share| {
        let permille = |mix: &Mix| of(mix).permille.map(i64::from);
        MixFigure {
            code: code.into(),
            part: part.into(),
            form: FigureForm::Percent,
            value_x1000: permille(mix),
            before_x1000: before.and_then(permille),
            n: of(mix).n,
            of: of(mix).of,
        }
    };
    let frontage = |mix: &Mix| mix.vacancy_by_frontage.permille.map(i64::from);
    let longest = |mix: &Mix| mix.vacant_runs.iter().map(rule::VacantRun::count).max().unwrap_or(0);
    let mut figures = vec![
        share("vacancy", "vacancy", |mix| mix.vacancy),
        MixFigure {
            n: mix.vacancy_by_frontage.known_n,
            of: mix.vacancy_by_frontage.units_n,
            before_x1000: before.and_then(frontage),
            value_x1000: frontage(mix),
            ..share("vacancy_frontage", "vacancy", |mix| mix.vacancy)
        },
        MixFigure {
            code: "longest_run".into(),
            part: "vacancy".into(),
            value_x1000: Some(i64::from(longest(mix)) * 1000),
            before_x1000: before.map(|mix| i64::from(longest(mix)) * 1000),
            n: longest(mix),
            of: mix.n_vacant,
            ..MixFigure::default()
        },
        share("members", "shops", |mix| mix.members),
        share("chains", "shops", |mix| mix.chains),
    ];
    figures.extend(variety(mix, before));
    figures
}

type Measure = (&'static str, FigureForm, fn(&rule::Diversity) -> Option<f64>);

const MEASURES: [Measure; 8] = [
    ("effective", FigureForm::Decimal, |d| d.effective),
    ("evenness", FigureForm::Decimal, |d| d.evenness),
    ("hhi", FigureForm::Count, |d| d.hhi),
    ("rarefied", FigureForm::Decimal, |d| d.rarefied),
    ("shannon", FigureForm::Decimal, |d| d.shannon),
    ("simpson", FigureForm::Decimal, |d| d.simpson),
    ("simpson_unbiased", FigureForm::Decimal, |d| d.simpson_unbiased),
    ("inverse_simpson", FigureForm::Decimal, |d| d.inverse_simpson),
];

fn variety(mix: &Mix, before: Option<&Mix>) -> Vec<MixFigure> {
    let figure = |(code, form, of): &Measure| MixFigure {
        code: (*code).into(),
        part: "variety".into(),
        form: *form,
        value_x1000: of(&mix.diversity).map(thousandths),
        before_x1000: before.and_then(|mix| of(&mix.diversity)).map(thousandths),
        n: if *code == "rarefied" { RAREFIED_TO } else { mix.diversity.categories },
        of: mix.diversity.n,
    };
    let counts = |mix: &Mix| -> Vec<u32> { mix.categories.iter().map(|row| row.share.n).collect() };
    let moved = before.and_then(|before| mix_distance(&counts(mix), &counts(before)));
    let mut figures: Vec<MixFigure> = MEASURES.iter().map(figure).collect();
    figures.push(MixFigure {
        code: "distance".into(),
        part: "variety".into(),
        form: FigureForm::Decimal,
        value_x1000: moved.map(thousandths),
        before_x1000: None,
        n: before.map_or(0, |before| before.diversity.n),
        of: mix.diversity.n,
    });
    figures
}

fn same_neighbours(neighbours: &Neighbours) -> MixFigure {
    MixFigure {
        code: "same_next_door".into(),
        part: "placing".into(),
        value_x1000: Some(i64::from(neighbours.same) * 1000),
        n: neighbours.same,
        of: neighbours.joins,
        ..MixFigure::default()
    }
}

fn coming_and_going(street: &StreetBook, day: &str, before_day: &str) -> Vec<MixFigure> {
    let mut figures = Vec::new();
    let base = || MixFigure { part: "turnover".into(), ..MixFigure::default() };
    if !before_day.is_empty() {
        let year = rule::turnover(street, before_day, day);
        let counted = |code: &str, n: u32| MixFigure {
            code: code.into(),
            value_x1000: Some(i64::from(n) * 1000),
            n,
            of: year.units_twice / 2,
            ..base()
        };
        figures.push(counted("opened", year.opened));
        figures.push(counted("closed", year.closed));
        figures.push(MixFigure {
            code: "churn".into(),
            form: FigureForm::Percent,
            value_x1000: year.churn_permille().map(i64::from),
            n: year.opened + year.closed,
            of: year.units_twice.div_ceil(2),
            ..base()
        });
    }
    let lasting = Day::parse(day).map(|day| rule::survival(street, day)).unwrap_or_default();
    figures.extend(lasting.iter().map(|one| MixFigure {
        code: format!("survival_{}", one.years),
        form: FigureForm::Percent,
        value_x1000: one.share.permille.map(i64::from),
        n: one.share.n,
        of: one.share.of,
        ..base()
    }));
    figures
}

fn quotient_line(row: &rule::QuotientRow) -> QuotientLine {
    let there = (2000 * u64::from(row.there_n) + u64::from(row.there_of)) / (2 * u64::from(row.there_of.max(1)));
    QuotientLine {
        code: row.code.clone(),
        n: row.n,
        of: row.of,
        there_permille: u32::try_from(there).unwrap_or(u32::MAX),
        quotient_x100: row.quotient.map(|one| (one * 100.0).round() as u32),
    }
}

fn neighbour_figures(neighbours: &Neighbours) -> NeighbourFigures {
    let chance = neighbours.same_chance;
    let pair = |row: &rule::neighbours::PairRow| PairLine {
        a: row.a,
        b: row.b,
        n_a: row.n_a,
        n_b: row.n_b,
        next_door_x10: (row.next_door * 10.0).round() as u32,
        quotient_x100: (row.quotient * 100.0).round() as u32,
        as_many_permille: row.chance.as_many_permille,
        as_few_permille: row.chance.as_few_permille,
    };
    NeighbourFigures {
        n: neighbours.n,
        joins: neighbours.joins,
        same: neighbours.same,
        same_expected_x10: neighbours.same_expected.map(|one| (one * 10.0).round() as u32),
        as_many_permille: chance.map_or(1000, |one| one.as_many_permille),
        as_few_permille: chance.map_or(1000, |one| one.as_few_permille),
        rounds: ROUNDS,
        pairs: neighbours.pairs.iter().map(pair).collect(),
    }
}

fn runs(street: &StreetBook, now: &Everything) -> Vec<VacantRunLine> {
    let block = |id: &str| street.blocks.iter().find(|one| one.id.as_str() == id).map(|one| one.name.clone());
    let code = |id: &String| street.premises.iter().find(|one| one.id.as_str() == id).map(|one| one.code.clone());
    let line = |run: &rule::VacantRun| VacantRunLine {
        side: run.side,
        block: block(&run.block).unwrap_or_default(),
        codes: run.units.iter().filter_map(code).collect(),
        length_cm: run.length_cm,
        estimated: run.estimated_n,
    };
    now.runs.iter().map(line).collect()
}

fn schemes(now: &Everything) -> Vec<SchemeTable> {
    let benchmarks = Benchmarks::built_in();
    let table = |(scheme, rows): (&str, &Vec<rule::SchemeRow>)| {
        let line = |row: &rule::SchemeRow| SchemeLine {
            code: row.code.clone(),
            count: row.share.n,
            permille: row.share.permille,
            benchmark: benchmarks.named(&format!("{scheme}_{}", row.code)).map(|one| one.permille),
        };
        SchemeTable { scheme: scheme.into(), lines: rows.iter().map(line).collect() }
    };
    ["seven", "survey", "town_centre"].into_iter().zip(&now.schemes).map(table).collect()
}
