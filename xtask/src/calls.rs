//! `cargo xtask calls`: what a call costs from each language, beside the core's own cost and a call that does nothing.

use crate::languages::{mobile, node, python};
use crate::run::{Done, Outcome};

type Bench = fn() -> Outcome;

const LANGUAGES: &[(&str, Bench)] = &[("Python", python::bench), ("Node", node::bench), ("Kotlin", mobile::bench)];

/// One language after the other, in one run.
pub(crate) fn run(_: &[String]) -> Outcome {
    for (name, bench) in LANGUAGES {
        println!("\n== {name}");
        bench()?;
    }
    Ok(Done::Passed)
}
