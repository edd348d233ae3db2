//! Splitting: an amount into parts that add up to it again.
//!
//! Uses `money`.

use super::prorate;
use crate::error::{Code, Error, Result};
use crate::money::{Amount, Rounding};
use crate::space::facts::Proration;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;

/// Splits an amount by weights so that the parts sum to it, to the minor unit: by largest remainder, ties to the earlier
/// part. A negative amount is split as the positive one is.
///
/// ```
/// use tenure::money::Amount;
/// use tenure::proration::split;
/// let parts = split(Amount::parse("100.00 EUR")?, &[1, 1, 1])?;
/// assert_eq!(parts.iter().map(|part| part.minor()).collect::<Vec<_>>(), [3334, 3333, 3333]);
/// # Ok::<(), tenure::error::Error>(())
/// ```
///
/// # Errors
/// [`Code::InvalidQuestion`] if there is no weight, or none above zero.
pub fn split(total: Amount, weights: &[u64]) -> Result<Vec<Amount>> {
    let all: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
    if all == 0 {
        return Err(Error::new(
            Code::InvalidQuestion,
            "an amount can only be split by weights of which one is above zero",
        ));
    }
    let magnitude = u128::from(total.minor().unsigned_abs());
    // The magnitude is at most 2^63 and a weight below 2^64, so that their product fits.
    let share = |weight: &u64| {
        let product = magnitude.saturating_mul(u128::from(*weight));
        let whole = i128::try_from(product.checked_div(all).unwrap_or(0)).unwrap_or(i128::MAX);
        (whole, product.checked_rem(all).unwrap_or(0))
    };
    let magnitude = i128::try_from(magnitude).unwrap_or(i128::MAX);
    let sign = if total.is_negative() { -1 } else { 1 };
    let parts = largest_remainder(magnitude, &weights.iter().map(share).collect::<Vec<_>>());
    parts.into_iter().map(|part| Amount::from_wide(part.saturating_mul(sign), total.currency())).collect()
}

/// The whole units of each share, and what they lack of the total given to the largest remainders, one to each, ties to the
/// earlier share.
pub(crate) fn largest_remainder<R: Ord + Copy>(total: i128, shares: &[(i128, R)]) -> Vec<i128> {
    let given = shares.iter().fold(0_i128, |sum, (whole, _)| sum.saturating_add(*whole));
    let left = usize::try_from(total.saturating_sub(given)).unwrap_or(0);
    let mut parts: Vec<(i128, R)> = shares.to_vec();
    if left > 0 {
        // The sort is stable, so that equal remainders stay in their order.
        let mut by_remainder: Vec<&mut (i128, R)> = parts.iter_mut().collect();
        by_remainder.sort_by_key(|part| Reverse(part.1));
        for part in by_remainder.into_iter().take(left) {
            part.0 = part.0.saturating_add(1);
        }
    }
    parts.into_iter().map(|(whole, _)| whole).collect()
}

/// An amount in two pieces that sum to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CutAmount {
    /// The first piece, rounded.
    pub first: Amount,
    /// What remains.
    pub rest: Amount,
}

/// Cuts an amount in two: the first piece is `part / whole` of it, rounded, and the second what remains.
///
/// # Errors
/// As [`prorate`].
pub fn cut(amount: Amount, part: i64, whole: i64, rounding: Rounding) -> Result<CutAmount> {
    let first = prorate(amount, part, whole, &Proration::default(), rounding)?;
    Ok(CutAmount { first, rest: amount.checked_sub(first)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::money::Currency;

    fn eur(minor: i64) -> Amount {
        Amount::from_minor(minor, Currency::EUR)
    }

    fn minors(total: i64, weights: &[u64]) -> Vec<i64> {
        split(eur(total), weights).unwrap().into_iter().map(Amount::minor).collect()
    }

    #[test]
    fn by_largest_remainder() {
        // 10 by 1:1:1 is 3⅓ each: one left over, to the first. 7 by 3:2:1 is 3½, 2⅓, 1⅙: to the half.
        assert_eq!(minors(10, &[1, 1, 1]), [4, 3, 3]);
        assert_eq!(minors(11, &[1, 1, 1]), [4, 4, 3]);
        assert_eq!(minors(7, &[3, 2, 1]), [4, 2, 1]);
        // 100 by 1:2:3 is 16⅔, 33⅓, 50: to the first.
        assert_eq!(minors(100, &[1, 2, 3]), [17, 33, 50]);
        assert_eq!(minors(-100, &[1, 2, 3]), [-17, -33, -50]);
        assert_eq!(minors(5, &[0, 1, 0]), [0, 5, 0]);
        assert_eq!(minors(1, &[0, 0, 1, 1]), [0, 0, 1, 0]);
        assert_eq!(minors(0, &[1, 2]), [0, 0]);
    }

    #[test]
    fn extremes() {
        assert_eq!(minors(i64::MIN, &[1]), [i64::MIN]);
        assert_eq!(minors(i64::MAX, &[u64::MAX]), [i64::MAX]);
        let parts = minors(i64::MIN, &[u64::MAX, u64::MAX, u64::MAX]);
        assert_eq!(parts.iter().map(|p| i128::from(*p)).sum::<i128>(), i128::from(i64::MIN));
        for weights in [&[][..], &[0, 0]] {
            assert_eq!(split(eur(1), weights).map_err(|e| e.code), Err(Code::InvalidQuestion));
        }
    }

    /// Law 1 on a spread of totals and weights.
    #[test]
    fn the_parts_sum_to_the_whole() {
        let mut state = 1_u64;
        for _ in 0..2_000 {
            let mut next = || {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                state >> 33
            };
            let weights: Vec<u64> = (0..=next() % 7).map(|_| next() % 50).collect();
            let total = i64::try_from(next() % 20_000).unwrap() - 10_000;
            match split(eur(total), &weights) {
                Ok(parts) => assert_eq!(parts.iter().map(|p| p.minor()).sum::<i64>(), total),
                Err(_) => assert!(weights.iter().all(|w| *w == 0)),
            }
        }
    }

    #[test]
    fn cut_in_two() {
        // Kill Bill: 12.00 over January, cut on the 23rd: 22/31 of 12.00 is 8.516, and the rest remains.
        let pieces =
            |minor, part, whole| cut(eur(minor), part, whole, Rounding::default()).map(|cut| (cut.first, cut.rest));
        assert_eq!(pieces(1_200, 22, 31), Ok((eur(852), eur(348))));
        assert_eq!(pieces(-1, 1, 2), Ok((eur(-1), eur(0))));
    }
}
