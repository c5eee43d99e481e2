//! きまり: last days of papers and closed days that this ward lays down for every street.
//!
//! Every change is told to all associations by a notice; the page says so before the button. It must never show a rule
//! without where it comes from.

use super::html::{day, esc, say};
use super::visit::{self, Asked, Fields, Shown, Visitor, field};
use crate::rules::rule_words;
use crate::server::Shared;
use axum::extract::{Form, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use nigiwai_core::day::Day;
use nigiwai_core::deadline::Procedure;
use nigiwai_core::moment::Moment;
use nigiwai_core::ward_rule::{Rules, WardRule, WardRulePart, holding};
use nigiwai_core::wareki::{Style, format_day};
use nigiwai_core::words::Language;

const LONGEST: usize = 300;
const KINDS: [&str; 8] = [
    "open_days_before",
    "calendar_days_before",
    "end_of_month_before",
    "days_after",
    "months_after",
    "months_after_in_fiscal_year",
    "on_day",
    "on_day_before_fiscal_year",
];

/// What holds, and the forms to change it.
pub async fn page(State(shared): State<Shared>, headers: HeaderMap, Query(asked): Query<Asked>) -> Response {
    visit::show(&shared, &headers, asked, |ward, _, (visitor, _)| {
        let words = ward.rules()?;
        let (language, rules) = (visitor.language, Rules::with(&words));
        let laid = holding(&words);
        let title = say(language, "server.rules.title", &[]);
        let lines: String = rules
            .procedures
            .procedures
            .iter()
            .map(|one| procedure_line(visitor, one, laid.iter().find(|rule| rule.about == one.id).copied()))
            .collect();
        let word = |key: &str| say(language, &format!("server.rules.{key}"), &[]);
        let content = format!(
            "<h1>{title}</h1><p class=\"hint\">{}</p><section class=\"panel\"><h2>{}</h2>{}</section>\
             <section class=\"panel\"><h2>{}</h2><table class=\"board\"><thead><tr><th>{}</th><th>{}</th><th>{}</th>\
             <th>{}</th></tr></thead><tbody>{lines}</tbody></table></section>",
            word("hint"),
            word("closed"),
            closed_days(visitor, &laid),
            word("last_days"),
            word("paper"),
            word("rule"),
            word("source"),
            word("change"),
        );
        Ok(Shown::Page(title, "rules", content))
    })
    .await
}

/// Lays one word down, or takes one back.
pub async fn change(State(shared): State<Shared>, headers: HeaderMap, Form(fields): Form<Fields>) -> Response {
    visit::act(&shared, &headers, fields, |ward, now, (visitor, fields)| {
        let text = |name: &str| field(fields, name).chars().take(LONGEST).collect::<String>();
        let (kind, n) = (text("kind"), text("n"));
        let rule = WardRule {
            part: if text("part") == "closed_day" { WardRulePart::ClosedDay } else { WardRulePart::LastDay },
            about: text("about"),
            rule: if kind == "end_of_month_before" { kind } else { format!("{kind}:{n}") },
            words: text("words"),
            source: text("source"),
            withdrawn: text("withdraw") == "yes",
            ..WardRule::default()
        };
        ward.lay_down(rule, &visitor.officer, now)?;
        Ok(Shown::Elsewhere("/rules".into()))
    })
    .await
}

fn form(visitor: &Visitor, hidden: &[(&str, &str)], inside: &str, button: &str) -> String {
    let hidden: String = hidden
        .iter()
        .map(|(name, value)| format!("<input type=\"hidden\" name=\"{name}\" value=\"{}\">", esc(value)))
        .collect();
    format!(
        "<form method=\"post\" action=\"/rules\">{}{hidden}{inside}<p class=\"acts\"><button>{button}</button></p></form>",
        visitor.token_field()
    )
}

fn procedure_line(visitor: &Visitor, one: &Procedure, laid: Option<&WardRule>) -> String {
    let language = visitor.language;
    let word = |key: &str| say(language, &format!("server.rules.{key}"), &[]);
    let now = one.rule.to_field();
    let mut parts = now.split(':');
    let (kind, n) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let options: String = KINDS
        .iter()
        .map(|each| {
            let chosen = if *each == kind { " selected" } else { "" };
            format!(
                "<option value=\"{each}\"{chosen}>{}</option>",
                say(language, &format!("calendar.rule.{each}"), &[("n", "N")])
            )
        })
        .collect();
    let inside = format!(
        "<label>{}<select name=\"kind\">{options}</select></label><label>{}<input name=\"n\" value=\"{}\" size=\"6\"></label>\
         <label>{}<input name=\"source\" required maxlength=\"{LONGEST}\"></label>",
        word("count"),
        word("n"),
        esc(n),
        word("source"),
    );
    let about = [("part", "last_day"), ("about", one.id.as_str())];
    let set = form(visitor, &about, &inside, &word("lay_down"));
    let back = laid.map_or_else(String::new, |rule| {
        let about = [about[0], about[1], ("withdraw", "yes"), ("source", rule.source.as_str())];
        form(visitor, &about, "", &word("take_back"))
    });
    let sure =
        if one.sure { String::new() } else { format!("<br><span class=\"tag care\">{}</span>", word("hearsay")) };
    let since = laid.map_or_else(String::new, |rule| {
        format!(
            "<br><span class=\"tag act\">{}</span>",
            say(language, "server.rules.since", &[("day", &day(language, Moment(rule.at)))])
        )
    });
    format!(
        "<tr><th scope=\"row\">{}<br><small>{}</small></th><td>{}{since}</td><td>{}{sure}</td>\
         <td><details><summary>{}</summary>{set}{back}</details></td></tr>",
        esc(&one.name),
        esc(&one.office),
        esc(&rule_words(language, one.rule)),
        esc(&one.source),
        word("change"),
    )
}

fn closed_days(visitor: &Visitor, laid: &[&WardRule]) -> String {
    let language = visitor.language;
    let word = |key: &str| say(language, &format!("server.rules.{key}"), &[]);
    let style = if language == Language::Ja { Style::Wareki } else { Style::English };
    let lines: String = laid
        .iter()
        .filter(|rule| rule.part == WardRulePart::ClosedDay)
        .filter_map(|rule| {
            let about =
                [("part", "closed_day"), ("about", rule.about.as_str()), ("withdraw", "yes"), ("source", &rule.source)];
            Some(format!(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
                esc(&format_day(Day::parse(&rule.about)?, style)),
                esc(&rule.words),
                esc(&rule.source),
                form(visitor, &about, "", &word("take_back"))
            ))
        })
        .collect();
    let inside = format!(
        "<label>{}<input name=\"about\" type=\"date\" required></label>\
         <label>{}<input name=\"words\" required maxlength=\"60\"></label>\
         <label>{}<input name=\"source\" maxlength=\"{LONGEST}\"></label>",
        word("day"),
        word("name"),
        word("source"),
    );
    let table = if lines.is_empty() {
        String::new()
    } else {
        format!("<table class=\"values\"><tbody>{lines}</tbody></table>")
    };
    format!("{table}{}", form(visitor, &[("part", "closed_day")], &inside, &word("add_closed")))
}
