//! One search over everything that people look for by name: shops, units, events, tasks.

use crate::desk::{Desk, street_of};
use crate::register::{RowWords, rows_of};
use crate::views::*;
use nigiwai_book::Book;
use nigiwai_core::event::{Event, Task};
use nigiwai_core::failure::Failure;
use nigiwai_core::fold::Query;
use nigiwai_core::record::Record;

/// More than these nobody reads.
const MOST: usize = 30;

impl Desk {
    pub(crate) fn search(&self, ask: SearchAsk) -> Result<SearchAnswer, Failure> {
        let query = Query::new(&ask.query);
        if query.is_empty() {
            return Ok(SearchAnswer::default());
        }
        let today = self.today().to_string();
        self.read(|book| {
            let words = RowWords::of(book)?;
            let rows = rows_of(&street_of(book)?, &today).into_iter();
            let rows = rows.filter(|row| words.finds(row, &query)).take(MOST);
            let mut hits: Vec<SearchHit> = rows.map(row_hit).collect();
            hits.extend(named(book, &query, MOST - hits.len())?.into_iter().map(event_hit));
            hits.extend(named(book, &query, MOST - hits.len())?.into_iter().map(task_hit));
            Ok(SearchAnswer { hits })
        })
    }
}

/// The first records of a kind whose words are those that were typed.
fn named<R: Record>(book: &Book, query: &Query, most: usize) -> Result<Vec<R>, Failure> {
    let mut hits = Vec::new();
    for id in book.found_texts::<R>()?.into_iter().filter(|(_, words)| query.finds_in(words)).map(|(id, _)| id) {
        if hits.len() == most {
            break;
        }
        hits.extend(book.get::<R>(&id)?);
    }
    Ok(hits)
}

fn event_hit(event: Event) -> SearchHit {
    SearchHit {
        kind: "event".into(),
        route: format!("#/events/{}", event.id),
        title: event.name,
        detail: event.starts,
        id: event.id,
    }
}

fn task_hit(task: Task) -> SearchHit {
    SearchHit {
        kind: "task".into(),
        route: format!("#/events/{}/tasks", task.event),
        title: task.title,
        detail: task.due,
        id: task.id,
    }
}

/// A shop by its name, a vacant unit by its code.
fn row_hit(row: RegisterRow) -> SearchHit {
    let known = [row.code.as_str(), row.trade_words.as_str(), row.phone.as_str()];
    let detail = known.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join("・");
    if row.shop.is_empty() {
        let route = format!("#/street?unit={}", row.premises);
        return SearchHit { kind: "premises".into(), title: row.code, detail, route, id: row.premises };
    }
    let route = format!("#/register?shop={}", row.shop);
    SearchHit { kind: "shop".into(), title: row.name, detail, route, id: row.shop }
}
