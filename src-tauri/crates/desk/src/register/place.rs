//! Addresses as people type them: a postcode leads to its town, a line comes apart into its parts.
//!
//! Only Tokyo's postcodes are built in. What is not found is no fault: the parts can be written by hand.

use crate::desk::Desk;
use crate::views::*;
use nigiwai_core::address::{self, Address, Town, Towns};
use nigiwai_core::failure::Failure;
use nigiwai_core::premises::Premises;

impl Desk {
    pub(crate) fn find_address(&self, ask: AddressAsk) -> Result<AddressAnswer, Failure> {
        let towns = Towns::built_in();
        if let Some(code) = address::postcode(&ask.words) {
            let of = |town: &Town| Address {
                postcode: code.clone(),
                city_code: address::city_code(town.city_number).unwrap_or_default(),
                prefecture: "東京都".to_string(),
                city: town.city.to_string(),
                town: town.town.to_string(),
                building: String::new(),
            };
            return Ok(AddressAnswer { options: towns.of_postcode(&code).iter().map(of).collect() });
        }
        let read = address::read(&ask.words, towns);
        Ok(AddressAnswer { options: if read == Address::default() { Vec::new() } else { vec![read] } })
    }
}

/// A unit whose postcode has its usual form, or why it cannot be one.
pub(super) fn with_postcode(mut premises: Premises) -> Result<Premises, Failure> {
    if !premises.postcode.trim().is_empty() {
        premises.postcode = address::postcode(&premises.postcode)
            .ok_or_else(|| Failure::new("postcode_wrong").with("text", premises.postcode.clone()).at("postcode"))?;
    }
    Ok(premises)
}

/// Town and numbers, with the city before them where it is known.
pub(crate) fn address_line(premises: &Premises) -> String {
    format!("{}{}", premises.city, premises.town)
}
