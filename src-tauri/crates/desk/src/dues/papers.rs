//! Dues on paper: receipts on A5, the list of who is behind, the sheet for collecting. Papers are Japanese.
//!
//! A receipt says what its record says, also when it is made a second time: the name and the words of its day.

use super::{Ledger, debtors_of, lines_of};
use crate::desk::Desk;
use crate::second_pc::write_whole;
use crate::views::*;
use nigiwai_core::association::{Association, association_id};
use nigiwai_core::day::Day;
use nigiwai_core::dues::{DuesReceipt, Month};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::wareki::{Style, format_day};
use nigiwai_core::words::{Language, word};

impl Desk {
    pub(crate) fn print_dues_receipts(&self, ask: DuesReceiptAsk) -> Result<FileAnswer, Failure> {
        let (association, receipts) = self.read(|book| {
            let association: Association = book.get(&association_id())?.unwrap_or_default();
            let of = |id: &Id| book.get::<DuesReceipt>(id)?.ok_or_else(|| Failure::new("record_gone"));
            Ok((association, ask.receipts.iter().map(of).collect::<Result<Vec<_>, Failure>>()?))
        })?;
        if receipts.is_empty() {
            return Err(Failure::new("record_gone"));
        }
        write_whole(&ask.path, &receipts_pdf(&association, &receipts)?)?;
        Ok(FileAnswer { path: ask.path, records: u32::try_from(receipts.len()).unwrap_or(u32::MAX), files: 0 })
    }

    pub(crate) fn print_dues_list(&self, ask: DuesPaperAsk) -> Result<FileAnswer, Failure> {
        let ledger = self.ledger()?;
        let association: Association = self.read(|book| Ok(book.get(&association_id())?))?.unwrap_or_default();
        let (table, rows) = match ask.paper {
            DuesPaper::Arrears => (arrears(&ledger), debtors_of(&ledger).len()),
            DuesPaper::Collecting => {
                let chosen = super::periods_of(&ledger);
                let wanted = |one: &&DuesPeriod| one.name == ask.name && one.period == ask.period;
                let chosen = chosen.iter().find(wanted).cloned().ok_or_else(|| Failure::new("dues_nothing_asked"))?;
                let lines = lines_of(&ledger, &chosen);
                (collecting(&chosen, &lines), lines.len())
            }
        };
        write_whole(&ask.path, &list_pdf(&association.name, self.today(), table)?)?;
        Ok(FileAnswer { path: ask.path, records: u32::try_from(rows).unwrap_or(u32::MAX), files: 0 })
    }
}

fn say(key: &str, values: &[(&str, &str)]) -> String {
    word(Language::Ja, key, values)
}

/// 会費（令和8年10月〜12月分）: the dues and their stretch; money without a stretch has only its name.
pub(crate) fn stretch_words(name: &str, period: &str, months: i64) -> String {
    let Some(first) = Month::parse(period) else {
        return if name.is_empty() { say("dues.paper.plain", &[]) } else { name.to_string() };
    };
    let month = |one: Month| crate::home::month_words(one.first_day(), Language::Ja);
    let (from, until) = (month(first), first.later(months - 1).first_day().month().to_string());
    let of_year = months == 12 && first.first_day().month() == 4;
    let stretch = match months {
        _ if of_year => say("dues.paper.of_year", &[("year", from.trim_end_matches("4月"))]),
        1 => say("dues.paper.of_month", &[("from", &from)]),
        _ => say("dues.paper.of_months", &[("from", &from), ("until", &until)]),
    };
    say("dues.paper.stretch", &[("name", name), ("stretch", &stretch)])
}

/// 12,000: what people read on paper.
pub(super) fn yen(amount: i64) -> String {
    let digits = amount.abs().to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|group| std::str::from_utf8(group).ok()).collect();
    format!("{}{}", if amount < 0 { "-" } else { "" }, groups.join(","))
}

/// A list before it is set: title, summary, headings (with how wide and whether numbers), rows, note.
struct Table {
    title: String,
    summary: String,
    columns: Vec<(String, u8, bool)>,
    rows: Vec<Vec<String>>,
    note: String,
}

fn column((name, share, number): (&str, u8, bool)) -> (String, u8, bool) {
    (say(&format!("dues.paper.column.{name}"), &[]), share, number)
}

fn arrears(ledger: &Ledger) -> Table {
    let debtors = debtors_of(ledger);
    let what = |one: &DuesLate| {
        say(
            "dues.paper.late",
            &[("what", &stretch_words(&one.name, &one.period, i64::from(one.months))), ("yen", &yen(one.left))],
        )
    };
    let row = |one: &DuesDebtor| {
        let late: Vec<String> = one.late.iter().map(what).collect();
        vec![
            one.code.clone(),
            one.shop_name.clone(),
            one.owner.clone(),
            one.phone.clone(),
            late.join("\n"),
            yen(one.left),
        ]
    };
    let all: i64 = debtors.iter().map(|one| one.left).sum();
    let columns = [
        ("unit", 1, false),
        ("shop", 3, false),
        ("owner", 2, false),
        ("phone", 1, false),
        ("late", 5, false),
        ("left", 1, true),
    ];
    Table {
        title: say("dues.paper.arrears", &[]),
        summary: say("dues.paper.arrears_sum", &[("n", &debtors.len().to_string()), ("yen", &yen(all))]),
        columns: columns.into_iter().map(column).collect(),
        rows: debtors.iter().map(row).collect(),
        note: say("dues.paper.note", &[]),
    }
}

fn collecting(chosen: &DuesPeriod, lines: &[DuesLine]) -> Table {
    let row = |one: &DuesLine| {
        let came = one.payments.last().and_then(|each| Day::parse(&each.day)).map(|day| format_day(day, Style::Form));
        let came = if one.left == 0 { came.unwrap_or_else(|| say("dues.paper.done", &[])) } else { String::new() };
        vec![one.code.clone(), one.shop_name.clone(), yen(one.yen), yen(one.left), came, String::new()]
    };
    let left: i64 = lines.iter().map(|one| one.left).sum();
    let columns = [
        ("unit", 1, false),
        ("shop", 4, false),
        ("yen", 1, true),
        ("left", 1, true),
        ("came", 1, false),
        ("sign", 2, false),
    ];
    let what = stretch_words(&chosen.name, &chosen.period, i64::from(chosen.months));
    Table {
        title: say("dues.paper.collecting", &[("what", &what)]),
        summary: say("dues.paper.collecting_sum", &[("n", &lines.len().to_string()), ("yen", &yen(left))]),
        columns: columns.into_iter().map(column).collect(),
        rows: lines.iter().map(row).collect(),
        note: say("dues.paper.note", &[]),
    }
}

#[cfg(feature = "pdf")]
fn list_pdf(association: &str, today: Day, table: Table) -> Result<Vec<u8>, Failure> {
    use nigiwai_papers::pdf::{Align, ListColumn, ListPaper, Orientation, Width, list_pdf};
    let column = |(heading, share, number): (String, u8, bool)| ListColumn {
        heading,
        width: if share == 1 { Width::Fitting } else { Width::Share(share) },
        align: if number { Align::Right } else { Align::Left },
    };
    Ok(list_pdf(&ListPaper {
        title: table.title,
        association: association.to_string(),
        as_of: format_day(today, Style::Form),
        summary: table.summary,
        columns: table.columns.into_iter().map(column).collect(),
        rows: table.rows,
        note: table.note,
        orientation: Orientation::Upright,
    })?)
}

#[cfg(feature = "pdf")]
fn receipts_pdf(association: &Association, receipts: &[DuesReceipt]) -> Result<Vec<u8>, Failure> {
    use nigiwai_papers::pdf::{DuesReceiptPage, dues_receipts_pdf};
    let page = |one: &DuesReceipt| DuesReceiptPage {
        number: one.number.clone(),
        day: Day::parse(&one.day).map(|day| format_day(day, Style::Form)).unwrap_or_default(),
        addressed: one.addressed.clone(),
        yen: yen(one.yen),
        words: one.words.clone(),
        association: association.name.clone(),
        representative: association.representative.clone(),
        contact: association.contact.clone(),
        void: one.void,
    };
    Ok(dues_receipts_pdf(&receipts.iter().map(page).collect::<Vec<_>>())?)
}

#[cfg(not(feature = "pdf"))]
fn list_pdf(_: &str, _: Day, table: Table) -> Result<Vec<u8>, Failure> {
    let Table { title: _, summary: _, columns: _, rows: _, note: _ } = table;
    Err(Failure::new("paper_not_built"))
}

#[cfg(not(feature = "pdf"))]
fn receipts_pdf(_: &Association, _: &[DuesReceipt]) -> Result<Vec<u8>, Failure> {
    Err(Failure::new("paper_not_built"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_named_as_a_treasurer_writes_it() {
        assert_eq!(stretch_words("会費", "2026-11", 1), "会費（令和8年11月分）");
        assert_eq!(stretch_words("会費", "2026-10", 3), "会費（令和8年10月〜12月分）");
        assert_eq!(stretch_words("会費", "2026-04", 12), "会費（令和8年度分）");
        assert_eq!(stretch_words("", "", 1), "会費");
        assert_eq!([yen(0), yen(999), yen(1000), yen(1_234_567)], ["0", "999", "1,000", "1,234,567"]);
    }
}
