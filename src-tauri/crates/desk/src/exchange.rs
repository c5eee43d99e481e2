//! Enrolment and exchange with the ward, step by step: the book is held only between two messages.
//!
//! Any step may be the last one: what was done before it stays done, and the next exchange goes on from there.

use crate::carrier::{address, carry};
use crate::desk::{Desk, names};
use crate::files::FilesReport;
use crate::gone_out;
use crate::views::*;
use crate::ward::link_of;
use nigiwai_book::Book;
use nigiwai_core::attachment::Attachment;
use nigiwai_core::failure::Failure;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Record;
use nigiwai_core::submission::Submission;
use nigiwai_sync::device_key::DeviceKey;
use nigiwai_sync::enrol::{self, Response, WardLink};
use nigiwai_sync::exchange::{Exchange, ExchangeReport, Step};
use nigiwai_sync::recovery::{self, SheetSecret};
use nigiwai_sync::trouble::ExchangeTrouble;

/// The setting that says that this PC was shut out at the ward.
pub(crate) const SHUT_OUT: &str = "shut_out";

impl Desk {
    pub(crate) fn enrol(&self, form: EnrolForm) -> Result<WardView, Failure> {
        let address = address(&form.address)?;
        if form.code.trim().is_empty() {
            return Err(Failure::new("code_missing").at("code"));
        }
        let key = self.device_key()?;
        let request = self.read(|book| Ok(enrol::enrol_request(book, &form.code, &key)))?;
        let response = carry(&address, &request)?;
        let link = enrol::enrolled(&response, &address).map_err(|trouble| failure_of(&trouble))?;
        self.keep_link(&link)?;
        self.exchange(Nothing::default())?;
        self.ward_view(Nothing::default())
    }

    /// Sends and receives now; what hinders it is told in the answer, never by losing anything.
    pub(crate) fn exchange(&self, _: Nothing) -> Result<ExchangeAnswer, Failure> {
        let Some(link) = self.read(link_of)? else { return Err(Failure::new("not_enrolled")) };
        if link.address.is_empty() {
            return Err(Failure::new("ward_by_file_only"));
        }
        let exchanged = self.exchange_lines(&link);
        let (mut report, trouble) = match exchanged {
            Ok(report) => (report, None),
            Err(failure) => (ExchangeReport::default(), Some(failure)),
        };
        self.seat().asking = report.asking;
        let files = if trouble.is_none() { self.exchange_files()? } else { FilesReport::default() };
        if files.sent > 0
            && let Some(link) = self.read(link_of)?
            && let Ok(more) = self.run_exchange(&link)
        {
            report.pulled += more.pulled;
            report.touched.extend(more.touched);
        }
        if trouble.is_none() {
            self.offer_again(&report.run)?;
        }
        if files.came > 0 {
            report.touched.insert(Attachment::KIND.name);
        }
        if trouble.is_none() {
            self.keep_standing(&report, self.now())?;
            let now = self.now().0.to_string();
            self.with_book(|book| Ok(book.set_setting("last_exchange", &now)?))?;
        }
        self.note_shut_out(trouble.as_ref())?;
        self.seat().exchange_trouble = trouble.clone();
        self.seat().files_trouble = files.trouble;
        let small = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        Ok(ExchangeAnswer {
            pushed: small(report.pushed),
            pulled: small(report.pulled),
            files_sent: files.sent,
            files_came: files.came,
            conflicts: small(report.conflicts),
            touched: names(&report.touched),
            trouble,
        })
    }

    /// Lines both ways; keys that came with them are taken up, and now that this PC knows what was sent from everywhere,
    /// the return of the month is written if it is due. What follows from that is sent along.
    fn exchange_lines(&self, link: &WardLink) -> Result<ExchangeReport, Failure> {
        self.settle_keys()?;
        let mut report = self.run_exchange(link)?;
        self.settle_keys()?;
        if self.send_monthly_if_due()? {
            report.touched.insert(Submission::KIND.name);
        }
        if self.unsent_lines().is_some_and(|lines| lines > 0)
            && let Some(link) = self.read(link_of)?
        {
            let more = self.run_exchange(&link)?;
            report.pushed += more.pushed;
            report.pulled += more.pulled;
            report.conflicts += more.conflicts;
            report.touched.extend(more.touched);
            (report.equal, report.ward_clock) = (more.equal, more.ward_clock);
        }
        self.leave_wrapped_key()?;
        Ok(report)
    }

    /// Remembers that this PC was shut out, until an exchange goes through again.
    fn note_shut_out(&self, trouble: Option<&Failure>) -> Result<(), Failure> {
        let now = match trouble {
            None => "",
            Some(failure) if failure.code == "ward_revoked" => "yes",
            Some(_) => return Ok(()),
        };
        self.with_book(|book| {
            if book.setting(SHUT_OUT)?.unwrap_or_default() != now {
                book.set_setting(SHUT_OUT, now)?;
            }
            Ok(())
        })
    }

    pub(crate) fn run_exchange(&self, link: &WardLink) -> Result<ExchangeReport, Failure> {
        let key = self.device_key()?;
        self.read(|book| gone_out::note(&self.place, book))?;
        let (mut exchange, mut request) =
            self.read(|book| Exchange::begin(book, link, &key).map_err(|trouble| failure_of(&trouble)))?;
        loop {
            let response: Response = carry(&link.address, &request)?;
            let now: Moment = self.now();
            let step = self.with_book(|book| Ok(exchange.answer(book, &response, now)))?;
            self.keep_link(exchange.link())?;
            match step {
                Step::Send(next) => request = next,
                Step::Done(report) => return Ok(report),
                Step::Failed(trouble) => return Err(failure_of(&trouble)),
            }
        }
    }

    /// The ward keeps the key wrapped under the recovery sheet, so that sheet and code bring everything back. Once is
    /// enough for a ward and a sheet.
    fn leave_wrapped_key(&self) -> Result<(), Failure> {
        let Some(link) = self.read(link_of)? else { return Ok(()) };
        let ring = self.secrets()?.ring();
        let sheet = SheetSecret::of(ring.newest());
        let left = format!("{} {}", link.association, sheet.check());
        if self.read(|book| Ok(book.setting("sheet_left")?))?.as_deref() == Some(left.as_str()) {
            return Ok(());
        }
        let wrapped = self.read(|book| Ok(recovery::leave(book.book_id(), &ring)))?;
        let response = carry(&link.address, &enrol::keep_key_request(&link, &wrapped))?;
        enrol::kept(&response).map_err(|trouble| failure_of(&trouble))?;
        self.with_book(|book| Ok(book.set_setting("sheet_left", &left)?))
    }

    pub(crate) fn keep_link(&self, link: &WardLink) -> Result<(), Failure> {
        let text = serde_json::to_string(link).expect("texts always serialise");
        self.with_book(|book| {
            if book.setting("ward")?.as_deref() != Some(text.as_str()) {
                book.set_setting("ward", &text)?;
            }
            Ok(())
        })
    }

    pub(crate) fn device_key(&self) -> Result<DeviceKey, Failure> {
        let seat = self.seat();
        let secrets = seat.secrets.as_ref().ok_or_else(|| Failure::new("no_book"))?;
        Ok(DeviceKey::from_bytes(&secrets.device_key))
    }
}

/// A whole exchange of a book that nobody else holds yet.
pub(crate) fn whole_exchange(
    book: &mut Book,
    (link, key): (&mut WardLink, &DeviceKey),
    now: impl Fn() -> Moment,
) -> Result<ExchangeReport, Failure> {
    let (mut exchange, mut request) = Exchange::begin(book, link, key).map_err(|trouble| failure_of(&trouble))?;
    loop {
        let response = carry(&link.address, &request)?;
        let step = exchange.answer(book, &response, now());
        *link = exchange.link().clone();
        match step {
            Step::Send(next) => request = next,
            Step::Done(report) => return Ok(report),
            Step::Failed(trouble) => return Err(failure_of(&trouble)),
        }
    }
}

/// What hindered an exchange, as the screen is told.
pub(crate) fn failure_of(trouble: &ExchangeTrouble) -> Failure {
    let failure = Failure::new(&format!("ward_{}", trouble.code()));
    match trouble {
        ExchangeTrouble::Fork { n, .. } => failure.with("n", *n),
        ExchangeTrouble::ServerTrouble(status) => failure.with("status", *status),
        ExchangeTrouble::Book(cause) => failure.with("cause", cause.to_string()),
        _ => failure,
    }
}
