//! Law 1.

use crate::config;
use proptest::prelude::*;
use tenure::money::{Amount, Currency, Rounding};
use tenure::proration::{cut, split};

proptest! {
    #![proptest_config(config())]

    /// **Law 1.** The pieces of a split sum to the whole, to the minor unit; and each differs from its exact share by less
    /// than one.
    #[test]
    fn law_1_a_split_conserves(minor in any::<i64>(), weights in prop::collection::vec(0..u64::MAX, 1..12), small in any::<bool>()) {
        let weights: Vec<u64> = weights.into_iter().map(|w| if small { w % 7 } else { w }).collect();
        let total = Amount::from_minor(minor, Currency::parse("JPY").unwrap());
        let sum: u128 = weights.iter().map(|w| u128::from(*w)).sum();
        let Ok(parts) = split(total, &weights) else {
            prop_assert!(sum == 0, "only weights that sum to nothing are refused");
            return Ok(());
        };
        prop_assert_eq!(parts.len(), weights.len());
        prop_assert_eq!(parts.iter().map(|p| i128::from(p.minor())).sum::<i128>(), i128::from(minor));
        for (part, weight) in parts.iter().zip(&weights) {
            // |part - total * weight / sum| < 1, in whole numbers where they cannot overflow.
            if sum < 1 << 40 {
                let (sum, weight) = (sum as i128, i128::from(*weight));
                prop_assert!((i128::from(part.minor()) * sum - i128::from(minor) * weight).abs() < sum);
            }
        }
    }

    /// **Law 1**, of an amount that is cut in two.
    #[test]
    fn law_1_a_cut_conserves(minor in -1_000_000_000_000..1_000_000_000_000_i64, whole in 1..10_000_i64, part in 0..10_000_i64) {
        let total = Amount::from_minor(minor, Currency::parse("EUR").unwrap());
        for rounding in [Rounding::HalfAwayFromZero, Rounding::HalfEven, Rounding::TowardZero, Rounding::AwayFromZero] {
            let pieces = cut(total, part.min(whole), whole, rounding).unwrap();
            prop_assert_eq!(pieces.first.checked_add(pieces.rest).unwrap(), total);
        }
    }
}
