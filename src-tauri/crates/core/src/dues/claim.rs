//! What each member owes for each stretch of months, from the rules and the memberships.
//!
//! Every month goes by the rule of its name and class that began last. A stretch in which a rule began or ended counts for
//! its months only, so a change in the middle of a year takes nothing twice. Yen are rounded down once, for the stretch.

use super::{DuesBasis, DuesPart, DuesRule, Month};
use crate::day::Day;
use crate::id::Id;
use crate::membership::{MemberClass, Membership, by_shop};
use crate::occupancy::{StreetBook, holds};
use crate::premises::Premises;
use crate::shop::{Shop, Tenancy, YesNo};
use std::collections::{BTreeMap, BTreeSet};

/// An amount that a member owes for a stretch of months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// Who owes it.
    pub shop: Id,
    /// For which dues.
    pub name: String,
    /// The first month of the stretch, `YYYY-MM`.
    pub period: String,
    /// Months of a whole stretch.
    pub months: i64,
    /// Months that are counted.
    pub counted: i64,
    /// How much.
    pub yen: i64,
    /// The last day to pay.
    pub due: String,
    /// False where the frontage was to be counted and is not known: the claim is too small then.
    pub measured: bool,
}

/// Everything that was ever owed for stretches that have begun by `day`, by shop, name and stretch.
pub fn claims(rules: &[DuesRule], street: &StreetBook, day: Day) -> Vec<Claim> {
    let rules = in_order(rules);
    let Some(first) = rules.iter().map(|rule| rule.since).min() else { return Vec::new() };
    let place = Place::of(street);
    let dated = by_shop(&street.memberships);
    let names: BTreeSet<&str> = rules.iter().map(|rule| rule.rule.name.as_str()).collect();
    let mut all = Vec::new();
    for shop in &street.shops {
        let own = dated.get(&shop.id).map_or(&[][..], Vec::as_slice);
        let member = Member { shop, own, place: &place };
        // A stretch that has begun may reach eleven months further.
        let ahead = 0..=Month::of(day).later(11).since(first);
        let months: Vec<(Month, MemberClass)> = ahead.filter_map(|n| member.in_month(first.later(n))).collect();
        for name in &names {
            all.extend(of_name(&rules, (&member, &months), name).into_iter().filter(|claim| claim.began_by(day)));
        }
    }
    all
}

impl Claim {
    fn began_by(&self, day: Day) -> bool {
        self.yen > 0 && Month::parse(&self.period).is_some_and(|month| month <= Month::of(day))
    }
}

/// A rule and the month in which the next one of its name and class takes its place.
struct Held<'r> {
    rule: &'r DuesRule,
    since: Month,
    until: Option<Month>,
}

impl Held<'_> {
    fn holds(&self, month: Month) -> bool {
        self.since <= month && self.until.is_none_or(|until| month < until)
    }

    /// How many months of the stretch that begins in `first` it holds.
    fn months_of(&self, first: Month) -> i64 {
        (0..self.rule.rhythm.months()).map(|n| i64::from(self.holds(first.later(n)))).sum()
    }
}

fn in_order(rules: &[DuesRule]) -> Vec<Held<'_>> {
    let read = |rule: &'_ DuesRule| Month::parse(&rule.since);
    let mut held: Vec<Held<'_>> =
        rules.iter().filter_map(|rule| Some(Held { rule, since: read(rule)?, until: None })).collect();
    held.sort_by(|a, b| {
        (&a.rule.name, a.rule.class, a.since, &a.rule.id).cmp(&(&b.rule.name, b.rule.class, b.since, &b.rule.id))
    });
    for at in 1..held.len() {
        let next = &held[at];
        if (&held[at - 1].rule.name, held[at - 1].rule.class) == (&next.rule.name, next.rule.class) {
            held[at - 1].until = Some(held[at].since);
        }
    }
    held
}

/// The claims of one name on one member.
fn of_name(rules: &[Held<'_>], (member, months): (&Member<'_>, &[(Month, MemberClass)]), name: &str) -> Vec<Claim> {
    let mut counted: BTreeMap<(Month, usize), Vec<Month>> = BTreeMap::new();
    for (month, class) in months {
        let of = |wanted: MemberClass| {
            rules.iter().position(|one| one.rule.name == name && one.rule.class == wanted && one.holds(*month))
        };
        let own = if *class == MemberClass::Unknown { None } else { of(*class) };
        if let Some(at) = own.or_else(|| of(MemberClass::Unknown)) {
            counted.entry((month.stretch(rules[at].rule.rhythm.months()), at)).or_default().push(*month);
        }
    }
    // A member whose class changed in the middle meets two rules in one stretch; what they ask for is one claim.
    let mut by_stretch: BTreeMap<String, Claim> = BTreeMap::new();
    let mut in_order: Vec<_> = counted.into_iter().collect();
    in_order.sort_by_key(|(_, months)| months.first().copied());
    for ((stretch, at), months) in in_order {
        let claim = one(&rules[at], member, (stretch, &months));
        let Some(known) = by_stretch.get_mut(&claim.period) else {
            by_stretch.insert(claim.period.clone(), claim);
            continue;
        };
        // Who owes a whole stretch owes it once, in the class in which it began.
        if rules[at].rule.part == DuesPart::ByMonth {
            known.yen += claim.yen;
            known.counted += claim.counted;
            known.measured &= claim.measured;
        }
    }
    by_stretch.into_values().collect()
}

/// What one rule asks of one member for one stretch.
fn one(held: &Held<'_>, member: &Member<'_>, (stretch, months): (Month, &[Month])) -> Claim {
    let (rule, whole) = (held.rule, held.rule.rhythm.months());
    // A rule that began in the middle of a stretch begins its first claim there.
    let first = stretch.max(held.since);
    let counted = match rule.part {
        DuesPart::ByMonth => months.iter().map(|_| 1).sum(),
        DuesPart::Whole => held.months_of(stretch),
    };
    let joined = months.first().copied().unwrap_or(first);
    let frontage = if rule.basis == DuesBasis::Frontage { member.frontage(joined) } else { 0 };
    // In hundredths of a yen, for a metre has a hundred centimetres.
    let hundredths = match rule.basis {
        DuesBasis::Unknown => 0,
        DuesBasis::Fixed | DuesBasis::Frontage => {
            rule.yen.saturating_mul(100).saturating_add(rule.yen_a_metre.saturating_mul(frontage))
        }
        DuesBasis::Own => member.shop.dues.max(0).saturating_mul(whole).saturating_mul(100),
    };
    let due = stretch.later(rule.due_month.clamp(1, whole) - 1).max(joined);
    Claim {
        shop: member.shop.id.clone(),
        name: rule.name.clone(),
        period: first.to_string(),
        months: whole,
        counted,
        yen: hundredths.saturating_mul(counted) / (100 * whole),
        due: due.last_day().to_string(),
        measured: rule.basis != DuesBasis::Frontage || frontage > 0,
    }
}

/// Who held which units, by shop.
struct Place<'a> {
    tenancies: BTreeMap<&'a Id, Vec<&'a Tenancy>>,
    units: BTreeMap<&'a Id, &'a Premises>,
}

impl<'a> Place<'a> {
    fn of(street: &'a StreetBook) -> Place<'a> {
        let mut tenancies: BTreeMap<&Id, Vec<&Tenancy>> = BTreeMap::new();
        for one in &street.tenancies {
            tenancies.entry(&one.shop).or_default().push(one);
        }
        Place { tenancies, units: street.premises.iter().map(|unit| (&unit.id, unit)).collect() }
    }
}

struct Member<'a> {
    shop: &'a Shop,
    own: &'a [&'a Membership],
    place: &'a Place<'a>,
}

impl Member<'_> {
    /// The month and the class in it, where the shop was a member on at least one of its days.
    ///
    /// A shop of which only yes or no is known is a member as long as it trades.
    fn in_month(&self, month: Month) -> Option<(Month, MemberClass)> {
        let (first, last) = (month.first_day().to_string(), month.last_day().to_string());
        if !self.own.is_empty() {
            let held = self.own.iter().filter(|one| overlaps((&one.joined, &one.left), (&first, &last)));
            return held.max_by_key(|one| one.joined.clone()).map(|one| (month, one.class));
        }
        let held = self.place.tenancies.get(&self.shop.id);
        let trades = held.is_none_or(|all| all.iter().any(|one| overlaps((&one.from, &one.until), (&first, &last))));
        (self.shop.member == YesNo::Yes && trades).then_some((month, MemberClass::Unknown))
    }

    /// Centimetres of frontage at the end of a month, or where the shop last was; 0 not known.
    fn frontage(&self, month: Month) -> i64 {
        let last = month.last_day().to_string();
        let held = self.place.tenancies.get(&self.shop.id).map_or(&[][..], Vec::as_slice);
        let of = |one: &&Tenancy| self.place.units.get(&one.premises).map_or(0, |unit| unit.frontage);
        let mut now = held.iter().filter(|one| holds(&one.from, &one.until, &last)).peekable();
        if now.peek().is_some() { now.map(of).sum() } else { held.iter().max_by_key(|one| &one.until).map_or(0, of) }
    }
}

/// Whether two stretches of days share one; "" is open at that end.
fn overlaps((from, until): (&str, &str), (first, last): (&str, &str)) -> bool {
    (from.is_empty() || from <= last) && (until.is_empty() || first <= until)
}
