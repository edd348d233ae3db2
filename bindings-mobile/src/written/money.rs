// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! Values of the room `money`.

use crate::mirror::{choice, record};

choice! {
    /// What a span costs that is empty, or longer than the whole.
    OutsideSpan = tenure::money::OutsideSpan {
        /// An empty one nothing, a longer one no more than the whole.
        NothingToWhole "nothing_to_whole",
        /// Either the whole (OpenMeter).
        Whole "whole",
    }
}

record! {
    /// How a proration is rounded.
    ProrationRounding = tenure::money::ProrationRounding {
        /// How the line is rounded to the minor unit, and, by the same mode, what is rounded before it.
        line "line": Rounding,
        /// What is rounded before it.
        first "first": RoundFirst,
        /// What an empty or overlong span costs.
        outside "outside": OutsideSpan,
    }
}

choice! {
    /// What is rounded before the line is.
    RoundFirst = tenure::money::RoundFirst {
        /// Nothing: the line is rounded from the exact value.
        Nothing "nothing",
        /// The fraction, to so many decimals: 14/31 to nine is 0.451612903 (Kill Bill).
        Fraction "fraction" (value: i32),
        /// The price of one day (of one part of the whole), to so many decimals of the major unit: 10.00 over 30 days is
        /// 0.33 a day, so 15 days cost 4.95.
        UnitPrice "unit_price" (value: i32),
    }
}

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
