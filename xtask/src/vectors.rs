//! `cargo xtask vectors`: asks the vectors, and prints by family how many passed, disagreed, and there are; then those of cards.

use crate::run::{self, Done, Outcome, cargo};

/// Runs the runners with their output shown.
pub(crate) fn run(_: &[String]) -> Outcome {
    for (package, test) in [("tenure", "vectors"), ("tenure-card", "passes")] {
        let of = ["-p", package, "--all-features", "--test", test];
        run::run(&mut cargo(&[&["test", "--locked", "-q"][..], &of, &["--", "--nocapture"]].concat()))?;
    }
    Ok(Done::Passed)
}
