//! One exchange with the ward's server, as a sequence of requests that somebody else carries.
//!
//! It goes in rounds: a small first message says how far both are, then lines are pushed and pulled, then the first
//! message again proves that both are equal. Any answer may be lost: begin again, and the same lines are sent or
//! asked for again, harmlessly. An answer must never be believed before it is checked; a strange one changes nothing.

mod by_file;
mod erase;
mod plan;
mod pull;
mod push;

pub(crate) use push::push_head;

use crate::device_key::DeviceKey;
use crate::enrol::{Request, Response, WardLink, post, read};
use crate::messages::{Challenge, Hello, HelloAnswer, LoginAnswer, LoginAsk, Refusal, Token, login_text};
use crate::trouble::ExchangeTrouble;
use nigiwai_book::Book;
use nigiwai_core::id::Id;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;
use std::collections::{BTreeSet, VecDeque};

/// After so many rounds the rest waits for the next exchange; others may be writing all the time.
const MOST_ROUNDS: u32 = 4;

/// What an exchange did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ExchangeReport {
    /// Lines that the ward took.
    pub pushed: u64,
    /// Lines that came from the ward.
    pub pulled: u64,
    /// Kinds of records that changed here.
    pub touched: BTreeSet<&'static str>,
    /// Conflicts that the pulled lines opened.
    pub conflicts: u64,
    /// Whether both were seen to have the same lines at the end.
    pub equal: bool,
    /// The ward's clock at its last word, in milliseconds; 0 not said.
    pub ward_clock: i64,
    /// How many new PCs ask for the book's key.
    pub asking: u32,
    /// Which run of the ward's process answered.
    pub run: String,
}

/// What the carrier does next.
#[derive(Debug)]
pub enum Step {
    /// Send this and hand in the answer.
    Send(Request),
    /// It is over.
    Done(ExchangeReport),
    /// It stops here; everything up to the last whole step stays.
    Failed(ExchangeTrouble),
}

/// A running exchange.
pub struct Exchange {
    link: WardLink,
    key: DeviceKey,
    /// The name under which this PC logs in.
    device: Id,
    /// The file that the exchange was begun with.
    epoch: Id,
    waiting_for: Awaited,
    tasks: VecDeque<Task>,
    round: u32,
    logged_in: bool,
    asked_for_all: bool,
    gaps: u32,
    /// Which run of the ward's process answers.
    run: String,
    report: ExchangeReport,
}

/// One thing to do in this round.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Task {
    Push { stream: Stream, device: Id, after: u64 },
    Pull { stream: Stream, after: u64, all: bool },
    Erase,
}

/// Which answer comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Awaited {
    Challenge,
    Token,
    Hello,
    Pushed { stream: Stream, device: Id, upto: u64, chain: [u8; 32] },
    Page { stream: Stream, after: u64, all: bool },
    Erased { no: u64 },
}

impl Exchange {
    /// Begins an exchange and gives its first request.
    pub fn begin(book: &Book, link: &WardLink, key: &DeviceKey) -> Result<(Exchange, Request), ExchangeTrouble> {
        let mut exchange = Exchange {
            link: link.clone(),
            key: key.clone(),
            device: link.login(book).clone(),
            epoch: book.device().epoch.clone(),
            waiting_for: Awaited::Hello,
            tasks: VecDeque::new(),
            round: 0,
            logged_in: false,
            asked_for_all: false,
            gaps: 0,
            run: String::new(),
            report: ExchangeReport::default(),
        };
        let request = if link.token.is_empty() { exchange.ask_for_challenge() } else { exchange.hello(book)? };
        Ok((exchange, request))
    }

    /// What is to be remembered of the ward after each step: token and timeline change.
    pub fn link(&self) -> &WardLink {
        &self.link
    }

    /// Takes an answer in and says what comes next.
    pub fn answer(&mut self, book: &mut Book, response: &Response, now: Moment) -> Step {
        match self.take(book, response, now) {
            Ok(Some(request)) => Step::Send(request),
            Ok(None) => Step::Done(self.report.clone()),
            Err(trouble) => Step::Failed(trouble),
        }
    }

    fn take(&mut self, book: &mut Book, answer: &Response, now: Moment) -> Result<Option<Request>, ExchangeTrouble> {
        if book.device().epoch != self.epoch {
            return Err(ExchangeTrouble::OtherBook);
        }
        if wants_login(answer) && !self.logged_in {
            return Ok(Some(self.ask_for_challenge()));
        }
        match self.waiting_for.clone() {
            Awaited::Challenge => self.sign(answer).map(Some),
            Awaited::Token => {
                self.link.token = read::<Token>(answer)?.token;
                self.hello(book).map(Some)
            }
            Awaited::Hello => {
                let heads = read::<HelloAnswer>(answer)?;
                self.take_hello(book, &heads)?;
                self.next(book)
            }
            Awaited::Pushed { stream, device, upto, chain } => {
                self.take_pushed((book, now), answer, push::Sent { stream, device, upto, chain })?;
                self.next(book)
            }
            Awaited::Page { stream, after, all } => {
                self.take_page((book, now), answer, pull::Asked { stream, after, all })?;
                self.next(book)
            }
            Awaited::Erased { no } => {
                self.take_erased(book, answer, no)?;
                self.next(book)
            }
        }
    }

    /// The next task of this round, else the next round, else the end.
    fn next(&mut self, book: &Book) -> Result<Option<Request>, ExchangeTrouble> {
        let worked = self.round_worked();
        while let Some(task) = self.tasks.pop_front() {
            let request = match task {
                Task::Push { stream, device, after } => self.push(book, (stream, &device), after)?,
                Task::Pull { stream, after, all } => Some(self.pull(book, stream, (after, all))?),
                Task::Erase => self.erase(book)?,
            };
            if request.is_some() {
                return Ok(request);
            }
        }
        if worked && self.round < MOST_ROUNDS { self.hello(book).map(Some) } else { Ok(None) }
    }

    /// Whether anything but the first message was exchanged since the last first message.
    fn round_worked(&self) -> bool {
        !matches!(self.waiting_for, Awaited::Hello)
    }

    fn hello(&mut self, book: &Book) -> Result<Request, ExchangeTrouble> {
        let mut hello = Hello::default();
        for stream in Stream::ALL {
            let lines = book.heads(stream)?.values().sum();
            let read_up_to = book.cursor(&self.link.peer(), stream)?;
            hello.streams.insert(stream.letter().to_string(), (lines, read_up_to));
        }
        self.round += 1;
        self.tasks.clear();
        self.waiting_for = Awaited::Hello;
        Ok(post("/v1/exchange", &hello, Some(&self.link.token)))
    }

    fn ask_for_challenge(&mut self) -> Request {
        self.logged_in = true;
        self.round = 0;
        self.waiting_for = Awaited::Challenge;
        let ask = LoginAsk { association: self.link.association.clone(), device: self.device.clone() };
        post("/v1/login", &ask, None)
    }

    fn sign(&mut self, answer: &Response) -> Result<Request, ExchangeTrouble> {
        let nonce = read::<Challenge>(answer)?.nonce;
        let (association, device) = (self.link.association.clone(), self.device.clone());
        let signature = self.key.sign(&login_text(&association, &device, &nonce));
        self.waiting_for = Awaited::Token;
        Ok(post("/v1/login/answer", &LoginAnswer { association, device, nonce, signature }, None))
    }
}

/// The ward asks for a new login: the token is too old or unknown.
fn wants_login(answer: &Response) -> bool {
    answer.status == 401 && serde_json::from_slice::<Refusal>(&answer.body).is_ok_and(|refusal| refusal.code == "token")
}

/// The stream of a letter on the wire.
fn stream_of(letter: &str) -> Result<Stream, ExchangeTrouble> {
    Stream::from_letter(letter).ok_or(ExchangeTrouble::Nonsense)
}
