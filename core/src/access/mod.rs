//! What somebody may do, and until when.

mod answer;

pub use answer::{Decision, Reason, ReasonCode};
