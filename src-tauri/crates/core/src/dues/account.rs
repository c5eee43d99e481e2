//! What a member still owes: claims on one side, payments on the other.
//!
//! A payment that names its claim pays it; what is left over, and money without a name, pays the oldest that is open. What
//! nothing asks for stays to the member's credit and pays the next claim by itself. No yen is ever lost on the way.

use super::{Claim, DuesPayment};
use crate::id::Id;
use std::collections::BTreeMap;

/// A claim and what was paid of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimStanding {
    /// The claim.
    pub claim: Claim,
    /// How much of it is paid or waived.
    pub paid: i64,
}

/// The account of one member.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Account {
    /// Claims by their last day to pay.
    pub claims: Vec<ClaimStanding>,
    /// Paid before anything asked for it.
    pub credit: i64,
}

impl ClaimStanding {
    /// What is still open.
    pub fn left(&self) -> i64 {
        self.claim.yen - self.paid
    }

    /// Whether something is open after the last day to pay.
    pub fn is_late(&self, today: &str) -> bool {
        self.left() > 0 && self.claim.due.as_str() < today
    }

    fn take(&mut self, money: i64) -> i64 {
        let taken = money.min(self.left());
        self.paid += taken;
        money - taken
    }
}

impl Account {
    /// What is open after its last day to pay.
    pub fn late(&self, today: &str) -> i64 {
        self.claims.iter().filter(|one| one.is_late(today)).map(ClaimStanding::left).sum()
    }
}

/// The accounts of everybody of whom something was asked or from whom something came.
pub fn accounts(claims: Vec<Claim>, payments: &[DuesPayment]) -> BTreeMap<Id, Account> {
    let mut all: BTreeMap<Id, Account> = BTreeMap::new();
    for claim in claims {
        let account = all.entry(claim.shop.clone()).or_default();
        account.claims.push(ClaimStanding { claim, paid: 0 });
    }
    for account in all.values_mut() {
        account.claims.sort_by(|a, b| {
            (&a.claim.due, &a.claim.period, &a.claim.name).cmp(&(&b.claim.due, &b.claim.period, &b.claim.name))
        });
    }
    for payment in payments.iter().filter(|one| one.yen > 0) {
        let account = all.entry(payment.shop.clone()).or_default();
        let named = |one: &&mut ClaimStanding| one.claim.name == payment.name && one.claim.period == payment.period;
        let left = account.claims.iter_mut().find(named).map_or(payment.yen, |one| one.take(payment.yen));
        account.credit += left;
    }
    for account in all.values_mut() {
        for claim in &mut account.claims {
            account.credit = claim.take(account.credit);
        }
    }
    all
}
