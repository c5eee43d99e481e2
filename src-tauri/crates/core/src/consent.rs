//! Consents of shops and owners: given on a day, perhaps taken back on another, and never overwritten.
//!
//! One that is taken back keeps its first day, so that a paper printed in between can be explained. What a newcomer gets
//! wrong: no answer is no consent, and the newest answer decides alone, whatever was said before.

use crate::id::Id;

/// What every consent says.
pub trait Consent {
    /// The record.
    fn id(&self) -> &Id;
    /// Given on, "" never.
    fn given(&self) -> &str;
    /// Taken back on, "" still good.
    fn withdrawn(&self) -> &str;
    /// Notes the day and how it was said.
    fn say(&mut self, given: &str, how: &str);
    /// Takes it back on a day.
    fn withdraw(&mut self, day: &str);
}

/// The newest consent that had been given by `day`, if it still holds then.
pub fn holding<'c, C: Consent>(of_one: impl Iterator<Item = &'c C>, day: &str) -> Option<&'c C> {
    let newest = of_one
        .filter(|one| !one.given().is_empty() && one.given() <= day)
        .max_by_key(|one| (one.given(), one.id().as_str()));
    newest.filter(|one| one.withdrawn().is_empty() || one.withdrawn() > day)
}
