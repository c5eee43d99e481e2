//! Every command that reads, with an input such as a screen gives it: for the bench, and for the scene of a big street.
//!
//! A house rule of its own: a reading command that is not named here is found by [`unnamed`].

use crate::cast::Pc;
use nigiwai_desk::COMMANDS;
use serde_json::{Value, json};

/// Commands that read but need a file, a network or another PC, or that change what this PC remembers.
const ELSEWHERE: [&str; 39] = [
    "choose_person",
    "save_settings",
    "look_into_list",
    "write_event_calendar",
    "write_bundle",
    "write_ward_file",
    "print_receipt",
    "write_handover",
    "print_recovery_sheet",
    "print_member_list",
    "backup_now",
    "save_copy_place",
    "keep_copies",
    "look_at_copy",
    "submission_card",
    "look_at_move",
    "print_street_plan",
    "print_directory",
    "print_dues_receipts",
    "print_dues_list",
    "print_vacancy",
    "print_products",
    "ask_to_join",
    "join_state",
    "join_digits_same",
    "stop_joining",
    "asking_pcs",
    "show_digits",
    "refuse_pc",
    "look_at_erasure",
    "scenario_card",
    "rank_vacancies",
    "survey_card",
    "survey_results",
    "print_survey",
    "safety_record",
    "take_in_file",
    "attachment_picture",
    "write_attachment",
];

/// Readings that ask for nothing in particular.
const PLAIN: [&str; 31] = [
    "start_state",
    "association_card",
    "home_view",
    "register_view",
    "trade_questions",
    "mix_view",
    "mix_figures",
    "mix_years",
    "hours_view",
    "scenarios",
    "surveys",
    "event_list",
    "event_templates",
    "safety_view",
    "last_answers",
    "ward_view",
    "sendable_fields",
    "conflict_list",
    "trash",
    "verify_book",
    "copies_view",
    "erased_list",
    "directory_view",
    "pc_list",
    "twin_view",
    "dues_view",
    "base_drawing",
    "vacancies",
    "products",
    "monthly_return",
    "ward_rules",
];

/// The inputs, made from what the PC's own book holds.
pub fn readings(pc: &Pc) -> Vec<(&'static str, Value)> {
    let register = pc.must("register_view", json!({}));
    let row = register["rows"][0].clone();
    let events = pc.must("event_list", json!({}));
    let event = events["rows"][0]["event"]["id"].clone();
    let day = "2020-06-01";
    let asked = vec![
        ("read_day", json!({ "text": "令和8年11月22日" })),
        ("search", json!({ "query": "第12" })),
        ("register_view", json!({ "search": "そば屋" })),
        ("shop_card", json!({ "shop": row["shop"] })),
        ("find_trades", json!({ "words": "そば" })),
        ("street_view", json!({ "metres": 80 })),
        ("street_view", json!({ "metres": 80, "day": day })),
        ("unit_card", json!({ "premises": row["premises"] })),
        ("mix_view", json!({ "day": day })),
        ("attachments_of", json!({ "owner_kind": "shop", "owner": row["shop"] })),
        ("event_card", json!({ "event": event })),
        ("check_return", json!({ "definition": "street", "subject": "2026-11-22" })),
        ("history", json!({ "kind": "shop", "record": row["shop"] })),
        ("find_address", json!({ "words": "150-0001" })),
        ("tidy_words", json!({ "kind": "phone", "words": "０３ー１２３４ー５６７８" })),
        ("record_standing", json!({ "kind": "shop", "record": row["shop"] })),
    ];
    PLAIN.into_iter().map(|name| (name, json!({}))).chain(asked).collect()
}

/// Reading commands that nobody named above.
pub fn unnamed(named: &[(&str, Value)]) -> Vec<&'static str> {
    let known = |name: &str| named.iter().any(|(one, _)| *one == name) || ELSEWHERE.contains(&name);
    COMMANDS.iter().filter(|one| !one.writes && !known(one.name)).map(|one| one.name).collect()
}
