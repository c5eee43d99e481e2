//! A file that an association brought on a stick: taken in here, and the answer saved to take home.
//!
//! The answer is the response itself, so that nothing is kept for it. A file of a stranger changes nothing.

use super::html::say;
use super::visit::{self, Asked, Shown};
use crate::refused::Refused;
use crate::server::Shared;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;

/// The largest file that the page takes; a larger one goes by `nigiwai-ward bundle take`.
pub const MOST_LETTER: usize = 64 * 1024 * 1024;

/// The form.
pub async fn page(State(shared): State<Shared>, headers: HeaderMap, Query(asked): Query<Asked>) -> Response {
    visit::show(&shared, &headers, asked, |_, _, (visitor, _)| {
        let word = |key: &str| say(visitor.language, key, &[]);
        let title = word("server.letter.title");
        let content = format!(
            "<h1>{title}</h1><form method=\"post\" action=\"/letter\" enctype=\"multipart/form-data\" class=\"panel\">{}\
             <p>{}</p><label>{}<input name=\"file\" type=\"file\" required></label><p class=\"hint\">{}</p>\
             <p class=\"acts\"><button class=\"primary\">{}</button></p></form>",
            visitor.token_field(),
            word("server.letter.why"),
            word("server.letter.file"),
            word("server.letter.hint"),
            word("server.letter.take")
        );
        Ok(Shown::Page(title, "letter", content))
    })
    .await
}

/// Takes the file and answers with the file to take home.
pub async fn take(State(shared): State<Shared>, headers: HeaderMap, body: Bytes) -> Response {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let parts = parts_of(kind, &body);
    let of = |name: &str| parts.iter().find(|(known, _)| known == name).map(|(_, bytes)| bytes.clone());
    let token = String::from_utf8(of("token").unwrap_or_default()).unwrap_or_default();
    let letter = of("file").unwrap_or_default();
    visit::act(&shared, &headers, vec![("token".into(), token)], move |ward, now, _| {
        let taken = ward.take_letter(&letter, now)?;
        Ok(Shown::File(name_of(now), taken.answer))
    })
    .await
}

/// Everything for one association, to be handed over without a letter.
pub async fn give(
    State(shared): State<Shared>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Query(asked): Query<Asked>,
) -> Response {
    visit::show(&shared, &headers, asked, move |ward, now, _| {
        let id = Id(id);
        ward.association(&id)?.ok_or_else(|| Refused::new(404, "no_association"))?;
        Ok(Shown::File(name_of(now), ward.answer_for(&id, now)?))
    })
    .await
}

fn name_of(now: Moment) -> String {
    format!("answer-{}-{}.nigiwai-answer", now.day_in_japan(), now.hh_mm().replace(':', ""))
}

/// The fields of a form that carries a file, by name.
fn parts_of(kind: &str, body: &[u8]) -> Vec<(String, Vec<u8>)> {
    let Some(boundary) = kind.split("boundary=").nth(1).map(|rest| rest.trim_matches('"').to_string()) else {
        return Vec::new();
    };
    let fence = format!("--{boundary}").into_bytes();
    let mut found = Vec::new();
    let mut starts = positions(body, &fence).into_iter().peekable();
    while let (Some(start), Some(end)) = (starts.next(), starts.peek()) {
        let part = &body[start + fence.len()..*end];
        let Some(head_end) = positions(part, b"\r\n\r\n").first().copied() else { continue };
        let head = String::from_utf8_lossy(&part[..head_end]);
        let name = head.split("name=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default();
        let content = &part[head_end + 4..];
        found.push((name.to_string(), content.strip_suffix(b"\r\n").unwrap_or(content).to_vec()));
    }
    found
}

fn positions(bytes: &[u8], what: &[u8]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut at = 0;
    while at + what.len() <= bytes.len() {
        match bytes[at..].iter().position(|byte| *byte == what[0]) {
            Some(next) if bytes[at + next..].starts_with(what) => {
                found.push(at + next);
                at += next + what.len();
            }
            Some(next) => at += next + 1,
            None => break,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::parts_of;

    #[test]
    fn a_form_with_a_file_is_read_as_a_browser_sends_it() {
        let body = b"--xY\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\nabc\r\n--xY\r\nContent-Disposition: \
                     form-data; name=\"file\"; filename=\"a b\"\r\nContent-Type: application/octet-stream\r\n\r\n\x00\r\n-\r\n--xY--\r\n";
        let parts = parts_of("multipart/form-data; boundary=xY", body);
        assert_eq!(parts, [("token".to_string(), b"abc".to_vec()), ("file".to_string(), b"\x00\r\n-".to_vec())]);
        assert_eq!(parts_of("text/plain", body), []);
        assert_eq!(parts_of("multipart/form-data; boundary=xY", b"--xY\r\ncut"), []);
    }
}
