//! The sample's dues: each shop's own amount, every quarter; two members are behind, one has paid a part, three have receipts.
//!
//! The quarters are those of the sample's own today, so that the screen is in the middle of its work whenever it is opened.

use super::diary::Diary;
use super::{person_named, table};
use nigiwai_core::dues::{DuesBasis, DuesPayment, DuesReceipt, DuesRhythm, DuesRule, Month, PayWay};
use nigiwai_core::id::Id;

const NAME: &str = "会費";
/// Members who have not paid the last quarter, by their place in the list.
const BEHIND: [usize; 2] = [7, 31];
/// The member who paid a part of this quarter.
const PART: usize = 10;

/// Tells the rule, and what came in this quarter and the one before.
pub(crate) fn tell(diary: &mut Diary) {
    let treasurer = person_named(diary, "田中 美代");
    let now = Month::of(diary.when.today()).stretch(3);
    let before = now.later(-3);
    let rule = DuesRule {
        id: diary.id("dues_rule", NAME),
        name: NAME.to_string(),
        basis: DuesBasis::Own,
        rhythm: DuesRhythm::Quarter,
        since: before.to_string(),
        due_month: 2,
        source: "見本の総会（つくりもの）".to_string(),
        ..DuesRule::default()
    };
    let written = diary.when.moment(&before.first_day().to_string(), 10);
    diary.put_by(&treasurer, (written, "save_dues_rule"), rule);
    let rows = table::rows(include_str!("../../../../../assets/sample-street/tenants.csv"));
    let members =
        rows.iter().filter(|row| row.flag("member") && row.text("until").is_empty() && row.number("dues") > 0);
    for (at, row) in members.enumerate() {
        let (name, quarter) = (row.text("name"), row.number("dues") * 3);
        if !BEHIND.contains(&at) {
            paid(diary, &treasurer, (name, before, quarter));
        }
        let share = if at == PART { 4000 } else { quarter };
        // A third of them have not come yet; nobody is late with this quarter before its second month is over.
        if at % 3 != 0 {
            paid(diary, &treasurer, (name, now, share));
        }
    }
    for (number, name) in (1..).zip(["畳の 伊草", "酒の 千歳屋", "とうふ 山﨑"]) {
        if let Some(row) = rows.iter().find(|row| row.text("name") == name && row.flag("member")) {
            receipt(diary, &treasurer, (number, name, before, row.number("dues") * 3));
        }
    }
}

fn payment(diary: &Diary, (name, period, yen): (&str, Month, i64)) -> DuesPayment {
    DuesPayment {
        id: diary.id("dues_payment", &format!("{name} {period}")),
        shop: diary.id("shop", name),
        name: NAME.to_string(),
        period: period.to_string(),
        day: period.first_day().add_days(19).to_string(),
        yen,
        way: PayWay::Transfer,
        ..DuesPayment::default()
    }
}

fn paid(diary: &mut Diary, treasurer: &Id, what: (&str, Month, i64)) {
    let payment = payment(diary, what);
    let today = diary.when.today();
    let day = what.1.first_day().add_days(19).min(today.add_days(-2));
    let payment = DuesPayment { day: day.to_string(), ..payment };
    diary.put_by(treasurer, (diary.when.moment(&payment.day.clone(), 20), "record_dues"), payment);
}

fn receipt(diary: &mut Diary, treasurer: &Id, (number, name, period, yen): (u32, &str, Month, i64)) {
    let payment = payment(diary, (name, period, yen));
    let receipt = DuesReceipt {
        id: diary.id("dues_receipt", name),
        number: format!("A-{number}"),
        shop: payment.shop.clone(),
        addressed: name.to_string(),
        day: payment.day.clone(),
        yen,
        words: crate::dues::stretch_words(NAME, &period.to_string(), 3),
        void: false,
    };
    let at = diary.when.moment(&payment.day, 21);
    let given = DuesPayment { receipt: receipt.id.clone(), ..payment };
    diary.put_by(treasurer, (at, "give_dues_receipt"), receipt);
    diary.put_by(treasurer, (at, "give_dues_receipt"), given);
}
