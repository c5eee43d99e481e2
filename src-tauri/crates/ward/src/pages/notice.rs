//! Notices: written here to all associations or to one, and shown in their app.
//!
//! A notice cannot be taken back once it is sent; the page says so before the button.

use super::html::{day_time, esc, say};
use super::visit::{self, Asked, Fields, Shown, field};
use crate::server::Shared;
use crate::store::{Association, Written};
use axum::extract::{Form, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::words::Language;

const LONGEST_TITLE: usize = 200;
const LONGEST_BODY: usize = 20_000;

/// The form, and what was written before.
pub async fn page(State(shared): State<Shared>, headers: HeaderMap, Query(asked): Query<Asked>) -> Response {
    visit::show(&shared, &headers, asked, |ward, _, (visitor, _)| {
        let (associations, notices) = (ward.associations()?, ward.store().notices()?);
        let language = visitor.language;
        let title = say(language, "server.notice.title", &[]);
        let content = format!(
            "<h1>{title}</h1><form method=\"post\" action=\"/notice\" class=\"panel\">{}{}</form>{}",
            visitor.token_field(),
            form_fields(language, &associations),
            written(language, (&notices, &associations))
        );
        Ok(Shown::Page(title, "notice", content))
    })
    .await
}

/// Sends a notice.
pub async fn send(State(shared): State<Shared>, headers: HeaderMap, Form(fields): Form<Fields>) -> Response {
    visit::act(&shared, &headers, fields, |ward, now, (visitor, fields)| {
        let notice = Written {
            association: Id::from(field(fields, "to")),
            title: field(fields, "title").chars().take(LONGEST_TITLE).collect(),
            body: field(fields, "body").replace("\r\n", "\n").chars().take(LONGEST_BODY).collect(),
            until: field(fields, "until").chars().take(10).collect(),
            officer: visitor.officer.clone(),
            ..Written::default()
        };
        ward.notify(notice, now)?;
        Ok(Shown::Elsewhere("/notice".into()))
    })
    .await
}

fn form_fields(language: Language, associations: &[Association]) -> String {
    let word = |key: &str| say(language, key, &[]);
    let option = |one: &Association| format!("<option value=\"{}\">{}</option>", one.id, esc(&one.name));
    let options: String = associations.iter().map(option).collect();
    format!(
        "<label>{}<select name=\"to\"><option value=\"\">{}</option>{options}</select></label>\
         <label>{}<input name=\"title\" required maxlength=\"{LONGEST_TITLE}\"></label>\
         <label>{}<textarea name=\"body\" rows=\"6\"></textarea></label>\
         <label>{}<input name=\"until\" type=\"date\"></label><p class=\"hint\">{}</p>\
         <p class=\"acts\"><button class=\"primary\">{}</button></p>",
        word("server.notice.to"),
        word("server.notice.to_all"),
        word("server.notice.heading"),
        word("server.notice.body"),
        word("server.notice.until"),
        word("server.notice.hint"),
        word("server.notice.send")
    )
}

fn written(language: Language, (notices, associations): (&[Written], &[Association])) -> String {
    let name = |id: &Id| match associations.iter().find(|one| one.id == *id) {
        Some(one) => esc(&one.name),
        None => say(language, "server.notice.to_all", &[]),
    };
    let line = |one: &Written| {
        format!(
            "<tr><td>{}</td><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>",
            day_time(language, Moment(one.at)),
            esc(&one.title),
            name(&one.association),
            esc(&one.officer)
        )
    };
    let lines: String = notices.iter().map(line).collect();
    let title = say(language, "server.notice.sent", &[]);
    format!("<section class=\"panel\"><h2>{title}</h2><table class=\"values\"><tbody>{lines}</tbody></table></section>")
}
