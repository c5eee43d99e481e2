//! The exchange with the ward by a file: a letter on a stick, and the ward's answer taken home.
//!
//! It gives the same end and the same receipts as the network. A PC that never had a network is let in by its one-time
//! code inside the first letter; until the answer comes back the code is remembered on this PC only.

use crate::desk::{Desk, names};
use crate::exchange::failure_of;
use crate::failures::file_failure;
use crate::files::photos_unanswered;
use crate::gone_out;
use crate::second_pc::write_whole;
use crate::views::*;
use crate::ward::link_of;
use nigiwai_core::failure::Failure;
use nigiwai_sync::enrol::WardLink;
use nigiwai_sync::letter::{AtWard, Sender, take_answer, write_letter};
use std::path::Path;

const CODE: &str = "ward_code";
const AT_WARD: &str = "at_ward";

impl Desk {
    /// Writes the file for the ward: everything that no answer has confirmed yet.
    pub(crate) fn write_ward_file(&self, form: WardFileForm) -> Result<FileAnswer, Failure> {
        let (now, key) = (self.now(), self.device_key()?);
        let link = self.read(link_of)?;
        if link.is_none() && !form.code.trim().is_empty() {
            self.with_book(|book| Ok(book.set_setting(CODE, form.code.trim())?))?;
        }
        let bytes = self.read(|book| {
            gone_out::note(&self.place, book)?;
            let code = book.setting(CODE)?.unwrap_or_default();
            let known = book.setting(AT_WARD)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
            let photos = photos_unanswered(book)?;
            let letter = write_letter(book, (sender(link.as_ref(), &code)?, &key), (&known, photos), now);
            letter.map_err(|trouble| failure_of(&trouble))
        })?;
        write_whole(&form.path, &bytes)?;
        let records = self.read(|book| {
            let known: AtWard =
                book.setting(AT_WARD)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
            lines_beyond(book, &known)
        })?;
        Ok(FileAnswer { path: form.path, records, files: 0 })
    }

    /// Takes the ward's answer in: receipts, answers, notices, and other PCs' lines.
    pub(crate) fn read_ward_file(&self, ask: FileAsk) -> Result<ExchangeAnswer, Failure> {
        let path = Path::new(&ask.path);
        let bytes = std::fs::read(path).map_err(|cause| file_failure(&cause, path))?;
        let (now, key) = (self.now(), self.device_key()?);
        let link = self.read(link_of)?;
        let answered = self.with_book(|book| {
            let code = book.setting(CODE)?.unwrap_or_default();
            let from = sender(link.as_ref(), &code)?;
            let answered = take_answer(book, (from, &key), &bytes, now).map_err(|trouble| failure_of(&trouble))?;
            let known = serde_json::to_string(&answered.at_ward).expect("texts and numbers always serialise");
            book.set_setting(AT_WARD, &known)?;
            book.set_setting(CODE, "")?;
            book.set_setting("last_exchange", &now.0.to_string())?;
            Ok(answered)
        })?;
        self.settle_keys()?;
        self.keep_standing(&answered.report, now)?;
        self.keep_link(&answered.link)?;
        self.seat().exchange_trouble = None;
        let small = |n: u64| u32::try_from(n).unwrap_or(u32::MAX);
        let mut touched = names(&answered.report.touched);
        touched.push("ward".to_string());
        Ok(ExchangeAnswer {
            pulled: small(answered.report.pulled),
            conflicts: small(answered.report.conflicts),
            touched,
            ..ExchangeAnswer::default()
        })
    }
}

fn sender<'s>(link: Option<&'s WardLink>, code: &'s str) -> Result<Sender<'s>, Failure> {
    match link {
        Some(link) => Ok(Sender::Known(link)),
        None if code.is_empty() => Err(Failure::new("code_missing").at("code")),
        None => Ok(Sender::New(code)),
    }
}

/// How many lines a letter holds.
fn lines_beyond(book: &nigiwai_book::Book, known: &AtWard) -> Result<u32, Failure> {
    use nigiwai_core::record::Stream;
    let mut lines = 0;
    for stream in [Stream::P, Stream::S] {
        for (device, n) in book.heads(stream)? {
            let there = known.get(stream.letter()).and_then(|seen| seen.get(&device)).copied().unwrap_or_default();
            lines += n.saturating_sub(there);
        }
    }
    Ok(u32::try_from(lines).unwrap_or(u32::MAX))
}
