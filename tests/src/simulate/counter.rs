//! The ward's counter: what a request of a PC is answered, without HTTP around it.
//!
//! The same calls as the server's address makes, in the same order; it must never decide anything itself.

use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;
use nigiwai_sync::enrol::{Request, Response};
use nigiwai_ward::members::Who;
use nigiwai_ward::outgoing::Wanted;
use nigiwai_ward::refused::Refused;
use nigiwai_ward::ward::Ward;
use serde_json::{from_slice, to_vec};

/// Answers a request.
pub fn answer(ward: &mut Ward, request: &Request, now: Moment) -> Response {
    match body_for(ward, request, now) {
        Ok(body) => Response { status: 200, body },
        Err(no) => Response { status: no.status, body: to_vec(&no.refusal).expect("a refusal is plain JSON") },
    }
}

fn body_for(ward: &mut Ward, request: &Request, now: Moment) -> Result<Vec<u8>, Refused> {
    let nonsense = |_| Refused::nonsense();
    let (path, query) = request.path.split_once('?').unwrap_or((&request.path, ""));
    let body = request.body.as_slice();
    let json = |value: Result<Vec<u8>, serde_json::Error>| Ok(value.expect("messages are plain JSON"));
    match path {
        "/v1/enrol" => json(to_vec(&ward.enrol(&from_slice(body).map_err(nonsense)?, now)?)),
        "/v1/login" => json(to_vec(&ward.challenge(&from_slice(body).map_err(nonsense)?, now)?)),
        "/v1/login/answer" => json(to_vec(&ward.log_in_device(&from_slice(body).map_err(nonsense)?, now)?)),
        "/v1/exchange" => {
            let who = who(ward, request, now)?;
            json(to_vec(&ward.hello(&who, &from_slice(body).map_err(nonsense)?)?))
        }
        "/v1/push" => {
            let who = who(ward, request, now)?;
            json(to_vec(&ward.push(&who, body, now)?))
        }
        "/v1/pull" => {
            let who = who(ward, request, now)?;
            ward.pull(&who, wanted(query).ok_or_else(Refused::nonsense)?)
        }
        _ => Err(Refused::nonsense()),
    }
}

fn who(ward: &Ward, request: &Request, now: Moment) -> Result<Who, Refused> {
    ward.who(request.bearer.as_deref().unwrap_or_default(), now)
}

fn wanted(query: &str) -> Option<Wanted> {
    let value = |name: &str| query.split('&').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
    Some(Wanted {
        stream: Stream::from_letter(value("stream")?)?,
        after: value("after")?.parse().ok()?,
        mine: value("mine")?.parse().ok()?,
    })
}
