//! The street plan on paper, or as one drawing for other programs.
//!
//! It shows what the screen shows for that day and floor, and nothing that the screen does not: no owner, no phone.

use crate::desk::Desk;
use crate::papers::colour;
use crate::second_pc::write_whole;
use crate::views::*;
use nigiwai_core::association::{Association, association_id};
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::premises::UnitUse;
use nigiwai_core::trade::{TradeCategory, TradeGroup, VACANT_LETTER};
use nigiwai_core::wareki::{Style, format_day};
use nigiwai_core::words::{Language, word};
use nigiwai_papers::plan::{PlanBox, PlanLegend, PlanPaper, PlanRow, PlanState, StreetPlan, plan_svg};

impl Desk {
    pub(crate) fn print_street_plan(&self, ask: StreetPaperAsk) -> Result<FileAnswer, Failure> {
        let view = self.street_view(StreetAsk { day: ask.day, metres: 80, floor: ask.floor })?;
        let association: Association = self.read(|book| Ok(book.get(&association_id())?))?.unwrap_or_default();
        let paper = if ask.paper == StreetPaper::A3 { PlanPaper::A3 } else { PlanPaper::A4 };
        let plan = plan_of(&view, &association.name, paper);
        let bytes = match ask.paper {
            StreetPaper::Svg => plan_svg(&plan, paper).into_bytes(),
            StreetPaper::A4 | StreetPaper::A3 => plan_pdf(&plan, paper)?,
        };
        write_whole(&ask.path, &bytes)?;
        let units = view.rows.iter().map(|row| row.left.len() + row.right.len()).sum::<usize>();
        Ok(FileAnswer { path: ask.path, records: u32::try_from(units).unwrap_or(u32::MAX), files: 0 })
    }
}

#[cfg(feature = "pdf")]
fn plan_pdf(plan: &StreetPlan, paper: PlanPaper) -> Result<Vec<u8>, Failure> {
    Ok(nigiwai_papers::pdf::street_plan_pdf(plan, paper)?)
}

#[cfg(not(feature = "pdf"))]
fn plan_pdf(_: &StreetPlan, _: PlanPaper) -> Result<Vec<u8>, Failure> {
    Err(Failure::new("paper_not_built"))
}

fn say(key: &str, values: &[(&str, &str)]) -> String {
    word(Language::Ja, key, values)
}

/// The plan of a view. Papers are Japanese, whatever the screen speaks.
fn plan_of(view: &StreetView, association: &str, paper: PlanPaper) -> StreetPlan {
    let guessed =
        view.rows.iter().flat_map(|row| row.left.iter().chain(&row.right)).filter(|one| one.estimated).count();
    let scale = paper.scale().to_string();
    let note = match guessed {
        0 => say("paper.plan_note", &[("scale", &scale)]),
        n => say("paper.plan_note_guessed", &[("scale", &scale), ("n", &n.to_string())]),
    };
    let mut named = String::new();
    StreetPlan {
        title: say("paper.plan_title", &[]),
        association: association.to_string(),
        as_of: Day::parse(&view.day).map(|day| format_day(day, Style::Form)).unwrap_or_default(),
        legend: view.legend.iter().map(legend_of).collect(),
        rows: view.rows.iter().map(|row| row_of(row, &mut named)).collect(),
        note,
    }
}

fn legend_of(line: &LegendLine) -> PlanLegend {
    let count = line.count.to_string();
    let Some(group) = line.group else {
        let words = say("paper.plan_vacant", &[("n", &count)]);
        return PlanLegend { letters: VACANT_LETTER.to_string(), words, fill: None };
    };
    let letters = TradeCategory::ALL.into_iter().filter(|one| one.group() == group).map(TradeCategory::letter);
    let name = say(&format!("trade.group.{}", code_of(group)), &[]);
    PlanLegend {
        letters: letters.collect(),
        words: say("paper.plan_group", &[("name", &name), ("n", &count)]),
        fill: Some(colour(group)),
    }
}

fn code_of(group: TradeGroup) -> String {
    serde_json::to_value(group).ok().and_then(|code| code.as_str().map(str::to_string)).unwrap_or_default()
}

/// A row; a block is named where it begins.
fn row_of(row: &StripRow, named: &mut String) -> PlanRow {
    let name = if *named == row.block.0 {
        say("paper.plan_goes_on", &[("block", &row.block_name)])
    } else {
        row.block_name.clone()
    };
    named.clone_from(&row.block.0);
    PlanRow {
        name,
        start_cm: row.from_cm,
        length_cm: row.length_cm,
        left: row.left.iter().map(box_of).collect(),
        right: row.right.iter().map(box_of).collect(),
    }
}

fn box_of(one: &StripBox) -> PlanBox {
    let state = match one.use_now {
        UnitUse::Passage => PlanState::Passage,
        UnitUse::Shop if one.vacant => PlanState::Vacant,
        UnitUse::Shop => PlanState::InUse,
        UnitUse::House | UnitUse::Parking | UnitUse::Works => PlanState::OtherUse,
    };
    let name = match state {
        PlanState::Vacant => say("paper.plan_vacant_box", &[]),
        PlanState::OtherUse => say(&format!("code.unit_use.{}", one.use_now.code()), &[]),
        PlanState::InUse | PlanState::Passage => one.name.clone(),
    };
    let code = if one.estimated { say("paper.plan_guessed", &[("code", &one.code)]) } else { one.code.clone() };
    PlanBox {
        x_cm: one.x_cm,
        width_cm: one.width_cm,
        code,
        name,
        letter: one.category.map(TradeCategory::letter),
        fill: one.group.map(colour),
        state,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use nigiwai_core::id::Id;

    #[test]
    fn a_block_is_named_where_it_begins_and_goes_on_after() {
        let row = StripRow { block: Id("b1".into()), block_name: "一丁目".into(), ..StripRow::default() };
        let view = StreetView { rows: vec![row.clone(), row], ..StreetView::default() };
        let names: Vec<String> = plan_of(&view, "", PlanPaper::A4).rows.into_iter().map(|row| row.name).collect();
        assert_eq!(names, ["一丁目", "一丁目（つづき）"]);
    }

    #[test]
    fn the_legend_counts_each_group_beside_its_letters() {
        let line = LegendLine { group: Some(TradeGroup::Convenience), count: 26 };
        let entry = legend_of(&line);
        assert_eq!((entry.letters.as_str(), entry.words.as_str()), ("食薬雑", "最寄品 26"));
    }

    #[test]
    fn a_guessed_frontage_is_marked_and_counted() {
        let one = StripBox { code: "1-2".into(), estimated: true, ..StripBox::default() };
        assert_eq!(box_of(&one).code, "1-2＊");
        let view =
            StreetView { rows: vec![StripRow { left: vec![one], ..StripRow::default() }], ..StreetView::default() };
        assert!(plan_of(&view, "", PlanPaper::A4).note.contains('1'));
    }
}
