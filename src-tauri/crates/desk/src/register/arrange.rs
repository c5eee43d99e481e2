//! Which rows of the list are wanted, and in which order.
//!
//! What is not known always stands last, whichever way the list is sorted: nobody looks for it at the top. Rows that are
//! alike keep their walking order.

use super::ground_floor;
use crate::views::*;
use nigiwai_core::fold::fold;
use nigiwai_core::premises::Side;
use nigiwai_core::shop::YesNo;
use std::cmp::Ordering;

/// Whether a row is one of those that were asked for.
pub(super) fn fits(row: &RegisterRow, filter: &RegisterFilter) -> bool {
    (filter.block.is_empty() || filter.block == row.block_id)
        && (filter.side == Side::Unknown || filter.side == row.side)
        && filter.floor.is_none_or(|floor| !row.premises.is_empty() && ground_floor(row) == floor)
        && filter.group.is_none_or(|group| row.category.map(nigiwai_core::trade::TradeCategory::group) == Some(group))
        && (filter.member == YesNo::Unknown || (!row.shop.is_empty() && filter.member == row.member))
}

/// Puts the rows in order; in walking order they are already.
pub(super) fn sort(rows: &mut Vec<RegisterRow>, by: RegisterSort, down: bool) {
    if by == RegisterSort::Walk {
        if down {
            rows.reverse();
        }
        return;
    }
    let mut keyed: Vec<(Option<Key>, RegisterRow)> = rows.drain(..).map(|row| (key(&row, by), row)).collect();
    keyed.sort_by(|(a, _), (b, _)| match (a, b) {
        (Some(a), Some(b)) if down => b.cmp(a),
        (Some(a), Some(b)) => a.cmp(b),
        (Some(_), None) => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (None, None) => Ordering::Equal,
    });
    rows.extend(keyed.into_iter().map(|(_, row)| row));
}

/// What a row is sorted by.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(i64),
    Words(String),
}

/// The row's key, or nothing where it is not known.
fn key(row: &RegisterRow, by: RegisterSort) -> Option<Key> {
    let number = |n: i64| (n != 0).then_some(Key::Number(n));
    let words = |text: &str| (!text.is_empty()).then(|| Key::Words(fold(text)));
    match by {
        RegisterSort::Walk => None,
        RegisterSort::Name => words(if row.kana.is_empty() { &row.name } else { &row.kana }),
        RegisterSort::Trade => row.category.map(|one| Key::Number(one as i64)),
        RegisterSort::Owner => words(&row.owner),
        RegisterSort::Phone => words(&row.phone),
        RegisterSort::Frontage => number(row.frontage),
        RegisterSort::Area => number(row.area),
        RegisterSort::Floor => (!row.premises.is_empty()).then(|| Key::Number(ground_floor(row))),
        RegisterSort::Member => match row.member {
            YesNo::Yes => Some(Key::Number(0)),
            YesNo::No => Some(Key::Number(1)),
            YesNo::Unknown => None,
        },
        RegisterSort::Since => words(if row.vacant { &row.vacant_since } else { &row.since }),
        RegisterSort::OpenedYear => number(row.opened_year),
        RegisterSort::DuesLate => number(row.dues_late),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, kana: &str, frontage: i64) -> RegisterRow {
        RegisterRow { name: name.into(), kana: kana.into(), frontage, ..RegisterRow::default() }
    }

    fn names(rows: &[RegisterRow]) -> Vec<&str> {
        rows.iter().map(|row| row.name.as_str()).collect()
    }

    #[test]
    fn what_is_not_known_stands_last_both_ways() {
        let mut rows = vec![row("not measured", "", 0), row("wide", "", 900), row("narrow", "", 270)];
        sort(&mut rows, RegisterSort::Frontage, false);
        assert_eq!(names(&rows), ["narrow", "wide", "not measured"]);
        sort(&mut rows, RegisterSort::Frontage, true);
        assert_eq!(names(&rows), ["wide", "narrow", "not measured"]);
    }

    #[test]
    fn names_stand_in_the_order_of_their_reading_whatever_kana_they_are_written_in() {
        let mut rows =
            vec![row("和田屋", "わだや", 0), row("ウエノ靴店", "ウエノクツテン", 0), row("青木", "あおき", 0)];
        sort(&mut rows, RegisterSort::Name, false);
        assert_eq!(names(&rows), ["青木", "ウエノ靴店", "和田屋"]);
    }

    #[test]
    fn a_unit_without_a_floor_is_on_the_ground_floor() {
        let unit = RegisterRow { premises: "u".into(), ..RegisterRow::default() };
        assert!(fits(&unit, &RegisterFilter { floor: Some(1), ..RegisterFilter::default() }));
        assert!(!fits(&unit, &RegisterFilter { floor: Some(2), ..RegisterFilter::default() }));
    }
}
