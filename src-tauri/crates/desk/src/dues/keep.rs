//! Keeping rules and payments.
//!
//! Payments keyed in one go are one step of undo. A payment for which a receipt was given keeps its amount: the paper is out
//! of the house, so the receipt is taken back first.

use crate::desk::Desk;
use crate::views::*;
use nigiwai_core::dues::{DuesPayment, DuesReceipt, DuesRule, accept_rule, check_payment};
use nigiwai_core::failure::Failure;
use nigiwai_core::shop::Shop;

impl Desk {
    pub(crate) fn save_dues_rule(&self, form: DuesRule) -> Result<Done, Failure> {
        let mut rule = accept_rule(form)?;
        self.done("save_dues_rule", |page| {
            let same = |one: &DuesRule| {
                one.id != rule.id && (&one.name, one.class, &one.since) == (&rule.name, rule.class, &rule.since)
            };
            if page.list::<DuesRule>()?.iter().any(same) {
                return Err(Failure::new("dues_rule_twice").with("since", rule.since.clone()).at("since"));
            }
            if rule.id.is_empty() {
                rule.id = page.new_id();
            }
            page.put(&rule)?;
            Ok(rule.id.clone())
        })
    }

    pub(crate) fn record_dues(&self, form: DuesPayments) -> Result<Done, Failure> {
        let today = self.today();
        self.done("record_dues", |page| {
            let mut last = form.payments.first().map(|one| one.id.clone()).unwrap_or_default();
            for payment in form.payments {
                check_payment(&payment, today)?;
                page.get::<Shop>(&payment.shop)?.ok_or_else(|| Failure::new("record_gone"))?;
                let known: Option<DuesPayment> = if payment.id.is_empty() { None } else { page.get(&payment.id)? };
                let id = known.as_ref().map_or_else(|| page.new_id(), |one| one.id.clone());
                let receipt = known.as_ref().map(|one| one.receipt.clone()).unwrap_or_default();
                let given = if receipt.is_empty() { None } else { page.get::<DuesReceipt>(&receipt)? };
                if given.is_some_and(|one| !one.void) && known.is_some_and(|one| one.yen != payment.yen) {
                    return Err(Failure::new("dues_receipt_given").at("yen"));
                }
                page.put(&DuesPayment { id: id.clone(), receipt, ..payment })?;
                last = id;
            }
            Ok(last)
        })
    }
}
