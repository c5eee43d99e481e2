//! Mistakes of the program that sends and reads messages, made to the messages as they pass.

use super::Mutant;
use crate::simulate::desk::Pc;
use nigiwai_book::Cursor;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;
use nigiwai_sync::enrol::{Request, Response};
use nigiwai_sync::frame;
use nigiwai_sync::messages::{HelloAnswer, PushAnswer, PushHead, fingerprint};
use nigiwai_sync::page;

impl Mutant {
    /// An answer where the PC never asks.
    pub fn on_the_way_there(self, request: &Request) -> Option<Response> {
        if self == Mutant::TakenForReceived && request.path == "/v1/push" { taken(request) } else { None }
    }

    /// What the PC reads instead; true where it falls before it has read.
    pub fn on_the_way_back(self, pc: &mut Pc, request: &Request, answer: &mut Response) -> bool {
        match self {
            Mutant::CursorFirst if request.path.starts_with("/v1/pull") => cursor_first(pc, answer),
            Mutant::DigestTakenOver if request.path == "/v1/exchange" => {
                digest_taken_over(pc, answer);
                false
            }
            Mutant::NeverFromTheStart if request.path.starts_with("/v1/pull") => {
                nothing_from_the_start(pc, request, answer);
                false
            }
            Mutant::GroupCut if request.path.starts_with("/v1/pull") => {
                group_cut(answer);
                false
            }
            _ => false,
        }
    }
}

/// Says that everything was received.
fn taken(request: &Request) -> Option<Response> {
    let (head, _): (PushHead, Vec<Vec<u8>>) = frame::unpack(&request.body).ok()?;
    let acked = head.from_n + head.count - 1;
    let answer = PushAnswer { acked, chain: head.chain, before: 0, last: 0, statuses: Vec::new() };
    Some(Response { status: 200, body: serde_json::to_vec(&answer).ok()? })
}

fn cursor_first(pc: &mut Pc, answer: &Response) -> bool {
    let Ok((head, lines)) = page::unpack(&answer.body) else { return false };
    let Some(stream) = Stream::from_letter(&head.stream) else { return false };
    let seq = (head.first + lines.len() as u64).saturating_sub(1);
    let cursor = Cursor { peer: pc.link.peer(), seq };
    let falls = seq.is_multiple_of(3) && pc.book.cursor(&cursor.peer, stream).is_ok_and(|before| before < seq);
    pc.book.absorb(stream, &[], Some(cursor), Moment(0)).is_ok() && falls
}

fn digest_taken_over(pc: &Pc, answer: &mut Response) {
    let Ok(mut hello) = serde_json::from_slice::<HelloAnswer>(&answer.body) else { return };
    for (letter, head) in &mut hello.streams {
        let Some(stream) = Stream::from_letter(letter) else { continue };
        let lines: u64 = pc.book.heads(stream).map(|heads| heads.values().sum()).unwrap_or_default();
        let read_up_to = pc.book.cursor(&pc.link.peer(), stream).unwrap_or_default();
        if lines > 0 && lines == read_up_to {
            head.last = lines;
            head.print = pc.book.digest(stream).map(|digest| fingerprint(&digest)).unwrap_or_default();
            head.heads = None;
        }
    }
    answer.body = serde_json::to_vec(&hello).unwrap_or_default();
}

/// A PC that has read further once gets nothing when it reads from the start.
fn nothing_from_the_start(pc: &mut Pc, request: &Request, answer: &mut Response) {
    let Ok((mut head, lines)) = page::unpack(&answer.body) else { return };
    if !request.path.contains("after=0&") {
        pc.read_once.insert(head.stream);
        return;
    }
    if !pc.read_once.insert(head.stream.clone()) && !lines.is_empty() {
        (head.first, head.last, head.more) = (1, 0, false);
        head.runs = page::runs(&[]);
        answer.body = page::pack(&head, &[]);
    }
}

/// Ends the page in the middle, wherever that is.
fn group_cut(answer: &mut Response) {
    let Ok((mut head, mut lines)) = page::unpack(&answer.body) else { return };
    if lines.len() > 2 && head.stream == "P" {
        lines.truncate(lines.len() / 2);
        head.runs = page::runs(&lines);
        head.more = true;
        answer.body = page::pack(&head, &lines);
    }
}
