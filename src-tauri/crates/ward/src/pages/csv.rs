//! Open data: every accepted value of every street as one table, UTF-8 with a mark so that Excel reads it.
//!
//! Only accepted submissions, only the newest version. A value that a table program would run as a formula gets an
//! apostrophe before it.

use super::value;
use super::visit::{self, Asked, Shown};
use crate::board::newest;
use crate::server::Shared;
use crate::totals::snapshot;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use nigiwai_core::moment::Moment;
use nigiwai_core::words::{has_word, word};

const MARK: &str = "\u{feff}";
const COLUMNS: [&str; 8] = ["association", "definition", "subject", "number", "accepted", "section", "row", "field"];

/// The file.
pub async fn file(State(shared): State<Shared>, headers: HeaderMap, Query(asked): Query<Asked>) -> Response {
    visit::show(&shared, &headers, asked, |ward, now, (visitor, _)| {
        let language = visitor.language;
        let named = |prefix: &str, code: &str| {
            let key = format!("{prefix}.{code}");
            if has_word(language, &key) { word(language, &key, &[]) } else { code.to_string() }
        };
        let mut heads: Vec<String> = COLUMNS.iter().map(|column| named("server.csv", column)).collect();
        heads.extend(["value", "unit"].map(|column| named("server.csv", column)));
        let mut text = MARK.to_string() + &line(&heads);
        let (associations, all) = (ward.associations()?, ward.store().sent_list(None)?);
        for one in newest(&all).into_iter().filter(|one| one.state == "accepted") {
            let Some(one) = ward.store().sent(&one.association, &one.id)? else { continue };
            let name = associations.iter().find(|association| association.id == one.association);
            let day = Moment(one.decided).day_in_japan().to_string();
            for section in snapshot(&one).sections {
                for row in section.rows {
                    for field in row.fields {
                        text += &line(&[
                            name.map(|association| association.name.clone()).unwrap_or_default(),
                            named("server.definition", &one.definition),
                            one.subject.clone(),
                            one.number.clone(),
                            day.clone(),
                            named("section", &section.code),
                            row.name.clone(),
                            value::name(language, &field.field),
                            value::plain(language, &field.field, &field.value),
                            value::unit(&field.field).to_string(),
                        ]);
                    }
                }
            }
        }
        let name = format!("nigiwai-{}.csv", now.day_in_japan());
        Ok(Shown::File(name, text.into_bytes()))
    })
    .await
}

fn line(values: &[String]) -> String {
    let cells: Vec<String> = values.iter().map(|value| cell(value)).collect();
    cells.join(",") + "\r\n"
}

fn cell(value: &str) -> String {
    let formula = value.starts_with(['=', '+', '@', '\t', '\r'])
        || (value.starts_with('-') && !value[1..].starts_with(|next: char| next.is_ascii_digit()));
    let safe = if formula { format!("'{value}") } else { value.to_string() };
    if safe.contains([',', '"', '\n', '\r']) { format!("\"{}\"", safe.replace('"', "\"\"")) } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_never_run_by_the_program_that_opens_the_table() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("-3"), "-3", "a number below zero is a number");
        assert_eq!(cell("-cmd"), "'-cmd");
        assert_eq!(cell("豆腐, \"伊藤\""), "\"豆腐, \"\"伊藤\"\"\"");
    }
}
