//! Planning and moving events, seen as an officer sees it: what is to be done, until when, and what is already late.

use proptest::prelude::*;

use super::*;
use crate::day::Day;
use crate::deadline::Count;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day in the test")
}

fn template(id: &str) -> &'static EventTemplate {
    EventTemplates::built_in().get(id).expect("a template of the master")
}

fn planned(id: &str, event: &str) -> Vec<PlannedTask> {
    let template = template(id);
    plan(template, Procedures::built_in(), &template.usual(day(event)), Calendar::built_in())
}

fn due(tasks: &[PlannedTask], id: &str) -> Option<String> {
    tasks.iter().find(|task| task.id == id).map(|task| task.deadline.day.to_string())
}

fn booked(tasks: &[PlannedTask]) -> Vec<BookedTask> {
    let book = |task: &PlannedTask| BookedTask {
        id: task.id.clone(),
        rule: Some(task.rule),
        due: Some(task.deadline.day),
        done: false,
        is_paper: task.procedure.is_some(),
    };
    tasks.iter().map(book).collect()
}

fn from_to(from: &str, to: &str) -> Move {
    Move { from: day(from).into(), to: day(to).into() }
}

#[test]
fn a_summer_fair_on_1_august_2026_plans_its_papers_for_the_true_last_days() {
    let tasks = planned("summer_festival", "2026-08-01");
    assert_eq!(due(&tasks, "stalls_fire").as_deref(), Some("2026-07-29"));
    assert_eq!(due(&tasks, "insurance").as_deref(), Some("2026-07-24"));
    assert_eq!(due(&tasks, "road_use").as_deref(), Some("2026-07-17"));
    assert_eq!(due(&tasks, "road_occupancy").as_deref(), Some("2026-07-17"));
    assert_eq!(due(&tasks, "set_up").as_deref(), Some("2026-07-31"));
    assert_eq!(due(&tasks, "grant_application").as_deref(), Some("2026-02-27"));
    let days: Vec<Day> = tasks.iter().map(|task| task.deadline.day).collect();
    assert!(days.is_sorted(), "the earliest stands first");
}

#[test]
fn a_cleaning_campaign_asks_the_fire_station_only_if_somebody_ticks_fire() {
    let cleaning = template("cleaning_campaign");
    let plain = planned("cleaning_campaign", "2026-10-04");
    assert_eq!(due(&plain, "stalls_fire"), None);
    let mut occasion = cleaning.usual(day("2026-10-04"));
    occasion.facts.features.insert(Feature::FireUse);
    let with_soup = plan(cleaning, Procedures::built_in(), &occasion, Calendar::built_in());
    assert_eq!(due(&with_soup, "stalls_fire").as_deref(), Some("2026-10-01"));
    assert_eq!(with_soup.len(), plain.len() + 1);
}

#[test]
fn a_fair_without_fire_needs_no_extinguishers() {
    let market = template("morning_market");
    let mut occasion = market.usual(day("2026-12-12"));
    occasion.facts.features.remove(&Feature::FireUse);
    let tasks = plan(market, Procedures::built_in(), &occasion, Calendar::built_in());
    assert_eq!((due(&tasks, "extinguishers"), due(&tasks, "stalls_fire")), (None, None));
}

#[test]
fn every_template_is_complete_and_names_only_what_exists() {
    let kinds: Vec<&str> = EventTemplates::built_in().all().iter().map(|template| template.name.as_str()).collect();
    for name in ["夏まつり", "歳末売出し・福引", "清掃キャンペーン", "ハロウィン", "朝市・マルシェ", "防災訓練"]
    {
        assert!(kinds.contains(&name), "{name}");
    }
    for template in EventTemplates::built_in().all() {
        let tasks = planned(&template.id, "2026-08-01");
        let ids: BTreeSet<&str> = tasks.iter().map(|task| task.id.as_str()).collect();
        assert_eq!(ids.len(), tasks.len(), "{}: an id twice", template.id);
        assert!(template.shots.len() >= 5 && !template.budget.is_empty(), "{}", template.id);
        for named in &template.procedures {
            assert!(Procedures::built_in().get(named).is_some(), "{named}");
        }
        for text in tasks.iter().map(|task| &task.title).chain(template.shots.iter().map(|shot| &shot.title)) {
            assert!((2..=50).contains(&text.chars().count()), "{text}");
        }
    }
}

#[test]
fn the_photographs_to_take_before_stand_before_those_of_the_day() {
    let shots = &template("cleaning_campaign").shots;
    assert!(shots.is_sorted_by_key(|shot| shot.when));
    assert_eq!(shots[0].when, ShotTime::Before);
}

#[test]
fn moving_a_fair_a_week_later_moves_what_is_open_and_leaves_what_is_done() {
    let mut tasks = booked(&planned("summer_festival", "2026-08-01"));
    for task in &mut tasks {
        task.done = ["decide", "road_closure_talk"].contains(&task.id.as_str());
    }
    let moved = replan(&tasks, from_to("2026-08-01", "2026-08-08"), day("2026-06-01"), Calendar::built_in());
    let fire = moved.moves.iter().find(|change| change.id == "stalls_fire").expect("it is open");
    assert_eq!((fire.before, fire.after.day), (Some(day("2026-07-29")), day("2026-08-05")));
    assert!(moved.kept.contains(&"decide".to_owned()));
    assert_eq!(moved.hand_in_again, ["road_closure_talk"], "the police were told of the old day");
    assert!(moved.moves.iter().all(|change| change.id != "decide"));
}

#[test]
fn moving_a_fair_forward_says_what_is_already_too_late() {
    let tasks = booked(&planned("morning_market", "2027-01-30"));
    let moved = replan(&tasks, from_to("2027-01-30", "2026-12-12"), day("2026-11-22"), Calendar::built_in());
    let food = moved.moves.iter().find(|change| change.id == "event_food").expect("it is open");
    assert_eq!((food.after.day, food.late_by), (day("2026-11-20"), 2));
    assert!(moved.missed.contains(&"event_food".to_owned()));
    assert!(!moved.missed.contains(&"stalls_fire".to_owned()));
}

#[test]
fn asking_again_without_a_move_hands_nothing_in_again() {
    let mut tasks = booked(&planned("morning_market", "2026-12-12"));
    tasks.iter_mut().for_each(|task| task.done = task.id == "event_food");
    let same = replan(&tasks, from_to("2026-12-12", "2026-12-12"), day("2026-11-22"), Calendar::built_in());
    assert!(same.moves.is_empty() && same.hand_in_again.is_empty());
    assert_eq!(same.kept.len(), tasks.len());
    assert!(same.missed.contains(&"decide".to_owned()), "what was late stays late");
}

#[test]
fn a_template_may_say_for_itself_what_all_share() {
    let task = |title: &str| {
        format!(
            r#"{{ "id": "posters", "title": "{title}", "who": "clerk",
        "rule": {{ "count": {{ "kind": "calendar_days_before", "n": 9 }} }} }}"#
        )
    };
    let master = format!(
        r#"{{ "common": {{ "tasks": [{}], "shots": [] }}, "templates": [{{ "id": "tea", "name": "お茶会",
        "about": "", "features": [], "tasks": [{}], "budget": [], "shots": [] }}] }}"#,
        task("ポスターを頼む"),
        task("手書きの案内を作る")
    );
    let read = EventTemplates::from_master(&master).expect("a small master");
    let titles: Vec<&str> = read.all()[0].tasks.iter().map(|task| task.title.as_str()).collect();
    assert_eq!(titles, ["手書きの案内を作る"]);
}

#[test]
fn a_day_that_a_person_typed_moves_along_with_the_event() {
    let typed = BookedTask {
        id: "call the band".to_owned(),
        rule: None,
        due: Some(day("2026-07-05")),
        done: false,
        is_paper: false,
    };
    let undated = BookedTask { id: "someday".to_owned(), due: None, ..typed.clone() };
    let moved = replan(&[typed, undated], from_to("2026-08-01", "2026-08-22"), day("2026-06-01"), Calendar::built_in());
    assert_eq!(moved.moves[0].after.day, day("2026-07-26"));
    assert_eq!(moved.kept, ["someday"]);
}

#[test]
fn a_fair_of_two_days_is_reported_from_its_second_day() {
    let two_days = EventDays::new(day("2026-12-12"), Some(day("2026-12-13")));
    let sale = template("year_end_sale");
    let tasks = plan(sale, Procedures::built_in(), &sale.usual(two_days), Calendar::built_in());
    assert_eq!(due(&tasks, "grant_report").as_deref(), Some("2027-01-13"));
    assert_eq!(due(&tasks, "tickets_back").as_deref(), Some("2026-12-16"));
    assert_eq!(due(&tasks, "tickets_out").as_deref(), Some("2026-12-05"));
}

#[test]
fn the_load_of_every_role_adds_up_to_the_plan() {
    let tasks = planned("summer_festival", "2026-08-01");
    let load = load_by_role(&tasks);
    assert_eq!(load.values().sum::<u32>() as usize, tasks.len());
    assert_eq!(load[&Role::Treasurer], 2);
}

fn code(value: &impl Serialize) -> String {
    let written = serde_json::to_value(value).expect("a code is plain");
    written.as_str().expect("a code is one word").to_owned()
}

/// Every code that the masters use, as the last part of its word key.
fn codes_of_the_masters() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for template in EventTemplates::built_in().all() {
        keys.insert(format!("template.{}", template.id));
        keys.extend(template.features.iter().map(|feature| format!("feature.{}", code(feature))));
        keys.extend(template.tasks.iter().map(|task| format!("role.{}", code(&task.who))));
        keys.extend(template.budget.iter().map(|cost| format!("expense.{}", code(&cost.category))));
        keys.extend(template.shots.iter().map(|shot| format!("shot.{}", code(&shot.when))));
    }
    for procedure in &Procedures::built_in().procedures {
        keys.extend(procedure.condition.feature.map(|feature| format!("feature.{}", code(&feature))));
        let field = procedure.rule.to_field();
        keys.insert(format!("rule.{}", field.split(':').next().unwrap_or_default()));
    }
    let holidays = Calendar::built_in().holidays_between(day("1980-01-01"), day("2099-12-31"));
    keys.extend(holidays.iter().map(|(_, holiday)| format!("holiday.{}", holiday.id)));
    keys
}

#[test]
fn every_code_of_the_masters_has_a_word_in_both_languages() {
    for text in [
        include_str!("../../../../../assets/words/ja/calendar.json"),
        include_str!("../../../../../assets/words/en/calendar.json"),
    ] {
        let words: BTreeMap<String, String> = serde_json::from_str(text).expect("a word file");
        for code in codes_of_the_masters() {
            assert!(words.contains_key(&format!("calendar.{code}")), "{code}");
        }
    }
}

proptest! {
    #[test]
    fn moving_there_and_back_again_changes_nothing(offset in 0i64..30_000, shift in -200i64..200) {
        let first = day("1990-01-10").add_days(offset);
        let there = Move { from: first.into(), to: first.add_days(shift).into() };
        let back = Move { from: there.to, to: there.from };
        let rules = [Count::CalendarDaysBefore(14), Count::OpenDaysBefore(10), Count::DaysAfter(3), Count::EndOfMonthBefore];
        let start = |count: &Count| BookedTask {
            id: format!("{count:?}"),
            rule: Some(DeadlineRule::at_office(*count)),
            due: Some(last_day(DeadlineRule::at_office(*count), first, Calendar::built_in()).day),
            done: false,
            is_paper: true,
        };
        let mut tasks: Vec<BookedTask> = rules.iter().map(start).collect();
        let before = tasks.clone();
        for step in [there, back] {
            for change in replan(&tasks, step, first, Calendar::built_in()).moves {
                let task = tasks.iter_mut().find(|task| task.id == change.id).expect("one of ours");
                task.due = Some(change.after.day);
            }
        }
        prop_assert_eq!(tasks, before);
    }
}
