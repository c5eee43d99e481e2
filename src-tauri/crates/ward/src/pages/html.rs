//! Writing HTML: escaping, words, days, and the frame around every page.
//!
//! It must never take text for markup: everything that is not made in this crate goes through [`esc`].

use super::visit::Visitor;
use nigiwai_core::moment::Moment;
use nigiwai_core::wareki::{Style, format_day};
use nigiwai_core::words::{Language, has_word, word};

/// Text as it stands in a page or between quotes.
pub fn esc(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            _ => safe.push(letter),
        }
    }
    safe
}

/// The word of a key, escaped.
pub fn say(language: Language, key: &str, values: &[(&str, &str)]) -> String {
    esc(&word(language, key, values))
}

/// The word of a code under a prefix; the code itself where this version has no word.
pub fn label(language: Language, prefix: &str, code: &str) -> String {
    let key = format!("{prefix}.{code}");
    if has_word(language, &key) { say(language, &key, &[]) } else { esc(code) }
}

/// A day as the language writes it.
pub fn day(language: Language, at: Moment) -> String {
    let style = match language {
        Language::Ja => Style::Short,
        Language::En => Style::English,
    };
    esc(&format_day(at.day_in_japan(), style))
}

/// A day and the time.
pub fn day_time(language: Language, at: Moment) -> String {
    format!("{} {}", day(language, at), at.hh_mm())
}

/// A tag with the state of a submission in words.
pub fn state_tag(language: Language, state: &str) -> String {
    let class = match state {
        "received" => "act",
        "returned" => "care",
        "accepted" => "done",
        _ => "plain",
    };
    format!("<span class=\"tag {class}\">{}</span>", label(language, "server.state", state))
}

/// A message above the content.
pub fn message(class: &str, text: &str) -> String {
    format!("<p class=\"message {class}\" role=\"status\">{text}</p>")
}

/// The whole page.
pub fn frame(visitor: &Visitor, (title, here): (&str, &str), content: &str) -> String {
    let language = visitor.language;
    let links: String = [
        ("/", "board"),
        ("/street", "streets"),
        ("/totals", "totals"),
        ("/letter", "letter"),
        ("/notice", "notice"),
        ("/rules", "rules"),
    ]
    .iter()
    .map(|(address, name)| {
        let current = if here == *name { " aria-current=\"page\"" } else { "" };
        format!("<a href=\"{address}\"{current}>{}</a>", say(language, &format!("server.nav.{name}"), &[]))
    })
    .collect();
    let signed_in = if visitor.officer.is_empty() {
        String::new()
    } else {
        format!(
            "<nav aria-label=\"{}\">{links}</nav><form class=\"who\" method=\"post\" action=\"/logout\">\
             <span>{}<br><strong>{}</strong></span>{}<button class=\"text\">{}</button></form>",
            say(language, "server.nav.label", &[]),
            esc(&visitor.ward_name),
            esc(&visitor.officer),
            visitor.token_field(),
            say(language, "server.logout", &[])
        )
    };
    let (other, other_name) = match language {
        Language::Ja => ("en", "English"),
        Language::En => ("ja", "日本語"),
    };
    format!(
        "<!doctype html><html lang=\"{}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title} — {name}</title>\
         <link rel=\"stylesheet\" href=\"/style.css\"></head><body>\
         <a class=\"skip\" href=\"#content\">{skip}</a><header><a class=\"brand\" href=\"/\"><strong>{name}</strong>\
         <span>{side}</span></a>{signed_in}<a class=\"language\" href=\"?lang={other}\" lang=\"{other}\">{other_name}</a>\
         </header><main id=\"content\">{content}</main></body></html>",
        code_of(language),
        name = say(language, "server.product", &[]),
        skip = say(language, "server.skip", &[]),
        side = say(language, "server.side", &[]),
    )
}

/// The language's code in addresses and attributes.
pub fn code_of(language: Language) -> &'static str {
    match language {
        Language::Ja => "ja",
        Language::En => "en",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_text_never_becomes_markup() {
        assert_eq!(esc("<b a='x\"y'>&"), "&lt;b a=&#39;x&quot;y&#39;&gt;&amp;");
        assert_eq!(label(Language::Ja, "field", "<i>"), "&lt;i&gt;", "a code without a word is text, too");
    }
}
