//! What customers may do, and when, and why not.
//!
//! Uses `standing` and the rooms below it. A permission is a path such as `door/main`; what a customer holds grants some
//! ([`covers`]), during its hours, and [`Space::may`](crate::space::Space::may) says for each thing held what it comes to.

mod answer;
mod ask;
mod decide;
mod entry;
mod everything;
mod grants;
mod holders;
mod hours;
mod question;
mod sentence;
#[cfg(test)]
mod tests;
mod visits;

pub use answer::{Decision, Reason, ReasonCode};
pub use ask::Handle;
pub(crate) use everything::{Granted, granted};
pub(crate) use grants::attached;
pub(crate) use hours::{hours_zone, plan_hours};
pub use question::covers;
pub(crate) use visits::left as visits_left;
