//! Keeps what a shop or an owner answered: one that is taken back keeps its first day, one given anew is another record.

use crate::views::ConsentState;
use nigiwai_book::Page;
use nigiwai_core::consent::Consent;
use nigiwai_core::day::Day;
use nigiwai_core::failure::Failure;
use nigiwai_core::record::Record;

/// Refuses a day that is none, or one that is still to come.
pub(crate) fn check_given(day: &str, today: Day) -> Result<(), Failure> {
    if day.is_empty() {
        return Ok(());
    }
    let read = Day::parse(day).ok_or_else(|| Failure::new("day_unreadable").with("text", day))?;
    if read > today { Err(Failure::new("day_in_future")) } else { Ok(()) }
}

/// Writes an answer. `holding` is the consent that holds now, `fresh` a new one without id, day and words.
pub(crate) fn keep_answer<C: Consent + Record>(
    page: &mut Page<'_>,
    (holding, mut fresh): (Option<C>, C),
    state: &ConsentState,
    today: Day,
) -> Result<(), Failure> {
    let how = state.how.trim();
    match (holding, state.given.is_empty()) {
        (Some(mut one), true) => {
            one.withdraw(&today.to_string());
            page.put(&one)?;
        }
        (Some(mut one), false) => {
            one.say(&state.given, how);
            page.put(&one)?;
        }
        (None, true) => {}
        (None, false) => {
            fresh.set_id(page.new_id());
            fresh.say(&state.given, how);
            page.put(&fresh)?;
        }
    }
    Ok(())
}
