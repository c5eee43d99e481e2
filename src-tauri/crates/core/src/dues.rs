//! Dues (会費): what the association asks for, what was paid, and the receipts it gave.
//!
//! Nothing that follows is stored: who owes what on a day comes from the rules, the memberships and the payments. All
//! amounts are the association's own. None of it may ever be in a return to the ward. A newcomer would get wrong that a new
//! amount is a new rule from a month on, never another figure in the old one: the past keeps what was asked for then.

mod account;
mod claim;
mod month;
mod receipt;
#[cfg(test)]
mod tests;

pub use account::{Account, ClaimStanding, accounts};
pub use claim::{Claim, claims};
pub use month::Month;
pub use receipt::{next_receipt_number, receipt_mark};

use crate::choice;
use crate::day::Day;
use crate::failure::Failure;
use crate::id::Id;
use crate::membership::MemberClass;
use crate::record;

/// More than this nobody asks of a shop at one time.
const MOST_YEN: i64 = 10_000_000;

choice! {
    /// What an amount goes by.
    DuesBasis {
        /// Not known yet.
        Unknown = "",
        /// 一律: the same for everybody.
        Fixed = "fixed",
        /// 間口割: so much a metre of frontage, besides a fixed part.
        Frontage = "frontage",
        /// お店ごと: the monthly amount that stands at the shop.
        Own = "own",
    }
}

choice! {
    /// How often it is asked for; stretches begin with the fiscal year.
    DuesRhythm {
        /// Not known yet.
        Unknown = "",
        /// 毎月.
        Month = "month",
        /// 3か月ごと.
        Quarter = "quarter",
        /// 半年ごと.
        Half = "half",
        /// 1年ごと.
        Year = "year",
    }
}

choice! {
    /// What a member owes who joined or left in the middle.
    DuesPart {
        /// By the months as a member.
        ByMonth = "",
        /// The whole amount.
        Whole = "whole",
    }
}

choice! {
    /// How money came.
    PayWay {
        /// Not known yet.
        Unknown = "",
        /// 現金.
        Cash = "cash",
        /// 振込.
        Transfer = "transfer",
        /// 口座振替.
        Debit = "debit",
        /// 免除: nothing came, and nothing is asked for any more.
        Waived = "waived",
    }
}

record! {
    /// What is asked for, from a month on.
    DuesRule = 65 "dues_rule" in P {
        /// What it is for; rules of one name follow one another, rules of different names stand side by side.
        20 name: String [Association];
        /// Only members of this class; "" everybody for whom there is no rule of their own.
        21 class: MemberClass [Association];
        /// What the amount goes by.
        22 basis: DuesBasis [Association, cell 22];
        /// The fixed part for a whole stretch.
        23 yen: i64 [Association, cell 22, unit "yen"];
        /// For each metre of frontage and a whole stretch.
        24 yen_a_metre: i64 [Association, cell 22, unit "yen"];
        /// How often.
        25 rhythm: DuesRhythm [Association, cell 22];
        /// The first month, `YYYY-MM`.
        26 since: String [Association];
        /// What is owed for a part of a stretch.
        27 part: DuesPart [Association];
        /// To be paid by the end of this month of the stretch; 0 and 1 its first.
        28 due_month: i64 [Association, unit "months"];
        /// Where it was resolved.
        29 source: String [Association];
    }
}

record! {
    /// Money that came from a member, or was waived.
    DuesPayment = 66 "dues_payment" in P {
        /// Who paid.
        20 shop: Id [Association];
        /// For which dues; "" for the oldest that is open.
        21 name: String [Association, cell 21];
        /// For which stretch, its first month; "" for the oldest that is open.
        22 period: String [Association, cell 21];
        /// The day.
        23 day: String [Association];
        /// How much.
        24 yen: i64 [Association, unit "yen"];
        /// How it came.
        25 way: PayWay [Association];
        /// The receipt that was given for it.
        26 receipt: Id [Association];
        /// Notes.
        27 notes: String [Association];
    }
}

record! {
    /// A receipt (領収書) that was given to a member. Its number is never given again, also when it was spoilt.
    DuesReceipt = 67 "dues_receipt" in P {
        /// Its number, with the mark of the PC that gave it: A-12.
        20 number: String [Association];
        /// Who paid.
        21 shop: Id [Association];
        /// To whom it is made out.
        22 addressed: String [Association];
        /// The day on it.
        23 day: String [Association];
        /// The amount on it.
        24 yen: i64 [Association, unit "yen"];
        /// 但し書き: what the money was for.
        25 words: String [Association];
        /// Spoilt or taken back; the paper is kept with the association.
        26 void: bool [Association];
    }
}

impl DuesRhythm {
    /// Months of a stretch.
    pub fn months(self) -> i64 {
        match self {
            DuesRhythm::Unknown | DuesRhythm::Month => 1,
            DuesRhythm::Quarter => 3,
            DuesRhythm::Half => 6,
            DuesRhythm::Year => 12,
        }
    }
}

/// A rule as it is kept, or why it is not.
pub fn accept_rule(form: DuesRule) -> Result<DuesRule, Failure> {
    let kept = DuesRule { name: form.name.trim().to_string(), source: form.source.trim().to_string(), ..form };
    if kept.name.is_empty() {
        return Err(Failure::new("name_missing").at("name"));
    }
    if kept.basis == DuesBasis::Unknown {
        return Err(Failure::new("dues_basis_missing").at("basis"));
    }
    if kept.rhythm == DuesRhythm::Unknown {
        return Err(Failure::new("dues_rhythm_missing").at("rhythm"));
    }
    if Month::parse(&kept.since).is_none() {
        return Err(Failure::new("day_unreadable").with("text", kept.since).at("since"));
    }
    for (field, yen) in [("yen", kept.yen), ("yen_a_metre", kept.yen_a_metre)] {
        if !(0..=MOST_YEN).contains(&yen) {
            return Err(Failure::new("yen_impossible").with("yen", yen).at(field));
        }
    }
    let due_month = kept.due_month.clamp(1, kept.rhythm.months());
    Ok(match kept.basis {
        DuesBasis::Own => DuesRule { yen: 0, yen_a_metre: 0, due_month, ..kept },
        DuesBasis::Fixed | DuesBasis::Unknown => DuesRule { yen_a_metre: 0, due_month, ..kept },
        DuesBasis::Frontage => DuesRule { due_month, ..kept },
    })
}

/// Why a payment is not taken: a day that is none or still to come, or no money.
pub fn check_payment(payment: &DuesPayment, today: Day) -> Result<(), Failure> {
    let day = Day::parse(&payment.day)
        .ok_or_else(|| Failure::new("day_unreadable").with("text", payment.day.clone()).at("day"))?;
    if day > today {
        return Err(Failure::new("day_in_future").at("day"));
    }
    if !payment.period.is_empty() && Month::parse(&payment.period).is_none() {
        return Err(Failure::new("day_unreadable").with("text", payment.period.clone()).at("period"));
    }
    if !(1..=MOST_YEN).contains(&payment.yen) {
        return Err(Failure::new("yen_impossible").with("yen", payment.yen).at("yen"));
    }
    Ok(())
}
