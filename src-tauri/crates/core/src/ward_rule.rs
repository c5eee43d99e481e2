//! What the ward lays down for every street: last days of papers, and days on which its counters are closed.
//!
//! Each word of the ward is a record of its own and is never changed; the latest about one thing holds, so that what held
//! before can still be read. What the program ships (`assets/masters`) holds where the ward has said nothing. What a
//! newcomer gets wrong: days that are already planned do not move by themselves, a person is shown what changed.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::calendar::Calendar;
use crate::day::Day;
use crate::deadline::{DeadlineRule, Procedure, Procedures};
use crate::moment::Moment;
use crate::{choice, record};

choice! {
    /// What a word of the ward is about.
    WardRulePart {
        /// Not known by this version.
        Unknown = "",
        /// The last day of a paper.
        LastDay = "last_day",
        /// A day on which the counters are closed.
        ClosedDay = "closed_day",
    }
}

record! {
    /// One word of the ward. Only the ward writes it.
    WardRule = 75 "ward_rule" in R {
        /// What it is about.
        1 part: WardRulePart [Ward];
        /// Which one: a procedure's id, or a day.
        2 about: String [Ward];
        /// The rule of a last day, as [`DeadlineRule::to_field`] writes it.
        3 rule: String [Ward];
        /// What the ward calls a closed day.
        4 words: String [Ward];
        /// Where the ward wrote it down: a page, a notice.
        5 source: String [Ward];
        /// When: milliseconds since 1970, by the ward's clock.
        6 at: i64 [Ward, unit "ms"];
        /// Whether it is taken back: what the program ships holds again.
        7 withdrawn: bool [Ward];
    }
}

/// A word of the ward that cannot be laid down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum WardRuleTrouble {
    /// There is no such procedure, or no such day.
    #[error("nothing is known by that name")]
    About,
    /// The rule says no last day.
    #[error("the rule says no last day")]
    Rule,
    /// A closed day without a name.
    #[error("a closed day needs its name")]
    Words,
}

impl WardRule {
    /// Whether a program could follow this word.
    ///
    /// # Errors
    /// What is missing or unknown.
    pub fn check(&self) -> Result<(), WardRuleTrouble> {
        match self.part {
            WardRulePart::LastDay => {
                Procedures::built_in().get(&self.about).ok_or(WardRuleTrouble::About)?;
                let follows = self.withdrawn || DeadlineRule::from_field(&self.rule).is_some();
                follows.then_some(()).ok_or(WardRuleTrouble::Rule)
            }
            WardRulePart::ClosedDay => {
                Day::parse(&self.about).ok_or(WardRuleTrouble::About)?;
                let named = self.withdrawn || !self.words.trim().is_empty();
                named.then_some(()).ok_or(WardRuleTrouble::Words)
            }
            WardRulePart::Unknown => Err(WardRuleTrouble::About),
        }
    }
}

/// The words that hold: of each thing the latest, by part and name; what was taken back is left out.
pub fn holding(words: &[WardRule]) -> Vec<&WardRule> {
    let mut latest: BTreeMap<(WardRulePart, &str), &WardRule> = BTreeMap::new();
    for word in words {
        let place = latest.entry((word.part, &word.about)).or_insert(word);
        if (word.at, &word.id) > (place.at, &place.id) {
            *place = word;
        }
    }
    latest.into_values().filter(|word| !word.withdrawn).collect()
}

/// The procedures and the open days by which last days are found.
#[derive(Debug, Clone)]
pub struct Rules {
    /// Every procedure with its rule.
    pub procedures: Cow<'static, Procedures>,
    /// When counters are open.
    pub calendar: Cow<'static, Calendar>,
}

impl Rules {
    /// What the program ships, with what the ward said since. A word that this version does not understand is left out.
    pub fn with(words: &[WardRule]) -> Rules {
        let mut rules = Rules::built_in();
        let mut closed = Vec::new();
        for word in holding(words).into_iter().filter(|word| word.check().is_ok()) {
            match word.part {
                WardRulePart::LastDay => {
                    if let Some(changed) = changed(&rules.procedures, word) {
                        rules.procedures = Cow::Owned(rules.procedures.with_changed(changed));
                    }
                }
                WardRulePart::ClosedDay => {
                    closed.extend(Day::parse(&word.about).map(|day| (day, word.words.clone())));
                }
                WardRulePart::Unknown => {}
            }
        }
        if !closed.is_empty() {
            rules.calendar = Cow::Owned(rules.calendar.with_closed(closed));
        }
        rules
    }

    /// What the program ships.
    pub fn built_in() -> Rules {
        Rules { procedures: Cow::Borrowed(Procedures::built_in()), calendar: Cow::Borrowed(Calendar::built_in()) }
    }
}

fn changed(procedures: &Procedures, word: &WardRule) -> Option<Procedure> {
    Some(Procedure {
        rule: DeadlineRule::from_field(&word.rule)?,
        sure: true,
        source: word.source.clone(),
        checked_on: Moment(word.at).day_in_japan(),
        ..procedures.get(&word.about)?.clone()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadline::last_day;
    use crate::id::Id;

    fn word(part: WardRulePart, about: &str, rule: &str, at: i64) -> WardRule {
        let id = Id(format!("{at:032}"));
        WardRule {
            id,
            part,
            about: about.into(),
            rule: rule.into(),
            words: "庁舎点検".into(),
            at,
            ..WardRule::default()
        }
    }

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    /// Saturday 1 August 2026; ten open days before is Friday 17 July, because of the holiday on the 20th.
    #[test]
    fn a_last_day_that_the_ward_moves_is_counted_by_its_word_and_a_closed_counter_moves_it_on() {
        let occupancy = |words: &[WardRule]| {
            let rules = Rules::with(words);
            let rule = rules.procedures.get("road_occupancy").unwrap().rule;
            last_day(rule, day("2026-08-01"), &rules.calendar).day
        };
        assert_eq!(occupancy(&[]), day("2026-07-17"));
        let longer = word(WardRulePart::LastDay, "road_occupancy", "open_days_before:15", 1);
        assert_eq!(occupancy(std::slice::from_ref(&longer)), day("2026-07-10"));
        let closed = word(WardRulePart::ClosedDay, "2026-07-10", "", 2);
        assert_eq!(occupancy(&[closed, longer]), day("2026-07-09"));
    }

    #[test]
    fn the_latest_word_holds_whatever_came_first_and_one_taken_back_leaves_what_the_program_ships() {
        let first = word(WardRulePart::LastDay, "road_occupancy", "open_days_before:15", 1);
        let second = word(WardRulePart::LastDay, "road_occupancy", "open_days_before:12", 2);
        let back = WardRule { withdrawn: true, ..word(WardRulePart::LastDay, "road_occupancy", "", 3) };
        for order in [[&first, &second], [&second, &first]] {
            let words: Vec<WardRule> = order.into_iter().cloned().collect();
            assert_eq!(holding(&words), vec![&second]);
        }
        assert_eq!(holding(&[back, first, second]), Vec::<&WardRule>::new());
    }

    #[test]
    fn a_word_that_nobody_could_follow_is_refused() {
        let check = |part, about: &str, rule: &str| word(part, about, rule, 1).check();
        assert_eq!(check(WardRulePart::LastDay, "no_such_paper", "open_days_before:5"), Err(WardRuleTrouble::About));
        assert_eq!(check(WardRulePart::LastDay, "road_occupancy", "soon"), Err(WardRuleTrouble::Rule));
        assert_eq!(check(WardRulePart::ClosedDay, "2026-02-30", ""), Err(WardRuleTrouble::About));
        assert_eq!(check(WardRulePart::Unknown, "", ""), Err(WardRuleTrouble::About));
        let nameless = WardRule { words: " ".into(), ..word(WardRulePart::ClosedDay, "2026-07-10", "", 1) };
        assert_eq!(nameless.check(), Err(WardRuleTrouble::Words));
    }
}
