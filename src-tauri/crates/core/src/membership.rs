//! Who is a member, from when until when, and in which class.
//!
//! A shop may join, leave and join again. A shop without any dated membership is what `shop.member` says, whatever the
//! day: old books and lists from Excel know no more. A newcomer would get wrong that `left` is the last day as a member.

use crate::choice;
use crate::id::Id;
use crate::occupancy::holds;
use crate::record;
use crate::shop::{Shop, YesNo};
use std::collections::BTreeMap;

choice! {
    /// The class of a member.
    MemberClass {
        /// Not known, or the association has no classes.
        Unknown = "",
        /// 正会員・組合員.
        Full = "full",
        /// 準会員.
        Associate = "associate",
        /// 賛助会員.
        Supporting = "supporting",
        /// 特別会員.
        Special = "special",
    }
}

record! {
    /// That a shop was a member from one day to another.
    Membership = 36 "membership" in P {
        /// The shop.
        20 shop: Id [Association];
        /// First day, "" it was one before the book began.
        21 joined: String [Association, cell 21];
        /// Last day, "" still one.
        22 left: String [Association, cell 21];
        /// The class.
        23 class: MemberClass [Association];
    }
}

/// Whether a shop is a member on `day`, given its own memberships.
pub fn member_on(shop: &Shop, own: &[&Membership], day: &str) -> YesNo {
    if own.is_empty() {
        return shop.member;
    }
    if own.iter().any(|one| holds(&one.joined, &one.left, day)) { YesNo::Yes } else { YesNo::No }
}

/// The memberships of each shop.
pub fn by_shop(all: &[Membership]) -> BTreeMap<&Id, Vec<&Membership>> {
    let mut sorted: BTreeMap<&Id, Vec<&Membership>> = BTreeMap::new();
    for one in all {
        sorted.entry(&one.shop).or_default().push(one);
    }
    sorted
}

/// An everyday no to joining or leaving.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MembershipRefusal {
    /// The shop is a member on that day already.
    #[error("a member already")]
    AlreadyMember,
    /// The shop is no member on that day.
    #[error("no member on that day")]
    NoMember,
    /// A later membership stands in the book.
    #[error("joined again on {joined}")]
    LaterMembership {
        /// Its first day.
        joined: String,
    },
}

/// The membership that begins on `day`; a shop is never a member twice on one day.
pub fn join(shop: &Id, own: &[&Membership], day: &str, class: MemberClass) -> Result<Membership, MembershipRefusal> {
    if own.iter().any(|one| holds(&one.joined, &one.left, day)) {
        return Err(MembershipRefusal::AlreadyMember);
    }
    if let Some(later) = own.iter().find(|one| one.joined.as_str() > day) {
        return Err(MembershipRefusal::LaterMembership { joined: later.joined.clone() });
    }
    Ok(Membership { shop: shop.clone(), joined: day.to_string(), class, ..Membership::default() })
}

/// The membership that ends with `day`, its last; a shop that only ever said yes gets one that began before the book.
pub fn leave(shop: &Shop, own: &[&Membership], day: &str) -> Result<Membership, MembershipRefusal> {
    if let Some(held) = own.iter().find(|one| one.left.is_empty() && holds(&one.joined, "", day)) {
        return Ok(Membership { left: day.to_string(), ..(*held).clone() });
    }
    if own.is_empty() && shop.member == YesNo::Yes {
        return Ok(Membership { shop: shop.id.clone(), left: day.to_string(), ..Membership::default() });
    }
    Err(MembershipRefusal::NoMember)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shop(member: YesNo) -> Shop {
        Shop { id: Id::from("tofu"), member, ..Shop::default() }
    }

    fn from_to(joined: &str, left: &str) -> Membership {
        Membership { shop: Id::from("tofu"), joined: joined.into(), left: left.into(), ..Membership::default() }
    }

    #[test]
    fn a_shop_of_an_old_book_is_what_its_list_says_on_any_day() {
        assert_eq!(member_on(&shop(YesNo::Yes), &[], "1970-01-01"), YesNo::Yes);
        assert_eq!(member_on(&shop(YesNo::Unknown), &[], "2026-11-22"), YesNo::Unknown);
    }

    #[test]
    fn who_left_and_came_back_was_no_member_in_between_and_the_last_day_still_counts() {
        let (first, second) = (from_to("", "2019-03-31"), from_to("2024-04-01", ""));
        let on = |day| member_on(&shop(YesNo::Yes), &[&first, &second], day);
        assert_eq!(on("2019-03-31"), YesNo::Yes);
        assert_eq!(on("2019-04-01"), YesNo::No);
        assert_eq!(on("2024-04-01"), YesNo::Yes);
    }

    #[test]
    fn nobody_joins_twice_and_nobody_leaves_who_is_not_there() {
        let held = from_to("2024-04-01", "");
        let again = join(&Id::from("tofu"), &[&held], "2025-01-01", MemberClass::Full);
        assert_eq!(again, Err(MembershipRefusal::AlreadyMember));
        let before = join(&Id::from("tofu"), &[&held], "2023-01-01", MemberClass::Full);
        assert_eq!(before, Err(MembershipRefusal::LaterMembership { joined: "2024-04-01".into() }));
        assert_eq!(leave(&shop(YesNo::No), &[], "2026-11-22"), Err(MembershipRefusal::NoMember));
        let left = leave(&shop(YesNo::Yes), &[], "2026-03-31").unwrap();
        assert_eq!((left.joined.as_str(), left.left.as_str()), ("", "2026-03-31"));
    }
}
