//! Which shop of the register a row of a newer list is about.
//!
//! Only signs that last are believed: the 法人番号, the unit together with the name, the telephone, the name where no other
//! shop has it. Where two shops fit, nobody is chosen: a person looks. A newcomer would get wrong that the unit alone is no
//! sign; another shop may have moved in.

use crate::fold::fold;
use crate::id::Id;
use crate::occupancy::StreetBook;
use crate::premises::Premises;
use crate::shop::Shop;
use crate::twins::{TwinSign, folded_name, signs_of};
use std::collections::{BTreeMap, BTreeSet};

/// How a row was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// The same unit and the same name.
    Place,
    /// A sign that the shop bears wherever it is.
    Own(TwinSign),
}

impl Sign {
    /// Its code; the words are `code.known_by.<code>`.
    pub fn code(self) -> &'static str {
        match self {
            Sign::Place => "place",
            Sign::Own(sign) => sign.code(),
        }
    }
}

/// What the register knows of a row's shop.
#[derive(Debug, Clone, PartialEq)]
pub enum Known<'a> {
    /// It is this shop.
    Shop(&'a Shop, Sign),
    /// It may be several.
    Several,
    /// It is none of them.
    Nobody,
}

/// The register, ready to be asked about many rows.
#[derive(Debug)]
pub struct Recognised<'a> {
    by_sign: BTreeMap<(TwinSign, String), Vec<&'a Shop>>,
    units: BTreeMap<String, (&'a Premises, Option<&'a Shop>)>,
    twice: BTreeSet<String>,
}

impl<'a> Recognised<'a> {
    /// The register as of a day: only shops that still trade, or that never had a unit, are looked for.
    pub fn of(street: &'a StreetBook, day: &str) -> Recognised<'a> {
        let mut units: BTreeMap<String, (&Premises, Option<&Shop>)> = BTreeMap::new();
        let mut twice = BTreeSet::new();
        let mut here: BTreeSet<&Id> = BTreeSet::new();
        for unit in street.on_day(day) {
            here.extend(unit.shop.map(|shop| &shop.id));
            let code = fold(&unit.premises.code);
            if !code.is_empty() && units.insert(code.clone(), (unit.premises, unit.shop)).is_some() {
                twice.insert(code);
            }
        }
        let ever: BTreeSet<&Id> = street.tenancies.iter().map(|one| &one.shop).collect();
        let mut by_sign: BTreeMap<(TwinSign, String), Vec<&Shop>> = BTreeMap::new();
        for shop in street.shops.iter().filter(|shop| here.contains(&shop.id) || !ever.contains(&shop.id)) {
            for sign in signs_of(shop) {
                by_sign.entry(sign).or_default().push(shop);
            }
        }
        Recognised { by_sign, units, twice }
    }

    /// The unit of that code and its tenant; nothing where no unit or more than one has the code.
    pub fn unit(&self, code: &str) -> Option<(&'a Premises, Option<&'a Shop>)> {
        let code = fold(code);
        self.units.get(&code).copied().filter(|_| !self.twice.contains(&code))
    }

    /// Whether several units have that code, so that it names none of them.
    pub fn is_twice(&self, code: &str) -> bool {
        self.twice.contains(&fold(code))
    }

    /// The shop of a row: `listed` is the shop as the list writes it, `unit` the code of its unit or "".
    pub fn shop(&self, listed: &Shop, unit: &str) -> Known<'a> {
        let with = |sign: TwinSign| -> &[&'a Shop] {
            let own = signs_of(listed).into_iter().find(|one| one.0 == sign);
            own.and_then(|key| self.by_sign.get(&key)).map_or(&[], Vec::as_slice)
        };
        if let [shop] = with(TwinSign::CorporateNumber) {
            return Known::Shop(shop, Sign::Own(TwinSign::CorporateNumber));
        }
        let tenant = self.unit(unit).and_then(|(_, shop)| shop);
        if let Some(shop) = tenant.filter(|shop| folded_name(&shop.name) == folded_name(&listed.name)) {
            return Known::Shop(shop, Sign::Place);
        }
        let (phone, name) = (with(TwinSign::Phone), with(TwinSign::Name));
        let both: Vec<&'a Shop> = phone.iter().filter(|one| name.iter().any(|two| two.id == one.id)).copied().collect();
        match (both.as_slice(), phone, name) {
            ([shop], _, _) | ([], [shop], []) => Known::Shop(shop, Sign::Own(TwinSign::Phone)),
            ([], [], [shop]) => Known::Shop(shop, Sign::Own(TwinSign::Name)),
            ([], [], []) => Known::Nobody,
            _ => Known::Several,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shop::Tenancy;

    fn shop(id: &str, name: &str, phone: &str) -> Shop {
        Shop { id: Id::from(id), name: name.into(), phone: phone.into(), ..Shop::default() }
    }

    /// 魚政 in A01, two shops of one name in A02 and A03.
    fn street() -> StreetBook {
        let unit = |code: &str| Premises { id: Id::from(code), code: code.into(), ..Premises::default() };
        let held = |shop: &str, code: &str| Tenancy {
            id: Id::from(format!("{shop} {code}").as_str()),
            premises: Id::from(code),
            shop: Id::from(shop),
            ..Tenancy::default()
        };
        StreetBook {
            premises: vec![unit("A01"), unit("A02"), unit("A03")],
            shops: vec![shop("1", "魚政", "03-3712-0001"), shop("2", "白はと", ""), shop("3", "白はと", "")],
            tenancies: vec![held("1", "A01"), held("2", "A02"), held("3", "A03")],
            ..StreetBook::default()
        }
    }

    #[test]
    fn a_shop_is_known_again_by_its_place_and_name_by_its_phone_or_by_a_name_that_only_it_has() {
        let street = street();
        let known = Recognised::of(&street, "2026-11-22");
        let who = |name: &str, phone: &str, unit: &str| match known.shop(&shop("", name, phone), unit) {
            Known::Shop(shop, sign) => format!("{} by {}", shop.id, sign.code()),
            other => format!("{other:?}"),
        };
        assert_eq!(who("白はと", "", "Ａ０３"), "3 by place", "full width is the same unit");
        assert_eq!(who("うお政", "0337120001", "A01"), "1 by phone", "written anew, the same telephone");
        assert_eq!(who("㈱魚政", "", ""), "1 by name");
        assert_eq!(who("白はと", "", ""), "Several");
        assert_eq!(who("そば 大松", "", "A01"), "Nobody", "another shop in the place is not the old one");
    }
}
