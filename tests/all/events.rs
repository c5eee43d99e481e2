//! Planning an event and taking sign-ups: true last days, a limit, a waiting list, and an officer's word.
//!
//! Last days were counted on a wall calendar of 2026 (`domain.md` §4.5 for 1 August): the program must not be asked.

use nigiwai_tests::cast::{Pc, clock_shows, each, minutes_pass};
use serde_json::{Value, json};

fn due(card: &Value, procedure: &str) -> Value {
    let permits = card["permits"].as_array().expect("an event has papers");
    let found = permits.iter().find(|line| line["permit"]["procedure"] == procedure);
    found.unwrap_or_else(|| panic!("no {procedure}"))["permit"]["due"].clone()
}

fn plan(pc: &Pc, template: &str, starts: &str, ends: &str) -> Value {
    let form =
        json!({ "template": template, "name": "さくら坂の市", "starts": starts, "ends": ends, "stall_limit": 3 });
    let done = pc.must("plan_event", form);
    pc.must("event_card", json!({ "event": done["id"] }))
}

#[test]
fn the_papers_of_an_event_on_the_first_of_august_have_their_true_last_days() {
    clock_shows("2026-04-01", "09:00");
    let pc = Pc::of("さくら坂商店会");
    let card = plan(&pc, "summer_festival", "2026-08-01", "");
    assert_eq!(due(&card, "stalls_fire"), "2026-07-29", "3 days before is an open Wednesday");
    assert_eq!(due(&card, "insurance"), "2026-07-24", "7 days before is a Saturday");
    assert_eq!(due(&card, "road_use"), "2026-07-17", "14 days before is a Saturday");
    assert_eq!(due(&card, "road_occupancy"), "2026-07-17", "10 open days, 海の日 between them");
    let road = card["permits"].as_array().unwrap().iter().find(|line| line["permit"]["procedure"] == "road_use");
    assert_eq!(road.unwrap()["why"]["nominal"], "2026-07-18", "the screen can say why");
}

#[test]
fn the_year_end_market_is_due_before_the_weekends_of_its_lead_times() {
    let pc = Pc::sample();
    let card = pc.event("年の瀬市");
    assert_eq!(due(&card, "event_food"), "2026-11-20");
    assert_eq!(due(&card, "road_use"), "2026-11-27");
    assert_eq!(due(&card, "insurance"), "2026-12-04");
    assert_eq!(due(&card, "stalls_fire"), "2026-12-09");
    assert_eq!(due(&card, "grant_application"), "2026-02-27", "1 March 2026 is a Sunday");
}

#[test]
fn a_plan_is_one_step_and_goes_in_one_step() {
    let pc = Pc::of("さくら坂商店会");
    let card = plan(&pc, "summer_festival", "2027-07-24", "2027-07-25");
    assert_eq!(card["event"]["number"], "R9-01");
    assert!(card["tasks"].as_array().unwrap().len() > 15 && card["budget"].as_array().unwrap().len() == 9);
    assert_eq!(pc.must("undo", json!({}))["act"], "plan_event");
    assert_eq!(pc.must("event_list", json!({ "fiscal_year": 2027 }))["rows"], json!([]));
    assert_eq!(pc.must("home_view", json!({}))["later"], json!([]), "no task is left behind");
}

#[test]
fn a_moved_event_takes_its_open_last_days_with_it() {
    let pc = Pc::sample();
    let event = pc.event("さくら坂防災訓練")["event"]["id"].clone();
    let to = json!({ "event": event, "starts": "2027-03-14", "ends": "2027-03-14" });
    let preview = pc.must("look_at_move", to.clone());
    let drill = preview["changes"].as_array().unwrap().iter().find(|line| line["before"] == "2027-03-04");
    assert_eq!(drill.unwrap()["after"], "2027-03-11", "3 days before, a Thursday");
    pc.must("move_event", to);
    let card = pc.must("event_card", json!({ "event": event }));
    assert_eq!(due(&card, "drill_notice"), "2027-03-11");
    assert_eq!(card["event"]["starts"], "2027-03-14");
}

#[test]
fn a_grant_that_closed_before_anybody_thought_of_the_event_is_not_called_late() {
    let pc = Pc::of("さくら坂商店会");
    let card = plan(&pc, "summer_festival", "2027-02-20", "");
    let paper = |card: &Value| {
        let permits = card["permits"].as_array().unwrap().clone();
        permits.into_iter().find(|line| line["permit"]["procedure"] == "grant_application").unwrap()["permit"].clone()
    };
    let grant = paper(&card);
    assert_eq!((&grant["due"], &grant["state"]), (&json!("2026-02-27"), &json!("not_needed")), "1 March is a Sunday");
    assert!(grant["notes"].as_str().unwrap().contains("区に相談"));
    let late = pc.must("home_view", json!({}))["late"].clone();
    assert!(!each(&late, "title").iter().any(|title| title.as_str().unwrap().contains("補助金")), "{late}");
    let next = plan(&pc, "summer_festival", "2027-07-24", "");
    assert_eq!(paper(&next)["state"], "", "next year's is still open");
}

fn signs_up(pc: &Pc, event: &Value, name: &str) -> Value {
    minutes_pass(1);
    pc.must("sign_up_for_event", json!({ "id": "", "event": event, "outside": name, "stalls": 1, "kind": "goods" }))
}

#[test]
fn three_stalls_go_to_the_first_three_and_the_fourth_waits_until_one_gives_up() {
    let pc = Pc::of("さくら坂商店会");
    let event = plan(&pc, "morning_market", "2027-01-16", "")["event"]["id"].clone();
    let answers: Vec<Value> = ["とうふ", "はな", "ほん", "くつ"].map(|name| signs_up(&pc, &event, name)).to_vec();
    assert_eq!(answers.iter().map(|one| &one["number"]).collect::<Vec<_>>(), ["事-1", "事-2", "事-3", "事-4"]);
    assert_eq!(answers[2]["standing"], "within");
    assert_eq!(answers[3]["standing"], json!({ "waiting": 1 }));
    pc.must("decide_sign_up", json!({ "sign_up": answers[1]["id"], "decision": "cancelled" }));
    let card = pc.must("event_card", json!({ "event": event }));
    let shoes = card["sign_ups"].as_array().unwrap().iter().find(|line| line["name"] == "くつ").unwrap();
    assert_eq!(shoes["standing"], "within", "the first of the waiting list has the free stall");
    assert_eq!((&card["counts"]["waiting"], &card["counts"]["free"]), (&json!(0), &json!(0)));
}

#[test]
fn a_confirmed_stall_stays_whoever_comes_later_with_an_earlier_form() {
    let pc = Pc::of("さくら坂商店会");
    let event = plan(&pc, "morning_market", "2027-01-16", "")["event"]["id"].clone();
    let all: Vec<Value> = ["い", "ろ", "は", "に"].map(|name| signs_up(&pc, &event, name)).to_vec();
    pc.must("decide_sign_up", json!({ "sign_up": all[3]["id"], "decision": "confirmed" }));
    let card = pc.must("event_card", json!({ "event": event }));
    assert_eq!(each(&card["sign_ups"], "name"), ["に", "い", "ろ", "は"]);
    assert_eq!(card["sign_ups"][3]["standing"], json!({ "waiting": 1 }));
}

#[test]
fn the_counter_says_no_with_its_reason() {
    let pc = Pc::sample();
    let market = pc.event("年の瀬市")["event"]["id"].clone();
    let tofu = pc.row("とうふ 山﨑")["shop"].clone();
    let twice = pc.failure("sign_up_for_event", json!({ "id": "", "event": market, "shop": tofu, "stalls": 1 }));
    assert_eq!((twice.code.as_str(), &twice.values["number"]), ("sign_up_twice", &json!("事-1")));
    let nobody = json!({ "id": "", "event": market, "stalls": 1 });
    assert_eq!(pc.refused("sign_up_for_event", nobody), "sign_up_nobody");
    clock_shows("2026-11-25", "23:58");
    signs_up(&pc, &market, "閉店まぎわの店");
    clock_shows("2026-11-26", "00:01");
    let late = json!({ "id": "", "event": market, "outside": "一日おくれの店", "stalls": 1 });
    assert_eq!(pc.refused("sign_up_for_event", late), "sign_up_closed");
}

#[test]
fn an_event_leaves_as_a_calendar_file() {
    let pc = Pc::sample();
    let event = pc.event("年の瀬市")["event"]["id"].clone();
    let path = pc.file("market.ics");
    pc.must("write_event_calendar", json!({ "event": event, "path": path }));
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.starts_with("BEGIN:VCALENDAR\r\n") && text.contains("年の瀬市"));
    assert!(text.contains("20261212T100000"), "it opens at ten");
}
