//! Changes: what is asked for is checked and answered with facts, so that what is shown beforehand and what comes to pass
//! are worked out by the same functions.
//!
//! Nothing is changed here. [`Space::propose`](crate::space::Space::propose) answers with the facts that a command makes, in the space file's own shape, and
//! with the difference that they make to what is owed, to credits, to access and to notices. A host shows that to somebody,
//! stores the facts, and the next bill has the same numbers.
//!
//! Uses `notice` and the rooms below it.

mod again;
mod command;
mod difference;
mod draft;
mod holding;
mod instead;
mod joining;
mod leaving;
mod paying;
mod permitted;
mod propose;
mod refusal;
mod relied;
mod sharing;
mod signup;
mod using;

pub use command::{Action, Assign, By, Command, Contact, Effect, Request};
pub use difference::{
    AccessChange, BilledLine, CreditChange, Difference, DueChange, LineChange, NoticeChange, StandingChange,
};
pub use propose::Proposal;
pub use refusal::{Refusal, RefusalCode, Remark, RemarkCode};
pub use relied::Relied;
pub use signup::{SignUp, SignUpStep, Visitor};
