//! What falls due: what a host should say, or have its other systems do, and when.
//!
//! A notice follows from facts like every other answer. Its id is the same from run to run, so that a host that records what
//! it sent, as a [`Message`](crate::space::facts::Message) with the notice's id, is never told twice; and since it asks for a
//! span, a run that comes late is told what was missed.
//!
//! Uses `billing` and the rooms below it.

mod access;
mod answer;
mod ask;
mod card;
mod cause;
mod credits;
mod holding;
mod lots;
mod money;
mod people;
mod person;
mod recorded;
mod renewal;
mod rules;
mod sentence;
#[cfg(test)]
mod tests;

pub use answer::Notice;
pub use ask::{MAX_NOTICES, MAX_YEARS};
pub(crate) use person::{effective, spells};
