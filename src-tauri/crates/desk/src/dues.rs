//! Dues on the screen: one stretch to collect, who is behind, receipts, and the rules.
//!
//! What is owed is reckoned anew at each look and stored nowhere. A shop that has gone still owes what it owed, so it
//! stands at the end of the list and never falls out of it.

mod give;
mod keep;
mod papers;

pub(crate) use papers::stretch_words;

use crate::desk::{Desk, street_of};
use crate::views::*;
use nigiwai_book::Book;
use nigiwai_core::day::Day;
use nigiwai_core::dues::{self, Account, ClaimStanding, DuesPayment, DuesReceipt, DuesRule, PayWay};
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::occupancy::StreetBook;
use nigiwai_core::shop::{Shop, YesNo};
use std::collections::{BTreeMap, BTreeSet};

/// Everything about dues that stands in the book, and what follows from it on a day.
pub(crate) struct Ledger {
    /// The street of every time.
    pub street: StreetBook,
    /// The rules.
    pub rules: Vec<DuesRule>,
    /// The payments, oldest first.
    pub payments: Vec<DuesPayment>,
    /// The account of each member.
    pub accounts: BTreeMap<Id, Account>,
    /// The day.
    pub today: String,
}

impl Ledger {
    /// Reads it; an association without rules costs two small questions.
    pub(crate) fn of(book: &Book, street: StreetBook, today: Day) -> Result<Ledger, Failure> {
        let rules: Vec<DuesRule> = book.list()?;
        let mut payments: Vec<DuesPayment> = book.list()?;
        payments.sort_by(|a, b| (&a.day, &a.id).cmp(&(&b.day, &b.id)));
        let accounts = dues::accounts(dues::claims(&rules, &street, today), &payments);
        Ok(Ledger { street, rules, payments, accounts, today: today.to_string() })
    }

    /// Shops that are behind, with how much.
    pub(crate) fn late_shops(&self) -> BTreeMap<Id, i64> {
        let late = self.accounts.iter().map(|(shop, account)| (shop.clone(), account.late(&self.today)));
        late.filter(|(_, yen)| *yen > 0).collect()
    }

    fn claims(&self) -> impl Iterator<Item = &ClaimStanding> {
        self.accounts.values().flat_map(|account| &account.claims)
    }
}

impl Desk {
    pub(crate) fn ledger(&self) -> Result<Ledger, Failure> {
        let today = self.today();
        self.read(|book| Ledger::of(book, street_of(book)?, today))
    }

    pub(crate) fn dues_view(&self, ask: DuesAsk) -> Result<DuesView, Failure> {
        let ledger = self.ledger()?;
        let mut receipts: Vec<DuesReceipt> = self.read(|book| Ok(book.list()?))?;
        // Of one day the later number first: A-10 is longer than A-9.
        receipts.sort_by(|a, b| (&b.day, b.number.len(), &b.number).cmp(&(&a.day, a.number.len(), &a.number)));
        let periods = periods_of(&ledger);
        let wanted = |one: &&DuesPeriod| one.name == ask.name && one.period == ask.period;
        let chosen = periods.iter().find(wanted).or(periods.first()).cloned().unwrap_or_default();
        let lines = lines_of(&ledger, &chosen);
        let debtors = debtors_of(&ledger);
        let members = ledger.street.members_on(&ledger.today);
        let names = names_of(&ledger.street);
        let name = |shop: &Id| names.get(shop).map(|one| one.name.clone()).unwrap_or_default();
        let line = |receipt: DuesReceipt| DuesReceiptLine { shop_name: name(&receipt.shop), receipt };
        let mut rules = ledger.rules.clone();
        rules.sort_by(|a, b| (&a.name, a.class, &b.since).cmp(&(&b.name, b.class, &a.since)));
        Ok(DuesView {
            sums: sums_of(&lines),
            arrears: debtors.iter().map(|one| one.left).sum(),
            credit: ledger.accounts.values().map(|account| account.credit).sum(),
            receipts: receipts.into_iter().map(line).collect(),
            members: count(members.values().filter(|one| **one == YesNo::Yes).count()),
            rules,
            periods,
            chosen,
            lines,
            debtors,
        })
    }
}

/// Stretches that have begun, the newest first; of one month those of the shorter stretch first.
fn periods_of(ledger: &Ledger) -> Vec<DuesPeriod> {
    let mut found: BTreeMap<(String, String), DuesPeriod> = BTreeMap::new();
    for one in ledger.claims() {
        let claim = &one.claim;
        let line = found.entry((claim.name.clone(), claim.period.clone())).or_default();
        line.months = line.months.max(u32::try_from(claim.months).unwrap_or(1));
        line.open += u32::from(one.left() > 0);
        (line.name, line.period) = (claim.name.clone(), claim.period.clone());
    }
    let mut periods: Vec<DuesPeriod> = found.into_values().collect();
    periods.sort_by(|a, b| (&b.period, a.months, &a.name).cmp(&(&a.period, b.months, &b.name)));
    periods
}

pub(super) fn names_of(street: &StreetBook) -> BTreeMap<&Id, &Shop> {
    street.shops.iter().map(|shop| (&shop.id, shop)).collect()
}

/// Units of each shop on a day, and its place in walking order.
struct Walk {
    codes: BTreeMap<Id, Vec<String>>,
    places: BTreeMap<Id, usize>,
}

impl Walk {
    fn of(ledger: &Ledger) -> Walk {
        let mut walk = Walk { codes: BTreeMap::new(), places: BTreeMap::new() };
        for (at, unit) in ledger.street.on_day(&ledger.today).into_iter().enumerate() {
            if let Some(shop) = unit.shop {
                walk.codes.entry(shop.id.clone()).or_default().push(unit.premises.code.clone());
                walk.places.entry(shop.id.clone()).or_insert(at);
            }
        }
        walk
    }

    fn code(&self, shop: &Id) -> String {
        self.codes.get(shop).map(|codes| codes.join(" ")).unwrap_or_default()
    }

    fn place(&self, shop: &Id) -> usize {
        self.places.get(shop).copied().unwrap_or(usize::MAX)
    }
}

/// The members of a stretch in walking order.
pub(super) fn lines_of(ledger: &Ledger, chosen: &DuesPeriod) -> Vec<DuesLine> {
    let (names, walk) = (names_of(&ledger.street), Walk::of(ledger));
    let in_it = |one: &&ClaimStanding| one.claim.name == chosen.name && one.claim.period == chosen.period;
    let named = |one: &DuesPayment| one.name == chosen.name && one.period == chosen.period;
    let mut paid: BTreeMap<&Id, Vec<DuesPayment>> = BTreeMap::new();
    for payment in ledger.payments.iter().filter(|one| named(one)) {
        paid.entry(&payment.shop).or_default().push(payment.clone());
    }
    let line = |one: &ClaimStanding| {
        let shop = &one.claim.shop;
        let payments = paid.get(shop).cloned().unwrap_or_default();
        DuesLine {
            shop: shop.clone(),
            shop_name: names.get(shop).map(|shop| shop.name.clone()).unwrap_or_default(),
            code: walk.code(shop),
            yen: one.claim.yen,
            paid: one.paid,
            left: one.left(),
            due: one.claim.due.clone(),
            late: one.is_late(&ledger.today),
            state: state_of(one, &payments),
            measured: one.claim.measured,
            payments,
        }
    };
    let mut lines: Vec<DuesLine> = ledger.claims().filter(in_it).map(line).collect();
    lines.sort_by_key(|one| (walk.place(&one.shop), one.shop_name.clone(), one.shop.clone()));
    lines
}

fn state_of(one: &ClaimStanding, payments: &[DuesPayment]) -> DuesState {
    match (one.left(), one.paid) {
        (0, _) if !payments.is_empty() && payments.iter().all(|each| each.way == PayWay::Waived) => DuesState::Waived,
        (0, _) => DuesState::Paid,
        (_, 0) => DuesState::Open,
        _ => DuesState::Part,
    }
}

fn sums_of(lines: &[DuesLine]) -> DuesSums {
    DuesSums {
        members: count(lines.len()),
        done: count(lines.iter().filter(|one| one.left == 0).count()),
        yen: lines.iter().map(|one| one.yen).sum(),
        paid: lines.iter().map(|one| one.paid).sum(),
        left: lines.iter().map(|one| one.left).sum(),
    }
}

/// Who is behind: the most first, and of equal sums in walking order.
pub(super) fn debtors_of(ledger: &Ledger) -> Vec<DuesDebtor> {
    let (names, walk) = (names_of(&ledger.street), Walk::of(ledger));
    let nobody = Shop::default();
    let debtor = |(id, account): (&Id, &Account)| {
        let shop = names.get(id).copied().unwrap_or(&nobody);
        let late = |one: &ClaimStanding| DuesLate {
            name: one.claim.name.clone(),
            period: one.claim.period.clone(),
            months: u32::try_from(one.claim.months).unwrap_or(1),
            left: one.left(),
            due: one.claim.due.clone(),
        };
        DuesDebtor {
            shop: id.clone(),
            shop_name: shop.name.clone(),
            code: walk.code(id),
            owner: shop.owner.clone(),
            phone: shop.phone.clone(),
            left: account.late(&ledger.today),
            late: account.claims.iter().filter(|one| one.is_late(&ledger.today)).map(late).collect(),
        }
    };
    let mut debtors: Vec<DuesDebtor> = ledger.accounts.iter().map(debtor).filter(|one| one.left > 0).collect();
    debtors.sort_by_key(|one| (std::cmp::Reverse(one.left), walk.place(&one.shop), one.shop.clone()));
    debtors
}

/// The PCs that the book knows by name.
pub(super) fn known_pcs(book: &Book) -> Result<Vec<Id>, Failure> {
    let named: BTreeSet<Id> = book.list::<nigiwai_core::association::Device>()?.into_iter().map(|one| one.id).collect();
    Ok(named.into_iter().collect())
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
