//! What customers may reserve: under which of the things that they hold, within which limits, for which credits and what
//! money, and what else has been reserved already.
//!
//! Uses `access`, `credit` and the rooms below them. [`Space::may_book`](crate::space::Space::may_book) answers with an
//! [`Offer`]; recorded as a booking, it is billed and drawn as offered. Billing knows nothing of this room.

mod answer;
mod ask;
mod attendance;
mod conflicts;
mod credits;
mod limits;
mod times;

pub use answer::{BookingReason, BookingReasonCode, Offer};
pub use attendance::{Attendance, Cancelling};
