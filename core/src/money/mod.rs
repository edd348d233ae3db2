//! Money: currencies, exact amounts and rounding.
//!
//! Ground floor: uses only [`crate::error`]. An [`Amount`] is a whole number of its currency's minor unit; what lies
//! between two of them is a [`Ratio`] until it is rounded, once, by a named mode.

mod amount;
mod currency;
pub mod decimal;
mod percent;
mod ratio;
mod rounding;

pub use amount::Amount;
pub use currency::Currency;
pub use percent::Percent;
pub use ratio::Ratio;
pub(crate) use ratio::round_share;
pub use rounding::Rounding;
