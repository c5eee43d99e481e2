//! アンケート: what people wish for on the street, asked on paper and keyed in sheet by sheet.
//!
//! The sheets stay in the association. Residents say what they want, the association's own people say what they miss;
//! the gap between the two is [`count::need_gap`]. A newcomer would let questions change after the first sheet: marks
//! are numbers of choices, so what was asked must stay as it was printed.

pub mod count;

use crate::choice;
use crate::failure::Failure;
use crate::id::Id;
use crate::record;
use std::collections::BTreeMap;

choice! {
    /// What an answer to a question is.
    QuestionKind {
        /// Kinds of shop, any number of them: the one that the mix listens to.
        Trades = "",
        /// One of the choices.
        One = "one",
        /// Any of the choices.
        Many = "many",
        /// In the person's own words.
        Free = "free",
    }
}

choice! {
    /// Who filled a sheet.
    Respondent {
        /// People who live or shop here.
        Resident = "",
        /// Officers and shop owners.
        Own = "own",
    }
}

record! {
    /// A questionnaire.
    Survey = 52 "survey" in P {
        /// Its title on the paper.
        1 title: String [Association];
        /// What stands above the questions.
        2 intro: String [Association];
        /// Where the sheets are to be handed in.
        3 hand_in: String [Association];
        /// The last day for that, "" none.
        4 until: String [Association];
    }
}

record! {
    /// A question of a questionnaire.
    SurveyQuestion = 53 "survey_question" in P {
        /// The questionnaire.
        1 survey: Id [Association];
        /// Its number on the paper.
        2 number: i64 [Association];
        /// What an answer is.
        3 kind: QuestionKind [Association, cell 3];
        /// The question as residents read it.
        4 words: String [Association];
        /// The question as the association's own people read it, "" the same.
        5 words_own: String [Association];
        /// One choice a line; for kinds of shop their codes.
        6 choices: String [Association, cell 3];
    }
}

record! {
    /// One sheet that came back.
    SurveyAnswer = 54 "survey_answer" in P {
        /// The questionnaire.
        1 survey: Id [Association];
        /// Who filled it.
        2 respondent: Respondent [Association];
        /// Chosen numbers by question: `1=3,5;2=1`.
        3 marks: String [Association];
        /// What was written in own words.
        4 words: String [Association];
    }
}

/// Why a sheet or a question cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SurveyRefusal {
    /// Nothing was chosen and nothing written.
    #[error("the sheet is empty")]
    EmptySheet,
    /// A number that the question does not have.
    #[error("question {question} has no choice {number}")]
    NoSuchChoice {
        /// The question's number.
        question: i64,
        /// The number that was keyed.
        number: u32,
    },
    /// More than one where one is asked.
    #[error("question {question} takes one answer")]
    OnlyOne {
        /// The question's number.
        question: i64,
    },
    /// A question changed after sheets came back.
    #[error("sheets are there already")]
    HasSheets,
    /// A question without words, or with fewer than two choices.
    #[error("the question is not finished")]
    Unfinished,
}

impl SurveyRefusal {
    /// The code of the failure.
    pub fn code(&self) -> &'static str {
        match self {
            Self::EmptySheet => "survey_empty_sheet",
            Self::NoSuchChoice { .. } => "survey_no_such_choice",
            Self::OnlyOne { .. } => "survey_only_one",
            Self::HasSheets => "survey_has_sheets",
            Self::Unfinished => "survey_unfinished",
        }
    }
}

impl From<SurveyRefusal> for Failure {
    fn from(refusal: SurveyRefusal) -> Self {
        let failure = Failure::new(refusal.code());
        match refusal {
            SurveyRefusal::NoSuchChoice { question, number } => {
                failure.with("question", question).with("number", number).at(&format!("q{question}"))
            }
            SurveyRefusal::OnlyOne { question } => failure.with("question", question).at(&format!("q{question}")),
            SurveyRefusal::EmptySheet | SurveyRefusal::HasSheets | SurveyRefusal::Unfinished => failure,
        }
    }
}

impl SurveyQuestion {
    /// The choices in their order; number 1 is the first.
    pub fn choice_list(&self) -> Vec<&str> {
        self.choices.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
    }

    /// Whether it can be printed.
    pub fn check(&self) -> Result<(), SurveyRefusal> {
        let enough = self.kind == QuestionKind::Free || self.choice_list().len() > 1;
        if self.words.trim().is_empty() || !enough { Err(SurveyRefusal::Unfinished) } else { Ok(()) }
    }
}

impl SurveyAnswer {
    /// Chosen numbers by question.
    pub fn marks_by_question(&self) -> BTreeMap<i64, Vec<u32>> {
        let part = |part: &str| {
            let (question, numbers) = part.split_once('=')?;
            let numbers = numbers.split(',').filter_map(|one| one.trim().parse().ok()).collect();
            Some((question.trim().parse().ok()?, numbers))
        };
        self.marks.split(';').filter_map(part).collect()
    }

    /// The sheet with its marks in order, or why it cannot be kept.
    pub fn checked(mut self, questions: &[SurveyQuestion]) -> Result<Self, SurveyRefusal> {
        let mut kept: BTreeMap<i64, Vec<u32>> = BTreeMap::new();
        for (number, mut marks) in self.marks_by_question() {
            marks.sort_unstable();
            marks.dedup();
            let question = questions.iter().find(|one| one.number == number && one.kind != QuestionKind::Free);
            let choices = question.map_or(0, |one| one.choice_list().len());
            let wrong = marks.iter().find(|mark| **mark == 0 || usize::try_from(**mark).is_ok_and(|m| m > choices));
            if let Some(wrong) = wrong {
                return Err(SurveyRefusal::NoSuchChoice { question: number, number: *wrong });
            }
            if question.is_some_and(|one| one.kind == QuestionKind::One) && marks.len() > 1 {
                return Err(SurveyRefusal::OnlyOne { question: number });
            }
            if !marks.is_empty() {
                kept.insert(number, marks);
            }
        }
        if kept.is_empty() && self.words.trim().is_empty() {
            return Err(SurveyRefusal::EmptySheet);
        }
        let text = |(question, marks): (&i64, &Vec<u32>)| {
            format!("{question}={}", marks.iter().map(u32::to_string).collect::<Vec<_>>().join(","))
        };
        self.marks = kept.iter().map(text).collect::<Vec<_>>().join(";");
        Ok(self)
    }
}

#[cfg(test)]
mod tests;
