//! What the ward lays down for every street: said to each association as a word of stream R, with a notice beside it.
//!
//! A word is checked before it is said, never changed afterwards, and told to associations that join later. What a
//! newcomer gets wrong: the words are kept once for the ward and said once in each association's stream.

use crate::answers::Word;
use crate::chance;
use crate::refused::Refused;
use crate::store::{Deed, StoreTrouble, Written};
use crate::ward::Ward;
use nigiwai_core::deadline::{DeadlineRule, Procedures};
use nigiwai_core::id::Id;
use nigiwai_core::line::Line;
use nigiwai_core::moment::Moment;
use nigiwai_core::record::Record;
use nigiwai_core::submission::Notice;
use nigiwai_core::ward_rule::{Rules, WardRule, WardRulePart, WardRuleTrouble, holding};
use nigiwai_core::wareki::{Style, format_day};
use nigiwai_core::words::{Language, word};

const KEPT: &str = "rules";

impl Ward {
    /// Every word that was laid down, in the order in which it was.
    pub fn rules(&self) -> Result<Vec<WardRule>, StoreTrouble> {
        let Some(kept) = self.store.meta(KEPT)? else { return Ok(Vec::new()) };
        serde_json::from_str(&kept).map_err(|_| StoreTrouble::Damaged("the ward's rules".into()))
    }

    /// Lays a word down for every association, and tells them by a notice.
    ///
    /// # Errors
    /// `rule_unknown`, `rule_without_day`, `rule_without_name`: nothing was said.
    pub fn lay_down(&mut self, rule: WardRule, officer: &str, now: Moment) -> Result<(), Refused> {
        rule.check().map_err(|trouble| Refused::new(400, code_of(trouble)))?;
        let mut rules = self.rules()?;
        // The latest holds: a clock that was put back must not make a new word older than the one before it.
        let last = rules.iter().map(|rule| rule.at).max().unwrap_or_default();
        let rule = WardRule { id: chance::id(now), at: now.0.max(last + 1), ..rule };
        let notice = told(&Rules::with(&rules), &rule, now);
        rules.push(rule.clone());
        let mut deeds = vec![Deed::Meta(KEPT, kept(&rules))];
        for association in self.associations()? {
            let words = vec![Word::of("lay_down", &rule), Word::of("notify", &notice)];
            deeds.push(self.say(&association.id, words, now)?);
        }
        deeds.push(Deed::Notice(Written {
            id: notice.id,
            title: notice.title,
            body: notice.body,
            at: now.0,
            officer: officer.to_string(),
            ..Written::default()
        }));
        self.store.commit(deeds)?;
        Ok(())
    }

    /// What holds, for an association that joins.
    pub(crate) fn words_for_a_newcomer(&self, association: &Id, now: Moment) -> Result<Vec<Deed>, StoreTrouble> {
        let rules = self.rules()?;
        let words: Vec<Word> = holding(&rules).into_iter().map(|rule| Word::of("lay_down", rule)).collect();
        if words.is_empty() { Ok(Vec::new()) } else { Ok(vec![self.say(association, words, now)?]) }
    }

    /// Words that came back from PCs after the ward forgot them.
    pub(crate) fn rules_remembered(&self, lines: &[Line]) -> Result<Option<Deed>, StoreTrouble> {
        let mut rules = self.rules()?;
        let known = rules.len();
        for line in lines.iter().filter(|line| line.k == WardRule::KIND.number) {
            if !rules.iter().any(|rule| rule.id == line.r) {
                rules.push(WardRule::from_fields(line.r.clone(), &line.f));
            }
        }
        rules.sort_by_key(|rule| rule.at);
        Ok((rules.len() > known).then(|| Deed::Meta(KEPT, kept(&rules))))
    }
}

fn kept(rules: &[WardRule]) -> String {
    serde_json::to_string(rules).expect("rules are plain words")
}

fn code_of(trouble: WardRuleTrouble) -> &'static str {
    match trouble {
        WardRuleTrouble::About => "rule_unknown",
        WardRuleTrouble::Rule => "rule_without_day",
        WardRuleTrouble::Words => "rule_without_name",
    }
}

/// A rule in words: 開庁日で10日前まで.
pub(crate) fn rule_words(language: Language, rule: DeadlineRule) -> String {
    let field = rule.to_field();
    let mut parts = field.split(':');
    let (kind, n) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let n = match (n.split_once('-'), language) {
        (Some((month, day)), Language::Ja) => {
            format!("{}月{}日", month.trim_start_matches('0'), day.trim_start_matches('0'))
        }
        _ => n.to_string(),
    };
    word(language, &format!("calendar.rule.{kind}"), &[("n", &n)])
}

/// The notice that goes with a word, in the ward's language. `before` is what held until now.
fn told(before: &Rules, rule: &WardRule, now: Moment) -> Notice {
    let say = |key: &str, values: &[(&str, &str)]| word(Language::Ja, &format!("server.rules.{key}"), values);
    let source = &rule.source;
    let (title, body) = match rule.part {
        WardRulePart::ClosedDay => {
            let day = nigiwai_core::day::Day::parse(&rule.about).map(|day| format_day(day, Style::Wareki));
            let day = day.unwrap_or_default();
            let (key, name) = (if rule.withdrawn { "told_open" } else { "told_closed" }, &rule.words);
            (say(key, &[("day", &day)]), say("told_closed_body", &[("name", name), ("source", source)]))
        }
        WardRulePart::LastDay | WardRulePart::Unknown => {
            let words = |rules: &Rules| {
                rules.procedures.get(&rule.about).map(|one| rule_words(Language::Ja, one.rule)).unwrap_or_default()
            };
            let name = Procedures::built_in().get(&rule.about).map(|one| one.name.clone()).unwrap_or_default();
            let shipped = words(&Rules::built_in());
            let after = DeadlineRule::from_field(&rule.rule).map_or(shipped, |rule| rule_words(Language::Ja, rule));
            let values = [("before", words(before)), ("after", after), ("source", source.clone())];
            let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (*key, value.as_str())).collect();
            (say("told_last_day", &[("name", &name)]), say("told_last_day_body", &values))
        }
    };
    Notice { id: chance::id(now), title, body, at: now.0, until: String::new() }
}
