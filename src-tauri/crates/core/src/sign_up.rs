//! Sign-ups for an event, and who has a stall.
//!
//! A sign-up is accepted from what this PC knows; another PC may know more, so the last word on who has a stall is
//! [`settle`], which every machine computes alike. A confirmed place is a fact that sync never takes away.

use crate::choice;
use crate::event::Event;
use crate::id::Id;
use crate::record;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use ts_rs::TS;

choice! {
    /// Where a sign-up came from.
    Source {
        /// Not known.
        Unknown = "",
        /// 役員が入れた.
        Officer = "officer",
        /// 紙.
        Paper = "paper",
        /// 電話.
        Phone = "phone",
        /// FAX.
        Fax = "fax",
        /// 申込の画面.
        Screen = "screen",
    }
}

choice! {
    /// What an officer said to a sign-up.
    Decision {
        /// Nothing yet.
        Open = "",
        /// 確定して知らせた.
        Confirmed = "confirmed",
        /// お断り.
        Declined = "declined",
        /// 取り消された.
        Cancelled = "cancelled",
    }
}

choice! {
    /// What the stall sells, as far as rules depend on it.
    StallKind {
        /// Not known yet.
        Unknown = "",
        /// 飲食.
        Food = "food",
        /// 物販.
        Goods = "goods",
        /// 体験・遊び.
        Play = "play",
        /// 展示・相談.
        Show = "show",
    }
}

record! {
    /// A shop's wish to take part in an event.
    SignUp = 15 "sign_up" in P {
        /// The event.
        1 event: Id [Ward];
        /// The shop of the street, or empty.
        2 shop: Id [Ward];
        /// Trade name of a shop from outside the list.
        3 outside: String [Ward];
        /// What the stall sells.
        4 kind: StallKind [Ward];
        /// Stalls asked for.
        5 stalls: i64 [Ward, unit "stalls"];
        /// 火を使うか.
        6 fire: bool [Ward];
        /// Watts asked for.
        7 watts: i64 [Ward, unit "W"];
        /// プロパンガスを使うか.
        8 gas: bool [Ward];
        /// When it was taken: milliseconds since 1970, the PC's clock plus the offset that it knew.
        9 taken: i64 [Ward, cell 9, unit "ms"];
        /// The offset of the PC's clock that was added; 0 none known.
        10 clock_offset: i64 [Ward, cell 9, unit "ms"];
        /// Where it came from.
        11 source: Source [Ward];
        /// What an officer said.
        12 decision: Decision [Ward, cell 12];
        /// When an officer confirmed it: milliseconds since 1970, or 0.
        13 confirmed: i64 [Ward, cell 12, unit "ms"];
        /// Receipt number with the place that gave it, e.g. "事-19".
        14 number: String [Ward];
        /// Contact's name.
        20 contact: String [Association];
        /// Contact's phone.
        21 phone: String [Association];
        /// Notes and free answers.
        22 notes: String [Association];
    }
}

/// Where a sign-up stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Confirmed by an officer; never taken back by sync.
    Confirmed,
    /// Within the limit, 仮: promised to nobody yet.
    Within,
    /// On the waiting list, from 1.
    Waiting(u32),
    /// Declined or cancelled.
    Out,
}

/// A sign-up and where it stands.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Settled {
    /// The sign-up.
    pub sign_up: SignUp,
    /// Where it stands.
    pub standing: Standing,
}

/// Gives out the stalls of `limit`, alike on every machine whatever the order in which sign-ups arrived.
///
/// First the confirmed ones in the order of their confirming, then the others by the time they were taken, then by
/// id. A sign-up that asks for more than is left waits; a later and smaller one may still fit. `limit` 0 is no limit.
pub fn settle(limit: i64, sign_ups: &[SignUp]) -> Vec<Settled> {
    let mut order: Vec<&SignUp> = sign_ups.iter().collect();
    order.sort_by_key(|one| match one.decision {
        Decision::Confirmed => (0, one.confirmed, one.id.clone()),
        Decision::Open => (1, one.taken, one.id.clone()),
        Decision::Declined | Decision::Cancelled => (2, one.taken, one.id.clone()),
    });
    let mut left = if limit == 0 { i64::MAX } else { limit };
    let mut waiting = 0;
    let mut settled = Vec::with_capacity(order.len());
    for one in order {
        let standing = match one.decision {
            Decision::Declined | Decision::Cancelled => Standing::Out,
            Decision::Confirmed => {
                left -= one.stalls;
                Standing::Confirmed
            }
            Decision::Open if one.stalls <= left => {
                left -= one.stalls;
                Standing::Within
            }
            Decision::Open => {
                waiting += 1;
                Standing::Waiting(waiting)
            }
        };
        settled.push(Settled { sign_up: one.clone(), standing });
    }
    settled
}

/// How many stalls the confirmed sign-ups hold beyond the limit; above 0 a person must decide.
pub fn confirmed_too_many(limit: i64, sign_ups: &[SignUp]) -> i64 {
    let confirmed: i64 = sign_ups.iter().filter(|one| one.decision == Decision::Confirmed).map(|one| one.stalls).sum();
    if limit == 0 { 0 } else { (confirmed - limit).max(0) }
}

/// Why a sign-up was not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SignUpRefusal {
    /// The event's sign-up ended.
    #[error("sign-up closed on {closed}")]
    Closed {
        /// The last day.
        closed: String,
    },
    /// The event takes no sign-ups or was cancelled.
    #[error("the event takes no sign-ups")]
    NotOpen,
    /// Neither a shop of the list nor a name.
    #[error("nobody named")]
    Nobody,
    /// Fewer than one stall.
    #[error("no stalls asked for")]
    NoStalls,
    /// The shop has signed up already.
    #[error("signed up already")]
    Twice {
        /// The number of the earlier sign-up.
        number: String,
    },
}

/// Decides whether `form` may be taken for `event` on `today`, given the sign-ups already `taken`.
///
/// A form handed in on the closing day still counts. More than there is room for is no refusal: it waits.
pub fn accept_sign_up(event: &Event, taken: &[SignUp], form: &SignUp, today: &str) -> Result<(), SignUpRefusal> {
    use crate::event::EventState;
    if event.state != EventState::Planned {
        return Err(SignUpRefusal::NotOpen);
    }
    if !event.sign_up_closes.is_empty() && today > event.sign_up_closes.as_str() {
        return Err(SignUpRefusal::Closed { closed: event.sign_up_closes.clone() });
    }
    if form.shop.is_empty() && form.outside.trim().is_empty() {
        return Err(SignUpRefusal::Nobody);
    }
    if form.stalls < 1 {
        return Err(SignUpRefusal::NoStalls);
    }
    let twice = |one: &&SignUp| {
        one.id != form.id
            && matches!(one.decision, Decision::Open | Decision::Confirmed)
            && (if form.shop.is_empty() { one.outside.trim() == form.outside.trim() } else { one.shop == form.shop })
    };
    match taken.iter().find(twice) {
        Some(earlier) => Err(SignUpRefusal::Twice { number: earlier.number.clone() }),
        None => Ok(()),
    }
}

/// The next number of an event's sign-ups given at `place` (事 the office): one above the highest there is.
pub fn next_number(place: &str, taken: &[SignUp]) -> String {
    let of_place = |one: &SignUp| one.number.strip_prefix(place)?.strip_prefix('-')?.parse::<u32>().ok();
    let used: BTreeSet<u32> = taken.iter().filter_map(of_place).collect();
    format!("{place}-{}", used.last().copied().unwrap_or(0) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(id: &str, taken: i64, stalls: i64) -> SignUp {
        SignUp { id: Id::from(id), outside: id.to_string(), taken, stalls, ..SignUp::default() }
    }

    #[test]
    fn the_earlier_form_has_the_last_stall_and_the_later_waits() {
        let settled = settle(1, &[form("soba", 1005, 1), form("tofu", 1000, 1)]);
        assert_eq!(settled[0].sign_up.outside, "tofu");
        assert_eq!(settled[0].standing, Standing::Within);
        assert_eq!(settled[1].standing, Standing::Waiting(1));
    }

    #[test]
    fn a_confirmed_stall_is_never_taken_back_by_an_earlier_form() {
        let confirmed = SignUp { decision: Decision::Confirmed, confirmed: 9, ..form("soba", 1005, 1) };
        let settled = settle(1, &[form("tofu", 1000, 1), confirmed.clone()]);
        assert_eq!(settled[0].standing, Standing::Confirmed);
        assert_eq!(settled[1].standing, Standing::Waiting(1));
        let both = [SignUp { decision: Decision::Confirmed, confirmed: 8, ..form("tofu", 1000, 1) }, confirmed];
        assert!(settle(1, &both).iter().all(|one| one.standing == Standing::Confirmed), "both PCs' word stands");
        assert_eq!(confirmed_too_many(1, &both), 1);
    }

    #[test]
    fn a_form_on_the_closing_day_still_counts_and_the_day_after_does_not() {
        let event = Event { sign_up_closes: "2026-11-25".into(), ..Event::default() };
        assert_eq!(accept_sign_up(&event, &[], &form("tofu", 1, 1), "2026-11-25"), Ok(()));
        let closed = SignUpRefusal::Closed { closed: "2026-11-25".into() };
        assert_eq!(accept_sign_up(&event, &[], &form("tofu", 1, 1), "2026-11-26"), Err(closed));
    }

    #[test]
    fn numbers_carry_their_place_and_never_repeat() {
        let given = |number: &str| SignUp { number: number.into(), ..form(number, 1, 1) };
        assert_eq!(next_number("事", &[given("事-2"), given("会-9"), given("事-11")]), "事-12");
    }
}
