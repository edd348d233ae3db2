//! The named modes by which an exact value becomes a whole number.

use serde::{Deserialize, Serialize};

/// Which whole number stands for a value between two of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Rounding {
    /// The nearest; a half goes away from zero: 2.5 → 3, −2.5 → −3. What invoices do almost everywhere.
    #[default]
    HalfAwayFromZero,
    /// The nearest; a half goes to the even neighbour: 2.5 → 2, 3.5 → 4.
    HalfEven,
    /// Cut off: 2.9 → 2, −2.9 → −2.
    TowardZero,
    /// Any fraction counts as a whole: 2.1 → 3, −2.1 → −3.
    AwayFromZero,
}

impl Rounding {
    /// Whether a magnitude of `whole` and a fraction is rounded up (in magnitude), where the fraction is not zero and
    /// `half` says how it compares with one half.
    pub(crate) fn up(self, whole_is_odd: bool, half: std::cmp::Ordering) -> bool {
        match self {
            Rounding::HalfAwayFromZero => half.is_ge(),
            Rounding::HalfEven => half.is_gt() || (half.is_eq() && whole_is_odd),
            Rounding::TowardZero => false,
            Rounding::AwayFromZero => true,
        }
    }
}
