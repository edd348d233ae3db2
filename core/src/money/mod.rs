//! Money: currencies, exact amounts, rounding, splitting and proration.
//!
//! Ground floor: uses only [`crate::error`]. An [`Amount`] is a whole number of its currency's minor unit; what lies
//! between two of them is a [`Ratio`] until it is rounded, once, by a named mode.

mod amount;
mod currency;
pub mod decimal;
mod percent;
mod prorate;
mod ratio;
mod rounding;
mod split;

pub use amount::Amount;
pub use currency::Currency;
pub use percent::Percent;
pub(crate) use prorate::check_whole;
pub use prorate::{OutsideSpan, Prorated, ProrationRounding, RoundFirst, cap_credit, prorate};
pub use ratio::Ratio;
pub use rounding::Rounding;
pub use split::{split, split_at};
