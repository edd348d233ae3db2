//! Tenure answers, as pure functions, what every membership business must get right: who may do what
//! and when, what is left of shared credits, what is owed to the cent, and what falls due.

#![forbid(unsafe_code)]

pub mod access;
pub mod billing;
pub mod booking;
pub mod bytes;
pub mod calculator;
#[cfg(feature = "card")]
pub mod card;
pub mod change;
pub mod cover;
pub mod credit;
pub mod error;
pub mod id;
pub mod json;
pub mod money;
pub mod notice;
pub mod plan;
pub mod proration;
pub mod report;
pub mod space;
pub mod standing;
pub mod term;
mod text;
pub mod time;
pub mod zone;

/// The examples of the README are tested as they stand.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
struct Readme;

/// Those of the book too.
#[cfg(doctest)]
#[doc = include_str!("../../docs/src/migration.md")]
struct Migration;
#[cfg(doctest)]
#[doc = include_str!("../../docs/src/notices.md")]
struct Notices;

#[cfg(doctest)]
#[doc = include_str!("../../docs/src/reports.md")]
struct Reports;

#[cfg(doctest)]
#[doc = include_str!("../../docs/src/changes.md")]
struct Changes;
