//! What the Node binding declares, written from the model: the conversions of each type and the functions of the module, for
//! the compiler (`glue`); `index.d.ts` and what is exported, for its users (`declare`).

mod declare;
mod glue;
mod names;
mod sets;

use super::Written;
use super::model::Model;
use crate::run::root;
use sets::Sets;
use std::io::Write;
use std::process::{Command, Stdio};

/// The files, by their paths from the root.
pub(crate) fn files(model: &Model) -> Result<Vec<Written>, String> {
    let sets = Sets::of(model)?;
    let written = |name: &str, text: String| Written { path: format!("bindings-node/{name}"), text };
    let rust = |name: &str, text: String| formatted(&text).map(|text| written(&format!("src/written/{name}"), text));
    Ok(vec![
        rust("mod.rs", glue::module(model))?,
        rust("records.rs", glue::records(model)?)?,
        rust("variants.rs", glue::variants(model)?)?,
        rust("names.rs", glue::names(model)?)?,
        rust("questions.rs", glue::questions(model)?)?,
        rust("calculators.rs", glue::calculators(model)?)?,
        rust("words.rs", glue::words(model)?)?,
        written("index.d.ts", declare::declarations(model, &sets)?),
        written("index.mjs", declare::exports(model)),
    ])
}

/// Rust as the workspace formats it.
fn formatted(text: &str) -> Result<String, String> {
    let said = |error: std::io::Error| format!("rustfmt: {error}");
    let mut command = Command::new("rustfmt");
    command.args(["--edition", "2024", "--config-path"]).arg(root());
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().map_err(said)?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(text.as_bytes()).map_err(said)?;
    }
    let output = child.wait_with_output().map_err(said)?;
    if !output.status.success() {
        return Err("rustfmt refused what was written for Node".to_owned());
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}
