//! `cargo xtask bench`: the criterion benches.

use crate::run::{self, Outcome, cargo};

pub(crate) fn run(args: &[String]) -> Outcome {
    run::run(cargo(&["bench", "--locked", "-p", "tenure-benches"]).args(args))
}
