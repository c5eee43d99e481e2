//! One search over everything that people look for by name: shops, units, events, tasks.

use crate::desk::Desk;
use crate::register::rows_of;
use crate::views::*;
use nigiwai_core::event::{Event, Task};
use nigiwai_core::failure::Failure;
use nigiwai_core::fold::{Query, fold};

/// More than these nobody reads.
const MOST: usize = 30;

impl Desk {
    pub(crate) fn search(&self, ask: SearchAsk) -> Result<SearchAnswer, Failure> {
        let query = Query::new(&ask.query);
        if query.is_empty() {
            return Ok(SearchAnswer::default());
        }
        let found = |texts: &[&str]| query.finds_in(&fold(&texts.join(" ")));
        let street = self.street()?;
        let mut hits: Vec<SearchHit> = Vec::new();
        for row in rows_of(&street, &self.today().to_string()) {
            let shop = street.shops.iter().find(|shop| shop.id == row.shop);
            let kana = shop.map_or("", |shop| shop.kana.as_str());
            if found(&[&row.name, kana, &row.code, &row.phone, &row.owner, &row.trade_words]) {
                hits.push(row_hit(row));
            }
        }
        let (events, tasks): (Vec<Event>, Vec<Task>) = self.read(|book| Ok((book.list()?, book.list()?)))?;
        for event in events.into_iter().filter(|event| found(&[&event.name, &event.place, &event.number])) {
            hits.push(SearchHit {
                kind: "event".into(),
                route: format!("#/events/{}", event.id),
                title: event.name,
                detail: event.starts,
                id: event.id,
            });
        }
        for task in tasks.into_iter().filter(|task| found(&[&task.title, &task.charge])) {
            hits.push(SearchHit {
                kind: "task".into(),
                route: format!("#/events/{}/tasks", task.event),
                title: task.title,
                detail: task.due,
                id: task.id,
            });
        }
        hits.truncate(MOST);
        Ok(SearchAnswer { hits })
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
