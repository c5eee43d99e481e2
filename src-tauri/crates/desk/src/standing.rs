//! How this PC stands with the ward: whether both hold the same lines, what each thing that was sent came to, the clock.
//!
//! What is shown was proved at the last exchange by the digests of every stream; nothing is claimed since.

use crate::desk::Desk;
use crate::views::*;
use nigiwai_book::Book;
use nigiwai_core::clock::offset;
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Stream;
use nigiwai_core::submission::SubmissionState;
use nigiwai_sync::exchange::ExchangeReport;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const STANDING: &str = "ward_standing";

/// What the last exchange proved.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
struct Standing {
    equal: bool,
    lines: u64,
    at: i64,
    /// To be added to this PC's time.
    clock: i64,
}

impl Desk {
    /// Keeps what an exchange proved.
    pub(crate) fn keep_standing(&self, report: &ExchangeReport, now: Moment) -> Result<(), Failure> {
        self.with_book(|book| {
            let mut lines = 0;
            for stream in Stream::ALL {
                lines += book.heads(stream)?.values().sum::<u64>();
            }
            let clock = offset(now.0, report.ward_clock);
            let standing = Standing { equal: report.equal, lines, at: now.0, clock };
            Ok(book.set_setting(STANDING, &serde_json::to_string(&standing).expect("numbers always serialise"))?)
        })
    }

    /// A receipt of the ward as a paper.
    pub(crate) fn print_receipt(&self, ask: ReceiptAsk) -> Result<FileAnswer, Failure> {
        let card = self.submission_card(SubmissionAsk { id: ask.id })?;
        if card.line.number.is_empty() {
            return Err(Failure::new("no_receipt_yet"));
        }
        let (association, ward) = self.read(|book| {
            let association: Option<nigiwai_core::association::Association> =
                book.get(&nigiwai_core::association::association_id())?;
            let ward = crate::ward::link_of(book)?.map(|link| link.ward_name).unwrap_or_default();
            Ok((association.map(|one| one.name).unwrap_or_default(), ward))
        })?;
        let bytes = crate::papers::receipt(&card, (association, ward), self.today())?;
        crate::second_pc::write_whole(&ask.path, &bytes)?;
        Ok(FileAnswer { path: ask.path, records: 1, files: 0 })
    }
}

/// What is to be added to this PC's time to be the ward's; 0 where both agree or nothing is known.
pub(crate) fn clock_offset(book: &Book) -> Result<i64, Failure> {
    Ok(standing_of(book)?.clock)
}

/// The panel 区と同じか.
pub(crate) fn same_as_ward(book: &Book, sent: &[SubmissionLine]) -> Result<SameAsWard, Failure> {
    let standing = standing_of(book)?;
    let mut counted: BTreeMap<(i32, String), SentCount> = BTreeMap::new();
    for line in sent {
        let year = Moment(line.sent).day_in_japan().fiscal_year();
        let of = counted.entry((-year, line.definition.code().to_string())).or_insert_with(|| SentCount {
            year: first_day(year),
            definition: line.definition,
            ..SentCount::default()
        });
        of.sent += 1;
        of.received += u32::from(!line.number.is_empty());
        of.accepted += u32::from(line.state == Some(SubmissionState::Accepted));
    }
    Ok(SameAsWard {
        equal: standing.equal,
        lines: u32::try_from(standing.lines).unwrap_or(u32::MAX),
        at: standing.at,
        clock_minutes: minutes(standing.clock),
        counted: counted.into_values().collect(),
    })
}

/// How far this PC's clock is wrong: positive when it is ahead.
pub(crate) fn clock_minutes(book: &Book) -> Result<i32, Failure> {
    Ok(minutes(clock_offset(book)?))
}

fn minutes(offset: i64) -> i32 {
    i32::try_from(-offset / 60_000).unwrap_or(if offset < 0 { i32::MAX } else { i32::MIN })
}

fn first_day(year: i32) -> String {
    Day::new(year, 4, 1).map(|day| day.to_string()).unwrap_or_default()
}

fn standing_of(book: &Book) -> Result<Standing, Failure> {
    Ok(book.setting(STANDING)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}
