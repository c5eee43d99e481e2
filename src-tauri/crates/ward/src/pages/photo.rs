//! The photos of a submission: small on its page, whole at an address of their own.
//!
//! Only photos that the submission names are shown, only to an officer who is logged in. Captions are foreign text and
//! escaped; a photo that has not come yet is told in words.

use super::html::{esc, message, say};
use super::visit::{self, Asked, Shown, Visitor};
use crate::server::Shared;
use crate::store::Sent;
use crate::ward::Ward;
use axum::extract::{Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::submission::SnapshotFile;
use nigiwai_core::words::Language;

/// One photo.
pub async fn picture(
    State(shared): State<Shared>,
    headers: HeaderMap,
    Path((association, id, hash)): Path<(String, String, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    let (association, id) = (Id(association), Id(id));
    let work = move |ward: &mut Ward, _: Moment, _: (&Visitor, &Asked)| {
        Ok(Shown::Picture(ward.photo_of((&association, &id), &hash)?))
    };
    visit::show(&shared, &headers, asked, work).await
}

/// What the officer reads while photos are still coming; "" when all are here.
pub fn arriving(language: Language, photos: &[(SnapshotFile, bool)]) -> String {
    let here = photos.iter().filter(|(_, here)| *here).count();
    if here == photos.len() {
        return String::new();
    }
    let counts = [("here", here.to_string()), ("all", photos.len().to_string())];
    let counts: Vec<(&str, &str)> = counts.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let title = say(language, "server.photos.receiving", &counts);
    message("care", &format!("<strong>{title}</strong> {}", say(language, "server.photos.way", &[])))
}

/// The photos with their captions.
pub fn section(language: Language, sent: &Sent, photos: &[(SnapshotFile, bool)]) -> String {
    if photos.is_empty() {
        return String::new();
    }
    let figures: String = photos.iter().map(|(file, here)| figure((language, sent), file, *here)).collect();
    format!(
        "<section class=\"panel\"><h2>{} <span class=\"tag plain\">{}</span></h2><div class=\"photos\">{figures}</div></section>",
        say(language, "server.photos.title", &[]),
        say(language, "server.submission.rows", &[("n", &photos.len().to_string())])
    )
}

fn figure((language, sent): (Language, &Sent), file: &SnapshotFile, here: bool) -> String {
    let words = [file.caption.as_str(), file.taken.as_str()].into_iter().filter(|words| !words.is_empty());
    let words = words.map(esc).collect::<Vec<_>>().join("<br>");
    if !here {
        let not_here = say(language, "server.photos.not_here", &[]);
        return format!("<figure><p class=\"absent\">{not_here}</p><figcaption>{words}</figcaption></figure>");
    }
    let address = format!("/submission/{}/{}/photo/{}", sent.association, sent.id, file.hash);
    let alt = say(language, "server.photos.alt", &[("caption", &esc(&file.caption))]);
    format!(
        "<figure><a href=\"{address}\"><img src=\"{address}\" alt=\"{alt}\" loading=\"lazy\"></a>\
         <figcaption>{words}</figcaption></figure>"
    )
}
