//! What the Node binding declares, written from the model: the conversions of each type and the functions of the module, for
//! the compiler (`glue`); `index.d.ts` and what is exported, for its users (`declare`).

mod declare;
mod glue;
mod names;
mod sets;

use super::Written;
use super::model::Model;
use super::rust::formatted;
use sets::Sets;

/// The files, by their paths from the root.
pub(crate) fn files(model: &Model) -> Result<Vec<Written>, String> {
    let model = &model.spoken(&names::TONGUE)?;
    let sets = Sets::of(model)?;
    let written = |name: &str, text: String| Written { path: format!("bindings-node/{name}"), text };
    let rust = |name: &str, text: String| formatted(&text).map(|text| written(&format!("src/written/{name}"), text));
    Ok(vec![
        rust("mod.rs", glue::module(model))?,
        rust("records.rs", glue::records(model)?)?,
        rust("variants.rs", glue::variants(model)?)?,
        rust("names.rs", glue::names(model))?,
        rust("questions.rs", glue::questions(model)?)?,
        rust("calculators.rs", glue::calculators(model)?)?,
        rust("words.rs", glue::words(model)?)?,
        written("index.d.ts", declare::declarations(model, &sets)?),
        written("index.mjs", declare::exports(model)),
    ])
}
