//! A questionnaire on A4 in large type. All texts come in worded; a question is never cut by the end of a page.

use serde::Serialize;

use super::{MissingGlyph, PaperError, Press};

/// The questionnaire as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SurveyPaper {
    /// Who asks.
    pub association: String,
    /// Its title.
    pub title: String,
    /// For whom, where it is not for everybody; "" for everybody.
    pub mark: String,
    /// What stands above the questions.
    pub intro: String,
    /// The questions.
    pub questions: Vec<PaperQuestion>,
    /// Lines under the questions: where and until when.
    pub foot: Vec<String>,
    /// The last line.
    pub thanks: String,
}

/// A question on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperQuestion {
    /// Its number.
    pub number: String,
    /// Its words.
    pub words: String,
    /// How to answer: （いくつでも）.
    pub hint: String,
    /// Numbers and words of the choices; without any there is room to write.
    pub choices: Vec<(String, String)>,
}

/// Prints the questionnaire with the program's own fonts and form.
pub fn survey_pdf(paper: &SurveyPaper) -> Result<Vec<u8>, PaperError> {
    Press::built_in().set("survey.typ", paper, MissingGlyph::Refuse)?.pdf()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_questionnaire_of_twenty_kinds_and_three_questions_fits_on_two_pages() {
        let question = |number: usize, choices: usize| PaperQuestion {
            number: number.to_string(),
            words: "この商店街に、あったらよいと思う店はどれですか。".into(),
            hint: "（いくつでも○）".into(),
            choices: (1..=choices).map(|n| (n.to_string(), "銀行・郵便局（お金の出し入れ）".into())).collect(),
        };
        let paper = SurveyPaper {
            association: "さくら坂商店街振興組合".into(),
            title: "商店街についてのアンケート".into(),
            mark: String::new(),
            intro: "よりよい商店街にするために、お考えを聞かせてください。".into(),
            questions: vec![question(1, 20), question(2, 5), question(3, 6), question(4, 0)],
            foot: vec!["出すところ：喫茶 ミモザ".into()],
            thanks: "ありがとうございました。".into(),
        };
        let set = Press::built_in().set("survey.typ", &paper, MissingGlyph::Refuse).expect("the form is set");
        assert!(set.pages() <= 2, "{} pages", set.pages());
        assert!(survey_pdf(&paper).expect("a paper").starts_with(b"%PDF"));
    }
}
