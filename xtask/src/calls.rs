//! `cargo xtask calls`: what a call costs from each language, beside the core's own cost and a call that does nothing.

use crate::languages::{mobile, node, python};
use crate::run::{Done, Outcome};

/// One language after the other, in one run.
pub(crate) fn run(_: &[String]) -> Outcome {
    let languages: [(&str, fn() -> Outcome); 3] =
        [("Python", python::bench), ("Node", node::bench), ("Kotlin", mobile::bench)];
    for (name, bench) in languages {
        println!("\n== {name}");
        bench()?;
    }
    Ok(Done::Passed)
}
