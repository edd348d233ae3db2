//! Proration: how much of a period a part of it is, what that costs, and what is left: once, for bills, calculators and
//! comparisons.
//!
//! The settings are the space's ([`Proration`](crate::space::facts::Proration), and its rounding). A period that ends on the
//! day on which it begins is of nothing, and nothing is charged for it; one that ends before it is refused.
//!
//! Uses `space` and the rooms below it.

mod change;
mod count;
mod days_bought;
mod portions;
mod prorate;
mod replacement;
mod split;
mod tax;

pub use change::{Cancelled, Changed, Collected, FirstCharge, Remaining};
pub(crate) use change::{cancellation, cap_credit, change, first_charge};
pub(crate) use count::{counted, elapsed, of_first_stub, unclamped};
pub(crate) use days_bought::{average_days, converted, days_bought, price_of_a_day};
pub use portions::{BilledPortion, Charged};
pub(crate) use portions::{charged_until, portions};
pub use prorate::{ProratedAmount, prorate};
pub(crate) use prorate::{check_whole, exact, inside};
pub use replacement::{Replaced, Replacement, StoreReplacement, Subscription};
pub(crate) use split::largest_remainder;
pub use split::{CutAmount, cut, split};
pub(crate) use tax::exact_tax;
pub use tax::tax_of;
