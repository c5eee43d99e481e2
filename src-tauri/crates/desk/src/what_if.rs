//! もし: trades tried out in empty premises, and what the street would be like with them.
//!
//! It writes scenarios and placements and nothing else: no shop, no tenancy. What the street would be like is computed at
//! every look, from the street as it is today.

use crate::desk::Desk;
use crate::mix::units_on;
use crate::mix_figures::figures_of;
use crate::views::*;
use nigiwai_book::Book;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::mix::{self as rule, Mix, MixUnit};
use nigiwai_core::occupancy::{StreetBook, UnitOnDay};
use nigiwai_core::scenario::{Placement, Scenario, candidates};
use nigiwai_core::trade::{TradeClasses, TradeRevisions, category_of};

impl Desk {
    /// Every scenario, the latest first.
    pub(crate) fn scenarios(&self, _: Nothing) -> Result<ScenarioList, Failure> {
        let street = self.street()?;
        let units = units_on(&street, &self.today().to_string());
        let vacant = units.iter().filter(|unit| unit.state.is_vacant()).count();
        self.read(|book| {
            let placements: Vec<Placement> = book.list()?;
            let line = |scenario: Scenario| {
                let placed = placements.iter().filter(|one| one.scenario == scenario.id).count();
                ScenarioLine { scenario, placed: u32::try_from(placed).unwrap_or(u32::MAX) }
            };
            let mut scenarios: Vec<ScenarioLine> = book.list()?.into_iter().map(line).collect();
            scenarios.sort_by(|a, b| b.scenario.id.cmp(&a.scenario.id));
            Ok(ScenarioList { scenarios, vacant: u32::try_from(vacant).unwrap_or(u32::MAX) })
        })
    }

    /// The street as it is and as it would be.
    pub(crate) fn scenario_card(&self, ask: ScenarioAsk) -> Result<ScenarioCard, Failure> {
        let street = self.street()?;
        let today = self.today().to_string();
        let (scenario, placements) = self.read(|book| thought(book, &ask.scenario))?;
        let now = units_on(&street, &today);
        let then = rule::what_if(&now, &candidates(&now, &placements))?;
        let (before, after) = (rule::mix_of(&now), rule::mix_of(&then));
        let lines = placement_lines(&street, &now, &placements);
        let vacant = vacant_lines(&street, &today);
        let tried = |line: &VacantLine| lines.iter().any(|one| one.premises == line.premises);
        Ok(ScenarioCard {
            scenario,
            vacant: vacant.into_iter().filter(|line| !tried(line)).collect(),
            placements: lines,
            figures: compared(&before, &after, (&now, &then)),
            groups: group_changes(&before, &after),
            missing_before: codes(&before),
            missing_after: codes(&after),
        })
    }

    /// Keeps the name and the notes of a scenario; one without an id is a new one.
    pub(crate) fn save_scenario(&self, scenario: Scenario) -> Result<Done, Failure> {
        if scenario.name.trim().is_empty() {
            return Err(Failure::new("scenario_without_name").at("name"));
        }
        self.done("save_scenario", |page| {
            let mut scenario = scenario;
            if scenario.id.is_empty() {
                scenario.id = page.new_id();
            }
            page.put(&scenario)?;
            Ok(scenario.id)
        })
    }

    /// Tries a trade out in an empty premises; answers with the scenario.
    pub(crate) fn place_in_scenario(&self, form: PlacementForm) -> Result<Done, Failure> {
        let street = self.street()?;
        let units = units_on(&street, &self.today().to_string());
        let wanted = Placement {
            scenario: form.scenario.clone(),
            premises: form.premises,
            trade_code: form.trade_code,
            trade_revision: form.trade_revision,
            ..Placement::default()
        };
        wanted.check(&units)?;
        self.done("place_in_scenario", |page| {
            let mut scenario = form.scenario;
            if scenario.is_empty() {
                scenario = page.new_id();
                page.put(&Scenario { id: scenario.clone(), name: form.name, ..Scenario::default() })?;
            }
            let others: Vec<Placement> = page.list()?;
            let same = |one: &&Placement| one.scenario == scenario && one.premises == wanted.premises;
            let id = match others.iter().find(same) {
                Some(one) => one.id.clone(),
                None => page.new_id(),
            };
            page.put(&Placement { id, scenario: scenario.clone(), ..wanted })?;
            Ok(scenario)
        })
    }
}

fn thought(book: &Book, scenario: &Id) -> Result<(Scenario, Vec<Placement>), Failure> {
    if scenario.is_empty() {
        return Ok((Scenario::default(), Vec::new()));
    }
    let found: Scenario = book.get(scenario)?.ok_or_else(|| Failure::new("record_gone"))?;
    let placements: Vec<Placement> = book.list()?;
    Ok((found, placements.into_iter().filter(|one| one.scenario == *scenario).collect()))
}

fn placement_lines(street: &StreetBook, now: &[MixUnit], placements: &[Placement]) -> Vec<PlacementLine> {
    let place = |id: &Id| now.iter().position(|unit| unit.id == id.as_str()).unwrap_or(usize::MAX);
    let line = |one: &Placement| {
        let trade = one.trade();
        let current = trade.as_ref().and_then(|trade| TradeRevisions::built_in().convert(trade));
        let class = current.and_then(|found| TradeClasses::built_in().get(&found.code.code));
        PlacementLine {
            placement: one.id.clone(),
            premises: one.premises.clone(),
            code: code_of(street, &one.premises),
            trade_name: class.map(|class| class.name.clone()).unwrap_or_default(),
            category: trade.as_ref().and_then(category_of),
            taken: one.check(now).is_err(),
        }
    };
    let mut placements: Vec<&Placement> = placements.iter().collect();
    placements.sort_by_key(|one| (place(&one.premises), one.id.clone()));
    placements.into_iter().map(line).collect()
}

fn code_of(street: &StreetBook, premises: &Id) -> String {
    street.premises.iter().find(|one| one.id == *premises).map(|one| one.code.clone()).unwrap_or_default()
}

/// The empty premises of a day, in walking order.
pub(crate) fn vacant_lines(street: &StreetBook, day: &str) -> Vec<VacantLine> {
    let block = |id: &Id| street.blocks.iter().find(|one| one.id == *id).map(|one| one.name.clone());
    let line = |unit: &UnitOnDay<'_>| {
        Some(VacantLine {
            premises: unit.premises.id.clone(),
            code: unit.premises.code.clone(),
            block: block(&unit.premises.block).unwrap_or_default(),
            side: unit.premises.side,
            frontage: unit.premises.frontage,
            since: unit.vacant_since.clone()?,
            wish: unit.premises.wish,
        })
    };
    street.on_day(day).iter().filter_map(line).collect()
}

/// The figures that officers compare: after in `value_x1000`, before in `before_x1000`.
fn compared(before: &Mix, after: &Mix, (now, then): (&[MixUnit], &[MixUnit])) -> Vec<MixFigure> {
    const SHOWN: [&str; 6] = ["vacancy", "vacancy_frontage", "longest_run", "effective", "evenness", "hhi"];
    let mut figures: Vec<MixFigure> =
        figures_of(after, Some(before)).into_iter().filter(|one| SHOWN.contains(&one.code.as_str())).collect();
    let alike = |units: &[MixUnit]| rule::neighbours_of(units);
    let (alike_now, alike_then) = (alike(now), alike(then));
    figures.push(MixFigure {
        code: "same_next_door".into(),
        part: "placing".into(),
        value_x1000: Some(i64::from(alike_then.same) * 1000),
        before_x1000: Some(i64::from(alike_now.same) * 1000),
        n: alike_then.same,
        of: alike_then.joins,
        ..MixFigure::default()
    });
    figures
}

fn group_changes(before: &Mix, after: &Mix) -> Vec<GroupChange> {
    let pairs = before.groups.iter().zip(&after.groups);
    pairs.map(|(b, a)| GroupChange { group: b.group, before: b.share.n, after: a.share.n }).collect()
}

fn codes(mix: &Mix) -> Vec<String> {
    let code = |one| serde_json::to_value(one).ok().and_then(|code| code.as_str().map(str::to_string));
    mix.missing.iter().filter_map(code).collect()
}
