//! The board: だれから届いていて、だれからまだか.
//!
//! Sorted by what the officer must do; the primary button opens the one that has waited longest.

use super::html::{day, day_time, esc, message, say};
use super::value;
use super::visit::{self, Asked, Shown, Visitor};
use crate::board::{self, COLUMNS, Cell, Duty, Row, Standing};
use crate::refused::Refused;
use crate::server::Shared;
use crate::ward::Ward;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use nigiwai_core::day::Day;
use nigiwai_core::moment::Moment;
use nigiwai_core::words::Language;

const MONTHS_BACK: i32 = 12;
const BAR: usize = 1000;
/// How the duties are grouped in the bar and the chips: name, and the colour's class.
const GROUPS: [(&str, &str); 4] = [("complete", "done"), ("check", "act"), ("await", "care"), ("missing", "hatch")];

/// The page.
pub async fn page(State(shared): State<Shared>, headers: HeaderMap, Query(asked): Query<Asked>) -> Response {
    visit::show(&shared, &headers, asked, |ward, now, (visitor, asked)| {
        let month = month_of(asked, now);
        let rows = board::rows(&ward.associations()?, &ward.store().sent_list(None)?, (month, now));
        let language = visitor.language;
        let title = say(language, "server.board.title", &[]);
        let content = format!(
            "<div class=\"head\"><h1>{title}</h1><span class=\"acts\"><a class=\"button\" href=\"/csv\">{}</a>\
             <a class=\"button primary\" href=\"/next\">{}</a></span></div>{}{}{}",
            say(language, "server.csv", &[]),
            say(language, "server.board.next", &[]),
            summary(language, &rows, (month, now)),
            chips(language, &rows, asked),
            table(language, &rows, (asked, month, now))
        );
        Ok(Shown::Page(title, "board", content))
    })
    .await
}

/// Leads to the submission that has waited longest.
pub async fn next(State(shared): State<Shared>, headers: HeaderMap) -> Response {
    visit::show(&shared, &headers, Asked::new(), |ward, _, (visitor, _)| next_or_done(ward, visitor)).await
}

fn next_or_done(ward: &mut Ward, visitor: &Visitor) -> Result<Shown, Refused> {
    let sent = ward.store().sent_list(None)?;
    if let Some(next) = board::next(&sent) {
        return Ok(Shown::Elsewhere(format!("/submission/{}/{}", next.association, next.id)));
    }
    let language = visitor.language;
    let title = say(language, "server.board.all_seen", &[]);
    let back = say(language, "server.back_to_board", &[]);
    let content = format!("<h1>{title}</h1>{}<p><a href=\"/\">{back}</a></p>", message("done", &title));
    Ok(Shown::Page(title, "board", content))
}

fn group(duty: Duty) -> &'static str {
    match duty {
        Duty::Complete => "complete",
        Duty::Check => "check",
        Duty::Await => "await",
        Duty::Remind | Duty::NotYet => "missing",
    }
}

fn count(rows: &[Row], name: &str) -> usize {
    rows.iter().filter(|row| group(row.duty) == name).count()
}

fn month_of(asked: &Asked, now: Moment) -> Day {
    let today = now.day_in_japan();
    let wanted = asked.get("month").and_then(|month| Day::parse(&format!("{month}-01")));
    wanted.or_else(|| Day::new(today.year(), today.month(), 1)).unwrap_or(today)
}

fn summary(language: Language, rows: &[Row], (month, now): (Day, Moment)) -> String {
    let all = rows.len();
    let (mut at, mut bars, mut legend) = (0, String::new(), String::new());
    for (name, class) in GROUPS {
        let n = count(rows, name);
        let width = (n * BAR).checked_div(all).unwrap_or(0);
        bars += &format!("<rect class=\"{class}\" x=\"{at}\" width=\"{width}\" height=\"20\"/>");
        at += width;
        let word = say(language, &format!("server.group.{name}"), &[]);
        legend += &format!("<li><i class=\"{class}\"></i>{word} <strong>{n}</strong></li>");
    }
    let pick = |back: i32| {
        let that = month_first(now.day_in_japan()).add_months(-back);
        let chosen = if that == month { " selected" } else { "" };
        let value = that.to_string();
        format!(
            "<option value=\"{}\"{chosen}>{}</option>",
            value.get(..7).unwrap_or_default(),
            esc(&value::month_words(language, that))
        )
    };
    format!(
        "<div class=\"row\"><section class=\"panel grow\"><svg class=\"share\" viewBox=\"0 0 {BAR} 20\" \
         preserveAspectRatio=\"none\" aria-hidden=\"true\"><defs><pattern id=\"hatch\" width=\"8\" height=\"8\" \
         patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"3\" height=\"8\"/></pattern></defs>\
         {bars}</svg><ul class=\"legend\">{legend}<li class=\"end\">{}</li></ul></section>\
         <form class=\"month\" action=\"/\"><label><span class=\"unseen\">{}</span><select name=\"month\">{}</select></label>\
         <button>{}</button></form></div>",
        say(language, "server.board.all", &[("n", &all.to_string())]),
        say(language, "server.board.month", &[]),
        (0..MONTHS_BACK).map(pick).collect::<String>(),
        say(language, "server.board.show_month", &[]),
    )
}

fn month_first(day: Day) -> Day {
    Day::new(day.year(), day.month(), 1).unwrap_or(day)
}

fn chips(language: Language, rows: &[Row], asked: &Asked) -> String {
    let chosen = asked.get("show").map_or("", String::as_str);
    let month = asked.get("month").map(|month| format!("&amp;month={}", esc(month))).unwrap_or_default();
    let mut chips = String::new();
    for name in ["", "check", "await", "missing", "complete"] {
        let word = match name {
            "" => say(language, "server.board.by_duty", &[]),
            _ => format!("{} {}", say(language, &format!("server.group.{name}"), &[]), count(rows, name)),
        };
        let current = if name == chosen { " aria-current=\"true\"" } else { "" };
        chips += &format!("<a class=\"chip\" href=\"/?show={name}{month}\"{current}>{word}</a>");
    }
    let typed = asked.get("q").map(|q| esc(q)).unwrap_or_default();
    format!(
        "<div class=\"row\"><div class=\"chips\">{chips}</div><form class=\"search\" action=\"/\"><label>\
         <span class=\"unseen\">{label}</span><input type=\"search\" name=\"q\" value=\"{typed}\" placeholder=\"{label}\"></label>\
         <button>{}</button></form></div>",
        say(language, "server.board.search_go", &[]),
        label = say(language, "server.board.search", &[]),
    )
}

fn table(language: Language, rows: &[Row], (asked, month, now): (&Asked, Day, Moment)) -> String {
    let (show, typed) = (asked.get("show").map_or("", String::as_str), asked.get("q").map_or("", |q| q.trim()));
    let wanted = |row: &&Row| (show.is_empty() || group(row.duty) == show) && row.name.contains(typed);
    let lines: String = rows.iter().filter(wanted).map(|row| line((language, now.day_in_japan()), row)).collect();
    if rows.is_empty() {
        return message("info", &say(language, "server.board.empty", &[]));
    }
    if lines.is_empty() {
        return message("info", &say(language, "server.board.none_found", &[]));
    }
    let before = month.add_days(-1).month().to_string();
    let heads: String = COLUMNS
        .iter()
        .map(|column| format!("<th>{}</th>", say(language, &format!("server.column.{column}"), &[("month", &before)])))
        .collect();
    format!(
        "<table class=\"board\"><caption>{}</caption><thead><tr><th>{}</th>{heads}<th>{}</th><th class=\"number\">{}</th></tr>\
         </thead><tbody>{lines}</tbody></table>",
        say(language, "server.board.as_of", &[("at", &day_time(language, now))]),
        say(language, "server.column.association", &[]),
        say(language, "server.column.duty", &[]),
        say(language, "server.column.days", &[])
    )
}

fn line((language, today): (Language, Day), row: &Row) -> String {
    let cells: String =
        row.cells.iter().map(|cell| format!("<td>{}</td>", standing((language, today), row, cell))).collect();
    let (class, key) = match row.duty {
        Duty::Check => ("act", "check"),
        Duty::Await => ("care", "await"),
        Duty::Remind => ("late", "remind"),
        Duty::NotYet => ("plain", "not_yet"),
        Duty::Complete => ("done", "complete"),
    };
    let duty = say(language, &format!("server.duty.{key}"), &[("n", &row.to_check.to_string())]);
    let days = match row.days {
        0 => String::new(),
        days => say(language, "server.board.days", &[("n", &days.to_string())]),
    };
    format!(
        "<tr class=\"{class}\"><th scope=\"row\"><a href=\"/street/{}\">{}</a></th>{cells}\
         <td><span class=\"tag {class}\">{duty}</span></td><td class=\"number\">{days}</td></tr>",
        row.association,
        esc(&row.name)
    )
}

fn standing((language, today): (Language, Day), row: &Row, cell: &Cell) -> String {
    let (class, key, date) = match cell.standing {
        Standing::NotAsked => ("plain", "not_asked", String::new()),
        Standing::Missing(None) => ("plain", "missing", String::new()),
        Standing::Missing(Some(due)) => {
            let class = if due < today { "late" } else { "plain" };
            let due = day(language, Moment::in_japan(due, 12, 0));
            (class, "missing", say(language, "server.board.until", &[("day", &due)]))
        }
        Standing::Arriving(at) => ("plain", "receiving", day(language, at)),
        Standing::Waiting(at) => ("act", "received", day(language, at)),
        Standing::Returned(at) => ("care", "returned", day(language, at)),
        Standing::Accepted => ("done", "accepted", String::new()),
        Standing::Nothing => ("done", "nothing", String::new()),
    };
    let word = say(language, &format!("server.state.{key}"), &[]);
    let words = format!("<b class=\"{class}\">{word}</b><small>{date}</small>");
    match &cell.submission {
        Some(id) => format!("<a class=\"cell\" href=\"/submission/{}/{id}\">{words}</a>", row.association),
        None => words,
    }
}
