//! The business mix as the screen shows it: figures from core, chart from papers, words from the word files.

use crate::desk::Desk;
use crate::trades::category_of_shop;
use crate::views::*;
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::mix::{self as rule, Mix, MixPart, MixUnit};
use nigiwai_core::occupancy::{StreetBook, UnitOnDay};
use nigiwai_core::premises::{Side, UnitUse};
use nigiwai_core::shop::YesNo;
use nigiwai_core::street::UnitState;
use nigiwai_core::trade::{TradeCode, TradeGroup};
use nigiwai_core::words::{Language, word};

impl Desk {
    pub(crate) fn mix_view(&self, ask: MixAsk) -> Result<MixView, Failure> {
        let street = self.street()?;
        let language = self.seat().settings.language;
        let day = self.day_or_today(&ask.day);
        let before_day = day_before(&street, &day);
        let units = pick(units_on(&street, &day), &ask);
        let mix = match before_day.as_str() {
            "" => rule::mix_of(&units),
            before => rule::compare(rule::mix_of(&units), &rule::mix_of(&pick(units_on(&street, before), &ask))),
        };
        let sentence = rule::sentence_of(&mix);
        let mut view = MixView {
            sentence: sentence_view(&sentence),
            before_day,
            blocks: street.blocks_in_order(),
            ..figures(&mix)
        };
        view.first_day = street.first_day();
        view.band = crate::mix_figures::band(mix.vacancy);
        view.parts = parts(&street, &units);
        view.chart = crate::papers::mix_chart(&view, &day, language);
        view.benchmarks = benchmarks(&mix, language);
        view.day = day;
        Ok(view)
    }
}

/// The units that a question is about.
pub(crate) fn pick(units: Vec<MixUnit>, ask: &MixAsk) -> Vec<MixUnit> {
    let here = |unit: &MixUnit| {
        (ask.block.is_empty() || unit.block == ask.block.0) && (ask.side == Side::Unknown || unit.side == ask.side)
    };
    units.into_iter().filter(here).collect()
}

/// A year before, or "" where the book knows nothing of that day: then there is nothing to compare with.
pub(crate) fn day_before(street: &StreetBook, day: &str) -> String {
    let before = Day::parse(day).map(|day| day.add_months(-12).to_string()).unwrap_or_default();
    let first = street.first_day();
    if first.is_empty() || first > before { String::new() } else { before }
}

/// The units of a day as the rules of the mix want them.
pub(crate) fn units_on(street: &StreetBook, day: &str) -> Vec<MixUnit> {
    street.on_day(day).iter().filter(|unit| unit.use_then != UnitUse::Passage).map(unit_of).collect()
}

fn unit_of(unit: &UnitOnDay<'_>) -> MixUnit {
    let known = |answer: YesNo| match answer {
        YesNo::Yes => Some(true),
        YesNo::No => Some(false),
        YesNo::Unknown => None,
    };
    MixUnit {
        id: unit.premises.id.0.clone(),
        category: unit.shop.and_then(category_of_shop),
        trade: unit.shop.and_then(|shop| TradeCode::from_field(&shop.trade_code, shop.trade_revision)),
        state: UnitState::of(unit.use_then, unit.shop.is_some()),
        block: unit.premises.block.0.clone(),
        side: unit.premises.side,
        frontage_cm: u32::try_from(unit.premises.frontage).unwrap_or(0),
        chain: unit.shop.and_then(|shop| known(shop.chain)),
        member: known(unit.member),
    }
}

fn figures(mix: &Mix) -> MixView {
    let hundred = |value: Option<f64>, times: f64| value.map_or(0, |value| (value * times).round() as u32);
    let mut lines: Vec<MixLine> = mix
        .categories
        .iter()
        .map(|row| MixLine {
            category: row.category,
            group: row.group,
            count: row.share.n,
            before: row.last_year.unwrap_or(row.share.n),
            permille: row.share.permille,
        })
        .collect();
    lines.sort_by(|a, b| b.count.cmp(&a.count).then(a.category.cmp(&b.category)));
    let group = |row: &rule::GroupRow| MixGroupLine {
        group: row.group,
        count: row.share.n,
        permille: row.share.permille,
        benchmark: row.benchmark.as_ref().map(|one| one.permille),
    };
    MixView {
        shops: mix.n_in_use,
        no_trade: mix.n_without_class,
        vacant: mix.n_vacant,
        units: mix.n_in_use + mix.n_vacant,
        vacancy_permille: mix.vacancy.permille,
        vacancy_frontage_permille: mix.vacancy_by_frontage.permille,
        frontage_known: mix.vacancy_by_frontage.known_n,
        chains: mix.chains.n,
        members: mix.members.n,
        longest_run: mix.vacant_runs.iter().map(rule::VacantRun::count).max().unwrap_or(0),
        lines,
        groups: mix.groups.iter().map(group).collect(),
        effective_trades_x100: hundred(mix.diversity.effective, 100.0),
        evenness_x1000: hundred(mix.diversity.evenness, 1000.0),
        hhi: hundred(mix.diversity.hhi, 1.0),
        ..MixView::default()
    }
}

fn sentence_view(sentence: &rule::MixSentence) -> MixSentence {
    let missing = |one: &nigiwai_core::trade::DailyTrade| {
        serde_json::to_value(one).ok().and_then(|code| code.as_str().map(str::to_string))
    };
    MixSentence {
        top: sentence.top,
        top_count: sentence.top_n,
        top_permille: sentence.top_share_permille,
        food: sentence.fresh_food_n,
        changes: sentence.changes.iter().map(|one| MixChange { category: one.category, by: one.by }).collect(),
        missing: sentence.missing.iter().filter_map(missing).collect(),
    }
}

fn parts(street: &StreetBook, units: &[MixUnit]) -> Vec<MixPartLine> {
    let line = |part: &MixPart, name: String, kind: &str| {
        let top = part.mix.categories.iter().filter(|row| row.share.n > 0).max_by_key(|row| row.share.n);
        MixPartLine {
            name,
            kind: kind.to_string(),
            shops: part.mix.n_in_use,
            vacant: part.mix.n_vacant,
            members: part.mix.members.n,
            top: top.map(|row| row.category),
            top_count: top.map_or(0, |row| row.share.n),
        }
    };
    let name = |part: &MixPart| {
        let block = part.block.as_deref().unwrap_or_default();
        street.blocks.iter().find(|one| one.id.as_str() == block).map(|one| one.name.clone()).unwrap_or_default()
    };
    let mut parts: Vec<MixPartLine> =
        rule::mix_by_block(units).iter().map(|part| line(part, name(part), "block")).collect();
    for part in rule::mix_by_side(units) {
        let side = part.side.map(|side| side.code()).unwrap_or_default().to_string();
        parts.push(line(&part, side, "side"));
    }
    parts
}

fn benchmarks(mix: &Mix, language: Language) -> Vec<BenchmarkLine> {
    let source = |one: &rule::Benchmark| {
        let survey = word(language, &format!("trade.survey.{}", one.survey), &[]);
        // A figure that nobody saw in the survey itself says so wherever it stands.
        if one.sure { survey } else { format!("{survey} {}", word(language, "trade.survey.article", &[])) }
    };
    let mut lines: Vec<BenchmarkLine> = Vec::new();
    for row in &mix.groups {
        if let Some(one) = &row.benchmark {
            lines.push(BenchmarkLine { code: group_code(row.group), permille: one.permille, source: source(one) });
        }
    }
    if let Some(one) = &mix.vacancy_benchmark {
        lines.push(BenchmarkLine { code: "vacancy".into(), permille: one.permille, source: source(one) });
    }
    lines
}

fn group_code(group: TradeGroup) -> String {
    serde_json::to_value(group).ok().and_then(|code| code.as_str().map(str::to_string)).unwrap_or_default()
}
