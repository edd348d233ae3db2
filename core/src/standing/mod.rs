//! What a customer holds at an instant, and how: of their own, shared by somebody, inherited from a company, or by default.
//!
//! Uses `cover` and the rooms below it. [`Space::standing`](crate::space::Space::standing) answers for an instant,
//! [`Space::timeline`](crate::space::Space::timeline) for a span; the profiles gather all that is known of somebody.

mod answer;
mod ask;
pub(crate) mod bounds;
mod default;
#[cfg(test)]
pub(crate) mod fixture;
mod hold;
mod profile;
#[cfg(test)]
mod tests;

pub use answer::{Holding, Source, Standing};
pub use ask::TIMELINE_LIMIT;
pub(crate) use bounds::{Bounds, Depth};
pub(crate) use default::in_force;
pub(crate) use hold::{Hold, HoldKey, Holds, last_day};
pub use profile::*;
