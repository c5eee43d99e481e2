//! One submission: every section and value as sent, what changed since the version before, and the decision.
//!
//! A word can stand at any field. What a newcomer gets wrong: nothing that was sent is ever corrected here.

use super::html::{day_time, esc, label, message, say, state_tag};
use super::photo;
use super::value;
use super::visit::{self, Asked, Fields, Shown, Visitor, field};
use crate::answers::Decision;
use crate::refused::Refused;
use crate::server::Shared;
use crate::store::Sent;
use crate::totals::snapshot;
use crate::ward::Ward;
use axum::extract::{Form, Path, Query, State};
use axum::http::HeaderMap;
use axum::response::Response;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::submission::{Snapshot, SnapshotRow, SnapshotSection};
use nigiwai_core::words::Language;
use std::collections::{BTreeMap, BTreeSet};

const AT_FIELD: &str = "at:";

/// Values of the version before, by `section/row/field`.
type Before = BTreeMap<String, String>;

/// What the values are drawn with.
struct View {
    language: Language,
    before: Option<Before>,
    remarks: BTreeMap<String, String>,
    open: bool,
}

/// The page.
pub async fn page(
    State(shared): State<Shared>,
    headers: HeaderMap,
    Path((association, id)): Path<(String, String)>,
    Query(asked): Query<Asked>,
) -> Response {
    let (association, id) = (Id(association), Id(id));
    let work = move |ward: &mut Ward, _: Moment, (visitor, _): (&Visitor, &Asked)| {
        let sent = ward.store().sent(&association, &id)?.ok_or_else(|| Refused::new(404, "no_submission"))?;
        let of_association = ward.store().sent_list(Some(&association))?;
        let same = |one: &&Sent| one.definition == sent.definition && one.subject == sent.subject;
        let newer = of_association.iter().filter(same).find(|one| one.version > sent.version);
        let before = of_association.iter().filter(same).filter(|one| one.version < sent.version);
        let before = match before.max_by_key(|one| one.version) {
            Some(one) => ward.store().sent(&association, &one.id)?.map(|one| values_of(&snapshot(&one))),
            None => None,
        };
        let name = ward.association(&association)?.map(|association| association.name).unwrap_or_default();
        let open = ["received", "receiving"].contains(&sent.state.as_str()) && newer.is_none();
        let photos = ward.photos_of(&sent)?;
        let remarks = serde_json::from_str(&sent.at_fields).unwrap_or_default();
        let view = View { language: visitor.language, before, remarks, open };
        let title = esc(&format!("{name} {}", value::title(visitor.language, &sent)));
        let content = head(&view, (&sent, &title), newer)
            + &photo::arriving(view.language, &photos)
            + &decision(&view, visitor, (&sent, &photo::section(view.language, &sent, &photos)));
        Ok(Shown::Page(title, "board", content))
    };
    visit::show(&shared, &headers, asked, work).await
}

/// Takes the officer's decision.
pub async fn decide(
    State(shared): State<Shared>,
    headers: HeaderMap,
    Path((association, id)): Path<(String, String)>,
    Form(fields): Form<Fields>,
) -> Response {
    let (association, id) = (Id(association), Id(id));
    let work = move |ward: &mut Ward, now: Moment, (visitor, fields): (&Visitor, &Fields)| {
        let decision = match field(fields, "decision") {
            "accept" => Decision::Accept,
            "return" => Decision::Return(field(fields, "comment").to_string(), remarks_in(fields)),
            _ => return Err(Refused::nonsense()),
        };
        ward.decide((&association, &id), decision, (&visitor.officer, now))?;
        Ok(Shown::Elsewhere(format!("/submission/{association}/{id}")))
    };
    visit::act(&shared, &headers, fields, work).await
}

fn remarks_in(fields: &Fields) -> BTreeMap<String, String> {
    let remark =
        |(name, words): &(String, String)| Some((name.strip_prefix(AT_FIELD)?.to_string(), words.trim().to_string()));
    fields.iter().filter_map(remark).filter(|(_, words)| !words.is_empty()).collect()
}

fn head(view: &View, (sent, title): (&Sent, &str), newer: Option<&Sent>) -> String {
    let language = view.language;
    let mut content = format!(
        "<p><a href=\"/\">{}</a></p><div class=\"head\"><h1>{title}</h1>{}</div>",
        say(language, "server.back_to_board", &[]),
        state_tag(language, &sent.state)
    );
    if let Some(newer) = newer {
        let link = format!("/submission/{}/{}", newer.association, newer.id);
        let words = say(language, "server.submission.newer", &[]);
        content += &message("care", &format!("<a href=\"{link}\">{words}</a>"));
    }
    if sent.nothing {
        content += &message("info", &say(language, "server.submission.nothing", &[]));
    }
    let mut facts = vec![
        ("definition", label(language, "server.definition", &sent.definition)),
        ("number", esc(&sent.number)),
        ("version", sent.version.to_string()),
        ("sent", day_time(language, Moment(sent.sent))),
        ("arrived", day_time(language, Moment(sent.arrived))),
    ];
    if sent.decided != 0 {
        facts.push(("decided", format!("{} {}", day_time(language, Moment(sent.decided)), esc(&sent.officer))));
    }
    if !sent.comment.is_empty() {
        facts.push(("comment", esc(&sent.comment).replace('\n', "<br>")));
    }
    content += "<dl class=\"facts panel\">";
    for (key, value) in facts {
        content += &format!("<dt>{}</dt><dd>{value}</dd>", say(language, &format!("server.fact.{key}"), &[]));
    }
    content + "</dl>"
}

fn decision(view: &View, visitor: &Visitor, (sent, photos): (&Sent, &str)) -> String {
    let values = values(view, &snapshot(sent)) + photos;
    if !view.open {
        return values;
    }
    let word = |key: &str| say(view.language, key, &[]);
    let accept = match sent.state.as_str() {
        "received" => format!(
            "<button name=\"decision\" value=\"accept\" class=\"primary\">{}</button>",
            word("server.decide.accept")
        ),
        _ => String::new(),
    };
    format!(
        "<form method=\"post\">{}{values}<section class=\"panel decide\"><h2>{}</h2>\
         <label>{}<textarea name=\"comment\" rows=\"3\"></textarea></label><p class=\"hint\">{}</p><p class=\"acts\">\
         <button name=\"decision\" value=\"return\">{}</button>{accept}</p></section></form>",
        visitor.token_field(),
        word("server.decide.title"),
        word("server.decide.comment"),
        word("server.decide.hint"),
        word("server.decide.return")
    )
}

fn values(view: &View, snapshot: &Snapshot) -> String {
    let language = view.language;
    let mut content = String::new();
    if let Some(before) = &view.before {
        let now = values_of(snapshot);
        let changed = now.iter().filter(|(place, value)| before.get(*place) != Some(value)).count();
        let gone: BTreeSet<&String> = before.keys().filter(|place| !now.contains_key(*place)).collect();
        let n = (changed + gone.len()).to_string();
        content += &message("info", &say(language, "server.submission.changed", &[("n", &n)]));
        if !gone.is_empty() {
            let lines = gone.iter().map(|place| format!("<li><del>{}</del></li>", esc(&before[*place])));
            let lines: String = lines.collect();
            content += &format!(
                "<details class=\"panel\"><summary>{}</summary><ul>{lines}</ul></details>",
                say(language, "server.submission.gone", &[("n", &gone.len().to_string())])
            );
        }
    }
    content + &snapshot.sections.iter().map(|section| section_of(view, section)).collect::<String>()
}

fn section_of(view: &View, section: &SnapshotSection) -> String {
    let rows: String = section.rows.iter().map(|row| row_of(view, &section.code, row)).collect();
    format!(
        "<section class=\"panel\"><h2>{} <span class=\"tag plain\">{}</span></h2><table class=\"values\">{rows}</table></section>",
        label(view.language, "section", &section.code),
        say(view.language, "server.submission.rows", &[("n", &section.rows.len().to_string())])
    )
}

fn row_of(view: &View, section: &str, row: &SnapshotRow) -> String {
    let mut lines = format!(
        "<tbody><tr><th colspan=\"3\" scope=\"rowgroup\">{}</th></tr>",
        esc(&value::row(view.language, &row.name))
    );
    for field in &row.fields {
        let place = format!("{section}/{}/{}", row.id, field.field);
        let change = match view.before.as_ref().map(|before| before.get(&place)) {
            Some(None) => {
                format!("<span class=\"tag info\">{}</span>", say(view.language, "server.submission.new", &[]))
            }
            Some(Some(old)) if *old != field.value => {
                let was = say(view.language, "server.submission.was", &[]);
                let old = esc(&value::value(view.language, &field.field, old));
                format!("<span class=\"tag care\">{was} <del>{old}</del></span>")
            }
            Some(Some(_)) | None => String::new(),
        };
        lines += &format!(
            "<tr><th scope=\"row\">{}</th><td>{} {change}</td><td>{}</td></tr>",
            esc(&value::name(view.language, &field.field)),
            esc(&value::value(view.language, &field.field, &field.value)),
            remark(view, &place)
        );
    }
    lines + "</tbody>"
}

fn remark(view: &View, place: &str) -> String {
    if let Some(words) = view.remarks.get(place) {
        return format!("<span class=\"tag care\">{}</span>", esc(words));
    }
    if !view.open {
        return String::new();
    }
    let (ask, name) = (say(view.language, "server.decide.at_field", &[]), esc(&format!("{AT_FIELD}{place}")));
    format!("<details><summary>{ask}</summary><input name=\"{name}\" aria-label=\"{ask}\"></details>")
}

fn values_of(snapshot: &Snapshot) -> Before {
    let mut values = Before::new();
    for section in &snapshot.sections {
        for row in &section.rows {
            for field in &row.fields {
                values.insert(format!("{}/{}/{}", section.code, row.id, field.field), field.value.clone());
            }
        }
    }
    values
}
