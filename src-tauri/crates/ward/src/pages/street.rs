//! The streets: the counts and the mix of one, what it sent, and the sums over all.
//!
//! Figures come from what was sent last; the page says of which day. A bar stands beside its number, never instead.

use super::html::{day_time, esc, label, message, say, state_tag};
use super::visit::{self, Asked, Shown};
use crate::refused::Refused;
use crate::server::Shared;
use crate::store::{Sent, Store, StoreTrouble};
use crate::totals::{self, FIGURES, snapshot, whole_number};
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::submission::SnapshotSection;
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
        match newest(ward.store(), &sent, "street")?.pop() {
            Some(street) => {
                let values = snapshot(&street);
                let counted = values.sections.iter().filter(|section| !FIGURES.contains(&section.code.as_str()));
                let counts: String = counted.map(|section| counted_rows(language, section)).collect();
                let link = format!("<a href=\"/submission/{id}/{}\">{}</a>", street.id, esc(&street.title));
                content += &format!(
                    "<p>{} {link}</p><p class=\"counts\">{counts}</p>",
                    say(language, "server.street.as_sent", &[])
                );
                content += &figures(language, &values.sections);
            }
            None => content += &message("info", &say(language, "server.street.none", &[])),
        }
        if let Some(month) = newest(ward.store(), &sent, "month")?.pop() {
            content += &format!("<h2>{}</h2>{}", esc(&month.title), figures(language, &snapshot(&month).sections));
        }
        content += &history(language, &sent);
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
            let totals = totals::totals(&newest);
            let most = totals.iter().map(|total| total.sum).max().unwrap_or_default();
            let lines: String = totals
                .iter()
                .map(|total| {
                    let name = (esc(&total.row), label(language, "field", &total.field));
                    let streets = say(language, "server.totals.streets", &[("n", &total.streets.to_string())]);
                    figure_line(name, (&total.sum.to_string(), total.sum, most)) + &format!("<td>{streets}</td></tr>")
                })
                .collect();
            let heading = label(language, "server.definition", definition);
            let table = if lines.is_empty() {
                message("info", &say(language, "server.totals.none", &[]))
            } else {
                format!("<table class=\"values\"><tbody>{lines}</tbody></table>")
            };
            content += &format!("<section class=\"panel\"><h2>{heading}</h2>{table}</section>");
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

fn counted_rows(language: Language, section: &SnapshotSection) -> String {
    let name = label(language, "section", &section.code);
    format!("<span>{name} <strong>{}</strong></span>", section.rows.len())
}

fn figures(language: Language, sections: &[SnapshotSection]) -> String {
    let mut content = String::new();
    for section in sections.iter().filter(|section| FIGURES.contains(&section.code.as_str())) {
        let fields = || section.rows.iter().flat_map(|row| row.fields.iter().map(move |field| (row, field)));
        let most = fields().filter_map(|(_, field)| whole_number(&field.value)).max().unwrap_or_default();
        let lines: String = fields()
            .map(|(row, field)| {
                let name = (esc(&row.name), label(language, "field", &field.field));
                figure_line(name, (&field.value, whole_number(&field.value).unwrap_or_default(), most)) + "</tr>"
            })
            .collect();
        let heading = label(language, "section", &section.code);
        content += &format!(
            "<section class=\"panel\"><h2>{heading}</h2><table class=\"values\"><tbody>{lines}</tbody></table></section>"
        );
    }
    content
}

/// A row with its number and a bar as long as the number; the row is left open for one more cell.
fn figure_line((row, field): (String, String), (value, number, most): (&str, i64, i64)) -> String {
    let width = (number.max(0) * BAR).checked_div(most.max(1)).unwrap_or_default();
    let bar = format!(
        "<svg class=\"bar\" width=\"{BAR}\" height=\"14\" aria-hidden=\"true\"><rect width=\"{width}\" height=\"14\"/></svg>"
    );
    format!("<tr><th scope=\"row\">{row}</th><td>{field}</td><td class=\"number\">{}</td><td>{bar}</td>", esc(value))
}

fn history(language: Language, sent: &[Sent]) -> String {
    let line = |one: &Sent| {
        format!(
            "<tr><td>{}</td><th scope=\"row\"><a href=\"/submission/{}/{}\">{}</a></th><td>{}</td><td>{}</td><td>{}</td></tr>",
            esc(&one.number),
            one.association,
            one.id,
            esc(&one.title),
            label(language, "server.definition", &one.definition),
            day_time(language, Moment(one.arrived)),
            state_tag(language, &one.state)
        )
    };
    let lines: String = sent.iter().rev().map(line).collect();
    let title = say(language, "server.street.history", &[]);
    format!("<section class=\"panel\"><h2>{title}</h2><table class=\"values\"><tbody>{lines}</tbody></table></section>")
}
