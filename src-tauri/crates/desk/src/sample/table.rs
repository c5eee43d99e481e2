//! The sample's files: plain tables with a comment line, a line of headings, and commas that never stand in a value.
//!
//! They ship inside the program, so a fault in them is a fault of the program and stops its tests, not a failure that
//! a person is told.

use nigiwai_core::record::FieldType;
use serde_json::Value;
use std::collections::BTreeMap;

/// A line of a table by heading.
pub(crate) struct Row(BTreeMap<&'static str, &'static str>);

/// The lines of a table.
pub(crate) fn rows(text: &'static str) -> Vec<Row> {
    let mut lines = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    let headings: Vec<&str> = lines.next().unwrap_or_default().split(',').collect();
    lines.map(|line| Row(headings.iter().copied().zip(line.split(',')).collect())).collect()
}

impl Row {
    /// What stands under a heading.
    pub(crate) fn text(&self, heading: &str) -> &'static str {
        self.0.get(heading).copied().expect("the sample's tables have every heading that is asked for")
    }

    /// A number; nothing written is 0.
    pub(crate) fn number(&self, heading: &str) -> i64 {
        let text = self.text(heading);
        if text.is_empty() { 0 } else { text.parse().expect("the sample's numbers are numbers") }
    }

    /// Whether it says yes.
    pub(crate) fn flag(&self, heading: &str) -> bool {
        self.text(heading) == "yes"
    }

    /// One of a list of codes.
    pub(crate) fn choice<C: FieldType>(&self, heading: &str) -> C {
        C::from_value(&Value::from(self.text(heading)))
    }
}
