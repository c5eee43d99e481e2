//! What the sheets say together: counts by choice, and for kinds of shop the gap between wanted and missed.
//!
//! Need gap = residents who want it in % − the association's own people who miss it in %. It is given in thousandths of
//! a whole and only where five sheets of both sides came back; counts are always there. A newcomer divides by marks; a
//! person who ticks five kinds is one sheet.

use super::{QuestionKind, Respondent, SurveyAnswer, SurveyQuestion};
use crate::mix::Share;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A choice with the sheets that marked it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ChoiceCount {
    /// Its words, or the code of a kind of shop.
    pub choice: String,
    /// Residents' sheets.
    pub residents: Share,
    /// The association's own sheets.
    pub own: Share,
}

impl ChoiceCount {
    /// Wanted − missed in thousandths; `None` where one side has fewer than five sheets.
    pub fn need_gap(&self) -> Option<i32> {
        need_gap(self.residents, self.own)
    }
}

/// Residents' share − the association's own, in thousandths.
pub fn need_gap(residents: Share, own: Share) -> Option<i32> {
    let (want, miss) = (i32::try_from(residents.permille?).ok()?, i32::try_from(own.permille?).ok()?);
    Some(want - miss)
}

/// The choices of one question with their counts, in the order of the paper. Every sheet of a side counts in its whole.
pub fn count_choices(question: &SurveyQuestion, answers: &[SurveyAnswer]) -> Vec<ChoiceCount> {
    if question.kind == QuestionKind::Free {
        return Vec::new();
    }
    let side = |who: Respondent| -> Vec<Vec<u32>> {
        let of_side = answers.iter().filter(|answer| answer.respondent == who);
        of_side.map(|answer| answer.marks_by_question().remove(&question.number).unwrap_or_default()).collect()
    };
    let (residents, own) = (side(Respondent::Resident), side(Respondent::Own));
    let share = |sheets: &[Vec<u32>], number: u32| {
        let n = sheets.iter().filter(|marks| marks.contains(&number)).count();
        Share::new(u32::try_from(n).unwrap_or(u32::MAX), u32::try_from(sheets.len()).unwrap_or(u32::MAX))
    };
    let count = |(choice, number): (&str, u32)| ChoiceCount {
        choice: choice.to_owned(),
        residents: share(&residents, number),
        own: share(&own, number),
    };
    question.choice_list().into_iter().zip(1..).map(count).collect()
}
