//! Empty premises that somebody might take: what their cards say, what their owners allow, and the papers.
//!
//! Nothing leaves without the owner's consent for just that purpose. A card is only of a premises that is empty today;
//! what a newcomer gets wrong: the consent ends by itself when somebody moves in.

mod paper;

use crate::consents::{check_given, keep_answer};
use crate::desk::{Desk, street_of};
use crate::views::*;
use nigiwai_book::{Book, Page};
use nigiwai_core::association::{Association, association_id};
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::id::Id;
use nigiwai_core::occupancy::StreetBook;
use nigiwai_core::premises::Premises;
use nigiwai_core::record::FieldType;
use nigiwai_core::shop::Tenancy;
use nigiwai_core::vacancy::{CardPurpose, OwnerConsent, VacancyCard, consent_for, may_be_shown};
use nigiwai_core::words::{Language, word};

/// What the book knows of empty premises.
struct Known {
    street: StreetBook,
    cards: Vec<VacancyCard>,
    consents: Vec<OwnerConsent>,
    association: Association,
}

impl Known {
    fn of(book: &Book) -> Result<Known, Failure> {
        let association = book.get(&association_id())?.unwrap_or_default();
        Ok(Known { street: street_of(book)?, cards: book.list()?, consents: book.list()?, association })
    }

    fn card_of(&self, premises: &Id) -> VacancyCard {
        let own = self.cards.iter().filter(|one| one.premises == *premises).max_by_key(|one| &one.id);
        own.cloned().unwrap_or_default()
    }

    fn said(&self, premises: &Id, purpose: CardPurpose, day: &str) -> ConsentState {
        let held = consent_for(&self.consents, &self.street.tenancies, (premises, purpose), day);
        held.map(|one| ConsentState { given: one.given.clone(), how: one.how.clone() }).unwrap_or_default()
    }

    fn may_be_shown(&self, premises: &Id, purpose: CardPurpose, day: &str) -> bool {
        may_be_shown(&self.consents, &self.street.tenancies, (premises, purpose), day)
    }

    /// Who answers where a card names nobody.
    fn contact(&self) -> String {
        format!("{} {}", self.association.name, self.association.contact).trim().to_string()
    }

    fn rows(&self, book: &Book, day: &str) -> Result<Vec<VacancyRow>, Failure> {
        let mut rows = Vec::new();
        for unit in self.street.on_day(day).iter().filter(|unit| unit.is_vacant()) {
            let one = unit.premises;
            let block = self.street.blocks.iter().find(|block| block.id == one.block);
            let card = self.card_of(&one.id);
            rows.push(VacancyRow {
                premises: one.id.clone(),
                code: one.code.clone(),
                block: block.map(|block| block.name.clone()).unwrap_or_default(),
                floor: one.floor,
                frontage: one.frontage,
                area: one.area,
                vacant_since: unit.vacant_since.clone().unwrap_or_default(),
                rent_band: one.rent_band.clone(),
                wish: one.wish,
                wanted: card.wanted,
                challenge: card.challenge,
                available: card.available,
                words: card.words,
                contact: card.contact,
                hand_out: self.said(&one.id, CardPurpose::HandOut, day),
                public: self.said(&one.id, CardPurpose::Public, day),
                photos: u32::try_from(paper::photos_of(book, &one.id)?.len()).unwrap_or(u32::MAX),
            });
        }
        Ok(rows)
    }
}

impl Desk {
    pub(crate) fn vacancies(&self, _: Nothing) -> Result<VacancyView, Failure> {
        let today = self.today().to_string();
        self.read(|book| {
            let known = Known::of(book)?;
            let rows = known.rows(book, &today)?;
            let count = |purpose| {
                let may = rows.iter().filter(|row| known.may_be_shown(&row.premises, purpose, &today));
                u32::try_from(may.count()).unwrap_or(u32::MAX)
            };
            Ok(VacancyView {
                hand_out: count(CardPurpose::HandOut),
                public: count(CardPurpose::Public),
                contact: known.contact(),
                rows,
            })
        })
    }

    pub(crate) fn save_vacancy(&self, form: VacancyForm) -> Result<Done, Failure> {
        let today = self.today();
        for (state, field) in [(&form.hand_out, "hand_out"), (&form.public, "public")] {
            check_given(&state.given, today).map_err(|failure| failure.at(field))?;
        }
        self.done("save_vacancy", |page| {
            let unit: Premises = page.get(&form.premises)?.ok_or_else(|| Failure::new("record_gone"))?;
            let rent_band = form.rent_band.trim().to_string();
            page.put(&Premises { rent_band, wish: form.wish, ..unit })?;
            keep_card(page, &form)?;
            keep_consent(page, (&form.premises, CardPurpose::HandOut), &form.hand_out, today)?;
            keep_consent(page, (&form.premises, CardPurpose::Public), &form.public, today)?;
            Ok(form.premises)
        })
    }
}

fn keep_card(page: &mut Page<'_>, form: &VacancyForm) -> Result<(), Failure> {
    let mut own: Vec<VacancyCard> = page.list_by("premises", &form.premises.to_value())?;
    own.sort_by(|a, b| a.id.cmp(&b.id));
    let before = own.pop().unwrap_or_default();
    let trimmed = |text: &str| text.trim().to_string();
    let card = VacancyCard {
        premises: form.premises.clone(),
        wanted: trimmed(&form.wanted),
        challenge: form.challenge,
        available: trimmed(&form.available),
        words: trimmed(&form.words),
        contact: trimmed(&form.contact),
        id: before.id.clone(),
    };
    let says_nothing = VacancyCard { premises: form.premises.clone(), ..VacancyCard::default() };
    if before.id.is_empty() && card == says_nothing {
        return Ok(());
    }
    let id = if card.id.is_empty() { page.new_id() } else { card.id.clone() };
    page.put(&VacancyCard { id, ..card })?;
    Ok(())
}

fn keep_consent(
    page: &mut Page<'_>,
    (premises, purpose): (&Id, CardPurpose),
    state: &ConsentState,
    today: Day,
) -> Result<(), Failure> {
    let consents: Vec<OwnerConsent> = page.list_by("premises", &premises.to_value())?;
    let tenancies: Vec<Tenancy> = page.list()?;
    let current = consent_for(&consents, &tenancies, (premises, purpose), &today.to_string()).cloned();
    let fresh = OwnerConsent { premises: premises.clone(), purpose, ..OwnerConsent::default() };
    keep_answer(page, (current, fresh), state, today)
}

/// A floor as people say it; 0 counts as the ground floor.
pub(crate) fn floor_words(floor: i64) -> String {
    let say = |key: &str, n: i64| word(Language::Ja, key, &[("n", &n.to_string())]);
    if floor < 0 { say("street.floor_below", -floor) } else { say("street.floor", floor.max(1)) }
}
