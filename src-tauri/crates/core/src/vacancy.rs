//! What is told about an empty premises to somebody who might open a shop there, and whether its owner allows it.
//!
//! Rent, wish and contact are the owner's: without the owner's consent nothing of them leaves. A consent is for the
//! present vacancy; once somebody has moved in, it is over, and the next vacancy is asked about anew.

use crate::choice;
use crate::consent::{Consent, holding};
use crate::id::Id;
use crate::record;
use crate::shop::{Tenancy, YesNo};

choice! {
    /// To whom the owner allows the card.
    CardPurpose {
        /// Not known yet.
        Unknown = "",
        /// 相談に来た人に渡す.
        HandOut = "hand_out",
        /// 貼り出す・公開する.
        Public = "public",
    }
}

record! {
    /// What a card says beside the premises' own particulars.
    VacancyCard = 63 "vacancy_card" in P {
        /// The premises.
        1 premises: Id [Association; Sought];
        /// Trades that the owner would like, in words.
        2 wanted: String [Association];
        /// Whether somebody may try a shop out for some months (チャレンジショップ).
        3 challenge: YesNo [Association];
        /// From when it can be had, in words.
        4 available: String [Association];
        /// A sentence or two about the place.
        5 words: String [Association];
        /// Who answers, as it is printed; "" the association does.
        6 contact: String [Association];
    }
}

record! {
    /// An owner's consent to show the card.
    OwnerConsent = 64 "owner_consent" in P {
        /// The premises.
        1 premises: Id [Association; Sought];
        /// To whom.
        2 purpose: CardPurpose [Association];
        /// Given on.
        3 given: String [Association];
        /// Taken back on, "" still good.
        4 withdrawn: String [Association];
        /// How it was given, in the officer's words.
        5 how: String [Association];
    }
}

impl Consent for OwnerConsent {
    fn id(&self) -> &Id {
        &self.id
    }
    fn given(&self) -> &str {
        &self.given
    }
    fn withdrawn(&self) -> &str {
        &self.withdrawn
    }
    fn say(&mut self, given: &str, how: &str) {
        self.given = given.to_string();
        self.how = how.to_string();
    }
    fn withdraw(&mut self, day: &str) {
        self.withdrawn = day.to_string();
    }
}

/// The consent for just this purpose that holds on `day`; one from before the last tenant moved in is over.
pub fn consent_for<'c>(
    consents: &'c [OwnerConsent],
    tenancies: &[Tenancy],
    (premises, purpose): (&Id, CardPurpose),
    day: &str,
) -> Option<&'c OwnerConsent> {
    let own = consents.iter().filter(|one| one.premises == *premises && one.purpose == purpose);
    let moved_in = |one: &&OwnerConsent| {
        tenancies.iter().any(|tenancy| {
            tenancy.premises == *premises && tenancy.from.as_str() > one.given.as_str() && tenancy.from.as_str() <= day
        })
    };
    holding(own, day).filter(|one| !moved_in(one))
}

/// Whether a card for `purpose` may be made: what may hang in the window may also be handed to a visitor.
pub fn may_be_shown(
    consents: &[OwnerConsent],
    tenancies: &[Tenancy],
    (premises, purpose): (&Id, CardPurpose),
    day: &str,
) -> bool {
    let said = |purpose| consent_for(consents, tenancies, (premises, purpose), day).is_some();
    match purpose {
        CardPurpose::Unknown => false,
        CardPurpose::Public => said(CardPurpose::Public),
        CardPurpose::HandOut => said(CardPurpose::HandOut) || said(CardPurpose::Public),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shop() -> Id {
        Id("3-8".into())
    }

    fn said(purpose: CardPurpose, given: &str, withdrawn: &str) -> OwnerConsent {
        OwnerConsent {
            id: Id(format!("{given}{}", purpose.code())),
            premises: shop(),
            purpose,
            given: given.into(),
            withdrawn: withdrawn.into(),
            ..OwnerConsent::default()
        }
    }

    fn shown(consents: &[OwnerConsent], tenancies: &[Tenancy], purpose: CardPurpose) -> bool {
        may_be_shown(consents, tenancies, (&shop(), purpose), "2026-11-22")
    }

    #[test]
    fn an_owner_who_was_not_asked_has_no_card() {
        assert!(!shown(&[], &[], CardPurpose::HandOut));
        assert!(!shown(&[said(CardPurpose::HandOut, "", "")], &[], CardPurpose::HandOut));
    }

    #[test]
    fn what_may_hang_in_the_window_may_be_handed_out_but_not_the_other_way_round() {
        let public = [said(CardPurpose::Public, "2026-10-01", "")];
        assert!(shown(&public, &[], CardPurpose::HandOut) && shown(&public, &[], CardPurpose::Public));
        let visitors = [said(CardPurpose::HandOut, "2026-10-01", "")];
        assert!(shown(&visitors, &[], CardPurpose::HandOut) && !shown(&visitors, &[], CardPurpose::Public));
    }

    #[test]
    fn a_consent_that_was_taken_back_is_over_on_that_day() {
        assert!(!shown(&[said(CardPurpose::Public, "2026-10-01", "2026-11-22")], &[], CardPurpose::Public));
        assert!(shown(&[said(CardPurpose::Public, "2026-10-01", "2026-11-23")], &[], CardPurpose::Public));
    }

    #[test]
    fn a_new_tenant_ends_the_consent_for_the_next_vacancy() {
        let consent = [said(CardPurpose::Public, "2024-05-01", "")];
        let tenancy = |from: &str| Tenancy { premises: shop(), from: from.into(), ..Tenancy::default() };
        assert!(shown(&consent, &[tenancy("2019-04-01")], CardPurpose::Public), "that one had left before");
        assert!(!shown(&consent, &[tenancy("2024-07-01")], CardPurpose::Public), "it was for the vacancy before");
    }
}
