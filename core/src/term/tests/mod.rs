//! One membership through time, in named cases worked out by hand. All spaces are in Berlin.

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

mod calculators;
mod charged;
mod policies;
mod stands;
