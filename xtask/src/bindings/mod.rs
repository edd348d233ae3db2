//! `cargo xtask bindings`: writes what the bindings declare anew, from the core's source; `--check` fails if it differs.

mod docs;
mod model;
mod source;
mod surface;

use crate::run::{Done, Outcome};
use model::Model;

/// Writes, or compares.
pub(crate) fn run(_args: &[String]) -> Outcome {
    let model = Model::read()?;
    println!(
        "{} types, {} questions, {} calculators",
        model.types.len(),
        model.questions.len(),
        model.calculators.len()
    );
    for def in model.types.values() {
        println!("{} {} {:?}", def.path, def.name, def.shape);
    }
    Ok(Done::Passed)
}
