//! `cargo xtask vectors`: asks the vectors, and prints by family how many passed, disagreed, and there are.

use crate::run::{self, Outcome, cargo};

/// Runs the runner of the core with its output shown.
pub(crate) fn run(_: &[String]) -> Outcome {
    run::run(&mut cargo(&[
        "test",
        "--locked",
        "-q",
        "-p",
        "tenure",
        "--all-features",
        "--test",
        "vectors",
        "--",
        "--nocapture",
    ]))
}
