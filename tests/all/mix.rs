//! The mix in detail, thoughts about empty premises, and what people wish for: the commands as the screens press them.

use nigiwai_core::words::{Language, has_word};
use nigiwai_tests::cast::{Pc, each};
use serde_json::{Value, json};

fn figure<'a>(view: &'a Value, code: &str) -> &'a Value {
    let figures = view["figures"].as_array().expect("as the scene left it");
    figures.iter().find(|one| one["code"] == code).unwrap_or_else(|| panic!("{code} is not there"))
}

fn empty_units(pc: &Pc) -> Vec<Value> {
    pc.must("scenario_card", json!({}))["vacant"].as_array().expect("as the scene left it").clone()
}

fn try_fish(pc: &Pc, scenario: &str, unit: &Value) -> Value {
    let form = json!({ "scenario": scenario, "name": "案1", "premises": unit["premises"], "trade_code": "5841", "trade_revision": 14 });
    pc.must("place_in_scenario", form)
}

#[test]
fn every_figure_of_the_sample_has_its_counts_and_its_words() {
    let pc = Pc::sample();
    let view = pc.must("mix_figures", json!({}));
    let mix = pc.must("mix_view", json!({}));
    assert_eq!((&figure(&view, "vacancy")["n"], &figure(&view, "vacancy")["of"]), (&mix["vacant"], &mix["units"]));
    for one in view["figures"].as_array().unwrap() {
        for (what, language) in
            [("name", Language::Ja), ("means", Language::Ja), ("formula", Language::En), ("source", Language::En)]
        {
            let key = format!("mix.figure.{}.{what}", one["code"].as_str().unwrap());
            assert!(has_word(language, &key), "{key}");
        }
    }
    let runs = view["runs"].as_array().unwrap();
    let longest = runs.iter().map(|run| run["codes"].as_array().unwrap().len() as i64 * 1000).max().unwrap_or(1000);
    assert_eq!(figure(&view, "longest_run")["value_x1000"], longest);
}

#[test]
fn the_years_end_today_and_count_who_came_and_went() {
    let pc = Pc::sample();
    let years = pc.must("mix_years", json!({}))["years"].as_array().unwrap().clone();
    let mix = pc.must("mix_view", json!({}));
    let last = years.last().unwrap();
    assert_eq!((&last["day"], &last["shops"], &last["vacant"]), (&json!("2026-11-22"), &mix["shops"], &mix["vacant"]));
    let figures = pc.must("mix_figures", json!({}));
    assert_eq!(
        (&last["opened"], &last["closed"]),
        (&figure(&figures, "opened")["n"], &figure(&figures, "closed")["n"])
    );
    let before = &years[years.len() - 2];
    let (came, went) = (last["opened"].as_i64().unwrap(), last["closed"].as_i64().unwrap());
    assert_eq!(
        before["shops"].as_i64().unwrap() + came - went,
        last["shops"].as_i64().unwrap(),
        "who came and who went"
    );
}

#[test]
fn a_fishmonger_tried_out_fills_a_gap_and_taken_out_leaves_all_as_before() {
    let pc = Pc::sample();
    let register = pc.must("register_view", json!({}));
    let before = pc.must("scenario_card", json!({}));
    assert!(before["missing_before"].as_array().unwrap().contains(&json!("fish")));
    let unit = &empty_units(&pc)[0];
    let scenario = try_fish(&pc, "", unit)["id"].as_str().unwrap().to_string();
    let card = pc.must("scenario_card", json!({ "scenario": scenario }));
    assert!(!card["missing_after"].as_array().unwrap().contains(&json!("fish")));
    let vacancy = figure(&card, "vacancy");
    assert!(vacancy["value_x1000"].as_i64() < vacancy["before_x1000"].as_i64());
    assert_eq!(pc.must("register_view", json!({})), register, "the register knows nothing of it");
    pc.must("remove_record", json!({ "kind": "placement", "record": card["placements"][0]["placement"] }));
    let back = pc.must("scenario_card", json!({ "scenario": scenario }));
    assert_eq!(
        (&back["groups"], &back["vacant"], &back["missing_after"]),
        (&before["groups"], &before["vacant"], &before["missing_before"])
    );
    pc.must("undo", json!({}));
    assert_eq!(pc.must("scenario_card", json!({ "scenario": scenario }))["placements"], card["placements"]);
}

#[test]
fn a_second_thought_about_one_premises_takes_the_place_of_the_first() {
    let pc = Pc::sample();
    let unit = &empty_units(&pc)[0];
    let scenario = try_fish(&pc, "", unit)["id"].as_str().unwrap().to_string();
    let meat =
        json!({ "scenario": scenario, "premises": unit["premises"], "trade_code": "5831", "trade_revision": 14 });
    pc.must("place_in_scenario", meat);
    let card = pc.must("scenario_card", json!({ "scenario": scenario }));
    assert_eq!(card["placements"].as_array().unwrap().len(), 1);
    let nothing = json!({ "scenario": scenario, "premises": unit["premises"], "trade_code": "", "trade_revision": 14 });
    assert_eq!(pc.refused("place_in_scenario", nothing), "what_if_unknown_trade");
}

#[test]
fn empty_premises_are_ranked_by_what_the_officers_weigh() {
    let pc = Pc::sample();
    let only = |weights: Value| pc.must("rank_vacancies", json!({ "weights": weights }));
    let by_need = only(json!([0, 0, 3, 0, 0, 0]));
    assert_eq!(each(&by_need["lines"], "score")[0], &json!(1000), "a missing daily need is all that counts");
    assert_eq!(by_need["lines"].as_array().unwrap().len(), empty_units(&pc).len(), "every empty premises once");
    let fish = pc.must("rank_vacancies", json!({ "trade": "fish", "weights": [3, 0, 0, 0, 0, 0] }));
    assert!(each(&fish["lines"], "trade").iter().all(|trade| **trade == json!("fish")));
    let scores: Vec<i64> = each(&fish["lines"], "score").iter().map(|one| one.as_i64().unwrap()).collect();
    assert!(scores.windows(2).all(|two| two[0] >= two[1]), "{scores:?}");
}

fn sheet(survey: &Value, who: &str, marks: &str) -> Value {
    json!({ "id": "", "survey": survey, "respondent": who, "marks": marks, "words": "" })
}

#[test]
fn sheets_are_keyed_and_say_what_is_wanted_missed_and_there() {
    let pc = Pc::sample();
    let survey = pc.must("begin_survey", json!({}))["id"].clone();
    for marks in ["1=1,4;2=1", "1=1", "1=1,8;2=2", "1=4", "2=5"] {
        pc.must("key_answer", sheet(&survey, "", marks));
    }
    for marks in ["1=2", "1=1,2", "1=2", "1=3", "1=3"] {
        pc.must("key_answer", sheet(&survey, "own", marks));
    }
    assert_eq!(pc.refused("key_answer", sheet(&survey, "", "1=21")), "survey_no_such_choice");
    assert_eq!(pc.refused("key_answer", sheet(&survey, "", "2=1,2")), "survey_only_one");
    let results = pc.must("survey_results", json!({ "survey": survey }));
    let fish = &results["questions"][0]["choices"][0];
    // Residents 3 of 5, the association's own 1 of 5, no fishmonger on the sample street: 60 % − 20 %.
    assert_eq!((&fish["trade"], &fish["residents"]["n"], &fish["own"]["n"]), (&json!("fish"), &json!(3), &json!(1)));
    assert_eq!((&fish["gap"], &fish["here"]), (&json!(400), &json!(0)));
    let ranked = pc.must("rank_vacancies", json!({ "weights": [0, 0, 0, 3, 0, 0] }));
    assert_eq!((&ranked["sheets"], &ranked["lines"][0]["trade"]), (&json!(5), &json!("fish")));
}

#[test]
fn questions_stay_as_printed_once_a_sheet_is_there() {
    let pc = Pc::sample();
    let survey = pc.must("begin_survey", json!({}))["id"].clone();
    let card = pc.must("survey_card", json!({ "survey": survey }));
    assert_eq!(card["questions"].as_array().unwrap().len(), 4);
    let mut question = card["questions"][1]["question"].clone();
    question["words"] = json!("どこから来ましたか。");
    pc.must("save_survey_question", question.clone());
    pc.must("key_answer", sheet(&survey, "", "1=1"));
    assert_eq!(pc.refused("save_survey_question", question), "survey_has_sheets");
    pc.must("undo", json!({}));
    assert_eq!(
        pc.must("survey_card", json!({ "survey": survey }))["residents"],
        0,
        "a sheet keyed by mistake goes again"
    );
}

#[test]
fn the_questionnaire_is_a_paper_for_residents_and_one_for_the_association() {
    let pc = Pc::sample();
    let survey = pc.must("begin_survey", json!({}))["id"].clone();
    for (who, name) in [("", "住民.pdf"), ("own", "役員.pdf")] {
        let path = pc.file(name);
        pc.must("print_survey", json!({ "survey": survey, "respondent": who, "path": path }));
        assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF"));
    }
}

#[test]
fn the_hours_of_the_sample_are_counted_with_how_many_they_are_of() {
    let pc = Pc::sample();
    let view = pc.must("hours_view", json!({}));
    let (counted, shops) = (view["counted"].as_u64().unwrap(), view["shops"].as_u64().unwrap());
    assert_eq!(shops, pc.must("mix_view", json!({}))["shops"].as_u64().unwrap());
    assert!(counted > shops / 2 && counted < shops, "{counted} of {shops}: some hours of the sample are not known");
    let at =
        |hour: u64| view["hours"].as_array().unwrap().iter().find(|row| row["hour"] == hour).unwrap()["open"].clone();
    // Doctors of the sample are closed on Thursdays and Sundays: "9:00〜18:00（木・日は休み）".
    assert!(at(14)[2].as_u64() > at(14)[3].as_u64() && at(14)[3] == at(14)[6]);
    let sides: u64 = view["parts"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|part| part["kind"] == "side")
        .filter_map(|part| part["counted"].as_u64())
        .sum();
    assert_eq!(sides, counted, "the two sides are the street");
}
