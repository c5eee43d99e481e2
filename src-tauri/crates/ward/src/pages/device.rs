//! The PCs of one association, and shutting one out after a telephone call: a PC was stolen, sold, or its officer left.
//!
//! It works at once and cannot be taken back here: a PC comes in again with a new code only. The page says so before the
//! button. The ward shuts out a PC, never a book: nothing on the PC is touched.

use super::html::{day_time, esc, say};
use super::visit::{self, Fields, Shown, Visitor, field};
use crate::refused::Refused;
use crate::server::Shared;
use crate::store::Device;
use axum::extract::{Form, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::words::Language;

/// Shuts a PC out.
pub async fn shut_out(
    State(shared): State<Shared>,
    headers: HeaderMap,
    Path(association): Path<String>,
    Form(fields): Form<Fields>,
) -> Response {
    visit::act(&shared, &headers, fields, move |ward, now, (_, fields)| {
        let (association, number) = (Id(association), field(fields, "device"));
        let known = ward.store().devices(&association)?;
        let mut of_number = known.iter().filter(|device| device.id.short() == number || device.id.as_str() == number);
        let (Some(device), None) = (of_number.next(), of_number.next()) else {
            return Err(Refused::new(404, "no_association"));
        };
        ward.revoke(&association, &device.id, now)?;
        Ok(Shown::Elsewhere(format!("/street/{association}")))
    })
    .await
}

/// The PCs, each with its button.
pub(super) fn section(visitor: &Visitor, association: &Id, devices: &[Device]) -> String {
    let language = visitor.language;
    let word = |key: &str| say(language, key, &[]);
    let lines: String = devices.iter().map(|device| line(visitor, association, device)).collect();
    let none = if devices.is_empty() { format!("<p>{}</p>", word("server.device.none")) } else { String::new() };
    format!(
        "<section class=\"panel\"><h2>{}</h2>{none}<table class=\"values\"><tbody>{lines}</tbody></table>\
         <p class=\"hint\">{}</p></section>",
        word("server.device.title"),
        word("server.device.hint")
    )
}

fn line(visitor: &Visitor, association: &Id, device: &Device) -> String {
    let language: Language = visitor.language;
    let added = say(language, "server.device.added", &[("when", &day_time(language, Moment(device.added)))]);
    let act = match device.revoked {
        0 => format!(
            "<form method=\"post\" action=\"/street/{association}/device\">{}<input type=\"hidden\" name=\"device\" \
             value=\"{}\"><button>{}</button></form>",
            visitor.token_field(),
            esc(device.id.short()),
            say(language, "server.device.shut_out", &[("name", &esc(device.id.short()))])
        ),
        revoked => say(language, "server.device.is_out", &[("when", &day_time(language, Moment(revoked)))]),
    };
    format!("<tr><th scope=\"row\">{}</th><td>{added}</td><td>{act}</td></tr>", esc(device.id.short()))
}
