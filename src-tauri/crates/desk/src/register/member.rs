//! Joining and leaving the association, with days.
//!
//! `shop.member` follows the memberships as of the day of the act, so that an older program and a plain list still read
//! right. Nothing but these acts may change it for a shop with dated memberships.

use crate::desk::Desk;
use crate::unit::real_day;
use crate::views::*;
use nigiwai_core::failure::Failure;
use nigiwai_core::membership::{Membership, MembershipRefusal, join, leave, member_on};
use nigiwai_core::record::FieldType;
use nigiwai_core::shop::{Shop, YesNo};

impl Desk {
    pub(crate) fn tell_membership(&self, told: TellMembership) -> Result<Done, Failure> {
        let day = real_day(&told.day)?.to_string();
        let today = self.today().to_string();
        self.done("tell_membership", |page| {
            let shop: Shop = page.get(&told.shop)?.ok_or_else(|| Failure::new("record_gone"))?;
            let dated: Vec<Membership> = page.list_by("shop", &shop.id.to_value())?;
            let own: Vec<&Membership> = dated.iter().collect();
            let mut changed = if told.member == YesNo::No {
                leave(&shop, &own, &day)
            } else {
                join(&shop.id, &own, &day, told.class)
            }
            .map_err(membership_failure)?;
            if changed.id.is_empty() {
                changed.id = page.new_id();
            }
            page.put(&changed)?;
            let after: Vec<Membership> = page.list_by("shop", &shop.id.to_value())?;
            let member = by_dates(&shop, &after, &today).unwrap_or(shop.member);
            page.put(&Shop { member, ..shop })?;
            Ok(told.shop)
        })
    }
}

/// What the dated memberships say of a shop on a day; nothing where there are none.
pub(crate) fn by_dates(shop: &Shop, dated: &[Membership], day: &str) -> Option<YesNo> {
    let own: Vec<&Membership> = dated.iter().collect();
    (!own.is_empty()).then(|| member_on(shop, &own, day))
}

fn membership_failure(refusal: MembershipRefusal) -> Failure {
    match refusal {
        MembershipRefusal::AlreadyMember => Failure::new("already_member").at("day"),
        MembershipRefusal::NoMember => Failure::new("no_member").at("day"),
        MembershipRefusal::LaterMembership { joined } => {
            Failure::new("later_membership").with("joined", joined).at("day")
        }
    }
}
