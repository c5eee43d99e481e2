//! Shops that may be one shop written twice, with the signs that say so; and the shop that two become.
//!
//! A sign is a hint and never a decision: two branches share a telephone, a chain shares its name. A person chooses. What a
//! newcomer gets wrong: a shop and the shop that it was before a change of name are two records on purpose.

use crate::choice;
use crate::fold::fold;
use crate::id::Id;
use crate::record;
use crate::record::{Fields, KindSpec, Record};
use crate::shop::Shop;
use std::collections::{BTreeMap, BTreeSet};

choice! {
    /// Why two shops may be one.
    TwinSign {
        /// No sign.
        None = "",
        /// The same 法人番号.
        CorporateNumber = "corporate_number",
        /// The same telephone.
        Phone = "phone",
        /// The same name, however it is written.
        Name = "name",
        /// The same mail address.
        Mail = "mail",
    }
}

record! {
    /// That two shops which look alike are two: a person said so.
    NotSame = 37 "not_same" in P {
        /// One of them; the smaller id.
        20 first: Id [Association, cell 20];
        /// The other.
        21 second: Id [Association, cell 20];
    }
}

/// Two shops that may be one.
#[derive(Debug, Clone, PartialEq)]
pub struct Twins<'a> {
    /// The one that the book knows longer.
    pub first: &'a Shop,
    /// The other.
    pub second: &'a Shop,
    /// Why.
    pub signs: BTreeSet<TwinSign>,
}

/// Pairs that share a sign, those with the most signs first; pairs of which a person said that they are two are left out.
pub fn twins<'a>(shops: &'a [Shop], not_same: &[NotSame]) -> Vec<Twins<'a>> {
    let apart: BTreeSet<(&Id, &Id)> = not_same.iter().map(|one| (&one.first, &one.second)).collect();
    let mut by_sign: BTreeMap<(TwinSign, String), Vec<&Shop>> = BTreeMap::new();
    for shop in shops {
        for (sign, value) in signs_of(shop) {
            by_sign.entry((sign, value)).or_default().push(shop);
        }
    }
    let mut pairs: BTreeMap<(&Id, &Id), Twins<'a>> = BTreeMap::new();
    for ((sign, _), alike) in &by_sign {
        for (at, one) in alike.iter().enumerate() {
            for other in &alike[at + 1..] {
                let (first, second) = if one.id <= other.id { (*one, *other) } else { (*other, *one) };
                let key = (&first.id, &second.id);
                let renamed = first.formerly == second.id || second.formerly == first.id;
                if !renamed && !apart.contains(&key) {
                    let pair = pairs.entry(key).or_insert_with(|| Twins { first, second, signs: BTreeSet::new() });
                    pair.signs.insert(*sign);
                }
            }
        }
    }
    let mut found: Vec<Twins<'a>> = pairs.into_values().collect();
    found.sort_by_key(|pair| (std::cmp::Reverse(pair.signs.len()), pair.signs.clone(), pair.first.id.clone()));
    found
}

/// What a shop can be known by again.
pub fn signs_of(shop: &Shop) -> Vec<(TwinSign, String)> {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let signs = [
        (TwinSign::CorporateNumber, digits(&shop.corporate_number)),
        (TwinSign::Phone, Some(digits(&shop.phone)).filter(|phone| phone.len() >= 10).unwrap_or_default()),
        (TwinSign::Name, folded_name(&shop.name)),
        (TwinSign::Mail, shop.mail.trim().to_lowercase()),
    ];
    signs.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// A name as it is compared: folded, without spaces and without the company's form (株式会社, ㈱).
pub fn folded_name(name: &str) -> String {
    let folded: String = fold(name).split(' ').collect();
    let mut bare = folded.as_str();
    for form in ["株", "有", "合", "資"] {
        bare = bare.strip_prefix(form).or_else(|| bare.strip_suffix(form)).unwrap_or(bare);
    }
    if bare.is_empty() { folded } else { bare.to_string() }
}

/// The fields in which two shops differ, by number; what one of them does not know is no difference to choose.
pub fn differing(first: &Shop, second: &Shop) -> Vec<u32> {
    let (a, b) = (first.to_fields(), second.to_fields());
    let both = |number: u32| a.contains_key(&number) && b.contains_key(&number);
    let numbers = Shop::KIND.fields.iter().map(|field| field.number);
    numbers.filter(|number| both(*number) && a.get(number) != b.get(number)).collect()
}

/// The one shop: what `keep` knows, what only `other` knows, and the fields of `other` that a person chose.
///
/// A field comes with its whole cell, so that a trade and its revision never part.
pub fn merged(keep: &Shop, other: &Shop, chosen: &BTreeSet<u32>) -> Shop {
    let kind: &KindSpec = Shop::KIND;
    let (mine, theirs) = (keep.to_fields(), other.to_fields());
    let cells: BTreeSet<u32> = kind.fields.iter().map(|field| field.cell).collect();
    let mut after = Fields::new();
    for cell in cells {
        let numbers: Vec<u32> =
            kind.fields.iter().filter(|field| field.cell == cell).map(|field| field.number).collect();
        let known_here = numbers.iter().any(|number| mine.contains_key(number));
        let from = if numbers.iter().any(|number| chosen.contains(number)) || !known_here { &theirs } else { &mine };
        after.extend(numbers.iter().filter_map(|number| Some((*number, from.get(number)?.clone()))));
    }
    let mut shop = Shop::from_fields(keep.id.clone(), &after);
    if shop.formerly == other.id || shop.formerly == keep.id {
        shop.formerly = Id::default();
    }
    shop
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shop(id: &str, name: &str, phone: &str) -> Shop {
        Shop { id: Id::from(id), name: name.into(), phone: phone.into(), ..Shop::default() }
    }

    #[test]
    fn one_shop_written_in_two_ways_is_seen_with_its_reasons() {
        let shops = [
            shop("a", "㈱髙橋酒店", "03-3712-0001"),
            shop("b", "高橋酒店 株式会社", "0337120001"),
            shop("c", "魚政", ""),
        ];
        let found = twins(&shops, &[]);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].first.id.as_str(), found[0].second.id.as_str()), ("a", "b"));
        assert_eq!(found[0].signs, BTreeSet::from([TwinSign::Phone, TwinSign::Name]));
    }

    #[test]
    fn a_shop_and_what_it_was_before_are_two_and_so_are_those_of_whom_a_person_said_it() {
        let mut shops = vec![shop("a", "魚政", "03-3712-0002"), shop("b", "魚政 本店", "03-3712-0002")];
        let said = NotSame { first: Id::from("a"), second: Id::from("b"), ..NotSame::default() };
        assert_eq!(twins(&shops, &[said]), []);
        assert_eq!(twins(&shops, &[]).len(), 1);
        shops[1].formerly = Id::from("a");
        assert_eq!(twins(&shops, &[]), []);
    }

    #[test]
    fn the_one_shop_knows_what_either_knew_and_what_was_chosen() {
        let mut keep = shop("a", "魚政", "");
        (keep.trade_code, keep.trade_revision, keep.owner) = ("5841".into(), 14, "政 一".into());
        let mut other = shop("b", "うお政", "03-3712-0002");
        (other.trade_code, other.trade_revision, other.owner) = ("5897".into(), 13, "政 二".into());
        assert_eq!(
            differing(&keep, &other),
            [1, 2, 3, 24],
            "name, trade and its revision, owner; the phone is no choice"
        );
        let one = merged(&keep, &other, &BTreeSet::from([24]));
        assert_eq!((one.name.as_str(), one.phone.as_str(), one.owner.as_str()), ("魚政", "03-3712-0002", "政 二"));
        let trade = merged(&keep, &other, &BTreeSet::from([2]));
        assert_eq!((trade.trade_code.as_str(), trade.trade_revision), ("5897", 13), "a code never leaves its revision");
    }
}
