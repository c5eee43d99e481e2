//! Scenes of the mix: the street of the picture, small streets, and what must hold for every street.

use proptest::prelude::*;

use super::*;
use crate::trade::category_of;

pub(super) fn unit(id: &str, state: UnitState) -> MixUnit {
    MixUnit {
        id: id.into(),
        category: None,
        trade: None,
        state,
        block: "1".into(),
        side: Side::Left,
        frontage_cm: 0,
        chain: None,
        member: None,
    }
}

pub(super) fn shop(id: &str, code: &str) -> MixUnit {
    shop_of(id, code, 14)
}

/// A shop whose class is a number of that revision.
pub(super) fn shop_of(id: &str, code: &str, revision: u8) -> MixUnit {
    let trade = TradeCode { code: code.into(), revision };
    MixUnit { category: category_of(&trade), trade: Some(trade), ..unit(id, UnitState::InUse) }
}

/// A street of so many shops of each class, in this order on one side.
pub(super) fn shops(of: &[(&str, usize)]) -> Vec<MixUnit> {
    let codes = of.iter().flat_map(|(code, n)| vec![*code; *n]);
    codes.enumerate().map(|(at, code)| shop(&at.to_string(), code)).collect()
}

/// The street of picture 05: 69 shops in eleven trades and 9 empty premises.
fn sakura() -> Vec<MixUnit> {
    let mut units = shops(&[
        ("7611", 24),
        ("7831", 8),
        ("7811", 2),
        ("8321", 8),
        ("5731", 6),
        ("6061", 5),
        ("5821", 3),
        ("5863", 1),
        ("5931", 3),
        ("8231", 3),
        ("6821", 2),
        ("6311", 1),
        ("6032", 2),
        ("8095", 1),
    ]);
    units.extend((0..9).map(|at| unit(&format!("v{at}"), UnitState::Vacant)));
    units
}

fn last_year() -> Vec<MixUnit> {
    let mut units = sakura();
    units.retain(|u| u.id != "0" && u.id != "1");
    units.extend([shop("x1", "5731"), shop("x2", "5731"), shop("x3", "5841")]);
    units
}

#[test]
fn the_street_of_the_picture_has_the_figures_of_the_picture() {
    let mix = mix_of(&sakura());
    assert_eq!((mix.n_in_use, mix.n_vacant), (69, 9));
    assert_eq!(mix.vacancy, Share { n: 9, of: 78, permille: Some(115) });
    let groups: Vec<_> = mix.groups.iter().map(|g| (g.share.n, g.share.permille)).collect();
    assert_eq!(
        groups,
        [(11, Some(159)), (9, Some(130)), (24, Some(348)), (22, Some(319)), (3, Some(43))],
        "最寄品 買回り品 飲食 サービス その他"
    );
    assert_eq!(mix.groups[2].benchmark.as_ref().map(|b| b.permille), Some(387));
    assert_eq!(mix.vacancy_benchmark.map(|b| b.permille), Some(136));
    assert_eq!(mix.missing, [DailyTrade::Fish, DailyTrade::Meat]);
}

#[test]
fn the_sentence_says_what_the_picture_says() {
    let sentence = sentence_of(&compare(mix_of(&sakura()), &mix_of(&last_year())));
    assert_eq!(
        (sentence.top, sentence.top_n, sentence.top_share_permille),
        (Some(TradeCategory::Dining), 24, Some(348))
    );
    assert_eq!((sentence.fresh_food_n, sentence.compared), (4, true));
    let changes: Vec<_> = sentence.changes.iter().map(|c| (c.category, c.by)).collect();
    assert_eq!(
        changes,
        [(TradeCategory::Dining, 2), (TradeCategory::Clothing, -2), (TradeCategory::Food, -1)],
        "growth first, then loss, the larger first"
    );
}

#[test]
fn without_last_year_no_change_is_claimed() {
    let sentence = sentence_of(&mix_of(&sakura()));
    assert!(!sentence.compared && sentence.changes.is_empty());
}

#[test]
fn two_trades_alike_are_not_ranked() {
    let sentence = sentence_of(&mix_of(&shops(&[("7831", 3), ("7624", 3)])));
    assert_eq!((sentence.top, sentence.tied_with), (Some(TradeCategory::Dining), vec![TradeCategory::Living]));
}

#[test]
fn four_shops_have_counts_and_no_percentages() {
    let mix = mix_of(&shops(&[("7831", 3), ("5841", 1)]));
    assert_eq!(mix.groups[3].share, Share { n: 3, of: 4, permille: None });
    assert_eq!(mix.diversity.shannon, None);
    assert_eq!(sentence_of(&mix).top_share_permille, None);
}

#[test]
fn an_empty_street_is_no_error() {
    let mix = mix_of(&[]);
    assert_eq!((mix.n_in_use, mix.vacancy.permille), (0, None));
    assert!(mix.missing.is_empty(), "nobody knows what is missing there");
    assert_eq!(sentence_of(&mix).top, None);
}

#[test]
fn a_house_or_a_car_park_is_neither_in_use_nor_empty() {
    let mut units = sakura();
    units.extend([unit("h", UnitState::House), unit("p", UnitState::Parking), unit("w", UnitState::Rebuilding)]);
    units.push(unit("g", UnitState::Passage));
    let mix = mix_of(&units);
    assert_eq!((mix.vacancy.n, mix.vacancy.of, mix.n_other_use), (9, 78, 3));
}

#[test]
fn a_shop_whose_trade_nobody_wrote_down_is_counted_apart() {
    let mut units = sakura();
    units.push(unit("new", UnitState::InUse));
    let mix = mix_of(&units);
    assert_eq!((mix.n_in_use, mix.n_classified, mix.n_unclassified, mix.n_without_class), (70, 69, 1, 1));
    assert_eq!(mix.groups[2].share.of, 69);
}

#[test]
fn vacancy_by_frontage_counts_only_what_was_measured_and_says_so() {
    let mut units = shops(&[("7611", 6)]);
    for u in &mut units {
        u.frontage_cm = 500;
    }
    units.push(MixUnit { frontage_cm: 1_000, ..unit("wide", UnitState::Vacant) });
    units.push(unit("unknown", UnitState::Vacant));
    let by_frontage = mix_of(&units).vacancy_by_frontage;
    assert_eq!((by_frontage.vacant_cm, by_frontage.total_cm), (1_000, 4_000));
    assert_eq!((by_frontage.known_n, by_frontage.units_n, by_frontage.permille), (7, 8, Some(250)));
}

#[test]
fn chains_and_members_are_counted_where_it_is_known() {
    let mut units = shops(&[("7611", 6)]);
    for (at, u) in units.iter_mut().enumerate() {
        u.member = Some(at < 4);
        u.chain = (at < 5).then_some(at == 0);
    }
    let mix = mix_of(&units);
    assert_eq!((mix.members.n, mix.members.of), (4, 6));
    assert_eq!((mix.chains.n, mix.chains.of, mix.chains.permille), (1, 5, Some(200)));
}

#[test]
fn the_longest_row_of_shutters_stays_on_its_side_and_in_its_block() {
    let mut units = vec![
        unit("a", UnitState::Vacant),
        unit("gap", UnitState::Passage),
        MixUnit { frontage_cm: 300, ..unit("b", UnitState::Vacant) },
        shop("open", "7611"),
        unit("c", UnitState::Vacant),
    ];
    units.push(MixUnit { block: "2".into(), ..unit("d", UnitState::Vacant) });
    units.push(MixUnit { side: Side::Right, ..unit("e", UnitState::Vacant) });
    let runs = mix_of(&units).vacant_runs;
    assert_eq!(runs.len(), 2);
    assert_eq!((runs[0].units.clone(), runs[0].length_cm, runs[0].estimated_n), (vec!["a".into(), "b".into()], 840, 1));
    assert_eq!((runs[1].side, runs[1].count()), (Side::Right, 1));
}

#[test]
fn blocks_and_sides_add_up_to_the_street() {
    let mut units = sakura();
    for (at, u) in units.iter_mut().enumerate() {
        u.block = if at % 3 == 0 { "二番街".into() } else { "一番街".into() };
        u.side = if at % 2 == 0 { Side::Left } else { Side::Right };
    }
    let in_use = |parts: &[MixPart]| parts.iter().map(|p| p.mix.n_in_use).sum::<u32>();
    let blocks = mix_by_block(&units);
    assert_eq!(blocks.iter().map(|p| p.block.as_deref()).collect::<Vec<_>>(), [Some("二番街"), Some("一番街")]);
    assert_eq!((in_use(&blocks), in_use(&mix_by_side(&units))), (69, 69));
}

#[test]
fn a_fishmonger_in_the_empty_shop_fills_one_of_two_gaps() {
    let fish = Candidate { unit: "v0".into(), trade: TradeCode::current("5841") };
    let tried = mix_of(&what_if(&sakura(), std::slice::from_ref(&fish)).expect("an empty premises"));
    assert_eq!((sentence_of(&tried).fresh_food_n, tried.vacancy.permille), (5, Some(103)));
    assert_eq!(tried.missing, [DailyTrade::Meat]);
    let twice = what_if(&sakura(), &[fish.clone(), fish]);
    assert_eq!(twice, Err(WhatIfRefusal::NotEmpty { unit: "v0".into() }));
    let taken = what_if(&sakura(), &[Candidate { unit: "0".into(), trade: TradeCode::current("5841") }]);
    assert_eq!(taken, Err(WhatIfRefusal::NotEmpty { unit: "0".into() }));
}

fn any_units() -> impl Strategy<Value = Vec<MixUnit>> {
    let codes = prop::sample::select(vec!["7611", "5841", "5731", "7831", "8321", "6821", "6061", "8231"]);
    let states = prop::sample::select(vec![UnitState::InUse, UnitState::Vacant, UnitState::House, UnitState::Parking]);
    let one = (codes, states, 0u32..900, prop::option::of(any::<bool>()));
    prop::collection::vec(one, 0..60).prop_map(|units| {
        let unit_of = |(at, (code, state, frontage_cm, member)): (usize, (&str, UnitState, u32, Option<bool>))| {
            let base = if state == UnitState::InUse { shop("", code) } else { unit("", state) };
            MixUnit { id: at.to_string(), frontage_cm, member, ..base }
        };
        units.into_iter().enumerate().map(unit_of).collect()
    })
}

proptest! {
    #[test]
    fn the_order_of_the_premises_changes_nothing_but_the_rows_of_shutters(
        (units, shuffled) in any_units().prop_flat_map(|u| (Just(u.clone()), Just(u).prop_shuffle()))
    ) {
        let (mut a, mut b) = (mix_of(&units), mix_of(&shuffled));
        a.vacant_runs.clear();
        b.vacant_runs.clear();
        prop_assert_eq!(a, b);
    }

    #[test]
    fn counts_add_up_and_shares_stay_within_the_whole(units in any_units()) {
        let mix = mix_of(&units);
        prop_assert_eq!(mix.categories.iter().map(|c| c.share.n).sum::<u32>(), mix.n_classified);
        prop_assert_eq!(mix.groups.iter().map(|g| g.share.n).sum::<u32>(), mix.n_classified);
        prop_assert_eq!((mix.n_in_use + mix.n_vacant + mix.n_other_use) as usize, units.len());
        let total: u32 = mix.groups.iter().filter_map(|g| g.share.permille).sum();
        prop_assert!(mix.n_classified < SMALLEST_N || total.abs_diff(1000) <= 2, "{}", total);
    }

    #[test]
    fn a_year_without_change_is_said_as_such(units in any_units()) {
        let mix = mix_of(&units);
        let compared = compare(mix.clone(), &mix);
        prop_assert!(sentence_of(&compared).changes.is_empty());
        if mix.n_classified > 0 {
            prop_assert_eq!(compare::distance_from_last_year(&compared), Some(0.0));
        }
    }
}
