//! A space: dated facts, read strictly, indexed so that questions are answered without scanning.
//!
//! Uses `plan` and the rooms below it. The rules about facts are in the rooms above.

pub mod facts;

mod account;
mod compiled;
