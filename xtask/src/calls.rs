//! `cargo xtask calls`: what a call costs from each language, beside the core's own cost and a call that does nothing.

use crate::languages::{mobile, node, python};
use crate::run::{Done, Outcome};

/// One language after the other, in one run.
pub(crate) fn run(_: &[String]) -> Outcome {
    for (name, bench) in
        [("Python", python::bench as fn() -> Outcome), ("Node", node::bench), ("Kotlin", mobile::bench)]
    {
        println!("\n== {name}");
        bench()?;
    }
    Ok(Done::Passed)
}
