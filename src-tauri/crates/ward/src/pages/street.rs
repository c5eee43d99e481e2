//! The streets: the counts and the mix of one, what it sent, and the sums over all.
//!
//! Figures come from what was sent last; the page says of which day. A bar stands beside its number, never instead.

use super::device;
use super::html::{day_time, esc, label, message, say, state_tag};
use super::value;
use super::visit::{self, Asked, Shown};
use crate::refused::Refused;
use crate::server::Shared;
use crate::store::{Sent, Store, StoreTrouble};
use crate::totals::{self, Figure, Total, snapshot};
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::words::Language;

const BAR: i64 = 160;

/// Every association.
pub async fn list(State(shared): State<Shared>, headers: HeaderMap, Query(asked): Query<Asked>) -> Response {
    visit::show(&shared, &headers, asked, |ward, _, (visitor, _)| {
        let language = visitor.language;
        let title = say(language, "server.nav.streets", &[]);
        let mut lines = String::new();
        for association in ward.associations()? {
            let sent = ward.store().sent_list(Some(&association.id))?;
            let last = sent.last().map(|one| day_time(language, Moment(one.arrived))).unwrap_or_default();
            let devices = ward.store().devices(&association.id)?.iter().filter(|device| device.revoked == 0).count();
            lines += &format!(
                "<tr><th scope=\"row\"><a href=\"/street/{}\">{}</a></th><td class=\"number\">{}</td><td>{last}</td>\
                 <td class=\"number\">{devices}</td></tr>",
                association.id,
                esc(&association.name),
                sent.len()
            );
        }
        let word = |key: &str| say(language, key, &[]);
        let content = format!(
            "<h1>{title}</h1><table class=\"board\"><thead><tr><th>{}</th><th class=\"number\">{}</th><th>{}</th>\
             <th class=\"number\">{}</th></tr></thead><tbody>{lines}</tbody></table>",
            word("server.column.association"),
            word("server.column.sent"),
            word("server.column.last"),
            word("server.column.devices")
        );
        Ok(Shown::Page(title, "streets", content))
    })
    .await
}

/// One association.
pub async fn page(
    State(shared): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    visit::show(&shared, &headers, asked, move |ward, _, (visitor, _)| {
        let language = visitor.language;
        let id = Id(id);
        let association = ward.association(&id)?.ok_or_else(|| Refused::new(404, "no_association"))?;
        let sent = ward.store().sent_list(Some(&id))?;
        let title = esc(&association.name);
        let mut content = format!("<h1>{title}</h1>");
        if !sent.iter().any(|one| one.definition == "street") {
            content += &message("info", &say(language, "server.street.none", &[]));
        }
        for definition in ["street", "month"] {
            let Some(newest) = newest(ward.store(), &sent, definition)?.pop() else { continue };
            let name = esc(&value::title(language, &newest));
            let link = format!("<a href=\"/submission/{id}/{}\">{name}</a>", newest.id);
            let figures: Vec<Line> = totals::figures(&snapshot(&newest)).into_iter().map(Line::of_one).collect();
            content += &format!("<section class=\"panel\"><h2>{link}</h2>{}</section>", table(language, &figures));
        }
        content += &history(language, &sent);
        content += &device::section(visitor, &id, &ward.store().devices(&id)?);
        content += &format!(
            "<section class=\"panel\"><h2>{}</h2><p>{}</p><p><a href=\"/street/{id}/answer\">{}</a></p></section>",
            say(language, "server.letter.give_title", &[]),
            say(language, "server.letter.give_why", &[]),
            say(language, "server.letter.give", &[])
        );
        Ok(Shown::Page(title, "streets", content))
    })
    .await
}

/// The sums over all streets.
pub async fn totals_page(State(shared): State<Shared>, headers: HeaderMap, Query(asked): Query<Asked>) -> Response {
    visit::show(&shared, &headers, asked, |ward, _, (visitor, _)| {
        let language = visitor.language;
        let title = say(language, "server.totals.title", &[]);
        let all = ward.store().sent_list(None)?;
        let mut content = format!("<h1>{title}</h1>");
        for definition in ["street", "month"] {
            let newest = newest(ward.store(), &all, definition)?;
            let lines: Vec<Line> = totals::totals(&newest).into_iter().map(Line::of_all).collect();
            let heading = label(language, "server.definition", definition);
            let sums = match lines.is_empty() {
                true => message("info", &say(language, "server.totals.none", &[])),
                false => table(language, &lines),
            };
            content += &format!("<section class=\"panel\"><h2>{heading}</h2>{sums}</section>");
        }
        Ok(Shown::Page(title, "totals", content))
    })
    .await
}

/// The newest submission of a kind from each association, with its values.
fn newest(store: &dyn Store, sent: &[Sent], definition: &str) -> Result<Vec<Sent>, StoreTrouble> {
    let found = totals::newest_of(sent, definition);
    let whole = found.into_iter().map(|one| Ok(store.sent(&one.association, &one.id)?.unwrap_or(one)));
    whole.collect()
}

/// A figure as a line of a table.
struct Line {
    figure: Figure,
    number: i64,
    streets: Option<usize>,
}

impl Line {
    fn of_one((figure, number): (Figure, i64)) -> Line {
        Line { figure, number, streets: None }
    }

    fn of_all(total: Total) -> Line {
        Line { figure: total.figure, number: total.sum, streets: Some(total.streets) }
    }
}

/// The figures by section, each with a bar as long as its number within the section.
fn table(language: Language, lines: &[Line]) -> String {
    let mut content = String::new();
    for of_section in lines.chunk_by(|one, next| one.figure.section == next.figure.section) {
        let section = label(language, "section", &of_section[0].figure.section);
        let most = of_section.iter().map(|line| line.number).max().unwrap_or_default();
        let rows: String = of_section.iter().map(|line| figure_line(language, line, most)).collect();
        content += &format!("<tbody><tr><th colspan=\"4\" scope=\"rowgroup\">{section}</th></tr>{rows}</tbody>");
    }
    format!("<table class=\"values\">{content}</table>")
}

fn figure_line(language: Language, line: &Line, most: i64) -> String {
    let (name, number) = match line.figure.field.as_str() {
        "" => (say(language, "server.totals.records", &[]), line.number.to_string()),
        field => (esc(&value::name(language, field)), esc(&value::value(language, field, &line.number.to_string()))),
    };
    let width = (line.number.max(0) * BAR).checked_div(most.max(1)).unwrap_or_default();
    let bar = format!(
        "<svg class=\"bar\" width=\"{BAR}\" height=\"14\" aria-hidden=\"true\"><rect width=\"{width}\" height=\"14\"/></svg>"
    );
    let streets = line.streets.map(|n| say(language, "server.totals.streets", &[("n", &n.to_string())]));
    format!(
        "<tr><th scope=\"row\">{name}</th><td class=\"number\">{number}</td><td>{bar}</td><td>{}</td></tr>",
        streets.unwrap_or_default()
    )
}

fn history(language: Language, sent: &[Sent]) -> String {
    let line = |one: &Sent| {
        format!(
            "<tr><td>{}</td><th scope=\"row\"><a href=\"/submission/{}/{}\">{}</a></th><td>{}</td><td>{}</td><td>{}</td></tr>",
            esc(&one.number),
            one.association,
            one.id,
            esc(&value::title(language, one)),
            label(language, "server.definition", &one.definition),
            day_time(language, Moment(one.arrived)),
            state_tag(language, &one.state)
        )
    };
    let lines: String = sent.iter().rev().map(line).collect();
    let title = say(language, "server.street.history", &[]);
    format!("<section class=\"panel\"><h2>{title}</h2><table class=\"values\"><tbody>{lines}</tbody></table></section>")
}
