//! Dues as a treasurer counts them by hand: the expected yen were reckoned on paper, or by the plain sum over months.

use super::*;
use crate::membership::Membership;
use crate::occupancy::StreetBook;
use crate::premises::Premises;
use crate::shop::{Shop, Tenancy, YesNo};
use proptest::prelude::*;

fn rule(since: &str, yen: i64, rhythm: DuesRhythm) -> DuesRule {
    DuesRule {
        id: Id(format!("rule {since}")),
        name: "会費".into(),
        basis: DuesBasis::Fixed,
        yen,
        rhythm,
        since: since.into(),
        ..DuesRule::default()
    }
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day of the test")
}

/// One shop of 5.4 m in one unit, a member from a day to a day.
fn street(joined: &str, left: &str) -> StreetBook {
    let shop = Id::from("tofu");
    StreetBook {
        premises: vec![Premises { id: Id::from("1-1"), frontage: 540, ..Premises::default() }],
        shops: vec![Shop { id: shop.clone(), member: YesNo::Yes, dues: 1500, ..Shop::default() }],
        tenancies: vec![Tenancy { premises: Id::from("1-1"), shop: shop.clone(), ..Tenancy::default() }],
        memberships: vec![Membership { shop, joined: joined.into(), left: left.into(), ..Membership::default() }],
        ..StreetBook::default()
    }
}

fn asked(rules: &[DuesRule], street: &StreetBook, today: &str) -> Vec<(String, i64)> {
    claims(rules, street, day(today)).into_iter().map(|one| (one.period, one.yen)).collect()
}

fn lines(of: &[(&str, i64)]) -> Vec<(String, i64)> {
    of.iter().map(|(period, yen)| ((*period).to_string(), *yen)).collect()
}

#[test]
fn a_month_counts_on_whose_last_or_first_day_the_shop_was_a_member() {
    let monthly = [rule("2026-04", 1000, DuesRhythm::Month)];
    let told = asked(&monthly, &street("2026-05-31", "2026-07-01"), "2026-11-22");
    assert_eq!(told, lines(&[("2026-05", 1000), ("2026-06", 1000), ("2026-07", 1000)]));
}

#[test]
fn who_joins_in_october_owes_half_a_year_or_the_whole_as_the_rule_says() {
    let yearly = rule("2026-04", 12_000, DuesRhythm::Year);
    let joined = street("2026-10-15", "");
    assert_eq!(asked(std::slice::from_ref(&yearly), &joined, "2026-11-22"), lines(&[("2026-04", 6000)]));
    let whole = DuesRule { part: DuesPart::Whole, ..yearly };
    assert_eq!(asked(std::slice::from_ref(&whole), &joined, "2026-11-22"), lines(&[("2026-04", 12_000)]));
    let claim = claims(&[whole], &joined, day("2026-11-22")).remove(0);
    assert_eq!(claim.due, "2026-10-31", "nobody is late before joining");
}

#[test]
fn a_new_amount_from_october_leaves_the_months_before_as_they_were() {
    let rules = [rule("2026-04", 12_000, DuesRhythm::Year), rule("2026-10", 1500, DuesRhythm::Month)];
    let told = asked(&rules, &street("", ""), "2026-11-22");
    assert_eq!(told, lines(&[("2026-04", 6000), ("2026-10", 1500), ("2026-11", 1500)]));
    let over = [rule("2026-04", 1000, DuesRhythm::Month), rule("2026-06", 0, DuesRhythm::Month)];
    assert_eq!(asked(&over, &street("", ""), "2026-11-22"), lines(&[("2026-04", 1000), ("2026-05", 1000)]));
}

#[test]
fn frontage_is_counted_by_the_centimetre_and_its_own_amount_by_the_month() {
    let metres =
        DuesRule { basis: DuesBasis::Frontage, yen_a_metre: 250, ..rule("2026-10", 1000, DuesRhythm::Quarter) };
    // 1000 + 250 × 5.4 = 2350
    assert_eq!(asked(std::slice::from_ref(&metres), &street("", ""), "2026-11-22"), lines(&[("2026-10", 2350)]));
    let mut unmeasured = street("", "");
    unmeasured.premises[0].frontage = 0;
    let claim = claims(&[metres], &unmeasured, day("2026-11-22")).remove(0);
    assert_eq!((claim.yen, claim.measured), (1000, false), "the fixed part, and somebody is told");
    let own = DuesRule { basis: DuesBasis::Own, yen: 0, ..rule("2026-10", 0, DuesRhythm::Quarter) };
    assert_eq!(asked(&[own], &street("", ""), "2026-11-22"), lines(&[("2026-10", 4500)]));
}

#[test]
fn a_class_with_a_rule_of_its_own_goes_by_it_and_two_names_stand_side_by_side() {
    let mut both = street("2026-04-01", "");
    both.memberships[0].class = MemberClass::Associate;
    let half = DuesRule { class: MemberClass::Associate, ..rule("2026-11", 500, DuesRhythm::Month) };
    let lamps = DuesRule { name: "街路灯の電気代".into(), ..rule("2026-11", 300, DuesRhythm::Month) };
    let rules = [rule("2026-10", 1000, DuesRhythm::Month), half, lamps];
    let told: Vec<(String, String, i64)> =
        claims(&rules, &both, day("2026-11-22")).into_iter().map(|one| (one.name, one.period, one.yen)).collect();
    let line = |name: &str, period: &str, yen| (name.to_string(), period.to_string(), yen);
    assert_eq!(
        told,
        [line("会費", "2026-10", 1000), line("会費", "2026-11", 500), line("街路灯の電気代", "2026-11", 300)]
    );
}

#[test]
fn a_shop_of_a_plain_list_owes_as_long_as_it_trades() {
    let mut old = street("", "");
    old.memberships.clear();
    old.tenancies[0].until = "2026-05-20".into();
    let told = asked(&[rule("2026-04", 1000, DuesRhythm::Month)], &old, "2026-11-22");
    assert_eq!(told, lines(&[("2026-04", 1000), ("2026-05", 1000)]));
}

fn paid(period: &str, yen: i64) -> DuesPayment {
    let name = if period.is_empty() { "" } else { "会費" };
    DuesPayment { shop: Id::from("tofu"), name: name.into(), period: period.into(), yen, ..DuesPayment::default() }
}

#[test]
fn money_pays_the_claim_that_it_names_then_the_oldest_and_then_waits() {
    let owed = || claims(&[rule("2026-09", 1000, DuesRhythm::Month)], &street("", ""), day("2026-11-22"));
    let after = |payments: &[DuesPayment]| accounts(owed(), payments).remove(&Id::from("tofu")).expect("an account");
    let left = |account: &Account| account.claims.iter().map(ClaimStanding::left).collect::<Vec<_>>();
    let part = after(&[paid("2026-11", 600)]);
    assert_eq!((left(&part), part.credit), (vec![1000, 1000, 400], 0));
    assert_eq!(part.late("2026-11-22"), 2000, "November may be paid until its last day");
    let over = after(&[paid("2026-11", 600), paid("", 1500), paid("2026-11", 1000)]);
    assert_eq!((left(&over), over.credit), (vec![0, 0, 0], 100));
}

#[test]
fn a_pc_counts_under_its_own_mark_and_never_gives_a_number_twice() {
    let (first, second, third) = (Id::from("018f0000"), Id::from("018f00ab12cd34"), Id::from("018f00ab12cd35"));
    let known = [first.clone(), second.clone(), third.clone()];
    let marks: Vec<String> = known.iter().map(|one| receipt_mark(one, &first, &known)).collect();
    assert_eq!(marks[0], "A");
    assert!(marks[1] != marks[2] && marks[1] != "A" && marks[2] != "A", "{marks:?}");
    let given = |number: &str| DuesReceipt { number: number.into(), ..DuesReceipt::default() };
    assert_eq!(next_receipt_number("A", &[given("A-9"), given("A-10"), given("B12-40")], 0), 11);
    assert_eq!(next_receipt_number("A", &[given("A-9")], 12), 13, "12 was taken back, its paper was not");
}

fn months() -> impl Strategy<Value = Month> {
    (0..36_i64).prop_map(|n| Month::parse("2024-04").expect("a month").later(n))
}

proptest! {
    /// The plain sum: each month by itself, a twelfth of what the rule of that month asks for a year.
    #[test]
    fn a_year_owes_the_sum_of_its_months_whatever_changed_in_its_middle(
        change in months(), joined in months(), stay in 0..30_i64, yen in 1..500_i64, after in 0..500_i64,
        rhythm in prop::sample::select(DuesRhythm::ALL[1..].to_vec()),
        then in prop::sample::select(DuesRhythm::ALL[1..].to_vec()),
    ) {
        // A twelfth of an amount that twelve divides: nothing is rounded, so the sums must be equal to the yen.
        let rules = [
            DuesRule { id: Id::from("a"), ..rule("2024-04", yen * 12, rhythm) },
            DuesRule { id: Id::from("b"), ..rule(&change.to_string(), after * 12, then) },
        ];
        let left = joined.later(stay);
        let street = street(&joined.first_day().to_string(), &left.last_day().to_string());
        let told: i64 = claims(&rules, &street, day("2030-03-31")).iter().map(|one| one.yen).sum();
        let plain: i64 = (0..=stay).map(|n| joined.later(n)).map(|month| {
            let (of, every) = if month >= change { (after, then) } else { (yen, rhythm) };
            of * 12 / every.months()
        }).sum();
        prop_assert_eq!(told, plain);
    }

    #[test]
    fn no_yen_is_lost_or_made_between_claims_and_payments(
        sums in prop::collection::vec((1..5000_i64, 0..9_i64), 0..12), count in 1..9_i64,
    ) {
        let since = Month::parse("2026-11").expect("a month").later(1 - count).to_string();
        let owed = claims(&[rule(&since, 1000, DuesRhythm::Month)], &street("", ""), day("2026-11-22"));
        let payments: Vec<DuesPayment> = sums.iter().map(|(yen, back)| {
            let period = Month::parse("2026-11").expect("a month").later(-back).to_string();
            paid(if *back == 8 { "" } else { &period }, *yen)
        }).collect();
        let account = accounts(owed, &payments).remove(&Id::from("tofu")).expect("an account");
        let came: i64 = payments.iter().map(|one| one.yen).sum();
        let used: i64 = account.claims.iter().map(|one| one.paid).sum();
        prop_assert_eq!(came, used + account.credit);
        prop_assert!(account.claims.iter().all(|one| one.left() >= 0));
        prop_assert!(account.credit == 0 || account.claims.iter().all(|one| one.left() == 0));
    }
}
