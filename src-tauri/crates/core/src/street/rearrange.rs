//! Moving, splitting and joining premises along one side of a block.
//!
//! The rules only say what the side would look like; the book ends and begins units by a day and never overwrites. A
//! frontage that is not known stays not known: two estimates must not add up to a measurement.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::failure::Failure;

/// A premises in its place on one side of a block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Frontage {
    /// The premises.
    pub unit: String,
    /// Its frontage; 0 is not known.
    pub frontage_cm: u32,
}

/// Where a premises is to stand after a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Placing {
    /// The premises.
    pub unit: String,
    /// Its place on the side, from 1.
    pub position: u32,
    /// Its frontage; 0 is not known.
    pub frontage_cm: u32,
}

/// Why the side stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[serde(rename_all = "snake_case", tag = "code")]
pub enum StreetRefusal {
    /// The premises is not on this side.
    #[error("no premises {unit} on this side")]
    UnknownUnit {
        /// The premises asked for.
        unit: String,
    },
    /// There are not so many places.
    #[error("place {asked} of {last}")]
    NoSuchPlace {
        /// The place asked for, from 1.
        asked: u32,
        /// The last place there is.
        last: u32,
    },
    /// A split needs two parts, a join two premises.
    #[error("{given} given, two are needed")]
    TooFew {
        /// How many were given.
        given: u32,
    },
    /// One name would stand for two premises.
    #[error("{unit} is there twice")]
    Twice {
        /// The name.
        unit: String,
    },
    /// The parts do not make up the whole.
    #[error("parts of {parts_cm} cm for {whole_cm} cm")]
    WidthsDoNotAdd {
        /// The parts together.
        parts_cm: u32,
        /// The premises to be split.
        whole_cm: u32,
    },
    /// Some parts have a frontage and some have none, though the whole is known.
    #[error("part {nth} has no frontage")]
    PartWithoutWidth {
        /// The part, from 1.
        nth: u32,
    },
    /// Something stands between them.
    #[error("{between} stands between them")]
    NotNeighbours {
        /// The premises between.
        between: String,
    },
}

impl From<StreetRefusal> for Failure {
    fn from(refusal: StreetRefusal) -> Self {
        let metres = |cm: u32| format!("{}.{:02}", cm / 100, cm % 100);
        match refusal {
            StreetRefusal::UnknownUnit { .. } => Failure::new("street_unknown_unit"),
            StreetRefusal::NoSuchPlace { asked, last } => {
                Failure::new("street_no_such_place").with("asked", asked).with("last", last)
            }
            StreetRefusal::TooFew { given } => Failure::new("street_too_few").with("given", given),
            StreetRefusal::Twice { .. } => Failure::new("street_twice"),
            StreetRefusal::WidthsDoNotAdd { parts_cm, whole_cm } => {
                Failure::new("street_widths_do_not_add").with("parts", metres(parts_cm)).with("whole", metres(whole_cm))
            }
            StreetRefusal::PartWithoutWidth { nth } => Failure::new("street_part_without_width").with("nth", nth),
            StreetRefusal::NotNeighbours { .. } => Failure::new("street_not_neighbours"),
        }
    }
}

/// The side with one premises moved to another place, counted from 1.
pub fn move_unit(side: &[Frontage], unit: &str, to: u32) -> Result<Vec<Frontage>, StreetRefusal> {
    let from = find(side, unit)?;
    let last = small(side.len());
    let target = usize::try_from(to).unwrap_or(usize::MAX);
    if target == 0 || target > side.len() {
        return Err(StreetRefusal::NoSuchPlace { asked: to, last });
    }
    let mut after = side.to_vec();
    let moved = after.remove(from);
    after.insert(target - 1, moved);
    Ok(after)
}

/// The side with one premises split into `parts`, in walking order; a part may keep the old name.
///
/// Where the whole has been measured the parts must add up to it; where it has not, they may say anything.
pub fn split_unit(side: &[Frontage], unit: &str, parts: &[Frontage]) -> Result<Vec<Frontage>, StreetRefusal> {
    let at = find(side, unit)?;
    let whole_cm = side[at].frontage_cm;
    if parts.len() < 2 {
        return Err(StreetRefusal::TooFew { given: small(parts.len()) });
    }
    if whole_cm > 0 {
        if let Some(nth) = parts.iter().position(|part| part.frontage_cm == 0) {
            return Err(StreetRefusal::PartWithoutWidth { nth: small(nth + 1) });
        }
        let parts_cm = parts.iter().fold(0u32, |sum, part| sum.saturating_add(part.frontage_cm));
        if parts_cm != whole_cm {
            return Err(StreetRefusal::WidthsDoNotAdd { parts_cm, whole_cm });
        }
    }
    let mut after = side.to_vec();
    after.splice(at..=at, parts.iter().cloned());
    refuse_twice(&after)?;
    Ok(after)
}

/// The side with neighbouring premises joined into one of the name `into`, which may be one of theirs.
pub fn join_units(side: &[Frontage], units: &[&str], into: &str) -> Result<Vec<Frontage>, StreetRefusal> {
    let mut places = units.iter().map(|unit| find(side, unit)).collect::<Result<Vec<_>, _>>()?;
    places.sort_unstable();
    if let Some(pair) = places.windows(2).find(|pair| pair[0] == pair[1]) {
        return Err(StreetRefusal::Twice { unit: side[pair[0]].unit.clone() });
    }
    let [first, .., last] = places[..] else { return Err(StreetRefusal::TooFew { given: small(places.len()) }) };
    if let Some(between) = (first..=last).find(|at| !places.contains(at)) {
        return Err(StreetRefusal::NotNeighbours { between: side[between].unit.clone() });
    }
    let known = side[first..=last].iter().all(|u| u.frontage_cm > 0);
    let sum = side[first..=last].iter().fold(0u32, |sum, u| sum.saturating_add(u.frontage_cm));
    let mut after = side.to_vec();
    after.splice(first..=last, [Frontage { unit: into.to_owned(), frontage_cm: if known { sum } else { 0 } }]);
    refuse_twice(&after)?;
    Ok(after)
}

/// What has to be written down to get from one list to the other: only what is new, moved or of another width.
pub fn placings_changed(before: &[Frontage], after: &[Frontage]) -> Vec<Placing> {
    let placings = |side: &[Frontage]| -> Vec<Placing> {
        let numbered = side.iter().zip(1u32..);
        numbered.map(|(u, position)| Placing { unit: u.unit.clone(), position, frontage_cm: u.frontage_cm }).collect()
    };
    let old = placings(before);
    placings(after).into_iter().filter(|placing| !old.contains(placing)).collect()
}

fn find(side: &[Frontage], unit: &str) -> Result<usize, StreetRefusal> {
    let place = side.iter().position(|u| u.unit == unit);
    place.ok_or_else(|| StreetRefusal::UnknownUnit { unit: unit.to_owned() })
}

fn refuse_twice(side: &[Frontage]) -> Result<(), StreetRefusal> {
    let twice = side.iter().enumerate().find(|(at, u)| side[..*at].iter().any(|other| other.unit == u.unit));
    twice.map_or(Ok(()), |(_, u)| Err(StreetRefusal::Twice { unit: u.unit.clone() }))
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
