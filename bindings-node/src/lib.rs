//! Tenure for Node: conversion and idiom. No rule, no default, no message is born here.
//!
//! `js` and `owned` speak with Node, `fault` turns errors into exceptions, `convert`, `leaves` and `fields` say how values
//! cross. What follows from the core's own types and functions is in `written`, by `cargo xtask bindings`.

mod convert;
mod fault;
mod fields;
mod js;
mod leaves;
mod owned;
#[cfg(feature = "probe")]
mod probe;
mod space;
// A calculator has as many arguments as its question, and one for the host.
#[allow(clippy::too_many_arguments)]
mod written;
