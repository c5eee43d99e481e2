//! An act: what one person does in one press, as every write of the book is told it.
//!
//! The name of the act is the name of the command; history and the undo bar word it by `act.<name>`.

use crate::id::Id;
use crate::moment::Moment;

/// Who does what, and when, as known at the keyboard.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// The command's name.
    pub name: String,
    /// The person at the keyboard; an import and the sign-up page are persons of their own.
    pub person: Id,
    /// The PC's time.
    pub now: Moment,
    /// The import that the act is part of.
    pub import: Option<Id>,
}

impl Act {
    /// An act of `person` outside any import.
    pub fn new(name: &str, person: &Id, now: Moment) -> Act {
        Act { name: name.to_string(), person: person.clone(), now, import: None }
    }
}
