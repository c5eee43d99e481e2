//! The questionnaire on paper: A4, large type, a number before each choice so that a sheet is keyed in ten seconds.

use super::questions_of;
use crate::desk::Desk;
use crate::second_pc::write_whole;
use crate::views::*;
use nigiwai_core::association::{Association, association_id};
use nigiwai_core::failure::Failure;
use nigiwai_core::survey::{Survey, SurveyQuestion};

impl Desk {
    /// Writes the questionnaire for residents, or for the association's own people, as PDF.
    pub(crate) fn print_survey(&self, ask: PrintSurvey) -> Result<FileAnswer, Failure> {
        let (association, survey, questions) = self.read(|book| {
            let association: Association = book.get(&association_id())?.unwrap_or_default();
            let survey: Survey = book.get(&ask.survey)?.ok_or_else(|| Failure::new("record_gone"))?;
            Ok((association.name, survey, questions_of(book, &ask.survey)?))
        })?;
        let bytes = paper(&association, &survey, (&questions, &ask))?;
        write_whole(&ask.path, &bytes)?;
        Ok(FileAnswer { path: ask.path, records: u32::try_from(questions.len()).unwrap_or(u32::MAX), files: 0 })
    }
}

#[cfg(feature = "pdf")]
fn paper(
    association: &str,
    survey: &Survey,
    (questions, ask): (&[SurveyQuestion], &PrintSurvey),
) -> Result<Vec<u8>, Failure> {
    use super::choices_of;
    use nigiwai_core::day::Day;
    use nigiwai_core::survey::{QuestionKind, Respondent};
    use nigiwai_core::wareki::{Style, format_day};
    use nigiwai_core::words::{Language, word};
    use nigiwai_papers::pdf::{PaperQuestion, SurveyPaper, survey_pdf};
    let say = |key: &str, values: &[(&str, &str)]| word(Language::Ja, &format!("survey.paper.{key}"), values);
    let own = ask.respondent == Respondent::Own;
    let asked = |one: &SurveyQuestion| PaperQuestion {
        number: one.number.to_string(),
        words: if own && !one.words_own.is_empty() { one.words_own.clone() } else { one.words.clone() },
        hint: match one.kind {
            QuestionKind::Trades | QuestionKind::Many => say("many", &[]),
            QuestionKind::One => say("one", &[]),
            QuestionKind::Free => say("free", &[]),
        },
        choices: choices_of(one).into_iter().map(|choice| (choice.number.to_string(), choice.words)).collect(),
    };
    let until = Day::parse(&survey.until).map(|day| say("until", &[("day", &format_day(day, Style::Form))]));
    let hand_in = survey.hand_in.trim();
    let hand_in = if hand_in.is_empty() { String::new() } else { say("hand_in", &[("place", hand_in)]) };
    Ok(survey_pdf(&SurveyPaper {
        association: association.to_string(),
        title: survey.title.clone(),
        mark: if own { say("own", &[]) } else { String::new() },
        intro: survey.intro.clone(),
        questions: questions.iter().map(asked).collect(),
        foot: [hand_in, until.unwrap_or_default()].into_iter().filter(|text| !text.is_empty()).collect(),
        thanks: say("thanks", &[]),
    })?)
}

#[cfg(not(feature = "pdf"))]
fn paper(_: &str, _: &Survey, _: (&[SurveyQuestion], &PrintSurvey)) -> Result<Vec<u8>, Failure> {
    Err(Failure::new("paper_not_built"))
}
