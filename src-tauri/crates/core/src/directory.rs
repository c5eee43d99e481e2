//! What a shop offers its neighbours, and whether the association may name it outside: the source of every directory.
//!
//! A shop stands in a directory only with its own consent for just that purpose; no answer is no consent. A consent is
//! never overwritten: one that is taken back keeps its first day, so that a leaflet printed in between can be explained.

use crate::choice;
use crate::consent::{Consent, holding};
use crate::id::Id;
use crate::record;

choice! {
    /// What a shop offers beside its goods.
    Offer {
        /// Not known yet.
        Unknown = "",
        /// 配達.
        Delivery = "delivery",
        /// 電話注文.
        PhoneOrder = "phone_order",
        /// 御用聞き.
        HouseCalls = "house_calls",
        /// 現金のほかの支払い.
        Cashless = "cashless",
        /// 外国の言葉.
        Languages = "languages",
        /// 段差なし.
        StepFree = "step_free",
        /// 多目的トイレ.
        Toilet = "toilet",
        /// おむつ替え・授乳.
        Baby = "baby",
        /// お休み処.
        Rest = "rest",
        /// 見守り.
        WatchOver = "watch_over",
        /// AEDがある.
        Aed = "aed",
    }
}

choice! {
    /// Where the association may name the shop.
    ConsentPurpose {
        /// Not known yet.
        Unknown = "",
        /// 街のお店の案内（紙・ホームページ）.
        Directory = "directory",
        /// 区の企業情報データベース.
        WardDatabase = "ward_database",
    }
}

record! {
    /// A service that a shop offers.
    ShopOffer = 60 "shop_offer" in P {
        /// The shop.
        1 shop: Id [Ward];
        /// What it offers.
        2 offer: Offer [Ward];
    }
}

record! {
    /// A shop's consent to be named.
    ShopConsent = 61 "shop_consent" in P {
        /// The shop.
        1 shop: Id [Association];
        /// Where it may be named.
        2 purpose: ConsentPurpose [Association];
        /// Given on.
        3 given: String [Association];
        /// Taken back on, "" still good.
        4 withdrawn: String [Association];
        /// How it was given: on paper, by phone, at the counter, in the officer's words.
        5 how: String [Association];
    }
}

record! {
    /// What a shop says of itself in directories.
    ShopText = 62 "shop_text" in P {
        /// The shop.
        1 shop: Id [Association];
        /// A sentence or two, as the shop wants to be described.
        2 words: String [Association];
    }
}

impl Consent for ShopConsent {
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

/// Whether `shop` may be named for `purpose` on `day`: the newest consent that had been given by then still holds.
pub fn may_be_named(consents: &[ShopConsent], shop: &Id, purpose: ConsentPurpose, day: &str) -> bool {
    holding(consents.iter().filter(|one| one.shop == *shop && one.purpose == purpose), day).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn consent(id: &str, given: &str, withdrawn: &str) -> ShopConsent {
        ShopConsent {
            id: Id(id.into()),
            shop: Id("tofu".into()),
            purpose: ConsentPurpose::Directory,
            given: given.into(),
            withdrawn: withdrawn.into(),
            ..ShopConsent::default()
        }
    }

    fn named(consents: &[ShopConsent], day: &str) -> bool {
        may_be_named(consents, &Id("tofu".into()), ConsentPurpose::Directory, day)
    }

    #[test]
    fn nobody_is_named_who_was_not_asked() {
        assert!(!named(&[], "2026-11-22"));
        assert!(!named(&[consent("a", "", "")], "2026-11-22"));
    }

    #[test]
    fn a_consent_holds_from_its_day_until_it_is_taken_back() {
        let consents = [consent("a", "2026-04-01", "2026-10-01")];
        let days = ["2026-03-31", "2026-04-01", "2026-09-30", "2026-10-01"];
        assert_eq!(days.map(|day| named(&consents, day)), [false, true, true, false]);
    }

    #[test]
    fn a_consent_given_anew_holds_again() {
        let consents = [consent("a", "2026-04-01", "2026-10-01"), consent("b", "2026-11-01", "")];
        assert!(named(&consents, "2026-11-22") && !named(&consents, "2026-10-15"));
    }

    #[test]
    fn a_consent_for_the_street_is_none_for_the_ward() {
        let consents = [consent("a", "2026-04-01", "")];
        assert!(!may_be_named(&consents, &Id("tofu".into()), ConsentPurpose::WardDatabase, "2026-11-22"));
    }
}
