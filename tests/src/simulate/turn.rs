//! Half a step of a PC's exchange: it begins, its request goes to the ward, or the answer comes back.
//!
//! Between two halves anything may happen: somebody writes, power fails, another PC exchanges. A "no" is a fault unless
//! something was changed on the way, or the ward has a reason for it.

use super::desk::{Pc, Running};
use super::fault::{Fault, Promise, Well};
use super::mutant::Mutant;
use super::plan::Fate;
use super::tally::Tally;
use super::ward_side::WardSide;
use nigiwai_core::moment::Moment;
use nigiwai_sync::enrol::{Request, Response};
use nigiwai_sync::exchange::{Exchange, ExchangeReport, Step};
use nigiwai_sync::trouble::ExchangeTrouble;

/// What half a step came to.
#[derive(Debug)]
pub enum Came {
    /// The exchange goes on.
    On,
    /// It was lost on the way.
    Lost,
    /// It is over.
    Over(ExchangeReport),
    /// The ward does not know this PC any more; a person asks for a new code.
    Unknown,
}

/// Where an exchange takes place.
pub struct Line<'w> {
    /// The ward.
    pub ward: &'w mut WardSide,
    /// The true time.
    pub now: Moment,
    /// What is counted.
    pub tally: &'w mut Tally,
    /// What is wrong with this program on purpose.
    pub mutant: Mutant,
}

/// Goes half a step.
pub fn half(pc: &mut Pc, line: &mut Line<'_>, fate: Fate) -> Well<Came> {
    let Some(mut running) = pc.running.take() else { return begin(pc, line) };
    if let Some(request) = running.out.take() {
        return Ok(carry(pc, line, (running, request), fate));
    }
    match running.answer.take() {
        Some(answer) => read(pc, line, (running, answer), fate),
        None => Ok(Came::Lost),
    }
}

fn begin(pc: &mut Pc, line: &mut Line<'_>) -> Well<Came> {
    if line.mutant.does_not_begin(pc, line.now) {
        return Ok(Came::Lost);
    }
    match Exchange::begin(&pc.book, &pc.link, &pc.key) {
        Ok((exchange, request)) => {
            line.tally.note("begins");
            pc.running = Some(Running { exchange, out: Some(request), answer: None, bent: false });
            Ok(Came::On)
        }
        Err(trouble) => Err(Fault::of(Promise::NothingStuck, format!("an exchange does not begin: {trouble}"))),
    }
}

fn carry(pc: &mut Pc, line: &mut Line<'_>, (mut running, mut request): (Running, Request), fate: Fate) -> Came {
    line.tally.faults += u64::from(fate != Fate::Whole);
    let instead = line.mutant.on_the_way_there(&request);
    match fate {
        Fate::Lost => {
            line.tally.note("request lost");
            return Came::Lost;
        }
        Fate::Doubled => {
            line.ward.answers(&request, line.now);
        }
        Fate::Late => line.ward.keeps(&request),
        Fate::Cut(part) => cut(&mut request.body, part, &mut running.bent),
        Fate::Flipped(bit) => flip(&mut request.body, bit, &mut running.bent),
        Fate::Whole | Fate::Busy => {}
    }
    let mut answer = if fate == Fate::Busy {
        running.bent = true;
        Response { status: 503, body: Vec::new() }
    } else if let Some(instead) = instead {
        instead
    } else {
        line.ward.answers(&request, line.now)
    };
    if line.mutant.on_the_way_back(pc, &request, &mut answer) {
        return Came::Lost;
    }
    line.tally.note(&format!("asked {} {}", request.path.split('?').next().unwrap_or_default(), answer.status));
    running.answer = Some(answer);
    pc.running = Some(running);
    Came::On
}

fn read(pc: &mut Pc, line: &mut Line<'_>, (mut running, mut answer): (Running, Response), fate: Fate) -> Well<Came> {
    line.tally.faults += u64::from(!matches!(fate, Fate::Whole | Fate::Doubled | Fate::Late));
    match fate {
        Fate::Lost | Fate::Busy => {
            line.tally.note("answer lost");
            return Ok(Came::Lost);
        }
        Fate::Cut(part) => cut(&mut answer.body, part, &mut running.bent),
        Fate::Flipped(bit) => flip(&mut answer.body, bit, &mut running.bent),
        Fate::Whole | Fate::Doubled | Fate::Late => {}
    }
    let now = pc.now(line.now);
    let step = running.exchange.answer(&mut pc.book, &answer, now);
    pc.link = running.exchange.link().clone();
    match step {
        Step::Send(request) => {
            running.out = Some(request);
            pc.running = Some(running);
            Ok(Came::On)
        }
        Step::Done(report) => {
            line.tally.note(&format!("done {} {} {}", report.pushed, report.pulled, report.equal));
            line.tally.equal += u64::from(report.equal);
            Ok(Came::Over(report))
        }
        Step::Failed(trouble) => {
            line.tally.note(&format!("failed {}", trouble.code()));
            pc.gave_up = true;
            refused(pc, &running, trouble)
        }
    }
}

fn refused(pc: &Pc, running: &Running, trouble: ExchangeTrouble) -> Well<Came> {
    match trouble {
        ExchangeTrouble::Book(cause) => Err(Fault::of(Promise::NothingStuck, format!("the book says: {cause}"))),
        _ if running.bent => Ok(Came::Lost),
        ExchangeTrouble::Revoked if pc.shut_out => Ok(Came::Lost),
        ExchangeTrouble::NotEnrolled => Ok(Came::Unknown),
        other => Err(Fault::of(Promise::AlarmsAreTrue, format!("PC {} was told {}", pc.no, other.code()))),
    }
}

/// Leaves the end away.
pub fn cut(body: &mut Vec<u8>, part: u8, bent: &mut bool) {
    *bent = true;
    body.truncate(body.len() * usize::from(part) / 256);
}

/// Turns one bit round.
pub fn flip(body: &mut [u8], bit: u16, bent: &mut bool) {
    if body.is_empty() {
        return;
    }
    *bent = true;
    let at = body.len() * usize::from(bit >> 3) / 8192;
    body[at] ^= 1 << (bit & 7);
}
