//! Logging in and out.
//!
//! The answer to a wrong name and to a wrong password is the same.

use super::html::{message, say};
use super::visit::{self, Asked, Fields, Shown, Visitor, field};
use crate::refused::Refused;
use crate::server::Shared;
use axum::extract::{Form, Query, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use nigiwai_core::words::{Language, has_word};

/// The form.
pub async fn page(headers: HeaderMap, Query(asked): Query<Asked>) -> Response {
    let visitor = Visitor { language: visit::language_of(&headers, &asked), ..Visitor::default() };
    form(&visitor, "")
}

/// Takes name and password.
pub async fn log_in(State(shared): State<Shared>, headers: HeaderMap, Form(fields): Form<Fields>) -> Response {
    let visitor = Visitor { language: visit::language_of(&headers, &Asked::new()), ..Visitor::default() };
    let (name, password) = (field(&fields, "name").to_string(), field(&fields, "password").to_string());
    match shared.with(move |ward, now| ward.log_in_officer(&name, &password, now)).await {
        Ok(session) => {
            let mut response = Redirect::to("/").into_response();
            visit::keep_session(&mut response, &session, shared.front);
            response
        }
        Err(refused) => form(&visitor, &words_for(visitor.language, &refused)),
    }
}

/// Ends the session.
pub async fn log_out(State(shared): State<Shared>, headers: HeaderMap, Form(fields): Form<Fields>) -> Response {
    visit::act(&shared, &headers, fields, |ward, _, (visitor, _)| {
        ward.log_out(&visitor.session)?;
        Ok(Shown::Elsewhere("/login".into()))
    })
    .await
}

fn words_for(language: Language, refused: &Refused) -> String {
    let key = format!("server.failure.{}", refused.refusal.code);
    let key = if has_word(language, &key) { key } else { "server.failure.other".to_string() };
    message("late", &say(language, &key, &[]))
}

fn form(visitor: &Visitor, said: &str) -> Response {
    let word = |key: &str| say(visitor.language, key, &[]);
    let title = word("server.login.title");
    let content = format!(
        "<div class=\"narrow\"><h1>{title}</h1>{said}<form method=\"post\" action=\"/login\" class=\"panel\">\
         <label>{}<input name=\"name\" autocomplete=\"username\" required autofocus></label>\
         <label>{}<input name=\"password\" type=\"password\" autocomplete=\"current-password\" required></label>\
         <button class=\"primary\">{}</button></form></div>",
        word("server.login.name"),
        word("server.login.password"),
        word("server.login.go")
    );
    visit::answer(visitor, Shown::Page(title, "", content))
}
