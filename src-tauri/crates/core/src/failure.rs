//! What the screen is told when something could not be done: a code and the values for its sentence.
//!
//! The sentence lives in `assets/words` under `failure.<code>` and says what happened, what to do and what was kept.
//! A code exists only if some screen acts on it; nobody ever matches on text.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;
use ts_rs::TS;

/// A "no" with a reason that people can act on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Failure {
    /// Stable code; the word's key is `failure.<code>`.
    pub code: String,
    /// Values for the sentence.
    #[ts(type = "Record<string, string | number>")]
    pub values: BTreeMap<String, Value>,
    /// The field that the sentence is about, if it is about one.
    #[ts(optional)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

impl Failure {
    /// A failure without values.
    pub fn new(code: &str) -> Failure {
        Failure { code: code.to_string(), values: BTreeMap::new(), field: None }
    }

    /// Adds a value for the sentence.
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Failure {
        self.values.insert(name.to_string(), value.into());
        self
    }

    /// Says which field it is about.
    pub fn at(mut self, field: &str) -> Failure {
        self.field = Some(field.to_string());
        self
    }
}
