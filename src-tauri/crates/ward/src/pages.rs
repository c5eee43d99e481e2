//! The officer's pages: plain HTML made here, usable without a script, Japanese first and English by `?lang=en`.
//!
//! Every page but the login needs a session, every form carries the session's token, every value is escaped where it is
//! written. What a newcomer gets wrong: words from an association are foreign text and never part of the page's code.

mod board;
mod csv;
mod device;
mod html;
mod letter;
mod login;
mod notice;
mod photo;
mod rules;
mod street;
mod submission;
mod value;
mod visit;

use crate::server::Shared;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::header;
use axum::routing::get;

const STYLE: &str = include_str!("pages/style.css");

/// The routes.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/style.css", get(|| async { ([(header::CONTENT_TYPE, "text/css; charset=utf-8")], STYLE) }))
        .route("/login", get(login::page).post(login::log_in))
        .route("/logout", axum::routing::post(login::log_out))
        .route("/", get(board::page))
        .route("/next", get(board::next))
        .route("/submission/{association}/{id}", get(submission::page).post(submission::decide))
        .route("/submission/{association}/{id}/photo/{hash}", get(photo::picture))
        .route("/street", get(street::list))
        .route("/street/{id}", get(street::page))
        .route("/street/{id}/device", axum::routing::post(device::shut_out))
        .route("/totals", get(street::totals_page))
        .route("/street/{id}/answer", get(letter::give))
        .route("/letter", get(letter::page).post(letter::take).layer(DefaultBodyLimit::max(letter::MOST_LETTER)))
        .route("/notice", get(notice::page).post(notice::send))
        .route("/rules", get(rules::page).post(rules::change))
        .route("/csv", get(csv::file))
}
