// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `money`.

use crate::mirror::{choice};

choice! {
    /// Which whole number stands for a value between two of them.
    Rounding = tenure::money::Rounding {
        /// The nearest; a half goes away from zero: 2.5 → 3, −2.5 → −3. What invoices do almost everywhere.
        HalfAwayFromZero "half_away_from_zero",
        /// The nearest; a half goes to the even neighbour: 2.5 → 2, 3.5 → 4.
        HalfEven "half_even",
        /// Cut off: 2.9 → 2, −2.9 → −2.
        TowardZero "toward_zero",
        /// Any fraction counts as a whole: 2.1 → 3, −2.1 → −3.
        AwayFromZero "away_from_zero",
    }
}
