//! Tenure for Kotlin and Swift: conversion and idiom. No rule, no default, no message is born here.
//!
//! `written` is written by `cargo xtask bindings` from the core's source; the rest is by hand.

uniffi::setup_scaffolding!();

mod error;
mod leaf;
mod mirror;
#[cfg(feature = "probe")]
mod probe;
mod space;
#[rustfmt::skip]
mod written;
