//! `cargo xtask schema`: writes the JSON Schema of the space file. A test of the core fails when it is out of date.

use crate::run::{Done, Outcome, root};

pub(crate) fn run(_: &[String]) -> Outcome {
    let mut text = serde_json::to_string_pretty(&tenure::space::schema()).map_err(|error| error.to_string())?;
    text.push('\n');
    std::fs::write(root().join("core/space.schema.json"), text).map_err(|error| error.to_string())?;
    Ok(Done::Passed)
}
