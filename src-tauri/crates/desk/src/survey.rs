//! アンケート: begun from a template, printed, keyed in sheet by sheet, counted.
//!
//! A sheet is a record of its own, so two PCs can key from one pile and nothing is lost. Questions are closed as soon as
//! the first sheet is there. Nothing of it ever goes to the ward.

mod print;

use crate::desk::Desk;
use crate::mix::units_on;
use crate::views::*;
use nigiwai_book::{Book, Page};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::mix::{MixUnit, Share};
use nigiwai_core::street::UnitState;
use nigiwai_core::survey::count::{ChoiceCount, count_choices};
use nigiwai_core::survey::{QuestionKind, Respondent, Survey, SurveyAnswer, SurveyQuestion, SurveyRefusal};
use nigiwai_core::trade::{TradeRevisions, WantedTrades};
use nigiwai_core::words::{Language, word};
use std::collections::BTreeMap;

/// The questions of the template after the kinds of shop: how they are answered, and their choices' words.
const TEMPLATE: [(QuestionKind, &str, u32); 3] =
    [(QuestionKind::One, "often", 5), (QuestionKind::One, "age", 6), (QuestionKind::Free, "free", 0)];

impl Desk {
    /// Every questionnaire, the latest first.
    pub(crate) fn surveys(&self, _: Nothing) -> Result<SurveyList, Failure> {
        self.read(|book| {
            let answers: Vec<SurveyAnswer> = book.list()?;
            let line = |survey: Survey| {
                let (residents, own) = sheets_of(&answers, &survey.id);
                SurveyLine { survey, residents, own }
            };
            let mut surveys: Vec<SurveyLine> = book.list()?.into_iter().map(line).collect();
            surveys.sort_by(|a, b| b.survey.id.cmp(&a.survey.id));
            Ok(SurveyList { surveys })
        })
    }

    /// Makes a questionnaire with the questions of the template.
    pub(crate) fn begin_survey(&self, form: BeginSurvey) -> Result<Done, Failure> {
        let say = |key: &str| word(Language::Ja, &format!("survey.template.{key}"), &[]);
        self.done("begin_survey", |page| {
            let survey = page.new_id();
            let title = if form.title.trim().is_empty() { say("title") } else { form.title };
            page.put(&Survey { id: survey.clone(), title, intro: say("intro"), ..Survey::default() })?;
            put_questions(page, &survey, say)?;
            Ok(survey)
        })
    }

    /// A questionnaire with its questions and how many sheets there are.
    pub(crate) fn survey_card(&self, ask: SurveyAsk) -> Result<SurveyCard, Failure> {
        self.read(|book| {
            let survey: Survey = book.get(&ask.survey)?.ok_or_else(|| Failure::new("record_gone"))?;
            let answers: Vec<SurveyAnswer> = book.list()?;
            let (residents, own) = sheets_of(&answers, &survey.id);
            let last = answers.iter().filter(|one| one.survey == survey.id).map(|one| one.id.clone()).max();
            let questions = questions_of(book, &survey.id)?;
            let card = |question: SurveyQuestion| QuestionCard { choices: choices_of(&question), question };
            let questions = questions.into_iter().map(card).collect();
            Ok(SurveyCard { survey, questions, residents, own, last: last.unwrap_or_default() })
        })
    }

    /// Keeps the title and the words around the questions.
    pub(crate) fn save_survey(&self, survey: Survey) -> Result<Done, Failure> {
        crate::event::check_day(&survey.until, "until")?;
        if survey.title.trim().is_empty() {
            return Err(Failure::new("survey_without_title").at("title"));
        }
        self.done("save_survey", |page| {
            page.put(&survey)?;
            Ok(survey.id)
        })
    }

    /// Keeps a question; one without an id comes last. Refused once sheets are there.
    pub(crate) fn save_survey_question(&self, question: SurveyQuestion) -> Result<Done, Failure> {
        question.check()?;
        self.done("save_survey_question", |page| {
            no_sheets(page, &question.survey)?;
            let mut question = question;
            if question.id.is_empty() {
                let others: Vec<SurveyQuestion> = page.list()?;
                let last = others.iter().filter(|one| one.survey == question.survey).map(|one| one.number).max();
                question.number = last.unwrap_or(0) + 1;
                question.id = page.new_id();
            }
            page.put(&question)?;
            Ok(question.id)
        })
    }

    /// Takes a question off the paper. Refused once sheets are there.
    pub(crate) fn remove_survey_question(&self, ask: RecordAsk) -> Result<Done, Failure> {
        self.done("remove_survey_question", |page| {
            let question: SurveyQuestion = page.get(&ask.record)?.ok_or_else(|| Failure::new("record_gone"))?;
            no_sheets(page, &question.survey)?;
            page.remove(crate::history::named("survey_question")?, &question.id)?;
            Ok(question.id)
        })
    }

    /// Keeps one sheet.
    pub(crate) fn key_answer(&self, sheet: SurveyAnswer) -> Result<Done, Failure> {
        let questions = self.read(|book| questions_of(book, &sheet.survey))?;
        let mut sheet = sheet.checked(&questions)?;
        self.done("key_answer", |page| {
            if sheet.id.is_empty() {
                sheet.id = page.new_id();
            }
            page.put(&sheet)?;
            Ok(sheet.id)
        })
    }

    /// What the sheets say, with what there is on the street today.
    pub(crate) fn survey_results(&self, ask: SurveyAsk) -> Result<SurveyResults, Failure> {
        let street = self.street()?;
        let units = units_on(&street, &self.today().to_string());
        self.read(|book| {
            let survey: Survey = book.get(&ask.survey)?.ok_or_else(|| Failure::new("record_gone"))?;
            let answers = answers_of(book, &survey.id)?;
            let (residents, own) = sheets_of(&answers, &survey.id);
            let result = |question: &SurveyQuestion| result_of(question, &answers, &units);
            let questions = questions_of(book, &survey.id)?;
            let counted = questions.iter().filter(|one| one.kind != QuestionKind::Free);
            let words = answers.iter().rev().map(|one| one.words.clone()).filter(|one| !one.trim().is_empty());
            let without_class = units.iter().filter(|one| one.state == UnitState::InUse && one.trade.is_none()).count();
            Ok(SurveyResults {
                questions: counted.map(result).collect(),
                words: words.collect(),
                without_class: u32::try_from(without_class).unwrap_or(u32::MAX),
                survey,
                residents,
                own,
            })
        })
    }
}

fn put_questions(page: &mut Page<'_>, survey: &Id, say: impl Fn(&str) -> String) -> Result<(), Failure> {
    let trades: Vec<&str> = WantedTrades::built_in().all().iter().map(|one| one.code.as_str()).collect();
    let first = SurveyQuestion {
        id: page.new_id(),
        survey: survey.clone(),
        number: 1,
        kind: QuestionKind::Trades,
        words: say("trades"),
        words_own: say("trades_own"),
        choices: trades.join("\n"),
    };
    page.put(&first)?;
    for (number, (kind, code, choices)) in (2..).zip(TEMPLATE) {
        let lines: Vec<String> = (1..=choices).map(|n| say(&format!("{code}.{n}"))).collect();
        let id = page.new_id();
        page.put(&SurveyQuestion {
            id,
            number,
            kind,
            words: say(code),
            words_own: String::new(),
            choices: lines.join("\n"),
            ..first.clone()
        })?;
    }
    Ok(())
}

fn no_sheets(page: &Page<'_>, survey: &Id) -> Result<(), Failure> {
    let answers: Vec<SurveyAnswer> = page.list()?;
    if answers.iter().any(|one| one.survey == *survey) { Err(SurveyRefusal::HasSheets.into()) } else { Ok(()) }
}

fn questions_of(book: &Book, survey: &Id) -> Result<Vec<SurveyQuestion>, Failure> {
    let mut questions: Vec<SurveyQuestion> = book.list()?;
    questions.retain(|one| one.survey == *survey);
    questions.sort_by(|a, b| (a.number, &a.id).cmp(&(b.number, &b.id)));
    Ok(questions)
}

fn answers_of(book: &Book, survey: &Id) -> Result<Vec<SurveyAnswer>, Failure> {
    let mut answers: Vec<SurveyAnswer> = book.list()?;
    answers.retain(|one| one.survey == *survey);
    answers.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(answers)
}

fn sheets_of(answers: &[SurveyAnswer], survey: &Id) -> (u32, u32) {
    let of = |who: Respondent| {
        let n = answers.iter().filter(|one| one.survey == *survey && one.respondent == who).count();
        u32::try_from(n).unwrap_or(u32::MAX)
    };
    (of(Respondent::Resident), of(Respondent::Own))
}

fn choices_of(question: &SurveyQuestion) -> Vec<SurveyChoice> {
    let choice = |(choice, number): (&str, u32)| SurveyChoice { number, words: choice_words(question.kind, choice) };
    question.choice_list().into_iter().zip(1..).map(choice).collect()
}

/// Papers and the keying screen are read with the paper in hand, which is Japanese.
fn choice_words(kind: QuestionKind, choice: &str) -> String {
    let known = kind == QuestionKind::Trades && WantedTrades::built_in().get(choice).is_some();
    if known { word(Language::Ja, &format!("trade.wanted.{choice}"), &[]) } else { choice.to_string() }
}

fn result_of(question: &SurveyQuestion, answers: &[SurveyAnswer], units: &[MixUnit]) -> QuestionResult {
    let sheets = |share: Share| SheetCount { n: share.n, of: share.of, permille: share.permille };
    let line = |one: &ChoiceCount| {
        let trade = WantedTrades::built_in().get(&one.choice).filter(|_| question.kind == QuestionKind::Trades);
        ChoiceLine {
            words: choice_words(question.kind, &one.choice),
            trade: trade.map(|one| one.code.clone()).unwrap_or_default(),
            residents: sheets(one.residents),
            own: sheets(one.own),
            gap: trade.and_then(|_| one.need_gap()),
            here: trade.map(|_| here(units, &one.choice)),
        }
    };
    let mut choices: Vec<ChoiceLine> = count_choices(question, answers).iter().map(line).collect();
    if question.kind == QuestionKind::Trades {
        choices.sort_by_key(|one| std::cmp::Reverse(one.residents.n));
    }
    QuestionResult { number: question.number, words: question.words.clone(), kind: question.kind, choices }
}

/// Shops of that kind on the street today.
fn here(units: &[MixUnit], kind: &str) -> u32 {
    let Some(kind) = WantedTrades::built_in().get(kind) else { return 0 };
    let revisions = TradeRevisions::built_in();
    let class = |unit: &MixUnit| revisions.convert(unit.trade.as_ref()?).map(|found| found.code.code);
    let in_use = units.iter().filter(|unit| unit.state == UnitState::InUse);
    let n = in_use.filter_map(class).filter(|class| kind.is_served_by(class)).count();
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// What residents want, by kind of shop, from the latest questionnaire with sheets; and how many sheets that were.
pub(crate) fn wanted_of(book: &Book) -> Result<(BTreeMap<String, u32>, u32), Failure> {
    let mut surveys: Vec<Survey> = book.list()?;
    surveys.sort_by(|a, b| b.id.cmp(&a.id));
    for survey in surveys {
        let answers = answers_of(book, &survey.id)?;
        let (residents, _) = sheets_of(&answers, &survey.id);
        let questions = questions_of(book, &survey.id)?;
        let asked = questions.iter().find(|one| one.kind == QuestionKind::Trades).filter(|_| residents > 0);
        if let Some(question) = asked {
            let counts = count_choices(question, &answers);
            return Ok((counts.into_iter().map(|one| (one.choice, one.residents.n)).collect(), residents));
        }
    }
    Ok((BTreeMap::new(), 0))
}
