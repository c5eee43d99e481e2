//! Values of a return as people read them: choices, yes and no, metres, kilograms, days; and what a return is called.
//!
//! A value travels as the journal writes it, so it is worded here, in the reader's language. What has no word is shown
//! as it stands; nothing is hidden. Every function gives plain text: whoever writes a page escapes it.

use crate::store::Sent;
use nigiwai_core::day::Day;
use nigiwai_core::kinds::kind_named;
use nigiwai_core::record::{FieldSpec, Shape};
use nigiwai_core::wareki::{Style, format_day, year_in_era};
use nigiwai_core::words::{Language, has_word, word};

/// Fields that hold a choice, and the name of the choice in the words.
const CHOICES: &[(&str, &str)] = &[
    ("association.legal_form", "legal_form"),
    ("association.street_type", "street_type"),
    ("premises.side", "side"),
    ("premises.use_now", "unit_use"),
    ("premises.state", "unit_state"),
    ("shop.chain", "yes_no"),
    ("shop.body", "body"),
    ("event.state", "event_state"),
    ("event.counted", "counted"),
    ("event.cancelled_why", "cancel_reason"),
    ("permit.state", "permit_state"),
    ("cleaning.method", "method"),
    ("asset.kind", "asset_kind"),
    ("inspection.verdict", "verdict"),
    ("inspection.follow_up", "follow_up"),
    ("sign_up.kind", "stall_kind"),
    ("sign_up.source", "source"),
    ("sign_up.decision", "decision"),
];

/// A value with its unit.
pub(super) fn value(language: Language, field: &str, value: &str) -> String {
    let number: Option<i64> = value.parse().ok();
    let amount = |n: String, unit: &str| {
        let unit = word(language, &format!("unit.{unit}"), &[]);
        word(language, "history.amount", &[("n", &n), ("unit", &unit)])
    };
    match (field, unit(field), number) {
        ("premises.floor", _, Some(floor)) if floor < 0 => {
            word(language, "history.basement", &[("n", &(-floor).to_string())])
        }
        ("premises.floor", _, Some(floor)) => word(language, "history.floor", &[("n", &floor.max(1).to_string())]),
        (_, "cm" | "g", Some(0)) => String::new(),
        (_, "cm", Some(n)) => format!("{} m", decimal(n, 100)),
        (_, "g", Some(n)) => amount(decimal(n, 1000), "kg"),
        (_, unit, Some(n)) if !unit.is_empty() => amount(n.to_string(), unit),
        _ => Day::parse(value).map_or_else(|| plain(language, field, value), |day| day_words(language, day)),
    }
}

/// A value without its unit: words for choices, findings, yes and no; days and the rest as a table program wants them.
pub(super) fn plain(language: Language, field: &str, value: &str) -> String {
    let coded = |choice: &str, code: &str| {
        let key = format!("code.{choice}.{}", if code.is_empty() { "none" } else { code });
        if has_word(language, &key) { word(language, &key, &[]) } else { code.to_string() }
    };
    let finding = |code: &str| {
        let key = format!("finding.{code}");
        if has_word(language, &key) { word(language, &key, &[]) } else { code.to_string() }
    };
    if let Some((_, choice)) = CHOICES.iter().find(|(of, _)| *of == field) {
        return if value.is_empty() { String::new() } else { coded(choice, value) };
    }
    if spec(field).is_some_and(|spec| spec.shape == Shape::Flag) {
        return coded("yes_no", if ["yes", "true"].contains(&value) { "yes" } else { "no" });
    }
    match field {
        "patrol.findings" => {
            let found: Vec<String> = value.split(',').filter(|code| !code.is_empty()).map(finding).collect();
            found.join(&word(language, "parts.dot", &[]))
        }
        "event.template" if has_word(language, &format!("calendar.template.{value}")) => {
            word(language, &format!("calendar.template.{value}"), &[])
        }
        _ => value.to_string(),
    }
}

/// The unit that the declaration gives to a field; "" for none.
pub(super) fn unit(field: &str) -> &'static str {
    spec(field).map_or("", |spec| spec.unit)
}

/// What a field or a figure is called.
pub(super) fn name(language: Language, field: &str) -> String {
    let last = field.split_once('.').map_or(field, |(_, name)| name);
    let keys = [format!("field.{field}"), format!("trade.category.{last}")];
    let found = keys.iter().find(|key| has_word(language, key));
    found.map_or_else(|| field.to_string(), |key| word(language, key, &[]))
}

/// What a row is called; a day is written as people write it.
pub(super) fn row(language: Language, name: &str) -> String {
    Day::parse(name).map_or_else(|| name.to_string(), |day| day_words(language, day))
}

/// What a return is called.
pub(super) fn title(language: Language, sent: &Sent) -> String {
    match (sent.definition.as_str(), Day::parse(&sent.subject), Day::parse(&format!("{}-01", sent.subject))) {
        ("street", Some(day), _) => word(language, "ward.title.street", &[("day", &day_words(language, day))]),
        ("month", _, Some(month)) => word(language, "ward.title.month", &[("month", &month_words(language, month))]),
        _ if sent.title.is_empty() => sent.subject.clone(),
        _ => sent.title.clone(),
    }
}

/// A month as people write it.
pub(super) fn month_words(language: Language, month: Day) -> String {
    match language {
        Language::Ja => format!("{}{}月", year_in_era(month), month.month()),
        Language::En => format!("{}-{:02}", month.year(), month.month()),
    }
}

fn day_words(language: Language, day: Day) -> String {
    let style = match language {
        Language::Ja => Style::Wareki,
        Language::En => Style::English,
    };
    format_day(day, style)
}

fn spec(field: &str) -> Option<&'static FieldSpec> {
    let (kind, name) = field.split_once('.')?;
    kind_named(kind)?.fields.iter().find(|field| field.name == name)
}

/// A number of small units in the larger one, without zeros at its end.
fn decimal(n: i64, small: i64) -> String {
    let places = small.ilog10() as usize;
    let rest = format!("{:0places$}", (n % small).abs());
    let whole = format!("{}.{}", n / small, rest);
    whole.trim_end_matches('0').trim_end_matches('.').to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_as_people_write_them() {
        let read = |field: &str, given: &str| value(Language::Ja, field, given);
        assert_eq!(read("premises.frontage", "540"), "5.4 m");
        assert_eq!(read("cleaning.grams", "12000"), "12kg");
        assert_eq!(read("cleaning.people", "8"), "8人");
        assert_eq!(read("premises.state", "vacant"), "空き");
        assert_eq!(read("sign_up.fire", "yes"), "はい");
        assert_eq!(read("premises.floor", "-1"), "地下1階");
        assert_eq!(read("patrol.findings", "none"), "異常なし");
        assert_eq!(read("patrol.day", "2026-11-23"), "令和8年11月23日（月）");
        assert_eq!(read("shop.trade_words", "豆腐"), "豆腐");
        assert_eq!(read("mix.vacant", "9"), "9");
        assert_eq!(name(Language::Ja, "mix.dining"), "飲食");
        assert_eq!(name(Language::Ja, "new.kind"), "new.kind", "a newer version's field is shown as it stands");
    }

    #[test]
    fn every_choice_that_is_worded_is_declared_or_derived() {
        let derived = ["premises.state"];
        for (field, _) in CHOICES {
            assert!(derived.contains(field) || spec(field).is_some(), "{field}");
        }
    }

    #[test]
    fn a_return_is_called_as_at_the_desk() {
        let sent = |definition: &str, subject: &str, title: &str| Sent {
            definition: definition.into(),
            subject: subject.into(),
            title: title.into(),
            ..Sent::default()
        };
        assert!(title(Language::Ja, &sent("month", "2026-10", "2026-10")).contains("令和8年10月"));
        assert!(title(Language::Ja, &sent("street", "2026-11-22", "")).contains("11月22日"));
        assert_eq!(title(Language::Ja, &sent("event", "0af3", "夏まつり")), "夏まつり");
    }
}
