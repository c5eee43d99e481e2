//! The forms: typst templates by name, those of the program and those that somebody put in their place.
//!
//! The program's own cannot be lost: a replaced form is laid over them by name. It must never read a folder itself;
//! the desk hands in what it found. A form can read `/paper.json`, the pictures that it was given and other forms, and nothing else.

use std::collections::BTreeMap;

const BUILT_IN: [(&str, &str); 11] = [
    ("dues-receipt.typ", include_str!("../../../../../assets/forms/dues-receipt.typ")),
    ("receipt.typ", include_str!("../../../../../assets/forms/receipt.typ")),
    ("paper.typ", include_str!("../../../../../assets/forms/paper.typ")),
    ("list.typ", include_str!("../../../../../assets/forms/list.typ")),
    ("street-plan.typ", include_str!("../../../../../assets/forms/street-plan.typ")),
    ("survey.typ", include_str!("../../../../../assets/forms/survey.typ")),
    ("help-map.typ", include_str!("../../../../../assets/forms/help-map.typ")),
    ("vacancy.typ", include_str!("../../../../../assets/forms/vacancy.typ")),
    ("products.typ", include_str!("../../../../../assets/forms/products.typ")),
    ("picture-page.typ", include_str!("../../../../../assets/forms/picture-page.typ")),
    ("recovery-sheet.typ", include_str!("../../../../../assets/forms/recovery-sheet.typ")),
];

/// Forms by the name of their file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forms {
    texts: BTreeMap<String, String>,
}

impl Forms {
    /// The forms that came with the program.
    pub fn built_in() -> Forms {
        Forms { texts: BUILT_IN.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect() }
    }

    /// Lays one form over the one of the same name, or adds it.
    pub fn with(mut self, name: &str, text: &str) -> Forms {
        self.texts.insert(name.to_owned(), text.to_owned());
        self
    }

    /// The names of all forms.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    pub(super) fn text_of(&self, name: &str) -> Option<&str> {
        self.texts.get(name).map(String::as_str)
    }
}
