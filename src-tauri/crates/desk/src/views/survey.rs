//! アンケート: questionnaires, sheets keyed in, and what they say together.

use super::{shown, view};
use nigiwai_core::id::Id;
use nigiwai_core::survey::{QuestionKind, Respondent, Survey, SurveyQuestion};

view! {
    /// Which questionnaire.
    SurveyAsk {
        /// The questionnaire.
        survey: Id,
    }
    /// A questionnaire in the list.
    SurveyLine {
        /// The questionnaire.
        survey: Survey,
        /// Residents' sheets.
        residents: u32,
        /// The association's own sheets.
        own: u32,
    }
    /// Every questionnaire.
    SurveyList {
        /// The latest first.
        surveys: Vec<SurveyLine>,
    }
    /// A new questionnaire from the template.
    BeginSurvey {
        /// Its title, "" as the template says.
        title: String,
    }
    /// A choice with its number on the paper.
    SurveyChoice {
        /// The number.
        number: u32,
        /// The words as printed.
        words: String,
    }
    /// A question with its choices in words.
    QuestionCard {
        /// The question.
        question: SurveyQuestion,
        /// Its choices.
        choices: Vec<SurveyChoice>,
    }
    /// A questionnaire with its questions.
    SurveyCard {
        /// The questionnaire.
        survey: Survey,
        /// The questions in their order.
        questions: Vec<QuestionCard>,
        /// Residents' sheets so far.
        residents: u32,
        /// The association's own sheets so far.
        own: u32,
        /// The sheet keyed last, or empty.
        last: Id,
    }
    /// A count with its whole.
    SheetCount {
        /// Sheets.
        n: u32,
        /// Of so many.
        of: u32,
        /// In thousandths; none under five sheets.
        permille: Option<u32>,
    }
    /// A choice with its sheets.
    ChoiceLine {
        /// The words as printed.
        words: String,
        /// For kinds of shop the code of `trade.wanted`, else "".
        trade: String,
        /// Residents.
        residents: SheetCount,
        /// The association's own.
        own: SheetCount,
        /// Wanted − missed in thousandths; none where one side has fewer than five sheets.
        gap: Option<i32>,
        /// Shops of that kind on the street today; none for other questions.
        here: Option<u32>,
    }
    /// What the sheets say.
    SurveyResults {
        /// The questionnaire.
        survey: Survey,
        /// Residents' sheets.
        residents: u32,
        /// The association's own.
        own: u32,
        /// The questions with their counts.
        questions: Vec<QuestionResult>,
        /// What was written in own words, the latest first.
        words: Vec<String>,
        /// Shops in use whose class nobody has said: one of them may be a kind that is counted as 0 here.
        without_class: u32,
    }
    /// The paper to print.
    PrintSurvey {
        /// The questionnaire.
        survey: Id,
        /// For whom.
        respondent: Respondent,
        /// Where the PDF goes.
        path: String,
    }
}

shown! {
    /// A question's counts.
    QuestionResult {
        /// Its number.
        number: i64,
        /// Its words.
        words: String,
        /// What an answer is.
        kind: QuestionKind,
        /// The choices, the most marked by residents first.
        choices: Vec<ChoiceLine>,
    }
}
