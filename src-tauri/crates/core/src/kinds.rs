//! Every kind of record that a book keeps, in the order of their numbers.
//!
//! A new kind is declared in the file of its noun and named here; nothing else needs to know of it but its words
//! and its screen. A number or a name once used stays taken for ever.

use crate::record::{KindSpec, Record, Stream};

/// The declarations.
pub const KINDS: &[&KindSpec] = &[
    crate::association::Association::KIND,
    crate::association::Person::KIND,
    crate::premises::Block::KIND,
    crate::premises::Premises::KIND,
    crate::shop::Shop::KIND,
    crate::shop::Tenancy::KIND,
    crate::event::Event::KIND,
    crate::event::Task::KIND,
    crate::event::Permit::KIND,
    crate::event::BudgetLine::KIND,
    crate::safety::Patrol::KIND,
    crate::safety::Cleaning::KIND,
    crate::safety::Asset::KIND,
    crate::safety::Inspection::KIND,
    crate::sign_up::SignUp::KIND,
    crate::submission::Submission::KIND,
    crate::submission::Reply::KIND,
    crate::submission::Notice::KIND,
    crate::association::Device::KIND,
    crate::saved_view::SavedView::KIND,
    crate::membership::Membership::KIND,
    crate::twins::NotSame::KIND,
    crate::erasure::Erasure::KIND,
    crate::book_key::LaterKey::KIND,
    crate::book_key::KeyBox::KIND,
    crate::book_key::PcKey::KIND,
    crate::directory::ShopOffer::KIND,
    crate::directory::ShopConsent::KIND,
    crate::directory::ShopText::KIND,
    crate::vacancy::VacancyCard::KIND,
    crate::vacancy::OwnerConsent::KIND,
    crate::product::Product::KIND,
    crate::product::ProductSeller::KIND,
    crate::base_drawing::BaseDrawing::KIND,
    crate::standing_return::StandingReturn::KIND,
    crate::scenario::Scenario::KIND,
    crate::scenario::Placement::KIND,
    crate::survey::Survey::KIND,
    crate::survey::SurveyQuestion::KIND,
    crate::survey::SurveyAnswer::KIND,
    crate::dues::DuesRule::KIND,
    crate::dues::DuesPayment::KIND,
    crate::dues::DuesReceipt::KIND,
    crate::attachment::Attachment::KIND,
    crate::ward_rule::WardRule::KIND,
];

/// The declaration of a kind by its number.
pub fn kind(number: u32) -> Option<&'static KindSpec> {
    KINDS.iter().copied().find(|kind| kind.number == number)
}

/// The declaration of a kind by its name.
pub fn kind_named(name: &str) -> Option<&'static KindSpec> {
    KINDS.iter().copied().find(|kind| kind.name == name)
}

/// The kinds of one stream.
pub fn kinds_of(stream: Stream) -> impl Iterator<Item = &'static KindSpec> {
    KINDS.iter().copied().filter(move |kind| kind.stream == stream)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Level;
    use std::collections::BTreeSet;

    #[test]
    fn no_number_or_name_is_used_twice() {
        let numbers: BTreeSet<u32> = KINDS.iter().map(|kind| kind.number).collect();
        let names: BTreeSet<&str> = KINDS.iter().map(|kind| kind.name).collect();
        assert_eq!((numbers.len(), names.len()), (KINDS.len(), KINDS.len()));
        for kind in KINDS {
            let fields: BTreeSet<u32> = kind.fields.iter().map(|field| field.number).collect();
            assert_eq!(fields.len(), kind.fields.len(), "{}", kind.name);
        }
    }

    #[test]
    fn a_cell_never_mixes_levels_except_where_the_end_of_a_tenancy_needs_it() {
        for kind in KINDS {
            for field in kind.fields {
                let joined = kind.field(field.cell).expect("a cell is named by one of its fields");
                let known = (kind.name, field.name) == ("tenancy", "ended");
                assert!(known || joined.level == field.level, "{}.{}", kind.name, field.name);
            }
        }
    }

    #[test]
    fn words_about_people_and_money_stay_in_the_association() {
        let private =
            ["phone", "mail", "owner", "contact", "notes", "names", "dues", "kana", "member", "planned", "actual"];
        for kind in KINDS.iter().filter(|kind| kind.stream == Stream::P) {
            for field in kind.fields.iter().filter(|field| private.contains(&field.name)) {
                let own_name_of_the_body = kind.name == "association" && field.name == "kana";
                assert!(own_name_of_the_body || field.level == Level::Association, "{}.{}", kind.name, field.name);
            }
        }
    }
}
