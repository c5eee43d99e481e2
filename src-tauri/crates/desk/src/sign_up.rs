//! Taking sign-ups at the office, and an officer's word on them.

use crate::desk::{Desk, names};
use crate::event::check_day;
use crate::failures::sign_up_failure;
use crate::views::*;
use nigiwai_core::event::Event;
use nigiwai_core::failure::Failure;
use nigiwai_core::record::FieldType;
use nigiwai_core::sign_up::{Decision, SignUp, Source, accept_sign_up, next_number, settle};

/// The place that gives numbers at the office PC.
const OFFICE: &str = "事";

impl Desk {
    pub(crate) fn sign_up_for_event(&self, form: SignUp) -> Result<SignUpReceipt, Failure> {
        let now = self.now();
        let today = self.today().to_string();
        let clock_offset = self.read(crate::standing::clock_offset)?;
        let written = self.write("sign_up_for_event", |page| {
            let event: Event = page.get(&form.event)?.ok_or_else(|| Failure::new("record_gone"))?;
            check_day(&event.sign_up_closes, "sign_up_closes")?;
            let taken: Vec<SignUp> = page.list_by("event", &form.event.to_value())?;
            let mut sign_up = form;
            let known = taken.iter().find(|one| one.id == sign_up.id && !sign_up.id.is_empty());
            accept_sign_up(&event, &taken, &sign_up, &today).map_err(sign_up_failure)?;
            match known {
                Some(known) => keep_what_was_given(&mut sign_up, known),
                None => {
                    sign_up.id = page.new_id();
                    sign_up.number = next_number(OFFICE, &taken);
                    sign_up.taken = now.0.saturating_add(clock_offset);
                    sign_up.clock_offset = clock_offset;
                    sign_up.decision = Decision::Open;
                    if sign_up.source == Source::Unknown {
                        sign_up.source = Source::Officer;
                    }
                }
            }
            page.put(&sign_up)?;
            let all: Vec<SignUp> = page.list_by("event", &event.id.to_value())?;
            let settled = settle(event.stall_limit, &all);
            let standing = settled.into_iter().find(|one| one.sign_up.id == sign_up.id).map(|one| one.standing);
            Ok(SignUpReceipt { id: sign_up.id, number: sign_up.number, standing, ..SignUpReceipt::default() })
        })?;
        let touched = names(&written.touched);
        Ok(SignUpReceipt { touched, act: "sign_up_for_event".to_string(), ..written.value })
    }

    pub(crate) fn decide_sign_up(&self, word: DecideSignUp) -> Result<Done, Failure> {
        let now = self.now();
        self.done("decide_sign_up", |page| {
            let mut sign_up: SignUp = page.get(&word.sign_up)?.ok_or_else(|| Failure::new("record_gone"))?;
            sign_up.confirmed = match (word.decision, sign_up.decision) {
                (Decision::Confirmed, Decision::Confirmed) => sign_up.confirmed,
                (Decision::Confirmed, _) => now.0,
                _ => 0,
            };
            sign_up.decision = word.decision;
            page.put(&sign_up)?;
            Ok(sign_up.id)
        })
    }
}

/// A corrected form keeps its number, its time and the officer's word.
fn keep_what_was_given(form: &mut SignUp, known: &SignUp) {
    form.number = known.number.clone();
    form.taken = known.taken;
    form.clock_offset = known.clock_offset;
    form.decision = known.decision;
    form.confirmed = known.confirmed;
}
