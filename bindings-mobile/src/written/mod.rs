// Written by `cargo xtask bindings` from the core's source. Do not edit it by hand.

//! What crosses, by the rooms of the core.

pub(crate) mod access;
pub(crate) mod billing;
pub(crate) mod booking;
pub(crate) mod calculator;
pub(crate) mod calculators;
pub(crate) mod card;
pub(crate) mod change;
pub(crate) mod credit;
pub(crate) mod ids;
pub(crate) mod money;
pub(crate) mod notice;
pub(crate) mod plan;
pub(crate) mod proration;
pub(crate) mod questions;
pub(crate) mod report;
pub(crate) mod space;
pub(crate) mod standing;
pub(crate) mod term;
pub(crate) mod time;
pub(crate) mod words;
