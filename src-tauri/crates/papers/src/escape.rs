//! Texts inside marks: names that look like SVG or HTML stay names.
//!
//! Every page and drawing made here writes texts through this one function; it must never be left out.

/// Adds a text in which nothing can be read as a mark. Control letters become spaces.
pub(crate) fn push_escaped(page: &mut String, plain: &str) {
    for letter in plain.chars() {
        match letter {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '"' => page.push_str("&quot;"),
            control if control.is_control() => page.push(' '),
            plain => page.push(plain),
        }
    }
}
