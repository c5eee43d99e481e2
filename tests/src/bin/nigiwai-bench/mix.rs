//! The mix of every street of the country in one pass: 12,000 streets of 50 shops.

use crate::{Figure, timed};
use nigiwai_core::mix::{MixUnit, mix_of};
use nigiwai_core::premises::Side;
use nigiwai_core::street::UnitState;
use nigiwai_core::trade::{TradeCode, category_of};
use nigiwai_tests::big_street::Chance;

const TRADES: [&str; 8] = ["5821", "7671", "7651", "7831", "5731", "6032", "7624", "8331"];
const SHOPS: usize = 50;

/// One pass over so many streets.
pub fn figures(streets: usize) -> Vec<Figure> {
    let mut chance = Chance::new(11);
    let made: Vec<Vec<MixUnit>> = (0..streets).map(|_| street(&mut chance)).collect();
    let (vacant, milliseconds) = timed(|| made.iter().map(|units| u64::from(mix_of(units).n_vacant)).sum::<u64>());
    assert!(vacant > 0, "some premises stand empty");
    let part = 12_000.0 / f64::from(u32::try_from(streets).unwrap_or(1));
    vec![Figure::alone("the mix of 12,000 streets of 50 shops", milliseconds * part, "ms", "one pass")]
}

fn street(chance: &mut Chance) -> Vec<MixUnit> {
    let unit = |n: usize| {
        let vacant = chance.below(8) == 0;
        let code = TRADES[usize::try_from(chance.below(8)).unwrap_or(0)];
        let trade = (!vacant).then(|| TradeCode::current(code));
        MixUnit {
            id: n.to_string(),
            category: trade.as_ref().and_then(category_of),
            state: UnitState::of(nigiwai_core::premises::UnitUse::Shop, !vacant),
            block: (n / 10).to_string(),
            side: if n.is_multiple_of(2) { Side::Left } else { Side::Right },
            frontage_cm: 450,
            chain: Some(n.is_multiple_of(9)),
            member: Some(!n.is_multiple_of(5)),
            trade,
        }
    };
    (0..SHOPS).map(unit).collect()
}
