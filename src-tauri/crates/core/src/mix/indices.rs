//! Measures of how many-sided a mix is, from counts alone.
//!
//! They say nothing about whether a street does well. A street with more shops has more trades by chance alone, so
//! streets of different size are compared by rarefaction: how many trades would be met among n shops drawn at random.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Shops drawn for the comparison of streets of different size.
pub const RAREFIED_TO: u32 = 30;

/// The measures of one mix. Absent where they are not defined or where N is under five.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Diversity {
    /// Shops counted.
    pub n: u32,
    /// Categories with at least one shop.
    pub categories: u32,
    /// Shannon entropy H′, natural logarithm.
    pub shannon: Option<f64>,
    /// e^H′: as many-sided as so many equal categories.
    pub effective: Option<f64>,
    /// Pielou's J: 1 when all categories are equally frequent.
    pub evenness: Option<f64>,
    /// 1 − Σp²: the chance that two shops differ, drawn with putting back.
    pub simpson: Option<f64>,
    /// The same without putting back.
    pub simpson_unbiased: Option<f64>,
    /// 1 / Σp².
    pub inverse_simpson: Option<f64>,
    /// Herfindahl–Hirschman index, Σ(100p)²: 10,000 when there is only one category.
    pub hhi: Option<f64>,
    /// Categories expected among [`RAREFIED_TO`] shops; absent when there are fewer shops.
    pub rarefied: Option<f64>,
}

impl Diversity {
    /// The measures of these counts; zeros do not count as categories.
    pub fn of(counts: &[u32]) -> Self {
        let n: u32 = counts.iter().sum();
        let categories = u32::try_from(counts.iter().filter(|c| **c > 0).count()).unwrap_or(u32::MAX);
        if n < super::SMALLEST_N {
            return Self { n, categories, ..Self::default() };
        }
        let total = f64::from(n);
        let shares: Vec<f64> = counts.iter().filter(|c| **c > 0).map(|c| f64::from(*c) / total).collect();
        let squares: f64 = shares.iter().map(|p| p * p).sum();
        let shannon: f64 = -shares.iter().map(|p| p * p.ln()).sum::<f64>();
        let pairs: f64 = counts.iter().map(|c| f64::from(*c) * (f64::from(*c) - 1.0)).sum();
        Self {
            n,
            categories,
            shannon: Some(shannon.max(0.0)),
            effective: Some(shannon.exp()),
            evenness: (categories > 1).then(|| shannon / f64::from(categories).ln()),
            simpson: Some(1.0 - squares),
            simpson_unbiased: Some(1.0 - pairs / (total * (total - 1.0))),
            inverse_simpson: Some(1.0 / squares),
            hhi: Some(10_000.0 * squares),
            rarefied: expected_categories(counts, RAREFIED_TO),
        }
    }
}

/// E[S_n]: how many categories are expected among `n` shops drawn at random; `None` when there are fewer than `n`.
pub fn expected_categories(counts: &[u32], n: u32) -> Option<f64> {
    let total: u32 = counts.iter().sum();
    if n > total {
        return None;
    }
    Some(counts.iter().filter(|c| **c > 0).map(|c| 1.0 - chance_of_none(total, *c, n)).sum())
}

/// C(N − c, n) / C(N, n) without ever forming a large number: none of the `c` is among the `n` drawn.
fn chance_of_none(total: u32, c: u32, n: u32) -> f64 {
    if n > total - c {
        return 0.0;
    }
    (0..n).map(|i| f64::from(total - c - i) / f64::from(total - i)).product()
}

/// Bray–Curtis distance of two mixes by share: 0 when they are alike, 1 when they have nothing in common.
///
/// `None` when one of them is empty.
pub fn mix_distance(now: &[u32], then: &[u32]) -> Option<f64> {
    let (total_now, total_then) = (f64::from(now.iter().sum::<u32>()), f64::from(then.iter().sum::<u32>()));
    if total_now == 0.0 || total_then == 0.0 {
        return None;
    }
    let at = |counts: &[u32], i: usize| f64::from(counts.get(i).copied().unwrap_or(0));
    let longest = now.len().max(then.len());
    let sum: f64 = (0..longest).map(|i| (at(now, i) / total_now - at(then, i) / total_then).abs()).sum();
    Some(sum / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rounded(value: Option<f64>, digits: i32) -> f64 {
        let scale = 10f64.powi(digits);
        (value.expect("defined") * scale).round() / scale
    }

    #[test]
    fn the_two_streets_of_the_field_page_give_its_figures() {
        // domain.md 11.
        let even = Diversity::of(&[14, 8, 8, 7, 5, 3, 3, 2]);
        assert_eq!(rounded(even.shannon, 4), 1.9147);
        assert_eq!(rounded(even.effective, 4), 6.7851);
        assert_eq!(rounded(even.evenness, 4), 0.9208);
        assert_eq!(rounded(even.simpson, 4), 0.8320);
        assert_eq!(rounded(even.simpson_unbiased, 4), 0.8490);
        assert_eq!(rounded(even.inverse_simpson, 4), 5.9524);
        assert_eq!(rounded(even.hhi, 1), 1680.0);
        assert_eq!(rounded(even.rarefied, 4), 7.7200);
        let lopsided = Diversity::of(&[30, 5, 5, 3, 3, 2, 1, 1]);
        assert_eq!(rounded(lopsided.shannon, 4), 1.3899);
        assert_eq!(rounded(lopsided.effective, 4), 4.0143);
        assert_eq!(rounded(lopsided.evenness, 4), 0.6684);
        assert_eq!(rounded(lopsided.simpson, 4), 0.6104);
        assert_eq!(rounded(lopsided.inverse_simpson, 4), 2.5667);
        assert_eq!(rounded(lopsided.hhi, 1), 3896.0);
        assert_eq!(rounded(lopsided.rarefied, 4), 6.9139);
    }

    #[test]
    fn four_shops_are_too_few_for_an_index() {
        let few = Diversity::of(&[2, 1, 1]);
        assert_eq!((few.n, few.categories, few.shannon, few.hhi), (4, 3, None, None));
    }

    #[test]
    fn one_trade_only_is_the_most_concentrated() {
        let one = Diversity::of(&[0, 12]);
        assert_eq!((one.shannon, one.simpson, one.hhi, one.evenness), (Some(0.0), Some(0.0), Some(10_000.0), None));
    }

    #[test]
    fn a_street_smaller_than_the_draw_is_not_compared() {
        assert_eq!(expected_categories(&[10, 10], 30), None);
        assert_eq!(expected_categories(&[3, 2], 5), Some(2.0), "drawing all meets all");
        assert_eq!(expected_categories(&[3, 2], 1), Some(1.0));
    }

    #[test]
    fn distance_is_none_between_equal_mixes_and_whole_between_strangers() {
        assert_eq!(mix_distance(&[2, 2], &[5, 5]), Some(0.0));
        assert_eq!(mix_distance(&[3, 0], &[0, 7]), Some(1.0));
        assert_eq!(mix_distance(&[], &[1]), None);
    }

    proptest! {
        #[test]
        fn concentration_agrees_with_counting_pairs(counts in prop::collection::vec(0u32..25, 1..11)) {
            // Another route: put every shop on a list and compare each with each, itself included.
            let shops: Vec<usize> = counts.iter().enumerate().flat_map(|(i, c)| vec![i; *c as usize]).collect();
            prop_assume!(shops.len() >= 5);
            let same = shops.iter().map(|a| shops.iter().filter(|b| a == *b).count()).sum::<usize>();
            let by_pairs = 10_000.0 * same as f64 / (shops.len() * shops.len()) as f64;
            let hhi = Diversity::of(&counts).hhi.expect("five or more");
            prop_assert!((hhi - by_pairs).abs() < 1e-6, "{} {}", hhi, by_pairs);
        }

        #[test]
        fn order_of_the_categories_does_not_matter(counts in prop::collection::vec(0u32..25, 2..11)) {
            let mut turned = counts.clone();
            turned.reverse();
            let (a, b) = (Diversity::of(&counts), Diversity::of(&turned));
            for (x, y) in [(a.shannon, b.shannon), (a.hhi, b.hhi), (a.rarefied, b.rarefied)] {
                prop_assert_eq!(x.is_some(), y.is_some());
                prop_assert!((x.unwrap_or(0.0) - y.unwrap_or(0.0)).abs() < 1e-9);
            }
        }

        #[test]
        fn bounds_hold(counts in prop::collection::vec(0u32..40, 1..11)) {
            let d = Diversity::of(&counts);
            prop_assume!(d.n >= 5);
            let s = f64::from(d.categories);
            prop_assert!(d.effective.expect("defined") <= s + 1e-9);
            prop_assert!(d.inverse_simpson.expect("defined") <= d.effective.expect("defined") + 1e-9);
            prop_assert!(d.rarefied.is_none_or(|r| r <= s + 1e-9 && r >= 1.0 - 1e-9));
        }
    }
}
