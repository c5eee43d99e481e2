//! Giving receipts: the number is taken first and remembered on this PC, so that it is never given again.
//!
//! A number that was taken and not used, because the write failed, is left out; a gap can be explained, a number on two
//! papers cannot.

use super::known_pcs;
use crate::desk::Desk;
use crate::views::*;
use nigiwai_book::Book;
use nigiwai_core::association::{Association, association_id};
use nigiwai_core::day::Day;
use nigiwai_core::dues::{DuesPayment, DuesReceipt, PayWay, next_receipt_number, receipt_mark};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::record::Record;
use nigiwai_core::shop::Shop;
use std::collections::BTreeSet;

/// Under which name this PC remembers the last number that it gave.
const LAST: &str = "dues receipt";

impl Desk {
    pub(crate) fn give_dues_receipt(&self, form: DuesReceiptForm) -> Result<Done, Failure> {
        let today = self.today().to_string();
        let day = if form.day.is_empty() { today } else { form.day.clone() };
        Day::parse(&day).ok_or_else(|| Failure::new("day_unreadable").with("text", day.clone()).at("day"))?;
        let payments = self.read(|book| payments_of(book, &form.payments))?;
        let words = words_of(&payments, &super::periods_of(&self.ledger()?));
        let number = self.with_book(take_number)?;
        self.done("give_dues_receipt", |page| {
            let shop: Shop = page.get(&payments[0].shop)?.ok_or_else(|| Failure::new("record_gone"))?;
            let addressed = form.addressed.trim();
            let receipt = DuesReceipt {
                id: page.new_id(),
                number,
                shop: shop.id.clone(),
                addressed: if addressed.is_empty() { shop.name } else { addressed.to_string() },
                day,
                yen: payments.iter().map(|one| one.yen).sum(),
                words: if form.words.trim().is_empty() { words } else { form.words.trim().to_string() },
                void: false,
            };
            page.put(&receipt)?;
            for payment in payments {
                page.put(&DuesPayment { receipt: receipt.id.clone(), ..payment })?;
            }
            Ok(receipt.id)
        })
    }

    pub(crate) fn void_dues_receipt(&self, ask: RecordAsk) -> Result<Done, Failure> {
        self.done("void_dues_receipt", |page| {
            let receipt: DuesReceipt = page.get(&ask.record)?.ok_or_else(|| Failure::new("record_gone"))?;
            page.put(&DuesReceipt { void: true, ..receipt })?;
            Ok(ask.record)
        })
    }
}

/// The payments of one shop for which no receipt is out.
fn payments_of(book: &Book, ids: &[Id]) -> Result<Vec<DuesPayment>, Failure> {
    let mut payments = Vec::new();
    for id in ids {
        let payment: DuesPayment = book.get(id)?.ok_or_else(|| Failure::new("record_gone"))?;
        let given = if payment.receipt.is_empty() { None } else { book.get::<DuesReceipt>(&payment.receipt)? };
        if let Some(given) = given.filter(|one| !one.void) {
            return Err(Failure::new("dues_receipt_twice").with("number", given.number));
        }
        if payment.way == PayWay::Waived {
            return Err(Failure::new("dues_receipt_waived"));
        }
        payments.push(payment);
    }
    let shops: BTreeSet<&Id> = payments.iter().map(|one| &one.shop).collect();
    if shops.len() == 1 { Ok(payments) } else { Err(Failure::new("dues_receipt_of_one_shop")) }
}

/// The next number of this PC; from now on it is taken.
fn take_number(book: &mut Book) -> Result<String, Failure> {
    let device = book.device().id.clone();
    let began = book.history(Association::KIND, &association_id())?.last().map(|line| line.device.clone());
    let mark = receipt_mark(&device, &began.unwrap_or_else(|| device.clone()), &known_pcs(book)?);
    let setting = format!("{LAST} {mark}");
    let last = book.setting(&setting)?.and_then(|text| text.parse().ok()).unwrap_or(0);
    let number = next_receipt_number(&mark, &book.list::<DuesReceipt>()?, last);
    book.set_setting(&setting, &number.to_string())?;
    Ok(format!("{mark}-{number}"))
}

/// 但し書き: the names of the dues and their stretches, each once.
fn words_of(payments: &[DuesPayment], periods: &[DuesPeriod]) -> String {
    let months = |one: &DuesPayment| {
        periods.iter().find(|each| each.name == one.name && each.period == one.period).map_or(1, |each| each.months)
    };
    let words = |one: &DuesPayment| super::stretch_words(&one.name, &one.period, i64::from(months(one)));
    let mut all: Vec<String> = payments.iter().map(words).collect();
    all.dedup();
    all.join("、")
}
