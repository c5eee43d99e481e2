//! One request of a browser: who is asking, in which language, and what is answered.
//!
//! Without a session everything leads to the login. A form without the session's token is refused, whatever it asks.

use super::html;
use crate::officers::form_token;
use crate::refused::Refused;
use crate::server::{Front, Shared};
use crate::ward::Ward;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use nigiwai_core::moment::Moment;
use nigiwai_core::words::{Language, has_word};
use std::collections::BTreeMap;

/// What stands behind the question mark of an address.
pub type Asked = BTreeMap<String, String>;
/// The fields of a form.
pub type Fields = Vec<(String, String)>;

const SESSION: &str = "nigiwai_session";
const LANGUAGE: &str = "nigiwai_lang";
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; \
                      frame-ancestors 'none'";

/// Who is asking.
#[derive(Debug, Clone, Default)]
pub struct Visitor {
    /// In which language.
    pub language: Language,
    /// The officer's name; empty before the login.
    pub officer: String,
    /// The ward's name.
    pub ward_name: String,
    /// What the browser holds.
    pub session: String,
}

impl Visitor {
    /// The field that every form of this session carries.
    pub fn token_field(&self) -> String {
        format!("<input type=\"hidden\" name=\"token\" value=\"{}\">", form_token(&self.session))
    }
}

/// What is answered.
pub enum Shown {
    /// A page: its title, its place in the navigation, its content.
    Page(String, &'static str, String),
    /// Another address.
    Elsewhere(String),
    /// A file to keep: name, content.
    File(String, Vec<u8>),
    /// A photo.
    Picture(Vec<u8>),
}

/// Shows something to an officer who is logged in.
pub async fn show(
    shared: &Shared,
    headers: &HeaderMap,
    asked: Asked,
    work: impl FnOnce(&mut Ward, Moment, (&Visitor, &Asked)) -> Result<Shown, Refused> + Send + 'static,
) -> Response {
    let (language, session) = (language_of(headers, &asked), cookie(headers, SESSION));
    let switched = asked.contains_key("lang").then_some(language);
    let done = shared.with(move |ward, now| {
        let Some(officer) = ward.officer_of(&session, now)? else { return Ok(None) };
        let visitor = Visitor { language, officer, ward_name: ward.name().to_string(), session };
        let shown = work(ward, now, (&visitor, &asked));
        Ok(Some((visitor, shown)))
    });
    let mut response = match done.await {
        Ok(Some((visitor, Ok(shown)))) => answer(&visitor, shown),
        Ok(Some((visitor, Err(refused)))) => refuse(&visitor, &refused),
        Ok(None) => Redirect::to("/login").into_response(),
        Err(refused) => refuse(&Visitor { language, ..Visitor::default() }, &refused),
    };
    if let Some(language) = switched {
        let cookie = format!("{LANGUAGE}={}; Path=/; SameSite=Strict", html::code_of(language));
        append_cookie(&mut response, &cookie);
    }
    response
}

/// Does what a form asks for, if it comes from a page of this session.
pub async fn act(
    shared: &Shared,
    headers: &HeaderMap,
    fields: Fields,
    work: impl FnOnce(&mut Ward, Moment, (&Visitor, &Fields)) -> Result<Shown, Refused> + Send + 'static,
) -> Response {
    let checked = move |ward: &mut Ward, now: Moment, (visitor, _): (&Visitor, &Asked)| {
        if field(&fields, "token") != form_token(&visitor.session) {
            return Err(Refused::new(403, "form_old"));
        }
        work(ward, now, (visitor, &fields))
    };
    show(shared, headers, Asked::new(), checked).await
}

/// The value of a form's field, without spaces around it; "" where there is none.
pub fn field<'a>(fields: &'a Fields, name: &str) -> &'a str {
    fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value.trim())
}

/// A page as a response that no other page may frame or keep.
pub fn answer(visitor: &Visitor, shown: Shown) -> Response {
    match shown {
        Shown::Page(title, here, content) => {
            guarded(Html(html::frame(visitor, (&title, here), &content)).into_response())
        }
        Shown::Elsewhere(address) => Redirect::to(&address).into_response(),
        Shown::Picture(content) => guarded(([(header::CONTENT_TYPE, "image/jpeg")], content).into_response()),
        Shown::File(name, content) => {
            let disposition = format!("attachment; filename=\"{name}\"");
            let csv = std::path::Path::new(&name).extension().is_some_and(|ending| ending == "csv");
            let kind = if csv { "text/csv; charset=utf-8" } else { "application/octet-stream" };
            let kind = (header::CONTENT_TYPE, kind.to_string());
            guarded(([kind, (header::CONTENT_DISPOSITION, disposition)], content).into_response())
        }
    }
}

/// A "no" in words.
pub fn refuse(visitor: &Visitor, refused: &Refused) -> Response {
    let known = format!("server.failure.{}", refused.refusal.code);
    let key = if has_word(visitor.language, &known) { known } else { "server.failure.other".to_string() };
    let said = html::message("late", &html::say(visitor.language, &key, &[]));
    let back = format!("<p><a href=\"/\">{}</a></p>", html::say(visitor.language, "server.back_to_board", &[]));
    let title = html::say(visitor.language, "server.failure.title", &[]);
    let page = html::frame(visitor, (&title, ""), &format!("<h1>{title}</h1>{said}{back}"));
    let status = StatusCode::from_u16(refused.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    guarded((status, Html(page)).into_response())
}

/// The session as the browser keeps it; it is sent back to this server only, and no script can read it.
pub fn keep_session(response: &mut Response, session: &str, front: Front) {
    let secure = if front == Front::Proxy { "; Secure" } else { "" };
    append_cookie(response, &format!("{SESSION}={session}; Path=/; HttpOnly; SameSite=Strict{secure}"));
}

/// The language asked for, else the one kept, else Japanese.
pub fn language_of(headers: &HeaderMap, asked: &Asked) -> Language {
    let kept = cookie(headers, LANGUAGE);
    match asked.get("lang").map_or(kept.as_str(), String::as_str) {
        "en" => Language::En,
        _ => Language::Ja,
    }
}

fn cookie(headers: &HeaderMap, name: &str) -> String {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let found = all.flat_map(|line| line.split(';')).find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='));
    found.unwrap_or_default().to_string()
}

fn append_cookie(response: &mut Response, cookie: &str) {
    let value = HeaderValue::from_str(cookie).expect("cookies are made of plain letters here");
    response.headers_mut().append(header::SET_COOKIE, value);
}

fn guarded(mut response: Response) -> Response {
    let rules = [
        (header::CONTENT_SECURITY_POLICY, POLICY),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in rules {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
