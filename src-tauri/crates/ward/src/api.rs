//! The address `/v1` that PCs talk to: messages in, messages out.
//!
//! Deny by default: everything but looking a code up, enrolling and logging in asks for a token first. What is
//! answered is described by `GET /v1/openapi.json`; a test walks through every path that stands there.

use crate::members::Who;
use crate::outgoing::Wanted;
use crate::refused::Refused;
use crate::server::Shared;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post, put};
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;
use nigiwai_sync::files::Offer;
use nigiwai_sync::messages::{
    DevicesAsk, Enrol, Hello, HelloAnswer, KeepKey, LoginAnswer, LoginAsk, Lookup, MeetingAnswer, MeetingAsk,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

const OPENAPI: &str = include_str!("api/openapi.json");

/// The routes.
pub fn routes() -> Router<Shared> {
    Router::new()
        .route("/v1/openapi.json", get(|| async { ([(header::CONTENT_TYPE, "application/json")], OPENAPI) }))
        .route("/v1/lookup", post(lookup))
        .route("/v1/enrol", post(enrol))
        .route("/v1/login", post(login))
        .route("/v1/login/answer", post(login_answer))
        .route("/v1/key", put(keep_key))
        .route("/v1/meeting/ask", post(meeting_ask))
        .route("/v1/meeting/answer", post(meeting_answer))
        .route("/v1/devices", post(devices))
        .route("/v1/exchange", post(exchange))
        .route("/v1/push", post(push))
        .route("/v1/pull", get(pull))
        .route("/v1/files/{name}", post(offer).delete(forget_file))
        .route("/v1/files/{name}/{n}", put(keep_piece).get(piece))
}

type Answer = Result<Response, Refused>;

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let body = serde_json::to_string(&self.refusal).expect("a refusal is plain JSON");
        (status, [(header::CONTENT_TYPE, "application/json")], body).into_response()
    }
}

async fn lookup(State(shared): State<Shared>, body: Bytes) -> Answer {
    let asked: Lookup = read(&body)?;
    json(&shared.with(move |ward, now| ward.lookup(&asked.code, now)).await?)
}

async fn enrol(State(shared): State<Shared>, body: Bytes) -> Answer {
    let asked: Enrol = read(&body)?;
    json(&shared.with(move |ward, now| ward.enrol(&asked, now)).await?)
}

async fn login(State(shared): State<Shared>, body: Bytes) -> Answer {
    let asked: LoginAsk = read(&body)?;
    json(&shared.with(move |ward, now| ward.challenge(&asked, now)).await?)
}

async fn login_answer(State(shared): State<Shared>, body: Bytes) -> Answer {
    let answer: LoginAnswer = read(&body)?;
    json(&shared.with(move |ward, now| ward.log_in_device(&answer, now)).await?)
}

async fn keep_key(State(shared): State<Shared>, headers: HeaderMap, body: Bytes) -> Answer {
    let kept: KeepKey = read(&body)?;
    authorised(&shared, &headers, move |ward, who, _| ward.keep_key(&who, &kept.wrapped_key)).await?;
    json(&serde_json::json!({}))
}

async fn meeting_ask(State(shared): State<Shared>, body: Bytes) -> Answer {
    let asked: MeetingAsk = read(&body)?;
    json(&shared.with(move |ward, now| ward.meet(&asked, now)).await?)
}

async fn meeting_answer(State(shared): State<Shared>, headers: HeaderMap, body: Bytes) -> Answer {
    let said: MeetingAnswer = read(&body)?;
    json(&authorised(&shared, &headers, move |ward, who, now| ward.answer_meeting(&who, &said, now)).await?)
}

async fn devices(State(shared): State<Shared>, headers: HeaderMap, body: Bytes) -> Answer {
    let asked: DevicesAsk = read(&body)?;
    json(&authorised(&shared, &headers, move |ward, who, now| ward.devices_of(&who, &asked.revoke, now)).await?)
}

async fn exchange(State(shared): State<Shared>, headers: HeaderMap, body: Bytes) -> Answer {
    let hello: Hello = read(&body)?;
    let answer = authorised(&shared, &headers, move |ward, who, now| {
        Ok(HelloAnswer { now: now.0, asking: ward.asking(&who, now)?, ..ward.hello(&who, &hello)? })
    });
    json(&answer.await?)
}

async fn push(State(shared): State<Shared>, headers: HeaderMap, body: Bytes) -> Answer {
    json(&authorised(&shared, &headers, move |ward, who, now| ward.push(&who, &body, now)).await?)
}

async fn pull(State(shared): State<Shared>, headers: HeaderMap, RawQuery(query): RawQuery) -> Answer {
    let wanted = wanted(&query.unwrap_or_default()).ok_or_else(Refused::nonsense)?;
    let page = authorised(&shared, &headers, move |ward, who, _| ward.pull(&who, wanted)).await?;
    Ok(([(header::CONTENT_TYPE, "application/zstd")], page).into_response())
}

async fn offer(State(shared): State<Shared>, Path(name): Path<String>, headers: HeaderMap, body: Bytes) -> Answer {
    let offer: Offer = read(&body)?;
    json(&authorised(&shared, &headers, move |ward, who, _| ward.offer(&who, &name, &offer)).await?)
}

async fn forget_file(State(shared): State<Shared>, Path(name): Path<String>, headers: HeaderMap) -> Answer {
    authorised(&shared, &headers, move |ward, who, _| ward.forget_file(&who, &name)).await?;
    json(&serde_json::json!({}))
}

async fn keep_piece(
    State(shared): State<Shared>,
    Path((name, n)): Path<(String, u32)>,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    let keep =
        move |ward: &mut crate::ward::Ward, who: Who, now: Moment| ward.keep_piece((&who, now), (&name, n), &body);
    authorised(&shared, &headers, keep).await?;
    json(&serde_json::json!({}))
}

async fn piece(State(shared): State<Shared>, Path((name, n)): Path<(String, u32)>, headers: HeaderMap) -> Answer {
    let piece = authorised(&shared, &headers, move |ward, who, _| ward.piece(&who, (&name, n))).await?;
    Ok(([(header::CONTENT_TYPE, "application/octet-stream")], piece).into_response())
}

async fn authorised<T: Send + 'static>(
    shared: &Shared,
    headers: &HeaderMap,
    work: impl FnOnce(&mut crate::ward::Ward, Who, Moment) -> Result<T, Refused> + Send + 'static,
) -> Result<T, Refused> {
    let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = bearer.and_then(|value| value.strip_prefix("Bearer ")).ok_or_else(|| Refused::new(401, "token"))?;
    let token = token.to_string();
    let run = move |ward: &mut crate::ward::Ward, now| {
        let who = ward.who(&token, now)?;
        work(ward, who, now)
    };
    shared.with(run).await
}

fn wanted(query: &str) -> Option<Wanted> {
    let value = |name: &str| query.split('&').find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
    Some(Wanted {
        stream: Stream::from_letter(value("stream")?)?,
        after: value("after")?.parse().ok()?,
        mine: value("mine").map_or(Some(0), |mine| mine.parse().ok())?,
    })
}

fn read<T: DeserializeOwned>(body: &Bytes) -> Result<T, Refused> {
    serde_json::from_slice(body).map_err(|_| Refused::nonsense())
}

fn json(message: &impl Serialize) -> Answer {
    let body = serde_json::to_string(message).expect("messages are plain JSON");
    Ok(([(header::CONTENT_TYPE, "application/json")], body).into_response())
}
