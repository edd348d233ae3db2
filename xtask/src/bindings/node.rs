//! What the node binding declares, written from the model.

use super::Written;
use super::model::Model;

/// The files, by their paths from the root.
pub(crate) fn files(_model: &Model) -> Result<Vec<Written>, String> {
    Ok(Vec::new())
}
